"""An event in words: who acts towards whom, by its type, before the report's own words for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from stateofplay.model.state import Event
from stateofplay.views.names import capital, in_prose, listing
from stateofplay.views.quotes import is_quote

__all__ = ["lead", "told"]


def lead(event: Event, names: Mapping[str, str]) -> str:
    """As in "Norway asks Iceland"; "Iceland and Norway meet"."""
    words = _words()[event.type.value]
    who, several = capital(_named(event.actors, names)), len(event.actors) > 1
    if event.type.symmetric:
        return f"{who} {words['together'] if several else words['alone'][0]}"
    if event.recipients:
        return f"{who} {words['towards'][several]} {_named(event.recipients, names)}"
    return f"{who} {words['alone'][several]}"


def _named(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return listing(in_prose(names.get(id, id)) for id in ids)


def told(event: Event, names: Mapping[str, str]) -> str:
    """Its summary; one that is a report's own words stands in quotation marks after who acts towards whom."""
    if is_quote(event.summary, event.evidence):
        return f"{lead(event, names)}: “{event.summary}”"
    return event.summary


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files("stateofplay.views") / "acts.toml").read_text("utf-8"))
