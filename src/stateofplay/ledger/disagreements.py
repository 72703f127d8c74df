"""Where the reports or the parties differ: values for one thing kept side by side, each with its quotes.

Each rule below finds one kind of difference and yields at most one item for each thing; two intervals that overlap are
no conflict. `disagreements` asks them all.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from stateofplay.ledger.contradictions import contradicted
from stateofplay.ledger.differences import (
    dates_differ,
    each_once,
    moves_differ,
    names_differ,
)
from stateofplay.ledger.figures import put_otherwise
from stateofplay.ledger.framings import accounts_differ, contrary, origins_differ
from stateofplay.ledger.initiatives import proposers_differ
from stateofplay.ledger.issues import is_general
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.lines import Line, Reports
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.quantities import counted
from stateofplay.ledger.replies import answered_elsewhere, left_open
from stateofplay.ledger.revisions import revised
from stateofplay.ledger.steps import Step
from stateofplay.ledger.tolls import tolls_differ
from stateofplay.ledger.tracks import Lived
from stateofplay.ledger.wording import days_said, union
from stateofplay.model.claims import Stance
from stateofplay.model.mentions import ActorKind
from stateofplay.model.state import (
    Disagreement,
    DisagreementKind,
    Issue,
    Person,
    Position,
    Track,
    Value,
)

__all__ = ["Found", "disagreements"]

_BETWEEN = frozenset({"pact", "treaty"})  # of which two states seldom have two that end in one season
_AGAIN = frozenset(  # which come about more than once
    {"talks", "meeting", "exercise", "envoy", "observers", "inspection", "prisoners", "sale"}
)
_TWO = 2  # sides of an item that more answers can join
_SPOKEN = frozenset({Stance.DEMANDS, Stance.ACCUSES, Stance.OPPOSES})
_BACKING = frozenset({Stance.SUPPORTS, Stance.OFFERS})
_NO = frozenset({Stance.REFUSES, Stance.OPPOSES})
_HARD = frozenset({Stance.DEMANDS, Stance.REFUSES, Stance.ACCUSES, Stance.WARNS, Stance.OPPOSES})


@dataclass(frozen=True, slots=True)
class Found:
    """What the rest of the fold has made of the claims."""

    events: Sequence[Merged]
    lives: Sequence[Lived]
    positions: Sequence[Position]
    issues: Sequence[Issue]
    people: Sequence[Person]


def disagreements(known: Known, found: Found) -> tuple[Disagreement, ...]:
    """By kind in the order of the rules, then by what they are about."""
    reports = Reports(known)
    items = [
        *_effects(found.lives, known),
        *dates_differ(found.events, [one.track for one in found.lives], known, reports),
        *moves_differ([one.track for one in found.lives], known, reports),
        *_stances(found, known, reports),
        *answered_elsewhere(found.events, known, reports),
        *contradicted(reports),
        *tolls_differ(reports),
        *put_otherwise(reports),
        *counted(reports),
        *proposers_differ(reports),
        *accounts_differ(found.events, found.positions, [one.track for one in found.lives], known),
        *contrary(reports),
        *origins_differ(reports),
        *revised(reports),
        *left_open(reports),
        *names_differ(found.people),
    ]
    return tuple(_each_once(_answered_together(items)))


def _answered_together(items: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """With one item for all that is set against the same words."""
    found: list[Disagreement] = []
    homes: dict[tuple[str, int], int] = {}
    for item in items:
        two = item.kind is DisagreementKind.PARTY_CLAIMS and len(item.values) == _TWO
        said = [(quote.document, quote.start) for quote in item.values[0].evidence] if two else []
        home = next((homes[place] for place in said if place in homes), len(found))
        if home == len(found):
            found.append(item)
        else:
            sides = zip(found[home].values, item.values, strict=True)
            values = tuple(replace(a, evidence=each_once((*a.evidence, *b.evidence))) for a, b in sides)
            found[home] = replace(found[home], values=values)
        for place in said:
            homes.setdefault(place, home)
    yield from found


def _each_once(items: Iterable[Disagreement]) -> Iterator[Disagreement]:
    """Without those that set side by side again, under whatever kind, what an item before does."""
    told: set[frozenset[tuple[str, int]]] = set()
    for item in items:
        sides = [frozenset((quote.document, quote.start) for quote in value.evidence) for value in item.values]
        pairs = {frozenset([a, b]) for x, y in combinations(sides, 2) for a in x for b in y}
        if not pairs <= told:
            told |= pairs
            claims = dict.fromkeys(quote.claim for value in item.values for quote in value.evidence)
            yield replace(item, claims=tuple(claims))


def _effects(lives: Iterable[Lived], known: Known) -> Iterator[Disagreement]:
    """Different days given for one effect of an instrument; of a pact that reports name so differently that it makes
    two tracks, of both."""
    together: dict[tuple[str, ...], list[Lived]] = defaultdict(list)
    for one in lives:
        track = one.track
        if track.kind in _AGAIN:
            continue
        together[(track.kind, *sorted(track.parties)) if track.kind in _BETWEEN else (track.id,)].append(one)
    for group in together.values():
        by_status: dict[str, list[Step]] = defaultdict(list)
        for step in (step for one in group for step in one.effects):
            by_status[step.status].append(step)
        for status, steps in by_status.items():
            if _apart(steps, known):
                yield _effect(group[0].track, status, steps, known)


def _apart(steps: Sequence[Step], known: Known) -> bool:
    """Whether two give days that have none in common, and no report tells both: it knows of two things."""
    told = [frozenset(quote.document for quote in known.evidence(step.claims)) for step in steps]
    return any(
        not a.date.overlaps(b.date) and not one & other
        for (a, one), (b, other) in combinations(zip(steps, told, strict=True), 2)
    )


def _effect(track: Track, status: str, steps: Sequence[Step], known: Known) -> Disagreement:
    """Superseded where the report that gives the later day tells the move that put it there, else a conflict."""
    first, last = sorted((steps[0], steps[-1]), key=lambda step: min(step.told, default=dt.date.max))
    explained = last.moves - first.moves and min(last.told, default=dt.date.max) > max(first.told, default=dt.date.max)
    kind = DisagreementKind.SUPERSEDED if explained else DisagreementKind.CONFLICT
    reason = (
        "a later report tells the move that put one day in place of the other"
        if explained
        else "the reports give days that have none in common"
    )
    values = tuple(Value(days_said(step.date), known.evidence(step.claims)) for step in steps)
    about = f"{track.name}: {status.replace('-', ' ')} on which day"
    return Disagreement(stable_id("d", f"effect {track.id} {status}"), about, kind, reason, values)


def _stances(found: Found, known: Known, reports: Reports) -> Iterator[Disagreement]:
    """The two parties with most to say against each other on an issue, each in sentences of its own; of more than two
    parties, one with a single word in all the reports is no side of the quarrel."""
    by_issue: dict[str, dict[str, list[Position]]] = defaultdict(lambda: defaultdict(list))
    for position in found.positions:
        by_issue[position.issue][known.party(position.party)].append(position)
    words = Counter(known.party(position.party) for position in found.positions)
    for issue in (issue for issue in found.issues if not is_general(issue.id)):
        parties = by_issue[issue.id]
        powers = [
            party for party in sorted(parties) if _is_power(party, known) and (words[party] > 1 or len(words) == _TWO)
        ]
        pairs = [pair for pair in combinations(powers, 2) if _at_odds(parties[pair[0]], parties[pair[1]], reports)]
        best = max(pairs, key=lambda pair: sum(len(parties[party]) for party in pair), default=None)
        if best:
            values = tuple(_stance(known.name(party), parties[party]) for party in best)
            if len({line for value in values for line in _sentences(value, reports)}) < len(values):
                continue
            reason = "each side says so for itself"
            seed = f"stances {issue.id} {' '.join(best)}"
            yield Disagreement(stable_id("d", seed), issue.name, DisagreementKind.PARTY_CLAIMS, reason, values)


def _is_power(party: str, known: Known) -> bool:
    """Whether it is a state or a body of states, and not a court or firm that nobody has put under one."""
    actor = known.actors.get(party)
    return actor is None or actor.kind in (ActorKind.STATE, ActorKind.INTERNATIONAL)


def _sentences(value: Value, reports: Reports) -> Iterator[Line | None]:
    return (reports.at(quote.document, quote.start) for quote in value.evidence)


def _at_odds(some: Iterable[Position], others: Sequence[Position], reports: Reports) -> bool:
    """Whether a word of what one side says is in what the other says against it: who files a case elsewhere, and who
    asks for no panel here, do not speak of one thing."""
    return any(_opposed([a], [b]) and _words(a, reports) & _words(b, reports) for a in some for b in others)


def _words(position: Position, reports: Reports) -> frozenset[str]:
    """Of the sentences that it rests on."""
    stood = (reports.at(quote.document, quote.start) for quote in position.evidence)
    return union(reports.about(line.flat) for line in stood if line)


def _opposed(some: Iterable[Position], others: Iterable[Position]) -> bool:
    """Whether one side says no to what the other says or asks."""
    a, b = {one.stance for one in some}, {one.stance for one in others}
    return any(
        (one & _SPOKEN and other & _NO) or (one & _BACKING and Stance.OPPOSES in other)
        for one, other in ((a, b), (b, a))
    )


def _stance(party: str, positions: Sequence[Position]) -> Value:
    against = [one for one in positions if one.stance in _HARD] or list(positions)
    return Value(f"{party}: {against[0].text}", each_once(quote for one in against for quote in one.evidence))
