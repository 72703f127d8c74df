"""Opens the ledger's SQLite file, makes or migrates it, and says in our words what SQLite could not do.

A file that is not a ledger, is damaged or was made by a newer version is left exactly as it is.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from stateofplay.errors import LedgerBusy, LedgerDamaged, LedgerError, LedgerNewer
from stateofplay.ledger.lock import WAIT, held, note
from stateofplay.ledger.rows import GARBLED, entry, newest, reading_rows
from stateofplay.ledger.scope import enter
from stateofplay.ledger.seal import FIRST

__all__ = ["connect", "empty", "explained"]

MAGIC = b"SQLite format 3\x00"
APPLICATION = 0x53744F50  # "StOP", in the header of every ledger
SCHEMA = 3  # the newest migration
INDEXED = 3  # the one that makes the index of disputes
STRICT_SINCE = (3, 37, 0)

_DAMAGED = (LedgerDamaged, "the ledger {path} is damaged ({error}); it was left as it is: restore a copy of it")
_UNUSABLE = (LedgerError, "the ledger {path} cannot be used: {error}")
_HELD = (LedgerBusy, "another process holds the ledger {path}; try again when it is done")
_WORDS: dict[int, tuple[type[LedgerError], str]] = {
    sqlite3.SQLITE_ERROR: _DAMAGED,  # our statements fit our tables: these are not as they were made
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_READONLY: (
        LedgerError,
        "the ledger {path} cannot be written: it is read-only; choose another with -l",
    ),
    sqlite3.SQLITE_FULL: (
        LedgerError,
        "the disk is full: nothing more was stored in {path}; make room and try again",
    ),
    sqlite3.SQLITE_IOERR: (
        LedgerError,
        "the disk failed ({error}): nothing more was stored in {path}; make room or mend it, and try again",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        LedgerError,
        "the ledger {path} cannot be opened: the files beside it cannot be made; choose another with -l",
    ),
}


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the ledger at `path`, at the newest schema; autocommit, foreign keys on, synchronous FULL.

    Raises LedgerError where there is none (or, with `create`, where none can be made), LedgerDamaged, LedgerNewer.
    """
    if sqlite3.sqlite_version_info < STRICT_SINCE:
        raise LedgerError(f"SQLite {sqlite3.sqlite_version} is too old; use a Python that brings 3.37 or newer")
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger; name a file in it with -l")
    if not _exists(path):
        if not create:
            raise _no_ledger(path)
        _make(path)
    connection = _open(path)
    try:
        with explained(path):
            _identify(connection, path)
            return _migrate(connection, path)
    except GARBLED as error:
        connection.close()
        raise LedgerDamaged(f"the ledger {path} is damaged: {error}; it was left as it is: restore a copy") from error
    except BaseException:
        connection.close()
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what sqlite3 raises into the tree of errors.py."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_our_words(path, error) from error
    except UnicodeDecodeError as error:  # of a message that quotes what is damaged
        kind, words = _DAMAGED
        raise kind(words.format(path=path, error="its tables cannot be read")) from error


def _in_our_words(path: Path, error: sqlite3.Error) -> LedgerError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the extended part
    kind, words = _WORDS.get(code, _UNUSABLE)
    return kind(words.format(path=path, error=" ".join(str(error).split())))


def _exists(path: Path) -> bool:
    """Whether something stands there that may be a ledger. An empty file is the trace of a killed first read."""
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LedgerError(f"the ledger {path} cannot be read: {error.strerror}") from None
    if start and start != MAGIC:
        raise LedgerDamaged(f"{path} is no ledger; it was left as it is: choose another file with -l")
    return bool(start)


def _no_ledger(path: Path) -> LedgerError:
    return LedgerError(f"there is no ledger at {path}; make one with `stateofplay read REPORTS -l {path}`")


def _make(path: Path) -> None:
    if not path.parent.is_dir():
        raise LedgerError(f"there is no folder {path.parent} to make the ledger {path.name} in; make it first")
    with held(path) as lock, explained(path):
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            if not _pragma(connection, "user_version"):
                note(lock, FIRST)  # what a ledger that once lay here had noted is nothing to this one
            connection.execute("PRAGMA journal_mode = WAL")
            _apply_migrations(connection)
        finally:
            connection.close()


def _open(path: Path) -> sqlite3.Connection:
    with explained(path):
        return _set_up(sqlite3.connect(_address(path), uri=True, timeout=WAIT, isolation_level=None))


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.text_factory = _text
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _address(path: Path) -> str:
    """Read-only media cannot hold the shared memory of a write-ahead log, and nobody can write there meanwhile."""
    alone = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    return f"file:{quote(os.fsencode(path))}?{'immutable=1' if alone else 'mode=rw'}"


def _identify(connection: sqlite3.Connection, path: Path) -> None:
    application, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    if application == APPLICATION and version > SCHEMA:
        raise LedgerNewer(f"a newer stateofplay made the ledger {path} (schema {version}, known: {SCHEMA}); update it")
    empty = not connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    if application != APPLICATION and not empty:
        raise LedgerDamaged(f"{path} is another program's database, no ledger; choose another file with -l")


def _migrate(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A connection at the newest schema: where an older ledger may not be written, to a copy of it in memory."""
    if _pragma(connection, "user_version") == SCHEMA:
        return connection
    if _may_be_written(path):
        with held(path):
            _apply_migrations(connection)
        return connection
    with closing(connection):
        copy = _set_up(sqlite3.connect(":memory:", isolation_level=None))
        connection.backup(copy)
    _apply_migrations(copy)
    copy.execute("PRAGMA query_only = ON")  # what is written to it would be lost
    return copy


def empty() -> sqlite3.Connection:
    """A ledger in memory, with every table as it is made."""
    connection = _set_up(sqlite3.connect(":memory:", isolation_level=None))
    _apply_migrations(connection)
    return connection


def _apply_migrations(connection: sqlite3.Connection) -> None:
    """All that are missing, each whole or not at all."""
    for number in range(_pragma(connection, "user_version") + 1, SCHEMA + 1):
        script = resources.files(__package__).joinpath(f"migrations/{number:03}.sql").read_text("utf-8")
        connection.executescript(f"BEGIN IMMEDIATE; {script}")
        if number == INDEXED:
            _index(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")


def _index(connection: sqlite3.Connection) -> None:
    """Enters what an older version has stored."""
    for key in newest(connection):
        stored = entry(reading_rows(connection, key))
        enter(connection, key, stored.document, stored.reading)


def _may_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _text(raw: bytes) -> str:
    """What is no UTF-8 is damage, and told by the seals."""
    return raw.decode("utf-8", "replace")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
