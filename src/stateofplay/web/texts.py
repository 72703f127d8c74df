"""A report's text as a page shows it: in parts where it is long, its claims and the words searched for marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stateofplay.exports.fulltext import Piece, pieces
from stateofplay.model.claims import Claim
from stateofplay.model.documents import Document

__all__ = ["PART", "Marked", "Page", "page_of", "part_at", "parts"]

PART = 60_000  # characters; with the claims on them some 200 kB of page
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between which nothing changes: of claim number `claim` (None: of none), and `found` where searched for."""

    text: str
    claim: int | None
    deep: bool
    found: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph, or the stretch of it from offset `start` on; `reason` says why debris is debris."""

    role: str
    reason: str
    start: int
    words: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of one part, and the numbers of the claims that begin in it."""

    paragraphs: tuple[Shown, ...]
    claims: tuple[int, ...]


def parts(document: Document) -> int:
    return max(-(-len(document.text) // PART), 1)


def part_at(document: Document, offset: int) -> int:
    """The number, from 1, of the part that shows the character. A paragraph stands whole in the part that it begins
    in, unless it is longer than a part."""
    if len(document.text) <= PART:
        return 1
    at = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    block = document.blocks[max(at, 0)]
    whole = block.end - block.start <= PART and block.start <= offset
    return (block.start if whole else offset) // PART + 1


def page_of(document: Document, part: int, claims: Sequence[Claim], found: Sequence[_Span]) -> Page:
    """`claims` are numbered from 1 in the order given."""
    cited: dict[_Span, list[int]] = {}
    for number, claim in enumerate(claims, 1):
        cited.setdefault((claim.quote.start, claim.quote.end), []).append(number)
    shown = []
    for block in document.blocks:
        for start, end in _windows(block.start, block.end, part):
            here = {span: numbers for span, numbers in cited.items() if span[0] < end and start < span[1]}
            words = (m for piece in pieces(document, start, end, here) for m in _marked(document, piece, here, found))
            shown.append(Shown(block.role.value, block.reason or "", start, tuple(words)))
    mine = (n for n, claim in enumerate(claims, 1) if part_at(document, claim.quote.start) == part)
    return Page(tuple(shown), tuple(mine))


def _windows(start: int, end: int, part: int) -> Iterator[_Span]:
    """The stretch of a paragraph that stands in a part, if any does."""
    first, last = (part - 1) * PART, part * PART
    if end - start <= PART:
        if first <= start < last:
            yield start, end
    elif max(start, first) < min(end, last):
        yield max(start, first), min(end, last)


def _marked(
    document: Document, piece: Piece, cited: dict[_Span, list[int]], found: Sequence[_Span]
) -> Iterator[Marked]:
    """The piece cut where words that were searched for begin and end; of claims on the same words the shortest."""
    start, end = piece.start, piece.start + len(piece.text)
    covering = [span for span in cited if span[0] <= start and end <= span[1]]
    inner = min(covering, key=lambda span: span[1] - span[0], default=None)
    claim = cited[inner][0] if inner else None
    hits = [span for span in found if span[0] < end and start < span[1]]
    edges = sorted({start, end} | {edge for span in hits for edge in span if start < edge < end})
    for left, right in pairwise(edges):
        is_hit = any(span[0] <= left and right <= span[1] for span in hits)
        anchors = piece.anchors if left == start else ()
        yield Marked(document.text[left:right], claim, len(covering) > 1, is_hit, anchors)
