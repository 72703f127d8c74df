"""Parts of `--help` that several commands share."""

from __future__ import annotations

__all__ = ["examples"]


def examples(*commands: str) -> str:
    """An epilog that click leaves as it is."""
    return "\n".join(("\b", "Examples:", *(f"  {command}" for command in commands)))
