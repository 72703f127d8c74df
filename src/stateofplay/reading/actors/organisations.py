"""Organisations that no table knows, by what the text says they are: "Brenta Gaz, the Norwegian gas distributor"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Sense, slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES

__all__ = ["introduced", "known", "named_again"]

_KINDS = frozenset({ActorKind.COMPANY, ActorKind.BODY, ActorKind.COURT, ActorKind.ARMED_GROUP, ActorKind.GROUP})
_ARTICLES = frozenset({"the", "a", "an", "its"})
_NAME_LIMIT = 6


def introduced(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one line, with one more for each name that a description of an organisation stands after."""
    names = [name for draft in drafts if _describes(draft) and (name := _named_before(line, draft, drafts))]
    starts = {name.first for name in names}
    return [draft for draft in drafts if draft.first not in starts] + names


def _describes(draft: Draft) -> bool:
    told = draft.opening in _ARTICLES or bool(draft.codes)
    kinds = draft.kind in _KINDS and (draft.kind is not ActorKind.GROUP or draft.noun in actor_words()["associations"])
    alone = not draft.plural and not draft.attributive
    return kinds and told and alone and draft.noun is not None and draft.rule == "noun"


def _named_before(line: Line, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The name that stands before the comma, where nothing else claims those words but an ending like a company's."""
    if line.word(draft.first - 1) != "," or line.shouting:
        return None
    last = first = draft.first - 1
    while first > max(line.start, last - _NAME_LIMIT) and _in_name(line, first - 1):
        first -= 1
    first = _with_state(line, first) if first < last else first
    over = [one for one in drafts if one.first < last and one.last > first]
    if first == last or any(one.actor is None or one.noun for one in over):
        return None
    first = min([first, *(one.first for one in over)])
    start = first + (line.word(first) == "the")
    name = line.text(start, last)
    code = draft.codes[0] if len(draft.codes) == 1 else None
    actor = Actor(slug(name), name, draft.kind, code)
    return Draft(line.index, first, last, draft.kind, "apposition", actor=actor)


def _with_state(line: Line, first: int) -> int:
    """Where the name begins if that of a state opens it: "Nippon Kaisha", but not "in Norway Varanger Gass"."""
    found = line.owner[first - 1] if first > line.start else None
    if found is None or not found.has(Sense.STATE, Sense.ADJECTIVE):
        return first
    return first if line.word(found.first - 1) in actor_words()["place_prepositions"] else found.first


def _in_name(line: Line, index: int) -> bool:
    words = actor_words()
    if line.words[index] in ("&", "-"):
        return True
    plain = line.low[index] in words["not_names"] | words["barriers"] | words["determiners"] | words["calendar"]
    return line.owner[index] is None and line.capitalised(index) and not plain


def known(drafts: Iterable[Draft]) -> dict[str, list[Actor]]:
    """Organisations that the document introduces, by the first word of their names, the longest first."""
    named = {
        one.actor.name: one.actor
        for one in drafts
        if one.rule == "apposition" and one.actor and one.kind is not ActorKind.PERSON
    }
    found: dict[str, list[Actor]] = {}
    for name in sorted(named, key=len, reverse=True):
        found.setdefault(name.split()[0], []).append(named[name])
    return found


def named_again(line: Line, drafts: Sequence[Draft], names: Mapping[str, Sequence[Actor]]) -> list[Draft]:
    """The drafts of one line, with the organisation for the same name elsewhere, also where it was taken for a
    person's."""
    found = (one for index in range(line.start, len(line.words)) if (one := _again(line, index, names)))
    again = [one for one in found if all(_is_bare(draft) for draft in drafts if _shares_words(draft, one))]
    return [draft for draft in drafts if not any(_shares_words(draft, one) for one in again)] + again


def _again(line: Line, index: int, names: Mapping[str, Sequence[Actor]]) -> Draft | None:
    for actor in names.get(line.words[index], ()):
        words = tuple(actor.name.split())
        last = index + len(words)
        free = all(line.owner[at] is None for at in range(index, last)) or len(words) > 1
        if line.words[index:last] == words and free:
            first = index - (line.word(index - 1) == "the")
            owns = line.word(last) in POSSESSIVES
            return Draft(line.index, first, last, actor.kind, "name", actor=actor, attributive=owns)
    return None


def _shares_words(draft: Draft, other: Draft) -> bool:
    return draft.first < other.last and draft.last > other.first


def _is_bare(draft: Draft) -> bool:
    """Whether the draft rests on the look of the name alone."""
    person = draft.kind is ActorKind.PERSON and draft.name is not None and draft.office is None
    return draft.rule in ("name", "surname") and (person or draft.kind is ActorKind.COMPANY)
