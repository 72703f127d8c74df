"""Calendar arithmetic on periods of whole days. Whatever would leave the years 1 to 9999 is None."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from dataclasses import dataclass

__all__ = ["Period", "century", "day", "decade", "month", "month_span", "moved", "of_unit", "part_of", "week", "year"]

FIRST_YEAR, LAST_YEAR = 1, 9999
FAR = 4_000_000  # days; more than the calendar holds


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends inclusive. `value` is TIMEX3's, `grain` the unit that the period is one of."""

    earliest: dt.date
    latest: dt.date
    value: str
    grain: str


def day(of: dt.date) -> Period:
    return Period(of, of, of.isoformat(), "day")


def week(of: dt.date) -> Period | None:
    """The ISO week, Monday to Sunday."""
    first = moved(of, "day", 1 - of.isoweekday())
    last = moved(first, "day", 6) if first else None
    number = of.isocalendar()
    return Period(first, last, f"{number.year:04d}-W{number.week:02d}", "week") if first and last else None


def month(number: int, month_number: int) -> Period | None:
    span = month_span(number, month_number, 1)
    return Period(*span, f"{number:04d}-{month_number:02d}", "month") if span else None


def month_span(number: int, first: int, length: int) -> tuple[dt.date, dt.date] | None:
    """The days of `length` months from month `first` (which may run past December)."""
    start = _first_of(number * 12 + first - 1)
    after = _first_of(number * 12 + first - 1 + length)
    return (start, after - dt.timedelta(1)) if start and after else None


def _first_of(months: int) -> dt.date | None:
    number, index = divmod(months, 12)
    return dt.date(number, index + 1, 1) if FIRST_YEAR <= number <= LAST_YEAR else None


def year(number: int) -> Period | None:
    if not FIRST_YEAR <= number < LAST_YEAR:
        return None
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), f"{number:04d}", "year")


def _years(first: int, length: int, value: str, grain: str) -> Period | None:
    start, end = year(first), year(first + length - 1)
    return Period(start.earliest, end.latest, value, grain) if start and end else None


def decade(first: int) -> Period | None:
    return _years(first, 10, f"{first // 10:03d}", "decade")


def century(first: int) -> Period | None:
    return _years(first, 100, f"{first // 100:02d}", "century")


def moved(of: dt.date, unit: str, count: float) -> dt.date | None:
    """The day `count` days, weeks, months or years away; the last day of the month where that month is shorter."""
    if abs(count) > FAR:
        return None
    if unit in ("day", "week"):
        ordinal = of.toordinal() + round(count * (7 if unit == "week" else 1))
        return dt.date.fromordinal(ordinal) if 1 <= ordinal <= dt.date.max.toordinal() else None
    months = of.year * 12 + of.month - 1 + round(count * (12 if unit == "year" else 1))
    first = _first_of(months)
    if first is None:
        return None
    return first.replace(day=min(of.day, calendar.monthrange(first.year, first.month)[1]))


def of_unit(of: dt.date, unit: str) -> Period | None:
    """The day, week, month, quarter, year, decade or century that a day lies in."""
    if unit == "quarter":
        number = (of.month - 1) // 3
        span = month_span(of.year, 3 * number + 1, 3)
        return Period(*span, f"{of.year:04d}-Q{number + 1}", "quarter") if span else None
    if unit == "week":
        return week(of)
    makers = {"month": lambda: month(of.year, of.month), "year": lambda: year(of.year)}
    makers |= {"decade": lambda: decade(of.year // 10 * 10), "century": lambda: century(of.year // 100 * 100)}
    return makers[unit]() if unit in makers else day(of)


def part_of(period: Period, share: tuple[float, float]) -> tuple[dt.date, dt.date]:
    """The first and last day of a share of a period, rounded out to whole months or, from a decade on, whole years."""
    first, last = period.earliest, period.latest
    step = {"year": 1, "decade": 12, "century": 12}.get(period.grain)
    if step:
        steps = ((last.year - first.year) * 12 + 12) // step
        start, after = math.floor(steps * share[0]), math.ceil(steps * share[1])
        return month_span(first.year, 1 + start * step, (after - start) * step) or (first, last)
    days = (last - first).days + 1
    start, after = int(days * share[0]), math.ceil(days * share[1])
    return first + dt.timedelta(start), first + dt.timedelta(max(after, start + 1) - 1)
