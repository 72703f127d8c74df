"""A time axis like a printed calendar: columns of decades, years or months, wide where much happens, none for silence.

Time runs evenly inside a column; where time is left out between two columns stands a visible break. Lengths are in
units of the drawing (CSS pixels at full size).
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from stateofplay.views.dates import month_name

__all__ = ["BREAK", "Column", "Scale", "Span", "Unit", "scale"]

BREAK = 20.0
Span = tuple[dt.date, dt.date]  # first and last day, both inclusive

_PRECISE = 31  # days; only what is known as well as this makes a year worth its months
_DAYS_IN = (3653, 366, 31)


class Unit(IntEnum):
    DECADE = 0
    YEAR = 1
    MONTH = 2


_LEAST = {Unit.DECADE: 58.0, Unit.YEAR: 44.0, Unit.MONTH: 38.0}  # room for the label


@dataclass(frozen=True, slots=True)
class Column:
    """Days from `first` to `last`, inclusive, drawn evenly from `left` to `right`. `year` is told where it changes."""

    first: dt.date
    last: dt.date
    unit: Unit
    left: float = 0.0
    right: float = 0.0
    label: str = ""
    year: str = ""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def x(self, day: dt.date) -> float:
        """The middle of the day."""
        share = ((day - self.first).days + 0.5) / ((self.last - self.first).days + 1)
        return self.left + (self.right - self.left) * share


@dataclass(frozen=True, slots=True)
class Scale:
    columns: tuple[Column, ...]

    def x(self, day: dt.date) -> float:
        """Where a day stands; one in a break stands in its middle, one beyond the ends at the nearest end."""
        for before, after in pairwise(self.columns):
            if before.last < day < after.first:
                return (before.right + after.left) / 2
        at = next((column for column in self.columns if day <= column.last), self.columns[-1])
        return at.x(min(max(day, at.first), at.last))

    def shows(self, day: dt.date) -> bool:
        return any(column.first <= day <= column.last for column in self.columns)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each break."""
        return tuple((a.right + b.left) / 2 for a, b in pairwise(self.columns) if b.left > a.right)


def scale(spans: Sequence[Span], left: float, right: float) -> Scale | None:
    """The axis for these spans between two abscissae; None without spans.

    Starts from years (from decades if the years do not fit) and gives the busiest its months, one after the other,
    while there is room.
    """
    if not spans:
        return None
    columns = _columns(spans, Unit.YEAR)
    if _room(columns) > right - left:
        columns = _columns(spans, Unit.DECADE)
    refined = _finer(columns, spans, right - left)
    return Scale(tuple(_labelled(_placed(refined, spans, left, right))))


def _columns(spans: Sequence[Span], unit: Unit) -> list[Column]:
    return _bridged(sorted({_column(day, unit) for span in spans for day in span}, key=lambda column: column.first))


def _column(day: dt.date, unit: Unit) -> Column:
    if unit is Unit.MONTH:
        last = calendar.monthrange(day.year, day.month)[1]
        return Column(day.replace(day=1), day.replace(day=last), unit)
    years = 10 if unit is Unit.DECADE else 1
    first = max(day.year // years * years, 1)
    return Column(dt.date(first, 1, 1), dt.date(min(first + years - 1, 9999), 12, 31), unit)


def _finer(columns: list[Column], spans: Sequence[Span], room: float) -> list[Column]:
    """The columns with the busiest cut up into the next smaller unit as long as all fit."""
    kept: set[Column] = set()
    while True:
        open_ = [c for c in columns if c.unit is not Unit.MONTH and c not in kept and _inside(c, spans)]
        if not open_:
            return columns
        busiest = max(open_, key=lambda column: _busy(column, spans))
        parts = _columns(_inside(busiest, spans), Unit(busiest.unit + 1))
        at = columns.index(busiest)
        finer = _bridged([*columns[:at], *parts, *columns[at + 1 :]])
        if _room(finer) <= room:
            columns = finer
        else:
            kept.add(busiest)


def _bridged(columns: Sequence[Column]) -> list[Column]:
    """The columns with single empty ones between two of the same unit filled in: too short a silence to leave out."""
    made = list(columns[:1])
    for column in columns[1:]:
        gap = (column.first - made[-1].last).days - 1
        if made[-1].unit is column.unit and 0 < gap <= _DAYS_IN[column.unit]:
            made.append(_column(made[-1].last + dt.timedelta(days=1), column.unit))
        made.append(column)
    return made


def _precise(span: Span) -> bool:
    return (span[1] - span[0]).days < _PRECISE


def _inside(column: Column, spans: Sequence[Span]) -> list[Span]:
    """The well dated spans that lie in the column whole: the columns that they need can take its place."""
    return [span for span in spans if _precise(span) and column.first <= span[0] and span[1] <= column.last]


def _busy(column: Column, spans: Sequence[Span]) -> int:
    """Days in the column on which something well dated begins."""
    return len({first for first, last in spans if _precise((first, last)) and column.first <= first <= column.last})


def _touching(a: Column, b: Column) -> bool:
    return (b.first - a.last).days == 1


def _breaks(columns: Sequence[Column]) -> int:
    return sum(not _touching(a, b) for a, b in pairwise(columns))


def _room(columns: Sequence[Column]) -> float:
    return sum(_LEAST[column.unit] for column in columns) + BREAK * _breaks(columns)


def _placed(columns: Sequence[Column], spans: Sequence[Span], left: float, right: float) -> Iterator[Column]:
    """Each column with what it needs, and the rest of the room shared by how busy it is."""
    spare = max(right - left - _room(columns), 0.0)
    weights = [_busy(column, spans) for column in columns]
    total = sum(weights) or len(columns)
    shrink = min((right - left) / _room(columns), 1.0)
    x, before = left, None
    for column, weight in zip(columns, weights, strict=True):
        if before and not _touching(before, column):
            x += BREAK * shrink
        width = _LEAST[column.unit] * shrink + spare * (weight if sum(weights) else 1) / total
        yield replace(column, left=x, right=x + width)
        x, before = x + width, column


def _labelled(columns: Iterator[Column]) -> Iterator[Column]:
    year = 0
    for column in columns:
        first = column.first
        if column.unit is Unit.MONTH:
            yield replace(column, label=month_name(first), year=str(first.year) if first.year != year else "")
            year = first.year
        else:
            yield replace(column, label=f"{first.year}s" if column.unit is Unit.DECADE else str(first.year))
