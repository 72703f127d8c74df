"""Counts of what was found, what is there and what is both, as precision, recall and F1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["Tally", "f1_by_label", "macro_f1"]


@dataclass(slots=True)
class Tally:
    found: int = 0
    gold: int = 0
    right: int = 0

    def add(self, found: Iterable[Any], gold: Iterable[Any]) -> None:
        """Two sets of the same kind of thing."""
        ours, theirs = set(found), set(gold)
        self.found += len(ours)
        self.gold += len(theirs)
        self.right += len(ours & theirs)

    @property
    def f1(self) -> float:
        return round(2 * self.right / (self.found + self.gold), 4) if self.found + self.gold else 0.0

    def figures(self) -> dict[str, float | int]:
        precision = round(self.right / self.found, 4) if self.found else 0.0
        recall = round(self.right / self.gold, 4) if self.gold else 0.0
        return {"f1": self.f1, "p": precision, "r": recall, "gold": self.gold}


def f1_by_label(found: list[str], gold: list[str]) -> dict[str, float]:
    """The F1 of each label that the gold column has."""
    scores = {}
    for label in sorted(set(gold)):
        right = sum(a == b == label for a, b in zip(found, gold, strict=True))
        scores[label] = Tally(found.count(label), gold.count(label), right).f1
    return scores


def macro_f1(found: list[str], gold: list[str]) -> float:
    """Their mean."""
    scores = f1_by_label(found, gold).values()
    return round(sum(scores) / len(scores), 4) if scores else 0.0
