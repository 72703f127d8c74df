"""A text read window by window, and the windows' answers put together with the text's own offsets."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import cast

from stateofplay.language.analyzer import contents, decode
from stateofplay.language.analyzer.decode import Found
from stateofplay.language.analyzer.graph import Graph, Labels, Scores
from stateofplay.language.analyzer.languages import ENGLISH, language_of
from stateofplay.language.analyzer.trees import tree
from stateofplay.language.analyzer.windows import Window, sentences, windows
from stateofplay.model.analysis import (
    Analysis,
    Attribution,
    EventStatus,
    EventTrigger,
    Layer,
    Link,
    Mention,
    ParsedSentence,
    Role,
    RoleName,
    Word,
)
from stateofplay.model.claims import EventType
from stateofplay.model.language import Token

__all__ = ["parse", "read_sentences", "read_text"]

MENTIONED = ("mention", "instrument", "time", "place")


def read_text(text: str, graph: Graph) -> Analysis:
    """Everything the analyzer finds in a text."""
    return read_sentences(text, list(sentences(text)), graph)


def read_sentences(text: str, found: Sequence[Sequence[Token]], graph: Graph) -> Analysis:
    """Everything it finds in these sentences of a text."""
    language = language_of(token.text for tokens in found for token in tokens)
    if language != ENGLISH:
        return Analysis(language, tuple(_sentence(map(_unread, tokens)) for tokens in found))
    words: list[list[Word]] = [[] for _ in found]
    mentions: list[Mention] = []
    events: list[EventTrigger] = []
    attributions: list[Attribution] = []
    links: list[Link] = []
    for window in windows(found, graph.pieces.count):
        scores = graph.scores([token.text for token in window.tokens], window.part)
        for sentence, word in zip(window.sentence, parse(scores, window, graph.labels), strict=True):
            words[sentence].append(word)
        answers = _Answers(scores, window, graph.labels)
        mentions += answers.mentions
        events += answers.events()
        attributions += answers.attributions()
        links += answers.links()
    read = tuple(_sentence(row) for row in words)
    said = contents.completed(text, read, attributions)
    return Analysis(language, read, tuple(mentions), tuple(events), tuple(said), tuple(links))


def _unread(token: Token) -> Word:
    return Word(token.start, token.end, token.text, "X", -1, "dep", 0.0)


def _sentence(row: Iterator[Word] | list[Word]) -> ParsedSentence:
    words = tuple(row)
    return ParsedSentence(words[0].start, words[-1].end, words)


def parse(scores: Scores, window: Window, labels: Labels) -> list[Word]:
    """Words with their syntax. The root of a later part of a long sentence hangs on the word before that part."""
    tags, relations = scores.upos.argmax(-1).tolist(), scores.relations.argmax(-1).tolist()
    heads, chances = scores.heads.tolist(), scores.head_chance.tolist()
    out: list[Word] = []
    for _, group in itertools.groupby(range(len(window.tokens)), key=lambda n: window.part[n]):
        inside = list(group)
        start, begun = inside[0], window.place[inside[0]]
        shape = tree([heads[n] - start for n in inside], [chances[n] for n in inside])
        for n, head in zip(inside, shape, strict=True):
            token, relation = window.tokens[n], labels.relations[relations[n]]
            place = begun + head
            if head < 0:
                place, relation = begun - 1, "parataxis" if begun else "root"
            elif relation == "root":  # the sentence had one already
                relation = "parataxis"
            out.append(Word(token.start, token.end, token.text, labels.upos[tags[n]], place, relation, chances[n]))
    return out


class _Answers:
    """What the heads for mentions and events say of one window."""

    def __init__(self, scores: Scores, window: Window, labels: Labels) -> None:
        self._scores, self._window, self._labels = scores, window, labels
        found = decode.spans(scores, window.part, labels)
        self._triggers = [span for span in found if span.layer == "trigger"]
        self._cues = [span for span in found if span.layer == "cue"]
        self._spans = sorted((s for s in found if s.layer in MENTIONED), key=lambda span: (span.first, span.last))
        self.mentions = [self._mention(span) for span in self._spans]

    def events(self) -> list[EventTrigger]:
        return [self._event(trigger) for trigger in self._triggers]

    def attributions(self) -> list[Attribution]:
        return [self._attribution(cue) for cue in self._cues]

    def links(self) -> Iterator[Link]:
        named = [n for n, span in enumerate(self._spans) if span.layer in ("mention", "instrument")]
        choices = decode.links(self._scores, [self._spans[n] for n in named])
        for n, choice in zip(named, choices, strict=True):
            if choice.index >= 0:
                yield Link(self.mentions[n], self.mentions[named[choice.index]], choice.probability)

    def _offsets(self, span: Found) -> tuple[int, int, int, int, int]:
        """Sentence, first and last word in it, start and end in the text."""
        window = self._window
        tokens = window.tokens
        first, last = window.place[span.first], window.place[span.last]
        return window.sentence[span.first], first, last, tokens[span.first].start, tokens[span.last].end

    def _mention(self, span: Found) -> Mention:
        return Mention(cast(Layer, span.layer), span.kind, *self._offsets(span), span.probability)

    def _event(self, trigger: Found) -> EventTrigger:
        scores, labels = self._scores, self._labels
        act, act_chance = decode.verdict(scores.type[trigger.first], labels.types)
        status, status_chance = decode.verdict(scores.status[trigger.first], labels.statuses)
        played = tuple(
            Role(_role(name, self.mentions[n]), self.mentions[n], chance)
            for n, name, chance in decode.roles(scores, trigger, self._spans, self._window.part, labels)
        )
        return EventTrigger(
            *self._offsets(trigger),
            EventType(act),
            cast(EventStatus, status),
            played,
            trigger.probability,
            act_chance,
            status_chance,
        )

    def _attribution(self, cue: Found) -> Attribution:
        actors = [n for n, span in enumerate(self._spans) if span.layer == "mention"]
        choice = decode.sources(self._scores, cue, [self._spans[n] for n in actors], self._window.part)
        source = self.mentions[actors[choice.index]] if choice.index >= 0 else None
        first, last, chance = decode.contents(self._scores, cue, self._window.part)
        sentence, *_, start, end = self._offsets(cue)
        tokens = self._window.tokens
        content = (tokens[first].start, tokens[last].end)
        return Attribution(sentence, start, end, source, (content,), cue.probability, choice.probability, chance)


def _role(name: str, mention: Mention) -> RoleName:
    return cast(RoleName, mention.layer if name == "adjunct" else name)
