"""The table of disputes: between whom, and how much of the ledger is about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from stateofplay.ledger.between import called
from stateofplay.model.disputes import Dispute
from stateofplay.views.dates import say_day
from stateofplay.views.names import listing
from stateofplay.views.tables import Row, Table

__all__ = ["apart", "disputes", "named"]

_FEW = 5  # claims; two states that fewer tie together have no dispute worth a line


def disputes(found: Iterable[Dispute]) -> Table:
    """A line for each dispute, in the order given; `--between` takes its id."""
    rows = (
        Row(
            one.id,
            (named(one), str(one.reports), str(one.claims), _said(one.first), _said(one.last)),
        )
        for one in found
    )
    return Table("Disputes", ("between", "reports", "claims", "first", "last"), tuple(rows))


def apart(found: Iterable[Dispute]) -> tuple[Dispute, ...]:
    """Those of which no two have a side in common, the largest first: what else a ledger holds than its largest."""
    taken: list[Dispute] = []
    for one in sorted(found, key=lambda dispute: -dispute.claims):
        if one.claims >= _FEW and not any(set(one.sides) & set(other.sides) for other in taken):
            taken.append(one)
    return tuple(taken)


def named(dispute: Dispute) -> str:
    """As in "Norway and Iceland"."""
    return listing(map(called, dispute.sides))


def _said(day: dt.date | None) -> str:
    return say_day(day) if day else ""
