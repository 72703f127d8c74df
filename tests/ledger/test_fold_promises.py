"""What the fold promises of any ledger: one answer in any order, nothing from the future, exact quotes."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from invented import TAKEN_IN, office, position, report
from test_fold_answers import HELD, PLEDGE
from test_fold_copies import CUT, OWN, REPRINT, WIRE
from test_fold_events import FIRST, UNDATED
from test_fold_tracks import CHEESE, CONDOR, MACKEREL, RESUMED, RIBE, SALMON, TRAWLER

from stateofplay.ledger.state import fold
from stateofplay.model.state import Evidence, StateOfPlay

OFFICES = report(
    "2031-05-12",
    position("Norway demands access to the zone", "NOR", "demands"),
    office("Minister Kari Dahl", "Kari Dahl", "Minister", "NOR"),
)
DISPUTES = [*MACKEREL, RESUMED, *SALMON, *CONDOR, *RIBE, *CHEESE, *TRAWLER]
ALL = [*DISPUTES, WIRE, REPRINT, CUT, OWN, FIRST, UNDATED, PLEDGE, HELD, OFFICES]


def evidence(value: object) -> list[Evidence]:
    """Every piece of evidence anywhere in a state of play."""
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, tuple):
        return [one for item in value for one in evidence(item)]
    if dataclasses.is_dataclass(value):
        return [one for item in dataclasses.fields(value) for one in evidence(getattr(value, item.name))]
    return []


@settings(max_examples=25, deadline=None)
@given(st.permutations(ALL))
def test_the_order_in_which_reports_come_changes_nothing(entries: list) -> None:
    assert fold(entries) == fold(ALL)


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(range(len(ALL))), min_size=1), st.dates(dt.date(2030, 1, 1), dt.date(2032, 6, 1)))
def test_a_day_of_reporting_knows_what_reading_only_the_reports_until_then_would(
    chosen: set[int], known_on: dt.date
) -> None:
    entries = [ALL[n] for n in sorted(chosen)]
    until = [
        one
        for one in entries
        if one.document.published is None or (one.document.published.latest or known_on) <= known_on
    ]
    assert fold(entries, as_of=known_on, known_on=known_on) == fold(until, as_of=known_on, known_on=known_on)


def test_asking_twice_gives_the_same() -> None:
    assert fold(ALL) == fold(list(ALL))


def test_the_third_clock_decides_nothing() -> None:
    later = [dataclasses.replace(one, taken_in=TAKEN_IN + dt.timedelta(days=400)) for one in ALL]
    blank = dataclasses.replace(fold(ALL), sources=())
    assert dataclasses.replace(fold(later), sources=()) == blank


def test_a_report_read_twice_is_one() -> None:
    assert fold([*ALL, *ALL]) == fold(ALL)


def test_every_quote_stands_at_its_offsets() -> None:
    texts = {one.document.id: one.document.text for one in ALL}
    found = evidence(fold(ALL))
    assert len(found) > len(ALL)
    assert all(texts[one.document][one.start : one.end] == one.quote for one in found)


def test_ids_stay_when_later_reports_come() -> None:
    before, after = fold([FIRST, *MACKEREL[:2]]), fold([FIRST, *MACKEREL])
    assert {one.id for one in before.events} <= {one.id for one in after.events}
    assert [one.id for one in before.tracks] == [one.id for one in after.tracks]


def test_an_empty_ledger_has_an_empty_state() -> None:
    state = fold([], as_of=dt.date(2031, 1, 1))
    assert isinstance(state, StateOfPlay)
    assert (state.sources, state.events, state.tracks) == ((), (), ())
