"""What was to be and is no longer, and what was said and turned out otherwise, as one report tells both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stateofplay.knowledge.contention import belies, formerly, says
from stateofplay.knowledge.quantities import amounts
from stateofplay.ledger.lines import ALIKE, Line, Reports, differing
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["revised"]

_NOW = re.compile(r"\bnow (?:\w+ ){1,3}$")
_DAY = re.compile(r"\d")
_REPLACED = "a report says that one has taken the place of the other"


def revised(reports: Reports) -> Iterator[Disagreement]:
    before: list[Line] = []
    for report in reports:
        for line in report:
            yield from _put_off(line, before, reports)
            yield from _belied(line, report, reports)
            yield from _restated(line, reports)
        before += report


def _put_off(line: Line, before: Sequence[Line], reports: Reports) -> Iterator[Disagreement]:
    """ "The talks, first set for June, will open in July", with the sentence of an earlier report that set them."""
    found = formerly(line.flat)
    end = line.flat.find(",", found.end()) if found else -1
    if found and end > 0:
        own = reports.about(line.flat)
        alike = (
            (len(own & reports.about(one.flat)), bool(_DAY.search(one.flat)), -n, one) for n, one in enumerate(before)
        )
        common, _, _, first = max(alike, key=lambda item: item[:3], default=(0, False, 0, line))
        told = [reports.evidence(line, found.start(), end)]
        if common >= ALIKE:
            told.append(reports.evidence(first))
        yield _item(line, (told, [reports.evidence(line, end)]), DisagreementKind.SUPERSEDED, _REPLACED)


def _belied(line: Line, report: Sequence[Line], reports: Reports) -> Iterator[Disagreement]:
    """What was said, and what a report says that came of it in practice."""
    if line.place and belies(line.flat) and says(report[line.place - 1].flat):
        sides = ([reports.evidence(report[line.place - 1])], [reports.evidence(line)])
        reason = "a report says that it is otherwise in practice"
        yield _item(line, sides, DisagreementKind.FRAMING, reason)


def _restated(line: Line, reports: Reports) -> Iterator[Disagreement]:
    """ "Oslo, which spoke of 30 million kroner in May, now claims 40 million"."""
    for a, b in pairwise(amounts(line.flat)) if " now " in line.flat else ():
        now = _NOW.search(line.flat[a.end : b.start])
        if now and a.value != b.value and (a.unit == b.unit or "sum" in (a.unit, b.unit)):
            middle = a.end + now.start()
            sides = ([reports.evidence(line, 0, middle)], [reports.evidence(line, middle)])
            yield _item(line, sides, DisagreementKind.SUPERSEDED, _REPLACED)


def _item(line: Line, sides: Sequence[Sequence[Evidence]], kind: DisagreementKind, reason: str) -> Disagreement:
    return differing(kind, f"revised {line.document} {line.start}", reason, sides)
