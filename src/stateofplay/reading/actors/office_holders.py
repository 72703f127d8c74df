"""Whose office-holder a name is that the text leaves without a state: by the day of the report and the dated table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.knowledge.office_holders import Holder, holders
from stateofplay.model.documents import Document
from stateofplay.model.mentions import PlaceMention
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import name_parts
from stateofplay.reading.actors.lines import Line

__all__ = ["Era", "Title", "era_of", "title_of"]

_HEADS = frozenset({"head-of-state", "head-of-government", "leader"})
_FITTING = dict.fromkeys(_HEADS, _HEADS) | {
    "minister": frozenset({"minister", "foreign-minister", "spokesperson"}),
    "foreign-minister": frozenset({"foreign-minister"}),
    "vice-president": frozenset({"vice-president"}),
    "envoy": frozenset({"envoy"}),
    "adviser": frozenset({"adviser"}),
    "spokesperson": frozenset({"spokesperson"}),
}
_PLAIN_HONORIFICS = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Sir", "Dr", "Dr."})
_REMEMBERED = 8  # years: how long after leaving a head of state or government needs no introduction


@dataclass(frozen=True, slots=True)
class Title:
    """What the text calls somebody: `role` as in `titles.csv`, None without a title; `former` for one out of office."""

    role: str | None = None
    former: bool = False

    def fits(self, holder: Holder) -> bool:
        return self.role is None or holder.role in _FITTING.get(self.role, ())


def title_of(draft: Draft) -> Title:
    """Of the draft's title or honorific; a title that no row of the table can bear has a role of its own."""
    if draft.noun:
        former = (draft.office or "").lower().startswith("former")
        return Title(title_roles().get(draft.noun, draft.noun), former)
    plain = draft.description is None or draft.description in _PLAIN_HONORIFICS
    return Title(None if plain else draft.description)


@dataclass(frozen=True, slots=True)
class Era:
    """The day of a report, the states it names, and the words it writes small. Without a day nobody is looked up."""

    day: dt.date | None
    named: frozenset[str]
    small: frozenset[str]

    def state_of(self, name: str, title: Title) -> str | None:
        """The state that the person of that name and title serves, where the table and the text leave one only.

        Without a title the report must name the state, and a lone surname must be no common word.
        """
        parts = name_parts(name)
        if self.day is None or not parts or (title.role is None and self._is_word(parts)):
            return None
        rows = [row for part in parts for row in holders(part) if title.fits(row) and _same_name(parts, row, title)]
        rows = self._timely(rows, title)
        certain = title.role in _HEADS or (title.role is not None and len(parts) > 1)
        near = [row for row in rows if row.state in self.named]
        leads = all(row.role in _HEADS and row.held_on(self.day) for row in near)
        if title.role is None and len(parts) == 1 and not leads:
            near = rows  # a minister's or former leader's surname alone: nobody else may bear it
        state = _only_state(near if near or not certain else rows, title)
        return state if certain or state in self.named else None

    def _is_word(self, parts: frozenset[str]) -> bool:
        words = actor_words()
        return len(parts) == 1 and bool(
            parts & (self.small | words["word_surnames"] | words["calendar"] | words["not_names"])
        )

    def _timely(self, rows: Sequence[Holder], title: Title) -> list[Holder]:
        """Those in office on the day and heads who left not long before; of a former one, those who left before."""
        day = self.day or dt.date.max
        if title.former:
            return [row for row in rows if row.over_by(day)]
        in_office = [row for row in rows if row.held_on(day)]
        if in_office and title.role:
            return in_office
        return in_office + [row for row in rows if row.role in _HEADS and _lately(row, day)]


def _lately(row: Holder, day: dt.date) -> bool:
    return row.over_by(day) and row.end >= f"{day.year - _REMEMBERED:04d}"


def _same_name(parts: frozenset[str], row: Holder, title: Title) -> bool:
    """Every part is one of the holder's, or the other way; beside a title a given name may be spelt another way."""
    full = name_parts(row.name)
    if parts <= full or full <= parts:
        return True
    spelt = {part[0] for part in full} | {"".join(sorted(part)) for part in full}
    alike = all(part[0] in spelt or "".join(sorted(part)) in spelt for part in parts - full)
    return title.role is not None and len(parts) == len(full) and alike


def _only_state(rows: Sequence[Holder], title: Title) -> str | None:
    """The state of all rows; without a title they must also be one person's."""
    states = {row.state for row in rows}
    people = {name_parts(row.name) for row in rows}
    return states.pop() if len(states) == 1 and (title.role or len(people) == 1) else None


def era_of(document: Document, lines: Iterable[Line], drafts: Iterable[Draft], places: Iterable[PlaceMention]) -> Era:
    date = document.anchor or document.published
    named = {code for draft in drafts for code in draft.codes} | {place.state for place in places if place.state}
    small = frozenset(word for line in lines if not line.shouting for word in line.words if word.islower())
    return Era(date.latest if date else None, frozenset(named), small)
