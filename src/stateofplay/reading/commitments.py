"""Commitment claims of one page: who undertook what by when.

In: a `Page` with its event and move claims. Out: `CommitmentClaim`s, one for each "agreed to …", "plans to …", "is due
to …" of a party, for each other act that is planned, and for what a side's own measure is set to do on a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import CommitmentClaim, EventClaim, EventType, MoveClaim, Status
from stateofplay.model.dates import Date
from stateofplay.reading import announced
from stateofplay.reading.announced import Announced
from stateofplay.reading.attribution import said_at
from stateofplay.reading.clause.roles import Side, subject
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import adverbial, group, is_verb
from stateofplay.reading.events.doing import clause_end
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

FARTHEST = 25  # words between a party and its verb
CLOSING = re.compile(r",?[”\"]|,?''")  # a quotation that the act stands in ends there
WILL = frozenset({"will", "would", "shall"})
SETTING = frozenset({"in", "on", "at", ",", "return", "exchange", "principle", "turn", "writing", "again"})
NEAR = 400  # characters from a measure to "the curbs"
BRIDGE = 5  # words that may stand between the verb and its "to": "agreed on Friday in Oslo to"


@dataclass(frozen=True, slots=True)
class _Undertaking:
    """The number of the verb's word, first and last word of what is undertaken, and who undertakes it."""

    verb: int
    act: tuple[int, int]
    doers: Side


def find(page: Page, events: Sequence[EventClaim], moves: Sequence[MoveClaim]) -> tuple[CommitmentClaim, ...]:
    told = [c for passage in page.passages if not passage.echo for c in _told(page, passage, events)]
    return (*told, *_scheduled(page, moves, events, told))


def _scheduled(
    page: Page, moves: Sequence[MoveClaim], events: Sequence[EventClaim], told: Sequence[CommitmentClaim]
) -> Iterator[CommitmentClaim]:
    """What a side's own measure is set to do on a day: "the levy takes effect on March 16"."""
    for move in moves:
        owners = (move.instrument.owner,) if move.instrument.owner else _taker(move, events)
        own = owners and load()[move.instrument.kind].holder == "owner"
        held = any(c.quote.start < move.quote.end and move.quote.start < c.quote.end for c in told)
        if own and move.effect and _ahead(page, move.effect) and not held:
            yield CommitmentClaim(
                quote=move.quote,
                said=move.said,
                by=owners,
                act=page.document.text[move.quote.start : move.quote.end],
                to=(move.instrument.target,) if move.instrument.target else (),
                due=move.effect,
                event=move.event,
                why=(f"scheduled effect: {move.move}",),
            )


def _taker(move: MoveClaim, events: Sequence[EventClaim]) -> tuple[str, ...]:
    """Whose "the curbs" are: who took the last measure that the report tells before."""
    before = [e for e in events if e.type is EventType.SANCTION and NEAR > move.quote.start - e.quote.end >= 0]
    return before[-1].actors if before and len(before[-1].actors) == 1 else ()


def _told(page: Page, passage: Passage, events: Sequence[EventClaim]) -> Iterator[CommitmentClaim]:
    """Undertakings in so many words, and the plans of the passage that no undertaking holds."""
    undertaken = list(_of_passage(page, passage, events))
    sentence = passage.scene.sentence
    for event in events:
        planned = event.status is Status.PLANNED and sentence.start <= event.trigger.start < sentence.end
        if planned and not _held(undertaken, event.trigger.start) and _binds(page, passage, event):
            undertaken.append(_of_plan(page, passage.scene, event))
    for one in announced.find(page, passage):
        if not _held(undertaken, passage.scene.words[one.verb].start):
            undertaken.append(_of_announced(page, passage, one, events))
    yield from undertaken


def _held(claims: Sequence[CommitmentClaim], at: int) -> bool:
    return any(claim.quote.start <= at < claim.quote.end for claim in claims)


def _of_announced(page: Page, passage: Passage, one: Announced, events: Sequence[EventClaim]) -> CommitmentClaim:
    scene, quote = passage.scene, page.span(passage.scene, one.first, one.last)
    acted = next((e for e in events if e.trigger.start == scene.words[one.verb].start), None)
    return CommitmentClaim(
        quote=quote,
        said=said_at(passage.statements, one.verb),
        by=one.by,
        act=page.document.text[slice(*scene.offsets(one.verb, one.last))],
        to=tuple(a for a in acted.recipients if a not in one.by) if acted else (),
        type=acted.type if acted else _type(scene, one.verb),
        due=_due(page, scene, one.first, one.last),
        event=acted.id if acted else None,
        why=(one.rule,),
    )


def _binds(page: Page, passage: Passage, event: EventClaim) -> bool:
    """Whether the doers are said by the report, or say themselves, that they will: "Oslo said it would bar the ships".
    What others expect or fear of them, asks, or hangs on a condition that the report sets, binds nobody."""
    scene = passage.scene
    at = next(k for k, word in enumerate(scene.words) if word.end > event.trigger.start)
    held, over = group(scene, at, "base"), announced.teller(page, passage, at)
    own = over.told and over.party and page.state(over.party) in {page.state(actor) for actor in event.actors}
    will = held.future or scene.lower[held.first] in ("is", "are")
    will = will or (over.told and "would" in scene.lower[held.first : at])
    free = announced.CONDITIONS.isdisjoint(scene.lower[: held.first]) and not over.told
    doubted = not event_words().doubts.isdisjoint(scene.lower[held.first : at])
    return bool(own or free) and will and not (held.negated or doubted)


def _of_plan(page: Page, scene: Scene, event: EventClaim) -> CommitmentClaim:
    """An act that is told as planned: "will bar cargo planes as of Oct. 24"; due on its day, else on the one that its
    words name first."""
    inside = (t.date for t in scene.times if t.date and event.trigger.end <= t.start < event.quote.end)
    due = event.date or next((date for date in inside if _ahead(page, date)), None)
    words = page.document.text[event.trigger.start : max(event.trigger.end, event.quote.end)]
    return CommitmentClaim(
        quote=event.quote,
        said=event.said,
        by=event.actors,
        act=CLOSING.split(words)[0],
        to=event.recipients,
        type=event.type,
        due=due if due and _ahead(page, due) else None,
        event=event.id,
        why=("planned act",),
    )


def _of_passage(page: Page, passage: Passage, events: Sequence[EventClaim]) -> Iterator[CommitmentClaim]:
    scene = passage.scene
    for i, word in enumerate(scene.lower):
        if word not in event_words().commitments or scene.actor[i]:
            continue
        tense: Tense = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "past"
        act = _act(scene, i) if is_verb(scene, i, tense) or scene.before(i) in closed().be else None
        held, doers = group(scene, i, "past"), subject(scene, i)
        if act and doers.actors and not (held.negated or held.modal or held.perfect_past):
            yield _claim(page, passage, _Undertaking(i, act, doers), events)


def _act(scene: Scene, i: int) -> tuple[int, int] | None:
    """First and last word of what is undertaken: what follows "to" behind the verb, over times and places, or a "that"
    clause in which it is to come."""
    k = i + 1
    if scene.after(i) == "that":
        will = next((n for n in range(i + 2, min(len(scene), i + 2 + FARTHEST)) if scene.lower[n] in WILL), None)
        return (i + 2, clause_end(scene, will)) if will else None
    while k < len(scene) and k - i <= BRIDGE and scene.lower[k] != "to":
        setting = scene.time[k] or scene.place[k] or adverbial(scene.lower[k])
        if not setting and scene.lower[k] not in SETTING:
            return None
        k += 1
    if k + 1 >= len(scene) or scene.lower[k] != "to" or scene.actor[k + 1] or scene.lower[k + 1] == "be":
        return None  # "is scheduled to be held" binds nobody
    return k + 1, clause_end(scene, k + 1)


def _claim(page: Page, passage: Passage, said: _Undertaking, events: Sequence[EventClaim]) -> CommitmentClaim:
    scene, first = passage.scene, said.doers.first
    if first is None or not first < said.verb < first + FARTHEST:
        first = group(scene, said.verb, "past").first
    quote = page.span(scene, first, said.act[1])
    inside = [e for e in events if quote.start <= e.trigger.start < quote.end]
    made = next((e for e in inside if e.trigger.start <= scene.words[said.verb].start), None)
    acted = next((e for e in inside if e.trigger.start >= scene.words[said.act[0]].start), None)
    others = made or acted
    return CommitmentClaim(
        quote=quote,
        said=said_at(passage.statements, said.verb),
        by=said.doers.actors,
        act=page.document.text[slice(*scene.offsets(*said.act))],
        to=tuple(a for a in others.recipients if a not in said.doers.actors) if others else (),
        type=acted.type if acted else _type(scene, said.act[0]),
        made=made.date if made and made.date and not _ahead(page, made.date) else None,
        due=_due(page, scene, said.verb + 1, said.act[1]),
        event=made.id if made else None,
        why=(f"undertaking: {scene.lower[said.verb]} to",),
    )


def _type(scene: Scene, first: int) -> EventType | None:
    """PLOVER type of the first word of doing in the act."""
    for k in range(first, min(len(scene), first + 5)):
        for entry in event_words().entries.get(scene.lower[k], ()):
            if not entry.rest and not scene.actor[k]:
                return entry.type
    return None


def _due(page: Page, scene: Scene, first: int, last: int) -> Date | None:
    dates = [t.date for t in scene.times if first <= scene.first(t) <= last and t.date]
    return next((d for d in dates if _ahead(page, d)), None)


def _ahead(page: Page, date: Date) -> bool:
    today = page.today.latest if page.today else None
    return bool(today and date.latest and date.latest > today)
