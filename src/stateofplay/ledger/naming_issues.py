"""Issues as people have named and merged them, and the issues that positions were put under.

What was said of issues is done again in the order in which it was said, for each of it speaks of what was there then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from stateofplay.ledger.issues import Agenda
from stateofplay.ledger.known import stable_id
from stateofplay.ledger.rulings import Rulings, Tied, end_of, line_of, merged_with
from stateofplay.model.judgements import Ruling, Thing
from stateofplay.model.state import Issue

__all__ = ["Renamed", "renamed"]


@dataclass(frozen=True, slots=True)
class Renamed:
    """The agenda as people call it; `put` holds for each judgement that put a position under an issue its id."""

    agenda: Agenda
    put: Mapping[str, str]


def renamed(on: Agenda, rulings: Rulings) -> Renamed:
    table = _Table(on)
    for one in rulings.tied:
        judgement = one.judgement
        if judgement.thing is Thing.ISSUE and judgement.ruling is Ruling.MERGE:
            table.merge(one)
        elif judgement.thing is Thing.ISSUE:
            table.name(one)
        elif judgement.thing is Thing.POSITION and judgement.field == "issue":
            table.put_under(one)
    return Renamed(table.agenda(on), table.put())


class _Table:
    """The issues while what was said is done to them."""

    def __init__(self, on: Agenda) -> None:
        self._issues = {issue.id: issue for issue in on.issues}
        self._speaking = on.by_issue()
        self._into: dict[str, str] = {}
        self._put: dict[str, str] = {}

    def merge(self, one: Tied) -> None:
        for stays, goes in merged_with(one, self._speaking):
            self._join(goes, stays)

    def name(self, one: Tied) -> None:
        """Given the name of another issue, it goes into that one."""
        id = line_of(one.claims, one.judgement.about, self._speaking)
        if id is None:
            return
        other = self._called(one.judgement.value)
        if other and other != id:
            self._join(id, other)
        else:
            self._issues[id] = replace(self._issues[id], name=one.judgement.value, fixed=("name",))

    def put_under(self, one: Tied) -> None:
        """A name that no issue has is that of a new one."""
        name = one.judgement.value
        id = self._called(name) or stable_id("i", f"named {name.lower()}")
        self._issues.setdefault(id, Issue(id, name))
        self._speaking.setdefault(id, []).extend(sorted(one.claims))
        self._put[one.judgement.id] = id

    def agenda(self, on: Agenda) -> Agenda:
        of_claim = {claim: tuple(dict.fromkeys(map(self._end, issues))) for claim, issues in on.of_claim.items()}
        in_order = sorted(self._issues.values(), key=lambda issue: (issue.name.lower(), issue.id))
        return Agenda(tuple(in_order), of_claim)

    def put(self) -> dict[str, str]:
        return {judgement: self._end(issue) for judgement, issue in self._put.items()}

    def _called(self, name: str) -> str | None:
        return next((id for id, issue in sorted(self._issues.items()) if issue.name.lower() == name.lower()), None)

    def _join(self, goes: str, stays: str) -> None:
        self._into[goes] = stays
        self._speaking[stays].extend(self._speaking.pop(goes))
        del self._issues[goes]

    def _end(self, issue: str) -> str:
        return end_of(issue, self._into)
