"""`check` finds every fault that damage or a hand has made, and none in a sound ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay.ledger import Ledger
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document


@pytest.fixture
def path(tmp_path: Path, new_document: Callable[..., Document], new_reading: Callable[..., Reading]) -> Path:
    path = tmp_path / "l.db"
    with Ledger.open(path, create=True) as ledger:
        for n in range(3):
            document = new_document(f"The ministers met for round {n}.", f"{n}.txt")
            ledger.add(document, new_reading(document))
    return path


def tamper(path: Path, *statements: str) -> None:
    """As a hand with an SQLite shell could, triggers put aside."""
    connection = sqlite3.connect(path)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def faults(path: Path) -> str:
    with Ledger.open(path) as ledger:
        return "\n".join(map(str, ledger.check()))


def test_a_sound_ledger_has_no_faults(path: Path) -> None:
    assert faults(path) == ""


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE documents SET text = CAST('Nobody met.' AS BLOB)", "its sha256 differs"),
        ("UPDATE claims SET quote = CAST('Nobody met' AS BLOB)", "the quote does not stand at"),
        ("UPDATE claims SET body = json_set(body, '$.quote.start', 33)", "the quote does not stand at 33"),
        ("UPDATE claims SET body = json_set(body, '$.quote.end', 900)", "do not stand in a text"),
        ("UPDATE claims SET body = json_set(body, '$.actors[0]', 'SWE')", "is not as it was written"),
        ("UPDATE claims SET body = json_set(body, '$.type', 'DANCE')", "cannot be understood"),
        ("UPDATE claims SET id = 'e0000000000'", "gives its id as"),
        ("UPDATE readings SET head = json_set(head, '$.outlet', 'The Other Post')", "is not as it was written"),
        ("DELETE FROM claims WHERE reading = 2", "is not as it was written"),
        ("DELETE FROM actors WHERE reading = 2", "is not as it was written"),
    ],
)
def test_every_change_by_hand_is_found(path: Path, statement: str, fault: str) -> None:
    tamper(path, statement)
    assert fault in faults(path)


def test_a_reading_taken_out_of_the_middle_is_missed(path: Path) -> None:
    tamper(
        path,
        "DELETE FROM claims WHERE reading = 2",
        "DELETE FROM actors WHERE reading = 2",
        "DELETE FROM readings WHERE id = 2",
    )
    found = faults(path)
    assert "reading 3" in found
    assert "no reading of it is left" in found


def test_a_lost_end_is_missed_though_the_chain_still_holds(path: Path) -> None:
    tamper(
        path,
        "DELETE FROM claims WHERE reading = 3",
        "DELETE FROM actors WHERE reading = 3",
        "DELETE FROM readings WHERE id = 3",
    )
    assert "what was written last is missing" in faults(path)


def test_a_ledger_carried_elsewhere_without_its_lock_file_is_sound(path: Path, tmp_path: Path) -> None:
    carried = tmp_path / "carried.db"
    carried.write_bytes(path.read_bytes())
    assert faults(carried) == ""


def test_a_new_ledger_in_the_place_of_one_that_was_deleted_is_sound(path: Path) -> None:
    path.unlink()
    Ledger.open(path, create=True).close()
    assert faults(path) == ""


def test_a_page_overwritten_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    start = content.index(b"The ministers met")
    content[start : start + 12] = b"Nobody knew "
    path.write_bytes(content)
    assert "differs" in faults(path)
