"""How a passage words an act: as known, as new, or beside another act of its sentence.

Reports bring a thing in with "a", verbs or no article and point back to it with "the", "their" or "Tuesday's"; what
stands behind "and" is told beside what stands before it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed

__all__ = ["Wording", "conjunction", "worded"]

_BEFORE = 60  # characters of text looked at before a trigger
_PHRASE = 4  # words that may stand between an article and its noun
_ADVERBIAL = 3  # words between "and" and its verb: "and in October expelled"
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*|['’]s?\b|[,;:.\"“”()–—-]")


class Wording(StrEnum):
    BACK = "back"  # "the talks", "Tuesday's meeting"
    NEW = "new"  # "a second meeting"
    BARE = "bare"  # "dialogue"
    VERB = "verb"  # "met"


def worded(text: str, start: int, end: int) -> Wording:
    """Of the trigger `text[start:end]`."""
    words = [word.lower() for word in _WORD.findall(text[start:end])]
    if not any(entry.tense is None for word in words for entry in event_words().entries.get(word, ())):
        return Wording.BACK if words and words[0] in closed().pointing else Wording.VERB
    for word in [*reversed(words), *_before(text, start)[:_PHRASE]]:
        if word in closed().introducing:
            return Wording.NEW
        if word in closed().pointing or word.startswith(("'", "’")):
            return Wording.BACK
        if word in closed().prepositions or not word[0].isalnum():
            break
    return Wording.BARE


def conjunction(text: str, start: int) -> int | None:
    """Where the conjunction stands that brings in the trigger at `start`: "urged a truce *and* asked for monitors"."""
    first = max(0, start - _BEFORE)
    near = list(_WORD.finditer(text, first, start))[-(_ADVERBIAL + 1) :]
    return next((word.start() for word in reversed(near) if word[0].lower() in ("and", "but", "then", ";")), None)


def _before(text: str, start: int) -> list[str]:
    """The words before a place, the nearest first."""
    return [word.lower() for word in reversed(_WORD.findall(text[max(0, start - _BEFORE) : start]))]
