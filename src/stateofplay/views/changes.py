"""What changed: what the newest reports say for the first time, or those of each day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, Event, Evidence, StateOfPlay, Track, TrackState
from stateofplay.views.acts import told
from stateofplay.views.names import all_of, capital
from stateofplay.views.quotes import first_published, quoted
from stateofplay.views.statuses import label

__all__ = ["Change", "ChangeKind", "changes", "each_day", "newest_day", "report_days"]


T = TypeVar("T", Event, Commitment)


class ChangeKind(StrEnum):
    EVENT = "event"
    MOVE = "move"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Change:
    """One new thing; `id` is that of the event, track or commitment, `step` tells the moves of one track apart."""

    id: str
    step: str
    kind: ChangeKind
    text: str
    date: Date | None
    evidence: tuple[Evidence, ...]


def report_days(state: StateOfPlay) -> tuple[dt.date, ...]:
    """The days on which reports were published, in order, each once."""
    published = (source.document.published for source in state.sources)
    return tuple(sorted({date.latest for date in published if date and date.latest}))


def newest_day(state: StateOfPlay) -> dt.date | None:
    """The last day on which reports were published; None where no report has a day."""
    return max(report_days(state), default=None)


def changes(state: StateOfPlay, since: dt.date | None = None) -> tuple[Change, ...]:
    """What reports of `since` or later say first, moves of tracks before events; background retold is left out.

    Without `since` the newest report day counts. Background is what was over before the report day that went before.
    """
    days = report_days(state)
    start = since or (days[-1] if days else state.known_on)
    before = max((day for day in days if day < start), default=None)
    told_now = _told_since(state, start)
    new = (change for change in _all(told_now) if _is_new(first_published(state, change.evidence), start))
    return tuple(change for change in new if not _over_before(change.date, before))


def each_day(state: StateOfPlay) -> tuple[tuple[dt.date, tuple[Change, ...]], ...]:
    """For each report day, in order, what its reports say first, background left out as in `changes`."""
    days = report_days(state)
    new: dict[dt.date, list[Change]] = {day: [] for day in days}
    before = dict(pairwise(reversed(days)))
    for change in _all(state):
        day = first_published(state, change.evidence)
        if day and not _over_before(change.date, before.get(day)):
            new[day].append(change)
    return tuple((day, tuple(found)) for day, found in new.items())


def _told_since(state: StateOfPlay, start: dt.date) -> StateOfPlay:
    """With only the events and promises that are new, so that the others need not be put into words."""

    def kept(items: Iterable[T]) -> tuple[T, ...]:
        return tuple(item for item in items if _is_new(first_published(state, item.evidence), start))

    return replace(state, events=kept(state.events), commitments=kept(state.commitments))


def _all(state: StateOfPlay) -> Iterator[Change]:
    names = state.names
    for track in state.tracks:
        yield from (_move(track, move) for move in track.states if not move.cancelled)
    for event in state.events:
        yield Change(event.id, "", ChangeKind.EVENT, told(event, state), event.date, event.evidence)
    for c in state.commitments:
        who = all_of(c.by, names)
        yield Change(c.id, "", ChangeKind.PROMISE, f"{who}: {quoted(c.act, c.evidence)}", c.made or c.due, c.evidence)


def _move(track: Track, move: TrackState) -> Change:
    text = f"{capital(track.name)}: {'due to be ' if move.scheduled else ''}{label(track.kind, move.status)}"
    step = f"{move.status} {move.date.earliest or ''} {move.date.latest or ''}" if move.date else move.status
    return Change(track.id, step, ChangeKind.MOVE, text, move.date, move.evidence)


def _is_new(said: dt.date | None, start: dt.date) -> bool:
    return said is not None and said >= start


def _over_before(date: Date | None, day: dt.date | None) -> bool:
    return bool(day and date and date.latest and date.latest < day)
