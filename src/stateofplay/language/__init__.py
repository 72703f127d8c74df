"""What a report's text is made of: sentences and words, each with its offsets in `Document.text`."""

from __future__ import annotations

from stateofplay.language.sentences import split
from stateofplay.language.tokens import tokenize
from stateofplay.model.documents import Document
from stateofplay.model.language import Analysis, Sentence

__all__ = ["analyze"]


def analyze(document: Document) -> Analysis:
    """Sentences and tokens of the readable blocks, in text order. A line break inside a block is a space."""
    sentences = [
        Sentence(words[0].start, words[-1].end, block.role, index, tuple(words))
        for index, block in enumerate(document.blocks)
        if block.readable
        for words in split(tokenize(document.text, block.start, block.end))
    ]
    return Analysis(tuple(sentences))
