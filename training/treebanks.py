"""Sentences of CoNLL-U treebanks."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from stateofplay.language.tokens import tokenize

__all__ = ["Tree", "read", "regroup"]


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence: for each word its form, part of speech, head (its own index for the root) and relation."""

    document: str
    text: str
    words: tuple[str, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def read(path: Path) -> Iterator[Tree]:
    """Every sentence of a file, gzipped or not, with the subtypes of its relations ("nsubj:pass")."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    document = ""
    for block in text.split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        document = comments.get("newdoc id", document)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            yield _tree(document, comments.get("text", ""), rows)


def _tree(document: str, text: str, rows: list[list[str]]) -> Tree:
    return Tree(
        document,
        text,
        tuple(row[1] for row in rows),
        tuple(row[3] for row in rows),
        tuple(n if row[6] == "0" else int(row[6]) - 1 for n, row in enumerate(rows)),
        tuple(row[7] for row in rows),
    )


def regroup(tree: Tree) -> Tree:
    """The sentence in this package's own words ("don't", "re-elected"), which join some of the treebank's.

    A joined word takes its part of speech, head and relation from the part whose head lies outside it. The sentence
    comes back as it was where the two cut across each other.
    """
    edges = _edges(tree)
    tokens = tokenize(tree.text, 0, len(tree.text))
    owner = [next((k for k, t in enumerate(tokens) if t.start <= a and b <= t.end), -1) for a, b in edges]
    if not edges or -1 in owner or set(owner) != set(range(len(tokens))):
        return tree
    parts = [[n for n, k in enumerate(owner) if k == group] for group in range(len(tokens))]
    tops = [
        next((n for n in part if tree.heads[n] == n or owner[tree.heads[n]] != owner[n]), part[0]) for part in parts
    ]
    return replace(
        tree,
        words=tuple(token.text for token in tokens),
        upos=tuple(tree.upos[n] for n in tops),
        heads=tuple(owner[tree.heads[n]] for n in tops),
        relations=tuple(tree.relations[n] for n in tops),
    )


def _edges(tree: Tree) -> list[tuple[int, int]]:
    """Offsets of the words in the text; none where a word does not stand in it."""
    found, position = [], 0
    for word in tree.words:
        start = tree.text.find(word, position)
        if start < 0 or tree.text[position:start].strip():
            return []
        position = start + len(word)
        found.append((start, position))
    return found
