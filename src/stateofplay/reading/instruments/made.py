"""Instruments that a verb brings about and names at once: "will bar trawlers from its ports" is a ban on them.

In: a scene and the number of a word. Out: the `Naming`, where the word is such a verb of a lifecycle file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from stateofplay.knowledge.grammar import Tense, forms, singular, small_words
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import Instrument
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group, is_verb

__all__ = ["Naming", "made"]

LONGEST_OBJECT = 8  # words of what a verb lays a ban on
ENDS_OBJECT = frozenset(
    {"after", "before", "because", "as", "while", "when", "if", "until", "since", "and", "but", "over", "unless"}
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Words first..last of a scene name an instrument; `head` is the number of the head noun's last word."""

    first: int
    last: int
    head: int
    instrument: Instrument
    anaphor: bool = False


@cache
def _makers() -> Mapping[str, tuple[tuple[str, tuple[str, ...], Tense], ...]]:
    """By verb form: the kind that it brings about, its particles and its tense."""
    found: dict[str, list[tuple[str, tuple[str, ...], Tense]]] = defaultdict(list)
    for kind, cycle in load().items():
        for phrase in (phrase for move in cycle.moves.values() for phrase in move.makes):
            verb, *rest = phrase.split()
            for form in forms(verb):
                found[form.text].append((kind, tuple(rest), form.tense))
    return {form: tuple(makers) for form, makers in found.items()}


def made(scene: Scene, i: int) -> Naming | None:
    """An instrument that a verb brings about: "will bar Norwegian trawlers from its ports" is a ban on them."""
    for kind, rest, tense in _makers().get(scene.lower[i], ()):
        verb = is_verb(scene, i, tense) and scene.lower[i + 1 : i + 1 + len(rest)] == rest
        held = group(scene, i, tense)
        first = i + 1 + len(rest)
        last = first - 1
        while last + 1 < len(scene) and last - i < LONGEST_OBJECT and _in_object(scene, last + 1):
            last += 1
        while last >= first and scene.lower[last] in small_words():
            last -= 1
        if verb and not held.passive and not held.negated and last >= first:
            return _naming(scene, kind, i, (first, last))
    return None


def _in_object(scene: Scene, k: int) -> bool:
    word = scene.lower[k]
    return scene.time[k] is None and (word[0].isalnum() or word in ("'s", "-")) and word not in ENDS_OBJECT


def _naming(scene: Scene, kind: str, verb: int, words: tuple[int, int]) -> Naming:
    first, last = words
    text = " ".join(scene.words[k].text for k in range(first, last + 1)).replace(" 's", "'s").replace(" - ", "-")
    plain = [singular(w) for w in scene.lower[first : last + 1] if w[0].isalpha() and w not in small_words()]
    bearing = [a for m in (scene.actor[k] for k in range(first, last + 1)) if m for a in m.actors]
    instrument = Instrument(
        kind, f"{load()[kind].made} {text}", None, bearing[0] if bearing else None, words=tuple(dict.fromkeys(plain))
    )
    return Naming(verb, last, verb, instrument)
