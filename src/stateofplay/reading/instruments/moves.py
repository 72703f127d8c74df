"""Moves in the life of an instrument: which verb or noun acts on it where it is named.

In: a scene and its namings. Out: `Act`s, each a move of the instrument's lifecycle with the words that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, forms, singular
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import Instrument
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group, is_verb
from stateofplay.reading.instruments.acts import Act, doers, effect_phrases, move_nouns, move_verbs
from stateofplay.reading.instruments.behind import BEHIND, act_behind, act_in_force, act_told_of, acts_joined
from stateofplay.reading.instruments.front import act_in_front, edge, kept
from stateofplay.reading.instruments.made import Naming, maker_ends
from stateofplay.reading.instruments.namings import OBJECTS, POINTING

__all__ = ["find"]

NOTICE = 8  # words between a notice and what it says: "formal notice on Tuesday that it would leave"
HANDED = 7  # words between a verb and the notice that it hands over: "gave Oslo and Bergen six months' notice"


def find(scene: Scene, namings: Sequence[Naming], last_seen: Mapping[str, Instrument]) -> tuple[Act, ...]:
    """Every move made in the scene. `last_seen` holds, by kind, what a bare "the termination" can be of."""
    acts = [_silent(scene, act) for naming in namings for act in _of(scene, naming) if not _privately(scene, act)]
    spans = [(a.first, a.last) for a in acts] + [(n.first, n.last) for n in namings]
    taken = {k for first, last in spans for k in range(first, last + 1)}
    return tuple(sorted((*acts, *_stray(scene, taken, last_seen)), key=lambda act: act.first))


def _silent(scene: Scene, act: Act) -> Act:
    """A move that its lifecycle calls no act, on what is named everywhere, or one on what is only pointed at ("lifted
    it"): its words may still be heard as one."""
    pointed = scene.lower[act.naming.head] in OBJECTS and act.first < act.naming.first
    unheard = (load()[act.naming.instrument.kind].moved_only or act.move.on) and not act.move.event
    return replace(act, eventless=True) if unheard or pointed else act


def _privately(scene: Scene, act: Act) -> bool:
    """Whether people who are no state's do it: farmers may block a crossing, but only a state closes it."""
    found = doers(scene, act).mentions if load()[act.naming.instrument.kind].moved_only else ()
    return bool(found) and all(mention.kind is ActorKind.GROUP for mention in found)


def _of(scene: Scene, naming: Naming) -> Iterator[Act]:
    """What is done to an instrument, then what is told of it on the way: "a breach of the pact, signed in 2008"."""
    act = (
        _making(scene, naming)
        or kept(scene, naming)
        or act_in_front(scene, naming)
        or act_behind(scene, naming)
        or _itself(scene, naming)
        or _described(scene, naming)
    )
    told = act_told_of(scene, naming) or act_in_force(scene, naming)
    act = act and _decided_against(scene, act)
    act = act and (_by_notice(scene, act) or act)
    found = [one for one in (act, told) if one]
    found += [one for first in found for one in acts_joined(scene, naming, first)]
    yield from {one.first: one for one in found}.values()


def _decided_against(scene: Scene, act: Act) -> Act:
    """The act as it stands after what was done to it: "postponed *the introduction* of a tariff", "reversed *its
    decision* to lift the ban"."""
    noun = act if act.tense is None else _decision(scene, act)
    if noun is None:
        return act
    if done := _acted_on(scene, noun):
        return done
    start = edge(scene, noun.first)
    words = event_words()
    in_front = any(
        scene.lower[v + 1 : start] in phrases.rests.get(scene.lower[v], ())
        for v in range(max(0, start - 3), start)
        for phrases in (words.undoing, words.dropping, words.suspending)
    )
    return replace(act, eventless=True, undone=True) if in_front else act


def _decision(scene: Scene, act: Act) -> Act | None:
    """ "its *decision* to lift the ban": the noun of which the act is the content."""
    k = act.first - 1
    noun = k > 0 and scene.lower[k] == "to" and singular(scene.before(k)) in event_words().governor_nouns
    return replace(act, first=k - 1, last=k - 1, tense=None) if noun else None


def _by_notice(scene: Scene, act: Act) -> Act | None:
    """ "handed Oslo formal notice that it would leave the pact", "notified Oslo that it would": who gives notice has
    left it on that day."""
    papers = move_nouns(act.naming.instrument.kind)
    for n in range(act.first - 1, max(0, act.first - NOTICE), -1) if act.tense and act.move.schedules else ():
        if scene.lower[n] in (",", ";"):
            return None
        paper = papers.get(scene.lower[n]) == act.move
        if paper or scene.lower[n] == "that":
            verbs = event_words().handing if paper else event_words().notifying
            handed = (_handed(scene, v, act, verbs) for v in range(n - 1, max(-1, n - HANDED), -1))
            found = next((one for one in handed if one), None)
            if paper or found:
                return found
    return None


def _handed(scene: Scene, v: int, act: Act, verbs: Mapping[str, str]) -> Act | None:
    lemma = verbs.get(scene.lower[v])
    found = (f for f in forms(lemma or "") if f.text == scene.lower[v] and is_verb(scene, v, f.tense))
    form = next(found, None)
    return Act(v, v, act.move, form.tense, False, act.naming) if form else None


def _making(scene: Scene, naming: Naming) -> Act | None:
    """The verb that brings the instrument about. "Oslo's ban on trawlers" is a noun."""
    for move in load()[naming.instrument.kind].moves.values():
        for phrase in move.makes:
            verb, *rest = phrase.split()
            at = naming.head
            owned = scene.before(at) == "'s"
            found = (f for f in forms(verb) if f.text == scene.lower[at] and is_verb(scene, at, f.tense) and not owned)
            end = maker_ends(scene, at, tuple(rest))
            form = next(found, None)
            if form and end is not None:
                passive = group(scene, at, form.tense).passive
                ruling = load()[naming.instrument.kind].holder == "court"
                return Act(at, end, move, form.tense, passive, naming, eventless=ruling)
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
    start = edge(scene, act.first)
    inside = act.last < act.naming.last <= act.last + BEHIND  # "the lifting of the ban *was put off*"
    end = max(act.last, act.naming.last) if inside else act.last
    behind = range(act.last + 1, min(len(scene), end + 1 + BEHIND))
    for move in load()[act.naming.instrument.kind].moves.values():
        if act.move.id not in move.on:
            continue
        for phrase in move.verbs:
            hit = next(_said_of(scene, phrase, start - 1, behind), None) or _around(scene, phrase, start - 1, act)
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
    """A move whose instrument is named in a sentence before: one on a move, as in "the planned termination was
    suspended", or one of which the day of effect is told: "the denunciation takes effect on June 28"."""
    for kind, instrument in last_seen.items():
        for k, word in enumerate(scene.lower):
            move = None if k in taken else move_nouns(kind).get(word)
            if move is None:
                continue
            act = Act(k, k, move, None, False, Naming(k, k, k, instrument, anaphor=True))
            if found := _acted_on(scene, act) or _taking_effect(scene, act):
                yield found


def _taking_effect(scene: Scene, act: Act) -> Act | None:
    """The move with the words behind it that say that it takes effect."""
    if act.move.schedules is None:
        return None
    phrases = effect_phrases(act.naming.instrument.kind)
    ends = (
        k + len(words)
        for k in range(act.last + 1, act.last + 4)
        for words in phrases
        if scene.lower[k : k + len(words)] == words
    )
    end = next(ends, None)
    return replace(act, last=end - 1, intransitive=True, eventless=True) if end else None
