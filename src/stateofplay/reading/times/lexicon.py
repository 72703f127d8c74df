"""The words of time expressions, from `knowledge/times.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from stateofplay.errors import KnowledgeError

__all__ = ["Lexicon", "Phrases", "Unit", "lexicon"]

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Unit:
    """`code` is D, W, M, Y, or TS, TM, TH; a unit is `times` of them. `grain` is how exact "three units ago" is."""

    name: str
    code: str
    times: int
    grain: str


TENSE_WORDS = ("shifted", "commits", "mandative", "past", "not_past", "bare_after", "lasting", "imposing")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words are lower case. Months and weekdays count from 1; `Phrases` are by first word, longest first."""

    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    weekdays: Mapping[str, int]
    weekday_abbreviations: Mapping[str, int]
    seasons: Mapping[str, tuple[str, int]]
    holidays: Phrases
    holiday_days: Mapping[str, tuple[int, int]]
    wars: Phrases
    war_years: Mapping[str, tuple[int, int]]
    day_parts: Mapping[str, str]
    day_words: Mapping[str, tuple[int, str | None]]
    units: Mapping[str, Unit]
    numbers: Mapping[str, float]
    vague: Phrases
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    parts: Phrases
    shares: Mapping[str, tuple[float, float]]
    year_shares: Mapping[str, tuple[float, float]]
    amount_mods: Phrases
    bounds: Phrases
    pointers: Phrases
    shifts: Mapping[str, int]
    windows: Mapping[str, str]
    recurring: Mapping[str, str]
    each: frozenset[str]
    zones: frozenset[str]
    counted: frozenset[str]
    labels: frozenset[str]
    year_cues: frozenset[str]
    eras: Mapping[str, str]
    ambiguous_months: frozenset[str]
    verb_months: frozenset[str]
    phrase_ends: frozenset[str]
    month_cues: frozenset[str]
    honorifics: frozenset[str]
    refused_after_month: frozenset[str]
    named_before: frozenset[str]
    named_after: frozenset[str]
    ages: frozenset[str]
    future: Phrases
    shifted: frozenset[str]
    commits: frozenset[str]
    mandative: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    bare_after: frozenset[str]
    lasting: frozenset[str]
    imposing: frozenset[str]


def phrases(groups: Mapping[str, Iterable[str]]) -> Phrases:
    """By first word: (words, name of the group), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, group in groups.items():
        for phrase in group:
            words = tuple(phrase.replace("'", " ' ").split())
            found.setdefault(words[0], []).append((words, name))
    return {first: tuple(sorted(each, key=lambda p: -len(p[0]))) for first, each in found.items()}


def _units(data: Mapping[str, Any]) -> dict[str, Unit]:
    units = {name: Unit(name, **fields) for name, fields in data["units"].items()}
    return units | {plural: units[name] for plural, name in data["plurals"].items()}


def _shares(data: Mapping[str, list[float]]) -> dict[str, tuple[float, float]]:
    return {name: (share[0], share[1]) for name, share in data.items()}


def _eras(cues: Mapping[str, Any]) -> dict[str, str]:
    return dict.fromkeys(cues["eras_before"], "BC") | dict.fromkeys(cues["eras_after"], "AD")


def _calendar(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "months": data["months"],
        "month_abbreviations": data["month_abbreviations"],
        "weekdays": data["weekdays"],
        "weekday_abbreviations": data["weekday_abbreviations"],
        "seasons": {name: (s["code"], s["month"]) for name, s in data["seasons"].items()},
        "holidays": phrases({name: [name] for name in data["holidays"]}),
        "holiday_days": {name: (day[0], day[1]) for name, day in data["holidays"].items()},
        "wars": phrases({name: [name] for name in data["wars"]}),
        "war_years": {name: (years[0], years[1]) for name, years in data["wars"].items()},
        "day_parts": data["day_parts"],
        "day_words": {name: (w["days"], w.get("part")) for name, w in data["day_words"].items()},
        "decades": data["decades"],
        "eras": _eras(data["year_cues"]),
    }


def _counting(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "units": _units(data),
        "numbers": data["numbers"],
        "vague": phrases({"vague": data["vague_numbers"]["phrases"]}),
        "ordinals": data["ordinals"],
        "parts": phrases(data["parts"]),
        "shares": _shares(data["shares"]),
        "year_shares": _shares(data["year_shares"]),
        "amount_mods": phrases(data["amount_mods"]),
        "bounds": phrases(data["bounds"]),
        "pointers": phrases(data["pointers"]),
        "shifts": data["shifts"],
        "windows": {word: name for name, words in data["windows"].items() for word in words},
        "recurring": data["recurring_values"],
        "each": frozenset(data["recurring"]["each"]),
        "zones": frozenset(data["zones"]["abbreviations"]),
    }


def _refusals(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "counted": frozenset(data["year_refusals"]["counted"]),
        "labels": frozenset(data["year_refusals"]["labels"]),
        "year_cues": frozenset(data["year_cues"]["words"]),
        "ambiguous_months": frozenset(data["ambiguous_months"]["words"]),
        "phrase_ends": frozenset(data["ambiguous_months"]["phrase_ends"]),
        "verb_months": frozenset(data["ambiguous_months"]["verbs"]),
        "month_cues": frozenset(data["ambiguous_months"]["cues"]),
        "honorifics": frozenset(data["ambiguous_months"]["honorifics"]),
        "refused_after_month": frozenset(data["ambiguous_months"]["refused_after"]),
        "named_before": frozenset(data["named_weekdays"]["before"]),
        "named_after": frozenset(data["named_weekdays"]["after"]),
        "ages": frozenset(data["ages"]["after"]),
    }


def _tense(data: Mapping[str, Any]) -> dict[str, Any]:
    tense = data["tense"]
    sets = {name: frozenset(tense[name]) for name in TENSE_WORDS}
    return {"future": phrases({"future": tense["future"]}), **sets}


@cache
def lexicon() -> Lexicon:
    """Read once; KnowledgeError where the file does not fit."""
    source = files("stateofplay.knowledge").joinpath("times.toml").read_text(encoding="utf-8")
    try:
        data = tomllib.loads(source)
        return Lexicon(**_calendar(data), **_counting(data), **_refusals(data), **_tense(data))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, IndexError) as error:
        raise KnowledgeError(f"knowledge/times.toml does not fit its schema ({error!r}): restore or mend it") from error
