"""How far a noun phrase reaches to the left of its head noun, and which states and actors stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stateofplay.knowledge.actors import actor_nouns, actor_words
from stateofplay.model.mentions import Actor
from stateofplay.reading.actors.lexicon import Found, Sense
from stateofplay.reading.actors.lines import Line

__all__ = ["POSSESSIVES", "Reach", "actor_of", "reach", "states_of"]

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_ARTICLES = frozenset({"the", "a", "an", "this", "these", "those", "no", "every", "each", "any", "some"})
_ROUGHLY = frozenset(
    {"some", "about", "around", "nearly", "almost", "roughly", "first", "last", "other", "another", "all"}
)
_AT_LEAST = frozenset({("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("at", "least")})
_BEFORE_ADJECTIVE = frozenset(
    {"by", "of", "from", "for", "with", "against", "between", "and", "over", "on", "as", "to"}
)
_EACH = frozenset({"both", "neither", "either", "each", "all"})
_BEFORE_VERB = frozenset({"to", "will", "would", "could", "can", "may", "might", "should", "must"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "millions"})
_ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ary", "ful", "less", "able", "ible")
_STATE_SENSES = (Sense.STATE, Sense.CAPITAL, Sense.CITY)
_WALK_LIMIT = 25  # words before the head noun
_UNKNOWN_LIMIT = 3  # words that no list knows between an article and its noun
_NAMES = (Sense.ADJECTIVE, Sense.STATE, Sense.CAPITAL, Sense.CITY, Sense.ACTOR)


@dataclass(frozen=True, slots=True)
class Reach:
    """The phrase begins at `first`; `core` is its first word after article, numbers and names of states."""

    first: int
    core: int
    opening: str | None
    names: tuple[Found, ...]  # from left to right


def reach(line: Line, head: int) -> Reach:
    """Walk left from the head noun at `head` to the article or possessor, or over words sure to modify it."""
    walk = _Walk(line, head)
    while walk.index >= max(line.start, head - _WALK_LIMIT) and walk.step():
        pass
    return walk.result()


class _Walk:
    """`firm` is the leftmost word that surely belongs to the phrase; words of no list count only once an article is
    found before them."""

    def __init__(self, line: Line, head: int) -> None:
        self.line = line
        self.head = head
        self.index = head - 1
        self.firm = head
        self.unknown = 0
        self.verbish = False
        self.possessed = False
        self.opening: str | None = None
        self.names: list[Found] = []

    def step(self) -> bool:
        """Take one word or name in; False where the phrase ends."""
        found, low = self.line.owner[self.index], self.line.low[self.index]
        if found:
            return self._name(found)
        if self.line.word(self.index - 1) == "-" and low[0].isalpha():
            return self._compound(low)
        if low in POSSESSIVES:
            return self._in_name() or self._possessive()
        return self._word(low)

    def _word(self, low: str) -> bool:
        words = actor_words()
        if low in words["possessives"] or (low in _ARTICLES and low not in words["barriers"]):
            return self._open(low)
        if low in _EACH and self.line.word(self.index + 1).endswith("ed"):
            return False  # "both blamed Minister Dahl"
        if low[0].isdigit() or (low in words["determiners"] and low != "that"):
            return self._count(low)
        if low == "and":
            return self._join()
        return low not in words["barriers"] and low[0].isalnum() and self._modifier(low)

    def _compound(self, low: str) -> bool:
        """ "Syrian-backed", "U.S.-owned": one modifier, whose state counts where the ending says belonging."""
        found = self.line.owner[self.index - 2] if self.index > self.line.start + 1 else None
        if found is None or not found.has(*_NAMES):
            return False
        if low in actor_words()["belonging"]:
            self.names.append(found)
        self.index, self.firm = found.first - 1, found.first
        return True

    def _name(self, found: Found) -> bool:
        if not found.has(*_NAMES) or self._stands_alone(found) or found.last > self.head:
            return False
        self.names.append(found)
        self.index, self.firm = found.first - 1, found.first
        if self.possessed:
            if self.line.word(self.index) == "the":
                self.firm = self.index
            return False
        return True

    def _stands_alone(self, found: Found) -> bool:
        """A place or a clause's subject rather than a modifier: "in Oslo officials said"."""
        if self.possessed:
            return False
        if found.has(Sense.ADJECTIVE):
            return self.verbish and self.unknown > 0
        before = self.line.word(found.first - 1)
        return self.verbish or before in actor_words()["place_prepositions"]

    def _in_name(self) -> bool:
        """ "Fur Traders' Union": the plural possessor is part of the name."""
        before = self.index - 1
        named = self.line.capitalised(self.head) and self.line.capitalised(before) and self.line.owner[before] is None
        if not named or self.line.low[self.index] not in ("'", "’") or not self.line.low[before].endswith("s"):
            return False
        self.index = self.firm = before
        self.index -= 1
        return True

    def _possessive(self) -> bool:
        if self.line.word(self.index - 1) in actor_nouns() and self.line.owner[self.index - 1] is None:
            return False  # "the company's director": the possessor is a phrase of its own
        self.possessed = True
        self.index -= 1
        return self.index >= self.line.start and (self.line.owner[self.index] is not None or self._take_unknown())

    def _take_unknown(self) -> bool:
        self.unknown += 1
        return self.unknown <= _UNKNOWN_LIMIT

    def _open(self, low: str) -> bool:
        self.opening = low
        self.firm = self.index
        return False

    def _count(self, low: str) -> bool:
        """A number ends the phrase but for "the two", "some 300", "more than 30"."""
        self.opening = self.opening or low
        before = self.index - 1
        while before >= self.line.start:
            if (self.line.word(before - 1), self.line.word(before)) in _AT_LEAST:
                before -= 2
            elif self.line.word(before) in _ROUGHLY:
                before -= 1
            else:
                break
        self.firm = before + 1
        low = self.line.word(before)
        if before >= self.line.start and (low in _ARTICLES or low in actor_words()["possessives"]):
            self.firm, self.opening = before, low
        return False

    def _join(self) -> bool:
        """ "Saudi and Omani envoys": goes on between two adjectives of states."""
        if self._joins_portfolios():
            self.index -= 1
            return True
        before = self.line.owner[self.index - 1] if self.index > self.line.start else None
        after = self.line.owner[self.index + 1]
        if before and after and before.has(Sense.ADJECTIVE) and after.has(Sense.ADJECTIVE):
            self.index -= 1
            return True
        return False

    def _joins_portfolios(self) -> bool:
        """ "African and Arctic Affairs Bureau", "the culture and tourism ministry"."""
        portfolios = actor_words()["portfolios"]
        before, after = self.line.word(self.index - 1), self.line.word(self.index + 1)
        formal = self.line.capitalised(self.head) and before.endswith(("an", "ic", "al", "ese"))
        named = formal and self.line.capitalised(self.index - 1) and self.line.capitalised(self.index + 1)
        if named and self.line.owner[self.index + 1] and not self.line.owner[self.index - 1]:
            return False  # "Ann Vidal and U.S. Trade Secretary Lund": two people
        return named or (before in portfolios and after in portfolios)

    def _modifier(self, low: str) -> bool:
        words = actor_words()
        noun = actor_nouns().get(low)
        if noun and (self.verbish or (noun.plural and low not in words["premodifiers"])):
            return False
        if low in words["verb_like"] and self.line.word(self.index - 1) in _BEFORE_VERB:
            return False  # "an offer to host ministers"
        listed = bool(noun) or low in words["premodifiers"] or "-" in low
        if not listed and low in words["not_names"]:
            return False
        if listed or self._capitalised():
            self.firm = self.firm if self.unknown or self.possessed else self.index
        else:
            self.verbish = self.verbish or low.endswith(("ed", "ing", "s"))
            if not self._take_unknown():
                return False
        self.index -= 1
        return True

    def _capitalised(self) -> bool:
        if self.line.shouting:
            return False
        word = self.line.words[self.index]
        opens = not any(one[0].isalnum() for one in self.line.words[self.line.start : self.index])
        plain = opens and (self.line.words[self.index + 1].islower() or word.endswith("ing"))
        return self.line.capitalised(self.index) and not plain

    def _take_quantity(self) -> None:
        """ "Thousands of" and "two of" before the phrase, and an adjective of no list that nothing else can own."""
        line, before = self.line, self.firm - 1
        if line.word(before) == "of" and before > line.start:
            number = line.word(before - 1)
            counted = self.opening is not None and number in actor_words()["determiners"] and number not in _ARTICLES
            if number in _MANY or counted:
                self.firm, self.opening = before - 1, self.opening or "many"
        elif self.opening is None and before >= line.start and self._is_adjective(before):
            self.firm = before

    def _is_adjective(self, index: int) -> bool:
        low, before = self.line.low[index], self.line.word(index - 1)
        if self.line.owner[index] or not low.endswith(_ADJECTIVE_ENDINGS) or low in actor_words()["barriers"]:
            return False
        return index == self.line.start or before in _BEFORE_ADJECTIVE

    def result(self) -> Reach:
        self._take_quantity()
        names = tuple(name for name in reversed(self.names) if name.first >= self.firm)
        core = max([self.firm, *(name.last for name in names)])
        skip = POSSESSIVES | actor_words()["determiners"] | actor_words()["possessives"]
        while core < self.head and (self.line.low[core] in skip or self.line.low[core][0].isdigit()):
            core += 1
        return Reach(self.firm, core, self.opening, names)


def states_of(names: Sequence[Found], line: Line) -> tuple[str, ...]:
    """The states that the names say: an adjective before a name of the state, that before its organisation."""
    codes: list[str] = []
    for name in names:
        senses = (Sense.ADJECTIVE,) if name.has(Sense.ADJECTIVE) else _STATE_SENSES
        found = name.codes(*senses) or name.codes(Sense.ACTOR)
        city = line.words[name.first] in actor_words()["neutral_seats"]
        codes += [] if city and not name.has(Sense.STATE) else found[:1]
    return tuple(dict.fromkeys(codes))


def actor_of(names: Sequence[Found]) -> Actor | None:
    """The organisation or body named nearest to the head noun."""
    return next((name.actor for name in reversed(names) if name.actor), None)
