"""Counts of those who died or were hurt, as news reports write them, and what they died of; from `tolls.toml`.

Text is given on one line with straight quotes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from stateofplay.knowledge.cues import cues, tokens
from stateofplay.knowledge.quantities import counted_as, numeral

__all__ = ["Toll", "incidents", "tolls"]

_ABOUT = r"(?:at least |about |around |some |nearly |almost |more than |over |up to |only |another )?"
_WERE = r"(?: who| which)?(?: (?:was|were|are|is|had been|have been|has been|being|lay|reported))*(?: \w+ly)?(?: also)?"
_OF_MORE = re.compile(
    r"\b(?:including|among them|among whom|of whom|of them)[^.;]{0,20}$", re.IGNORECASE
)  # before a count
_NOT_ALL = re.compile(
    r"(?: of (?:them|whom|its|his|her|their|our)\b| each\b|[^.;]*\bsince\b)", re.IGNORECASE
)  # after it


@dataclass(frozen=True, slots=True)
class Toll:
    """`words[start:end]` says how many: `value` of `who` ("anyone", "soldier") met the fate ("dead", "hurt")."""

    start: int
    end: int
    value: int
    fate: str
    who: str


def tolls(words: str) -> Iterator[Toll]:
    """The first of each fate; a part of another count is none, nor what adds up since some day."""
    here = tokens(words)
    for fate, (hints, patterns) in _fates().items():
        found = (one for pattern in patterns for one in pattern.finditer(words)) if hints & here else iter(())
        for one in sorted(found, key=lambda one: (one.start("list"), -one.end("list"))):
            start, end = one.span("list")
            if not _OF_MORE.search(words[:start]) and not _NOT_ALL.match(words, end):
                value, who = _added_up(one.group("list"))
                yield Toll(start, end, value, fate, who)
                break


def incidents(words: str) -> Mapping[str, tuple[int, int]]:
    """The kinds of violence or mishap that the words name, each with the place where they first do."""
    here = tokens(words)
    found = ((kind, pattern.search(words)) for kind, (hints, pattern) in _incidents().items() if hints & here)
    return {kind: one.span() for kind, one in found if one}


def _added_up(listed: str) -> tuple[int, str]:
    """ "a woman and her two sons" are three; of two kinds together they are anyone."""
    value, kinds = 0, set()
    for one in _counted().finditer(listed):
        value += int(counted_as(one.group("n")))
        noun = (one.group("noun") or "").lower()
        kinds.add(next((kind for kind, nouns in _table()["victims"].items() if noun in nouns), "anyone"))
    return value, kinds.pop() if len(kinds) == 1 else "anyone"


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("tolls.toml").read_text("utf-8"))


@cache
def _one() -> str:
    nouns = _any(noun for nouns in _table()["victims"].values() for noun in nouns)
    return rf"(?:{_ABOUT}(?:{numeral()}|\ban?)(?: (?!and\b|or\b)[\w'-]+){{0,2}}? (?:(?i:{nouns})\b|[A-Z]\w+s\b))"


@cache
def _counted() -> re.Pattern[str]:
    nouns = _any(noun for nouns in _table()["victims"].values() for noun in nouns)
    return re.compile(
        rf"(?P<n>{numeral()}|\ban?\b)(?:(?: (?!and\b|or\b)[\w'-]+){{0,2}}? (?P<noun>{nouns})\b)?", re.IGNORECASE
    )


@cache
def _fates() -> Mapping[str, tuple[frozenset[str], tuple[re.Pattern[str], ...]]]:
    listed = rf"(?P<list>{_one()}(?:(?:, | and |, and )(?:his |her |their )?{_one()})*)"
    bare = rf"(?P<list>{_ABOUT}{numeral()})"
    found = {}
    for fate, told in _table()["fates"].items():
        doing, done, counting = (_any(told[key]) for key in ("doing", "done", "counting"))
        patterns = (
            rf"\b(?:{doing}) {listed}",
            rf"{listed}{_WERE} (?:{done})\b",
            rf"\bleft {listed} (?:{done})\b",
            rf"{bare}(?: were| are| was)? (?:{done})\b",
            rf"{bare} (?:\w+ )?(?:{counting})\b",
            rf"\b(?:number of|how many) (?:{done}|{counting})\b[^.;]{{0,40}}? (?:at|to|was|reached) {bare}\b",
        )
        hints = cues([*told["doing"], *told["done"], *told["counting"]])
        found[fate] = (hints, tuple(re.compile(pattern) for pattern in patterns))
    dead = found["dead"]
    toll = re.compile(rf"\btolls?\b[^.;]{{0,30}}? (?:at|to|of|was|reached) {bare}\b")
    found["dead"] = (dead[0] | {"toll", "tolls"}, (*dead[1], toll))
    return found


@cache
def _incidents() -> Mapping[str, tuple[frozenset[str], re.Pattern[str]]]:
    return {
        kind: (cues(told), re.compile(rf"\b(?:{_any(told)})\b", re.IGNORECASE))
        for kind, told in _table()["incidents"].items()
    }


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
