"""What is done to envoys: who sends them away or summons them is the state that received them, whoever tells it.

In: a doing with its scene. Out: the doing as an expulsion, or who did it.
"""

from __future__ import annotations

from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import singular
from stateofplay.model.claims import EventType
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group
from stateofplay.reading.events.doing import Doing
from stateofplay.reading.page import Page

__all__ = ["host", "recalled", "sent_away"]

REACH = 7  # words from a verb to "leave": "gave two Greek diplomats 48 hours to leave"


def sent_away(scene: Scene, doing: Doing) -> Doing:
    """To tell an envoy to leave is to expel him, whatever the word."""
    behind = scene.lower[doing.trigger[0] + 1 : doing.trigger[0] + 1 + REACH]
    away = doing.lemma in event_words().hosts and not event_words().away.isdisjoint(behind)
    return replace(doing, type=EventType.SANCTION) if away and _envoys(scene, doing.others) else doing


def host(page: Page, scene: Scene, doing: Doing) -> str | None:
    """The state that received the envoys on whom an act is told in the passive with nobody to do it: "two diplomats
    were expelled"."""
    states = {page.state(actor) for actor in doing.others.actors}
    hosts = [state for state in page.pair or () if state not in states]
    suffered = doing.lemma in event_words().hosts and _suffered(scene, doing)
    return hosts[0] if suffered and len(states) == len(hosts) == 1 else None


def recalled(scene: Scene, doing: Doing) -> bool:
    """Whether envoys are called back with nobody to do it: their own state does."""
    return doing.lemma in event_words().own and _suffered(scene, doing)


def _suffered(scene: Scene, doing: Doing) -> bool:
    passive = doing.others.rule == "subject" or group(scene, doing.trigger[0], "past").passive
    return passive and _envoys(scene, doing.others)


def _envoys(scene: Scene, side: Side) -> bool:
    return bool(side) and all(_is_envoy(scene, mention) for mention in side.mentions)


def _is_envoy(scene: Scene, mention: ActorMention) -> bool:
    if mention not in scene.mentions:
        return False
    words = scene.lower[scene.first(mention) : scene.last(mention) + 1]
    text = f" {' '.join(singular(word) for word in words)} "
    return any(f" {noun} " in text for noun in event_words().envoys)
