"""diff, brief --since, export into tables, settings and completion, as they are typed."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from stateofplay.cli import main
from stateofplay.cli.answers import DISPUTES, VIEWS
from stateofplay.cli.app import app
from stateofplay.documents import count
from stateofplay.exports.flat import TABLES

FIRST = """\
Iceland and Norway meet on cod

March 12, 2031

BERGEN, Norway - Iceland and Norway signed an agreement on cod on Monday, officials said.
"""
SECOND = """\
Norway accuses Iceland

April 2, 2031

OSLO - Norway on Tuesday accused Iceland of overfishing in the Barents Sea.
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Exit code, standard output, standard error; two reports of two days are in the ledger."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(FIRST, encoding="utf-8")
    Path("two.txt").write_text(SECOND, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    assert call("read", "-q", "one.txt", "two.txt")[0] == 0
    return call


def test_diff_tells_by_default_what_the_last_report_day_changed(run: Run) -> None:
    rows = json.loads(run("diff", "--json")[1])
    assert rows
    assert {row["change"] for row in rows} == {"new"}
    assert any("accuses" in row["what"] or "criticises" in row["what"] for row in rows if row["thing"] == "act")
    assert rows == json.loads(run("diff", "--from", "2031-03-12", "--to", "2031-04-02", "-f", "json")[1])


def test_diff_is_text_for_people_and_tsv_in_a_pipe(run: Run) -> None:
    assert run("diff")[1].startswith("id\tchange\tthing\t")
    text = run("diff", "-f", "text")[1]
    assert text.startswith("From what was known on 12 Mar 2031 to what was known on 2 Apr 2031\n")
    assert "\nActs: one new\n+ e" in text


def test_diff_of_a_day_with_itself_says_that_nothing_changed(run: Run) -> None:
    assert "nothing changed" in run("diff", "-f", "text", "--from", "2031-04-02")[1]


def test_diff_from_before_the_first_report_has_everything_new(run: Run) -> None:
    rows = json.loads(run("diff", "--json", "--from", "2030-01-01")[1])
    assert any("agree" in row["what"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2031-04-02", "--to", "2031-03-12"), "give the earlier day first"),
        (("--to", "2031-04-02", "--known-on", "2031-03-12"), "leave one of them out"),
        (("--from", "spring",), "such as 2019-11-23"),
    ],
)  # fmt: skip
def test_days_that_cannot_be_meant_are_usage_errors(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("diff", *arguments)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())


def test_diff_of_reports_without_a_day_makes_none_up(run: Run) -> None:
    Path("undated.txt").write_text("Iceland and Norway met in Bergen on cod.\n", encoding="utf-8")
    assert run("read", "-q", "undated.txt", "-l", "undated.db")[0] == 0
    code, out, _ = run("diff", "-l", "undated.db", "-f", "text")
    assert code == 0
    assert out.startswith("From nothing to what reports without a day tell\n\nActs: one new\n")


def test_a_program_that_asks_for_json_where_there_is_no_ledger_gets_an_error(run: Run) -> None:
    code, out, err = run("-l", "none.db", "--json")
    assert (code, out, len(err.splitlines())) == (1, "", 1)


def test_every_line_of_a_diff_can_be_explained(run: Run) -> None:
    for row in json.loads(run("diff", "--json", "--from", "2030-01-01")[1]):
        assert run("why", row["id"])[0] == 0


def test_brief_since_a_day_counts_what_changed_from_it_on(run: Run) -> None:
    last, both = run("brief")[1], run("brief", "--since", "2031-03-12")[1]
    assert "2 Apr 2031" in last
    assert len(both) > len(last)
    assert json.loads(run("brief", "--json", "--since", "2031-03-12")[1])["since"] == "2031-03-12"


@pytest.mark.parametrize(
    "command", [(), *(("show", view) for view in VIEWS), ("brief",), ("check",), ("config", "show")]
)
def test_json_is_short_for_the_format_everywhere(run: Run, command: tuple[str, ...]) -> None:
    code, out, _ = run(*command, "--json")
    assert code == 0
    assert json.loads(out) == json.loads(run(*command, "-f", "json")[1])


def test_json_and_another_format_are_two_wishes(run: Run) -> None:
    code, _, err = run("show", "tracks", "--json", "-f", "tsv")
    assert code == 2
    assert "leave one of them out" in err


def test_json_given_before_the_command_serves_it(run: Run) -> None:
    assert json.loads(run("--json", "show", "documents")[1])[0]["file"] == "one.txt"


def test_tables_have_the_same_rows_in_json_csv_and_tsv(run: Run) -> None:
    rows = json.loads(run("show", "timeline", "--json")[1])
    assert list(csv.DictReader(io.StringIO(run("show", "timeline", "-f", "csv")[1]))) == rows
    assert len(run("show", "timeline", "-f", "tsv")[1].splitlines()) == len(rows) + 1


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_takes_every_table_a_file_each(run: Run, format: str) -> None:
    assert run("export", "-f", format, "-o", "new/tables/")[0] == 0
    assert {path.name for path in Path("new/tables").iterdir()} == {f"{name}.{format}" for name in TABLES}
    assert run("export", "-q", "-f", format, "-o", "new/tables")[0] == 0


def test_one_table_can_be_asked_for(run: Run) -> None:
    assert run("export", "-f", "csv", "--table", "documents")[1].startswith('"id","path","sha256"')
    assert run("export", "-q", "-f", "csv", "--table", "issues", "-o", "some/")[0] == 0
    assert [path.name for path in Path("some").iterdir()] == ["issues.csv"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-f", "ical", "-o", "some/"), "is a folder, and ical is one file"),
        (("--table", "issues"), "--table is for csv and parquet; json holds everything"),
        (("-f", "csv", "--table", "weather"), "'weather' is not one of events, positions,"),
    ],
)
def test_a_table_or_folder_that_cannot_be_is_a_usage_error(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("export", *arguments)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())


def test_a_folder_that_cannot_be_made_is_one_line(run: Run) -> None:
    code, _, err = run("export", "-f", "csv", "-o", "one.txt/tables/")
    assert code == 1
    assert err.startswith("stateofplay: one.txt/tables cannot be made: ")


def test_the_calendar_is_written_by_its_usual_ending(run: Run) -> None:
    assert run("export", "-q", "-o", "due.ics")[0] == 0
    assert Path("due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_settings_name_the_ledger_issues_and_outlets_for_every_command(run: Run) -> None:
    Path("stateofplay.db").rename("cod.db")
    Path("stateofplay.toml").write_text(
        'ledger = "cod.db"\n[outlets]\n"one.*" = "Bergen Post"\n[issues]\nwhales = "w"\n'
    )
    assert "Bergen Post" in run("show", "documents")[1]
    assert "Bergen Post" in run("brief")[1]
    rows = {(row["id"], row["value"]): row["note"] for row in json.loads(run("config", "show", "--json")[1])}
    assert rows["ledger", "cod.db"] == ""
    assert rows["outlet", "one.* = Bergen Post"] == "names one report"
    assert rows["issue", "whales = w"] == "no issue of this ledger is called so"


def test_settings_name_the_dispute_of_a_ledger_of_many_and_a_flag_names_another(run: Run) -> None:
    Path("three.txt").write_text("Peru and Chile met in Lima on May 2, 2031.\n", encoding="utf-8")
    assert run("read", "-q", "three.txt")[0] == 0
    Path("stateofplay.toml").write_text('between = ["Peru", "Chile"]\n')
    assert [row["file"] for row in json.loads(run("show", "documents", "--json")[1])] == ["three.txt"]
    assert [row["file"] for row in json.loads(run("show", "documents", "--json", "--between", "ISL,NOR")[1])] != []
    assert "between\tPeru, Chile\tone dispute of the ledger" in run("config", "show")[1]
    Path("stateofplay.toml").write_text('between = ["Peru", "Atlantis"]\n')
    code, _, err = run("show", "documents")
    assert (code, len(err.splitlines())) == (1, 1)
    assert err.startswith("stateofplay: stateofplay.toml: between: no state in this ledger is called 'Atlantis'")


def test_a_mistake_in_the_settings_stops_every_command_with_one_line(run: Run) -> None:
    Path("stateofplay.toml").write_text("ledgr = 'x'")
    for command in ((), ("show", "tracks"), ("config", "show"), ("read", "one.txt")):
        code, out, err = run(*command)
        assert (code, out, len(err.splitlines())) == (1, "", 1)
        assert "did you mean ledger?" in err


def test_config_show_tells_that_nothing_is_settled_and_where_the_ledger_would_be(run: Run) -> None:
    _, out, _ = run("config", "show", "-l", "new.db")
    assert "file\tnone\tnothing is settled" in out
    assert "ledger\tnew.db\tnot there yet" in out


def read_on_a_terminal(*arguments: str) -> str:
    """What `read` shows on a terminal of its own."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "stateofplay", "read", "one.txt", "two.txt", "-l", "new.db", *arguments]
    subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}, check=True)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux tells the end so
        while part := os.read(ours, 65536):
            shown += part
    os.close(ours)
    return shown.decode()


def test_a_long_read_shows_a_bar_on_a_terminal_unless_it_is_to_be_quiet(run: Run) -> None:
    assert "2/2" in read_on_a_terminal()
    assert read_on_a_terminal("-q") == ""


def test_how_many_reports_there_are_is_told_where_the_paths_tell_it(run: Run) -> None:
    Path("feed.jsonl").write_text('{"text": "x"}\n')
    assert count(["one.txt", "two.*"]) == 2
    assert count(["one.txt", "feed.jsonl"]) is None
    assert count(["-"]) is None


def test_help_says_of_every_view_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--help"]) == 0
    shown = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.strip()}
    assert shown >= {*VIEWS, DISPUTES}


@pytest.mark.parametrize("name", ["", *app.commands])
def test_help_ends_with_examples_that_can_be_meant(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"] if name else ["--help"]) == 0
    shown = capsys.readouterr().out
    given = [line.strip() for line in shown.partition("Examples:\n")[2].splitlines() if line.strip()]
    assert given
    for line in given:
        command, _, rest = line.split(" > ")[0].split(" < ")[0].partition(" ")
        words = rest.replace("'", "").split()
        if command == "stateofplay" and words:
            with app.commands[words[0]].make_context(words[0], words[1:], parent=click.Context(app)):
                pass


def complete(shell: str, words: str, at: int) -> str:
    asked = {"_STATEOFPLAY_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": str(at)}
    if shell == "fish":
        asked["COMP_CWORD"] = words.rpartition(" ")[2]
    done = subprocess.run(
        [sys.executable, "-m", "stateofplay"], env={**os.environ, **asked}, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_completes_commands_and_formats(shell: str, run: Run) -> None:
    assert "diff" in complete(shell, "stateofplay di", 1)
    formats = complete(shell, "stateofplay export -f g", 3)
    assert "graphml" in formats
    assert "json" not in formats


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_a_script_to_source(shell: str) -> None:
    asked = {**os.environ, "_STATEOFPLAY_COMPLETE": f"{shell}_source"}
    done = subprocess.run([sys.executable, "-m", "stateofplay"], env=asked, capture_output=True, text=True, check=True)
    assert f"_STATEOFPLAY_COMPLETE={shell}_complete" in done.stdout


def test_bash_completes_with_the_script_that_it_is_given(run: Run) -> None:
    script = (
        'eval "$(_STATEOFPLAY_COMPLETE=bash_source stateofplay)"; COMP_WORDS=(stateofplay show tr); COMP_CWORD=2; '
        '_stateofplay_completion stateofplay; echo "${COMPREPLY[@]}"'
    )
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["tracks"], done.stderr
