"""Days written in full, as date stamps and datelines write them: "27, Sep. 2019", "November 8, 2017", "2019.08.29".

A narrow reader: one written day, no arithmetic. What a sentence means by "last month" is the language stage's work.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["DAY_AND_MONTH", "MONTH", "WEEKDAY", "Written", "day_and_month", "full_year", "written_days"]

MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in calendar.month_name if name)}|Sept)\b\.?"
WEEKDAY = r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?"  # the group its first three letters
DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
DAY_AND_MONTH = rf"(?:{MONTH}\s{{0,3}}{DAY}(?!\d)|{DAY}(?:\sof)?\s{{0,3}}{MONTH})"
SHORT_MONTH = "|".join(name[:3] for name in calendar.month_name if name)
ZONE = r"(?:[Gg][Mm][Tt]|[Uu][Tt][Cc]|MSK|[ECMP][SD]?T|(?:A|AE|AC|AW|NZ|HA|B|J|K|I|SA)[SD]T|CEST|EES?T|[CEW]AT|HKT|SGT)"
HOUR_BEHIND = rf"(?-i:\s?(?:hrs|{ZONE})\b)"
YEAR = rf"\d{{4}}(?!{HOUR_BEHIND})"  # "1822 GMT" is an hour
SHORT_YEAR = r"\d{2}(?!\d|\s?[:.h]\s?\d|\s?[ap]\.?m\b|\s?pct)"
FORMS = re.compile(
    rf"(?<![\w/.:])(?:"
    rf"(?P<d1>{DAY})(?:\sof)?[\s,./-]{{0,3}}(?P<m1>{MONTH})[\s,./-]{{0,3}}(?P<y1>{YEAR})"
    rf"|(?P<m2>{MONTH})(?:,\s|[\s/-]{{0,3}})(?P<d2>{DAY})(?:\s?,\s?|[\s/-]{{1,3}})(?P<y2>{YEAR})"
    rf"|(?P<m3>{MONTH})\s(?P<d3>{DAY}),\s(?P<y3>(?:19|20)\d\d)(?=\sGMT$)"  # no hour is written behind a comma
    rf"|(?P<m4>{MONTH})\s(?P<d4>{DAY})\s\d\d?:\d\d(?::\d\d)?(?:\s[A-Z]{{3,4}})?\s(?P<y4>\d{{4}})"
    rf"|(?P<y5>[12]\d{{3}}),?[\s-](?P<m5>{MONTH})[\s-](?P<d5>{DAY})"
    rf"|(?P<d6>[0-3]?\d)(?P<m6>{SHORT_MONTH})(?P<y6>\d{{4}})(?!\w)"
    rf"|(?P<d7>[0-3]\d)[0-2]\d[0-5]\d\s?(?:Z|GMT|UTC)\s(?P<m7>{SHORT_MONTH})\s['’]?(?P<y7>\d{{4}}|\d{{2}})(?!\w)"
    rf"|(?P<d8>{DAY})[\s-](?P<m8>{MONTH})[\s,-]{{1,2}}['’]?(?P<y8>{SHORT_YEAR})"
    rf"|(?P<m9>{MONTH})\s(?P<d9>{DAY}),?\s['’](?P<y9>{SHORT_YEAR})"
    rf"|(?P<week_month>{MONTH})\s(?P<week_first>[0-3]?\d)\s?[-–]\s?(?P<week_last>[0-3]?\d),?\s(?P<week_year>{YEAR})"
    rf"|(?P<filed_month>[01]\d)-(?P<filed_day>[0-3]\d)-(?P<filed_year>\d{{2}})(?=\s\d{{4}}[A-Z]{{2,4}}\b)"
    rf"|(?P<year>[12]\d{{3}})(?P<s1>-|/|\.\s?)(?P<month>[01]?\d)(?P=s1)(?P<day>[0-3]?\d)"
    rf"|(?P<a>[0-3]?\d)(?P<s2>[-/.])(?P<b>[0-3]?\d)(?P=s2)(?P<c>[12]\d{{3}}|\d{{2}})"
    rf")(?!\.?\d(?!\d?:\d\d))",  # pages run the hour into the year: "June 24, 20163:12 PM"
    re.IGNORECASE,
)
NAMED_MONTH = "123456789"  # the forms of groups d1, m1, y1 and so on
WEEKDAY_BEFORE = re.compile(rf"\b{WEEKDAY}\.?,?\s$", re.IGNORECASE)
WEEKDAY_BEHIND = re.compile(rf",?\s\(?{WEEKDAY}\b", re.IGNORECASE)
PART = re.compile(rf"({DAY})|({MONTH})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A day at `text[start:end]`; `days` holds all that it may be where figures change places ("03/04/2019",
    "24/06/10"), less those that the weekday beside it is against, and both ends of a week ("March 3-9, 1969")."""

    start: int
    end: int
    days: tuple[dt.date, ...]
    in_figures: bool = False


def written_days(text: str) -> Iterator[Written]:
    """Every day that the text writes with its year, in text order; impossible days are passed over."""
    for match in FORMS.finditer(text):
        days = tuple(sorted({day for day in _days(match) if day}))
        if days:
            yield Written(match.start(), match.end(), _on_weekday(days, text, match), bool(match["c"]))


def _on_weekday(days: tuple[dt.date, ...], text: str, match: re.Match[str]) -> tuple[dt.date, ...]:
    """Of the days that figures may stand for, those of the weekday written beside them."""
    beside = WEEKDAY_BEFORE.search(text, 0, match.start()) or WEEKDAY_BEHIND.match(text, match.end())
    told = tuple(day for day in days if match["c"] and beside and f"{day:%a}" == beside["weekday"].title())
    return told or days


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
    for form in NAMED_MONTH:
        if part["y" + form]:
            yield _day(full_year(part["y" + form]), _month(part["m" + form]), int(re.sub(r"\D", "", part["d" + form])))
    if part["week_year"]:
        for day in (part["week_first"], part["week_last"]):
            yield _day(int(part["week_year"]), _month(part["week_month"]), int(day))
    if part["filed_year"]:  # a wire's filing line, "NY-03-12-97 1922EST": month first
        yield _day(full_year(part["filed_year"]), int(part["filed_month"]), int(part["filed_day"]))
    if part["year"]:
        yield _day(int(part["year"]), int(part["month"]), int(part["day"]))
    if part["c"]:
        yield from _in_figures(part["a"], part["b"], part["c"])


def _in_figures(a: str, b: str, c: str) -> Iterator[dt.date | None]:
    """Every day that three figures may stand for; of two figures the first may be the year as well as the last."""
    yield _day(full_year(c), int(a), int(b))
    yield _day(full_year(c), int(b), int(a))
    if len(a) == len(c) == 2:
        yield _day(full_year(a), int(b), int(c))


def _month(word: str) -> int:
    return MONTHS[word[:3].lower()]


def full_year(figures: str) -> int:
    """The year; two digits stand for one of 1940 to 2039."""
    short = int(figures)
    return short if len(figures) > 2 else short + (1900 if short >= 40 else 2000)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
