"""An act with its sides, as one passage tells it, in word numbers; and the clause that is its evidence."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.knowledge.grammar import Tense, closed
from stateofplay.model.claims import EventType, Instrument
from stateofplay.model.mentions import ActorKind, ActorMention, TimeMention
from stateofplay.reading.clause.extent import opens_clause
from stateofplay.reading.clause.roles import NOBODY, Side, noun_edges, objects
from stateofplay.reading.clause.rules import Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.syntax import next_clause
from stateofplay.reading.clause.verbs import group, starts_clause, verbal

__all__ = ["SPOKEN", "Doing", "agent", "apart", "clause", "clause_end", "gathers", "together", "verb_sides"]

LONGEST_CLAUSE = 45  # words
SPOKEN = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT})
CLAUSE_ENDS = frozenset({";", "while", "although", "though", "whereas", "but", "saying", "--", "—"})


@dataclass(frozen=True, slots=True)
class Doing:
    """`doers` and `others` are the sides; words first..last are the clause that says so."""

    type: EventType
    trigger: tuple[int, int]
    doers: Side
    others: Side
    standing: Standing
    instruments: tuple[Instrument, ...]
    first: int
    last: int
    rule: str
    lemma: str = ""  # of a trigger of the word lists
    noun: bool = False  # named by a noun that no verb carries: "its consent", and not "gave its consent"
    at_home: bool = False  # spoken to or of the doers' own state: "growers urged their government to wait"
    unilateral: bool = False  # one side alone can do it, whatever its type
    mutual: bool = False  # a fight: each side does it to the other
    mediating: bool = False  # done between two others
    time: TimeMention | None = None  # as the analyzer hears it


def together(one: Side, other: Side) -> Side:
    mentions = tuple(dict.fromkeys((*one.mentions, *other.mentions)))
    firsts = [s.first for s in (one, other) if s.first is not None]
    return Side(mentions, min(firsts) if firsts else None, one.rule or other.rule)


def apart(others: Side, doers: Side) -> Side:
    """The other side without those who are on this one already."""
    mentions = tuple(m for m in others.mentions if set(m.actors) - set(doers.actors))
    return Side(mentions, others.first, others.rule) if mentions else NOBODY


def gathers(side: Side) -> bool:
    """Whether it is a body of states whose members meet: "a gathering of the G20", "EU ministers met"."""
    return bool(side) and all(_members(side, mention) for mention in side.mentions)


def _members(side: Side, mention: ActorMention) -> bool:
    """A body's name alone may only describe who met: "a European Commission official sat in on the talks"."""
    body = mention.kind is ActorKind.INTERNATIONAL and (mention.plural or side.rule == "noun with of")
    return body or (mention.kind is ActorKind.PERSON and mention.plural and not mention.states)


def clause(scene: Scene, first: int, last: int, noun: bool, doers: Side) -> tuple[int, int]:
    """First and last word of the clause around a trigger: the evidence."""
    if noun:
        left, right = noun_edges(scene, first, last)
        right = max(right, last)
    else:
        left, right = group(scene, first, "past").first, clause_end(scene, last)
    near = doers.first is not None and doers.first < left and left - doers.first < 25
    if near and not any(scene.lower[k] in (";", "“") for k in range(doers.first or 0, left)):
        left = doers.first or 0
    return left, max(right, last)


def clause_end(scene: Scene, last: int) -> int:
    k, other = last + 1, next_clause(scene, last)
    while k < len(scene) and k - last < LONGEST_CLAUSE and k != other:
        word = scene.lower[k]
        if word in CLAUSE_ENDS or (word in (",", "and") and _new_clause(scene, k + 1)):
            break
        k += 1
    k -= 1
    while k > last and scene.lower[k] in (",", ".", ";", "”", '"', "and"):
        k -= 1
    return k


def _new_clause(scene: Scene, k: int) -> bool:
    """Whether a verb, or a subject with its verb, opens at word `k`."""
    if k >= len(scene):
        return True
    if scene.lower[k] in ("and", "but", "or"):
        if opens_clause(scene, k + 1, own=True):
            return True
        k += 1
    holder = scene.actor[k] if k < len(scene) else None
    if holder:
        return starts_clause(scene, holder)
    return k < len(scene) and (verbal(scene, k) or scene.lower[k] in closed().relatives)


def verb_sides(scene: Scene, first: int, last: int, tense: Tense) -> tuple[Side, Side]:
    """Who does what the verb in words first..last tells, and to whom, by the words around it."""
    doers = subject(scene, first)
    if group(scene, first, tense).passive:
        return agent(scene, last), doers
    return doers, objects(scene, first, doers.actors)


def agent(scene: Scene, last: int) -> Side:
    """Who stands behind "by"."""
    for k in range(last + 1, min(len(scene) - 1, last + 14)):
        if scene.lower[k] == "by":
            found = objects(scene, k)
            if found and found.first is not None and found.first - k <= 6:
                reduced = group(scene, last, "past").first == last
                mentions = (*found.mentions, *(_joined_agents(scene, found.mentions[-1]) if reduced else ()))
                return Side(tuple(dict.fromkeys(mentions)), found.first, "agent behind by")
        if scene.lower[k] in (";", "but"):
            break
    return NOBODY


def _joined_agents(scene: Scene, mention: ActorMention) -> tuple[ActorMention, ...]:
    """Who is joined to the agent of a participle, whatever verb stands behind: that is of the clause whose subject the
    participle describes, "the pact signed by Oslo and *Riga* has lapsed"."""
    k = scene.last(mention) + 1
    other = scene.actor[k + 1] if k + 1 < len(scene) and scene.lower[k] == "and" else None
    return (other,) if other and not other.attributive else ()
