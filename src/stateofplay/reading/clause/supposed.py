"""Verbs that tell of no act: it is all but done, left undone on purpose, wanted of another or expected of it.

In: a scene, a trigger and its verb group. Out: what makes it so, or None.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import Group
from stateofplay.reading.events.triggers import Trigger

__all__ = ["only_talked_of"]

SHORT_REACH = 4  # words from "came close to" to the gerund


def only_talked_of(scene: Scene, trigger: Trigger, held: Group) -> str | None:
    """What makes a verb tell of no act: it is all but done, wanted of another, or expected of it."""
    if _all_but(scene, trigger, held):
        return "all but done"
    joined = held.infinitive or scene.before(trigger.first) in ("and", "or")
    if trigger.tense == "base" and not joined and _demanded(scene, trigger.first):
        return "demanded"
    if held.perfect_past and _not_yet(scene, held.first):
        return "before it"
    return "expected" if held.future and _in_mind(scene, held.first) else None


def _all_but(scene: Scene, trigger: Trigger, held: Group) -> bool:
    """Whether it was left undone by a hair or on purpose: "nearly quit the pact", "came close to signing", "has ruled
    out lifting the ban"."""
    words = event_words()
    if trigger.tense == "ing":
        return any(
            scene.lower[k + 1 : held.first] in words.short_of.rests.get(scene.lower[k], ())
            or scene.lower[k + 1 : trigger.first] in words.short_of.rests.get(scene.lower[k], ())
            for k in range(max(0, trigger.first - SHORT_REACH), trigger.first)
        )
    almost = words.almost & {*scene.lower[held.first : trigger.first]}
    return bool(almost) and scene.lower[trigger.first] not in words.degrees


def _demanded(scene: Scene, i: int) -> bool:
    """ "that Oslo drop the tariff": a bare verb behind one state in a "that" clause is what is wanted of it."""
    holder = scene.actor[i - 1] if i else None
    return holder is not None and not holder.plural and scene.before(scene.first(holder)) == "that"


def _not_yet(scene: Scene, first: int) -> bool:
    """Whether it was first to be done: "met him before Oslo had apologised"."""
    holder = scene.actor[first - 1] if first else None
    return holder is not None and scene.before(scene.first(holder)) == "before"


def _in_mind(scene: Scene, first: int) -> bool:
    """Whether it is what one hopes or fears that another will do: "Oslo hopes Bergen *will lift* the ban"."""
    k = first - 1
    whose = scene.actor[k] if k >= 0 else None
    if whose is None:
        return False
    while k >= 0 and (scene.actor[k] is whose or scene.lower[k] in closed().determiners):
        k -= 1
    return k > 0 and scene.lower[k] in event_words().minds and scene.before(k) not in closed().be
