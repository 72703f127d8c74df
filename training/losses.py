"""What each kind of batch is trained on: a dictionary of named losses, to be weighed and summed."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.network import FAR, Network

__all__ = ["WEIGHTS", "losses"]

WEIGHTS = {
    "upos": 0.5, "arcs": 1.0, "relations": 1.0,
    "bio": 6.0, "actor": 0.5, "instrument": 0.3, "type": 1.0, "status": 0.7,
    "roles": 1.5, "same": 0.5, "source": 0.4, "content": 0.5,
    "deeds": 1.0, "said": 0.5,
}  # fmt: skip
SMOOTHING = 0.05


def losses(network: Network, batch: dict[str, Tensor], kind: str) -> dict[str, Tensor]:
    form, matter = network.words(batch["ids"], batch["case"], batch["mark"], batch["first"], batch["sentence"])
    if kind == "syntax":
        return _syntax(network, form, batch)
    return {"events": _events, "pairs": _pairs}[kind](network, matter, batch)


def _syntax(network: Network, x: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    scores = network.syntax(x, batch["sentence"])
    named = network.relation(x, batch["heads"].clamp(min=0))
    return {
        "upos": _word_loss(scores["upos"], batch["upos"]),
        "arcs": _word_loss(scores["arcs"], batch["heads"]),
        "relations": _word_loss(named, batch["relations"]),
    }


def _pairs(network: Network, x: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    scores, said = network.deeds(x, batch["mark"].gather(1, batch["first"]), batch["sentence"])
    right = batch["said"] > 0
    chance = said.float().log_softmax(-1).masked_fill(~right, -1e4).logsumexp(-1)
    return {
        "deeds": functional.cross_entropy(scores.float(), batch["target"], label_smoothing=SMOOTHING),
        "said": -chance[right.any(-1)].mean(),
    }


def _events(network: Network, x: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    scores = {name: value.float() for name, value in network.events(x).items()}
    found = {name: _word_loss(scores[name], batch[name]) for name in ("bio", "actor", "instrument", "type", "status")}
    if len(rows := batch["roles"]):
        b, trigger, first, last, role = rows.T
        both = scores["role_first"][b, trigger, first] + scores["role_last"][b, trigger, last]
        found["roles"] = functional.cross_entropy(both, role)
    if len(rows := batch["content"]):
        b, cue, first, last = rows.T
        away = (batch["sentence"][b] != batch["sentence"][b, cue][:, None]) * FAR
        found["content"] = functional.cross_entropy(scores["content_first"][b, cue] + away, first)
        found["content"] = found["content"] + functional.cross_entropy(scores["content_last"][b, cue] + away, last)
    if len(rows := batch["same"]):
        found["same"] = _choice(scores["same_first"], scores["same_last"], scores["alone"][..., 1], rows)
    if len(rows := batch["source"]):
        found["source"] = _choice(scores["source_first"], scores["source_last"], scores["alone"][..., 0], rows)
    return found


def _word_loss(scores: Tensor, gold: Tensor) -> Tensor:
    if not (gold >= 0).any():
        return scores.sum() * 0
    return functional.cross_entropy(scores.float().flatten(0, gold.dim() - 1), gold.flatten(), ignore_index=-100)


def _choice(first: Tensor, last: Tensor, alone: Tensor, rows: Tensor) -> Tensor:
    """Each asking span chooses one of its candidates that are right, or none where none is.

    Rows are (window, asking first, asking last, candidate first, candidate last, right).
    """
    b, left, end, candidate, candidate_end, right = rows.T
    scores = first[b, left, candidate] + last[b, end, candidate_end]
    keys, group = torch.unique(b * 100_000 + left * 300 + end, return_inverse=True)
    blank = torch.full((len(keys),), FAR)
    none = blank.scatter(0, group, alone[b, left])
    some = torch.zeros(len(keys)).scatter_reduce(0, group, right.float(), "amax")
    total = _log_sum(torch.cat([scores, none]), torch.cat([group, torch.arange(len(keys))]), len(keys))
    good = _log_sum(torch.where(right > 0, scores, FAR), group, len(keys))
    return (total - torch.where(some > 0, good, none)).mean()


def _log_sum(scores: Tensor, group: Tensor, groups: int) -> Tensor:
    top = torch.full((groups,), FAR).scatter_reduce(0, group, scores.detach(), "amax")
    return torch.zeros(groups).scatter_add(0, group, (scores - top[group]).exp()).clamp(min=1e-30).log() + top
