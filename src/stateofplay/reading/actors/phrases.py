"""Actors that a common noun describes: "Kenyan Foreign Minister X", "the labour ministry in Oslo", "two tankers"."""

from __future__ import annotations

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.described_people import person
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.heads import Head, governing, heads, stands_for_nobody
from stateofplay.reading.actors.lexicon import Found, Sense, slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES, Reach, actor_of, reach, states_of
from stateofplay.reading.actors.tails import portfolio_end, settled, states_after

__all__ = ["phrases"]

_STATE_SENSES = (Sense.STATE, Sense.CAPITAL, Sense.CITY)


def phrases(line: Line) -> list[Draft]:
    """One draft for each described actor, in text order, none overlapping."""
    drafts: list[Draft] = []
    limit = len(line.words)
    for head in reversed(heads(line)):
        if head.last <= limit and (draft := _draft(line, head, limit)):
            drafts.append(draft)
            limit = draft.first
    return drafts[::-1]


def _draft(line: Line, head: Head, limit: int) -> Draft | None:
    left = reach(line, head.first)
    if stands_for_nobody(line, head, left):
        return None
    if head.noun.kind is ActorKind.PERSON:
        return person(line, head, left, limit)
    return _institution(line, head, left, limit)


def _institution(line: Line, head: Head, left: Reach, limit: int) -> Draft:
    end = head.last
    portfolio = portfolio_end(line, end)
    seated = head.noun.noun.lower() in actor_words()["of_no_state"]  # "a London tribunal" is not Britain's
    codes = states_of([name for name in left.names if name.has(Sense.ADJECTIVE) or not seated], line)
    end = portfolio if end < portfolio <= limit else end
    if not codes:
        served_end, served = states_after(line, end)
        if served and line.word(end) == "of" and served_end <= limit:
            end, codes = served_end, states_of(served, line)
    if head.noun.kind is ActorKind.COMPANY and not head.noun.plural and (named := _named_company(line, end, limit)):
        last, actor = named
        place = line.owner[end]
        code = next(iter(codes or (place.codes(*_STATE_SENSES) if place else ())), None)
        name = line.text(head.first if place else end, last)
        actor = actor or Actor(slug(name), name, ActorKind.COMPANY, code)
        return Draft(line.index, left.first, last, ActorKind.COMPANY, "apposition", codes, actor)
    if head.noun.kind is ActorKind.INTERNATIONAL and (called := _named_body(line, end, limit)):
        return Draft(line.index, left.first, called.last, ActorKind.INTERNATIONAL, "name", actor=called.actor)
    state = line.owner[end] if end < limit and head.noun.kind is ActorKind.STATE else None
    if state and state.has(Sense.STATE) and state.last <= limit:
        return Draft(line.index, left.first, state.last, ActorKind.STATE, "name", state.codes(Sense.STATE))
    first = left.first if codes else governing(line, head, left.first)
    draft = Draft(
        line=line.index,
        first=first,
        last=end,
        kind=_kind(head, left),
        rule="name" if line.capitalised(head.first) and left.core < head.first else "noun",
        codes=codes,
        actor=actor_of(left.names),
        noun=head.noun.noun.lower(),
        opening=left.opening,
        plural=head.noun.plural,
        attributive=line.word(end) in POSSESSIVES,
        description=line.text(first if first < left.first else min(left.core, head.first), end),
    )
    return settled(line, draft, limit)


def _named_body(line: Line, index: int, limit: int) -> Found | None:
    """The name right after "the regional bloc"."""
    found = line.owner[index] if index < len(line.words) else None
    known = found and found.last <= limit and found.actor and found.actor.kind is ActorKind.INTERNATIONAL
    return found if known else None


def _named_company(line: Line, index: int, limit: int) -> tuple[int, Actor | None] | None:
    """The name right after "the Kenyan company": where it ends, and whose it is where a table knows it."""
    if index >= len(line.words) or line.shouting:
        return None
    found = line.owner[index]
    if found and line.word(index - 1) == "radio" and found.has(*_STATE_SENSES):
        return found.last, None
    if found:
        return (found.last, found.actor) if found.actor and found.actor.kind is ActorKind.COMPANY else None
    last = index
    while last < limit and line.owner[last] is None and line.capitalised(last) and line.low[last].isalpha():
        if line.low[last] in actor_words()["not_names"] | actor_words()["barriers"]:
            break
        last += 1
    return (last, None) if last > index else None


def _kind(head: Head, left: Reach) -> ActorKind:
    """That of the noun, unless an international organisation stands before it: "the EU mission"."""
    actor = actor_of(left.names)
    if actor and actor.kind is ActorKind.INTERNATIONAL and head.noun.kind in (ActorKind.BODY, ActorKind.GROUP):
        return ActorKind.INTERNATIONAL
    return head.noun.kind
