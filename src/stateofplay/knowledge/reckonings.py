"""A number that is put against one told just before, and one that fell short of what was promised.

Text is given on one line with straight quotes. Words stand in the code where they are the construction itself: "put the
number at", "said the figure was".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stateofplay.knowledge.cues import tokens
from stateofplay.knowledge.quantities import amounts, counted_as, numeral, sorts

__all__ = ["Figure", "Put", "fell_short", "figures", "put_at"]

_ABOUT = (
    r"(?:(?:only|just|about|around|some|nearly|almost|at least|more than|no more than|less than|over|under|up to) )?"
)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\w{3,6})?\b\.?"
_BEFORE = re.compile(rf"(?:{_MONTHS}|\b(?:in|since|of|from|until|by) (?=[12]\d\d\d))\s*$")  # a day or a year follows
_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?: of)? {_MONTHS}|(?:st|nd|rd|th)\b| ?[ap]\.?m\b|-year-old")
_YEAR = range(1800, 2100)
_MEANT = frozenset(
    {"promised", "planned", "expected", "due", "agreed", "invited", "requested", "pledged", "announced", "ordered"}
)
_EARLIER = re.compile(r"\b(?:first|earlier|initially|originally|previously|at first)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """`words[start:end]` is a number of a sort: "percent", "money" or any other ("")."""

    start: int
    end: int
    value: float
    sort: str


@dataclass(frozen=True, slots=True)
class Put:
    """From `start` on the words put a figure on `what`: "put the number granted | at 22". `again` where what stands
    before in the sentence gives an earlier figure of the same speaker's."""

    start: int
    what: str
    figure: Figure
    again: bool


def figures(words: str) -> Iterator[Figure]:
    """Every number that is no date, year, hour or age, in the order of the text."""
    known = {one.start: one for one in amounts(words)}
    for found in _number().finditer(words):
        start, end = found.start(), found.end()
        amount = next((known[at] for at in range(max(0, start - 4), start + 1) if at in known), None)
        if amount and amount.start <= start < amount.end:
            sort = "%" if words.startswith("%", end) else amount.unit
            yield Figure(amount.start, amount.end, amount.value, sorts(sort))
        elif not _BEFORE.search(words[:start]) and not _AFTER.match(words, end):
            value = counted_as(found.group())
            if not (value in _YEAR and found.group().isdigit()):
                yield Figure(start, end, value, sorts("%" if words.startswith("%", end) else ""))


def put_at(words: str) -> Put | None:
    """The first figure that is put on something: "put the toll at 40", "said the figure was nearer 900"."""
    found = _put().search(words) if {"put", "puts", "putting", "figure", "number", "total"} & tokens(words) else None
    figure = next((one for one in figures(words) if one.end > found.end()), None) if found else None
    if found is None or figure is None:
        return None
    again = _EARLIER.search(words[: found.start()]) is not None
    return Put(found.start(), found.group("what") or found.group("of"), figure, again)


def fell_short(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What was to be and what came of it, in one sentence: "Forty were promised; | nine came"."""
    for pattern in _short() if tokens(words) & _MEANT else ():
        found = pattern.search(words)
        if found and counted_as(found.group("then")) < counted_as(found.group("first")):
            return (0, found.start("rest")), (found.start("rest"), len(words))
    return None


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"{numeral()}(?:\.\d+)?")


@cache
def _put() -> re.Pattern[str]:
    so_many = rf"(?={_ABOUT}[$£€]?{numeral()})"
    return re.compile(
        rf"\b(?:put|puts|putting) (?P<what>\w[\w' -]{{1,48}}?) at {so_many}"
        rf"|\bsaid (?P<of>the (?:\w+ )?(?:figure|number|total)) (?:was|is) (?:closer to |nearer |in fact )?{so_many}"
    )


@cache
def _short() -> tuple[re.Pattern[str], ...]:
    n, meant = numeral(), rf"(?:{'|'.join(sorted(_MEANT))})\b"
    then = rf"(?P<rest>(?:only |just )?(?P<then>{n}))"
    told = (
        rf"(?P<first>{n})(?: \w+){{0,2}} (?:was|were|had been) {meant}[^.;,:]{{0,25}}[;,:] (?:but |and |yet )?{then}",
        rf"\b(?i:of) (?:the |its |their )?(?P<first>{n})(?: \w+){{1,2}} (?:that were )?{meant}[^.;:]{{0,25}}? {then}",
    )
    return tuple(re.compile(one) for one in told)
