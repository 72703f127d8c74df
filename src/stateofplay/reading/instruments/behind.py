"""Moves told behind an instrument's name: in the clause of which it is the subject, and in what is said on the way.

In: a scene and a naming. Out: the `Act`, where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from stateofplay.knowledge.grammar import closed
from stateofplay.knowledge.lifecycles import load
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import SUBJECT_PRONOUNS, adverbial, in_group, is_verb, verbal
from stateofplay.reading.instruments.acts import Act, move_nouns, move_verbs
from stateofplay.reading.instruments.front import edge
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.instruments.phrases import phrase_end

__all__ = [
    "BEHIND",
    "IN_FORCE",
    "act_behind",
    "act_in_force",
    "act_told_of",
    "acts_joined",
    "in_force",
    "without_object",
]

STOPS = frozenset({";", "after", "but", "because", "if", "until", "unless", "while", "when", "although"})
BEHIND = 9  # words behind the instrument in which its verb stands
ASIDE = 14  # words said of the instrument between its name and the rest of its clause
STANDING = 12  # words behind the instrument in which it is said to stand
IN_FORCE = frozenset({("in", "force"), ("in", "place"), ("in", "effect")})
JOINED = 12  # words from one thing said of an instrument to the next: "was imposed in May and expired in June"
HERE = frozenset({"here", "there"})
STAYS = frozenset({"stands", "stood", "remains", "remained", "remain", "stays", "stayed", "stay", "kept", "left"})
OF = frozenset({"of", "on", "for", "against"})
SUBJECT = 10  # words of a subject inside a relative clause: "that deputy premiers Ito and Park had signed"


def act_behind(scene: Scene, naming: Naming) -> Act | None:
    """Of a noun or a verb of which the instrument is the subject: "the pact's extension", "the talks were put off"."""
    k = naming.last + (2 if scene.after(naming.last) == "'s" else 1)
    move = move_nouns(naming.instrument.kind).get(scene.lower[k]) if k < len(scene) else None
    if move:
        return Act(k, k, move, None, False, naming)
    start = naming.last + 1
    goes_on = _behind_aside(scene, naming) or _behind_relative(scene, start)
    return (_in_clause(scene, naming, goes_on) if goes_on else None) or _in_clause(scene, naming, start)


def _in_clause(scene: Scene, naming: Naming, start: int) -> Act | None:
    was = False
    for v in range(start, min(len(scene), start + BEHIND)):
        word = scene.lower[v]
        listed = "between" in scene.lower[naming.last + 1 : v] or (word == "and" and _in_a_list(scene, naming, v))
        relative = v == naming.last + 1 and scene.after(v) in closed().relatives
        if word in STOPS or (word == "," and not relative) or (word == "and" and not listed):
            return None
        was = (
            word in closed().be or word in STAYS or (was and word not in closed().have | {"to"})
        )  # "were to have opened" is no passive
        act = _verb_behind(scene, naming, v, was)
        if act:
            return act
    return None


def _in_a_list(scene: Scene, naming: Naming, v: int) -> bool:
    """Whether "and" at word `v` lists what the instrument bears on: "the ban on cod *and* herring was lifted"."""
    return scene.after(naming.head) in OF and not any(verbal(scene, k) for k in range(naming.head + 1, v))


def _behind_relative(scene: Scene, start: int) -> int | None:
    """The word at which the clause goes on behind a relative clause without commas: "the talks that were to have
    opened in Lome today *have* been put off". It goes on with a second finite auxiliary."""
    if scene.lower[start : start + 1] not in (("that",), ("which",)):
        return None
    verbs = 0
    for k in range(start + 1, min(len(scene), start + 1 + ASIDE)):
        if scene.lower[k] in (",", ";"):
            return None
        verbs += verbal(scene, k) and not in_group(scene.before(k)) and scene.before(k) != "to"
        if verbs == 2:
            return k if scene.lower[k] in closed().be | closed().have | closed().modals else None
    return None


def _behind_aside(scene: Scene, naming: Naming) -> int | None:
    """The word at which the clause goes on behind words set off by commas: "the ban, she said, *would* be lifted"."""
    start = phrase_end(scene, naming.instrument.kind, naming.last) + 1  # "the levy on cod, set in May, takes effect"
    inside = (
        scene.lower[start : start + 1] != (",",) or scene.before(edge(scene, naming.first)) in closed().prepositions
    )
    closing = (k for k in range(start + 1, min(len(scene) - 1, start + 1 + ASIDE)) if scene.lower[k] == ",")
    k = next(closing, None)
    goes_on = k is not None and (
        in_group(scene.lower[k + 1]) or scene.lower[k + 1] in STAYS or _ends_here(scene, naming, k + 1)
    )
    return k + 1 if k is not None and goes_on and not inside else None


def _ends_here(scene: Scene, naming: Naming, v: int) -> bool:
    """Whether a verb at word `v` has the instrument as subject: "the levy, announced in May, *takes effect* today"."""
    act = _verb_behind(scene, naming, v, was=False)
    return act is not None and act.tense in ("s", "past")


def acts_joined(scene: Scene, naming: Naming, act: Act) -> Iterator[Act]:
    """What the clause goes on to say of the instrument: "was imposed in May *and expired* in June", "was signed in
    Lome, *ratified* a year later"."""
    told: Act | None = act
    while told and (told.passive or told.intransitive):
        told = _joined(scene, naming, told)
        if told:
            yield told


def _joined(scene: Scene, naming: Naming, act: Act) -> Act | None:
    for j in range(act.last + 1, min(len(scene) - 1, act.last + 1 + JOINED)):
        if scene.lower[j] in ("and", "but", ","):
            v, was = j + 1, act.passive
            while v < len(scene) and in_group(scene.lower[v]):
                was = scene.lower[v] in closed().be or (was and scene.lower[v] not in closed().have)
                v += 1
            found = _verb_behind(scene, naming, v, was) if v < len(scene) else None
            if found and (found.intransitive or without_object(scene, found.last)):
                return found
        elif scene.lower[j] == ";" or scene.lower[j] in closed().relatives | STOPS or verbal(scene, j):
            return None
    return None


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


def act_told_of(scene: Scene, naming: Naming) -> Act | None:
    """What is said of an instrument right behind its name: "the pact, signed in 2008", "the claim that Oslo lodged"."""
    k = phrase_end(scene, naming.instrument.kind, naming.last) + 1
    k = k if scene.lower[k : k + 1] == (",",) else naming.last + 1
    k += scene.lower[k : k + 1] == (",",)
    if k >= len(scene):
        return None
    if act := _passive_of(scene, naming, k):
        return act
    opens = scene.lower[k] in ("that", "which") or _someone(scene, k)
    for v in range(k + 1, min(len(scene), k + 1 + SUBJECT)) if opens else ():
        if act := _made_by_subject(scene, naming, v):
            return act
        if verbal(scene, v) and not in_group(scene.lower[v]):
            return None
        if not (scene.actor[v] or in_group(scene.lower[v]) or _of_subject(scene, v)):
            return None
    return None


def _someone(scene: Scene, k: int) -> bool:
    holder = scene.actor[k]
    return scene.lower[k] in SUBJECT_PRONOUNS or (holder is not None and not holder.attributive)


def _made_by_subject(scene: Scene, naming: Naming, v: int) -> Act | None:
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
        end = v + len(verb.rest)
        past = verb.tense in ("past", "participle") and not verb.intransitive and not verb.move.on
        follows = scene.lower[v + 1 : end + 1] == verb.rest and is_verb(scene, v, verb.tense)
        if past and follows and without_object(scene, end):
            return Act(v, end, verb.move, verb.tense, False, naming)
    return None


def _of_subject(scene: Scene, v: int) -> bool:
    """Whether word `v` can stand in a subject without a comma: "the two foreign ministers"."""
    word = scene.lower[v]
    if word in SUBJECT_PRONOUNS:
        return True
    small = (closed().prepositions - {"of"}) | closed().subordinators | closed().auxiliaries
    return word in closed().determiners | {"'s", "and", "-"} or (word[0].isalnum() and word not in small)


def _passive_of(scene: Scene, naming: Naming, v: int) -> Act | None:
    for verb in move_verbs(naming.instrument.kind).get(scene.lower[v], ()):
        end = v + len(verb.rest)
        follows = scene.lower[v + 1 : end + 1] == verb.rest and not verb.intransitive and not verb.move.on
        if verb.tense == "participle" and follows and without_object(scene, end):
            return Act(v, end, verb.move, verb.tense, True, naming)
    return None


def without_object(scene: Scene, v: int) -> bool:
    """Whether what stands behind a verb is no object of it: a preposition, a time, or the end of the clause."""
    after = scene.after(v)
    timed = v + 1 < len(scene) and scene.time[v + 1] is not None
    return timed or not after[:1].isalnum() or after in closed().prepositions | HERE or adverbial(after)


def in_force(scene: Scene, naming: Naming) -> int | None:
    """The last word of what says that the instrument stands: "the ban has been *in force* for a week"."""
    for k in range(naming.last + 1, min(len(scene) - 1, naming.last + 1 + STANDING)):
        if scene.lower[k : k + 2] in IN_FORCE:
            between = scene.lower[naming.last + 1 : k]
            other = closed().negation | closed().modals | {";", "to", "unless", "if", "until"}
            verbs = sum(verbal(scene, j) and not in_group(scene.lower[j]) for j in range(naming.last + 1, k))
            told = bool(closed().be & {*between}) or scene.before(k) in STAYS or scene.after(k + 1) == "since"
            return k + 1 if told and not other & {*between} and verbs <= (scene.before(k) in STAYS) else None
    return None


def act_in_force(scene: Scene, naming: Naming) -> Act | None:
    """ "the ban on freighters, in place since Oct. 24": it took effect on that day."""
    last = in_force(scene, naming)
    if last is None or scene.after(last) != "since" or last + 2 >= len(scene) or scene.time[last + 2] is None:
        return None
    moves = load()[naming.instrument.kind].moves.values()
    move = next((move for move in moves if "take effect" in move.intransitive), None)
    return Act(last - 1, last, move, None, False, naming, eventless=True) if move else None
