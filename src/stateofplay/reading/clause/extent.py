"""Where the words of an act end: at the clause that tells it, before what is hung on it and tells of another.

"Oslo closed the strait on Monday, after two days of talks" is evidence of the closing up to the comma. In: a scene and
the words of an act, by number. Out: the number of its last word. What names its sides and its day stays, and on what
condition it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import SUBJECT_PRONOUNS, verbal

__all__ = ["ending", "opens_clause"]

SUBJECT = 5  # words from where a clause opens to its verb
RELATIVES = frozenset({"who", "which", "whose", "whom"})
BEHIND = frozenset({"after", "following"})  # what was before: "after a night of talks"
CLAUSES = frozenset({"when", "while", "because", "since", "where", "although", "though", "whereas", "before"})
MEASURED = frozenset({"long", "far", "soon", "much", "such", "same"})  # before "as": no clause opens
# Behind a comma these bring in circumstances; the others go on with the object: "duties of its own, on steel".
SETTING = frozenset(
    {"amid", "as", "at", "before", "by", "despite", "during", "in", "since", "under", "until", "without"}
)
UNITS = frozenset({"hours", "day", "days", "week", "weeks", "months", "years"})
SHUT = frozenset({",", ".", ";", "”", '"', "(", "-", "--", "—", "and", "but"})  # no clause ends in these


def ending(scene: Scene, first: int, last: int, kept: Iterable[int], *, told: bool) -> int:
    """Of an act whose word ends at `first` and its evidence, as it stands, at `last`; `kept` are words that stay, and
    `told` says that it is done by saying so: what is said is then part of it."""
    conditions = (k for k in range(first, last) if scene.lower[k] in event_words().conditions)
    least = max([first, *(k for k in (*kept, *conditions) if k <= last)])
    opened = next((k for k in range(least + 1, last) if _opens(scene, k, first, told=told)), last + 1)
    if opened > last:
        return last
    end = opened - 1
    while end > least and _hangs(scene, end, opened):
        end -= 1
    return end


def _hangs(scene: Scene, k: int, opened: int) -> bool:
    """Whether word `k` goes with what opens behind it: "*two days* after", "the pact *under* which"."""
    small = scene.lower[k] in SHUT or scene.lower[k] in closed().prepositions
    return small or (scene.lower[opened] in BEHIND and _counts(scene, k))


def _opens(scene: Scene, k: int, first: int, *, told: bool) -> bool:
    """Whether what opens at word `k` tells of another act than the one whose word ends at `first`."""
    word = scene.lower[k]
    if scene.actor[k] or (scene.time[k] and word not in BEHIND):
        return False
    if word in RELATIVES or (word in BEHIND and scene.before(k) not in closed().determiners):
        return True
    if word == ",":
        return _apart(scene, k + 1)
    if word == "that":
        return not told and k > first + 1 and opens_clause(scene, k + 1)
    if word == "as":  # "as they pulled down weirs", but "described the ban as a blow struck in the dark"
        return scene.after(k) in SUBJECT_PRONOUNS and scene.before(k) not in MEASURED
    return word in CLAUSES and not (told and word == "before") and opens_clause(scene, k + 1)


def _apart(scene: Scene, k: int) -> bool:
    """Whether a comma before word `k` sets off a clause, a setting or what came of it."""
    if k >= len(scene) or scene.actor[k]:
        return False
    word = scene.lower[k]
    if word in ("and", "but"):
        return opens_clause(scene, k + 1, own=True)
    hung = word in SETTING | BEHIND | closed().subordinators | {"according"}
    return hung or (word.endswith("ing") and verbal(scene, k))


def opens_clause(scene: Scene, k: int, *, own: bool = False) -> bool:
    """Whether a subject, which is its `own` where no verb may open it, and its verb stand at word `k`."""
    for n in range(k, min(len(scene), k + SUBJECT)):
        word = scene.lower[n]
        if verbal(scene, n) and not word.endswith("ing"):
            return n > k or not own
        if n > k + 1 and _third_person(scene, n):
            return True
        if scene.actor[n] is None and (word in closed().prepositions or word in (",", ";", "and", "or")):
            return False
    return False


def _third_person(scene: Scene, n: int) -> bool:
    """ "the pact expires": a word in -s behind a noun in the singular with its article."""
    noun = scene.before(n)
    singular = noun.isalpha() and not noun.endswith("s") and scene.lower[n - 2] in closed().determiners
    return singular and scene.lower[n].endswith("s") and not scene.lower[n].endswith("ss")


def _counts(scene: Scene, k: int) -> bool:
    """Whether word `k` is of a length of time, or its number."""
    unit = scene.lower[k] in UNITS or scene.after(k) in UNITS
    return scene.time[k] is not None or unit
