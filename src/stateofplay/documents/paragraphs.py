"""Text -> paragraphs. Lines broken by a fixed column, as wires and mail break them, are joined; nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["INVISIBLE", "ITEM", "Paragraph", "paragraphs"]

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
LINE = re.compile(r"[^\r\n]+")
ITEM = re.compile(r"[•*·▪●◦‣–—-] |\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)] ")  # a point of a list
NARROWEST, WIDEST = 40, 100  # columns at which text is hard-wrapped: 55 on old teleprinters, 72 to 80 in mail
RAGGED = 8  # characters by which a full line may miss the column


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text[start:end]` of the document; `plain` is the same with every run of white space made one space."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    blank_before: bool

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs in text order; together they hold every character that is not white space."""
    lines = tuple(_lines(text))
    column = _column(text, lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and column and _continues(text, groups[-1][-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(text, group[0].start, group[-1].end) for group in groups)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    return Paragraph(start, end, " ".join(text[start:end].split()))


def _lines(text: str) -> Iterator[_Line]:
    before = 0
    for match in LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        yield _Line(start, start + len(words), indent, _breaks(text, before, match.start()) > 1)
        before = start + len(words)


def _breaks(text: str, start: int, end: int) -> int:
    return max(text.count("\n", start, end), text.count("\r", start, end))


def _column(text: str, lines: Sequence[_Line]) -> int | None:
    """Column at which the text is hard-wrapped; None where a line is a paragraph.

    Wrapped text shows itself by full lines that the next one continues in lower case.
    """
    widths = sorted(line.width for line in lines if line.width <= WIDEST)
    if not widths or len(widths) < 0.8 * len(lines):
        return None
    column = widths[int(0.9 * (len(widths) - 1))]
    if column < NARROWEST:
        return None
    full = [(a, b) for a, b in pairwise(lines) if _continues(text, a, b, column)]
    small = sum(text[b.start].islower() or text[b.start].isdigit() for _, b in full)
    shouting = text.isupper()
    return column if full and (shouting or small >= 0.4 * len(full)) else None


def _continues(text: str, line: _Line, after: _Line, column: int) -> bool:
    """Whether `after` goes on with the paragraph of `line`: no gap, no new indent, and its first word had no room."""
    if after.blank_before or after.indent > line.indent + 1 or line.width > column + RAGGED:
        return False
    if text[after.start] == "^" or text[line.end - 1] == "<":  # a wire's own marks around its heading lines
        return False
    if after.indent >= 2 and after.indent == line.indent and text[line.end - 1] in '."”':
        return False
    words = text[after.start : after.end].split()
    signed_off = len(words) == 1 and text[line.end - 1] == "." and words[0][-1] != "."
    if signed_off or ITEM.match(text, after.start):
        return False
    return line.width + 1 + len(words[0]) > column - RAGGED
