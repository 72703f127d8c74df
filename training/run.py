"""The training run: batches of three kinds, mixed evenly, one step each."""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from stateofplay.language.analyzer.pieces import Pieces
from training.data import Data
from training.examples import Example, collate
from training.losses import WEIGHTS, losses
from training.network import Network

__all__ = ["Plan", "run"]

REPORT_STEPS = 50


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast. `epochs` counts passes over each kind of batch."""

    seed: int
    epochs: dict[str, int]
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.06
    last: float = 0.0  # the share of the rates that is left at the end
    decay: float = 0.01
    device: str = "cpu"
    start: str = ""  # weights of an earlier run to go on from


def run(data: Data, folder: Path, plan: Plan, kept: Path) -> Network:
    """A trained network; its weights and the record of the run are written to `kept` as it goes."""
    torch.manual_seed(plan.seed)
    dice = random.Random(plan.seed)
    network = Network(folder, len(data.relations)).to(plan.device).train()
    if plan.start:
        network.load_state_dict(torch.load(plan.start))
    steps = _steps(data, Pieces(folder / "tokenizer.json"), plan, dice)
    optimiser, pace = _optimiser(network, plan, len(steps))
    sums: dict[str, list[float]] = defaultdict(list)
    started = time.perf_counter()
    for number, (kind, batch) in enumerate(steps, 1):
        tensors = {name: value.to(plan.device) for name, value in collate(batch, dice).items()}
        with torch.autocast(plan.device, torch.bfloat16):
            parts = losses(network, tensors, kind)
            total = torch.stack([WEIGHTS[name] * value.float() for name, value in parts.items()]).sum()
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        pace.step()
        optimiser.zero_grad(set_to_none=True)
        for name, value in parts.items():
            sums[name].append(float(value.detach()))
        if number % REPORT_STEPS == 0 or number == len(steps):
            shown = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
            seconds = round(time.perf_counter() - started)
            print(json.dumps({"step": number, "of": len(steps), "seconds": seconds, **shown}), flush=True)  # noqa: T201
            sums.clear()
        if number % (REPORT_STEPS * 8) == 0 or number == len(steps):
            _keep(network, data, plan, kept, {"steps": number, "of": len(steps), "seconds": seconds})
    return network.eval()


def _steps(data: Data, pieces: Pieces, plan: Plan, dice: random.Random) -> list[tuple[str, list[Example]]]:
    """Every batch of every epoch; each kind is spread evenly over the run, an epoch whole before the next."""
    placed: list[tuple[float, str, list[Example]]] = []
    for kind, epochs in plan.epochs.items():
        every = [batch for _ in range(epochs) for batch in data.epoch(kind, pieces, dice)]
        placed += [((n + dice.random()) / len(every), kind, batch) for n, batch in enumerate(every)]
    return [(kind, batch) for _, kind, batch in sorted(placed, key=lambda place: place[0])]


def _optimiser(
    network: Network, plan: Plan, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    encoder = list(network.encoder.parameters())
    inside = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in inside]
    groups = [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=plan.decay, fused=True)
    warm = max(1, round(plan.warm * steps))
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(
            (step + 1) / warm, plan.last + (1 - plan.last) * max(0.0, (steps - step) / max(1, steps - warm))
        ),
    )
    return optimiser, pace


def _keep(network: Network, data: Data, plan: Plan, kept: Path, record: dict[str, int]) -> None:
    kept.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), kept / "weights.pt")
    record_all = {**record, **asdict(plan), "trees": len(data.trees), "passages": len(data.passages)}
    record_all |= {"relations": list(data.relations), "torch": torch.__version__}
    (kept / "run.json").write_text(json.dumps(record_all, indent=1) + "\n", encoding="utf-8")
