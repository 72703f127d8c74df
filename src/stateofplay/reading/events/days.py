"""Days of acts that their own words do not date: that of the meeting which a report is about, or of its news.

In: a `Page` and its event claims. Out: the same claims, those that were part of the meeting with its day, what is told
as news between the day that the report is about and the report's own, and what is told back with its last possible day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.model.claims import EventClaim, EventType, Status
from stateofplay.model.dates import Date
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.events.news import NEWS_DAYS, news_day, news_of, told_as_news, told_back
from stateofplay.reading.events.story import told_in_order, told_under_deal
from stateofplay.reading.events.turns import told_at_a_turn
from stateofplay.reading.page import Page

__all__ = ["on_their_days"]

OF_A_MEETING = SPOKEN | {EventType.AGREE, EventType.COOPERATE}
BESIDE = re.compile(r"(?i)\b(?:end of|during|after|before|ahead of|following) (?:the|their) (?:meeting|talks|summit)\b")
AFTER = re.compile(r"(?i)\b(?:after|following) (?:\w+ ){0,2}$")
MARGINS = ("sidelines of", "margins of")
NEXT = 3  # sentences behind one that tells of a meeting and names nobody
HEAD = 8  # sentences
REACH = 40  # characters


def on_their_days(page: Page, claims: Sequence[EventClaim]) -> tuple[EventClaim, ...]:
    day = news_day(page)
    claims = [told_at_a_turn(claim, page, claims) for claim in claims]
    held = [told_in_order(claim, page, day) for claim in _within_meeting(page, claims, day)]
    if day:
        news = news_of(held, day)
        held = [told_as_news(claim, news, page) for claim in held]
    held = [told_back(claim, page) for claim in held]
    return tuple(told_under_deal(claim, page, held) for claim in held)


def _within_meeting(page: Page, claims: Sequence[EventClaim], news_day: Date | None) -> Iterator[EventClaim]:
    """What those who met said, in the report of their meeting, they said there and on its day, unless the text gives
    another day or tells it as past."""
    meeting = _main_meeting(page, claims, news_day)
    for claim in claims:
        if meeting is None:
            yield claim
        elif claim is meeting:
            yield replace(claim, date=claim.date or news_day)
        elif _around(page, claim, meeting):
            yield replace(claim, date=meeting.date or news_day)
        elif _part_of(page, claim, meeting):
            date = claim.date or meeting.date or news_day
            yield replace(claim, within=meeting.id, date=date, why=(*claim.why, "part of the meeting reported"))
        else:
            yield claim


def _main_meeting(page: Page, claims: Sequence[EventClaim], news_day: Date | None) -> EventClaim | None:
    """The meeting that the report is about: the first that it tells as held, of a day of that week, or told without one
    in its first sentences or as that of a speech; one of both sides of its pair before others, with people named
    before without, with a day before one without."""
    pair = {*(page.pair or ())}
    told = (c for c in claims if c.type is EventType.CONSULT and c.status is Status.HAPPENED)
    held = [c for c in told if not c.corroborates and not c.retold and _of_that_week(page, c)]
    held = [c for c in held if not _over(page, c, news_day)]
    aside = {c.id: not pair <= {page.state(actor) for actor in c.actors} for c in held}
    return min(held, key=lambda c: (aside[c.id], len(c.people) < 2, c.date is None), default=None)


def _over(page: Page, claim: EventClaim, news_day: Date | None) -> bool:
    """Whether it is named as over when what is reported happened: "said Friday, a day after talks in Geneva"."""
    last, news = claim.date.latest if claim.date else None, news_day.earliest if news_day else None
    before = last is not None and news is not None and last < news
    start = claim.trigger.start
    return before and bool(AFTER.search(page.document.text, max(0, start - REACH), start))


def _of_that_week(page: Page, claim: EventClaim) -> bool:
    today, date = page.today.latest if page.today else None, claim.date
    if date is None:
        here = page.place(claim.trigger.start)
        told = sum(not passage.echo for passage in page.passages[:here])
        return told < HEAD or "speaking" in page.passages[here].scene.lower  # "She was speaking after meeting …"
    of_week = today is None or date.latest is None or 0 <= (today - date.latest).days <= NEWS_DAYS
    return date.earliest is None or ((date.days or NEWS_DAYS) < NEWS_DAYS and of_week)


def _part_of(page: Page, claim: EventClaim, meeting: EventClaim) -> bool:
    if claim.retold or claim.status is not Status.HAPPENED or claim.type not in OF_A_MEETING:
        return False
    if claim.date and meeting.date and not claim.date.overlaps(meeting.date):
        return False
    sides = {page.state(actor) for actor in meeting.actors}
    if claim.people and len(meeting.people) > 1:
        return set(claim.people) <= set(meeting.people)
    if claim.people:  # "The two met on Tuesday. Kang asked …"
        behind = page.place(claim.trigger.start) - page.place(meeting.trigger.start)
        return 0 <= behind <= NEXT and {page.state(actor) for actor in claim.actors} <= sides
    joint = claim.type in (EventType.AGREE, EventType.COOPERATE)
    return joint and {page.state(actor) for actor in claim.actors} >= sides


def _around(page: Page, claim: EventClaim, meeting: EventClaim) -> bool:
    """Whether the meeting was held at a larger one ("met on the sidelines of the summit"), or the act beside the
    meeting: "at the end of the meeting, the two had a conversation"."""
    if claim.type is not EventType.CONSULT or claim.date:
        return False
    if meeting.trigger.end < claim.trigger.start < meeting.quote.end:
        return any(words in page.document.text[meeting.trigger.end : claim.trigger.start] for words in MARGINS)
    start = page.passages[page.place(claim.trigger.start)].scene.sentence.start
    return meeting.trigger.end < start and bool(BESIDE.search(page.document.text, start, claim.trigger.start))
