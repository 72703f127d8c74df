"""What takes an act out of what is told as done: the question, condition, denial or hope over the clause it stands in.

In: a scene, and a trigger or the number of its word. Out: whether such words stand over it.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventType
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.verbs import SUBJECT_PRONOUNS, group, previous_verb, verbal
from stateofplay.reading.events.triggers import Trigger

__all__ = [
    "asked",
    "at_last",
    "demanded",
    "denied_behind",
    "hangs",
    "nearly",
    "not_yet",
    "only_spoken_of",
    "only_thought",
    "rumoured",
    "under_condition",
    "under_denial",
    "unpassed",
]

CONDITION_REACH = 12  # words between "if" and the verb
DOUBT_REACH = 8  # words between "not believe" and the verb of what is not believed
DENIAL_REACH = 14  # words between "denied" and what is denied
GERUND_REACH = 4  # words between "denied" and a gerund
UNTIL_REACH = 12  # words from a verb to its "until"
NO_CONDITION = frozenset({"necessary", "needed", "possible", "any", "required", "even", "as", "not"})  # about "if"
DEMAND_REACH = 10  # words from "suggested that" to its bare verb
SPOKEN_REACH = 4  # words from "came close to" to the gerund
THOUGHT_REACH = 10  # words between "hopes" and the "will" of what is hoped


def asked(scene: Scene, trigger: Trigger) -> bool:
    """Whether a question is put with it: "Will Oslo lift the ban?". What is told before a quoted question is told."""
    mark = next((k for k in range(trigger.last, len(scene)) if scene.lower[k] == "?"), None)
    return mark is not None and QUOTES.isdisjoint(scene.lower[trigger.first : mark])


def nearly(scene: Scene, first: int, verb: int) -> bool:
    """Whether the verb of a group that begins at word `first` was only nearly done, or is alleged: "almost closed",
    "allegedly fired", but not "nearly doubled"."""
    words = event_words()
    return scene.lower[verb] not in words.degrees and not words.unreal.isdisjoint(scene.lower[first:verb])


def only_thought(scene: Scene, first: int) -> bool:
    """Whether what will be, in a verb group that begins at word `first`, is only hoped, feared or foreseen."""
    for k in range(first - 1, max(-1, first - THOUGHT_REACH), -1):
        if scene.lower[k] in (",", ";", "and", "but") or scene.lower[k] in QUOTES:
            return False
        if scene.actor[k] is None and scene.lower[k] in event_words().hopes:
            return True
    return _in_mind(scene, first)


def _in_mind(scene: Scene, first: int) -> bool:
    """Whether it is what one thinks that another will do, named right behind: "Oslo expects Bergen *will lift* it"."""
    k = first - 1
    whose = scene.actor[k] if k >= 0 else None
    if whose is None:
        return False
    while k >= 0 and (scene.actor[k] is whose or scene.lower[k] in closed().determiners):
        k -= 1
    return k > 0 and scene.lower[k] in event_words().minds and scene.before(k) not in closed().be


def not_yet(scene: Scene, first: int) -> bool:
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


def only_spoken_of(scene: Scene, first: int) -> bool:
    """Whether a gerund at word `first` is only spoken of, put off or left: "ruled out closing", "came close to
    closing", "opposes *Oslo* closing"."""
    spoken_of = event_words().spoken_of
    right_before = any(
        scene.lower[k + 1 : first] in spoken_of.rests.get(scene.lower[k], ())
        for k in range(max(0, first - SPOKEN_REACH), first)
    )
    return right_before or spoken_of.at(scene.lower, max(0, first - 2))


def unpassed(scene: Scene, paper: int) -> bool:
    """Whether a paper whose words a participle tells is not issued: "vetoed a *resolution* condemning Oslo", "will vote
    on a motion condemning it"."""
    if scene.before(paper) in ("draft", "proposed", "planned"):
        return True
    head = scene.parse[paper].head if scene.parse else -1
    verb = head if head >= 0 and scene.parse[head].upos == "VERB" else previous_verb(scene, paper)
    if verb is None:
        return False
    held, words = group(scene, verb, "base"), event_words()
    unmade = held.negated or held.future or held.modal or (held.infinitive and not held.passive)
    leaving = (words.unpassed, words.undoing, words.dropping, words.debating, words.suspending)
    return unmade or any(phrases.at(scene.lower, verb) for phrases in leaving)


def under_denial(scene: Scene, trigger: Trigger) -> bool:
    """Whether "denied that", "denied …ing", "no evidence that" or "rejected charges that" opens the clause of it."""
    for k in range(trigger.first - 1, max(-1, trigger.first - DENIAL_REACH), -1):
        if scene.lower[k] in (";", "but", "”"):
            return False
        if scene.lower[k] in event_words().denials_negated and closed().negation & {*scene.lower[max(0, k - 2) : k]}:
            return trigger.tense is not None and trigger.first - k <= DOUBT_REACH
        if scene.lower[k] in event_words().denials and scene.before(k) != "to":  # "refused to deny" denies nothing
            between = scene.lower[k + 1 : trigger.first]
            if _clause_of(scene, k + 1, trigger):
                return True
            return "that" in between or (trigger.tense == "ing" and len(between) < GERUND_REACH)
        if scene.lower[k] in event_words().brushed_aside and _charge_between(scene, k, trigger.first):
            return True
    return False


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
    """Whether "if", "unless" or "whether" opens the clause in which word `i` stands, or it is turned into a condition:
    "Should Oslo revive the levy, …", "Had Oslo revived it, …"."""
    for k in range(i - 1, max(-1, i - CONDITION_REACH), -1):
        if scene.lower[k] in ("if", "unless", "whether") or (k < i - 1 and _supposing(scene, k)):
            return True
        if scene.lower[k] in (",", ";", "that"):
            return False
    return False


def _supposing(scene: Scene, k: int) -> bool:
    """Whether word `k` opens a sentence that supposes, or is a "should" that opens a clause of it."""
    if k == 0:
        return scene.lower[k] in event_words().supposing
    subject = scene.actor[k + 1] is not None or scene.lower[k + 1] in closed().determiners
    return scene.lower[k] == "should" and subject and scene.before(k) in (",", ";", "“", '"', "and", "but")
