"""The state a report is written in and for: that of its outlet's name or seat, else of its dateline."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from stateofplay.knowledge.actors import actor_words
from stateofplay.knowledge.press import outlets
from stateofplay.model.documents import Document, Role
from stateofplay.reading.actors.lexicon import Sense, find_names

__all__ = ["Home", "home_of"]

_GROUND = (Sense.STATE, Sense.CAPITAL, Sense.CITY, Sense.ADJECTIVE)


class Home(NamedTuple):
    """`of_outlet` where the outlet's own name tells it, or the town in the line with its day: a paper at home there;
    `by_table` where only the table of outlets does, for a paper that may write of others' quarrels as well. A dateline
    tells where a wire was filed."""

    state: str | None
    of_outlet: bool = False
    by_table: bool = False


def home_of(document: Document) -> Home:
    """Told where the outlet's name, else its seat, else the dateline points to exactly one state."""
    stamps = (
        document.text[b.start : b.end] for b in document.blocks if b.role is Role.MASTHEAD and b.reason == "stamp"
    )
    for words, of_outlet in ((document.outlet, True), (" ".join(stamps), True), (document.place, False)):
        codes = _codes(words or "")
        if len(codes) == 1:
            return Home(codes.pop(), of_outlet)
    known = _seats().get(document.outlet)
    return Home(known, True, by_table=True) if known else Home(None)


@functools.cache
def _seats() -> dict[str | None, str]:
    """The country of each known outlet."""
    return {name: outlet.country for outlet in outlets() for name in outlet.names}


def _codes(words: str) -> set[str]:
    parts = re.findall(r"[^\W\d_]+|[^\w\s]", words)
    found = find_names([_as_name(part) for part in parts])
    neutral = actor_words()["neutral_seats"]  # Geneva and Brussels are home to talks and organisations
    named = [name for name in found if " ".join(parts[name.first : name.last]).title() not in neutral]
    return {code for name in named for code in name.codes(*_GROUND)[:1]}


def _as_name(part: str) -> str:
    """A word of a masthead in capitals as a name is written: "LIMA", but also "ROK", which is one as it stands."""
    return part.title() if part.isupper() and (len(part) > 3 or not find_names([part])) else part
