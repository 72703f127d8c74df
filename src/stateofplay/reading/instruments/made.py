"""Instruments that a verb brings about and names at once: "will bar trawlers from its ports" is a ban on them.

In: a scene and the number of a word. Out: the `Naming`, where the word is such a verb of a lifecycle file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from stateofplay.knowledge.grammar import Tense, closed, forms, singular, small_words
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import Instrument
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import group, is_verb

__all__ = ["Naming", "made", "maker_ends"]

LONGEST_OBJECT = 8  # words of what a verb lays a ban on, or of what is brought before a court
VENUE = 6  # words of the name of a court: "before the United Nations International Court of Justice"
BROUGHT = "*"  # where in a phrase stands what is brought: "take * to"
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
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Maker:
    kind: str
    rest: tuple[str, ...]
    tense: Tense


@cache
def _makers() -> Mapping[str, tuple[_Maker, ...]]:
    """By verb form: the kind that it brings about, its particles and its tense."""
    found: dict[str, list[_Maker]] = defaultdict(list)
    for kind, cycle in load().items():
        for phrase in (phrase for move in cycle.moves.values() for phrase in move.makes):
            verb, *rest = phrase.split()
            for form in forms(verb):
                found[form.text].append(_Maker(kind, tuple(rest), form.tense))
    return {form: tuple(makers) for form, makers in found.items()}


def made(scene: Scene, i: int, before: Sequence[Naming]) -> Naming | None:
    """An instrument that a verb brings about: "will bar Norwegian trawlers from its ports" is a ban on them, "took
    Oslo to the Court" a case against it, "the tribunal found that" a ruling of the tribunal. `before` are the namings
    before it in the scene: in "the rulings that ordered Oslo to pay" nothing is ruled twice."""
    for maker in _makers().get(scene.lower[i], ()):
        held = group(scene, i, maker.tense)
        if not is_verb(scene, i, maker.tense) or held.negated or (maker.tense == "base" and scene.before(i) == "'s"):
            continue  # "Oslo's ban on trawlers was lifted"
        if load()[maker.kind].holder == "court":
            named = held.passive or any(naming.instrument.kind == maker.kind for naming in before)
            naming = None if named else _ruling(scene, maker, i)
        elif held.passive:
            naming = _barred(scene, maker, i)
        else:
            naming = _brought(scene, maker, i) if BROUGHT in maker.rest else _by_paper(scene, maker, i)
        if naming:
            return naming
    return None


def maker_ends(scene: Scene, i: int, rest: tuple[str, ...]) -> int | None:
    """The last word of a making verb at word `i` with its particles, which may have a possessor before them: "shut its
    market to"; None where they do not follow."""
    if BROUGHT in rest:
        return _venue_end(scene, i, rest[-1])
    k = i
    for word in rest:
        k += 1
        while k < len(scene) and (scene.lower[k] in closed().determiners | {"'s"} or _possessor(scene, k)):
            k += 1
        if scene.lower[k : k + 1] != (word,):
            return None
    return k


def _possessor(scene: Scene, k: int) -> bool:
    holder = scene.actor[k]
    return holder is not None and holder.attributive


def _by_paper(scene: Scene, maker: _Maker, i: int) -> Naming | None:
    """What a verb lays, or the paper that lays it: "approved a *decree* that would bar", "a *decree* barring". What is
    done to the paper is then done to the ban."""
    naming = _laid(scene, maker, i)
    start = group(scene, i, maker.tense).first - 1
    start -= start > 0 and scene.lower[start] in closed().relatives
    papers = load()[maker.kind].papers
    return replace(naming, first=start, head=start) if naming and start > 0 and scene.lower[start] in papers else naming


def _laid(scene: Scene, maker: _Maker, i: int) -> Naming | None:
    end = maker_ends(scene, i, maker.rest)
    last = end if end is None else _object_end(scene, end + 1, i)
    return _naming(scene, maker.kind, (i, last), (end + 1, last)) if end is not None and last and last > end else None


def _object_end(scene: Scene, first: int, verb: int) -> int:
    last = first - 1
    while last + 1 < len(scene) and last - verb < LONGEST_OBJECT and _in_object(scene, last + 1):
        last += 1
    while last >= first and scene.lower[last] in small_words():
        last -= 1
    return last


def _in_object(scene: Scene, k: int) -> bool:
    word = scene.lower[k]
    return scene.time[k] is None and (word[0].isalnum() or word in ("'s", "-")) and word not in ENDS_OBJECT


def _barred(scene: Scene, maker: _Maker, i: int) -> Naming | None:
    """ "Seven officials have been barred from Norway": the ban is on who is the subject."""
    side = subject(scene, i)
    if maker.rest or scene.after(i) != "from" or not side or side.first is None:
        return None
    return _naming(scene, maker.kind, (i, i), (side.first, scene.last(side.mentions[-1])))


def _brought(scene: Scene, maker: _Maker, i: int) -> Naming | None:
    """What is brought, up to the preposition before the court: "took the levy to the World Trade Organization"."""
    end = _venue_end(scene, i, maker.rest[-1])
    if end is None:
        return None
    k = max(k for k in range(i + 2, end + 1) if scene.lower[k] == maker.rest[-1])
    return _naming(scene, maker.kind, (i, i), (i + 1, k - 1))


def _venue_end(scene: Scene, i: int, preposition: str) -> int | None:
    """The last word of the court before which is brought what stands behind the verb at word `i`."""
    for k in range(i + 2, min(len(scene), i + 2 + LONGEST_OBJECT)):
        ends = range(k + 1, min(len(scene), k + 1 + VENUE)) if scene.lower[k] == preposition else range(0)
        for end in ends:
            phrase = " " + " ".join(singular(word) for word in scene.lower[k + 1 : end + 1])
            if any(phrase.endswith(f" {venue}") for venue in _venues()):
                return end
        if not _in_object(scene, k) and scene.lower[k] != preposition:
            return None
    return None


@cache
def _venues() -> frozenset[str]:
    return frozenset(venue for cycle in load().values() for venue in cycle.venues)


def _ruling(scene: Scene, maker: _Maker, i: int) -> Naming | None:
    """The ruling of a court that is the verb's subject, on what is another state's too."""
    side = subject(scene, i)
    court = next((m for m in side.mentions if m.kind is ActorKind.COURT), None)
    others = {actor for m in scene.mentions if m is not court for actor in m.actors}
    if court is None or not others or scene.lower[i + 1 : i + 1 + len(maker.rest)] != maker.rest:
        return None
    return _naming(scene, maker.kind, (i, i), (scene.first(court), scene.last(court)))


def _naming(scene: Scene, kind: str, at: tuple[int, int], words: tuple[int, int]) -> Naming:
    first, last = words
    while first < last and scene.lower[first] in closed().determiners:
        first += 1
    text = " ".join(scene.words[k].text for k in range(first, last + 1)).replace(" 's", "'s").replace(" - ", "-")
    plain = [singular(w) for w in scene.lower[first : last + 1] if w[0].isalpha() and w not in small_words()]
    bearing = Side(tuple(m for m in dict.fromkeys(scene.actor[first : last + 1]) if m)).actors
    target = bearing[0] if bearing and load()[kind].holder == "owner" else None
    made = load()[kind].made or ""
    name = f"{text} {made.removesuffix(' of')}" if made.endswith(" of") else f"{made} {text}"  # "Supreme Court ruling"
    return Naming(at[0], at[1], at[0], Instrument(kind, name, None, target, words=tuple(dict.fromkeys(plain))))
