"""Names of actors, parties and sources as views show them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from stateofplay.model.mentions import ActorKind
from stateofplay.model.state import Event, Source, StateOfPlay

__all__ = [
    "all_of",
    "capital",
    "count",
    "home_states",
    "in_prose",
    "in_words",
    "listing",
    "parties",
    "ranges",
    "source_name",
]

_SHARE_OF_A_PARTY = 0.5
_WITH_ARTICLE = re.compile(
    r"^(?:United|World|Group of|UN) |(?:Republic|Emirates|Islands|Netherlands|Federation|Union|Nations)$"
    r"|(?:Assembly|Organi[sz]ation|Association|Community|League|Guild)$"
    r"|\b(?:ministry|government|cabinet|parliament|court|council|commission|department|agency|office|military|army|navy|opposition)$",
    re.IGNORECASE,
)
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def all_of(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """As in "Norway and Iceland"; an id without a name stands for itself."""
    return listing([names.get(id, id) for id in ids])


def listing(words: Iterable[str]) -> str:
    """As in "a", "a and b", "a, b and c"."""
    *most, last = tuple(words) or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def capital(text: str) -> str:
    """With a capital first letter, as a line of its own has."""
    return text[:1].upper() + text[1:]


def in_prose(name: str) -> str:
    """With the article that English gives to names made of common nouns: "the United States"."""
    alone = name.partition(" (")[0]
    return f"the {name}" if _WITH_ARTICLE.search(alone) and not name.lower().startswith("the ") else name


def count(number: int, noun: str, plural: str | None = None) -> str:
    """As in "no reports", "one report", "twelve reports", "13 reports"."""
    return f"{in_words(number)} {noun if number == 1 else plural or noun + 's'}"


def in_words(number: int) -> str:
    """As in "no", "one", "twelve", "13"."""
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def ranges(numbers: Iterable[int]) -> str:
    """As in "3, 5–9", for rising numbers."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def home_states(state: StateOfPlay) -> dict[str, str]:
    """From actor id to the state it acts for: a state for itself, a ministry or firm for the one it belongs to."""
    return {actor.id: actor.of or actor.id for actor in state.actors if actor.of or actor.kind is ActorKind.STATE}


def parties(state: StateOfPlay) -> tuple[str, ...]:
    """The states that the dispute is between, most involved first.

    A state is a party if it stands with or against another in at least half as many events as the busiest does.
    """
    homes = home_states(state)
    tally = Counter(home for event in state.events for home in _facing(event, homes))
    most = max(tally.values(), default=0)
    ranked = sorted(tally, key=lambda id: (-tally[id], id))
    return tuple(id for id in ranked if tally[id] >= most * _SHARE_OF_A_PARTY)


def _facing(event: Event, homes: Mapping[str, str]) -> frozenset[str]:
    """The states in an event that has two or more of them."""
    here = frozenset(homes[id] for id in (*event.actors, *event.recipients) if id in homes)
    return here if len(here) > 1 else frozenset()


def source_name(source: Source) -> str:
    """As in "The Example Post (Reuters)"; the file's name where the page tells neither."""
    document = source.document
    if document.outlet and document.agency and document.agency != document.outlet:
        return f"{document.outlet} ({document.agency})"
    return document.outlet or document.agency or document.path
