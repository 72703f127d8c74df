"""One sentence with all that stands in it, word by word: what the extractors look at.

In: a `Sentence` with its mentions. Out: a `Scene`, whose words are numbered; every rule after this speaks of word
numbers, and turns them into offsets only when a claim is made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from stateofplay.knowledge.grammar import closed, irregular_pasts
from stateofplay.model.analysis import Word
from stateofplay.model.language import Sentence, Token
from stateofplay.model.mentions import ActorMention, PlaceMention, TimeMention

__all__ = ["QUOTES", "Scene", "stage"]

Spanned = TypeVar("Spanned", ActorMention, PlaceMention, TimeMention)
QUOTES = frozenset("\"“”''‘’``")


@dataclass(frozen=True, slots=True)
class Scene:
    """`actor[i]`, `time[i]` and `place[i]` hold what word `i` is part of, or None."""

    sentence: Sentence
    words: tuple[Token, ...]
    lower: tuple[str, ...]
    actor: tuple[ActorMention | None, ...]
    time: tuple[TimeMention | None, ...]
    place: tuple[PlaceMention | None, ...]
    quoted: tuple[bool, ...]
    parse: tuple[Word, ...] = ()  # word by word, as the analyzer parses it; empty where it was not asked

    def __len__(self) -> int:
        return len(self.words)

    @property
    def mentions(self) -> tuple[ActorMention, ...]:
        return tuple(dict.fromkeys(m for m in self.actor if m))

    @property
    def times(self) -> tuple[TimeMention, ...]:
        return tuple(dict.fromkeys(t for t in self.time if t))

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        return tuple(dict.fromkeys(p for p in self.place if p))

    def first(self, mention: ActorMention | TimeMention | PlaceMention) -> int:
        """Number of the first word of a mention."""
        return bisect_right(self.words, mention.start, key=lambda word: word.end)

    def last(self, mention: ActorMention | TimeMention | PlaceMention) -> int:
        """Number of the last word of a mention."""
        return bisect_left(self.words, mention.end, key=lambda word: word.start) - 1

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the document of words first..last."""
        return self.words[first].start, self.words[last].end

    def before(self, i: int) -> str:
        """The word before word `i` in lower case, "" at the start."""
        return self.lower[i - 1] if i > 0 else ""

    def after(self, i: int) -> str:
        return self.lower[i + 1] if i + 1 < len(self) else ""

    def preposition(self, mention: ActorMention) -> str | None:
        """The preposition that governs a mention, looking left over determiners and plain modifiers.

        In a list ("with A, B and C") it is that of the first item; a comma lists only what goes on as a list.
        """
        i = self.first(mention) - 1
        whole = self.lower[i + 1] in closed().determiners  # "the EC": nothing before it belongs to its phrase
        goes_on = self.after(self.last(mention)) in ("and", ",", "or")
        while i >= 0:
            word, before = self.lower[i], self.actor[i - 1] if i else None
            if word in closed().prepositions:
                return word
            if word == "that" or self.time[i] or (word in closed().in_answer and self.before(i) == "in"):
                return None
            if before and (word in ("and", "or") or (word == "," and goes_on)):
                i, goes_on = self.first(before) - 1, True
                whole = self.lower[i + 1] in closed().determiners
            elif not whole and (word in closed().determiners or (i > 0 and self._modifies(i))):
                i -= 1
            else:
                return None
        return None

    def _modifies(self, i: int) -> bool:
        """Whether word `i` can be a plain modifier in a noun phrase: "the *central Japanese* city"."""
        word = self.lower[i]
        small = closed().conjunctions | closed().subordinators | closed().auxiliaries
        return word.isalpha() and word not in small | irregular_pasts() and not word.endswith(("ed", "ing"))


def stage(
    sentence: Sentence,
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
    places: Sequence[PlaceMention],
) -> Scene:
    """Lay a sentence out. The mentions may be of the whole document; those outside the sentence are passed over."""
    words = sentence.tokens
    return Scene(
        sentence=sentence,
        words=words,
        lower=tuple(word.text.lower().replace("’", "'") for word in words),
        actor=_lay(words, actors),
        time=_lay(words, times),
        place=_lay(words, places),
        quoted=_inside_quotes(words),
    )


def _lay(words: tuple[Token, ...], mentions: Sequence[Spanned]) -> tuple[Spanned | None, ...]:
    """For each word the mention that it is part of; of nested mentions the longest."""
    line: list[Spanned | None] = [None] * len(words)
    if not words:
        return ()
    inside = [m for m in mentions if m.start >= words[0].start and m.end <= words[-1].end]
    for mention in sorted(inside, key=lambda m: m.end - m.start):
        for i, word in enumerate(words):
            if word.start < mention.end and word.end > mention.start:
                line[i] = mention
    return tuple(line)


def _inside_quotes(words: tuple[Token, ...]) -> tuple[bool, ...]:
    line, open_ = [], False
    for word in words:
        mark = word.text in QUOTES and word.text not in ("'", "’", "‘")
        if mark:
            open_ = word.text in ("“", "``") or (word.text == '"' and not open_)
        line.append(open_ and not mark)
    return tuple(line)
