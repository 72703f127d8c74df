"""When something was: an interval of days with the words that said so and the ground it stands on."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Basis", "Date"]


class Basis(StrEnum):
    """What a date rests on. Its values are those of the export contract."""

    STATED = "stated"  # written in full: "Nov. 23, 2019"
    RELATIVE = "relative"  # counted from the dateline or publication day: "next month", "on Friday"
    DATELINE = "dateline"  # the day of the dateline itself
    PUBLICATION = "publication"  # a publication stamp or field; of an event, only ever its latest day
    INFERRED = "inferred"  # from other reports, or from an act that it answers
    JUDGED = "judged"  # given by a person


@dataclass(frozen=True, slots=True)
class Date:
    """A day or an interval of days, both ends inclusive; an end that the text does not bound is None.

    A month is its first and last day. `text` is the expression as written, where there is one.
    """

    earliest: dt.date | None
    latest: dt.date | None
    text: str | None = None
    basis: Basis = Basis.STATED

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a date's earliest day {self.earliest} is after its latest {self.latest}")

    @classmethod
    def day(cls, day: dt.date, text: str | None = None, basis: Basis = Basis.STATED) -> Date:
        return cls(day, day, text, basis)

    @classmethod
    def month(cls, year: int, month: int, text: str | None = None, basis: Basis = Basis.STATED) -> Date:
        last = calendar.monthrange(year, month)[1]
        return cls(dt.date(year, month, 1), dt.date(year, month, last), text, basis)

    @classmethod
    def year(cls, year: int, text: str | None = None, basis: Basis = Basis.STATED) -> Date:
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31), text, basis)

    @property
    def is_day(self) -> bool:
        """Whether one day is known exactly."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """Length in days (1 for a day), None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Date) -> bool:
        """Whether some day lies in both intervals; an open end reaches without bound."""
        starts_after = self.earliest and other.latest and self.earliest > other.latest
        ends_before = self.latest and other.earliest and self.latest < other.earliest
        return not starts_after and not ends_before

    def covers(self, day: dt.date) -> bool:
        return self.overlaps(Date.day(day))
