"""The timeline as a drawing: lanes of acts, lanes of tracks, an axis with its silences left out, reports below it.

Each mark bears the number that its event has in the timeline. Marks and labels of a lane are stacked so that none
covers another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from stateofplay.model.dates import Date
from stateofplay.model.state import StateOfPlay
from stateofplay.views.drawing import WIDTH, Chart, Flag, Lane, lowered
from stateofplay.views.lanes import act_lanes, bounds, hang, track_lanes
from stateofplay.views.names import source_name
from stateofplay.views.scale import Scale, scale

__all__ = ["chart"]

_EDGE = 4.0
_TOP = 18.0
_AXIS = 34.0  # height of the labels of the axis
_LINE = 14.0
_MOST_LINES = 4
_MOST_NAMED = 60  # reports; of more than that only the ticks are drawn
_SOON = dt.timedelta(days=60)  # how far beyond all else the day asked about may lie and still be drawn


def chart(state: StateOfPlay) -> Chart | None:
    """Everything that has a date; None if nothing has."""
    axis = scale(list(_spans(state)), _EDGE, WIDTH - _EDGE)
    if axis is None:
        return None
    lanes: list[Lane] = []
    y = _TOP
    for lane in (*act_lanes(state, axis), *track_lanes(state, axis)):
        lanes.append(lowered(lane, y))
        y += lane.height
    reports, lines = _reports(state, axis, y + _AXIS)
    return Chart(
        width=WIDTH,
        height=y + _AXIS + _LINE * (lines + 1),
        axis=y,
        lanes=tuple(lanes),
        columns=axis.columns,
        breaks=axis.breaks,
        reports=reports,
        as_of=axis.x(state.as_of) if axis.shows(state.as_of) else None,
        undated=tuple(n for n, event in enumerate(state.events, 1) if bounds(event.date) is None),
    )


def _spans(state: StateOfPlay) -> Iterator[tuple[dt.date, dt.date]]:
    """Of all that the chart draws; the day asked about too, if it is not far from the rest."""
    dates: list[Date | None] = [event.date for event in state.events]
    dates += [move.date for track in state.tracks for move in track.states]
    dates += [source.document.published for source in state.sources]
    drawn = [span for date in dates if (span := bounds(date))]
    yield from drawn
    if drawn and min(drawn)[0] <= state.as_of <= max(last for _, last in drawn) + _SOON:
        yield state.as_of, state.as_of


def _reports(state: StateOfPlay, axis: Scale, y: float) -> tuple[tuple[Flag, ...], int]:
    """A tick for each report under the axis, with its outlet where there is room, and the lines that they take."""
    dated = [(source_name(s), span[0]) for s in state.sources if (span := bounds(s.document.published))]
    poles = [axis.x(day) for _, day in dated]
    if len(dated) > _MOST_NAMED:
        return tuple(Flag(pole, None) for pole in poles), 1
    hung = hang([name for name, _ in dated], poles)
    flags = tuple(
        Flag(pole, replace(text, y=y + _LINE * (row + 1)) if row < _MOST_LINES else None)
        for pole, (text, row) in zip(poles, hung, strict=True)
    )
    return flags, min(max((row for _, row in hung), default=0), _MOST_LINES - 1) + 1
