"""Who stands where: the newest stance of each party on each issue, as rows and columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.exports.wording import When, when_or_reported
from stateofplay.model.claims import Stance as Held
from stateofplay.model.state import Evidence, Issue, Position, StateOfPlay
from stateofplay.views.lanes import bounds
from stateofplay.views.names import home_states, parties
from stateofplay.views.quotes import first_published, quoted
from stateofplay.views.words import shown

__all__ = ["IssueRow", "Stance", "stances"]

_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party said on an issue, with the newest of the `earlier` that it had said `before`, oldest first."""

    id: str
    holder: str  # actor id
    party: str  # its name
    stance: str
    text: str
    speaker: str
    when: When
    evidence: tuple[Evidence, ...]
    earlier: int = 0
    before: tuple[Stance, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue with a list of stances for each column, and how many holders each column leaves out."""

    id: str
    issue: str
    columns: tuple[tuple[Stance, ...], ...]
    left_out: tuple[int, ...]


def stances(
    state: StateOfPlay, most_before: int | None = None, most_holders: int | None = None
) -> tuple[tuple[str, ...], list[IssueRow]]:
    """Column headings, a party each and one for all others, and the issues on which somebody takes a stand.

    Issues on which most sides stand come first, then those of which most is said. `most_before` of what a party had
    said before are kept, and in a column the `most_holders` who said most on the issue; all if it is None.
    """
    names = state.names
    homes = home_states(state)
    holders = {homes.get(position.party, position.party) for position in state.positions}
    sides = [id for id in parties(state) if id in holders][:_MOST_COLUMNS]
    others = "Others" if holders - set(sides) else ""
    said: dict[str, list[Position]] = {}
    for position in state.positions:
        said.setdefault(position.issue, []).append(position)
    table = _Table(state, homes, sides, bool(others), most_before, most_holders)
    rows = [_issue_row(table, issue, said[issue.id]) for issue in state.issues if issue.id in said]
    rows.sort(key=lambda row: (-sum(map(bool, row.columns)), -_said(row), row.issue.lower()))
    return (*(names.get(id, id) for id in sides), *filter(None, [others])), [row for row in rows if any(row.columns)]


def _said(row: IssueRow) -> int:
    return sum(1 + stance.earlier for column in row.columns for stance in column)


@dataclass(frozen=True, slots=True)
class _Table:
    """What all rows have in common."""

    state: StateOfPlay
    homes: Mapping[str, str]
    sides: Sequence[str]
    others: bool
    most_before: int | None
    most_holders: int | None


def _issue_row(table: _Table, issue: Issue, mine: Sequence[Position]) -> IssueRow:
    homes, sides = table.homes, table.sides
    cells = [_by_holder(p for p in mine if homes.get(p.party, p.party) == side) for side in sides]
    if table.others:
        cells.append(_by_holder(p for p in mine if homes.get(p.party, p.party) not in sides))
    kept = [_most_said(held, table.most_holders) for held in cells]
    columns = tuple(tuple(_newest(table, each) for each in cell) for cell in kept)
    return IssueRow(issue.id, issue.name, columns, tuple(len(a) - len(b) for a, b in zip(cells, kept, strict=True)))


def _by_holder(positions: Iterable[Position]) -> list[list[Position]]:
    held: dict[str, list[Position]] = {}
    for position in positions:
        held.setdefault(position.party, []).append(position)
    return list(held.values())


def _most_said(cell: list[list[Position]], most: int | None) -> list[list[Position]]:
    """The holders who said most, in the order in which they stood."""
    chosen = sorted(range(len(cell)), key=lambda n: -len(cell[n]))[:most]
    return [cell[n] for n in sorted(chosen)]


def _newest(table: _Table, held: Sequence[Position]) -> Stance:
    """The newest stance of a holder, with those before it; of one day what it asks or refuses, and not what it says."""
    *before, last = sorted(held, key=lambda p: (_taken(table.state, p), p.stance is not Held.CLAIMS))
    kept = before if table.most_before is None else before[max(len(before) - table.most_before, 0) :]
    earlier = tuple(_stance(table.state, position) for position in kept)
    return replace(_stance(table.state, last), earlier=len(before), before=earlier)


def _stance(state: StateOfPlay, position: Position) -> Stance:
    return Stance(
        id=position.id,
        holder=position.party,
        party=state.names.get(position.party, position.party),
        stance=position.stance.value,
        text=_worded(state, position),
        speaker=position.speaker or "",
        when=when_or_reported(state, position.date, position.evidence),
        evidence=position.evidence,
    )


def _worded(state: StateOfPlay, position: Position) -> str:
    words = shown(state, position.text, position.evidence)
    return f"“{words}”" if words else quoted(position.text, position.evidence)


def _taken(state: StateOfPlay, position: Position) -> dt.date:
    """The first day on which it can have been taken; without one the day on which it was first reported."""
    span = bounds(position.date)
    return span[0] if span else first_published(state, position.evidence) or dt.date.min
