"""The sections of the brief as values: what both the page and the Markdown file print."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from stateofplay.exports.wording import When, when, when_or_reported
from stateofplay.model.claims import Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, Event, Evidence, Person, StateOfPlay, Track
from stateofplay.views.acts import lead
from stateofplay.views.changes import Change, changes, report_days
from stateofplay.views.dates import known_day, month_name, say_basis, say_day, say_since
from stateofplay.views.drawing import Shape
from stateofplay.views.judgements import mark
from stateofplay.views.lanes import bounds, shape
from stateofplay.views.names import all_of, home_states, parties
from stateofplay.views.owed import owed
from stateofplay.views.quotes import quoted
from stateofplay.views.statuses import kind_label, label, tone
from stateofplay.views.words import shown

__all__ = ["due", "latest", "marks", "people", "timeline", "tracks"]

_MOST_OPEN = 40  # acts
_LONG = 92  # days, from which an act stands under its year


@dataclass(frozen=True, slots=True)
class Entry:
    """One event in the timeline; `status` only where it is not simply that it happened."""

    number: int
    id: str
    when: When
    shape: Shape
    lead: str  # who acts towards whom, where the text is a report's own words
    text: str
    status: str
    place: str
    sources: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The acts of a month or a year; `open` where they are shown unfolded."""

    heading: str
    entries: tuple[Entry, ...]
    open: bool


def timeline(state: StateOfPlay) -> list[Group]:
    """The events under headings of years or months, in the order of the ledger; the newest of a long list are open."""
    entries = [(_heading(event.date), _entry(state, number, event)) for number, event in enumerate(state.events, 1)]
    found = [(head, tuple(e for _, e in group)) for head, group in groupby(entries, key=lambda pair: pair[0])]
    left, groups = len(entries), []
    for heading, held in found:
        groups.append(Group(heading, held, left <= _MOST_OPEN))
        left -= len(held)
    return groups


def _entry(state: StateOfPlay, number: int, event: Event) -> Entry:
    words = shown(state, event.summary, event.evidence)
    return Entry(
        number=number,
        id=event.id,
        when=when_or_reported(state, event.date, event.evidence),
        shape=shape(event.type),
        lead=lead(event, state) if words else "",
        text=f"“{words}”" if words else event.summary,
        status="" if event.status is Status.HAPPENED else event.status.value,
        place=event.place or "",
        sources=event.independent_sources,
        evidence=event.evidence,
    )


def _heading(date: Date | None) -> str:
    """The month in which it can first have been; of what may have been at any time of a long while, the year."""
    span = bounds(date)
    if span is None:
        return "Date unknown"
    first, last = span
    return f"{month_name(first)} {first.year}" if (last - first).days < _LONG else str(first.year)


def marks(state: StateOfPlay) -> dict[str, str]:
    """What people said of the lines, by the ids of those that somebody judged: "accepted", "unsure, corrected"."""
    lines = (state.events, state.positions, state.tracks, state.commitments, state.disagreements)
    return {line.id: mark(line).removeprefix(", ") for group in lines for line in group if line.judged or line.fixed}


def latest(state: StateOfPlay, since: dt.date | None) -> tuple[str, tuple[Change, ...]]:
    """Since when, in words, or nothing where no report has a date; and what changed."""
    days = report_days(state)
    start = since or (days[-1] if days else known_day(state.known_on))
    return say_day(start) if start else "", changes(state, since)


@dataclass(frozen=True, slots=True)
class Step:
    when: When
    label: str
    tone: str
    by: str
    mark: str  # "scheduled", "cancelled" or nothing
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TrackCard:
    id: str
    name: str
    kind: str
    parties: str
    status: str
    tone: str
    since: str
    since_ground: str
    next: Step | None
    steps: tuple[Step, ...]
    also: str


def tracks(state: StateOfPlay) -> list[TrackCard]:
    return [_card(state, track) for track in state.tracks]


def _card(state: StateOfPlay, track: Track) -> TrackCard:
    names = state.names
    steps = {
        move: Step(
            when=when(move.date),
            label=label(track.kind, move.status),
            tone=tone(track.kind, move.status),
            by=all_of(move.by, names),
            mark="cancelled" if move.cancelled else "scheduled" if move.scheduled else "",
            evidence=move.evidence,
        )
        for move in (*track.states, *([track.next] if track.next else []))
    }
    return TrackCard(
        id=track.id,
        name=track.name,
        kind=kind_label(track.kind),
        parties=all_of(track.parties, names),
        status=track.status_label,
        tone=tone(track.kind, track.status),
        since=say_since(track.since),
        since_ground=say_basis(track.since),
        next=steps[track.next] if track.next else None,
        steps=tuple(steps[move] for move in track.states),
        also=", ".join(name for name in track.names if name != track.name),
    )


@dataclass(frozen=True, slots=True)
class Due:
    """Something scheduled or promised; `due` is None where no day was given."""

    id: str
    due: When | None
    who: str
    text: str
    state: str
    reason: str
    evidence: tuple[Evidence, ...]


def due(state: StateOfPlay) -> list[Due]:
    """The open by their day, then the settled."""
    names = state.names
    return [_promise(one, names) if isinstance(one, Commitment) else _scheduled(one, names) for one in owed(state)]


def _scheduled(track: Track, names: dict[str, str]) -> Due:
    move = track.next
    assert move  # of tracks without one nothing is due
    return Due(
        id=track.id,
        due=when(move.date),
        who=all_of(move.by or track.parties, names),
        text=f"{track.name}: {label(track.kind, move.status)}",
        state="scheduled",
        reason="",
        evidence=move.evidence,
    )


def _promise(commitment: Commitment, names: dict[str, str]) -> Due:
    who = all_of(commitment.by, names) + (f", to {all_of(commitment.to, names)}" if commitment.to else "")
    return Due(
        id=commitment.id,
        due=when(commitment.due) if commitment.due else None,
        who=who,
        text=quoted(commitment.act, commitment.evidence),
        state=commitment.state.value,
        reason=commitment.reason,
        evidence=commitment.evidence,
    )


def people(state: StateOfPlay) -> list[tuple[str, list[Person]]]:
    """People by the state that they act for, the parties first."""
    names, homes = state.names, home_states(state)
    order = parties(state)

    def home(person: Person) -> str:
        return homes.get(person.offices[0].actor, person.offices[0].actor) if person.offices else ""

    def rank(id: str) -> tuple[int, str]:
        return (order.index(id) if id in order else len(order), names.get(id, id))

    sides = sorted({home(person) for person in state.people}, key=rank)
    return [(names.get(id, id) or "Others", [p for p in state.people if home(p) == id]) for id in sides]
