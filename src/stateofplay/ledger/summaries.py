"""What an event is in one line: the words of the report that tells it best.

The body before a headline, news before background, a clause that starts with its doer before one that does not, and of
equals the first told. Where no claim's words say more than a noun or two, the sentence that they stand in.
"""

from __future__ import annotations

from collections.abc import Sequence

from stateofplay.knowledge.states import states
from stateofplay.ledger.known import Known
from stateofplay.ledger.passages import around, body
from stateofplay.ledger.wording import name_parts, trimmed, union
from stateofplay.model.claims import EventClaim

__all__ = ["summary"]

_FEW = 4  # words; fewer are a noun and not yet a clause
_OPENING = 2  # words in which the doer is looked for
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "both"})


def summary(claims: Sequence[EventClaim], known: Known) -> str:
    """`claims` are one event's, in the order of the reports."""
    best = min(claims, key=lambda claim: _rank(claim, known))
    words = known.quote(best)
    return trimmed(words if len(words.split()) >= _FEW else _sentence(best, known))


def _rank(claim: EventClaim, known: Known) -> tuple[bool, bool, bool, bool]:
    words = known.quote(claim)
    return claim.corroborates, len(words.split()) < _FEW, claim.retold, not _starts_with_doer(words, claim, known)


def _starts_with_doer(words: str, claim: EventClaim, known: Known) -> bool:
    opening = words.split()[:_OPENING]
    first = name_parts(" ".join(opening))
    names = union(name_parts(name) for name in (*claim.people, *(known.name(actor) for actor in claim.actors)))
    of_states = (states()[actor] for actor in known.states(claim.actors) if actor in states())
    said = union(name_parts(" ".join((*one.names, *one.adjectives, *one.capitals))) for one in of_states)
    return bool(first & (names | said)) or bool(opening and opening[0].lower() in _PRONOUNS)


def _sentence(claim: EventClaim, known: Known) -> str:
    document, span = known.documents[claim.quote.document], claim.quote
    place = around(document, span.start, span.end)
    if place is None:
        return known.quote(claim)
    start, end = body(document)[place]
    return document.text[start:end]
