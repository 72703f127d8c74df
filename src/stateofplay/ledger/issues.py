"""Issues: what the sides differ over, found from the instruments and the recurring things that they speak about.

Every instrument that events or positions name is an issue of its own. What they are about without an instrument is
grouped by the head word of the words that say so. What remains is the relations between the sides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.tracks import Linked
from stateofplay.ledger.wording import shared, stems
from stateofplay.model.claims import EventClaim, PositionClaim
from stateofplay.model.state import Issue

__all__ = ["RELATIONS", "Agenda", "agenda", "issue_id"]

_BEHIND = re.compile(r" (?:of|for|on|over) ")
_RECURRING = 2  # a thing that only one claim speaks of is no issue between the sides
_OF_A_TRACK = 0.6  # share of a topic's words in an instrument's names from which it speaks of the instrument
RELATIONS = Issue("irelations", "relations")


@dataclass(frozen=True, slots=True)
class Agenda:
    """The issues, and which of them each claim speaks to, most telling first. Positions always speak to one."""

    issues: tuple[Issue, ...]
    of_claim: Mapping[str, tuple[str, ...]]

    def of(self, claims: Iterable[EventClaim | PositionClaim]) -> tuple[str, ...]:
        """The issues of several claims, those of most claims first."""
        tally = Counter(issue for claim in claims for issue in self.of_claim.get(claim.id, ()))
        return tuple(sorted(tally, key=lambda issue: (-tally[issue], issue)))


def issue_id(track: str) -> str:
    """The id of the issue that an instrument is."""
    return stable_id("i", track)


def agenda(known: Known, links: Linked) -> Agenda:
    claims: list[EventClaim | PositionClaim] = [*known.of_type(EventClaim), *known.of_type(PositionClaim)]
    tracks = {track: Issue(issue_id(track), name) for track, name in links.names.items()}
    words = {track: stems(" ".join(one.instrument.name for one in group)) for track, group in links.by_track.items()}
    topics = _topics(claims, words)
    of_claim, used = {}, {}
    for claim in claims:
        found = [tracks[track] for track in sorted(links.by_claim.get(claim.id, ())) if track in tracks]
        if not found:
            found = [tracks.get(on) or topics[on] for on in _subjects(claim, words) if on in tracks or on in topics]
        if not found and isinstance(claim, PositionClaim):
            found = [RELATIONS]
        of_claim[claim.id] = tuple(dict.fromkeys(issue.id for issue in found))
        used.update({issue.id: issue for issue in found})
    return Agenda(tuple(sorted(used.values(), key=lambda issue: (issue.name.lower(), issue.id))), of_claim)


def _topics(claims: Sequence[EventClaim | PositionClaim], tracks: Mapping[str, frozenset[str]]) -> dict[str, Issue]:
    """From a head word's stem to its issue, named by the topic that has it most often, of equals the shortest."""
    phrases: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for topic in claim.topics:
            head = _head(topic)
            if head and not _track_of(topic, tracks):
                phrases[head][" ".join(topic.split())] += 1
    return {
        head: Issue(stable_id("i", head), min(names, key=lambda name: (-names[name], len(name), name)))
        for head, names in phrases.items()
        if names.total() >= _RECURRING
    }


def _subjects(claim: EventClaim | PositionClaim, tracks: Mapping[str, frozenset[str]]) -> list[str]:
    """Tracks and head words that the claim's topics speak of."""
    return [subject for topic in claim.topics if (subject := _track_of(topic, tracks) or _head(topic))]


def _head(topic: str) -> str | None:
    """Stem of the last word that names a subject, before any "of" or "on": "compensation for labourers"."""
    front = _BEHIND.split(topic, maxsplit=1)[0]
    for word in reversed(front.split() + topic.split()):
        if found := stems(word):
            return min(found)
    return None


def _track_of(topic: str, tracks: Mapping[str, frozenset[str]]) -> str | None:
    said = stems(topic)
    fit = {track: shared(said, words) for track, words in tracks.items() if said & words}
    best = min(fit, key=lambda track: (-fit[track], track), default=None)
    return best if best and fit[best] >= _OF_A_TRACK else None
