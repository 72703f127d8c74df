"""Sentences and tokens: what is told apart, and that every offset is exact on any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.language import analyze
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.language import Analysis


def analysis_of(text: str) -> Analysis:
    return analyze(Document("report.txt", text, (Block(0, len(text), Role.BODY),)))


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in analysis_of(text).sentences]


def words(text: str) -> list[str]:
    return [token.text for one in analysis_of(text).sentences for token in one.tokens]


WHOLE = [
    "The talks run from Sept. 24-30 in Bergen.",
    "The U.N. envoy met U.S. Deputy Secretary Ann Moe.",
    "Mr. Dahl and Gen. Lund flew in.",
    "S. Sudan paid 4.5 mln dlrs. in fees.",
    "“Why now?” he asked.",
    "John F. Lund spoke for No. 10.",
    "They would wait ... and see.",
    "OSLO, MAY 5 - COD EXPORTS ROSE 3.5 PCT, MINISTRY SAYS",
    "The line was\nwrapped by  hand.",
]
SPLIT = [
    ("It failed. It was late.", ["It failed.", "It was late."]),
    ("“It is over.” The envoy left.", ["“It is over.”", "The envoy left."]),
    ('"Yes." "No," she said.', ['"Yes."', '"No," she said.']),
    ("He flew to the U.S. The ministry did not.", ["He flew to the U.S.", "The ministry did not."]),
    ("It rose 2 pct. But Oslo paid.", ["It rose 2 pct.", "But Oslo paid."]),
    ("Is it over? Yes!", ["Is it over?", "Yes!"]),
    ("(They left.) Oslo stayed.", ["(They left.)", "Oslo stayed."]),
    ("They waited... Nobody came.", ["They waited...", "Nobody came."]),
    ("The ban ended.Oslo cheered.", ["The ban ended.", "Oslo cheered."]),
]
TOKENS = [
    ("Norway's traders' cod", ["Norway", "'s", "traders", "'", "cod"]),
    ("Min Hyo-ri of the U.S.", ["Min", "Hyo-ri", "of", "the", "U.S."]),
    ("U.S.-Icelandic anti-Kenyan Sino-Thai", ["U.S.", "-", "Icelandic", "anti", "-", "Kenyan", "Sino", "-", "Thai"]),
    ("1,200.5 tonnes on the 20th", ["1,200.5", "tonnes", "on", "the", "20th"]),
    ("1998-2004, a 12-year-old row", ["1998", "-", "2004", ",", "a", "12-year-old", "row"]),
    ("Côte d’Ivoire -- N'Djamena", ["Côte", "d’Ivoire", "--", "N'Djamena"]),
    ("No. 10 said no.", ["No.", "10", "said", "no", "."]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_sentences_end_where_they_do(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens_are_the_words_and_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_only_readable_blocks_are_read_and_each_keeps_its_role() -> None:
    text = "Cod row grows\nShare this\nOslo protested."
    blocks = (Block(0, 13, Role.HEADLINE), Block(14, 24, Role.DEBRIS), Block(25, 40, Role.BODY))
    found = analyze(Document("report.txt", text, blocks)).sentences
    assert [(one.role, one.block) for one in found] == [(Role.HEADLINE, 0), (Role.BODY, 2)]


SNIPPETS = st.sampled_from(
    ["U.S.", "Mr. ", "Oslo's ", "... ", ".”", "\n", " -- ", "No. 7", "é", "’s", "\ud800", "a@b.c "]
)


@given(st.lists(st.one_of(SNIPPETS, st.text(max_size=12)), max_size=30).map("".join))
def test_offsets_are_exact_and_in_order_on_any_text(text: str) -> None:
    position = 0
    for sentence in analysis_of(text).sentences:
        assert sentence.tokens[0].start == sentence.start
        assert sentence.tokens[-1].end == sentence.end
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
            assert not text[position : token.start].strip()
            assert token.end > token.start >= position
            position = token.end
    assert not text[position:].strip()
