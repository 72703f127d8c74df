"""The claims that a judgement spoke of, found again in the readings at hand.

A claim keeps its id when a report is read again. Where a newer reader makes others, it is found by its words: the claim
of its kind that stands nearest on the same stretch of the same report. And what a copy or a newer version of the report
says in the same words was judged with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stateofplay.ledger.copies import originals, source_names
from stateofplay.ledger.entry import Entry
from stateofplay.model.claims import Claim, Span
from stateofplay.model.judgements import Ground, mark_of

__all__ = ["Finder", "Finding"]

_SAME_WORDS = 0.5  # share of the longer stretch of words from which a claim of another mark is the same one


@dataclass(frozen=True, slots=True)
class Finding:
    """Ids of claims, their copies among them, and of how many grounds the claim is still there, was found again by its
    words, and is gone."""

    claims: frozenset[str]
    there: int
    again: int
    gone: int


class Finder:
    """Looks claims up; made once for the newest readings of all documents."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._source = _sources(entries)
        self._claims: dict[str, Claim] = {}
        self._here: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._alike: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
        for entry in entries:
            for claim in entry.reading.claims:
                self._claims[claim.id] = claim
                self._here[entry.document.id, claim.id[0]].append(claim)
                self._alike[self._likeness(claim, entry.document.text)].append(claim.id)
        self._text = {entry.document.id: entry.document.text for entry in entries}

    def find(self, grounds: Sequence[Ground]) -> Finding:
        there = {ground.claim for ground in grounds if ground.claim in self._claims}
        lost = [ground for ground in grounds if ground.claim not in self._claims]
        again = [claim for ground in lost if (claim := self._nearest(ground, there))]
        claims = {*there, *again}
        copies = {id for ground in grounds for id in self._copies(ground)}
        copies |= {id for claim in again for id in self._alike[self._of(claim)]}
        return Finding(frozenset(claims | copies), len(there), len(again), len(lost) - len(again))

    def _nearest(self, ground: Ground, taken: set[str]) -> str | None:
        """One of the same mark first, then the one on most of the same words; never one that stood beside it."""
        barred = {*ground.beside, *taken}
        near = [claim for claim in self._here[ground.quote.document, ground.kind] if claim.id not in barred]
        fit = [(mark_of(claim) == ground.mark, _shared(claim.quote, ground.quote), claim.id) for claim in near]
        same, share, id = max(fit, key=lambda one: (one[0] and one[1] > 0, one[1], one[2]), default=(False, 0.0, ""))
        return id if share >= _SAME_WORDS or (same and share > 0) else None

    def _copies(self, ground: Ground) -> list[str]:
        source = self._source.get(ground.quote.document)
        return self._alike.get((source, ground.kind, ground.mark, _line(ground.words)), []) if source else []

    def _of(self, id: str) -> tuple[str, str, str, str]:
        claim = self._claims[id]
        return self._likeness(claim, self._text[claim.quote.document])

    def _likeness(self, claim: Claim, text: str) -> tuple[str, str, str, str]:
        source = self._source[claim.quote.document]
        return source, claim.id[0], mark_of(claim), _line(text[claim.quote.start : claim.quote.end])


def _sources(entries: Sequence[Entry]) -> Mapping[str, str]:
    documents = [entry.document for entry in entries]
    return source_names(documents, originals(documents))


def _shared(some: Span, other: Span) -> float:
    """The stretch in both as a share of the longer one; 0 where they do not touch."""
    both = min(some.end, other.end) - max(some.start, other.start)
    return max(0.0, both / max(some.end - some.start, other.end - other.start))


def _line(words: str) -> str:
    return " ".join(words.split())
