"""One dispute of a ledger of many: the reports that tie its sides together, found without opening the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import ACCORD, CURBS, Telling, event, move, office, position, report
from older import set_back

from stateofplay.errors import LedgerDamaged, ScopeError, UnknownId
from stateofplay.exports import FORMATS
from stateofplay.ledger import Entry, Ledger, loading
from stateofplay.ledger.scope import tied
from stateofplay.ledger.sides import sides
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Instrument
from stateofplay.model.mentions import Actor, ActorKind

HERRING = report("2031-03-02", event("Norway accused Iceland of overfishing", "ACCUSE", "NOR", "ISL"))
TALKS = report(
    "2031-04-02",
    event("Iceland and Norway met", "CONSULT", "ISL NOR"),
    event("Iceland thanked Denmark", "SUPPORT", "ISL", "DNK"),
)
UREA = report("2031-05-02", move("Morocco curbed its urea exports to Tunisia", CURBS, "impose", "MAR"))
PASSING = report(
    "2031-06-02",
    event("Norway warned Sweden", "THREATEN", "NOR", "SWE"),
    event("Iceland rebuked Peru", "ACCUSE", "ISL", "PER"),
)
UNDATED = report(None, event("Iceland rejected the charge of Norway", "REJECT", "ISL", "NOR"))
ALL = (HERRING, TALKS, UREA, PASSING, UNDATED)


def ledger_of(path: Path, *entries: Entry) -> Ledger:
    ledger = Ledger.open(path, create=True)
    for entry in entries:
        ledger.add(entry.document, entry.reading)
    return ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    with ledger_of(tmp_path / "l.db", *ALL) as opened:
        yield opened


def paths(entries: Sequence[Entry]) -> set[str]:
    return {entry.document.path for entry in entries}


def pairs(*tellings: Telling, actors: tuple[Actor, ...] = ()) -> dict[tuple[str, str], int]:
    return sides(replace(report("2031-03-02", *tellings).reading, actors=actors))


def test_two_sides_stand_together_in_the_claims_that_name_both() -> None:
    met, accused = event("They met", "CONSULT", "NOR ISL"), event("Norway accused Iceland", "ACCUSE", "NOR", "ISL")
    assert pairs(met, accused, position("Norway refused", "NOR", "refuses")) == {("ISL", "NOR"): 2}


def test_two_that_are_named_each_in_its_own_claim_do_not_stand_together() -> None:
    assert sides(PASSING.reading) == {("ISL", "PER"): 1, ("NOR", "SWE"): 1}


def test_a_ministry_a_court_and_a_firm_stand_for_their_states() -> None:
    fleet = Actor("cod-fleet", "the cod fleet", ActorKind.COMPANY, of="ISL")
    sued = event("A Norwegian court fined the cod fleet", "COERCE", "NOR-court", "cod-fleet")
    assert pairs(sued, actors=(fleet,)) == {("ISL", "NOR"): 1}
    assert pairs(sued) == {}, "of a firm that the reading does not describe nobody knows the state"


def test_a_body_of_states_is_a_side_and_a_group_is_none() -> None:
    union = Actor("european-union", "European Union", ActorKind.INTERNATIONAL)
    rebels = Actor("rebels", "rebels", ActorKind.ARMED_GROUP)
    told = event("Norway, rebels and the EU met", "CONSULT", "NOR rebels european-union")
    assert pairs(told, actors=(union, rebels)) == {("NOR", "european-union"): 1}


def test_those_between_whom_an_instrument_stands_are_in_a_claim_about_it() -> None:
    assert pairs(move("the accord lapsed", ACCORD, "lapse")) == {("ISL", "NOR"): 1}
    assert pairs(position("Norway wants it kept", "NOR", "demands", instrument=ACCORD)) == {("ISL", "NOR"): 1}
    assert pairs(event("Peru praised it", "SUPPORT", "PER", instruments=(CURBS,))) == {
        ("MAR", "PER"): 1,
        ("MAR", "TUN"): 1,
        ("PER", "TUN"): 1,
    }
    assert pairs(move("a ruling fell", Instrument("court-claim", "ruling", owner="ISL"), "rule")) == {}


def test_holding_an_office_ties_nobody() -> None:
    assert pairs(office("minister Berg", "Ola Berg", "minister", "NOR")) == {}


def test_three_sides_are_tied_when_each_is_tied_to_a_next_one() -> None:
    chain = [("ISL", "NOR"), ("DNK", "ISL")]
    assert tied(chain, ("DNK", "ISL", "NOR"))
    assert not tied(chain[:1], ("DNK", "ISL", "NOR"))
    assert not tied([("DNK", "ISL"), ("NOR", "SWE")], ("DNK", "ISL", "NOR", "SWE"))


def test_a_dispute_is_the_reports_that_tie_its_sides(ledger: Ledger) -> None:
    assert paths(ledger.entries(("ISL", "NOR"))) == paths((HERRING, TALKS, UNDATED))
    assert paths(ledger.entries(("MAR", "TUN"))) == paths((UREA,))
    assert paths(ledger.entries(("DNK", "ISL", "NOR"))) == paths((TALKS,))


def test_the_order_and_the_manner_of_naming_the_sides_do_not_matter(ledger: Ledger) -> None:
    meant = ledger.state(between=("ISL", "NOR"))
    assert ledger.state(between=("Norway", "iceland")) == meant
    assert ledger.state(between=(" Oslo", "Reykjavik ", "NOR")) == meant


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(range(len(ALL))), min_size=1), st.sampled_from([("ISL", "NOR"), ("MAR", "TUN")]))
def test_its_state_is_that_of_a_ledger_of_these_reports_alone(
    tmp_path_factory: pytest.TempPathFactory, chosen: set[int], between: tuple[str, str]
) -> None:
    with ledger_of(tmp_path_factory.mktemp("l") / "l.db", *(ALL[n] for n in chosen)) as ledger:
        entries = ledger.entries()
        theirs = [entry for entry in entries if between in sides(entry.reading)]
        if theirs:
            assert ledger.state(between=between) == fold(theirs)
        else:
            with pytest.raises(UnknownId):
                ledger.state(between=between)
        assert ledger.state() == fold(entries)


def test_nothing_but_the_reports_that_belong_is_loaded(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[int] = []
    rows = loading.reading_rows
    monkeypatch.setattr(loading, "reading_rows", lambda connection, key: loaded.append(key) or rows(connection, key))
    ledger.state(between=("MAR", "TUN"))
    assert loaded == [3]
    ledger.disputes()
    assert loaded == [3]


def test_the_disputes_are_listed_most_told_of_first(ledger: Ledger) -> None:
    listed = [(one.id, one.reports, one.claims, str(one.first), str(one.last)) for one in ledger.disputes()]
    assert listed[0] == ("ISL,NOR", 3, 3, "2031-03-02", "2031-04-02")
    assert listed[1:3] == [
        ("DNK,ISL", 1, 1, "2031-04-02", "2031-04-02"),
        ("ISL,PER", 1, 1, "2031-06-02", "2031-06-02"),
    ]
    assert len(listed) == 5


def test_the_disputes_known_on_a_day_are_those_of_the_reports_printed_by_then(ledger: Ledger) -> None:
    (one,) = ledger.disputes(known_on=dt.date(2031, 4, 1))
    assert (one.id, one.reports, one.last) == ("ISL,NOR", 1, dt.date(2031, 3, 2))
    assert ledger.disputes(known_on=dt.date(2031, 3, 1)) == ()


def test_the_disputes_between_some_sides_are_those_of_two_among_them(ledger: Ledger) -> None:
    assert [one.id for one in ledger.disputes(between=("NOR", "DNK", "ISL"))] == ["ISL,NOR", "DNK,ISL"]


def test_a_newer_reading_takes_the_place_of_the_older_one_in_the_index(ledger: Ledger) -> None:
    document, reading = HERRING.document, HERRING.reading
    (claim,) = reading.claims
    seen_again = replace(reading, version="2", claims=(replace(claim, recipients=("SWE",)),))
    ledger.add(document, seen_again)
    assert paths(ledger.entries(("ISL", "NOR"))) == paths((TALKS, UNDATED))
    assert paths(ledger.entries(("NOR", "SWE"))) == paths((HERRING, PASSING))
    assert [one.reports for one in ledger.disputes(between=("ISL", "NOR"))] == [2]
    assert ledger.check() == ()


@pytest.mark.parametrize(
    ("between", "line"),
    [
        (("ISL",), "names 1"),
        (("ISL", "Iceland"), "names 1"),
        (("", " "), "names none"),
        (("Icland", "NOR"), "no state in this ledger is called 'Icland', closest: Iceland"),
        (("Korea", "NOR"), "South Korea and of North Korea; write KOR or PRK"),
        (("European Union", "NOR"), "no state in this ledger is called 'European Union'"),
    ],
)
def test_sides_that_cannot_be_meant_are_named(ledger: Ledger, between: tuple[str, ...], line: str) -> None:
    with pytest.raises(ScopeError, match=line):
        ledger.state(between=between)


def test_a_body_of_states_is_found_by_its_name_or_initials_once_a_report_names_it(tmp_path: Path) -> None:
    told = report("2031-03-02", event("Norway and the EU met", "CONSULT", "NOR european-union"))
    union = Actor("european-union", "European Union", ActorKind.INTERNATIONAL)
    told = replace(told, reading=replace(told.reading, actors=(union,)))
    with ledger_of(tmp_path / "l.db", told) as ledger:
        states = [ledger.state(between=("NOR", name)) for name in ("european-union", "EU", "European Union")]
        assert states == [ledger.state()] * 3


def test_sides_that_no_report_ties_say_how_to_find_those_that_are(ledger: Ledger) -> None:
    with pytest.raises(UnknownId, match=r"names Peru and Sweden in one claim; `stateofplay show disputes`"):
        ledger.state(between=("PER", "SWE"))


def exported(ledger: Ledger, between: tuple[str, ...] = ()) -> list[str | bytes]:
    return [export(ledger.state(between=between)) for export in FORMATS.values()]


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_ledger_is_given_its_index_when_it_is_opened(ledger: Ledger, version: int) -> None:
    listed, said = ledger.disputes(), exported(ledger, ("ISL", "NOR"))
    ledger.close()
    set_back(ledger.path, version)
    with Ledger.open(ledger.path) as opened:
        assert opened.disputes() == listed
        assert exported(opened, ("ISL", "NOR")) == said
        assert opened.check() == ()


def test_an_older_ledger_whose_index_cannot_be_made_stays_as_it_is(ledger: Ledger) -> None:
    ledger.close()
    set_back(ledger.path, 2, "DROP TRIGGER claims_stay", "UPDATE claims SET body = '{}' WHERE reading = 2")
    before = ledger.path.read_bytes()
    with pytest.raises(LedgerDamaged, match="restore a copy"):
        Ledger.open(ledger.path)
    assert ledger.path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM sides WHERE reading = 1",
        "UPDATE sides SET other = 'NRU' WHERE reading = 1",
        "UPDATE sides SET claims = 7 WHERE reading = 1",
        "UPDATE sides SET day = '2030-01-01' WHERE reading = 1",
        "DELETE FROM disputes WHERE one = 'ISL' AND other = 'NOR'",
        "UPDATE disputes SET other = 'NRU' WHERE one = 'ISL' AND other = 'NOR'",
        "UPDATE disputes SET reports = 2 WHERE one = 'ISL' AND other = 'NOR'",
        "UPDATE sides SET reading = 3 WHERE reading = 1",
    ],
)
def test_an_index_that_is_not_what_the_readings_make_it_gives_no_answer_and_fails_the_check(
    ledger: Ledger, change: str
) -> None:
    ledger._connection.execute(change)
    assert any("index of disputes" in str(fault) for fault in ledger.check())
    with pytest.raises(LedgerDamaged, match=r"index of disputes.*stateofplay check"):
        ledger.state(between=("ISL", "NOR"))
    ledger.state()


def test_a_judgement_counts_in_the_dispute_of_the_reports_that_it_speaks_of_and_in_no_other(ledger: Ledger) -> None:
    (met,) = [one for one in ledger.state(between=("ISL", "NOR")).events if one.type.value == "CONSULT"]
    made = ledger.judge(met.id, "reject", by="Ada", seen=ledger.state(between=("ISL", "NOR")))
    assert met.id not in {one.id for one in ledger.state(between=("ISL", "NOR")).events}
    assert [one.judgement for one in ledger.state(between=("ISL", "NOR")).judgements] == [made]
    assert ledger.state(between=("MAR", "TUN")).judgements == ()
    ledger.undo(made.id, by="Ada")
    assert met.id in {one.id for one in ledger.state(between=("ISL", "NOR")).events}
    assert ledger.state(between=("MAR", "TUN")).judgements == ()
    assert len(ledger.state().judgements) == 2
