"""States by description: "the two countries", "both sides", "its neighbour", "the kingdom", "the North"."""

from __future__ import annotations

from collections.abc import Sequence

from stateofplay.knowledge.states import states
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.story import Story

__all__ = ["OTHERS", "described_state", "half_of_land", "how_many", "stands_for_context"]

OTHERS = frozenset({"neighbour", "neighbor", "ally", "rival", "counterpart", "opposite number", "colleague", "host"})
_GROUPING = frozenset({"neither", "either", "both", "each"})
_NEVER_ALONE = frozenset({"side", "capital", "power", "superpower", *OTHERS})
_NUMBERS = {"two": 2, "both": 2, "neither": 2, "either": 2, "three": 3, "four": 4, "five": 5, "trio": 3}
_Meant = tuple[tuple[str, ...], str]


def described_state(draft: Draft, words: Sequence[str], story: Story, owner: tuple[str, ...]) -> _Meant | None:
    """The states that the words stand for, and by which rule; `owner` is whom "its" or "their" stands for."""
    known = draft.codes or owner
    if draft.noun in OTHERS and known:
        return _others(draft, words, story, known)
    if draft.codes:
        return draft.codes, "name"
    if draft.plural or draft.opening in _GROUPING:
        return _group(draft, words, story)
    epithet = () if owner else _by_epithet(draft, story)
    return (owner, "possessive") if owner else (epithet, "epithet") if epithet else None


def how_many(words: Sequence[str]) -> int | None:
    """The number that "both sides" or "the three countries" states."""
    return next((_NUMBERS[word] for word in words if word in _NUMBERS), None)


def _others(draft: Draft, words: Sequence[str], story: Story, known: tuple[str, ...]) -> _Meant:
    """ "Its neighbour", "the two U.S. allies": all but those; of "its neighbours" nobody can say which."""
    wanted = how_many(words) if draft.plural else 1
    return (story.salient(wanted, draft.line, known) if wanted else ()), "pair"


def _group(draft: Draft, words: Sequence[str], story: Story) -> _Meant | None:
    """ "The two countries"; but "the Nordic states" and "EU capitals" are others than those the report is about."""
    if draft.opening is None:
        return None
    wanted = how_many(words)
    described = draft.actor is not None or " " in (draft.description or "")
    if described and wanted is None:
        return (), "noun"
    if draft.noun == "side" and (wanted or 2) == 2:
        return story.sides(draft.line), "pair"
    return story.salient(wanted or 2, draft.line), "pair"


def _by_epithet(draft: Draft, story: Story) -> tuple[str, ...]:
    """The state last named of which one says "the kingdom"."""
    known = states()
    for past in reversed(story.past):
        for code in past.states:
            if code in known and draft.noun in known[code].epithets:
                return (code,)
    return ()


def stands_for_context(draft: Draft) -> bool:
    """Whether "the government" or "the country", with nothing said before, is the state the sentence is about."""
    singular = not draft.plural and draft.opening not in _GROUPING
    return singular and draft.opening in ("the", "this", "that") and draft.noun not in _NEVER_ALONE


def half_of_land(draft: Draft, story: Story) -> str | None:
    """The state that "the North" or "the South" is, where the document names a North or South of some land."""
    half = (draft.noun or "").title()
    halves = [state for state in states().values() if state.name.split(" ")[0] in ("North", "South")]
    named = max(halves, key=lambda state: story.counts[state.code])
    if not story.counts[named.code]:
        return None
    land = named.name.split(" ", 1)[1]
    by_name = {state.name: state.code for state in states().values()}
    return by_name.get(f"{half} {land}") or by_name.get(land)
