"""What one given span of a sentence does to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stateofplay.language.analyzer.decode import softmax
from stateofplay.language.analyzer.graph import Floats, Graph, Scores
from stateofplay.language.analyzer.pieces import MAX_PIECES
from stateofplay.language.analyzer.roots import root
from stateofplay.language.tokens import tokenize
from stateofplay.model.language import Token

__all__ = ["Deed", "deed"]

SOURCE, TARGET = 1, 2
PLAIN = 0.35  # share of the second reading: 1 point of macro F1 on the rows of PLV, on which it was chosen
LOOKED_AT = 3  # words


@dataclass(frozen=True, slots=True)
class Deed:
    """A probability for each PLOVER root; `sentence[start:end]` is the word that says it most.

    A root tells the status too, as in the PLOVER of 2018: to agree to a thing is AGREE, whatever the thing.
    """

    roots: dict[str, float]
    start: int
    end: int


def deed(graph: Graph, sentence: str, source: str, target: str) -> Deed:
    """What the source does to the target; one of the two may be left unnamed by the sentence.

    Two readings are put together: that of the head for two spans, and what the sentence, read without them, says of
    the words that this head looks at. Raises ValueError where neither span stands in the sentence.
    """
    start, other = _places(sentence, source, target)
    tokens = tokenize(sentence, 0, len(sentence))
    marks = [0] * len(tokens)
    _mark(marks, tokens, other, len(target), TARGET)
    _mark(marks, tokens, start, len(source), SOURCE)
    tokens, marks = _fit(graph, tokens, marks)
    words = [token.text for token in tokens]
    marked, plain = graph.scores(words, [0] * len(words), marks), graph.scores(words, [0] * len(words))
    weights = softmax(marked.deed_said)
    events = _events(graph, plain, words, weights)
    asked = dict(zip(graph.labels.types, softmax(marked.deeds).tolist(), strict=True))
    roots = {name: (1 - PLAIN) * chance + PLAIN * events[name] for name, chance in asked.items()}
    said = tokens[int(weights.argmax())]
    return Deed(roots, said.start, said.end)


def _events(graph: Graph, scores: Scores, words: Sequence[str], weights: Floats) -> dict[str, float]:
    """Roots of the types and statuses of the words that say it most, each as likely as it is looked at."""
    types, statuses = softmax(scores.type), softmax(scores.status)
    found = dict.fromkeys(graph.labels.types, 0.0)
    for n in weights.argsort()[::-1][:LOOKED_AT].tolist():
        for a, kind in enumerate(graph.labels.types):
            for b, status in enumerate(graph.labels.statuses):
                found[root(kind, status, words[n])] += float(weights[n] * types[n, a] * statuses[n, b])
    return found


def _places(sentence: str, source: str, target: str) -> tuple[int, int]:
    """Where the two stand, -1 where one does not; of two that overlap, the shorter is looked for elsewhere too."""
    start, other = (sentence.find(words) if words.strip() else -1 for words in (source, target))
    if start < 0 and other < 0:
        raise ValueError(f"neither {source!r} nor {target!r} stands in {sentence!r}")
    if min(start, other) >= 0 and other < start + len(source) and start < other + len(target):
        if len(target) <= len(source):
            other = max(other, sentence.find(target, start + len(source)))
        else:
            start = max(start, sentence.find(source, other + len(target)))
    return start, other


def _mark(marks: list[int], tokens: Sequence[Token], start: int, length: int, number: int) -> None:
    for n, token in enumerate(tokens):
        if 0 <= start < token.end and token.start < start + length:
            marks[n] = number


def _fit(graph: Graph, tokens: list[Token], marks: list[int]) -> tuple[list[Token], list[int]]:
    """As many words from the first marked one on, and before it, as a window takes."""
    first = next((n for n, mark in enumerate(marks) if mark), 0)
    room = MAX_PIECES - 2
    start = end = first
    while end < len(tokens) and (need := graph.pieces.count(tokens[end].text)) <= room:
        room, end = room - need, end + 1
    while start > 0 and (need := graph.pieces.count(tokens[start - 1].text)) <= room:
        room, start = room - need, start - 1
    return tokens[start:end], marks[start:end]
