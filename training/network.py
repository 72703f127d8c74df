"""The network: one encoder of word pieces, and heads on the words, on pairs of words and on a pair of spans."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.labels import ACTORS, INSTRUMENTS, LAYERS, ROLES, STATUSES, TYPES, UPOS

__all__ = ["Network"]

CASES, CASE_SIZE, MARKS = 7, 16, 3
DROPOUT = 0.1
FAR = -1e4  # added to what cannot be chosen; large enough, and still a bfloat16


class LockedDropout(nn.Module):
    """Forgets the same features of every word of a window (Gal and Ghahramani 2016): one draw a window and not one a
    word, which saves a tenth of a step's time."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Layer(nn.Module):
    """One layer of the encoder; names and sizes are those of the weights it starts from."""

    def __init__(self, size: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(size, size) for _ in range(4))
        self.rise, self.fall = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm_attention, self.norm_output = nn.LayerNorm(size, 1e-12), nn.LayerNorm(size, 1e-12)
        self.dropout = LockedDropout(DROPOUT)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, size = x.shape
        shape = (batch, length, self.heads, size // self.heads)
        q, k, v = (part(x).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        weights = (q @ k.transpose(2, 3) * shape[-1] ** -0.5 + bias).softmax(-1)
        mixed = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, size)
        x = self.norm_attention(x + self.dropout(self.output(mixed)))
        return self.norm_output(x + self.dropout(self.fall(functional.gelu(self.rise(x)))))


class Encoder(nn.Module):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.config = json.loads((folder / "config.json").read_text())
        size = self.config["hidden_size"]
        self.words = nn.Embedding(self.config["vocab_size"], size)
        self.positions = nn.Embedding(self.config["max_position_embeddings"], size)
        self.cases = nn.Embedding(CASES, size)
        self.marks = nn.Embedding(MARKS, size, padding_idx=0)
        self.norm = nn.LayerNorm(size, 1e-12)
        self.dropout = LockedDropout(DROPOUT)
        self.layers = nn.ModuleList(
            Layer(size, self.config["num_attention_heads"], self.config["intermediate_size"])
            for _ in range(self.config["num_hidden_layers"])
        )
        self._load(load_file(folder / "model.safetensors"))

    def forward(self, ids: Tensor, case: Tensor, mark: Tensor) -> Tensor:
        bias = _bar(ids == 0)
        place = self.positions.weight[: ids.shape[1]]
        x = self.dropout(self.norm(self.words(ids) + place + self.cases(case) + self.marks(mark)))
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def _load(self, weights: dict[str, Tensor]) -> None:
        """The pretrained weights; the one segment that is ever used goes into the positions."""
        weights = {name.removeprefix("bert."): value for name, value in weights.items()}
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            segment = weights["embeddings.token_type_embeddings.weight"][0]
            self.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + segment)
            self.cases.weight.zero_()
            self.marks.weight[1:].normal_(0, 0.1)
        _copy(self.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            for part, name in PRETRAINED.items():
                _copy(getattr(layer, part), weights, f"encoder.layer.{number}.{name}")


PRETRAINED = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "norm_attention": "attention.output.LayerNorm",
    "rise": "intermediate.dense",
    "fall": "output.dense",
    "norm_output": "output.LayerNorm",
}


@torch.no_grad()
def _copy(part: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    part.weight.copy_(weights[f"{name}.weight"])
    part.bias.copy_(weights[f"{name}.bias"])


class Pairs(nn.Module):
    """Biaffine scores of every word (rows) with every word (columns); [batch, word, word, label]."""

    def __init__(self, size: int, inner: int, labels: int = 1) -> None:
        super().__init__()
        self.left, self.right = Small(size, inner), Small(size, inner)
        self.between = nn.Linear(inner, labels * inner)
        self.alone = nn.Linear(inner, labels)
        self.labels = labels
        nn.init.normal_(self.between.weight, 0, inner**-1)

    def forward(self, x: Tensor) -> Tensor:
        left, right = self.left(x), self.right(x)
        batch, words, inner = left.shape
        turned = self.between(left).view(batch, words * self.labels, inner)
        scores = (turned @ right.transpose(1, 2)).view(batch, words, self.labels, words)
        return scores.transpose(2, 3) + self.alone(right)[:, None]


class Small(nn.Sequential):
    def __init__(self, size: int, inner: int) -> None:
        super().__init__(nn.Linear(size, inner), nn.GELU(), LockedDropout(0.2))


class Network(nn.Module):
    """Every head reads words: the first piece's vector, one more layer over the words for syntax, one above that for
    events, and the word's case. The two layers start as copies of the encoder's last."""

    def __init__(self, folder: Path, relations: int) -> None:
        super().__init__()
        self.encoder = Encoder(folder)
        # They take the heads' rate: a copy of the last layer has to learn another layer's work.
        self.form, self.matter = (copy.deepcopy(self.encoder.layers[-1]) for _ in range(2))
        self.case = nn.Embedding(CASES, CASE_SIZE)
        self.dropout = LockedDropout(0.2)
        size = self.encoder.config["hidden_size"] + CASE_SIZE
        self.upos = nn.Linear(size, len(UPOS))
        self.arcs = Pairs(size, 192)
        self.dependent, self.governor = Small(size, 80), Small(size, 80)
        self.bilinear = nn.Linear(80, relations * 80)
        self.relations = nn.Linear(160, relations)
        self.bio = nn.Linear(size, 3 * len(LAYERS))
        self.actor, self.instrument = nn.Linear(size, len(ACTORS)), nn.Linear(size, len(INSTRUMENTS))
        self.act = nn.Sequential(Small(size, 192), nn.Linear(192, len(TYPES)))
        self.status = nn.Sequential(Small(size, 128), nn.Linear(128, len(STATUSES)))
        self.role_first, self.role_last = Pairs(size, 96, len(ROLES)), Pairs(size, 96, len(ROLES))
        self.same_first, self.same_last = Pairs(size, 96), Pairs(size, 96)
        self.source_first, self.source_last = Pairs(size, 64), Pairs(size, 64)
        self.content_first, self.content_last = Pairs(size, 96), Pairs(size, 96)
        self.alone = nn.Linear(size, 2)  # a cue without source, a mention without antecedent
        self.attend = nn.Linear(3 * size, 96)
        self.attended = nn.Linear(size, 96)
        self.deed = nn.Sequential(Small(3 * size, 256), nn.Linear(256, len(TYPES)))
        nn.init.normal_(self.bilinear.weight, 0, 80**-1)

    def words(self, ids: Tensor, case: Tensor, mark: Tensor, first: Tensor, sentence: Tensor) -> tuple[Tensor, Tensor]:
        """What the heads for syntax read, and what those for events do."""
        written = self.case(torch.gather(case, 1, first))
        bias = _bar(sentence < 0)
        form = self.form(_pick(self.encoder(ids, case, mark), first), bias)
        matter = self.matter(form, bias)
        return self.dropout(torch.cat([form, written], -1)), self.dropout(torch.cat([matter, written], -1))

    def syntax(self, x: Tensor, sentence: Tensor) -> dict[str, Tensor]:
        """Arcs are rows of dependents; a word's own column is the root."""
        apart = (sentence[:, :, None] != sentence[:, None, :]).to(torch.float32) * FAR
        return {"upos": self.upos(x), "arcs": self.arcs(x)[..., 0] + apart}

    def relation(self, x: Tensor, heads: Tensor) -> Tensor:
        dependent, governor = self.dependent(x), _pick(self.governor(x), heads)
        batch, words, inner = dependent.shape
        turned = self.bilinear(dependent).view(batch, words, -1, inner)
        both = (turned @ governor[..., None])[..., 0]
        return both + self.relations(torch.cat([dependent, governor], -1))

    def events(self, x: Tensor) -> dict[str, Tensor]:
        return {
            "bio": self.bio(x).unflatten(-1, (len(LAYERS), 3)),
            "actor": self.actor(x),
            "instrument": self.instrument(x),
            "type": self.act(x),
            "status": self.status(x),
            "role_first": self.role_first(x),
            "role_last": self.role_last(x),
            "same_first": self.same_first(x)[..., 0],
            "same_last": self.same_last(x)[..., 0],
            "source_first": self.source_first(x)[..., 0],
            "source_last": self.source_last(x)[..., 0],
            "content_first": self.content_first(x)[..., 0],
            "content_last": self.content_last(x)[..., 0],
            "alone": self.alone(x),
        }

    def deeds(self, x: Tensor, mark: Tensor, sentence: Tensor) -> tuple[Tensor, Tensor]:
        """What the span marked 1 does to the span marked 2, and how much each word says so.

        Either span may be missing. The words that say it are judged by the same heads as every trigger.
        """
        source, target = (_mean(x, mark == number) for number in (1, 2))
        both = torch.cat([source, target, source * target], -1)
        score = (self.attended(x) @ self.attend(both).transpose(1, 2))[..., 0] * 96**-0.5
        score = score + (sentence < 0).to(score.dtype) * FAR
        link = score.float().softmax(-1).to(x.dtype)[:, None] @ x
        act = self.act(link) + self.deed(torch.cat([source, target, link], -1))
        return act[:, 0], score


def _bar(away: Tensor) -> Tensor:
    """What is added to attention so that nothing looks there."""
    return away.to(torch.float32)[:, None, None, :] * FAR


def _pick(x: Tensor, index: Tensor) -> Tensor:
    return torch.gather(x, 1, index[..., None].expand(-1, -1, x.shape[-1]))


def _mean(x: Tensor, where: Tensor) -> Tensor:
    """The mean of the words there, kept as a row of one word: the eight-bit tools turn a matrix over twice where a
    layer takes both two and three dimensions."""
    weight = where.to(x.dtype)[..., None]
    return (x * weight).sum(1, keepdim=True) / weight.sum(1, keepdim=True).clamp(min=1)
