"""Days of acts that are told one after the other: in the story of an earlier day, or under a deal told before.

In: a `Page` and an event claim that its own words do not date. Out: the claim with its first possible day, where what
is told before it bears one; its last is that of the report.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.model.claims import EventClaim, EventType, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading.clause.dating import of_a_relative
from stateofplay.reading.clause.rules import TOLD
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.events.news import NEWS_DAYS, perfect, word_of
from stateofplay.reading.page import Page, Passage

__all__ = ["told_in_order", "told_under_deal"]

REACH = 3  # sentences back
STORY = 31  # days: what is told of a longer time is no story
DEALS = frozenset(
    {"accord", "agreement", "arrangement", "compromise", "deal", "memorandum", "pact", "plan", "protocol"}
)
DEALS |= frozenset({"it", "settlement", "terms", "this", "truce", "understanding"})
TURNS = frozenset({"after", "because", "before", "if", "once", "since", "unless", "until"})
OF_THAT_TIME = ("at the time", "at that time")  # and so not of the report's day
THEN = (*OF_THAT_TIME, "then", "later", "in response", "in reply", "in turn", "in return")
ENDS = frozenset({"by", "since"})
OPENING = 5  # words behind "under"


def told_in_order(claim: EventClaim, page: Page, news: Date | None) -> EventClaim:
    """What is told in the plain past behind a day of long before the report's news goes on from that day: "held until
    11 May, when a boat sank. Oslo recalled its envoy". What is said there is of that day only where the words tell
    so, or where the report has no day of news to be of."""
    if not _plainly_told(page, claim):
        return claim
    day = next(
        _days_before(page, claim, apart=claim.type not in SPOKEN or news is None or _says(page, claim, THEN)), None
    )
    today = page.today.latest if page.today else None
    if day is None or today is None or not _is_old(day, today):
        return claim
    latest = today - dt.timedelta(days=1) if _says(page, claim, OF_THAT_TIME) else None
    date = Date(day.earliest, latest, None, Basis.INFERRED)
    return replace(claim, date=date, why=(*claim.why, f"day: told on from “{day.text}”"))


def _is_old(day: Date, today: dt.date) -> bool:
    first, last = day.earliest or day.latest, day.latest
    return first is not None and last is not None and last < today and (today - first).days > NEWS_DAYS


def _plainly_told(page: Page, claim: EventClaim) -> bool:
    if claim.date or claim.retold or claim.corroborates or claim.status is not Status.HAPPENED:
        return False
    verb = page.document.text[claim.trigger.start : claim.trigger.end].partition(" ")[0]
    return f"status: {TOLD}" in claim.why and not verb.endswith("s") and not perfect(page, claim)


def _days_before(page: Page, claim: EventClaim, *, apart: bool) -> Iterator[Date]:
    """The times that the words of the same paragraph before an act tell, the nearest first: those of its sentence, and
    with `apart` those of the sentences before, unless a clause of its own holds the act."""
    start = next((b.start for b in page.document.blocks if b.start <= claim.trigger.start < b.end), 0)
    for passage in _back(page, claim):
        scene, here = passage.scene, passage.scene.sentence.end > claim.trigger.start
        if scene.sentence.start < start or not (here or apart):
            return
        times = [time for time in scene.times if time.end <= claim.trigger.start and _is_of_an_act(scene, time)]
        since = scene.last(times[-1]) if times else -1
        if here and (
            _turned(scene, since, claim) or (not apart and ";" in scene.lower[since + 1 : word_of(scene, claim)])
        ):
            return
        yield from (t.date for t in reversed(times) if t.date and t.date.days and t.date.days <= STORY)


def _is_of_an_act(scene: Scene, time: TimeMention) -> bool:
    """Not so of a day by which or since when something is so, of one that leads to another ("two days after"), and of
    what is told back: behind "had closed its ports in March" the plain past goes on from the news."""
    first = scene.first(time)
    when = scene.after(scene.last(time) + (scene.after(scene.last(time)) == ",")) == "when"
    ends = (scene.before(first) in ENDS and not when) or scene.lower[scene.last(time)] in TURNS
    return not ends and "had" not in scene.lower[:first] and not of_a_relative(scene, time, len(scene))


def _turned(scene: Scene, since: int, claim: EventClaim) -> bool:
    """Whether a clause that may be of another time opens between a word and the act: "…, before Oslo swore it had"."""
    return not TURNS.isdisjoint(scene.lower[since + 1 : word_of(scene, claim)])


def _says(page: Page, claim: EventClaim, phrases: Sequence[str]) -> bool:
    start = page.passages[page.place(claim.trigger.start)].scene.sentence.start
    said = " ".join(page.document.text[start : claim.quote.end].lower().split())
    return any(f" {words} " in f"{said} " for words in phrases)


def _back(page: Page, claim: EventClaim) -> Sequence[Passage]:
    here = page.place(claim.trigger.start)
    return page.passages[max(0, here - REACH) : here + 1][::-1]


def told_under_deal(claim: EventClaim, page: Page, claims: Sequence[EventClaim]) -> EventClaim:
    """What is done under a deal is not done before it: "signed a deal on Friday. Under it Oslo drops its levy"."""
    first = claim.date.earliest if claim.date else None
    if first or claim.corroborates or claim.status is not Status.HAPPENED or not _under_deal(page, claim):
        return claim
    day = _day_of_deal(page, claim, claims)
    if day is None or (claim.date and claim.date.latest and claim.date.latest < day):
        return claim
    date = Date(day, claim.date.latest if claim.date else None, None, Basis.INFERRED)
    return replace(claim, date=date, why=(*claim.why, "day: under the deal told before"))


def _under_deal(page: Page, claim: EventClaim) -> bool:
    words = page.passages[page.place(claim.trigger.start)].scene.lower
    return words[:1] == ("under",) and not DEALS.isdisjoint(words[1:OPENING])


def _day_of_deal(page: Page, claim: EventClaim, claims: Sequence[EventClaim]) -> dt.date | None:
    """Of the agreement told last before, else of the sentence before."""
    start = _back(page, claim)[-1].scene.sentence.start
    told = (c for c in claims if c.type is EventType.AGREE and c.status is Status.HAPPENED and not c.corroborates)
    deals = [
        c.date.earliest for c in told if c.date and c.date.earliest and start <= c.trigger.start < claim.trigger.start
    ]
    if deals:
        return deals[-1]
    days = (d.earliest for d in _days_before_sentence(page, claim) if d.earliest)
    return next(days, None)


def _days_before_sentence(page: Page, claim: EventClaim) -> Iterator[Date]:
    before = _back(page, claim)[1:2]
    times = (time.date for passage in before for time in reversed(passage.scene.times))
    return (date for date in times if date and date.days and date.days <= STORY)
