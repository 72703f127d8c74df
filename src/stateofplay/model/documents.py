"""A report as it was read in: its whole text, what each part of the page is, where and when it was printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from stateofplay.model.dates import Date

__all__ = ["Block", "Document", "Role"]


class Role(StrEnum):
    """What a stretch of the page is. Claims may rest on the first four only."""

    HEADLINE = "headline"
    DECK = "deck"  # subheading, standfirst, crosshead
    BODY = "body"
    CAPTION = "caption"
    MASTHEAD = "masthead"  # outlet, byline, dateline, publication stamp
    DEBRIS = "debris"  # navigation, icon names, share links, paywall, related stories, feedback forms, legal lines


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or part of a line, of one role: `text[start:end]`, without white space at either end.

    Hard-wrapped lines of one paragraph are one block. `reason` says by which rule debris is debris.
    """

    start: int
    end: int
    role: Role
    reason: str | None = None

    @property
    def readable(self) -> bool:
        return self.role not in (Role.MASTHEAD, Role.DEBRIS)


@dataclass(frozen=True, slots=True)
class Document:
    """One report. Every offset in the ledger counts in `text`, which is never changed.

    `blocks` are in text order, do not overlap and together cover every character that is not white space.
    `published` is None where the page does not say; its basis is stated, publication (a metadata field) or dateline.
    """

    path: str  # file name or URL as given, relative to the folder that was read
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None  # who prints it: "The Korea Herald"
    agency: str | None = None  # whose wire copy it is: "Reuters"; may equal nothing else on the page
    byline: str | None = None
    place: str | None = None  # dateline place(s), as written: "WASHINGTON/SEOUL"
    published: Date | None = None
    notes: tuple[str, ...] = field(default=())  # e.g. "3 bytes were not UTF-8 and read as U+FFFD"
    # Day that relative words count from, where it is not `published`: a corrected story's; of a dateline without a
    # year its words, both ends open.
    anchor: Date | None = None

    @property
    def sha256(self) -> str:
        """Of the text in UTF-8: the document's identity."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def id(self) -> str:
        return self.sha256[:12]
