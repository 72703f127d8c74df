"""What the analyzer hears of a passage put beside what the rules find: acts that they miss, sides that they leave open.

In: a `Passage` and the doings that the rules find in it. Out: the doings of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, irregular_pasts
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.roles import NOBODY, Side
from stateofplay.reading.clause.rules import FIRM, TOLD, UNTIL, Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.status import standing
from stateofplay.reading.clause.verbs import group, previous_verb
from stateofplay.reading.events.carrying import getter, taken
from stateofplay.reading.events.doing import Doing, apart, clause, together, verb_sides
from stateofplay.reading.events.triggers import MILD, Trigger
from stateofplay.reading.hearing import Heard
from stateofplay.reading.instruments.phrases import TALKS
from stateofplay.reading.page import Passage

__all__ = ["completed", "standing_of"]

SURE = 0.5  # of a trigger that no rule knows
TYPED = 0.5  # of its type
ALONE = 0.9  # of both, where it hears nobody who does it
# When it is this sure of an act's status and the rules differ, it is right 85 times and they twice in 95 on annotated
# passages that it never saw.
STATUS_CERTAIN = 0.9
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
FIRM_OF_NOUNS = frozenset({"no", "without"})
CARRIED = 5  # words from a light verb to its noun
STATUSES = {
    "happened": Status.HAPPENED,
    "planned": Status.PLANNED,
    "threatened": Status.THREATENED,
    "suspended": Status.SUSPENDED,
    "denied": Status.DENIED,
    "possible": None,
}


def completed(passage: Passage, told: Sequence[Doing]) -> Iterator[Doing]:
    """Rules' doings with the sides they lack, and an act for each trigger heard that no rule has judged."""
    for doing in told:
        yield _with_sides(doing, passage)
    if _is_play(passage.scene):
        return
    judged = {k for span in _judged(passage, told) for k in range(span[0], span[1] + 1)}
    for heard in passage.heard:
        words = range(heard.first, heard.last + 1)
        if _sure(heard) and judged.isdisjoint(words) and not _carries(passage, heard, told):
            yield from _doing(passage, heard)


def _judged(passage: Passage, told: Sequence[Doing]) -> Iterator[tuple[int, int]]:
    """Words that rules know for a trigger, a move or an instrument, whether or not they made an act of them."""
    yield from (doing.trigger for doing in told)
    yield from ((trigger.first, trigger.last) for trigger in passage.triggers)
    yield from ((act.first, act.last) for act in passage.acts if not act.eventless)
    named = (n for n in passage.namings if n.instrument.kind != TALKS and n not in passage.ruled)
    yield from ((n.head, n.head) for n in named)


def _is_play(scene: Scene) -> bool:
    """Whether the sentence tells of a game: by its words, or by a score such as "2-0"."""
    scores = any(SCORE.fullmatch("".join(scene.lower[k : k + 3])) for k in range(len(scene)))
    return scores or not event_words().sport.isdisjoint(scene.lower)


def _carries(passage: Passage, heard: Heard, told: Sequence[Doing]) -> bool:
    """Whether it is only the verb that carries an act told, gets one, or brings another to it: "hold a new round of
    talks" is one act, and so are "won its support" and "prompted Oslo to leave"."""
    scene = passage.scene
    if event_words().governors.get(scene.lower[heard.first]) == "caused" or _felt(scene, heard):
        return True
    light = event_words().light.at(scene.lower, heard.first)
    carried = light and any(0 < doing.trigger[0] - heard.first <= CARRIED for doing in told)
    nouns = [doing.trigger[0] for doing in told] + [h.first for h in passage.heard if h is not heard and _sure(h)]
    return carried or any(getter(scene, noun) == heard.first for noun in nouns)


def _felt(scene: Scene, heard: Heard) -> bool:
    """Whether it only tells what an act makes another feel: "Oslo's ban angered Riga" accuses nobody."""
    return not heard.noun and scene.lower[heard.first] in event_words().feelings


def _sure(heard: Heard) -> bool:
    return heard.probability >= SURE and heard.type_probability >= TYPED


def _with_sides(doing: Doing, passage: Passage) -> Doing:
    """A doing with the time heard, and with a side that no rule finds, where the same act is heard in the sentence."""
    heard = next((h for h in passage.heard if h.first <= doing.trigger[1] and doing.trigger[0] <= h.last), None)
    if heard is None or any(act.first <= doing.trigger[0] <= act.last for act in passage.acts):
        return doing  # what is done to an instrument moves a track: rules alone decide on that
    doing = replace(doing, time=heard.time)
    if heard.type is not doing.type or not _sure(heard) or (doing.noun and _under_negation(passage.scene, heard)):
        return doing
    many = any(mention.plural for mention in doing.doers.mentions)
    named = doing.noun or many
    thing = _of_an_antecedent(passage.scene, doing)  # "a quarrel that had threatened to spread": nobody's threat
    held = NOBODY if thing else _here(heard.actors) if named else heard.actors
    found = _not_theirs(apart(held, doing.others), doing.others)
    doers = doing.doers if doing.doers.actors else found or doing.doers
    if doing.type.symmetric and not doing.unilateral:
        alone = len(doers.actors) < 2 and not doing.noun  # "mediated between them"
        return replace(doing, doers=together(doers, _here(heard.recipients)) if alone else doers)
    if doing.others:
        return replace(doing, doers=doers)
    return replace(doing, doers=doers, others=apart(_here(heard.recipients), doers))


def _not_theirs(doers: Side, others: Side) -> Side:
    """Doers heard, unless they are the state whose firms or people it is done to: "ordered Norwegian firms to pay"."""
    private = others.states - set(others.actors)
    free = apart(doers, others)
    return NOBODY if free and set(free.actors) <= private else free


def _of_an_antecedent(scene: Scene, doing: Doing) -> bool:
    """Whether a relative pronoun is the subject: in "a treaty which promised …" no one of another sentence promised."""
    first = group(scene, doing.trigger[0], "past").first
    return not doing.noun and first > 1 and scene.before(first) in closed().relatives


def _here(side: Side) -> Side:
    """A side that stands in the sentence itself."""
    return side if side.first is not None else NOBODY


def _doing(passage: Passage, heard: Heard) -> Iterator[Doing]:
    scene = passage.scene
    trigger = Trigger(heard.first, heard.last, heard.type, scene.lower[heard.first], _tense(scene, heard))
    found = standing_of(scene, trigger, heard)
    doers, others = _sides(scene, trigger, heard)
    if found.status is None or not doers.actors or (heard.noun and _under_negation(scene, heard)):
        return
    if heard.type is EventType.RETREAT and doers.people:
        return  # who goes home from a meeting does not pull back
    if heard.noun and not heard.type.symmetric and not others and len(doers.actors) > 1:
        return  # "a row between the two": no act of both sides
    if heard.type.symmetric:
        doers, others = together(doers, others), NOBODY
    first, last = clause(scene, heard.first, heard.last, heard.noun, doers)
    yield Doing(
        type=heard.type,
        trigger=(heard.first, heard.last),
        doers=doers,
        others=others,
        standing=found,
        instruments=passage.instruments(first, last),
        first=first,
        last=last,
        rule=f"heard: {heard.type}, trigger {heard.probability:.2f}, type {heard.type_probability:.2f}",
        noun=heard.noun,
        time=heard.time,
    )


def _sides(scene: Scene, trigger: Trigger, heard: Heard) -> tuple[Side, Side]:
    """Its sides as they are heard, or by rule where a verb is heard with nobody who does it, or its subject only gets
    what is done: "won support from Oslo", "came under fire from Oslo"."""
    verb = None if heard.type.symmetric else getter(scene, heard.first)
    if verb is not None:
        return taken(scene, verb, heard.last)
    if heard.actors or trigger.tense is None or min(heard.probability, heard.type_probability) < ALONE:
        return heard.actors, apart(heard.recipients, heard.actors)
    doers, others = verb_sides(scene, trigger.first, trigger.last, trigger.tense)
    described = doers.rule.startswith("holder")  # "Norwegian riffraff" is not Norway
    return (NOBODY if described else doers), apart(heard.recipients or others, doers)


def standing_of(scene: Scene, trigger: Trigger, heard: Heard | None) -> Standing:
    """The status of an act by rules, or as it is heard where the analyzer is certain of it. "Refused to sign" is one
    act, the refusal, and what one is accused of none."""
    ruled = standing(scene, trigger)
    alleged = trigger.tense is not None and scene.before(group(scene, trigger.first, trigger.tense).first) == "of"
    if heard is None or heard.probability < SURE or (alleged and ruled.status is None):
        return ruled
    status = STATUSES[heard.status]
    if status is Status.DENIED and (ruled.rule == UNTIL or (ruled.rule == TOLD and not _denies(scene))):
        return ruled
    failed = ruled.status is Status.DENIED and ruled.rule.startswith("after ")  # "failed to win an apology"
    if status is Status.HAPPENED and (failed or ruled.rule in (FIRM_OF_NOUNS if trigger.noun else FIRM)):
        return ruled
    unruled = ruled.status is Status.HAPPENED
    decided = ruled.rule.startswith("after ") and not trigger.type.symmetric  # "to expel", but not "to meet"
    if unruled and (decided or ruled.rule.startswith("carried ")):
        return ruled
    refused = ruled.status is None and status is Status.DENIED
    if status is ruled.status or refused or not (unruled or heard.status_probability >= STATUS_CERTAIN):
        return ruled
    if status is Status.THREATENED and trigger.type in MILD:
        status = Status.PLANNED  # nobody threatens to help
    return Standing(status, ruled.retold, f"heard: {heard.status}, {heard.status_probability:.2f}")


def _denies(scene: Scene) -> bool:
    """Whether any word of the sentence denies, refuses or negates: what is told without one is not denied there."""
    words = event_words()
    rejecting = any(
        e.type is EventType.REJECT and not e.rest for word in scene.lower for e in words.entries.get(word, ())
    )
    return rejecting or not (words.denials | closed().negation).isdisjoint(scene.lower)


def _under_negation(scene: Scene, heard: Heard) -> bool:
    """Whether the verb before a noun says that something was not: "did not meet during the summit"."""
    verb = previous_verb(scene, heard.first)
    return verb is not None and group(scene, verb, "base").negated


def _tense(scene: Scene, heard: Heard) -> Tense | None:
    """The form of a verb that no list knows, None for a noun."""
    word = scene.lower[heard.first]
    if word.endswith("ing") and scene.before(heard.first) in closed().prepositions:
        return "ing"  # "accused Oslo of overfishing"
    if heard.noun:
        return None
    if word.endswith("ing"):
        return "ing"
    if word.endswith("ed") or word in irregular_pasts():
        return "past"
    return "s" if word.endswith("s") else "base"
