"""Actors that a common noun describes: "Kenyan Foreign Minister X", "the labour ministry in Oslo", "two tankers"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.actors import ActorNoun, actor_nouns, actor_words, title_roles
from stateofplay.language.tokens import tokenize
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Found, Sense, slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES, Reach, reach
from stateofplay.reading.actors.tails import (
    home_of,
    name_end,
    place_after,
    portfolio_end,
    states_after,
    unknown_place_end,
)

__all__ = ["phrases"]

_PEOPLE_ENDINGS = ("ers", "ors", "ists", "men", "women", "eers", "folk", "ees")
_PERSON_ENDINGS = ("ist", "man", "woman", "keeper", "maker", "worker", "owner", "grower", "dealer", "breeder", "driver")
_STATE_SENSES = (Sense.STATE, Sense.CAPITAL, Sense.CITY)


@dataclass(frozen=True, slots=True)
class _Head:
    first: int
    last: int
    noun: ActorNoun
    listed: bool = True


def phrases(line: Line) -> list[Draft]:
    """One draft for each described actor, in text order, none overlapping."""
    drafts: list[Draft] = []
    limit = len(line.words)
    for head in reversed(_heads(line)):
        if head.last <= limit and (draft := _draft(line, head, limit)):
            drafts.append(draft)
            limit = draft.first
    return drafts[::-1]


def _heads(line: Line) -> list[_Head]:
    heads, index = [], line.start
    table = _nouns()
    while index < len(line.words):
        head = next(_matches(line, index, table.get(line.low[index], ())), None) or _agent(line, index)
        if head and not any(found and not found.has(Sense.ADJECTIVE) for found in line.owner[head.first : head.last]):
            heads.append(head)
            index = head.last
        else:
            index += 1
    return heads


def _matches(line: Line, index: int, entries: Sequence[tuple[tuple[str, ...], ActorNoun]]) -> Iterator[_Head]:
    for key, noun in entries:
        if line.low[index : index + len(key)] == key:
            yield _Head(index, index + len(key), noun)


def _agent(line: Line, index: int) -> _Head | None:
    """A noun of no list that has the ending of one for people: "shrimpers", "lobbyists"."""
    low = line.low[index]
    if line.owner[index] or not low.isalpha() or low in actor_words()["not_agents"] or line.capitalised(index):
        return None
    if low.endswith(_PEOPLE_ENDINGS):
        return _Head(index, index + 1, ActorNoun(low, ActorKind.GROUP, plural=True), listed=False)
    if low.endswith(_PERSON_ENDINGS):
        return _Head(index, index + 1, ActorNoun(low, ActorKind.PERSON, plural=False), listed=False)
    return None


@functools.cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], ActorNoun]]]:
    """Nouns by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], ActorNoun]]] = {}
    for form, noun in actor_nouns().items():
        key = tuple(token.text for token in tokenize(form, 0, len(form)))
        table.setdefault(key[0], []).append((key, noun))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _draft(line: Line, head: _Head, limit: int) -> Draft | None:
    left = reach(line, head.first)
    if _is_verb(line, head, left) or _is_part(line, head) or not (head.listed or _adjacent_people(head, left)):
        return None
    if head.noun.kind is ActorKind.PERSON:
        return _person(line, head, left, limit)
    return _institution(line, head, left, limit)


def _adjacent_people(head: _Head, left: Reach) -> bool:
    """Whether the adjective of a state stands in the phrase: what makes sure that an unlisted noun is an actor."""
    return any(name.has(Sense.ADJECTIVE) and name.last >= head.first - 2 for name in left.names)


def _is_verb(line: Line, head: _Head, left: Reach) -> bool:
    """A verb of that form, or a singular noun without article, which names no actor: "under police guard"."""
    words = actor_words()
    if left.first == head.first and line.low[head.first] in words["verb_like"]:
        return not line.capitalised(head.first)
    if left.opening or left.names or head.noun.plural or line.capitalised(head.first):
        return False
    if _governing(line, head, left.first) < left.first:
        return False
    return head.noun.noun.lower() not in words["bareable"] and not _bare_title(line, head, left)


def _bare_title(line: Line, head: _Head, left: Reach) -> bool:
    """A title needs no article after a comma, before a name, or with its office: "X, director of the bureau"."""
    if head.noun.kind is not ActorKind.PERSON:
        return False
    titled = head.noun.noun.lower() in title_roles()
    apposed = line.word(left.first - 1) in (",", "as") or line.capitalised(left.first)
    return (titled and apposed) or name_end(line, head.last) > head.last


def _modifies(line: Line, head: _Head) -> bool:
    """An adjective as often as a noun, before another noun: "military measures", "official visit"."""
    after = line.word(head.last)
    if line.low[head.last - 1] not in actor_words()["often_modifiers"] or not after[:1].isalpha():
        return False
    if line.words[head.first] == "major":
        return True  # "a major Caribbean port"; the rank is written "Major Dahl"
    return not after.endswith("ed") and after not in actor_words()["barriers"] and not line.capitalised(head.last)


def _is_part(line: Line, head: _Head) -> bool:
    """Part of something else: "state-owned", "Secretary of State", "the state of relations"."""
    before, after = line.word(head.first - 1), line.word(head.last)
    if before == "-" or after == "-" or _modifies(line, head):
        return True
    thing = head.noun.noun in ("state", "side", "capital", "power", "exchange", "force")
    return thing and (after == "of" or (before == "of" and line.capitalised(head.first)))


def _states(names: Sequence[Found], line: Line) -> tuple[str, ...]:
    codes: list[str] = []
    for name in names:
        senses = (Sense.ADJECTIVE,) if name.has(Sense.ADJECTIVE) else _STATE_SENSES
        found = name.codes(*senses) or name.codes(Sense.ACTOR)
        city = line.words[name.first] in actor_words()["neutral_seats"]
        codes += [] if city and not name.has(Sense.STATE) else found[:1]
    return tuple(dict.fromkeys(codes))


def _actor(names: Sequence[Found]) -> Actor | None:
    return next((name.actor for name in reversed(names) if name.actor), None)


def _person(line: Line, head: _Head, left: Reach, limit: int) -> Draft:
    end = head.last
    codes, actor = _states(left.names, line), _actor(left.names)
    served_end, served = states_after(line, end) if not codes else (end, ())
    if line.word(end) == "to":
        served_end, served = states_after(line, end)
        served_end = served_end if name_end(line, served_end) > served_end else end
        served = ()
    if served_end <= limit:
        end = served_end
        codes = codes or _states(served, line)
    portfolio = portfolio_end(line, end)
    end = portfolio if portfolio <= limit else end
    name_first = end
    name_last = name_end(line, end) if not head.noun.plural else end
    named = name_first < name_last <= limit
    if named and served and _is_post(line, head, left):
        end, named, codes = name_last, False, ()
    if named and not codes:
        codes = home_of(line, name_last)
    role = line.text(left.core, name_first) if left.core < name_first else line.text(head.first, name_first)
    if "former" in line.low[left.first : left.core]:
        role = f"former {role}"
    draft = Draft(
        line=line.index,
        first=left.first,
        last=name_last if named else end,
        kind=ActorKind.PERSON,
        rule="title" if named else "noun",
        codes=codes,
        actor=actor,
        name=line.text(name_first, name_last) if named else None,
        office=role if head.noun.noun.lower() in title_roles() else None,
        noun=head.noun.noun.lower(),
        opening=left.opening,
        plural=head.noun.plural,
        description=role,
    )
    return draft if named or end != head.last else _settled(line, draft, limit)


def _is_post(line: Line, head: _Head, left: Reach) -> bool:
    """Whether the state after it is part of an organisation's name: ", president of Peru Wool Growers"."""
    return line.word(left.first - 1) == "," and line.words[head.first].islower()


def _institution(line: Line, head: _Head, left: Reach, limit: int) -> Draft:
    end = head.last
    portfolio = portfolio_end(line, end)
    codes = _states(left.names, line)
    end = portfolio if end < portfolio <= limit else end
    if not codes:
        served_end, served = states_after(line, end)
        if served and line.word(end) == "of" and served_end <= limit:
            end, codes = served_end, _states(served, line)
    if head.noun.kind is ActorKind.COMPANY and not head.noun.plural and (named := _named_company(line, end, limit)):
        last, actor = named
        place = line.owner[end]
        code = next(iter(codes or (place.codes(*_STATE_SENSES) if place else ())), None)
        name = line.text(head.first if place else end, last)
        actor = actor or Actor(slug(name), name, ActorKind.COMPANY, code)
        return Draft(line.index, left.first, last, ActorKind.COMPANY, "apposition", codes, actor)
    state = line.owner[end] if end < limit and head.noun.kind is ActorKind.STATE else None
    if state and state.has(Sense.STATE) and state.last <= limit:
        return Draft(line.index, left.first, state.last, ActorKind.STATE, "name", state.codes(Sense.STATE))
    first = left.first if codes else _governing(line, head, left.first)
    draft = Draft(
        line=line.index,
        first=first,
        last=end,
        kind=_kind(head, left),
        rule="name" if line.capitalised(head.first) and left.core < head.first else "noun",
        codes=codes,
        actor=_actor(left.names),
        noun=head.noun.noun.lower(),
        opening=left.opening,
        plural=head.noun.plural,
        description=line.text(first if first < left.first else min(left.core, head.first), end),
    )
    return _settled(line, draft, limit)


def _governing(line: Line, head: _Head, first: int) -> int:
    """Where the name before "Abe's government" begins; `first` itself where none stands there."""
    if head.noun.kind is not ActorKind.STATE or head.noun.plural or line.word(first - 1) not in POSSESSIVES:
        return first
    begin = first - 1
    while begin > line.start and line.capitalised(begin - 1) and line.owner[begin - 1] is None:
        begin -= 1
    named = begin < first - 1 and name_end(line, begin) >= first - 1
    return begin if named else first


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


def _kind(head: _Head, left: Reach) -> ActorKind:
    """That of the noun, unless an international organisation stands before it: "the EU mission"."""
    actor = _actor(left.names)
    if actor and actor.kind is ActorKind.INTERNATIONAL and head.noun.kind in (ActorKind.BODY, ActorKind.GROUP):
        return ActorKind.INTERNATIONAL
    return head.noun.kind


def _settled(line: Line, draft: Draft, limit: int) -> Draft:
    """Takes in the place after the noun, where that says whose it is: "the economy ministry in Riga"."""
    if not _may_settle(line, draft):
        return draft
    place = place_after(line, draft.last)
    if place is None:
        last = unknown_place_end(line, draft.last)
        return replace(draft, last=last) if draft.last < last <= limit else draft
    if place.last > limit:
        return draft
    neutral = line.text(place.first, place.last) in actor_words()["neutral_seats"]
    codes = () if neutral else place.codes(*_STATE_SENSES)[:1]
    return replace(draft, last=place.last, codes=draft.codes or codes)


def _may_settle(line: Line, draft: Draft) -> bool:
    """Not the state itself, nor those whose side is known, nor leaders in the plural, who rather meet there."""
    if draft.kind is ActorKind.STATE or draft.opening in actor_words()["possessives"]:
        return False
    if draft.noun in ("reporter", "journalist"):
        return False
    if draft.codes or draft.actor:
        return draft.office is not None and title_roles().get(draft.noun or "") == "envoy"
    if draft.kind is ActorKind.PERSON:
        return line.word(draft.last) != "at" and not (draft.plural and draft.office)
    return True
