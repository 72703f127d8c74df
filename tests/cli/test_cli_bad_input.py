"""Each bad input gives one clear line and the right exit code, and costs nothing that was stored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay.cli import main

GOOD = "Iceland and Norway signed an agreement on cod on March 3, 2031, officials in Bergen said.\n"

Run = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Exit code and the lines of standard error; good.txt is already in the ledger."""
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(GOOD, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, list[str]]:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return code, captured.err.splitlines()

    assert call("read", "-q", "good.txt") == (0, [])
    return call


@pytest.fixture
def stored(run: Run, capfd: pytest.CaptureFixture[str]) -> Callable[[], list[str]]:
    def paths() -> list[str]:
        assert main(["check", "-q"]) == 0
        assert main(["show", "documents", "-f", "jsonl"]) == 0
        return sorted(json.loads(line)["file"] for line in capfd.readouterr().out.splitlines())

    return paths


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "only white space"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "binary"),
        ("line.txt", b"cod " * 12_500_000, "longer than"),
        ("empty.html", b"<html><body></body></html>", "no article"),
        ("lines.jsonl", b'{"title": "no text"}\n', 'no "text"'),
    ],
)
def test_a_bad_file_is_one_line_and_exit_3_and_the_others_are_read(
    *, run: Run, stored: Callable[[], list[str]], name: str, content: bytes, why: str
) -> None:
    Path(name).write_bytes(content)
    Path("more.txt").write_text(GOOD.replace("Bergen", "Oslo"), encoding="utf-8")
    code, (line,) = run("read", "-q", name, "more.txt")
    assert code == 3
    assert line.startswith("stateofplay: ") and name in line and why in line
    assert stored() == ["good.txt", "more.txt"]


def test_bytes_that_are_not_utf_8_are_read_with_a_note(run: Run, stored: Callable[[], list[str]]) -> None:
    Path("latin.txt").write_bytes(GOOD.replace("Bergen", "Troms\xf8").encode("latin-1"))
    assert run("read", "-q", "latin.txt") == (0, [])
    assert stored() == ["good.txt", "latin.txt"]


def test_a_folder_without_reports_is_one_line_and_exit_3(run: Run, stored: Callable[[], list[str]]) -> None:
    Path("nothing").mkdir()
    code, (line,) = run("read", "-q", "nothing")
    assert code == 3
    assert "nothing holds no reports" in line
    assert stored() == ["good.txt"]


def test_a_name_that_is_not_there_is_one_line_and_exit_3(run: Run) -> None:
    code, (line,) = run("read", "-q", "nowhere.txt")
    assert code == 3
    assert "nowhere.txt" in line


@pytest.mark.parametrize("ledger", ["nowhere/l.db", "."])
def test_a_ledger_that_cannot_be_made_is_one_line_and_exit_1(run: Run, ledger: str) -> None:
    code, (line,) = run("read", "good.txt", "-l", ledger)
    assert code == 1
    assert line.startswith("stateofplay: ")


def test_a_report_taken_for_a_ledger_is_left_alone(run: Run) -> None:
    code, (line,) = run("read", "good.txt", "-l", "good.txt")
    assert code == 1
    assert "is no ledger" in line
    assert Path("good.txt").read_text("utf-8") == GOOD


@pytest.mark.parametrize("command", [("read", "good.txt"), ("show", "tracks"), ("check",), ()])
def test_a_newer_ledger_is_one_line_and_exit_1(run: Run, command: tuple[str, ...]) -> None:
    connection = sqlite3.connect("stateofplay.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    code, (line,) = run(*command)
    assert code == 1
    assert "newer stateofplay" in line and "update" in line
