"""The ledger as pages see it: folded once for each version, pair of days and dispute, and kept for a while."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import RLock

from stateofplay.ledger import Ledger
from stateofplay.model.claims import Reading
from stateofplay.model.disputes import Dispute
from stateofplay.settings import Settings, applied, settings_of
from stateofplay.web.book import Book

__all__ = ["Shelf"]

_MOST = 16  # states kept: a slider that goes forth and back finds them again

_Sides = tuple[str, ...]
_Key = tuple[dt.date | None, dt.date | None, _Sides]


class Shelf:
    """Safe to ask from many threads: one folds, the others wait for what it folds."""

    def __init__(self, ledger: Path) -> None:
        self.ledger = ledger
        self._lock = RLock()
        self._version: tuple[str, Settings] | None = None
        self._books: OrderedDict[_Key, Book] = OrderedDict()
        self._readings: dict[_Sides, Mapping[str, Reading]] = {}

    def book(self, as_of: dt.date | None = None, known_on: dt.date | None = None, between: Sequence[str] = ()) -> Book:
        """Raises LedgerError and its kinds, and what `Ledger.state` does where no such dispute is there."""
        settings = settings_of(self.ledger)
        key = as_of, known_on, tuple(between) or settings.between
        with self._lock, Ledger.open(self.ledger) as ledger:
            version = ledger.version(), settings
            if version != self._version:
                self._books.clear()
                self._readings.clear()
                self._version = version
            if key not in self._books:
                told = ledger.state(*key)
                self._books[key] = Book(applied(settings, told), told, partial(self._read, key[2]))
                while len(self._books) > _MOST:
                    self._books.popitem(last=False)
            self._books.move_to_end(key)
            return self._books[key]

    def disputes(self, known_on: dt.date | None) -> tuple[Dispute, ...]:
        """Every two sides, from the ledger's index alone."""
        with Ledger.open(self.ledger) as ledger:
            return ledger.disputes(known_on)

    def _read(self, between: _Sides) -> Mapping[str, Reading]:
        """The newest reading of each document. Where the ledger has grown since, it has those of the older one too."""
        with self._lock:
            if between not in self._readings:
                with Ledger.open(self.ledger) as ledger:
                    entries = ledger.entries(between)
                self._readings[between] = {entry.reading.document: entry.reading for entry in entries}
            return self._readings[between]
