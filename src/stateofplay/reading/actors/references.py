"""Words that stand for somebody named elsewhere: pronouns, "the two", "both", "the North"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line

__all__ = ["FIRST", "HE", "IT", "THEY", "references"]

HE = frozenset({"he", "she", "his", "her", "him"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "their", "them"})
FIRST = frozenset({"we", "our", "ours", "us"})  # whoever speaks
_OWNING = frozenset({"its", "his", "her", "their", "our"})
_PAIRED = frozenset({"two", "three", "pair", "latter", "former", "duo", "trio"})
_ALONE = frozenset({"both", "neither"})
_SIDES = frozenset({"North", "South"})
_EMPTY_AFTER_IT = frozenset(
    {"clear", "unclear", "likely", "unlikely", "expected", "known", "possible", "not", "too", "time", "reported"}
    | {"hard", "harder", "easy", "easier", "difficult", "important", "necessary", "impossible", "vital", "essential"}
    | {"better", "best", "wrong", "unfair", "crucial", "up"}
)
_MAKING = frozenset({"make", "makes", "made", "making", "find", "finds", "found"})


def references(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    for index in range(line.start, len(line.words)):
        if taken[index] or line.owner[index]:
            continue
        low = line.low[index]
        if low in HE | IT | THEY | FIRST and line.words[index] not in ("US", "IT"):
            if not _empty(line, index):
                yield _pronoun(line, index)
        elif low == "the" and index + 1 < len(line.words) and not taken[index + 1]:
            yield from _after_article(line, index)
        elif low in _ALONE and _stands_alone(line, index + 1):
            yield _group(line, index, index + 1, low)


def _pronoun(line: Line, index: int) -> Draft:
    low = line.low[index]
    kind = ActorKind.PERSON if low in HE else ActorKind.STATE
    return Draft(
        line.index,
        index,
        index + 1,
        kind,
        "pronoun",
        noun=low,
        plural=low in THEY | FIRST,
        attributive=low in _OWNING and (low != "her" or line.word(index + 1).isalpha()),
    )


def _empty(line: Line, index: int) -> bool:
    """ "It was not immediately clear", "made it tougher to sail": stands for nobody."""
    if line.low[index] != "it":
        return False
    if line.word(index - 1) in _MAKING and line.word(index + 2) in ("for", "to", "that"):
        return True
    following = [line.word(index + 1), line.word(index + 2)]
    if following[1] == "be":
        following[1] = line.word(index + 3)
    return following[0] in ("is", "was", "'s", "would", "will") and following[1] in _EMPTY_AFTER_IT


def _after_article(line: Line, index: int) -> Iterator[Draft]:
    following = line.words[index + 1]
    if following in _SIDES and not (index + 2 < len(line.words) and line.capitalised(index + 2)):
        yield Draft(line.index, index, index + 2, ActorKind.STATE, "half", noun=following.lower())
    elif following in _PAIRED and _stands_alone(line, index + 2):
        yield _group(line, index, index + 2, following)


def _group(line: Line, first: int, last: int, noun: str) -> Draft:
    return Draft(line.index, first, last, ActorKind.STATE, "pair", noun=noun, plural=noun not in ("latter", "former"))


def _stands_alone(line: Line, index: int) -> bool:
    """Whether no noun follows: a verb, a preposition or a stop does."""
    low = line.word(index)
    return not low or not low[0].isalnum() or low in actor_words()["barriers"] or low.endswith("ed")
