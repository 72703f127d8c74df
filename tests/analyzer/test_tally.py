"""Figures from counts."""

from __future__ import annotations

from evaluation.tally import Tally, f1_by_label, macro_f1


def test_f1_weighs_what_was_found_and_what_is_there() -> None:
    tally = Tally()
    tally.add({1, 2, 3}, {2, 3, 4, 5})
    assert tally.figures() == {"f1": round(4 / 7, 4), "p": round(2 / 3, 4), "r": 0.5, "gold": 4}


def test_nothing_found_where_nothing_is_there_is_no_division() -> None:
    assert Tally().f1 == 0.0


def test_macro_f1_is_the_mean_over_the_labels_that_are_there() -> None:
    assert f1_by_label(["a", "a", "c"], ["a", "b", "b"]) == {"a": round(2 / 3, 4), "b": 0.0}
    assert macro_f1(["a", "b"], ["a", "b"]) == 1.0
