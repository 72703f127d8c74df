"""What is trained on: the corpus beside this file, and the treebanks, which lie in the material beside the checkout."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from stateofplay.language.analyzer.pieces import Pieces
from training import examples, passages, treebanks
from training.examples import Example

__all__ = ["CORPUS", "TREEBANKS", "Data", "load"]

CORPUS = Path(__file__).with_name("corpus")
TREEBANKS = Path(__file__).resolve().parents[2] / "shared/data/treebanks"
TRAINED_ON = ("ewt-train.conllu.gz", "gum-train.conllu.gz")


@dataclass(frozen=True, slots=True)
class Data:
    trees: tuple[treebanks.Tree, ...]
    passages: tuple[passages.Passage, ...]
    relations: tuple[str, ...]

    def epoch(self, kind: str, pieces: Pieces, dice: random.Random) -> list[list[Example]]:
        """Every window of a kind once, in shuffled batches."""
        if kind == "syntax":
            return examples.batches(examples.syntax(self.trees, pieces, self.relations, dice), dice)
        if kind == "events":
            made = (examples.events(passage, pieces) for passage in self.passages)
            return examples.batches((example for example in made if example is not None), dice)
        return examples.batches((e for passage in self.passages for e in examples.pairs(passage, pieces)), dice)


def load(corpus: Path = CORPUS, folder: Path = TREEBANKS) -> Data:
    """The treebanks' training files and nine tenths of the corpus."""
    trees = tuple(tree for name in TRAINED_ON for tree in treebanks.read(folder / name))
    kept = tuple(p for p in passages.read(corpus.glob("*.jsonl")) if not passages.measured(p.id))
    relations = tuple(sorted({name for tree in trees for name in tree.relations}))
    return Data(trees, kept, relations)
