"""Claims of events into events of the world.

In: the event claims known on a day, and what links their instruments. Out: one `Event` for each happening, however
many reports tell it, with the best status, the narrowest date that all agree on, everyone named and every quote.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from stateofplay.ledger.clusters import Cluster, clustered, meet
from stateofplay.ledger.corrections import corrected_act, corrected_event
from stateofplay.ledger.known import Known
from stateofplay.ledger.mention import ready
from stateofplay.ledger.rulings import Marks, Rulings
from stateofplay.ledger.summaries import summary
from stateofplay.ledger.wording import name_parts, same_person
from stateofplay.model.claims import EventClaim, EventType, MoveClaim, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.judgements import Thing
from stateofplay.model.state import Event

__all__ = ["Merged", "in_order", "merged", "shown"]

V = TypeVar("V")
_SAID = frozenset({Basis.STATED, Basis.RELATIVE})  # the words of the act itself give the day


@dataclass(frozen=True, slots=True)
class Merged:
    """An event with the claims that it stands on, in the order of the reports, and the tracks and topics they name."""

    event: Event
    claims: tuple[EventClaim, ...]
    tracks: frozenset[str]
    topics: frozenset[str]


def merged(known: Known, tracks: Mapping[str, frozenset[str]], rulings: Rulings) -> tuple[Merged, ...]:
    """Events by date, undated last. `tracks` holds for each claim id the tracks that the claim names."""
    moves: dict[str, list[MoveClaim]] = defaultdict(list)
    for move in known.of_type(MoveClaim):
        if move.event:
            moves[move.event].append(move)
    mentions = [ready(claim, known, tracks, moves) for claim in known.of_type(EventClaim)]
    found = [_event(cluster, known) for cluster in clustered(mentions, rulings)]
    placed = _in_meetings(_corrected(found, rulings))
    return in_order(one for one in placed if shown(one.event, known))


def in_order(events: Iterable[Merged]) -> tuple[Merged, ...]:
    """By date, undated last."""
    return tuple(sorted(events, key=lambda one: _when(one.event)))


def _event(cluster: Cluster, known: Known) -> Merged:
    claims = tuple(sorted((one.claim for one in cluster.mentions), key=known.order))
    told = [claim for claim in claims if claim.id not in cluster.content] if cluster.content else claims
    given = _given(told, [claim for claim in claims if claim.id in cluster.content])
    kind = _most(given or told, lambda claim: claim.type) or claims[0].type
    like = [claim for claim in given or claims if claim.type is kind]
    joint = kind.symmetric and not _word_of_one(like, known)
    event = Event(
        id=known.first_id("e", [claim for claim in claims if not claim.corroborates]),
        type=kind,
        status=_status(told, known),
        actors=_actors(like, known) if joint else _party(like, "actors"),
        recipients=() if joint else _party(like, "recipients"),
        people=_people(claims),
        date=_date(told) or _date([claim for claim in claims if not _to_come(claim, known)]),
        place=_most([claim for claim in claims if claim.place], lambda claim: claim.place),
        part_of=None,
        issues=(),
        summary=summary(claims, known),
        independent_sources=known.independent(claims),
        evidence=known.evidence(claims),
        merged_by=cluster.weakest,
        claims=tuple(claim.id for claim in claims),
    )
    tracks = frozenset(track for one in cluster.mentions for track in one.tracks)
    return Merged(event, claims, tracks, frozenset(stem for one in cluster.mentions for stem in one.topics))


def _given(told: Sequence[EventClaim], content: Sequence[EventClaim]) -> list[EventClaim]:
    """What one side has given its word for, where an event tells no more than that: who "promised to lift the ban" has
    given way, and no accord of two sides is told by it."""
    if [claim.type for claim in told if not claim.corroborates] != [EventType.AGREE]:
        return []
    return [claim for claim in content if claim.type in (EventType.CONCEDE, EventType.RETREAT, EventType.AID)]


def _corrected(found: Sequence[Merged], rulings: Rulings) -> Sequence[Merged]:
    marks = rulings.on(Thing.EVENT, {one.event.id: one.event.claims for one in found})
    return [_as_set(one, marks[one.event.id]) if one.event.id in marks else one for one in found]


def _as_set(one: Merged, marks: Marks) -> Merged:
    event = corrected_event(one.event, marks)
    return replace(one, event=event, claims=tuple(corrected_act(claim, event) for claim in one.claims))


def _weight(claim: EventClaim) -> int:
    """A report in its own time knows better what an act was than background told later, and a headline least."""
    return 1 if claim.corroborates else 2 if claim.retold else 4


def _most(claims: Iterable[EventClaim], value: Callable[[EventClaim], V]) -> V | None:
    """The value with most weight behind it, of equals the one told first; None without claims."""
    tally: Counter[V] = Counter()
    for claim in claims:
        tally[value(claim)] += _weight(claim)
    return max(tally, key=lambda one: tally[one], default=None)


def _status(claims: Sequence[EventClaim], known: Known) -> Status:
    """What was done stays done; short of that the last report day has the word, and on it the body of a report."""
    body = [claim for claim in claims if not claim.corroborates]
    if any(claim.status is Status.HAPPENED for claim in body):
        return Status.HAPPENED
    last = known.published(body[-1])
    return (
        _most([claim for claim in body if known.published(claim) == last], lambda claim: claim.status)
        or body[-1].status
    )


def _party(claims: Sequence[EventClaim], role: Literal["actors", "recipients"]) -> tuple[str, ...]:
    """The set of actors most claims give, leaving out claims that name none."""
    return _most([claim for claim in claims if getattr(claim, role)], lambda claim: _role(claim, role)) or ()


def _role(claim: EventClaim, role: Literal["actors", "recipients"]) -> tuple[str, ...]:
    return claim.actors if role == "actors" else claim.recipients


def _word_of_one(claims: Sequence[EventClaim], known: Known) -> bool:
    """Whether one side alone gives its word to another in all that is told: "accepted", "promised to wait"."""
    one_sided = all(claim.type is EventType.AGREE and claim.recipients for claim in claims)
    return one_sided and len({known.state(actor) for claim in claims for actor in claim.actors}) == 1


def _actors(claims: Sequence[EventClaim], known: Known) -> tuple[str, ...]:
    """Every side once: of the names that claims give a state's part in it, the one with most weight, the government's
    before its firms'."""
    sides: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for actor in (*claim.actors, *claim.recipients):
            sides[known.state(actor)][actor] += _weight(claim)
    best = (max(names, key=lambda name: (not known.private(name), names[name], name)) for names in sides.values())
    return tuple(sorted(best))


def _people(claims: Sequence[EventClaim]) -> tuple[str, ...]:
    """Everyone named, each by the fullest form that occurs."""
    found: list[str] = []
    for name in sorted(
        {name for claim in claims for name in claim.people}, key=lambda name: (-len(name_parts(name)), name)
    ):
        if not any(same_person(name, other) for other in found):
            found.append(name)
    return tuple(sorted(found))


def _date(claims: Sequence[EventClaim]) -> Date | None:
    """The days that all claims agree on. Where several intervals only together give it, it is inferred."""
    dates = [claim.date for claim in claims if claim.date and (claim.date.earliest or claim.date.latest)]
    if not dates:
        return None
    common: Date | None = dates[0]
    for date in dates[1:]:
        common = meet(common, date) if common else None
    narrowest = min(dates, key=lambda date: (date.days or 10**6, date.basis not in _SAID))
    if common is None or (common.earliest, common.latest) == (narrowest.earliest, narrowest.latest):
        return narrowest
    return replace(common, basis=Basis.INFERRED)


def _to_come(claim: EventClaim, known: Known) -> bool:
    """Whether its day lies ahead of its report, as that of what was promised."""
    published = known.published(claim)
    return bool(claim.date and published and (claim.date.latest is None or claim.date.latest > published))


def _in_meetings(found: Sequence[Merged]) -> list[Merged]:
    """Set `part_of`; what was said inside a meeting and has no date of its own has the meeting's."""
    home = {claim.id: one.event for one in found for claim in one.claims}
    return [replace(one, event=_within(one, home)) for one in found]


def _within(one: Merged, home: Mapping[str, Event]) -> Event:
    meetings = [home[claim.within] for claim in one.claims if claim.within and claim.within in home]
    meeting = next((other for other in meetings if other.id != one.event.id), None)
    if meeting is None:
        return one.event
    own = one.event.date
    date = own
    free = "date" not in one.event.fixed
    if (
        free
        and meeting.date
        and meeting.date.is_day
        and (own is None or (own.overlaps(meeting.date) and not own.is_day))
    ):
        date = replace(meeting.date, basis=Basis.INFERRED)
    return replace(one.event, part_of=meeting.id, date=date)


def shown(event: Event, known: Known) -> bool:
    """What has happened by the day asked, and what was then still to come."""
    settled = event.status in (Status.HAPPENED, Status.DENIED)
    return not (settled and event.date and known.hidden(event.date.earliest or event.date.latest))


def _when(event: Event) -> tuple[dt.date, dt.date, str]:
    date = event.date or Date(None, None)
    return date.earliest or date.latest or dt.date.max, date.latest or dt.date.max, event.id
