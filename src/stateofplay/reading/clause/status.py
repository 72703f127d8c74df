"""Whether an act happened, is planned, threatened, called off or denied: read from what stands over its trigger."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventType, Status
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.supposed import only_talked_of
from stateofplay.reading.clause.verbs import (
    SUBJECT_PRONOUNS,
    Group,
    adverbial,
    group,
    judging,
    previous_verb,
    verbal,
)
from stateofplay.reading.events.triggers import Trigger

__all__ = ["FUTURE", "JUDGED", "TOLD", "Standing", "standing"]

TOLD = "told as fact"  # the rule of a verb that nothing puts off or denies
FUTURE = "future"  # the rule by which "will" and "said it would" plan
JUDGED = "judged as done"  # of a gerund: the day of the judgement is not the deed's
GOVERNOR_REACH = 14  # words between a governor and its infinitive: "agreed on Friday in Oslo to"
DOUBT_REACH = 8  # words between "not believe" and the verb of what is not believed
DENIAL_REACH = 14  # words between "denied" and what is denied
SAID_REACH = 6  # words between "said" and "would"
PASSIVE_REACH = 10  # words between a noun and its passive verb
REACH = 4  # words between a governing verb and the noun it governs


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` is None for an act only talked of, which makes no event; `retold` is background told back."""

    status: Status | None
    retold: bool
    rule: str


def standing(scene: Scene, trigger: Trigger) -> Standing:
    found = _noun(scene, trigger) if trigger.tense is None else _verb(scene, trigger)
    if found.status and _under_condition(scene, trigger.first):
        return Standing(None, found.retold, "under a condition")
    own = trigger.tense is not None and trigger.type is not EventType.THREATEN
    if found.status is Status.PLANNED and own and _on_condition(scene, trigger.last):
        threat = trigger.type.material_conflict
        return Standing(Status.THREATENED if threat else None, found.retold, "on a condition")
    if found.status is Status.HAPPENED and _under_denial(scene, trigger):
        return Standing(Status.DENIED, found.retold, "denied")
    return found


def _verb(scene: Scene, trigger: Trigger) -> Standing:
    assert trigger.tense
    held = group(scene, trigger.first, trigger.tense)
    if not event_words().scheduled.isdisjoint(trigger.lemma.split()):
        return Standing(Status.PLANNED, held.perfect_past, trigger.lemma)  # "is due in Oslo"
    if talked_of := only_talked_of(scene, trigger, held):
        return Standing(None, False, talked_of)
    if held.infinitive or (trigger.tense == "base" and scene.before(trigger.first) in ("and", "or")):
        return _governed(scene, held.first)
    return _told(scene, trigger, held)


def _told(scene: Scene, trigger: Trigger, held: Group) -> Standing:
    """As the verb's own group tells it."""
    assert trigger.tense
    plain = _negated_or_future(held) or (_would(scene, trigger.first, held.first) if held.modal else None)
    if plain:
        return plain
    progressive = bool(closed().be & {*scene.lower[held.first : trigger.first]})
    if (trigger.tense == "ing" and not progressive) or scene.lower[held.first] == "having":
        return _gerund(scene, held.first)
    return Standing(Status.HAPPENED, held.perfect_past, TOLD)


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
    words, j = event_words(), first - 1
    if ("yet", "to") in (scene.lower[first : first + 2], scene.lower[first + 1 : first + 3]):
        return Standing(Status.DENIED, False, "yet to")  # "has yet to sign"
    if scene.lower[first] in ("is", "are"):
        return Standing(Status.PLANNED, False, FUTURE)
    if scene.lower[first] == "to" and scene.lower[j] in ("and", "or") and (told := _infinitive_before(scene, j)):
        return _governed(scene, told)
    near = j
    while near > 0 and (scene.time[near] or (scene.lower[near] == "of" and scene.time[near + 1])):
        near -= 1  # "its decision of Feb. 24 to raise"
    for k in range(j, max(-1, j - GOVERNOR_REACH), -1):
        word = scene.lower[k]
        if word in words.governor_nouns and k >= near - 2:
            return Standing(GOVERNED[words.governor_nouns[word]], False, f"after {word}")
        if word in words.governors and not scene.actor[k] and (found := _under_governor(scene, k, first)):
            return found
        if word in (";", "that") and k < j:
            break
    return Standing(None, False, "infinitive")


def _under_governor(scene: Scene, k: int, first: int) -> Standing | None:
    """What the verb at word `k` makes of the infinitive that opens at word `first`."""
    word = scene.lower[k]
    governing = event_words().governors[word]
    if governing == "caused":
        return _caused(scene, k, first - 1)
    status = GOVERNED[governing]
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
    return _negated_or_future(held) or Standing(Status.HAPPENED, held.perfect_past, f"after {scene.lower[verb]}")


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
    before = scene.before(first)
    if event_words().governors.get(before, "caused") != "caused":  # "considering closing the border"
        return Standing(GOVERNED[event_words().governors[before]], False, f"after {before}")
    if judging(scene, first):
        return Standing(Status.HAPPENED, False, JUDGED)
    if before in ("without", "not", "of", "against", "for", "from", "on", "to", "about"):
        return Standing(None, False, f"after {before}")
    return Standing(Status.HAPPENED, False, "participle")


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
    if not (event_words().light.at(scene.lower, verb) or event_words().getting.at(scene.lower, verb)):
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
        return Standing(Status.DENIED, held.perfect_past, "negated")
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


def _under_denial(scene: Scene, trigger: Trigger) -> bool:
    """Whether "denied that" or "denied …ing" opens the clause of a trigger."""
    for k in range(trigger.first - 1, max(-1, trigger.first - DENIAL_REACH), -1):
        if scene.lower[k] in (";", "but", "”"):
            return False
        if scene.lower[k] in event_words().denials_negated and closed().negation & {*scene.lower[max(0, k - 2) : k]}:
            return trigger.tense is not None and trigger.first - k <= DOUBT_REACH
        if scene.lower[k] in event_words().denials and scene.before(k) != "to":  # "refused to deny" denies nothing
            between = scene.lower[k + 1 : trigger.first]
            if _clause_of(scene, k + 1, trigger):
                return True
            return "that" in between or (trigger.tense == "ing" and len(between) < REACH)
    return False


def _on_condition(scene: Scene, last: int) -> bool:
    """Whether what will be done hangs on what another does: "would leave the pact unless Oslo paid". With a day of its
    own it is set, and only may be called off."""
    behind = (k for k in range(last + 1, len(scene)) if scene.time[k] or scene.lower[k] in ("if", "unless", ";"))
    k = next(behind, None)
    return k is not None and scene.lower[k] in ("if", "unless") and scene.before(k) not in ("even", "as")


def _clause_of(scene: Scene, k: int, trigger: Trigger) -> bool:
    """Whether a clause without "that" opens at word `k` and holds the trigger: "denied *it had closed* the border"."""
    between = scene.lower[k : trigger.first]
    opens = bool(between) and (between[0] in SUBJECT_PRONOUNS or scene.actor[k] is not None)
    apart = {",", "and", "but", "to", "for"} | closed().relatives
    return (
        opens
        and trigger.tense is not None
        and not apart & {*between[1:]}
        and not (closed().auxiliaries.isdisjoint(between[1:]))
    )


def _under_condition(scene: Scene, i: int) -> bool:
    """Whether "if", "unless" or "whether" opens the clause in which word `i` stands, or "should" before its subject:
    "Should Oslo revive the levy, …"."""
    for k in range(i - 1, max(-1, i - 12), -1):
        if scene.lower[k] in ("if", "unless", "whether"):
            return True
        if scene.lower[k] == "should" and (k == 0 or scene.before(k) in (",", ";", "“", '"', "and", "but")):
            return scene.actor[k + 1] is not None or scene.lower[k + 1] in closed().determiners
        if scene.lower[k] in (",", ";", "that"):
            return False
    return False
