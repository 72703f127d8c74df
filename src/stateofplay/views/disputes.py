"""The table of disputes: between whom, and how much of the ledger is about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from stateofplay.ledger.between import called
from stateofplay.model.disputes import Dispute
from stateofplay.views.dates import say_day
from stateofplay.views.names import listing
from stateofplay.views.tables import Row, Table

__all__ = ["disputes"]


def disputes(found: Iterable[Dispute]) -> Table:
    """A line for each dispute, in the order given; `--between` takes its id."""
    rows = (
        Row(
            one.id,
            (listing(map(called, one.sides)), str(one.reports), str(one.claims), _said(one.first), _said(one.last)),
        )
        for one in found
    )
    return Table("Disputes", ("between", "reports", "claims", "first", "last"), tuple(rows))


def _said(day: dt.date | None) -> str:
    return say_day(day) if day else ""
