"""What a clause is about, in its own words: the heads of the phrases behind "over", "on", "about", "issue of"."""

from __future__ import annotations

from stateofplay.knowledge.grammar import closed, singular, small_words
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import verbal

__all__ = ["topics"]

OPENERS = frozenset({"over", "on", "about", "regarding", "concerning", "of", "toward", "for", "from"})
LONGEST = 4  # words


def topics(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Noun phrases of words first..last that follow an opener, lower case, singular, at most three."""
    found = []
    for k in range(first, last):
        if scene.lower[k] in OPENERS:
            phrase = _phrase(scene, k + 1, last)
            if phrase:
                found.append(phrase)
    return tuple(dict.fromkeys(found))[:3]


def _phrase(scene: Scene, first: int, last: int) -> str:
    words: list[str] = []
    for k in range(first, min(last + 1, first + LONGEST + 3)):
        word = scene.lower[k]
        if scene.actor[k] or word in closed().determiners or word == "'s":
            if words:
                break
            continue
        if word in small_words() or scene.time[k] or scene.place[k] or not word[0].isalpha() or verbal(scene, k):
            break
        words.append(word)
    return " ".join([*words[:-1], singular(words[-1])][-LONGEST:]) if words and len(words[-1]) > 3 else ""
