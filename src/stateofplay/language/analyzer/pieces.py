"""Words as the encoder takes them: ids of word pieces, and the case that an uncased vocabulary loses."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from tokenizers import Tokenizer

__all__ = ["CLS", "MAX_PIECES", "SEP", "Case", "Pieces", "Row", "case_of"]

CLS, SEP, UNKNOWN = 101, 102, 100
MAX_PIECES = 192  # of a window, its two marks included
WORD_PIECES = 8  # of one word; what follows tells nothing about it
WORD_CHARACTERS = 64


class Case(IntEnum):
    """How a word is written. `MARK` is that of the encoder's own marks and of padding."""

    MARK = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    DIGIT = 5
    SIGN = 6


def case_of(word: str) -> Case:
    letters = [c for c in word[:WORD_CHARACTERS] if c.isalpha()]
    if not letters or word[0].isdigit():
        return Case.DIGIT if any(c.isdigit() for c in word[:WORD_CHARACTERS]) else Case.SIGN
    if all(not c.isupper() for c in letters):
        return Case.LOWER
    if all(c.isupper() for c in letters):
        return Case.TITLE if word in {"I", "A"} else Case.UPPER
    return Case.TITLE if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else Case.MIXED


@dataclass(frozen=True, slots=True)
class Row:
    """Words of a window as numbers: for each piece its id and its word's case, for each word its first piece."""

    ids: list[int]
    case: list[int]
    first: list[int]


class Pieces:
    """The vocabulary, remembering the words it has cut."""

    def __init__(self, path: Path) -> None:
        vocabulary = Tokenizer.from_file(str(path))
        vocabulary.no_padding()
        vocabulary.no_truncation()

        @functools.lru_cache(maxsize=65536)
        def cut(word: str) -> tuple[tuple[int, ...], int]:
            ids = vocabulary.encode(word[:WORD_CHARACTERS], add_special_tokens=False).ids[:WORD_PIECES]
            return tuple(ids) or (UNKNOWN,), int(case_of(word))

        self._cut = cut

    def count(self, word: str) -> int:
        return len(self._cut(word)[0])

    def row(self, words: Sequence[str]) -> Row:
        """At most `MAX_PIECES` long only where the words' counts and the two marks are."""
        ids, case, first = [CLS], [int(Case.MARK)], []
        for word in words:
            pieces, how = self._cut(word)
            first.append(len(ids))
            ids.extend(pieces)
            case.extend([how] * len(pieces))
        return Row([*ids, SEP], [*case, int(Case.MARK)], first)
