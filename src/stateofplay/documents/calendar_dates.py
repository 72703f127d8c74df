"""Days written in full, as date stamps and datelines write them: "27, Sep. 2019", "November 8, 2017", "2019.08.29".

A narrow reader: one written day, no arithmetic. What a sentence means by "last month" is the language stage's work.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["DAY_AND_MONTH", "MONTH", "WEEKDAY", "Written", "day_and_month", "written_days"]

MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in calendar.month_name if name)}|Sept)\b\.?"
WEEKDAY = r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?"  # the group its first three letters
DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
DAY_AND_MONTH = rf"(?:{MONTH}\s{{0,3}}{DAY}(?!\d)|{DAY}(?:\sof)?\s{{0,3}}{MONTH})"
SHORT_MONTH = "|".join(name[:3] for name in calendar.month_name if name)
YEAR = r"\d{4}(?!\s?(?:hrs|GMT|UTC|[A-Z]{2,3}T\b))"  # "1822 GMT" is an hour
SHORT_YEAR = r"\d{2}(?!\d|\s?[:.h]\s?\d|\s?[ap]\.?m\b|\s?pct)"
FORMS = re.compile(
    rf"(?<![\w/.:])(?:"
    rf"(?P<d1>{DAY})(?:\sof)?[\s,./-]{{0,3}}(?P<m1>{MONTH})[\s,./-]{{0,3}}(?P<y1>{YEAR})"
    rf"|(?P<m2>{MONTH})[\s/-]{{0,3}}(?P<d2>{DAY})(?:\s?,\s?|[\s/-]{{1,3}})(?P<y2>{YEAR})"
    rf"|(?P<m6>{MONTH})\s(?P<d6>{DAY})\s\d\d?:\d\d(?::\d\d)?(?:\s[A-Z]{{3,4}})?\s(?P<y6>\d{{4}})"
    rf"|(?P<d7>[0-3]?\d)(?P<m7>{SHORT_MONTH})(?P<y7>\d{{4}})(?!\w)"
    rf"|(?P<d8>{DAY})[\s-](?P<m8>{MONTH})[\s,-]{{1,2}}['’]?(?P<y8>{SHORT_YEAR})"
    rf"|(?P<m9>{MONTH})\s(?P<d9>[0-3]?\d)\s?[-–]\s?(?P<e9>[0-3]?\d),?\s(?P<y9>{YEAR})"
    rf"|(?P<y3>[12]\d{{3}})(?P<s3>-|/|\.\s?)(?P<m3>[01]?\d)(?P=s3)(?P<d3>[0-3]?\d)"
    rf"|(?P<a4>[0-3]?\d)(?P<s4>[-/.])(?P<b4>[0-3]?\d)(?P=s4)(?P<y4>[12]\d{{3}})"
    rf"|(?P<m5>[01]\d)-(?P<d5>[0-3]\d)-(?P<y5>\d{{2}})(?=\s\d{{4}}[A-Z]{{2,4}}\b)"
    rf")(?!\.?\d)",
    re.IGNORECASE,
)
PART = re.compile(rf"({DAY})|({MONTH})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A day at `text[start:end]`; `days` holds two where day and month may change places ("03/04/2019"), and the first
    and last of a week ("March 3-9, 1969")."""

    start: int
    end: int
    days: tuple[dt.date, ...]


def written_days(text: str) -> Iterator[Written]:
    """Every day that the text writes with its year, in text order; impossible days are passed over."""
    for match in FORMS.finditer(text):
        days = tuple(sorted({day for day in _days(match) if day}))
        if days:
            yield Written(match.start(), match.end(), days)


def day_and_month(text: str) -> tuple[int, int] | None:
    """Month and day that "Jan. 15" or "15th of January" names."""
    day = month = None
    for match in PART.finditer(text):
        if match[1]:
            day = int(re.sub(r"\D", "", match[1]))
        else:
            month = MONTHS[match[2][:3].lower()]
    return (month, day) if month and day and 1 <= day <= 31 else None


def _days(match: re.Match[str]) -> Iterator[dt.date | None]:
    part = match.groupdict()
    for form in "126789":
        if part["y" + form]:
            month, year = MONTHS[part["m" + form][:3].lower()], int(part["y" + form])
            yield _day(_century(year) if form == "8" else year, month, int(re.sub(r"\D", "", part["d" + form])))
    if part["y9"]:
        yield _day(int(part["y9"]), MONTHS[part["m9"][:3].lower()], int(part["e9"]))
    if part["y3"]:
        yield _day(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    if part["y4"]:
        yield _day(int(part["y4"]), int(part["a4"]), int(part["b4"]))
        yield _day(int(part["y4"]), int(part["b4"]), int(part["a4"]))
    if part["y5"]:  # a wire's filing line, "NY-03-12-97 1922EST": month first
        yield _day(_century(int(part["y5"])), int(part["m5"]), int(part["d5"]))


def _century(short: int) -> int:
    """The year that two digits stand for: of 1940 to 2039."""
    return short + (1900 if short >= 40 else 2000)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
