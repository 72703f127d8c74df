"""Words that keep their stop, and words that open a sentence after one: `abbreviations.toml`."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources

__all__ = ["Abbreviations", "abbreviations"]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words without their stop, case kept; `openers` in lower case.

    After a `leading` one a sentence goes on; a `numbered` one is one only before a number; after a `trailing` one the
    sentence ends where one of `openers` follows.
    """

    leading: frozenset[str]
    numbered: frozenset[str]
    trailing: frozenset[str]
    openers: frozenset[str]


@functools.cache
def abbreviations() -> Abbreviations:
    table = tomllib.loads(resources.files(__package__).joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    return Abbreviations(*(frozenset(table[name]) for name in ("leading", "numbered", "trailing", "openers")))
