"""Heads as trees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stateofplay.language.analyzer.trees import tree


@given(st.integers(1, 30).flatmap(lambda n: st.lists(st.integers(0, n - 1), min_size=n, max_size=n)), st.randoms())
def test_any_heads_become_a_tree_with_one_root(heads: list[int], dice: object) -> None:
    chances = [dice.random() for _ in heads]  # type: ignore[attr-defined]
    made = tree(heads, chances)
    assert made.count(-1) == 1
    for start in range(len(made)):
        word, steps = start, 0
        while word >= 0:
            word, steps = made[word], steps + 1
            assert steps <= len(made)


def test_a_tree_stays_as_it_is() -> None:
    assert tree([1, 1, 1, 2], [0.9] * 4) == [1, -1, 1, 2]


def test_of_two_roots_the_surer_stays_and_the_other_hangs_on_it() -> None:
    assert tree([0, 1, 1], [0.6, 0.8, 0.9]) == [1, -1, 1]


def test_a_circle_is_opened_at_its_least_sure_word() -> None:
    assert tree([0, 2, 1], [0.9, 0.8, 0.3]) == [-1, 2, 0]
