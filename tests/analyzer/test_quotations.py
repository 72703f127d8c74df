"""Where a quotation ends."""

from __future__ import annotations

import pytest

from stateofplay.language.analyzer.quotations import whole


@pytest.mark.parametrize(
    ("text", "first", "last", "quoted"),
    [
        ("He said: “We are ready. We will wait.”", "We", "ready", "We are ready. We will wait."),
        ('"We are ready," she said. "We will wait."', "We", "ready", "We are ready"),
        ("“We are ready. We will wait,” he said.", "We", "ready", "We are ready. We will wait"),
        ("He said they were ready. “Quite”", "they", "ready", "they were ready"),
        ("He said “we are ready. They replied “never”", "we", "ready", "we are ready"),
        ("He said “we are ready.\n\nA new paragraph”", "we", "ready", "we are ready"),
        ("He said “we are ready. And then the page ends", "we", "ready", "we are ready"),
    ],
)
def test_a_quotation_goes_on_until_it_is_closed(text: str, first: str, last: str, quoted: str) -> None:
    start, end = text.index(first), text.index(last) + len(last)
    assert text[start : whole(text, start, end)] == quoted
