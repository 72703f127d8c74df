"""The day of a report's news, and of what it tells as its news.

In: a `Page` and an event claim that its own words do not date. Out: the claim with the days between which it was said
or done, where the way in which it is told bears them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.model.claims import EventClaim, EventType, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Role
from stateofplay.reading.attribution import Statement
from stateofplay.reading.clause.dating import of_a_relative, said_news_day, when
from stateofplay.reading.clause.rules import JUDGED, TOLD
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import verbal
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.page import Page, Passage

__all__ = ["NEWS_DAYS", "News", "news_day", "news_of", "perfect", "told_as_news", "told_back", "word_of"]

UTTERED = frozenset({Status.HAPPENED, Status.DENIED})  # who denies speaks, whatever was not
COUNTS = frozenset({"after", "before", "since"})
HAVE = frozenset({"has", "have", "had"})
REACH = 4  # words between one of these and its verb
YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
OF_THEN = ("at the time", "at that time", "back then")
FULL = 80  # characters of a paragraph that opens a report
LEAD = 2  # sentences in which a report says what day it is about
OPENING = 2  # words
NEWS_DAYS = 7  # days that may lie between that day and the report


@dataclass(frozen=True, slots=True)
class News:
    """The day that a report is about, and the first act that it tells of that day."""

    day: Date
    act: EventClaim | None


def news_day(page: Page) -> Date | None:
    """The day that the report is about: the first in its lead, if it is of the week before the report; in one with a
    dateline whose lead names none, the report's own: wire copy tells the day's news. In a report that gives no day of
    its own it is left open, with the words that name it."""
    today = page.today.latest if page.today else None
    opens = next((b.end for b in page.document.blocks if b.role is Role.MASTHEAD and b.reason == "dateline"), 0)
    lead = _lead(page, opens)
    days = [day for scene in lead for day in _days(scene) if day not in _aside(scene)]
    if today is None:
        return next((day for day in days if day.earliest is None), page.today if opens else None)
    near = (day for day in days if day.is_day and day.latest and 0 <= (today - day.latest).days <= NEWS_DAYS)
    return next(near, page.today if opens and page.today and page.today.is_day else None)


def _aside(scene: Scene) -> list[Date]:
    """Days told in passing, and of what went before: "which left on Monday", "after Oslo left on Monday"."""
    aside = (t for t in scene.times if of_a_relative(scene, t, len(scene)) or _behind(scene, scene.first(t)))
    return [day for time in aside if (day := said_news_day(scene, time))]


def _behind(scene: Scene, k: int) -> bool:
    """Whether the clause of word `k` opens with "after" or "since", and a verb stands in it."""
    turn = next((n for n in range(k - 1, 0, -1) if scene.lower[n] in (*COUNTS, ",")), 0)
    return scene.lower[turn] in COUNTS and any(verbal(scene, n) for n in range(turn + 1, k))


def _lead(page: Page, opens: int) -> list[Scene]:
    """The first sentences of the first full paragraph on: "Today: rain and wind, 4 degrees." may stand over them."""
    full = (
        b.start for b in page.document.blocks if b.role is Role.BODY and b.end - b.start >= FULL and b.start >= opens
    )
    start = next(full, opens)
    return [p.scene for p in page.passages if not p.echo and p.scene.sentence.start >= start][:LEAD]


def news_of(claims: Sequence[EventClaim], day: Date) -> News:
    days = (day.earliest, day.latest)
    told = (c for c in claims if c.date and not c.corroborates and (c.date.earliest, c.date.latest) == days)
    return News(day, next(told, None))


def told_as_news(claim: EventClaim, news: News, page: Page) -> EventClaim:
    """What is told as said, in the plain past or present and with no day of its own, was said between the day that
    the report is about and the report's own; by those who spoke or met on that day, then."""
    if not _is_news(page, claim):
        return claim
    if of_speech := _of_the_speech(page, claim) or _of_its_words(page, claim):
        return replace(claim, date=of_speech, why=(*claim.why, "day: of the speech that goes on"))
    day, today = news.day, page.today.latest if page.today else None
    there = news.act is not None and _took_part(page, claim, news.act)
    if today is None:
        open_day = day if there else replace(day, basis=Basis.DATELINE)
        return replace(claim, date=open_day, why=(*claim.why, "day: told as news"))
    last = day.latest if there else max((d for d in (day.latest, today) if d), default=None)
    first = min((d for d in (day.earliest, _named_before(page, claim)) if d), default=None)
    date = Date(first, last, None, Basis.DATELINE) if last else day
    return replace(claim, date=date, why=(*claim.why, "day: told as news"))


def _is_news(page: Page, claim: EventClaim) -> bool:
    """Whether it is told as news and given no day."""
    retold = claim.retold
    if claim.date or retold or claim.corroborates or claim.status not in UTTERED or _of_then(page, claim):
        return False
    if _of_old(page, claim):
        return False
    return _in_lead(page, claim) or (_given_by_word(page, claim) and not perfect(page, claim))


def _of_old(page: Page, claim: EventClaim) -> bool:
    """Whether its sentence opens with a day of long before: "In April Oslo left the pact, after Iceland accused it"."""
    scene = page.passages[page.place(claim.trigger.start)].scene
    opening = (time.date for time in scene.times if scene.first(time) <= OPENING and time.end <= claim.trigger.start)
    last, today = next((date.latest for date in opening if date), None), page.today.latest if page.today else None
    return last is not None and today is not None and (today - last).days > NEWS_DAYS


def _by_saying_so(claim: EventClaim) -> bool:
    """Whether it is done by what is said of another time: "Oslo says Iceland had broken the pact" accuses now."""
    return claim.said is not None and claim.said.party in claim.actors and claim.type in SPOKEN


def _of_the_speech(page: Page, claim: EventClaim) -> Date | None:
    """The day on which the same speaker, or the same paper, said what the sentence before tells: "…, she said in Oslo
    yesterday. She also accused …", "… in a statement on Friday. The statement also accused …"."""
    here = page.place(claim.trigger.start)
    before = page.passages[here - 1] if here else None
    paper = any(m.how == "issuer" and m.actors == claim.actors for m in page.passages[here].scene.mentions)
    if before is None or before.echo or claim.type not in SPOKEN or not (claim.people or paper):
        return None
    told = (s for s in before.statements if s.said)
    own = (s for s in told if s.said and (s.said.party in claim.actors if paper else s.said.speaker in claim.people))
    return next((day for one in own if (day := _day_said(before, one))), None)


def _of_its_words(page: Page, claim: EventClaim) -> Date | None:
    """The day on which the next sentence gives the words: "Oslo rejected the charge. "It is false," the ministry said
    on Friday"."""
    here = page.place(claim.trigger.start) + 1
    after = page.passages[here] if here < len(page.passages) else None
    if after is None or after.echo or claim.type not in SPOKEN:
        return None
    sides = {page.state(actor) for actor in claim.actors}
    own = next((s for s in after.statements if _parties(page, s) == sides), None)
    day, today = _day_said(after, own) if own else None, page.today.latest if page.today else None
    of_week = today is None or (day and day.latest and 0 <= (today - day.latest).days <= NEWS_DAYS)
    return day if of_week else None


def _parties(page: Page, statement: Statement) -> set[str]:
    party = statement.said.party if statement.said else None
    return {page.state(party)} if party else set()


def _day_said(passage: Passage, statement: Statement) -> Date | None:
    """The day that goes with the verb of saying, not one of what is said."""
    said = range(statement.first, statement.last + 1)
    time = when(passage.scene, (statement.cue, statement.cue), ends=False, apart=said)
    return said_news_day(passage.scene, time) if time else None


def _days(scene: Scene, within: int | None = None) -> list[Date]:
    """The single days that a sentence names, or its first words."""
    times = (time for time in scene.times if within is None or scene.first(time) <= within)
    return [day for time in times if (day := said_news_day(scene, time))]


def _named_before(page: Page, claim: EventClaim) -> dt.date | None:
    """The day of that week with which the sentence before opens: "On Monday Oslo said …. Iceland called that …"."""
    scene = page.passages[max(0, page.place(claim.trigger.start) - 1)].scene
    today = page.today.latest if page.today else None
    days = (day.latest for day in _days(scene, OPENING) if day.is_day and day.latest)
    return next((day for day in days if today and 0 <= (today - day).days <= NEWS_DAYS), None)


def _in_lead(page: Page, claim: EventClaim) -> bool:
    """Whether the report's first sentence tells it as done: "Oslo has barred Icelandic boats, officials said"."""
    first = next((p.scene.sentence.end for p in page.passages if not p.echo), 0)
    return claim.trigger.start < first and f"status: {TOLD}" in claim.why and not _behind_a_count(page, claim)


def _behind_a_count(page: Page, claim: EventClaim) -> bool:
    """Whether it stands in the clause from which a time counts: "two days after its gunboat fired on a trawler"."""
    scene = page.passages[page.place(claim.trigger.start)].scene
    counts = (t for t in scene.times if scene.lower[scene.last(t)] in COUNTS and t.end <= claim.trigger.start)
    behind = (page.document.text[t.end : claim.trigger.start] for t in counts)
    return any("," not in words and ";" not in words for words in behind)


def _given_by_word(page: Page, claim: EventClaim) -> bool:
    """Whether it is done by speaking; what was agreed is of the news where its clause names no year."""
    if claim.type is not EventType.AGREE:
        return claim.type in SPOKEN and not {"status: named as fact", f"status: {JUDGED}"} & {*claim.why}
    named = YEAR.search(page.document.text, claim.quote.start, claim.quote.end)
    return f"status: {TOLD}" in claim.why and not named


def _took_part(page: Page, claim: EventClaim, news: EventClaim) -> bool:
    """Whether those who speak were at what the report is about; at what two sides agreed on, if they are named."""
    sides = {page.state(actor) for actor in (*news.actors, *news.recipients)}
    there = {page.state(actor) for actor in claim.actors} <= sides
    joint = news.type in (EventType.AGREE, EventType.COOPERATE) and len(sides) > 1 and bool(claim.people)
    return there and (joint or news.type in SPOKEN | {EventType.CONSULT})


def perfect(page: Page, claim: EventClaim) -> bool:
    """Whether "has" or "had" stands before the trigger in its clause: it may have been at any time before. What is done
    by saying so is of the time when it is said: "said the envoy had lied"."""
    if _by_saying_so(claim):
        return False
    before = page.document.text[claim.quote.start : claim.trigger.start].lower().split()[-REACH:]
    if before and before[-1].endswith(","):  # "Brazil, whose offer Chile had brushed aside, welcomed it"
        return before[-1].rstrip(",") in HAVE
    return not HAVE.isdisjoint(before)


def _of_then(page: Page, claim: EventClaim) -> bool:
    """Whether it is told of the time of what was told before: "complained at the time that …"."""
    said = " ".join(page.document.text[claim.quote.start : claim.quote.end].lower().split())
    return any(phrase in said for phrase in OF_THEN)


def _reported(page: Page, claim: EventClaim) -> bool:
    """Whether it stands in what somebody says: there "had" tells only that it was before the saying."""
    passage = page.passages[page.place(claim.trigger.start)]
    return any(statement.covers(word_of(passage.scene, claim)) for statement in passage.statements)


def word_of(scene: Scene, claim: EventClaim) -> int:
    """The number of the word with which the act begins."""
    return sum(word.start < claim.trigger.start for word in scene.words)


def told_back(claim: EventClaim, page: Page) -> EventClaim:
    """What is told back ("had asked") was done by the last day that the words before it name, in its sentence or the
    one before: "ended the patrols in May. Oslo had asked for that"."""
    body = [passage for passage in page.passages if not passage.echo]
    here = next((k for k, one in enumerate(body) if claim.trigger.start < one.scene.sentence.end), 0)
    if claim.date or not claim.retold or claim.corroborates or here == 0 or _reported(page, claim):
        return claim
    near = [(p.scene, t) for p in body[here - 1 : here + 1] for t in p.scene.times if t.end <= claim.trigger.start]
    told = [t for scene, t in near if "had" not in scene.lower[: scene.first(t)]]  # that is no later than this
    today = page.today.latest if page.today else None
    dates = [t.date for t in told if t.date and t.date.latest and (today is None or t.date.latest <= today)]
    last = max(dates, key=lambda date: date.latest or dt.date.min, default=None)
    if last is None:
        return claim
    date = replace(last, earliest=None)
    return replace(claim, date=date, why=(*claim.why, f"day: told back from “{date.text}”"))
