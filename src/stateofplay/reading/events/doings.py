"""From triggers and moves to acts with their sides: who did what to whom, as one passage tells it.

In: a `Passage`. Out: `Doing`s, in word numbers; `events` dates them and makes claims of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import EventType, Status
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.clause.roles import NOBODY, Side, noun_sides, objects
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.status import standing
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import adverbial, group, verbal
from stateofplay.reading.events import heard, stated
from stateofplay.reading.events.alone import act_heard, stands_alone
from stateofplay.reading.events.carrying import carrying, getter, taken
from stateofplay.reading.events.doing import SPOKEN, Doing, agent, apart, clause, gathers, together, verb_sides
from stateofplay.reading.events.triggers import MILD, Trigger
from stateofplay.reading.instruments.acts import Act, doers, threat_of
from stateofplay.reading.instruments.phrases import TALKS
from stateofplay.reading.page import Passage

__all__ = ["find"]

THREE = frozenset({"trilateral", "three-way", "tripartite"})
SETTING = frozenset({"after", "during", "following"})
ASIDE = frozenset({"sidelines", "margins"})
SETTING_REACH = 4  # words from one of these to the talks
MEDIATED = 6  # words from talks to "brokered by"


def find(passage: Passage) -> tuple[Doing, ...]:
    """Every act of the passage that happened, is planned, threatened, called off or denied."""
    doings = [_of_act(passage, act) for act in passage.acts if act.move.event and not act.eventless]
    doings += [_of_trigger(passage, trigger) for trigger in passage.triggers if stands_alone(passage, trigger)]
    doings += [_of_trigger(passage, trigger) for trigger in _rounds(passage)]
    doings += [d for s in passage.statements for d in stated.of_statement(passage, s)]
    told = [doing for doing in doings if doing and doing.standing.status]
    return _mediated(passage.scene, sorted(heard.completed(passage, told), key=lambda doing: doing.trigger))


def _mediated(scene: Scene, told: Sequence[Doing]) -> tuple[Doing, ...]:
    """Talks with who mediates them, as one act: "two days of talks in Oslo brokered by Norway". Talks heard as failed
    were held, where somebody brokered them."""
    found: list[Doing] = []
    for doing in told:
        if not (found and _mediates(scene, doing, found[-1])):
            found.append(doing)
            continue
        talks = found[-1]
        stands = doing.standing if talks.standing.rule.startswith("heard") else talks.standing
        doers, last = together(talks.doers, doing.doers), max(talks.last, doing.last)
        found[-1] = replace(talks, doers=doers, last=last, standing=stands, mediating=True)
    return tuple(found)


def _mediates(scene: Scene, doing: Doing, talks: Doing) -> bool:
    """Whether a participle tells of the talks named right before it who mediates them."""
    between = range(talks.trigger[1] + 1, doing.trigger[0])
    named = talks.type is doing.type and not verbal(scene, talks.trigger[0])
    participle = doing.mediating and not doing.noun and group(scene, doing.trigger[0], "past").passive
    near = len(between) <= MEDIATED and not any(verbal(scene, k) or scene.lower[k] == "," for k in between)
    return named and participle and near


def _rounds(passage: Passage) -> list[Trigger]:
    """Talks named by another word before that a passage points back to: "the round", "that session"."""
    heads = [n.head for n in passage.namings if n.instrument.kind == TALKS and n.anaphor]
    known = {k for trigger in passage.triggers for k in range(trigger.first, trigger.last + 1)}
    return [Trigger(head, head, EventType.CONSULT, TALKS, None) for head in heads if head not in known]


def _of_trigger(passage: Passage, trigger: Trigger) -> Doing | None:
    scene = passage.scene
    doers, others = (
        _noun_roles(scene, trigger)
        if trigger.tense is None
        else verb_sides(scene, trigger.first, trigger.last, trigger.tense)
    )
    if _quarrels(scene, trigger, doers):
        return None
    if undertaken := _undertaken(scene, trigger):
        sides = doers.states or {*doers.actors}
        if len(sides) == 1 and _against(passage, undertaken):
            return None  # "agreed to extend sanctions on Oslo": no accord with Oslo
        if len(sides) > 1 and others.first is not None and others.first > undertaken:
            others = NOBODY  # "agreed to close their borders with Uganda"
    if trigger.type is EventType.AGREE and _in_its_words(scene, trigger.last, others):
        others = NOBODY  # "adopted a resolution demanding that Oslo withdraw"
    mutual = trigger.lemma in event_words().mutual
    unilateral = trigger.lemma in event_words().unilateral
    joint = trigger.type.symmetric and not (unilateral and len(doers.states) == 1)
    if joint or mutual or (trigger.type is EventType.REJECT and trigger.tense is None and not doers):
        doers, others = together(doers, others), NOBODY
    first, last = clause(scene, trigger.first, trigger.last, trigger.tense is None, doers)
    return Doing(
        type=trigger.type,
        trigger=(trigger.first, trigger.last),
        doers=doers,
        others=apart(others, doers),
        standing=heard.standing_of(scene, trigger, act_heard(passage, trigger)),
        instruments=passage.instruments(first, last),
        first=first,
        last=last,
        rule=f"{trigger.lemma}: {trigger.type}",
        lemma=trigger.lemma,
        noun=trigger.noun and not (any(carrying(scene, trigger.first)) or getter(scene, trigger.first) is not None),
        unilateral=unilateral,
        mutual=mutual,
        mediating=trigger.lemma in event_words().mediating,
    )


def _in_its_words(scene: Scene, last: int, others: Side) -> bool:
    """Whether a side is only named in the words of the paper that a verb which ends at word `last` makes."""
    papers = event_words().papers | event_words().motions
    named = range(last + 1, others.first or 0)
    return any(scene.lower[k] in papers and (scene.after(k).endswith("ing") or scene.after(k) == "that") for k in named)


def _quarrels(scene: Scene, trigger: Trigger, doers: Side) -> bool:
    """Whether states or their ministers only fell out: "have clashed over trade before"; troops fight over a hill."""
    about = scene.after(trigger.last) == "over" and not any(scene.time[trigger.last + 1 : trigger.last + 4])
    fight = trigger.lemma in event_words().mutual and trigger.type is EventType.ASSAULT
    return fight and about and all(m.kind in (ActorKind.STATE, ActorKind.PERSON) for m in doers.mentions)


def _undertaken(scene: Scene, trigger: Trigger) -> int | None:
    """The "to" behind a verb of agreeing, from which on it tells what will be done: "agreed on Monday *to* lift it"."""
    if trigger.type is not EventType.AGREE or trigger.noun:
        return None
    k = trigger.last + 1
    while k < len(scene) and (scene.time[k] or adverbial(scene.lower[k]) or scene.lower[k] in ("on", "in")):
        k += 1
    return k if scene.lower[k : k + 1] == ("to",) and k + 1 < len(scene) and not scene.actor[k + 1] else None


def _against(passage: Passage, to: int) -> bool:
    """Whether the verb behind "to" tells an act against another."""
    verb = next((k for k in range(to + 1, len(passage.scene)) if not adverbial(passage.scene.lower[k])), None)
    types = [t.type for t in passage.triggers if t.first == verb] + [a.type for a in passage.acts if a.first == verb]
    return any(kind not in MILD for kind in types)


def _noun_roles(scene: Scene, trigger: Trigger) -> tuple[Side, Side]:
    sides = noun_sides(scene, trigger.first, trigger.last)
    carried, whom = carrying(scene, trigger.first)
    if whom and set(whom.actors) == set(sides.left.actors):
        sides = replace(sides, left=NOBODY)
    if trigger.type.symmetric:
        named = together(together(sides.left, sides.partners), together(carried, sides.against))
        return _with_main_clause(scene, trigger, named), NOBODY
    if (verb := getter(scene, trigger.first)) is not None:
        return taken(scene, verb, trigger.last)
    if trigger.type in SPOKEN and sides.against.rule == "noun with from":  # "rejected criticism from Oslo"
        sides = replace(sides, by=sides.by or sides.against, against=NOBODY)
    doers = sides.by or sides.left or carried
    if not doers and trigger.type in SPOKEN:
        return sides.partners, sides.against  # "the request of both ministries"
    others = sides.against or whom or sides.partners
    return doers, others or (sides.left if sides.by else NOBODY)


def _with_main_clause(scene: Scene, trigger: Trigger, named: Side) -> Side:
    """A meeting that is a setting is one of those who act in the main clause: "at a meeting with X, Y asked …"."""
    if trigger.type is not EventType.CONSULT or len(set(named.actors)) > 1 or gathers(named):
        return named
    aside = not ASIDE.isdisjoint(scene.lower[max(0, trigger.first - SETTING_REACH) : trigger.first])
    if aside and not named:  # "met on the sidelines of a summit"
        return NOBODY
    verbs = [k for k in range(len(scene)) if not trigger.first <= k <= trigger.last and _finite(scene, k)]
    before, behind = [k for k in verbs if k < trigger.first], [k for k in verbs if k > trigger.last]
    verb = before[-1] if before else behind[0] if behind else None
    if verb is None or group(scene, verb, "base").negated:  # who "did not meet at the summit" need not be at it
        return named
    acting = subject(scene, verb)
    behind_it = not SETTING.isdisjoint(scene.lower[max(0, trigger.first - SETTING_REACH) : trigger.first])
    if behind_it and not (named or acting.actors):  # "X and Y agreed …, officials said after two days of talks"
        joint = next((side for k in before if len((side := subject(scene, k)).states) > 1), None)
        if joint:
            return joint
    all_sides = not named or not THREE.isdisjoint(scene.lower[max(0, trigger.first - 3) : trigger.first])
    return together(named, together(acting, objects(scene, verb)) if all_sides else acting)


def _finite(scene: Scene, k: int) -> bool:
    """Whether word `k` is a verb, and neither a possessor's mark nor a verb that only sets a time: "in Friday's talks,
    the first since taking office"."""
    sets_time = scene.lower[k].endswith("ing") and scene.before(k) in closed().prepositions
    return verbal(scene, k) and scene.lower[k] != "'s" and not sets_time


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
        return agent(scene, act.last) or owner, target or partners
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
    doers = sides.by or sides.left or carrying(scene, act.first)[0] or owner
    return doers, other or sides.against or sides.partners


def _named(scene: Scene, actors: tuple[str, ...]) -> Side:
    """The scene's mentions of these actors."""
    found = tuple(next((m for m in scene.mentions if m.actors == (a,)), None) for a in actors)
    mentions = tuple(m for m in found if m)
    return Side(mentions, scene.first(mentions[0]) if mentions else None, "named with the instrument")
