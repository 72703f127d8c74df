"""What follows a head noun and still belongs to its phrase: "of State", "for Asian affairs", a person's name."""

from __future__ import annotations

from dataclasses import replace

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Found, Sense
from stateofplay.reading.actors.lines import Line

__all__ = ["home_of", "name_end", "place_after", "portfolio_end", "settled", "states_after", "unknown_place_end"]

_LINKS = frozenset({"of", "for", "to", "on"})
_NAME_LIMIT = 6
_PORTFOLIO_LIMIT = 12
_STATE_SENSES = (Sense.STATE, Sense.CAPITAL)
_GROUND = (Sense.STATE, Sense.CAPITAL, Sense.CITY)


def portfolio_end(line: Line, index: int) -> int:
    """Past "of State" or "for Asian and Pacific affairs" at `index`; `index` itself where there is none."""
    if line.word(index) not in _LINKS:
        return index
    end, portfolios = index, actor_words()["portfolios"]
    for position in range(index + 1, min(index + _PORTFOLIO_LIMIT, len(line.words))):
        low, found = line.low[position], line.owner[position]
        if found and found.has(Sense.ACTOR, Sense.MASK):
            break
        if low in portfolios:
            end = position + 1
        elif not (line.capitalised(position) or low in ("and", "&", ",", "the") or low.endswith(("an", "ic", "ern"))):
            break
        if end == position + 1 and not _goes_on(line, end):
            break
    return end


def _goes_on(line: Line, index: int) -> bool:
    """Whether a list of portfolios continues: "Energy, Mines and Water"."""
    portfolios = actor_words()["portfolios"]
    step = 2 if line.word(index) == "," and line.word(index + 1) == "and" else 1
    if line.word(index) in portfolios:
        return True
    if line.word(index) not in ("and", "&", ","):
        return False
    return any(line.word(position) in portfolios for position in range(index + step, index + step + 3))


def states_after(line: Line, index: int) -> tuple[int, tuple[Found, ...]]:
    """Past "of Norway", "to the Philippines" or "of A, B and C" at `index`, with the states named."""
    if line.word(index) not in ("of", "to"):
        return index, ()
    named: list[Found] = []
    end = position = index + 1
    while True:
        position += line.word(position) == "the"
        found = line.owner[position] if position < len(line.owner) else None
        if not found or not found.has(*_STATE_SENSES) or line.word(found.last) == "-":
            break
        named.append(found)
        end = position = found.last
        if line.word(position) not in ("and", ","):
            break
        position += 2 if line.word(position) == "," and line.word(position + 1) == "and" else 1
    return (end, tuple(named)) if named else (index, ())


def place_after(line: Line, index: int) -> Found | None:
    """The known place in "in Oslo", "at Bergen" or "from Riga" at `index`."""
    if line.word(index) not in ("in", "at", "from"):
        return None
    position = index + 1 + (line.word(index + 1) == "the")
    found = line.owner[position] if position < len(line.owner) else None
    if not found or not found.has(Sense.CAPITAL, Sense.CITY, Sense.STATE) or line.word(found.last) == "-":
        return None
    return found


def home_of(line: Line, index: int) -> tuple[str, ...]:
    """The state of the place in "Senator X of Texas", where "of" stands at `index`."""
    found = line.owner[index + 1] if line.word(index) == "of" and index + 1 < len(line.owner) else None
    return found.codes(Sense.STATE, Sense.CAPITAL, Sense.CITY)[:1] if found else ()


def unknown_place_end(line: Line, index: int) -> int:
    """Past "in" or "at" and capitalised words of no list at `index`; `index` itself otherwise."""
    end = index + 1
    if line.word(index) not in ("in", "at") or line.shouting:
        return index
    while end < len(line.words) and line.owner[end] is None and line.capitalised(end):
        if line.low[end] in actor_words()["not_names"] | actor_words()["determiners"]:
            break
        end += 1
    return end if end > index + 1 else index


def name_end(line: Line, index: int) -> int:
    """Past the person's name at `index`; `index` itself where no name stands there."""
    end = position = index
    while position < min(index + _NAME_LIMIT, len(line.words)):
        if _names_person(line, position) or (position > index and _short_syllable(line, position)):
            position += 1
            end = position
        elif position > index - 1 and _particle(line, position):
            position += 1
        else:
            break
    return end


def _names_person(line: Line, index: int) -> bool:
    low, words = line.low[index], actor_words()
    if low.startswith(("al-", "el-", "ul-", "bin-")) and len(low) > 4:
        return True
    if not line.capitalised(index) or low in words["not_names"] or low in words["barriers"]:
        return False
    if line.shouting and low in words["speech_verbs"]:
        return False
    found = line.owner[index]
    if found:
        return found.last - found.first == 1 and _also_person(line, found)
    return low not in words["determiners"] and low not in words["possessives"]


def _short_syllable(line: Line, index: int) -> bool:
    """The "In" of "Min Hae In was": looks like a preposition but stands capitalised before a small letter."""
    word, after = line.words[index], line.words[index + 1 : index + 2]
    return word in ("In", "An", "So", "On", "No", "Do", "My") and (not after or not after[0][:1].isupper())


def _also_person(line: Line, found: Found) -> bool:
    """A known place that is also a given name or surname: "Israel Katz", "Michael Jordan"."""
    return line.words[found.first] in actor_words()["also_persons"]


def _particle(line: Line, index: int) -> bool:
    following = index + 1
    while following < len(line.low) and line.low[following] in actor_words()["name_particles"]:
        following += 1
    return (
        line.low[index] in actor_words()["name_particles"]
        and following < len(line.words)
        and line.owner[following] is None
        and line.capitalised(following)
        and line.words[following][1:2].islower()
    )


def settled(line: Line, draft: Draft, limit: int) -> Draft:
    """Takes in the place after the noun, where that says whose it is: "the economy ministry in Riga". Of diplomats and
    analysts it does not."""
    if not _may_settle(line, draft):
        return draft
    place = place_after(line, draft.last)
    if place is None:
        last = unknown_place_end(line, draft.last)
        return replace(draft, last=last) if draft.last < last <= limit else draft
    if place.last > limit:
        return draft
    words = actor_words()
    anyones = draft.noun in words["of_no_state"] | words["guests"] | words["watchers"]
    neutral = line.text(place.first, place.last) in words["neutral_seats"] or anyones
    codes = () if neutral else place.codes(*_GROUND)[:1]
    return replace(draft, last=place.last, codes=draft.codes or codes)


def _may_settle(line: Line, draft: Draft) -> bool:
    """Not the state itself but for its government, nor those whose side is known, nor leaders in the plural, who
    rather meet there."""
    land = draft.kind is ActorKind.STATE and (draft.plural or draft.noun not in actor_words()["seated"])
    if land or draft.opening in actor_words()["possessives"]:
        return False
    if draft.noun in ("reporter", "journalist"):
        return False
    if draft.codes or draft.actor:
        return draft.office is not None and title_roles().get(draft.noun or "") == "envoy"
    if draft.kind is ActorKind.PERSON:
        return line.word(draft.last) != "at" and not (draft.plural and draft.office)
    return True
