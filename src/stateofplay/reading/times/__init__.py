"""Finds and resolves the time expressions of a news report.

    find(text, anchor)  ->  mentions in order, none overlapping, offsets in the whole text

A mention's words leave out the preposition before them. `date` is the period that the words name: "by June" and
"until March" have June and March, and `mod` (ON_OR_BEFORE, BEFORE, ON_OR_AFTER, AFTER) says which bound it sets. A part
("late last year") narrows the days and keeps the whole period in `value`, with `mod` START, MID or END. A range
("Sept. 24-30") is one mention whose value is "first/last". "Midnight on Friday" is the night between Friday and
Saturday: reports mean either day by it.
"""

from __future__ import annotations

from stateofplay.reading.times.finder import find

__all__ = ["find"]
