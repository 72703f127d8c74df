"""The weights, and what they answer for one window of words."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from stateofplay.errors import KnowledgeError
from stateofplay.language.analyzer.pieces import Pieces

__all__ = ["WEIGHTS", "Floats", "Graph", "Labels", "Scores"]

WEIGHTS = Path(__file__).with_name("weights")
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Labels:
    """What each head can answer, in the order of its outputs."""

    layers: tuple[str, ...]
    actors: tuple[str, ...]
    instruments: tuple[str, ...]
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    roles: tuple[str, ...]
    upos: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Answers for a window of W words. All are unnormalised scores but `heads` and its probability `head_chance`.

    Shapes: (W, labels) for words, (W, W) or (W, W, roles) for pairs of words, one row for the deed, (W,) for the words
    that say it. A word that is its own head is a root. A pair of a word with a span scores the span's first and last
    word apart; they are added.
    """

    upos: Floats
    heads: NDArray[np.int64]
    head_chance: Floats
    relations: Floats
    bio: Floats
    actor: Floats
    instrument: Floats
    type: Floats
    status: Floats
    role_first: Floats
    role_last: Floats
    same_first: Floats
    same_last: Floats
    source_first: Floats
    source_last: Floats
    content_first: Floats
    content_last: Floats
    alone: Floats
    deeds: Floats
    deed_said: Floats


NAMES = [field.name for field in fields(Scores)]


class Graph:
    """One window at a time: with dynamic eight-bit weights a batch would change the answer of each window in it."""

    def __init__(self, file: Path | None = None, folder: Path = WEIGHTS) -> None:
        path = file or folder / "analyzer.onnx"
        if not path.exists():
            raise KnowledgeError(f"{path} is not there: the package's weights are missing; install it again")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(os.fspath(path), options, providers=["CPUExecutionProvider"])
        self.pieces = Pieces(folder / "tokenizer.json")
        lists: dict[str, Any] = json.loads((folder / "labels.json").read_text("utf-8"))
        self.labels = Labels(**{name: tuple(values) for name, values in lists.items()})

    def scores(self, words: Sequence[str], sentence: Sequence[int], marks: Sequence[int] = ()) -> Scores:
        """Words of a window, the number of each one's sentence, and 1 or 2 on the words of two spans to compare.

        The words must fit `pieces.MAX_PIECES`. Raises ValueError for a window without words.
        """
        if not words:
            raise ValueError("a window has at least one word")
        row = self.pieces.row(words)
        mark = [0] * len(row.ids)
        for n, number in enumerate(marks):
            end = row.first[n + 1] if n + 1 < len(words) else len(row.ids) - 1
            mark[row.first[n] : end] = [number] * (end - row.first[n])
        feed = {"ids": row.ids, "case": row.case, "mark": mark, "first": row.first, "sentence": sentence}
        found = self._session.run(NAMES, {k: np.asarray([v], dtype=np.int64) for k, v in feed.items()})
        return Scores(**dict(zip(NAMES, found, strict=True)))
