"""A figure that a report sets against another: "put the number at 900", "first said 13 but put it at 80", "forty were
promised; nine came".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stateofplay.knowledge.reckonings import Figure, Put, fell_short, figures, put_at
from stateofplay.knowledge.tolls import tolls
from stateofplay.ledger.lines import Line, Reports, differing
from stateofplay.ledger.wording import stems
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["put_otherwise"]

_COUNT = stems("number figure total it that them")
_HE = re.compile(r"(?:He|She|They|It)\b")
_BACK = 2  # sentences between a figure and the one that is put against it
_SAME = 0.02  # part by which two readings of one number may differ
_MOST = 50  # times that one may be the other


def put_otherwise(reports: Reports) -> Iterator[Disagreement]:
    for report in reports:
        for line in report:
            short = fell_short(line.flat)
            if short:
                sides = [[reports.evidence(line, *span)] for span in short]
                yield _item(line, sides, DisagreementKind.SUPERSEDED, "fewer came than were to")
            put = put_at(line.flat)
            if put and not any(tolls(line.flat)):
                yield from _against(line, put, report, reports)


def _against(line: Line, put: Put, report: Sequence[Line], reports: Reports) -> Iterator[Disagreement]:
    """The same speaker's earlier figure in the sentence, or the one that another has just told."""
    if put.again:
        if any(_differ(one, put.figure) for one in figures(line.flat[: put.start])):
            sides = ([reports.evidence(line, 0, put.start)], [reports.evidence(line, put.start)])
            yield _item(line, sides, DisagreementKind.SUPERSEDED, "who gave the one figure later gave the other")
        return
    for before in reversed(report[max(0, line.place - _BACK) : line.place]):
        other = _meant(put, before)
        if other is not None:
            if _differ(other, put.figure) and not _HE.match(line.flat) and not reports.goes_on(line):
                said = {reports.speaker(before), reports.speaker(line)} - {None}
                kind = DisagreementKind.PARTY_CLAIMS if len(said) > 1 else DisagreementKind.CONFLICT
                sides = ([reports.evidence(before)], [reports.evidence(line)])
                yield _item(line, sides, kind, "another number is given for the same")
            return


def _meant(put: Put, before: Line) -> Figure | None:
    """Of the figures of the sort, that beside a word that the figure is put on; of "it" and "the number" the last."""
    alike = [one for one in figures(before.flat) if one.sort == put.figure.sort]
    words = stems(put.what) - _COUNT
    if not words:
        return alike[-1] if alike else None
    near = [one for one in alike if stems(before.flat[max(0, one.start - 60) : one.end + 60]) & words]
    return near[0] if near else None


def _differ(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.value, other.value))
    return one.sort == other.sort and low > 0 and _SAME < high / low - 1 <= _MOST


def _item(line: Line, sides: Sequence[Sequence[Evidence]], kind: DisagreementKind, reason: str) -> Disagreement:
    return differing(kind, f"figure {line.document} {line.start}", reason, sides)
