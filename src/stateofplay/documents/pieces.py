"""Paragraph -> pieces: what stands before and after the sentences in one line is set apart, so that they start clean.

Before: an invisible mark, a note of a correction, a byline, the dateline. After: a second copy of the same words
(captions are often printed twice), a note of who reported and edited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from stateofplay.documents.calendar_dates import DAY_AND_MONTH
from stateofplay.documents.datelines import Dateline, dateline, day_first
from stateofplay.documents.debris import is_cued
from stateofplay.documents.paragraphs import INVISIBLE, Paragraph
from stateofplay.knowledge.press import press_words
from stateofplay.model.documents import Role

__all__ = ["Piece", "opening_note", "pieces", "tail_split", "visible_offset"]

LONGEST_NOTE = 700
LONGEST_CREDIT = 400
SHORTEST_BYLINE = len("by ")
DATED = re.compile(rf"^This {DAY_AND_MONTH} ")
COLUMN = re.compile(r"(?<=\S)(?: {3,}|\t+ *)(?=\S)")
LONGEST_MENU = 500  # characters
SHORTEST_COPY = 40  # characters: repeated words below this are rhetoric
NAME = r"(?:[^\W\d_a-z][\w'’.-]*[a-zà-ÿ.][\w'’.-]*)"
CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ]+[.'’-]?)+"
INLINE_BYLINE = re.compile(rf"(?i:by) (?:{NAME}|and|,)(?:,? (?:{NAME}|and|in)){{0,9}} (?=\S)")
# A place in capitals ends it.
CAPITAL_BYLINE = re.compile(rf"(?i:by) {CAPITALS}(?:,? (?:{CAPITALS}|and)){{1,7}} (?=[A-Z]{{3}})")
MONITORED = re.compile(r"\[(?:Text|Excerpts?|Summary|Editorial Report)\] ")
DESK_NOTE = re.compile(r"(?:ATTENTION|ATTN) ?[-–:] .{2,200}? ///(?= |$)")  # closed by strokes on some wires


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line. `role` is None while nobody has judged it; `plain` has single spaces."""

    start: int
    end: int
    plain: str
    role: Role | None = None
    reason: str | None = None
    dateline: Dateline | None = None
    columns: int = 0  # wide gaps inside the line, as between the items of a menu

    def judged(self, role: Role, reason: str | None = None) -> Piece:
        return replace(self, role=role, reason=reason)


def pieces(text: str, paragraph: Paragraph, *, opening: bool = True, chronicle: bool = False) -> tuple[Piece, ...]:
    """The paragraph's pieces in order; together they hold all of its characters but white space. In a `chronicle` a day
    opens many paragraphs and is none's dateline."""
    return tuple(piece for piece in _split(text, paragraph, opening, chronicle) if piece.end > piece.start)


def _split(text: str, paragraph: Paragraph, opening: bool, chronicle: bool) -> Iterator[Piece]:
    body = _open(text, paragraph.start, paragraph.end)
    visible = text[body.start : body.end].lstrip(INVISIBLE + " \t\xa0")
    if marks := body.end - body.start - len(visible):
        mark, body = tail_split(text, body, body.start + marks)
        yield mark.judged(Role.DEBRIS, "invisible mark")
    while lead := _lead(body, opening, chronicle):
        head, body = tail_split(text, body, visible_offset(text, body.start, lead[0]))
        yield replace(head, role=Role.MASTHEAD, reason=lead[1], dateline=lead[2])
    yield from _trailing(text, body)


def _lead(piece: Piece, opening: bool, chronicle: bool) -> tuple[str, str, Dateline | None] | None:
    """What stands before the sentences: its words, what it is, and the dateline if it is one."""
    if (note := opening_note(piece.plain)) and not is_cued(note):
        return note, "correction", None
    if desk := DESK_NOTE.match(piece.plain):
        return desk[0], "correction", None
    if monitored := MONITORED.match(piece.plain):
        return monitored[0], "monitor's note", None
    for form in (INLINE_BYLINE, CAPITAL_BYLINE):
        if name := _inline_byline(piece.plain, form):
            return name, "byline", None
    line = dateline(piece.plain) or (day_first(piece.plain) if opening and not chronicle else None)
    if not line or not (line.month_day or line.agency or (opening and not _is_label(piece.plain))):
        return None
    return piece.plain[: line.length], "dateline", line


def _inline_byline(plain: str, form: re.Pattern[str]) -> str | None:
    """The longest byline before a dateline of the same paragraph."""
    name = form.match(plain)
    while name and name.end() > SHORTEST_BYLINE:
        line = dateline(plain[name.end() :])
        if line and (line.place or form is INLINE_BYLINE):
            return name[0]
        name = form.match(plain, 0, name.end() - 1)
    return None


def _is_label(plain: str) -> bool:
    """Whether the capitals before a colon or dash are no place: "SEE ALSO: ...", "FILE PHOTO: ..."."""
    return is_cued(plain) or plain.casefold().startswith(press_words().caption_starts)


def opening_note(plain: str) -> str | None:
    """A note in brackets on an earlier version, at the start of the paragraph."""
    inside = DATED.sub("This ", plain[:60].lstrip("( ")).casefold()
    if not plain.startswith("(") or not inside.startswith(press_words().correction_starts):
        return None
    depth = 0
    for at, character in enumerate(plain[:LONGEST_NOTE]):
        depth += (character == "(") - (character == ")")
        if not depth:
            return plain[: at + 1]
    return None


def _trailing(text: str, piece: Piece) -> Iterator[Piece]:
    copy = _second_copy(text, piece)
    if copy:
        first, rest = tail_split(text, piece, copy[0])
        second, rest = tail_split(text, rest, copy[1])
        yield first
        yield second.judged(Role.DEBRIS, "repeated")
        piece = rest
    match = _credit_form().search(piece.plain, max(0, len(piece.plain) - LONGEST_CREDIT)) if piece.plain else None
    if match and match.start():
        piece, note = tail_split(text, piece, visible_offset(text, piece.start, piece.plain[: match.start()]))
        yield piece
        yield note.judged(Role.MASTHEAD, "credits")
    else:
        yield piece


@cache
def _credit_form() -> re.Pattern[str]:
    """A note of who reported, wrote and edited, at the end: "(Reporting by A; Editing by B)"."""
    starts = "|".join(sorted({c.strip("(").removesuffix(" by") for c in press_words().credits if c.endswith(" by")}))
    return re.compile(rf"(?<=[.!?”\"’)] )\(?(?i:{starts}) by [A-Z][^.!?]{{2,300}}[.)]{{0,2}}$")


def _second_copy(text: str, piece: Piece) -> tuple[int, int] | None:
    """Offsets of a second copy of the words that the piece begins with."""
    words = text[piece.start : piece.end]
    at = words.find(words[:SHORTEST_COPY], SHORTEST_COPY) if len(words) >= 2 * SHORTEST_COPY else -1
    if at < 0:
        return None
    first = words[:at].rstrip()
    if not words.startswith(first, at) or len(first) < SHORTEST_COPY:
        return None
    return piece.start + at, piece.start + at + len(first)


def tail_split(text: str, piece: Piece, at: int) -> tuple[Piece, Piece]:
    """The piece cut at an offset of the document, white space left out on both sides."""
    return _open(text, piece.start, at), _open(text, at, piece.end)


def _open(text: str, start: int, end: int) -> Piece:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    columns = len(COLUMN.findall(words.strip()[:LONGEST_MENU]))
    return Piece(start, max(start, start + len(words.strip())), " ".join(words.split()), columns=columns)


def visible_offset(text: str, start: int, plain: str) -> int:
    """Offset in the text after as many visible characters as `plain` holds."""
    left = sum(not c.isspace() for c in plain)
    while left:
        left -= not text[start].isspace()
        start += 1
    return start
