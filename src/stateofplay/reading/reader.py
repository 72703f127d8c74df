"""What a reader is, and the one that comes with the program: rules where they are exact, the analyzer where language is
open.

A reader is a function from a document to a reading and depends on nothing else, so that readings can be cached and
made anywhere in any order. A language model and a person are readers of the same kind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol

from stateofplay.language.analyzer import Analyzer, load
from stateofplay.model.claims import Claim, Reading, Refusal
from stateofplay.model.documents import Document
from stateofplay.reading import commitments, offices, positions
from stateofplay.reading.events import claims as events
from stateofplay.reading.instruments import claims as instruments
from stateofplay.reading.page import lay_open

__all__ = ["BuiltInReader", "Reader"]


class Reader(Protocol):
    """`name` and `version` together stand for what it would make of any document."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def read(self, document: Document) -> Reading: ...


@cache
def _analyzer() -> Analyzer:
    """Loaded when the first report is read: no other command waits for it."""
    return load()


@cache
def _version() -> str:
    """A digest of all that a reading depends on beside the document: the rules and the data that they use."""
    digest = hashlib.sha256()
    for package in ("language", "reading", "knowledge"):
        root = files("stateofplay").joinpath(package)
        for path in sorted(_files(root), key=str):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _files(folder: Traversable) -> Iterator[Traversable]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _files(item)
        elif item.name.endswith((".py", ".toml", ".csv", ".gz", ".onnx", ".json")):
            yield item


class BuiltInReader:
    """Its version changes with every change to its rules, data or weights, so that a ledger reads its reports again."""

    name = "built-in reader"

    @property
    def version(self) -> str:
        return _version()

    def read(self, document: Document) -> Reading:
        """All claims of a document, in text order."""
        page = lay_open(document, _analyzer())
        found = events.find(page)
        moves = instruments.find(page, found)
        claims: list[Claim] = [
            *found,
            *moves,
            *positions.find(page, found),
            *commitments.find(page, found, moves),
            *offices.find(page),
        ]
        taken, refused = _once(document, claims)
        return Reading(document.id, self.name, self.version, taken, page.cast.actors, refused)


def _once(document: Document, claims: list[Claim]) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Claims in text order; one that says the same on the same words as another is refused."""
    taken: dict[str, Claim] = {}
    refused = []
    for claim in sorted(claims, key=lambda c: (c.quote, c.kind)):
        if claim.id in taken:
            quote = document.text[claim.quote.start : claim.quote.end]
            refused.append(Refusal("another claim on the same words says the same", claim.kind, quote, document.id))
        else:
            taken[claim.id] = claim
    return tuple(taken.values()), tuple(refused)
