"""Which language a text is in, by its commonest words; the analyzer codes English alone."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

__all__ = ["ENGLISH", "UNKNOWN", "language_of", "small_words"]

ENGLISH, UNKNOWN = "en", "und"
_FILE = Path(__file__).with_name("languages.toml")
_LOOKED_AT = 2000  # words; more tell nothing new
_ENOUGH = 12  # words without a small one; a headline may have none
_LEAST = 0.06  # of the words, the share of the small ones; English news has 0.35 to 0.45


@functools.cache
def small_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in tomllib.loads(_FILE.read_text("utf-8")).items()}


def language_of(words: Iterable[str]) -> str:
    """An ISO 639-1 code, "en" for a text too short to tell, "und" for a language that is not known."""
    read = [word.lower() for word, _ in zip(words, range(_LOOKED_AT), strict=False) if word[:1].isalpha()]
    if _other_script(read):
        return UNKNOWN
    counts = Counter({name: sum(word in small for word in read) for name, small in small_words().items()})
    best, most = counts.most_common(1)[0]
    if len(read) < _ENOUGH:
        return ENGLISH
    if most < _LEAST * len(read):
        return UNKNOWN
    return ENGLISH if counts[ENGLISH] == most else best


def _other_script(words: Iterable[str]) -> bool:
    """Whether most words are not in Latin letters."""
    latin = [word[0] < "ɐ" for word in words]
    return bool(latin) and sum(latin) * 2 < len(latin)
