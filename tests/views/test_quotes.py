import datetime as dt

from herring import CLOSED, HERRING, LAPSE, NEVER, WHOLE

from stateofplay.views.quotes import first_published, is_quote, quoted, quotes


def test_the_same_words_for_two_claims_are_one_quote() -> None:
    assert [quote.text for quote in quotes(HERRING, (CLOSED, LAPSE, CLOSED))] == [CLOSED.quote, LAPSE.quote]


def test_words_are_told_from_a_summary_whatever_the_line_breaks_and_the_cut_at_the_end() -> None:
    assert is_quote("a step that Reykjavik called blackmail", (WHOLE,))
    assert is_quote("Norway closed its…", (WHOLE,))
    assert not is_quote("Norway shuts its ports", (WHOLE,))
    assert not is_quote("", (WHOLE,))


def test_words_after_who_says_them_are_quoted_too() -> None:
    assert quoted(NEVER.quote, (NEVER,)) == f"“{NEVER.quote}”"
    assert quoted(f"Iceland: {NEVER.quote}", (NEVER,)) == f"Iceland: “{NEVER.quote}”"
    assert quoted("Iceland: no quota", (NEVER,)) == "Iceland: no quota"


def test_the_first_report_counts() -> None:
    assert first_published(HERRING, (NEVER, CLOSED)) == dt.date(2026, 3, 3)
    assert first_published(HERRING, ()) is None
