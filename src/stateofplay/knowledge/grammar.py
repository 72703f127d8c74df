"""English verb forms and closed-class words, from `verbs.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

__all__ = ["Closed", "Form", "closed", "forms", "irregular_participles", "irregular_pasts", "singular", "small_words"]

Tense = Literal["base", "s", "past", "participle", "ing"]
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """One way a verb is written, and what that spelling can be."""

    text: str
    tense: Tense


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed classes of words, lower case."""

    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    negation: frozenset[str]
    adverbs: frozenset[str]
    no_adverbs: frozenset[str]  # spelled like one
    determiners: frozenset[str]
    introducing: frozenset[str]  # before what is told for the first time
    pointing: frozenset[str]  # before what is known
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    in_answer: frozenset[str]
    auxiliaries: frozenset[str]  # be, have, do and the modals


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("verbs.toml").read_text("utf-8"))


@cache
def closed() -> Closed:
    sets = {name: frozenset(words) for name, words in _data()["closed"].items()}
    return Closed(**sets, auxiliaries=sets["be"] | sets["have"] | sets["do"] | sets["modals"])


@cache
def small_words() -> frozenset[str]:
    """Words that stand around a phrase and never head one; lower case."""
    words = closed()
    return words.determiners | words.prepositions | words.conjunctions | words.subordinators | words.auxiliaries


@cache
def forms(lemma: str) -> tuple[Form, ...]:
    """Every form of a verb, without repeats: `forms("urge")` has urge, urges, urged (twice) and urging."""
    past, participle = _data()["irregular"].get(lemma, (_regular_past(lemma),) * 2)
    spelled: list[tuple[str, Tense]] = [(lemma, "base")]
    spelled += [(word, "s") for word in str(_data()["third"].get(lemma, _third_person(lemma))).split("/")]
    spelled += [(word, "past") for word in past.split("/")]
    spelled += [(word, "participle") for word in participle.split("/")]
    spelled += [(word, "ing") for word in str(_data()["ing"].get(lemma, _gerund(lemma))).split("/")]
    return tuple(dict.fromkeys(Form(text, tense) for text, tense in spelled))


@cache
def irregular_pasts() -> frozenset[str]:
    """Past tenses that are not made by rule and are spelled unlike their lemma."""
    pasts = {lemma: past.split("/") for lemma, (past, _) in _data()["irregular"].items()}
    return frozenset(form for lemma, forms_ in pasts.items() for form in forms_ if form != lemma)


@cache
def irregular_participles() -> frozenset[str]:
    """Past participles that are not made by rule, those spelled like their lemma among them."""
    return frozenset(form for _, participle in _data()["irregular"].values() for form in participle.split("/"))


@lru_cache(maxsize=65536)
def singular(noun: str) -> str:
    """The singular of a regular plural in lower case; any other word as it is."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _gerund(lemma: str) -> str:
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma) + "ing"
