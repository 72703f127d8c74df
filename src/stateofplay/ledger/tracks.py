"""Tracks: every instrument that the reports name, with its life folded from their moves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.lifecycles import Lifecycle, load
from stateofplay.ledger.known import Known
from stateofplay.ledger.lives import UNKNOWN, live
from stateofplay.ledger.namings import Naming, link, namings
from stateofplay.ledger.steps import Step
from stateofplay.ledger.wording import union
from stateofplay.model.claims import EventClaim, Instrument, MoveClaim
from stateofplay.model.state import Track, TrackState

__all__ = ["Linked", "display_name", "linked", "tracks"]


@dataclass(frozen=True, slots=True)
class Linked:
    """Which namings mean which track: `by_track` in the order of the reports, `by_claim` the tracks a claim names."""

    by_track: Mapping[str, tuple[Naming, ...]]
    by_claim: Mapping[str, frozenset[str]]


def linked(known: Known) -> Linked:
    found = namings(known)
    by_track: dict[str, list[Naming]] = defaultdict(list)
    by_claim: dict[str, list[frozenset[str]]] = defaultdict(list)
    for naming, track in zip(found, link(found, known), strict=True):
        by_track[track].append(naming)
        by_claim[naming.claim.id].append(frozenset([track]))
    return Linked(
        {track: tuple(group) for track, group in by_track.items()},
        {claim: union(sets) for claim, sets in by_claim.items()},
    )


def tracks(known: Known, links: Linked, events: Mapping[str, str]) -> tuple[Track, ...]:
    """By kind, then name; an instrument of which no report tells a move or a state has no life and is no track.

    `events` holds for each event claim's id the id of its event.
    """
    statuses = {claim.id: claim.status for claim in known.of_type(EventClaim)}
    found = []
    for id, group in links.by_track.items():
        cycle = load().get(_kind(group))
        moves = {one.claim.id: one.claim for one in group if isinstance(one.claim, MoveClaim)}
        if cycle and moves:
            life = live(tuple(moves.values()), cycle, known, statuses)
            states = {step: _state(step, known, events) for step in life.steps}
            track = Track(
                id=id,
                name=display_name(group, known),
                kind=cycle.kind,
                parties=_parties(group, cycle, known),
                status=life.status,
                status_label=_label(life.status, cycle),
                since=life.since,
                next=states[life.next] if life.next else None,
                states=tuple(states.values()),
                names=tuple(sorted({one.instrument.name for one in group})),
            )
            found.append(track)
    return tuple(sorted(found, key=lambda track: (track.kind, track.name, track.id)))


def _kind(group: Sequence[Naming]) -> str:
    """The kind that most namings give; a proper name's counts double."""
    tally: Counter[str] = Counter()
    for one in group:
        tally[one.instrument.kind] += 2 if one.instrument.formal else 1
    return max(tally, key=lambda kind: tally[kind])


def _state(step: Step, known: Known, events: Mapping[str, str]) -> TrackState:
    event = next((events[claim.event] for claim in step.claims if claim.event and claim.event in events), None)
    return TrackState(
        status=step.status,
        move=step.move,
        date=step.date if step.date.earliest or step.date.latest else None,
        by=tuple(sorted(step.by)),
        scheduled=step.scheduled,
        cancelled=step.cancelled,
        event=event,
        evidence=known.evidence(step.claims),
    )


def _label(status: str, cycle: Lifecycle) -> str:
    return "unknown" if status == UNKNOWN else cycle.states[status].label


def _parties(group: Sequence[Naming], cycle: Lifecycle, known: Known) -> tuple[str, ...]:
    """Between whom it stands; for an owner's or a court's, the owner first and then whom it bears on."""
    if cycle.holder == "parties":
        return tuple(sorted(union(known.states(one.instrument.parties) for one in group)))
    owners = sorted({known.state(one.instrument.owner) for one in group if one.instrument.owner})
    targets = {known.state(one.instrument.target) for one in group if one.instrument.target}
    return tuple(owners) + tuple(sorted(targets - set(owners)))


def display_name(group: Sequence[Naming], known: Known) -> str:
    """The proper name with its acronym where the reports give one, else the commonest description and whose it is."""
    formal = [one.instrument for one in group if one.instrument.formal and not _is_acronym(one.instrument.name)]
    best = _commonest(formal or [one.instrument for one in group])
    if formal:
        acronym = next((one.instrument.acronym for one in group if one.instrument.acronym), None)
        return f"{best} ({acronym})" if acronym and acronym not in best else best
    cycle = load().get(_kind(group))
    holders = [known.name(party) for party in _parties(group, cycle, known)] if cycle else []
    if not cycle or not holders or any(holder in best for holder in holders):
        return best
    return f"{'-'.join(holders)} {best}" if cycle.holder == "parties" else f"{holders[0]}'s {best}"


def _commonest(instruments: Sequence[Instrument]) -> str:
    """Of names equally common the longest, which tells most."""
    tally = Counter(one.name for one in instruments)
    return min(tally, key=lambda name: (-tally[name], -len(name), name))


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name
