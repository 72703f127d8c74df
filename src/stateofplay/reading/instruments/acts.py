"""An act on an instrument, and the verbs and nouns of a lifecycle that make its moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stateofplay.knowledge.grammar import Tense, forms
from stateofplay.knowledge.lifecycles import Move, load
from stateofplay.model.claims import EventType
from stateofplay.reading.clause.roles import NOBODY, Side, subject
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.events.triggers import Trigger
from stateofplay.reading.instruments.made import Naming

__all__ = ["Act", "MoveVerb", "doers", "move_nouns", "move_verbs"]


@dataclass(frozen=True, slots=True)
class Act:
    """Words first..last make the move; `tense` is None for a noun, `passive` where the instrument is the subject."""

    first: int
    last: int
    move: Move
    tense: Tense | None
    passive: bool
    naming: Naming
    intransitive: bool = False

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
