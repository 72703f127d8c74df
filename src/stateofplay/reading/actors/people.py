"""Who the people of one document are: every spelling of a name, and whom each person acts for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import name_parts
from stateofplay.reading.actors.office_holders import Era, title_of

__all__ = ["People", "Person"]

_CHOICE = 50  # people of one surname that are told apart


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is the fullest one in the document, `parts` its words folded to plain lower case."""

    name: str
    parts: frozenset[str]
    codes: tuple[str, ...]
    office: str | None
    by_table: bool = False  # whether `codes` are of the table of office-holders, and not of the text


class People:
    """Built from all named drafts of a document. Of whom the text gives no state, the table of office-holders may, or
    what a first reading of the whole document shows."""

    def __init__(self, drafts: Iterable[Draft], era: Era) -> None:
        self._known: dict[frozenset[str], Person] = {}
        self._by_part: dict[str, list[frozenset[str]]] = {}
        named = [(name_parts(draft.name), draft) for draft in drafts if draft.name]
        for parts, draft in sorted(named, key=lambda one: -len(one[0])):
            self._add(parts, draft)
        for _, draft in named:
            self._look_up(draft, era)

    def find(self, name: str, codes: tuple[str, ...] = ()) -> Person | None:
        """The person of that name, or part of a name, who fits these states best."""
        return self._find(name_parts(name), codes)

    def learn(self, name: str, codes: tuple[str, ...]) -> None:
        """Takes up whom the person acts for, which a first reading of the document has shown."""
        person = self.find(name)
        if person and not person.codes:
            self._known[person.parts] = replace(person, codes=codes)

    def _find(self, parts: frozenset[str], codes: tuple[str, ...]) -> Person | None:
        if parts in self._known and not codes:
            return self._known[parts]
        keys = min((self._by_part.get(part, []) for part in parts), key=len, default=[])
        fitting = (self._known[key] for key in keys[:_CHOICE] if parts <= key)
        return next((p for p in fitting if not codes or not p.codes or set(codes) & set(p.codes)), None)

    def _add(self, parts: frozenset[str], draft: Draft) -> None:
        known = self._find(parts, draft.codes)
        if known is None:
            if parts not in self._known:
                for part in parts:
                    self._by_part.setdefault(part, []).append(parts)
            known = Person(draft.name or "", parts, draft.codes, draft.office)
        fuller = replace(known, codes=known.codes or draft.codes, office=known.office or draft.office)
        self._known[known.parts] = fuller

    def _look_up(self, draft: Draft, era: Era) -> None:
        person = self.find(draft.name or "")
        if person and not person.codes and (code := era.state_of(person.name, title_of(draft))):
            self._known[person.parts] = replace(person, codes=(code,), by_table=True)
