"""Head nouns of the lifecycle files where they stand, and the noun phrase around one.

In: a scene and the number of a word. Out: word numbers, and whether the words around a weak head make it an instrument.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stateofplay.knowledge.grammar import closed, irregular_pasts, singular, small_words
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import adverbial, is_verb, verbal
from stateofplay.reading.instruments.acts import effect_phrases, move_verbs

__all__ = [
    "TALKS",
    "Head",
    "goes_before_noun",
    "head_end",
    "heads",
    "is_verb_here",
    "modified",
    "on_a_state",
    "phrase_end",
    "phrase_start",
    "small",
    "takes_effect",
]

TALKS = "talks"
ABOUT = frozenset({"on", "over", "about"})
BEHIND = frozenset({"of", "on", "over", "about", "for"})
EFFECT = 7  # words behind a name in which it is said to take effect
GAP = 2  # words at the star of a head phrase
ON = 3  # words behind "on" in which stands whose goods or people a measure is laid on
REACH = 5  # words of a right-hand phrase looked at for a modifier: "a list *of preferred trading partners*"


@dataclass(frozen=True, slots=True)
class Head:
    kind: str
    words: tuple[str, ...]
    weak: bool


@cache
def heads() -> Mapping[str, tuple[Head, ...]]:
    """Head phrases by their first word, longest first."""
    found: dict[str, list[Head]] = defaultdict(list)
    for kind, cycle in load().items():
        for weak, phrases in ((False, cycle.heads), (True, cycle.weak_heads)):
            for phrase in phrases:
                found[singular(phrase.split()[0])].append(Head(kind, tuple(phrase.split()), weak))
    return {word: tuple(sorted(heads, key=lambda h: (-len(h.words), h.weak))) for word, heads in found.items()}


def head_end(scene: Scene, i: int, words: tuple[str, ...]) -> int | None:
    """The last word of a head phrase at word `i`; None where it does not stand there. At a star may stand up to two
    plain words, or none: "the joint water commission"."""
    if "*" not in words:
        return i + len(words) - 1 if _same(scene, i, words) else None
    front, behind = words[: words.index("*")], words[words.index("*") + 1 :]
    gaps = (k for k in range(GAP + 1) if _same(scene, i + len(front) + k, behind)) if _same(scene, i, front) else ()
    gap = next(iter(gaps), None)
    return None if gap is None else i + len(front) + gap + len(behind) - 1


def _same(scene: Scene, i: int, words: tuple[str, ...]) -> bool:
    here = scene.lower[i : i + len(words)]
    return len(here) == len(words) and all(
        a == b or singular(a) == singular(b) for a, b in zip(here, words, strict=True)
    )


def is_verb_here(scene: Scene, first: int, last: int) -> bool:
    """ "to order", "will control": one word that could be a noun or a verb."""
    return first == last and scene.before(first) in closed().modals | {"to", "not"} and is_verb(scene, first, "base")


def phrase_start(scene: Scene, kind: str, i: int) -> int:
    """First word of the noun phrase left of word `i`, without determiner, possessor or actor."""
    first = i
    while first > 0 and not scene.actor[first - 1] and not scene.time[first - 1] and _describes(scene, first - 1):
        first -= 1
    listed = first > 1 and scene.lower[first - 1] in ("and", "or")
    both = listed and {scene.lower[first - 2], scene.lower[first]} <= _modifiers(kind)
    return phrase_start(scene, kind, first - 2) if both else first  # "trade and travel restrictions"


@cache
def _modifiers(kind: str) -> frozenset[str]:
    kinds = (kind, *load()[kind].compatible)
    return frozenset(word for one in kinds for word in load()[one].modifiers)


def _describes(scene: Scene, k: int) -> bool:
    word = scene.lower[k]
    if word in small() | {"'s"} or not word[0].isalnum() or adverbial(word):
        return False
    if (
        word in irregular_pasts() and is_verb(scene, k, "past") and scene.before(k) != "'s"
    ):  # no verb: "a planned tariff"
        return False
    if scene.before(k) in closed().negation | closed().modals | closed().do | {"to"}:  # a verb: "did not impose"
        return False
    pointed = scene.before(k) == "that"  # "that landing ban": no verb in -ing stands behind a pronoun
    if scene.before(k) == "'s" and word.endswith("ed"):  # "Togo's proposed tariff"
        return True
    verb = (word.endswith("s") and is_verb(scene, k, "s")) or (
        word.endswith(("ed", "ing")) and is_verb(scene, k, "past") and not (word.endswith("ing") and pointed)
    )
    return "-" in word or not verb


@cache
def small() -> frozenset[str]:
    return small_words() | closed().negation


def phrase_end(scene: Scene, kind: str, end: int) -> int:
    """Last word of an "of"/"on"/"for" phrase right of the head, up to the next small word."""
    if scene.after(end) not in BEHIND:
        return end
    k = end + 2
    while k < len(scene) and k - end <= REACH and _goes_on(scene, kind, k):
        k += 1
    while scene.lower[k - 1] in small():
        k -= 1
    last = max(end, k - 1)
    return _joined_on(scene, kind, last) or last


def _joined_on(scene: Scene, kind: str, last: int) -> int | None:
    """The noun that "and" joins on behind a state: "restrictions on business in Cuba *and travel*"."""
    k, within = last + 2, scene.after(last) in closed().prepositions
    state = (scene.actor[k] or scene.place[k]) if within and k < len(scene) else None
    joined = scene.last(state) + 1 if state else len(scene)
    if scene.lower[joined : joined + 1] != ("and",) or scene.after(joined) not in _modifiers(kind):
        return None
    ends = scene.after(joined + 1)
    return joined + 1 if not ends.isalpha() or ends in closed().prepositions else None


def _goes_on(scene: Scene, kind: str, k: int) -> bool:
    """Whether a noun phrase that has begun goes on with word `k`."""
    word = scene.lower[k]
    if any(scene.lower[k : k + len(words)] == words for words in effect_phrases(kind)):
        return False
    if any(verb.intransitive and not verb.rest for verb in move_verbs(kind).get(word, ())):  # "levy on cod *starts*"
        return False
    plain = word in closed().determiners - {"that"} or (word not in small() and word[0].isalnum())
    return plain and not scene.time[k] and word not in irregular_pasts()


def goes_before_noun(scene: Scene, end: int) -> bool:
    """Whether the words only describe the noun behind them: "its import rules"."""
    after = scene.after(end)
    free = after.isalpha() and not scene.actor[end + 1] and not scene.time[end + 1]
    return free and after not in small() and not verbal(scene, end + 1)


def takes_effect(scene: Scene, kind: str, end: int) -> bool:
    """Whether the words behind are said of instruments alone: "the curbs, which come into force on Monday"."""
    behind = scene.lower[end + 1 : end + 1 + EFFECT]
    return any(behind[k : k + len(words)] == words for words in effect_phrases(kind) for k in range(len(behind)))


def modified(scene: Scene, kind: str, first: int, at: tuple[int, int]) -> bool:
    """Whether a modifier of the kind stands before the head or in the phrase behind it."""
    head, end = at
    right = scene.lower[end + 2 : end + 2 + REACH] if scene.after(end) in BEHIND else ()
    around = {*scene.lower[first:head], *right}
    if kind == TALKS and (scene.after(end) in ABOUT or _between_states(scene, end)):  # tells one round from another
        return True
    if first > 0 and _year(scene, first - 1) and load()[kind].holder == "parties" and kind != TALKS:
        return True  # "a 1983 understanding" is one that was reached
    return bool((around | {singular(word) for word in around}) & set(load()[kind].modifiers))


def _year(scene: Scene, k: int) -> bool:
    return scene.time[k] is not None and scene.lower[k].isdigit() and len(scene.lower[k]) == len("1983")


def on_a_state(scene: Scene, head: Head, end: int) -> bool:
    """Whether it is laid on what is a state's: "the ban on Norwegian trawlers", "its limit on Turkish flights"."""
    cycle = load()[head.kind]
    laid = cycle.holder == "owner" and head.words[-1] in cycle.acted_heads and scene.after(end) in ("on", "against")
    return laid and any(m.kind is not ActorKind.GROUP and m.actors for m in scene.actor[end + 2 : end + 2 + ON] if m)


def _between_states(scene: Scene, end: int) -> bool:
    """Whether those between whom it is are of states: "talks between the fisheries ministers of Chad and Niger"."""
    return scene.after(end) == "between" and any(
        m.kind is not ActorKind.GROUP for m in scene.actor[end + 2 : end + 2 + REACH] if m
    )
