"""What one pass of the analyzer finds in a text: syntax, mentions, events, attributions, and which mentions are one.

Offsets count in the text as given, so `text[start:end]` is the quote. Every value carries the model's own probability,
between 0 and 1; `sentence` is the index in `Analysis.sentences`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stateofplay.model.claims import EventType

__all__ = [
    "Analysis",
    "Attribution",
    "EventStatus",
    "EventTrigger",
    "Layer",
    "Link",
    "Mention",
    "ParsedSentence",
    "Role",
    "RoleName",
    "Word",
]

Layer = Literal["mention", "instrument", "time", "place"]
RoleName = Literal["actor", "recipient", "time", "place", "instrument"]
EventStatus = Literal["happened", "planned", "threatened", "suspended", "denied", "possible"]


@dataclass(frozen=True, slots=True)
class Word:
    """`upos` and `relation` are those of Universal Dependencies; `head` is an index in the sentence, -1 for its root.

    `probability` is that of the head.
    """

    start: int
    end: int
    text: str
    upos: str
    head: int
    relation: str
    probability: float


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor (`layer` "mention"), instrument, time or place; `kind` is the corpus guide's, empty for the last two.

    `first` and `last` are the first and last word, both counted in, as indices in the sentence.
    """

    layer: Layer
    kind: str
    sentence: int
    first: int
    last: int
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class Role:
    name: RoleName
    mention: Mention
    probability: float


@dataclass(frozen=True, slots=True)
class EventTrigger:
    """The word that says what was done, its PLOVER type, and the status the text gives it.

    `probability` is that of the words being a trigger at all; the type and the status have their own.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    type: EventType
    status: EventStatus
    roles: tuple[Role, ...]
    probability: float
    type_probability: float
    status_probability: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or thoughts put to someone: `text[start:end]` is the cue; `source` is None where none is named.

    `contents` are the offsets of what is reported, in text order: more than one where the cue splits it.
    """

    sentence: int
    start: int
    end: int
    source: Mention | None
    contents: tuple[tuple[int, int], ...]
    probability: float
    source_probability: float
    content_probability: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions of one thing; the antecedent stands earlier."""

    mention: Mention
    antecedent: Mention
    probability: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything in text order. Where `language` is not "en", sentences and words are given and nothing else is told:
    words then have the part of speech "X" and no head."""

    language: str
    sentences: tuple[ParsedSentence, ...]
    mentions: tuple[Mention, ...] = ()
    events: tuple[EventTrigger, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    links: tuple[Link, ...] = ()
