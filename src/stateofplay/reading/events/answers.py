"""Whom an answer is given to: who made the request or the offer that is accepted, backed or rejected.

In: the doings of a passage and the requests and offers of those before it. Out: doings with that side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group, verbal
from stateofplay.reading.events.doing import Doing

__all__ = ["answered", "asks"]

ANSWERS = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.REJECT})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
NOUN_REACH = 4  # words from a verb to what it accepts: "turned the latest request down"
MAKER = "who made what it answers"
WHAT_REACH = 9  # words from a verb to the relative clause on what it accepts


def asks(doing: Doing) -> bool:
    """Whether it is a request or an offer of known sides."""
    sides = bool(doing.doers and doing.others)
    return _puts_forward(doing) and sides and doing.standing.status is Status.HAPPENED


def _puts_forward(doing: Doing) -> bool:
    """Whether it is a request or an offer, and no answer to one: "accepted the offer"."""
    return doing.type is EventType.REQUEST or (doing.unilateral and doing.others.rule != MAKER)


def answered(asked: Sequence[Doing], scene: Scene, doing: Doing, beside: Sequence[Doing]) -> Doing:
    """A doing with the sides that it has from what it answers: the last request before it, or one of the same sentence
    that tells of what it accepts. "It was turned down" is done by those whom the request was made to."""
    if doing.type not in ANSWERS or doing.noun:
        return doing
    if not doing.doers:
        turned_down = doing.type is EventType.REJECT and asked and group(scene, doing.trigger[0], "past").passive
        return _by_those_asked(asked[-1], doing) if turned_down else doing
    if doing.type is EventType.AGREE and len(doing.doers.states) > 1:
        return doing  # "both accepted": with one another
    telling = [other for other in beside if _puts_forward(other) and _tells_of(scene, other, doing)]
    before = [request for request in asked if _another(request, doing)] if _takes_up(scene, doing) else []
    made = next((request for request in (*telling, *reversed(before)) if _another(request, doing)), None)
    if made is None or (doing.others and doing.others.rule != "heard"):
        return doing
    return replace(doing, others=replace(made.doers, first=None, rule=MAKER))


def _by_those_asked(request: Doing, doing: Doing) -> Doing:
    doers = replace(request.others, first=None, rule="whom the request was made to")
    return replace(doing, doers=doers, others=request.doers)


def _another(request: Doing, doing: Doing) -> bool:
    """Whether others than those who answer made it."""
    return bool(request.doers) and request.doers.states.isdisjoint(doing.doers.states)


def _takes_up(scene: Scene, doing: Doing) -> bool:
    """Whether its object, or what its clause describes, is an offer told before: "accepted the offer", "an idea that
    Oslo supports", "the request was turned down by Oslo"."""
    first, last = doing.trigger
    behind = scene.lower[first + 1 : last + 1 + NOUN_REACH]
    noun = next((k for k, word in enumerate(behind) if word in event_words().offered), None)
    if noun is not None and not DEFINITE.isdisjoint(behind[:noun]):
        return not any(scene.actor[first + 1 : first + 1 + noun])
    held = group(scene, first, "past")
    if held.passive:
        return scene.before(held.first) in event_words().offered
    start = doing.doers.first or 0
    return scene.before(start) in closed().relatives and scene.before(start - 1) in event_words().offered


def _tells_of(scene: Scene, request: Doing, doing: Doing) -> bool:
    """Whether a request is told of what is accepted: "agreed to the talks, which Riga proposed"."""
    maker, first = request.doers.first, doing.trigger[1] + 1
    if maker is None or not first < maker - 1 < first + WHAT_REACH or scene.before(maker) not in closed().relatives:
        return False
    return not any(verbal(scene, k) for k in range(first, maker - 1))
