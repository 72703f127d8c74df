"""Exact or refused: whether a claim's quote stands at its offsets, in words that a claim may rest on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from stateofplay.model.claims import Claim, Refusal, Span
from stateofplay.model.documents import Document

__all__ = ["judge", "sift"]


def judge(document: Document) -> Callable[[Claim], str | None]:
    """What tells why a claim on that document cannot be taken, None where it can.

    Made once for a document: hashing five million characters for an id takes 4 ms, and a report has many claims.
    """
    id_, text = document.id, document.text
    barred = [block for block in document.blocks if not block.readable]
    starts = [block.start for block in barred]

    def fault(claim: Claim) -> str | None:
        quote: Span = claim.quote
        if quote.document != id_:
            return f"the quote is from document {quote.document}, not from {id_}"
        if not 0 <= quote.start < quote.end <= len(text):
            return f"offsets {quote.start}-{quote.end} do not stand in a text of {len(text)} characters"
        if not text[quote.start : quote.end].strip():
            return f"nothing but white space stands at {quote.start}-{quote.end}"
        before = bisect_left(
            starts, quote.end
        )  # blocks do not overlap: only the last to start before its end can reach
        if before and barred[before - 1].end > quote.start:
            block = barred[before - 1]
            return f"the quote rests on {block.role} at {block.start}-{block.end}"
        return None

    return fault


def sift(claims: tuple[Claim, ...], document: Document) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Claims that hold, in their order, and a refusal for each other one. Of claims with one id the first is taken."""
    fault, id_ = judge(document), document.id
    taken: dict[str, Claim] = {}
    refused = []
    for claim in claims:
        reason = fault(claim)
        if reason is None and claim.id in taken:
            reason = f"the same {claim.kind} was already told by the same words"
        if reason is None:
            taken[claim.id] = claim
        else:
            words = document.text[max(claim.quote.start, 0) : max(claim.quote.end, 0)]
            refused.append(Refusal(reason, claim.kind, words, id_))
    return tuple(taken.values()), tuple(refused)
