"""Whole processes: two that read at once, one that is killed, one whose reader has gone."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stateofplay.ledger import Ledger

KILLS = int(os.environ.get("KILLS", "2"))
REPORTS = 40
SENTENCES = (
    "Norway accused Iceland of overfishing on March {day}. Iceland rejected the charge and met Norway in Bergen. "
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for n in range(REPORTS):
        body = "".join(SENTENCES.format(day=1 + (n + i) % 28) for i in range(6))
        (folder / f"{n:02}.txt").write_text(f"Report {n} on cod\n\nMarch 30, 2031\n\n{body}\n", encoding="utf-8")
    return folder


def start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "stateofplay", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def sound(path: Path) -> int:
    """Number of reports in a ledger without a fault."""
    with Ledger.open(path, create=True) as ledger:
        assert ledger.check() == ()
        return len(ledger.documents())


def test_two_reads_into_one_ledger_at_once_both_succeed(reports: Path, tmp_path: Path) -> None:
    both = [start("read", reports, "-l", tmp_path / "l.db") for _ in range(2)]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sound(tmp_path / "l.db") == REPORTS


def test_a_killed_read_leaves_whole_reports_and_the_next_read_finishes_it(reports: Path, tmp_path: Path) -> None:
    chance = random.Random(20310330)
    path = tmp_path / "l.db"
    for _ in range(KILLS):
        with start("read", reports, "-l", path) as reading:
            time.sleep(chance.uniform(0.1, 0.8))
            reading.kill()
        before = sound(path)
        if before == REPORTS:
            path.unlink()
    with start("read", reports, "-l", path) as reading:
        assert reading.wait() == 0
    assert sound(path) == REPORTS


def test_a_pipe_that_closes_early_is_no_error(reports: Path, tmp_path: Path) -> None:
    with start("read", reports, "-l", tmp_path / "l.db") as reading:
        assert reading.wait() == 0
    with start("export", "-l", tmp_path / "l.db") as export:
        assert export.stdout is not None and export.stderr is not None
        export.stdout.close()
        assert export.stderr.read() == b""
    assert export.returncode == 0
