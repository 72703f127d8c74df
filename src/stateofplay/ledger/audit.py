"""Looks the whole ledger over: the file, its tables, every text, every quote, every seal, the index."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from stateofplay.ledger.connection import empty
from stateofplay.ledger.judgement_rows import JudgementRow, judgement_rows
from stateofplay.ledger.quotes import judge
from stateofplay.ledger.rows import GARBLED, ReadingRows, entry, reading_rows
from stateofplay.ledger.scope import IndexRow, disputes, index_rows
from stateofplay.ledger.seal import FIRST
from stateofplay.model.claims import Claim
from stateofplay.model.documents import Document

__all__ = ["Fault", "audit"]


@dataclass(frozen=True, slots=True)
class Fault:
    where: str  # "document 1f0c…, claim e52…"
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def audit(connection: sqlite3.Connection, noted: str) -> tuple[Fault, ...]:
    """Every fault found, none in a sound ledger. `noted` is the newest seal noted beside it, "" where there is none."""
    looks: tuple[Callable[[], Iterator[Fault]], ...] = (
        partial(_file, connection),
        partial(_tables, connection),
        partial(_texts, connection),
        partial(_chain, connection, noted),
        partial(_index, connection),
    )
    faults: list[Fault] = []
    for look in looks:
        try:
            faults.extend(look())
        except (sqlite3.Error, *GARBLED) as error:  # damage deep enough to stop this look: what it found still counts
            faults.append(Fault("the file", " ".join(str(error).split())))
    return tuple(faults)


def _file(connection: sqlite3.Connection) -> Iterator[Fault]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield Fault("the file", line)
    for table, row, _, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Fault("the file", f"row {row} of {table} hangs on nothing")


def _tables(connection: sqlite3.Connection) -> Iterator[Fault]:
    """The tables, and the triggers that let nothing be changed in them, are those that the migrations make."""
    with closing(empty()) as fresh:
        found, ought = _schema(connection), _schema(fresh)
    for name in sorted(found.keys() | ought.keys()):
        if found.get(name) != ought.get(name):
            yield Fault("the file", f"its {name} is not as it was made")


def _schema(connection: sqlite3.Connection) -> dict[str, str]:
    """By kind and name; what a hand that ran ANALYZE has added is left out."""
    rows = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
    return dict(connection.execute(rows).fetchall())


def _texts(connection: sqlite3.Connection) -> Iterator[Fault]:
    for id_, sha256, text in connection.execute("SELECT id, sha256, text FROM documents ORDER BY id"):
        if hashlib.sha256(text).hexdigest() != sha256:
            yield Fault(f"document {id_}", "the text is not the one that was read in: its sha256 differs")
    unread = "SELECT id FROM documents WHERE id NOT IN (SELECT document FROM readings)"
    for (id_,) in connection.execute(unread):
        yield Fault(f"document {id_}", "no reading of it is left")


def _chain(connection: sqlite3.Connection, noted: str) -> Iterator[Fault]:
    """Readings, and after each the judgements that were made before the next."""
    previous, seals = FIRST, {"", FIRST}
    judged: dict[int, list[JudgementRow]] = defaultdict(list)
    for row in judgement_rows(connection):
        judged[row.after].append(row)
    for (key,) in connection.execute("SELECT id FROM readings ORDER BY id").fetchall():
        rows = reading_rows(connection, key)
        if rows.sealed(previous) != rows.seal:
            yield Fault(f"reading {key} of document {rows.document}", "it, or one before it, is not as it was written")
        previous = rows.seal
        seals.add(rows.seal)
        yield from _claims(rows)
        for row in judged[key]:
            yield from _judgement(row, previous)
            previous = row.seal
            seals.add(row.seal)
    if noted not in seals:
        yield Fault("the ledger", "what was written last is missing from it: read the reports and judge again")


def _judgement(row: JudgementRow, previous: str) -> Iterator[Fault]:
    if row.sealed(previous) != row.seal:
        yield Fault(f"judgement {row.n}", "it, or what stands before it, is not as it was written")
    try:
        row.judgement()
    except GARBLED as error:
        yield Fault(f"judgement {row.n}", f"the row cannot be understood: {error}")


def _claims(rows: ReadingRows) -> Iterator[Fault]:
    where = f"document {rows.document}"
    try:
        found = entry(rows)
    except GARBLED as error:
        yield Fault(f"{where}, reading {rows.id}", f"a row cannot be understood: {error}")
        return
    fault = judge(found.document)
    for claim, (id_, quote, _) in zip(found.reading.claims, rows.claims, strict=True):
        reason = fault(claim) or _unlike(claim, id_, quote, found.document)
        if reason:
            yield Fault(f"{where}, claim {id_}", reason)


def _unlike(claim: Claim, id_: str, quote: bytes, document: Document) -> str | None:
    start, end = claim.quote.start, claim.quote.end
    if document.text[start:end].encode("utf-8", "surrogatepass") != quote:
        return f"the quote does not stand at {start}-{end}"
    return None if claim.id == id_ else f"the claim now gives its id as {claim.id}"


def _index(connection: sqlite3.Connection) -> Iterator[Fault]:
    """The index of disputes is what the newest readings make it."""
    newest: dict[str, int] = dict(connection.execute("SELECT document, max(id) FROM readings GROUP BY document"))
    computed: set[IndexRow] = set()
    for key in newest.values():
        found = entry(reading_rows(connection, key))
        computed.update(index_rows(key, found.document, found.reading))
    if computed != set(connection.execute("SELECT one, other, reading, claims, day FROM sides")):
        yield Fault("the index of disputes", "it is not what the readings make it")
    disputes(connection, None)
