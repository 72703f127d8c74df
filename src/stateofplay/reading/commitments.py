"""Commitment claims of one page: who undertook what by when.

In: a `Page` with its event and move claims. Out: `CommitmentClaim`s, one for each "agreed to …", "plans to …", "is due
to …" of a party, for each other act that is planned, and for what a side's own measure is set to do on a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, small_words
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import CommitmentClaim, EventClaim, EventType, MoveClaim, Span, Status
from stateofplay.model.dates import Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading import announced
from stateofplay.reading.announced import Announced
from stateofplay.reading.attribution import said_at
from stateofplay.reading.clause.roles import NOBODY, Side, noun_sides
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import adverbial, group, is_verb, previous_verb
from stateofplay.reading.events.doing import clause_end
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

FARTHEST = 25  # words between a party and its verb
CLOSING = re.compile(r",?[”\"]|,?''")  # a quotation that the act stands in ends there
WILL = frozenset({"will", "would", "shall"})
SETTING = frozenset({"in", "on", "at", ",", "return", "exchange", "principle", "turn", "writing", "again"})
NEAR = 400  # characters from a measure to "the curbs"
NO_ACT = closed().determiners | {"be"}  # behind "to"
WHOM = frozenset({"him", "her", "them", "us", "it", "me", "you"})
UNBOUND = frozenset({"of", "from", "without", "against"})  # before a gerund: "accused of planning to"
PAST = frozenset({"announced: was to", "announced: were to"})
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
        owners = (move.instrument.owner,) if move.instrument.owner else _taker(move.quote, events)
        own = owners and load()[move.instrument.kind].holder == "owner"
        held = any(c.quote.start < move.quote.end and move.quote.start < c.quote.end for c in told)
        if own and move.effect and page.ahead(move.effect) and not held:
            yield CommitmentClaim(
                quote=move.quote,
                said=move.said,
                by=owners,
                act=page.document.text[move.quote.start : move.quote.end],
                to=(move.instrument.target,) if move.instrument.target else (),
                type=_done_by(move),
                due=move.effect,
                event=move.event,
                why=(f"scheduled effect: {move.move}",),
            )


def _done_by(move: MoveClaim) -> EventType | None:
    made = load()[move.instrument.kind].moves.get(move.move)
    return EventType(made.event) if made and made.event else None


def _taker(quote: Span, events: Sequence[EventClaim]) -> tuple[str, ...]:
    """Whose "the curbs" are: who took the last measure that the report tells before."""
    before = [e for e in events if e.type is EventType.SANCTION and NEAR > quote.start - e.quote.end >= 0]
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
        by = one.by or _taker(page.span(passage.scene, one.first, one.last), events)
        if by and not _held(undertaken, passage.scene.words[one.verb].start):
            undertaken.append(_of_announced(page, passage, replace(one, by=by), events))
    yield from undertaken


def _held(claims: Sequence[CommitmentClaim], at: int) -> bool:
    return any(claim.quote.start <= at < claim.quote.end for claim in claims)


def _of_announced(page: Page, passage: Passage, one: Announced, events: Sequence[EventClaim]) -> CommitmentClaim:
    scene, quote = passage.scene, page.span(passage.scene, one.first, one.last)
    acted = next((e for e in events if e.trigger.start == scene.words[one.verb].start), None)
    first, kind = one.verb if one.kept_from is None else one.kept_from, acted.type if acted else _type(scene, one.verb)
    return CommitmentClaim(
        quote=quote,
        said=said_at(passage.statements, one.verb),
        by=one.by,
        act=CLOSING.split(page.document.text[slice(*scene.offsets(first, one.last))])[0],
        to=tuple(a for a in acted.recipients if a not in one.by) if acted else (),
        type=kind if one.kept_from is None else None,
        due=_due(page, scene, one.first, one.last) or _due_then(scene, one),
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
    own = own and scene.words[over.first].start <= event.quote.start  # else what is said has another subject
    will = held.future or scene.lower[held.first] in ("is", "are")
    will = will or (over.told and "would" in scene.lower[held.first : at])
    free = announced.CONDITIONS.isdisjoint(scene.lower[: held.first]) and not over.told
    doubted = not event_words().doubts.isdisjoint(scene.lower[held.first : at])
    doubted = doubted or (scene.lower[at] in event_words().befalling and not event.type.symmetric)
    return bool(own or free) and will and not (held.negated or doubted)


def _of_plan(page: Page, scene: Scene, event: EventClaim) -> CommitmentClaim:
    """An act that is told as planned: "will bar cargo planes as of Oct. 24"; due on its day, else on the one that its
    words name first."""
    inside = (t.date for t in scene.times if t.date and event.trigger.end <= t.start < event.quote.end)
    due = event.date or next((date for date in inside if page.ahead(date)), None)
    words = page.document.text[event.trigger.start : max(event.trigger.end, event.quote.end)]
    return CommitmentClaim(
        quote=event.quote,
        said=event.said,
        by=event.actors,
        act=CLOSING.split(words)[0],
        to=event.recipients,
        type=event.type,
        due=due if due and page.ahead(due) else None,
        event=event.id,
        why=("planned act",),
    )


def _of_passage(page: Page, passage: Passage, events: Sequence[EventClaim]) -> Iterator[CommitmentClaim]:
    scene = passage.scene
    for i, word in enumerate(scene.lower):
        if scene.actor[i]:
            continue
        said = _by_verb(page, passage, i) if word in event_words().commitments else None
        said = said or (_by_noun(scene, i) if word in event_words().commitment_nouns else None)
        if said and said.doers.actors:
            yield _claim(page, passage, said, events)


def _by_verb(page: Page, passage: Passage, i: int) -> _Undertaking | None:
    """ "Oslo agreed to lift the ban"; what it had agreed to is told back, unless someone says so."""
    scene, word = passage.scene, passage.scene.lower[i]
    noun = word in event_words().commitment_nouns
    tense: Tense = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "base" if noun else "past"
    held_by = noun and scene.before(i) == "'s"  # "Oslo's promise"
    if held_by or (not is_verb(scene, i, tense) and scene.before(i) not in closed().be):
        return None
    held, act = group(scene, i, "past"), _act(scene, i) or _thing(scene, i)
    if tense == "ing" and scene.before(held.first) in UNBOUND:
        return None
    back = held.perfect_past and not announced.teller(page, passage, i).told
    return _Undertaking(i, act, subject(scene, i)) if act and not (held.negated or held.modal or back) else None


def _by_noun(scene: Scene, i: int) -> _Undertaking | None:
    """ "Oslo's promise to lift the ban", "a promise by Oslo to", "Oslo stepped in with an offer to"."""
    verb = is_verb(scene, i, "base") and scene.before(i) != "'s"
    act = _act(scene, i) if not verb and scene.before(i) != "no" and not _settled(scene, i) else None
    if act is None:
        return None
    sides = noun_sides(scene, i, i)
    return _Undertaking(i, act, sides.by or sides.left or _carrier(scene, i))


def _settled(scene: Scene, noun: int) -> bool:
    """Whether a promise is told as kept or broken: "making good on a pledge"."""
    k = noun - 1
    while k > 0 and (scene.lower[k] in closed().determiners | closed().prepositions or scene.actor[k]):
        k -= 1
    return scene.lower[k] in event_words().settled


def _carrier(scene: Scene, noun: int) -> Side:
    """Whose a noun is that a verb carries: "gave an undertaking", "came back with an offer"."""
    verb = previous_verb(scene, noun)
    if verb is None:
        return NOBODY
    k = noun - 1
    while k > verb and (scene.lower[k] in closed().determiners or scene.lower[k] not in small_words()):
        k -= 1
    carried = scene.lower[k] == "with" or (k == verb and event_words().light.at(scene.lower, verb))
    return subject(scene, verb) if carried else NOBODY


def _act(scene: Scene, i: int) -> tuple[int, int] | None:
    """First and last word of what is undertaken: what follows "to" behind the verb, over times, places and who does so,
    or a "that" clause in which it is to come."""
    k = i + 1
    if scene.after(i) == "that":
        will = next((n for n in range(i + 2, min(len(scene), i + 2 + FARTHEST)) if scene.lower[n] in WILL), None)
        return (i + 2, clause_end(scene, will)) if will else None
    while k < len(scene) and k - i <= BRIDGE and scene.lower[k] != "to":
        doer = scene.actor[k]
        by = scene.lower[k] == "by" or (doer and scene.before(scene.first(doer)) == "by")
        setting = scene.time[k] or scene.place[k] or adverbial(scene.lower[k]) or by
        if not setting and scene.lower[k] not in SETTING:
            return None
        k += 1
    if k + 1 >= len(scene) or scene.lower[k] != "to" or not _can_be_done(scene, k + 1):
        return None
    return k + 1, clause_end(scene, k + 1)


def _can_be_done(scene: Scene, k: int) -> bool:
    """Whether word `k` behind "to" can be a verb: none that a name begins, but "to host ministers". "Is scheduled to be
    held" binds nobody."""
    doing = any(entry.tense == "base" for entry in event_words().entries.get(scene.lower[k], ()))
    return scene.lower[k] not in NO_ACT and (doing or scene.actor[k] is None)


def _thing(scene: Scene, i: int) -> tuple[int, int] | None:
    """What is promised as a thing: "promised them an answer by Friday", "guarantees up to $15 million"."""
    if scene.lower[i] not in event_words().giving or i + 2 >= len(scene):
        return None
    k, whom = i + 1, scene.actor[i + 1]
    if scene.lower[k] in WHOM or (whom and not whom.attributive):
        k = (scene.last(whom) if whom else k) + 1
    if k >= len(scene) or scene.lower[k] == "no":
        return None
    amount = scene.lower[k] in closed().determiners | {"up", "$"} or scene.lower[k][0].isdigit()
    return (k, clause_end(scene, k)) if amount else None


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
        made=made.date if made and made.date and not page.ahead(made.date) else None,
        due=_due(page, scene, said.verb + 1, said.act[1]),
        event=made.id if made else None,
        why=(f"undertaking: {scene.lower[said.verb]}",),
    )


def _type(scene: Scene, first: int) -> EventType | None:
    """PLOVER type of the first word of doing in the act."""
    for k in range(first, min(len(scene), first + 5)):
        for entry in event_words().entries.get(scene.lower[k], ()):
            if not entry.rest and not scene.actor[k]:
                return entry.type
    return None


def _due(page: Page, scene: Scene, first: int, last: int) -> Date | None:
    times = [t for t in scene.times if first <= scene.first(t) <= last and t.date and not _begins_behind(scene, t)]
    return next((t.date for t in times if page.ahead(t.date)), None)


def _due_then(scene: Scene, one: Announced) -> Date | None:
    """The day that what was to be done was due by, behind us by now: "Oslo was to hand them over by May 3"."""
    if one.rule not in PAST:
        return None
    times = (t for t in scene.times if one.verb < scene.first(t) <= one.last and not _begins_behind(scene, t))
    return next((t.date for t in times if t.date), None)


def _begins_behind(scene: Scene, time: TimeMention) -> bool:
    """Whether what is to come lies behind the time, and so has no day: "after the summer"."""
    k = scene.first(time)
    return "after" in (scene.before(k), scene.before(k - 1) if scene.before(k) in closed().determiners else "")
