"""A file that cannot serve as a ledger is named in one clear line and left exactly as it is."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stateofplay.errors import LedgerBusy, LedgerDamaged, LedgerError, LedgerNewer
from stateofplay.ledger import Ledger, lock
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document

NOBODY = 65534


@pytest.fixture
def bare(document: Document, reading: Reading) -> Iterator[Path]:
    """A ledger in a folder that everybody may enter, for those who are not root."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "l.db"
        with Ledger.open(path, create=True) as ledger:
            ledger.add(document, reading)
        path.with_name("l.db.lock").unlink()
        Path(folder).chmod(0o755)
        yield path


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Root may write everywhere: put it aside for a while."""
    root = os.geteuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    yield
    if root:
        os.setresuid(0, 0, 0)


def refused(path: Path, *, create: bool = True) -> str:
    """What opening says, in one line, the file unchanged."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, create=create)
    assert (path.read_bytes() if path.is_file() else None) == before
    message = str(caught.value)
    assert "\n" not in message
    assert str(path) in message or path.name in message
    return f"{type(caught.value).__name__}: {message}"


def test_no_ledger_says_how_to_make_one(tmp_path: Path) -> None:
    assert "stateofplay read" in refused(tmp_path / "l.db", create=False)
    assert not list(tmp_path.iterdir())


def test_no_folder_is_named(tmp_path: Path) -> None:
    assert f"no folder {tmp_path / 'nowhere'}" in refused(tmp_path / "nowhere" / "l.db")


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_text_file_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Iceland and Norway met.")
    assert refused(path).startswith("LedgerDamaged") and "is no ledger" in refused(path)


def test_another_programs_database_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE orders (id)")
    connection.close()
    assert "another program's database" in refused(path)


def test_a_newer_ledger_is_left_to_a_newer_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    message = refused(path)
    assert message.startswith(LedgerNewer.__name__)
    assert "schema 99" in message and "update" in message


def test_a_torn_file_is_damaged_and_nothing_is_written_to_it(path: Path, document: Document, reading: Reading) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    torn = path.read_bytes()
    with pytest.raises(LedgerDamaged, match="restore a copy"), Ledger.open(path) as ledger:
        ledger.entries()
    assert path.read_bytes() == torn


def test_an_empty_file_is_the_trace_of_a_killed_first_read_and_becomes_a_ledger(
    tmp_path: Path, document: Document, reading: Reading
) -> None:
    path = tmp_path / "l.db"
    path.touch()
    assert "no ledger" in refused(path, create=False)
    with Ledger.open(path, create=True) as ledger:
        ledger.add(document, reading)


def test_a_database_made_but_not_yet_filled_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    with Ledger.open(path, create=True) as ledger:
        assert ledger.documents() == ()


def test_a_ledger_that_may_not_be_written_is_still_read(bare: Path, as_nobody: None, document: Document) -> None:
    with Ledger.open(bare) as ledger:
        assert ledger.documents() == (document,)
        assert ledger.check() == ()


def test_a_ledger_that_may_not_be_written_says_so(
    bare: Path, as_nobody: None, reading: Reading, document: Document
) -> None:
    with (
        Ledger.open(bare, create=True) as ledger,
        pytest.raises(LedgerError, match=r"cannot be written.*choose another"),
    ):
        ledger.add(document, reading)


def test_a_file_that_may_not_be_written_in_a_folder_that_may_says_so(
    bare: Path, request: pytest.FixtureRequest, document: Document, new_reading: Callable[..., Reading]
) -> None:
    bare.parent.chmod(0o777)
    bare.chmod(0o444)
    request.getfixturevalue("as_nobody")
    with Ledger.open(bare, create=True) as ledger, pytest.raises(LedgerError, match="read-only"):
        ledger.add(document, new_reading(document, version="2"))


def test_a_new_ledger_where_nothing_may_be_written_says_so(bare: Path, as_nobody: None) -> None:
    assert "cannot be written" in refused(bare.with_name("new.db"))


def test_a_ledger_that_may_not_be_read_says_so(bare: Path, request: pytest.FixtureRequest) -> None:
    bare.chmod(0o000)
    request.getfixturevalue("as_nobody")
    with pytest.raises(LedgerError, match="cannot be read"):
        Ledger.open(bare)


def test_a_writer_that_holds_on_too_long_is_named_and_readers_read_on(path: Path, document: Document) -> None:
    with lock.held(path), Ledger.open(path) as ledger:
        assert ledger.documents() == (document,)
        with pytest.raises(LedgerBusy, match=r"l\.db.*try again"), lock.held(path, wait=0.05):
            pass
