"""Names that the knowledge files know, found in the words of a sentence: the longest first, from left to right."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from stateofplay.knowledge.actors import NamedActor, actor_words, named_actors
from stateofplay.knowledge.states import city_states, states
from stateofplay.language.tokens import tokenize
from stateofplay.model.mentions import Actor, ActorKind

__all__ = ["Found", "Meaning", "Sense", "find_names", "name_parts", "slug"]


class Sense(Enum):
    """What a name may be. One name can have several: "Singapore" is a state, its capital and an adjective."""

    STATE = auto()
    ADJECTIVE = auto()
    PEOPLE = auto()
    CAPITAL = auto()
    CITY = auto()
    ACTOR = auto()  # an organisation, body or seat of government
    MASK = auto()  # a longer name that is no actor: "South China Sea"


_STATES = (Sense.STATE, Sense.ADJECTIVE, Sense.PEOPLE, Sense.CAPITAL)


@dataclass(frozen=True, slots=True)
class Meaning:
    sense: Sense
    code: str | None = None  # of the state
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last` (not included) of a sentence are a known name."""

    first: int
    last: int
    meanings: tuple[Meaning, ...]

    def codes(self, *senses: Sense) -> tuple[str, ...]:
        """Codes of the states that it can mean in one of these senses; several only where a name is shared."""
        return tuple(dict.fromkeys(m.code for m in self.meanings if m.sense in senses and m.code))

    def has(self, *senses: Sense) -> bool:
        return any(m.sense in senses for m in self.meanings)

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of every state that it can mean; several only where states share the name."""
        return tuple(dict.fromkeys(m.code for m in self.meanings if m.code and m.sense in _STATES))

    @property
    def actor(self) -> Actor | None:
        return next((m.actor for m in self.meanings if m.actor), None)


def find_names(words: Sequence[str], *, capitals: bool = False) -> list[Found]:
    """Known names in these words, none overlapping; `capitals` for text that is all in capitals."""
    table = _table(capitals)
    found, index = [], 0
    while index < len(words):
        match = _longest(table.get(words[index], ()), words, index)
        if match:
            found.append(match)
        index = match.last if match else index + 1
    return found


_Entry = tuple[tuple[str, ...], tuple[Meaning, ...]]


def _longest(entries: Sequence[_Entry], words: Sequence[str], index: int) -> Found | None:
    for key, meanings in entries:
        if tuple(words[index : index + len(key)]) == key:
            return Found(index, index + len(key), meanings)
    return None


@functools.cache
def _table(capitals: bool) -> dict[str, list[_Entry]]:
    """Entries by their first word, longest first."""
    gathered: dict[tuple[str, ...], list[Meaning]] = {}
    for name, meaning in _names():
        key = tuple(token.text for token in tokenize(name, 0, len(name)))
        key = tuple(word.upper() for word in key) if capitals else key
        meanings = gathered.setdefault(key, [])
        if meaning not in meanings:
            meanings.append(meaning)
    table: dict[str, list[_Entry]] = {}
    for key, meanings in sorted(gathered.items(), key=lambda item: -len(item[0])):
        table.setdefault(key[0], []).append((key, tuple(meanings)))
    return table


def _names() -> Iterator[tuple[str, Meaning]]:
    for code, state in states().items():
        for sense, names in (
            (Sense.STATE, state.names),
            (Sense.ADJECTIVE, state.adjectives),
            (Sense.PEOPLE, state.people),
            (Sense.CAPITAL, state.capitals),
        ):
            yield from ((name.removeprefix("The "), Meaning(sense, code)) for name in names)
    yield from ((city, Meaning(Sense.CITY, code)) for city, code in city_states().items())
    yield from ((name, Meaning(Sense.MASK)) for name in actor_words()["masks"])
    for known in named_actors():
        meaning = _meaning(known)
        yield from ((name, meaning) for name in known.names)


def _meaning(known: NamedActor) -> Meaning:
    if known.kind is ActorKind.STATE:
        return Meaning(Sense.ACTOR, known.state)
    name = known.names[0]
    prefix = f"{known.state}-" if known.state and known.kind is ActorKind.BODY else ""
    return Meaning(Sense.ACTOR, known.state, Actor(prefix + slug(name), name, known.kind, known.state))


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens: "Élysée Palace" is "elysee-palace"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def name_parts(name: str) -> frozenset[str]:
    """The words of a person's name in plain lower case, in no order: "Min Hyo-ri" and "Hyo Ri Min" are alike."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() or name.lower()
    return frozenset(re.findall(r"\w+", plain))
