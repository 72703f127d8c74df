"""Names that no table knows: people with an honorific or beside their office, companies by the end of their name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.actors import actor_nouns, actor_words, title_roles
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.described_states import OTHERS
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Sense, slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.tails import home_of, name_end

__all__ = ["appositions", "bare_names", "companies", "counterparts_named", "of_states", "speakers", "with_honorific"]

_COPULAS = frozenset({",", "became", "becomes", "is", "was", "as"})
_LINKING = frozenset({"who", "whose"})


def with_honorific(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    """ "Mr. Dahl", "Vice Adm. Rosa Diaz"; an honorific that names an office gives it."""
    end = line.start
    for index in range(line.start, len(line.words) - 1):
        after = _after_honorifics(line, index)
        if index < end or after == index or taken[index] or after >= len(line.words) or taken[after]:
            continue
        last = name_end(line, after)
        if last > after:
            end = last
            honorific = line.text(index, after)
            titled = line.low[after - 1] in title_roles()
            yield Draft(
                line=line.index,
                first=index,
                last=last,
                kind=ActorKind.PERSON,
                rule="title",
                codes=home_of(line, last),
                name=line.text(after, last),
                office=honorific if titled else None,
                noun=line.low[after - 1] if titled else None,
                description=honorific,
            )


def _after_honorifics(line: Line, index: int) -> int:
    """Past "Mr" or "Rear Adm." at `index`; `index` itself where none stands there."""
    words = actor_words()
    end = index + (line.words[index] in words["honorific_openers"])
    first = end
    while end < len(line.words) and line.words[end] in words["honorifics"]:
        end += 1
    return end if end > first else index


def of_states(line: Line, taken: Sequence[bool]) -> Iterator[Draft]:
    """A full name with its state: "Rosa Diaz of Peru"; people go without an article."""
    for index in range(line.start + 2, len(line.words) - 1):
        found = line.owner[index + 1]
        if line.low[index] != "of" or not (found and found.has(Sense.STATE)) or line.shouting:
            continue
        first = index
        while first > line.start and not taken[first - 1] and name_end(line, first - 1) == index:
            first -= 1
        thing = line.low[index - 1] in actor_words()["portfolios"] or line.low[index - 1] in actor_nouns()
        if index - first > 1 and line.word(first - 1) != "the" and not (thing or any(taken[first : found.last])):
            codes = found.codes(Sense.STATE)[:1]
            name = line.text(first, index)
            yield Draft(line.index, first, found.last, ActorKind.PERSON, "of", codes, name=name)


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
        last = index if taken[index] or _is_setting(line, index) else name_end(line, index)
        if last > index and not any(taken[index:last]):
            yield Draft(line.index, index, last, ActorKind.PERSON, "surname", name=line.text(index, last))
        index = max(last, index + 1)


def _is_setting(line: Line, index: int) -> bool:
    """Whether a name after "in" is the town: "In Santiago Pedro Diaz said"."""
    found = line.owner[index]
    known = found is not None and found.first == index and found.has(Sense.CITY, Sense.CAPITAL, Sense.STATE)
    return known and line.word(index - 1) in actor_words()["place_prepositions"]


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
            yield replace(
                name, rule="apposition", codes=role.codes, office=role.office, actor=role.actor, inner=role.inner
            )


def counterparts_named(line: Line, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Those named with a title right after "his Peruvian counterpart,", or before ", chief of the Peruvian staff": of
    the state that stands there."""
    ends = {draft.last: draft for draft in drafts if _unnamed(draft) and draft.noun in OTHERS and draft.codes}
    starts = {draft.first: draft for draft in drafts if _unnamed(draft) and not draft.plural}
    for named in drafts:
        role = ends.get(named.first - 1) if line.word(named.first - 1) == "," else None
        after = starts.get(named.last + 1) if line.word(named.last) == "," else None
        if not (named.name and named.office) or named.codes:
            continue
        if role:
            yield replace(named, codes=role.codes)
            yield replace(role, name=named.name)
        elif after and (after.codes or after.inner):
            yield replace(named, codes=after.codes, inner=after.inner, rule="apposition")
            yield replace(after, name=named.name)


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
