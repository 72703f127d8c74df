"""Words that can be what two sides differ over, from `subjects.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from stateofplay.knowledge.grammar import singular

__all__ = ["names_a_thing"]


def names_a_thing(phrase: str) -> bool:
    """Whether the last word of a phrase is a noun for something that can be differed over: "forced labour" and "fishing
    quotas", not "rising", "the peninsula" or "communication"."""
    words = phrase.lower().split()
    if not words:
        return False
    last = singular(words[-1])
    table = _subjects()
    return last not in table.never and (last in table.nouns or not last.endswith(table.endings))


@dataclass(frozen=True, slots=True)
class _Subjects:
    never: frozenset[str]
    nouns: frozenset[str]
    endings: tuple[str, ...]


@cache
def _subjects() -> _Subjects:
    table = tomllib.loads(files("stateofplay.knowledge").joinpath("subjects.toml").read_text("utf-8"))
    return _Subjects(frozenset(table["never"]), frozenset(table["nouns"]), tuple(table["endings"]))
