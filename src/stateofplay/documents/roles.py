"""Pieces of a page -> the role of each: the article, its headline and captions, and what only stands around it.

Each piece is judged twice: by itself, which finds the article's own paragraphs, and then by where it stands to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stateofplay.documents.captions import closing_credit, is_bare_credit, looks_like_caption
from stateofplay.documents.datelines import agency_named
from stateofplay.documents.debris import Traits, ends_sentence, traits, verdict
from stateofplay.documents.pieces import Piece
from stateofplay.documents.stamps import byline, outlet_named, stamps
from stateofplay.knowledge.press import press_words
from stateofplay.model.documents import Role

__all__ = ["closing_agency", "roles"]

REAL_WORDS = 8  # of a paragraph that is the article's beyond doubt
TITLE_WORDS = range(3, 36)
KICKER_WORDS = 4
REPEAT_WORDS = 4
REAL_SCORE = 0.2


@dataclass(slots=True)
class _Walk:
    """What the page has shown so far, on the way down."""

    seen: set[str]
    list_name: str | None = None  # an open list of other stories, an offer, …
    debris_in_tail: bool = False
    item_lead: Role = Role.BODY  # role of the paragraph that a list of items hangs on


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the article stands among the pieces: its headline and its first and last real paragraph."""

    headline: int | None
    first: int
    last: int


def roles(pieces: Sequence[Piece], title: str | None = None) -> tuple[Piece, ...]:
    """The same pieces, every one with a role. `title` is what a metadata field says the headline is."""
    shown = [traits(piece.plain) for piece in pieces]
    real = [piece.role is None and _is_real(trait) for piece, trait in zip(pieces, shown, strict=True)]
    last = max((i for i, r in enumerate(real) if r), default=-1)
    fixed = [_furniture(piece, trait, i < last) for i, (piece, trait) in enumerate(zip(pieces, shown, strict=True))]
    real = [r and piece.role is None for r, piece in zip(real, fixed, strict=True)]
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
    form = _masthead_form(piece.plain, shown)
    if form == "byline" and "@" in piece.plain:
        return piece.judged(Role.DEBRIS, "e-mail signature")
    return piece.judged(Role.MASTHEAD, form) if form else piece


def _masthead_form(plain: str, shown: Traits) -> str | None:
    folded = plain.casefold().rstrip(".) ")
    works = folded.startswith(press_words().credits) or folded.endswith(press_words().credits)
    forms = {
        "credits": works and shown.words <= 60,
        "agency": agency_named(plain.strip("()[]-–—. ")) is not None,
        "stamp": bool(stamps(plain)),
        "byline": byline(plain) is not None,
        "photo credit": is_bare_credit(plain),
        "outlet": not shown.section and outlet_named(plain) is not None,
    }
    return next((form for form, holds in forms.items() if holds), None)


def _frame(pieces: Sequence[Piece], shown: Sequence[Traits], real: Sequence[bool], title: str | None) -> _Frame:
    body = [i for i, r in enumerate(real) if r]
    headline = _headline(pieces, shown, body, title)
    body = [i for i in body if i != headline]
    if not body:
        body = [i for i, s in enumerate(shown) if pieces[i].role is None and i != headline and s.sentence]
    if not body:
        return _Frame(headline, len(pieces), len(pieces))
    return _Frame(headline, body[0], body[-1])


def _headline(pieces: Sequence[Piece], shown: Sequence[Traits], body: list[int], title: str | None) -> int | None:
    if title:
        wanted = " ".join(title.split()).casefold()
        named = [i for i, piece in enumerate(pieces) if piece.plain.casefold() == wanted]
        if named:
            return named[0]
    first = body[0] if body else len(pieces)
    able = [i for i in range(min(first + 1, len(pieces))) if _may_head(i, pieces, shown, body)]
    long_enough = [i for i in able if shown[i].words > KICKER_WORDS]
    return next(iter(long_enough), next(iter(able), None))


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
    key = piece.plain.casefold()
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
    if walk.list_name and values["fragment"]:
        values["listed"] = 1.0
    else:
        walk.list_name = None
    name = shown.cue.reason if shown.cue else "section label" if shown.section else walk.list_name
    found = verdict(values, name)
    if shown.cue and shown.cue.opens and found.reason:
        walk.list_name = shown.cue.reason
    if found.reason:
        return piece.judged(Role.DEBRIS, found.reason)
    return piece.judged(*_article_role(i, shown, frame, inside))


def _article_role(i: int, shown: Traits, frame: _Frame, inside: bool) -> tuple[Role, str | None]:
    """A fragment inside the article is a crosshead; above it, a deck under the headline or a kicker over it."""
    if shown.sentence or shown.item:
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
