"""Whom "he", "its" and "they" stand for: the subject of the sentence, else of the one before, else the nearest."""

from __future__ import annotations

from collections.abc import Callable

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.references import HE, IT, THEY
from stateofplay.reading.actors.story import Past, Story

__all__ = ["antecedent", "owner"]

_REACH = 2  # sentences back
_GENDERS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}


def antecedent(draft: Draft, clause: int, story: Story, genders: dict[str, str]) -> Past | None:
    """Whom the pronoun stands for, in a clause that begins at word `clause`.

    Learns from it whether a named person is "he" or "she".
    """
    word = draft.noun or ""
    if word in HE:
        return _person(word, (draft.line, clause), story, genders)
    if word in IT:
        return _by_subject(draft.line, clause, story, _is_one)
    if word in THEY:
        return _by_subject(draft.line, clause, story, lambda past: past.is_many)
    return None


def owner(draft: Draft, clause: int, story: Story, genders: dict[str, str]) -> Past | None:
    """Whom the possessive before a noun stands for: "its envoy", "his country"."""
    if draft.opening in ("his", "her"):
        return _person(draft.opening, (draft.line, clause), story, genders)
    if draft.opening == "its":
        return _by_subject(draft.line, clause, story, _is_one)
    if draft.opening == "their":
        return _nearest(draft.line, story, lambda past: past.is_many)
    return None


def _is_one(past: Past) -> bool:
    return not past.is_person and not past.is_many


def _person(word: str, at: tuple[int, int], story: Story, genders: dict[str, str]) -> Past | None:
    gender = _GENDERS[word]
    line, clause = at

    def fits(past: Past) -> bool:
        known = genders.get(past.mention.person or "", gender)
        return past.is_person and not past.mention.plural and known == gender

    found = _by_subject(line, clause, story, lambda past: fits(past) and past.mention.person is not None)
    nearest = _nearest(line, story, fits)
    if nearest and (found is None or nearest.draft.line > found.draft.line):
        found = nearest
    if found and found.mention.person:
        genders.setdefault(found.mention.person, gender)
    return found


def _by_subject(line: int, clause: int, story: Story, fits: Callable[[Past], bool]) -> Past | None:
    """The first that fits in this clause, else in this sentence, else in the nearest sentence before."""
    starts = [(line, clause), *((earlier, 0) for earlier in range(line, max(-1, line - _REACH - 1), -1))]
    for sentence, start in starts:
        for past in story.of_line(sentence):
            subject = past.draft.first >= start and not past.mention.attributive
            if subject and fits(past) and (past.is_many or _is_thing(past)):
                return past
    return _nearest(line, story, fits)


def _is_thing(past: Past) -> bool:
    """Not one of a crowd, "a fisherman"; but an association is one that can be "it"."""
    association = past.draft.noun in actor_words()["associations"] or past.draft.noun is None
    return past.mention.kind is not ActorKind.GROUP or association


def _nearest(line: int, story: Story, fits: Callable[[Past], bool]) -> Past | None:
    return story.latest(lambda past: not past.mention.attributive and fits(past), since=line - _REACH)
