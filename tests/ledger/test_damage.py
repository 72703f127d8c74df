"""Whatever happens to the file, an answer is the right one or a clear line, and `check` is not content in vain."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from stateofplay.errors import LedgerDamaged, StateOfPlayError
from stateofplay.ledger import Added, Ledger
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document

DEPTH = int(os.environ.get("FUZZ", "1"))  # `make fuzz` looks deeper
PAGE = 4096
BETWEEN = ("JPN", "KOR")

Examples = tuple[tuple[tuple[Document, Reading], ...], ...]
Damage = Callable[[bytearray, random.Random], None]


def flipped(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def overwritten(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at : at + 40] = chance.randbytes(len(content[at : at + 40]))


def header_flipped(content: bytearray, chance: random.Random) -> None:
    """Of the file, or of a page: what says how the rest is to be read."""
    at = chance.randrange(len(content) // PAGE) * PAGE + chance.randrange(100)
    content[at] ^= 1 << chance.randrange(8)


def zeroed(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes(PAGE)


def swapped(content: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )


def torn(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


@dataclass(frozen=True)
class Sound:
    """A real ledger as it was, what it answers, and a report that it does not have yet."""

    path: Path
    answers: tuple[object, ...]
    more: tuple[Document, Reading]


def answers(ledger: Ledger) -> Iterator[Callable[[], object]]:
    """All that anything is computed from."""
    yield ledger.entries
    yield lambda: ledger.entries(BETWEEN)
    yield ledger.judgements
    yield ledger.disputes
    yield lambda: ledger.has("0" * 12, "nobody", "1")


@pytest.fixture(scope="module")
def sound(examples: Examples, tmp_path_factory: pytest.TempPathFactory) -> Sound:
    path = tmp_path_factory.mktemp("sound") / "l.db"
    *others, largest = sorted(examples, key=len)
    with Ledger.open(path, create=True) as ledger:
        for document, reading in (*largest, *others[0]):
            ledger.add(document, reading)
        for event in ledger.state(between=BETWEEN).events[:3]:
            ledger.judge(event.id, "accept", by="Ada")
        assert ledger.check() == ()
        return Sound(path, tuple(ask() for ask in answers(ledger)), others[1][0])


def told(ask: Callable[[], object]) -> object:
    """The answer, or the error in place of one; any other exception is a failure of the test."""
    try:
        return ask()
    except StateOfPlayError as error:
        assert "\n" not in str(error)
        assert len(str(error)) < 400, str(error)
        return error


def test_after_any_damage_an_answer_is_the_right_one_or_a_clear_line(sound: Sound, tmp_path: Path) -> None:
    content = sound.path.read_bytes()
    path = tmp_path / "l.db"
    kinds: tuple[Damage, ...] = (flipped, overwritten, header_flipped, zeroed, swapped, torn)
    seen = dict.fromkeys(("unhurt", "refused"), 0)
    for n in range(12 * DEPTH * len(kinds)):
        damaged = bytearray(content)
        kinds[n % len(kinds)](damaged, random.Random(n))
        for name in ("l.db", "l.db-wal", "l.db-shm"):
            path.with_name(name).unlink(missing_ok=True)
        path.write_bytes(damaged)
        shutil.copy(sound.path.with_name("l.db.lock"), path.with_name("l.db.lock"))
        opened = told(lambda: Ledger.open(path))
        if not isinstance(opened, Ledger):
            seen["refused"] += 1
            continue
        with opened as ledger:
            given = [told(ask) for ask in answers(ledger)]
            right = [one == other for one, other in zip(given, sound.answers, strict=True)]
            clear = [isinstance(one, StateOfPlayError) for one in given]
            assert all(a or b for a, b in zip(right, clear, strict=True)), (n, right, clear)
            faults = told(ledger.check)
            if not faults:
                assert all(right), f"{n}: check is content"
            seen["unhurt" if all(right) else "refused"] += 1
            assert isinstance(told(lambda: ledger.add(*sound.more)), Added | StateOfPlayError)
    assert min(seen.values()) > DEPTH, "damage of both kinds was tried"


@pytest.fixture
def killed(sound: Sound, tmp_path: Path) -> tuple[Path, bytes]:
    """A ledger as a kill leaves it, what was written last still in the write-ahead log; and that log."""
    work, image = tmp_path / "work", tmp_path / "image"
    work.mkdir()
    image.mkdir()
    for name in ("l.db", "l.db.lock"):
        shutil.copy(sound.path.with_name(name), work / name)
    with Ledger.open(work / "l.db") as ledger:
        ledger.add(*sound.more)
        for name in ("l.db", "l.db-wal", "l.db.lock"):
            shutil.copy(work / name, image / name)
    return image / "l.db", (image / "l.db-wal").read_bytes()


def documents(ledger: Ledger) -> set[str]:
    return {entry.document.id for entry in ledger.entries()}


def test_what_a_kill_left_in_the_log_is_there(sound: Sound, killed: tuple[Path, bytes]) -> None:
    with Ledger.open(killed[0]) as ledger:
        assert sound.more[0].id in documents(ledger)
        assert ledger.check() == ()


@pytest.mark.parametrize("shared", [b"", b"\xff" * 32768, bytes(100)], ids=["empty", "garbage", "short"])
def test_the_shared_memory_beside_the_log_may_be_lost_or_garbage(
    sound: Sound, killed: tuple[Path, bytes], shared: bytes
) -> None:
    path, _ = killed
    path.with_name("l.db-shm").write_bytes(shared)
    with Ledger.open(path) as ledger:
        assert sound.more[0].id in documents(ledger)
        assert ledger.check() == ()


def test_a_log_cut_or_damaged_anywhere_is_missed_and_no_half_report_is_read(
    sound: Sound, killed: tuple[Path, bytes]
) -> None:
    path, log = killed
    content, note = path.read_bytes(), path.with_name("l.db.lock").read_bytes()
    chance = random.Random(20310508)
    lost = 0
    for n in range(24 * DEPTH):
        damaged = bytearray(log)
        (torn if n % 2 else flipped)(damaged, chance)
        path.write_bytes(content)
        path.with_name("l.db-wal").write_bytes(damaged)
        path.with_name("l.db-shm").unlink(missing_ok=True)
        path.with_name("l.db.lock").write_bytes(note)
        with Ledger.open(path) as ledger:
            found = told(ledger.entries)
            faults = ledger.check()
        if isinstance(found, LedgerDamaged):
            assert "written last is missing" in str(found)
            assert "written last is missing" in str(faults)
            lost += 1
        else:
            assert len(found) == len(sound.answers[0]) + 1
            assert faults == ()
    assert lost > 0


def test_a_ledger_that_lost_its_end_is_whole_again_when_the_reports_are_read_again(
    sound: Sound, killed: tuple[Path, bytes]
) -> None:
    path, _ = killed
    path.with_name("l.db-wal").unlink()
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerDamaged, match=r"read the reports and judge again; .* remove l\.db\.lock"):
            ledger.state()
        assert isinstance(ledger.add(*sound.more), Added)
        assert sound.more[0].id in documents(ledger)
        assert ledger.check() == ()


def test_a_table_or_trigger_made_otherwise_is_found(sound: Sound, tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    shutil.copy(sound.path, path)
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER claims_keep")
    connection.execute("CREATE TABLE notes (words TEXT)")
    connection.commit()
    connection.close()
    with Ledger.open(path) as ledger:
        assert {str(fault) for fault in ledger.check()} == {
            "the file: its trigger claims_keep is not as it was made",
            "the file: its table notes is not as it was made",
        }
