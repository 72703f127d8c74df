"""Where a quotation begins and ends."""

from __future__ import annotations

import pytest

from stateofplay.language.analyzer.quotations import goes_on, inner, whole


@pytest.mark.parametrize(
    ("text", "first", "last", "quoted"),
    [
        ("He said: “We are ready. We will wait.”", "We", "ready", "We are ready. We will wait."),
        ('"We are ready," she said. "We will wait."', "We", "ready", "We are ready"),
        ("“We are ready. We will wait,” he said.", "We", "ready", "We are ready. We will wait"),
        ("“We are ready. We will wait,” he said.", "We will", "wait", "We are ready. We will wait"),
        ('"We are ready. We will wait," he said.', "We will", "wait", "We are ready. We will wait"),
        ('He was "quick". "We will wait," he said.', "We", "wait", "We will wait"),
        ("''We are ready. We will wait,'' he said.", "We will", "wait", "We are ready. We will wait"),
        ("``We are ready. We will wait,'' he said.", "We will", "wait", "We are ready. We will wait"),
        ("‘We are ready. We don’t fear,’ he said.", "We are", "ready", "We are ready. We don’t fear"),
        ('The 6" pipe broke. They left," he said.', "They", "left", "They left"),
        ("“Yes.” A pause. “No.”\n\nThey left, he said.", "They", "left", "They left"),
        ("He said they were ready. “Quite”", "they", "ready", "they were ready"),
        ("He said “we are ready. They replied “never”", "we", "ready", "we are ready"),
        ("He said “we are ready.\n\nA new paragraph”", "we", "ready", "we are ready"),
        ("He said “we are ready. And then the page ends", "we", "ready", "we are ready"),
    ],
)
def test_a_quotation_is_taken_from_mark_to_mark(text: str, first: str, last: str, quoted: str) -> None:
    start, end = whole(text, text.index(first), text.index(last) + len(last))
    assert text[start:end] == quoted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“we are ready,”", "we are ready"),
        ('"we are ready."', "we are ready."),
        ("''we are ready''", "we are ready"),
        ("we are ready", "we are ready"),
        ("“well paid,” making $30,000", "“well paid,” making $30,000"),
        ("it was “a fable”", "it was “a fable”"),
        ("it was a fable”", "it was a fable"),
        ("“", "“"),
        ("''", "''"),
    ],
)
def test_only_the_marks_around_a_content_are_left_out(text: str, left: str) -> None:
    start, end = inner(text, 0, len(text))
    assert text[start:end] == left


@pytest.mark.parametrize(
    ("text", "cue", "part"),
    [
        ("“We wait,” she said on Friday. “We have time.”", "said", "We have time."),
        ('"We wait," said Ms. Aho, its head. "We have time," and left.', "said", "We have time"),
        ("''We wait,'' she said. ''We have time.''", "said", "We have time."),
        ('"We wait," said Mr. J. Aho of the port. "We have time."', "said", "We have time."),
        ("‘We wait,’ she said. ‘We don’t fear.’", "said", "We don’t fear."),
        ('"We lift the ban," Norway said. Iceland answered, "Never."', "said", None),
        ("“We wait,” Norway said. Iceland answered on Monday. “We have time.”", "said", None),
        ("“We wait,” she said. He nodded.", "said", None),
        ("“We wait,” she said.\n\n“We have time.”", "said", None),
        ("“We wait,” she said. “We have time", "said", None),
        ("She said “we wait”. “We have time.”", "“", None),
    ],
)
def test_a_quotation_goes_on_behind_its_cue(text: str, cue: str, part: str | None) -> None:
    start = 2 if text.startswith("''") else 1
    found = goes_on(text, start, text.index(cue) + len(cue))
    assert (text[slice(*found)] if found else None) == part
