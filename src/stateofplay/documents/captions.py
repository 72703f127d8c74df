"""Captions: known by the photo credit at their end, by who stands left and right, and by the present tense."""

from __future__ import annotations

import re
from functools import cache

from stateofplay.knowledge.press import agencies, press_words

__all__ = ["closing_credit", "is_bare_credit", "looks_like_caption"]

LONGEST = 90  # words
WEIGHTS = {
    "starts": 0.7,
    "credit": 0.5,
    "bracket": 0.3,
    "photo": 0.2,
    "place": 0.3,
    "verb": 0.2,
    "followed": 0.2,
    "reports": -0.3,
}
THRESHOLD = 0.6
BRACKET = re.compile(
    r"(?<=[.”\"] )\((?:[A-Z][\w.'’-]+)(?:[ /](?:[A-Z][\w.'’-]+|of|and|the))+\)$"
)  # "(Joint Press Corps)"
PHOTO = re.compile(r"\b(?:photo|file|pool|handout|picture|image|via|courtesy)")


def looks_like_caption(plain: str, *, followed: bool) -> bool:
    """`followed` says whether real paragraphs come after: at the end of a report a bare credit is the report's own."""
    words = plain.casefold()
    if len(words.split()) > LONGEST:
        return False
    credit = closing_credit(plain)
    parts = {
        "starts": words.lstrip("[( ").startswith(press_words().caption_starts),
        "credit": credit is not None,
        "bracket": credit is None and bool(BRACKET.search(plain)),
        "photo": credit is not None and bool(PHOTO.search(words, credit)),
        "place": bool(_place_form().search(words)),
        "verb": bool(_verb_form().search(words)),
        "followed": followed,
        "reports": not press_words().caption_against.isdisjoint(word.strip('.,:;”"') for word in words.split()),
    }
    known = parts["starts"] or parts["credit"] or (parts["bracket"] and followed)
    return known and sum(WEIGHTS[name] for name, holds in parts.items() if holds) >= THRESHOLD


def is_bare_credit(plain: str) -> bool:
    """Whether the line is a credit and nothing else: "Photo: Reuters", "[Photo/Agencies]"."""
    credit = closing_credit(plain)
    return credit is not None and len(plain[:credit].split()) < 2


def closing_credit(plain: str) -> int | None:
    """Where in the line its photo credit begins."""
    tail = max(0, len(plain) - 100)
    match = _credit_form().search(plain, tail)
    return match.start() if match else None


def _either(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


@cache
def _credit_form() -> re.Pattern[str]:
    names = {form for agency in agencies() for name in agency.names for form in (name, name.upper())}
    agency, word = _either(tuple(names)), _either(press_words().photo_credits)
    source = rf"\b(?:{agency}|(?i:{word}))\b"
    person = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}"
    return re.compile(
        rf"\((?:[^()]{{0,60}}[ /])?{source}[^()]{{0,40}}\)$"
        rf"|\[(?:[^\[\]]{{0,60}}[ /])?{source}[^\[\]]{{0,40}}\]$"
        rf"|{person}/(?:(?i:pool|handout)(?: photo)?(?:/| via ))?{source}(?:/{person})?(?: via {person})?$"
        rf"|\b(?:{agency})/{person}(?:/{person})?$"
        rf"|(?<=[.!?”\"] )[A-Z]{{3}}[A-Z .&-]{{0,27}}/[A-Z][\w.'’-]+(?: {person})?$"  # "MERIDIAN/Ada Berg"
        rf"|(?i:\b(?:{word}) ?(?:by|:|/|\|) ?)[^.]{{2,50}}$"
        rf"|(?:(?<=[.!?”\"] )|^)[—–|-]? ?(?:{agency})(?: (?i:{word})|(?: [A-Z]{{2,4}}){{0,5}})$"
        rf"|(?i:\b(?:file|handout|archive) (?:photo|picture|image)|getty images)\.?\)?$"
    )


@cache
def _place_form() -> re.Pattern[str]:
    places = _either(press_words().caption_places)
    return re.compile(
        rf"\((?:{places})\)|, (?:{places}),|\b(?:in this (?:file )?photo|provided by|seen here|from left)\b"
    )


@cache
def _verb_form() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(press_words().caption_verbs)})\b")
