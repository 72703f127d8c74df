"""Agencies, outlets and the words that are printed around an article, from the TOML files beside this."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from stateofplay.errors import KnowledgeError

__all__ = ["Agency", "Cue", "DebrisWords", "Outlet", "PressWords", "agencies", "debris_words", "outlets", "press_words"]

Place = Literal["whole", "start", "anywhere"]


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency; `names` holds every printed form, `name` first. `country` is ISO 3166-1 alpha-3."""

    name: str
    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who prints reports; `names` as of an agency."""

    name: str
    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Lower-case phrases that mark a line as debris, where in the line they stand, and whether a list follows them."""

    reason: str
    at: Place
    opens: bool
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DebrisWords:
    """`weights` are by the name of a part; a line that reaches `threshold` is debris."""

    threshold: float
    weights: Mapping[str, float]
    cues: tuple[Cue, ...]
    sections: frozenset[str]
    reader: frozenset[str]
    imperative: frozenset[str]
    spoken: frozenset[str]


@dataclass(frozen=True, slots=True)
class PressWords:
    """Lower-case words of date stamps, bylines, correction notes and captions."""

    published: frozenset[str]
    updated: frozenset[str]
    stamp_filler: frozenset[str]
    stamp_against: frozenset[str]
    byline_starts: tuple[str, ...]
    byline_roles: tuple[str, ...]
    credits: tuple[str, ...]
    correction_starts: tuple[str, ...]
    caption_starts: tuple[str, ...]
    caption_places: tuple[str, ...]
    caption_verbs: tuple[str, ...]
    caption_against: frozenset[str]
    photo_credits: tuple[str, ...]
    no_places: frozenset[str]
    outlet_endings: frozenset[str]
    bodies: tuple[str, ...]
    companies: frozenset[str]
    mottos: tuple[str, ...]
    echo_before: tuple[str, ...]
    echo_after: tuple[str, ...]


def _load(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(files("stateofplay.knowledge").joinpath(name).read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"knowledge/{name} cannot be read: {error}; install stateofplay again") from error


@cache
def agencies() -> tuple[Agency, ...]:
    rows = _load("agencies.toml")["agency"]
    return tuple(Agency(row["name"], row["country"], (row["name"], *row["also"])) for row in rows)


@cache
def outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(name, country, (name, *also))
        for country, names in _load("outlets.toml").items()
        for name, also in names.items()
    )


@cache
def debris_words() -> DebrisWords:
    data = _load("debris.toml")
    return DebrisWords(
        threshold=data["threshold"],
        weights=data["weights"],
        cues=tuple(Cue(c["reason"], c["at"], c.get("opens", False), tuple(c["phrases"])) for c in data["cue"]),
        sections=frozenset(data["sections"]["names"]),
        reader=frozenset(data["reader"]["words"]),
        imperative=frozenset(data["imperative"]["words"]),
        spoken=frozenset(data["spoken"]["words"]),
    )


@cache
def press_words() -> PressWords:
    data = _load("press.toml")
    stamps, bylines, captions = data["stamps"], data["bylines"], data["captions"]
    return PressWords(
        published=frozenset(stamps["published"]),
        updated=frozenset(stamps["updated"]),
        stamp_filler=frozenset(stamps["filler"]),
        stamp_against=frozenset(stamps["against"]),
        byline_starts=tuple(bylines["starts"]),
        byline_roles=tuple(bylines["roles"]),
        credits=tuple(bylines["credits"]),
        correction_starts=tuple(data["corrections"]["starts"]),
        caption_starts=tuple(captions["starts"]),
        caption_places=tuple(captions["places"]),
        caption_verbs=tuple(captions["verbs"]),
        caption_against=frozenset(captions["against"]),
        photo_credits=tuple(captions["credits"]),
        no_places=frozenset(data["datelines"]["no_places"]),
        outlet_endings=frozenset(data["outlets"]["endings"]),
        bodies=tuple(data["outlets"]["bodies"]),
        companies=frozenset(data["outlets"]["companies"]),
        mottos=tuple(data["outlets"]["mottos"]),
        echo_before=tuple(data["outlets"]["echo_before"]),
        echo_after=tuple(data["outlets"]["echo_after"]),
    )
