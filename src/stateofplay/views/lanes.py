"""The lanes of the chart: acts with their marks, tracks with the states that they went through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.model.claims import EventType, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Event, StateOfPlay, Track, TrackState
from stateofplay.views.drawing import WIDTH, Label, Lane, Mark, Segment, Shape, flag_rows, stack_rows, text_width
from stateofplay.views.names import count, home_states, parties
from stateofplay.views.scale import Scale
from stateofplay.views.statuses import UNKNOWN, label, tone

__all__ = ["act_lanes", "bounds", "hang", "shape", "track_lanes"]

_HEAD = 20.0  # title of a lane
_FOOT = 10.0  # air below it
_ROW = 17.0  # of marks
_LINE = 14.0  # of labels
_BAR = 8.0
_FADE = 36.0  # length drawn of what has no known end
_MOST_ROWS = 9
_LONGEST = 46  # letters of a label

_SHAPES = {
    **dict.fromkeys((EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN), Shape.WORDS),
    **dict.fromkeys((EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE), Shape.MEASURE),
    **dict.fromkeys((EventType.COERCE, EventType.ASSAULT), Shape.MEASURE),
}


def shape(type: EventType) -> Shape:
    return _SHAPES.get(type, Shape.TALK)


def bounds(date: Date | None) -> tuple[dt.date, dt.date] | None:
    """First and last day as far as known, an open end standing at the other; None if nothing is known."""
    if date is None:
        return None
    first, last = date.earliest or date.latest, date.latest or date.earliest
    return (first, last) if first and last else None


def act_lanes(state: StateOfPlay, axis: Scale) -> Iterator[Lane]:
    """Talks and agreements, then the acts of each party, then those of others; none that would be empty."""
    names, homes = state.names, home_states(state)
    sides = parties(state)
    shared, others = "Talks and agreements", "Acts of others"
    lanes: dict[str, list[tuple[int, Event]]] = {shared: [], **{names.get(s, s): [] for s in sides}, others: []}
    for number, event in enumerate(state.events, 1):
        by = {homes.get(id, id) for id in event.actors}
        side = next((names.get(s, s) for s in sides if s in by), others)
        lanes[shared if event.type.symmetric else side].append((number, event))
    for title, events in lanes.items():
        if any(bounds(event.date) for _, event in events):
            yield _act_lane(title, events, axis)


def track_lanes(state: StateOfPlay, axis: Scale) -> Iterator[Lane]:
    """One for each track of which something is dated."""
    end = axis.x(state.as_of) if axis.shows(state.as_of) else axis.columns[-1].right
    for track in state.tracks:
        if any(bounds(move.date) for move in track.states):
            yield _track_lane(track, axis, end)


def _act_lane(title: str, events: Sequence[tuple[int, Event]], axis: Scale) -> Lane:
    marks = [_mark(number, event, axis) for number, event in events if bounds(event.date)]
    marks.sort(key=lambda mark: (mark.right - mark.left > _ROW, mark.left, mark.number))
    rows = stack_rows([_extent(mark) for mark in marks])
    kept = tuple(
        replace(mark, y=_HEAD + _ROW * (row + 0.5)) for mark, row in zip(marks, rows, strict=True) if row < _MOST_ROWS
    )
    height = _HEAD + _ROW * min(max(rows, default=0) + 1, _MOST_ROWS) + _FOOT
    return Lane(title, count(len(events), "act"), 0, height, marks=kept, unplaced=len(marks) - len(kept))


def _mark(number: int, event: Event, axis: Scale) -> Mark:
    first, last = bounds(event.date) or (dt.date.min, dt.date.min)
    open_left = event.date is not None and event.date.earliest is None
    open_right = event.date is not None and event.date.latest is None
    left = axis.x(first) - (_FADE if open_left else 0)
    right = axis.x(last) + (_FADE if open_right else 0)
    return Mark(
        event=event.id,
        number=number,
        shape=shape(event.type),
        x=left + _mark_width(number) / 2 if open_right else right if open_left else (left + right) / 2,
        y=0,
        left=left,
        right=right,
        hollow=event.status in (Status.PLANNED, Status.THREATENED),
        struck=event.status in (Status.SUSPENDED, Status.DENIED),
        fades_left=open_left,
        fades_right=open_right,
    )


def _mark_width(number: int) -> float:
    return max(15.0, 9.0 + 4.5 * len(str(number)))


def _extent(mark: Mark) -> tuple[float, float]:
    half = _mark_width(mark.number) / 2
    return min(mark.left, mark.x - half), max(mark.right, mark.x + half)


@dataclass(frozen=True, slots=True)
class _Stay:
    """A track in a state between two abscissae, for certain from `sure` on."""

    status: str
    left: float
    sure: float
    right: float
    scheduled: bool = False
    cancelled: bool = False


def _track_lane(track: Track, axis: Scale, end: float) -> Lane:
    stays = [*_lived(track, axis, end), *_stubs(track, axis)]
    labels = hang([_short(label(track.kind, stay.status)) for stay in stays], [stay.left for stay in stays])
    lines = max((row for _, row in labels), default=0) + 1
    bar = _HEAD + _LINE * lines + 1
    segments = tuple(
        Segment(
            left=stay.left,
            sure=stay.sure,
            right=stay.right,
            y=bar,
            tone=tone(track.kind, stay.status),
            scheduled=stay.scheduled,
            cancelled=stay.cancelled,
            label=replace(text, y=bar - 4 - _LINE * row),
        )
        for stay, (text, row) in zip(stays, labels, strict=True)
    )
    return Lane(track.name, track.status_label, 0, bar + _BAR + _FOOT, segments=segments)


def _lived(track: Track, axis: Scale, end: float) -> list[_Stay]:
    """Each state until the next; the last is the status that the ledger tells."""
    entered = _entered(track, axis, end)
    stays: list[_Stay] = []
    for n, (status, left, sure) in enumerate(entered):
        until = entered[n + 1][1] if n + 1 < len(entered) else end
        over = n + 1 == len(entered) and tone(track.kind, status) == "ended"
        stays.append(_Stay(status, left, max(min(sure, until), left), left + _FADE if over else max(until, left + 3)))
    return stays


def _entered(track: Track, axis: Scale, end: float) -> list[tuple[str, float, float]]:
    """The states in their order with the first and last abscissa at which each can have begun, none before the one that
    it follows; the status that no dated move tells began some time after the last that one does."""
    found: list[tuple[str, float, float]] = []
    least = 0.0
    for move in _before_the_day_asked(track):
        span = bounds(move.date)
        if span and not (found and found[-1][0] == move.status):
            left = max(axis.x(span[0]), least)
            found.append((move.status, left, max(axis.x(span[1]), left)))
            least = left
    if track.status != UNKNOWN and (not found or found[-1][0] != track.status):
        left = max(found[-1][2] if found else axis.columns[0].left, least)
        found.append((track.status, left, max(left, end)))
    return found


def _before_the_day_asked(track: Track) -> tuple[TrackState, ...]:
    """The moves that led, one after the other, to the status told."""
    last = max((n for n, move in enumerate(track.states) if _holds(move) and move.status == track.status), default=-1)
    return tuple(move for n, move in enumerate(track.states) if n <= last and _holds(move))


def _stubs(track: Track, axis: Scale) -> Iterator[_Stay]:
    """What is scheduled, was taken back or came after the day asked."""
    led = _before_the_day_asked(track)
    for move in track.states:
        span = bounds(move.date)
        if span and move not in led:
            left = axis.x(span[0])
            yield _Stay(move.status, left, left, left + _FADE, not move.cancelled, move.cancelled)


def _holds(move: TrackState) -> bool:
    return not move.scheduled and not move.cancelled


def hang(texts: Sequence[str], poles: Sequence[float]) -> list[tuple[Label, int]]:
    """A label at each pole with its row; one that would leave the drawing on the right ends at its pole instead."""
    ends = [pole + text_width(text) + 4 > WIDTH for text, pole in zip(texts, poles, strict=True)]
    widths = [text_width(text) + 4 for text in texts]
    extents = [(p - w, p) if end else (p, p + w) for p, w, end in zip(poles, widths, ends, strict=True)]
    rows = flag_rows(extents, poles)
    labels = [Label(text, pole, 0, end) for text, pole, end in zip(texts, poles, ends, strict=True)]
    return list(zip(labels, rows, strict=True))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
