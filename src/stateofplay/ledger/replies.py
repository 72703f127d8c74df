"""An accusation and its denial in any report, and what a report leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stateofplay.knowledge.contention import denies
from stateofplay.knowledge.motives import hedged
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.lines import Line, Reports
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.wording import stems, trimmed
from stateofplay.model.claims import EventType, Status
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Value

__all__ = ["answered_elsewhere", "left_open"]

_A_REPORT = 2  # hedges of one report that are shown


def answered_elsewhere(events: Sequence[Merged], known: Known, reports: Reports) -> Iterator[Disagreement]:
    """An accusation, and what the accused denies on the same subject, in any report."""
    denials: dict[str, list[Merged]] = defaultdict(list)
    for one in events:
        if one.event.status is Status.DENIED and _is_denial(one, reports):
            for state in sorted(known.states(one.event.actors)):
                denials[state].append(one)
    for charge in events:
        if charge.event.type is EventType.ACCUSE and charge.event.status is Status.HAPPENED:
            accused = sorted(known.states(charge.event.recipients))
            near = (one for state in accused for one in denials[state])
            answer = next((one for one in near if one.topics & charge.topics or one.tracks & charge.tracks), None)
            if answer:
                values = tuple(Value(one.event.summary, one.event.evidence) for one in (charge, answer))
                about = trimmed(charge.event.summary, 80)
                seed = f"denial {charge.event.id} {answer.event.id}"
                reason = "one side says so and the other denies it"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.PARTY_CLAIMS, reason, values)


def _is_denial(one: Merged, reports: Reports) -> bool:
    """Whether a sentence denies it: who would not do something has denied nothing."""
    stood = (reports.at(quote.document, quote.start) for quote in one.event.evidence)
    return any(line is not None and denies(line.flat) is not None for line in stood)


def left_open(reports: Reports) -> Iterator[Disagreement]:
    """A sentence that says that something is not clear, and the one beside it that says most of the same thing."""
    for report in reports:
        hedges = [line for line in report if hedged(line.flat)]
        for line in hedges[:_A_REPORT]:
            other = _other_side(line, report)
            if other is not None:
                values = (_open(reports.evidence(line), is_hedge=True), _open(reports.evidence(other), is_hedge=False))
                about = trimmed(values[0].evidence[0].quote, 80)
                reason = "a report says that it is not clear"
                seed = f"open {line.document} {line.start}"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.UNCERTAIN, reason, values)


def _open(quote: Evidence, *, is_hedge: bool) -> Value:
    return Value(f"left open: {trimmed(quote.quote)}" if is_hedge else trimmed(quote.quote), (quote,))


def _other_side(line: Line, report: Sequence[Line]) -> Line | None:
    """Of the sentences beside, the nearest with a word in common that is no hedge itself, of two the later."""
    words = stems(line.flat)
    for place in (line.place + 1, line.place - 1, line.place + 2, line.place - 2):
        if 0 <= place < len(report) and stems(report[place].flat) & words and not hedged(report[place].flat):
            return report[place]
    return None
