"""An answer goes where it was sent: not over the ledger, not in another format, not in the place of a link."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay.cli import main

REPORT = "Iceland and Norway signed an agreement on cod on March 3, 2031, officials in Bergen said.\n"
Run = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Exit code and the lines of standard error; cod.txt is already in the ledger."""
    monkeypatch.chdir(tmp_path)
    Path("cod.txt").write_text(REPORT, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, list[str]]:
        code = main(list(arguments))
        return code, capfd.readouterr().err.splitlines()

    assert call("read", "-q", "cod.txt") == (0, [])
    return call


@pytest.mark.parametrize("command", [("brief",), ("export",), ("show", "tracks"), ("why", "ISL"), ("check",), ()])
@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal", ".lock"])
def test_no_answer_is_written_over_the_ledger_or_what_stands_beside_it(
    run: Run, command: tuple[str, ...], ending: str
) -> None:
    before = Path("stateofplay.db").read_bytes()
    code, (line,) = run(*command, "-o", f"./stateofplay.db{ending}")
    assert code == 2
    assert "would overwrite the ledger" in line
    assert Path("stateofplay.db").read_bytes() == before


def test_a_link_to_the_ledger_is_the_ledger(run: Run) -> None:
    Path("soft.db").symlink_to("stateofplay.db")
    Path("hard.db").hardlink_to("stateofplay.db")
    assert [run("brief", "-o", name)[0] for name in ("soft.db", "hard.db")] == [2, 2]
    assert run("brief", "-l", "soft.db", "-o", "stateofplay.db")[0] == 2
    assert run("check", "-q") == (0, [])


@pytest.mark.parametrize(
    ("arguments", "ending", "formats"),
    [
        (("brief",), "pdf", "md, html, json"),
        (("export",), "docx", "json, jsonl, csv, parquet, ical, atom, timelinejs, graphml, jsonld"),
        (("show", "tracks"), "xlsx", "table, tsv, csv, json, jsonl"),
        (("why", "ISL"), "docx", "text, json"),
    ],
)
def test_an_ending_that_no_format_has_is_a_usage_error_that_names_those_there_are(
    run: Run, arguments: tuple[str, ...], ending: str, formats: str
) -> None:
    code, (line,) = run(*arguments, "-o", f"out.{ending}")
    assert code == 2
    assert f".{ending}" in line
    assert formats in line
    assert not Path(f"out.{ending}").exists()


def test_a_format_that_was_asked_for_needs_no_ending_and_an_ending_no_format(run: Run) -> None:
    assert run("brief", "-q", "-f", "html", "-o", "page.draft") == (0, [])
    assert run("show", "-q", "tracks", "-o", "tracks.JSONL") == (0, [])
    assert run("why", "-q", "ISL", "-o", "why.json") == (0, [])
    assert run("-q", "-o", "page.htm", "brief") == (0, [])
    assert Path("page.draft").read_bytes() == Path("page.htm").read_bytes()
    assert Path("why.json").read_text("utf-8").startswith("{")


def test_a_link_keeps_its_place_and_its_target_is_written(run: Run) -> None:
    Path("target.md").write_text("old")
    Path("link.md").symlink_to("target.md")
    Path("new-link.md").symlink_to("new-target.md")
    for name in ("link.md", "new-link.md"):
        assert run("brief", "-q", "-o", name) == (0, [])
        assert Path(name).is_symlink()
    assert Path("target.md").read_text("utf-8").startswith("#")
    assert Path("new-target.md").read_text("utf-8").startswith("#")


def test_a_file_keeps_its_mode(run: Run) -> None:
    Path("secret.md").touch(0o600)
    assert run("brief", "-q", "-o", "secret.md") == (0, [])
    assert stat.S_IMODE(Path("secret.md").stat().st_mode) == 0o600


def test_a_named_pipe_is_written_to_and_not_replaced(run: Run) -> None:
    os.mkfifo("pipe")
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(Path("pipe").read_bytes()))
    reader.start()
    assert run("export", "-q", "-o", "pipe") == (0, [])
    reader.join(10)
    assert heard[0].startswith(b"{")
    assert Path("pipe").is_fifo()


def test_a_device_is_written_to_and_not_replaced(run: Run) -> None:
    Path("nowhere").symlink_to(os.devnull)
    assert run("brief", "-q", "-o", "nowhere") == (0, [])
    assert Path("nowhere").is_symlink()
    assert Path("nowhere").is_char_device()


def test_what_could_not_be_written_leaves_nothing_behind(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    before = sorted(path.name for path in Path().iterdir())
    code, (line,) = run("brief", "-o", "brief.md")
    assert code == 1
    assert "No space left" in line
    assert sorted(path.name for path in Path().iterdir()) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("arguments", [("show", "tracks"), ("brief",), ("export",), ("why", "ISL"), ("--help",), ()])
def test_a_full_disk_behind_standard_output_is_one_line_and_exit_1(run: Run, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "stateofplay", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("stateofplay: standard output cannot be written: No space left")


def test_a_closed_standard_output_is_one_line_and_exit_1(run: Run) -> None:
    command = f"exec {sys.executable} -m stateofplay show tracks >&-"
    done = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["stateofplay: standard output is closed; open it or write to a file with -o"]


def test_notes_on_reports_are_told_one_line_each(run: Run) -> None:
    Path("latin.txt").write_bytes(REPORT.replace("Bergen", "Troms\xf8").encode("latin-1"))
    code, lines = run("read", "latin.txt")
    assert code == 0
    assert [line for line in lines if line.startswith("latin.txt: ")]


def test_that_a_page_was_html_is_no_news(run: Run) -> None:
    Path("page.html").write_text(f"<html><body><article><h1>Cod</h1><p>{REPORT * 5}</p></article></body></html>")
    assert not [line for line in run("read", "page.html")[1] if "extracted" in line]


def test_where_nothing_could_be_read_no_ledger_is_made(run: Run) -> None:
    code, lines = run("read", "nope.txt", "-l", "new.db")
    assert code == 3
    assert lines[-1] == "no reports read, 1 not readable"
    assert not list(Path().glob("new.db*"))


@pytest.mark.parametrize("left", [20, 100, 5000])
def test_a_torn_ledger_fails_its_check(run: Run, left: int) -> None:
    content = Path("stateofplay.db").read_bytes()
    Path("torn.db").write_bytes(content[:left])
    code, (line,) = run("check", "-l", "torn.db")
    assert code == 4
    assert "damaged" in line


def test_every_id_that_a_table_prints_can_be_explained(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    for view in ("timeline", "positions", "tracks", "due", "disagreements", "meetings", "actors", "documents"):
        assert main(["show", view]) == 0
        ids = [line.split("\t")[0] for line in capfd.readouterr().out.splitlines()[1:]]
        assert all(main(["why", id]) == 0 for id in ids), view
        assert all(f"[{id}" in capfd.readouterr().out for id in ids[-1:]), view


def test_undated_reports_tell_of_no_day(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    Path("undated.txt").write_text("Iceland and Norway met in Bergen on cod.\n")
    assert run("read", "-q", "undated.txt", "-l", "undated.db") == (0, [])
    for command in ((), ("brief",), ("export",), ("show", "timeline"), ("show", "documents")):
        assert main(["-l", "undated.db", *command]) == 0
        said = capfd.readouterr().out
        assert "0001" not in said
        assert "1 Jan 1" not in said
        assert command not in ((), ("brief",)) or "o dated report" in said


def test_a_ledger_under_any_name_is_not_written_over(run: Run) -> None:
    assert run("read", "cod.txt", "-l", "own.db")[0] == 0
    assert run("read", "cod.txt", "-l", "other.md")[0] == 0
    before = Path("other.md").read_bytes()
    code, lines = run("brief", "-l", "own.db", "-o", "other.md")
    assert code == 2
    assert "is a ledger" in lines[-1]
    assert Path("other.md").read_bytes() == before
