"""One writer at a time, over all processes: a lock file beside the ledger, held only while a transaction runs.

With one writer the WAL-reset bug of SQLite 3.7.0 to 3.51.2 (two connections that write or checkpoint at the same
moment can, rarely, corrupt the file) cannot strike.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stateofplay.errors import LedgerBusy, LedgerError

__all__ = ["WAIT", "held", "note", "noted"]

WAIT = 10.0  # seconds; a report of 5 million characters with 20,000 claims is stored in 0.75 s
PAUSE = 0.01


def _lock_path(ledger: Path) -> Path:
    return ledger.with_name(ledger.name + ".lock")


@contextmanager
def held(ledger: Path, wait: float = WAIT) -> Iterator[int]:
    """The open lock file, locked. Raises LedgerBusy after `wait` seconds, LedgerError where no lock can be made."""
    try:
        file = os.open(_lock_path(ledger), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise LedgerError(f"the ledger {ledger} cannot be written: {error.strerror}; choose another with -l") from None
    try:
        _take(file, ledger, wait)
        yield file
    finally:
        os.close(file)


def _take(file: int, ledger: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                message = f"another process has been writing to {ledger} for {wait:.0f} s; try again when it is done"
                raise LedgerBusy(message) from None
        except OSError as error:
            message = f"{_lock_path(ledger)} cannot be locked: {error.strerror}; keep the ledger on a local disk"
            raise LedgerError(message) from None
        time.sleep(PAUSE)


def note(lock: int, seal: str) -> None:
    """Writes down the newest seal in the locked file, in one write: a kill leaves this one or the one before.

    Raises LedgerError where it cannot be written; what it seals is stored all the same.
    """
    try:
        os.pwrite(lock, seal.encode("ascii"), 0)
    except OSError as error:
        raise LedgerError(
            f"the lock file of the ledger cannot be written: {error.strerror}; make room for it"
        ) from None


def noted(ledger: Path) -> str:
    """The newest seal written down beside the ledger, "" where there is none."""
    try:
        return _lock_path(ledger).read_text("ascii")
    except OSError:
        return ""
