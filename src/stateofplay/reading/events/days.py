"""Days of acts that their own words do not date: that of the meeting which a report is about, or of its news.

In: a `Page` and its event claims. Out: the same claims, those that were part of the meeting with its day, and what is
told as said between the day that the report is about and the report's own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.model.claims import EventClaim, EventType, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Role
from stateofplay.reading.clause.dating import said_news_day
from stateofplay.reading.clause.status import TOLD
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.page import Page

__all__ = ["on_their_days"]

OF_A_MEETING = SPOKEN | {EventType.AGREE, EventType.COOPERATE}
UTTERED = frozenset({Status.HAPPENED, Status.DENIED})  # who denies speaks, whatever was not
MARGINS = ("sidelines of", "margins of")
OF_THEN = ("at the time", "at that time", "back then")
LEAD = 2  # sentences in which a report says what day it is about
HEAD = 8  # sentences
OPENING = 2  # words
NEWS_DAYS = 7  # days that may lie between that day and the report


def on_their_days(page: Page, claims: Sequence[EventClaim]) -> tuple[EventClaim, ...]:
    day = _news_day(page)
    held = list(_within_meeting(page, claims, day))
    news = _news(held, day)
    return tuple(_told_back(_told_as_news(claim, day, news, page), page) for claim in held)


def _news_day(page: Page) -> Date | None:
    """The day that the report is about: the first in its lead, if it is of the week before the report; in one with a
    dateline whose lead names none, the report's own: wire copy tells the day's news. In a report that gives no day of
    its own it is left open, with the words that name it."""
    today = page.today.latest if page.today else None
    opens = next((b.end for b in page.document.blocks if b.role is Role.MASTHEAD and b.reason == "dateline"), 0)
    lead = [p.scene for p in page.passages if not p.echo and p.scene.sentence.start >= opens][:LEAD]
    days = [day for scene in lead for time in scene.times if (day := said_news_day(scene, time))]
    if today is None:
        return next((day for day in days if day.earliest is None), None)
    near = (day for day in days if day.is_day and day.latest and 0 <= (today - day.latest).days <= NEWS_DAYS)
    return next(near, page.today if opens and page.today and page.today.is_day else None)


def _news(claims: Sequence[EventClaim], day: Date | None) -> EventClaim | None:
    """The first act of the day that the report is about."""
    days = (day.earliest, day.latest) if day else None
    return next((c for c in claims if c.date and not c.corroborates and (c.date.earliest, c.date.latest) == days), None)


def _told_as_news(claim: EventClaim, day: Date | None, news: EventClaim | None, page: Page) -> EventClaim:
    """What is told as said, in the plain past or present and with no day of its own, was said between the day that
    the report is about and the report's own; by those who spoke or met on that day, then."""
    retold = claim.retold and not (claim.said and claim.said.party in claim.actors)
    lead = _in_lead(page, claim)
    fresh = (lead or _given_by_word(claim)) and claim.date is None and not retold and not claim.corroborates
    if not fresh or claim.status not in UTTERED or day is None or _of_then(page, claim):
        return claim
    if _perfect(page, claim) and not lead:
        return claim
    if of_speech := _of_the_speech(page, claim):
        return replace(claim, date=of_speech, why=(*claim.why, "day: of the speech that goes on"))
    days = [d for d in (day.latest, page.today.latest if page.today else None) if d]
    last = day.latest if news and _took_part(page, claim, news) else max(days, default=None)
    named = _named_before(page, claim)
    first = min((d for d in (day.earliest, named) if d), default=None)
    date = Date(first, last, None, Basis.DATELINE) if last else day
    return replace(claim, date=date, why=(*claim.why, "day: told as news"))


def _of_the_speech(page: Page, claim: EventClaim) -> Date | None:
    """The day on which the same speaker said what the sentence before tells: "…, she said in Oslo yesterday. She also
    accused …"."""
    here = next((k for k, one in enumerate(page.passages) if claim.trigger.start < one.scene.sentence.end), 0)
    before = page.passages[here - 1] if here else None
    if before is None or before.echo or claim.type not in SPOKEN or not claim.people:
        return None
    said = any(one.said and one.said.speaker in claim.people for one in before.statements)
    days = [day for time in before.scene.times if (day := said_news_day(before.scene, time))]
    return days[-1] if said and len(days) == 1 else None


def _named_before(page: Page, claim: EventClaim) -> dt.date | None:
    """The day of that week with which the sentence before opens: "On Monday Oslo said …. Iceland called that …"."""
    here = next((k for k, one in enumerate(page.passages) if claim.trigger.start < one.scene.sentence.end), 0)
    scene, today = page.passages[max(0, here - 1)].scene, page.today.latest if page.today else None
    opening = [time for time in scene.times if scene.first(time) <= OPENING]
    days = [day.latest for time in opening if (day := said_news_day(scene, time)) and day.is_day and day.latest]
    return next((day for day in days if today and 0 <= (today - day).days <= NEWS_DAYS), None)


def _in_lead(page: Page, claim: EventClaim) -> bool:
    """Whether the report's first sentence tells it as done: "Oslo has barred Icelandic boats, officials said"."""
    first = next((p.scene.sentence.end for p in page.passages if not p.echo), 0)
    return claim.trigger.start < first and f"status: {TOLD}" in claim.why


def _given_by_word(claim: EventClaim) -> bool:
    return claim.type in SPOKEN or (claim.type is EventType.AGREE and f"status: {TOLD}" in claim.why)


def _took_part(page: Page, claim: EventClaim, news: EventClaim) -> bool:
    """Whether those who speak were at what the report is about; at what two sides agreed on, if they are named."""
    sides = {page.state(actor) for actor in (*news.actors, *news.recipients)}
    there = {page.state(actor) for actor in claim.actors} <= sides
    joint = news.type in (EventType.AGREE, EventType.COOPERATE) and len(sides) > 1 and bool(claim.people)
    return there and (joint or news.type in SPOKEN | {EventType.CONSULT})


def _perfect(page: Page, claim: EventClaim) -> bool:
    """Whether "has" or "had" stands before the trigger in its clause: it may have been at any time before. What is done
    by saying so is of the time when it is said: "said the envoy had lied"."""
    if claim.said and claim.said.party in claim.actors and claim.type in SPOKEN:
        return False
    before = page.document.text[claim.quote.start : claim.trigger.start].lower().split()
    return bool({"has", "have", "had"} & {*before[-4:]})


def _of_then(page: Page, claim: EventClaim) -> bool:
    """Whether it is told of the time of what was told before: "complained at the time that …"."""
    said = " ".join(page.document.text[claim.quote.start : claim.quote.end].lower().split())
    return any(phrase in said for phrase in OF_THEN)


def _told_back(claim: EventClaim, page: Page) -> EventClaim:
    """What is told back ("had asked") was done by the last day that the words before it name, in its sentence or the
    one before: "ended the patrols in May. Oslo had asked for that"."""
    body = [passage for passage in page.passages if not passage.echo]
    here = next((k for k, one in enumerate(body) if claim.trigger.start < one.scene.sentence.end), 0)
    if claim.date or not claim.retold or claim.corroborates or here == 0:
        return claim
    told = [t for passage in body[here - 1 : here + 1] for t in passage.scene.times if t.end <= claim.trigger.start]
    today = page.today.latest if page.today else None
    dates = [t.date for t in told if t.date and t.date.latest and (today is None or t.date.latest <= today)]
    last = max(dates, key=lambda date: date.latest or dt.date.min, default=None)
    if last is None:
        return claim
    date = replace(last, earliest=None)
    return replace(claim, date=date, why=(*claim.why, f"day: told back from “{date.text}”"))


def _within_meeting(page: Page, claims: Sequence[EventClaim], news_day: Date | None) -> Iterator[EventClaim]:
    """What those who met said, in the report of their meeting, they said there and on its day, unless the text gives
    another day or tells it as past."""
    meeting = _main_meeting(page, claims)
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


def _main_meeting(page: Page, claims: Sequence[EventClaim]) -> EventClaim | None:
    """The meeting that the report is about: the first that it tells as held, of a day of that week, or told without one
    in its first sentences or as that of a speech; one with people named before others."""
    told = (c for c in claims if c.type is EventType.CONSULT and c.status is Status.HAPPENED)
    held = [c for c in told if not c.corroborates and not c.retold and _is_news(page, c)]
    return next((c for c in held if len(c.people) > 1), held[0] if held else None)


def _is_news(page: Page, claim: EventClaim) -> bool:
    today, date = page.today.latest if page.today else None, claim.date
    if date is None:
        body = [p.scene for p in page.passages if not p.echo and claim.trigger.start < p.scene.sentence.end]
        told = len([p for p in page.passages if not p.echo]) - len(body)
        return told < HEAD or "speaking" in body[0].lower  # "She was speaking after meeting …"
    of_week = today is None or date.latest is None or 0 <= (today - date.latest).days <= NEWS_DAYS
    return date.earliest is None or ((date.days or NEWS_DAYS) < NEWS_DAYS and of_week)


def _part_of(page: Page, claim: EventClaim, meeting: EventClaim) -> bool:
    if claim.retold or claim.status is not Status.HAPPENED or claim.type not in OF_A_MEETING:
        return False
    if claim.date and meeting.date and not claim.date.overlaps(meeting.date):
        return False
    if claim.people:
        return set(claim.people) <= set(meeting.people)
    joint = claim.type in (EventType.AGREE, EventType.COOPERATE)
    return joint and {page.state(actor) for actor in claim.actors} >= {page.state(actor) for actor in meeting.actors}


def _around(page: Page, claim: EventClaim, meeting: EventClaim) -> bool:
    """Whether the meeting was held at a larger one: "met on the sidelines of the summit"."""
    between = page.document.text[meeting.trigger.end : claim.trigger.start]
    inside = meeting.trigger.end < claim.trigger.start < meeting.quote.end
    return inside and claim.type is EventType.CONSULT and claim.date is None and any(w in between for w in MARGINS)
