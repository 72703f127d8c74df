"""What the language stage finds in a document: sentences and tokens, each with its offsets in `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.model.documents import Role

__all__ = ["Analysis", "Sentence", "Token"]


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]`; `role` is that of the block it stands in, `block` the index of that block."""

    start: int
    end: int
    role: Role
    block: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Sentences of the readable blocks, in text order; none crosses a block's edge."""

    sentences: tuple[Sentence, ...]
