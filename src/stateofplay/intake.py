"""Reports into a ledger: each is read, and stored before the next one is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from stateofplay import documents
from stateofplay.documents import Skipped, Unread
from stateofplay.ledger import Added, Already, Ledger
from stateofplay.model.documents import Document

if TYPE_CHECKING:
    from stateofplay.reading import Reader

__all__ = ["Intake", "read", "take_in"]

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of each input, in the order of the inputs."""

    read: tuple[Added, ...]
    already: tuple[Already, ...]
    unread: tuple[Unread, ...]
    skipped: tuple[Skipped, ...]

    @property
    def claims(self) -> int:
        return sum(added.claims for added in self.read)

    @property
    def refused(self) -> int:
        return sum(len(added.refused) for added in self.read)


def read(
    paths: Sequence[str],
    ledger: Ledger,
    *,
    reader: Reader,
    stdin: BinaryIO | None = None,
    on_progress: Progress = lambda _: None,
) -> Intake:
    """Reads files, folders, patterns or, for "-", `stdin` into the ledger; `on_progress` hears each report's path.

    An input that cannot be read is told in `unread`, and the others go on. Raises LedgerError.
    """
    return take_in(documents.read(paths, stdin), ledger, reader=reader, on_progress=on_progress)


def take_in(
    inputs: Iterable[Document | Unread | Skipped],
    ledger: Ledger,
    *,
    reader: Reader,
    on_progress: Progress = lambda _: None,
) -> Intake:
    """As `read`, from inputs that are already at hand."""
    outcomes: list[Added | Already | Unread | Skipped] = []
    for item in inputs:
        if isinstance(item, Document):
            on_progress(item.path)
            outcomes.append(_store(item, ledger, reader))
        else:
            outcomes.append(item)
    return Intake(
        read=tuple(one for one in outcomes if isinstance(one, Added)),
        already=tuple(one for one in outcomes if isinstance(one, Already)),
        unread=tuple(one for one in outcomes if isinstance(one, Unread)),
        skipped=tuple(one for one in outcomes if isinstance(one, Skipped)),
    )


def _store(document: Document, ledger: Ledger, reader: Reader) -> Added | Already:
    """Reading costs more than asking: what the ledger has is not read again."""
    if ledger.has(document.id, reader.name, reader.version):
        return Already(document.id, document.path)
    return ledger.add(document, reader.read(document))
