"""Where reports or sides count one thing differently, call what they count by two names, or put right a number.

Two amounts are of one thing where they have one unit and stand in sentences about the same, or are sums of one kind. An
amount that the other report has too differs from none of its.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from stateofplay.knowledge.quantities import Amount, amounts, changes, corrected, direction, sums
from stateofplay.ledger.known import stable_id
from stateofplay.ledger.lines import ALIKE, Line, Reports
from stateofplay.ledger.wording import stems, trimmed
from stateofplay.model.state import Disagreement, DisagreementKind, Value

__all__ = ["counted"]

_SAME = 0.02  # part by which two readings of one number may differ
_MOST = 20  # times that one number may be the other before they are hardly of one thing
_TOLLS = frozenset({"job"})  # of which a dispute has one count
_WHOLE = frozenset({"crew", "medicine"})  # of which a dispute is seldom about two, so that they are words in common
_CLOSE = 2  # times that one number of such may be the other where nothing else is in common
_LENGTHS = frozenset({"hour", "day"})
_PLAIN = frozenset({"percent", "kilometre", "mile"})  # of too many things
_OF_INCIDENTS = frozenset({"dead", "hurt"})  # counted by incident
_WHEN = re.compile(r"\b(?:within|after|before|next|last|past|every|another)\s+$")
_THEN = re.compile(r"\s*(?:later|ago|before|after|earlier|notice)\b")
_SO_FAR = re.compile(
    r"\b(?:so far|since|up to|have been|has been|now|by now|to date|gone up|risen|grown)\b", re.IGNORECASE
)
_COMMON = 40  # amounts


@dataclass(frozen=True, slots=True)
class Told:
    """An amount in its sentence; `about` is what the sentence is about, `of` what a sum is of."""

    line: Line
    amount: Amount
    about: frozenset[str]
    sides: frozenset[str]
    of: frozenset[str]


def counted(reports: Reports) -> Iterator[Disagreement]:
    told = [one for report in reports for line in report for one in _told(line, reports)]
    yield from _differing(told, reports)
    yield from _named_differently(told, reports)
    for report in reports:
        for line in (*report, *reports.notes(report)):
            yield from _corrected(line, reports)
    yield from _changes(reports)


def _told(line: Line, reports: Reports) -> Iterator[Told]:
    for one in amounts(line.flat):
        when = _WHEN.search(line.flat, 0, one.start) or _THEN.match(line.flat, one.end)
        if one.unit not in _PLAIN | _OF_INCIDENTS and not (one.unit in _LENGTHS and when):
            about = reports.about(line.flat) - stems(one.noun) | _thing(line, one)
            of = sums(line.flat, one) if one.unit == one.noun else frozenset[str]()
            yield Told(line, one, about, frozenset(reports.sides(line.flat)), of)


def _thing(line: Line, amount: Amount) -> frozenset[str]:
    """A mark for what is counted, where that tells what the number is of: a crew, "types of vaccine"."""
    told = amount.unit in _WHOLE or " of " in line.flat[amount.start : amount.end]
    return frozenset({f"={amount.unit}"}) if told else frozenset()


def _differing(told: Sequence[Told], reports: Reports) -> Iterator[Disagreement]:
    there = {(one.line.document, one.amount.value) for one in told}
    by_unit: dict[str, list[tuple[Told, Told]]] = defaultdict(list)
    for a, b in _of_one_subject(told):
        if a.amount.unit == b.amount.unit and _differ(a, b, reports) and not _agreed(a, b, there):
            by_unit[a.amount.unit].append((a, b))
    for unit, pairs in by_unit.items():
        for together in _joined(pairs):
            yield _item(unit, together, reports)


def _of_one_subject(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Every two that have a word of their subject, or what they are sums of, in common, in order, once. A word that
    stands beside too many amounts tells none apart."""
    having: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(told):
        for word in one.about | one.of:
            having[word].append(n)
    few = (places for places in having.values() if len(places) <= _COMMON)
    for a, b in sorted({pair for places in few for pair in combinations(places, 2)}):
        yield told[a], told[b]


def _agreed(a: Told, b: Told, there: set[tuple[str, float]]) -> bool:
    """Whether one of the two reports has the other's number too."""
    other = {(a.line.document, b.amount.value), (b.line.document, a.amount.value)}
    return a.line.document != b.line.document and bool(other & there)


def _differ(a: Told, b: Told, reports: Reports) -> bool:
    """Whether the two can be of one thing and are not one number."""
    low, high = sorted((a.amount.value, b.amount.value))
    near = low and _SAME < high / low - 1 <= _MOST
    if not near or direction(a.line.flat, a.amount) != direction(b.line.flat, b.amount):
        return False
    if a.line.document == b.line.document:
        return a.line != b.line and _told_by_two(a, b, reports)
    return a.amount.yearly == b.amount.yearly and _of_one_thing(a, b, reports)


def _told_by_two(a: Told, b: Told, reports: Reports) -> bool:
    """Whether two speakers of one report sum up the same; what it is "so far" is not what it will be."""
    growing = bool(_SO_FAR.search(a.line.flat)) != bool(_SO_FAR.search(b.line.flat))
    return bool(a.of & b.of) and not growing and reports.speaker(a.line) != reports.speaker(b.line)


def _of_one_thing(a: Told, b: Told, reports: Reports) -> bool:
    common = a.about & b.about
    if a.amount.unit in _LENGTHS and len(reports.names(a.line.flat) & reports.names(b.line.flat)) < ALIKE:
        return False  # "five days" of a truce and "three days" of talks
    thing = _thing(a.line, a.amount) & common
    if thing and a.amount.unit not in _WHOLE:
        return len(common - thing) >= ALIKE
    if not thing and a.amount.unit == a.amount.noun:
        return bool(common and a.of & b.of)
    low, high = sorted((a.amount.value, b.amount.value))
    if common == thing and high > _CLOSE * low:
        return False
    return bool(common) and (a.amount.unit in _TOLLS or len(common) + len(a.sides & b.sides) >= ALIKE)


def _joined(pairs: Iterable[tuple[Told, Told]]) -> list[list[Told]]:
    groups: list[list[Told]] = []
    for pair in pairs:
        near = [group for group in groups if any(one in group for one in pair)]
        groups = [group for group in groups if group not in near]
        groups.append(list(dict.fromkeys([*(one for group in near for one in group), *pair])))
    return groups


def _item(unit: str, together: Sequence[Told], reports: Reports) -> Disagreement:
    by_value: dict[float, list[Told]] = defaultdict(list)
    for one in together:
        by_value[one.amount.value].append(one)
    values = tuple(_value(ones, reports) for ones in by_value.values())
    kind, reason = _kind(together, reports)
    first = together[0]
    about = f"how much or how many: {trimmed(first.line.flat, 80)}"
    seed = f"amount {unit} {first.line.document} {first.line.start} {first.amount.start}"
    return Disagreement(stable_id("d", seed), about, kind, reason, values)


def _value(ones: Sequence[Told], reports: Reports) -> Value:
    first = ones[0]
    words = first.line.flat[first.amount.start : first.amount.end]
    return Value(words, tuple(reports.evidence(one.line) for one in ones))


def _kind(together: Sequence[Told], reports: Reports) -> tuple[DisagreementKind, str]:
    days = {reports.published(one.line) for one in together}
    growing = [one.amount.value for one in sorted(together, key=lambda one: reports.published(one.line))]
    if len(days) > 1 and growing == sorted(growing) and any(_SO_FAR.search(one.line.flat) for one in together):
        return DisagreementKind.SUPERSEDED, "a later report has counted on"
    if len({reports.speaker(one.line) for one in together} - {None}) > 1:
        return DisagreementKind.PARTY_CLAIMS, "each side has its own number"
    return DisagreementKind.CONFLICT, "the reports give different numbers for the same"


def _named_differently(told: Sequence[Told], reports: Reports) -> Iterator[Disagreement]:
    """One uncommon number of things that two reports call by different names."""
    rare = [one for one in told if one.amount.value % 1000 and one.amount.unit == one.amount.noun]
    seen: set[float] = set()
    for a, b in _of_one_subject(rare):
        one_number = a.amount.value == b.amount.value and a.amount.value not in seen
        if one_number and a.line.document != b.line.document and _called_otherwise(a, b):
            seen.add(a.amount.value)
            values = (_value([a], reports), _value([b], reports))
            seed = f"called {a.amount.value} {a.line.document} {a.line.start}"
            about = f"what the {values[0].value.split()[0]} are"
            reason = "reports call what they count by different names"
            yield Disagreement(stable_id("d", seed), about, DisagreementKind.NAMING, reason, values)


def _called_otherwise(a: Told, b: Told) -> bool:
    return a.amount.noun != b.amount.noun and len(a.about & b.about) >= ALIKE


def _corrected(line: Line, reports: Reports) -> Iterator[Disagreement]:
    found = corrected(line.flat)
    if found:
        values = tuple(reports.value(reports.evidence(line, *span)) for span in found)
        seed = f"corrected {line.document} {line.start}"
        reason = "a report puts right a number given before"
        about = trimmed(line.flat, 80)
        yield Disagreement(stable_id("d", seed), about, DisagreementKind.SUPERSEDED, reason, values)


def _changes(reports: Reports) -> Iterator[Disagreement]:
    """Two reports of one change, from one number to two."""
    told = [(line, *change) for report in reports for line in report for change in changes(line.flat)]
    for (a, _, _, old, new), (b, _, _, before, then) in combinations(told, 2):
        one_change = a.document != b.document and old == before and new != then
        if one_change and reports.about(a.flat) & reports.about(b.flat):
            values = tuple(reports.value(reports.evidence(line)) for line in (a, b))
            seed = f"change {a.document} {a.start} {b.start}"
            reason = "the reports give different numbers for the same"
            yield Disagreement(stable_id("d", seed), trimmed(a.flat, 80), DisagreementKind.CONFLICT, reason, values)
