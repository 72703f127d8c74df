"""Documents and readings as rows of the ledger's tables, and rows as documents and readings again."""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stateofplay.ledger.codec import dump, dump_claim, load, load_claim
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.judgement_rows import last_seal
from stateofplay.ledger.scope import enter
from stateofplay.ledger.seal import seal
from stateofplay.model.claims import Reading, Refusal
from stateofplay.model.documents import Document
from stateofplay.model.mentions import Actor

__all__ = ["GARBLED", "ReadingRows", "entry", "insert", "newest", "reading_rows", "stored"]

GARBLED = (ValueError, KeyError, TypeError, AttributeError)  # raised where a row is not what `insert` wrote


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """One reading with all that hangs on it, as stored."""

    id: int
    document: str
    sha256: str
    text: bytes
    reader: str
    version: str
    taken_in: str
    head: str
    claims: tuple[tuple[str, bytes, str], ...]  # id, quote, body
    actors: tuple[str, ...]
    refusals: tuple[str, ...]
    seal: str = ""

    def sealed(self, previous: str) -> str:
        """The seal that the rows ought to carry after `previous`."""
        parts = (self.sha256, self.reader, self.version, self.taken_in, self.head)
        claims = (part for claim in self.claims for part in claim)
        lists = ("actors", *self.actors, "refusals", *self.refusals)
        return seal(previous, map(_raw, (*parts, *claims, *lists)))

    def as_written(self, previous: str) -> bool:
        """Whether the rows are what `insert` wrote after `previous`, and the text is the one that was read in."""
        text = hashlib.sha256(_raw(self.text)).hexdigest()
        return text == self.sha256 and text.startswith(self.document) and self.sealed(previous) == self.seal


def rows_of(document: Document, reading: Reading, taken_in: dt.datetime) -> ReadingRows:
    """What is to be stored of a reading whose claims all hold. The head leaves out the text: it stands on its own."""
    return ReadingRows(
        id=0,
        document=document.id,
        sha256=document.sha256,
        text=_bytes(document.text),
        reader=reading.reader,
        version=reading.version,
        taken_in=taken_in.isoformat(timespec="seconds"),
        head=dump(replace(document, text="")),
        claims=tuple(
            (claim.id, _bytes(document.text[claim.quote.start : claim.quote.end]), dump_claim(claim))
            for claim in reading.claims
        ),
        actors=tuple(map(dump, reading.actors)),
        refusals=tuple(map(dump, reading.refused)),
    )


def insert(connection: sqlite3.Connection, document: Document, reading: Reading, taken_in: dt.datetime) -> str:
    """Writes the rows inside the caller's transaction; the reading's seal."""
    rows = rows_of(document, reading, taken_in)
    sealed = rows.sealed(last_seal(connection))
    connection.execute(
        "INSERT INTO documents (id, sha256, text) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
        (rows.document, rows.sha256, rows.text),
    )
    (key,) = connection.execute(
        "INSERT INTO readings (document, reader, version, taken_in, head, seal) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        (rows.document, rows.reader, rows.version, rows.taken_in, rows.head, sealed),
    ).fetchone()
    connection.executemany(
        "INSERT INTO claims (reading, n, id, quote, body) VALUES (?, ?, ?, ?, ?)",
        [(key, n, *claim) for n, claim in enumerate(rows.claims)],
    )
    for table, bodies in (("actors", rows.actors), ("refusals", rows.refusals)):
        numbered = [(key, n, body) for n, body in enumerate(bodies)]
        connection.executemany(f"INSERT INTO {table} (reading, n, body) VALUES (?, ?, ?)", numbered)
    enter(connection, key, document, reading)
    return sealed


def stored(connection: sqlite3.Connection, document: str, reader: str, version: str) -> bool:
    found = "SELECT 1 FROM readings WHERE document = ? AND reader = ? AND version = ?"
    return connection.execute(found, (document, reader, version)).fetchone() is not None


def newest(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The reading of each document that counts, in the order of document ids: no order of reading shows in it."""
    return tuple(
        key for (key,) in connection.execute("SELECT max(id) FROM readings GROUP BY document ORDER BY document")
    )


def reading_rows(connection: sqlite3.Connection, key: int) -> ReadingRows:
    """Raises ValueError where the reading, or the document that it hangs on, is not there."""
    found = connection.execute(
        "SELECT document, sha256, text, reader, version, taken_in, head, seal"
        " FROM readings JOIN documents ON documents.id = document WHERE readings.id = ?",
        (key,),
    ).fetchone()
    if found is None:
        raise ValueError(f"reading {key}, or its document, is missing")
    document, sha256, text, reader, version, taken_in, head, sealed = found
    claims = connection.execute("SELECT id, quote, body FROM claims WHERE reading = ? ORDER BY n", (key,))
    return ReadingRows(
        id=key,
        document=document,
        sha256=sha256,
        text=text,
        reader=reader,
        version=version,
        taken_in=taken_in,
        head=head,
        claims=tuple(claims.fetchall()),
        actors=tuple(_bodies(connection, "actors", key)),
        refusals=tuple(_bodies(connection, "refusals", key)),
        seal=sealed,
    )


def entry(rows: ReadingRows) -> Entry:
    """Raises one of GARBLED where a row is not what `insert` wrote."""
    document = replace(load(Document, rows.head), text=rows.text.decode("utf-8", "surrogatepass"))
    reading = Reading(
        document=rows.document,
        reader=rows.reader,
        version=rows.version,
        claims=tuple(load_claim(body) for _, _, body in rows.claims),
        actors=tuple(load(Actor, body) for body in rows.actors),
        refused=tuple(load(Refusal, body) for body in rows.refusals),
    )
    return Entry(document, reading, dt.datetime.fromisoformat(rows.taken_in))


def _bodies(connection: sqlite3.Connection, table: str, key: int) -> Iterator[str]:
    return (body for (body,) in connection.execute(f"SELECT body FROM {table} WHERE reading = ? ORDER BY n", (key,)))


def _raw(part: object) -> bytes:
    """Damage may have turned text into bytes, a number or nothing: that is to break the seal, not the program."""
    return part if isinstance(part, bytes) else _bytes(str(part))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
