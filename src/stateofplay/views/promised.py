"""What is planned and promised in the same words is shown once: as the promise, which tells what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from stateofplay.model.claims import Status
from stateofplay.model.state import Evidence, StateOfPlay

__all__ = ["without_promised"]


def without_promised(state: StateOfPlay) -> StateOfPlay:
    """The state without the planned acts that a promise tells of, passage for passage."""
    spans: dict[str, list[Evidence]] = {}
    for commitment in state.commitments:
        for one in commitment.evidence:
            spans.setdefault(one.document, []).append(one)
    settling = {commitment.settled_by for commitment in state.commitments}
    kept = tuple(
        event
        for event in state.events
        if event.status is not Status.PLANNED or event.id in settling or not _promised(event.evidence, spans)
    )
    return state if len(kept) == len(state.events) else replace(state, events=kept)


def _promised(evidence: Iterable[Evidence], promises: Mapping[str, Iterable[Evidence]]) -> bool:
    """Whether each of the quotes shares words with one that promises."""
    return all(any(e.start < p.end and p.start < e.end for p in promises.get(e.document, ())) for e in evidence)
