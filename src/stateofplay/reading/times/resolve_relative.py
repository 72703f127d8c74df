"""Resolves what counts from the anchor or from a neighbouring date, lengths of time, and what recurs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from stateofplay.reading.times import periods
from stateofplay.reading.times.amounts import code
from stateofplay.reading.times.context import UNKNOWN, Context, Resolved, dated
from stateofplay.reading.times.expressions import (
    Ago,
    Duration,
    Pointer,
    Recurring,
    Relative,
    Removed,
    Vague,
    Window,
    Within,
)
from stateofplay.reading.times.lexicon import lexicon
from stateofplay.reading.times.periods import Period
from stateofplay.reading.times.tense import Tense

__all__ = ["STEPS", "ago", "duration", "pointer", "recurring", "relative", "removed", "vague", "window", "within"]

STEPS = {"quarter": ("month", 3), "decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
STEPS |= {unit: (unit, 1) for unit in ("day", "week", "month", "year")}


def moved_period(of: dt.date, unit: str, count: int) -> Period | None:
    step, times = STEPS[unit]
    there = periods.moved(of.replace(day=1) if step in ("month", "year") else of, step, count * times)
    return periods.of_unit(there, "week" if unit == "fortnight" else unit) if there else None


def relative(said: Relative, context: Context) -> Resolved:
    found = moved_period(context.anchor, said.unit, said.offset) if context.anchor else None
    return dated(found, UNKNOWN.get(said.unit, "XXXX"))


def pointer(said: Pointer, context: Context) -> Resolved:
    near = context.neighbour
    found = moved_period(near.latest if said.offset > 0 else near.earliest, said.unit, said.offset) if near else None
    return dated(found, UNKNOWN.get(said.unit, "XXXX"))


def ago(said: Ago, context: Context) -> Resolved:
    """As exact as its unit: "three years ago" is a year, "two weeks ago" a week, "24 hours ago" a day."""
    unit = lexicon().units[said.unit]
    if said.count is None:
        return _open(said.sign, context)
    if context.anchor is None:
        return Resolved("DATE", UNKNOWN[unit.grain], mod=said.mod)
    there = periods.moved(context.anchor, *_step(said.unit, said.sign * said.count))
    found = periods.of_unit(there, unit.grain if said.count % 1 == 0 else _finer(unit.grain)) if there else None
    return dated(found, UNKNOWN[unit.grain], mod=said.mod)


def _finer(grain: str) -> str:
    """ "two and a half years ago" is told to the month."""
    return {"year": "month", "month": "week"}.get(grain, "day")


def _step(name: str, count: float) -> tuple[str, float]:
    unit = lexicon().units[name]
    if unit.code.startswith("T"):
        return "day", count * {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}[unit.code] / 24
    if unit.code == "Y" and (count * unit.times) % 1:
        return "month", count * unit.times * 12
    return {"D": "day", "W": "week", "M": "month", "Y": "year"}[unit.code], count * unit.times


def _open(sign: int, context: Context) -> Resolved:
    anchor = context.anchor
    if sign < 0:
        return Resolved("DATE", "PAST_REF", None, anchor)
    return Resolved("DATE", "FUTURE_REF", anchor, None)


def vague(said: Vague, context: Context) -> Resolved:
    """ "Retaliated in the following days" is of the days before the report."""
    past = said.told and context.tense in (Tense.PAST, Tense.LIKELY_PAST)
    return _open(-1 if past else said.sign, context)


def removed(said: Removed, context: Context) -> Resolved:
    """ "two days later" counts from the neighbour. "A day after X" dates X, which the words do not, so it counts the
    other way: the neighbour is a day after X. Without a neighbour both are durations."""
    unit = lexicon().units[said.unit]
    length = Resolved("DURATION", code(said.count, unit), mod=said.mod)
    near = context.neighbour
    if near is None or said.count is None or (near.grain != "day" and unit.grain in ("day", "week")):
        return length
    sign = -said.sign if said.inverse else said.sign
    there = periods.moved(near.earliest, *_step(said.unit, sign * said.count))
    if there is None:
        return length
    found = periods.day(there) if near.grain == "day" and unit.grain == "day" else periods.of_unit(there, unit.grain)
    return dated(found, UNKNOWN[unit.grain], mod=_point_mod(said.mod))


def _point_mod(mod: str | None) -> str | None:
    return "APPROX" if mod else None


def window(said: Window, context: Context) -> Resolved:
    value = code(said.count, lexicon().units[said.unit])
    edge = _edge(said.unit, said.count, said.sign, context)
    if edge is None or context.anchor is None:
        return replace(_open(said.sign, context), type="DURATION", value=value)
    first, last = sorted((edge, context.anchor))
    return Resolved("DURATION", value, first, last)


def _edge(unit: str, count: float | None, sign: int, context: Context) -> dt.date | None:
    if context.anchor is None or count is None:
        return None
    return periods.moved(context.anchor, *_step(unit, sign * count))


def within(said: Within, context: Context) -> Resolved:
    """ "within 30 days" reaches from the anchor on; "in two weeks" is that far ahead where the sentence looks ahead."""
    length = Resolved("DURATION", code(said.count, lexicon().units[said.unit]), mod=said.mod)
    past = context.tense in (Tense.PAST, Tense.LIKELY_PAST)
    if past or context.anchor is None or said.count is None:
        return length
    if said.window:
        edge = _edge(said.unit, said.count, 1, context)
        return replace(length, earliest=context.anchor, latest=edge) if edge else length
    if context.tense is not Tense.FUTURE:
        return length
    return ago(Ago(said.count, said.unit, 1, said.mod), context)


def duration(said: Duration, _: Context) -> Resolved:
    return Resolved("DURATION", code(said.count, lexicon().units[said.unit]), mod=said.mod)


def recurring(said: Recurring, _: Context) -> Resolved:
    return Resolved("SET", said.value)
