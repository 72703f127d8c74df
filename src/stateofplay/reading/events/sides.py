"""Sides that an act's own clause leaves open: the other side of the report's pair, the one other state named by, or
those of the request that it answers.

In: a `Page`. Out: the doings of each passage, with a side more where the text gives one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stateofplay.model.claims import EventType
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.roles import NOBODY, Side, objects
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import group
from stateofplay.reading.events import doings, envoys
from stateofplay.reading.events.answers import answered, asks
from stateofplay.reading.events.doing import SPOKEN, Doing, gathers
from stateofplay.reading.page import Page, Passage

__all__ = ["of_the_pair", "told"]

TOGETHER = frozenset({EventType.CONSULT, EventType.COOPERATE})  # done with one who is named, or not told
SUFFERED = frozenset({EventType.CONCEDE, EventType.COERCE})  # by those who hold them; who killed them is another matter
MOVED = frozenset({EventType.RETREAT, EventType.MOBILIZE})
PEOPLE = frozenset({ActorKind.PERSON, ActorKind.GROUP, ActorKind.COMPANY})
FORCE = frozenset({EventType.COERCE, EventType.ASSAULT})
PLACE_REACH = 6  # words from a visit to its town
OBJECT_REACH = 3  # words from a verb to whom it is done to
ANSWERED = 3  # sentences from a request to its answers: "It was turned down"


def told(page: Page) -> tuple[tuple[Doing, ...], ...]:
    """The doings of each passage."""
    found: list[tuple[Doing, ...]] = []
    asked: list[tuple[int, Doing]] = []
    for number, passage in enumerate(page.passages):
        before = page.passages[number - 1] if number else None
        here = []
        beside = doings.find(passage)
        for doing in beside:
            near = [request for k, request in asked if number - k < ANSWERED]
            answer = answered(near, passage.scene, doing, beside)
            joint = _between_others(page, _at_their_hosts(page, passage, envoys.sent_away(passage.scene, answer)))
            here.append(_with_other_side(page, before, passage, joint))
            asked += [(number, here[-1])] if asks(here[-1]) else []
        found.append(tuple(here))
    return tuple(found)


def _at_their_hosts(page: Page, passage: Passage, doing: Doing) -> Doing:
    """Who visits a town of another state meets its side: "the envoy was received in Oslo", "is due in Riga"."""
    states = {page.state(actor) for actor in doing.doers.actors}
    people = any(mention.kind is ActorKind.PERSON for mention in doing.doers.mentions)
    if doing.type is not EventType.CONSULT or doing.noun or len(states) != 1 or not people or gathers(doing.doers):
        return doing
    first = doing.trigger[1] + 1
    near = (place for place in passage.scene.place[first : first + PLACE_REACH] if place)
    host = next((place.state for place in near if place.state not in states), None)
    mentions = _mentions(page, [host]) if host else ()
    rule = f"{doing.doers.rule}, at their hosts'"
    return replace(doing, doers=replace(doing.doers, mentions=(*doing.doers.mentions, *mentions), rule=rule))


def _between_others(page: Page, doing: Doing) -> Doing:
    """A third state's mediation is with both states of the report's pair."""
    states = {page.state(actor) for actor in doing.doers.actors}
    if not (doing.mediating and page.pair and len(states) == 1) or states & {*page.pair}:
        return doing
    mentions = (*doing.doers.mentions, *_mentions(page, page.pair))
    return replace(doing, doers=replace(doing.doers, mentions=mentions, rule=f"{doing.doers.rule}, between the two"))


def _with_other_side(page: Page, before: Passage | None, passage: Passage, doing: Doing) -> Doing:
    """What a verb says that a state does and no one is named for is to the other side of the report's pair; what one
    beside the pair says is to both; in a report on no pair it is to the one other state named by."""
    if not (doing.doers or doing.noun):
        if received := envoys.host(page, passage.scene, doing):
            return replace(doing, doers=Side(_mentions(page, [received]), None, "who received the envoys"))
        own = doing.type in MOVED or envoys.recalled(passage.scene, doing)
        doing = _of_the_moved(passage.scene, doing) if own else doing
        if doing.type in SUFFERED:
            return _by_other_side(page, passage.scene, doing)
    states = {page.state(actor) for actor in doing.doers.actors}
    official = all(page.official(mention) for mention in doing.doers.mentions)
    of_own = official and {page.state(actor) for actor in doing.others.actors} <= states  # "denied that its forces …"
    given = (doing.others and not of_own) or doing.noun or doing.type in TOGETHER
    beside = doing.type in SPOKEN and page.pair is not None and states.isdisjoint(page.pair)  # "both welcomed the deal"
    of_one = len(states) == 1 or (states and beside)
    if given or not of_one or not all(_speaks(page, doing, m) for m in doing.doers.mentions):
        return doing
    if doing.type in SPOKEN and _to_their_own(page, passage, doing, states):
        return replace(doing, at_home=True)
    mentions, rule = _other(page, before, passage, doing, states)
    return replace(doing, others=Side(mentions, None, rule)) if mentions else doing


def _of_the_moved(scene: Scene, doing: Doing) -> Doing:
    """ "Peruvian troops were pulled back": by their own state."""
    if not group(scene, doing.trigger[0], "past").passive:
        return doing
    return replace(doing, doers=replace(doing.others, rule="whose own are moved"), others=NOBODY)


def _by_other_side(page: Page, scene: Scene, doing: Doing) -> Doing:
    """ "Two Togolese sailors were detained": what is done to people of one side, by nobody named, is the other's."""
    held = group(scene, doing.trigger[0], "past")
    before = held.first - 1 - (scene.before(held.first) == ",")
    patients = [m for m in doing.others.mentions if scene.last(m) == before]
    if not held.passive or not patients or any(m.kind not in PEOPLE or page.official(m) for m in patients):
        return doing
    suffers = {page.state(actor) for actor in doing.others.actors}
    others = [state for state in page.pair or () if state not in suffers]
    if len(suffers) != 1 or len(others) != 1:
        return doing
    return replace(doing, doers=Side(_mentions(page, others), None, "the other side than that of whom it is done to"))


def _held_force(doing: Doing) -> bool:
    """Whether it is force that a noun gives to who used it: "Japan's colonization", "the occupation by Iraq"."""
    return doing.type in FORCE and doing.doers.rule in ("holder", "noun with by") and not doing.instruments


def _to_their_own(page: Page, passage: Passage, doing: Doing, states: set[str]) -> bool:
    """Whether it is done to the doers' own side: "growers urged the government to lift the duty"."""
    scene, last = passage.scene, doing.trigger[1]
    whom = objects(scene, last)
    if whom.first in (None, doing.doers.first):  # "drew criticism from Oslo"
        return False
    if whom.first - last > OBJECT_REACH or "that" in scene.lower[last + 1 : whom.first]:
        return False
    named = not any(m.attributive or m.how == "pronoun" for m in whom.mentions)
    return named and {page.state(a) for a in whom.actors} <= states


def _speaks(page: Page, doing: Doing, mention: ActorMention) -> bool:
    """Whether what it does may be to a state not named: a state, a body of several; others by their words alone."""
    private = mention.private or mention.kind in (ActorKind.COMPANY, ActorKind.GROUP, ActorKind.PERSON)
    men = mention.kind is ActorKind.GROUP and doing.type in MOVED  # "some 400 men of a battalion rolled into …"
    return (
        page.official(mention) or mention.kind is ActorKind.INTERNATIONAL or (private and doing.type in SPOKEN) or men
    )


def _other(
    page: Page, before: Passage | None, passage: Passage, doing: Doing, states: set[str]
) -> tuple[tuple[ActorMention, ...], str]:
    words = doing.type in SPOKEN or doing.type is EventType.AGREE
    others = [state for state in page.pair or () if state not in states]
    if not page.pair:
        near = (_named(page, passage, states), _named(page, before, states) if before else {})
        named = next((found for found in near if found), {})
        alone = len(named) == 1 or (words and len(named) == 2)
        return (tuple(dict.fromkeys(named.values())) if alone else ()), "the other states named by"
    if len(others) == 1:
        return _mentions(page, others), "the other side of the report's pair"
    return (_mentions(page, others) if words else ()), "both sides of the report's pair"


def _named(page: Page, passage: Passage, but: set[str]) -> dict[str, ActorMention]:
    """The states named in a passage, but for these, each with its first mention."""
    found: dict[str, ActorMention] = {}
    for mention in passage.scene.mentions:
        for actor in mention.actors:
            found.setdefault(page.state(actor), mention)
    return {state: mention for state, mention in found.items() if state not in but}


def of_the_pair(page: Page, doing: Doing) -> Doing:
    """Talks and fights of a known day that are given no side are those of the report's pair, as is a pact that its own
    parties do not tell: "the round held on May 3", "Tuesday's clash", "It is to be signed on June 15". Force that a
    noun gives to one of the pair is against the other."""
    joint = (doing.type is EventType.CONSULT or doing.mutual) and doing.noun
    pact = doing.type is EventType.AGREE and not doing.noun and doing.instruments and not doing.others
    states = {page.state(actor) for actor in doing.doers.actors}
    others = [state for state in page.pair or () if state not in states]
    if _held_force(doing) and not doing.others and len(others) == 1:
        return replace(doing, others=Side(_mentions(page, others), None, "the other side of the report's pair"))
    if not (joint or pact) or doing.doers or not page.pair:
        return doing
    return replace(doing, doers=Side(_mentions(page, page.pair), None, "the report's pair"))


def _mentions(page: Page, states: Sequence[str]) -> tuple[ActorMention, ...]:
    """The first mention of each of these states."""
    found = (next((m for m in page.cast.mentions if m.actors == (state,)), None) for state in states)
    return tuple(mention for mention in found if mention)
