"""Words that tell no subject from another, from `plain_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from stateofplay.knowledge.grammar import closed

__all__ = ["plain_words"]


@cache
def plain_words() -> frozenset[str]:
    """Lower case; the closed classes of English (determiners, prepositions, auxiliaries, …) among them."""
    table = tomllib.loads(files("stateofplay.knowledge").joinpath("plain_words.toml").read_text("utf-8"))
    classes = closed()
    grammar = classes.auxiliaries | classes.determiners | classes.prepositions | classes.conjunctions
    return frozenset(table["words"]) | grammar | classes.subordinators | classes.relatives | classes.negation
