"""Mentions, events, attributions and links on the passages of the corpus that are never trained on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.tally import Tally
from stateofplay.language.analyzer import decode
from stateofplay.language.analyzer.decode import Found
from stateofplay.language.analyzer.graph import Graph, Scores
from stateofplay.language.analyzer.pieces import MAX_PIECES
from training.passages import Event, Mark, Passage, measured, read

__all__ = ["CORPUS", "measure"]

CORPUS = Path(__file__).resolve().parents[1] / "training/corpus"
LAYERS = {"m": "mention", "i": "instrument", "t": "time", "l": "place", "e": "trigger", "q": "cue"}


def measure(path: Path = CORPUS, graph: Graph | None = None) -> dict[str, Any]:
    """Figures on the measured tenth of a corpus file, or of a folder of them."""
    files = [path] if path.is_file() else sorted(path.glob("*.jsonl"))
    tallies = _Tallies(graph or Graph())
    for passage in read(files):
        if measured(passage.id):
            tallies.add(passage)
    return tallies.figures()


class _Tallies:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._passages = 0
        self._hits = {"type": [0, 0], "status": [0, 0], "kind": [0, 0]}
        names = (
            "mentions", "mention_spans", "instruments", "times", "places",
            "triggers", "triggers_exact", "typed_triggers",
            "roles_given", "roles", "roles_given_actor_recipient", "roles_actor_recipient",
            "cues", "sources", "contents_by_token", "contents_exact", "links",
        )  # fmt: skip
        self._tally = {name: Tally() for name in names}

    def figures(self) -> dict[str, Any]:
        accuracy = {f"{name}_accuracy": round(a / max(1, b), 4) for name, (a, b) in self._hits.items()}
        return {
            "passages": self._passages,
            **accuracy,
            **{name: tally.figures() for name, tally in self._tally.items()},
        }

    def add(self, passage: Passage) -> None:
        self._passages += 1
        size = _fitting(passage, self._graph)
        scores = self._graph.scores(passage.words[:size], passage.sentence[:size])
        found = decode.spans(scores, passage.sentence[:size], self._graph.labels)
        self._spans(passage, found)
        self._given(passage, scores, size)
        self._roles(passage, scores, found)
        self._attributions(passage, scores, found)
        self._links(passage, scores, found)

    def _spans(self, passage: Passage, found: list[Found]) -> None:
        for name, letter, kinds in (
            ("mentions", "m", True), ("mention_spans", "m", False), ("instruments", "i", True),
            ("times", "t", False), ("places", "l", False), ("triggers_exact", "e", False), ("cues", "q", False),
        ):  # fmt: skip
            ours = {(s.first, s.last, s.kind if kinds else "") for s in found if s.layer == LAYERS[letter]}
            marks = _of(passage, letter)
            self._tally[name].add(ours, {(m.first, m.last, m.kind if kinds else "") for m in marks})
        firsts = {span.first for span in found if span.layer == "trigger"}
        self._tally["triggers"].add(firsts, {mark.first for mark in _of(passage, "e")})

    def _given(self, passage: Passage, scores: Scores, size: int) -> None:
        """What is said of the triggers and mentions that are there, found or not."""
        labels = self._graph.labels
        marks = [mark for mark in passage.marks.values() if mark.id[0] in "mitl" and mark.last < size]
        spans = [Found(LAYERS[mark.id[0]], mark.kind, mark.first, mark.last, 1.0) for mark in marks]
        for mark in marks:
            if mark.id[0] == "m":
                self._count("kind", decode.kind(scores, labels, "mention", mark.first, mark.last)[0] == mark.kind)
        for event in passage.events:
            if event.trigger.first < size:
                at = event.trigger.first
                self._count("type", decode.verdict(scores.type[at], labels.types)[0] == event.type)
                self._count("status", decode.verdict(scores.status[at], labels.statuses)[0] == event.status)
                trigger = Found("trigger", "", at, event.trigger.last, 1.0)
                ours = {
                    (marks[n].id, name) for n, name, _ in decode.roles(scores, trigger, spans, passage.sentence, labels)
                }
                self._pair("roles_given", ours, set(_gold_roles(event)))

    def _count(self, name: str, right: bool) -> None:
        self._hits[name][0] += right
        self._hits[name][1] += 1

    def _roles(self, passage: Passage, scores: Scores, found: list[Found]) -> None:
        labels = self._graph.labels
        spans = [span for span in found if span.layer in ("mention", "instrument", "time", "place")]
        ours: set[Any] = set()
        typed: set[Any] = set()
        for trigger in (span for span in found if span.layer == "trigger"):
            typed.add((trigger.first, decode.verdict(scores.type[trigger.first], labels.types)[0]))
            for n, name, _ in decode.roles(scores, trigger, spans, passage.sentence, labels):
                ours.add(((trigger.first, spans[n].layer, spans[n].first, spans[n].last), name))
        gold = {
            ((event.trigger.first, LAYERS[name[0]], passage.marks[name].first, passage.marks[name].last), role)
            for event in passage.events
            for name, role in _gold_roles(event)
        }
        self._pair("roles", ours, gold)
        self._tally["typed_triggers"].add(typed, {(event.trigger.first, event.type) for event in passage.events})

    def _pair(self, name: str, ours: set[Any], gold: set[Any]) -> None:
        self._tally[name].add(ours, gold)
        self._tally[f"{name}_actor_recipient"].add(*({x for x in side if x[1] != "adjunct"} for side in (ours, gold)))

    def _attributions(self, passage: Passage, scores: Scores, found: list[Found]) -> None:
        mentions = [span for span in found if span.layer == "mention"]
        sources, tokens, whole = set(), set(), set()
        for cue in (span for span in found if span.layer == "cue"):
            chosen = decode.sources(scores, cue, mentions, passage.sentence).index
            if chosen >= 0:
                sources.add((cue.first, mentions[chosen].first, mentions[chosen].last))
            first, last, _ = decode.contents(scores, cue, passage.sentence[: len(scores.upos)])
            whole.add((cue.first, first, last))
            tokens |= {(cue.first, n) for n in range(first, last + 1)}
        gold = [(cue, passage.marks[cue.content]) for cue in passage.cues]
        self._tally["sources"].add(sources, set(_gold_sources(passage)))
        self._tally["contents_exact"].add(whole, {(cue.mark.first, m.first, m.last) for cue, m in gold})
        gold_tokens = {(cue.mark.first, n) for cue, m in gold for n in range(m.first, m.last + 1)}
        self._tally["contents_by_token"].add(tokens, gold_tokens)

    def _links(self, passage: Passage, scores: Scores, found: list[Found]) -> None:
        """Pairs of spans of one thing, through all links."""
        spans = [span for span in found if span.layer in ("mention", "instrument")]
        choices = [choice.index for choice in decode.links(scores, spans)]
        keys = [(span.layer, span.first, span.last) for span in spans]
        ours = _chains(dict(enumerate(choices)), dict(enumerate(keys)))
        marks = {name: mark for name, mark in passage.marks.items() if name[0] in "mi"}
        places = {name: (LAYERS[name[0]], mark.first, mark.last) for name, mark in marks.items()}
        self._tally["links"].add(ours, _chains({name: mark.same for name, mark in marks.items()}, places))


def _chains(parents: dict[Any, Any], keys: dict[Any, tuple[Any, ...]]) -> set[tuple[Any, Any]]:
    """Every pair of things whose parents lead to one and the same."""

    def top(name: Any) -> Any:
        for _ in parents:
            if parents.get(name) is None or parents[name] == -1:
                return name
            name = parents[name]
        return name

    tops = {name: top(name) for name in parents}
    return {(min(keys[a], keys[b]), max(keys[a], keys[b])) for a in tops for b in tops if a != b and tops[a] == tops[b]}


def _of(passage: Passage, letter: str) -> list[Mark]:
    return [mark for mark in passage.marks.values() if mark.id[0] == letter]


def _gold_roles(event: Event) -> Iterator[tuple[str, str]]:
    yield from ((name, "actor") for name in event.actors)
    yield from ((name, "recipient") for name in event.recipients)
    yield from ((name, "adjunct") for name in event.adjuncts)


def _gold_sources(passage: Passage) -> Iterator[tuple[int, int, int]]:
    for cue in passage.cues:
        if cue.source:
            source = passage.marks[cue.source]
            yield cue.mark.first, source.first, source.last


def _fitting(passage: Passage, graph: Graph) -> int:
    """How many words of the passage a window takes; what stands after them counts as missed."""
    room = MAX_PIECES - 2
    for n, word in enumerate(passage.words):
        room -= graph.pieces.count(word)
        if room < 0:
            return n
    return len(passage.words)
