"""Recognises a simple time, one inside another and a part of one: "June last year", "mid-March", "early in 2016"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stateofplay.reading.times import calendar, relative, years
from stateofplay.reading.times.calendar import Match
from stateofplay.reading.times.expressions import (
    Calendar,
    Duration,
    Expression,
    Inner,
    Pointer,
    Relative,
    Season,
    Weekday,
)
from stateofplay.reading.times.scan import Scan

__all__ = ["longest", "parted"]

Recogniser = Callable[[Scan, int], Match | None]

CALENDAR: Sequence[Recogniser] = (
    calendar.day,
    calendar.numeric,
    calendar.month,
    years.year,
    years.decade,
    calendar.season,
    calendar.fraction,
    years.fiscal,
    calendar.bare_day,
    calendar.holiday,
    years.war,
    calendar.weekday,
)
RELATIVE: Sequence[Recogniser] = (
    relative.day_word,
    relative.shifted,
    relative.pointer,
    relative.window,
    relative.weekend,
    relative.ago,
    relative.removed,
    relative.within,
)


def longest(scan: Scan, i: int, recognisers: Sequence[Recogniser]) -> Match | None:
    """The reading that reaches furthest; of two as long, the one named first."""
    best: Match | None = None
    for recogniser in recognisers:
        found = recogniser(scan, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def simple(scan: Scan, i: int) -> Match | None:
    return longest(scan, i, (*CALENDAR, *RELATIVE))


def dated(scan: Scan, i: int) -> Match | None:
    """A simple time, or one inside another: "June last year", "the first week of April", "May of that year"."""
    return _numbered(scan, i) or _with_outer(scan, i)


def _with_outer(scan: Scan, i: int) -> Match | None:
    found = simple(scan, i)
    if found is None or not _takes_outer(found[0]):
        return found
    expression, behind = found
    outer = _outer(scan, scan.skip(behind, "of")) or _outer(scan, scan.skip(behind, ","))
    if outer and isinstance(outer[0], Relative | Pointer) and outer[0].unit in _longer(expression):
        return Inner(outer[0], inner=expression), outer[1]
    return found


def _takes_outer(expression: Expression) -> bool:
    open_calendar = isinstance(expression, Calendar) and expression.year is None and expression.shift is None
    return open_calendar or (isinstance(expression, Season | Weekday) and getattr(expression, "shift", None) is None)


def _longer(expression: Expression) -> tuple[str, ...]:
    return ("week",) if isinstance(expression, Weekday) else ("year",) if not _is_day(expression) else ("year", "month")


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, Calendar) and expression.day is not None


def _outer(scan: Scan, i: int) -> Match | None:
    return longest(scan, i, (relative.shifted, relative.pointer))


def _numbered(scan: Scan, i: int) -> Match | None:
    """ "the first week of April", "the last three months of 2018" is left, "the second half of January"."""
    start = scan.skip(i, "the")
    number = scan.words.ordinals.get(scan.word(start))
    unit = scan.word(start + 1)
    if number is None or unit not in ("day", "week", "month", "weekend", "half", "quarter", "decade"):
        return None
    if scan.word(start + 2) not in ("of", "in"):
        return None
    outer = _period(scan, start + 3)
    return (Inner(outer[0], number=number, unit=unit), outer[1]) if outer else None


def _period(scan: Scan, i: int) -> Match | None:
    """A month, a year or a longer time that something can lie in; "the year" is this or the neighbouring one."""
    if scan.word(i) == "the" and scan.word(i + 1) in ("day", "week", "month", "year", "decade", "century"):
        return Relative(scan.word(i + 1), 0), i + 2
    return _with_outer(scan, i)


def parted(scan: Scan, i: int) -> Match | None:
    """A time or a part of one. Asked for again by ranges and hours, so it is read once an index."""
    if i not in scan.read:
        scan.read[i] = _parted(scan, i)
    found: Match | None = scan.read[i]
    return found


def _parted(scan: Scan, i: int) -> Match | None:
    """A part of a time: "mid-March", "late last year", "early in 2016", "the end of the year", "year end"."""
    found = scan.phrase(i, scan.words.parts)
    if found is None:
        return _year_end(scan, i) or dated(scan, i)
    part, behind = found
    behind = scan.skip(behind, "-")
    linked = scan.word(behind) in ("in", "on", "of")
    inner = _period(scan, behind + linked) or (_numbered(scan, behind) if not linked else None)
    if inner is None or isinstance(inner[0], Duration):
        return None
    if part == "CLOSE":
        due = scan.phrase_before(i, scan.words.bounds) in ("ON_OR_BEFORE", "BEFORE")
        part = "LAST_DAY" if due else "END"
    return Inner(inner[0], part=part), inner[1]


def _year_end(scan: Scan, i: int) -> Match | None:
    """ "year end", "year-end", "the month's end": its last day."""
    start = scan.skip(i, "the")
    unit = scan.word(start)
    if unit not in ("year", "month", "week"):
        return None
    behind = start + 1
    if scan.word(behind) in ("'", "’") and scan.word(behind + 1) == "s":
        behind += 2
    else:
        behind = scan.skip(behind, "-")
    return (Inner(Relative(unit, 0), part="LAST_DAY"), behind + 1) if scan.word(behind) == "end" else None
