"""Who stands where: the newest stance of each party on each issue, as rows and columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stateofplay.exports.wording import When, when_or_reported
from stateofplay.model.state import Evidence, Issue, Position, StateOfPlay
from stateofplay.views.lanes import bounds
from stateofplay.views.names import actor_names, home_states, parties
from stateofplay.views.quotes import first_published, quoted
from stateofplay.views.words import shown

__all__ = ["IssueRow", "Stance", "stances"]

_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Stance:
    """The newest that a party said on an issue; `earlier` counts what it said before."""

    party: str
    stance: str
    text: str
    speaker: str
    when: When
    earlier: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue with a list of stances for each column."""

    issue: str
    columns: tuple[tuple[Stance, ...], ...]


def stances(state: StateOfPlay) -> tuple[tuple[str, ...], list[IssueRow]]:
    """Column headings, a party each and one for all others, and the issues on which somebody takes a stand.

    Issues on which most sides stand come first, then those of which most is said.
    """
    names = actor_names(state)
    homes = home_states(state)
    holders = {homes.get(position.party, position.party) for position in state.positions}
    sides = [id for id in parties(state) if id in holders][:_MOST_COLUMNS]
    others = "Others" if holders - set(sides) else ""
    rows = [_issue_row(state, issue, sides, bool(others)) for issue in state.issues]
    rows.sort(key=lambda row: (-sum(map(bool, row.columns)), -_said(row), row.issue.lower()))
    return (*(names.get(id, id) for id in sides), *filter(None, [others])), [row for row in rows if any(row.columns)]


def _said(row: IssueRow) -> int:
    return sum(1 + stance.earlier for column in row.columns for stance in column)


def _issue_row(state: StateOfPlay, issue: Issue, sides: Sequence[str], others: bool) -> IssueRow:
    homes = home_states(state)
    mine = [position for position in state.positions if position.issue == issue.id]
    columns = [tuple(_newest(state, [p for p in mine if homes.get(p.party, p.party) == side])) for side in sides]
    rest = [p for p in mine if homes.get(p.party, p.party) not in sides]
    return IssueRow(issue.name, (*columns, *([tuple(_newest(state, rest))] if others else [])))


def _newest(state: StateOfPlay, positions: Sequence[Position]) -> Iterator[Stance]:
    """The newest stance of each holder among the positions."""
    names = actor_names(state)
    for party in dict.fromkeys(position.party for position in positions):
        held = sorted((p for p in positions if p.party == party), key=lambda p: _taken(state, p))
        last = held[-1]
        yield Stance(
            party=names.get(party, party),
            stance=last.stance.value,
            text=_worded(state, last),
            speaker=last.speaker or "",
            when=when_or_reported(state, last.date, last.evidence),
            earlier=len(held) - 1,
            evidence=last.evidence,
        )


def _worded(state: StateOfPlay, position: Position) -> str:
    words = shown(state, position.text, position.evidence)
    return f"“{words}”" if words else quoted(position.text, position.evidence)


def _taken(state: StateOfPlay, position: Position) -> dt.date:
    """The first day on which it can have been taken; without one the day on which it was first reported."""
    span = bounds(position.date)
    return span[0] if span else first_published(state, position.evidence) or dt.date.min
