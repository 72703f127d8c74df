"""Recognises the time of the day, with the day that stands before or behind it: "midnight on Friday", "tonight"."""

from __future__ import annotations

from stateofplay.reading.times.calendar import Match
from stateofplay.reading.times.expressions import (
    Calendar,
    Clock,
    Duration,
    Expression,
    Inner,
    Pointer,
    Relative,
    TimeOfDay,
    Weekday,
)
from stateofplay.reading.times.patterns import longest, parted
from stateofplay.reading.times.relative import POINTS
from stateofplay.reading.times.scan import Scan

__all__ = ["timed"]


def clock(scan: Scan, i: int) -> tuple[Clock, int] | None:
    """A time of the day: "10:53", "3 p.m.", "noon", "the evening"."""
    token = scan.at(i)
    if token is None:
        return None
    start = scan.skip(i, "the")
    if part := scan.words.day_parts.get(scan.word(start)):
        return Clock(part, after=part == "T24:00"), start + 1
    meridiem = scan.word(i + 1) if scan.kind(i + 1) == "meridiem" else ""
    if token.kind not in ("clock", "number") or (token.kind == "number" and (not meridiem or len(token.text) > 2)):
        return None
    hour, _, rest = token.text.partition(":")
    value = _hour(int(hour), rest[:2] or "00", meridiem)
    return (Clock(value), i + (2 if meridiem else 1)) if value else None


def _hour(hour: int, minutes: str, meridiem: str) -> str | None:
    if meridiem and not 1 <= hour <= 12:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem.startswith("p") else 0)
    return f"T{hour:02d}:{minutes}" if hour <= 24 and int(minutes) < 60 else None


def timed(scan: Scan, i: int) -> Match | None:
    """A time with its hour or part of the day, before it or behind it: "midnight on Friday", "Friday evening"."""
    return longest(scan, i, (_day_then_clock, _clock_then_day, _this_part, parted))


def _day_then_clock(scan: Scan, i: int) -> Match | None:
    found = parted(scan, i)
    if found is None or not _one_day(found[0]):
        return None
    start = found[1]
    for behind in (start, scan.skip(start, "at"), scan.skip(start, "-"), scan.skip(start, ","), scan.skip(start, "in")):
        if behind == scan.skip(start, "in") and behind > start and scan.word(behind) != "the":
            continue
        hour = clock(scan, behind)
        if hour:
            return TimeOfDay(hour[0], found[0]), hour[1]
    return None


def _clock_then_day(scan: Scan, i: int) -> Match | None:
    hour = clock(scan, i)
    if hour is None:
        return None
    start = _zone_word(scan, hour[1])
    for behind in (start, scan.skip(start, "on"), scan.skip(start, "of"), scan.skip(start, ",")):
        found = parted(scan, behind)
        if found and _one_day(found[0]):
            return TimeOfDay(hour[0], found[0]), found[1]
    if scan.word(hour[1] - 1) in scan.words.day_parts:
        return _lone_part(scan, i, hour)
    return TimeOfDay(hour[0]), hour[1]


def _lone_part(scan: Scan, i: int, hour: tuple[Clock, int]) -> Match | None:
    """ "at noon", "by midnight" are times; "the evening", "night" alone are not told well enough."""
    exact = hour[0].value.startswith(("T1", "T2"))
    return (
        (TimeOfDay(hour[0]), hour[1]) if exact and scan.word(i - 1) in ("at", "by", "until", "to", "before") else None
    )


def _zone_word(scan: Scan, i: int) -> int:
    if scan.word(i + 1) == "time" and (scan.capital(i) or scan.word(i) == "local"):
        return i + 2
    return i + 1 if scan.word(i) in scan.words.zones else i


def _this_part(scan: Scan, i: int) -> Match | None:
    """ "tonight", "overnight", "this morning", "last night", "that evening"."""
    word = scan.word(i)
    if (found := scan.words.day_words.get(word)) and found[1]:
        return TimeOfDay(Clock(found[1]), Relative("day", found[0])), i + 1
    if word == "overnight":
        return TimeOfDay(Clock("TNI", before=1), Relative("day", 0)), i + 1
    pointed = scan.phrase(i, scan.words.pointers)
    if pointed and (part := scan.words.day_parts.get(scan.word(pointed[1]))):
        return TimeOfDay(Clock(part), Pointer("day", POINTS[pointed[0]])), pointed[1] + 1
    named = scan.words.day_parts.get(scan.word(i + 1)) if word in ("this", "last") else None
    return (TimeOfDay(Clock(named), Relative("day", -1 if word == "last" else 0)), i + 2) if named else None


def _one_day(expression: Expression) -> bool:
    """Whether the words name a day, so that an hour may stand beside them."""
    if isinstance(expression, Inner):
        return (expression.inner is not None and _one_day(expression.inner)) or _one_day(expression.outer)
    if isinstance(expression, Calendar):
        return expression.day is not None
    return isinstance(expression, Weekday) or (
        getattr(expression, "unit", None) == "day" and not isinstance(expression, Duration)
    )
