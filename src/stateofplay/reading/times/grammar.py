"""The grammar's top: ranges, and the longest reading of all at an index."""

from __future__ import annotations

from functools import cache

from stateofplay.reading.times import amounts, calendar, years
from stateofplay.reading.times.calendar import Match
from stateofplay.reading.times.expressions import (
    Calendar,
    Expression,
    Fiscal,
    Inner,
    Range,
    Relative,
    Season,
    Weekday,
    Weekend,
)
from stateofplay.reading.times.hours import timed
from stateofplay.reading.times.lexicon import lexicon
from stateofplay.reading.times.patterns import longest, parted
from stateofplay.reading.times.scan import Scan

__all__ = ["recognise", "starts"]

COUNTED = (amounts.recurring, amounts.duration)
DASHES = frozenset({"-", "–", "—"})
TO = frozenset({"to", "until", "till", "through"})


def starts(scan: Scan, i: int) -> bool:
    """Whether an expression can begin here at all; spares the grammar nine tokens of ten."""
    kind = scan.kind(i)
    return scan.word(i) in _openers() if kind == "word" else kind not in ("mark", "break", "meridiem")


@cache
def _openers() -> frozenset[str]:
    """Every word that can begin an expression."""
    words = lexicon()
    single = (words.months, words.month_abbreviations, words.weekdays, words.weekday_abbreviations, words.seasons)
    counted = (words.units, words.numbers, words.vague, words.ordinals, words.decades, words.amount_mods)
    relative_words = (words.day_parts, words.day_words, words.pointers, words.shifts, words.windows, words.parts)
    again = (words.recurring, words.each, words.holidays, words.wars)
    others = {"the", "this", "that", "overnight", "times", "twice", "once", "fiscal", "fy", "q", "h", "weekend"}
    plural = {f"{day}s" for day in words.weekdays}
    return frozenset().union(*single, *counted, *relative_words, *again, others, plural)


def recognise(scan: Scan, i: int) -> Match | None:
    return longest(scan, i, (ranged, timed, *COUNTED))


def ranged(scan: Scan, i: int) -> Match | None:
    """Two times that bound one: "Sept. 24-30", "between 3 and 7 May", "from 1977 to 2015", "2015-17"."""
    return _bare_day_first(scan, i) or _next_days(scan, i) or _two_times(scan, i)


def _joint(scan: Scan, start: int, behind: int) -> int | None:
    """The index behind "to", a dash, or "and" after "between" (whose expression begins at `start`)."""
    word = scan.word(behind)
    if word in TO or word in DASHES or (word == "and" and scan.word(start - 1) == "between"):
        return behind + 1
    return None


def _next_days(scan: Scan, i: int) -> Match | None:
    """Two days running: "April 18 and 19", "18 and 19 April", "Wednesday and Thursday"."""
    if running := _weekdays(scan, i):
        return running
    first, number = calendar.day(scan, i), calendar.day_number(scan, i)
    if first and scan.word(first[1]) == "and":
        return _running(first[0], _same_month(scan, first[0], first[1] + 1))
    last = calendar.day(scan, i + 2) if number and scan.word(i + 1) == "and" else None
    if last is None or not isinstance(last[0], Calendar) or last[0].weekday:
        return None
    return _running(Calendar(last[0].year, last[0].month, number), last)


def _weekdays(scan: Scan, i: int) -> Match | None:
    first = calendar.weekday(scan, i)
    last = calendar.weekday(scan, first[1] + 1) if first and scan.word(first[1]) == "and" else None
    if not first or not last or not isinstance(first[0], Weekday) or not isinstance(last[0], Weekday):
        return None
    plain = first[0].shift is None and last[0].shift is None
    return (Range(first[0], last[0]), last[1]) if plain and last[0].weekday == first[0].weekday % 7 + 1 else None


def _running(first: Expression, last: Match | None) -> Match | None:
    if last is None or not isinstance(first, Calendar) or not isinstance(last[0], Calendar):
        return None
    return (Range(first, last[0]), last[1]) if last[0].day == (first.day or 0) + 1 else None


def _bare_day_first(scan: Scan, i: int) -> Match | None:
    """ "3 and 7 May", "6-7 January 1916": the first day takes its month from the second."""
    number = calendar.day_number(scan, i)
    joint = _joint(scan, i, i + 1) if number else None
    found = calendar.day(scan, joint) if joint and calendar.day_number(scan, joint or 0) else None
    if not found or not isinstance(found[0], Calendar) or found[0].day is None:
        return None
    last = found[0]
    if number is None or last.weekday or number >= (last.day or 0):
        return None
    return Range(Calendar(last.year, last.month, number), last), found[1]


def _two_times(scan: Scan, i: int) -> Match | None:
    first = parted(scan, i)
    joint = _joint(scan, i, first[1]) if first else None
    if not first or not joint:
        return None
    for last in (_same_month(scan, first[0], joint), _short_year(scan, first[0], joint), parted(scan, joint)):
        if last and _fits(first[0], last[0], scan.word(joint - 1)):
            return Range(first[0], last[0]), last[1]
    return None


def _same_month(scan: Scan, first: Expression, i: int) -> Match | None:
    """The "30" of "Sept. 24-30", with the year behind it where one stands there."""
    number = calendar.day_number(scan, i)
    if not number or not isinstance(first, Calendar) or first.day is None or not first.month or number <= first.day:
        return None
    if calendar.month_number(scan, i + 1) or scan.word(i + 1) in scan.words.counted or scan.kind(i + 1) == "meridiem":
        return None
    behind = scan.skip(i + 1, ",")
    year = years.year_number(scan, behind)
    return Calendar(first.year or year, first.month, number), behind + 1 if year else i + 1


def _short_year(scan: Scan, first: Expression, i: int) -> Match | None:
    """The "17" of "2015-17"."""
    token = scan.at(i)
    if token is None or token.kind != "number" or len(token.text) != 2 or not token.joined:
        return None
    start = first.year if isinstance(first, Fiscal | Calendar) else None
    if (
        start is None
        or getattr(first, "month", None)
        or not int(token.text) - start % 100 > 0
        or (scan.joined(i + 1) and scan.word(i + 1) == "-")
    ):
        return None
    last = start - start % 100 + int(token.text)
    return (Fiscal(last) if isinstance(first, Fiscal) else Calendar(last)), i + 1


def _fits(first: Expression, last: Expression, joint: str) -> bool:
    """Whether two times can bound one: both of a kind, or one inside the other's calendar."""
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        both_years = first.month is None and last.month is None
        ordered = not both_years or first.era == "BC" or (first.year or 0) < (last.year or 0)
        return ordered and (first.month is None) == (last.month is None) and not first.shift and not last.shift
    if isinstance(first, Inner) or isinstance(last, Inner) or joint in ("until", "till"):
        return _anchored(first) and _anchored(last) and joint not in DASHES
    return (type(first) is type(last) and isinstance(first, Weekday | Season | Weekend)) or (
        type(first).__name__ in ("Years", "Fiscal") and type(first) is type(last)
    )


def _anchored(expression: Expression) -> bool:
    return isinstance(expression, Calendar | Weekday | Inner | Relative | Season)
