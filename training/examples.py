"""Passages and trees as rows of numbers, and rows as batches of a few fixed shapes."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from stateofplay.language.analyzer.pieces import MAX_PIECES, Case, Pieces
from stateofplay.language.analyzer.roots import root
from training.labels import ACTORS, INSTRUMENTS, LAYERS, ROLES, STATUSES, TYPES, UPOS
from training.passages import Event, Mark, Passage
from training.treebanks import Tree, regroup

__all__ = ["LENGTHS", "Example", "batches", "collate", "events", "pairs", "syntax"]

LENGTHS = (48, 96, MAX_PIECES)
PIECES_A_BATCH = 1536
IGNORE = -100
BLANK = 103  # the encoder's own mark for a piece that is hidden; the marks of a row stand below it
PREFIX = dict(zip("mitleq", LAYERS, strict=True))


@dataclass(slots=True)
class Example:
    """One window. `tags` holds a label for each word; `lists` rows of numbers whose first becomes the batch's row."""

    kind: str
    ids: list[int]
    case: list[int]
    mark: list[int]
    first: list[int]
    sentence: list[int]
    tags: dict[str, list[Any]] = field(default_factory=dict)
    lists: dict[str, list[list[int]]] = field(default_factory=dict)
    target: list[float] | None = None


def _window(kind: str, pieces: Pieces, words: Sequence[str], sentence: Sequence[int]) -> Example | None:
    row = pieces.row(words)
    if len(row.ids) > MAX_PIECES:
        return None
    return Example(kind, row.ids, row.case, [0] * len(row.ids), row.first, list(sentence))


def syntax(trees: Sequence[Tree], pieces: Pieces, relations: Sequence[str], dice: random.Random) -> Iterator[Example]:
    """Windows of one to four sentences of a document, as the program reads them; a third in its own words."""
    for _, group in itertools.groupby(trees, key=lambda tree: tree.document):
        window: list[Tree] = []
        room, want = 0, 0
        for tree in group:
            chosen = regroup(tree) if dice.random() < 1 / 3 else tree
            need = sum(pieces.count(word) for word in chosen.words)
            if window and (len(window) == want or room + need > MAX_PIECES - 2):
                yield from _trees(window, pieces, relations)
                window, room = [], 0
            if not window:
                want = dice.choice((1, 2, 3, 4, 4))
            window.append(chosen)
            room += need
        yield from _trees(window, pieces, relations)


def _trees(window: Sequence[Tree], pieces: Pieces, relations: Sequence[str]) -> Iterator[Example]:
    words = [word for tree in window for word in tree.words]
    starts = list(itertools.accumulate((len(tree.words) for tree in window), initial=0))
    example = _window("syntax", pieces, words, [n for n, tree in enumerate(window) for _ in tree.words])
    if example is None or not words:
        return
    example.tags["upos"] = [UPOS.index(tag) if tag in UPOS else IGNORE for tree in window for tag in tree.upos]
    example.tags["heads"] = [a + head for a, tree in zip(starts, window, strict=False) for head in tree.heads]
    example.tags["relations"] = [relations.index(name) for tree in window for name in tree.relations]
    yield example


def events(passage: Passage, pieces: Pieces) -> Example | None:
    """Everything the corpus marks in a passage; None where it is longer than a window."""
    example = _window("events", pieces, passage.words, passage.sentence)
    if example is None:
        return None
    size = len(passage.words)
    bio = np.zeros((len(LAYERS), size), int)
    tags = {name: [IGNORE] * size for name in ("actor", "instrument", "type", "status")}
    for mark in sorted(passage.marks.values(), key=lambda mark: mark.first - mark.last):
        if (letter := mark.id[0]) in PREFIX:
            bio[LAYERS.index(PREFIX[letter]), mark.first : mark.last + 1] = 2
            bio[LAYERS.index(PREFIX[letter]), mark.first] = 1
            names = {"m": ("actor", ACTORS), "i": ("instrument", INSTRUMENTS)}.get(letter)
            if names:
                kind = names[1].index(mark.kind)
                tags[names[0]][mark.first : mark.last + 1] = [kind] * (mark.last + 1 - mark.first)
    for event in passage.events:
        tags["type"][event.trigger.first] = TYPES.index(event.type)
        tags["status"][event.trigger.first] = STATUSES.index(event.status)
    example.tags = {"bio": bio.T.tolist(), **tags}
    example.lists = {
        "roles": list(_roles(passage)),
        "same": list(_same(passage)),
        "source": list(_sources(passage)),
        "content": list(_contents(passage)),
    }
    return example


def _roles(passage: Passage) -> Iterator[list[int]]:
    for event in passage.events:
        for mark in passage.marks.values():
            if mark.id[0] in "mitl":
                role = (mark.id in event.actors) + 2 * (mark.id in event.recipients and mark.id not in event.actors)
                role = ROLES.index("adjunct") if mark.id in event.adjuncts else role
                yield [event.trigger.first, mark.first, mark.last, role]


def _same(passage: Passage) -> Iterator[list[int]]:
    """Rows of (group, mention, candidate, whether it is the same); the candidates of a group are chosen among."""
    chain: dict[str, str] = {}
    seen: list[str] = []
    for mark in sorted(passage.marks.values(), key=lambda mark: (mark.first, mark.last)):
        if mark.id[0] in "mi":
            chain[mark.id] = _root(passage, mark.id)
            for other in (passage.marks[k] for k in seen if k[0] == mark.id[0]):
                same = chain[other.id] == chain[mark.id]
                yield [mark.first, mark.last, other.first, other.last, int(same)]
            seen.append(mark.id)


def _root(passage: Passage, name: str) -> str:
    for _ in range(20):
        same = passage.marks[name].same
        if same is None:
            return name
        name = same
    return name


def _sources(passage: Passage) -> Iterator[list[int]]:
    """A cue's candidates are the mentions of its sentence, as they are when the program reads."""
    for cue in passage.cues:
        for mark in passage.marks.values():
            if mark.id[0] == "m" and passage.sentence[mark.first] == passage.sentence[cue.mark.first]:
                yield [cue.mark.first, cue.mark.last, mark.first, mark.last, int(mark.id == cue.source)]


def _contents(passage: Passage) -> Iterator[list[int]]:
    for cue in passage.cues:
        content = passage.marks[cue.content]
        if {passage.sentence[n] for n in (content.first, content.last)} == {passage.sentence[cue.mark.first]}:
            yield [cue.mark.first, content.first, content.last]


def pairs(passage: Passage, pieces: Pieces) -> Iterator[Example]:
    """For each two mentions of a sentence that stand in an event: the sentence with both marked, what is done, and the
    words that say it. An event with one side alone has that side marked."""
    deeds: dict[tuple[str, str], list[Event]] = {}
    for event in passage.events:
        sides = [(a, b) for a in event.actors for b in event.recipients]
        sides = sides or [(a, b) for a in event.actors for b in event.actors if a != b]
        sides = sides or [(a, "") for a in event.actors] or [("", b) for b in event.recipients]
        for side in sides:
            deeds.setdefault(side, []).append(event)
    for side, done in deeds.items():
        spans = [passage.marks[name] if name else None for name in side]
        sentences = {passage.sentence[span.first] for span in spans if span}
        if len(sentences) == 1 and (example := _pair(passage, pieces, sentences.pop(), spans, done)):
            yield example


def _pair(
    passage: Passage, pieces: Pieces, sentence: int, spans: Sequence[Mark | None], done: Sequence[Event]
) -> Example | None:
    inside = [n for n, number in enumerate(passage.sentence) if number == sentence]
    example = _window("pairs", pieces, [passage.words[n] for n in inside], [0] * len(inside))
    if example is None:
        return None
    source, target = (range(span.first, span.last + 1) if span else () for span in spans)
    example.mark = _on_pieces(example, [1 if n in source else 2 if n in target else 0 for n in inside])
    said = {n for event in done for n in range(event.trigger.first, event.trigger.last + 1)}
    example.tags["said"] = [int(n in said) for n in inside]
    roots = [root(event.type, event.status, passage.words[event.trigger.first]) for event in done]
    example.target = [roots.count(name) / len(roots) for name in TYPES]
    return example


def _on_pieces(example: Example, marks: Sequence[int]) -> list[int]:
    out, edges = [0] * len(example.ids), [*example.first, len(example.ids) - 1]
    for mark, (a, b) in zip(marks, itertools.pairwise(edges), strict=True):
        out[a:b] = [mark] * (b - a)
    return out


def batches(examples: Iterable[Example], dice: random.Random) -> list[list[Example]]:
    """Shuffled batches, each of one padded length."""
    shelves: dict[int, list[Example]] = {length: [] for length in LENGTHS}
    for example in examples:
        shelves[next(length for length in LENGTHS if len(example.ids) <= length)].append(example)
    made: list[list[Example]] = []
    for length, shelf in shelves.items():
        dice.shuffle(shelf)
        size = PIECES_A_BATCH // length
        made.extend(shelf[n : n + size] for n in range(0, len(shelf), size))
    dice.shuffle(made)
    return made


def collate(batch: Sequence[Example], dice: random.Random) -> dict[str, Tensor]:
    """Tensors of a batch.

    One window in twenty is read as all capitals and one in forty as all small letters; one piece in twenty-five is
    blanked, so that names are not learned by heart.
    """
    longest = max(len(example.ids) for example in batch)
    length = next(length for length in LENGTHS if longest <= length)
    made: dict[str, Tensor] = {}
    case = [_shout(example.case, dice) for example in batch]
    made["case"] = _table(case, length, 0)
    made["ids"] = _table([_blanked(example.ids, dice) for example in batch], length, 0)
    for name, blank in (("mark", 0), ("first", 0), ("sentence", -1)):
        made[name] = _table([getattr(example, name) for example in batch], length, blank)
    for name in batch[0].tags:
        made[name] = _table([example.tags[name] for example in batch], length, IGNORE)
    for name in batch[0].lists:
        rows = [[n, *row] for n, example in enumerate(batch) for row in example.lists[name]]
        made[name] = torch.tensor(rows, dtype=torch.long)
    if batch[0].target is not None:
        made["target"] = torch.tensor([example.target for example in batch])
    return made


def _blanked(ids: list[int], dice: random.Random) -> list[int]:
    return [BLANK if number > BLANK and dice.random() < 1 / 25 else number for number in ids]


def _shout(case: list[int], dice: random.Random) -> list[int]:
    chance = dice.random()
    if chance > 0.075:
        return case
    whole = Case.UPPER if chance < 0.05 else Case.LOWER
    return [whole if how in (Case.LOWER, Case.TITLE, Case.UPPER, Case.MIXED) else how for how in case]


def _table(rows: Sequence[Sequence[Any]], length: int, blank: int) -> Tensor:
    """Rows padded to one length; each may hold numbers or rows of numbers."""
    arrays = [np.asarray(row, dtype=np.int64) for row in rows]
    table = np.full((len(rows), length, *arrays[0].shape[1:]), blank, dtype=np.int64)
    for n, array in enumerate(arrays):
        table[n, : len(array)] = array
    return torch.from_numpy(table)
