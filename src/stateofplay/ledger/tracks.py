"""Tracks: every instrument that the reports name, with its life folded from their moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.lifecycles import ATTESTED, Lifecycle, load
from stateofplay.ledger.known import Known
from stateofplay.ledger.lives import UNKNOWN, live
from stateofplay.ledger.namings import Naming, link, namings
from stateofplay.ledger.rulings import Rulings, end_of, merged_with
from stateofplay.ledger.steps import Step
from stateofplay.ledger.titles import kind_of, parties, titles
from stateofplay.ledger.wording import union
from stateofplay.model.claims import EventClaim, MoveClaim
from stateofplay.model.judgements import Ruling, Thing
from stateofplay.model.state import Evidence, Track, TrackState

__all__ = ["Linked", "Lived", "linked", "tracks"]


@dataclass(frozen=True, slots=True)
class Linked:
    """Which namings mean which track: `by_track` in the order of the reports, `by_claim` the tracks a claim names.
    `names` are what the tracks are called."""

    by_track: Mapping[str, tuple[Naming, ...]]
    by_claim: Mapping[str, frozenset[str]]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lived:
    """A track with the states that reports gave a day for, in the order of those days."""

    track: Track
    effects: tuple[Step, ...]


def linked(known: Known, rulings: Rulings) -> Linked:
    found = namings(known)
    by_track: dict[str, list[Naming]] = defaultdict(list)
    by_claim: dict[str, list[frozenset[str]]] = defaultdict(list)
    for naming, track in zip(found, _merged(found, link(found, known), rulings), strict=True):
        by_track[track].append(naming)
        by_claim[naming.claim.id].append(frozenset([track]))
    groups = {track: tuple(group) for track, group in by_track.items()}
    names = _named(titles(groups, known), groups, rulings)
    return Linked(groups, {claim: union(sets) for claim, sets in by_claim.items()}, names)


def _merged(found: Sequence[Naming], tracks: Sequence[str], rulings: Rulings) -> tuple[str, ...]:
    """For each naming the id of its track, where a person has merged two that of the one that stays."""
    lines: dict[str, list[str]] = defaultdict(list)
    into: dict[str, str] = {}
    for naming, track in zip(found, tracks, strict=True):
        lines[track].append(naming.claim.id)
    for one in rulings.tied:
        if one.judgement.thing is Thing.TRACK and one.judgement.ruling is Ruling.MERGE:
            for stays, goes in merged_with(one, lines):
                lines[stays].extend(lines.pop(goes))
                into[goes] = stays
    return tuple(end_of(track, into) for track in tracks)


def _named(names: Mapping[str, str], groups: Mapping[str, Sequence[Naming]], rulings: Rulings) -> dict[str, str]:
    """The names; where a person gave one, that."""
    marks = rulings.on(Thing.TRACK, {track: _claims(groups[track]) for track in names})
    given = {track: one.fixes["name"].value for track, one in marks.items() if "name" in one.fixes}
    return {**names, **given}


def _claims(group: Sequence[Naming]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.claim.id for one in group))


def tracks(known: Known, links: Linked, events: Mapping[str, str]) -> tuple[Lived, ...]:
    """By kind, then name. An instrument of which reports tell no move or state, or no more than a noun, is no track.

    `events` holds for each event claim's id the id of its event.
    """
    statuses = {claim.id: claim.status for claim in known.of_type(EventClaim)}
    found = []
    for id, group in links.by_track.items():
        cycle = load().get(kind_of(group))
        moves = {one.claim.id: one.claim for one in group if isinstance(one.claim, MoveClaim)}
        if cycle and moves and id in links.names:
            life = live(tuple(moves.values()), cycle, known, statuses)
            states = {step: _state(step, known, events) for step in life.steps}
            track = Track(
                id=id,
                name=links.names[id],
                kind=cycle.kind,
                parties=parties(group, cycle, known),
                status=life.status,
                status_label=_label(life.status, cycle),
                since=life.since,
                next=states[life.next] if life.next else None,
                states=tuple(states.values()),
                names=tuple(sorted({one.instrument.name for one in group})),
                claims=_claims(group),
            )
            found.append(Lived(track, life.effects))
    return tuple(sorted(found, key=lambda one: (one.track.kind, one.track.name, one.track.id)))


def _state(step: Step, known: Known, events: Mapping[str, str]) -> TrackState:
    making = (claim for claim in step.claims if claim.move == step.move != ATTESTED)  # a mention makes no move
    event = next((events[claim.event] for claim in making if claim.event and claim.event in events), None)
    return TrackState(
        status=step.status,
        move=step.move,
        date=step.date if step.date.earliest or step.date.latest else None,
        by=tuple(sorted(step.by)),
        scheduled=step.scheduled,
        cancelled=step.cancelled,
        event=event,
        evidence=_evidence(step, known),
    )


def _evidence(step: Step, known: Known) -> tuple[Evidence, ...]:
    """The words that tell the move, then those that only show what it led to."""
    telling = [claim for claim in step.claims if claim.move == step.move]
    found = {(one.document, one.start, one.end): one for one in known.evidence(telling)}
    for one in known.evidence(step.claims):
        found.setdefault((one.document, one.start, one.end), one)
    return tuple(found.values())


def _label(status: str, cycle: Lifecycle) -> str:
    return "unknown" if status == UNKNOWN else cycle.states[status].label
