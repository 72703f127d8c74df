"""Days for reports that carry none, inferred from reports that do.

An undated report says that ministers met in some town "on Wednesday"; a dated one tells of the same people or sides
meeting in that town on a day that is a Wednesday. The undated report is then of that day, and its other weekdays count
from it. The inference lives as long as its support: it is made afresh from whatever is known.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.ledger.wording import name_parts, same_person
from stateofplay.model.claims import Claim, CommitmentClaim, EventClaim, EventType, MoveClaim, PositionClaim, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Document

__all__ = ["Meeting", "anchored", "inferred_day", "meetings"]

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTH_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{1,2}})\b(?!\s*,?\s*\d{{4}})", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")
_REACH = 400  # characters; no sentence of a report is longer on one side of an act
_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that a report tells of, with the sentence that tells it."""

    claim: EventClaim
    sentence: str


def meetings(dated: Iterable[tuple[Document, Sequence[Claim]]]) -> dict[int, list[Meeting]]:
    """By weekday (Monday is 0), the meetings of which dated reports tell the day."""
    found: dict[int, list[Meeting]] = defaultdict(list)
    for document, claims in dated:
        for claim in (one for one in claims if isinstance(one, EventClaim) and one.type is EventType.CONSULT):
            if claim.date and claim.date.is_day and claim.date.earliest:
                found[claim.date.earliest.weekday()].append(Meeting(claim, _sentence(claim, document.text)))
    return found


def inferred_day(document: Document, claims: Iterable[Claim], told: Mapping[int, Sequence[Meeting]]) -> Date | None:
    """The day of an undated report by the meetings that its claims tell of; `told` is what `meetings` gives.

    None where no dated report supports one. Where meetings speak for several days, the one with most support is taken,
    of equals the latest.
    """
    support: Counter[tuple[dt.date, str]] = Counter()
    for claim in claims:
        if isinstance(claim, EventClaim) and (claim.type is EventType.CONSULT or claim.place):
            own = Meeting(claim, _sentence(claim, document.text))
            word = _WEEKDAY.search(own.sentence)
            for other in told.get(_WEEKDAYS[word[0].lower()], ()) if word else ():
                day = other.claim.date.earliest if other.claim.date else None
                if word and day and _same_meeting(own, other):
                    support[day, word[0]] += 1
    best = max(support, key=lambda found: (support[found], found), default=None)
    return Date.day(best[0], best[1], Basis.INFERRED) if best else None


def _sentence(claim: EventClaim, text: str) -> str:
    """The words around the claim up to the next full stop or line break on either side."""
    before = _STOP.split(text[max(0, claim.quote.start - _REACH) : claim.quote.start])[-1]
    after = _STOP.split(text[claim.quote.end : claim.quote.end + _REACH])[0]
    return before + text[claim.quote.start : claim.quote.end] + after


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    """In one town, of sides that all of the smaller meeting were at, and not of other people."""
    a, b = set(one.claim.actors + one.claim.recipients), set(other.claim.actors + other.claim.recipients)
    fewer, more = sorted((one.claim.people, other.claim.people), key=len)
    same_people = all(any(same_person(name, known) for known in more) for name in fewer)
    return bool(a & b) and (a <= b or b <= a) and same_people and _same_place(one, other)


def _same_place(one: Meeting, other: Meeting) -> bool:
    if one.claim.place and other.claim.place:
        a, b = name_parts(one.claim.place), name_parts(other.claim.place)
        return a <= b or b <= a
    place = one.claim.place or other.claim.place
    return bool(place and place in one.sentence and place in other.sentence)


def anchored(claim: Claim, day: dt.date, text: str) -> Claim:
    """The claim with its weekdays, and its month days without a year, counted from the report's day. Where it has no
    date at all, the words of its own quote in `text` are looked at."""
    words = text[claim.quote.start : claim.quote.end]
    if isinstance(claim, EventClaim):
        return replace(claim, date=_dated(claim.date, words, day, claim.status is Status.PLANNED))
    if isinstance(claim, MoveClaim) and claim.effect is None:
        return replace(claim, date=_dated(claim.date, words, day, False))
    if isinstance(claim, MoveClaim):
        return replace(claim, effect=_dated(claim.effect, words, day, True))
    if isinstance(claim, PositionClaim):
        return replace(claim, date=_dated(claim.date, words, day, False))
    if isinstance(claim, CommitmentClaim):
        return replace(claim, due=_dated(claim.due, words, day, True))
    return claim


def _dated(date: Date | None, quote: str, day: dt.date, ahead: bool) -> Date | None:
    if date and (date.earliest or date.latest):
        return date
    words = date.text or "" if date else quote
    found = _on_weekday(words, day, ahead) or _on_month_day(words, day)
    return Date.day(found[0], found[1], Basis.INFERRED) if found else date


def _on_weekday(words: str, day: dt.date, ahead: bool) -> tuple[dt.date, str] | None:
    found = _WEEKDAY.search(words)
    if not found:
        return None
    back = day - dt.timedelta(days=(day.weekday() - _WEEKDAYS[found[0].lower()]) % 7)
    return back + _WEEK if ahead and back < day else back, found[0]


def _on_month_day(words: str, day: dt.date) -> tuple[dt.date, str] | None:
    """The nearest day of that name."""
    found = _MONTH_DAY.search(words)
    if not found:
        return None
    month, number = _MONTHS[found[1].lower()[:3]], int(found[2])
    years = [year for year in (day.year - 1, day.year, day.year + 1) if _exists(year, month, number)]
    nearest = min((dt.date(year, month, number) for year in years), key=lambda one: abs(one - day), default=None)
    return (nearest, found[0]) if nearest else None


def _exists(year: int, month: int, number: int) -> bool:
    return 1 <= number <= calendar.monthrange(year, month)[1]
