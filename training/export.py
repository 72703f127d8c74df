"""The trained network as the one file that ships: an ONNX graph for one window, its weights in eight bits."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from stateofplay.language.analyzer.pieces import MAX_PIECES
from training.labels import labels
from training.network import Network

__all__ = ["INPUTS", "OUTPUTS", "export"]

INPUTS = ("ids", "case", "mark", "first", "sentence")
OUTPUTS = (
    "upos", "heads", "head_chance", "relations", "bio", "actor", "instrument", "type", "status",
    "role_first", "role_last", "same_first", "same_last", "source_first", "source_last",
    "content_first", "content_last", "alone", "deeds", "deed_said",
)  # fmt: skip
OPSET = 20


class Window(nn.Module):
    """All heads at once. Relations are scored for the best head of each word alone: all pairs would not fit a cache."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, case: Tensor, mark: Tensor, first: Tensor, sentence: Tensor) -> tuple[Tensor, ...]:
        form, matter = self.network.words(ids, case, mark, first, sentence)
        syntax = self.network.syntax(form, sentence)
        chance, heads = syntax["arcs"].softmax(-1).max(-1)
        found = self.network.events(matter)
        found |= {"upos": syntax["upos"], "heads": heads, "head_chance": chance}
        found |= {"relations": self.network.relation(form, heads)}
        deeds, said = self.network.deeds(matter, mark.gather(1, first), sentence)
        found |= {"deeds": deeds, "deed_said": said}
        return tuple(found[name][0] for name in OUTPUTS)


def export(network: Network, tokenizer: Path, relations: tuple[str, ...], folder: Path, whole: Path) -> None:
    """Writes analyzer.onnx, tokenizer.json and labels.json to `folder`, and the float32 graph to `whole`."""
    folder.mkdir(parents=True, exist_ok=True)
    whole.parent.mkdir(parents=True, exist_ok=True)
    words, pieces = (
        torch.export.Dim("words", min=2, max=MAX_PIECES - 2),
        torch.export.Dim("pieces", min=4, max=MAX_PIECES),
    )
    shapes = tuple({1: pieces} if name in ("ids", "case", "mark") else {1: words} for name in INPUTS)
    example = (torch.ones(1, 40), torch.ones(1, 40), torch.ones(1, 40), torch.ones(1, 30), torch.ones(1, 30))
    places = network.encoder.positions
    places.weight = nn.Parameter(places.weight[:MAX_PIECES].detach())
    program = torch.onnx.export(
        Window(network.eval()),
        tuple(tensor.long() for tensor in example),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_shapes=shapes,
        opset_version=OPSET,
        dynamo=True,
    )
    program.save(str(whole), external_data=False)
    graph = onnx.load(whole)
    del graph.graph.value_info[:]  # the exporter's own shapes contradict its rewritten matrices
    onnx.checker.check_model(graph)
    onnx.save(graph, whole)
    quantize_dynamic(
        whole,
        folder / "analyzer.onnx",
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"MatMulConstBOnly": True},
    )
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    lists = {name: list(values) for name, values in labels(relations).items()}
    (folder / "labels.json").write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")
