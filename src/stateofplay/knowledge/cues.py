"""Whether a stretch of words can hold a phrase at all: far cheaper than a search for many phrases, which most lack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["cues", "tokens"]

_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=65536)
def tokens(words: str) -> frozenset[str]:
    """The words, in lower case, without their marks: "don't" gives "don" and "t"."""
    return frozenset(_WORD.findall(words.lower()))


def cues(phrases: Iterable[str]) -> frozenset[str]:
    """Of each phrase its longest word: without any of them none of the phrases is there."""
    return frozenset(max(found, key=len) for phrase in phrases if (found := _WORD.findall(phrase.lower())))
