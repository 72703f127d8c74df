"""What was to be and is no longer, and what was said and turned out otherwise, as one report tells both."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from stateofplay.knowledge.contention import belies, cuts, formerly, postpones, says, unmet
from stateofplay.knowledge.quantities import amounts, counted_as, numeral
from stateofplay.ledger.lines import ALIKE, Line, Reports, differing
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["revised"]

_NOW = re.compile(r"\bnow (?:\w+ ){1,3}$")
_DAY = re.compile(r"\d")
_TO_COME = re.compile(r"\b(?:will|would|is to|are to|was to|were to|due|set for|scheduled for)\b")
_DUE = re.compile(r"\b(?:due|set|scheduled|planned|fixed)\b")
_IT = re.compile(r"(?:It|They|The [\w-]+)\b")
_BEHIND = re.compile(
    rf"(?P<days>{numeral()}) days "
    rf"(?:late\b|(?:behind|later than|after) (?:schedule|planned|promised|agreed|expected|due)\b)"
)
_NEWLY = re.compile(r"\b(?:now|new|instead)\b")
_ON = 4  # sentences after the news of a delay in which the new day is given
_REPLACED = "a report says that one has taken the place of the other"


Planned = Mapping[str, Sequence[Line]]


def revised(reports: Reports) -> Iterator[Disagreement]:
    before: list[Line] = []
    planned: dict[str, list[Line]] = defaultdict(list)  # by each word of their subject, sentences that set a day
    for report in reports:
        for line in report:
            yield from _put_off(line, before, reports)
            yield from _belied(line, report, reports)
            yield from _restated(line, reports)
            yield from _late(line, reports)
            yield from _overdue(line, before, reports)
            yield from _moved(line, report, planned, reports)
        before += report
        for line in report:
            for word in reports.about(line.flat) if _sets_day(line) else ():
                planned[word].append(line)


def _put_off(line: Line, before: Sequence[Line], reports: Reports) -> Iterator[Disagreement]:
    """ "The talks, first set for June, will open in July", with the sentence of an earlier report that set them."""
    found = formerly(line.flat)
    end = line.flat.find(",", found.end()) if found else -1
    if found and end > 0 and _is_new(found, line.flat[end:]) and any(one.start > end for one in reports.times(line)):
        own = reports.about(line.flat)
        alike = (
            (len(own & reports.about(one.flat)), bool(_DAY.search(one.flat)), -n, one) for n, one in enumerate(before)
        )
        common, _, _, first = max(alike, key=lambda item: item[:3], default=(0, False, 0, line))
        told = [reports.evidence(line, found.start(), end)]
        if common >= ALIKE:
            told.append(reports.evidence(first))
        yield _item(line, (told, [reports.evidence(line, end)]), DisagreementKind.SUPERSEDED, _REPLACED)


def _is_new(found: re.Match[str], rest: str) -> bool:
    """Of what "was to be", whether the rest says that it is otherwise now."""
    return not found.group().startswith("which") or bool(_NEWLY.search(rest) or postpones(rest))


def _late(line: Line, reports: Reports) -> Iterator[Disagreement]:
    """ "The monitors whom Oslo promised to send by May | have yet to leave"."""
    late = unmet(line.flat)
    if late:
        sides = ([reports.evidence(line, 0, late.start())], [reports.evidence(line, late.start())])
        yield _item(line, sides, DisagreementKind.SUPERSEDED, "what was to be has not come about")


def _overdue(line: Line, before: Sequence[Line], reports: Reports) -> Iterator[Disagreement]:
    """ "The first lorries left on 9 June, four days late", with the sentence of an earlier report that set 5 June."""
    late = _BEHIND.search(line.flat)
    if late:
        days = dt.timedelta(days=counted_as(late.group("days")))
        due = {day - days for day in _day_names(line, reports)}
        planned = [one for one in before if _sets_day(one) and due & _day_names(one, reports)]
        if planned:
            sides = ([*map(reports.evidence, planned[:1])], [reports.evidence(line)])
            yield _item(line, sides, DisagreementKind.SUPERSEDED, "what was to be on a day came about on another")


def _moved(line: Line, report: Sequence[Line], planned: Planned, reports: Reports) -> Iterator[Disagreement]:
    """A new day for what a sentence says was put off, and the day it had, in that sentence or an earlier report."""
    off = postpones(line.flat)
    if not off:
        return
    new = next((one for one in _around(line, report) if _sets_day(one) and _is_of(one, line, reports)), None)
    if new is None:
        return
    days = _day_names(new, reports)
    tally = Counter(
        one
        for word in reports.about(_clause(line.flat, off.end())) | reports.about(new.flat)
        for one in planned.get(word, ())
    )
    alike = sorted(
        (one for one, common in tally.items() if common >= ALIKE),
        key=lambda one: (-tally[one], reports.published(one), one.place),
    )
    told = [*islice((one for one in alike if _day_names(one, reports) - days), 1)]
    if _day_names(line, reports) - days and line is not new and _DUE.search(line.flat):
        told.append(line)
    if days and told:
        sides = ([*map(reports.evidence, told)], [reports.evidence(new)])
        yield _item(new, sides, DisagreementKind.SUPERSEDED, _REPLACED)


def _clause(flat: str, place: int) -> str:
    """The sentence as far as the side that speaks at a place of it goes on."""
    return flat[: next((cut.start() for cut in cuts(flat) if cut.start() > place), None)]


def _around(line: Line, report: Sequence[Line]) -> Sequence[Line]:
    """The sentences after it that may go on from it, then the one before."""
    return (*report[line.place + 1 : line.place + 1 + _ON], *report[max(0, line.place - 1) : line.place])


def _sets_day(one: Line) -> bool:
    return _TO_COME.search(one.flat) is not None and _DAY.search(one.flat) is not None


def _is_of(new: Line, line: Line, reports: Reports) -> bool:
    """Whether it goes on about what was put off: by "it" and "now", or by words of both."""
    pointing = _IT.match(new.flat) is not None and _NEWLY.search(new.flat) is not None
    return pointing or len(reports.about(new.flat) & reports.about(line.flat)) >= ALIKE


def _day_names(one: Line, reports: Reports) -> frozenset[dt.date]:
    dates = (found.date for found in reports.times(one))
    return frozenset(date.earliest for date in dates if date and date.is_day and date.earliest)


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
