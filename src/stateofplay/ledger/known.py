"""What is known on a day of reporting: the reports of that day and before, and their claims in one fixed order.

Everything that the ledger computes starts from here, so nothing depends on the order in which reports came in.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stateofplay.knowledge.states import states
from stateofplay.model.claims import Claim
from stateofplay.model.dates import Date
from stateofplay.model.documents import Document
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import Evidence

__all__ = ["Known", "day_of", "stable_id", "undescribed"]

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True, slots=True)
class Known:
    """`documents` by publication day, undated last; `claims` in the order of their reports, then of their words.

    `sources` gives for each document the name under which it counts as a source: copies and wire copy of one agency
    have one name. `as_of` is the day of the world that is asked, `known_on` the day of reporting.
    """

    documents: Mapping[str, Document]
    claims: tuple[Claim, ...]
    actors: Mapping[str, Actor]
    sources: Mapping[str, str]
    as_of: dt.date
    known_on: dt.date
    state_words: frozenset[str] = frozenset()  # stems of the names of the states, which tell no instrument apart

    def of_type(self, kind: type[C]) -> tuple[C, ...]:
        return tuple(claim for claim in self.claims if isinstance(claim, kind))

    def state(self, actor: str) -> str:
        """The state that an actor belongs to, by its id; the actor itself where it belongs to none."""
        known = self.actors.get(actor)
        if known and known.of:
            return known.of
        head, dash, _ = actor.partition("-")
        return head if dash and len(head) == 3 and head.isupper() and not known else actor

    def private(self, actor: str) -> bool:
        """Whether it is a party beside its state's government, whose words and acts are not the state's."""
        known = self.actors.get(actor)
        return known is not None and known.kind.private

    def party(self, actor: str) -> str:
        """Who stands for what an actor says or undertakes: its state, but a firm or an opposition for itself."""
        return actor if self.private(actor) else self.state(actor)

    def parties(self, actors: Iterable[str]) -> frozenset[str]:
        return frozenset(self.party(actor) for actor in actors)

    def states(self, actors: Iterable[str]) -> frozenset[str]:
        return frozenset(self.state(actor) for actor in actors)

    def name(self, actor: str) -> str:
        known = self.actors.get(actor)
        return known.name if known else actor

    def published(self, claim: Claim) -> dt.date | None:
        return day_of(self.documents[claim.quote.document])

    def told_on(self, claim: Claim) -> Date | None:
        """The day that the report counts from: its dateline's, else that of its publication."""
        document = self.documents[claim.quote.document]
        return document.anchor or document.published

    def hidden(self, day: dt.date | None) -> bool:
        """Whether something of that day had yet to come on the day of the world that is asked. Asked as of the day of
        reporting, nothing is hidden: what a report tells has happened."""
        return day is not None and self.as_of < self.known_on and day > self.as_of

    def quote(self, claim: Claim) -> str:
        return self.documents[claim.quote.document].text[claim.quote.start : claim.quote.end]

    def order(self, claim: Claim) -> tuple[dt.date, str, int, int, str]:
        """By publication day (undated last), then document and place in it."""
        span = claim.quote
        return self.published(claim) or dt.date.max, span.document, span.start, span.end, claim.id

    def evidence(self, claims: Iterable[Claim]) -> tuple[Evidence, ...]:
        """In the order of publication, each stretch of words once."""
        spans: dict[tuple[str, int, int], Evidence] = {}
        for claim in sorted(claims, key=self.order):
            span = claim.quote
            found = Evidence(span.document, span.start, span.end, self.quote(claim), claim.id)
            spans.setdefault((span.document, span.start, span.end), found)
        return tuple(spans.values())

    def independent(self, claims: Iterable[Claim]) -> int:
        """How many sources stand behind the claims, copies not counted."""
        return len({self.sources[claim.quote.document] for claim in claims})

    def first_id(self, prefix: str, claims: Sequence[Claim], also: str = "") -> str:
        """An id from the earliest of the claims, so that later reports do not change it."""
        return stable_id(prefix, min(claims, key=self.order).id + also)


def day_of(document: Document) -> dt.date | None:
    """The last day on which the document may have been published, None where nothing tells."""
    return document.published.latest if document.published else None


def undescribed(id: str) -> Actor:
    """A state, or an actor of which no reading says more than its id."""
    if id in states():
        return Actor(id, states()[id].name, ActorKind.STATE)
    of = id.partition("-")[0]
    return Actor(id, id, ActorKind.OTHER, of if of in states() else None)


def stable_id(prefix: str, seed: str) -> str:
    return prefix + hashlib.sha256(seed.encode()).hexdigest()[:10]
