"""Texts as windows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stateofplay.language.analyzer.windows import sentences, windows
from stateofplay.model.language import Token

LENGTHS = st.lists(st.integers(1, 400), max_size=12)


def _tokens(lengths: list[int]) -> list[list[Token]]:
    return [[Token(n, n + 1, "w" * (1 + n % 3)) for n in range(length)] for length in lengths]


@given(LENGTHS)
def test_windows_hold_every_token_once_in_order_and_no_more_pieces_than_fit(lengths: list[int]) -> None:
    found = _tokens(lengths)
    made = list(windows(found, len))
    assert [t for w in made for t in w.tokens] == [t for s in found for t in s]
    assert all(sum(len(token.text) for token in w.tokens) <= 190 for w in made)
    assert all(len(set(w.part)) <= 4 for w in made)


@given(LENGTHS)
def test_a_token_knows_its_sentence_and_its_place_there(lengths: list[int]) -> None:
    found = _tokens(lengths)
    for window in windows(found, len):
        for token, sentence, place in zip(window.tokens, window.sentence, window.place, strict=True):
            assert found[sentence][place] is token


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    text = "Norway warns\nIceland again\n\nReykjavik is silent"
    assert [[t.text for t in s] for s in sentences(text)] == [
        ["Norway", "warns", "Iceland", "again"],
        ["Reykjavik", "is", "silent"],
    ]
