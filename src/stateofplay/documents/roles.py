"""Pieces of a page -> the role of each: the article, its headline and captions, and what only stands around it.

Each piece is judged twice: by itself, which finds the article's own paragraphs, and then by where it stands to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stateofplay.documents.captions import closing_credit, is_bare_credit, looks_like_caption
from stateofplay.documents.datelines import agency_named
from stateofplay.documents.debris import Traits, ends_sentence, folded, traits, verdict
from stateofplay.documents.flags import flag, is_motto
from stateofplay.documents.headlines import KICKER_WORDS, headline
from stateofplay.documents.pieces import Piece
from stateofplay.documents.stamps import WIRE_MARKS, byline, outlet_named, stamps, yearless
from stateofplay.knowledge.press import press_words
from stateofplay.model.documents import Role

__all__ = ["closing_agency", "roles"]

REAL_WORDS = 8  # of a paragraph that is the article's beyond doubt
REPEAT_WORDS = 4
REAL_SCORE = 0.2
LONGEST_MOTTO = 14  # words


@dataclass(slots=True)
class _Walk:
    """What the page has shown so far, on the way down."""

    seen: set[str]
    list_name: str | None = None  # an open list of other stories, an offer, …
    debris_in_tail: bool = False
    numbered: bool = False  # the last line was debris and began with a figure, as lists of what is read most do
    item_lead: Role = Role.BODY  # role of the paragraph that a list of items hangs on


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the article stands among the pieces: its headline and its first and last real paragraph."""

    headline: int | None
    first: int
    last: int


def roles(pieces: Sequence[Piece], title: str | None = None) -> tuple[Piece, ...]:
    """The same pieces, every one with a role. `title` is what a metadata field says the headline is."""
    shown = [traits(piece.plain, piece.columns) for piece in pieces]
    real = [piece.role is None and _is_real(trait) for piece, trait in zip(pieces, shown, strict=True)]
    last = max((i for i, r in enumerate(real) if r), default=-1)
    fixed = [_furniture(piece, trait, i < last) for i, (piece, trait) in enumerate(zip(pieces, shown, strict=True))]
    real = [r and piece.role is None for r, piece in zip(real, fixed, strict=True)]
    fixed = _flagged(fixed, shown, real)
    real = [r and not _is_slogan(i, fixed, shown, last) for i, r in enumerate(real)]
    frame = _frame(fixed, shown, real, title)
    walk = _Walk(set())
    return tuple(_judged(i, fixed[i], shown[i], frame, walk) for i in range(len(fixed)))


def _is_real(shown: Traits) -> bool:
    """A sentence or more with nothing about it that debris has."""
    return (
        shown.sentence
        and shown.words >= REAL_WORDS
        and not shown.item
        and not shown.parts["fragment"]
        and verdict(shown.parts, None).score < REAL_SCORE
    )


def _furniture(piece: Piece, shown: Traits, followed: bool) -> Piece:
    """Pieces known by their own form: stamps, bylines, names of outlets, notes on who reported, captions."""
    if piece.role is not None:
        return piece
    if looks_like_caption(piece.plain, followed=followed) and not is_bare_credit(piece.plain):
        return piece.judged(Role.CAPTION)
    form = _masthead_form(piece.plain.strip(WIRE_MARKS), shown)
    if form == "byline" and "@" in piece.plain:
        return piece.judged(Role.DEBRIS, "e-mail signature")
    return piece.judged(Role.MASTHEAD, form) if form else piece


def _flagged(pieces: list[Piece], shown: Sequence[Traits], real: list[bool]) -> list[Piece]:
    """The same, the outlet's name known by its form among them, unless a line is one that the list of outlets knows."""
    top = next((i for i, r in enumerate(real) if r), len(pieces))
    if any(piece.reason == "outlet" for piece in pieces[:top]):
        return pieces
    able = [i for i in range(top) if pieces[i].role is None and not _is_service(shown[i])]
    at = flag(pieces, able, [piece.plain for piece, r in zip(pieces, real, strict=True) if r])
    return [piece.judged(Role.MASTHEAD, "outlet") if i == at else piece for i, piece in enumerate(pieces)]


def _is_slogan(i: int, pieces: Sequence[Piece], shown: Sequence[Traits], last: int) -> bool:
    """A motto that is a whole sentence, right under the name."""
    under = 0 < i < last and pieces[i - 1].reason == "outlet"
    return under and shown[i].words <= LONGEST_MOTTO and is_motto(pieces[i].plain)


def _is_service(shown: Traits) -> bool:
    """A line that is known not to be the article's by more than its shortness."""
    values = shown.parts | {"fragment": 0.0, "title_case": 0.0, "short": 0.0}
    return bool(shown.cue or shown.section or verdict(values, None).reason)


def _masthead_form(plain: str, shown: Traits) -> str | None:
    lower = plain.casefold().rstrip(".) ")
    works = lower.startswith(press_words().credits) or lower.endswith(press_words().credits)
    forms = {
        "credits": works and shown.words <= 60,
        "agency": agency_named(plain.strip("()[]-–—. ")) is not None,
        "stamp": bool(stamps(plain) or yearless(plain)),
        "byline": byline(plain) is not None,
        "photo credit": is_bare_credit(plain),
        "outlet": not shown.section and outlet_named(plain) is not None,
    }
    return next((form for form, holds in forms.items() if holds), None)


def _frame(pieces: Sequence[Piece], shown: Sequence[Traits], real: Sequence[bool], title: str | None) -> _Frame:
    body = [i for i, r in enumerate(real) if r]
    head = headline(pieces, shown, body, title)
    body = [i for i in body if i != head]
    if not body:
        body = [i for i, s in enumerate(shown) if pieces[i].role is None and i != head and s.sentence]
    if not body:
        return _Frame(head, len(pieces), len(pieces))
    return _Frame(head, body[0], body[-1])


def _judged(i: int, piece: Piece, shown: Traits, frame: _Frame, walk: _Walk) -> Piece:
    again = _repeats(piece, shown, walk)
    if again and piece.role is not Role.MASTHEAD:
        return piece.judged(Role.DEBRIS, "repeated")
    if i == frame.headline:
        walk.list_name = None
        return piece.judged(Role.HEADLINE)
    if piece.role is not None:
        walk.item_lead = piece.role
        return piece
    judged = _weighed(i, piece, shown, frame, walk)
    if not shown.item:
        walk.item_lead = judged.role or Role.BODY
    walk.debris_in_tail |= judged.role is Role.DEBRIS and i > frame.last
    return judged


def _repeats(piece: Piece, shown: Traits, walk: _Walk) -> bool:
    key = folded(piece.plain)
    again = key in walk.seen and shown.words >= REPEAT_WORDS
    walk.seen.add(key)
    return again


def _weighed(i: int, piece: Piece, shown: Traits, frame: _Frame, walk: _Walk) -> Piece:
    inside = frame.first <= i <= frame.last
    values = dict(shown.parts)
    if shown.item and walk.item_lead is Role.BODY:
        values |= {"fragment": 0.0, "short": 0.0, "title_case": 0.0, "imperative": 0.0}
    elif inside and values["fragment"]:
        values["imperative"] = 0.0  # a crosshead may be one: "Show restraint"
    elif i > frame.last:
        values["tail"] = 1.0 if walk.debris_in_tail else 0.5
    if (walk.list_name or (walk.numbered and piece.plain[0].isdigit())) and values["fragment"]:
        values["listed"] = 1.0
    else:
        walk.list_name = None
    name = shown.cue.reason if shown.cue else "section label" if shown.section else walk.list_name
    found = verdict(values, name)
    walk.numbered = bool(found.reason) and piece.plain[0].isdigit()
    if shown.cue and shown.cue.opens and found.reason:
        walk.list_name = shown.cue.reason
    if found.reason:
        return piece.judged(Role.DEBRIS, found.reason)
    return piece.judged(*_article_role(i, shown, frame, inside))


def _article_role(i: int, shown: Traits, frame: _Frame, inside: bool) -> tuple[Role, str | None]:
    """A fragment inside the article is a crosshead; above it, a deck under the headline or a kicker over it."""
    over = frame.headline is not None and i < min(frame.headline, frame.first)
    if (shown.sentence or shown.item) and not over:
        return Role.BODY, None
    if inside:
        return (Role.DECK if shown.words <= 12 else Role.BODY), None
    if i < frame.first and frame.headline is not None:
        if i < frame.headline:
            return Role.MASTHEAD, "kicker"
        return (Role.DECK, None) if shown.words >= KICKER_WORDS else (Role.MASTHEAD, "name or place")
    return Role.BODY, None


def closing_agency(piece: Piece) -> int | None:
    """Where in `plain` a body paragraph's closing credit begins: "... he said. (Yonhap)"."""
    at = closing_credit(piece.plain) if piece.role is Role.BODY else None
    return at if at and ends_sentence(piece.plain[:at].rstrip()) else None
