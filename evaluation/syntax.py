"""Parts of speech and syntax against a treebank, on the treebank's own words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stateofplay.language.analyzer.graph import Graph
from stateofplay.language.analyzer.reader import parse
from stateofplay.language.analyzer.windows import windows
from stateofplay.model.analysis import Word
from stateofplay.model.language import Token
from training.treebanks import Tree, read

__all__ = ["measure"]


def measure(path: Path, graph: Graph | None = None) -> dict[str, Any]:
    """UPOS accuracy, UAS and LAS over all words, punctuation too; LAS without subtypes, as is the custom, and with."""
    graph = graph or Graph()
    words = upos = uas = las = whole = 0
    for tree, found in _parsed(read(path), graph):
        for n, word in enumerate(found):
            head = tree.heads[n] if tree.heads[n] != n else -1
            words += 1
            upos += word.upos == tree.upos[n]
            attached = word.head == head
            uas += attached
            las += attached and word.relation.split(":")[0] == tree.relations[n].split(":")[0]
            whole += attached and word.relation == tree.relations[n]
    shares = {"upos": upos, "uas": uas, "las": las, "las_with_subtypes": whole}
    return {"words": words, **{name: round(count / words, 4) if words else 0.0 for name, count in shares.items()}}


def _parsed(trees: Iterator[Tree], graph: Graph) -> Iterator[tuple[Tree, list[Word]]]:
    """Each sentence with its words as read, in windows of the sentences of one document."""
    for _, group in itertools.groupby(trees, key=lambda tree: tree.document):
        document = list(group)
        rows: list[list[Word]] = [[] for _ in document]
        tokens = [[Token(0, 0, word) for word in tree.words] for tree in document]
        for window in windows(tokens, graph.pieces.count):
            scores = graph.scores([token.text for token in window.tokens], window.part)
            for sentence, word in zip(window.sentence, parse(scores, window, graph.labels), strict=True):
                rows[sentence].append(word)
        yield from zip(document, rows, strict=True)
