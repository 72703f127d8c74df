"""Dates as people read them, never more precise than the text that they rest on."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from stateofplay.model.dates import Basis, Date

__all__ = [
    "UNKNOWN",
    "known_day",
    "mark",
    "month_name",
    "parts",
    "say",
    "say_asked",
    "say_basis",
    "say_day",
    "say_marked",
    "say_since",
]

UNKNOWN = "date unknown"
_PART_OF_YEAR = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_MARKS = {Basis.RELATIVE: "ʳ", Basis.INFERRED: "ⁱ", Basis.JUDGED: "ʲ"}


def say_day(day: dt.date) -> str:
    """As in "21 Aug 2019"."""
    return f"{day.day} {month_name(day)} {day.year}"


def known_day(day: dt.date) -> dt.date | None:
    """None for the first day that there is: a state of play bears it where no report has a date."""
    return None if day == dt.date.min else day


def say_asked(as_of: dt.date, known_on: dt.date) -> str:
    """As in "as of 23 Nov 2019, as known on 15 Jan 2020"; the second only where it is another day."""
    if known_day(as_of) is None:
        return "no dated report"
    known = f", as known on {say_day(known_on)}" if known_day(known_on) and known_on != as_of else ""
    return f"as of {say_day(as_of)}{known}"


def say(date: Date | None) -> str:
    """As in "21 Aug 2019", "Aug 2019", "24–30 Sep 2019", "late 2018: Oct–Dec 2018", "1910–1945", "by 3 May 2020"."""
    if date is None or (date.earliest is None and date.latest is None):
        return UNKNOWN
    if date.earliest is None:
        return f"by {say_day(date.latest or dt.date.max)}"
    if date.latest is None:
        return f"from {say_day(date.earliest)}"
    interval = _interval(date.earliest, date.latest)
    part = _PART_OF_YEAR.search(date.text or "")
    if part and date.earliest.year == date.latest.year and 31 < (date.days or 0) < 365:
        return f"{part[1].lower()} {date.earliest.year}: {interval}"
    return interval


def say_since(date: Date | None) -> str:
    """As in "since 21 Aug 2019", "since Oct–Dec 2018", "by 3 May 2020" for what may be older, or nothing."""
    if date is None or say(date) == UNKNOWN:
        return ""
    if date.latest is None:
        return f"since {say_day(date.earliest or dt.date.min)} or later"
    if date.earliest is None or not (date.is_day or _whole_months(date.earliest, date.latest)):
        return f"by {say_day(date.latest)}"
    return f"since {_interval(date.earliest, date.latest)}"


def mark(date: Date | None) -> str:
    """The mark "ʳ" of a date counted from the report's own day, "ⁱ" of one inferred from other acts or reports,
    "ʲ" of one that a person gave, or nothing."""
    return _MARKS.get(date.basis, "") if date and say(date) != UNKNOWN else ""


def say_marked(date: Date | None) -> str:
    return say(date) + mark(date)


def say_basis(date: Date | None) -> str:
    """What the date rests on, in words: "counted from the report’s day: “late last year”"."""
    if date is None or say(date) == UNKNOWN:
        return "the reports do not say when"
    ground = {
        Basis.STATED: "stated",
        Basis.RELATIVE: "counted from the report’s day",
        Basis.DATELINE: "the day of the dateline",
        Basis.PUBLICATION: "the publication stamp" if date.earliest else "the day of the first report that tells it",
        Basis.INFERRED: "inferred from other acts or reports",
        Basis.JUDGED: "given by a person",
    }[date.basis]
    return f"{ground}: “{date.text}”" if date.text else ground


def parts(date: Date) -> int:
    """How many of year, month and day the date is known by: 1 for whole years, 2 for whole months, else 3."""
    if date.earliest is None or date.latest is None or not _whole_months(date.earliest, date.latest):
        return 3
    return 1 if (date.earliest.month, date.latest.month) == (1, 12) else 2


def _interval(first: dt.date, last: dt.date) -> str:
    if first == last:
        return say_day(first)
    if _whole_months(first, last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {month_name(last)} {last.year}"
    if first.year == last.year:
        return f"{first.day} {month_name(first)} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def _months(first: dt.date, last: dt.date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{month_name(first)} {first.year} – {month_name(last)} {last.year}"
    if first.month == last.month:
        return f"{month_name(first)} {first.year}"
    return f"{month_name(first)}–{month_name(last)} {last.year}"


def _whole_months(first: dt.date, last: dt.date) -> bool:
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]


def month_name(day: dt.date) -> str:
    """English whatever the locale of the machine."""
    return ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[day.month - 1]
