"""How many died or were hurt in one incident, where reports or those they quote count differently.

The sentences of a report that name a kind of violence or mishap tell of incidents: "the clash", "that fighting" and
"Tuesday's gunbattle" of one told before, "a second raid" of another. A count belongs to the incident that its sentence
names, or to the one told just before. Incidents of two reports are one where they are of one kind, have a place in
common or no place at all, and can be of one day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stateofplay.knowledge.contention import says
from stateofplay.knowledge.tolls import Toll, incidents, tolls
from stateofplay.ledger.known import stable_id
from stateofplay.ledger.lines import Line, Reports
from stateofplay.model.state import Disagreement, DisagreementKind, Value

__all__ = ["tolls_differ"]

_NEAR = 3  # sentences after those on an incident in which a count is still of it
_ANOTHER = re.compile(r"\b(?:another|a second|a third|a new|a fresh|separate)\b", re.IGNORECASE)
_RISEN = re.compile(r"\b(?:rose|risen|climbed|now|so far|up (?:to|from))\b")
_LATER = re.compile(r"\b(?:after|before|since|following|anniversary|ago|earlier)\b", re.IGNORECASE)
_FRESH = 6  # days before a report that its news are of, where it gives no day
_LEAD = 2  # sentences that tell the news
_SAID = 14  # characters after a verb of saying in which stands when it was said
_BESIDE = 30  # characters between what happened and when
_GENERAL = "attack"  # what any other kind may be called


@dataclass(slots=True)
class _Incident:
    """`first` and `last` are the days between which it was, as far as told; `at` is the last sentence on it."""

    document: str
    at: int
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    first: dt.date | None = None
    last: dt.date | None = None
    counts: list[tuple[Line, Toll]] = field(default_factory=list)


def tolls_differ(reports: Reports) -> Iterator[Disagreement]:
    told = [one for report in reports for one in _incidents(report, reports) if one.counts]
    groups: list[list[_Incident]] = []
    for one in told:
        home = next((group for group in groups if any(_same(one, other) for other in group)), None)
        groups.append([one]) if home is None else home.append(one)
    for group in groups:
        by_what: dict[tuple[str, str], list[tuple[Line, Toll]]] = defaultdict(list)
        for line, toll in (count for one in group for count in one.counts):
            by_what[toll.fate, toll.who].append((line, toll))
        for (fate, _), counts in by_what.items():
            if len({toll.value for _, toll in counts}) > 1:
                yield _item(fate, counts, reports)


def _incidents(report: Sequence[Line], reports: Reports) -> list[_Incident]:
    found: list[_Incident] = []
    for line in report:
        kinds, counted = incidents(line.flat), tuple(tolls(line.flat))
        one = _told_before(found, line, frozenset(kinds)) if kinds else _just_told(found, line)
        if kinds and one is None:
            one = _Incident(line.document, line.place)
            found.append(one)
        if one is not None and kinds:
            one.kinds |= frozenset(kinds)
            one.names |= reports.places(line.flat)
            if one.first is None:
                one.first, one.last = _days(
                    line, [*kinds.values(), *((toll.start, toll.end) for toll in counted)], reports
                )
        if one is not None and (kinds or counted):
            one.at = line.place
            one.counts.extend((line, toll) for toll in counted)
    return found


def _told_before(found: Sequence[_Incident], line: Line, kinds: frozenset[str]) -> _Incident | None:
    if _ANOTHER.search(line.flat):
        return None
    return next((one for one in reversed(found) if one.kinds & kinds), None)


def _just_told(found: Sequence[_Incident], line: Line) -> _Incident | None:
    return max((one for one in found if line.place - one.at <= _NEAR), key=lambda one: one.at, default=None)


def _days(
    line: Line, spans: Sequence[tuple[int, int]], reports: Reports
) -> tuple[dt.date, dt.date] | tuple[None, None]:
    """When the sentence says that it was, by the words beside it and not by those that say when it was told; of the
    news, the days before the report."""
    verb, published = says(line.flat), reports.day(line)
    for one in reports.times(line):
        start, end, date = one.start, one.end, one.date
        told = verb is not None and 0 <= start - verb.end() <= _SAID
        beside = any(
            start - last <= _BESIDE and first - end <= _BESIDE and not _LATER.search(line.flat[end:first])
            for first, last in spans
        )
        if beside and not told and date and date.earliest and date.latest:
            return date.earliest, date.latest
    if published and line.place < _LEAD and not _LATER.search(line.flat):
        return published - dt.timedelta(days=_FRESH), published
    return None, None


def _same(one: _Incident, other: _Incident) -> bool:
    """In two reports, or in one under two kinds of name."""
    general = _GENERAL in one.kinds | other.kinds
    if not (one.kinds & other.kinds or general) or one.document == other.document:
        return False
    if one.first and other.first and one.last and other.last:
        if one.first > other.last or other.first > one.last:
            return False
        if one.first == one.last == other.first == other.last and one.kinds & other.kinds:
            return True
    if one.names and other.names:
        return bool(one.names & other.names)
    return not general


def _item(fate: str, counts: Sequence[tuple[Line, Toll]], reports: Reports) -> Disagreement:
    by_value: dict[int, list[tuple[Line, Toll]]] = defaultdict(list)
    for line, toll in counts:
        by_value[toll.value].append((line, toll))
    values = tuple(_value(ones, reports) for ones in by_value.values())
    days = [reports.published(line) for line, _ in counts]
    growing = [toll.value for _, toll in counts] == sorted(toll.value for _, toll in counts)
    risen = len(set(days)) > 1 and growing and any(_RISEN.search(line.flat) for line, _ in counts)
    first, toll = counts[0]
    kind = DisagreementKind.SUPERSEDED if risen else DisagreementKind.CONFLICT
    reason = "a later report has counted on" if risen else "reports or those they quote count differently"
    seed = f"toll {fate} {first.document} {first.start} {toll.start}"
    return Disagreement(stable_id("d", seed), f"how many {fate}: {_least(values)}", kind, reason, values)


def _least(values: Sequence[Value]) -> str:
    return ", ".join(value.value for value in values)


def _value(ones: Sequence[tuple[Line, Toll]], reports: Reports) -> Value:
    line, toll = ones[0]
    return Value(line.flat[toll.start : toll.end], tuple(reports.evidence(line) for line, _ in ones))
