"""What resolving needs to know beside the expression, what it gives, and the choice between like periods."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from stateofplay.model.dates import Basis
from stateofplay.reading.times.periods import Period
from stateofplay.reading.times.tense import Tense

__all__ = ["UNKNOWN", "Context", "Resolved", "choose", "dated"]

Type = Literal["DATE", "TIME", "DURATION", "SET"]
FAR, NEAR = 300, 65  # days: a bare "Nov. 23" is not read 300 days off where the same day lies within 65
UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX"}
UNKNOWN |= {"decade": "XXX", "century": "XX"}


@dataclass(frozen=True, slots=True)
class Context:
    """`anchor` is the report's day, `neighbour` the period that the text named last, `told` a year that the sentence
    has stated."""

    anchor: dt.date | None
    tense: Tense
    neighbour: Period | None
    told: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days None where they are not known; then `value` has X in their place."""

    type: Type
    value: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    mod: str | None = None
    grain: str = "day"
    basis: Basis = Basis.RELATIVE

    @property
    def period(self) -> Period | None:
        if self.earliest is None or self.latest is None:
            return None
        return Period(self.earliest, self.latest, self.value, self.grain)


def dated(period: Period | None, value: str, basis: Basis = Basis.RELATIVE, mod: str | None = None) -> Resolved:
    """A DATE with the period's days; `value` where there is none."""
    if period is None:
        return Resolved("DATE", value, mod=mod, basis=basis)
    return Resolved("DATE", period.value, period.earliest, period.latest, mod, period.grain, basis)


def choose(options: list[Period], anchor: dt.date, tense: Tense, default: Tense) -> Period | None:
    """Of like periods, the nearest on the tense's side; across the anchor where that side is far and the other near."""
    if not options:
        return None
    tense = default if tense is Tense.UNKNOWN else tense
    nearest = min(options, key=lambda p: (gap(p, anchor), p.earliest))
    if tense is Tense.EITHER:
        return nearest
    allowed = [p for p in options if (p.latest >= anchor if tense is Tense.FUTURE else p.earliest <= anchor)]
    best = min(allowed, key=lambda p: (gap(p, anchor), p.earliest), default=None)
    sure = tense is Tense.PAST and best is not None and best.grain != "day"
    if best is None or (not sure and gap(best, anchor) > FAR and gap(nearest, anchor) < NEAR):
        return nearest
    return best


def gap(period: Period, anchor: dt.date) -> int:
    """Days between a period and the anchor, 0 where it holds the anchor."""
    return max((period.earliest - anchor).days, (anchor - period.latest).days, 0)
