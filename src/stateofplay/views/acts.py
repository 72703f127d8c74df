"""An event in words: who acts towards whom, by its type, before the report's own words for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from stateofplay.model.claims import Status
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import Event, StateOfPlay
from stateofplay.views.names import capital, in_prose, listing
from stateofplay.views.words import shown

__all__ = ["lead", "told", "worded"]

_MANY = (ActorKind.BODY, ActorKind.ARMED_GROUP, ActorKind.GROUP, ActorKind.OTHER)  # kinds whose names may be plurals


def lead(event: Event, state: StateOfPlay) -> str:
    """As in "Norway asks Iceland"; "Iceland and Norway meet"; "Norwegian troops attack Iceland"."""
    names = state.names
    doers = [actor for actor in state.actors if actor.id in event.actors]
    words = _words_for(event, doers)
    who, several = capital(_named(event.actors, names)), len(event.actors) > 1 or any(map(_is_plural, doers))
    if event.type.symmetric:
        return f"{who} {words['together'] if len(event.actors) > 1 else words['alone'][several]}"
    if event.recipients:
        return f"{who} {words['towards'][several]} {_named(event.recipients, names)}"
    return f"{who} {words['alone'][several]}"


def told(event: Event, state: StateOfPlay) -> str:
    """Its summary; one that is a report's own words stands in quotation marks after who acts towards whom. What did
    not happen, or not yet, says so: "Norway asks Iceland (denied): …"."""
    words = shown(state, event.summary, event.evidence)
    status = "" if event.status is Status.HAPPENED else f" ({event.status})"
    return f"{event.summary}{status}" if words is None else f"{lead(event, state)}{status}: “{words}”"


def worded(event: Event, state: StateOfPlay) -> str:
    """What is told of it in the words of a report, as far as they can be read alone, or its summary."""
    return shown(state, event.summary, event.evidence) or event.summary


def _named(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return listing(in_prose(names.get(id, id)) for id in ids)


def _words_for(event: Event, doers: Iterable[Actor]) -> Mapping[str, Any]:
    """Those for the kind of whoever acts, where that kind does it in a way of its own: a court rules."""
    kinds = {actor.kind.value for actor in doers}
    own: Mapping[str, Mapping[str, Any]] = _words().get(kinds.pop(), {}) if len(kinds) == 1 else {}
    words: Mapping[str, Any] = own.get(event.type.value, _words()[event.type.value])
    return words


def _is_plural(actor: Actor) -> bool:
    """By the last word before an "of": "Norwegian troops", but "Ministry of Fisheries"."""
    head = actor.name.partition(" of ")[0].lower().split()[-1:]
    if actor.kind not in _MANY or not head:
        return False
    numbers = _words()["number"]
    in_s = head[0].endswith("s") and not head[0].endswith(("ss", "us", "is"))
    return head[0] in numbers["plural"] or (in_s and head[0] not in numbers["singular"])


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files("stateofplay.views") / "acts.toml").read_text("utf-8"))
