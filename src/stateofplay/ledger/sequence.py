"""Bounds of the day of an act that no words date: the report that tells it, and the acts told just before it.

In: the events of a fold. Out: the same, those told as done with no day of their own between an earliest and a latest
day as far as the text bears it. Nothing here takes part in telling whether two reports tell of one act.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.motives import accounts
from stateofplay.ledger.known import Known
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.passages import around
from stateofplay.model.claims import EventClaim, Status
from stateofplay.model.dates import Basis, Date

__all__ = ["bounded"]

BEFORE = 3  # sentences back to the act that one answers


@dataclass(frozen=True, slots=True)
class _Told:
    """A dated act as one claim tells it."""

    claim: EventClaim
    event: Merged


def bounded(events: Sequence[Merged], known: Known) -> list[Merged]:
    """What is told as done was done by the day of the first report that tells it, and what is told as the answer to
    an act was done after that act. Ends that the text gives are left as they are."""
    told = _told(events)
    return [_placed(one, told, known) if _open(one) else one for one in events]


def _open(one: Merged) -> bool:
    date = one.event.date
    return one.event.status is Status.HAPPENED and not (date and date.latest)


def _told(events: Sequence[Merged]) -> dict[str, list[_Told]]:
    """Dated acts by document, in text order."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for one in events:
        if one.event.date and one.event.status is Status.HAPPENED:
            for claim in one.claims:
                if not claim.corroborates:
                    found[claim.quote.document].append(_Told(claim, one))
    return {document: sorted(each, key=lambda told: told.claim.trigger.start) for document, each in found.items()}


def _sentence(claim: EventClaim, known: Known) -> int | None:
    return around(known.documents[claim.quote.document], claim.trigger.start, claim.trigger.end)


def _placed(one: Merged, told: dict[str, list[_Told]], known: Known) -> Merged:
    done = [claim for claim in one.claims if claim.status is Status.HAPPENED]
    days = [day for claim in done if (day := known.told_on(claim))]
    if not days:
        return one
    first = min(days, key=lambda day: day.latest or dt.date.max)
    own = one.event.date.earliest if one.event.date else None
    answered = (day for claim in done for day in _answered(claim, told.get(claim.quote.document, []), known))
    after = [day for day in (own, *answered) if day]
    earliest = max((day for day in after if first.latest is None or day <= first.latest), default=None)
    reasoned = earliest or first.basis is Basis.INFERRED
    date = Date(earliest, first.latest, None, Basis.INFERRED if reasoned else Basis.PUBLICATION)
    return replace(one, event=replace(one.event, date=date))


def _behind(claim: EventClaim, told: Sequence[_Told], known: Known) -> Iterator[Merged]:
    """The dated acts that the sentences before this claim tell, and its own before it, the nearest first."""
    here = _sentence(claim, known)
    for other in reversed(told[: bisect_left(told, claim.trigger.start, key=lambda one: one.claim.trigger.start)]):
        there = _sentence(other.claim, known)
        if here is None or there is None or here - there > BEFORE:
            return
        yield other.event


def _answered(claim: EventClaim, told: Sequence[_Told], known: Known) -> Iterator[dt.date]:
    """The day of the last act of the other side before one that is told as an answer: "retaliated by …"."""
    if not claim.type.material_conflict or "answer" not in accounts(known.quote(claim)):
        return
    doers, others = known.states(claim.actors), known.states(claim.recipients)
    for one in _behind(claim, told, known):
        by, at = known.states(one.event.actors), known.states(one.event.recipients)
        if one.event.type.material_conflict and not by & doers and by & others and at & doers:
            if one.event.date and one.event.date.earliest:
                yield one.event.date.earliest
            return
