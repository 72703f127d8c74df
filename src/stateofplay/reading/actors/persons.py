"""People, named and unnamed, with the side that each acts for and the office held."""

from __future__ import annotations

from dataclasses import replace

from stateofplay.knowledge.states import states
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.actors.clues import own_state, predicated_of
from stateofplay.reading.actors.described_states import OTHERS, how_many
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.officers import guessed, home_officer, is_official
from stateofplay.reading.actors.parties import house
from stateofplay.reading.actors.situation import DEFINITE, Situation

__all__ = ["named_person", "unnamed_person"]

_NATIONS = frozenset({"nations", "countries", "sides", "governments", "neighbours", "neighbors", "allies", "states"})


def unnamed_person(situation: Situation, draft: Draft) -> ActorMention:
    return _of_their_house(situation, draft, _unnamed(situation, draft))


def named_person(situation: Situation, draft: Draft) -> ActorMention:
    return _of_their_house(situation, draft, _named(situation, draft))


def _of_their_house(situation: Situation, draft: Draft, mention: ActorMention) -> ActorMention:
    """Legislators and the opposition act for themselves and not for their state."""
    if mention.how == "context" or not set(mention.actors) <= states().keys():
        return mention
    houses = [house(code, draft, mention.office) for code in mention.actors]
    codes = (situation.story.register(own) if own else code for own, code in zip(houses, mention.actors, strict=True))
    return replace(mention, actors=tuple(codes))


def _unnamed(situation: Situation, draft: Draft) -> ActorMention:
    if _is_counterpart(draft):
        return _counterpart(situation, draft)
    bare = not draft.codes and not draft.actor
    if draft.opening in DEFINITE and bare and (known := situation.same(draft)):
        return situation.like(draft, known, "definite")
    if codes := _side(situation, draft):
        return replace(
            situation.made(draft, codes, "noun"), person=predicated_of(draft, situation.line(draft), situation.story)
        )
    if codes := _several(situation, draft):
        return situation.made(draft, codes, "pair")
    return guessed(situation, draft) if is_official(draft) else situation.made(draft, (), "noun")


def _is_counterpart(draft: Draft) -> bool:
    """A colleague only where a state is named: most are of one's own house. A host only if somebody's."""
    if draft.noun == "host" and draft.opening not in ("his", "her", "their", "its"):
        return False
    return draft.noun in OTHERS and (draft.noun != "colleague" or bool(draft.codes))


def _side(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Whom the words themselves make the person act for."""
    if draft.actor and not draft.codes:
        return (situation.story.register(draft.actor),)
    possessor = None if draft.codes else situation.possessor(draft)
    return possessor.mention.actors if possessor else draft.codes or situation.owner(draft)


def _several(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """States of "the two ministers", of those just named, else of the sides of the report; of "both
    officials", of the people last named."""
    words = situation.words(draft)
    if not _NATIONS.isdisjoint(words):
        return situation.salient(draft, 2)
    wanted = how_many(words)
    if not draft.plural or draft.opening not in ("the", "both") or wanted is None:
        return ()
    people: dict[str, tuple[str, ...]] = {}
    for past in reversed(situation.story.past):
        near = past.draft.line >= draft.line - 1 and (past.mention.office or "").lower().endswith(draft.noun or "")
        if (near or not draft.office) and past.mention.person and past.states and len(people) < wanted:
            people.setdefault(past.mention.person, past.states)
    if draft.office and len(people) < wanted:
        return situation.salient(draft, wanted)
    return tuple(dict.fromkeys(code for codes in reversed(people.values()) for code in codes))


def _named(situation: Situation, draft: Draft) -> ActorMention:
    person = situation.people.find(draft.name or "", draft.codes)
    name = person.name if person else draft.name or ""
    office = draft.office or situation.offices.get(name) or (person.office if person else None)
    codes = draft.codes or (person.codes if person else ())
    if _is_counterpart(draft):
        counterpart = _counterpart(situation, draft)
        codes, office = codes or counterpart.actors, counterpart.office or office
    codes = codes or _by_role(situation, draft, name) or _side(situation, draft)
    if office:
        situation.offices[name] = office
    if not draft.office:
        codes = codes or situation.sides.get(name, ())
    if not codes and office and not draft.office and (own := own_state(draft, situation.line(draft), situation.story)):
        return replace(situation.made(draft, own, "subject"), person=name, office=office)
    if codes or not draft.office:
        known = person is not None and person.by_table and not draft.codes and draft.rule != "surname"
        return replace(situation.made(draft, codes, "holder" if known else draft.rule), person=name, office=office)
    if draft.rule == "shared":  # two of one office are of two states, so that home tells of neither
        return replace(situation.made(draft, (), "shared"), person=name, office=office)
    return replace(home_officer(situation, draft), person=name, office=office)


def _by_role(situation: Situation, draft: Draft, name: str) -> tuple[str, ...]:
    """The side of the role that stands right before the name: "Its president, Rosa Diaz"; each of "their ministers,
    Rosa Diaz and Kari Dahl" has one of the sides."""
    line = list(situation.story.of_line(draft.line))
    role = next((past for past in reversed(line) if past.draft.office and past.draft.rule == "noun"), None)
    if role is None or draft.rule not in ("apposition", "shared") or role.mention.how in ("context", "home"):
        return ()
    if not role.draft.plural:
        beside = role.draft.last == draft.first - 1 and role.mention.person == name
        return role.mention.actors if beside else ()
    people = [one for one in situation.beside(draft) if one.rule == "shared" and one.first > role.draft.first]
    if draft not in people or len(people) != len(role.mention.actors):
        return ()
    return (role.mention.actors[people.index(draft)],)


def _counterpart(situation: Situation, draft: Draft) -> ActorMention:
    """Of the same office as the person last named, and of the other state."""
    last = situation.story.latest(lambda past: past.is_person and not past.mention.plural and past.mention.person != "")
    codes = draft.codes or situation.salient(draft, 1, last.states if last else ())
    office = last.mention.office if last else None
    return replace(situation.made(draft, codes, "counterpart"), person=draft.name, office=office)
