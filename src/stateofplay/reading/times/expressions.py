"""What a time expression says, before anything is known of the day it is said on.

Every value is frozen and small; `resolve.py` turns it into days. `shift` and `offset` count from the anchor or the
neighbouring date: -1 is "last", 0 "this" or "that same", 1 "next".
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Ago",
    "Calendar",
    "Clock",
    "Duration",
    "Expression",
    "Fiscal",
    "Fraction",
    "Inner",
    "Pointer",
    "Range",
    "Recurring",
    "Relative",
    "Removed",
    "Season",
    "TimeOfDay",
    "Vague",
    "Weekday",
    "Weekend",
    "Window",
    "Within",
    "Years",
]


@dataclass(frozen=True, slots=True)
class Calendar:
    """As much of year, month, day as is written; `weekday` where it stands beside them. `era` BC has no days here."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    era: str | None = None
    shift: int | None = None  # "last March"


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or century; `value` is TIMEX3's ("199", "18"). A decade without its century has `first` below 100."""

    first: int
    length: int
    value: str


@dataclass(frozen=True, slots=True)
class Weekday:
    weekday: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    code: str
    month: int
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Fraction:
    """The `number`th of the parts that a year is cut into: 4 for quarters, 2 for halves."""

    number: int
    parts: int
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, named by the calendar year in its name."""

    year: int


@dataclass(frozen=True, slots=True)
class Relative:
    """A day, week, month, quarter, year, decade or century counted from the anchor: "yesterday", "last month"."""

    unit: str
    offset: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """The same counted from the neighbouring date: "that year", "the next day"."""

    unit: str
    offset: int


@dataclass(frozen=True, slots=True)
class Ago:
    """`count` units from the anchor, back where `sign` is -1; `count` None is "years ago"."""

    count: float | None
    unit: str
    sign: int
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """`count` units from the neighbouring date: "two days later"; `inverse`: "a day after <what it dates>"."""

    count: float | None
    unit: str
    sign: int
    inverse: bool = False
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The days of `count` units that end (sign -1) or begin (1) with the anchor: "the past two weeks"."""

    count: float | None
    unit: str
    sign: int


@dataclass(frozen=True, slots=True)
class Within:
    """ "within 30 days" and "in two weeks": a time ahead where the sentence looks ahead, else a duration."""

    count: float | None
    unit: str
    window: bool
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """ "in recent years": before or after the anchor, no telling how far; `told` where it counts from what was told."""

    sign: int
    told: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    count: float | None
    unit: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day; `value` is TIMEX3's ("T10:53", "TNI"), `after` the days that the night reaches beyond."""

    value: str
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A clock time, with its day where one is told."""

    clock: Clock
    day: Expression | None = None


@dataclass(frozen=True, slots=True)
class Inner:
    """Something inside a longer period: its nth unit ("the first week of April") or a part of it ("late last year").

    `part` is START, MID, END, EARLIER, LATER or LAST_DAY; `number` -1 is the last.
    """

    outer: Expression
    part: str | None = None
    inner: Expression | None = None
    number: int = 0
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of `first` to the last day of `last`."""

    first: Expression
    last: Expression


Expression = (
    Calendar
    | Years
    | Weekday
    | Weekend
    | Season
    | Fraction
    | Fiscal
    | Relative
    | Pointer
    | Ago
    | Removed
    | Window
    | Within
    | Vague
    | Duration
    | Recurring
    | TimeOfDay
    | Inner
    | Range
)
