"""The state of play as flat tables with typed columns: what CSV, Parquet and data frames are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from stateofplay.model.dates import Date
from stateofplay.model.judgements import Judgeable
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.names import source_name
from stateofplay.views.quotes import resting

__all__ = ["TABLES", "Cell", "Column", "FlatTable", "Kind", "flat_tables"]

Kind = Literal["text", "number", "truth", "day", "list"]
Cell = str | int | bool | dt.date | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class FlatTable:
    """Every row has a cell for each column, of the column's kind or None. Text is such as UTF-8 can hold."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def flat_tables(state: StateOfPlay) -> dict[str, FlatTable]:
    """Every table by name. `id` and `thing` join them: `evidence` has the quotes of every thing."""
    return {name: table(state) for name, table in TABLES.items()}


Rows = Iterable[tuple[Cell, ...]]


def _table(name: str, columns: str, rows: Rows) -> FlatTable:
    """`columns` are names, each with its kind behind a colon where it is not text."""
    parsed = tuple(Column(one, _kind(kind)) for one, _, kind in (word.partition(":") for word in columns.split()))
    return FlatTable(name, parsed, tuple(tuple(_storable(cell) for cell in row) for row in rows))


def _kind(word: str) -> Kind:
    kinds: dict[str, Kind] = {"": "text", "number": "number", "truth": "truth", "day": "day", "list": "list"}
    return kinds[word]


def _storable(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()  # no lone surrogates
    return tuple(str(_storable(one)) for one in cell) if isinstance(cell, tuple) else cell


def _when(date: Date | None) -> tuple[Cell, ...]:
    """Cells for `earliest`, `latest`, `date_basis` and `date_text`."""
    return (date.earliest, date.latest, date.basis.value, date.text) if date else (None, None, None, None)


def _judged(line: Judgeable) -> tuple[Cell, ...]:
    """Cells for `judged` and `fixed`: a person's newest word on it, and the fields that a person set."""
    return line.judged and line.judged.value, line.fixed


_JUDGED = "judged fixed:list"
_WHEN = "earliest:day latest:day date_basis date_text"


def _events(state: StateOfPlay) -> FlatTable:
    columns = (
        f"id type status {_WHEN} actors:list recipients:list people:list place part_of issues:list "
        "summary independent_sources:number quotes:number "
        f"first_quote first_outlet first_published:day first_document first_file {_JUDGED}"
    )

    def first(evidence: Evidence) -> tuple[Cell, ...]:
        source = state.by_id[evidence.document]
        published = source.document.published
        day = published.earliest if published else None
        return evidence.quote, source_name(source), day, source.id, source.document.path

    rows = (
        (
            *(event.id, event.type.value, event.status.value, *_when(event.date)),
            *(event.actors, event.recipients, event.people, event.place, event.part_of, event.issues, event.summary),
            *(event.independent_sources, len(event.evidence), *first(event.evidence[0]), *_judged(event)),
        )
        for event in state.events
    )
    return _table("events", columns, rows)


def _positions(state: StateOfPlay) -> FlatTable:
    rows = (
        (p.id, p.party, p.issue, p.stance.value, p.text, p.speaker, *_when(p.date), *_judged(p))
        for p in state.positions
    )
    return _table("positions", f"id party issue stance text speaker {_WHEN} {_JUDGED}", rows)


def _tracks(state: StateOfPlay) -> FlatTable:
    rows = ((t.id, t.name, t.names, t.kind, t.parties, t.status, t.status_label, *_when(t.since)) for t in state.tracks)
    return _table("tracks", f"id name names:list kind parties:list status status_label {_WHEN}", rows)


def _moves(state: StateOfPlay) -> FlatTable:
    rows = (
        (track.id, number, m.move, m.status, m.by, m.scheduled, m.cancelled, m.event, *_when(m.date))
        for track in state.tracks
        for number, m in enumerate(track.states, 1)
    )
    columns = f"track number:number move status by:list scheduled:truth cancelled:truth event {_WHEN}"
    return _table("moves", columns, rows)


def _commitments(state: StateOfPlay) -> FlatTable:
    columns = (
        "id by:list to:list act made_earliest:day made_latest:day made_basis made_text "
        f"due_earliest:day due_latest:day due_basis due_text state settled_by reason {_JUDGED}"
    )
    rows = (
        (c.id, c.by, c.to, c.act, *_when(c.made), *_when(c.due), c.state.value, c.settled_by, c.reason, *_judged(c))
        for c in state.commitments
    )
    return _table("commitments", columns, rows)


def _disagreements(state: StateOfPlay) -> FlatTable:
    """A row for each of the values."""
    rows = (
        (one.id, one.about, one.kind.value, one.reason, number, value.value, *_judged(one))
        for one in state.disagreements
        for number, value in enumerate(one.values, 1)
    )
    return _table("disagreements", f"id about kind reason number:number value {_JUDGED}", rows)


def _actors(state: StateOfPlay) -> FlatTable:
    return _table("actors", "id name kind of", ((a.id, a.name, a.kind.value, a.of) for a in state.actors))


def _people(state: StateOfPlay) -> FlatTable:
    """A row for each of the offices; one without where the reports give none."""
    rows = (
        (p.name, p.also, *((o.title, o.actor, min(o.as_of, default=None), max(o.as_of, default=None)) if o else _NONE))
        for p in state.people
        for o in (p.offices or (None,))
    )
    return _table("people", "name also:list title actor first_known:day last_known:day", rows)


_NONE: tuple[Cell, ...] = (None, None, None, None)


def _issues(state: StateOfPlay) -> FlatTable:
    return _table("issues", "id name", ((issue.id, issue.name) for issue in state.issues))


def _documents(state: StateOfPlay) -> FlatTable:
    columns = f"id path sha256 title outlet agency byline place {_WHEN} copy_of reader notes:list"
    rows = (
        (
            *(s.id, s.document.path, s.document.sha256, s.document.title, s.document.outlet, s.document.agency),
            *(s.document.byline, s.document.place, *_when(s.document.published)),
            *(s.copy_of, s.reader, s.document.notes),
        )
        for s in state.sources
    )
    return _table("documents", columns, rows)


def _evidence(state: StateOfPlay) -> FlatTable:
    """Every quote of every thing; of a track those of its moves, of a person those of the offices."""
    rows = (
        (thing, id, e.document, e.start, e.end, e.quote, e.claim)
        for thing, id, evidence in resting(state)
        for e in evidence
    )
    return _table("evidence", "thing id document start:number end:number quote claim", rows)


def _refused(state: StateOfPlay) -> FlatTable:
    rows = ((one.document, one.kind, one.reason, one.quote) for one in state.rejected)
    return _table("refused", "document kind reason quote", rows)


def _judgements(state: StateOfPlay) -> FlatTable:
    """What people said, whatever has become of it."""
    rows = (
        (
            *(j.id, j.thing.value, j.about, j.ruling.value, j.field, j.value, j.by, j.at.isoformat(), j.reason),
            *(j.undoes, one.standing.value, one.through),
        )
        for one in state.judgements
        for j in (one.judgement,)
    )
    return _table("judgements", "id thing about ruling field value by at reason undoes standing through", rows)


TABLES: dict[str, Callable[[StateOfPlay], FlatTable]] = {
    "events": _events,
    "positions": _positions,
    "tracks": _tracks,
    "moves": _moves,
    "commitments": _commitments,
    "disagreements": _disagreements,
    "actors": _actors,
    "people": _people,
    "issues": _issues,
    "documents": _documents,
    "evidence": _evidence,
    "refused": _refused,
    "judgements": _judgements,
}
