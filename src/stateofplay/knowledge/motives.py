"""Phrases that say why something was done, or leave it open, from `motives.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from stateofplay.knowledge.cues import cues, tokens
from stateofplay.knowledge.grammar import forms

__all__ = ["accounts", "hedged", "opposed", "soured_by"]

_GAP = r"(?:[\w-]+\s+){0,3}"
_Hinted = tuple[frozenset[str], re.Pattern[str]]  # words of which one stands wherever the pattern is found, and it


@lru_cache(maxsize=16384)
def accounts(words: str) -> frozenset[str]:
    """The accounts of an act that the words give: "answer", "unconnected", "need", "right", "wrong", "lax", "harsh".

    What says that it is unconnected names what it is said to be unconnected with, so that account stands alone. To say
    that it is no wrong is to say that it is right.
    """
    here = tokens(words)
    found = {name for name, (hints, pattern) in _patterns().items() if hints & here and pattern.search(words)}
    if "unconnected" in found or _link_denied(words, here):
        return frozenset({"unconnected"})
    if "wrong" in found and _no_wrong().search(words):
        found = {"right", *(found - {"wrong"})}
    return frozenset(found)


def opposed(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether an account of the one and an account of the other cannot both be right."""
    return any((a in some and b in others) or (b in some and a in others) for a, b in _table()["opposed"])


def soured_by(words: str) -> re.Match[str] | None:
    """What is said to have turned relations bad, as its group "cause": "ties chilled after | a series of raids"."""
    hints, pattern = _souring()
    return pattern.search(words) if hints & tokens(words) else None


def hedged(words: str) -> bool:
    hints, pattern = _hedges()
    return bool(hints & tokens(words)) and pattern.search(words) is not None


def _link_denied(words: str, here: frozenset[str]) -> bool:
    hints, pattern = _denied_links()
    return bool(hints & here) and pattern.search(words) is not None


@cache
def _denied_links() -> _Hinted:
    verbs = [form.text for form in forms("deny")]
    links = _any(_table()["denied_links"]).pattern
    return cues(verbs), re.compile(rf"\b(?:{'|'.join(verbs)})\b[^.;\"]{{0,80}}?{links}", re.IGNORECASE)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("motives.toml").read_text("utf-8"))


@cache
def _patterns() -> dict[str, _Hinted]:
    return {name: (cues(phrases), _any(phrases)) for name, phrases in _table()["accounts"].items()}


@cache
def _hedges() -> _Hinted:
    return cues(_table()["hedges"]), _any(_table()["hedges"])


@cache
def _souring() -> _Hinted:
    told = _table()["souring"]
    verbs = [form.text for lemma in told["verbs"] for form in forms(lemma)]
    what, how, links = (_any(phrases).pattern for phrases in (told["subjects"], verbs, told["links"]))
    pattern = rf"{what}[^.;]{{0,60}}?{how}[^.;]{{0,60}}?{links}\s+(?P<cause>[^.;]+)"
    return cues(verbs), re.compile(pattern, re.IGNORECASE)


@cache
def _no_wrong() -> re.Pattern[str]:
    wrong = _any(_table()["accounts"]["wrong"]).pattern
    return re.compile(rf"(?:\bno|\bnot|n['’]t|\bnever)\s+(?:\w+\s+){{0,3}}{wrong}", re.IGNORECASE)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (re.escape(phrase).replace(r"\ ", r"\s+").replace(r"…\s+", _GAP) for phrase in longest_first)
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b", re.IGNORECASE)
