"""The words of a report as a line shows them: long enough to be read alone, marks and brackets in pairs.

What is shown is a stretch of the report's text, cut with "…"; the footnote keeps the exact words of the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from stateofplay.language import analyze
from stateofplay.model.documents import Document
from stateofplay.model.language import Sentence
from stateofplay.model.state import Evidence, StateOfPlay

__all__ = ["balanced", "shown"]

_FEW = 5  # words; fewer are a noun or two, which nobody understands alone
_MOST = 150  # characters of a sentence that is shown instead
_CLOSES = {"(": ")", "[": "]", "“": "”"}
_DATELINE = re.compile(r"[A-Z][A-Z/.,' -]+\b.{0,40}?\s(?:--?|–|—)\s")
_EDGES = " ,;:-–—…"


def shown(state: StateOfPlay, text: str, evidence: Iterable[Evidence]) -> str | None:
    """The words to be shown for `text`; None where it is no report's words.

    For few words, and for a sentence that was cut before the words of the evidence, the sentence around the evidence.
    """
    words = _bare(text.removesuffix("…"))
    ground = [one for one in evidence if words and words in _bare(state.by_id[one.document].document.text)]
    if not ground:
        return None
    held = next((one for one in ground if words in _bare(one.quote) or _bare(one.quote) in words), None)
    if held and len(words.split()) >= _FEW:
        return balanced(text)
    cited = held or ground[0]
    return balanced(_sentence_around(state.by_id[cited.document].document, cited))


def balanced(text: str) -> str:
    """The longer part before or after each bracket or quotation mark that has no partner."""
    while (at := _alone(text)) is not None:
        before, after = text[:at].rstrip(_EDGES), text[at + 1 :].lstrip(_EDGES)
        if len(before) >= len(after):
            text = f"{before}…" if after.strip(".") else before
        else:
            text = f"…{after}" if before else after
    return text


def _alone(text: str) -> int | None:
    """Where a mark without a partner stands: the first that closes, else the last that opens."""
    open_: list[tuple[str, int]] = []
    for at, mark in enumerate(text):
        if open_ and mark == open_[-1][0]:
            open_.pop()
        elif mark in _CLOSES or mark == '"':
            open_.append((_CLOSES.get(mark, '"'), at))
        elif mark in _CLOSES.values():
            return at
    return open_[-1][1] if open_ else None


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """Without quotation marks: a summary may have dropped one that has no partner."""
    for mark in '“”"':
        text = text.replace(mark, "")
    return " ".join(text.split())


def _sentence_around(document: Document, cited: Evidence) -> str:
    held = next((one for one in _sentences(document) if one.start <= cited.start < one.end), None)
    words = " ".join(cited.quote.split())
    if held is None:
        return words
    before = " ".join(document.text[held.start : cited.start].split())
    before = before.removeprefix(found[0] if (found := _DATELINE.match(f"{before} ")) else "")
    whole = before + " " + " ".join(document.text[cited.start : max(held.end, cited.end)].split())
    at = len(before) + 1
    return _shortened(whole, at, at + len(words)).strip()


@lru_cache(maxsize=1024)
def _sentences(document: Document) -> tuple[Sentence, ...]:
    return analyze(document).sentences


def _shortened(text: str, start: int, end: int) -> str:
    """With as much on either side of `text[start:end]` as there is room for, cut between words."""
    spare = max(_MOST - (end - start), 0)
    before = min(start, max(spare // 2, spare - (len(text) - end)))
    after = min(len(text) - end, spare - before)
    left, right = text[start - before : start], text[end : end + after]
    if before < start:
        left = f"…{left.partition(' ')[2].lstrip(_EDGES)}"
    if end + after < len(text):
        right = f"{right.rpartition(' ')[0].rstrip(_EDGES)}…"
    return f"{left}{text[start:end]}{right}"
