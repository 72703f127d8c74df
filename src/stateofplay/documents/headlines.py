"""Which of the lines above an article is its headline.

Mottos, menus and section labels stand over it, decks under it: bars divide the lines into groups, and the first full
line of the last group is the headline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stateofplay.documents.debris import Traits, folded, verdict
from stateofplay.documents.flags import is_motto
from stateofplay.documents.pieces import Piece
from stateofplay.model.documents import Role

__all__ = ["KICKER_WORDS", "headline"]

TITLE_WORDS = range(3, 36)
KICKER_WORDS = 4
BARS = frozenset(("navigation", "section label", "subscription", "other script"))


def headline(pieces: Sequence[Piece], shown: Sequence[Traits], body: list[int], title: str | None) -> int | None:
    """Index of the headline; `body` holds the article's own paragraphs, `title` what a metadata field says."""
    if title:
        wanted = folded(title)
        named = [i for i, piece in enumerate(pieces) if folded(piece.plain) == wanted]
        if named:
            return named[0]
    first = body[0] if body else len(pieces)
    groups = [group for group in _groups(pieces, shown, body, min(first + 1, len(pieces))) if group]
    full = [[i for i in group if shown[i].words > KICKER_WORDS] for group in groups]
    heads = [group[0] for group in full if group] or [group[0] for group in groups][:1]
    return heads[-1] if heads else None


def _groups(pieces: Sequence[Piece], shown: Sequence[Traits], body: list[int], end: int) -> Iterator[list[int]]:
    """Lines that could be the headline, up to the byline, stamp or dateline under the first full one."""
    group: list[int] = []
    slogan = False
    for i in range(end):
        if _may_head(i, pieces, shown, body):
            group = [i] if slogan else [*group, i]
            slogan = _is_slogan(i, pieces, shown, body, end)
        elif _is_bar(shown[i]) or pieces[i].reason == "outlet":
            yield group
            group = []
        elif pieces[i].reason in ("byline", "stamp", "dateline") and not slogan and _full(group, shown):
            break
    yield group


def _full(group: list[int], shown: Sequence[Traits]) -> bool:
    return any(shown[i].words > KICKER_WORDS for i in group)


def _is_slogan(i: int, pieces: Sequence[Piece], shown: Sequence[Traits], body: list[int], end: int) -> bool:
    """A motto right under the outlet's name, where a full line that may be the headline comes later."""
    if not i or pieces[i - 1].reason != "outlet" or not is_motto(pieces[i].plain):
        return False
    later = (k for k in range(i + 1, end) if shown[k].words > KICKER_WORDS)
    return any(_may_head(k, pieces, shown, body) for k in later)


def _is_bar(shown: Traits) -> bool:
    """What stands over headlines and not under them."""
    return shown.section or bool(shown.cue and shown.cue.reason in BARS) or bool(shown.parts["menu"])


def _may_head(i: int, pieces: Sequence[Piece], shown: Sequence[Traits], body: list[int]) -> bool:
    """A fragment above the article; or its first sentence, where that asks or a stamp or dateline follows it."""
    piece, trait = pieces[i], shown[i]
    alone = verdict(trait.parts | {"fragment": 0.0, "title_case": 0.0, "short": 0.0}, None)
    if piece.role is not None or trait.words not in TITLE_WORDS or trait.item or alone.reason or trait.cue:
        return False
    if _after_lead(i, pieces):
        return False
    if not trait.sentence or piece.plain.endswith((":", "”", "’", '"', "'")):
        return trait.words <= 20 or not trait.sentence
    short = trait.words <= 20 and len(body) > 1
    titled = bool(trait.parts["title_case"])
    stamped = any(p.role is Role.MASTHEAD and p.reason != "outlet" for p in pieces[i + 1 : i + 3])
    return short and (piece.plain.endswith(("?", "!")) or stamped or titled) and not any(b < i for b in body)


def _after_lead(i: int, pieces: Sequence[Piece]) -> bool:
    """Whether a dateline or note stands right before it in the same paragraph: then it is the lead."""
    return i > 0 and pieces[i - 1].reason in ("dateline", "correction") and pieces[i - 1].dateline is not None
