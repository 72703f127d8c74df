"""An act on an instrument, and the verbs and nouns of a lifecycle that make its moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, forms
from stateofplay.knowledge.lifecycles import Move, load
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.roles import NOBODY, Side
from stateofplay.reading.clause.rules import Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.events.triggers import Trigger
from stateofplay.reading.instruments.made import Naming

__all__ = ["Act", "MoveVerb", "doers", "effect_phrases", "move_nouns", "move_verbs", "threat_of"]


@dataclass(frozen=True, slots=True)
class Act:
    """Words first..last make the move; `tense` is None for a noun, `passive` where the instrument is the subject.
    An `eventless` one makes no event: it tells how things stand ("in force since May"), or is a ruling, whose event is
    heard with its court. One that is `undone` was not made: "called off the signing of the pact"."""

    first: int
    last: int
    move: Move
    tense: Tense | None
    passive: bool
    naming: Naming
    intransitive: bool = False
    eventless: bool = False
    undone: bool = False

    @property
    def type(self) -> EventType:
        """PLOVER type of the act; talks that are held or put off are consultations."""
        return EventType(self.move.event) if self.move.event else EventType.CONSULT

    @property
    def trigger(self) -> Trigger:
        return Trigger(self.first, self.last, self.type, self.move.id, self.tense)


@dataclass(frozen=True, slots=True)
class MoveVerb:
    """A form of a verb that makes a move, with the words that follow it: "pull out of"."""

    move: Move
    rest: tuple[str, ...]
    tense: Tense
    intransitive: bool


def doers(scene: Scene, act: Act) -> Side:
    """Who makes the move, where a verb tells it that has the instrument as object. Behind the name that is who stands
    between: "the pact, which the two presidents signed" does not say that of whoever stands before it."""
    if act.tense is None or act.passive or act.intransitive:
        return NOBODY
    found = subject(scene, act.first)
    outside = found.first is not None and found.first < act.naming.first and act.first > act.naming.last
    return NOBODY if outside else found


def threat_of(scene: Scene, act: Act, stands: Standing) -> str | None:
    """The move that is made where this one is only threatened or considered: "may leave the pact unless Oslo pays"."""
    weighed = event_words().governors.get(stands.rule.removeprefix("after ")) == "considered"
    behind = range(max(act.last, act.naming.last) + 1, len(scene))
    k = next((k for k in behind if scene.lower[k] == "unless" or scene.time[k]), None)
    hangs = k is not None and scene.time[k] is None  # with a day of its own it is set, and only may be called off
    opened = k is None and scene.lower[0] in ("if", "unless") and "," in scene.lower[: act.first]
    hangs = hangs or (opened and stands.status is Status.PLANNED)  # "if nothing is done, Oslo will suspend the pact"
    unless = hangs and (stands.status is Status.PLANNED or stands.rule == "modal")
    return act.move.threatened if stands.status is Status.THREATENED or weighed or unless else None


@cache
def move_verbs(kind: str) -> Mapping[str, tuple[MoveVerb, ...]]:
    """Those of a lifecycle by form, the longest phrases first."""
    found: dict[str, list[MoveVerb]] = defaultdict(list)
    for move in load()[kind].moves.values():
        for intransitive, phrases in ((False, move.verbs), (True, move.intransitive)):
            for phrase in phrases:
                lemma, *rest = phrase.split()
                for form in forms(lemma):
                    found[form.text].append(MoveVerb(move, tuple(rest), form.tense, intransitive))
    return {form: tuple(sorted(verbs, key=lambda v: (-len(v.rest), bool(v.move.on)))) for form, verbs in found.items()}


@cache
def move_nouns(kind: str) -> Mapping[str, Move]:
    """Nouns of moves that act on the instrument itself."""
    return {noun: move for move in reversed([*load()[kind].moves.values()]) if not move.on for noun in move.nouns}


@cache
def effect_phrases(kind: str) -> frozenset[tuple[str, ...]]:
    """Forms of the verb phrases that are said of instruments alone: "takes effect", "come into force"."""
    phrases = (phrase.split() for move in load()[kind].moves.values() for phrase in move.intransitive)
    return frozenset((form.text, *rest) for verb, *rest in phrases if rest for form in forms(verb))
