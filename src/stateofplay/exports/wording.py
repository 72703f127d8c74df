"""Dates and counts in the words of the brief."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stateofplay.model.dates import Basis, Date
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.changes import report_days
from stateofplay.views.dates import UNKNOWN, month_name, say, say_basis, say_day
from stateofplay.views.lanes import bounds
from stateofplay.views.names import count, source_name
from stateofplay.views.quotes import first_published

__all__ = ["When", "held", "scope", "when", "when_or_reported"]


@dataclass(frozen=True, slots=True)
class When:
    """A date as shown; `counted` where the words had to be counted out, or the day was inferred or given by a person,
    with the `ground`."""

    text: str
    ground: str
    counted: bool


def when(date: Date | None) -> When:
    marked = (Basis.RELATIVE, Basis.INFERRED, Basis.JUDGED)
    counted = date is not None and date.basis in marked and say(date) != UNKNOWN
    return When(say(date), say_basis(date), counted)


def when_or_reported(state: StateOfPlay, date: Date | None, evidence: Iterable[Evidence]) -> When:
    """The date, or where the reports do not tell it the day of the first that tells the rest."""
    day = first_published(state, evidence) if bounds(date) is None else None
    return When(f"reported {say_day(day)}", say_basis(None), False) if day else when(date)


def scope(state: StateOfPlay) -> str:
    """As in "Five reports from four outlets, 21 Aug 2019 – 15 Jan 2020"."""
    outlets = {source_name(source) for source in state.sources if source.document.outlet or source.document.agency}
    days = report_days(state)
    told = count(len(state.sources), "report")
    told += f" from {count(len(outlets), 'outlet')}" if outlets else ""
    spread = [say_day(day) for day in dict.fromkeys((days[0], days[-1]))] if days else []
    return ", ".join([told[:1].upper() + told[1:], *([" – ".join(spread)] if spread else [])])


def held(days: Sequence[dt.date]) -> str:
    """The days on which somebody is known to have held an office: "Aug 2019 – Jan 2020"."""
    ends = dict.fromkeys(f"{month_name(day)} {day.year}" for day in (min(days), max(days)))
    return " – ".join(ends)
