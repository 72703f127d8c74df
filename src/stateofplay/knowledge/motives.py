"""Phrases that say why something was done, or leave it open, from `motives.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

__all__ = ["accounts", "answers", "hedged"]


def accounts(words: str) -> frozenset[str]:
    """The accounts of an act that the words give: "answer", "unconnected", "need", "right", "wrong".

    What says that it is unconnected names what it is said to be unconnected with, so that account stands alone.
    """
    found = frozenset(name for name, pattern in _patterns().items() if pattern.search(words))
    return frozenset({"unconnected"}) if "unconnected" in found else found


def hedged(words: str) -> bool:
    return bool(_hedges().search(words))


def answers(words: str) -> bool:
    """Whether they deny or reject what was said just before: "denied it", "rejected the charge"."""
    return bool(_answers().search(words))


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("motives.toml").read_text("utf-8"))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: _any(phrases) for name, phrases in _table()["accounts"].items()}


@cache
def _hedges() -> re.Pattern[str]:
    return _any(_phrases("hedges"))


@cache
def _answers() -> re.Pattern[str]:
    return _any(_phrases("answers"))


def _phrases(key: str) -> list[str]:
    return [str(phrase) for phrase in _table()[key]]


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b", re.IGNORECASE)
