"""Reports whose every word tries to leave the page: markup, formulas, odd letters, and one that is very long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from stateofplay.model.claims import EventClaim, EventType, Reading, Refusal, Span, Status
from stateofplay.model.dates import Date
from stateofplay.model.documents import Block, Document, Role

__all__ = ["SCRIPT", "hostile", "long_report"]

SCRIPT = "</script><script>window.owned=1</script><img src=x onerror=window.owned=1>\"'><svg onload=window.owned=1>"


def _report(path: str, paragraphs: list[str], **page: object) -> tuple[Document, Reading]:
    """One event on each paragraph but the last, which is debris; one claim was refused."""
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs):
        role = Role.DEBRIS if number == len(paragraphs) - 1 else Role.BODY
        blocks.append(Block(len(text), len(text) + len(paragraph), role, "share link" if role is Role.DEBRIS else None))
        text += paragraph + "\n\n"
    document = Document(path, text, tuple(blocks), **page)  # type: ignore[arg-type]
    claims = [
        EventClaim(
            quote=Span(document.id, block.start, min(block.end, block.start + 300)),
            trigger=Span(document.id, block.start, block.start + 1),
            type=EventType.ACCUSE,
            status=Status.HAPPENED,
            actors=("NOR",),
            recipients=("ISL",),
            people=(SCRIPT,),
            place=SCRIPT,
            date=Date.day(dt.date(2031, 5, 1) + dt.timedelta(days=number)),
        )
        for number, block in enumerate(blocks[:-1])
    ]
    refused = Refusal("its words stand in a share link", "event", SCRIPT, document.id)
    return document, Reading(document.id, "hand", "1", tuple(claims), refused=(refused,))


def long_report() -> tuple[Document, Reading]:
    """Some 400,000 characters, one paragraph of them longer than a part of a page."""
    words = "Norway protested to Iceland about herring quotas in the northern grounds. " * 4
    paragraphs = [f"{number}. {words}" for number in range(1, 700)] + ["Norway accused Iceland. " * 6000, "Share this"]
    return _report("long.txt", paragraphs, outlet="The Long Reader", published=Date.day(dt.date(2031, 5, 4)))


def hostile() -> Iterator[tuple[Document, Reading]]:
    yield _report(
        f"{SCRIPT}.txt",
        [
            f"Norway accused Iceland {SCRIPT} of blackmail.",
            "=cmd|' /C calc'!A0 Norway accused Iceland.",
            f"{SCRIPT} share",
        ],
        title=SCRIPT,
        outlet=SCRIPT,
        byline=SCRIPT,
        published=Date.day(dt.date(2031, 5, 3)),
    )
    yield _report("odd.txt", ["Norway \x07 accused \ud83d Iceland \u202e backwards.", "more"])
