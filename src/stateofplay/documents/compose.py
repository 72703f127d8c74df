"""Text and what came beside it -> Document: the page is taken apart, judged and put together as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stateofplay.documents.datelines import opens_with_day
from stateofplay.documents.masthead import Fields, masthead
from stateofplay.documents.paragraphs import paragraphs
from stateofplay.documents.pieces import Piece, pieces, tail_split, visible_offset
from stateofplay.documents.roles import closing_agency, roles
from stateofplay.model.documents import Block, Document, Role

__all__ = ["compose"]

LEAD = 120  # characters of a paragraph that may be the report's first
OPENING = 3  # such paragraphs: a caption and a summary may stand before the lead


def compose(path: str, text: str, fields: Fields | None = None, notes: tuple[str, ...] = ()) -> Document:
    """The document of a text; its blocks cover every character that is not white space, whatever the text is."""
    fields = fields or Fields()
    parts = roles(tuple(_pieces(text)), fields.title)
    parts = tuple(_with_credits_apart(text, parts))
    head = masthead(parts, fields)
    return Document(
        path=path,
        text=text,
        blocks=tuple(Block(p.start, p.end, p.role or Role.BODY, p.reason) for p in parts),
        title=head.title,
        outlet=head.outlet,
        agency=head.agency,
        byline=head.byline,
        place=head.place,
        published=head.published,
        notes=(*notes, *head.notes),
        anchor=head.anchor,
    )


def _pieces(text: str) -> Iterator[Piece]:
    """A dateline without day or agency opens a report; further down, capitals before a dash are a crosshead."""
    long_before = 0
    every = paragraphs(text)
    chronicle = sum(opens_with_day(paragraph.plain) for paragraph in every) > 1
    for paragraph in every:
        yield from pieces(text, paragraph, opening=long_before < OPENING, chronicle=chronicle)
        long_before += paragraph.end - paragraph.start > LEAD


def _with_credits_apart(text: str, parts: Iterable[Piece]) -> Iterator[Piece]:
    """Body paragraphs with the agency's name at their end as a piece of its own."""
    for piece in parts:
        at = closing_agency(piece)
        if at:
            body, name = tail_split(text, piece, visible_offset(text, piece.start, piece.plain[:at]))
            yield body.judged(Role.BODY)
            yield name.judged(Role.MASTHEAD, "agency credit")
        else:
            yield piece
