"""Bounds of the day of an act that no words date: the report that tells it, and the acts told just before it.

In: the events of a fold. Out: the same, those told as done with no day of their own between an earliest and a latest
day as far as the text bears it. Nothing here takes part in telling whether two reports tell of one act.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.contention import leans_back
from stateofplay.knowledge.motives import accounts
from stateofplay.ledger.known import Known
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.passages import around
from stateofplay.model.claims import EventClaim, EventType, Status
from stateofplay.model.dates import Basis, Date

__all__ = ["bounded"]

BEFORE = 3  # sentences back to the act that one answers
REPLIES = frozenset({EventType.AGREE, EventType.CONCEDE, EventType.REJECT})
THAT_ASKED = re.compile(
    r"(?: (?:to|with|down))? (?:the|that|this|these|those|both) (?:request|demand|call|appeal|plea)s?\b"
)
ASKING = frozenset({EventType.ACCUSE, EventType.PROTEST, EventType.REQUEST})


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


def _behind(claim: EventClaim, told: Sequence[_Told], known: Known, reach: int) -> Iterator[Merged]:
    """The dated acts that the sentences before this claim tell, and its own before it, the nearest first."""
    here = _sentence(claim, known)
    for other in reversed(told[: bisect_left(told, claim.trigger.start, key=lambda one: one.claim.trigger.start)]):
        there = _sentence(other.claim, known)
        if here is None or there is None or here - there > reach:
            return
        yield other.event


def _answered(claim: EventClaim, told: Sequence[_Told], known: Known) -> Iterator[dt.date]:
    """The day of the last act of the other side before one that is told as an answer: "retaliated by …", "has rejected
    the claim"."""
    reply = _is_reply(claim, known)
    if not reply and not (claim.type.material_conflict and "answer" in accounts(known.quote(claim))):
        return
    doers, others = known.states(claim.actors), known.states(claim.recipients)
    for one in _behind(claim, told, known, 1 if reply else BEFORE):
        by, at = known.states(one.event.actors), known.states(one.event.recipients)
        met = one.event.type in ASKING if reply else one.event.type.material_conflict
        if met and not by & doers and at & doers and (by & others or (reply and not others)):
            if one.event.date and one.event.date.earliest:
                yield one.event.date.earliest
            return


def _is_reply(claim: EventClaim, known: Known) -> bool:
    """Whether it tells of a reply and not of what else was refused or granted: "has rejected the claim", "has agreed".
    What is told back may be older than what was asked last."""
    if claim.type not in REPLIES or claim.retold or claim.corroborates:
        return False
    text, end = known.documents[claim.quote.document].text, claim.quote.end
    behind = text[claim.trigger.end : end]
    bare = behind[:1] == "," or (not behind.strip() and text[end : end + 1] in (",", ".", ";"))
    return bare or THAT_ASKED.match(behind) is not None or leans_back(known.quote(claim)) is not None
