"""The reader's ear: one small encoder with several heads that reads each sentence once.

`load()` takes the weights from beside this file; what comes out of `analyze` is told in `model.analysis`.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from stateofplay.language.analyzer import deeds
from stateofplay.language.analyzer.deeds import Deed
from stateofplay.language.analyzer.graph import Graph
from stateofplay.language.analyzer.reader import read_sentences, read_text
from stateofplay.model.analysis import Analysis
from stateofplay.model.language import Token

__all__ = ["Analyzer", "Deed", "load"]


class Analyzer:
    """Reads texts. One may be shared by threads."""

    def __init__(self, graph: Graph, *, threads: int = 1) -> None:
        if threads < 1:
            raise ValueError(f"threads must be at least 1, not {threads}")
        self.graph = graph
        self._threads = threads

    def analyze(self, texts: Sequence[str]) -> list[Analysis]:
        """One analysis for each text, in order. A text's answer depends on that text alone."""
        if self._threads == 1 or len(texts) < 2:
            return [read_text(text, self.graph) for text in texts]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(lambda text: read_text(text, self.graph), texts))

    def analyze_sentences(self, text: str, sentences: Sequence[Sequence[Token]]) -> Analysis:
        """The same for the sentences given, which stand in text order and hold at least a word each."""
        return read_sentences(text, sentences, self.graph)

    def deed(self, sentence: str, source: str, target: str) -> Deed:
        """What the source does to the target in the sentence, both given as words that stand in it.

        One of them may be missing there. Raises ValueError where both are.
        """
        return deeds.deed(self.graph, sentence, source, target)


def load(*, threads: int = 1, weights: Path | None = None) -> Analyzer:
    """The analyzer with the weights that ship, or with another file of the same shape."""
    return Analyzer(Graph(weights), threads=threads)
