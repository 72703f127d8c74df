"""Parties beside their state's government: what they promise and hold stands under their own names."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from invented import TARIFF, day, event, position, promise, report

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.claims import EventType
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import CommitmentState

GUILD = Actor("icelandic-cod-guild", "Cod Guild of the North", ActorKind.GROUP, "ISL")
SKIPPERS = Actor("ISL-skippers", "Icelandic skippers", ActorKind.GROUP, "ISL")


def told_of(entry: Entry, *actors: Actor) -> Entry:
    return replace(entry, reading=replace(entry.reading, actors=actors))


def test_a_guild_goes_by_its_name_and_state_and_those_described_by_their_words() -> None:
    asked = event("The guild asked Norway", "REQUEST", GUILD.id, "NOR")
    joined = event("Icelandic skippers asked Norway", "REQUEST", SKIPPERS.id, "NOR")
    state = fold([told_of(report("2031-05-06", asked, joined), GUILD, SKIPPERS)])
    assert state.names[GUILD.id] == "Cod Guild of the North (Iceland)"
    assert state.names[SKIPPERS.id] == "Icelandic skippers"


def test_the_state_of_a_guild_is_known_from_any_report_that_tells_it() -> None:
    bare = replace(GUILD, of=None)
    first = told_of(report("2031-05-06", event("The guild asked Norway", "REQUEST", GUILD.id, "NOR")), GUILD)
    later = told_of(report("2031-05-08", event("It urged Norway again", "REQUEST", GUILD.id, "NOR")), bare)
    for entries in permutations([first, later]):
        assert GUILD in fold(list(entries)).actors


def test_what_a_guild_promises_its_government_does_not_keep() -> None:
    vow = report(
        "2031-05-06",
        promise("would lift its blockade by May 20", GUILD.id, "lift its blockade", type=EventType.CONCEDE,
                due=day("2031-05-20")),
    )  # fmt: skip
    lifted = event("Iceland lifted its blockade", "CONCEDE", "ISL", "NOR", date=day("2031-05-20"))
    own = event("The guild lifted its blockade", "CONCEDE", GUILD.id, "NOR", date=day("2031-05-20"))
    for act, became in ((lifted, CommitmentState.LAPSED), (own, CommitmentState.KEPT)):
        (made,) = fold([told_of(vow, GUILD), told_of(report("2031-06-01", act), GUILD)]).commitments
        assert (made.by, made.state) == ((GUILD.id,), became)


def test_what_a_guild_says_is_no_side_of_a_quarrel_between_states() -> None:
    demands = position("drop the tariff", GUILD.id, "demands", instrument=TARIFF)
    refuses = position("the tariff stays", "NOR", "refuses", instrument=TARIFF)
    state = fold([told_of(report("2031-05-06", demands, refuses), GUILD)])
    assert {one.party for one in state.positions} == {GUILD.id, "NOR"}
    assert not state.disagreements
