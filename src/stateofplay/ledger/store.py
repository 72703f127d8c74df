"""The ledger: documents, readings and judgements, each whole or not at all, append-only; all else is computed."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

from stateofplay.errors import LedgerDamaged, LedgerError, UnknownId
from stateofplay.ledger.audit import Fault, audit
from stateofplay.ledger.between import called, meant
from stateofplay.ledger.connection import connect, explained
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.judgement_rows import insert_judgement, last_seal
from stateofplay.ledger.loading import entries_for, entries_of, every_judgement, has_seal, speaking_of
from stateofplay.ledger.lock import held, note, noted
from stateofplay.ledger.quotes import sift
from stateofplay.ledger.rows import GARBLED, insert, stored
from stateofplay.ledger.scope import disputes, indexed
from stateofplay.model.claims import Reading, Refusal
from stateofplay.model.disputes import Dispute
from stateofplay.model.documents import Document
from stateofplay.model.judgements import Judgement
from stateofplay.model.state import StateOfPlay

__all__ = ["Added", "Already", "Ledger"]

_LIST_DISPUTES = "`stateofplay show disputes` lists those that stand together"


@dataclass(frozen=True, slots=True)
class Added:
    """A document was taken in. `refused` are the claims that do not hold, those the reader itself refused first."""

    document: str
    path: str
    claims: int
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Already:
    """The ledger has this reader's reading of this text, and did not change."""

    document: str
    path: str


class Ledger:
    """A ledger on disk. Any number of processes read it; writers take turns, one transaction a document.

    >>> with Ledger.open("stateofplay.db") as ledger:  # doctest: +SKIP
    ...     state = ledger.state(as_of=date(2019, 11, 23))
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, create: bool = False) -> Self:
        """The ledger at `path`; with `create` a new one where there is none. Raises LedgerError and its kinds."""
        place = Path(path).resolve()  # so that two names of one file share one lock
        return cls(place, connect(place, create=create))

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def has(self, document: str, reader: str, version: str) -> bool:
        """Whether that reader's reading of the document with that id is stored, so that it need not be made again."""
        with explained(self.path):
            return stored(self._connection, document, reader, version)

    def add(self, document: Document, reading: Reading) -> Added | Already:
        """Takes in a reading and, where it is new, its document, in one transaction.

        A claim whose quote does not stand at its offsets, or stands in what is not the article, is stored as a refusal.
        Raises LedgerBusy where another process writes for too long.
        """
        if reading.document != document.id:
            raise LedgerError(f"a reading of document {reading.document} cannot be stored with document {document.id}")
        claims, refused = sift(reading.claims, document)
        sound = replace(reading, claims=claims, refused=reading.refused + refused)
        with held(self.path) as lock:
            with self._transaction("IMMEDIATE"):
                if stored(self._connection, document.id, reading.reader, reading.version):
                    return Already(document.id, document.path)
                newest_seal = insert(self._connection, document, sound, _now())
            note(lock, newest_seal)
        return Added(document.id, document.path, len(claims), sound.refused)

    def judge(
        self, about: str, ruling: str, *words: str, by: str, reason: str = "", seen: StateOfPlay | None = None
    ) -> Judgement:
        """Writes down what a person says of a line. `ruling` is one of `Ruling`; the `words` after it are, of merge and
        split, ids to merge with or claims to split off, of fix a field and its value, of name the name.

        Ids may be beginnings, and are looked up in the state `seen`, by default that of `state()`; what is judged holds
        on every day. Raises UnknownId, JudgementError with what is allowed, LedgerBusy where another process writes for
        too long.
        """
        from stateofplay.ledger.judging import Request, judgement  # noqa: PLC0415  # reading reports needs none of it
        from stateofplay.ledger.state import fold  # noqa: PLC0415

        asked = Request(about, ruling, words, by, reason)
        if seen is None:
            entries, made = self._all()
            judged = judgement(asked, fold(entries, made), entries, _now())
        else:
            with self._looking():
                shown = entries_for(self._connection, [source.id for source in seen.sources])
            judged = judgement(asked, seen, shown, _now())
        return self._write(lambda: judged)

    def undo(self, judgement: str, *, by: str, reason: str = "") -> Judgement:
        """Takes a judgement back, by a row that can be undone in its turn. Raises as `judge` does."""
        from stateofplay.ledger.judging import taken_back  # noqa: PLC0415

        return self._write(lambda: taken_back(judgement, by, reason, self._judgements(), _now()))

    def _write(self, make: Callable[[], Judgement]) -> Judgement:
        with held(self.path) as lock:
            with self._transaction("IMMEDIATE"):
                made, newest_seal = insert_judgement(self._connection, make())
            note(lock, newest_seal)
        return made

    def judgements(self) -> tuple[Judgement, ...]:
        """Every one, in the order in which they were made, those undone among them."""
        with self._looking():
            return self._judgements()

    def version(self) -> str:
        """The newest seal: another one whenever anything has been added."""
        with explained(self.path):
            return last_seal(self._connection)

    def entries(self, between: Sequence[str] = ()) -> tuple[Entry, ...]:
        """Each document with the newest reading of it, in the order of document ids.

        With `between`, ids or names of two or more states, only the reports whose claims tie these together: a report
        belongs where one claim names both; of three or more, where each is so tied to a next one. The cost is that of
        those reports, however many others the ledger holds. Raises ScopeError where no such states can be meant,
        UnknownId where no report ties them, LedgerDamaged rather than to give what is not as it was written.
        """
        return self._all(between)[0]

    def _all(self, between: Sequence[str] = ()) -> tuple[tuple[Entry, ...], tuple[Judgement, ...]]:
        """What there is at one moment: of one dispute, with the judgements that speak of its reports."""
        with self._looking():
            sides = self._meant(between)
            entries, judgements = entries_of(self._connection, sides), self._judgements()
        if sides and not entries:
            sought = " and ".join(map(called, sides))
            raise UnknownId(f"no report in {self.path.name} names {sought} in one claim; {_LIST_DISPUTES}")
        return entries, speaking_of(judgements, entries) if sides else judgements

    def _judgements(self) -> tuple[Judgement, ...]:
        with self._understood():
            return tuple(every_judgement(self._connection))

    def documents(self) -> tuple[Document, ...]:
        return tuple(item.document for item in self.entries())

    def readings(self) -> tuple[Reading, ...]:
        return tuple(item.reading for item in self.entries())

    def state(
        self, as_of: dt.date | None = None, known_on: dt.date | None = None, between: Sequence[str] = ()
    ) -> StateOfPlay:
        """The state of play on a day of the world, from what reports of another day had said; by default, the last.

        `between` as for `entries`: it is that of a ledger which holds only the reports that belong, and the judgements
        that speak of them.
        """
        from stateofplay.ledger.state import fold  # noqa: PLC0415  # reading reports needs none of it

        entries, judgements = self._all(between)
        return fold(entries, judgements, as_of=as_of, known_on=known_on)

    def disputes(self, known_on: dt.date | None = None, between: Sequence[str] = ()) -> tuple[Dispute, ...]:
        """Every two sides that some claim names together, most claims first, from the index alone.

        With `known_on`, from the reports printed by that day; with `between`, those among these sides alone.
        """
        with self._looking():
            sides = self._meant(between)
            found = disputes(self._connection, known_on)
        return tuple(one for one in found if not sides or set(one.sides) <= set(sides))

    def check(self) -> tuple[Fault, ...]:
        """Every fault in the file, the texts, the quotes and the chain of seals; none in a sound ledger."""
        last = noted(self.path)  # before the snapshot: a writer notes only what is then in it
        with self._transaction("DEFERRED"):
            return audit(self._connection, last)

    def _meant(self, between: Sequence[str]) -> tuple[str, ...]:
        return meant(between, partial(indexed, self._connection)) if between else ()

    @contextmanager
    def _looking(self) -> Iterator[None]:
        """One unmoving picture, of which nothing that was written is missing at the end."""
        last = noted(self.path)  # before the snapshot: a writer notes only what is then in it
        with self._transaction("DEFERRED"), self._understood():
            if not has_seal(self._connection, last) and noted(self.path) == last:  # else it was being written anew
                raise LedgerDamaged(
                    f"what was written last is missing from the ledger {self.path}: read the reports and judge again;"
                    f" to go on without it, remove {self.path.name}.lock"
                )
            yield

    @contextmanager
    def _understood(self) -> Iterator[None]:
        """What turns out not to be as it was written is LedgerDamaged."""
        try:
            yield
        except GARBLED as error:
            message = f"the ledger {self.path} is damaged: {error}; run `stateofplay check`, and restore a copy of it"
            raise LedgerDamaged(message) from error

    @contextmanager
    def _transaction(self, mode: str) -> Iterator[None]:
        """All or nothing of what is written; one unmoving picture for what is read."""
        with explained(self.path):
            self._connection.execute(f"BEGIN {mode}")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
