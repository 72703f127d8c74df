"""People described by whom they belong to: "officials from the two ministries", "a spokesman for the rebels"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line

__all__ = ["join", "join_named"]

_INSTITUTIONS = frozenset({ActorKind.BODY, ActorKind.COURT, ActorKind.COMPANY, ActorKind.INTERNATIONAL})
_BANDS = frozenset({ActorKind.GROUP, ActorKind.ARMED_GROUP})
_BELONGS: Mapping[str, frozenset[ActorKind]] = {
    "of": _INSTITUTIONS | _BANDS | {ActorKind.STATE},
    "from": _INSTITUTIONS | _BANDS | {ActorKind.STATE},
    "for": _INSTITUTIONS | _BANDS,
    "at": _INSTITUTIONS,
    "with": _INSTITUTIONS,
}
_ANY = frozenset(ActorKind)
_OWNERS = {
    ActorKind.BODY: frozenset({ActorKind.STATE, ActorKind.INTERNATIONAL}),
    ActorKind.COURT: frozenset({ActorKind.INTERNATIONAL}),
}
_LINKS = {
    ActorKind.PERSON: frozenset(_BELONGS),
    ActorKind.BODY: frozenset({"of"}),
    ActorKind.COURT: frozenset({"of"}),
    ActorKind.GROUP: frozenset({"of", "from"}),
    ActorKind.ARMED_GROUP: frozenset({"of", "from"}),
}
_HELPERS = frozenset({"aide", "adviser", "advisor"})


def join(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one line in order, those of unnamed people joined with the drafts that they belong to."""
    joined: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.first):
        last = joined[-1] if joined else None
        if last and _belongs(line, last, draft):
            joined[-1] = replace(last, last=draft.last, inner=(*last.inner, draft))
        else:
            joined.append(draft)
    return joined


def join_named(line: Line, drafts: Sequence[Draft], names: Sequence[Draft]) -> list[Draft]:
    """The drafts of one line, each that a full name with "of" stands before joined with it: "Rosa Diaz of the main
    opposition party"."""
    before = {name.last + 1: name for name in names if line.word(name.last) == "of" and name.last - name.first > 1}
    return [_member(before[one.first], one) if _has_members(one) and one.first in before else one for one in drafts]


def _has_members(owner: Draft) -> bool:
    return owner.kind in _INSTITUTIONS | _BANDS and not owner.attributive


def _member(name: Draft, owner: Draft) -> Draft:
    return replace(name, last=owner.last, rule="of", inner=(owner,))


def _belongs(line: Line, person: Draft, owner: Draft) -> bool:
    if person.name or person.actor or owner.attributive or person.last != owner.first - 1:
        return False
    link = line.low[person.last]
    known = person.codes or person.opening in actor_words()["possessives"]
    if known and owner.kind is ActorKind.STATE:
        return False
    if person.inner:
        return person.plural and link == "and" and owner.kind is person.inner[-1].kind
    if link == "to":
        return person.noun in _HELPERS
    return link in _LINKS.get(person.kind, ()) and owner.kind in _BELONGS[link] & _OWNERS.get(person.kind, _ANY)
