"""Amounts as news reports write them: number, unit and what they count; from `quantities.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from stateofplay.knowledge.cues import tokens
from stateofplay.knowledge.grammar import closed

__all__ = ["Amount", "amounts", "changes", "corrected", "counted_as", "direction", "numeral", "sorts", "sums"]

_NOUNS = 4  # words after a number among which stands what it counts
_SUM = 60  # characters on either side of a sum in which stands what it is of
_SUM_OF = 1_000_000  # from which a number that counts nothing is one of money
_DIGIT = re.compile(r"\d")
_YEARS = range(1900, 2100)
_LEAST = 10  # of a thing that no table names, fewer are too common to tell anything
_GROUP = 20  # characters before a number in which stands of what group it tells
_FATE = 30  # characters beside those counted in which stands what befell them


@dataclass(frozen=True, slots=True)
class Amount:
    """`words[start:end]` says how much: `value` of `unit`, a currency, a unit of measure, a kind of thing ("crowd") or
    the noun as written. A sum that names no currency has the unit "sum". `noun` tells what it counts, as written."""

    start: int
    end: int
    value: float
    unit: str
    noun: str
    yearly: bool = False


def counted_as(number: str) -> float:
    """What a number comes to: "1,200", "Six hundred", "nine", "a"."""
    n, _, scale = number.strip().replace("-", " ").partition(" ")
    return _value(n, scale or None)


def amounts(words: str) -> Iterator[Amount]:
    """In text given on one line. Years, days and hours of the clock are none."""
    if not (_DIGIT.search(words) or _numerals() & tokens(words)):
        return
    for found in _number().finditer(words):
        value = _value(found.group("n"), found.group("scale"))
        after = words[found.end() : found.end() + 60]
        sign, scale = (found.group("sign") or "").strip().lower(), found.group("scale")
        money = _money().match(after) if not sign else None
        yearly = re.search(r"^\W*(?:\w+ )?(?:a|per) year\b", after) is not None
        noun = _noun(after)
        word = sign or (money.group().strip().lower() if money else "")
        if word or (scale and value >= _SUM_OF and not noun):
            unit = _table()["money"].get(word, "sum")
            yield Amount(found.start(), found.end() + (money.end() if money else 0), value, unit, unit, yearly)
            continue
        kind = _kind(noun[0]) if noun else None
        group = _group().search(words, max(0, found.start() - _GROUP), found.start())
        if group and not kind:
            name = group.group("name").lower()
            yield Amount(group.start(), found.end(), value, name, name)
            continue
        sorted_ = noun is not None and noun[2]
        if noun and (kind or sorted_ or (found.group("n")[0].isdigit() and value >= _LEAST and value not in _YEARS)):
            end = found.end() + noun[1]
            yield Amount(found.start(), end, value, _fate(words, found.start(), end, kind) or noun[0], noun[0], yearly)


def sums(words: str, amount: Amount) -> frozenset[str]:
    """What a sum is of, by the words beside it: "debt", "trade"."""
    near = words[max(0, amount.start - _SUM) : amount.end + _SUM].lower()
    return frozenset(name for name, pattern in _sums().items() if pattern.search(near))


def sorts(unit: str) -> str:
    """Whether a unit is "percent", "money" or any other ("")."""
    if unit in ("%", "percent"):
        return "percent"
    return "money" if unit == "sum" or unit in _table()["money"].values() else ""


def direction(words: str, amount: Amount) -> str | None:
    """Whether that is by how much something goes "up" or "down"."""
    near = words[max(0, amount.start - _SUM) : amount.start].lower()
    found = [name for name, told in _table()["directions"].items() if re.search(rf"\b(?:{_any(told)})\b", near)]
    return found[0] if len(found) == 1 and re.search(r"\bby (?:about |some |nearly )?$", near) else None


def changes(words: str) -> Iterator[tuple[int, int, float, float]]:
    """Every change between two numbers, with its place: "from 14 to seven", "to six from 14"."""
    if not {"from", "to"} <= tokens(words):
        return
    n = rf"(\d[\d,.]*\d|\d|{'|'.join(_table()['numbers'])})"
    for found in re.finditer(
        rf"\bfrom {n}(?: \w+)?(?: cent)? to {n}\b|\bto {n}(?: \w+)?(?: cent)? from {n}\b", words, re.IGNORECASE
    ):
        first, then, later, before = found.groups()
        old, new = (first, then) if first else (before, later)
        yield found.start(), found.end(), _value(old, None), _value(new, None)


def corrected(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The number that is right and the one that was wrong, in one sentence: "$27 mln (not 24 mln, as printed)", "to 400
    instead of 40"."""
    found = [*_number().finditer(words)] if {"not", "instead"} & tokens(words) else []
    for right, wrong in pairwise(found):
        between = words[right.end() : wrong.start()]
        alike = (right.group("scale") or "") == (wrong.group("scale") or "") and right.group() != wrong.group()
        if alike and re.fullmatch(r"[\w .%]{0,20}(?:(?:\(|, )(?:and )?not |,? instead of )", between):
            tail = re.match(r"[^;)]*", words[wrong.end() :])
            no = right.end() + max(between.find("not "), between.find("instead "))
            return right.span(), (no, wrong.end() + (tail.end() if tail else 0))
    return None


def _fate(words: str, start: int, end: int, kind: str | None) -> str | None:
    """The kind, or what befell those counted: "killed 17 people", "17 people were wounded"."""
    if kind not in _table()["of"]["people"]:
        return kind
    near = words[max(0, start - _FATE) : start].lower(), words[end : end + _FATE].lower()
    for name, told in _table()["fates"].items():
        if re.search(rf"\b(?:{_any(told)})\b[\w ]*$", near[0]) or re.match(rf"[\w ]*\b(?:{_any(told)})\b", near[1]):
            return str(name)
    return kind


def _value(number: str, scale: str | None) -> float:
    bare = number.replace(",", "").rstrip(".").lower()
    value = float(bare) if bare[0].isdigit() else float(_table()["numbers"].get(bare, 1))
    return value * float(_table()["scales"].get((scale or "").lower(), 1))


def _noun(after: str) -> tuple[str, int, bool] | None:
    """What stands counted after a number, where it ends, and whether it is types of something: the first noun of a
    table, else the first plural; "types" for what no table names."""
    types = _types().match(after)
    if types:
        named = _first(after[types.end() - 1 :])
        end = types.end() - 1 + named[1] if named else types.end("thing")
        return named[0] if named and _kind(named[0]) else "types", end, True
    first = _first(after)
    return (*first, False) if first else None


def _first(after: str) -> tuple[str, int] | None:
    found = re.match(rf"(?:[ -][A-Za-z][\w'-]*){{1,{_NOUNS}}}", after)
    if not found:
        return None
    words = [(one.group(), one.end()) for one in re.finditer(r"[A-Za-z][\w'-]*", found.group())]
    for word, end in words if words[0][0].lower() != "other" else ():
        if _kind(word.lower()):
            return word.lower(), end
        if word.lower() in _stops():
            return None
        if word[0].isupper() and word.endswith("s") and not word.endswith(("'s", "ss")):
            return "nationals", end
        if (
            word.endswith("s")
            and not word.endswith(("ss", "'s", "us"))
            and len(word) > 3
            and word.lower() not in _table()["of"]["nothing"]
        ):
            return word.lower(), end
    return None


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("quantities.toml").read_text("utf-8"))


@cache
def _stops() -> frozenset[str]:
    return closed().prepositions | closed().auxiliaries | closed().conjunctions | closed().subordinators


@cache
def _kinds() -> Mapping[str, str]:
    table = _table()
    return {noun: kind for kind, nouns in table["kinds"].items() for noun in nouns} | table["units"]


def _kind(noun: str) -> str | None:
    return _kinds().get(noun)


@cache
def numeral() -> str:
    """A pattern of a number in figures or words, with its scale: "1,200", "six hundred", "nine"."""
    scales = _any(scale for scale in _table()["scales"] if len(scale) > 1)
    return rf"(?<![\w.,-])(?:\d+(?:,\d{{3}})*|(?i:{_any(_table()['numbers'])}))(?:[ -](?i:{scales}))?(?![\w-]|[.,:]\d)"


@cache
def _numerals() -> frozenset[str]:
    return frozenset(_table()["numbers"]) | frozenset(_table()["scales"])


@cache
def _number() -> re.Pattern[str]:
    table = _table()
    signs = _any(sign for sign in table["money"] if not sign.isalpha() or sign == "eur")
    numbers, scales = _any(table["numbers"]), _any(table["scales"])
    return re.compile(
        rf"(?:(?P<sign>(?<![\w$]){signs}) ?)?(?<![\w.,-])"
        rf"(?P<n>\d+(?:,\d{{3}})*(?:\.\d+)?|(?:{numbers}|a)(?= (?:{scales})\b)|{numbers})"
        rf"(?![\d:/]|[.,]\d)(?:[ -]?(?P<scale>{scales})\b)?(?! ?(?:a\.m|p\.m|o'clock))",
        re.IGNORECASE,
    )


@cache
def _group() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<name>{_any(_table()['of']['collective'])}) of (?:about |some |only )?$", re.IGNORECASE)


@cache
def _types() -> re.Pattern[str]:
    of = _any(_table()["of"]["classifier"])
    return re.compile(rf" (?:(?!other)[\w-]+ )?(?:{of}) of (?=(?:[\w]+-[\w-]+ )?(?P<thing>[a-z]+)\b)")


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf" (?:{_any(word for word in _table()['money'] if word.isalpha())})\b", re.IGNORECASE)


@cache
def _sums() -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{_any(words)})\b") for name, words in _table()["sums"].items()}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
