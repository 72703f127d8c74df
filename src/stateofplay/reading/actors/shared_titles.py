"""People who share one title: "Presidents Dahl and Diaz", "two envoys, Ann Dahl of Norway and Rosa Diaz of Peru"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from stateofplay.knowledge.actors import title_roles
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import states_of
from stateofplay.reading.actors.tails import name_end, states_after

__all__ = ["share"]

_LIMIT = 6  # people under one title


class _Member(NamedTuple):
    first: int
    name_last: int
    last: int
    codes: tuple[str, ...]


def share(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one line, with one more for each person that a title in the plural introduces."""
    shared: list[Draft] = []
    for draft in drafts:
        shared += _parted(line, draft) if draft.plural and _is_title(draft) and not draft.name else [draft]
    return shared


def _is_title(draft: Draft) -> bool:
    """An office, or "senators", who stand for their house where no names follow."""
    return draft.office is not None or title_roles().get(draft.noun or "") == "legislator"


def _parted(line: Line, role: Draft) -> list[Draft]:
    beside = line.word(role.last) != ","
    members = _members(line, role.last + (not beside))
    told = all(one.codes or one.name_last - one.first > 1 for one in members)
    if len(members) < 2 or not (beside or told):
        return [role]
    each = _each(role, members)
    people = [_person(line, role, one, codes) for one, codes in zip(members, each, strict=True)]
    if beside:
        return [replace(people[0], first=role.first), *people[1:]]
    return [replace(role, codes=tuple(dict.fromkeys(code for codes in each for code in codes))), *people]


def _members(line: Line, first: int) -> list[_Member]:
    """Names with or without "of Norway", in a row that "and" closes; nobody where nothing closes it."""
    row: list[_Member] = []
    closed = False
    while len(row) < _LIMIT and (one := _member(line, first)):
        row.append(one)
        if closed:
            return row
        comma = line.word(one.last) == ","
        closed = line.word(one.last + comma) == "and"
        if not comma and not closed:
            break
        first = one.last + comma + closed
    return []


def _member(line: Line, first: int) -> _Member | None:
    name_last = name_end(line, first)
    if name_last == first:
        return None
    last, named = states_after(line, name_last) if line.word(name_last) == "of" else (name_last, ())
    return _Member(first, name_last, named[0].last if named else last, states_of(named[:1], line))


def _each(role: Draft, members: Sequence[_Member]) -> list[tuple[str, ...]]:
    """The state of each: its own, else that of the title, or the one in its place: "Czech and Slovak ministers A and
    B"."""
    if len(role.codes) == len(members):
        return [one.codes or (code,) for one, code in zip(members, role.codes, strict=True)]
    return [one.codes or (role.codes if len(role.codes) == 1 else ()) for one in members]


def _person(line: Line, role: Draft, one: _Member, codes: tuple[str, ...]) -> Draft:
    return Draft(
        line=line.index,
        first=one.first,
        last=one.last,
        kind=ActorKind.PERSON,
        rule="shared",
        codes=codes,
        actor=role.actor,
        name=line.text(one.first, one.name_last),
        office=_singular(role),
        noun=role.noun,
        description=role.description,
    )


def _singular(role: Draft) -> str:
    """ "Deputy prime ministers" as one of them holds it."""
    words, noun = (role.office or role.description or "").split(), (role.noun or "").split()
    head = noun if words[-1].islower() else [word.capitalize() for word in noun]
    return " ".join([*words[: len(words) - len(noun)], *head])
