"""Footnotes: one number for each thing that is cited, with every quote that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.quotes import Quote, quotes

__all__ = ["Citation", "Footnote", "Footnotes", "anchor"]

Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Citation:
    """A footnote's number where it is cited; `first` for the citation that the footnote leads back to."""

    number: int
    first: bool


@dataclass(frozen=True, slots=True)
class Footnote:
    number: int
    quotes: tuple[Quote, ...]


class Footnotes:
    """Numbers evidence in the order in which it is cited; the same words cited again keep their number."""

    def __init__(self, state: StateOfPlay) -> None:
        self._state = state
        self._numbers: dict[tuple[Span, ...], int] = {}
        self.notes: list[Footnote] = []

    def cite(self, evidence: Iterable[Evidence]) -> Citation:
        cited = quotes(self._state, evidence)
        key = tuple((quote.document, quote.start, quote.end) for quote in cited)
        first = key not in self._numbers
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        if first:
            self.notes.append(Footnote(number, cited))
        return Citation(number, first)

    def of(self, document: str) -> dict[tuple[int, int], list[int]]:
        """The spans of a document that are cited, in text order, each with its footnotes' numbers."""
        found: dict[tuple[int, int], list[int]] = {}
        for note in self.notes:
            for quote in note.quotes:
                if quote.document == document:
                    found.setdefault((quote.start, quote.end), []).append(note.number)
        return dict(sorted(found.items()))


def anchor(document: str, start: int, end: int) -> str:
    """The name of the quoted words in the full text."""
    return f"q-{document}-{start}-{end}"
