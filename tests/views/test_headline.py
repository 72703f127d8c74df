import dataclasses

from herring import HERRING, NOTHING

from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import Issue
from stateofplay.views.headline import headline, statements, title
from stateofplay.views.names import count, in_prose, listing, parties, ranges


def test_the_headline_says_who_over_what_and_how_things_stand() -> None:
    told = " ".join(headline(HERRING))
    for word in (
        "Iceland and Norway",
        "herring quotas",
        "Newest, on 10 Mar 2026: Berg and Jonsdottir meet",
        "erring accord: in force, end decided since 2 Mar 2026",
        "Due: Iceland and Norway, “to meet again” in May 2026; herring accord to be lapsed on 1 Jun 2026",
    ):
        assert word in told


def test_what_two_sides_differ_over_comes_before_their_relations() -> None:
    general = Issue(id="irelations-ISL-NOR", name="relations between Iceland and Norway")
    said = tuple(
        dataclasses.replace(one, id=f"{one.id}{n}", issue=general.id, evidence=(dataclasses.replace(e, claim=f"c{n}"),))
        for one in HERRING.positions[:1]
        for n, e in enumerate(one.evidence * 30)
    )
    state = dataclasses.replace(HERRING, issues=(general, *HERRING.issues), positions=(*HERRING.positions, *said))
    assert headline(state)[0].index("herring quotas") < headline(state)[0].index("relations between")


def test_every_sentence_rests_on_quotes() -> None:
    assert all(statement.evidence for statement in statements(HERRING))


def test_nothing_read_is_nothing_said() -> None:
    assert headline(NOTHING) == ()
    assert title(NOTHING) == "No dispute between states"


def test_a_state_that_only_stands_by_is_no_party() -> None:
    once = dataclasses.replace(HERRING.events[1], id="x", actors=("DNK",))
    state = dataclasses.replace(
        HERRING, events=(*HERRING.events, once), actors=(*HERRING.actors, Actor("DNK", "Denmark", ActorKind.STATE))
    )
    assert parties(state) == ("ISL", "NOR")


def test_a_body_acts_for_its_state() -> None:
    by_navy = tuple(dataclasses.replace(e, actors=("NOR-navy",), recipients=("ISL",)) for e in HERRING.events)
    assert parties(dataclasses.replace(HERRING, events=by_navy)) == ("ISL", "NOR")


def test_counts_and_lists_read_as_english() -> None:
    assert [count(n, "party", "parties") for n in (0, 1, 12, 1300)] == [
        "no parties",
        "one party",
        "twelve parties",
        "1,300 parties",
    ]
    assert [listing("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_names_made_of_common_nouns_take_an_article() -> None:
    assert [in_prose(name) for name in ("Group of Seven", "UN General Assembly", "United States' embargo")] == [
        "the Group of Seven",
        "the UN General Assembly",
        "the United States' embargo",
    ]
    assert [in_prose(name) for name in ("United States", "Dominican Republic", "Finland", "The Hague court")] == [
        "the United States",
        "the Dominican Republic",
        "Finland",
        "The Hague court",
    ]


def test_rising_numbers_are_told_as_ranges() -> None:
    assert ranges([3, 5, 6, 7, 9]) == "3, 5–7, 9"
