"""Days of acts that a dated act of the same sentence leads back to, or goes before.

In: a `Page`, an event claim that its own words do not date, and the claims of the page. Out: the claim with the last
day on which it can have been done ("recalled its envoy on May 3 after Oslo accused it") or the first ("closed its port
on May 3 before Oslo did").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from stateofplay.model.claims import EventClaim, EventType
from stateofplay.model.dates import Basis, Date
from stateofplay.reading.clause.dating import said_news_day
from stateofplay.reading.clause.rules import TOLD
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.events.news import word_of
from stateofplay.reading.page import Page

__all__ = ["told_at_a_turn"]

AFTER, BEFORE = frozenset({"after", "because"}), frozenset({"before"})
CLAUSE = 12  # words from one of these to its verb
BREAKS = frozenset({",", ";", ":", "and", "but", "that", "which", "who"})
HOURS = frozenset({"hours", "minutes"})


def told_at_a_turn(claim: EventClaim, page: Page, claims: Sequence[EventClaim]) -> EventClaim:
    """What was done "after" or "before" a dated act, on the day that this bears."""
    if claim.date or claim.corroborates or f"status: {TOLD}" not in claim.why:
        return claim
    scene = page.passages[page.place(claim.trigger.start)].scene
    turn = _turn(scene, word_of(scene, claim))
    if turn is None or (claim.type is EventType.CONSULT and scene.before(turn) not in HOURS):
        return claim  # "agreed on Tuesday after Oslo mediated": both are of one meeting
    day = _day_of(scene, turn, claim, claims)
    date = _bounded(page, scene, turn, day) if day else None
    return replace(claim, date=date, why=(*claim.why, f"day: {scene.lower[turn]} what is dated")) if date else claim


def _turn(scene: Scene, verb: int) -> int | None:
    """The word that opens the clause of an act, if it is one of these."""
    for k in range(verb - 1, max(-1, verb - CLAUSE), -1):
        if scene.lower[k] in AFTER | BEFORE:
            return k
        if scene.lower[k] in BREAKS:
            return None
    return None


def _day_of(scene: Scene, turn: int, claim: EventClaim, claims: Sequence[EventClaim]) -> Date | None:
    """Of the act told last before that word, or first behind the comma of a clause that opens the sentence."""
    start, end = scene.sentence.start, scene.sentence.end
    beside = [c for c in claims if start <= c.trigger.start < end and c.date and c.id != claim.id and not c.retold]
    opens = turn == 0 or (turn <= 2 and scene.before(turn) in HOURS)
    edge = scene.words[turn].start
    if not opens:
        before = [c for c in beside if c.trigger.end <= edge]
        told = [d for t in scene.times if t.end <= edge and (d := said_news_day(scene, t)) and d.latest]
        return before[-1].date if before else told[-1] if told else None
    behind = (c for c in beside if c.trigger.start > claim.trigger.end)
    return next((c.date for c in behind if "," in scene.lower[turn : word_of(scene, c)]), None)


def _bounded(page: Page, scene: Scene, turn: int, day: Date) -> Date | None:
    today = page.today.latest if page.today else None
    if scene.lower[turn] in BEFORE:
        return Date(day.earliest, today, None, Basis.INFERRED) if day.earliest else None
    last = min((d for d in (day.latest, today) if d), default=None)
    if last is None or day.latest is None:
        return None
    near = day.earliest if scene.before(turn) in HOURS else None
    return Date(near - dt.timedelta(days=1) if near else None, last, None, Basis.INFERRED)
