"""Words of a text, with exact offsets.

What is one token: a word with the hyphens and apostrophes inside it ("Hyo-ri", "d'affaires"); initials with their
stops ("U.S."); a known abbreviation with its stop ("Sept."); a number with the points and commas inside it and what is
written onto it ("1,200.5", "20th", "4.5bn"); a dash, an ellipsis and every other sign. What is split: the possessive
("Norway" + "'s"), numbers at a hyphen ("24" + "-" + "30"), and a hyphen beside the name of a state, people or capital
("U.S." + "-" + "Kenyan", "anti" + "-" + "Danish"), so that the name can be found.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from stateofplay.knowledge.abbreviations import abbreviations
from stateofplay.knowledge.states import states
from stateofplay.model.language import Token

__all__ = ["tokenize"]

# Repeats that could run over the same characters twice are bounded or possessive, so that no text takes long.
_TOKEN = re.compile(
    r"""
      (?P<address>(?:https?://|www\.)[^\s<>"”]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w)
    | (?P<initials>(?:[^\W\d_]\.){2,}(?:[A-Z](?!\w))?|(?:[A-Z]\.)+[A-Z](?![\w.])|[A-Z]\.(?=[ \n]?[^\W\d_]))
    | (?P<possessive>['’][sS](?!\w))
    | (?P<number>\d+(?:[.,:/]\d+)*+\w*(?:-[a-z][\w-]*)?)
    | (?P<word>\w+(?:[-'’&]\w+)*)
    | (?P<sign>--+|\.{2,}|``|''|\S)
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Tokens of `text[start:end]` in order; nothing but white space lies between them."""
    return [Token(a, b, text[a:b]) for a, b in _edges(text, start, end)]


def _edges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    while match := _TOKEN.search(text, position, end):
        first, last = match.span()
        if match.lastgroup != "word":
            yield first, last
        elif last < end and text[last] == "." and _keeps_stop(text, first, last, end):
            last += 1
            yield first, last
        else:
            yield from _word_edges(text, first, last)
        position = last


def _keeps_stop(text: str, first: int, last: int, end: int) -> bool:
    word = text[first:last]
    known = abbreviations()
    if word in known.numbered:
        return text[last + 1 : min(last + 3, end)].strip()[:1].isdigit()
    return word in known.leading or word in known.trailing


def _word_edges(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    possessive = last - 2 if text[first:last].endswith(("'s", "’s", "'S", "’S")) else last
    cut = first
    for hyphen in _hyphens_beside_names(text, first, possessive):
        yield cut, hyphen
        yield hyphen, hyphen + 1
        cut = hyphen + 1
    yield cut, possessive
    if possessive < last:
        yield possessive, last


def _hyphens_beside_names(text: str, first: int, last: int) -> list[int]:
    word = text[first:last]
    if "-" not in word:
        return []
    parts, names = word.split("-"), _names()
    cuts, position = [], first
    for left, right in itertools.pairwise(parts):
        position += len(left)
        if left in names or right in names:
            cuts.append(position)
        position += 1
    return cuts


@functools.cache
def _names() -> frozenset[str]:
    """Last words of the names of states, peoples and capitals, as written and in capitals."""
    names = (
        name.split()[-1]
        for state in states().values()
        for name in (*state.names, *state.adjectives, *state.people, *state.capitals)
    )
    return frozenset(form for name in names if name[:1].isupper() for form in (name, name.upper()))
