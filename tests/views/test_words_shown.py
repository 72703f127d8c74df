"""What is shown of a report's words can be read alone and has its marks in pairs."""

import dataclasses

import pytest
from herring import HERRING, NEVER, NORTH, SOUTH, evidence
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.views.words import balanced, shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("met on Tuesday (U.S. time", "met on Tuesday…"),
        ("met in Bergen” on cod, both ministers said", "…on cod, both ministers said"),
        ("“We sailed home", "We sailed home"),
        ('the two sides agree," an official said', "the two sides agree…"),
        ("a “frank” talk (on cod)", "a “frank” talk (on cod)"),
        ("a quota of “twelve percent…", "…twelve percent…"),
    ],
)
def test_a_mark_without_a_partner_is_where_the_words_are_cut(text: str, said: str) -> None:
    assert balanced(text) == said


@given(st.text(alphabet='ab ()[]“”",…'))
def test_marks_always_stand_in_pairs_and_nothing_is_added_but_the_cut(text: str) -> None:
    cut = balanced(text)
    assert cut.count("(") == cut.count(")")
    assert cut.count("“") == cut.count("”")
    assert cut.count('"') % 2 == 0
    assert cut.strip("…") in text


def test_few_words_are_shown_with_their_sentence() -> None:
    few = evidence(SOUTH, "on June 30", "e1")
    assert shown(HERRING, "on June 30", (few,)) == "The accord ends on June 30, Iceland said."


def test_a_dateline_is_not_part_of_the_sentence() -> None:
    said = shown(HERRING, "Icelandic trawlers", (evidence(NORTH, "Icelandic trawlers", "e1"),))
    assert said and said.startswith("Norway closed its ports to Icelandic trawlers on Monday")


def test_a_long_sentence_is_cut_on_either_side_between_words() -> None:
    long = "x " * 90 + "closed its ports " + "y " * 90
    document = HERRING.sources[0].document
    text = long.strip() + "."
    block = dataclasses.replace(document.blocks[2], start=0, end=len(text))
    source = dataclasses.replace(NORTH, document=dataclasses.replace(document, text=text, blocks=(block,)))
    state = dataclasses.replace(HERRING, sources=(source,))
    said = shown(state, "its ports", (evidence(source, "its ports", "e1"),))
    assert said and said.startswith("…x ") and said.endswith(" y…")
    assert "closed its ports" in said
    assert len(said) <= 152


def test_enough_words_are_shown_as_they_are_and_a_summary_of_ours_is_none() -> None:
    assert shown(HERRING, NEVER.quote, (NEVER,)) == NEVER.quote
    assert shown(HERRING, "Iceland sets its own quota", (NEVER,)) is None


def test_a_sentence_cut_before_the_words_that_count_is_shown_around_them() -> None:
    few = evidence(NORTH, "would lapse", "e1")
    said = shown(HERRING, "Norway closed its ports to Icelandic trawlers…", (few,))
    assert said == "Foreign Minister Ola Berg said the herring accord of 1994 would lapse on June 1."
