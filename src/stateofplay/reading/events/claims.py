"""Event claims of one page: acts with their sides, dated, placed, attributed, each on its clause.

In: a `Page`. Out: `EventClaim`s. An act between fewer than two parties that bears on no instrument is no event of the
dispute and makes no claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.model.claims import EventClaim, EventType, Said, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.attribution import said_at
from stateofplay.reading.clause.dating import said_day, said_news_day, when
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.topics import topics
from stateofplay.reading.events import doings
from stateofplay.reading.events.doing import SPOKEN, Doing
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

ADDRESSED = SPOKEN | {EventType.SANCTION, EventType.CONCEDE, EventType.COERCE}
LEAD = 2  # sentences in which a report says what day it is about
PLACE_REACH = 8  # words from a meeting to the town that it is held in
NEWS_DAYS = 7  # days that may lie between that day and the report


def find(page: Page) -> tuple[EventClaim, ...]:
    """Event claims in text order, meetings made known to those that were part of them."""
    claims = [claim for passage in page.passages for claim in _of_passage(page, passage)]
    day = _news_day(page)
    claims = list(_within_meeting(claims, day))
    news = _news(claims, day)
    return tuple(_told_as_news(claim, day, news, page) for claim in claims)


def _of_passage(page: Page, passage: Passage) -> Iterator[EventClaim]:
    found = [_with_other_side(page, doing) for doing in doings.find(passage)]
    for doing in found:
        others = [other.trigger[0] for other in found if other is not doing]
        said = said_at(passage.statements, doing.trigger[0])
        time = when(passage.scene, *doing.trigger, others, ends=False) or doing.time
        act = _of_the_pair(page, doing) if time else doing
        if _between_parties(page, act, said):
            yield _claim(page, passage, act, said_day(passage.scene, time) if time else None)


def _with_other_side(page: Page, doing: Doing) -> Doing:
    """In a report on two states, what a verb says that one does and no one is named for is to the other."""
    pair = page.pair
    states = {page.state(actor) for actor in doing.doers.actors}
    others = [state for state in pair or () if state not in states]
    official = not doing.noun and all(page.official(mention) for mention in doing.doers.mentions)
    if doing.type not in ADDRESSED or doing.others or len(states) != 1 or len(others) != 1 or not official:
        return doing
    mentions = _mentions(page, others)
    return replace(doing, others=Side(mentions, None, "the other side of the report's pair")) if mentions else doing


def _of_the_pair(page: Page, doing: Doing) -> Doing:
    """Talks of a known day that are given no side are those of the report's pair: "the round held on May 3"."""
    if doing.type is not EventType.CONSULT or not doing.noun or doing.doers or not page.pair:
        return doing
    return replace(doing, doers=Side(_mentions(page, page.pair), None, "the report's pair"))


def _mentions(page: Page, states: Sequence[str]) -> tuple[ActorMention, ...]:
    """The first mention of each of these states."""
    found = (next((m for m in page.cast.mentions if m.actors == (state,)), None) for state in states)
    return tuple(mention for mention in found if mention)


def _claim(page: Page, passage: Passage, doing: Doing, date: Date | None) -> EventClaim:
    scene = passage.scene
    doers, recipients = doing.doers.actors, doing.others.actors
    assert doing.standing.status
    return EventClaim(
        quote=page.span(scene, doing.first, doing.last),
        trigger=page.span(scene, *doing.trigger),
        said=said_at(passage.statements, doing.trigger[0]),
        type=doing.type,
        status=_on_the_day(page, doing.standing.status, date),
        actors=doers,
        recipients=tuple(r for r in recipients if r not in doers and page.state(r) not in doers),
        people=tuple(dict.fromkeys((*doing.doers.people, *doing.others.people))),
        date=date,
        place=_place(scene, doing),
        instruments=doing.instruments,
        topics=topics(scene, doing.first, doing.last),
        retold=doing.standing.retold,
        corroborates=passage.echo,
        why=_why(doing, date),
    )


def _why(doing: Doing, date: Date | None) -> tuple[str, ...]:
    parts = [doing.rule, f"doer: {doing.doers.rule}", f"status: {doing.standing.rule}"]
    if doing.others:
        parts.append(f"other side: {doing.others.rule}")
    if date:
        parts.append(f"date: “{date.text}”")
    return tuple(parts)


def _between_parties(page: Page, doing: Doing, said: Said | None) -> bool:
    """Whether two states are in it, counting one that says the other did it, or one acts on an instrument."""
    doers = doing.doers.actors
    states = {page.state(actor) for actor in (*doers, *doing.others.actors)}
    if not doers:
        return False
    if doing.unilateral and page.pair:
        return bool(states & {*page.pair}) and not doing.noun
    if doing.type.symmetric:
        return len(states) > 1
    teller = {page.state(said.party)} if said and said.party and doing.type not in SPOKEN else set()
    return len(states | teller) > 1 or bool(doing.instruments)


def _on_the_day(page: Page, status: Status, date: Date | None) -> Status:
    """What is told as fact for a day after the report's is planned."""
    today = page.today.latest if page.today else None
    ahead = bool(today and date and date.earliest and date.earliest > today)
    return Status.PLANNED if status is Status.HAPPENED and ahead else status


def _place(scene: Scene, doing: Doing) -> str | None:
    inside = [p for p in scene.places if doing.first <= scene.first(p) <= doing.last]
    if doing.type is EventType.CONSULT and not inside:  # "The round that did take place, in Bergen on May 3, …"
        near = [p for p in scene.places if 0 < scene.first(p) - doing.trigger[1] <= PLACE_REACH]
        inside = [p for p in near if scene.before(scene.first(p)) in ("in", "at", "near")]
    return min(inside, key=lambda p: abs(scene.first(p) - doing.trigger[1])).name if inside else None


def _news_day(page: Page) -> Date | None:
    """The day that the report is about: the first in its lead, if it is of the week before the report. In a report
    that gives no day of its own it is left open, with the words that name it."""
    today = page.today.latest if page.today else None
    lead = [p.scene for p in page.passages if not p.echo][:LEAD]
    days = [day for scene in lead for time in scene.times if (day := said_news_day(scene, time))]
    if today is None:
        return next((day for day in days if day.earliest is None), None)
    near = (day for day in days if day.is_day and day.latest and 0 <= (today - day.latest).days <= NEWS_DAYS)
    return next(near, None)


def _news(claims: Sequence[EventClaim], day: Date | None) -> EventClaim | None:
    """The first act of the day that the report is about."""
    days = (day.earliest, day.latest) if day else None
    return next((c for c in claims if c.date and not c.corroborates and (c.date.earliest, c.date.latest) == days), None)


def _told_as_news(claim: EventClaim, day: Date | None, news: EventClaim | None, page: Page) -> EventClaim:
    """What is told as said, in the plain past or present and with no day of its own, was said between the day that
    the report is about and the report's own; by those who spoke or met on that day, then."""
    fresh = claim.type in SPOKEN and claim.date is None and not claim.retold and not claim.corroborates
    if not fresh or claim.status is not Status.HAPPENED or day is None or _perfect(page, claim):
        return claim
    days = [d for d in (day.latest, page.today.latest if page.today else None) if d]
    last = day.latest if news and _took_part(page, claim, news) else max(days, default=None)
    date = Date(day.earliest, last, None, Basis.DATELINE) if last else day
    return replace(claim, date=date, why=(*claim.why, "day: told as news"))


def _took_part(page: Page, claim: EventClaim, news: EventClaim) -> bool:
    sides = {page.state(actor) for actor in (*news.actors, *news.recipients)}
    return news.type in SPOKEN | {EventType.CONSULT} and {page.state(actor) for actor in claim.actors} <= sides


def _perfect(page: Page, claim: EventClaim) -> bool:
    """Whether "has" or "had" stands before the trigger in its clause: it may have been at any time before."""
    before = page.document.text[claim.quote.start : claim.trigger.start].lower().split()
    return bool({"has", "have", "had"} & {*before[-4:]})


def _within_meeting(claims: list[EventClaim], news_day: Date | None) -> Iterator[EventClaim]:
    """What those who met said, in the report of their meeting, they said there and on its day, unless the text gives
    another day or tells it as past."""
    meeting = _main_meeting(claims)
    for claim in claims:
        if meeting is None:
            yield claim
        elif claim is meeting:
            yield replace(claim, date=claim.date or news_day)
        elif _part_of(claim, meeting):
            date = claim.date or meeting.date or news_day
            yield replace(claim, within=meeting.id, date=date, why=(*claim.why, "part of the meeting reported"))
        else:
            yield claim


def _main_meeting(claims: list[EventClaim]) -> EventClaim | None:
    """The meeting that the report is about: the first that it tells as held, one with people named before others."""
    meetings = (c for c in claims if c.type is EventType.CONSULT and c.status is Status.HAPPENED)
    held = [
        c
        for c in meetings
        if not c.corroborates and not c.retold and (c.date is None or c.date.is_day or c.date.earliest is None)
    ]
    return next((c for c in held if len(c.people) > 1), held[0] if held else None)


def _part_of(claim: EventClaim, meeting: EventClaim) -> bool:
    if claim.retold or claim.status is not Status.HAPPENED or claim.type not in SPOKEN | {EventType.AGREE}:
        return False
    if claim.date and meeting.date and not claim.date.overlaps(meeting.date):
        return False
    if claim.people:
        return set(claim.people) <= set(meeting.people)
    return claim.type is EventType.AGREE and set(claim.actors) == set(meeting.actors)
