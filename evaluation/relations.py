"""What the source does to the target, as PLOVER roots, on sentences with both given."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from evaluation.tally import f1_by_label, macro_f1
from stateofplay.language.analyzer.deeds import Deed, deed
from stateofplay.language.analyzer.graph import Graph

__all__ = ["QUADS", "measure"]

YIELD = ("CONCEDE", "RETREAT")  # one root in the PLOVER of 2018
QUADS = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT"),
    "material cooperation": ("COOPERATE", "AID", "YIELD"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_OF = {root: quad for quad, roots in QUADS.items() for root in roots}


def measure(path: Path, graph: Graph | None = None) -> dict[str, Any]:
    """Macro F1 over a tab-separated file with the columns sentence, source, target and gold_root."""
    graph = graph or Graph()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    gold = ["YIELD" if row["gold_root"] in YIELD else row["gold_root"] for row in rows]
    found = [_roots(deed(graph, row["sentence"], row["source"], row["target"])) for row in rows]
    roots = [max(chances, key=lambda root: chances[root]) for chances in found]
    quads, gold_quads = [_quad(chances) for chances in found], [QUAD_OF[root] for root in gold]
    binary, gold_binary = ([quad.split()[1] for quad in side] for side in (quads, gold_quads))
    return {
        "rows": len(rows),
        "root": macro_f1(roots, gold),
        "quad": macro_f1(quads, gold_quads),
        "binary": macro_f1(binary, gold_binary),
        "by_root": f1_by_label(roots, gold),
    }


def _roots(read: Deed) -> dict[str, float]:
    chances = {root: chance for root, chance in read.roots.items() if root not in YIELD}
    return {**chances, "YIELD": sum(read.roots[root] for root in YIELD)}


def _quad(chances: dict[str, float]) -> str:
    sums = {quad: sum(chances[root] for root in roots) for quad, roots in QUADS.items()}
    return max(sums, key=lambda quad: sums[quad])
