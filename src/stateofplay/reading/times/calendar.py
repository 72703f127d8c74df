"""Recognises times named by the calendar: days, months, weekdays, seasons, quarters, numeric dates.

A recogniser takes the scan and an index and gives the expression that begins there with the index behind it, or None.
"""

from __future__ import annotations

from stateofplay.reading.times.expressions import Calendar, Fraction, Season, Weekday
from stateofplay.reading.times.scan import Scan
from stateofplay.reading.times.years import Match, ancient, era_behind, year_behind, year_number

__all__ = [
    "Match",
    "bare_day",
    "day",
    "day_number",
    "fraction",
    "holiday",
    "month",
    "month_number",
    "numeric",
    "season",
    "weekday",
]

PIVOT = 50  # two-digit years below it are of this century


def month_number(scan: Scan, i: int) -> tuple[int, int] | None:
    """A month's name or abbreviation and the index behind it and its full stop, whatever stands around it."""
    word = scan.word(i)
    if number := scan.words.months.get(word):
        return number, i + 1
    if number := scan.words.month_abbreviations.get(word):
        return number, i + (2 if scan.word(i + 1) == "." and scan.joined(i + 1) else 1)
    return None


def month_name(scan: Scan, i: int) -> tuple[int, int] | None:
    """A month that stands without a day: names that are also words, and abbreviations, need more to show it."""
    found = month_number(scan, i)
    if not found or not scan.capital(i):
        return found if found and scan.word(i) not in scan.words.ambiguous_months and found[1] == i + 1 else None
    if scan.word(i) in scan.words.ambiguous_months and not _is_month(scan, i):
        return None
    if scan.word(i) in scan.words.month_abbreviations and found[1] == i + 1 and not year_number(scan, i + 1):
        return None
    return found


def _is_month(scan: Scan, i: int) -> bool:
    if year_number(scan, scan.skip(scan.skip(i + 1, ","), "of")):
        return True
    before, after = scan.word(i - 1), scan.word(i + 1)
    if before == "in" or scan.phrase_before(i, scan.words.parts):
        return not (after == "on" and scan.word(i) == "march")
    if scan.word(i) in scan.persons or after in scan.words.refused_after_month:
        return False
    if scan.word(i) in scan.words.verb_months and before in ("the", "a") and _heads(scan, i + 1):
        return False
    if before in scan.words.month_cues or (before == "-" and scan.joined(i)) or (after == "last" and before != "-"):
        return True
    named = scan.kind(i - 1) == "word" and scan.capital(i - 1)
    return scan.word(i) not in scan.words.verb_months and not named


def _heads(scan: Scan, i: int) -> bool:
    """Whether the word before i ends its phrase: "the March to the sea" is no month, "the March vote" is."""
    return scan.kind(i) != "word" or scan.capital(i) or scan.word(i) in scan.words.phrase_ends


def day_number(scan: Scan, i: int) -> int | None:
    """1 to 31, as "4" or "4th"."""
    token = scan.at(i)
    if token is None or token.kind not in ("number", "ordinal"):
        return None
    digits = token.text.rstrip("stndrhSTNDRH")
    return int(digits) if len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _weekday_word(scan: Scan, i: int) -> tuple[int, int] | None:
    """A weekday that opens a day: "Friday, ", "Fri. "; the index behind the comma or full stop."""
    number = scan.words.weekdays.get(scan.word(i)) or scan.words.weekday_abbreviations.get(scan.word(i))
    if not number:
        return None
    behind = scan.skip(scan.skip(i + 1, "."), ",")
    return number, scan.skip(behind, "the")


def _month_day(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """ "July 4", "July 4th", "July the 4th"."""
    if not (found := month_number(scan, i)) or scan.word(i) != scan.word(i).lower():
        return None
    start = scan.skip(found[1], "the")
    number = day_number(scan, start)
    if not number or (not scan.capital(i) and scan.word(i) in scan.words.ambiguous_months):
        return None
    if scan.kind(start + 1) == "meridiem" or scan.word(start + 1) in scan.words.counted:
        return None
    return found[0], number, start + 1


def _day_month(scan: Scan, i: int) -> tuple[int, int, int] | None:
    """ "4 July", "4th of July", "27, Sep."."""
    number = day_number(scan, i)
    if not number or (scan.joined(i) and scan.word(i - 1) in ("$", "£", "€", ".", "#", "/")):
        return None
    for start in (i + 1, scan.skip(i + 1, "of"), scan.skip(i + 1, ",")):
        found = month_number(scan, start)
        if found and scan.capital(start):
            return found[0], number, found[1]
    return None


def day(scan: Scan, i: int) -> Match | None:
    """A day of a month, with weekday and year where they are written."""
    named = _weekday_word(scan, i)
    start = named[1] if named else i
    found = _month_day(scan, start) or _day_month(scan, start)
    if not found:
        return None
    number, behind = year_behind(scan, found[2])
    era, behind = era_behind(scan, behind, number)
    return Calendar(number, found[0], found[1], named[0] if named else None, era), behind


def month(scan: Scan, i: int) -> Match | None:
    found = month_name(scan, i) or (month_number(scan, i) if _dated_abbreviation(scan, i) else None)
    if not found:
        return None
    number, behind = year_behind(scan, found[1])
    if number is None and scan.word(i) in scan.words.month_abbreviations and found[1] == i + 1:
        return None
    if number is None and (old := ancient(scan, found[1])):
        return Calendar(old[0], found[0], None, None, old[1]), old[2]
    era, behind = era_behind(scan, behind, number)
    return Calendar(number, found[0], None, None, era), behind


def _dated_abbreviation(scan: Scan, i: int) -> bool:
    found = month_number(scan, i)
    return bool(found and scan.capital(i) and year_behind(scan, found[1])[0])


def numeric(scan: Scan, i: int) -> Match | None:
    """ISO, slashed and dotted dates. Two readings of a slashed date ("07/04/1999") leave month and day open."""
    token = scan.at(i)
    if token is None:
        return None
    if token.kind == "iso":
        found = _real(int(token.text[:4]), int(token.text[5:7]), int(token.text[8:10]))
        return (found, i + 1) if found else None
    if token.kind == "dotted":
        first, second, last = token.text.split(".")
        found = _real(_full_year(last), int(second), int(first))
        return (found, i + 1) if found else None
    if token.kind == "slash":
        return _slashed(scan, i, [int(part) for part in token.text.split("/")], token.text.rsplit("/", 1)[1])
    return None


def _slashed(scan: Scan, i: int, parts: list[int], last: str) -> Match | None:
    if len(parts) == 2 and not scan.phrase_before(i, scan.words.bounds) and scan.word(i - 1) not in ("on", "to", "and"):
        return None
    number = _full_year(last) if len(parts) == 3 else None
    month_first, day_first = _real(number, parts[0], parts[1]), _real(number, parts[1], parts[0])
    if not month_first and not day_first:
        return None
    if month_first and day_first and month_first != day_first:
        return Calendar(number, 0, 0), i + 1
    found = month_first or day_first
    return (found, i + 1) if found else None


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < PIVOT else 1900)


def _real(number: int | None, month_number: int, day_number: int) -> Calendar | None:
    if not (1 <= month_number <= 12 and 1 <= day_number <= 31) or number == 0:
        return None
    return Calendar(number, month_number, day_number)


def weekday(scan: Scan, i: int) -> Match | None:
    """A weekday alone, its name in full; not the name of a feast or a newspaper."""
    number = scan.words.weekdays.get(scan.word(i))
    if not number or (scan.capital(i - 1) and scan.word(i - 1) in scan.words.named_before):
        return None
    if scan.capital(i + 1) and scan.word(i + 1) in scan.words.named_after:
        return None
    return Weekday(number), i + 1


def bare_day(scan: Scan, i: int) -> Match | None:
    """ "on the 20th" at the end of its phrase: "the 20th anniversary" is no day."""
    bound = scan.word(i - 1) == "on" or scan.phrase_before(i, scan.words.bounds)
    if scan.word(i) != "the" or scan.kind(i + 1) != "ordinal" or not bound or scan.kind(i + 2) == "word":
        return None
    number = day_number(scan, i + 1)
    return (Calendar(day=number), i + 2) if number and scan.word(i + 2) != "-" else None


def holiday(scan: Scan, i: int) -> Match | None:
    found = scan.phrase(i, scan.words.holidays) if scan.capital(i) else None
    surname = scan.capital(i - 1) and scan.word(i - 1) not in scan.words.month_cues
    if not found or surname:
        return None
    month_of, day_of = scan.words.holiday_days[found[0]]
    number, behind = year_behind(scan, found[1])
    return Calendar(number, month_of, day_of), behind


def season(scan: Scan, i: int) -> Match | None:
    """ "spring 2018", "the summer of 1941", "the winter"; bare, only behind "the", "in" or a bound."""
    start = scan.skip(i, "the")
    found = scan.words.seasons.get(scan.word(start))
    if not found:
        return None
    number, behind = year_behind(scan, start + 1)
    if number is None and start == i and scan.word(i - 1) not in ("in", "by", "since", "until", "last", "next", "this"):
        return None
    if number is None and (scan.word(start) == "fall" or (scan.kind(behind) == "word" and scan.capital(behind))):
        return None
    return Season(found[0], found[1], number), behind


def fraction(scan: Scan, i: int) -> Match | None:
    """ "the first quarter of 2018", "Q1 2018", "second half of the year" without the "of the year"."""
    start = scan.skip(i, "the")
    if scan.word(start) in ("q", "h") and scan.capital(start) and scan.joined(start + 1):
        parts, number, behind = (4 if scan.word(start) == "q" else 2), day_number(scan, start + 1) or 0, start + 2
    else:
        parts = {"quarter": 4, "half": 2}.get(scan.word(start + 1), 0)
        number, behind = scan.words.ordinals.get(scan.word(start), 0), start + 2
        number = parts if number == -1 and scan.word(start) == "final" else number
    if not 1 <= number <= parts:
        return None
    letter = scan.kind(behind - 1) == "number"
    told, behind = year_behind(scan, behind)
    if told is None and letter and scan.word(i - 1) not in scan.words.year_cues:
        return None
    return None if told is None and parts == 2 else (Fraction(number, parts, told), behind)
