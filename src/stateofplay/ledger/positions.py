"""Positions: where each party stands on each issue, said by someone on a day; a retelling is more evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from stateofplay.ledger.issues import Agenda
from stateofplay.ledger.known import Known
from stateofplay.ledger.wording import overlap, same_person, stems, trimmed
from stateofplay.model.claims import PositionClaim
from stateofplay.model.dates import Date
from stateofplay.model.state import Event, Position

__all__ = ["positions"]

_SAME_WORDS = 0.5


def positions(known: Known, on: Agenda, events: Mapping[str, Event]) -> tuple[Position, ...]:
    """By day, undated last. `events` holds for each event claim's id its event."""
    groups: dict[tuple[str, str, str], list[list[PositionClaim]]] = {}
    for claim in known.of_type(PositionClaim):
        issue = on.of_claim[claim.id][0]
        same = groups.setdefault((claim.party, claim.stance, issue), [])
        home = next((group for group in same if _retold(claim, group[0], known)), None)
        if home is None:
            same.append([claim])
        else:
            home.append(claim)
    found = [_position(group, issue, known, events) for (_, _, issue), same in groups.items() for group in same]
    shown = [one for one in found if not known.hidden(one.date.earliest if one.date else None)]
    return tuple(sorted(shown, key=_when))


def _retold(claim: PositionClaim, first: PositionClaim, known: Known) -> bool:
    """Whether the claim tells again what the first told: on days that can be one, by one speaker, in like words or as
    the same event."""
    if claim.date and first.date and not claim.date.overlaps(first.date):
        return False
    if claim.speaker and first.speaker and not same_person(claim.speaker, first.speaker):
        return False
    if claim.event and claim.event == first.event:
        return True
    return overlap(stems(known.quote(claim)), stems(known.quote(first))) >= _SAME_WORDS


def _position(claims: Sequence[PositionClaim], issue: str, known: Known, events: Mapping[str, Event]) -> Position:
    body = [claim for claim in claims if not claim.corroborates] or list(claims)
    return Position(
        id=known.first_id("p", claims),
        party=claims[0].party,
        issue=issue,
        speaker=max(
            (claim.speaker for claim in claims if claim.speaker), key=lambda name: (len(name), name), default=None
        ),
        stance=claims[0].stance,
        text=trimmed(known.quote(body[0])),
        date=_date(claims, events),
        evidence=known.evidence(claims),
        claims=tuple(claim.id for claim in claims),
    )


def _date(claims: Sequence[PositionClaim], events: Mapping[str, Event]) -> Date | None:
    """The narrowest of the claims' own dates, else that of the event in which it was said."""
    dates = [claim.date for claim in claims if claim.date and (claim.date.earliest or claim.date.latest)]
    if dates:
        return min(dates, key=lambda date: date.days or 10**6)
    said = (events[claim.event].date for claim in claims if claim.event and claim.event in events)
    return next((date for date in said if date), None)


def _when(position: Position) -> tuple[dt.date, str]:
    date = position.date or Date(None, None)
    return date.earliest or date.latest or dt.date.max, position.id
