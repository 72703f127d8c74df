"""Where a quotation begins and ends that the network saw a part of: it reads within one sentence, a quotation may hold
many, and may go on behind the words that say whose it is."""

from __future__ import annotations

import re

__all__ = ["goes_on", "inner", "whole"]

MARKS = {"``": "''", "''": "''", "“": "”", '"': '"', "‘": "’", "«": "»"}  # two apostrophes: news archives
LONGEST = 2000  # characters; a mark that is closed later than that was never closed
_OPENS = re.compile(r"(?:^|[\s(\[—–-])\Z")  # what stands before a mark that opens
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
# "said Mr. Aho, its head." between the mark that closes and the next: no second sentence, and no break
_SAID = re.compile(
    r"(?:[^.!?“”‘\"«»\n]|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.){0,200}[.,;:](?=\s)[^\S\n]*\n?[^\S\n]*"
)


def inner(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without the marks around it, and without the comma that goes with them.

    A mark that is closed, or was opened, inside stays: “well paid,” making $30,000. Marks alone are left as they are.
    """
    given = start, end
    opening = next((mark for mark in MARKS if text.startswith(mark, start, end)), "")
    if opening and text.find(MARKS[opening], start + len(opening), end - len(MARKS[opening])) < 0:
        start += len(opening)
    closing = next(((mark, close) for mark, close in MARKS.items() if text.endswith(close, start, end)), None)
    if closing and closing[0] not in text[start : end - len(closing[1])]:
        end = start + len(text[start : end - len(closing[1])].rstrip(" ,"))
    return (start, end) if text[start:end].strip() else given


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]`, widened to the whole quotation that opens right before it or is closed right behind it."""
    if opening := _opening(text, start):
        return start, _closed(text, start, end, opening)
    return _opened(text, start, end), end


def goes_on(text: str, start: int, cue: int) -> tuple[int, int] | None:
    """The next part of a quotation that begins at `start`, stands before its cue and is opened anew behind it.

    `cue` is the cue's end: “A,” she said on Friday. “B.”
    """
    opening = _opening(text, start)
    said = _SAID.match(text, cue) if opening else None
    if said is None or not text.startswith(opening, said.end()):
        return None
    begin = said.end() + len(opening)
    close = _end(text, MARKS[opening], begin)
    between = text[begin:close] if close >= 0 else ""
    if not between.strip() or "\n\n" in between or text[begin].isspace():
        return None
    return begin, begin + len(between.rstrip(" \n,"))


def _opening(text: str, start: int) -> str:
    """The mark right before `start`, if one stands there that opens a quotation."""
    marks = (mark for mark in MARKS if text.endswith(mark, 0, start))
    return next((mark for mark in marks if _OPENS.search(text[max(0, start - len(mark) - 1) : start - len(mark)])), "")


def _end(text: str, closing: str, start: int) -> int:
    """Where the next mark that closes stands, -1 for none near; an apostrophe within a word closes nothing."""
    at = text.find(closing, start, start + LONGEST)
    while at >= 0 and closing == "’" and _APOSTROPHE.match(text, at):
        at = text.find(closing, at + 1, start + LONGEST)
    return at


def _closed(text: str, start: int, end: int, opening: str) -> int:
    closing = MARKS[opening]
    close = _end(text, closing, start)
    if close < end or opening in text[end:close] or "\n\n" in text[end:close]:
        return end
    return end + len(text[end:close].rstrip(" \n,"))


def _opened(text: str, start: int, end: int) -> int:
    """Where the quotation begins that is closed right behind `text[start:end]`, if that is in the same paragraph."""
    behind = end + (text[end : end + 1] in (",", ".", "!", "?"))
    low = max(0, start - LONGEST)
    low += len(text[low:start]) - len(text[low:start].rpartition("\n\n")[2])
    for opening, closing in MARKS.items():
        if not text.startswith(closing, behind) or opening in text[start:end]:
            continue
        at = text.rfind(opening, low, start)
        while at >= 0 and not _OPENS.search(text[max(low, at - 1) : at]):
            at = text.rfind(opening, low, at)
        begin = at + len(opening)
        if at >= 0 and not text[begin].isspace() and not -1 < _end(text, closing, begin) < start:
            return begin
    return start
