"""The words of `contention.toml` as parts of patterns, and patterns tried only where one of their words stands.

In: a key of the table. Out: the alternatives of a regular expression, longest first.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from stateofplay.knowledge.cues import cues, tokens
from stateofplay.knowledge.grammar import forms

__all__ = ["OFF", "Finder", "finder", "inflected", "phrases", "saying", "table", "verbs"]

OFF = ("denying", "dismissing", "shrugging")
_VERBS = (
    "admitting",
    "saying",
    "saying_or_noun",
    "saying_or_nouns",
    "calling",
    "charging",
    "disputing",
    "countering",
    *OFF,
)


@dataclass(frozen=True, slots=True)
class Finder:
    """A pattern that can be found only where one of `hints` stands: most sentences have none."""

    hints: frozenset[str]
    pattern: re.Pattern[str]

    def search(self, words: str) -> re.Match[str] | None:
        return self.pattern.search(words) if self.hints & tokens(words) else None


def finder(keys: Iterable[str], pattern: str, *hints: str) -> Finder:
    told = [form.text for key in keys for word in table()[key] for form in (forms(word) if key in _VERBS else ())]
    phrases = [phrase for key in keys if key not in _VERBS for phrase in table()[key]]
    return Finder(frozenset((*told, *hints)) | cues(phrases), re.compile(pattern, re.IGNORECASE))


@cache
def table() -> dict[str, list[str]]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("contention.toml").read_text("utf-8"))


@cache
def verbs(key: str) -> str:
    return _any(form.text for lemma in table()[key] for form in forms(lemma))


@cache
def saying() -> str:
    nouns = [form for lemma in table()["saying_or_nouns"] for form in forms(lemma)]
    past = _any(form.text for form in nouns if form.tense in ("past", "participle"))
    present = _any(form.text for form in nouns if form.tense in ("base", "s"))
    return rf"{verbs('saying')}|{inflected('saying_or_noun')}|{past}|(?:{present})(?= that\b| [$£€\d])"


@cache
def inflected(key: str) -> str:
    """The forms that are no noun or infinitive: not "a claim", "to counter"."""
    return _any(form.text for lemma in table()[key] for form in forms(lemma) if form.text != lemma)


@cache
def phrases(key: str) -> str:
    return _any(table()[key])


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
