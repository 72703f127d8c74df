"""A text as windows: up to four sentences, and no more word pieces than the encoder takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stateofplay.language.analyzer.pieces import MAX_PIECES
from stateofplay.language.sentences import split
from stateofplay.language.tokens import tokenize
from stateofplay.model.language import Token

__all__ = ["Window", "sentences", "windows"]

SENTENCES = 4
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


@dataclass(frozen=True, slots=True)
class Window:
    """For each token the number of its sentence in the text and its place there; `part` counts a sentence that is too
    long for one window as several."""

    tokens: tuple[Token, ...]
    sentence: tuple[int, ...]
    place: tuple[int, ...]
    part: tuple[int, ...]


def sentences(text: str) -> Iterator[Sequence[Token]]:
    """Those of each paragraph; a blank line ends one, a single line break does not."""
    start = 0
    for blank in [*_BLANK_LINE.finditer(text), None]:
        yield from split(tokenize(text, start, blank.start() if blank else len(text)))
        start = blank.end() if blank else len(text)


def windows(found: Sequence[Sequence[Token]], count: Callable[[str], int]) -> Iterator[Window]:
    """Windows in text order that hold each token once; `count` tells how many pieces a word has."""
    held: list[_Chunk] = []
    room = MAX_PIECES - 2
    for number, words in enumerate(found):
        for chunk in _chunks(number, words, count):
            if held and (chunk.pieces > room or len(held) == SENTENCES):
                yield _window(held)
                held, room = [], MAX_PIECES - 2
            held.append(chunk)
            room -= chunk.pieces
    if held:
        yield _window(held)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A sentence, or a part of one, from its word `start` on."""

    tokens: Sequence[Token]
    sentence: int
    start: int
    pieces: int


def _chunks(sentence: int, words: Sequence[Token], count: Callable[[str], int]) -> Iterator[_Chunk]:
    start, total = 0, 0
    for n, word in enumerate(words):
        need = count(word.text)
        if total + need > MAX_PIECES - 2:
            yield _Chunk(words[start:n], sentence, start, total)
            start, total = n, 0
        total += need
    yield _Chunk(words[start:], sentence, start, total)


def _window(held: Sequence[_Chunk]) -> Window:
    return Window(
        tuple(token for chunk in held for token in chunk.tokens),
        tuple(chunk.sentence for chunk in held for _ in chunk.tokens),
        tuple(chunk.start + n for chunk in held for n in range(len(chunk.tokens))),
        tuple(part for part, chunk in enumerate(held) for _ in chunk.tokens),
    )
