"""iCalendar: what is scheduled and what was promised, on the days it is due. Source: RFC 5545.

A month stays a month: it is an event of all its days. What the reports give no day for is not in a calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from icalendar import Calendar, Event

from stateofplay.exports.printable import squeezed
from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, CommitmentState, Evidence, StateOfPlay, Track, TrackState
from stateofplay.views.dates import known_day, say_basis, say_marked
from stateofplay.views.headline import title
from stateofplay.views.names import all_of, capital
from stateofplay.views.quotes import quotes
from stateofplay.views.statuses import label

__all__ = ["due_days"]

_STATUS = {"cancelled": "CANCELLED", "kept": "CONFIRMED", "scheduled": "CONFIRMED"}  # of all others TENTATIVE
_EPOCH = dt.date(1970, 1, 1)  # where no report has a day


@dataclass(frozen=True, slots=True)
class _Due:
    """`state` is that of a commitment, or "scheduled"."""

    uid: str
    text: str
    date: Date
    state: str
    reason: str
    evidence: tuple[Evidence, ...]


def due_days(state: StateOfPlay) -> bytes:
    """A calendar of days due, what was taken back cancelled."""
    calendar = Calendar()
    calendar.add("prodid", "-//stateofplay//due days//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", squeezed(f"{title(state)}: due"))
    for one in (*_scheduled(state), *_promised(state)):
        calendar.add_component(_event(state, one))
    content: bytes = calendar.to_ical()
    return content


def _scheduled(state: StateOfPlay) -> Iterator[_Due]:
    for track in state.tracks:
        for move in track.states:
            if move.scheduled and move.date and (move.date.earliest or move.date.latest):
                yield _effect(track, move, move.date)


def _effect(track: Track, move: TrackState, date: Date) -> _Due:
    uid = f"{track.id}-{move.status}-{date.earliest or ''}-{date.latest or ''}"
    taken_back = " (cancelled)" if move.cancelled else ""  # not every calendar shows the status
    text = f"{capital(track.name)}: due to be {label(track.kind, move.status)}{taken_back}"
    return _Due(uid, text, date, "cancelled" if move.cancelled else "scheduled", "", move.evidence)


def _promised(state: StateOfPlay) -> Iterator[_Due]:
    names = state.names
    for one in state.commitments:
        if one.due and (one.due.earliest or one.due.latest):
            yield _Due(one.id, _text(one, names), one.due, one.state.value, one.reason, one.evidence)


def _text(one: Commitment, names: dict[str, str]) -> str:
    mark = "" if one.state in (CommitmentState.OPEN, CommitmentState.UNKNOWN) else f" ({one.state.value})"
    return f"{all_of(one.by, names)}: {one.act}{mark}"


def _event(state: StateOfPlay, one: _Due) -> Event:
    first, last = one.date.earliest or one.date.latest or _EPOCH, one.date.latest or one.date.earliest or _EPOCH
    told = known_day(state.known_on) or _EPOCH
    event = Event()
    event.add("uid", f"{one.uid}@stateofplay")
    event.add("dtstamp", dt.datetime.combine(told, dt.time(), dt.UTC))  # never the clock: same ledger, same bytes
    event.add("sequence", int(one.state not in ("open", "scheduled")))  # a calendar takes the newer of two
    event.add("dtstart", first)
    if last < dt.date.max:
        event.add("dtend", last + dt.timedelta(days=1))  # the first day after
    event.add("summary", squeezed(one.text))
    event.add("description", "\n".join(_description(state, one)))
    event.add("status", _STATUS.get(one.state, "TENTATIVE"))
    event.add("categories", [one.state])
    event.add("transp", "TRANSPARENT")
    return event


def _description(state: StateOfPlay, one: _Due) -> Iterator[str]:
    yield squeezed(f"Due {say_marked(one.date)} ({say_basis(one.date)})")
    if one.reason:
        yield squeezed(f"{capital(one.state)}: {one.reason}")
    for quote in quotes(state, one.evidence):
        yield squeezed(f"“{quote.text}” {quote.outlet}, {say_marked(quote.published)}")
