"""The views of the page: what each lists, by what it can be filtered, and the part of a state that one page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from stateofplay.model.claims import EventType
from stateofplay.model.state import Commitment, Event, Evidence, StateOfPlay, Track
from stateofplay.views.owed import Owed, owed
from stateofplay.views.statuses import kind_label
from stateofplay.web.asked import Asked
from stateofplay.web.book import Book

__all__ = ["VIEWS", "Choice", "View", "choices", "chosen"]

Values = Callable[[Book, Any], Iterable[str]]


@dataclass(frozen=True, slots=True)
class View:
    """`lines` are what it lists, in order; `filters` gives the values that a line has; `part` is the state with only
    some of the lines. `table` names the table of `views.tables` that its data formats write."""

    name: str
    title: str
    note: str
    lines: Callable[[StateOfPlay], Sequence[Any]]
    part: Callable[[StateOfPlay, Sequence[Any]], StateOfPlay]
    filters: Mapping[str, Values]
    table: str
    most: int = 100  # lines of one page
    group: Callable[[Any], str] | None = None  # lines of one group stay on one page
    id: Callable[[Any], str] = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter can have, with the number of lines that have it."""

    value: str
    label: str
    count: int


def chosen(book: Book, view: View, wanted: Asked) -> Sequence[Any]:
    """The lines that fit all filters that the view has, in their order."""
    lines = view.lines(book.state)
    kept: set[int] | None = None
    for name, value in wanted.filters.items():
        if name in view.filters:
            fit = set(_facet(book, view, name).get(value, ()))
            kept = fit if kept is None else kept & fit
    return lines if kept is None else [lines[number] for number in sorted(kept)]


def choices(book: Book, view: View, name: str) -> list[Choice]:
    """The values of a filter, the most frequent first."""
    found = [Choice(v, label(book, name, v), len(n)) for v, n in _facet(book, view, name).items() if v]
    return sorted(found, key=lambda choice: (-choice.count, choice.label))


def label(book: Book, name: str, value: str) -> str:
    """The value of a filter in words."""
    if name == "party":
        return book.state.names.get(value, value)
    if name == "issue":
        return book.issues.get(value, value)
    return value if name == "outlet" else kind_label(value) if name == "type" and value.islower() else value.lower()


def _facet(book: Book, view: View, name: str) -> dict[str, tuple[int, ...]]:
    def values() -> Iterator[tuple[int, str]]:
        of = view.filters[name]
        return ((number, value) for number, line in enumerate(view.lines(book.state)) for value in of(book, line))

    return book.facet(view.name, name, values)


def _homes(book: Book, ids: Iterable[str]) -> Iterator[str]:
    """The actors themselves and the states that they act for."""
    for id in ids:
        yield id
        yield book.homes.get(id, id)


def _outlets(book: Book, evidence: Iterable[Evidence]) -> Iterator[str]:
    return (book.outlets[one.document] for one in evidence)


def _moved(track: Track) -> Iterator[Evidence]:
    return (evidence for move in track.states for evidence in move.evidence)


_EVENT: dict[str, Values] = {
    "party": lambda book, event: _homes(book, (*event.actors, *event.recipients)),
    "issue": lambda _, event: event.issues,
    "type": lambda _, event: (event.type.value,),
    "outlet": lambda book, event: _outlets(book, event.evidence),
    "status": lambda _, event: (event.status.value,),
}


def _met(state: StateOfPlay) -> tuple[Event, ...]:
    return tuple(event for event in state.events if event.type is EventType.CONSULT)


def _with_outcomes(state: StateOfPlay, meetings: Sequence[Event]) -> StateOfPlay:
    held = {event.id for event in meetings}
    outcomes = (e for e in state.events if e.part_of in held and e.type is not EventType.CONSULT)
    return replace(state, events=(*meetings, *outcomes))


def _owed_part(state: StateOfPlay, items: Sequence[Owed]) -> StateOfPlay:
    tracks = tuple(item for item in items if isinstance(item, Track))
    return replace(state, tracks=tracks, commitments=tuple(item for item in items if isinstance(item, Commitment)))


def _field(name: str) -> dict[str, Any]:
    """A view that lists one tuple of the state."""
    return {
        "lines": lambda state: getattr(state, name),
        "part": lambda state, lines: replace(state, **{name: tuple(lines)}),
    }


def _owed_by(book: Book, item: Owed) -> Iterable[str]:
    return _homes(book, item.parties if isinstance(item, Track) else (*item.by, *item.to))


def _owed_evidence(item: Owed) -> Iterable[Evidence]:
    return (item.next.evidence if item.next else ()) if isinstance(item, Track) else item.evidence


VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View(
            "timeline",
            "Timeline",
            "What happened, is planned or is threatened",
            filters=_EVENT,
            table="timeline",
            **_field("events"),
        ),
        View(
            "positions",
            "Positions",
            "The newest stance of each party on each issue, and those before it",
            filters={
                "party": lambda book, position: _homes(book, (position.party,)),
                "issue": lambda _, position: (position.issue,),
                "type": lambda _, position: (position.stance.value,),
                "outlet": lambda book, position: _outlets(book, position.evidence),
            },
            table="positions",
            group=attrgetter("issue"),
            **_field("positions"),
        ),
        View(
            "tracks",
            "Tracks",
            "Pacts, lists, controls, rulings and rounds of talks, each with the moves that led to its status",
            filters={
                "party": lambda book, track: _homes(book, track.parties),
                "type": lambda _, track: (track.kind,),
                "outlet": lambda book, track: _outlets(book, _moved(track)),
                "status": lambda _, track: (track.status_label,),
            },
            table="tracks",
            most=60,
            **_field("tracks"),
        ),
        View(
            "due",
            "Due",
            "What is scheduled and what was promised",
            lines=owed,
            part=_owed_part,
            filters={
                "party": _owed_by,
                "outlet": lambda book, item: _outlets(book, _owed_evidence(item)),
                "status": lambda _, item: ("scheduled" if isinstance(item, Track) else item.state.value,),
            },
            table="due",
        ),
        View(
            "disagreements",
            "Disagreements",
            "Where sources or parties give different values for one thing",
            filters={
                "type": lambda _, one: (one.kind.value,),
                "outlet": lambda book, one: _outlets(book, (e for value in one.values for e in value.evidence)),
            },
            table="disagreements",
            most=50,
            **_field("disagreements"),
        ),
        View(
            "meetings",
            "Meetings",
            "Who met, where, and what came of it",
            lines=_met,
            part=_with_outcomes,
            filters={name: values for name, values in _EVENT.items() if name != "type"},
            table="meetings",
        ),
        View(
            "actors",
            "Actors",
            "States, bodies, firms and groups",
            filters={
                "party": lambda book, actor: _homes(book, (actor.id,)),
                "type": lambda _, actor: (actor.kind.value,),
            },
            table="actors",
            **_field("actors"),
        ),
        View(
            "people",
            "People",
            "Who is who, by the state that they act for",
            filters={"party": lambda book, person: _homes(book, (office.actor for office in person.offices))},
            table="actors",
            id=attrgetter("name"),
            **_field("people"),
        ),
        View(
            "documents",
            "Documents",
            "The reports that everything rests on, and which of them repeat others",
            filters={"outlet": lambda book, source: (book.outlets[source.id],)},
            table="documents",
            **_field("sources"),
        ),
        View(
            "judgements",
            "Judgements",
            "What people have said of the lines, and what has become of it",
            filters={
                "type": lambda _, one: (one.judgement.ruling.value,),
                "status": lambda _, one: (one.standing.value,),
            },
            table="judgements",
            id=attrgetter("judgement.id"),
            **_field("judgements"),
        ),
    )
}
