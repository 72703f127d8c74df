"""What a chart is made of: marks, labels and segments with their places, and nothing of how they are drawn.

Lengths are in units of the drawing (CSS pixels at full size), from the upper left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from stateofplay.views.scale import Column

__all__ = [
    "WIDTH",
    "Chart",
    "Flag",
    "Label",
    "Lane",
    "Mark",
    "Segment",
    "Shape",
    "flag_rows",
    "lowered",
    "stack_rows",
    "text_width",
]

WIDTH = 920.0
_Extent = tuple[float, float]


class Shape(StrEnum):
    """What kind of act a mark stands for."""

    TALK = "talk"  # talks, agreements, aid, concessions
    WORDS = "words"  # demands, refusals, accusations, threats
    MEASURE = "measure"  # sanctions, force and other deeds against


@dataclass(frozen=True, slots=True)
class Mark:
    """An event: its shape around (`x`, `y`), and a bar from `left` to `right` where no single day is known."""

    event: str
    number: int
    shape: Shape
    x: float
    y: float
    left: float
    right: float
    hollow: bool  # planned or threatened
    struck: bool  # suspended or denied
    fades_left: bool
    fades_right: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Text with its baseline at `y`, from `x` on, or up to it where `ends`."""

    text: str
    x: float
    y: float
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A track in one state from `left` to `right`, for certain from `sure` on; to come where `scheduled`."""

    left: float
    sure: float
    right: float
    y: float
    tone: str
    scheduled: bool
    cancelled: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Lane:
    """`unplaced` counts events for which the lane had no row left."""

    title: str
    note: str
    y: float
    height: float
    marks: tuple[Mark, ...] = ()
    segments: tuple[Segment, ...] = ()
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """`axis` is the height of the line under the lanes; `undated` numbers the events that no day bounds."""

    width: float
    height: float
    axis: float
    lanes: tuple[Lane, ...]
    columns: tuple[Column, ...]
    breaks: tuple[float, ...]
    reports: tuple[Flag, ...]
    as_of: float | None
    undated: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A tick at `x` and, where there was room, a label on its pole."""

    x: float
    label: Label | None


def text_width(text: str, size: float = 11.0) -> float:
    """An upper estimate for the usual sans-serif faces, whose letters are half an em wide on average."""
    return len(text) * size * 0.56


def lowered(lane: Lane, by: float) -> Lane:
    """The lane with all that is in it, moved down."""
    return replace(
        lane,
        y=lane.y + by,
        marks=tuple(replace(mark, y=mark.y + by) for mark in lane.marks),
        segments=tuple(
            replace(s, y=s.y + by, label=s.label and replace(s.label, y=s.label.y + by)) for s in lane.segments
        ),
    )


def stack_rows(extents: Sequence[_Extent], air: float = 2.0) -> list[int]:
    """For each extent the first row in which it covers none that came before it."""
    rows: list[list[_Extent]] = []
    placed = []
    for extent in extents:
        row = next((n for n, taken in enumerate(rows) if _is_free(extent, taken, air)), len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append(extent)
        placed.append(row)
    return placed


def flag_rows(extents: Sequence[_Extent], poles: Sequence[float], air: float = 6.0) -> list[int]:
    """Rows for labels that hang on poles from row 0 up, so that no label covers another.

    No pole crosses a label either, unless labels that run to the left of their poles leave it no other way.
    """
    rows: list[list[_Extent]] = [[] for _ in range(len(extents) + 1)]
    placed = [0] * len(extents)
    for n in sorted(range(len(extents)), key=lambda n: (extents[n][0] < poles[n], -poles[n])):
        pole = (poles[n] - 1, poles[n] + 1)
        free = [row for row in range(len(rows)) if _is_free(extents[n], rows[row], air)]
        clear = (row for row in free if all(_is_free(pole, below, 0) for below in rows[:row]))
        placed[n] = next(clear, free[0])
        rows[placed[n]].append(extents[n])
        for below in rows[: placed[n]]:
            below.append(pole)
    return placed


def _is_free(extent: _Extent, taken: Sequence[_Extent], air: float) -> bool:
    return all(extent[1] + air <= left or right + air <= extent[0] for left, right in taken)
