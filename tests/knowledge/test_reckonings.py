"""Figures, those put against others, and those that fell short."""

from __future__ import annotations

import pytest

from stateofplay.knowledge.reckonings import fell_short, figures, put_at


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("27 had been granted and four refused on June 28", [(27, ""), (4, "")]),
        ("a fall of 40 percent, worth $3 million, since 1987", [(40, "percent"), (3_000_000, "money")]),
        ("on 5 December the 34-year-old left at 9 p.m.", []),
        ("1,200 tonnes and 60% of it", [(1200, ""), (60, "percent")]),
    ],
)
def test_figures_are_no_dates_years_hours_or_ages(words: str, found: list[tuple[float, str]]) -> None:
    assert [(one.value, one.sort) for one in figures(words)] == found


@pytest.mark.parametrize(
    ("words", "what", "value"),
    [
        ("Aid workers put the number at 10,000.", "the number", 10_000),
        ("Lima puts its losses at no more than $200 million.", "its losses", 200_000_000),
        ("Quito said the true figure was closer to 900.", "the true figure", 900),
    ],
)
def test_what_a_figure_is_put_on(words: str, what: str, value: float) -> None:
    put = put_at(words)
    assert put and (put.what, put.figure.value) == (what, value)


def test_to_put_something_somewhere_counts_nothing() -> None:
    assert put_at("Lima put the fleet at sea on May 9.") is None
    assert put_at("Lima put the matter at the top of its list of 12.") is None


def test_what_fell_short() -> None:
    assert fell_short("Forty were promised; nine came.") == ((0, 21), (21, 31))
    assert fell_short("Forty were promised; sixty came.") is None
