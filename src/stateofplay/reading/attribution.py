"""Who says what: the cue, its source and the words that it covers.

In: a scene. Out: `Statement`s: "Oslo said that …", "…, a minister said", "according to the ministry, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, small_words
from stateofplay.model.claims import Said
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import group, is_verb, starts_clause
from stateofplay.reading.utterances import CLOSING, content, in_front, setting, trim

__all__ = ["Statement", "find", "foretold", "official", "outside", "said_at"]

CUE = 1  # words between two readings of one cue: "according", "to"
CALLS = frozenset({"for", "on", "upon", "off", "up", "in", "at"})  # behind "call": no saying


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
        """As claims carry it; None where a news medium, an analyst or nobody known is the source."""
        mention = self.source.mentions[0] if self.source else None
        if mention is None or not mention.actors or mention.watcher:
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
    apart = (s for s in heard if not any(_same(s, t) for t in told))
    others = [s for s in apart if not (_gives_name(scene, s.cue) or _unsaid(scene, s.cue))]
    found = sorted((*told, *others), key=lambda statement: statement.cue)
    return tuple(_inside(statement, found) for statement in found)


def _unsaid(scene: Scene, cue: int) -> bool:
    """Whether it is not said: "has not said whether it will"."""
    return scene.lower[cue] in event_words().statements and group(scene, cue, "past").negated


def _same(one: Statement, other: Statement) -> bool:
    return abs(one.cue - other.cue) <= CUE or (other.covers(one.cue) and one.covers(other.cue))


def _inside(statement: Statement, others: list[Statement]) -> Statement:
    """A statement passed on by a later cue ends where that one's words end: "X told Y that …, an official said"."""
    ends = [o.last for o in others if statement.cue < o.cue and o.covers(statement.cue) and o.last < o.cue]
    return replace(statement, last=max(statement.first, min([statement.last, *ends])))


def foretold(statements: tuple[Statement, ...], i: int) -> bool:
    """Whether word `i` is of what analysts say: that another will do it is their guess."""
    covering = [s for s in statements if s.covers(i)]
    inner = min(covering, key=lambda s: s.last - s.first, default=None)
    return inner is not None and all(mention.watcher for mention in inner.source.mentions)


def said_at(statements: tuple[Statement, ...], i: int) -> Said | None:
    """Who says word `i`: the innermost statement that covers it."""
    covering = [s for s in statements if s.covers(i) and s.said]
    return min(covering, key=lambda s: s.last - s.first).said if covering else None


def outside(statements: Sequence[Statement], i: int, size: int) -> range:
    """The words of a sentence of `size` that tell who said word `i` and when, on that side of what is said where its
    cue stands: the first four of "Oslo said on Friday it had sent"."""
    covering = (s for s in statements if s.covers(i) and s.cue != i)
    over = min(covering, key=lambda s: s.last - s.first, default=None)
    if over is None:
        return range(0)
    return range(over.first) if over.cue < over.first else range(over.last + 1, size)


def _verb(scene: Scene, i: int) -> Statement | None:
    lemma = event_words().statements.get(scene.lower[i])
    if lemma is None and scene.after(i) == "that":
        lemma = event_words().with_that.get(scene.lower[i])
    if lemma is None or scene.actor[i] or (lemma == "call" and _rings(scene, i)):
        return None
    inverted = _inverted(scene, i)
    if not inverted and not _says(scene, i, lemma):
        return None
    source = inverted or subject(scene, i)
    if not source:
        return None
    said = in_front(scene, i, i) if inverted else content(scene, i, source)
    if said is None or (not inverted and _gives_name(scene, i)):
        return None
    addressee = scene.actor[i + 1] if lemma == "tell" and i + 1 < len(scene) else None
    return Statement(source, lemma, i, *said, addressee)


def _rings(scene: Scene, i: int) -> bool:
    """Whether "call" at word `i` says nothing: "called for talks", "called the president on Friday and proposed"."""
    whom = scene.actor[i + 1] if i + 1 < len(scene) else None
    behind = scene.last(whom) + 1 if whom else i + 1
    settled = whom is not None and behind < len(scene) and setting(scene, behind)
    return scene.after(i) in CALLS or settled


def _says(scene: Scene, i: int, lemma: str) -> bool:
    """Whether the word at `i` is a verb by which its subject says something: not "is said to", "a ban announced by",
    "did not say" nor "agreed to admit"."""
    word = scene.lower[i]
    tense: Tense = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "base" if word == lemma else "past"
    held = group(scene, i, tense)
    by = scene.after(i) == "by" and not "".join(scene.lower[i + 2 : i + 3]).endswith("ing")
    passive = by or not closed().be.isdisjoint(scene.lower[held.first : i])
    return is_verb(scene, i, tense) and not (passive or held.negated or held.infinitive)


def _gives_name(scene: Scene, i: int) -> bool:
    """Whether the words behind a verb are the name of what stands in front of it: "a pact called the Lagoon Fisheries
    Accord", and not "called the Lagoon Fisheries Accord a mistake"."""
    if scene.lower[i] not in event_words().naming:
        return False
    behind = range(i + 1, len(scene))
    end = next((k for k in behind if not (scene.lower[k].isalnum() or "-" in scene.lower[k])), len(scene))
    words = range(i + 1, end)
    named = [k for k in words if scene.lower[k] not in small_words() and not scene.actor[k]]
    return bool(named) and all(scene.words[k].text[0].isupper() for k in named)


def _inverted(scene: Scene, i: int) -> Side | None:
    """ "“…,” said the minister": the source stands behind the verb, and does nothing else there: "X, of Oslo, said Y
    had signed"."""
    before = scene.before(i)
    behind = scene.actor[i + 1] if i + 1 < len(scene) else None
    if behind is None or scene.lower[i] == "told" or before not in CLOSING:
        return None
    if before == "," and (behind.how == "pronoun" or starts_clause(scene, behind)):
        return None
    return Side((behind,), scene.first(behind), "behind the verb")


def _according(scene: Scene, i: int) -> Statement | None:
    if scene.lower[i : i + 2] != ("according", "to"):
        return None
    mention = next((scene.actor[k] for k in range(i + 2, min(i + 5, len(scene))) if scene.actor[k]), None)
    if mention is None:
        return None
    source = Side((mention,), scene.first(mention), "according to")
    behind = scene.last(mention) + 2
    said = trim(scene, 0, i - 1) if i > 3 else (min(behind, len(scene) - 1), len(scene) - 1)
    return Statement(source, "according to", i, *said)
