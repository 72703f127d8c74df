import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stateofplay.views.scale import BREAK, Span, Unit, scale

_DAYS = st.dates(dt.date(1890, 1, 1), dt.date(2030, 12, 31))
_SPANS = st.lists(st.builds(lambda a, b: (min(a, b), max(a, b)), _DAYS, _DAYS), min_size=1, max_size=60)


def days(*texts: str) -> list[Span]:
    return [(day, day) for day in map(dt.date.fromisoformat, texts)]


@given(_SPANS)
def test_later_days_never_stand_further_left_and_all_stand_inside(spans: list[Span]) -> None:
    axis = scale(spans, 4, 916)
    assert axis
    places = [axis.x(day) for day in sorted(day for span in spans for day in span)]
    assert all(a <= b + 1e-6 for a, b in pairwise(places))
    assert min(places) >= 4
    assert max(places) <= 916 + 1e-6


@given(_SPANS)
def test_columns_follow_each_other_without_covering(spans: list[Span]) -> None:
    axis = scale(spans, 4, 916)
    assert axis
    assert all(a.last < b.first and a.right <= b.left + 1e-6 for a, b in pairwise(axis.columns))


def test_the_busy_year_is_shown_by_months_and_the_background_by_years() -> None:
    axis = scale([*days("1961-05-01", "2026-03-02", "2026-03-09", "2026-05-11")], 0, 900)
    assert axis
    assert [(column.label, column.unit) for column in axis.columns][1:] == [
        ("Mar", Unit.MONTH),
        ("Apr", Unit.MONTH),
        ("May", Unit.MONTH),
    ]
    assert axis.columns[1].year == "2026"
    assert len(axis.breaks) == 1
    assert axis.columns[1].left - axis.columns[0].right == BREAK


def test_a_vague_year_does_not_ask_for_its_months() -> None:
    axis = scale([(dt.date(1961, 1, 1), dt.date(1961, 12, 31)), *days("2026-03-02")], 0, 900)
    assert axis
    assert [column.label for column in axis.columns] == ["1961", "Mar"]


def test_a_century_of_busy_years_is_shown_by_decades() -> None:
    axis = scale([span for year in range(1900, 2000) for span in days(f"{year}-01-05", f"{year}-07-05")], 0, 900)
    assert axis
    assert {column.unit for column in axis.columns} >= {Unit.DECADE}
    assert axis.columns[0].right - axis.columns[0].left >= 38


def test_a_day_in_a_break_stands_in_its_middle() -> None:
    axis = scale(days("1961-05-01", "2026-03-02"), 0, 900)
    assert axis
    assert axis.x(dt.date(2000, 1, 1)) == axis.breaks[0]
    assert not axis.shows(dt.date(2000, 1, 1))


def test_without_spans_there_is_no_axis() -> None:
    assert scale([], 0, 900) is None


def test_a_span_that_only_begins_in_a_year_does_not_keep_the_axis_from_ending() -> None:
    edge = (dt.date(1990, 12, 20), dt.date(1991, 1, 10))
    inside = (dt.date(1991, 6, 1), dt.date(1991, 6, 1))
    made = scale([edge, inside], 0.0, 900.0)
    assert made is not None
    assert made.shows(dt.date(1991, 6, 1))
