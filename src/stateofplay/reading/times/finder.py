"""From text to time mentions: reads the tokens from left to right and resolves each expression as it is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading.times.context import Context, Resolved
from stateofplay.reading.times.expressions import Calendar, Expression, Inner, Pointer, Removed, Season, TimeOfDay
from stateofplay.reading.times.grammar import recognise, starts
from stateofplay.reading.times.periods import Period
from stateofplay.reading.times.resolve import resolve
from stateofplay.reading.times.scan import Scan, scan
from stateofplay.reading.times.tense import sentence_ends, tense

__all__ = ["find"]

NEIGHBOURS = 4  # how many expressions back such a date is looked for
OBJECT = 10  # tokens within which "a day after the talks on Monday" names its date
DATELINE = 6  # tokens from its day to the dash that ends it
DASHES = frozenset({"-", "–", "—"})
CLAUSE = 30  # tokens of an opening clause, and to the day of the main one behind it
ZONE = 5  # longest "(U.S. Eastern time)" in tokens


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens first..last-1, what they say, what that comes to, and the tokens of the zone among them."""

    first: int
    last: int
    said: Expression
    resolved: Resolved
    zone: Zone | None


def find(text: str, anchor: Date | None, *, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """The time expressions of text[start:end], counted from `anchor`, the report's own day.

    Without an anchor, or with one that is not a single day, what needs it has no date. The whole text is read, for the
    neighbouring dates, and once only. Takes time linear in the text; never raises.
    """
    stop = len(text) if end is None else min(end, len(text))
    today = anchor.earliest if anchor and anchor.is_day else None
    whole = _mentions(text, today, 0, len(text))
    if any(m.start < edge < m.end for m in whole for edge in (start, stop)):
        whole = _mentions(text, today, start, stop)
    return tuple(m for m in whole if start <= m.start and m.end <= stop)


@lru_cache(maxsize=4)
def _mentions(text: str, today: dt.date | None, start: int, end: int) -> tuple[TimeMention, ...]:
    """Kept, since a document is asked for sentence by sentence and read once."""
    tokens = scan(text, start, end)
    return tuple(_mention(text, tokens, each, today) for each in _read(tokens, today))


def _read(tokens: Scan, today: dt.date | None) -> list[Found]:
    found: list[Found] = []
    i = 0
    while i < len(tokens.tokens):
        match = recognise(tokens, i) if starts(tokens, i) else None
        if match is None:
            i += 1
            continue
        found.append(_resolved(tokens, found, i, match, today))
        i = found[-1].last
    return found


def _resolved(
    tokens: Scan, found: Sequence[Found], i: int, match: tuple[Expression, int], today: dt.date | None
) -> Found:
    said, last = match
    zone = _zone(tokens, last)
    behind = zone.behind if zone else last
    context = Context(
        today,
        tense(tokens, i, last),
        _neighbour(tokens, found, said, i),
        _told(tokens, found, i, said) or _listed(tokens, last, said),
    )
    if isinstance(said, Removed) and said.inverse:
        if named := _object(tokens, last, context):
            said, context = Removed(said.count, said.unit, said.sign, mod=said.mod), named
        elif context.neighbour is None:
            context = replace(context, neighbour=_day_behind(tokens, last, today))
    return Found(i, behind, said, resolve(said, context), zone or _zone_inside(tokens, i, last))


def _unit(said: Expression) -> str | None:
    """The unit in which an expression counts from its neighbour, None where it does not."""
    if isinstance(said, TimeOfDay):
        return _unit(said.day) if said.day else None
    if isinstance(said, Inner):
        return _unit(said.outer)
    return said.unit if isinstance(said, Pointer | Removed) else None


def _one_sentence(tokens: Scan, last: int, i: int) -> bool:
    return not any(sentence_ends(tokens, k) for k in range(last, i))


def _neighbour(tokens: Scan, found: Sequence[Found], said: Expression, i: int) -> Period | None:
    """The period told last; where days are counted from it, the last single day. "Two days after the talks" gives the
    talks a day only in the sentence of a date ("left on May 3, two days after …"): elsewhere it counts from them."""
    if isinstance(said, TimeOfDay) and said.day is None:
        return _day_told(tokens, found, i)
    unit = _unit(said)
    inverse = isinstance(said, Removed) and said.inverse
    beside = found and _one_sentence(tokens, found[-1].last, i) and not _in_dateline(tokens, found[-1].last)
    if unit is None or (inverse and not beside):
        return None
    by_day = unit in ("day", "night", "hour", "minute", "week", "fortnight")
    for each in reversed(found[-NEIGHBOURS:]):
        period = each.resolved.period
        if period is None and isinstance(each.said, Removed) and each.said.inverse:
            return None  # "three days later" than what was "two weeks after the talks"
        if each.resolved.type in ("DATE", "TIME") and period and (period.grain == "day" or not by_day):
            return period
        if inverse and each.resolved.type in ("DATE", "TIME"):
            return None  # "last month, a week after …": no day to count from
    return None


def _day_told(tokens: Scan, found: Sequence[Found], i: int) -> Period | None:
    """The day that the same sentence told last: "said on Friday it would close the bridge at midnight"."""
    last = found[-1] if found else None
    period = last.resolved.period if last and _one_sentence(tokens, last.last, i) else None
    return period if period and period.grain == "day" else None


def _told(tokens: Scan, found: Sequence[Found], i: int, said: Expression) -> int | None:
    """The year of a full date earlier in the sentence: "On May 3, 2004, and again on June 9"."""
    bare = isinstance(said, Calendar | Season) and said.year is None and said.shift is None
    if not bare or not found or found[-1].resolved.basis is not Basis.STATED:
        return None
    last = found[-1]
    if last.resolved.grain not in ("day", "month") or last.resolved.earliest is None:
        return None
    if not _one_sentence(tokens, last.last, i) or _in_dateline(tokens, last.last):
        return None
    return last.resolved.earliest.year


def _in_dateline(tokens: Scan, i: int) -> bool:
    """Whether the date that ends before token i is that of a dateline: "ACCRA, May 3, 2004 (Wire) - Ghana in April"."""
    for k in range(i, i + DATELINE):
        if tokens.word(k) in DASHES and not tokens.joined(k):
            return True
        if tokens.kind(k) == "break" or not (tokens.kind(k) == "mark" or tokens.capital(k)):
            return False
    return False


def _listed(tokens: Scan, last: int, said: Expression) -> int | None:
    """The year of a full date that the next word joins to this one: "on Oct. 30 and Nov. 29, 2018"."""
    if not isinstance(said, Calendar) or said.year is not None or tokens.word(last) not in ("and", "or", "&"):
        return None
    match = recognise(tokens, last + 1) if starts(tokens, last + 1) else None
    return match[0].year if match and isinstance(match[0], Calendar) else None


def _object(tokens: Scan, last: int, context: Context) -> Context | None:
    """The date that "a day after" counts from, where its object names one before the clause ends."""
    for i in range(last, last + OBJECT):
        if sentence_ends(tokens, i) or tokens.word(i) in (",", ";", "("):
            return None
        match = recognise(tokens, i) if starts(tokens, i) else None
        if match:
            around = resolve(match[0], context)
            period = around.period
            return Context(context.anchor, context.tense, period) if period and period.grain == "day" else None
    return None


def _day_behind(tokens: Scan, last: int, today: dt.date | None) -> Period | None:
    """The day from which an opening "two days after Oslo closed its ports, Bergen on Friday protested" counts."""
    comma, k = False, last
    while k < last + CLAUSE and not sentence_ends(tokens, k):
        comma = comma or tokens.word(k) == ","
        match = recognise(tokens, k) if starts(tokens, k) else None
        if match and comma:
            period = resolve(match[0], Context(today, tense(tokens, k, match[1]), None)).period
            return period if period and period.grain == "day" else None
        k = match[1] if match else k + 1
    return None


@dataclass(frozen=True, slots=True)
class Zone:
    """Its words are tokens first..last-1; the mention that takes it in ends before `behind`."""

    first: int
    last: int
    behind: int


def _zone(tokens: Scan, i: int) -> Zone | None:
    """A zone at i: "(U.S. time)", "GMT", "local time"."""
    if tokens.word(i) == "(":
        last = next((k for k in range(i + 1, i + 3 + ZONE) if tokens.word(k) == ")"), 0)
        named = tokens.word(last - 1) == "time" or tokens.word(last - 1) in tokens.words.zones
        return Zone(i + 1, last, last + 1) if last and named else None
    if tokens.word(i) in tokens.words.zones and tokens.tokens[i].text.isupper():
        return Zone(i, i + 1, i + 1)
    named = tokens.kind(i) == "word" and (tokens.capital(i) or tokens.word(i) == "local")
    return Zone(i, i + 2, i + 2) if named and tokens.word(i + 1) == "time" else None


def _zone_inside(tokens: Scan, first: int, last: int) -> Zone | None:
    """The zone of "10 p.m. EST on Friday"."""
    found = (_zone(tokens, k) for k in range(first + 1, last))
    return next((zone for zone in found if zone and zone.behind <= last), None)


def _mention(text: str, tokens: Scan, found: Found, today: dt.date | None) -> TimeMention:
    resolved = found.resolved
    first, last = tokens.tokens[found.first].start, tokens.tokens[found.last - 1].end
    mod = resolved.mod
    if mod is None and resolved.type in ("DATE", "TIME") and resolved.grain != "range":
        mod = tokens.phrase_before(found.first, tokens.words.bounds)
    zone = _words(text, tokens, found.zone.first, found.zone.last) if found.zone else None
    return TimeMention(first, last, resolved.type, resolved.value, mod, _date(text[first:last], resolved, today), zone)


def _words(text: str, tokens: Scan, first: int, last: int) -> str:
    return text[tokens.tokens[first].start : tokens.tokens[last - 1].end]


def _date(words: str, resolved: Resolved, today: dt.date | None) -> Date | None:
    if resolved.earliest is None and resolved.latest is None:
        return None
    own_day = resolved.basis is Basis.RELATIVE and today is not None and resolved.earliest == resolved.latest == today
    return Date(resolved.earliest, resolved.latest, words, Basis.DATELINE if own_day else resolved.basis)
