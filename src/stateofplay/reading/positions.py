"""Position claims of one page: where each side stands, from what it demands, refuses, claims or warns of.

In: a `Page` and its event claims. Out: `PositionClaim`s, one for each spoken act of a party and for each plain
statement of a party on an instrument or topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventClaim, EventType, PositionClaim, Stance, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.attribution import Statement, said_at
from stateofplay.reading.clause.dating import said_day, when
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.topics import topics
from stateofplay.reading.clause.verbs import verbal
from stateofplay.reading.events import doings
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.events.news import news_day
from stateofplay.reading.page import Page, Passage
from stateofplay.reading.speech import continued

__all__ = ["find"]

ACCORDING = "according"
MOST = 0.6  # of a statement's words
PERFECT = 3  # words from "had" to its participle
OPENING = 2  # words in front of who says it
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
    spoken += [claim for passage in page.passages for claim in _of_one_side(page, passage, events)]
    stated = [claim for passage in page.passages for claim in _stated(page, passage)]
    stated += [claim for n, statement in continued(page.passages).items() for claim in _continued(page, n, statement)]
    own = (s for s in stated if not any(_met(s, event) for event in events))
    every = (*spoken, *(s for s in own if not any(_says_again(page, s, other) for other in spoken)))
    return tuple(one for one in every if not _of_a_court(page, one.party))


def _of_a_court(page: Page, party: str) -> bool:
    """Whether a state's court is meant, which rules and does not speak for its state."""
    kinds = {m.kind for m in page.cast.mentions if party in m.actors}
    return kinds == {ActorKind.COURT} and page.state(party) != party


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


def _met(one: PositionClaim, event: EventClaim) -> bool:
    """Whether a statement only reports that two met: "the ministry said the two met in Oslo"."""
    quote, told = one.quote, event.quote
    whole = MOST * (quote.end - quote.start) <= min(quote.end, told.end) - max(quote.start, told.start)
    return whole and event.type is EventType.CONSULT and event.status is Status.HAPPENED


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


def _of_one_side(page: Page, passage: Passage, events: Sequence[EventClaim]) -> Iterator[PositionClaim]:
    """Spoken acts that are aimed at nobody and so are no events between parties: "The Union regretted the ban"."""
    scene = passage.scene
    told = [e.trigger for e in events if scene.sentence.start <= e.trigger.start < scene.sentence.end]
    if passage.echo or not any(h.type in SPOKEN for h in passage.heard):
        return
    for doing in doings.find(passage):
        trigger = page.span(scene, *doing.trigger)
        done = any(trigger.start < other.end and other.start < trigger.end for other in told)
        speaks = bool(doing.doers) and all(_speaks(page, mention) for mention in doing.doers.mentions)
        plain = doing.type in SPOKEN and doing.standing.status is Status.HAPPENED and not doing.noun
        if plain and speaks and not done and len({page.state(actor) for actor in doing.doers.actors}) == 1:
            yield PositionClaim(
                quote=page.span(scene, doing.first, doing.last),
                said=said_at(passage.statements, doing.trigger[0]),
                party=doing.doers.actors[0],
                stance=STANCES[doing.type],
                speaker=doing.doers.people[0] if doing.doers.people else None,
                instrument=doing.instruments[0] if doing.instruments else None,
                topics=topics(scene, doing.first, doing.last),
                why=(f"spoken act: {doing.type}", doing.rule),
            )


def _stated(page: Page, passage: Passage) -> Iterator[PositionClaim]:
    """Plain statements of a party; of headlines and captions none."""
    for statement in () if passage.echo else passage.statements:
        held = _asserts(passage.scene, statement) and not _follows(passage.scene, statement)
        if held and not any(_passes_on(page, statement, other) for other in passage.statements):
            said_on = _said_on(page, passage.scene, statement)
            yield from _statement(page, passage, statement, (statement.first, statement.last), said_on)


def _continued(page: Page, n: int, statement: Statement) -> Iterator[PositionClaim]:
    """A sentence of a speech that goes on from the statement, or goes before it, if it is about something."""
    passage = page.passages[n]
    words = (0, len(passage.scene) - 1)
    if topics(passage.scene, *words) or passage.instruments(*words):
        near = page.passages[max(0, n - 1) : n + 2]
        told = next((one.scene for one in near if statement in one.statements), None)
        yield from _statement(page, passage, statement, words, _said_on(page, told, statement) if told else None)


def _statement(
    page: Page, passage: Passage, statement: Statement, words: tuple[int, int], said_on: Date | None
) -> Iterator[PositionClaim]:
    said, instruments = statement.said, passage.instruments(*words)
    if said and said.party and all(_speaks(page, mention) for mention in statement.source.mentions):
        yield PositionClaim(
            quote=page.span(passage.scene, *words),
            said=said,
            party=said.party,
            stance=Stance.CLAIMS,
            speaker=said.speaker,
            instrument=instruments[0] if instruments else None,
            topics=topics(passage.scene, *words),
            date=said_on,
            why=(f"statement: {statement.lemma}",),
        )


def _said_on(page: Page, scene: Scene, statement: Statement) -> Date | None:
    """When it was said: the day that goes with the cue; told plainly and in its own sentence, a day of the news."""
    time = when(scene, (statement.cue, statement.cue), ends=False, apart=range(statement.first, statement.last + 1))
    if time:
        return said_day(scene, time)
    day, today = news_day(page), page.today.latest if page.today else None
    back = not closed().have.isdisjoint(scene.lower[max(0, statement.cue - PERFECT) : statement.cue])
    if back or day is None or not (day.earliest and today):
        return None
    return Date(min(day.earliest, today), today, None, Basis.DATELINE)


def _speaks(page: Page, mention: ActorMention) -> bool:
    return page.stands(mention)


def _asserts(scene: Scene, statement: Statement) -> bool:
    """Whether what is said can be held: it is quoted or has a finite verb, or it is no short phrase nor one that a
    preposition opens. "Announced the duties" tells what was done and not what is held."""
    first, last = statement.first, statement.last
    if any(scene.quoted[k] or (verbal(scene, k) and _finite(scene, k)) for k in range(first, last + 1)):
        return True
    words, cue = event_words(), scene.lower[statement.cue]
    holds = (cue in words.statements and statement.lemma not in words.telling) or cue in words.held | {ACCORDING}
    return holds and last - first >= SHORTEST and scene.lower[first] not in closed().prepositions


def _passes_on(page: Page, one: Statement, other: Statement) -> bool:
    """Whether it only passes on what another side said: "Oslo asked for more time, an Icelandic official said"."""
    said, opens = other.said, other.source.first
    if not (one.said and one.said.party and said and said.party and one.covers(other.cue) and opens is not None):
        return False
    return one.first <= opens <= one.first + OPENING and page.state(said.party) != page.state(one.said.party)


def _follows(scene: Scene, statement: Statement) -> bool:
    """Whether it is only what the teller makes of what was told: ", meaning that …", ", raising fears that …"."""
    cue = scene.lower[statement.cue]
    return cue.endswith("ing") and cue not in event_words().statements.keys() | event_words().held | {ACCORDING}


def _finite(scene: Scene, k: int) -> bool:
    return scene.before(k) != "to" and not scene.lower[k].endswith("ing")
