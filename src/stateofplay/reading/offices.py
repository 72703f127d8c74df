"""Office claims of one page: who holds what office, as the text gives it."""

from __future__ import annotations

from stateofplay.model.claims import OfficeClaim, Span
from stateofplay.reading.page import Page

__all__ = ["find"]


def find(page: Page) -> tuple[OfficeClaim, ...]:
    return tuple(
        OfficeClaim(
            quote=Span(page.document.id, office.start, office.end),
            person=office.person,
            title=office.title,
            actor=office.actor,
            why=("title with the name",),
        )
        for office in page.cast.offices
    )
