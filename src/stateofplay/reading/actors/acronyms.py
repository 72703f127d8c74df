"""Short forms that a text defines for itself: "the Nordic Fisheries Authority (NFA)", later "the NFA"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line

__all__ = ["defined", "uses"]


def defined(line: Line, drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Capitals in parentheses right after a name whose initials they can be."""
    short: dict[str, Draft] = {}
    for draft in drafts:
        end = draft.last
        if line.word(end) == "(" and line.word(end + 2) == ")" and draft.kind is not ActorKind.PERSON:
            letters = line.words[end + 1]
            if letters.isupper() and len(letters) > 1 and letters[0] == _first_letter(line, draft):
                short[letters] = draft
    return short


def _first_letter(line: Line, draft: Draft) -> str:
    first = draft.first + (line.word(draft.first) in ("the", "a", "an"))
    words = [word for word in line.words[first : draft.last] if word[:1].isupper()]
    return words[0][0] if words else ""


def uses(line: Line, taken: Sequence[bool], short: Mapping[str, Draft]) -> Iterator[Draft]:
    """Where the short forms stand by themselves; each means what its definition meant."""
    for index, word in enumerate(line.words):
        if word in short and not taken[index] and line.owner[index] is None:
            first = index - (line.word(index - 1) == "the")
            meant = replace(short[word], rule="acronym", opening=None, attributive=False)
            yield replace(meant, line=line.index, first=first, last=index + 1)
