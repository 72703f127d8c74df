"""Moves in the life of an instrument: which verb or noun acts on it where it is named.

In: a scene and its namings. Out: `Act`s, each a move of the instrument's lifecycle with the words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stateofplay.knowledge.grammar import Tense, closed, forms, singular
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import Instrument
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.clause.roles import subject
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import adverbial, in_group, is_verb
from stateofplay.reading.instruments.acts import Act, move_nouns, move_verbs
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.instruments.namings import POINTING

__all__ = ["find"]

REACH = 12  # words between a phrasal verb and the particle before the instrument
BETWEEN = frozenset(
    {"'s", "bilateral", "own", "-", "“", '"'}
)  # words that may stand in front of a name beside its determiner
STOPS = frozenset({";", "after", "but", "because", "if"})
BEHIND = 9  # words behind the instrument in which its verb stands


def find(scene: Scene, namings: Sequence[Naming], last_seen: Mapping[str, Instrument]) -> tuple[Act, ...]:
    """Every move made in the scene. `last_seen` holds, by kind, what a bare "the termination" can be of."""
    acts = [act for naming in namings if (act := _of(scene, naming)) and not _privately(scene, act)]
    spans = [(a.first, a.last) for a in acts] + [(n.first, n.last) for n in namings]
    taken = {k for first, last in spans for k in range(first, last + 1)}
    return tuple(sorted((*acts, *_stray(scene, taken, last_seen)), key=lambda act: act.first))


def _privately(scene: Scene, act: Act) -> bool:
    """Whether people who are no state's do it: farmers may block a crossing, but only a state closes it."""
    active = act.tense is not None and not act.passive and not act.intransitive
    doers = subject(scene, act.first).mentions if active and load()[act.naming.instrument.kind].moved_only else ()
    return bool(doers) and all(mention.kind is ActorKind.GROUP for mention in doers)


def _of(scene: Scene, naming: Naming) -> Act | None:
    act = (
        _making(scene, naming)
        or _in_front(scene, naming)
        or _told_of(scene, naming)
        or _behind(scene, naming)
        or _itself(scene, naming)
        or _described(scene, naming)
    )
    if act and act.tense is None:
        return _acted_on(scene, act) or act
    return act


def _making(scene: Scene, naming: Naming) -> Act | None:
    """The verb that brings the instrument about."""
    for move in load()[naming.instrument.kind].moves.values():
        for phrase in move.makes:
            verb, *rest = phrase.split()
            found = (
                f for f in forms(verb) if f.text == scene.lower[naming.head] and is_verb(scene, naming.head, f.tense)
            )
            if form := next(found, None):
                return Act(naming.head, naming.head + len(rest), move, form.tense, False, naming)
    return None


def _edge(scene: Scene, first: int) -> int:
    """First word of the phrase with its determiner and possessor."""
    while first > 0:
        holder = scene.actor[first - 1]
        before = scene.lower[first - 1]
        if not (holder and holder.attributive) and before not in (closed().determiners | BETWEEN) - {"that"}:
            break
        first -= 1
    return first


def _in_front(scene: Scene, naming: Naming) -> Act | None:
    g = _edge(scene, naming.first) - 1
    if g < 0:
        return None
    if scene.lower[g] in closed().prepositions:
        return _phrasal(scene, naming, g) or _noun_before(scene, naming, g)
    while g > 0 and (
        adverbial(scene.lower[g]) or scene.time[g] or (scene.time[g + 1] is not None and _governs(scene, g))
    ):
        g -= 1  # "postponed until May 1 a tariff"
    for v in range(max(0, g - 2), g + 1):  # longest phrase first: "not renew" before "renew"
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
            direct = not verb.intransitive and not verb.move.on and scene.lower[v + 1 : g + 1] == verb.rest
            if direct and is_verb(scene, v, verb.tense):
                return Act(v, g, verb.move, verb.tense, False, naming)
    return None


def _governs(scene: Scene, g: int) -> bool:
    return scene.lower[g] in closed().prepositions


def _phrasal(scene: Scene, naming: Naming, g: int) -> Act | None:
    for v in range(g - 1, max(-1, g - REACH), -1):
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
            if not verb.rest or verb.intransitive or verb.move.on or verb.rest[-1] != scene.lower[g]:
                continue
            if _particles(scene, v, g, verb.rest[:-1]) and is_verb(scene, v, verb.tense):
                return Act(v, v, verb.move, verb.tense, False, naming)
        if scene.lower[v] in closed().prepositions and scene.lower[v] not in ("out", "off", "away", "back", "of"):
            return None
    return None


def _particles(scene: Scene, v: int, g: int, rest: tuple[str, ...]) -> bool:
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


def _behind(scene: Scene, naming: Naming) -> Act | None:
    k = naming.last + (2 if scene.after(naming.last) == "'s" else 1)
    move = move_nouns(naming.instrument.kind).get(scene.lower[k]) if k < len(scene) else None
    if move:
        return Act(k, k, move, None, False, naming)
    was = False
    for v in range(naming.last + 1, min(len(scene), naming.last + 1 + BEHIND)):
        word = scene.lower[v]
        between = "between" in scene.lower[naming.last + 1 : v]
        relative = v == naming.last + 1 and scene.after(v) in closed().relatives
        if word in STOPS or (word == "," and not relative) or (word == "and" and not between):
            return None
        was = was or word in closed().be
        act = _verb_behind(scene, naming, v, was)
        if act:
            return act
    return None


def _told_of(scene: Scene, naming: Naming) -> Act | None:
    """What is said of an instrument right behind its name: "the pact, signed in 2008", "the claim that Oslo lodged"."""
    k = naming.last + 1
    k += scene.lower[k : k + 1] == (",",)
    if k >= len(scene):
        return None
    if act := _passive_of(scene, naming, k):
        return act
    k += scene.lower[k] in ("that", "which")
    holder = scene.actor[k] if k < len(scene) else None
    if holder is None or holder.attributive:
        return None
    v = scene.last(holder) + 1
    while v < len(scene) and in_group(scene.lower[v]):
        v += 1
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()) if v < len(scene) else ():
        past = verb.tense in ("past", "participle") and not verb.rest and not verb.intransitive and not verb.move.on
        if past and _without_object(scene, v):
            return Act(v, v, verb.move, verb.tense, False, naming)
    return None


def _passive_of(scene: Scene, naming: Naming, v: int) -> Act | None:
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
        end = v + len(verb.rest)
        follows = scene.lower[v + 1 : end + 1] == verb.rest and not verb.intransitive and not verb.move.on
        if verb.tense == "participle" and follows and _without_object(scene, end):
            return Act(v, end, verb.move, verb.tense, True, naming)
    return None


def _without_object(scene: Scene, v: int) -> bool:
    """Whether what stands behind a verb is no object of it: a preposition, a time, or the end of the clause."""
    after = scene.after(v)
    timed = v + 1 < len(scene) and scene.time[v + 1] is not None
    return timed or not after or not after[0].isalnum() or after in closed().prepositions or adverbial(after)


def _verb_behind(scene: Scene, naming: Naming, v: int, was: bool) -> Act | None:
    """A passive ("was suspended") or intransitive ("expires") verb at word `v`."""
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
        if verb.move.on or scene.lower[v + 1 : v + 1 + len(verb.rest)] != verb.rest:
            continue
        passive = was and verb.tense in ("participle", "past") and not verb.intransitive
        plain = v == naming.last + 1 or bool(verb.rest)  # "the pact expires", "the levy on cod takes effect"
        subject = plain and verb.tense in ("s", "past")
        if passive or (verb.intransitive and (subject or is_verb(scene, v, verb.tense))):
            return Act(v, v + len(verb.rest), verb.move, verb.tense, passive, naming, verb.intransitive)
    return None


def _itself(scene: Scene, naming: Naming) -> Act | None:
    """A head noun that names the move: "the court's ruling" is the instrument and its being ruled."""
    move = move_nouns(naming.instrument.kind).get(singular(scene.lower[naming.head]))
    if move and move.id in ("rule", "seize", "conclude", "impose"):
        return Act(naming.first, naming.head, move, None, False, naming)
    return None


def _described(scene: Scene, naming: Naming) -> Act | None:
    """A participle inside the name that tells a move: "the stalled talks", "its expired treaty"."""
    if scene.before(naming.first) not in POINTING:
        return None
    for k in range(naming.first, naming.head):
        for verb in move_verbs(naming.instrument.kind).get(scene.lower[k], ()):
            if verb.tense == "participle" and not verb.rest and not verb.move.on:
                return Act(k, k, verb.move, verb.tense, True, naming)
    return None


def _acted_on(scene: Scene, act: Act) -> Act | None:
    """ "suspended its withdrawal from the pact": a move on a move."""
    edge = _edge(scene, act.first)
    behind = range(act.last + 1, min(len(scene), act.last + 1 + BEHIND))
    for move in load()[act.naming.instrument.kind].moves.values():
        if act.move.id not in move.on:
            continue
        for phrase in move.verbs:
            hit = next(_said_of(scene, phrase, edge - 1, behind), None) or _around(scene, phrase, edge - 1, act)
            if hit:
                return Act(hit[0], hit[0], move, hit[1], hit[2], act.naming)
    return None


def _around(scene: Scene, phrase: str, front: int, act: Act) -> tuple[int, Tense, bool] | None:
    """A verb in front of the noun with its particle behind the name: "put its withdrawal from the pact on hold"."""
    lemma, *rest = phrase.split()
    end = max(act.last, act.naming.last) + 1
    if not rest or front < 0 or list(scene.lower[end : end + len(rest)]) != rest:
        return None
    found = (form for form in forms(lemma) if form.text == scene.lower[front] and is_verb(scene, front, form.tense))
    return next(((front, form.tense, False) for form in found), None)


def _said_of(scene: Scene, phrase: str, front: int, behind: range) -> Iterator[tuple[int, Tense, bool]]:
    """Where a verb phrase stands right in front of a noun, or in the passive behind it."""
    lemma, *rest = phrase.split()
    v = front - len(rest)
    in_front = v >= 0 and list(scene.lower[v + 1 : front + 1]) == rest
    clause = next((k for k in behind if scene.lower[k] in (",", ";")), behind.stop)
    for form in forms(lemma):
        if in_front and scene.lower[v] == form.text and is_verb(scene, v, form.tense):
            yield v, form.tense, False
        for k in range(behind.start, clause):
            was = bool(closed().be & {*scene.lower[behind.start : k]})
            if was and form.tense == "participle" and scene.lower[k] == form.text:
                yield k, form.tense, True


def _stray(scene: Scene, taken: set[int], last_seen: Mapping[str, Instrument]) -> Iterator[Act]:
    """ "the planned termination was suspended": a move on a move, the instrument named in a sentence before."""
    for kind, instrument in last_seen.items():
        for k, word in enumerate(scene.lower):
            move = None if k in taken else move_nouns(kind).get(word)
            bare = Naming(k, k, k, instrument, anaphor=True)
            act = _acted_on(scene, Act(k, k, move, None, False, bare)) if move else None
            if act:
                yield act
