"""What takes an act out of what is told as done: the question, condition, denial or hope over the clause it stands in.

In: a scene, and a trigger or the number of its word. Out: whether such words stand over it.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.verbs import verbal
from stateofplay.reading.events.triggers import Trigger

__all__ = [
    "asked",
    "at_last",
    "denied_behind",
    "hangs",
    "nearly",
    "only_thought",
    "rumoured",
    "under_condition",
    "under_denial",
]

CONDITION_REACH = 12  # words between "if" and the verb
DOUBT_REACH = 8  # words between "not believe" and the verb of what is not believed
DENIAL_REACH = 14  # words between "denied" and what is denied
GERUND_REACH = 4  # words between "denied" and a gerund
UNTIL_REACH = 12  # words from a verb to its "until"
NO_CONDITION = frozenset({"necessary", "needed", "possible", "any", "required", "even", "as", "not"})  # about "if"
THOUGHT_REACH = 10  # words between "hopes" and the "will" of what is hoped


def asked(scene: Scene, trigger: Trigger) -> bool:
    """Whether a question is put with it: "Will Oslo lift the ban?". What is told before a quoted question is told."""
    mark = next((k for k in range(trigger.last, len(scene)) if scene.lower[k] == "?"), None)
    return mark is not None and QUOTES.isdisjoint(scene.lower[trigger.first : mark])


def nearly(scene: Scene, first: int, verb: int) -> bool:
    """Whether the verb of a group that begins at word `first` was only nearly done, or is alleged: "almost closed",
    "allegedly fired"."""
    return not event_words().unreal.isdisjoint(scene.lower[first:verb])


def only_thought(scene: Scene, first: int) -> bool:
    """Whether what will be, in a verb group that begins at word `first`, is only hoped, feared or foreseen."""
    for k in range(first - 1, max(-1, first - THOUGHT_REACH), -1):
        if scene.lower[k] in (",", ";", "and", "but") or scene.lower[k] in QUOTES:
            return False
        if scene.actor[k] is None and scene.lower[k] in event_words().hopes:
            return True
    return False


def under_denial(scene: Scene, trigger: Trigger) -> bool:
    """Whether "denied that", "denied …ing", "no evidence that" or "rejected charges that" opens the clause of it."""
    for k in range(trigger.first - 1, max(-1, trigger.first - DENIAL_REACH), -1):
        if scene.lower[k] in (";", "but", "”"):
            return False
        if scene.lower[k] in event_words().denials_negated and closed().negation & {*scene.lower[max(0, k - 2) : k]}:
            return trigger.tense is not None and trigger.first - k <= DOUBT_REACH
        if scene.lower[k] in event_words().denials and scene.before(k) != "to":  # "refused to deny" denies nothing
            between = scene.lower[k + 1 : trigger.first]
            return "that" in between or (trigger.tense == "ing" and len(between) < GERUND_REACH)
        if scene.lower[k] in event_words().brushed_aside and _charge_between(scene, k, trigger.first):
            return True
    return False


def rumoured(scene: Scene, i: int) -> bool:
    """Whether word `i` stands in what a rumour or charge says: "reports that Oslo had fired"; a paper's own words are
    told by whoever issues it: "said in a report that"."""
    for k in range(i - 1, max(0, i - DENIAL_REACH), -1):
        if scene.lower[k] in (",", ";") or scene.lower[k] in QUOTES:
            return False
        if scene.lower[k] == "that" and scene.lower[k - 1] in event_words().charges:
            return not verbal(scene, k - 1) and "in" not in scene.lower[max(0, k - 4) : k - 1]
    return False


def denied_behind(scene: Scene, last: int) -> bool:
    """Whether a rumour whose words go on to word `last` is then denied: "reports that Oslo had fired *were false*"."""
    words = event_words()
    return not (words.denials | words.brushed_aside).isdisjoint(scene.lower[last + 1 :])


def _charge_between(scene: Scene, verb: int, first: int) -> bool:
    """Whether what is brushed aside is a charge that tells the act: "rejected *claims that* it had fired"."""
    charged = (k for k in range(verb + 1, first - 1) if scene.lower[k] in event_words().charges)
    return any(scene.after(k) == "that" for k in charged)


def at_last(scene: Scene, last: int) -> bool:
    """Whether what was "not" done was done in the end: "did not free the crew *until* Monday", "… until Oslo paid"."""
    return "until" in scene.lower[last + 1 : last + 1 + UNTIL_REACH]


def hangs(scene: Scene, trigger: Trigger) -> bool:
    """Whether what will be is made to hang on another act, with no day set for it: "will close the border unless …"."""
    behind = (k for k in range(trigger.last + 1, len(scene)) if scene.lower[k] in ("if", "unless", ";"))
    k = next(behind, len(scene) - 1)
    if any(trigger.last < scene.first(time) < k for time in scene.times):
        return False
    leading = scene.lower[0] in event_words().conditions and "," in scene.lower[: trigger.first]
    hung = scene.lower[k] in ("if", "unless")
    return leading or (hung and scene.after(k) not in NO_CONDITION and scene.before(k) not in NO_CONDITION)


def under_condition(scene: Scene, i: int) -> bool:
    """Whether "if", "unless" or "whether" opens the clause in which word `i` stands."""
    for k in range(i - 1, max(-1, i - CONDITION_REACH), -1):
        supposed = k == 0 and scene.lower[k] in event_words().supposing and k < i - 1
        if scene.lower[k] in ("if", "unless", "whether") or supposed:
            return True
        if scene.lower[k] in (",", ";", "that"):
            return False
    return False
