"""What the ledger folds: a document, what its newest reading makes of it, and when the ledger took it in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document

__all__ = ["Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """`taken_in` is UTC, and the third clock: it is shown for audit and decides nothing."""

    document: Document
    reading: Reading
    taken_in: dt.datetime
