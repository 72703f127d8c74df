"""The whole text of a report with the quoted words marked, however the quotes overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from stateofplay.exports.footnotes import anchor
from stateofplay.model.documents import Block, Document, Role

__all__ = ["Paragraph", "Passage", "Piece", "passages", "pieces"]

Cited = Mapping[tuple[int, int], list[int]]  # spans with the footnotes that quote them


@dataclass(frozen=True, slots=True)
class Piece:
    """Text from offset `start` on within which nothing changes: `depth` quotes cover it, `anchors` begin with it,
    `notes` end with it."""

    text: str
    start: int
    depth: int
    anchors: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    role: Role
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs one after the other that are all of the article, or all of the page around it."""

    debris: bool
    paragraphs: tuple[Paragraph, ...]


def passages(document: Document, cited: Cited) -> tuple[Passage, ...]:
    """All blocks of a document in order."""
    runs = groupby(document.blocks, key=lambda block: block.role is Role.DEBRIS)
    return tuple(
        Passage(debris, tuple(_paragraph(document, block, cited) for block in blocks)) for debris, blocks in runs
    )


def _paragraph(document: Document, block: Block, cited: Cited) -> Paragraph:
    here = {span: notes for span, notes in cited.items() if span[0] < block.end and block.start < span[1]}
    return Paragraph(block.role, tuple(pieces(document, block.start, block.end, here)))


def pieces(document: Document, start: int, end: int, cited: Cited) -> Iterator[Piece]:
    """`text[start:end]` cut at every edge of a cited span; joined again the pieces are that text."""
    edges = {start, end} | {edge for span in cited for edge in span if start < edge < end}
    for left, right in pairwise(sorted(edges)):
        begun = (span for span in cited if span[0] == left)
        ended = {number for span, notes in cited.items() if span[1] == right for number in notes}
        yield Piece(
            text=document.text[left:right],
            start=left,
            depth=sum(span[0] <= left and right <= span[1] for span in cited),
            anchors=tuple(anchor(document.id, *span) for span in begun),
            notes=tuple(sorted(ended)),
        )
