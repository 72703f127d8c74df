"""Where a quotation ends that has begun: the network reads within one sentence, a quotation may hold many."""

from __future__ import annotations

__all__ = ["whole"]

MARKS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
LONGEST = 2000  # characters; a mark that is closed later than that was never closed


def whole(text: str, start: int, end: int) -> int:
    """The end of `text[start:end]`, moved to where the quotation that opens right before `start` closes."""
    opening = text[start - 1 : start] if start else ""
    closing = MARKS.get(opening)
    if closing is None or closing in text[start:end]:
        return end
    close = text.find(closing, end, end + LONGEST)
    between = text[end:close] if close >= 0 else ""
    if opening in between or "\n\n" in between:
        return end
    return end + len(between.rstrip(" \n,"))
