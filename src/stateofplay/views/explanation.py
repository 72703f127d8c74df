"""What explains one thing of the ledger: its fields in words, the quotes, the reader, the score, the judgements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stateofplay.model.state import Evidence, ScorePart, StateOfPlay
from stateofplay.views.quotes import Quote, quotes

__all__ = ["Explanation", "Fields", "explanation"]

Fields = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing of the ledger; `reader` is empty where no words are quoted.

    `score` is the weakest link that joined its claims, where there was one; `judgements` is what people said of it.
    """

    id: str
    title: str
    fields: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    reader: str
    score: tuple[ScorePart, ...] = ()
    judgements: tuple[str, ...] = ()

    @property
    def total(self) -> float | None:
        """What the parts of the score come to; None where nothing was joined."""
        return sum(part.weight * part.value for part in self.score) if self.score else None


def explanation(state: StateOfPlay, id: str, title: str, fields: Fields, evidence: Iterable[Evidence]) -> Explanation:
    """With the fields that say something, and those who read the words."""
    said = quotes(state, evidence)
    used = {quote.document for quote in said}
    readers = sorted({s.reader or "not recorded" for s in state.sources if s.id in used})
    told = tuple((label, text) for label, text in fields if text)
    return Explanation(id, title, told, said, ", ".join(readers))
