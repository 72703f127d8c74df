"""Which words of a scene are verbs, and which form of verb group they stand in. Decided by the words around them: there
is no tagger at this stage."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, irregular_pasts, small_words
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.syntax import passive

__all__ = [
    "SUBJECT_PRONOUNS",
    "Group",
    "adverbial",
    "group",
    "in_group",
    "is_verb",
    "judging",
    "main_verb",
    "previous_verb",
    "starts_clause",
    "verbal",
]

DENYING = frozenset({"neither", "no", "none", "nobody"})
ADDING = frozenset({"only", "just", "merely", "simply", "solely"})  # behind "not": more was done
POSSESSIVES = frozenset({"'s", "'"})  # "60 days' warning"
AGENT_REACH = 4  # words between a participle and its "by"
AUTHORITIES = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.INTERNATIONAL})
ASIDE_REACH = 10  # words of what commas set off
SUBJECT_PRONOUNS = frozenset({"i", "we", "they", "you", "he", "she", "it", "who", "which", "that", "both"})


@dataclass(frozen=True, slots=True)
class Group:
    """The auxiliaries in front of a verb: words first..verb-1."""

    first: int
    passive: bool
    negated: bool
    future: bool
    modal: bool  # would, could, may, might, should, must
    perfect_past: bool  # "had signed": told back
    infinitive: bool


def in_group(word: str) -> bool:
    """Whether a word can stand between an auxiliary and its verb."""
    return word in closed().auxiliaries or word in closed().negation or adverbial(word)


def adverbial(word: str) -> bool:
    return word in closed().adverbs or (word.endswith("ly") and len(word) > 4 and word not in closed().no_adverbs)


def group(scene: Scene, i: int, tense: Tense) -> Group:
    """The verb group that ends in the verb at word `i`."""
    first, words = i, []
    infinitive = False
    while first > 0:
        word = scene.lower[first - 1]
        if word == "to" and not infinitive and tense != "ing":  # "came close to closing" has no infinitive
            infinitive = True  # and in "is unlikely to sign" it stands alone
        elif scene.actor[first - 1] or not in_group(word) or (infinitive and word in event_words().governors):
            break
        words.append(word)
        first -= 1
    held = set(words)
    return Group(
        first=first,
        passive=(tense in ("participle", "past") and bool(held & closed().be))
        or _reduced_passive(scene, i, tense, first)
        or _set_off(scene, i, tense)
        or (tense in ("participle", "past") and not held and passive(scene, i)),
        negated=_negates(scene, first, i) or _neither(scene, first),
        future=bool(held & closed().future),
        modal=bool(held & (closed().modals - closed().future)) or scene.lower[first] == "be",  # "that it be lifted"
        perfect_past="had" in held,
        infinitive=infinitive,
    )


def _negates(scene: Scene, first: int, i: int) -> bool:
    """Whether a word of the group denies its verb: "not only closed the border" closed it."""
    return any(scene.lower[k] in closed().negation and scene.lower[k + 1] not in ADDING for k in range(first, i))


def _neither(scene: Scene, first: int) -> bool:
    """ "Neither Oslo nor Bergen has agreed", "No side has agreed": what is denied stands in the subject."""
    k = first - 1
    while k >= 0 and (scene.actor[k] or scene.lower[k] in ("nor", "of", "the", "side", "country", "party", "two")):
        if scene.lower[k] in DENYING:
            return True
        k -= 1
    return k >= 0 and scene.lower[k] in DENYING


def _reduced_passive(scene: Scene, i: int, tense: Tense, first: int) -> bool:
    """ "goods seized by Oslo": a participle with no auxiliary and an agent close behind, and no object between."""
    if tense not in ("participle", "past") or first != i or scene.before(i) in closed().conjunctions:
        return False
    following = scene.lower[i + 1 : i + 1 + AGENT_REACH]
    between = following[: following.index("by")] if "by" in following else None
    return (
        between is not None
        and not any(scene.actor[i + 1 : i + 1 + len(between)])
        and not closed().determiners & {*between}
        and not (between and (_bare_object(scene, i) or _of_authority(scene.actor[i - 1] if i else None)))
    )


def _of_authority(mention: ActorMention | None) -> bool:
    """Whether it is a state or body that stands before the verb: to it nothing is done by others, as to goods and
    people, and a verb behind it is its own."""
    return mention is not None and not mention.attributive and mention.kind in AUTHORITIES


def _bare_object(scene: Scene, i: int) -> bool:
    """Whether a noun without an article stands right behind the verb at `i`: "rejected *mediation* by another"."""
    if not scene.parse:
        return False
    k = next((n for n in range(i + 1, len(scene) - 1) if scene.parse[n].upos != "ADJ"), i)
    return scene.parse[k].upos == "NOUN" and scene.time[k] is None


def _set_off(scene: Scene, i: int, tense: Tense) -> bool:
    """ "The crew, detained off Lome in March, was …": a participle without an object, set off by commas."""
    if tense not in ("participle", "past") or scene.before(i) != "," or "," in scene.lower[: i - 1]:
        return False
    setting = i + 1 < len(scene) and (scene.time[i + 1] is not None or scene.lower[i + 1] in closed().prepositions)
    return setting and "," in scene.lower[i + 2 : i + 2 + ASIDE_REACH]


def is_verb(scene: Scene, i: int, tense: Tense) -> bool:
    """Whether the word at `i`, spelled like a verb in that tense, is one here."""
    if scene.actor[i] or scene.time[i] or scene.before(i) == "-":  # "Benin-led talks"
        return False
    j = i - 1
    while j >= 0 and adverbial(scene.lower[j]):
        j -= 1
    before = scene.lower[j] if j >= 0 else ""
    holder = scene.actor[j] if j >= 0 else None
    if before in closed().be and before != "'s":
        return tense not in ("s", "base")  # "is exempt", "is welcome": an adjective
    if before in closed().auxiliaries or before in closed().negation:
        return tense != "s"
    if before not in POSSESSIVES and (before in SUBJECT_PRONOUNS or (holder and not holder.attributive)):
        return True
    if before in POSSESSIVES or (before in closed().determiners and before not in ("that", "both", "all")):
        return False
    return _verb_by_tense(before, tense) and not _describes_next(scene, i, before, tense)


def _describes_next(scene: Scene, i: int, before: str, tense: Tense) -> bool:
    """A participle between two plain nouns describes the second: "wartime forced labour"."""
    after, small = scene.after(i), small_words()
    plain = after.isalpha() and scene.words[i + 1].text.islower() and not (i + 1 < len(scene) and scene.actor[i + 1])
    opens = before.isalpha() and before not in small and not (i and scene.time[i - 1])
    return tense in ("past", "participle") and plain and opens and after not in small and not adverbial(after)


def _verb_by_tense(before: str, tense: Tense) -> bool:
    if tense == "base":
        return before in ("to", "and", "or", ",") or before == ""
    if tense == "ing":
        return True
    if tense == "s":  # a plural noun is spelled the same: it takes a subject, a list or a relative before it
        return before in ("and", "or", ",", ")", "who", "which", "that")
    return before not in closed().prepositions or before in ("after",)


def verbal(scene: Scene, i: int) -> bool:
    """Whether the word at `i` is an auxiliary, a verb that the word lists know, or looks like a past tense."""
    word, words = scene.lower[i], event_words()
    if scene.actor[i] or scene.time[i]:
        return False
    if word in closed().auxiliaries:
        return True
    if word in words.statements or word in words.governors or word in words.light.rests or word in words.getting.rests:
        return is_verb(scene, i, "base" if scene.before(i) == "to" else _guess(word))
    if words.suspending.at(scene.lower, i) and is_verb(scene, i, "past"):  # "put off": spelled like its lemma
        return True
    if any(e.tense and is_verb(scene, i, e.tense) for e in words.entries.get(word, ()) if not e.rest):
        return True
    return (word.endswith("ed") or word in irregular_pasts()) and is_verb(scene, i, "past")


def _guess(word: str) -> Tense:
    if word.endswith("ing"):
        return "ing"
    if word.endswith("s") and not word.endswith("ss"):
        return "s"
    return "past" if word.endswith(("ed", "id", "ld", "ok", "de", "ve", "an", "ht", "nt", "me")) else "base"


def starts_clause(scene: Scene, mention: ActorMention) -> bool:
    """Whether the mention is the subject of a verb close behind it: "met Oslo, and Bergen on Friday refused"."""
    k = scene.last(mention) + 1
    while k < len(scene) and (scene.time[k] or adverbial(scene.lower[k]) or scene.lower[k] == "on"):
        k += 1
    return k < len(scene) and verbal(scene, k)


def judging(scene: Scene, first: int) -> bool:
    """Whether a gerund at word `first` tells what is judged as done: "thanked Oslo for lifting the ban", "the injustice
    of closing the border"."""
    if scene.before(first) == "of":
        return scene.before(first - 1) in event_words().judged
    verb = previous_verb(scene, first - 1) if scene.before(first) in ("for", "over") else None
    return verb is not None and scene.lower[verb] in event_words().judging and "," not in scene.lower[verb:first]


def main_verb(scene: Scene, i: int) -> int | None:
    """The nearest verb left of word `i` that is no infinitive and stands in no "that" clause."""
    opened = max((k for k in range(i) if scene.lower[k] == "that"), default=i)
    verb = previous_verb(scene, i if opened <= 2 else opened)
    while verb is not None and scene.before(verb) == "to":
        verb = previous_verb(scene, verb)
    return verb


def previous_verb(scene: Scene, i: int) -> int | None:
    """The nearest verb left of word `i` that is no auxiliary."""
    for j in range(i - 1, -1, -1):
        if scene.lower[j] == ";":
            return None
        if scene.lower[j] not in closed().auxiliaries and verbal(scene, j):
            return j
    return None
