"""Whether an act happened, is planned, threatened, called off or denied: read from what stands over its trigger."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, singular
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.moods import (
    asked,
    at_last,
    denied_behind,
    hangs,
    nearly,
    only_thought,
    rumoured,
    under_condition,
    under_denial,
)
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import Group, adverbial, group, judging, previous_verb, verbal
from stateofplay.reading.events.triggers import Trigger

__all__ = ["DROPPED", "FIRM", "FUTURE", "JUDGED", "TOLD", "UNTIL", "Standing", "demanded", "standing"]

TOLD = "told as fact"  # the rule of a verb that nothing puts off or denies
FUTURE = "future"  # the rule by which "will" and "said it would" plan
JUDGED = "judged as done"  # of a gerund: the day of the judgement is not the deed's
NEGATED = "negated"
CONDITION = "under a condition"
ASKED = "asked"
RUMOURED = "in what a rumour or charge says"
UNTIL = "not until"
NEARLY = "came close to it, or alleged"
KEPT = "kept from it"
DROPPED = "given up before it was done"
NOT_DONE = "only spoken of"
# Rules that stand against an act heard as done.
FIRM = frozenset({NEGATED, FUTURE, CONDITION, ASKED, NEARLY, KEPT, NOT_DONE, DROPPED, RUMOURED})
GOVERNOR_REACH = 14  # words between a governor and its infinitive: "agreed on Friday in Oslo to"
SAID_REACH = 6  # words between "said" and "would"
PASSIVE_REACH = 10  # words between a noun and its passive verb
DEMAND_REACH = 10  # words from "suggested that" to its bare verb
REACH = 4  # words between a governing verb and the noun it governs


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` is None for an act only talked of, which makes no event; `retold` is background told back."""

    status: Status | None
    retold: bool
    rule: str


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
        return Standing(None, found.retold, "only thought")
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
        return _governed(scene, held.first)
    if trigger.tense == "base" and demanded(scene, trigger.first):
        return Standing(None, False, "demanded")
    if held.perfect_past and _not_yet(scene, held.first):
        return Standing(None, False, "before it")
    return _plain(scene, trigger, held) or _told(scene, trigger, held)


def _told(scene: Scene, trigger: Trigger, held: Group) -> Standing:
    """As the verb's own form tells it, where no word of its group takes it back."""
    progressive = bool(closed().be & {*scene.lower[held.first : trigger.first]})
    if (trigger.tense == "ing" and not progressive) or scene.lower[held.first] == "having":
        return _gerund(scene, held.first)
    return Standing(Status.HAPPENED, held.perfect_past, TOLD)


def _plain(scene: Scene, trigger: Trigger, held: Group) -> Standing | None:
    """What the words of the verb's own group say: "did not sign", "will sign", "might sign"."""
    if held.negated and "did" in scene.lower[held.first : trigger.first] and at_last(scene, trigger.last):
        return Standing(Status.HAPPENED, False, UNTIL)
    return _negated_or_future(held) or (_would(scene, trigger.first, held.first) if held.modal else None)


def _not_yet(scene: Scene, first: int) -> bool:
    """Whether it was first to be done: "met him before Oslo had apologised"."""
    holder = scene.actor[first - 1] if first else None
    return holder is not None and scene.before(scene.first(holder)) == "before"


def demanded(scene: Scene, i: int) -> bool:
    """ "that Oslo drop the tariff": a bare verb behind one state in a "that" clause is what is wanted of it."""
    opened = next((k for k in range(i - 1, max(0, i - DEMAND_REACH), -1) if scene.lower[k] in (",", "that")), 0)
    verb = event_words().entries.get(scene.before(opened), ()) if scene.lower[opened] == "that" else ()
    if any(entry.type is EventType.REQUEST and entry.tense and not entry.rest for entry in verb):
        return True  # "suggested that Oslo and Bergen sign the pact"
    holder = scene.actor[i - 1] if i else None
    return holder is not None and not holder.plural and scene.before(scene.first(holder)) == "that"


GOVERNED = {
    "decided": Status.HAPPENED,
    "planned": Status.PLANNED,
    "happened": Status.HAPPENED,
    "denied": Status.DENIED,
    "threatened": Status.THREATENED,
    "possible": None,
    "considered": None,
}


def _governed(scene: Scene, first: int) -> Standing:
    """An infinitive is as sure as what governs it: "decided to expel", "his call to expel", "is to expel"."""
    j = first - 1
    if ("yet", "to") in (scene.lower[first : first + 2], scene.lower[first + 1 : first + 3]):
        return Standing(Status.DENIED, False, "yet to")  # "has yet to sign"
    if scene.lower[first] in ("is", "are"):
        return Standing(Status.PLANNED, False, FUTURE)
    if scene.lower[first] == "to" and scene.lower[j] in ("and", "or") and (told := _infinitive_before(scene, j)):
        return _governed(scene, told)
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
        if word in words.governors and not scene.actor[k]:
            return _governed_by(scene, k, first)
        if word in (";", "that") and k < j:
            break
    return Standing(None, False, "infinitive")


def _governed_by(scene: Scene, k: int, first: int) -> Standing:
    """By the verb or adjective at word `k`: what another is expected to do, or what one is accused of planning, is no
    plan told, and what "had been due" was called off."""
    word = scene.lower[k]
    status = GOVERNED[event_words().governors[word]]
    active = word in event_words().wanting and scene.before(k) not in closed().be
    if (active and any(scene.actor[k + 1 : first])) or (word.endswith("ing") and scene.before(k) == "of"):
        return Standing(None, False, f"{word} of another")
    if status is Status.PLANNED and scene.before(k) == "been" and "had" in scene.lower[max(0, k - 3) : k]:
        return Standing(Status.SUSPENDED, True, DROPPED)
    denied = status is not None and _negated(scene, k, first)
    return Standing(Status.DENIED if denied else status, False, f"after {word}")


def _dropped(scene: Scene, noun: int) -> Standing | None:
    """ "abandoned its plans to expel", "rejected a plan to expel": what is planned there is off, or opposed."""
    verb = previous_verb(scene, noun)
    between = [] if verb is None else scene.lower[verb + 1 : noun]
    if verb is None or len(between) > REACH or not (closed().prepositions - {"on", "from"}).isdisjoint(between):
        return None
    if group(scene, verb, "base").negated:
        return None
    if event_words().dropping.at(scene.lower, verb):
        return Standing(Status.SUSPENDED, False, DROPPED)
    return Standing(None, False, DROPPED) if event_words().blocking.at(scene.lower, verb) else None


def _infinitive_before(scene: Scene, i: int) -> int | None:
    """The "to" of the infinitive with which one behind "and" at word `i` goes: "agreed *to* wait and to hold talks"."""
    before = (k for k in range(i - 2, 0, -1) if scene.lower[k] == "to")
    return next(
        (k for k in before if verbal(scene, k + 1) or (scene.parse and scene.parse[k + 1].upos == "VERB")), None
    )


def _would(scene: Scene, i: int, first: int) -> Standing:
    """ "said it would expel" is a plan told; any other modal leaves the act only talked of."""
    words, before = event_words(), scene.lower[max(0, first - SAID_REACH) : first]
    told = any(word in words.statements or words.governors.get(word) in ("decided", "planned") for word in before)
    if "would" in scene.lower[first:i] and told:
        return Standing(Status.PLANNED, False, FUTURE)
    return Standing(None, False, "modal")


def _negated(scene: Scene, governor: int, first: int) -> bool:
    """ "did not agree to", "agreed not to"."""
    return bool(
        closed().negation & {*scene.lower[max(0, governor - 3) : governor], scene.lower[first], scene.before(first)}
    )


def _gerund(scene: Scene, first: int) -> Standing:
    words, before = event_words(), scene.before(first)
    if before in words.governors:  # "considering closing the border"
        return Standing(GOVERNED[words.governors[before]], False, f"after {before}")
    if judging(scene, first):
        return Standing(Status.HAPPENED, False, JUDGED)
    left = words.spoken_of.at(scene.lower, first - 1) or words.spoken_of.at(scene.lower, max(0, first - 2))
    if left or (before in words.motions and _unpassed(scene, first - 1)):
        return Standing(None, False, NOT_DONE)  # "opposes closing the border", "ruled out closing it"
    if before == "from" or (before == "of" and scene.before(first - 1) in words.short_of):
        return Standing(None, False, KEPT)  # "prevented them from closing it", "stopped short of closing it"
    if before in ("without", "not", "of", "against", "for", "from", "on", "to", "about"):
        return Standing(None, False, f"after {before}")
    return Standing(Status.HAPPENED, False, "participle")


def _unpassed(scene: Scene, paper: int) -> bool:
    """Whether a paper whose words a participle tells is not issued: "vetoed a *resolution* condemning Oslo", "will vote
    on a motion condemning it"."""
    if scene.before(paper) in ("draft", "proposed", "planned"):
        return True
    head = scene.parse[paper].head if scene.parse else -1
    verb = head if head >= 0 and scene.parse[head].upos == "VERB" else previous_verb(scene, paper)
    if verb is None:
        return False
    held = group(scene, verb, "base")
    unmade = held.negated or held.future or held.modal or (held.infinitive and not held.passive)
    return unmade or event_words().unpassed.at(scene.lower, verb)


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
    wanted = held.infinitive and _governed(scene, held.first).status is None  # "urged them to settle it by talks"
    if _prepositional(scene, verb, trigger.first):
        return Standing(None, False, "infinitive") if wanted else _passive_behind(scene, trigger)
    return _object_of(scene, verb, held) or _carried(scene, verb, held) or _passive_behind(scene, trigger)


def _carried(scene: Scene, verb: int, held: Group) -> Standing | None:
    """ "closing talks that had been postponed": they were held, whatever is told of them behind."""
    if not event_words().light.at(scene.lower, verb):
        return None
    return Standing(Status.HAPPENED, held.perfect_past, f"carried by {scene.lower[verb]}")


def _object_of(scene: Scene, verb: int, held: Group) -> Standing | None:
    word = scene.lower[verb]
    if event_words().suspending.at(scene.lower, verb):
        return Standing(Status.SUSPENDED, held.perfect_past, f"object of {word}")
    if held.infinitive:
        return _governed(scene, held.first)
    if held.modal or event_words().governors.get(word) in ("possible", "denied"):
        return Standing(None, False, f"object of {word}")
    return _negated_or_future(held)


def _negated_or_future(held: Group) -> Standing | None:
    if held.negated:
        return Standing(Status.DENIED, held.perfect_past, NEGATED)
    return Standing(Status.PLANNED, False, FUTURE) if held.future else None


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
