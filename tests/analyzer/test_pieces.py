"""Words as numbers."""

from __future__ import annotations

import pytest

from stateofplay.language.analyzer.graph import WEIGHTS
from stateofplay.language.analyzer.pieces import Case, Pieces, case_of


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("us", Case.LOWER),
        ("US", Case.UPPER),
        ("U.S.", Case.UPPER),
        ("Turkey", Case.TITLE),
        ("I", Case.TITLE),
        ("McAllister", Case.MIXED),
        ("iPhone", Case.MIXED),
        ("24", Case.DIGIT),
        ("20th", Case.DIGIT),
        ("—", Case.SIGN),
        ("“", Case.SIGN),
        ("مرحبا", Case.LOWER),
    ],
)
def test_the_case_of_a_word_is_kept(word: str, case: Case) -> None:
    assert case_of(word) is case


def test_every_word_has_a_first_piece_and_a_word_of_nothing_readable_is_unknown() -> None:
    pieces = Pieces(WEIGHTS / "tokenizer.json")
    row = pieces.row(["Oslo", "\x00", "re-elected"])
    assert len(row.ids) == len(row.case) == 2 + sum(pieces.count(word) for word in ("Oslo", "\x00", "re-elected"))
    assert [row.ids[n] for n in row.first][1] == 100


def test_a_word_has_a_bounded_number_of_pieces() -> None:
    assert Pieces(WEIGHTS / "tokenizer.json").count("ab" * 1_000_000) <= 8
