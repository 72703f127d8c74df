"""Scores as spans and choices, on scores made up for the purpose."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from stateofplay.language.analyzer import decode
from stateofplay.language.analyzer.decode import Found
from stateofplay.language.analyzer.graph import Labels, Scores

LABELS = Labels(("mention", "trigger"), ("state", "person"), ("pact",), ("AGREE", "REJECT"), ("happened",),
                ("none", "actor", "recipient", "adjunct"), ("NOUN",), ("root",))  # fmt: skip
WORDS = 6
WIDE = {"bio": (WORDS, 2, 3), "role_first": (WORDS, WORDS, 4), "role_last": (WORDS, WORDS, 4), "alone": (WORDS, 2)}


def _scores(**given: np.ndarray) -> Scores:
    blank = {f.name: np.zeros(WIDE.get(f.name, (WORDS, WORDS)), np.float32) for f in fields(Scores)}
    return replace(Scores(**blank), **given)


def _bio(*tags: str) -> np.ndarray:
    made = np.zeros((WORDS, 2, 3), np.float32)
    for layer, row in enumerate(tags):
        for word, tag in enumerate(row):
            made[word, layer, "OBI".index(tag)] = 5
    return made


def _spans(tags: str, part: list[int], sure: float = 5) -> list[tuple[int, int]]:
    kinds = np.tile(np.array([sure, 0], np.float32), (WORDS, 1))
    found = decode.spans(_scores(bio=_bio(tags, "OOOOOO"), actor=kinds), part, LABELS)
    return [(span.first, span.last) for span in found]


@pytest.mark.parametrize(
    ("tags", "part", "spans"),
    [
        ("OBIIOB", [0] * 6, [(1, 3), (5, 5)]),
        ("BBIOOO", [0] * 6, [(0, 0), (1, 2)]),
        ("OIIOOO", [0] * 6, [(1, 2)]),
        ("OOBIII", [0, 0, 0, 0, 1, 1], [(2, 3), (4, 5)]),
        ("OOOOOO", [0] * 6, []),
    ],
)
def test_tags_become_spans_that_stay_in_their_sentence(
    tags: str, part: list[int], spans: list[tuple[int, int]]
) -> None:
    assert _spans(tags, part) == spans


def test_a_faint_span_of_a_doubtful_kind_is_none() -> None:
    assert _spans("OBIOOO", [0] * 6, sure=0.5) == [(1, 2)]
    faint = np.zeros((WORDS, 2, 3), np.float32)
    faint[1, 0, 1] = 0.5
    kinds = np.zeros((WORDS, 2), np.float32)
    assert decode.spans(_scores(bio=faint, actor=kinds), [0] * 6, LABELS) == []


def test_a_part_is_as_sure_as_the_spans_that_it_joins() -> None:
    first = np.zeros((WORDS, WORDS, 4), np.float32)
    first[0, :, 1] = 1
    trigger, faint = Found("trigger", "", 0, 0, 1.0), Found("mention", "state", 1, 1, 0.4)
    others = [faint, replace(faint, first=2, last=2, probability=1.0)]
    assert [n for n, *_ in decode.roles(_scores(role_first=first), trigger, others, [0] * 6, LABELS)] == [1]


def test_a_time_is_never_an_actor_and_a_mention_never_an_adjunct() -> None:
    first = np.zeros((WORDS, WORDS, 4), np.float32)
    first[0, :, 1], first[0, :, 3] = 3, 2
    others = [Found("mention", "state", 1, 1, 1.0), Found("time", "", 2, 2, 1.0)]
    found = decode.roles(_scores(role_first=first), Found("trigger", "", 0, 0, 1.0), others, [0] * 6, LABELS)
    assert [(n, name) for n, name, _ in found] == [(0, "actor"), (1, "adjunct")]


def test_an_event_has_one_time_and_takes_its_actors_from_its_own_sentence() -> None:
    first = np.zeros((WORDS, WORDS, 4), np.float32)
    first[4, [0, 5], 1], first[4, 1, 3], first[4, 3, 3] = 3, 4, 3
    others = [
        Found("mention", "state", 0, 0, 1.0),
        Found("time", "", 1, 1, 1.0),
        Found("time", "", 3, 3, 1.0),
        Found("mention", "state", 5, 5, 1.0),
    ]
    part = [0, 0, 0, 1, 1, 1]
    found = decode.roles(_scores(role_first=first), Found("trigger", "", 4, 4, 1.0), others, part, LABELS)
    assert [n for n, *_ in found] == [1, 3]


def test_a_source_stands_in_the_sentence_of_its_cue() -> None:
    first = np.zeros((WORDS, WORDS), np.float32)
    first[2, 0], first[2, 5] = 3, 9
    mentions = [Found("mention", "person", 0, 0, 1.0), Found("mention", "person", 5, 5, 1.0)]
    choice = decode.sources(_scores(source_first=first), Found("cue", "", 2, 2, 1.0), mentions, [0, 0, 0, 0, 1, 1])
    assert choice.index == 0


def test_a_content_is_in_order_and_does_not_hold_its_cue() -> None:
    first, last = np.zeros((WORDS, WORDS), np.float32), np.zeros((WORDS, WORDS), np.float32)
    first[2, 1], last[2, 3], first[2, 3], last[2, 4] = 5, 3, 4, 5
    start, end, chance = decode.contents(
        _scores(content_first=first, content_last=last), Found("cue", "", 2, 2, 1.0), [0] * 6
    )
    assert (start, end) == (3, 4)
    assert 0 < chance <= 1


def test_links_go_back_to_a_span_of_the_same_layer() -> None:
    first = np.zeros((WORDS, WORDS), np.float32)
    first[4, :] = 4
    spans = [
        Found("mention", "state", 0, 0, 1.0),
        Found("instrument", "pact", 2, 2, 1.0),
        Found("mention", "state", 4, 4, 1.0),
    ]
    assert [choice.index for choice in decode.links(_scores(same_first=first), spans)] == [-1, -1, 0]
