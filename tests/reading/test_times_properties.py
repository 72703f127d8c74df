"""Whatever the text, the mentions are in order, exact and possible."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from stateofplay.model.dates import Date
from stateofplay.reading.times import find
from stateofplay.reading.times.lexicon import lexicon

WORDS = sorted(
    {
        "ago",
        "later",
        "after",
        "before",
        "from",
        "between",
        "to",
        "and",
        "-",
        "of",
        "in",
        "on",
        "by",
        "'s",
        "\n\n",
        ".",
        "(",
    }
    | {
        "1999",
        "31",
        "0",
        "99999999",
        "2,000",
        "1st",
        "12:30",
        "9/9/99",
        "0001-01-01",
        "9999-12-31",
        "½",
        "٣",
        "’90s",
        "BC",
    }
    | {word.title() for word in (*lexicon().months, *lexicon().weekdays, *lexicon().seasons)}
    | {*lexicon().units, *lexicon().numbers, *lexicon().ordinals, *lexicon().day_parts, *lexicon().shifts}
    | {
        *lexicon().parts,
        *lexicon().windows,
        *lexicon().pointers,
        *lexicon().day_words,
        "fiscal",
        "year",
        "time)",
        "p.m.",
    }
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([dt.date.min, dt.date.max, dt.date(2024, 2, 29)]))


@settings(max_examples=400, deadline=None)
@given(TEXTS, DAYS)
def test_any_text_gives_ordered_exact_mentions_and_possible_days(text: str, day: dt.date | None) -> None:
    behind = 0
    for mention in find(text, Date.day(day) if day else None):
        assert behind <= mention.start < mention.end <= len(text)
        behind = mention.end
        words = text[mention.start : mention.end]
        assert words == words.strip()
        assert mention.date is None or mention.date.text == words
        if mention.date and mention.date.earliest and mention.date.latest:
            assert mention.date.earliest <= mention.date.latest


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_a_part_of_the_text_gives_mentions_inside_it(first: str, second: str) -> None:
    text = first + second
    for mention in find(text, Date.day(dt.date(2031, 5, 14)), start=len(first)):
        assert len(first) <= mention.start < mention.end <= len(text)
