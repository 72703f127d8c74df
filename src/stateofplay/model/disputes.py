"""A dispute as a ledger of many finds it: the two sides that its reports' claims name together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

__all__ = ["Dispute"]


@dataclass(frozen=True, slots=True)
class Dispute:
    """`sides` are ids of states or bodies of states, in their order; `first` and `last` the days of its reports, None
    where none of them carries a day."""

    sides: tuple[str, str]
    reports: int
    claims: int  # that name both
    first: dt.date | None
    last: dt.date | None

    @property
    def id(self) -> str:
        """What `--between` takes."""
        return ",".join(self.sides)
