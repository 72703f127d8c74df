"""Text cut into the tokens that the grammar reads. One pass of one bounded regular expression: linear in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from stateofplay.reading.times.lexicon import Lexicon, Phrases, lexicon

__all__ = ["Scan", "Token", "scan"]

TOKEN = re.compile(
    r"""
      (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![0-9-]))
    | (?P<slash>[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4}|/[0-9]{2})?(?![0-9/]))
    | (?P<dotted>[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?!\.?[0-9]))
    | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
    | (?P<meridiem>[aApP]\.\s?[mM]\.?|[aApP][mM]\b)
    | (?P<decades>(?:[0-9]{3}|['’]?[0-9])0s\b|(?<=[tT]he\ )[0-9]{3}0['’]s\b)
    | (?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    | (?P<amount>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+\.[0-9]+)
    | (?P<number>[0-9]+)
    | (?P<word>[^\W\d_]+)
    | (?P<break>\n[ \t\r]*\n)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)
NAMED_MONTH = re.compile(r"(?:[a-z,] |^)([A-Z][a-z]{0,20})\.? (May|June|April|August|March)\b(?! [0-9])")
NO_PLACE = -1


@dataclass(frozen=True, slots=True)
class Token:
    """`lower` is the text in lower case, `joined` whether nothing stands between it and the token before."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Scan:
    """The tokens of a text, and what the recognisers ask of them. Any index may be asked for; outside is no token."""

    tokens: tuple[Token, ...]
    words: Lexicon
    persons: frozenset[str]
    lower: tuple[str, ...] = field(default=(), compare=False, repr=False)  # of each token
    read: dict[int, Any] = field(default_factory=dict, compare=False, repr=False)  # what `parted` found, by index

    def at(self, i: int) -> Token | None:
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def word(self, i: int) -> str:
        """The token in lower case, empty outside the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def kind(self, i: int) -> str:
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else "break"

    def capital(self, i: int) -> bool:
        return self.tokens[i].text[:1].isupper() if 0 <= i < len(self.tokens) else False

    def joined(self, i: int) -> bool:
        return self.tokens[i].joined if 0 <= i < len(self.tokens) else False

    def skip(self, i: int, *words: str) -> int:
        """The index behind `words` where they stand at i, else i."""
        if words and self.word(i) != words[0]:  # for it is asked for half a million times in 20,000 words
            return i
        return i + len(words) if self.lower[i : i + len(words)] == words else i

    def phrase(self, i: int, phrases: Phrases) -> tuple[str, int] | None:
        """The longest of the phrases at i: the name of its group and the index behind it."""
        for words, name in phrases.get(self.word(i), ()):
            if len(words) == 1 or self.skip(i, *words) > i:
                return name, i + len(words)
        return None

    def phrase_before(self, i: int, phrases: Phrases, *, longest: int = 3) -> str | None:
        """The group of a phrase that ends right before i."""
        for size in range(longest, 0, -1):
            found = self.phrase(i - size, phrases) if i >= size else None
            if found and found[1] == i:
                return found[0]
        return None


@lru_cache(maxsize=8)
def _persons(text: str) -> frozenset[str]:
    """Months that are also names of persons in the text: "Mrs May", "premier Joan May"."""
    words = lexicon()
    return frozenset(
        match[2].lower()
        for match in NAMED_MONTH.finditer(text)
        if match[1].lower() in words.honorifics or not _leads(match[1].lower(), words)
    )


def _leads(word: str, words: Lexicon) -> bool:
    """Whether a word with a capital letter may stand before a month without being a name."""
    return word in words.month_cues or word in words.parts or word in words.weekdays or word in words.months


def scan(text: str, start: int, end: int) -> Scan:
    """The tokens of text[start:end]; offsets count in `text`."""
    tokens: list[Token] = []
    before = NO_PLACE
    for match in TOKEN.finditer(text, start, end):
        word = match[0]
        tokens.append(
            Token(match.start(), match.end(), word, word.lower(), match.lastgroup or "mark", match.start() == before)
        )
        before = match.end()
    return Scan(tuple(tokens), lexicon(), _persons(text), tuple(token.lower for token in tokens))
