"""Days for reports that carry none, inferred from reports that do.

An undated report says that ministers met in some town "on Wednesday"; a dated one tells of the same people or sides
meeting in that town on a day that is a Wednesday, or on days of which one is. The undated report is then of that day,
and its other expressions of time count from it. A dateline without its year is of the year in which it comes near to
dated reports on the same states, and which its weekday allows. The inference lives as long as its support: it is made
afresh from whatever is known.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.documents.calendar_dates import WEEKDAY, day_and_month
from stateofplay.knowledge.states import states
from stateofplay.ledger.known import day_of
from stateofplay.ledger.wording import days_said, name_parts, same_person
from stateofplay.model.claims import Claim, CommitmentClaim, EventClaim, EventType, MoveClaim, PositionClaim
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Document
from stateofplay.reading import times

__all__ = ["Told", "anchored", "inferred", "told"]

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’']?\s|\n")
_REACH = 400  # characters; no sentence of a report is longer on one side of an act
_NEAR = dt.timedelta(days=183)  # half a year: no day of another year is nearer
_LONGEST = 6  # days of a meeting: within them no weekday comes twice
_DAY = dt.timedelta(days=1)
_OF_A_MEETING = (EventType.CONSULT, EventType.AGREE)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, or what came of one, that a report tells of, with the sentence that tells it and the headline."""

    claim: EventClaim
    sentence: str
    headline: str


@dataclass(frozen=True, slots=True)
class Told:
    """What dated reports tell: by weekday (Monday is 0), days and the meetings held on them; and for each report its
    own day and the states that its claims name."""

    meetings: Mapping[int, Sequence[tuple[dt.date, Meeting]]]
    reports: Sequence[tuple[dt.date, frozenset[str]]]


def told(dated: Iterable[tuple[Document, Sequence[Claim]]]) -> Told:
    held: dict[int, list[tuple[dt.date, Meeting]]] = defaultdict(list)
    reports = []
    for document, claims in dated:
        if own := day_of(document):
            reports.append((own, _named(claims)))
        for claim in (one for one in claims if isinstance(one, EventClaim) and one.type is EventType.CONSULT):
            for day in _days(claim.date):
                held[day.weekday()].append((day, _meeting(claim, document)))
    return Told(held, sorted(reports, key=lambda report: report[0]))


def _named(claims: Iterable[Claim]) -> frozenset[str]:
    acts = (claim for claim in claims if isinstance(claim, EventClaim))
    sides = (actor.partition("-")[0] for act in acts for actor in (*act.actors, *act.recipients))
    return frozenset(side for side in sides if side in states())


def _days(date: Date | None) -> list[dt.date]:
    """Each day of a date that is shorter than a week."""
    if date is None or date.earliest is None or not 0 < (date.days or 0) <= _LONGEST:
        return []
    return [date.earliest + n * _DAY for n in range(date.days or 0)]


def _meeting(claim: EventClaim, document: Document) -> Meeting:
    return Meeting(claim, _sentence(claim, document.text), document.title or "")


def inferred(document: Document, claims: Sequence[Claim], told: Told) -> Document | None:
    """The undated report with its day and a note on how it was found; None where no dated report supports one."""
    for found in (_by_dateline(document, claims, told), _by_meetings(document, claims, told)):
        if found:
            day, note = found
            return replace(document, published=day, anchor=None, notes=(*document.notes, note))
    return None


def _by_dateline(document: Document, claims: Sequence[Claim], told: Told) -> tuple[Date, str] | None:
    """A dateline's day, in the year that brings it near to a report on the same states, twice as near as any other."""
    words = document.anchor.text if document.anchor and document.anchor.latest is None else None
    month_day = day_and_month(words) if words else None
    own = _named(claims)
    alike = [day for day, named in told.reports if len(own & named) > 1]
    weekday = _weekday_of(words, document.text) if words else None
    near = sorted(
        (abs(day - other), day, other) for other in alike if month_day and (day := _nearest(month_day, weekday, other))
    )
    if not near or near[0][0] > _NEAR:
        return None
    gap, day, other = near[0]
    if any(rival != day and further < 2 * gap for further, rival, _ in near):
        return None
    note = f"the year of “{words}” is inferred: a report of {days_said(Date.day(other))} is on the same states"
    return Date.day(day, words, Basis.INFERRED), note


def _weekday_of(words: str, text: str) -> int | None:
    """The weekday that stands before a day: "Friday, April 16"."""
    found = re.search(rf"\b{WEEKDAY}\b\.?,? {re.escape(words)}", text, re.IGNORECASE)
    return [name[:3] for name in _WEEKDAYS].index(found["weekday"].lower()) if found else None


def _nearest(month_day: tuple[int, int], weekday: int | None, other: dt.date) -> dt.date | None:
    years = (other.year - 1, other.year, other.year + 1)
    days = [dt.date(year, *month_day) for year in years if month_day[1] <= calendar.monthrange(year, month_day[0])[1]]
    fitting = (day for day in days if weekday in (None, day.weekday()))
    return min(fitting, key=lambda day: abs(day - other), default=None)


def _by_meetings(document: Document, claims: Iterable[Claim], told: Told) -> tuple[Date, str] | None:
    """By the meetings that its claims tell of. Where they speak for several days, the one with most support is taken,
    of equals the latest."""
    support: dict[tuple[dt.date, str], list[EventClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, EventClaim) and (claim.type in _OF_A_MEETING or claim.place):
            own = _meeting(claim, document)
            word = _WEEKDAY.search(own.sentence)
            for day, other in told.meetings.get(_WEEKDAYS[word[0].lower()], ()) if word else ():
                if word and _same_meeting(own, other):
                    support[day, word[0]].append(other.claim)
    best = max(support, key=lambda found: (len(support[found]), found), default=None)
    if best is None:
        return None
    where = next((one.place for one in support[best] if one.place), None)
    meeting = f"the meeting in {where}" if where else "the meeting"
    note = f"the day of “{best[1]}” is inferred: a dated report tells of {meeting}, {days_said(Date.day(best[0]))}"
    return Date.day(best[0], best[1], Basis.INFERRED), note


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
    if best is None or best.date is None:
        return date
    counted = replace(best.date, text=date.text, basis=Basis.INFERRED)
    news = date.basis is Basis.DATELINE and counted.latest and counted.latest < day
    return replace(counted, latest=day, text=None) if news else counted


def _plain(words: str) -> str:
    return "".join(words.lower().split())
