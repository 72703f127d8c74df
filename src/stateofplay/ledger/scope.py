"""The index of disputes: which readings belong to the one between some states, found without opening the others.

A report belongs to a dispute when its claims tie all the sides together: two are tied where one claim names both, and
of three or more each is tied to the next, if not to all. So a report that names both in passing, each in a claim of its
own, does not belong.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from stateofplay.ledger.known import day_of
from stateofplay.ledger.sides import Pair, sides
from stateofplay.model.claims import Reading
from stateofplay.model.disputes import Dispute
from stateofplay.model.documents import Document

__all__ = ["IndexRow", "belonging", "disputes", "enter", "index_rows", "indexed", "tied"]

IndexRow = tuple[str, str, int, int, str | None]

_SUMS = "SELECT one, other, count(*), sum(claims), min(day), max(day) FROM sides"
_KEPT = "SELECT one, other, reports, claims, first, last FROM disputes"
_BOTH = " WHERE one = ? AND other = ?"
_BY_PAIR = " GROUP BY one, other ORDER BY one, other"


def index_rows(key: int, document: Document, reading: Reading) -> list[IndexRow]:
    """What the index holds of a reading."""
    day = day_of(document)
    return [(*pair, key, claims, day.isoformat() if day else None) for pair, claims in sides(reading).items()]


def enter(connection: sqlite3.Connection, key: int, document: Document, reading: Reading) -> None:
    """Puts a reading into the index inside the caller's transaction, in the place of older readings of its document."""
    older = "SELECT id FROM readings WHERE document = ? AND id <> ?"
    gone = connection.execute(
        f"DELETE FROM sides WHERE reading IN ({older}) RETURNING one, other", (document.id, key)
    ).fetchall()
    rows = index_rows(key, document, reading)
    connection.executemany("INSERT INTO sides (one, other, reading, claims, day) VALUES (?, ?, ?, ?, ?)", rows)
    for pair in sorted({*gone, *((one, other) for one, other, *_ in rows)}):
        connection.execute("DELETE FROM disputes" + _BOTH, pair)
        connection.execute(f"INSERT INTO disputes {_SUMS}{_BOTH} GROUP BY one, other", pair)


def belonging(connection: sqlite3.Connection, between: Sequence[str]) -> tuple[int, ...]:
    """The newest readings of the reports that belong. Raises ValueError where the index does not fit itself."""
    tying: dict[int, set[Pair]] = defaultdict(set)
    for pair in combinations(sorted(between), 2):
        found = connection.execute("SELECT reading FROM sides" + _BOTH, pair).fetchall()
        _fits(connection.execute(_SUMS + _BOTH + _BY_PAIR, pair), connection.execute(_KEPT + _BOTH, pair))
        for (key,) in found:
            tying[key].add(pair)
    return tuple(sorted(key for key, pairs in tying.items() if tied(pairs, between)))


def tied(pairs: Collection[Pair] | Mapping[Pair, int], between: Collection[str]) -> bool:
    """Whether the pairs tie all of the sides together, each at least to a next one."""
    reached, left = {min(between)}, set(between) - {min(between)}
    while near := {id for id in left for pair in pairs if id in pair and reached & set(pair)}:
        reached |= near
        left -= near
    return not left


def disputes(connection: sqlite3.Connection, known_on: dt.date | None) -> tuple[Dispute, ...]:
    """Every two sides that a claim names together, most claims first; known on a day, from the reports printed by then.

    Raises ValueError where the index does not fit itself.
    """
    sums = connection.execute(_SUMS + _BY_PAIR).fetchall()
    _fits(sums, connection.execute(_KEPT + " ORDER BY one, other"))
    if known_on is not None:
        sums = connection.execute(f"{_SUMS} WHERE day <= ? {_BY_PAIR}", (known_on.isoformat(),)).fetchall()
    found = (
        Dispute((one, other), reports, claims, _day(first), _day(last))
        for one, other, reports, claims, first, last in sums
    )
    return tuple(sorted(found, key=lambda one: (-one.claims, -one.reports, one.sides)))


def indexed(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Ids of all sides in the index."""
    sides = "SELECT one FROM disputes UNION SELECT other FROM disputes ORDER BY 1"
    return tuple(id for (id,) in connection.execute(sides))


def _fits(sums: Iterable[object], kept: Iterable[object]) -> None:
    if list(sums) != list(kept):
        raise ValueError("the index of disputes does not fit itself")


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
