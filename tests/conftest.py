"""Invented reports and readings of them, for tests that need some and care little which."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import archive
from stateofplay import BuiltInReader, Ledger, read
from stateofplay.model.claims import Claim, EventClaim, EventType, Reading, Span, Status
from stateofplay.model.dates import Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import Actor, ActorKind

EXAMPLE = Path(__file__).resolve().parents[1] / "examples/japan-korea"
HEADLINE = "Iceland and Norway meet on cod"
NAVIGATION = "Share this page"


def make_document(body: str = "The ministers of Iceland and Norway met in Bergen.", path: str = "cod.txt") -> Document:
    """A headline, one paragraph and a line of debris."""
    text = f"{HEADLINE}\n\n{body}\n\n{NAVIGATION}\n"
    start = len(HEADLINE) + 2
    debris = start + len(body) + 2
    blocks = (
        Block(0, len(HEADLINE), Role.HEADLINE),
        Block(start, start + len(body), Role.BODY),
        Block(debris, debris + len(NAVIGATION), Role.DEBRIS, "share links"),
    )
    return Document(path, text, blocks, title=HEADLINE, outlet="The Fjord Post")


def make_claim(document: Document, start: int, end: int, trigger: int = 0) -> EventClaim:
    quote, word = Span(document.id, start, end), Span(document.id, start + trigger, end)
    actors = ("ISL", "NOR")
    return EventClaim(
        quote=quote,
        trigger=word,
        type=EventType.CONSULT,
        status=Status.HAPPENED,
        actors=actors,
        date=Date.month(2031, 5),
    )


def make_reading(document: Document, *claims: Claim, version: str = "1") -> Reading:
    """One claim on the whole paragraph where none is given."""
    body = document.blocks[1]
    told = claims or (make_claim(document, body.start, body.end),)
    fleet = Actor("cod-fleet", "the cod fleet", ActorKind.GROUP, of="ISL")
    return Reading(document.id, "fake", version, told, actors=(fleet,))


@pytest.fixture
def document() -> Document:
    return make_document()


@pytest.fixture
def reading(document: Document) -> Reading:
    return make_reading(document)


@pytest.fixture
def new_document() -> Callable[..., Document]:
    return make_document


@pytest.fixture
def new_claim() -> Callable[..., EventClaim]:
    return make_claim


@pytest.fixture
def new_reading() -> Callable[..., Reading]:
    return make_reading


@pytest.fixture(scope="session")
def examples() -> tuple[tuple[tuple[Document, Reading], ...], ...]:
    """The reports of each example with what the built-in reader makes of them: read once, for it takes seconds."""
    return archive.examples()


@pytest.fixture(scope="session")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of one example, read as a person would; nobody writes to it."""
    path = tmp_path_factory.mktemp("examples") / "examples.db"
    with Ledger.open(path, create=True) as ledger:
        read([str(EXAMPLE)], ledger, reader=BuiltInReader())
    return path


@pytest.fixture
def own_ledger(example_ledger: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may judge."""
    copy = tmp_path / "mine.db"
    for ending in ("", "-wal", ".lock"):
        if (there := example_ledger.with_name(example_ledger.name + ending)).exists():
            shutil.copy(there, copy.with_name(copy.name + ending))
    return copy
