"""Reports into a ledger: a few are read ahead, and each is stored before the next one is."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, BinaryIO, Self

from stateofplay import documents
from stateofplay.documents import Skipped, Unread
from stateofplay.ledger import Added, Already, Ledger
from stateofplay.model.documents import Document

if TYPE_CHECKING:
    from stateofplay.model.claims import Reading
    from stateofplay.reading import Reader

__all__ = ["Intake", "read", "take_in"]

THREADS = min(4, os.cpu_count() or 1)
FEW = 16  # reports that are read before starting processes pays
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
    processes: int = 1,
) -> Intake:
    """As `read`, from inputs that are already at hand. A few reports are read ahead, on as many threads as there are
    cores; they are stored one after the other, in the order of the inputs. With more than one of `processes`, many
    reports are read by processes of their own: the program that asks must then guard its main module, as for any use
    of `multiprocessing`."""
    with _Crew(reader, processes) as crew:
        read_ahead = _ahead(inputs, ledger, reader, crew)
        outcomes = [_outcome(item, reading, ledger, reader, on_progress) for item, reading in read_ahead]
    return Intake(
        read=tuple(one for one in outcomes if isinstance(one, Added)),
        already=tuple(one for one in outcomes if isinstance(one, Already)),
        unread=tuple(one for one in outcomes if isinstance(one, Unread)),
        skipped=tuple(one for one in outcomes if isinstance(one, Skipped)),
    )


class _Crew:
    """Who reads the reports: threads, and after the first few of many reports processes, where more than one is asked
    for. Rules hold the interpreter's lock, so that two threads read hardly faster than one; a process takes a second to
    start."""

    def __init__(self, reader: Reader, processes: int) -> None:
        self._reader, self._processes, self._count = reader, processes, 0
        self._pools = ExitStack()
        self._threads = self._pools.enter_context(ThreadPoolExecutor(THREADS))
        self._workers: Executor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pools.close()

    @property
    def ahead(self) -> int:
        """How many readings are begun before the first of them is asked for."""
        return THREADS if self._workers is None else 3 * self._processes

    def begin(self, document: Document) -> Future[Reading]:
        self._count += 1
        if self._workers is None and self._processes > 1 and self._count > FEW:
            pool = ProcessPoolExecutor(
                self._processes, get_context("spawn"), initializer=_leave_with, initargs=(os.getpid(),)
            )
            self._workers = self._pools.enter_context(pool)
        return (self._workers or self._threads).submit(_read, self._reader, document)


def _read(reader: Reader, document: Document) -> Reading:
    return reader.read(document)


def _leave_with(parent: int) -> None:
    """Ends a process when the one that started it is gone: after a kill -9 nobody else tells it."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _ahead(
    inputs: Iterable[Document | Unread | Skipped], ledger: Ledger, reader: Reader, crew: _Crew
) -> Iterator[tuple[Document | Unread | Skipped, Future[Reading] | None]]:
    """The inputs with their readings, a few begun before they are asked for. Asking the ledger costs less than reading:
    what it has is not read again. Where the inputs break off, what was begun is given first."""
    begun: deque[tuple[Document | Unread | Skipped, Future[Reading] | None]] = deque()
    broken: BaseException | None = None
    try:
        for item in inputs:
            reading = None
            if isinstance(item, Document) and not ledger.has(item.id, reader.name, reader.version):
                reading = crew.begin(item)
            begun.append((item, reading))
            if len(begun) > crew.ahead:
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
