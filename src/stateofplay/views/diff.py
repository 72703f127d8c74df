"""What changed from one state of play to another: as known on two days, or before and after a correction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, Literal, Protocol, TypeVar

from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, Disagreement, Event, Evidence, Position, StateOfPlay, Track
from stateofplay.views.acts import told
from stateofplay.views.dates import say_marked
from stateofplay.views.names import all_of, capital
from stateofplay.views.quotes import quoted
from stateofplay.views.statuses import label
from stateofplay.views.tables import Row, Table

__all__ = ["Change", "Difference", "as_table", "differences"]

Change = Literal["new", "changed", "joined", "gone"]
_COLUMNS = ("change", "thing", "date", "what", "field", "before", "after")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is new, gone or joined to another, or one field of it that changed.

    `id` is that of the thing as it is after, or of what is gone; `thing` its kind in a word, `date` its own day.
    """

    id: str
    change: Change
    thing: str
    date: str
    what: str
    field: str = ""
    before: str = ""
    after: str = ""


def as_table(found: Iterable[Difference]) -> Table:
    """A line for each difference."""
    rows = (Row(one.id, tuple(getattr(one, column) for column in _COLUMNS)) for one in found)
    return Table("What changed", _COLUMNS, tuple(rows))


def differences(before: StateOfPlay, after: StateOfPlay) -> Iterator[Difference]:
    """Tracks first, then acts, positions, promises and disagreements.

    Things are found again by their ids, or by the claims that they rest on: an id follows the first of its claims.
    """
    yield from _Compared("track", _track, before, after).all(before.tracks, after.tracks)
    yield from _Compared("act", _act, before, after).all(before.events, after.events)
    yield from _Compared("position", _position, before, after).all(before.positions, after.positions)
    yield from _Compared("promise", _promise, before, after).all(before.commitments, after.commitments)
    yield from _Compared("disagreement", _values, before, after).all(before.disagreements, after.disagreements)


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Thing)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a thing: the first of `fields` is what a new one is shown with."""

    date: Date | None
    what: str
    fields: dict[str, str]
    evidence: Iterable[Evidence]


@dataclass(frozen=True, slots=True)
class _Compared(Generic[_T]):
    """The things of one kind in two states."""

    thing: str
    tell: Callable[[_T, StateOfPlay], _Told]
    before: StateOfPlay
    after: StateOfPlay

    def all(self, before: Iterable[_T], after: Iterable[_T]) -> Iterator[Difference]:
        old = {one.id: self.tell(one, self.before) for one in before}
        new = {one.id: self.tell(one, self.after) for one in after}
        found, joined = _found_again(old, new)
        was = {again: id for id, again in found.items()}
        for id, now in new.items():
            if id in was:
                yield from self._changed(id, old[was[id]], now)
            else:
                yield replace(self._difference(id, "new", now), after=next(iter(now.fields.values())))
        for id in joined:
            yield self._difference(joined[id], "joined", old[id])
        yield from (self._difference(id, "gone", old[id]) for id in old if id not in found and id not in joined)

    def _changed(self, id: str, then: _Told, now: _Told) -> Iterator[Difference]:
        changed = self._difference(id, "changed", now)
        for field, value in now.fields.items():
            if value != then.fields[field]:
                yield replace(changed, field=field, before=then.fields[field], after=value)

    def _difference(self, id: str, change: Change, told: _Told) -> Difference:
        return Difference(id, change, self.thing, _said(told.date), told.what)


def _found_again(old: dict[str, _Told], new: dict[str, _Told]) -> tuple[dict[str, str], dict[str, str]]:
    """From the id before to the id after: of those that are still there, and of those that became part of another."""
    by_claim = {evidence.claim: id for id, one in new.items() for evidence in one.evidence}
    found = {id: id for id in old if id in new}
    joined: dict[str, str] = {}
    for id, one in old.items():
        again = next((by_claim[evidence.claim] for evidence in one.evidence if evidence.claim in by_claim), None)
        if id not in found and again:
            (joined if again in found.values() else found)[id] = again
    return found, joined


def _track(track: Track, _: StateOfPlay) -> _Told:
    ahead = f"{label(track.kind, track.next.status)}, {say_marked(track.next.date)}" if track.next else ""
    fields = {"status": track.status_label, "since": _said(track.since), "next": ahead}
    return _Told(track.since, capital(track.name), fields, [e for move in track.states for e in move.evidence])


def _act(event: Event, state: StateOfPlay) -> _Told:
    names = state.names
    fields = {
        "status": event.status.value,
        "date": _said(event.date),
        "act": event.type.lower(),
        "who": all_of(event.actors, names),
        "to whom": all_of(event.recipients, names),
        "where": event.place or "",
    }
    return _Told(event.date, told(event, state), fields, event.evidence)


def _position(position: Position, state: StateOfPlay) -> _Told:
    """Its issue is not compared: issues are found from all that is said, and their names change with every report."""
    who = state.names.get(position.party, position.party)
    what = f"{who} {position.stance.value}: {quoted(position.text, position.evidence)}"
    return _Told(
        position.date, what, {"stance": position.stance.value, "date": _said(position.date)}, position.evidence
    )


def _promise(one: Commitment, state: StateOfPlay) -> _Told:
    what = f"{all_of(one.by, state.names)}: {quoted(one.act, one.evidence)}"
    return _Told(one.due, what, {"state": one.state.value, "due": _said(one.due)}, one.evidence)


def _values(one: Disagreement, _: StateOfPlay) -> _Told:
    fields = {"values": " | ".join(value.value for value in one.values), "kind": one.kind.value}
    return _Told(None, capital(one.about), fields, [e for value in one.values for e in value.evidence])


def _said(date: Date | None) -> str:
    return say_marked(date) if date else ""
