"""The sentences of a report's body, each with its offsets, for what rests on more words than a claim quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from stateofplay.knowledge.abbreviations import abbreviations
from stateofplay.model.documents import Document, Role

__all__ = ["around", "body"]

_STOP = re.compile(
    r"(?:(?<=[^\s.][A-Za-z0-9)”’\"][.!?])|(?<=\s\d[.!?]))[\"”’']?\s+(?=[“\"A-Z])|(?<=[a-z0-9)][.!?][\"”’])\s+(?=[“\"A-Z])"
)

_LAST = re.compile(r"\w+\.$")
_LONGEST = 12  # characters of an abbreviation with what stands before it


@lru_cache(maxsize=1024)
def body(document: Document) -> tuple[tuple[int, int], ...]:
    """Starts and ends, in text order; no sentence crosses a block's edge."""
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.role is Role.BODY:
            text = document.text[block.start : block.end]
            stops = [one.end() for one in _STOP.finditer(text) if not _abbreviated(text, one.start())]
            edges = [block.start, *(block.start + stop for stop in stops), block.end]
            found += [(start, _trimmed(document.text, start, end)) for start, end in pairwise(edges)]
    return tuple((start, end) for start, end in found if start < end)


def _abbreviated(text: str, stop: int) -> bool:
    """Whether the stop is that of a title: "Ms. Arason"."""
    word = _LAST.search(text, max(0, stop - _LONGEST), stop)
    return word is not None and word.group()[:-1] in abbreviations().leading


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def around(document: Document, start: int, end: int) -> int | None:
    """The place in `body` of the sentence that holds the words; None where none does."""
    sentences = body(document)
    place = bisect_right(sentences, start, key=itemgetter(0)) - 1
    return place if place >= 0 and end <= sentences[place][1] else None
