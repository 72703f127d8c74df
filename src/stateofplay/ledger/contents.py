"""What an act of agreeing, denying or threatening is about, where its own words tell nothing beyond it.

Who "agreed to continue dialogue" has agreed, and no talks are planned by it yet; who "denied that it had yielded" has
denied, and did nothing else; who "promised to lift the ban by June" has given its word. A day of its own makes talks
an event: "agreed to meet in May".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stateofplay.ledger.mention import Mention
from stateofplay.model.claims import EventType, Status

__all__ = ["contents"]

_ACTS = frozenset({EventType.AGREE, EventType.REJECT, EventType.THREATEN})
_GIVEN = {EventType.AGREE: Status.PLANNED, EventType.THREATEN: Status.THREATENED}  # what one's word is given of
_REACH = 60  # characters from the word of the act to that of its content


def contents(mentions: Sequence[Mention]) -> dict[int, int]:
    """From the places of the mentions that are only the content of another act to that act's."""
    reports: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(mentions):
        reports[one.claim.quote.document].append(place)
    found: dict[int, int] = {}
    for told in reports.values():
        told.sort(key=lambda place: mentions[place].claim.trigger)
        for n, place in enumerate(told):
            if place not in found and mentions[place].claim.type in _ACTS:
                found.update(dict.fromkeys(_of(place, told[n + 1 :], mentions), place))
    return found


def _of(place: int, following: Sequence[int], mentions: Sequence[Mention]) -> Iterator[int]:
    act = mentions[place]
    for other in following:
        one = mentions[other]
        start = one.claim.trigger.start
        if start >= act.claim.quote.end or start - act.claim.trigger.end > _REACH:
            return
        joined = one.conjunction is not None and one.conjunction > act.claim.trigger.start
        if not joined and (_agreed_on(act, one) or _denied_by(act, one) or _undertaken(act, one)):
            yield other


def _agreed_on(act: Mention, one: Mention) -> bool:
    own_day = one.claim.date is not None and one.claim.date != act.claim.date
    return act.claim.type is EventType.AGREE and one.claim.type.symmetric and one.sides <= act.sides and not own_day


def _denied_by(act: Mention, one: Mention) -> bool:
    return act.claim.type is EventType.REJECT and one.claim.status is Status.DENIED


def _undertaken(act: Mention, one: Mention) -> bool:
    """Who "promised to lift the ban" or "threatened to cut off credit" has so far only given word of it."""
    given = act.claim.status is Status.HAPPENED and one.claim.status is _GIVEN.get(act.claim.type)
    return given and one.claim.type is not EventType.CONSULT and (bool(one.actors & act.actors) or not one.actors)
