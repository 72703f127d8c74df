"""The exact words that a line rests on, with who printed them and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stateofplay.model.dates import Date
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.names import source_name
from stateofplay.views.words import balanced

__all__ = ["Quote", "first_published", "is_quote", "quoted", "quotes", "resting"]


@dataclass(frozen=True, slots=True)
class Quote:
    """`text[start:end]` of a document, in full."""

    text: str
    outlet: str
    published: Date | None
    document: str
    start: int
    end: int
    claim: str


def quotes(state: StateOfPlay, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """In the order given; the same words for two claims are one quote."""
    found: dict[tuple[str, int, int], Quote] = {}
    for e in evidence:
        source = state.by_id[e.document]
        quote = Quote(e.quote, source_name(source), source.document.published, e.document, e.start, e.end, e.claim)
        found.setdefault((e.document, e.start, e.end), quote)
    return tuple(found.values())


def resting(state: StateOfPlay) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """The kind and id of every thing, with the words it rests on: a track by its moves, a person by the offices."""
    yield from (("event", event.id, event.evidence) for event in state.events)
    yield from (("position", position.id, position.evidence) for position in state.positions)
    yield from (("track", track.id, move.evidence) for track in state.tracks for move in track.states)
    yield from (("commitment", one.id, one.evidence) for one in state.commitments)
    yield from (("disagreement", one.id, value.evidence) for one in state.disagreements for value in one.values)
    yield from (("person", person.name, office.evidence) for person in state.people for office in person.offices)


def first_published(state: StateOfPlay, evidence: Iterable[Evidence]) -> dt.date | None:
    """The first day on which a report said so; None if only undated reports do."""
    published = (state.by_id[e.document].document.published for e in evidence)
    return min((date.latest for date in published if date and date.latest), default=None)


def is_quote(text: str, evidence: Iterable[Evidence]) -> bool:
    """Whether the text, but for a cut at its end, is words of the evidence."""
    words = " ".join(text.removesuffix("…").split())
    return bool(words) and any(words in " ".join(e.quote.split()) for e in evidence)


def quoted(text: str, evidence: Iterable[Evidence]) -> str:
    """The text, with what is words of the evidence in quotation marks: all of it, or what follows a first colon."""
    ground = tuple(evidence)
    if is_quote(text, ground):
        return f"“{balanced(text)}”"
    who, colon, words = text.partition(": ")
    return f"{who}: “{balanced(words)}”" if colon and is_quote(words, ground) else text
