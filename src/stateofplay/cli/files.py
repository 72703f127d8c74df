"""`brief` and `export`: the whole state of play in one file, or as tables in a folder."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Look, Out, day, looks, one_of, writes
from stateofplay.cli.output import put
from stateofplay.errors import StateOfPlayError

if TYPE_CHECKING:
    from stateofplay.model.state import StateOfPlay

__all__ = ["BRIEFS", "EXPORTS", "TABULAR", "brief", "export"]

BRIEFS = ("md", "html", "json")
EXPORTS = ("json", "jsonl", "csv", "parquet", "ical", "atom", "timelinejs", "graphml", "jsonld")
TABULAR = ("csv", "parquet")


def _plugins() -> tuple[str, ...]:
    from stateofplay.plugins import EXPORTERS, offered

    return tuple(name for name in offered(EXPORTERS) if name not in EXPORTS)


def _tables() -> tuple[str, ...]:
    from stateofplay.exports.flat import TABLES

    return tuple(TABLES)


@click.command(
    epilog=examples(
        "stateofplay brief > brief.md",
        "stateofplay brief -o brief.html --since 2019-11-22",
        "stateofplay brief -o brief.html --as-of 2019-11-23 --known-on 2019-11-23",
    )
)
@looks
@click.option(
    "--since", callback=day, metavar="DAY", help="Count what changed from this report day on; by default the last."
)
@writes(*BRIEFS, help="By default as the name of the output file ends, else md. json is the headline and the tables.")
def brief(look: Look, since: dt.date | None, out: Out) -> None:
    """Write the brief: every sentence of it footnoted to its quote."""
    from stateofplay.views.headline import headline

    state = look.state()
    put(_brief(state, out.format or BRIEFS[0], since), out)
    if not out.to_stdout:
        for line in headline(state):
            out.tell(f"  {line}")


def _brief(state: StateOfPlay, format: str, since: dt.date | None) -> str:
    if format == "json":
        from stateofplay.views.outline import outline

        return json.dumps(outline(state, since), ensure_ascii=False, indent=1)
    from stateofplay.exports.brief import brief as write

    return write(state, format, since=since)


class _Export(click.Command):
    """Its help lists every format that there is, those of installed packages too."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from stateofplay.exports import FORMATS
        from stateofplay.plugins import EXPORTERS, offered

        told = [(name, (made.__doc__ or "").splitlines()[0]) for name, made in FORMATS.items()]
        others = [(name, f"From {package}.") for name, package in offered(EXPORTERS).items() if name not in FORMATS]
        with formatter.section("Formats"):
            formatter.write_dl([*told, *others])
        super().format_epilog(ctx, formatter)


@click.command(
    cls=_Export,
    epilog=examples(
        "stateofplay export > state.json",
        "stateofplay export -o acts.csv",
        "stateofplay export -f parquet -o tables/",
        "stateofplay export -f csv --table positions",
        "stateofplay export -o due.ics",
    ),
)
@looks
@click.option("--table", help=f"Which table {' or '.join(TABULAR)} holds; by default events.", **one_of(_tables))
@writes(*EXPORTS, more=_plugins, help="By default as the name of the output file ends, else json.")
def export(look: Look, table: str | None, out: Out) -> None:
    """Export the whole state of play.

    With csv or parquet and a folder for -o, every table is written there, a file each.
    """
    from stateofplay.plugins import exporter

    format = out.format or EXPORTS[0]
    if table and format not in TABULAR:
        raise click.UsageError(f"--table is for {' and '.join(TABULAR)}; {format} holds everything")
    if out.path.endswith("/") or (not out.to_stdout and Path(out.path).is_dir()):
        _folder(look, table, format, out)
    elif table:
        put(_table(look.state(), table, format), out)
    else:
        put(exporter(format)(look.state()), out)


def _table(state: StateOfPlay, table: str, format: str) -> str | bytes:
    from stateofplay.exports import TABULAR as WRITE
    from stateofplay.exports.flat import TABLES

    return WRITE[format](TABLES[table](state))


def _folder(look: Look, table: str | None, format: str, out: Out) -> None:
    if format not in TABULAR:
        raise click.UsageError(f"{out.path} is a folder, and {format} is one file; name a file with -o")
    state = look.state()
    folder = Path(out.path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StateOfPlayError(f"{folder} cannot be made: {error.strerror}; choose another folder with -o") from None
    for name in [table] if table else _tables():
        put(_table(state, name, format), replace(out, path=str(folder / f"{name}.{format}")))
