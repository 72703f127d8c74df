"""From what an expression says to days and a TIMEX3 value, given the anchor, the tense and a neighbouring date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stateofplay.model.dates import Basis
from stateofplay.reading.times import periods, resolve_calendar, resolve_relative
from stateofplay.reading.times.context import Context, Resolved, dated
from stateofplay.reading.times.expressions import (
    Ago,
    Calendar,
    Duration,
    Expression,
    Fiscal,
    Fraction,
    Inner,
    Pointer,
    Range,
    Recurring,
    Relative,
    Removed,
    Season,
    TimeOfDay,
    Vague,
    Weekday,
    Weekend,
    Window,
    Within,
    Years,
)
from stateofplay.reading.times.lexicon import lexicon
from stateofplay.reading.times.periods import Period
from stateofplay.reading.times.resolve_relative import STEPS
from stateofplay.reading.times.tense import Tense

__all__ = ["resolve"]


def resolve(expression: Expression, context: Context) -> Resolved:
    """Never raises; what cannot be known stays open."""
    return RESOLVERS[type(expression)](expression, context)


def _time_of_day(said: TimeOfDay, context: Context) -> Resolved:
    """A night reaches over two days: midnight on Friday lies between Friday and Saturday, and reports mean either."""
    on = resolve(said.day, context) if said.day else dated(context.neighbour, "XXXX-XX-XX")
    value = on.value + said.clock.value
    if on.type != "DATE" or on.earliest is None or on.latest is None:
        return replace(on, type="TIME", value=value)
    first = periods.moved(on.earliest, "day", -said.clock.before)
    last = periods.moved(on.latest, "day", said.clock.after)
    return replace(on, type="TIME", value=value, earliest=first or on.earliest, latest=last or on.latest)


def _inner(said: Inner, context: Context) -> Resolved:
    if said.inner is not None:
        return _inside(said.inner, said.outer, context)
    outer = resolve(said.outer, context)
    if said.part is not None:
        return _part(said.part, outer, context)
    return _numbered(said, outer)


def _inside(inner: Expression, outer: Expression, context: Context) -> Resolved:
    """ "June last year" takes its year from the outer time, "Monday of last week" its week."""
    around = resolve(outer, context).period
    if around is None:
        return replace(resolve(inner, replace(context, anchor=None, told=None)), basis=Basis.RELATIVE)
    if isinstance(inner, Weekday):
        found = periods.moved(around.earliest, "day", inner.weekday - 1)
        return dated(periods.day(found) if found else None, f"XXXX-WXX-{inner.weekday}")
    return resolve(inner, replace(context, told=around.earliest.year))


def _part(part: str, outer: Resolved, context: Context) -> Resolved:
    around, anchor = outer.period, context.anchor
    mod = {"EARLIER": "START", "LATER": "END", "LAST_DAY": "END"}.get(part, part)
    if around is None:
        return replace(outer, mod=mod)
    if part == "LAST_DAY":
        return replace(outer, earliest=around.latest, mod=mod)
    if part in ("EARLIER", "LATER"):
        return _side(part, outer, around, anchor)
    if around.grain == "day":
        return replace(outer, mod=mod)
    shares = lexicon().year_shares if around.grain == "year" else lexicon().shares
    first, last = periods.part_of(around, shares[part])
    return replace(outer, earliest=first, latest=last, mod=mod)


def _side(part: str, outer: Resolved, around: Period, anchor: dt.date | None) -> Resolved:
    """ "earlier this week" ends with the anchor, "later this year" begins with it, where it lies inside."""
    if anchor is None or not around.earliest <= anchor <= around.latest:
        return replace(outer, mod="START" if part == "EARLIER" else "END")
    if part == "EARLIER":
        return replace(outer, latest=anchor, mod="START")
    return replace(outer, earliest=anchor, mod="END")


def _numbered(said: Inner, outer: Resolved) -> Resolved:
    """ "the first week of April" is its days 1 to 7, "the last week" its last seven."""
    around = outer.period
    unit = said.unit or "day"
    if around is None:
        return replace(outer, mod="START" if said.number == 1 else "END" if said.number == -1 else None)
    if unit in ("half", "quarter"):
        return _share(said.number, 2 if unit == "half" else 4, outer, around)
    if unit == "weekend":
        return replace(outer, mod="START" if said.number == 1 else "END")
    first = around.earliest if said.number > 0 else around.latest
    step, times = STEPS[unit]
    count = said.number - 1 if said.number > 0 else said.number
    start = periods.moved(first, step, count * times)
    after = periods.moved(start, step, times) if start else None
    if start is None or after is None:
        return outer
    if said.number < 0:
        start, after = start + dt.timedelta(1), after + dt.timedelta(1)
    if not around.earliest <= start <= around.latest:
        return outer
    last = min(after - dt.timedelta(1), around.latest)
    return replace(outer, value=_value(start, last, unit, outer), earliest=start, latest=last, grain=unit)


def _value(start: dt.date, last: dt.date, unit: str, outer: Resolved) -> str:
    found = periods.of_unit(start, unit)
    exact = found is not None and (found.earliest, found.latest) == (start, last)
    return (
        found.value if found and exact else f"{start.isoformat()}/{last.isoformat()}" if unit == "week" else outer.value
    )


def _share(number: int, of: int, outer: Resolved, around: Period) -> Resolved:
    number = of if number == -1 else number
    if not 1 <= number <= of:
        return outer
    first, last = periods.part_of(around, ((number - 1) / of, number / of))
    value = f"{outer.value}-{'H' if of == 2 else 'Q'}{number}" if around.grain == "year" else outer.value
    return replace(outer, value=value, earliest=first, latest=last, grain="quarter")


def _range(said: Range, context: Context) -> Resolved:
    """Each end lends the other the year that it lacks; a range that would run backwards has no days."""
    first, last = _share_year(said.first, said.last)
    begin = resolve(first, context)
    end = resolve(last, _after(begin, last, context))
    value = f"{begin.value}/{end.value}"
    stated = begin.basis is Basis.STATED and end.basis is Basis.STATED
    basis = Basis.STATED if stated else Basis.RELATIVE
    known = begin.earliest and end.latest and begin.earliest <= end.latest
    days = (begin.earliest, end.latest) if known else (None, None)
    return Resolved("DATE", value, days[0], days[1], None, "range", basis)


def _share_year(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        if first.year is None and last.year is not None and first.month is not None:
            crosses = (first.month, first.day or 0) > (last.month or 12, last.day or 31)
            return replace(first, year=last.year - crosses), last
        if last.year is None and first.year is not None and last.month is not None:
            crosses = (last.month, last.day or 31) < (first.month or 0, first.day or 0)
            return first, replace(last, year=first.year + crosses)
    return first, last


def _after(begin: Resolved, last: Expression, context: Context) -> Context:
    """The end of a bare range lies ahead of its beginning: "from Monday to Wednesday", "November to March"."""
    if begin.earliest is None or not isinstance(last, Calendar | Weekday | Season):
        return context
    if getattr(last, "shift", None) is not None:
        return context
    return replace(context, anchor=begin.earliest, tense=Tense.FUTURE, told=None)


RESOLVERS: dict[type, Callable[[Any, Context], Resolved]] = {
    Calendar: resolve_calendar.calendar,
    Years: resolve_calendar.years,
    Weekday: resolve_calendar.weekday,
    Weekend: resolve_calendar.weekend,
    Season: resolve_calendar.season,
    Fraction: resolve_calendar.fraction,
    Fiscal: resolve_calendar.fiscal,
    Relative: resolve_relative.relative,
    Pointer: resolve_relative.pointer,
    Ago: resolve_relative.ago,
    Removed: resolve_relative.removed,
    Window: resolve_relative.window,
    Within: resolve_relative.within,
    Vague: resolve_relative.vague,
    Duration: resolve_relative.duration,
    Recurring: resolve_relative.recurring,
    TimeOfDay: _time_of_day,
    Inner: _inner,
    Range: _range,
}
