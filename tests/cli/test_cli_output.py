"""Tables and texts arrive where they were sent, in the form that was asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stateofplay.cli.options import Out
from stateofplay.cli.output import put, put_table
from stateofplay.errors import StateOfPlayError
from stateofplay.views.tables import Row, Table

TABLE = Table("Talks", ("who", "where"), (Row("e1", ("Iceland, Norway", "Bergen")), Row("e2", ("a\tb\nc", ""))))


def out(format: str | None = None, path: str = "-", loudness: int = 0) -> Out:
    return Out(format, path, loudness)


def test_a_pipe_gets_tsv_with_one_line_a_row(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put_table(TABLE, out())
    assert capsysbinary.readouterr().out == b"id\twho\twhere\ne1\tIceland, Norway\tBergen\ne2\ta b c\t\n"


def test_json_lines_hold_one_object_a_row(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put_table(TABLE, out("jsonl"))
    rows = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert rows[0] == {"id": "e1", "who": "Iceland, Norway", "where": "Bergen"}
    assert len(rows) == 2


def test_a_drawn_table_shows_brackets_as_they_are(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put_table(Table("Talks", ("what",), (Row("e1", ("met [bold]in[/bold] Bergen",)),)), out("table"))
    assert b"met [bold]in[/bold] Bergen" in capsysbinary.readouterr().out


def test_an_empty_table_says_so(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put_table(Table("Talks", ("who",), ()), out("table"))
    assert capsysbinary.readouterr().out == b"Talks: nothing.\n"


def test_a_file_appears_whole_and_is_told_of_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put("Iceland and Norway", out(path=str(tmp_path / "o.txt")))
    assert (tmp_path / "o.txt").read_text() == "Iceland and Norway\n"
    assert [path.name for path in tmp_path.iterdir()] == ["o.txt"]
    captured = capsys.readouterr()
    assert captured.out == "" and "wrote" in captured.err


def test_quiet_means_quiet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put("Iceland", out(path=str(tmp_path / "o.txt"), loudness=-1))
    assert capsys.readouterr().err == ""


def test_bytes_go_out_as_they_are(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put(b"\x00\xff", out())
    assert capsysbinary.readouterr().out == b"\x00\xff"


def test_half_a_character_does_not_stop_the_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put("a \ud83d b", out())
    assert capsysbinary.readouterr().out == b"a ? b\n"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StateOfPlayError, match=r"nowhere.*cannot be written.*-o"):
        put("Iceland", out(path=str(tmp_path / "nowhere" / "o.txt")))
