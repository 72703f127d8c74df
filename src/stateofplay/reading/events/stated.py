"""What a party's statement amounts to by the words in it or by its cue: a rejection, a threat, an accusation, …

In: a `Passage` and one of its `Statement`s. Out: the `Doing` that it is, if any, in word numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventType
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.attribution import Statement, official
from stateofplay.reading.clause.moods import demanded
from stateofplay.reading.clause.roles import NOBODY, Side
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.status import standing
from stateofplay.reading.events.doing import SPOKEN, Doing, apart, clause_end
from stateofplay.reading.events.triggers import Trigger
from stateofplay.reading.page import Passage

__all__ = ["of_statement"]

DENIED_REACH = 5  # words: "we do not think that it breaches the law"
TO_COME = frozenset({"will", "would"})


def of_statement(passage: Passage, statement: Statement) -> list[Doing]:
    """What a party's statement amounts to by the words in it: one act, where its cue is no act already."""
    scene, cue = passage.scene, statement.cue
    kind, word, at = _amounts_to(scene, statement)
    if kind is None and _threatens(passage, statement):
        kind, word = EventType.THREATEN, "if"
    if kind is None or not official(statement) or _said_within(passage, statement):
        return []
    known = (m for m in scene.mentions if m.actors or m == statement.addressee)
    spoken_of = (m for m in known if statement.covers(scene.first(m)) or m == statement.addressee)
    addressed = sorted(spoken_of, key=lambda m: m != statement.addressee)
    others = apart(Side(tuple(_abroad(addressed, statement))), statement.source).mentions[:1]
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


def _abroad(mentions: Sequence[ActorMention], statement: Statement) -> Iterator[ActorMention]:
    """Those spoken of, but for a government of which its own firms or opposition speak, and they where it does."""
    speakers = {side for mention in statement.source.mentions for side in _sides(mention)}
    for mention in mentions:
        if {*_sides(mention)} - speakers:
            yield mention


def _sides(mention: ActorMention) -> tuple[str, ...]:
    return mention.states if mention.private and mention.states else mention.actors


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


def _threatens(passage: Passage, statement: Statement) -> bool:
    """Whether it says what will be done on a condition, and nothing that the speaker offers: "If it is built there
    will be an answer"."""
    words = {*passage.scene.lower[statement.first : statement.last + 1]}
    mild = (h for h in passage.heard if not h.type.material_conflict and h.type not in SPOKEN)
    offers = (h for h in mild if statement.covers(h.first))
    offered = any(not h.actors or {*h.actors.actors} & {*statement.source.actors} for h in offers)
    return bool(words & event_words().conditions and words & TO_COME) and not offered


def _amounts_to(scene: Scene, statement: Statement) -> tuple[EventType | None, str, int]:
    """The type that words of the statement tell, those words, and the number of the last of them; else that of its
    cue: who "maintains" something rejects what another says."""
    said = " " + " ".join(scene.lower[statement.first : statement.last + 1])
    for kind in (EventType.REJECT, EventType.THREATEN, EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT):
        for phrase in event_words().content[kind]:
            at = _stands(scene, statement, tuple(phrase.split())) if f" {phrase}" in said else None
            if at is not None:
                return kind, phrase, at
    if statement.lemma in event_words().firm:
        kind = EventType.REQUEST if _insists_on(scene, statement) else EventType.REJECT
        return kind, statement.lemma, statement.last
    return None, "", statement.last


def _insists_on(scene: Scene, statement: Statement) -> bool:
    """Whether it says what another shall do: "insisted that Oslo withdraw"."""
    words = range(statement.first + 1, statement.last + 1)
    bare = (k for k in words if any(entry.tense == "base" for entry in event_words().entries.get(scene.lower[k], ())))
    return any(demanded(scene, k) for k in bare)


def _stands(scene: Scene, statement: Statement, phrase: tuple[str, ...]) -> int | None:
    """Number of the last word of a phrase in the statement; its last word may be the start of a longer form."""
    size = len(phrase)
    for k in range(statement.first, statement.last + 2 - size):
        here = scene.lower[k : k + size]
        denied = closed().negation.intersection(scene.lower[max(statement.first, k - DENIED_REACH) : k])
        own = scene.before(k) == "in" and here[0] in event_words().own_reasons
        if here[:-1] == phrase[:-1] and here[-1].startswith(phrase[-1]) and not (denied or own):
            return k + size - 1
    return None
