"""The bar of a track ends in the state that the text tells, whatever its moves."""

import dataclasses
import datetime as dt
from itertools import pairwise

from herring import ACCORD, HERRING
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.knowledge import lifecycles
from stateofplay.model.dates import Date
from stateofplay.model.state import Track, TrackState
from stateofplay.views.chart import chart
from stateofplay.views.lanes import bounds
from stateofplay.views.statuses import UNKNOWN, label, tone

_DAY = st.dates(dt.date(2025, 1, 1), dt.date(2026, 12, 31))
_DATE = st.none() | st.builds(lambda a, b: Date(min(a, b), max(a, b)), _DAY, _DAY) | _DAY.map(lambda d: Date(None, d))
_STATUS = st.sampled_from(sorted(lifecycles.load()["pact"].states))
_MOVE = st.builds(
    TrackState,
    status=_STATUS,
    move=st.sampled_from(["attested", "conclude", "terminate"]),
    date=_DATE,
    by=st.just(()),
    scheduled=st.booleans(),
    cancelled=st.booleans(),
    event=st.none(),
    evidence=st.just(ACCORD.states[0].evidence),
)
_TRACK = st.builds(
    lambda states, status, since: dataclasses.replace(
        ACCORD, status=status, since=since, states=tuple(states), next=None
    ),
    st.lists(_MOVE, min_size=1, max_size=6),
    _STATUS | st.just(UNKNOWN),
    _DATE,
)


@given(_TRACK, _DAY)
def test_the_last_state_of_the_bar_is_the_status_on_the_day_asked(track: Track, as_of: dt.date) -> None:
    made = chart(dataclasses.replace(HERRING, tracks=(track,), as_of=as_of))
    assert made
    lanes = [lane for lane in made.lanes if lane.title == track.name]
    assert bool(lanes) == any(bounds(move.date) for move in track.states)
    for lane in lanes:
        lived = [one for one in lane.segments if not one.scheduled and not one.cancelled]
        if track.status == UNKNOWN:
            assert lived == []
        else:
            assert lived[-1].label
            assert (lived[-1].label.text, lived[-1].tone) == (label("pact", track.status), tone("pact", track.status))
        assert all(a.left <= b.left for a, b in pairwise(lived))


def test_a_passage_that_shows_the_old_state_does_not_override_the_move_that_ended_it() -> None:
    left = dataclasses.replace(ACCORD.states[-1], date=Date.day(dt.date(2026, 2, 2)), scheduled=False)
    seen = dataclasses.replace(left, status="in-force", move="attested", date=Date.day(dt.date(2026, 3, 2)))
    over = dataclasses.replace(ACCORD, status="lapsed", states=(left, seen))
    made = chart(dataclasses.replace(HERRING, tracks=(over,)))
    assert made
    (bar,) = [one for one in made.lanes[-1].segments if not one.scheduled]
    assert bar.label and bar.label.text == "lapsed"
