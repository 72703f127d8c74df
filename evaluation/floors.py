"""Pinned figures: none may fall without a change to floors.json that a reviewer sees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.cases import CASES, figures, fingerprint

__all__ = ["fallen", "pin", "table"]

FLOORS = Path(__file__).with_name("floors.json")
LIMITS = Path(__file__).parents[1] / "docs" / "limits.md"  # tells the figures to users
TOLD = {
    "found.f1": "acts found",
    "full.f1": "in full",
    "tracks.states_r": "statuses",
    "positions.r": "positions",
    "commitments.r": "promises",
    "disagreements.r": "disagreements",
    "people_r": "people",
    "quotes_inexact": "quotes inexact",
}
MARKS = ("<!-- floors -->", "<!-- /floors -->")
LOWER_IS_BETTER = ("distractors_hit", "quotes_inexact")
SLACK = 1e-9
PINNED = (
    "found.f1",
    "full.f1",
    "merge_b3",
    "tracks.instruments",
    "tracks.states_r",
    "positions.r",
    "commitments.r",
    "disagreements.r",
    "distractors_hit",
    "published",
    "people_r",
    "quotes_inexact",
)


def fallen() -> tuple[str, ...]:
    """A line for each pinned figure that is worse than its floor, none where all hold."""
    return tuple(line for case, pinned in _floors().items() for line in _fallen(case, pinned))


def pin() -> None:
    """Writes today's figures down as the floors, and into the page that tells them to users."""
    made = {name: {"corpus": fingerprint(*case), "floors": _pinned(figures(*case))} for name, case in CASES.items()}
    FLOORS.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    before, _, rest = LIMITS.read_text("utf-8").partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    LIMITS.write_text(f"{before}{MARKS[0]}\n{table()}{MARKS[1]}{after}", encoding="utf-8")


def table() -> str:
    """The floors as a table in Markdown, a line for each case."""
    lines = [["", *TOLD.values()], ["---"] * (len(TOLD) + 1)]
    lines += [[case, *(str(pinned["floors"].get(name, "")) for name in TOLD)] for case, pinned in _floors().items()]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _floors() -> dict[str, dict[str, Any]]:
    return dict(json.loads(FLOORS.read_text("utf-8")))


def _fallen(case: str, pinned: dict[str, Any]) -> Iterator[str]:
    if fingerprint(*CASES[case]) != pinned["corpus"]:
        yield f"{case}: the corpus is not the one that the floors were taken on"
        return
    now = _pinned(figures(*CASES[case]))
    for name, floor in pinned["floors"].items():
        gain = _number(now[name]) - _number(floor)
        if (-gain if name in LOWER_IS_BETTER else gain) < -SLACK:
            yield f"{case}: {name} fell from {floor} to {now[name]}"


def _pinned(found: dict[str, Any]) -> dict[str, Any]:
    return {name: _at(found, name) for name in PINNED if _at(found, name) is not None}


def _at(found: Any, name: str) -> Any:
    """The figure under a dotted name: "found.f1"."""
    for part in name.split("."):
        found = found.get(part) if found else None
    return found


def _number(figure: float | str) -> float:
    """A share written "3/8", of which the first number counts, or the figure itself."""
    return float(figure.split("/")[0]) if isinstance(figure, str) else figure
