"""Office claims of one page: who holds what office, or is what kind of expert, as the text gives it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import OfficeClaim, Span
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.page import Page

__all__ = ["find"]

APART = 3  # characters from a name to what its bearer is: "Rosa Diaz, a Cuba expert"


def find(page: Page) -> tuple[OfficeClaim, ...]:
    held = (
        OfficeClaim(
            quote=Span(page.document.id, office.start, office.end),
            person=office.person,
            title=office.title,
            actor=office.actor,
            why=("title with the name",),
        )
        for office in page.cast.offices
    )
    return (*held, *_experts(page))


def _experts(page: Page) -> Iterator[OfficeClaim]:
    """Those who watch and serve no state, with what they are called beside their name."""
    for name, role in pairwise(page.cast.mentions):
        one = name.person is not None and name.person == role.person and name.watcher
        if one and name.person and 0 < role.start - name.end <= APART and _text(page, name) == name.person:
            words = _text(page, role).split()
            title = " ".join(words[words[0].lower() in closed().determiners :])
            quote = Span(page.document.id, name.start, role.end)
            yield OfficeClaim(quote=quote, person=name.person, title=title, actor=None, why=("told beside the name",))


def _text(page: Page, mention: ActorMention) -> str:
    return " ".join(page.document.text[mention.start : mention.end].split())
