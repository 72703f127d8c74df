"""Resolves what the calendar names: days, months, years, weekdays, seasons, quarters, decades, centuries."""

from __future__ import annotations

import datetime as dt

from stateofplay.model.dates import Basis
from stateofplay.reading.times import periods
from stateofplay.reading.times.context import Context, Resolved, choose, dated
from stateofplay.reading.times.expressions import Calendar, Fiscal, Fraction, Season, Weekday, Weekend, Years
from stateofplay.reading.times.periods import Period
from stateofplay.reading.times.tense import Tense

__all__ = ["calendar", "fiscal", "fraction", "season", "weekday", "weekend", "years"]


def calendar(said: Calendar, context: Context) -> Resolved:
    if said.era == "BC":
        return Resolved("DATE", f"BC{said.year:04d}")
    if said.month is None and said.day is not None:
        return _bare_day(said.day, context)
    if said.month == 0:
        return Resolved("DATE", f"{_padded(said.year)}-XX-XX")
    if said.year is not None:
        return dated(_complete(said, said.year), _pattern(said), Basis.STATED)
    number = _year_for(said, context)
    return dated(_complete(said, number) if number else None, _pattern(said))


def _bare_day(number: int, context: Context) -> Resolved:
    """The 20th of the anchor's month or of one beside it."""
    options: list[Period] = []
    for step in (-1, 0, 1):
        month = context.anchor and periods.moved(context.anchor.replace(day=1), "month", step)
        found = _complete(Calendar(month.year, month.month, number), month.year) if month else None
        options += [found] if found else []
    chosen = choose(options, context.anchor, context.tense, Tense.EITHER) if context.anchor else None
    return dated(chosen, f"XXXX-XX-{number:02d}")


def _padded(number: int | None) -> str:
    return "XXXX" if number is None else f"{number:04d}"


def _pattern(said: Calendar) -> str:
    month = "" if said.month is None else f"-{said.month:02d}"
    return _padded(said.year) + month + ("" if said.day is None else f"-{said.day:02d}")


def _complete(said: Calendar, number: int) -> Period | None:
    if said.month is None:
        return periods.year(number)
    if said.day is None:
        return periods.month(number, said.month)
    try:
        return periods.day(dt.date(number, said.month, said.day))
    except ValueError:  # the 31st of a shorter month
        return None


def _year_for(said: Calendar, context: Context) -> int | None:
    """The year of a bare month or day: that of the nearest one that the tense allows."""
    if context.told is not None:
        return context.told
    anchor = context.anchor
    if anchor is None:
        return None
    if said.shift is not None:
        return _shifted_year(said, anchor)
    options = [p for n in (-1, 0, 1) if (p := _complete(said, anchor.year + n))]
    if said.weekday and (fit := [p for p in options if p.earliest.isoweekday() == said.weekday]):
        options = fit
    chosen = choose(options, anchor, context.tense, default=Tense.EITHER if said.day else Tense.LIKELY_PAST)
    return chosen.earliest.year if chosen else None


def _shifted_year(said: Calendar, anchor: dt.date) -> int:
    """ "last March" is the latest that is over, "next March" the first not yet begun."""
    month = said.month or 1
    if said.shift == -1:
        return anchor.year - (month >= anchor.month)
    return anchor.year + (month <= anchor.month if said.shift == 1 else 0)


def weekday(said: Weekday, context: Context) -> Resolved:
    value = f"XXXX-WXX-{said.weekday}"
    if context.anchor is None:
        return Resolved("DATE", value)
    ahead = (said.weekday - context.anchor.isoweekday()) % 7
    back = ahead - 7 if ahead else 0
    found = periods.moved(context.anchor, "day", _weekday_offset(said, context.tense, ahead, back))
    return dated(periods.day(found) if found else None, value)


def _weekday_offset(said: Weekday, tense: Tense, ahead: int, back: int) -> int:
    """Days from the anchor. Its own weekday is the anchor's own day, unless "last" or "next" stands before it."""
    if said.shift == -1:
        return back or -7
    if said.shift == 1:
        return ahead or 7
    if tense is Tense.FUTURE or (said.shift == 0 and tense not in (Tense.PAST, Tense.LIKELY_PAST)):
        return ahead
    if tense is Tense.EITHER:
        return ahead if ahead < -back else back
    return back


def weekend(said: Weekend, context: Context) -> Resolved:
    if context.anchor is None:
        return Resolved("DATE", "XXXX-WXX-WE")
    this = _weekend_of(context.anchor, 0)
    options = [w for n in (-1, 0, 1) if (w := _weekend_of(context.anchor, n))]
    if said.shift == -1:
        started = [w for w in options if w.latest < context.anchor]
        return dated(started[-1] if started else this, "XXXX-WXX-WE")
    if said.shift == 1:
        coming = [w for w in options if w.earliest > context.anchor]
        return dated(coming[0] if coming else this, "XXXX-WXX-WE")
    return dated(choose(options, context.anchor, context.tense, Tense.PAST), "XXXX-WXX-WE")


def _weekend_of(anchor: dt.date, weeks: int) -> Period | None:
    saturday = periods.moved(anchor, "day", 6 - anchor.isoweekday() + 7 * weeks)
    sunday = periods.moved(saturday, "day", 1) if saturday else None
    if not saturday or not sunday:
        return None
    number = saturday.isocalendar()
    return Period(saturday, sunday, f"{number.year:04d}-W{number.week:02d}-WE", "weekend")


def season(said: Season, context: Context) -> Resolved:
    value = f"{_padded(said.year)}-{said.code}"
    if said.year is not None:
        return dated(_season_of(said, said.year), value, Basis.STATED)
    if context.told is not None:
        return dated(_season_of(said, context.told), value)
    if context.anchor is None:
        return Resolved("DATE", value)
    options = [s for n in (-2, -1, 0, 1) if (s := _season_of(said, context.anchor.year + n))]
    return dated(_shifted_option(options, said.shift, context), value)


def _season_of(said: Season, number: int) -> Period | None:
    span = periods.month_span(number, said.month, 3)
    return Period(*span, f"{number:04d}-{said.code}", "season") if span else None


def _shifted_option(options: list[Period], shift: int | None, context: Context) -> Period | None:
    """Of like periods in order: the last that is over, the first that has not begun, or the one the tense allows."""
    anchor = context.anchor
    if anchor is None:
        return None
    if shift == -1:
        return next((p for p in reversed(options) if p.latest < anchor), None)
    if shift == 1:
        return next((p for p in options if p.earliest > anchor), None)
    return choose(options, anchor, context.tense, Tense.EITHER if shift == 0 else Tense.PAST)


def fraction(said: Fraction, context: Context) -> Resolved:
    letter = "Q" if said.parts == 4 else "H"
    value = f"{_padded(said.year)}-{letter}{said.number}"
    number = said.year if said.year is not None else context.told
    if number is not None:
        return dated(_fraction_of(said, number, letter), value, Basis.STATED if said.year else Basis.RELATIVE)
    if context.anchor is None:
        return Resolved("DATE", value)
    options = [f for n in (-1, 0, 1) if (f := _fraction_of(said, context.anchor.year + n, letter))]
    return dated(_shifted_option(options, said.shift, context), value)


def _fraction_of(said: Fraction, number: int, letter: str) -> Period | None:
    length = 12 // said.parts
    span = periods.month_span(number, 1 + length * (said.number - 1), length)
    return Period(*span, f"{number:04d}-{letter}{said.number}", "quarter") if span else None


def fiscal(said: Fiscal, _: Context) -> Resolved:
    """Fiscal years begin between July of the year before (Australia) and April of the year (Japan): their hull."""
    span = periods.month_span(said.year - 1, 7, 21)
    first, last = span or (None, None)
    return Resolved("DATE", f"FY{said.year:04d}", first, last, None, "fiscal year", Basis.STATED)


def years(said: Years, context: Context) -> Resolved:
    """A decade without its century is the latest one that has begun by the anchor, the last century's where none is."""
    if said.length == 100:
        first = 0 if said.first == 100 and said.value == "00" else said.first
        return dated(periods.century(first), said.value, Basis.STATED)
    if said.first >= 100:
        return dated(periods.decade(said.first), said.value, Basis.STATED)
    latest = context.anchor.year if context.anchor else 1999
    first = latest // 100 * 100 + said.first
    return dated(periods.decade(first if first <= latest else first - 100), said.value)
