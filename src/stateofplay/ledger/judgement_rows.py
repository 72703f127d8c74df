"""Judgements as rows of the ledger, sealed in one chain with the readings."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from stateofplay.ledger.codec import dump, load
from stateofplay.ledger.known import stable_id
from stateofplay.ledger.seal import FIRST, seal
from stateofplay.model.judgements import Judgement

__all__ = ["JudgementRow", "insert_judgement", "judgement_rows", "last_seal"]

ENDLESS = 2**63 - 1  # greater than the number of any reading


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """One judgement as stored; `after` is the newest reading that the ledger had then."""

    n: int
    after: int
    body: str
    seal: str = ""

    def sealed(self, previous: str) -> str:
        """The seal that the row ought to carry after `previous`."""
        return seal(previous, [b"judgement", str(self.after).encode(), self.body.encode()])

    def judgement(self) -> Judgement:
        """Raises one of `rows.GARBLED` where the row is not what `insert_judgement` wrote."""
        return load(Judgement, self.body)


def insert_judgement(connection: sqlite3.Connection, judgement: Judgement) -> tuple[Judgement, str]:
    """Writes it inside the caller's transaction, with an id of its own that no clock enters; and its seal."""
    n = _newest(connection, "SELECT max(id) FROM judgements") + 1
    told = (judgement.about, judgement.ruling, judgement.field, judgement.value, judgement.by, judgement.reason)
    made = replace(judgement, id=stable_id("j", "|".join((str(n), *told, judgement.undoes or ""))))
    row = JudgementRow(n, _newest(connection, "SELECT max(id) FROM readings"), dump(made))
    sealed = row.sealed(last_seal(connection))
    connection.execute(
        'INSERT INTO judgements (id, "after", body, seal) VALUES (?, ?, ?, ?)', (row.n, row.after, row.body, sealed)
    )
    return made, sealed


def judgement_rows(connection: sqlite3.Connection) -> tuple[JudgementRow, ...]:
    """In the order in which they were made."""
    found = connection.execute('SELECT id, "after", body, seal FROM judgements ORDER BY id')
    return tuple(JudgementRow(*row) for row in found)


def last_seal(connection: sqlite3.Connection, before: int = ENDLESS) -> str:
    """That of the newest row, whether reading or judgement; of those before a reading, where one is given."""
    found = "SELECT id, seal FROM readings WHERE id < ? ORDER BY id DESC LIMIT 1"
    newest = connection.execute(found, (before,)).fetchone()
    if newest is None:
        return FIRST
    found = 'SELECT seal FROM judgements WHERE "after" = ? ORDER BY id DESC LIMIT 1'
    judged = connection.execute(found, (newest[0],)).fetchone()
    return str(judged[0] if judged else newest[1])


def _newest(connection: sqlite3.Connection, query: str) -> int:
    return connection.execute(query).fetchone()[0] or 0
