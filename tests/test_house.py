"""The house rules that a machine can hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from stateofplay.cli.answers import VIEWS
from stateofplay.cli.app import app
from stateofplay.cli.files import BRIEFS, EXPORTS, TABULAR
from stateofplay.exports import FORMATS
from stateofplay.exports import TABULAR as TABULAR_FORMATS
from stateofplay.views.tables import TABLES

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(path for room in ("src", "evaluation", "benchmarks") for path in (ROOT / room).rglob("*.py"))
README = (ROOT / "README.md").read_text("utf-8")
LONGEST_MODULE = 400
UNFINISHED = re.compile(r"\b(TODO|FIXME|NotImplementedError)\b")


def parameters() -> Iterator[tuple[str, click.Parameter]]:
    for name, command in sorted(app.commands.items()):
        yield from ((name, parameter) for parameter in command.params)


def test_imports_run_one_way() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_finished_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE, "which noun is missing?"
    assert not UNFINISHED.search(text)
    assert path.name == "__main__.py" or ast.get_docstring(ast.parse(text)), "no docstring"


@pytest.mark.parametrize("command", sorted(app.commands))
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"stateofplay {command}" in README


@pytest.mark.parametrize("flag", sorted({flag for _, option in parameters() for flag in option.opts if flag[0] == "-"}))
def test_every_flag_stands_in_the_readme(flag: str) -> None:
    assert f"`{flag}`" in README


@pytest.mark.parametrize("command", sorted(app.commands))
def test_every_command_has_the_flags_that_are_the_same_everywhere(command: str) -> None:
    flags = {option.opts[-1] for option in app.commands[command].params}
    assert flags >= {"--ledger", "--quiet", "--verbose"}
    assert command == "serve" or flags >= {"--format", "--json", "--output"}
    assert command in ("read", "check", "serve") or flags >= {"--as-of", "--known-on", "--between"}


def test_the_command_line_offers_every_view_and_format_that_there_is() -> None:
    assert tuple(TABLES) == VIEWS
    assert tuple(FORMATS) == EXPORTS
    assert tuple(TABULAR_FORMATS) == TABULAR
    assert set(BRIEFS) == {"md", "html", "json"}


def test_every_make_target_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+)", README, re.MULTILINE)) <= targets
    assert {"brief", "test"} <= targets


def test_the_licence_is_apache_2_in_full() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert len(text.splitlines()) == 201
