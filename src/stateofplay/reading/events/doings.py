"""From triggers and moves to acts with their sides: who did what to whom, as one passage tells it.

In: a `Passage`. Out: `Doing`s, in word numbers; `events` dates them and makes claims of them.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.attribution import Statement, official
from stateofplay.reading.clause.roles import NOBODY, Side, noun_sides, objects, subject
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.status import standing
from stateofplay.reading.clause.verbs import group, previous_verb, verbal
from stateofplay.reading.events import heard
from stateofplay.reading.events.doing import SPOKEN, Doing, apart, clause, clause_end, together
from stateofplay.reading.events.triggers import Trigger
from stateofplay.reading.instruments.acts import Act, doers, threat_of
from stateofplay.reading.instruments.phrases import TALKS
from stateofplay.reading.page import Passage

__all__ = ["find"]

THREE = frozenset({"trilateral", "three-way", "tripartite"})
DENIED_REACH = 5  # words: "we do not think that it breaches the law"
ANONYMOUS = 6  # words from "asked" to "named"


def find(passage: Passage) -> tuple[Doing, ...]:
    """Every act of the passage that happened, is planned, threatened, called off or denied."""
    doings = [_of_act(passage, act) for act in passage.acts if act.move.event and not act.eventless]
    doings += [_of_trigger(passage, trigger) for trigger in passage.triggers if _stands_alone(passage, trigger)]
    doings += [_of_trigger(passage, trigger) for trigger in _rounds(passage)]
    doings += [d for s in passage.statements for d in _of_statement(passage, s)]
    told = [doing for doing in doings if doing and doing.standing.status]
    return tuple(sorted(heard.completed(passage, told), key=lambda doing: doing.trigger))


def _stands_alone(passage: Passage, trigger: Trigger) -> bool:
    """Whether a trigger is an act of its own: not the head of an instrument on which nothing is done ("the curbs"),
    nor a word that only announces the next one ("retaliated by expelling"), nor what a source asks for itself, nor a
    verb in which the analyzer hears no act. (Without such verbs F1 of events found rises from 0.694 to 0.703 over
    eight annotated cases; without such nouns it falls to 0.691.)"""
    bearing = (n for n in passage.namings if n.first <= trigger.first <= n.last and n not in passage.ruled)
    named = any(n.instrument.kind != TALKS for n in bearing)
    following = passage.scene.lower[trigger.last + 1 : trigger.last + 3]
    announces = len(following) == 2 and following[0] == "by" and following[1].endswith("ing")
    heard = trigger.noun or any(h.first <= trigger.last and trigger.first <= h.last for h in passage.heard)
    return heard and not (named or announces or _for_anonymity(passage.scene, trigger))


def _for_anonymity(scene: Scene, trigger: Trigger) -> bool:
    """Whether it only tells that a source would not be named: "asked not to be identified"."""
    behind = scene.lower[trigger.last + 1 : trigger.last + 1 + ANONYMOUS]
    clause = behind[: behind.index(",")] if "," in behind else behind
    return trigger.type in SPOKEN and not event_words().anonymity.isdisjoint(clause)


def _rounds(passage: Passage) -> list[Trigger]:
    """Talks named by another word before that a passage points back to: "the round", "that session"."""
    heads = [n.head for n in passage.namings if n.instrument.kind == TALKS and n.anaphor]
    known = {k for trigger in passage.triggers for k in range(trigger.first, trigger.last + 1)}
    return [Trigger(head, head, EventType.CONSULT, TALKS, None) for head in heads if head not in known]


def _of_trigger(passage: Passage, trigger: Trigger) -> Doing | None:
    scene = passage.scene
    doers, others = _noun_roles(scene, trigger) if trigger.tense is None else _verb_roles(scene, trigger)
    if trigger.type.symmetric or (trigger.type is EventType.REJECT and trigger.tense is None and not doers):
        doers, others = together(doers, others), NOBODY
    first, last = clause(scene, trigger.first, trigger.last, trigger.tense is None, doers)
    return Doing(
        type=trigger.type,
        trigger=(trigger.first, trigger.last),
        doers=doers,
        others=apart(others, doers),
        standing=standing(scene, trigger),
        instruments=passage.instruments(first, last),
        first=first,
        last=last,
        rule=f"{trigger.lemma}: {trigger.type}",
        noun=trigger.noun,
        unilateral=trigger.lemma in event_words().unilateral,
    )


def _verb_roles(scene: Scene, trigger: Trigger) -> tuple[Side, Side]:
    assert trigger.tense
    doers = subject(scene, trigger.first)
    if group(scene, trigger.first, trigger.tense).passive:
        return _agent(scene, trigger.last), doers
    return doers, objects(scene, trigger.first, doers.actors)


def _agent(scene: Scene, last: int) -> Side:
    """Who stands behind "by"."""
    for k in range(last + 1, min(len(scene) - 1, last + 14)):
        if scene.lower[k] == "by":
            found = objects(scene, k)
            if found and found.first is not None and found.first - k <= 6:
                return Side(found.mentions, found.first, "agent behind by")
        if scene.lower[k] in (";", "but"):
            break
    return NOBODY


def _noun_roles(scene: Scene, trigger: Trigger) -> tuple[Side, Side]:
    sides = noun_sides(scene, trigger.first, trigger.last)
    carried = _light_subject(scene, trigger.first)
    if trigger.type.symmetric:
        named = together(together(sides.left, sides.partners), together(carried, sides.against))
        return _with_main_clause(scene, trigger, named), NOBODY
    doers = sides.by or sides.left or carried
    if not doers and trigger.type in SPOKEN:
        return sides.partners, sides.against  # "the request of both ministries"
    others = sides.against or sides.partners
    return doers, others or (sides.left if sides.by else NOBODY)


def _with_main_clause(scene: Scene, trigger: Trigger, named: Side) -> Side:
    """A meeting that is a setting is one of those who act in the main clause: "at a meeting with X, Y asked …"."""
    if trigger.type is not EventType.CONSULT or len(set(named.actors)) > 1:
        return named
    verbs = [k for k in range(len(scene)) if not trigger.first <= k <= trigger.last and verbal(scene, k)]
    before, behind = [k for k in verbs if k < trigger.first], [k for k in verbs if k > trigger.last]
    verb = before[-1] if before else behind[0] if behind else None
    if verb is None or group(scene, verb, "base").negated:  # who "did not meet at the summit" need not be at it
        return named
    acting = subject(scene, verb)
    all_sides = not named or not THREE.isdisjoint(scene.lower[max(0, trigger.first - 3) : trigger.first])
    return together(named, together(acting, objects(scene, verb)) if all_sides else acting)


def _light_subject(scene: Scene, noun: int) -> Side:
    """Whose act it is where a light verb carries the noun: "*Oslo* held talks"."""
    verb = previous_verb(scene, noun)
    words = event_words()
    if verb is None or not (words.light.at(scene.lower, verb) or words.suspending.at(scene.lower, verb)):
        return NOBODY
    between = scene.lower[verb + 1 : noun]
    if any(word in closed().prepositions for word in between) or noun - verb > 7:
        return NOBODY
    return subject(scene, verb)


def _of_act(passage: Passage, act: Act) -> Doing | None:
    """A move that is an act: its doer is the subject or holder, its other side whom the instrument bears on."""
    scene, instrument = passage.scene, act.naming.instrument
    stands = standing(scene, act.trigger)
    if stands.status is Status.PLANNED and threat_of(scene, act, stands):  # who makes it hang on another only threatens
        return None
    holder = load()[instrument.kind].holder
    doers, others = _act_roles(scene, act)
    if act.type.symmetric and holder == "parties":
        doers, others = together(together(doers, others), _named(scene, instrument.parties)), NOBODY
    first, last = clause(scene, act.first, max(act.last, act.naming.last), act.tense is None, doers)
    return Doing(
        type=act.type,
        trigger=(act.first, act.last),
        doers=doers,
        others=apart(others, doers),
        standing=stands,
        instruments=(instrument, *(i for i in passage.instruments(first, last) if i != instrument)),
        first=min(first, act.naming.first) if act.naming.first >= first else first,
        last=last,
        rule=f"{instrument.kind} {act.move.id}: {act.type}",
        noun=act.tense is None,
    )


def _act_roles(scene: Scene, act: Act) -> tuple[Side, Side]:
    target = _named(scene, (act.naming.instrument.target,) if act.naming.instrument.target else ())
    owner = _named(scene, (act.naming.instrument.owner,) if act.naming.instrument.owner else ())
    partners = _named(scene, act.naming.instrument.parties)
    if act.tense is None:
        return _act_noun_roles(scene, act, owner, target or partners)
    if act.passive or act.intransitive:
        return _agent(scene, act.last) or owner, target or partners
    who = doers(scene, act)
    own = who and _pronoun(scene, act.naming.first)
    return who or owner, (NOBODY if own else target) or objects(scene, act.last, who.actors) or partners


def _pronoun(scene: Scene, first: int) -> bool:
    """Whether "its" or "their" stands before a name: it is then the doer's own."""
    return bool({"its", "their", "his", "her"} & {*scene.lower[max(0, first - 2) : first]})


def _act_noun_roles(scene: Scene, act: Act, owner: Side, other: Side) -> tuple[Side, Side]:
    sides = noun_sides(scene, act.first, act.last)
    inside = act.naming.first <= act.first <= act.naming.last
    taken_from = not inside and "from" in scene.lower[act.last + 1 : act.naming.first]
    if taken_from and sides.partners and sides.left:
        return sides.left, sides.partners  # "Oslo's removal of Riga from its list"
    if taken_from and sides.left and sides.left.actors != owner.actors:
        return owner, sides.left  # "Oslo's removal from the list": the possessor is who is removed
    doers = sides.by or sides.left or _light_subject(scene, act.first) or owner
    return doers, other or sides.against or sides.partners


def _named(scene: Scene, actors: tuple[str, ...]) -> Side:
    """The scene's mentions of these actors."""
    found = tuple(next((m for m in scene.mentions if m.actors == (a,)), None) for a in actors)
    mentions = tuple(m for m in found if m)
    return Side(mentions, scene.first(mentions[0]) if mentions else None, "named with the instrument")


def _of_statement(passage: Passage, statement: Statement) -> list[Doing]:
    """What a party's statement amounts to by the words in it: one act, where its cue is no act already."""
    scene, cue = passage.scene, statement.cue
    kind, word, at = _amounts_to(scene, statement)
    if kind is None or not official(statement) or _said_within(passage, statement):
        return []
    spoken_of = (m for m in scene.mentions if statement.covers(scene.first(m)) or m == statement.addressee)
    addressed = sorted(spoken_of, key=lambda m: m != statement.addressee)
    others = apart(Side(tuple(addressed)), statement.source).mentions[:1]
    if addressed and not others:  # who speaks of none but the own government is its critic at home
        return []
    first = min(statement.first, cue, statement.source.first if statement.source.first is not None else cue)
    last = max(cue, min(statement.last, clause_end(scene, at)))
    found = Doing(
        type=kind,
        trigger=(cue, cue),
        doers=statement.source,
        others=Side(others, scene.first(others[0]), "addressed or named in the statement") if others else NOBODY,
        standing=standing(scene, Trigger(cue, cue, kind, statement.lemma, "past")),
        instruments=passage.instruments(first, last),
        first=first,
        last=last,
        rule=f"statement with “{word}”: {kind}",
    )
    return [found]


def _said_within(passage: Passage, statement: Statement) -> bool:
    """Whether its cue is an act already, or it only passes on what another said or did by words: "Oslo urged …, an
    official said"."""
    inner = any(statement.covers(other.cue) for other in passage.statements if other is not statement)
    spoken = any(
        t.type in SPOKEN and (statement.covers(t.first) or t.first <= statement.cue <= t.last)
        for t in passage.triggers
        if t.tense
    )
    return inner or spoken


def _amounts_to(scene: Scene, statement: Statement) -> tuple[EventType | None, str, int]:
    """The type that words of the statement tell, those words, and the number of the last of them."""
    said = " " + " ".join(scene.lower[statement.first : statement.last + 1])
    for kind in (EventType.REJECT, EventType.THREATEN, EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT):
        for phrase in event_words().content[kind]:
            at = _stands(scene, statement, tuple(phrase.split())) if f" {phrase}" in said else None
            if at is not None:
                return kind, phrase, at
    return None, "", statement.last


def _stands(scene: Scene, statement: Statement, phrase: tuple[str, ...]) -> int | None:
    """Number of the last word of a phrase in the statement; its last word may be the start of a longer form."""
    size = len(phrase)
    for k in range(statement.first, statement.last + 2 - size):
        here = scene.lower[k : k + size]
        denied = closed().negation.intersection(scene.lower[max(statement.first, k - DENIED_REACH) : k])
        if here[:-1] == phrase[:-1] and here[-1].startswith(phrase[-1]) and not denied:
            return k + size - 1
    return None
