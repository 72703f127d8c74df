"""Whether an act happened, is planned, threatened, called off or denied: read from what stands over its trigger."""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.governing import gerund, governed, negated_or_future
from stateofplay.reading.clause.moods import (
    asked,
    at_last,
    demanded,
    denied_behind,
    hangs,
    nearly,
    not_yet,
    only_thought,
    rumoured,
    under_condition,
    under_denial,
)
from stateofplay.reading.clause.rules import ASKED, CONDITION, FUTURE, NEARLY, RUMOURED, THOUGHT, TOLD, UNTIL, Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import Group, adverbial, group, previous_verb
from stateofplay.reading.events.triggers import Trigger

__all__ = ["standing"]

SAID_REACH = 6  # words between "said" and "would"
PASSIVE_REACH = 10  # words between a noun and its passive verb
REACH = 4  # words between a governing verb and the noun it governs


def standing(scene: Scene, trigger: Trigger) -> Standing:
    found = _noun(scene, trigger) if trigger.tense is None else _verb(scene, trigger)
    if found.status and under_condition(scene, trigger.first):
        return Standing(None, found.retold, CONDITION)
    if found.status is Status.HAPPENED:
        return _unreal(scene, trigger, found)
    own = trigger.tense is not None and trigger.type is not EventType.THREATEN
    return _to_come(scene, trigger, found) if found.status is Status.PLANNED and own else found


def _to_come(scene: Scene, trigger: Trigger, found: Standing) -> Standing:
    """What reads as planned, unless it is only thought of, or hangs on what another does."""
    if found.rule == FUTURE and only_thought(scene, group(scene, trigger.first, "base").first):
        return Standing(None, found.retold, THOUGHT)
    if hangs(scene, trigger):
        return Standing(Status.THREATENED if trigger.type.material_conflict else None, found.retold, "on a condition")
    return found


def _unreal(scene: Scene, trigger: Trigger, found: Standing) -> Standing:
    """What reads as done, unless the words over its clause take it back."""
    if under_denial(scene, trigger):
        return Standing(Status.DENIED, found.retold, "denied")
    if rumoured(scene, trigger.first):
        return Standing(Status.DENIED if denied_behind(scene, trigger.last) else None, found.retold, RUMOURED)
    if trigger.tense and nearly(scene, group(scene, trigger.first, trigger.tense).first, trigger.first):
        return Standing(None, found.retold, NEARLY)
    return Standing(None, found.retold, ASKED) if asked(scene, trigger) else found


def _verb(scene: Scene, trigger: Trigger) -> Standing:
    assert trigger.tense
    held = group(scene, trigger.first, trigger.tense)
    if not event_words().scheduled.isdisjoint(trigger.lemma.split()):
        return Standing(Status.PLANNED, held.perfect_past, trigger.lemma)  # "is due in Oslo"
    if held.infinitive or (trigger.tense == "base" and scene.before(trigger.first) in ("and", "or")):
        return governed(scene, held.first)
    if trigger.tense == "base" and demanded(scene, trigger.first):
        return Standing(None, False, "demanded")
    if held.perfect_past and not_yet(scene, held.first):
        return Standing(None, False, "before it")
    return _plain(scene, trigger, held) or _told(scene, trigger, held)


def _told(scene: Scene, trigger: Trigger, held: Group) -> Standing:
    """As the verb's own form tells it, where no word of its group takes it back."""
    progressive = bool(closed().be & {*scene.lower[held.first : trigger.first]})
    if (trigger.tense == "ing" and not progressive) or scene.lower[held.first] == "having":
        return gerund(scene, held.first)
    return Standing(Status.HAPPENED, held.perfect_past, TOLD)


def _plain(scene: Scene, trigger: Trigger, held: Group) -> Standing | None:
    """What the words of the verb's own group say: "did not sign", "will sign", "might sign"."""
    if held.negated and "did" in scene.lower[held.first : trigger.first] and at_last(scene, trigger.last):
        return Standing(Status.HAPPENED, False, UNTIL)
    if held.future and only_thought(scene, held.first):
        return Standing(None, held.perfect_past, THOUGHT)
    return negated_or_future(held) or (_would(scene, trigger.first, held.first) if held.modal else None)


def _would(scene: Scene, i: int, first: int) -> Standing:
    """ "said it would expel" is a plan told; any other modal leaves the act only talked of."""
    words, before = event_words(), scene.lower[max(0, first - SAID_REACH) : first]
    told = any(word in words.statements or words.governors.get(word) in ("decided", "planned") for word in before)
    if "would" in scene.lower[first:i] and told:
        return Standing(Status.PLANNED, False, FUTURE)
    return Standing(None, False, "modal")


def _noun(scene: Scene, trigger: Trigger) -> Standing:
    words, j = event_words(), trigger.first - 1
    for k in range(j, max(-1, j - REACH), -1):
        word = scene.lower[k]
        if word in ("until", "till", "pending"):
            return Standing(Status.PLANNED, False, word)
        if word in ("of", "for") and scene.before(k) in words.weighed:
            return Standing(None, False, f"the {scene.before(k)} {word} it")
        if word in words.suspended:
            return Standing(Status.SUSPENDED, False, word)
        if word in words.planned:
            return Standing(Status.PLANNED, False, word)
        if word in ("no", "without") or word == "lack" or scene.lower[k : k + 2] == ("lack", "of"):
            return Standing(Status.DENIED, False, word)
        if scene.actor[k] is None and not (adverbial(word) or word.replace("-", "").isalpha()):
            break
    return _noun_under_verb(scene, trigger)


def _noun_under_verb(scene: Scene, trigger: Trigger) -> Standing:
    """ "suspended the talks", "will hold talks", "the talks were postponed"."""
    verb = previous_verb(scene, trigger.first)
    if verb is None or len(_between(scene, verb, trigger.first)) > REACH + 1:
        return _passive_behind(scene, trigger)
    held = group(scene, verb, "participle" if scene.lower[verb].endswith("ed") else "base")
    wanted = held.infinitive and governed(scene, held.first).status is None  # "urged them to settle it by talks"
    if _prepositional(scene, verb, trigger.first):
        return Standing(None, False, "infinitive") if wanted else _passive_behind(scene, trigger)
    return _object_of(scene, verb, held) or _carried(scene, verb, held) or _passive_behind(scene, trigger)


def _carried(scene: Scene, verb: int, held: Group) -> Standing | None:
    """ "closing talks that had been postponed": they were held, whatever is told of them behind."""
    if not (event_words().light.at(scene.lower, verb) or event_words().getting.at(scene.lower, verb)):
        return None
    return Standing(Status.HAPPENED, held.perfect_past, f"carried by {scene.lower[verb]}")


def _object_of(scene: Scene, verb: int, held: Group) -> Standing | None:
    word = scene.lower[verb]
    if event_words().suspending.at(scene.lower, verb):
        return Standing(Status.SUSPENDED, held.perfect_past, f"object of {word}")
    if held.infinitive:
        return governed(scene, held.first)
    if held.modal or event_words().governors.get(word) in ("possible", "denied"):
        return Standing(None, False, f"object of {word}")
    return negated_or_future(held)


def _prepositional(scene: Scene, verb: int, noun: int) -> bool:
    """Whether a preposition stands between: the noun is then a setting and not the verb's object. A particle close
    behind the verb is none: "should speed up the talks"."""
    between = _between(scene, verb, noun)
    between = between[1:] if between and between[0] in ("up", "off") else between
    return bool((closed().prepositions - {"for", "to", "of"}) & {*between})


def _between(scene: Scene, verb: int, noun: int) -> list[str]:
    """The words between a verb and a noun, without days and places and what governs them; of compounds the first."""
    setting = [bool(scene.time[k] or scene.place[k]) for k in range(len(scene))]
    governs = [setting[k + 1] and scene.lower[k] in closed().prepositions for k in range(len(scene) - 1)]
    joined = [scene.lower[k] == "-" or scene.before(k) == "-" for k in range(len(scene))]
    return [scene.lower[k] for k in range(verb + 1, noun) if not (setting[k] or governs[k] or joined[k])]


def _passive_behind(scene: Scene, trigger: Trigger) -> Standing:
    was = False
    start = _behind_aside(scene, trigger.last + 1)
    for k in range(start, min(len(scene), start + PASSIVE_REACH)):
        word = scene.lower[k]
        if (was and event_words().suspending.at(scene.lower, k)) or event_words().failing.at(scene.lower, k):
            return Standing(Status.SUSPENDED, False, f"was {word}" if was else word)
        if word in event_words().scheduled:
            return Standing(Status.PLANNED, False, word)
        if word in (",", ";", "."):
            break
        was = was or word in closed().be
    return Standing(Status.HAPPENED, False, "named as fact")


def _behind_aside(scene: Scene, k: int) -> int:
    """Word `k`, or the one behind an aside that opens there: "the round, fixed for March 9, fell through"."""
    if scene.lower[k : k + 1] != (",",):
        return k
    closing = (j for j in range(k + 1, min(len(scene), k + 1 + PASSIVE_REACH)) if scene.lower[j] == ",")
    return next((j + 1 for j in closing), k)
