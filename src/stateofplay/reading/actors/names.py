"""Names that no table knows: people with an honorific or beside their office, companies by the end of their name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.tails import home_of, name_end

__all__ = ["appositions", "bare_names", "companies", "speakers", "with_honorific"]

_COPULAS = frozenset({",", "became", "becomes", "is", "was", "as"})
_LINKING = frozenset({"who", "whose"})


def with_honorific(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    """ "Mr. Dahl", "Sen. Rosa Diaz"."""
    honorifics = actor_words()["honorifics"]
    end = line.start
    for index in range(line.start, len(line.words) - 1):
        if index >= end and line.words[index] in honorifics and not taken[index] and not taken[index + 1]:
            last = name_end(line, index + 1)
            if last > index + 1:
                name, end = line.text(index + 1, last), last
                codes = home_of(line, last)
                yield Draft(
                    line.index, index, last, ActorKind.PERSON, "title", codes, name=name, description=line.words[index]
                )


def companies(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    """Capitalised words that end as a company's or a medium's name does: "Kestrel Metals", "Radio Lautoka"."""
    words = actor_words()
    endings = words["company_endings"] | words["media_endings"]
    for first, last in _runs(line, taken):
        ends = [index for index in range(first + 1, last) if line.words[index] in endings]
        radio = line.words[first] == "Radio" and last > first + 1
        if (ends or radio) and not line.shouting:
            end = last if radio else ends[-1] + 1
            name = line.text(first, end)
            actor = Actor(slug(name), name, ActorKind.COMPANY)
            start = first - (line.word(first - 1) == "the")
            yield Draft(line.index, start, end, ActorKind.COMPANY, "name", actor=actor)


def _runs(line: Line, taken: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that belong to nothing yet."""
    index = line.start
    while index < len(line.words):
        last = index
        while last < len(line.words) and not taken[last] and line.owner[last] is None and _in_name(line, last, index):
            last += 1
        if last > index:
            yield index, last
        index = max(last, index + 1)


def _in_name(line: Line, index: int, first: int) -> bool:
    if line.capitalised(index):
        words = actor_words()
        return not any(line.low[index] in words[kind] for kind in ("barriers", "determiners", "calendar"))
    return index > first and line.words[index] == "&"


def bare_names(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    """Every run of words that has the look of a person's name, known or not."""
    if line.shouting:
        return
    index = line.start
    while index < len(line.words):
        last = index if taken[index] else name_end(line, index)
        if last > index and not any(taken[index:last]):
            yield Draft(line.index, index, last, ActorKind.PERSON, "surname", name=line.text(index, last))
        index = max(last, index + 1)


def appositions(line: Line, drafts: Sequence[Draft], names: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts that say of each other who they are: "Sigrid Halvorsen, Norway's foreign minister"; both are given."""
    ends = {draft.last: draft for draft in drafts if _unnamed(draft)}
    starts = {draft.first: draft for draft in drafts if _unnamed(draft)}
    for name in names:
        role = ends.get(name.first - 1) if line.word(name.first - 1) == "," else None
        linked = line.word(name.last) in _COPULAS and name.last - name.first > 1
        if role is None and linked and not _named_after(line, starts.get(name.last + 1), names):
            role = starts.get(name.last + 1)
        if role:
            yield replace(role, name=name.name)
            yield replace(name, rule="apposition", codes=role.codes, office=role.office, actor=role.actor)


def _named_after(line: Line, role: Draft | None, names: Sequence[Draft]) -> bool:
    """Whether the name of whoever holds the office comes after it."""
    return role is not None and line.word(role.last) == "," and any(name.first == role.last + 1 for name in names)


def _unnamed(role: Draft) -> bool:
    return role.kind is ActorKind.PERSON and role.name is None and not role.plural


def speakers(line: Line, names: Sequence[Draft]) -> Iterator[Draft]:
    """Names of two words or more beside a verb of speech: "said Norma Diaz", "Norma Diaz, who"."""
    verbs = actor_words()["speech_verbs"]
    for name in names:
        after = line.word(name.last)
        linked = after == "," and line.word(name.last + 1) in _LINKING
        if name.last - name.first > 1 and (linked or after in verbs or line.word(name.first - 1) in verbs):
            yield replace(name, rule="name")
