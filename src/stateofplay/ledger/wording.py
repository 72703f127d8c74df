"""How alike two stretches of words are: by the stems of the words that name a subject."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from stateofplay.knowledge.plain_words import plain_words
from stateofplay.model.dates import Date

__all__ = ["days_said", "in_prose", "name_parts", "overlap", "same_person", "shared", "stems", "trimmed", "union"]

V = TypeVar("V", str, int)

_WORD = re.compile(r"[^\W_]+")
_STEM = 6  # letters; enough to tell "restrict" from "restore", few enough to join "removal" and "remove"
_EDGES = " \t\n,;:-–—"
_QUOTES = '"“‘'
_PAIRS = (("“", "”"), ('"', '"'))


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that name a subject: "the new fishing quotas" gives "fishin" and "quota"."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if len(word) > 2 and not _plain(word))


def _plain(word: str) -> bool:
    return word in plain_words() or (word.endswith("s") and word[:-1] in plain_words())


def _stem(word: str) -> str:
    bare = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return bare.replace("our", "or")[:_STEM]  # labour and labor, neighbour and neighbor


def overlap(some: frozenset[str], others: frozenset[str]) -> float:
    """Jaccard index of two sets, 0 where both are empty."""
    return len(some & others) / len(some | others) if some or others else 0.0


def shared(some: frozenset[V], others: frozenset[V]) -> float:
    """What part of the smaller set is in the other, 0 where one is empty."""
    return len(some & others) / min(len(some), len(others)) if some and others else 0.0


@lru_cache(maxsize=16384)
def name_parts(name: str) -> frozenset[str]:
    """A person's name without case, hyphens and order: "Kim Min-su" and "MIN SU KIM" are one."""
    return frozenset(word.lower() for word in _WORD.findall(name.replace("'s", "").replace("’s", "")))


def same_person(one: str, other: str) -> bool:
    """Whether one name can be the other, in full or by a part of it."""
    a, b = name_parts(one), name_parts(other)
    return bool(a and b) and (a <= b or b <= a)


def in_prose(name: str) -> str:
    """With the article that English gives to names made of common nouns: "the United States"."""
    return (
        f"the {name}" if name.startswith(("United ", "European ")) or name.endswith(("Islands", "Emirates")) else name
    )


def days_said(date: Date | None) -> str:
    """As in "24 Aug 2019", "22 to 23 Nov 2019", "Dec 2019" and "by 3 Sep 2019"."""
    first, last = (date.earliest, date.latest) if date else (None, None)
    if first is None or last is None:
        return f"by {_day(last)}" if last else f"from {_day(first)}" if first else "no day"
    if first == last:
        return _day(first)
    if (first.year, first.month) != (last.year, last.month):
        return f"{_day(first)} to {_day(last)}"
    return (
        f"{first:%b %Y}"
        if first.day == 1 and (last + dt.timedelta(days=1)).day == 1
        else f"{first.day} to {_day(last)}"
    )


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"


def trimmed(text: str, most: int = 140) -> str:
    """One line of at most `most` characters, cut between words; the words themselves are not changed."""
    line = _paired(" ".join(text.split()).strip(_EDGES))
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(_EDGES + _QUOTES) + "…"


def _paired(line: str) -> str:
    """Without the quotation marks of which only one of a pair is there, and without a bracket that does not close."""
    for left, right in _PAIRS:
        if line.count(left) != line.count(right) or (left == right and line.count(left) % 2):
            line = line.replace(left, "").replace(right, "")
    return (line if line.count("(") == line.count(")") else line.rpartition("(")[0] or line).strip(_EDGES)


def union(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)
