"""Commitments: who undertook what by when, and what became of it.

An event that fits in actors, kind and time settles one: kept if it happened, cancelled if it was suspended or if the
same side takes the measure back before its day. So does the life of the measure promised. One whose day has passed
without a word has lapsed; one without a day stays unknown until something settles it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.ledger.clusters import meet
from stateofplay.ledger.corrections import set_state
from stateofplay.ledger.fixes import date_of
from stateofplay.ledger.known import Known
from stateofplay.ledger.measures import Course, Measures, course, measures
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.rulings import Marks, Rulings
from stateofplay.ledger.wording import days_said, overlap, shared, stems
from stateofplay.model.claims import CommitmentClaim, EventType, Status
from stateofplay.model.dates import Date
from stateofplay.model.judgements import Thing
from stateofplay.model.state import Commitment, CommitmentState, Event, Track

__all__ = ["commitments"]

_SAME_ACT = 0.5
_SAME_SUBJECT = 0.34
_MONTH = 31  # days
_MEASURES = (EventType.SANCTION, EventType.COERCE, EventType.MOBILIZE)
_SETTLING = (Status.HAPPENED, Status.SUSPENDED)


@dataclass(frozen=True, slots=True)
class _Promise:
    """Claims of one commitment; `made_in` are the events on whose words it was made."""

    claims: tuple[CommitmentClaim, ...]
    made_in: tuple[Event, ...]
    made: Date | None
    due: Date | None

    @property
    def first(self) -> CommitmentClaim:
        return self.claims[0]


@dataclass(frozen=True, slots=True)
class _Told:
    """What can settle a promise: acts of its kind, acts by which a side gives way, and the lives of measures."""

    acts: Sequence[Merged]
    taking_back: Sequence[Merged]
    measures: Measures


def commitments(
    known: Known, events: Sequence[Merged], tracks: Sequence[Track], rulings: Rulings
) -> tuple[Commitment, ...]:
    """By due day, those without one last."""
    home = {claim.id: one.event for one in events for claim in one.claims}
    by_doers: dict[frozenset[str], list[list[CommitmentClaim]]] = defaultdict(list)
    for claim in known.of_type(CommitmentClaim):
        groups = by_doers[known.parties(claim.by)]
        group = next((group for group in groups if _same(claim, group[0], home)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    promises = {known.first_id("c", group): _promise(group, home) for groups in by_doers.values() for group in groups}
    marks = rulings.on(Thing.COMMITMENT, {id: [claim.id for claim in one.claims] for id, one in promises.items()})
    settling = _settling(events)
    taking_back, lives = settling.get(EventType.CONCEDE, ()), measures(tracks, known)
    found = [
        _commitment(id, one, _Told(settling.get(one.first.type, ()), taking_back, lives), known, marks.get(id, Marks()))
        for id, one in promises.items()
    ]
    shown = (one for one in found if not known.hidden(one.made.earliest if one.made else None))
    return tuple(sorted(shown, key=lambda one: (_last(one.due) or dt.date.max, one.id)))


def _settling(events: Iterable[Merged]) -> Mapping[EventType | None, Sequence[Merged]]:
    """Acts that can keep or cancel a promise, by type; under None all of them, for a promise whose act has no type."""
    found: dict[EventType | None, list[Merged]] = defaultdict(list)
    for one in events:
        if one.event.status in _SETTLING:
            found[one.event.type].append(one)
            found[None].append(one)
    return found


def _same(claim: CommitmentClaim, first: CommitmentClaim, home: Mapping[str, Event]) -> bool:
    """Whether two promises of the same doers are one."""
    if claim.due and first.due and not claim.due.overlaps(first.due):
        return False
    if claim.made and first.made and not claim.made.overlaps(first.made):
        return False
    made_in, first_in = home.get(claim.event or ""), home.get(first.event or "")
    if made_in and first_in and made_in.id == first_in.id:
        return claim.type is first.type
    if claim.type and claim.type is first.type and claim.type.symmetric and claim.due and first.due:
        return True
    return overlap(stems(claim.act), stems(first.act)) >= _SAME_ACT


def _promise(claims: Sequence[CommitmentClaim], home: Mapping[str, Event]) -> _Promise:
    made_in = tuple(home[claim.event] for claim in claims if claim.event and claim.event in home)
    done = (event.date for event in made_in if event.status is not Status.PLANNED)  # a plan's own day is when it is due
    made = _joint(claim.made for claim in claims) or _joint(done)
    return _Promise(tuple(claims), made_in, made, _joint(claim.due for claim in claims))


def _commitment(id: str, promise: _Promise, told: _Told, known: Known, marks: Marks) -> Commitment:
    if "due" in marks.fixes:
        promise = replace(promise, due=date_of(marks.fixes["due"].value))
    settled, (state, reason) = _settled(promise, told, known)
    commitment = Commitment(
        id=id,
        by=promise.first.by,
        to=next((claim.to for claim in promise.claims if claim.to), ()),
        act=" ".join(promise.first.act.split()),
        made=promise.made,
        due=promise.due,
        state=state,
        settled_by=settled,
        reason=reason,
        evidence=known.evidence(promise.claims),
        claims=tuple(claim.id for claim in promise.claims),
    )
    return set_state(commitment, marks)


def _settled(promise: _Promise, told: _Told, known: Known) -> tuple[str | None, tuple[CommitmentState, str]]:
    """The event that settles a promise, if one does, and what became of the promise."""
    measure = course(promise.claims, promise.due, told.measures)
    if measure and (measure.state.cancelled or measure.shown):
        return measure.state.event, _of_measure(measure)
    act = _held(promise, told.acts) or _fitting(promise, told.acts, known)
    if act:
        return act.id, _of_act(act)
    undone = _undone(promise, told.taking_back, known)
    if undone:
        return undone.id, (CommitmentState.CANCELLED, f"taken back{_when(undone)}: “{undone.summary}”")
    return None, _by_the_day(promise.due, known)


def _of_measure(measure: Course) -> tuple[CommitmentState, str]:
    if measure.shown is None:
        return CommitmentState.CANCELLED, f"taken back: {measure.track.name}"
    words = " ".join(measure.shown.quote.split())
    return CommitmentState.KEPT, f"kept: {measure.track.name}, as a later report shows: “{words}”"


def _undone(promise: _Promise, events: Iterable[Merged], known: Known) -> Event | None:
    """The act by which the same side takes back, before its day, a measure that it had promised against another."""
    if promise.first.type not in _MEASURES or promise.due is None:
        return None
    by, day = known.states(promise.first.by), promise.due.earliest
    fit = (
        one.event
        for one in events
        if one.event.status is Status.HAPPENED
        and known.states(one.event.actors) == by
        and day
        and one.event.date
        and one.event.date.latest
        and one.event.date.latest <= day
        and shared(stems(promise.first.act), one.topics | stems(one.event.summary)) >= _SAME_ACT
    )
    return next(fit, None)


def _joint(dates: Iterable[Date | None]) -> Date | None:
    told = [date for date in dates if date and (date.earliest or date.latest)]
    best = min(told, key=lambda date: date.days or 10**6, default=None)
    for date in told:
        best = meet(best, date) or best if best else None
    return best


def _held(promise: _Promise, events: Iterable[Merged]) -> Event | None:
    """The planned act on the commitment's own words, if another passage tells that it was done or called off."""
    own = {event.id for event in promise.made_in}
    for one in events:
        if one.event.id in own and one.event.type is promise.first.type and promise.due:
            later = [claim for claim in one.claims if claim.quote not in [told.quote for told in promise.claims]]
            if any(claim.status is one.event.status for claim in later):
                return one.event
    return None


def _fitting(promise: _Promise, events: Iterable[Merged], known: Known) -> Event | None:
    """Another event that fits; one that happened before one that was suspended, then the earliest."""
    own = {event.id for event in promise.made_in}
    fit = [
        one.event
        for one in events
        if one.event.id not in own and _in_time(one.event, promise) and _as_promised(one, promise, known)
    ]
    return min(fit, key=lambda event: event.status is Status.SUSPENDED, default=None)


def _in_time(event: Event, promise: _Promise) -> bool:
    """On a day within the time set, and after the promise; where no time was set, on some known day after it."""
    date, made, due = event.date, promise.made, promise.due
    if date is None or date.earliest is None:
        return False
    if made and made.latest and date.earliest <= made.latest:
        return False
    if due is None:
        return made is not None and date.is_day
    return due.overlaps(date) and (date.days or _MONTH + 1) <= max(due.days or 0, _MONTH)


def _as_promised(one: Merged, promise: _Promise, known: Known) -> bool:
    """By and with whom it was promised, and the same kind of act; on the same subject, unless it is a meeting of just
    these sides in the time set."""
    first, event = promise.first, one.event
    promised = known.states((*first.by, *first.to))
    sides = known.states((*event.actors, *event.recipients))
    own = known.parties(first.by) <= known.parties((*event.actors, *event.recipients))
    if not (own and promised <= sides) or (first.type and first.type is not event.type):
        return False
    if first.type is EventType.CONSULT and promise.due:
        return sides == promised or len(promised) == 1
    return shared(stems(first.act), one.topics | stems(event.summary)) >= _SAME_SUBJECT


def _of_act(act: Event) -> tuple[CommitmentState, str]:
    if act.status is Status.SUSPENDED:
        return CommitmentState.CANCELLED, f"called off{_when(act)}: “{act.summary}”"
    return CommitmentState.KEPT, f"kept{_when(act)}: “{act.summary}”"


def _by_the_day(due: Date | None, known: Known) -> tuple[CommitmentState, str]:
    last = _last(due)
    if last is None:
        return CommitmentState.UNKNOWN, "no day was set and no report tells what became of it"
    if last < known.as_of and last < known.known_on:
        return CommitmentState.LAPSED, f"due by {days_said(Date.day(last))}, and no report tells that it was kept"
    return CommitmentState.OPEN, f"due by {days_said(Date.day(last))}"


def _when(event: Event) -> str:
    return f" ({days_said(event.date)})" if event.date else ""


def _last(date: Date | None) -> dt.date | None:
    return (date.latest or date.earliest) if date else None
