"""What an act of agreeing or denying is about, where its own words tell nothing beyond it.

Who "agreed to continue dialogue" has agreed, and no talks are planned by it yet; who "denied that it had yielded" has
denied, and did nothing else. A day of its own makes the content an event: "agreed to meet in May".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stateofplay.ledger.mention import Mention
from stateofplay.model.claims import EventType, Status

__all__ = ["contents"]

_REACH = 60  # characters from the word of agreeing or denying to that of its content


def contents(mentions: Sequence[Mention]) -> dict[str, str]:
    """From the ids of the claims that are only the content of another act to that act's."""
    reports: dict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        reports[one.claim.quote.document].append(one)
    found: dict[str, str] = {}
    for told in reports.values():
        told.sort(key=lambda one: one.claim.trigger)
        for n, act in enumerate(told):
            if act.claim.id not in found:
                found.update(dict.fromkeys(_of(act, told[n + 1 :]), act.claim.id))
    return found


def _of(act: Mention, following: Sequence[Mention]) -> Iterator[str]:
    for one in following:
        start = one.claim.trigger.start
        if start >= act.claim.quote.end or start - act.claim.trigger.end > _REACH:
            return
        if not one.beside and (_agreed_on(act, one) or _denied_by(act, one)):
            yield one.claim.id


def _agreed_on(act: Mention, one: Mention) -> bool:
    own_day = one.claim.date is not None and one.claim.date != act.claim.date
    return act.claim.type is EventType.AGREE and one.claim.type.symmetric and one.sides <= act.sides and not own_day


def _denied_by(act: Mention, one: Mention) -> bool:
    return act.claim.type is EventType.REJECT and one.claim.status is Status.DENIED
