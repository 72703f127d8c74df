"""Reports into a ledger: a few are read ahead, and each is stored before the next one is."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from stateofplay import documents
from stateofplay.documents import Skipped, Unread
from stateofplay.ledger import Added, Already, Ledger
from stateofplay.model.documents import Document

if TYPE_CHECKING:
    from stateofplay.model.claims import Reading
    from stateofplay.reading import Reader

__all__ = ["Intake", "read", "take_in"]

THREADS = min(4, os.cpu_count() or 1)
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
    """As `read`, from inputs that are already at hand. A few reports are read ahead, on as many threads as there are
    cores; they are stored one after the other, in the order of the inputs."""
    with ThreadPoolExecutor(THREADS) as pool:
        read_ahead = _ahead(inputs, ledger, reader, pool)
        outcomes = [_outcome(item, reading, ledger, reader, on_progress) for item, reading in read_ahead]
    return Intake(
        read=tuple(one for one in outcomes if isinstance(one, Added)),
        already=tuple(one for one in outcomes if isinstance(one, Already)),
        unread=tuple(one for one in outcomes if isinstance(one, Unread)),
        skipped=tuple(one for one in outcomes if isinstance(one, Skipped)),
    )


def _ahead(
    inputs: Iterable[Document | Unread | Skipped], ledger: Ledger, reader: Reader, pool: Executor
) -> Iterator[tuple[Document | Unread | Skipped, Future[Reading] | None]]:
    """The inputs with their readings, a few begun before they are asked for. Asking the ledger costs less than reading:
    what it has is not read again. Where the inputs break off, what was begun is given first."""
    begun: deque[tuple[Document | Unread | Skipped, Future[Reading] | None]] = deque()
    broken: BaseException | None = None
    try:
        for item in inputs:
            reading = None
            if isinstance(item, Document) and not ledger.has(item.id, reader.name, reader.version):
                reading = pool.submit(reader.read, item)
            begun.append((item, reading))
            if len(begun) > THREADS:
                yield begun.popleft()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - raised again below
        broken = error
    yield from begun
    if broken:
        raise broken


def _outcome(
    item: Document | Unread | Skipped,
    reading: Future[Reading] | None,
    ledger: Ledger,
    reader: Reader,
    on_progress: Progress,
) -> Added | Already | Unread | Skipped:
    if not isinstance(item, Document):
        return item
    on_progress(item.path)
    if reading is None or ledger.has(item.id, reader.name, reader.version):
        return Already(item.id, item.path)
    return ledger.add(item, reading.result())
