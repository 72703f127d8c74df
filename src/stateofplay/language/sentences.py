"""Sentences of a block of text, as slices of its tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.abbreviations import abbreviations
from stateofplay.model.language import Token

__all__ = ["split"]

_STOPS = frozenset({".", "!", "?", "…"})
_CLOSING = frozenset({*"”’)]»\"'", "''"})
_OPENING = frozenset({*"“‘([«\"'-–—•*", "``", "''"})


def split(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each sentence in turn; together they are all of `tokens`."""
    first = 0
    for index in range(len(tokens)):
        if index >= first and _may_end(tokens[index].text):
            last = _past_closing(tokens, index + 1)
            if last < len(tokens) and _ends(tokens, index, last):
                yield tokens[first:last]
                first = last
    if first < len(tokens):
        yield tokens[first:]


def _may_end(word: str) -> bool:
    return word[-1] in ".!?…"


def _past_closing(tokens: Sequence[Token], index: int) -> int:
    """Past the quotes and brackets that close right after a stop; a straight quote before a word opens instead."""
    while index < len(tokens) and tokens[index].text in _CLOSING and tokens[index - 1].end == tokens[index].start:
        if (
            tokens[index].text in ('"', "'", "''")
            and index + 1 < len(tokens)
            and tokens[index + 1].start == tokens[index].end
        ):
            break
        index += 1
    return index


def _ends(tokens: Sequence[Token], stop: int, following: int) -> bool:
    opener = _first_word(tokens, following)
    if opener is None or not (opener[0].isupper() or opener[0].isdigit()):
        return False
    word = tokens[stop].text
    spaced = tokens[following].start > tokens[following - 1].end
    if word in _STOPS or word.startswith(".."):
        return spaced or _run_together(tokens, stop, opener)
    return spaced and _abbreviation_ends(tokens, word, following, opener)


def _abbreviation_ends(tokens: Sequence[Token], word: str, following: int, opener: str) -> bool:
    known = abbreviations()
    if word[:-1] in known.leading or word[:-1] in known.numbered:
        return False
    return opener.lower() in known.openers or tokens[following].text in _OPENING


def _first_word(tokens: Sequence[Token], index: int) -> str | None:
    for token in tokens[index : index + 3]:
        if token.text not in _OPENING and token.text != "--":
            return token.text
    return None


def _run_together(tokens: Sequence[Token], stop: int, opener: str) -> bool:
    """A lost space, as pages have it: "…ended the talks.The ministry said"."""
    return stop > 0 and tokens[stop - 1].text.islower() and len(opener) > 1 and opener[0].isupper()
