"""What every format keeps: it is a function of the state and of nothing else, and its text can be stored."""

from __future__ import annotations

import pytest
from nasty import STATES

from stateofplay.exports import FORMATS, TABULAR


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
@pytest.mark.parametrize("format", FORMATS)
def test_the_same_state_gives_the_same_bytes_and_they_can_be_stored(format: str, state: object) -> None:
    first = FORMATS[format](state)
    assert FORMATS[format](state) == first
    assert first if isinstance(first, bytes) else first.encode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
def test_a_formats_docstring_says_in_one_line_what_it_is(format: str) -> None:
    said = (FORMATS[format].__doc__ or "").splitlines()[0]
    assert 10 < len(said) < 80
    assert said.endswith(".")


def test_the_tabular_formats_are_formats() -> None:
    assert set(TABULAR) <= set(FORMATS)
