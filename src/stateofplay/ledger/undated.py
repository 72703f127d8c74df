"""Days for reports that carry none, inferred from reports that do.

An undated report says that ministers met in some town "on Wednesday"; a dated one tells of the same people or sides
meeting in that town on a day that is a Wednesday, or on days of which one is. The undated report is then of that day,
and its other expressions of time count from it. The inference lives as long as its support: it is made afresh from
whatever is known.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.ledger.wording import name_parts, same_person
from stateofplay.model.claims import Claim, CommitmentClaim, EventClaim, EventType, MoveClaim, PositionClaim
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Document
from stateofplay.reading import times

__all__ = ["Told", "anchored", "inferred_day", "meetings"]

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")
_REACH = 400  # characters; no sentence of a report is longer on one side of an act
_LONGEST = 6  # days of a meeting: within them no weekday comes twice
_DAY = dt.timedelta(days=1)
_OF_A_MEETING = (EventType.CONSULT, EventType.AGREE)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, or what came of one, that a report tells of, with the sentence that tells it and the headline."""

    claim: EventClaim
    sentence: str
    headline: str


Told = Mapping[int, Sequence[tuple[dt.date, Meeting]]]  # by weekday (Monday is 0), days and what was held on them


def meetings(dated: Iterable[tuple[Document, Sequence[Claim]]]) -> Told:
    """The meetings of which dated reports tell the days."""
    found: dict[int, list[tuple[dt.date, Meeting]]] = defaultdict(list)
    for document, claims in dated:
        for claim in (one for one in claims if isinstance(one, EventClaim) and one.type is EventType.CONSULT):
            for day in _days(claim.date):
                found[day.weekday()].append((day, _meeting(claim, document)))
    return found


def _days(date: Date | None) -> list[dt.date]:
    """Each day of a date that is shorter than a week."""
    if date is None or date.earliest is None or not 0 < (date.days or 0) <= _LONGEST:
        return []
    return [date.earliest + n * _DAY for n in range(date.days or 0)]


def _meeting(claim: EventClaim, document: Document) -> Meeting:
    return Meeting(claim, _sentence(claim, document.text), document.title or "")


def inferred_day(document: Document, claims: Iterable[Claim], told: Told) -> Date | None:
    """The day of an undated report by the meetings that its claims tell of; `told` is what `meetings` gives.

    None where no dated report supports one. Where meetings speak for several days, the one with most support is taken,
    of equals the latest.
    """
    support: Counter[tuple[dt.date, str]] = Counter()
    for claim in claims:
        if isinstance(claim, EventClaim) and (claim.type in _OF_A_MEETING or claim.place):
            own = _meeting(claim, document)
            word = _WEEKDAY.search(own.sentence)
            for day, other in told.get(_WEEKDAYS[word[0].lower()], ()) if word else ():
                if word and _same_meeting(own, other):
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
    """By the places of both; where one has none, by the other's name in the sentences or above the report."""
    if one.claim.place and other.claim.place:
        a, b = name_parts(one.claim.place), name_parts(other.claim.place)
        return a <= b or b <= a
    place = one.claim.place or other.claim.place
    return bool(place) and all(str(place) in f"{each.sentence} {each.headline}" for each in (one, other))


def anchored(claim: Claim, day: dt.date, text: str) -> Claim:
    """The claim with the expressions of time that it kept as words counted from the report's day; `text` is the
    report's."""

    def dated(date: Date | None) -> Date | None:
        return _counted(date, claim.quote.start, day, text)

    if isinstance(claim, EventClaim | PositionClaim):
        return replace(claim, date=dated(claim.date))
    if isinstance(claim, MoveClaim):
        return replace(claim, date=dated(claim.date), effect=dated(claim.effect))
    if isinstance(claim, CommitmentClaim):
        return replace(claim, made=dated(claim.made), due=dated(claim.due))
    return claim


def _counted(date: Date | None, start: int, day: dt.date, text: str) -> Date | None:
    """The date of the same words nearest to the claim, now that the report's day is known."""
    if date is None or date.earliest or date.latest or not date.text:
        return date
    found = times.find(text, Date.day(day))
    same = [one for one in found if one.date and _plain(text[one.start : one.end]) == _plain(date.text)]
    best = min(same, key=lambda one: abs(one.start - start), default=None)
    return replace(best.date, text=date.text, basis=Basis.INFERRED) if best and best.date else date


def _plain(words: str) -> str:
    return "".join(words.lower().split())
