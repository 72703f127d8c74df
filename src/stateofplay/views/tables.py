"""The nine tables: one line for each thing in the state of play, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stateofplay.model.claims import EventType
from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, Event, Person, StateOfPlay, Track
from stateofplay.views.acts import worded
from stateofplay.views.dates import say_day, say_marked
from stateofplay.views.judgements import mark, said, shown_words, standing
from stateofplay.views.names import all_of, source_name
from stateofplay.views.owed import owed, urgency
from stateofplay.views.statuses import label
from stateofplay.views.words import shown

__all__ = [
    "TABLES",
    "Row",
    "Table",
    "actors",
    "disagreements",
    "documents",
    "due",
    "judgements",
    "meetings",
    "positions",
    "timeline",
    "tracks",
]

_UNDATED = 9_999_999  # greater than the number of any day


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `id` is what `why` explains, and there is a cell for each column."""

    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def dicts(self) -> list[dict[str, str]]:
        """The rows by column, for JSON lines."""
        return [{"id": row.id, **dict(zip(self.columns, row.cells, strict=True))} for row in self.rows]


def timeline(state: StateOfPlay) -> Table:
    """What happened, is planned or is threatened, by date."""
    names = state.names
    rows = (
        Row(
            event.id,
            (
                say_marked(event.date),
                event.type.lower(),
                all_of(event.actors, names),
                all_of(event.recipients, names),
                event.status.value + mark(event),
                worded(event, state),
                event.place or "",
                str(event.independent_sources),
            ),
        )
        for event in state.events
    )
    return Table("Timeline", ("date", "act", "who", "to whom", "status", "what", "where", "sources"), tuple(rows))


def positions(state: StateOfPlay) -> Table:
    """Where each party stands on each issue, newest first within a party."""
    names = state.names
    issues = {issue.id: issue.name for issue in state.issues}
    newest_first = sorted(state.positions, key=lambda p: -(_day_number(p.date) % _UNDATED))
    ordered = sorted(newest_first, key=lambda p: (issues.get(p.issue, p.issue), names.get(p.party, p.party)))
    rows = (
        Row(
            position.id,
            (
                issues.get(position.issue, position.issue),
                names.get(position.party, position.party),
                position.stance.value + mark(position),
                shown(state, position.text, position.evidence) or position.text,
                position.speaker or "",
                say_marked(position.date),
            ),
        )
        for position in ordered
    )
    return Table("Positions", ("issue", "party", "stance", "what", "said by", "date"), tuple(rows))


def tracks(state: StateOfPlay) -> Table:
    """The status that each pact, list, control, ruling and round of talks has on the day asked."""
    names = state.names
    rows = (
        Row(
            track.id,
            (
                track.name,
                track.kind,
                all_of(track.parties, names),
                track.status_label + mark(track),
                say_marked(track.since) if track.since else "",
                _next(track),
            ),
        )
        for track in state.tracks
    )
    return Table("Tracks", ("track", "kind", "parties", "status", "since", "next"), tuple(rows))


def due(state: StateOfPlay) -> Table:
    """What is scheduled and what was promised: the open first, by day due, then what is settled."""
    ordered = sorted(owed(state), key=lambda one: (*urgency(one), one.id))
    rows = (_promised(one, state) if isinstance(one, Commitment) else _scheduled(one, state) for one in ordered)
    return Table("Due", ("due", "who", "to whom", "what", "state", "why"), tuple(rows))


def disagreements(state: StateOfPlay) -> Table:
    """Where sources or parties give different values for one thing."""
    rows = (
        Row(d.id, (d.about, d.kind.value + mark(d), " | ".join(value.value for value in d.values), d.reason))
        for d in state.disagreements
    )
    return Table("Disagreements", ("about", "kind", "values", "why"), tuple(rows))


def meetings(state: StateOfPlay) -> Table:
    """Who met, where, and what came of it."""
    names = state.names
    rows = (
        Row(
            event.id,
            (
                say_marked(event.date),
                all_of(event.actors, names),
                ", ".join(event.people),
                event.place or "",
                event.status.value,
                worded(event, state),
                "; ".join(worded(outcome, state) for outcome in _outcomes(event, state.events)),
            ),
        )
        for event in state.events
        if event.type is EventType.CONSULT
    )
    return Table("Meetings", ("date", "who", "people", "where", "status", "what", "outcome"), tuple(rows))


def actors(state: StateOfPlay) -> Table:
    """States, bodies, firms and groups, then people with their offices."""
    names = state.names
    acts = Counter(id for event in state.events for id in {*event.actors, *event.recipients})
    bodies = (
        Row(a.id, (a.name, a.kind.value, names.get(a.of, a.of) if a.of else "", "", str(acts[a.id])))
        for a in sorted(state.actors, key=lambda a: (-acts[a.id], a.id))
    )
    taken_part = Counter(name for event in state.events for name in event.people)
    people = (Row(p.name, _person_cells(p, names, taken_part[p.name])) for p in state.people)
    return Table("Actors", ("name", "kind", "of", "office", "acts"), (*bodies, *people))


def documents(state: StateOfPlay) -> Table:
    """The reports that everything rests on."""
    names = {source.id: source_name(source) for source in state.sources}
    rows = (
        Row(
            source.id,
            (
                say_marked(source.document.published),
                source.document.outlet or "",
                source.document.agency or "",
                source.document.title or "",
                names.get(source.copy_of, source.copy_of) if source.copy_of else "",
                source.document.path,
            ),
        )
        for source in state.sources
    )
    return Table("Documents", ("published", "outlet", "agency", "title", "copy of", "file"), tuple(rows))


def judgements(state: StateOfPlay) -> Table:
    """What people have said of the lines, in the order in which they did."""
    rows = (
        Row(
            one.judgement.id,
            (
                say_day(one.judgement.at.date()),
                one.judgement.by,
                said(one.judgement),
                one.judgement.about,
                shown_words(one.judgement),
                one.judgement.reason,
                standing(one),
            ),
        )
        for one in state.judgements
    )
    return Table("Judgements", ("when", "by", "what", "on", "words", "why", "standing"), tuple(rows))


TABLES: dict[str, Callable[[StateOfPlay], Table]] = {
    "timeline": timeline,
    "positions": positions,
    "tracks": tracks,
    "due": due,
    "disagreements": disagreements,
    "meetings": meetings,
    "actors": actors,
    "documents": documents,
    "judgements": judgements,
}


def _next(track: Track) -> str:
    return f"{label(track.kind, track.next.status)}, {say_marked(track.next.date)}" if track.next else ""


def _scheduled(track: Track, state: StateOfPlay) -> Row:
    names, move = state.names, track.next
    assert move  # of tracks without one nothing is due
    cells = (
        say_marked(move.date),
        all_of(move.by or track.parties, names),
        "",
        f"{track.name}: {label(track.kind, move.status)}",
    )
    return Row(track.id, (*cells, "scheduled", ""))


def _promised(commitment: Commitment, state: StateOfPlay) -> Row:
    names = state.names
    cells = (
        say_marked(commitment.due) if commitment.due else "no day given",
        all_of(commitment.by, names),
        all_of(commitment.to, names),
        commitment.act,
        commitment.state.value + mark(commitment),
        commitment.reason,
    )
    return Row(commitment.id, cells)


def _day_number(date: Date | None) -> int:
    """For sorting by time; the undated come last."""
    day = (date.earliest or date.latest) if date else None
    return day.toordinal() if day else _UNDATED


def _outcomes(meeting: Event, events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.part_of == meeting.id)


def _person_cells(person: Person, names: dict[str, str], acts: int) -> tuple[str, ...]:
    offices = "; ".join(
        f"{office.title}, {names.get(office.actor, office.actor)}"
        + (f" ({say_day(max(office.as_of))})" if office.as_of else "")
        for office in person.offices
    )
    also = f"also {', '.join(person.also)}" if person.also else ""
    return (person.name, "person", also, offices, str(acts))
