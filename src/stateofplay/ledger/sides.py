"""Which states a reading's claims name together: what tells the reports of one dispute from all others.

Told by the reading alone, so that an index of it never goes stale when what is known of states grows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from stateofplay.model.claims import (
    Claim,
    CommitmentClaim,
    EventClaim,
    Instrument,
    MoveClaim,
    OfficeClaim,
    PositionClaim,
    Reading,
)
from stateofplay.model.mentions import Actor, ActorKind

__all__ = ["Pair", "named", "sides"]

Pair = tuple[str, str]  # ids of two states, in their order


def named(claim: Claim) -> tuple[str, ...]:
    """Ids of those who do, undergo or hold what the claim tells; who says so is not among them."""
    if isinstance(claim, EventClaim):
        return (*claim.actors, *claim.recipients)
    if isinstance(claim, MoveClaim):
        return (*claim.by, *_bound(claim.instrument))
    if isinstance(claim, CommitmentClaim):
        return (*claim.by, *claim.to)
    if isinstance(claim, PositionClaim):
        return (claim.party,)
    return (claim.actor,) if isinstance(claim, OfficeClaim) and claim.actor else ()


def sides(reading: Reading) -> dict[Pair, int]:
    """For each two states that stand in one claim together, how many claims have both.

    A ministry, court or firm stands for its state; the two sides of a pact, and owner and target of a list or ruling,
    stand in a claim that is about it.
    """
    described = {actor.id: actor for actor in reading.actors}
    pairs: Counter[Pair] = Counter()
    for claim in reading.claims:
        here = {_state(id, described) for id in (*named(claim), *_about(claim))} - {None}
        pairs.update(combinations(sorted(id for id in here if id), 2))
    return dict(sorted(pairs.items()))


def _about(claim: Claim) -> tuple[str, ...]:
    """Those between whom the pacts, lists and rulings stand that an event or position is about."""
    if isinstance(claim, EventClaim):
        return tuple(id for one in claim.instruments for id in _bound(one))
    return _bound(claim.instrument) if isinstance(claim, PositionClaim) and claim.instrument else ()


def _bound(instrument: Instrument) -> tuple[str, ...]:
    held = (instrument.owner, instrument.target)
    return (*instrument.parties, *(id for id in held if id))


def _state(id: str, described: Mapping[str, Actor]) -> str | None:
    """The state that an actor is or belongs to; of one that the reading does not describe, the head of its id."""
    actor = described.get(id)
    if actor:
        return actor.of or (id if actor.kind in (ActorKind.STATE, ActorKind.INTERNATIONAL) else None)
    head = id.partition("-")[0]
    return head if len(head) == 3 and head.isupper() else None
