"""Blocks cover every character that is not white space, once and in order, whatever the text is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from stateofplay.documents import compose
from stateofplay.model.documents import Document

LINES = st.sampled_from(
    [
        "WORLD",
        "Related stories",
        "OSLO, March 4 (AP) -- The talks ended on Friday without a result, officials said.",
        "(This March 4 story has been corrected) By Kari Olsen OSLO (Reuters) - The talks ended.",
        "A man waves, left, in Oslo on Friday. (AFP) A man waves, left, in Oslo on Friday. (AFP)",
        "3 April 2015",
        "\ufeff",
        "• item",
        "    indented line of a paragraph that is as long as a line of a wire",
        "She said so. (Reporting by A B; Editing by C D)",
        "   ",
        "...",
        "Norway warns Iceland over cod",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=80), max_size=14).map("\n".join) | st.text()


def assert_tiles(document: Document) -> None:
    covered = [i for block in document.blocks for i in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    outside = set(range(len(document.text))) - set(covered)
    assert all(document.text[i].isspace() for i in outside)
    for block in document.blocks:
        words = document.text[block.start : block.end]
        assert words
        assert words == words.strip()


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_blocks_tile_the_text(text: str) -> None:
    assert_tiles(compose("x", text))


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert compose("x", text) == compose("x", text)
