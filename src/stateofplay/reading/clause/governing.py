"""How an act stands that another verb or noun governs: "decided to expel", "abandoned plans to expel", "ruled out
expelling"."""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, singular
from stateofplay.model.claims import Status
from stateofplay.reading.clause.moods import only_spoken_of, unpassed
from stateofplay.reading.clause.rules import DROPPED, FUTURE, JUDGED, KEPT, NEGATED, NOT_DONE, Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import Group, group, judging, previous_verb, verbal

__all__ = ["gerund", "governed", "negated_or_future"]

GOVERNOR_REACH = 14  # words between a governor and its infinitive: "agreed on Friday in Oslo to"
REACH = 4  # words between a governing verb and the noun it governs
GOVERNED = {
    "decided": Status.HAPPENED,
    "planned": Status.PLANNED,
    "happened": Status.HAPPENED,
    "denied": Status.DENIED,
    "threatened": Status.THREATENED,
    "possible": None,
    "considered": None,
}


def governed(scene: Scene, first: int) -> Standing:
    """An infinitive is as sure as what governs it: "decided to expel", "his call to expel", "is to expel"."""
    j = first - 1
    if ("yet", "to") in (scene.lower[first : first + 2], scene.lower[first + 1 : first + 3]):
        return Standing(Status.DENIED, False, "yet to")  # "has yet to sign"
    if scene.lower[first] in ("is", "are"):
        return Standing(Status.PLANNED, False, FUTURE)
    if scene.lower[first] == "to" and scene.lower[j] in ("and", "or") and (told := _infinitive_before(scene, j)):
        return governed(scene, told)
    return _by_governor(scene, j, first)


def _by_governor(scene: Scene, j: int, first: int) -> Standing:
    """By the nearest verb or noun up to word `j` that governs the infinitive at word `first`."""
    words, near = event_words(), j
    while near > 0 and (scene.time[near] or (scene.lower[near] == "of" and scene.time[near + 1])):
        near -= 1  # "its decision of Feb. 24 to raise"
    for k in range(j, max(-1, j - GOVERNOR_REACH), -1):
        word = scene.lower[k]
        planned = singular(word) in words.governor_nouns and k >= near - 2
        if planned and near == j and (dropped := _dropped(scene, k)):
            return dropped
        if planned and word in words.governor_nouns:
            return Standing(GOVERNED[words.governor_nouns[word]], False, f"after {word}")
        if word in words.governors and not scene.actor[k] and (found := _governed_by(scene, k, first)):
            return found
        if word in (";", "that") and k < j:
            break
    return Standing(None, False, "infinitive")


def _governed_by(scene: Scene, k: int, first: int) -> Standing | None:
    """By the verb or adjective at word `k`: what another is expected to do, or what one is accused of planning, is no
    plan told, and what "had been due" was called off."""
    word = scene.lower[k]
    governing = event_words().governors[word]
    if governing == "caused":
        return _caused(scene, k, first - 1)
    status = GOVERNED[governing]
    active = word in event_words().wanting and scene.before(k) not in closed().be
    if (active and any(scene.actor[k + 1 : first])) or (word.endswith("ing") and scene.before(k) == "of"):
        return Standing(None, False, f"{word} of another")
    if status is Status.PLANNED and scene.before(k) == "been" and "had" in scene.lower[max(0, k - 3) : k]:
        return Standing(Status.SUSPENDED, True, DROPPED)
    denied = status is not None and _negated(scene, k, first)
    return Standing(Status.DENIED if denied else status, False, f"after {word}")


def _caused(scene: Scene, verb: int, j: int) -> Standing | None:
    """What the verb at a word brings whoever stands at word `j` to do, or whom it is passive of: "prompting *Oslo* to
    close the port", "was forced to close it"; None where it brings nobody: "led talks to free them"."""
    held = group(scene, verb, "past")
    if not (held.passive if verb == j else scene.actor[j]):
        return None
    if held.infinitive or held.modal:
        return Standing(None, False, f"after {scene.lower[verb]}")
    return negated_or_future(held) or Standing(Status.HAPPENED, held.perfect_past, f"after {scene.lower[verb]}")


def _dropped(scene: Scene, noun: int) -> Standing | None:
    """ "abandoned its plans to expel", "rejected a plan to expel": what is planned there is off, or opposed."""
    verb = previous_verb(scene, noun)
    between = [] if verb is None else scene.lower[verb + 1 : noun]
    if verb is None or len(between) > REACH or not (closed().prepositions - {"on", "from"}).isdisjoint(between):
        return None
    if group(scene, verb, "base").negated:
        return None
    words = event_words()
    if words.dropping.at(scene.lower, verb) or words.suspending.at(scene.lower, verb):
        return Standing(Status.SUSPENDED, False, DROPPED)
    against = words.undoing.at(scene.lower, verb) or words.debating.at(scene.lower, verb)
    return Standing(None, False, DROPPED) if against else None


def _infinitive_before(scene: Scene, i: int) -> int | None:
    """The "to" of the infinitive with which one behind "and" at word `i` goes: "agreed *to* wait and to hold talks"."""
    before = (k for k in range(i - 2, 0, -1) if scene.lower[k] == "to")
    return next(
        (k for k in before if verbal(scene, k + 1) or (scene.parse and scene.parse[k + 1].upos == "VERB")), None
    )


def _negated(scene: Scene, governor: int, first: int) -> bool:
    """ "did not agree to", "agreed not to"."""
    return bool(
        closed().negation & {*scene.lower[max(0, governor - 3) : governor], scene.lower[first], scene.before(first)}
    )


def gerund(scene: Scene, first: int) -> Standing:
    words, before = event_words(), scene.before(first)
    if words.governors.get(before, "caused") != "caused":  # "considering closing the border"
        return Standing(GOVERNED[words.governors[before]], False, f"after {before}")
    if judging(scene, first):
        return Standing(Status.HAPPENED, False, JUDGED)
    if only_spoken_of(scene, first) or (before in words.motions and unpassed(scene, first - 1)):
        return Standing(None, False, NOT_DONE)  # "opposes closing the border", "ruled out closing it"
    if before == "from" or (before == "of" and scene.before(first - 1) in words.short_of):
        return Standing(None, False, KEPT)  # "prevented them from closing it", "stopped short of closing it"
    if before in ("without", "not", "of", "against", "for", "from", "on", "to", "about"):
        return Standing(None, False, f"after {before}")
    return Standing(Status.HAPPENED, False, "participle")


def negated_or_future(held: Group) -> Standing | None:
    if held.negated:
        return Standing(Status.DENIED, held.perfect_past, NEGATED)
    return Standing(Status.PLANNED, False, FUTURE) if held.future else None
