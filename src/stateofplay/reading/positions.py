"""Position claims of one page: where each side stands, from what it demands, refuses, claims or warns of.

In: a `Page` and its event claims. Out: `PositionClaim`s, one for each spoken act of a party and for each plain
statement of a party on an instrument or topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventClaim, EventType, PositionClaim, Stance, Status
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.topics import topics
from stateofplay.reading.clause.verbs import verbal
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

SHORTEST = 4  # words behind the first of what can be held without a verb that the lists know
STANCES = {
    EventType.REQUEST: Stance.DEMANDS,
    EventType.ACCUSE: Stance.ACCUSES,
    EventType.REJECT: Stance.REFUSES,
    EventType.THREATEN: Stance.WARNS,
    EventType.SUPPORT: Stance.SUPPORTS,
    EventType.CONCEDE: Stance.ACCEPTS,
}


def find(page: Page, events: Sequence[EventClaim]) -> tuple[PositionClaim, ...]:
    spoken = [_from_event(event) for event in events if _spoken(page, event)]
    stated = [claim for passage in page.passages for claim in _stated(page, passage)]
    return (*spoken, *(s for s in stated if not any(_says_again(page, s, other) for other in spoken)))


def _spoken(page: Page, event: EventClaim) -> bool:
    """Whether an act is a stance in itself. To give way is a deed; what a side says it will do, or refuses, is where it
    stands."""
    if event.type not in STANCES or event.corroborates:
        return False
    if event.status is Status.PLANNED:
        return event.said is not None and event.said.party is not None and _one_side(page, event.said.party, event)
    return event.type is not EventType.CONCEDE or event.status is Status.DENIED


def _one_side(page: Page, party: str, event: EventClaim) -> bool:
    return page.state(party) in {page.state(actor) for actor in event.actors}


def _says_again(page: Page, one: PositionClaim, other: PositionClaim) -> bool:
    """Whether two are of one side and on the same words."""
    share = one.quote.start < other.quote.end and other.quote.start < one.quote.end
    return share and page.state(one.party) == page.state(other.party)


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
        if said is None or said.party is None or not all(_speaks(page, m) for m in statement.source.mentions):
            continue
        first, last = statement.first, statement.last
        if not _asserts(passage.scene, first, last):
            continue
        instruments = passage.instruments(first, last)
        yield PositionClaim(
            quote=page.span(passage.scene, first, last),
            said=said,
            party=said.party,
            stance=Stance.CLAIMS,
            speaker=said.speaker,
            instrument=instruments[0] if instruments else None,
            topics=topics(passage.scene, first, last),
            why=(f"statement: {statement.lemma}",),
        )


def _speaks(page: Page, mention: ActorMention) -> bool:
    return page.official(mention) or mention.kind is ActorKind.INTERNATIONAL


def _asserts(scene: Scene, first: int, last: int) -> bool:
    """Whether words first..last can be what someone holds: quoted, with a finite verb, or no short phrase nor one that
    a preposition opens: "told a news conference", "promised in a letter to the court"."""
    if any(scene.quoted[k] or (verbal(scene, k) and _finite(scene, k)) for k in range(first, last + 1)):
        return True
    return last - first >= SHORTEST and scene.lower[first] not in closed().prepositions


def _finite(scene: Scene, k: int) -> bool:
    return scene.before(k) != "to" and not scene.lower[k].endswith("ing")
