"""Heads as the network gives them, made into one tree a sentence."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["tree"]


def tree(heads: Sequence[int], chances: Sequence[float]) -> list[int]:
    """Heads within a sentence, -1 for its one root. A word that is its own head asks to be the root.

    The surest such word is the root (the surest of all where none asks); others hang on it, and so does the least sure
    word of each circle.
    """
    if not heads:
        return []
    asking = [n for n, head in enumerate(heads) if head == n] or range(len(heads))
    root = max(asking, key=lambda n: (chances[n], -n))
    out = [root if head == n else head for n, head in enumerate(heads)]
    out[root] = -1
    done = {root}
    for start in range(len(out)):
        path: list[int] = []
        word = start
        while word not in done and word not in path:
            path.append(word)
            word = out[word]
        if word not in done:
            out[min(path[path.index(word) :], key=lambda n: (chances[n], n))] = root
        done.update(path)
    return out
