"""The commands on invented reports: data on standard output, all else on standard error, and the right exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from stateofplay.cli import main
from stateofplay.cli.answers import VIEWS
from stateofplay.ledger import Ledger

REPORT = """\
Iceland and Norway meet on cod

March 12, 2031

BERGEN, Norway - Iceland and Norway signed an agreement on cod on Monday, officials said.

Icelandic Foreign Minister Anna Jonsdottir met her Norwegian counterpart Lars Dahl in Bergen on Monday.

Norway on Tuesday accused Iceland of overfishing in the Barents Sea.
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in a fresh folder with one report, cod.txt, in `reports`."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/cod.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Done:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.fixture
def read(run: Run) -> Run:
    """The same, the report already read."""
    assert run("read", "reports").code == 0
    return run


def test_without_a_ledger_it_says_what_to_do(run: Run) -> None:
    done = run()
    assert (done.code, done.err) == (0, "")
    assert "stateofplay read REPORTS" in done.out
    assert not Path("stateofplay.db").exists()


def test_with_an_empty_ledger_it_says_what_to_do_too(run: Run) -> None:
    Ledger.open("stateofplay.db", create=True).close()
    done = run()
    assert (done.code, done.err) == (0, "")
    assert "holds no report yet" in done.out and "stateofplay read REPORTS" in done.out


def test_with_a_ledger_it_shows_the_state_of_play_on_one_screen(read: Run) -> None:
    done = read()
    assert done.code == 0
    assert "Iceland" in done.out and "as of 12 Mar 2031" in done.out
    assert len(done.out.splitlines()) <= 24


def test_read_tells_what_it_did_and_prints_no_data(run: Run) -> None:
    done = run("read", "reports")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("one report read into stateofplay.db (")
    assert "1 known already" in run("read", "reports").err


def test_read_says_what_to_do_where_no_report_gives_its_day(run: Run) -> None:
    Path("undated.txt").write_text("Norway on Tuesday accused Iceland of overfishing.", encoding="utf-8")
    told = run("read", "undated.txt").err
    assert "1 of them without a day" in told and "with its year" in told
    assert "without a day" not in run("read", "reports").err


def test_reading_again_leaves_the_export_byte_for_byte(read: Run) -> None:
    before = read("export").out
    assert read("read", "reports", "reports/cod.txt").code == 0
    assert read("export").out == before


def test_read_lists_each_report_where_a_format_is_asked_for(run: Run) -> None:
    Path("reports/none.txt").touch()
    done = run("read", "reports", "-f", "jsonl")
    assert [json.loads(line)["became"] for line in done.out.splitlines()] == ["read", "unreadable"]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_shown(read: Run, view: str) -> None:
    assert read("show", view).out.startswith("id\t")
    assert read("show", view, "-f", "table").code == 0


def test_a_line_of_a_view_can_be_explained(read: Run) -> None:
    first = json.loads(read("show", "timeline", "-f", "jsonl").out.splitlines()[0])
    done = read("why", first["id"])
    assert done.code == 0
    assert "“" in done.out and "read by built-in reader" in done.out
    assert json.loads(read("why", first["id"], "-f", "json").out)["id"] == first["id"]


def test_an_unknown_id_is_named(read: Run) -> None:
    done = read("why", "e0000000000")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("stateofplay: ") and "e0000000000" in done.err
    assert len(done.err.splitlines()) == 1


def test_export_gives_the_contract_by_default_and_csv_by_the_files_ending(read: Run) -> None:
    assert json.loads(read("export").out)["format"] == "stateofplay/1"
    assert read("export", "-o", "events.csv").code == 0
    assert Path("events.csv").read_text("utf-8").count(",") > 3


def test_brief_writes_the_form_that_the_files_ending_names(read: Run) -> None:
    done = read("brief", "-o", "brief.html")
    assert (done.code, done.out) == (0, "")
    assert "wrote brief.html" in done.err
    assert Path("brief.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html")
    assert read("brief").out.startswith("#")


def test_as_of_and_known_on_reach_the_state(read: Run) -> None:
    asked = ("--as-of", "2031-03-11", "--known-on", "2031-03-12")
    for arguments in (("export", *asked), (*asked, "export")):
        exported = json.loads(read(*arguments).out)
        assert (exported["as_of"], exported["known_on"]) == ("2031-03-11", "2031-03-12")


@pytest.mark.parametrize("command", ["brief", "export", "why"])
def test_a_day_that_is_none_is_a_usage_error_with_an_example(read: Run, command: str) -> None:
    done = read(command, "x", "--as-of", "23 November") if command == "why" else read(command, "--as-of", "tomorrow")
    assert done.code == 2
    assert "such as 2019-11-23" in done.err


@pytest.mark.parametrize("arguments", [("dance",), ("show", "weather"), ("export", "-f", "docx"), ("read",)])
def test_what_cannot_be_meant_is_a_usage_error(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Error" in done.err


def test_a_ledger_named_before_the_command_serves_it_too(run: Run) -> None:
    assert run("-l", "other.db", "read", "reports").code == 0
    assert run("-l", "other.db", "show", "documents").code == 0
    assert not Path("stateofplay.db").exists()


def test_a_sound_ledger_passes_its_check(read: Run) -> None:
    done = read("check")
    assert (done.code, done.out) == (0, "")
    assert "is sound: one report," in done.err


def test_a_changed_text_fails_the_check(read: Run) -> None:
    content = bytearray(Path("stateofplay.db").read_bytes())
    at = content.index(b"overfishing")
    content[at : at + 4] = b"good"
    Path("stateofplay.db").write_bytes(content)
    done = read("check")
    assert done.code == 4
    assert "sha256 differs" in done.out
    assert read("check", "-f", "jsonl").code == 4


def test_quiet_says_nothing_and_verbose_names_each_report(run: Run) -> None:
    assert run("read", "-q", "reports") == Done(0, "", "")
    assert "reading cod.txt" in run("read", "-v", "reports", "-l", "other.db").err


def test_ctrl_c_is_tidy(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("stateofplay.intake.take_in", interrupt)
    done = run("read", "reports")
    assert done.code == 130
    assert done.err.strip().splitlines() == ["stateofplay: stopped; what was stored so far is whole"]
