"""States and known organisations by name, demonym, capital or seat; and the places among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind, PlaceMention
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Found, Sense
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES

__all__ = ["names_left", "unknown_places"]

_PLACE_LIMIT = 6  # words in the name of a place
_GROUND = (Sense.STATE, Sense.CAPITAL, Sense.CITY)


def names_left(line: Line, taken: Sequence[bool]) -> tuple[list[Draft], list[PlaceMention]]:
    """Drafts and places for the known names of a line that stand in no phrase yet."""
    drafts, places = [], []
    seen: Found | None = None
    for index in range(len(line.words)):
        found = line.owner[index]
        if found is None or found is seen or taken[index] or found.has(Sense.MASK):
            continue
        seen = found
        if index < line.start:
            continue
        if found.has(*_GROUND) and _is_place(line, found):
            places.append(_place(line, found))
        elif draft := _draft(line, found):
            drafts.append(draft)
    return drafts, places


def _place(line: Line, found: Found) -> PlaceMention:
    tokens = line.sentence.tokens
    state = next(iter(found.codes(*_GROUND)), None)
    return PlaceMention(
        tokens[found.first].start, tokens[found.last - 1].end, line.text(found.first, found.last), state
    )


def unknown_places(line: Line, taken: Sequence[bool]) -> Iterator[PlaceMention]:
    """Capitalised words of no list after a preposition of place: "near Upper Lars"."""
    words = actor_words()
    for index in range(line.start, len(line.words) - 1):
        if line.low[index] not in words["place_prepositions"] or line.shouting:
            continue
        first = index + 1 + (line.word(index + 1) == "the")
        last = first
        while (
            last < min(first + _PLACE_LIMIT, len(line.words))
            and not taken[last]
            and line.owner[last] is None
            and _name_of_place(line, last)
        ):
            last += 1
        if last > first:
            tokens = line.sentence.tokens
            yield PlaceMention(tokens[first].start, tokens[last - 1].end, line.text(first, last))


def _name_of_place(line: Line, index: int) -> bool:
    words = actor_words()
    return line.capitalised(index) and line.low[index] not in words["not_names"] | words["determiners"]


def _is_place(line: Line, found: Found) -> bool:
    if found.has(Sense.CITY) and not found.has(Sense.CAPITAL, Sense.STATE):
        return True
    if _completes_place(line, found):
        return True
    after = line.word(found.last)
    return _follows_place_word(line, found) or (found.has(Sense.CAPITAL) and after in actor_words()["event_nouns"])


def _follows_place_word(line: Line, found: Found) -> bool:
    """ "in Oslo", "at Oslo", "flew to Oslo", "the outskirts of Oslo"; but not "aimed at Oslo" or "in Oslo's view"."""
    words = actor_words()
    at = found.first - 1
    at -= line.word(at) == "the"
    before = line.word(at)
    if before == "at":
        return line.word(at - 1) not in words["aimed"]
    if before in ("to", "from", "for", "into"):
        near = line.low[max(0, at - 3) : at]
        return not words["motion"].isdisjoint(near) and "under" not in near  # "came under fire from Oslo"
    if before == "of":
        return line.word(at - 1) in words["place_nouns"]
    return before in words["place_prepositions"] and line.word(found.last) not in POSSESSIVES


def _completes_place(line: Line, found: Found) -> bool:
    """The state after a city: "in Bergen, Norway"."""
    before = line.owner[found.first - 2] if found.first > 1 and line.words[found.first - 1] == "," else None
    if before is None or not before.has(Sense.CITY, Sense.CAPITAL) or before.has(Sense.STATE):
        return False
    return _is_place(line, before) and found.codes(*_GROUND) == before.codes(*_GROUND)


def _draft(line: Line, found: Found) -> Draft | None:
    if _inside_longer_name(line, found) or _prefixed(line, found):
        return None
    if found.has(Sense.ACTOR):
        return None if _is_credit(line, found) else _known(line, found)
    if found.has(Sense.STATE) and not (found.has(Sense.ADJECTIVE) and _modifies(line, found)):
        return _state(line, found, "name")
    if found.has(Sense.CAPITAL):
        return _state(line, found, "capital")
    if found.has(Sense.PEOPLE) and not _modifies(line, found):
        return _people(line, found)
    return _demonym(line, found)


def _is_credit(line: Line, found: Found) -> bool:
    """An agency named as the source of a text or picture: "(Reuters)", "via AP"."""
    if found.actor is None or found.actor.kind is not ActorKind.COMPANY:
        return False
    before, after = line.word(found.first - 1), line.word(found.last)
    return (before in ("(", "/", ",") and after in (")", "/")) or before == "via"


def _known(line: Line, found: Found) -> Draft:
    actor = found.actor
    codes = found.codes(Sense.ACTOR)
    return Draft(
        line=line.index,
        first=found.first - (line.word(found.first - 1) == "the"),
        last=found.last,
        kind=actor.kind if actor else ActorKind.STATE,
        rule="name" if actor else "metonym",
        codes=codes,
        actor=actor,
        attributive=_attributive(line, found),
        noun=None,
    )


def _state(line: Line, found: Found, rule: str) -> Draft:
    senses = {"name": (Sense.STATE,), "capital": (Sense.CAPITAL,)}[rule]
    return Draft(
        line=line.index,
        first=found.first - _takes_article(line, found),
        last=found.last,
        kind=ActorKind.STATE,
        rule=rule,
        codes=found.codes(*senses),
        attributive=_attributive(line, found),
    )


def _takes_article(line: Line, found: Found) -> bool:
    """Whether "the" before it is part of the name: "the Netherlands", but not "the Chile-Peru border"."""
    return line.word(found.first - 1) == "the" and line.words[found.last - 1] in actor_words()["with_article"]


def _people(line: Line, found: Found) -> Draft:
    with_article = line.word(found.first - 1) == "the"
    return Draft(
        line=line.index,
        first=found.first - with_article,
        last=found.last,
        kind=ActorKind.STATE if with_article else ActorKind.GROUP,
        rule="demonym",
        codes=found.codes(Sense.PEOPLE),
        plural=True,
    )


def _demonym(line: Line, found: Found) -> Draft:
    return Draft(
        line=line.index,
        first=found.first,
        last=found.last,
        kind=ActorKind.STATE,
        rule="demonym",
        codes=found.codes(Sense.ADJECTIVE) or found.codes(Sense.PEOPLE),
        attributive=True,
    )


def _attributive(line: Line, found: Found) -> bool:
    after = line.word(found.last)
    return after in POSSESSIVES or (after == "-" and found.last < len(line.words)) or _modifies(line, found)


def _modifies(line: Line, found: Found) -> bool:
    """Whether a noun follows that an adjective can belong to; a word of another class, or a past form, does not."""
    after = line.word(found.last)
    if not found.has(Sense.ADJECTIVE) or not after or not (after[0].isalnum() or after == "-"):
        return False
    plain_verb = after.endswith("ed") and found.has(Sense.STATE, Sense.PEOPLE)
    return after not in actor_words()["barriers"] and not plain_verb


def _inside_longer_name(line: Line, found: Found) -> bool:
    """ "Michael Jordan", "Santiago Mendoza": the name of somebody or something else."""
    before = found.first - 1
    person = line.words[found.first] in actor_words()["also_persons"] and found.last - found.first == 1
    given = before > line.start and line.capitalised(before) and line.owner[before] is None and not line.shouting
    return person and given and line.word(before) not in actor_words()["not_names"]


def _prefixed(line: Line, found: Found) -> bool:
    """ "anti-Kenyan", "pro-Russian": a view of the state and not the state."""
    return line.word(found.first - 1) == "-" and line.word(found.first - 2) in ("anti", "pro", "non", "ex", "un")
