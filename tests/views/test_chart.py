import dataclasses
import datetime as dt
from itertools import combinations, pairwise

from herring import EVENTS, HERRING, NOTHING, day
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.model.claims import EventType, Status
from stateofplay.model.dates import Date
from stateofplay.views.chart import chart
from stateofplay.views.drawing import WIDTH, Chart, Lane, Mark, Shape, flag_rows, stack_rows

_EXTENTS = st.lists(
    st.tuples(st.floats(0, 800), st.floats(1, 200)).map(lambda at: (at[0], at[0] + at[1])), min_size=1, max_size=25
)


def drawn() -> Chart:
    made = chart(HERRING)
    assert made
    return made


def lane(title: str) -> Lane:
    return next(lane for lane in drawn().lanes if lane.title == title)


def test_there_is_a_lane_for_talks_for_each_party_and_for_each_track() -> None:
    assert [lane.title for lane in drawn().lanes] == ["Talks and agreements", "Norway", "herring accord"]


def test_what_has_no_date_is_not_drawn_but_numbered() -> None:
    assert drawn().undated == (3,)


def test_lanes_lie_one_below_the_other_with_all_that_is_in_them() -> None:
    lanes = drawn().lanes
    for above, below in pairwise(lanes):
        assert above.y + above.height == below.y
    for one in lanes:
        assert all(one.y < mark.y < one.y + one.height for mark in one.marks)
        assert all(one.y < segment.y < one.y + one.height for segment in one.segments)
    assert drawn().axis == lanes[-1].y + lanes[-1].height < drawn().height


def test_a_day_is_a_dot_and_a_month_a_bar() -> None:
    marks = {mark.number: mark for mark in lane("Talks and agreements").marks}
    assert marks[4].left == marks[4].right
    assert marks[5].right - marks[5].left > 15
    assert marks[5].hollow
    assert lane("Norway").marks[0].shape is Shape.MEASURE


def test_an_unknown_end_fades() -> None:
    event = dataclasses.replace(EVENTS[1], date=Date(None, dt.date(2026, 3, 2)), status=Status.DENIED)
    made = chart(dataclasses.replace(HERRING, events=(event,)))
    assert made
    mark = made.lanes[0].marks[0]
    assert (mark.fades_left, mark.fades_right, mark.struck) == (True, False, True)
    assert mark.left < mark.x == mark.right


def test_a_track_is_drawn_state_by_state_and_what_is_scheduled_apart() -> None:
    first, second, third = lane("herring accord").segments
    assert first.left < first.right == second.left
    assert (second.tone, second.scheduled) == ("pending", False)
    assert third.scheduled
    assert third.label
    assert third.label.text == "lapsed"


def test_reports_hang_under_the_axis() -> None:
    flags = drawn().reports
    assert [flag.label and flag.label.text for flag in flags] == ["Fjord Post (Nordic Wire)", "two.html"]
    assert all(flag.label and drawn().axis < flag.label.y < drawn().height for flag in flags)


def test_the_day_asked_about_is_drawn_only_near_the_rest() -> None:
    assert drawn().as_of is not None
    later = chart(dataclasses.replace(HERRING, as_of=dt.date(2031, 1, 1)))
    assert later
    assert later.as_of is None


def test_marks_of_a_crowded_day_never_cover_each_other_and_the_rest_is_counted() -> None:
    crowd = tuple(
        dataclasses.replace(EVENTS[1], id=f"e{n}", date=day(f"2026-03-{1 + n % 3:02d}"), type=EventType.REQUEST)
        for n in range(40)
    )
    made = chart(dataclasses.replace(HERRING, events=crowd))
    assert made
    one = next(lane for lane in made.lanes if lane.title == "Norway")
    assert len(one.marks) + one.unplaced == 40
    assert not any(abs(a.x - b.x) < 15 and abs(a.y - b.y) < 15 for a, b in combinations(one.marks, 2))


def test_nothing_leaves_the_drawing() -> None:
    marks: list[Mark] = [mark for lane in drawn().lanes for mark in lane.marks]
    assert all(mark.x - 7 >= 0 and mark.x + 7 <= WIDTH for mark in marks)


def test_without_dates_there_is_no_drawing() -> None:
    assert chart(NOTHING) is None


@given(_EXTENTS)
def test_stacked_extents_never_cover_each_other(extents: list[tuple[float, float]]) -> None:
    rows = stack_rows(extents)
    for (a, row_a), (b, row_b) in combinations(zip(extents, rows, strict=True), 2):
        assert row_a != row_b or a[1] <= b[0] or b[1] <= a[0]


@given(_EXTENTS)
def test_labels_never_cover_each_other_and_no_pole_crosses_one(extents: list[tuple[float, float]]) -> None:
    poles = [left for left, _ in extents]
    rows = flag_rows(extents, poles)
    hung = list(zip(extents, poles, rows, strict=True))
    for (a, pole_a, row_a), (b, pole_b, row_b) in combinations(hung, 2):
        assert row_a != row_b or a[1] <= b[0] or b[1] <= a[0]
        assert not (row_b < row_a and b[0] < pole_a < b[1])
        assert not (row_a < row_b and a[0] < pole_b < a[1])
