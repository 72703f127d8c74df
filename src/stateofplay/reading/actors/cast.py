"""Everybody and every place that one document names, in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from stateofplay.model.mentions import Actor, ActorMention, PlaceMention

__all__ = ["Cast", "OfficeHeld"]

_Mention = TypeVar("_Mention", ActorMention, PlaceMention)


class OfficeHeld(NamedTuple):
    """`text[start:end]` gives `person` the office `title` ("Foreign Minister") of the state or body `actor`, None where
    it is only guessed."""

    person: str
    title: str
    actor: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and where, each tuple in text order; no two actor mentions overlap, and no two places.

    `actors` are those named by mentions that are no states, in the order of their first mention.
    """

    mentions: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[Actor, ...]
    offices: tuple[OfficeHeld, ...]

    def within(self, start: int, end: int) -> tuple[ActorMention, ...]:
        """Actor mentions that lie in `text[start:end]`."""
        return _within(self.mentions, start, end)

    def places_within(self, start: int, end: int) -> tuple[PlaceMention, ...]:
        return _within(self.places, start, end)

    def actor(self, identity: str) -> Actor | None:
        """The non-state actor of that id."""
        return next((actor for actor in self.actors if actor.id == identity), None)


def _within(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.start)
    return tuple(mention for mention in mentions[first:last] if mention.end <= end)
