"""What one passage says and another beside it answers or leaves open: charges and denials, and what is not clear.

Both rest on whole sentences, for what is denied or left open often makes no claim of its own: the evidence then names
the claim that the sentence stands beside.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from stateofplay.knowledge.motives import answers, hedged
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.passages import around, body
from stateofplay.ledger.wording import stems, trimmed
from stateofplay.model.claims import Claim, EventClaim, EventType, PositionClaim, Stance, Status
from stateofplay.model.documents import Document
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Value

__all__ = ["answered_elsewhere", "denied", "left_open"]

_NO = frozenset({Stance.REFUSES, Stance.OPPOSES, Stance.CLAIMS})
_CHARGE = frozenset({Stance.ACCUSES, Stance.CLAIMS, Stance.DEMANDS, Stance.WARNS})
_DENIED = "one side says so and the other denies or refuses it"
_NEAR = 3  # sentences between a charge and its answer
_A_REPORT = 2  # hedges of one report that are shown


def denied(known: Known) -> Iterator[Disagreement]:
    """What one side says, and the first answer to it that another gives within a few sentences of the same report."""
    for document, claims in _by_report(known).items():
        sentences = [around(known.documents[document], one.quote.start, one.quote.end) for one in claims]
        told: set[int] = set()
        for n, claim in enumerate(claims):
            charge = _answered(n, claims, sentences, known) if _is_answer(claim) else None
            if charge and charge.start not in told:
                told.add(charge.start)
                values = (_said(charge), _said(known.evidence([claim])[0]))
                seed = f"reply {document} {charge.start} {claim.quote.start}"
                about = trimmed(charge.quote, 80)
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.PARTY_CLAIMS, _DENIED, values)


def _by_report(known: Known) -> dict[str, list[PositionClaim | EventClaim]]:
    found: dict[str, list[PositionClaim | EventClaim]] = defaultdict(list)
    for claim in known.claims:
        if isinstance(claim, PositionClaim | EventClaim) and not claim.corroborates:
            found[claim.quote.document].append(claim)
    return found


def _is_answer(claim: Claim) -> bool:
    if isinstance(claim, PositionClaim):
        return claim.stance in _NO
    return isinstance(claim, EventClaim) and claim.status is Status.DENIED


def _answered(
    n: int, claims: Sequence[PositionClaim | EventClaim], sentences: Sequence[int | None], known: Known
) -> Evidence | None:
    """The nearest charge before that another party makes in words like the answer's; else, where the answer says "the
    charge" or "denied it", the sentence before it."""
    claim, here = claims[n], sentences[n]
    if here is None:
        return None
    words = known.quote(claim)
    own, party = stems(words) - known.state_words, _parties(claim, known)
    reach = 1 if isinstance(claim, PositionClaim) and claim.stance is Stance.CLAIMS else _NEAR
    fit = [
        (not (answers(words) and _accuses(other)), here - place, other.id, other)
        for other, place in zip(claims[:n], sentences[:n], strict=True)
        if place is not None and here - reach <= place < here and _is_charge(other)
        if not _parties(other, known) & party and (answers(words) or stems(known.quote(other)) & own)
    ]
    if fit:
        return known.evidence([min(fit)[-1]])[0]
    return _sentence(known.documents[claim.quote.document], here - 1, claim) if here and answers(words) else None


def _accuses(claim: PositionClaim | EventClaim) -> bool:
    return isinstance(claim, EventClaim) or claim.stance is Stance.ACCUSES


def _is_charge(claim: Claim) -> bool:
    if isinstance(claim, PositionClaim):
        return claim.stance in _CHARGE
    return isinstance(claim, EventClaim) and claim.type is EventType.ACCUSE and claim.status is Status.HAPPENED


def _parties(claim: PositionClaim | EventClaim, known: Known) -> frozenset[str]:
    return known.states([claim.party] if isinstance(claim, PositionClaim) else claim.actors)


def _said(quote: Evidence) -> Value:
    return Value(trimmed(quote.quote), (quote,))


def _sentence(document: Document, place: int, beside: Claim) -> Evidence:
    start, end = body(document)[place]
    return Evidence(document.id, start, end, document.text[start:end], beside.id)


def answered_elsewhere(events: Sequence[Merged], known: Known) -> Iterator[Disagreement]:
    """An accusation, and what the accused denies on the same subject, in any report."""
    denials: dict[str, list[Merged]] = defaultdict(list)
    for one in events:
        if one.event.status is Status.DENIED:
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
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.PARTY_CLAIMS, _DENIED, values)


def left_open(known: Known) -> Iterator[Disagreement]:
    """A sentence that says that something is not clear, and the one beside it that says most of the same thing."""
    for document, claims in _by_report(known).items():
        source = known.documents[document]
        sentences = body(source)
        hedges = [n for n, (start, end) in enumerate(sentences) if hedged(source.text[start:end])]
        for n in hedges[:_A_REPORT]:
            other = _other_side(n, source)
            if other is not None:
                beside = _nearest(claims, sentences[n][0])
                values = tuple(_open(_sentence(source, place, beside), place == n) for place in (n, other))
                about = trimmed(values[0].evidence[0].quote, 80)
                reason = "a report says that it is not clear"
                seed = f"open {document} {sentences[n][0]}"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.UNCERTAIN, reason, values)


def _open(quote: Evidence, is_hedge: bool) -> Value:
    return Value(f"left open: {trimmed(quote.quote)}" if is_hedge else trimmed(quote.quote), (quote,))


def _other_side(n: int, document: Document) -> int | None:
    """Of the sentences beside, the nearest with a word in common that is no hedge itself, of two the later."""
    sentences, text = body(document), document.text
    words = stems(text[slice(*sentences[n])])
    for place in (n + 1, n - 1, n + 2, n - 2):
        if 0 <= place < len(sentences):
            beside = text[slice(*sentences[place])]
            if stems(beside) & words and not hedged(beside):
                return place
    return None


def _nearest(claims: Sequence[PositionClaim | EventClaim], start: int) -> Claim:
    starts = [claim.quote.start for claim in claims]
    return claims[min(bisect_left(starts, start), len(claims) - 1)]
