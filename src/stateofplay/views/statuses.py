"""What a status of a track is called and how it should look, by the lifecycle of the track's kind."""

from __future__ import annotations

from stateofplay.knowledge import lifecycles
from stateofplay.model.state import Track

__all__ = ["UNKNOWN", "kind_label", "label", "tone", "track_tone"]

UNKNOWN = "unknown"  # before anything was reported


def label(kind: str, status: str) -> str:
    """As in "in force, end decided"; a status that no lifecycle knows is shown as it is written."""
    found = _state(kind, status)
    return found.label if found else status.replace("-", " ")


def tone(kind: str, status: str) -> str:
    """One of "live", "pending", "ended" or "unknown"."""
    found = _state(kind, status)
    return found.tone if found else "unknown"


def track_tone(track: Track) -> str:
    return tone(track.kind, track.status)


def kind_label(kind: str) -> str:
    lifecycle = lifecycles.load().get(kind)
    return lifecycle.label if lifecycle else kind.replace("-", " ").capitalize()


def _state(kind: str, status: str) -> lifecycles.LifecycleState | None:
    lifecycle = lifecycles.load().get(kind)
    return lifecycle.states.get(status) if lifecycle else None
