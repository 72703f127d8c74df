"""The words that somebody says: which stand in front of a verb of saying or behind it, and where they end.

In: a scene and the number of the verb's word. Out: the first and the last word of what is said.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, irregular_participles, irregular_pasts, small_words
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.verbs import adverbial, group, verbal

__all__ = ["CLOSING", "content", "in_front", "setting", "trim"]

FEWEST = 3  # words in front of a verb of saying that can be what is said
SPEECH_ENDS = frozenset({"”", '"', "''", "?", "!"})
CLOSING = SPEECH_ENDS | {","}
LONGEST_CUE = 6  # words from a verb of saying to the comma behind it
OWN = frozenset({"it", "he", "she", "they"})  # who says it, in front of "would"
KEPT = frozenset({"”", '"', "''", "%"})  # signs that can end what is said
ADDRESSING = frozenset({"told", "tells", "telling", "warned", "warns", "warning"})  # whom stands right behind
SETS = frozenset({"on", "in", "at", "during"})
SETTING = 12  # words from a verb of saying to the "that" behind when and where it was said


def content(scene: Scene, i: int, source: Side) -> tuple[int, int] | None:
    """What X said: behind the verb, but in front of it where a quotation ends there, or where behind the verb comes no
    more than when, where and how it was said."""
    if scene.lower[i].endswith("ing"):
        return _behind(scene, i)
    start = min(i, source.first if source.first is not None else i)
    start = group(scene, start, "past").first if start == i else start
    return in_front(scene, i, start) or _behind(scene, i)


def in_front(scene: Scene, i: int, start: int) -> tuple[int, int] | None:
    """What stands in front of "…, X said", where X begins at word `start`, from the last semicolon on; with what
    follows, where the saying only stands between: "The ban, X said, will stay"."""
    k = start - 1
    while k > 0 and (scene.lower[k] in closed().determiners or scene.actor[k]):
        k -= 1
    if k <= 0 or scene.lower[k] not in CLOSING:
        return None
    first = max((n + 1 for n in range(k) if scene.lower[n] == ";" and not scene.quoted[n]), default=0)
    last = _resumed(scene, i) or k
    speech = scene.lower[k] in SPEECH_ENDS or scene.lower[k - 1] in SPEECH_ENDS
    if not speech and last == k and (k - first < FEWEST or _opening(scene, first, k) or not _ends_there(scene, i)):
        return None
    return trim(scene, first, last)


def _resumed(scene: Scene, i: int) -> int | None:
    """The last word of a sentence that goes on behind "X said," with what X said."""
    k = next((n for n in range(i + 1, min(len(scene), i + 1 + LONGEST_CUE)) if scene.lower[n] == ","), None)
    if k is None or k + FEWEST >= len(scene) or not all(setting(scene, n) for n in range(i + 1, k)):
        return None
    word = scene.lower[k + 1]
    apart = word.endswith("ing") or word in closed().subordinators | closed().prepositions
    return None if apart and not scene.quoted[k + 2] else len(scene) - 1


def _opening(scene: Scene, first: int, last: int) -> bool:
    """Whether words first..last only open a sentence: "In a note on Friday, X said", "Asked about it, X said"."""
    word = scene.lower[first]
    if word == "asked" or word.endswith("ing") or word in ("while", "although", "though", "when"):
        return True
    return word in closed().prepositions and not any(verbal(scene, k) for k in range(first, last))


def _ends_there(scene: Scene, i: int) -> bool:
    """Whether what follows a verb of saying is no clause of its own: "told reporters in Oslo", "said, adding"."""
    k = i + 1
    if scene.lower[i] in ADDRESSING:
        k = _addressed(scene, k) + 1
    while k < len(scene) and setting(scene, k):
        k += 1
    if k >= len(scene):
        return True
    word = scene.lower[k]
    if word in (",", ":") and k + 1 < len(scene) and scene.lower[k + 1] in QUOTES:
        return False
    small = closed().prepositions | closed().subordinators | {",", ".", ";"}
    return word != "that" and (word in small or word.endswith("ing"))


def _addressed(scene: Scene, k: int) -> int:
    """The last word of whom X told, which opens at word `k`: "reporters", "a news conference", "his colleague Y"."""
    while k < len(scene) - 1 and scene.lower[k] in closed().determiners and not scene.actor[k]:
        k += 1
    named = scene.actor[k] if k < len(scene) else None
    if named:
        return scene.last(named)
    while k + 1 < len(scene) and scene.lower[k + 1].isalpha() and not _leaves_noun(scene, k + 1):
        k += 1
    return k


def _leaves_noun(scene: Scene, k: int) -> bool:
    taken = scene.actor[k] or scene.time[k] or scene.place[k]
    return bool(taken) or scene.lower[k] in small_words() or verbal(scene, k) or adverbial(scene.lower[k])


def setting(scene: Scene, k: int) -> bool:
    """Whether word `k` tells when or where: "yesterday", "in Oslo"."""
    if scene.lower[k] in SETS and k + 1 < len(scene):
        k += 1
    return bool(scene.time[k] or scene.place[k]) or adverbial(scene.lower[k])


def _behind(scene: Scene, i: int) -> tuple[int, int] | None:
    """What stands behind "X said"; None where too little follows to be a statement."""
    first, last = i + 1, len(scene) - 1
    if first > last or scene.lower[first] in (",", "."):
        first += 1
    if first <= last and scene.actor[first] and scene.lower[i] in ADDRESSING:
        first = scene.last(scene.actor[first]) + 1  # type: ignore[arg-type]
    first = _past_setting(scene, first, scene.lower[i] in ADDRESSING)
    if first <= last and scene.lower[first] == "that" and scene.lower[i] not in event_words().naming:
        first += 1
    last = next((n - 1 for n in range(first, last) if _closes(scene, first, n)), last)
    if last - first < FEWEST:
        return None
    first, last = trim(scene, first, last)
    return first, _without_setting(scene, first, last) if scene.lower[i] in event_words().naming else last


def _closes(scene: Scene, first: int, n: int) -> bool:
    """Whether what is said from word `first` on ends before word `n`: at a semicolon, or where the past tense goes on
    from what is to be: "said it would shut the bridge and gave them three days"."""
    if scene.quoted[n] or scene.lower[n] != "and":
        return scene.lower[n] == ";" and not scene.quoted[n]
    would = next((k for k in range(n - 1, first, -1) if scene.lower[k] == "would"), None)
    if would is None or scene.before(would) not in OWN or not _past(scene, n + 1):
        return False
    return "be" not in scene.lower[would:n] and not any(_past(scene, k) for k in range(would + 2, n))


def _past(scene: Scene, k: int) -> bool:
    return scene.lower[k] in irregular_pasts() or scene.lower[k].endswith("ed")


def _without_setting(scene: Scene, first: int, last: int) -> int:
    """The last word of what a thing is called, in front of when it was called so: "called the ban illegal on Friday",
    but not "called it a ban imposed on Friday"."""
    time = scene.time[last]
    end = scene.first(time) - 1 if time else last
    end -= scene.lower[end] in SETS
    own = end <= first or scene.lower[end].endswith("ed") or scene.lower[end] in irregular_participles()
    return last if time is None or own else end


def _past_setting(scene: Scene, first: int, told: bool) -> int:
    """The word at which what is said begins, behind when and where it was said: "said on Tuesday it would …", "said in
    a circular issued late on Friday that …"; where somebody is told, in front of "to" as well."""
    reach = range(first, min(len(scene), first + SETTING))
    that = next((k for k in reach if scene.lower[k] == "that"), None)
    opens = first < len(scene) and (scene.time[first] or scene.lower[first] in closed().prepositions)
    if that is not None and opens and not any(scene.quoted[k] or _acts(scene, k) for k in range(first, that)):
        return that
    k = first + (first + 1 < len(scene) and scene.lower[first] in SETS and bool(scene.time[first + 1]))
    while k < len(scene) and scene.time[k]:
        k += 1
    behind = k > first and k < len(scene) and scene.time[k - 1]
    apart = closed().prepositions - {"to"} if told else closed().prepositions
    return k if behind and scene.lower[k] not in (",", *apart) else first


def _acts(scene: Scene, k: int) -> bool:
    """Whether a clause opens at word `k`: somebody named, and a verb right behind."""
    return bool(scene.actor[k]) and k + 1 < len(scene) and not scene.actor[k + 1] and verbal(scene, k + 1)


def trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    while last > first and not any(c.isalnum() for c in scene.lower[last]) and scene.lower[last] not in KEPT:
        last -= 1
    while first < last and scene.lower[first] in (",", ":", "."):
        first += 1
    return first, last
