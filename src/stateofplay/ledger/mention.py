"""An event claim made ready for comparison with others: actors as states, the days it can have been on, its subject.

In: a claim of the ledger, with the tracks that it names and the moves that its words make. Out: a `Mention`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.lifecycles import announcement, load
from stateofplay.ledger.known import Known
from stateofplay.ledger.passages import around, body
from stateofplay.ledger.telling import Wording, conjunction, worded
from stateofplay.ledger.wording import name_parts, stems, union
from stateofplay.model.claims import EventClaim, EventType, MoveClaim, Status
from stateofplay.model.dates import Date
from stateofplay.model.documents import Document

__all__ = ["Mention", "meets", "one_body", "one_report", "ready"]

_LONG = 8  # words of a sentence that is not the same by chance


@dataclass(frozen=True, slots=True)
class Mention:
    """An event claim with what comparison needs, actors at the level of states. `window` is when it can have been."""

    claim: EventClaim
    actors: frozenset[str]
    recipients: frozenset[str]
    window: Date
    published: dt.date | None
    tracks: frozenset[str]
    moves: frozenset[tuple[str, str]]
    outcomes: frozenset[tuple[str, str, bool]]  # of its moves: track, type of act, whether it is in force then
    topics: frozenset[str]
    clause: frozenset[str]
    wording: Wording
    conjunction: int | None  # where "and" stands that joins it to an act told before it
    named: frozenset[str]  # of its people, those whom its own words name
    sentence: int | None  # of its report's body
    told: str  # its sentence up to its word and from there on: of copies, and of background printed again, the same

    @property
    def beside(self) -> bool:
        """Whether its sentence tells another act before it."""
        return self.conjunction is not None

    @property
    def sides(self) -> frozenset[str]:
        return self.actors | self.recipients

    @property
    def family(self) -> str:
        """Mentions of two families tell one event only where they tell one move of one instrument."""
        return "meetings" if self.claim.type is EventType.CONSULT else self.claim.type.quad


def one_report(a: Mention, b: Mention) -> bool:
    return a.claim.quote.document == b.claim.quote.document


def one_body(a: Mention, b: Mention) -> bool:
    """Whether one report tells both, and neither in its headline."""
    return one_report(a, b) and not a.claim.corroborates and not b.claim.corroborates


def meets(a: Mention, b: Mention) -> bool:
    """Whether one of them is a meeting."""
    return EventType.CONSULT in (a.claim.type, b.claim.type)


def ready(
    claim: EventClaim, known: Known, tracks: Mapping[str, frozenset[str]], moves: Mapping[str, list[MoveClaim]]
) -> Mention:
    """`tracks` holds the tracks that each claim names, `moves` the moves that each event claim's words make."""
    own_moves, text = moves.get(claim.id, []), known.documents[claim.quote.document].text
    own_tracks = union([tracks.get(claim.id, frozenset()), *(tracks.get(move.id, frozenset()) for move in own_moves)])
    return Mention(
        claim=claim,
        actors=known.states(claim.actors),
        recipients=known.states(claim.recipients),
        window=_window(claim, known.published(claim)),
        published=known.published(claim),
        tracks=own_tracks,
        moves=frozenset(
            (track, id_) for one in own_moves for id_ in _ids(one, claim) for track in tracks.get(one.id, frozenset())
        ),
        outcomes=frozenset(_outcomes(own_moves, tracks)),
        topics=stems(" ".join(claim.topics)),
        clause=stems(known.quote(claim))
        - stems(" ".join((*claim.people, *(known.name(actor) for actor in claim.actors + claim.recipients))))
        - known.state_words,
        wording=worded(text, claim.trigger.start, claim.trigger.end),
        conjunction=conjunction(text, claim.trigger.start),
        named=frozenset(name for name in claim.people if name_parts(name) & name_parts(known.quote(claim))),
        sentence=around(known.documents[claim.quote.document], claim.trigger.start, claim.trigger.end),
        told=_told(claim, known.documents[claim.quote.document]),
    )


def _told(claim: EventClaim, document: Document) -> str:
    at = around(document, claim.trigger.start, claim.trigger.end)
    if at is None:
        return ""
    (start, end), here = body(document)[at], claim.trigger.start
    before, behind = document.text[start:here].split(), document.text[here:end].split()
    return " ".join((*before, "|", *behind)) if len(before) + len(behind) >= _LONG else ""


def _ids(move: MoveClaim, claim: EventClaim) -> Iterator[str]:
    """The move; of what is only planned also the one that it announces, as which another report may tell it."""
    yield move.move
    cycle = load().get(move.instrument.kind) if claim.status is Status.PLANNED else None
    for other in cycle.moves.values() if cycle else ():
        told = announcement(cycle, other) if cycle else None
        if told and told.id == move.move:
            yield other.id


def _outcomes(moves: Sequence[MoveClaim], tracks: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str, bool]]:
    for move in moves:
        cycle = load().get(move.instrument.kind)
        made = cycle.moves.get(move.move) if cycle else None
        if cycle and made and made.event:
            for track in tracks.get(move.id, frozenset()):
                yield track, made.event, cycle.states[made.schedules or made.to].in_force


def _window(claim: EventClaim, published: dt.date | None) -> Date:
    """The claim's interval; what has happened did so by the day of the report."""
    date = claim.date or Date(None, None)
    past = claim.status in (Status.HAPPENED, Status.DENIED)
    if past and published and date.latest is None and not (date.earliest and date.earliest > published):
        return replace(date, latest=published)
    return date
