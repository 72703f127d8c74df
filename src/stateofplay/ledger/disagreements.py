"""Where the reports or the parties differ: values for one thing kept side by side, each with its quotes.

Each rule below finds one kind of difference and yields at most one item for each thing; two intervals that overlap are
no conflict. `disagreements` asks them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from stateofplay.ledger.differences import (
    accounts_differ,
    dates_differ,
    each_once,
    left_open,
    names_differ,
    numbers_differ,
)
from stateofplay.ledger.issues import RELATIONS
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.wording import trimmed
from stateofplay.model.claims import EventType, Stance, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import (
    Disagreement,
    DisagreementKind,
    Issue,
    Person,
    Position,
    Track,
    TrackState,
    Value,
)

__all__ = ["Found", "disagreements"]

_NO = frozenset({Stance.REFUSES, Stance.ACCUSES, Stance.WARNS, Stance.OPPOSES})
_HARD = frozenset({Stance.DEMANDS, Stance.REFUSES, Stance.CLAIMS, Stance.ACCUSES, Stance.WARNS, Stance.OPPOSES})


@dataclass(frozen=True, slots=True)
class Found:
    """What the rest of the fold has made of the claims."""

    events: Sequence[Merged]
    tracks: Sequence[Track]
    positions: Sequence[Position]
    issues: Sequence[Issue]
    people: Sequence[Person]


def disagreements(known: Known, found: Found) -> tuple[Disagreement, ...]:
    """By kind in the order of the rules, then by what they are about."""
    names = {track.id: track.name for track in found.tracks}
    items = [
        *_effects(found.tracks),
        *dates_differ(found.events, known),
        *numbers_differ(found.events),
        *_stances(found, known),
        *_denials(found.events, known),
        *accounts_differ(found.events, found.positions, names),
        *left_open(found.events),
        *names_differ(found.people),
    ]
    return tuple({item.id: item for item in items}.values())


def _effects(tracks: Iterable[Track]) -> Iterator[Disagreement]:
    """Different days given for one effect of an instrument."""
    for track in tracks:
        by_status: dict[str, list[TrackState]] = defaultdict(list)
        for state in track.states:
            if state.scheduled and state.date:
                by_status[state.status].append(state)
        for status, states in by_status.items():
            if len(states) > 1:
                yield _effect(track, status, states)


def _effect(track: Track, status: str, states: Sequence[TrackState]) -> Disagreement:
    """Superseded where the instrument was moved between one report and the next, else a conflict."""
    moved = [state for state in track.states if not state.scheduled and state.move != "attested" and state.date]
    first, last = states[0].date, states[-1].date
    between = any(first and last and state.date and _between(first, state.date, last) for state in moved)
    kind = DisagreementKind.SUPERSEDED if between and states[0].cancelled else DisagreementKind.CONFLICT
    reason = (
        "a move between the reports put one day in place of the other"
        if kind is DisagreementKind.SUPERSEDED
        else "the reports give days that have none in common"
    )
    values = tuple(Value(_days(state.date), state.evidence) for state in states)
    about = f"{track.name}: {status.replace('-', ' ')} on which day"
    return Disagreement(stable_id("d", f"effect {track.id} {status}"), about, kind, reason, values)


def _between(first: Date, date: Date, last: Date) -> bool:
    """Whether the date lies no earlier than a month before the first and before the last."""
    days = first.earliest, date.earliest or date.latest, last.latest
    return bool(days[0] and days[1] and days[2] and days[1] < days[2])


def _days(date: Date | None) -> str:
    if date is None:
        return "no day"
    if date.is_day and date.earliest:
        return date.earliest.isoformat()
    return f"{date.earliest or ''}/{date.latest or ''}"


def _stances(found: Found, known: Known) -> Iterator[Disagreement]:
    """The two parties with most to say against each other on an issue."""
    by_issue: dict[str, dict[str, list[Position]]] = defaultdict(lambda: defaultdict(list))
    for position in found.positions:
        by_issue[position.issue][known.state(position.party)].append(position)
    for issue in (issue for issue in found.issues if issue != RELATIONS):
        parties = by_issue[issue.id]
        pairs = [pair for pair in combinations(sorted(parties), 2) if _opposed(parties[pair[0]], parties[pair[1]])]
        best = max(pairs, key=lambda pair: sum(len(parties[party]) for party in pair), default=None)
        if best:
            values = tuple(_stance(known.name(party), parties[party]) for party in best)
            reason = "each side says so for itself"
            seed = f"stances {issue.id} {' '.join(best)}"
            yield Disagreement(stable_id("d", seed), issue.name, DisagreementKind.PARTY_CLAIMS, reason, values)


def _opposed(some: Iterable[Position], others: Iterable[Position]) -> bool:
    a, b = {one.stance for one in some}, {one.stance for one in others}
    backing = {Stance.SUPPORTS, Stance.OFFERS}
    return bool(
        (a & _HARD and b & _HARD) or (a & backing and Stance.OPPOSES in b) or (b & backing and Stance.OPPOSES in a)
    )


def _stance(party: str, positions: Sequence[Position]) -> Value:
    against = [one for one in positions if one.stance in _HARD] or list(positions)
    return Value(f"{party}: {against[0].text}", each_once(quote for one in against for quote in one.evidence))


def _denials(events: Sequence[Merged], known: Known) -> Iterator[Disagreement]:
    """An accusation, and what the accused denies on the same subject."""
    denied = [one for one in events if one.event.status is Status.DENIED]
    for accusation in events:
        if accusation.event.type is EventType.ACCUSE and accusation.event.status is Status.HAPPENED:
            answer = next((one for one in denied if _answers(one, accusation, known)), None)
            if answer:
                values = tuple(Value(one.event.summary, one.event.evidence) for one in (accusation, answer))
                about = trimmed(accusation.event.summary, 80)
                seed = f"denial {accusation.event.id} {answer.event.id}"
                reason = "one side accuses and the other denies it"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.PARTY_CLAIMS, reason, values)


def _answers(answer: Merged, accusation: Merged, known: Known) -> bool:
    accused, denying = known.states(accusation.event.recipients), known.states(answer.event.actors)
    same = answer.topics & accusation.topics or answer.tracks & accusation.tracks
    return bool(accused & denying and same)
