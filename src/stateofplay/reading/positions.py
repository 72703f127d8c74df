"""Position claims of one page: where each side stands, from what it demands, refuses, claims or warns of.

In: a `Page` and its event claims. Out: `PositionClaim`s, one for each spoken act of a party and for each plain
statement of a party on an instrument or topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.model.claims import EventClaim, EventType, PositionClaim, Stance, Status
from stateofplay.reading.clause.topics import topics
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

STANCES = {
    EventType.REQUEST: Stance.DEMANDS,
    EventType.ACCUSE: Stance.ACCUSES,
    EventType.REJECT: Stance.REFUSES,
    EventType.THREATEN: Stance.WARNS,
    EventType.SUPPORT: Stance.SUPPORTS,
    EventType.CONCEDE: Stance.ACCEPTS,
}


def find(page: Page, events: Sequence[EventClaim]) -> tuple[PositionClaim, ...]:
    spoken = [_from_event(event) for event in events if _spoken(event)]
    stated = [claim for passage in page.passages for claim in _stated(page, passage)]
    return (*spoken, *(s for s in stated if not any(_share_words(s, other) for other in spoken)))


def _spoken(event: EventClaim) -> bool:
    return event.type in STANCES and event.status is not Status.PLANNED and not event.corroborates


def _share_words(one: PositionClaim, other: PositionClaim) -> bool:
    return one.quote.start < other.quote.end and other.quote.start < one.quote.end


def _from_event(event: EventClaim) -> PositionClaim:
    return PositionClaim(
        quote=event.quote,
        said=event.said,
        party=event.actors[0],
        stance=STANCES[event.type] if event.status is not Status.DENIED else Stance.REFUSES,
        speaker=event.people[0] if event.people else None,
        instrument=event.instruments[0] if event.instruments else None,
        topics=event.topics,
        date=event.date,
        event=event.id,
        why=(f"spoken act: {event.type}",),
    )


def _stated(page: Page, passage: Passage) -> Iterator[PositionClaim]:
    """Plain statements of a party on an instrument or a topic; of headlines and captions none."""
    for statement in () if passage.echo else passage.statements:
        said = statement.said
        if said is None or said.party is None or not all(page.official(m) for m in statement.source.mentions):
            continue
        first, last = statement.first, statement.last
        about, instruments = topics(passage.scene, first, last), passage.instruments(first, last)
        if about or instruments:
            yield PositionClaim(
                quote=page.span(passage.scene, first, last),
                said=said,
                party=said.party,
                stance=Stance.CLAIMS,
                speaker=said.speaker,
                instrument=instruments[0] if instruments else None,
                topics=about,
                why=(f"statement: {statement.lemma}",),
            )
