"""Words that tell no subject from another, from `plain_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from stateofplay.knowledge.grammar import closed, small_words

__all__ = ["plain_words"]


@cache
def plain_words() -> frozenset[str]:
    """Lower case; the closed classes of English (determiners, prepositions, auxiliaries, …) among them."""
    table = tomllib.loads(files("stateofplay.knowledge").joinpath("plain_words.toml").read_text("utf-8"))
    return frozenset(table["words"]) | small_words() | closed().relatives | closed().negation
