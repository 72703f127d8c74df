"""Whose idea a meeting was, where reports or the two parts of a sentence name different sides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from stateofplay.knowledge.contention import cuts, proposes, says
from stateofplay.ledger.lines import ALIKE, Line, Reports, differing
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["proposers_differ"]

_REASON = "different sides are said to have proposed it"
_ASIDE = re.compile(r", (?:which|who|whose) [^,;]*,")
_NEAR = 40  # characters before "had proposed" in which stands who did


def proposers_differ(reports: Reports) -> Iterator[Disagreement]:
    groups: list[list[tuple[Line, str]]] = []
    for line in (line for report in reports for line in report):
        found = proposes(line.flat)
        parts = _divided(line, reports) if found else None
        side = _side(line.flat, found, reports) if found else None
        if parts:
            yield _item(DisagreementKind.PARTY_CLAIMS, line, [[one] for one in parts])
        elif side:
            home = next((of for of in groups if any(_of_one(line, other, reports) for other, _ in of)), None)
            groups.append([(line, side)]) if home is None else home.append((line, side))
    for group in groups:
        by_side: dict[str, list[Evidence]] = defaultdict(list)
        for line, side in group:
            by_side[side].append(reports.evidence(line))
        if len(by_side) > 1 and len({line.document for line, _ in group}) > 1:
            yield _item(DisagreementKind.CONFLICT, group[0][0], [*by_side.values()])


def _item(kind: DisagreementKind, line: Line, sides: list[list[Evidence]]) -> Disagreement:
    return differing(kind, f"proposed {line.document} {line.start}", _REASON, sides)


def _divided(line: Line, reports: Reports) -> tuple[Evidence, Evidence] | None:
    """ "She said she had asked for the talks; | Oslo says it invited her"."""
    for cut in cuts(line.flat):
        first, second = line.flat[: cut.start()], line.flat[cut.end() :]
        if proposes(first) and proposes(second) and says(first) and says(second):
            return reports.evidence(line, 0, cut.start()), reports.evidence(line, cut.start())
    return None


def _side(flat: str, found: re.Match[str], reports: Reports) -> str | None:
    """Who is named where it is said who proposed it; of who did so, just before."""
    if not found.group("act"):
        return next(iter(reports.sides(found.group())), None)
    before = reports.sides(_ASIDE.sub(" ", flat[: found.start()])[-_NEAR:])
    return before[-1] if before else None


def _of_one(line: Line, other: Line, reports: Reports) -> bool:
    """Whether the two are of one meeting: by the name of its place, or by words of its subject."""
    named = reports.names(line.flat) & reports.names(other.flat)
    return bool(named) or len(reports.about(line.flat) & reports.about(other.flat)) > ALIKE
