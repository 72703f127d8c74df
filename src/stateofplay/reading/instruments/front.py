"""Moves told in front of an instrument's name: the verb that has it as object, or the noun that is of it.

In: a scene and a naming. Out: the `Act`, where there is one.
"""

from __future__ import annotations

from stateofplay.knowledge.grammar import closed, forms, singular
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import adverbial, is_verb
from stateofplay.reading.instruments.acts import Act, move_nouns, move_verbs
from stateofplay.reading.instruments.made import Naming

__all__ = ["act_in_front", "edge", "kept"]

REACH = 12  # words between a phrasal verb and the particle before the instrument
BETWEEN = frozenset(
    {"'s", "bilateral", "own", "-", "“", '"'}
)  # words that may stand in front of a name beside its determiner
MEASURES = frozenset({"day", "days", "hours", "weeks", "months", "round", "rounds", "series", "part", "parts", "most"})
KEEPING = tuple(form for verb in ("keep", "leave", "hold") for form in forms(verb))
KEPT = 7  # words behind a name in which it is told how it is kept
PARTICLES = frozenset({"off", "up", "out", "down", "away", "back", "aside", "on", "over", "through"})
DEGREE = 5  # words of an amount between a verb and its object: "raised by 60 per cent the dues"


def act_in_front(scene: Scene, naming: Naming) -> Act | None:
    g = edge(scene, naming.first) - 1
    if g < 0:
        return None
    if scene.lower[g] in closed().prepositions:
        return _phrasal(scene, naming, g) or _noun_before(scene, naming, g)
    while g > 0 and (
        adverbial(scene.lower[g]) or scene.time[g] or (scene.time[g + 1] is not None and _governs(scene, g))
    ):
        g -= 1  # "postponed until May 1 a tariff"
    g = _behind_degree(scene, g)
    return _direct(scene, naming, g) or _parted(scene, naming, g)


def kept(scene: Scene, naming: Naming) -> Act | None:
    """ "has *kept* the border with Chad *closed*": what is done to it is told behind, and who does it before."""
    g = edge(scene, naming.first) - 1
    form = next((f for f in KEEPING if g >= 0 and f.text == scene.lower[g] and is_verb(scene, g, f.tense)), None)
    for v in range(naming.last + 1, min(len(scene), naming.last + 1 + KEPT)) if form else ():
        if scene.lower[v] in (",", ";") or scene.lower[v] in closed().conjunctions | closed().auxiliaries:
            return None
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
            if verb.tense == "participle" and not verb.rest and not verb.move.on and not verb.intransitive and form:
                return Act(g, v, verb.move, form.tense, False, naming)
    return None


def _direct(scene: Scene, naming: Naming, g: int) -> Act | None:
    for v in range(max(0, g - 2), g + 1):  # longest phrase first: "not renew" before "renew"
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
            direct = not verb.intransitive and not verb.move.on and scene.lower[v + 1 : g + 1] == verb.rest
            if direct and is_verb(scene, v, verb.tense):
                return Act(v, g, verb.move, verb.tense, False, naming)
    return None


def _parted(scene: Scene, naming: Naming, g: int) -> Act | None:
    """A verb with its particle behind the name: "took its surcharge off", "called the talks off"."""
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[g], ()):
        rest = scene.lower[naming.last + 1 : naming.last + 1 + len(verb.rest)]
        parted = verb.rest and rest == verb.rest and not verb.intransitive and not verb.move.on
        if parted and is_verb(scene, g, verb.tense):
            return Act(g, g, verb.move, verb.tense, False, naming)
    return None


def edge(scene: Scene, first: int) -> int:
    """First word of the phrase with its determiner and possessor, and with a year that is part of the name: "the 1997
    treaty". A noun inside a name for people goes with all of it: "released *ten Armenian prisoners*"."""
    whole = scene.actor[first]
    while whole and first > 0 and scene.actor[first - 1] is whole:
        first -= 1
    if first > 1 and scene.time[first - 1] and scene.lower[first - 1].isdigit():
        first -= 1
    while first > 0:
        holder = scene.actor[first - 1]
        before = scene.lower[first - 1]
        if before == "of" and scene.before(first - 1) in MEASURES:  # "two days of talks"
            first -= 2
            continue
        if not (holder and holder.attributive) and before not in (closed().determiners | BETWEEN) - {"that"}:
            break
        first -= 1
    return first


def _governs(scene: Scene, g: int) -> bool:
    return scene.lower[g] in closed().prepositions


def _behind_degree(scene: Scene, g: int) -> int:
    """Word `g`, or the one before the amount that ends there: "raise *by 60 per cent* the dues"."""
    start = max(0, g - DEGREE)
    by = next((k for k in range(g - 1, start, -1) if scene.lower[k] == "by"), None)
    amount = by is not None and any(word[0].isdigit() or word in ("half", "third") for word in scene.lower[by : g + 1])
    return by - 1 if by is not None and amount else g


def _phrasal(scene: Scene, naming: Naming, g: int) -> Act | None:
    for v in range(g - 1, max(-1, g - REACH), -1):
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
            if not verb.rest or verb.intransitive or verb.move.on or verb.rest[-1] != scene.lower[g]:
                continue
            if _particles(scene, v, g, verb.rest[:-1]) and is_verb(scene, v, verb.tense):
                return Act(v, v, verb.move, verb.tense, False, naming)
        timed = scene.time[v + 1] is not None  # "asked Oslo on Monday for talks"
        if not timed and scene.lower[v] in closed().prepositions - {"out", "off", "away", "back", "of"}:
            return None
    return None


def _particles(scene: Scene, v: int, g: int, rest: tuple[str, ...]) -> bool:
    """Whether the phrase's other particles stand behind the verb, and none of another phrase: "put off a decision on"
    puts nothing on."""
    if not rest and scene.after(v) in PARTICLES:
        return v + 1 == g
    return not rest or (scene.lower[v + 1 : v + 1 + len(rest)] == rest and v + 1 + len(rest) == g)


def _noun_before(scene: Scene, naming: Naming, g: int) -> Act | None:
    """ "the extension of the pact", "Bergen's removal from its list", "the removal of Oslo from the list"."""
    if scene.lower[g] not in ("of", "from", "on", "in", "to", "under"):
        return None
    nouns = move_nouns(naming.instrument.kind)
    for v in range(g - 1, max(-1, g - 7), -1):
        move = nouns.get(scene.lower[v]) or nouns.get(singular(scene.lower[v]))
        if move and not scene.actor[v]:
            return Act(v, v, move, None, False, naming)
        if (scene.lower[v] in closed().prepositions and scene.lower[v] != "of") or scene.lower[v] in (",", ";", "and"):
            return None
    return None
