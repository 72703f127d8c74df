"""The sentences of a report's body, each with its offsets, for what rests on more words than a claim quotes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from stateofplay.model.documents import Document, Role

__all__ = ["around", "body"]

_STOP = re.compile(r"(?<=[^\s.][a-z0-9)”’\"][.!?])[\"”’']?\s+(?=[“\"A-Z])|(?<=[a-z0-9)][.!?][\"”’])\s+(?=[“\"A-Z])")


@lru_cache(maxsize=1024)
def body(document: Document) -> tuple[tuple[int, int], ...]:
    """Starts and ends, in text order; no sentence crosses a block's edge."""
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.role is Role.BODY:
            stops = [one.end() for one in _STOP.finditer(document.text[block.start : block.end])]
            edges = [block.start, *(block.start + stop for stop in stops), block.end]
            found += [(start, _trimmed(document.text, start, end)) for start, end in pairwise(edges)]
    return tuple((start, end) for start, end in found if start < end)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def around(document: Document, start: int, end: int) -> int | None:
    """The place in `body` of the sentence that holds the words; None where none does."""
    sentences = body(document)
    return next((n for n, (first, last) in enumerate(sentences) if first <= start and end <= last), None)
