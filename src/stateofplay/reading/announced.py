"""Acts to come that a passage tells of: "will lift", "said it would lift", "is to lift", "is due to be lifted".

In: a page and one of its passages. Out: `Announced`s, each with who is bound by it. What others expect or fear, what is
only likely, and what befalls its subject ("will suffer") binds nobody and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, irregular_participles
from stateofplay.reading.clause.roles import subject
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.verbs import group, in_group
from stateofplay.reading.events.doing import clause_end
from stateofplay.reading.page import Page, Passage

__all__ = ["CONDITIONS", "Announced", "Teller", "find", "teller"]

MARKERS = closed().future | closed().be | {"would"}
CONDITIONS = frozenset({"if", "unless", "whether", "should", "were"})  # in front of what will be
EDGES = frozenset({",", ";", ":", "(", "that", "and", "but", "--", "—"}) | QUOTES
HEARD = frozenset({"told", "promised", "assured", "given", "informed"})
RULES = ("subject", "antecedent")  # by which a mention is itself the verb's subject


@dataclass(frozen=True, slots=True)
class Announced:
    """`verb` is the number of the verb's word; words first..last are the clause; `by` are those who are bound."""

    verb: int
    first: int
    last: int
    by: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A verb told as to come; its group begins at word `first`."""

    verb: int
    first: int
    marker: str
    passive: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Teller:
    """`told` is False where the report itself tells; the words told begin at word `first`."""

    told: bool
    party: str | None
    first: int


def find(page: Page, passage: Passage) -> Iterator[Announced]:
    scene = passage.scene
    for i, word in enumerate(scene.lower):
        told = _ahead(scene, i) if word in MARKERS and not scene.actor[i] else None
        by = _bound(page, passage, told) if told else ()
        if told and by:
            last = clause_end(scene, told.verb)
            yield Announced(told.verb, _opening(passage, told), last, by, f"announced: {told.marker}")


def _ahead(scene: Scene, i: int) -> _Ahead | None:
    """The verb that a marker at word `i` tells as to come: "will …", "would …", "is to …", "is due to …"."""
    word, k = scene.lower[i], i + 1
    if word in closed().be:
        while k < len(scene) and (in_group(scene.lower[k]) or scene.lower[k] in event_words().bound):
            k += 1
        if scene.lower[k : k + 1] != ("to",):
            return None
        word, k = f"{word} to", k + 1
    start = k
    while k < len(scene) and in_group(scene.lower[k]):
        k += 1
    between = scene.lower[start:k]
    if (
        k >= len(scene)
        or scene.actor[k]
        or not scene.lower[k].isalpha()
        or not event_words().doubts.isdisjoint(scene.lower[i : k + 1])
    ):
        return None
    being = "be" in between or "been" in between
    if being and not (scene.lower[k].endswith("ed") or scene.lower[k] in irregular_participles()):
        return None
    first = group(scene, i, "base").first
    negated = not closed().negation.isdisjoint(scene.lower[first:k])
    return _Ahead(k, first, word, being, negated)


def _bound(page: Page, passage: Passage, told: _Ahead) -> tuple[str, ...]:
    """Who is bound: the subject that acts, where the report or the subject's own side says so; of a thing, or of what
    will be done, the side that says so of itself, else whose thing it is."""
    scene, over = passage.scene, teller(page, passage, told.verb)
    if not (over.party or _narrated(scene, told, over)) or not _willed(scene, told) or _passed_on(scene, over, told):
        return ()
    doers = subject(scene, told.verb)
    official = bool(doers.actors) and all(page.official(mention) for mention in doers.mentions)
    if doers.rule in RULES and not told.passive and official:
        same = over.party is None or page.state(over.party) in {page.state(actor) for actor in doers.actors}
        return doers.actors if same else ()
    dated = any(t.date and told.first <= scene.first(t) for t in scene.times)
    if not told.passive and not (scene.lower[told.verb] in event_words().courses and (over.party or dated)):
        return ()
    holds = doers.rule == "holder of the subject" and dated and official
    return (over.party,) if over.party else doers.actors if holds else ()


def _narrated(scene: Scene, told: _Ahead, over: Teller) -> bool:
    """Whether the report itself says that it will be, with no condition."""
    conditions = not CONDITIONS.isdisjoint(scene.lower[: told.verb])
    return not (over.told or told.marker == "would" or told.negated or conditions or scene.quoted[told.verb])


def _willed(scene: Scene, told: _Ahead) -> bool:
    """Whether it is what one does and not what befalls one, nor a mere refusal: "will not accept"."""
    verb = scene.lower[told.verb]
    return verb not in event_words().befalling and not (told.negated and verb in event_words().stances)


def _passed_on(scene: Scene, over: Teller, told: _Ahead) -> bool:
    """Whether who speaks only tells what they heard from others: "we were told that it would run"."""
    before = range(over.first, told.first)
    return any(scene.lower[k] in HEARD and scene.before(k) in closed().be for k in before)


def teller(page: Page, passage: Passage, i: int) -> Teller:
    """Who says word `i`: the party that makes the innermost statement over it, None if whoever makes it is no party."""
    covering = [s for s in passage.statements if s.covers(i) and s.cue != i]
    over = min(covering, key=lambda s: s.last - s.first, default=None)
    if over is None:
        return Teller(False, None, i)
    speaks = over.said and all(page.official(mention) for mention in over.source.mentions)
    return Teller(True, over.said.party if over.said and speaks else None, over.first)


def _opening(passage: Passage, told: _Ahead) -> int:
    """The first word of the clause: that of its subject phrase."""
    scene, cues = passage.scene, {s.cue for s in passage.statements}
    k = told.first
    while k > 0 and scene.lower[k - 1] not in EDGES and k - 1 not in cues:
        k -= 1
    return k
