"""The state of play: what the ledger computes from its claims, as of one day and as known on another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stateofplay.model.claims import EventType, Refusal, Stance, Status
from stateofplay.model.dates import Date
from stateofplay.model.documents import Document
from stateofplay.model.judgements import Judgeable, Recorded
from stateofplay.model.mentions import Actor, ActorKind

__all__ = [
    "Commitment",
    "CommitmentState",
    "Disagreement",
    "DisagreementKind",
    "Event",
    "Evidence",
    "Issue",
    "Office",
    "Person",
    "Position",
    "ScorePart",
    "Source",
    "StateOfPlay",
    "Track",
    "TrackState",
    "Value",
]


class CommitmentState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class DisagreementKind(StrEnum):
    CONFLICT = "conflict"
    PARTY_CLAIMS = "party-claims"
    FRAMING = "framing"
    SUPERSEDED = "superseded"
    UNCERTAIN = "uncertain"
    NAMING = "naming"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words `quote == text[start:end]` of a document, and the claim that rests on them."""

    document: str
    start: int
    end: int
    quote: str
    claim: str


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named, weighted part of a score; the score is the sum of value times weight."""

    name: str
    weight: float
    value: float


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what the ledger knows of it beside the others. `id` is the document's, worked out once: views
    ask for it in every line."""

    document: Document
    copy_of: str | None = None  # id of the document that it repeats
    first_read: str | None = None  # UTC time, ISO 8601, when the ledger took it in
    reader: str | None = None  # "rules 1"
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.document.id)


@dataclass(frozen=True, slots=True)
class Event(Judgeable):
    """One event of the world, however many reports tell it. Evidence is in order of publication."""

    id: str
    type: EventType
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    people: tuple[str, ...]
    date: Date | None
    place: str | None
    part_of: str | None
    issues: tuple[str, ...]
    summary: str
    independent_sources: int
    evidence: tuple[Evidence, ...]
    merged_by: tuple[ScorePart, ...] = ()  # weakest link that joined its claims


@dataclass(frozen=True, slots=True)
class TrackState:
    """One move in a track's life and the state it led to; `scheduled` until its day has come, `cancelled` if a later
    move took it back."""

    status: str
    move: str
    date: Date | None
    by: tuple[str, ...]
    scheduled: bool
    cancelled: bool
    event: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Track(Judgeable):
    """The life of an instrument. `status` is that on the day asked, "unknown" before anything was reported."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]
    status: str
    status_label: str
    since: Date | None
    next: TrackState | None  # a scheduled state still to come
    states: tuple[TrackState, ...]  # in the order of their own dates
    names: tuple[str, ...]  # every name that the reports use


@dataclass(frozen=True, slots=True)
class Issue(Judgeable):
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Position(Judgeable):
    id: str
    party: str
    issue: str
    speaker: str | None
    stance: Stance
    text: str
    date: Date | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Commitment(Judgeable):
    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    act: str
    made: Date | None
    due: Date | None
    state: CommitmentState
    settled_by: str | None  # event id
    reason: str  # why it has that state, in one line
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Value:
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Disagreement(Judgeable):
    id: str
    about: str
    kind: DisagreementKind
    reason: str  # why it is of that kind
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Office:
    title: str
    actor: str
    as_of: tuple[dt.date, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    also: tuple[str, ...]  # other spellings in the reports
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class StateOfPlay:
    """Everything, as of a day in the world and as known on a day of reporting. Every tuple has a fixed order.

    `by_id` has the sources and `names` what actors are called, by their ids: views look there in every line.
    """

    as_of: dt.date
    known_on: dt.date
    sources: tuple[Source, ...]  # by publication day, undated last
    actors: tuple[Actor, ...]
    people: tuple[Person, ...]
    issues: tuple[Issue, ...]
    events: tuple[Event, ...]  # by date, undated last
    positions: tuple[Position, ...]
    tracks: tuple[Track, ...]
    commitments: tuple[Commitment, ...]
    disagreements: tuple[Disagreement, ...]
    rejected: tuple[Refusal, ...]
    judgements: tuple[Recorded, ...] = ()  # in the order in which they were made
    by_id: dict[str, Source] = field(init=False, repr=False, compare=False)
    names: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {source.id: source for source in self.sources})
        states = {actor.id: actor.name for actor in self.actors if actor.kind is ActorKind.STATE}
        object.__setattr__(self, "names", {actor.id: _called(actor, states) for actor in self.actors})


def _called(actor: Actor, states: Mapping[str, str]) -> str:
    """Its name; with its state where a firm or association goes by one of its own: "Kenya Rose Guild (Kenya)"."""
    home = states.get(actor.of or "")
    named = actor.kind.private and not actor.id.startswith(f"{actor.of}-")
    return f"{actor.name} ({home})" if named and home else actor.name
