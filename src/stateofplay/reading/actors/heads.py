"""Nouns that may stand for an actor, and whether they do: "ministry", "shrimpers", but not in "state-owned"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.actors import ActorNoun, actor_nouns, actor_words, title_roles
from stateofplay.language.tokens import tokenize
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.lexicon import Sense
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES, Reach
from stateofplay.reading.actors.tails import name_end

__all__ = ["Head", "governing", "heads", "stands_for_nobody"]

_PEOPLE_ENDINGS = ("ers", "ors", "ists", "men", "women", "eers", "folk", "ees")
_PERSON_ENDINGS = ("ist", "man", "woman", "keeper", "maker", "worker", "owner", "grower", "dealer", "breeder", "driver")


@dataclass(frozen=True, slots=True)
class Head:
    first: int
    last: int
    noun: ActorNoun
    listed: bool = True


def heads(line: Line) -> list[Head]:
    found, index = [], line.start
    table = _nouns()
    while index < len(line.words):
        head = next(_matches(line, index, table.get(line.low[index], ())), None) or _agent(line, index)
        if head and not any(name and not name.has(Sense.ADJECTIVE) for name in line.owner[head.first : head.last]):
            found.append(head)
            index = head.last
        else:
            index += 1
    return found


def _matches(line: Line, index: int, entries: Sequence[tuple[tuple[str, ...], ActorNoun]]) -> Iterator[Head]:
    for key, noun in entries:
        if line.low[index : index + len(key)] == key:
            yield Head(index, index + len(key), noun)


def _agent(line: Line, index: int) -> Head | None:
    """A noun of no list that has the ending of one for people: "shrimpers", "lobbyists"."""
    low = line.low[index]
    if line.owner[index] or not low.isalpha() or low in actor_words()["not_agents"] or line.capitalised(index):
        return None
    if low.endswith(_PEOPLE_ENDINGS):
        return Head(index, index + 1, ActorNoun(low, ActorKind.GROUP, plural=True), listed=False)
    if low.endswith(_PERSON_ENDINGS):
        return Head(index, index + 1, ActorNoun(low, ActorKind.PERSON, plural=False), listed=False)
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


def stands_for_nobody(line: Line, head: Head, left: Reach) -> bool:
    """Whether the words are a verb, a part of something else, or a noun of no list with no state beside it."""
    return _is_verb(line, head, left) or _is_part(line, head) or not (head.listed or _adjacent_people(head, left))


def _adjacent_people(head: Head, left: Reach) -> bool:
    """Whether the adjective of a state stands in the phrase: what makes sure that an unlisted noun is an actor."""
    return any(name.has(Sense.ADJECTIVE) and name.last >= head.first - 2 for name in left.names)


def _is_verb(line: Line, head: Head, left: Reach) -> bool:
    """A verb of that form, or a singular noun without article, which names no actor: "under police guard"."""
    words = actor_words()
    if head.noun.kind is ActorKind.PERSON and line.word(left.first - 1) in POSSESSIVES:
        return False
    if left.first == head.first and line.low[head.first] in words["verb_like"]:
        return not line.capitalised(head.first)
    if left.opening or left.names or head.noun.plural or line.capitalised(head.first):
        return False
    if governing(line, head, left.first) < left.first:
        return False
    return head.noun.noun.lower() not in words["bareable"] and not _bare_title(line, head, left)


def _bare_title(line: Line, head: Head, left: Reach) -> bool:
    """A title needs no article after a comma, before a name, or with its office: "X, director of the bureau"."""
    if head.noun.kind is not ActorKind.PERSON:
        return False
    titled = head.noun.noun.lower() in title_roles()
    apposed = line.word(left.first - 1) in (",", "as") or line.capitalised(left.first)
    return (titled and apposed) or name_end(line, head.last) > head.last


def _modifies(line: Line, head: Head) -> bool:
    """An adjective as often as a noun, before another noun: "military measures", "official visit"."""
    after = line.word(head.last)
    if line.low[head.last - 1] not in actor_words()["often_modifiers"] or not after[:1].isalpha():
        return False
    if line.words[head.first] == "major":
        return True  # "a major Caribbean port"; the rank is written "Major Dahl"
    return not after.endswith("ed") and after not in actor_words()["barriers"] and not line.capitalised(head.last)


def _is_part(line: Line, head: Head) -> bool:
    """Part of something else: "state-owned", "Secretary of State", "the state of relations"."""
    before, after = line.word(head.first - 1), line.word(head.last)
    if before == "-" or after == "-" or _modifies(line, head):
        return True
    thing = head.noun.noun in ("state", "side", "capital", "power", "exchange", "force")
    return thing and (after == "of" or (before == "of" and line.capitalised(head.first)))


def governing(line: Line, head: Head, first: int) -> int:
    """Where the name before "Abe's government" begins; `first` itself where none stands there."""
    if head.noun.kind is not ActorKind.STATE or head.noun.plural or line.word(first - 1) not in POSSESSIVES:
        return first
    begin = first - 1
    while begin > line.start and line.capitalised(begin - 1) and line.owner[begin - 1] is None:
        begin -= 1
    named = begin < first - 1 and name_end(line, begin) >= first - 1
    return begin if named else first
