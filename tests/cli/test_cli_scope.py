"""`--between` asks one dispute of a ledger of many, on every command that looks; `show disputes` lists them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay.cli import main

NORTH = "Iceland and Norway signed an agreement on cod on March 3, 2031, officials in Bergen said.\n"
SOUTH = "Peru accused Ecuador of breaking the ceasefire on April 5, 2031, officials in Lima said.\n"
LOOKING = ((), ("brief",), ("export",), ("show", "timeline"), ("show", "documents"), ("why", "PER"))

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Ask:
    """Exit code, standard output and standard error, of a ledger that holds two disputes."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        return code, *capfd.readouterr()

    Path("north.txt").write_text(NORTH, encoding="utf-8")
    Path("south.txt").write_text(SOUTH, encoding="utf-8")
    assert call("read", "-q", "north.txt", "south.txt") == (0, "", "")
    assert call("read", "-q", "south.txt", "-l", "south.db") == (0, "", "")
    return call


@pytest.mark.parametrize("command", LOOKING)
def test_a_dispute_is_asked_as_a_ledger_of_its_own(ask: Ask, command: tuple[str, ...]) -> None:
    scoped = ask(*command, "--between", "PER,ECU")
    alone = ask(*command, "-l", "south.db")
    assert scoped == alone
    assert scoped[0] == 0
    assert "Iceland" not in scoped[1]


def test_the_flag_may_stand_before_the_command(ask: Ask) -> None:
    assert ask("--between", "Peru,Quito", "show", "timeline") == ask("show", "timeline", "--between", "ECU,PER")


def test_the_disputes_are_a_table_like_the_others(ask: Ask) -> None:
    code, out, _ = ask("show", "disputes", "-f", "jsonl")
    assert code == 0
    assert {line["id"]: line["between"] for line in map(json.loads, out.splitlines())} == {
        "ISL,NOR": "Iceland and Norway",
        "ECU,PER": "Ecuador and Peru",
    }
    assert [line.split("\t")[0] for line in ask("show", "disputes", "--between", "PER,ECU")[1].splitlines()] == [
        "id",
        "ECU,PER",
    ]


@pytest.mark.parametrize(
    ("between", "exit_code", "words"),
    [
        ("PER", 2, "two sides or more"),
        ("", 2, "two sides or more"),
        ("PER,Nowhere", 2, "'Nowhere'"),
        ("PER,NOR", 1, "names Norway and Peru in one claim; `stateofplay show disputes`"),
    ],
)
@pytest.mark.parametrize("command", LOOKING)
def test_a_dispute_that_cannot_be_meant_is_one_line(
    *, ask: Ask, command: tuple[str, ...], between: str, exit_code: int, words: str
) -> None:
    code, out, err = ask(*command, "--between", between)
    assert (code, out) == (exit_code, "")
    assert len(err.splitlines()) == 1
    assert words in err


def test_a_line_is_judged_within_its_dispute_and_in_no_other(ask: Ask) -> None:
    id = ask("show", "timeline", "--between", "PER,ECU")[1].splitlines()[1].split("\t")[0]
    code, _, err = ask("judge", id, "reject", "--by", "ada", "--between", "ISL,NOR")
    assert code == 1
    assert f"id {id!r}" in err
    assert ask("judge", id, "reject", "--by", "ada", "--between", "PER,ECU")[0] == 0
    assert id not in ask("show", "timeline")[1]
