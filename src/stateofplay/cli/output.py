"""Puts text, bytes and tables where they were asked for: a terminal, a pipe or a file."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stateofplay.cli.options import Out
from stateofplay.errors import StateOfPlayError

if TYPE_CHECKING:
    from stateofplay.views.tables import Table

__all__ = ["TABLE_FORMATS", "TABLE_HELP", "coloured", "let_go", "put", "put_table", "to_terminal"]

WIDTH = 120  # columns where there is no terminal to fit
SQLITE = b"SQLite format 3\x00"
TABLE_FORMATS = ("table", "tsv", "csv", "json", "jsonl")
TABLE_HELP = "By default a table on a terminal and TSV elsewhere."


def put(data: str | bytes, out: Out) -> None:
    """Writes all of it, as UTF-8. A file appears whole or not at all and keeps its mode, a link keeps its place; a
    device or a named pipe is written to as it is."""
    content = data if isinstance(data, bytes) else _lines(data).encode("utf-8", "replace")
    if out.to_stdout:
        _to_stdout(content)
        return
    path = Path(out.path)
    if _is_ledger(path):
        raise click.UsageError(f"{path} is a ledger and stays one; choose another file with -o")
    try:
        _to_file(content, path)
    except OSError as error:
        raise StateOfPlayError(f"{path} cannot be written: {error.strerror}; choose another file with -o") from None
    out.tell(f"wrote {path} ({_size(len(content))})")


def put_table(table: Table, out: Out) -> None:
    format = out.format or ("table" if to_terminal(out) else "tsv")
    if format == "table":
        _draw(table, out)
    else:
        put(_WRITTEN[format](table), out)


def let_go() -> None:
    """Gives up standard output: what Python still holds for it goes nowhere, without a complaint at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_stdout(content: bytes) -> None:
    """A reader that goes, as `head` does, has had what it wanted."""
    if sys.stdout is None:
        raise StateOfPlayError("standard output is closed; open it or write to a file with -o")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        let_go()
    except OSError as error:
        let_go()
        message = f"standard output cannot be written: {error.strerror}; write to a file with -o"
        raise StateOfPlayError(message) from None


def _is_ledger(path: Path) -> bool:
    """Whether a database stands there, under whatever name."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def _to_file(content: bytes, path: Path) -> None:
    there = path.stat() if path.exists() else None
    if there and not stat.S_ISREG(there.st_mode):
        path.write_bytes(content)
        return
    place = Path(os.path.realpath(path))
    beside = place.with_name(f".{place.name}.part")
    beside.unlink(missing_ok=True)  # of a process that was killed; its mode is nobody's wish
    mode = stat.S_IMODE(there.st_mode) if there else None
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if there else 0o666), "wb") as file:
            file.write(content)
            if mode is not None:
                os.fchmod(file.fileno(), mode)
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def to_terminal(out: Out) -> bool:
    return out.to_stdout and sys.stdout is not None and sys.stdout.isatty()


def _tsv(table: Table) -> str:
    """With a line of column names; a tab or line break inside a cell becomes a space."""
    lines = (("id", *table.columns), *((row.id, *row.cells) for row in table.rows))
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def _csv(table: Table) -> str:
    from stateofplay.exports.spreadsheet import table_csv

    return table_csv(table)


def _json(table: Table) -> str:
    return json.dumps(table.dicts(), ensure_ascii=False, indent=1)


def _jsonl(table: Table) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in table.dicts())


_WRITTEN = {"tsv": _tsv, "csv": _csv, "json": _json, "jsonl": _jsonl}


def _draw(table: Table, out: Out) -> None:
    from stateofplay.cli.drawing import drawn

    there = to_terminal(out)
    put(drawn(table, width=shutil.get_terminal_size().columns if there else WIDTH, styled=there and coloured()), out)


def coloured() -> bool:
    """Unless the person wants none. Source: https://no-color.org."""
    return not os.environ.get("NO_COLOR")


def _lines(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _size(count: int) -> str:
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB"
