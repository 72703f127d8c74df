"""Issues: what the sides differ over, found from the instruments and the recurring things that they speak about.

Every instrument that events or positions name is an issue of its own. What they are about without an instrument is
grouped by the head word of the words that say so. What remains is the relations between the two sides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.subjects import names_a_thing
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.tracks import Linked
from stateofplay.ledger.wording import in_prose, shared, stems
from stateofplay.model.claims import EventClaim, PositionClaim
from stateofplay.model.state import Issue

__all__ = ["Agenda", "agenda", "is_general", "issue_id"]

_BEHIND = re.compile(r" (?:of|for|on|over) ")
_RECURRING = 2  # a thing that only one passage speaks of is no issue between the sides
_OF_A_TRACK = 0.6  # share of a topic's words in an instrument's names from which it speaks of the instrument
_GENERAL = "irelations"


@dataclass(frozen=True, slots=True)
class Agenda:
    """The issues, and which of them each claim speaks to, most telling first. Positions always speak to one."""

    issues: tuple[Issue, ...]
    of_claim: Mapping[str, tuple[str, ...]]

    def of(self, claims: Iterable[EventClaim | PositionClaim]) -> tuple[str, ...]:
        """The issues of several claims, those of most claims first."""
        tally = Counter(issue for claim in claims for issue in self.of_claim.get(claim.id, ()))
        return tuple(sorted(tally, key=lambda issue: (-tally[issue], issue)))

    def by_issue(self) -> dict[str, list[str]]:
        """From an issue's id to the claims that speak to it."""
        found: dict[str, list[str]] = {issue.id: [] for issue in self.issues}
        for claim, issues in self.of_claim.items():
            for issue in issues:
                found[issue].append(claim)
        return found


def issue_id(track: str) -> str:
    """The id of the issue that an instrument is."""
    return stable_id("i", track)


def is_general(issue: str) -> bool:
    """Whether an id is that of the relations between two sides, and not of a thing that they differ over."""
    return issue.startswith(_GENERAL)


def agenda(known: Known, links: Linked) -> Agenda:
    claims: list[EventClaim | PositionClaim] = [*known.of_type(EventClaim), *known.of_type(PositionClaim)]
    tracks = {track: Issue(issue_id(track), name) for track, name in links.names.items()}
    words = {
        track: stems(" ".join(one.instrument.name for one in group)) - known.state_words
        for track, group in links.by_track.items()
        if track in tracks
    }
    speaks_of = _Tracks(words)
    topics = _topics(claims, speaks_of, known)
    general = _Relations(known)
    of_claim, used = {}, {}
    for claim in claims:
        found = [tracks[track] for track in sorted(links.by_claim.get(claim.id, ())) if track in tracks]
        if not found:
            found = [tracks.get(on) or topics[on] for on in _subjects(claim, speaks_of) if on in tracks or on in topics]
        if not found and isinstance(claim, PositionClaim):
            found = [general.of(claim)]
        of_claim[claim.id] = tuple(dict.fromkeys(issue.id for issue in found))
        used.update({issue.id: issue for issue in found})
    return Agenda(tuple(sorted(used.values(), key=lambda issue: (issue.name.lower(), issue.id))), of_claim)


class _Relations:
    """Whose relations a position speaks to: the party's and those of the state that it faces in the same passage, else
    of the one that it faces most."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._events = {claim.id: claim for claim in known.of_type(EventClaim)}
        self._faced: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self._events.values():
            sides = known.states((*claim.actors, *claim.recipients))
            for side in sides:
                self._faced[side].update(sides - {side})

    def of(self, claim: PositionClaim) -> Issue:
        party = self._known.state(claim.party)
        event = self._events.get(claim.event or "")
        here = self._known.states((*event.actors, *event.recipients)) - {party} if event else frozenset[str]()
        faced = Counter({side: times for side, times in self._faced[party].items() if not here or side in here})
        other = min(faced, key=lambda side: (-faced[side], side), default=None)
        if other is None:
            return Issue(_GENERAL, "relations")
        pair = sorted((party, other), key=self._known.name)
        names = " and ".join(in_prose(self._known.name(one)) for one in pair)
        return Issue("-".join((_GENERAL, *pair)), f"relations between {names}")


def _topics(claims: Sequence[EventClaim | PositionClaim], tracks: _Tracks, known: Known) -> dict[str, Issue]:
    """From a head word's stem to its issue, named by the topic that has it most often, of equals the longest."""
    phrases: dict[str, Counter[str]] = defaultdict(Counter)
    passages: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for claim in claims:
        for topic in claim.topics:
            head = _head(topic)
            if (
                head
                and names_a_thing(_front(topic))
                and not tracks.named_by(topic)
                and stems(topic) - known.state_words
            ):
                phrases[head][" ".join(topic.split())] += 1
                passages[head].add((claim.quote.document, claim.quote.start))
    return {
        head: Issue(stable_id("i", head), min(names, key=lambda name: (-names[name], -len(name), name)))
        for head, names in phrases.items()
        if len(passages[head]) >= _RECURRING
    }


def _subjects(claim: EventClaim | PositionClaim, tracks: _Tracks) -> list[str]:
    """Tracks and head words that the claim's topics speak of."""
    return [subject for topic in claim.topics if (subject := tracks.named_by(topic) or _head(topic))]


def _front(topic: str) -> str:
    """What stands before any "of" or "on": "compensation" of "compensation for labourers"."""
    return _BEHIND.split(topic, maxsplit=1)[0]


def _head(topic: str) -> str | None:
    """Stem of the last word that names a subject."""
    for word in reversed(_front(topic).split() + topic.split()):
        if found := stems(word):
            return min(found)
    return None


class _Tracks:
    """Which track a topic speaks of, by the words of the tracks' names."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = words
        self._having: dict[str, list[str]] = defaultdict(list)
        for track, stems_ in words.items():
            for stem in stems_:
                self._having[stem].append(track)

    def named_by(self, topic: str) -> str | None:
        said = stems(topic)
        near = {track for stem in said for track in self._having.get(stem, ())}
        fit = {track: shared(said, self._words[track]) for track in near}
        best = min(fit, key=lambda track: (-fit[track], track), default=None)
        return best if best and fit[best] >= _OF_A_TRACK else None
