"""Sources, cues and contents against documents that were marked up by hand, one JSON object a line.

A document has `text` and `attributions`, each with `source`, `cue` and `content`, lists of spans with start and end.
PolNeAR's contents take in the quotation marks and a "that" before them, which the corpus guide leaves out: "content" is
measured with these added, "content_as_read" without.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.tally import Tally
from stateofplay.language.analyzer.graph import Graph
from stateofplay.language.analyzer.reader import read_text

__all__ = ["measure"]

Span = tuple[int, int]
PARTS = ("source", "cue", "content", "content_as_read")
OPENS = re.compile(r"(?:\bthat,?\s+)?(?:[“\"‘]|'{1,2})?$", re.IGNORECASE)
CLOSES = re.compile(r"[.,!?]?(?:[”\"’]|'{1,2})")


def measure(path: Path, graph: Graph | None = None) -> dict[str, Any]:
    """F1 of each part with exact offsets; "overlap" counts a found span as right where it touches one that is there."""
    graph = graph or Graph()
    exact, loose = ({part: Tally() for part in PARTS} for _ in range(2))
    documents = 0
    for row in _rows(path):
        documents += 1
        found = _found(row["text"], graph)
        for part in PARTS:
            marked = [a[part.split("_")[0]] for a in row["attributions"]]
            gold = {tuple((span["start"], span["end"]) for span in spans) for spans in marked if spans}
            ours = {(span,) for span in found[part]}
            exact[part].add(ours, gold)
            _touch(loose[part], found[part], {span for spans in gold for span in spans})
    return {
        "documents": documents,
        **{part: exact[part].figures() for part in PARTS},
        "overlap": {part: loose[part].figures() for part in PARTS},
    }


def _touch(tally: Tally, found: set[Span], gold: set[Span]) -> None:
    tally.found += len(found)
    tally.gold += len(gold)
    hit = sum(any(a < end and start < b for start, end in gold) for a, b in found)
    met = sum(any(a < end and start < b for a, b in found) for start, end in gold)
    tally.right += min(hit, met)


def _found(text: str, graph: Graph) -> dict[str, set[Span]]:
    read = read_text(text, graph).attributions
    return {
        "source": {(a.source.start, a.source.end) for a in read if a.source},
        "cue": {(a.start, a.end) for a in read},
        "content": {_widened(text, a.content_start, a.content_end) for a in read},
        "content_as_read": {(a.content_start, a.content_end) for a in read},
    }


def _widened(text: str, start: int, end: int) -> Span:
    before = OPENS.search(text, max(0, start - 8), start)
    after = CLOSES.match(text, end)
    return before.start() if before else start, after.end() if after else end


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())
