"""What is scheduled and what was promised, in the order in which it is due."""

from __future__ import annotations

import datetime as dt

from stateofplay.model.state import Commitment, CommitmentState, StateOfPlay, Track
from stateofplay.views.lanes import bounds

__all__ = ["Owed", "owed", "urgency"]

Owed = Track | Commitment


def owed(state: StateOfPlay) -> list[Owed]:
    """Tracks with a next status, and commitments: the open by their day, then the settled; of equals tracks first."""
    coming = [track for track in state.tracks if track.next]
    return sorted([*coming, *state.commitments], key=urgency)


def urgency(item: Owed) -> tuple[bool, int]:
    """Whether it is settled, and its first day for sorting by time; the undated come last."""
    if isinstance(item, Track):
        settled, span = False, bounds(item.next.date if item.next else None)
    else:
        settled, span = item.state is not CommitmentState.OPEN, bounds(item.due)
    return settled, span[0].toordinal() if span else dt.date.max.toordinal()
