"""What one passage of one report says. Claims are facts about reports: they are made once and never change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from stateofplay.model.dates import Date
from stateofplay.model.mentions import Actor

__all__ = [
    "Claim",
    "CommitmentClaim",
    "EventClaim",
    "EventType",
    "Instrument",
    "MoveClaim",
    "OfficeClaim",
    "PositionClaim",
    "Quad",
    "Reading",
    "Refusal",
    "Said",
    "Span",
    "Stance",
    "Status",
]


class Quad(StrEnum):
    """PLOVER's quad classes: whether an act helps or hurts, and whether it is done by words alone."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


class EventType(StrEnum):
    """PLOVER event types. Source: the PLOVER manual, Open Event Data Alliance."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"

    @property
    def symmetric(self) -> bool:
        """Whether several who act are all sides of it. Who alone gives their word ("accepted", "promised to wait") does
        so to a recipient."""
        return self in (EventType.AGREE, EventType.CONSULT, EventType.COOPERATE)

    @property
    def quad(self) -> Quad:
        return _QUADS[self]

    @property
    def material_conflict(self) -> bool:
        return self.quad is Quad.MATERIAL_CONFLICT


_QUADS = {
    EventType.AGREE: Quad.VERBAL_COOPERATION,
    EventType.CONSULT: Quad.VERBAL_COOPERATION,
    EventType.SUPPORT: Quad.VERBAL_COOPERATION,
    EventType.CONCEDE: Quad.MATERIAL_COOPERATION,
    EventType.COOPERATE: Quad.MATERIAL_COOPERATION,
    EventType.AID: Quad.MATERIAL_COOPERATION,
    EventType.RETREAT: Quad.MATERIAL_COOPERATION,
    EventType.REQUEST: Quad.VERBAL_CONFLICT,
    EventType.ACCUSE: Quad.VERBAL_CONFLICT,
    EventType.REJECT: Quad.VERBAL_CONFLICT,
    EventType.THREATEN: Quad.VERBAL_CONFLICT,
    EventType.PROTEST: Quad.MATERIAL_CONFLICT,
    EventType.SANCTION: Quad.MATERIAL_CONFLICT,
    EventType.MOBILIZE: Quad.MATERIAL_CONFLICT,
    EventType.COERCE: Quad.MATERIAL_CONFLICT,
    EventType.ASSAULT: Quad.MATERIAL_CONFLICT,
}


class Status(StrEnum):
    HAPPENED = "happened"
    PLANNED = "planned"
    THREATENED = "threatened"
    SUSPENDED = "suspended"
    DENIED = "denied"


class Stance(StrEnum):
    DEMANDS = "demands"
    REFUSES = "refuses"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    CLAIMS = "claims"
    ACCUSES = "accuses"
    WARNS = "warns"
    SUPPORTS = "supports"
    OPPOSES = "opposes"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]` of the document with that id."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """Who says so, where it is not the report in its own voice."""

    party: str | None  # actor id
    speaker: str | None  # a person's name, or the words for an unnamed one: "a ministry official"
    cue: str  # the word or phrase that attributes: "said", "according to"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A pact, list, control, sanction, ruling or round of talks as one passage names it.

    The ledger links such namings to one track. `kind` is a lifecycle's; `owner` is the actor whose list, control,
    sanction or ruling it is, `target` whom it bears on; `parties` are those between whom a pact or talks stand.
    """

    kind: str
    name: str  # as written, without article: "military information sharing pact"
    owner: str | None = None
    target: str | None = None
    parties: tuple[str, ...] = ()
    acronym: str | None = None
    formal: bool = False  # a proper name rather than a description
    words: tuple[str, ...] = ()  # content words, lower-case lemmas, for linking: ("military", "information", "pact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has: the exact words, and who says so. `why` names the rules and table rows that made it."""

    quote: Span
    said: Said | None = None
    why: tuple[str, ...] = ()
    corroborates: bool = False  # stands in a headline or caption: evidence for what the body tells, nothing new
    id: str = field(init=False, repr=False, compare=False)  # stable across reads: from document, kind, offsets and key

    def __post_init__(self) -> None:  # a fold asks for each id some 15 times
        seed = f"{self.quote.document}|{self.kind}|{self.quote.start}|{self.quote.end}|{self.key}"
        object.__setattr__(self, "id", f"{self.kind[0]}{hashlib.sha256(seed.encode()).hexdigest()[:10]}")

    @property
    def kind(self) -> str:
        return type(self).__name__.removesuffix("Claim").lower()

    @property
    def key(self) -> str:
        """What tells this claim from others on the same words."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """Something done between actors. `trigger` is the word that says what; ids in `actors` and `recipients` are actor
    ids, and of a symmetric type `actors` holds every side, but for a word that one side alone gives: "accepted"."""

    type: EventType
    status: Status
    trigger: Span
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    date: Date | None = None
    place: str | None = None
    instruments: tuple[Instrument, ...] = ()
    topics: tuple[str, ...] = ()  # what it is about, in words of the text
    within: str | None = None  # id of the claim of the meeting, in the same report, that it was part of
    retold: bool = False  # background, told after the fact

    @property
    def key(self) -> str:
        return f"{self.type}@{self.trigger.start}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveClaim(Claim):
    """A move in the life of an instrument: `move` is one of its lifecycle's, or "attested" where the passage only shows
    it in a state. `date` is when the move was made, `effect` when it bites, where that is another day."""

    instrument: Instrument
    move: str
    by: tuple[str, ...] = ()
    date: Date | None = None
    effect: Date | None = None
    event: str | None = None  # id of the event claim on the same words

    @property
    def key(self) -> str:
        return f"{self.instrument.kind}.{self.move}:{self.instrument.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionClaim(Claim):
    """A party's stance on something, said by someone on a day."""

    party: str
    stance: Stance
    speaker: str | None = None
    instrument: Instrument | None = None
    topics: tuple[str, ...] = ()
    date: Date | None = None
    event: str | None = None

    @property
    def key(self) -> str:
        return f"{self.party}:{self.stance}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentClaim(Claim):
    """Who undertook what by when. `type` is the PLOVER type of the act undertaken, where it is one."""

    by: tuple[str, ...]
    act: str  # in the words of the text
    to: tuple[str, ...] = ()
    type: EventType | None = None
    made: Date | None = None
    due: Date | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeClaim(Claim):
    """A person holds an office, as the text gives it. `actor` is the id of the state or body served, None where the
    text does not tell whose office it is."""

    person: str
    title: str
    actor: str | None

    @property
    def key(self) -> str:
        return f"{self.person}:{self.title}"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim that a reader proposed and that was not taken, with the reason and the words as proposed."""

    reason: str
    kind: str
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader makes of one document. It depends on nothing but the document and the reader's version."""

    document: str
    reader: str
    version: str
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...] = ()  # those that the claims name and that are no states
    refused: tuple[Refusal, ...] = field(default=())
