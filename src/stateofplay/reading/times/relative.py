"""Recognises times counted from the report's day or from a neighbouring date: "last month", "two days later"."""

from __future__ import annotations

from stateofplay.reading.times.amounts import Amount, amount
from stateofplay.reading.times.calendar import Match, month_number
from stateofplay.reading.times.expressions import (
    Ago,
    Calendar,
    Fraction,
    Pointer,
    Relative,
    Removed,
    Season,
    Vague,
    Weekday,
    Weekend,
    Window,
    Within,
)
from stateofplay.reading.times.scan import Scan

__all__ = ["POINTS", "ago", "day_word", "pointer", "removed", "shifted", "weekend", "window", "within"]

POINTS = {"same": 0, "next": 1, "previous": -1}
PERIODS = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade", "century"})
FROM_TOLD = "following"  # "in the following days" counts from what was told, "in the coming days" from today
AHEAD = frozenset({"later", "after", "afterward", "afterwards"})
BACK = frozenset({"earlier", "before", "previously", "beforehand"})
ADVERB_ENDS = frozenset(
    {".", ",", ";", ":", ")", "(", "”", '"', "’", "'", "", "–", "—", "and", "but", "in", "on", "at", "when"}
)


def day_word(scan: Scan, i: int) -> Match | None:
    """ "today", "yesterday"; "the day before yesterday" and "the day after tomorrow"."""
    found = scan.words.day_words.get(scan.word(i))
    if found and found[1] is None:
        return Relative("day", found[0]), i + 1
    if scan.word(i) == "overnight" or scan.word(scan.skip(i, "the")) != "day":
        return None
    start = scan.skip(i, "the") + 1
    if scan.word(start) == "before" and scan.word(start + 1) == "yesterday":
        return Relative("day", -2), start + 2
    if scan.word(start) == "after" and scan.word(start + 1) == "tomorrow":
        return Relative("day", 2), start + 2
    return None


def shifted(scan: Scan, i: int) -> Match | None:
    """ "last week", "this past week", "next Friday", "last March", "this summer", "the coming weekend"."""
    start = scan.skip(i, "the")
    shift = scan.words.shifts.get(scan.word(start))
    if scan.word(start) == "this" and scan.word(start + 1) in ("past", "coming", "last", "same"):
        start, shift = start + 1, scan.words.shifts.get(scan.word(start + 1))
    article = scan.skip(i, "the") > i
    if shift is None or (article and scan.word(start) in ("last", "next", "past") and not _definite(scan, start)):
        return None
    return _named(scan, start + 1, shift)


def _definite(scan: Scan, start: int) -> bool:
    """ "the last week" is last week; "the past year" is a year that ends now, and "the next year" points elsewhere."""
    return scan.word(start) == "last" and scan.word(start + 1) in ("week", "month")


def _named(scan: Scan, i: int, shift: int) -> Match | None:
    word = scan.word(i)
    unit = scan.words.units.get(word)
    if unit and unit.name in PERIODS and (not word.endswith("s") or _possessive(scan, i)):
        return Relative(unit.name, shift), i + 1
    if word == "weekend":
        return Weekend(shift), i + 1
    if number := scan.words.weekdays.get(word):
        return Weekday(number, shift), i + 1
    return _month_or_season(scan, i, shift) or _fraction(scan, i, shift)


def _possessive(scan: Scan, i: int) -> bool:
    """ "this years" is "this year's" without its apostrophe."""
    return scan.word(i - 1) == "this" and scan.word(i) == "years"


def _month_or_season(scan: Scan, i: int, shift: int) -> Match | None:
    if season := scan.words.seasons.get(scan.word(i)):
        return Season(*season, shift=shift), i + 1
    found = month_number(scan, i) if scan.capital(i) else None
    if found is None or scan.kind(found[1]) in ("number", "ordinal"):
        return None
    return Calendar(month=found[0], shift=shift), found[1]


def _fraction(scan: Scan, i: int, shift: int) -> Match | None:
    """ "this financial year", "this third quarter"."""
    if scan.word(i) == "financial" and scan.word(i + 1) == "year":
        return Relative("year", shift), i + 2
    number = scan.words.ordinals.get(scan.word(i), 0)
    if scan.word(i + 1) == "quarter" and 1 <= number <= 4:
        return Fraction(number, 4, shift=shift), i + 2
    return None


def weekend(scan: Scan, i: int) -> Match | None:
    """ "the weekend"; behind "at", "over", "this" or "last" too."""
    start = scan.skip(i, "the")
    return (Weekend(), start + 1) if scan.word(start) == "weekend" and start > i else None


def ago(scan: Scan, i: int) -> Match | None:
    """ "nearly three years ago", "years ago", "two weeks from now"."""
    found = amount(scan, i) or _bare(scan, i)
    if found is None:
        return None
    told, behind = found
    if scan.word(behind) == "ago":
        return Ago(told.count, told.unit.name, -1, _point_mod(told.mod)), behind + 1
    if scan.word(behind) == "from" and scan.word(behind + 1) in ("now", "today"):
        return Ago(told.count, told.unit.name, 1, _point_mod(told.mod)), behind + 2
    return None


def _bare(scan: Scan, i: int) -> tuple[Amount, int] | None:
    unit = scan.words.units.get(scan.word(i))
    return (Amount(None, unit, True, None), i + 1) if unit and scan.word(i).endswith("s") else None


def _point_mod(mod: str | None) -> str | None:
    """A modifier of an amount, as one of the point that lies that far back."""
    return {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER"}.get(mod or "", mod)


def removed(scan: Scan, i: int) -> Match | None:
    """ "two days later", "a day after <what it dates>", "the day before"."""
    found = amount(scan, i) or _bare(scan, i) or _the_unit(scan, i)
    if found is None:
        return None
    told, behind = found
    word = scan.word(behind)
    sign = 1 if word in AHEAD else -1 if word in BACK else 0
    if not sign or told.hyphen or (told.count == 1 and told.unit.name == "second"):
        return None
    inverse = word in ("after", "before") and not _ends(scan, behind + 1)
    return Removed(told.count, told.unit.name, sign, inverse, told.mod), behind + 1


def _ends(scan: Scan, i: int) -> bool:
    """Whether "after" or "before" has no object here."""
    return scan.word(i) in ADVERB_ENDS or scan.kind(i) == "break"


def _the_unit(scan: Scan, i: int) -> tuple[Amount, int] | None:
    start = scan.skip(i, "the")
    unit = scan.words.units.get(scan.word(start))
    if start == i or unit is None or scan.word(start).endswith("s") or unit.name not in PERIODS:
        return None
    return Amount(1, unit, False, None), start + 1


def pointer(scan: Scan, i: int) -> Match | None:
    """ "that year", "the next day", "the same month"."""
    found = scan.phrase(i, scan.words.pointers)
    unit = scan.words.units.get(scan.word(found[1])) if found else None
    if not found or unit is None or scan.word(found[1]).endswith("s") or unit.name not in PERIODS:
        return None
    return Pointer(unit.name, POINTS[found[0]]), found[1] + 1


def window(scan: Scan, i: int) -> Match | None:
    """ "the past two weeks", "the next 30 days", "recent months", "the past year"."""
    start = scan.skip(i, "the")
    start = scan.skip(start, "this") if start == i else start
    name = scan.words.windows.get(scan.word(start))
    if name is None:
        return None
    sign = -1 if name == "past" else 1
    found = amount(scan, start + 1) if start > i or scan.word(start) != "past" else None
    if found and (found[0].plural or found[0].count == 1) and not found[0].hyphen:
        return Window(found[0].count, found[0].unit.name, sign), found[1]
    unit = scan.words.units.get(scan.word(start + 1))
    if unit and scan.word(start + 1).endswith("s") and unit.name in PERIODS:
        return Vague(sign, scan.word(start) == FROM_TOLD), start + 2
    if unit and unit.name in PERIODS and start > i and scan.word(start) in ("past", "last"):
        return Window(1, unit.name, sign), start + 2
    return None


def within(scan: Scan, i: int) -> Match | None:
    """What follows "within" or "in": "30 days", "two weeks' time"."""
    before = scan.word(i - 1)
    found = amount(scan, i)
    if before not in ("within", "in") or found is None or found[0].hyphen:
        return None
    told, behind = found
    if scan.word(behind) in scan.words.ages or (told.count is not None and told.count > 1 and not told.plural):
        return None
    after = scan.skip(scan.skip(scan.skip(behind, "'"), "’"), "time")
    behind = after if scan.word(after - 1) == "time" else behind
    return Within(told.count, told.unit.name, before == "within", told.mod), behind
