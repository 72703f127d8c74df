"""Who says what: the cue, its source and the words that it covers.

In: a scene. Out: `Statement`s: "Oslo said that …", "…, a minister said", "according to the ministry, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed
from stateofplay.model.claims import Said
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.roles import Side, subject
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group, is_verb

__all__ = ["Statement", "find", "official", "said_at"]

CUE = 1  # words between two readings of one cue: "according", "to"
TAIL = 12  # words that may follow "…, she said" in its sentence and leave it a tail


@dataclass(frozen=True, slots=True)
class Statement:
    """`cue` is the number of the verb's word; words first..last are what is said, to `addressee` where one is named."""

    source: Side
    lemma: str
    cue: int
    first: int
    last: int
    addressee: ActorMention | None = None

    @property
    def said(self) -> Said | None:
        """As claims carry it; None where a news medium or nobody known is the source."""
        mention = self.source.mentions[0] if self.source else None
        if mention is None or not mention.actors:
            return None
        speaker = mention.person or (mention.office if mention.kind is ActorKind.PERSON else None)
        return Said(mention.actors[0], speaker, self.lemma)

    def covers(self, i: int) -> bool:
        return self.first <= i <= self.last


def official(statement: Statement) -> bool:
    """Whether it is a party that speaks, and not a company or a news medium."""
    return statement.said is not None and all(m.kind is not ActorKind.COMPANY for m in statement.source.mentions)


def find(scene: Scene, heard: Sequence[Statement] = ()) -> tuple[Statement, ...]:
    """Statements in text order: those that the rules find, and of those heard the ones whose cue is none of theirs."""
    told = [s for i in range(len(scene)) if (s := _verb(scene, i) or _according(scene, i))]
    others = [
        s for s in heard if not any(abs(s.cue - t.cue) <= CUE or (t.covers(s.cue) and s.covers(t.cue)) for t in told)
    ]
    found = sorted((*told, *others), key=lambda statement: statement.cue)
    return tuple(_inside(statement, found) for statement in found)


def _inside(statement: Statement, others: list[Statement]) -> Statement:
    """A statement passed on by a later cue ends where that one's words end: "X told Y that …, an official said"."""
    ends = [o.last for o in others if statement.cue < o.cue and o.covers(statement.cue) and o.last < o.cue]
    return replace(statement, last=max(statement.first, min([statement.last, *ends])))


def said_at(statements: tuple[Statement, ...], i: int) -> Said | None:
    """Who says word `i`: the innermost statement that covers it."""
    covering = [s for s in statements if s.covers(i) and s.said]
    return min(covering, key=lambda s: s.last - s.first).said if covering else None


def _verb(scene: Scene, i: int) -> Statement | None:
    lemma = event_words().statements.get(scene.lower[i])
    if lemma is None and scene.after(i) == "that":
        lemma = event_words().with_that.get(scene.lower[i])
    tense: Tense = "ing" if scene.lower[i].endswith("ing") else "s" if scene.lower[i].endswith("s") else "past"
    if lemma is None or scene.actor[i]:
        return None
    inverted = _inverted(scene, i)
    if not inverted and not is_verb(scene, i, tense):
        return None
    source = inverted or subject(scene, i)
    if not source:
        return None
    content = _tail_content(scene, i, source) or _head_content(scene, i)
    if content is None:
        return None
    addressee = scene.actor[i + 1] if lemma == "tell" and i + 1 < len(scene) else None
    return Statement(source, lemma, i, *content, addressee)


def _inverted(scene: Scene, i: int) -> Side | None:
    """ "“…,” said the minister": the source stands behind the verb."""
    before = scene.before(i)
    behind = scene.actor[i + 1] if i + 1 < len(scene) else None
    if before in (",", "”", '"', "''", "?", "!") and behind and scene.lower[i] not in ("told",):
        return Side((behind,), scene.first(behind), "behind the verb")
    return None


def _tail_content(scene: Scene, i: int, source: Side) -> tuple[int, int] | None:
    """What stands before "…, X said"."""
    start = min(i, source.first if source.first is not None else i)
    k = group(scene, start, "past").first - 1 if start == i else start - 1
    while k > 0 and scene.lower[k] in closed().determiners:
        k -= 1
    closes = scene.lower[k] in (",", "”", '"', "''", "?", "!") if k > 0 else False
    if closes and len(scene) - i < TAIL + (source.mentions[-1].end > scene.words[i].start) * 8 and k > 3:
        return _trim(scene, 0, k)
    return None


def _head_content(scene: Scene, i: int) -> tuple[int, int] | None:
    """What stands behind "X said"; None where too little follows to be a statement."""
    first, last = i + 1, len(scene) - 1
    if first > last or scene.lower[first] in (",", "."):
        first += 1
    if first <= last and scene.actor[first] and scene.lower[i] in ("told", "tells", "telling"):
        first = scene.last(scene.actor[first]) + 1  # type: ignore[arg-type]
    if first <= last and scene.lower[first] == "that":
        first += 1
    return _trim(scene, first, last) if last - first >= 3 else None


def _trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    while last > first and not any(c.isalnum() for c in scene.lower[last]) and scene.lower[last] not in ("”", '"', "%"):
        last -= 1
    while first < last and scene.lower[first] in (",", ":", "."):
        first += 1
    return first, last


def _according(scene: Scene, i: int) -> Statement | None:
    if scene.lower[i : i + 2] != ("according", "to"):
        return None
    mention = next((scene.actor[k] for k in range(i + 2, min(i + 5, len(scene))) if scene.actor[k]), None)
    if mention is None:
        return None
    source = Side((mention,), scene.first(mention), "according to")
    behind = scene.last(mention) + 2
    content = _trim(scene, 0, i - 1) if i > 3 else (min(behind, len(scene) - 1), len(scene) - 1)
    return Statement(source, "according to", i, *content)
