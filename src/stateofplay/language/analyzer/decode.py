"""Scores of a window as spans, roles, sources, contents and links, each with its probability. Words are indices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stateofplay.language.analyzer.graph import Floats, Labels, Scores

__all__ = ["Choice", "Found", "contents", "links", "roles", "softmax", "sources", "spans", "verdict"]

MENTION, INSTRUMENT, TRIGGER = "mention", "instrument", "trigger"
# A part is as sure as the spans that it joins: the first power of their probabilities brings roles found end to end 0.9
# points of F1, the second another 0.5.
SPANS = 2
# A span as likely as this, times its type or kind, is none: 0.2 points of triggers' F1, 0.5 of mentions'.
FAINT = {TRIGGER: 0.3, MENTION: 0.4}
SHY = 0.3  # the network says "no part" too often: this brings 0.3 points of roles' F1 on either half of the measured


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last`, both counted in, of a layer; `kind` is empty where the layer has none."""

    layer: str
    kind: str
    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, by its place in the list it was chosen from (-1: none of it), and how surely."""

    index: int
    probability: float


def softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)


def spans(scores: Scores, part: Sequence[int], labels: Labels) -> list[Found]:
    """Spans of every layer, layer by layer; none crosses from one sentence into the next."""
    chance = softmax(scores.bio)
    best = chance.argmax(-1)
    numbers = np.asarray(part)
    opens = np.append(True, numbers[1:] != numbers[:-1])
    found: list[Found] = []
    for n, layer in enumerate(labels.layers):
        tags = best[:, n]
        inside = tags > 0
        before = np.append(False, inside[:-1])
        firsts = np.flatnonzero(inside & ((tags == 1) | ~before | opens))
        stops = np.append(firsts, len(tags))[1:]
        for first, stop in zip(firsts.tolist(), stops.tolist(), strict=True):
            outside = np.flatnonzero(~inside[first:stop])
            last = first + int(outside[0]) - 1 if len(outside) else stop - 1
            sure = float(chance[first : last + 1, n].max(-1).min())
            name, named = kind(scores, labels, layer, first, last)
            if layer == TRIGGER:
                named = verdict(scores.type[first], labels.types)[1]
            if sure * named >= FAINT.get(layer, 0.0):
                found.append(Found(layer, name, first, last, sure))
    return found


def kind(scores: Scores, labels: Labels, layer: str, first: int, last: int) -> tuple[str, float]:
    """Of an actor or instrument, as all its words together say, and its probability; "" of what has none."""
    if layer == MENTION:
        return verdict(scores.actor[first : last + 1].mean(0), labels.actors)
    if layer == INSTRUMENT:
        return verdict(scores.instrument[first : last + 1].mean(0), labels.instruments)
    return "", 1.0


def verdict(scores: Floats, names: Sequence[str]) -> tuple[str, float]:
    """The best of a list of names, and its probability."""
    chance = softmax(scores)
    best = int(chance.argmax())
    return names[best], float(chance[best])


def roles(
    scores: Scores, trigger: Found, others: Sequence[Found], part: Sequence[int], labels: Labels
) -> list[tuple[int, str, float]]:
    """Which of the other spans play a part in the event: their places in the list, the role, the probability.

    Actors and recipients are actor mentions, an "adjunct" is a time, place or instrument. An event has at most one time
    and one place, and an actor or recipient of another sentence only where its own names none: on the measured passages
    the two rules bring 0.8 points of F1.
    """
    if not others:
        return []
    firsts, lasts = [other.first for other in others], [other.last for other in others]
    both = scores.role_first[trigger.first, firsts] + scores.role_last[trigger.first, lasts]
    both[:, 0] -= SHY + SPANS * (np.log(trigger.probability) + np.log([other.probability for other in others]))
    for n, other in enumerate(others):
        barred = [3] if other.layer == MENTION else [1, 2]
        both[n, barred] = -np.inf
    chance = softmax(both)
    played = [
        (n, labels.roles[best], float(chance[n, best])) for n, best in enumerate(chance.argmax(-1).tolist()) if best > 0
    ]
    here = {name for n, name, _ in played if part[others[n].first] == part[trigger.first]}
    surest = {
        layer: max((c for n, _, c in played if others[n].layer == layer), default=0.0) for layer in ("time", "place")
    }
    return [
        (n, name, sure)
        for n, name, sure in played
        if sure >= surest.get(others[n].layer, 0.0)
        and (name not in here or others[n].layer != MENTION or part[others[n].first] == part[trigger.first])
    ]


def sources(scores: Scores, cue: Found, mentions: Sequence[Found], part: Sequence[int]) -> Choice:
    """Whose words they are: a mention of the cue's sentence, where 2,908 of 2,913 sources in the corpus stand."""
    near = [n for n, other in enumerate(mentions) if part[other.first] == part[cue.first]]
    both = [
        scores.source_first[cue.first, mentions[n].first] + scores.source_last[cue.last, mentions[n].last] for n in near
    ]
    choice = _choose([scores.alone[cue.first, 0], *both])
    return Choice(near[choice.index] if choice.index >= 0 else -1, choice.probability)


def links(scores: Scores, mentions: Sequence[Found]) -> list[Choice]:
    """For each span, which earlier one of its layer it is the same as."""
    order = sorted(range(len(mentions)), key=lambda n: (mentions[n].first, mentions[n].last))
    out = [Choice(-1, 1.0)] * len(mentions)
    for place, n in enumerate(order):
        this = mentions[n]
        earlier = [k for k in order[:place] if mentions[k].layer == this.layer]
        both = [
            scores.same_first[this.first, mentions[k].first] + scores.same_last[this.last, mentions[k].last]
            for k in earlier
        ]
        if both:
            choice = _choose([scores.alone[this.first, 1], *both])
            out[n] = Choice(earlier[choice.index] if choice.index >= 0 else -1, choice.probability)
    return out


def contents(scores: Scores, cue: Found, part: Sequence[int]) -> tuple[int, int, float]:
    """First and last word of what the cue reports: the best pair in order, in the cue's sentence, without the whole
    cue. Of 2,926 contents in the corpus 2,905 stand in it."""
    numbers = np.asarray(part)
    away = np.where(numbers == numbers[cue.first], 0, -np.inf).astype(np.float32)
    start, end = (softmax(side[cue.first] + away) for side in (scores.content_first, scores.content_last))
    both = np.triu(start[:, None] * end[None, :])
    both[: cue.first + 1, cue.last :] = 0
    first, last = divmod(int(both.argmax()), len(end))
    return first, last, float(both[first, last])


def _choose(scores: Sequence[float]) -> Choice:
    """The first score is that of none."""
    chance = softmax(np.asarray(scores, dtype=np.float32))
    best = int(chance.argmax())
    return Choice(best - 1, float(chance[best]))
