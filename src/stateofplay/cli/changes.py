"""`diff`: what changed between two report days."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import datetime as dt
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Look, Out, day, looks, writes
from stateofplay.cli.output import TABLE_FORMATS, put, put_table, to_terminal

if TYPE_CHECKING:
    from stateofplay.model.state import StateOfPlay
    from stateofplay.views.tables import Row, Table

__all__ = ["diff"]

_INDENT = 15  # a sign and an id
_SIGNS = {"new": "+", "changed": "~", "joined": "=", "gone": "-"}
_HEADINGS = {
    "track": "Tracks",
    "act": "Acts",
    "position": "Positions",
    "promise": "Promises",
    "disagreement": "Where reports differ",
}


@click.command(
    epilog=examples(
        "stateofplay diff",
        "stateofplay diff --from 2019-09-28 --to 2019-11-23",
        "stateofplay diff --from 2019-09-28 --json",
    )
)
@looks
@click.option(
    "--from", "since", callback=day, metavar="DAY", help="As known on this day; by default the report day before --to."
)
@click.option(
    "--to", callback=day, metavar="DAY", help="As known on this day, like --known-on; by default the last report day."
)
@writes("text", *TABLE_FORMATS, help="By default text on a terminal and TSV elsewhere.")
def diff(look: Look, since: dt.date | None, to: dt.date | None, out: Out) -> None:
    """Show what changed between two report days.

    + is new, ~ changed, = was found to be part of another, - is gone. Each line of it can be asked with `why`.
    """
    from stateofplay.views.changes import report_days
    from stateofplay.views.diff import diff as compare

    if to and look.known_on and to != look.known_on:
        raise click.UsageError(f"--to {to} and --known-on {look.known_on} are two days for one; leave one of them out")
    after = replace(look, known_on=to or look.known_on).state()
    earlier = [day for day in report_days(after) if day < after.known_on]
    start = since or (earlier[-1] if earlier else dt.date.min)
    if start > after.known_on:
        raise click.UsageError(f"--from {start} is after --to {after.known_on}; give the earlier day first")
    table = compare(replace(look, known_on=start).state(), after)
    if out.format == "text" or (out.format is None and to_terminal(out)):
        lines = _lines(table, start, after)
        put("\n".join(map(_folded, lines) if to_terminal(out) else lines), out)
    else:
        put_table(table, out)


def _lines(table: Table, start: dt.date, after: StateOfPlay) -> Iterator[str]:
    from stateofplay.views.dates import known_day, say_day

    first = f"what was known on {say_day(start)}" if known_day(start) else "nothing"
    yield f"From {first} to what was known on {say_day(after.known_on)}"
    if not table.rows:
        yield "  nothing changed"
    for thing, rows in groupby(table.rows, key=lambda row: row.cells[1]):
        yield ""
        things = list(rows)
        yield f"{_HEADINGS[thing]}: {_counted(things)}"
        for (id, change, what), fields in groupby(things, key=lambda row: (row.id, row.cells[0], row.cells[3])):
            yield from _thing(id, change, what, list(fields))


def _counted(rows: list[Row]) -> str:
    """As in "two changed, one new"."""
    from stateofplay.views.names import in_words

    tally = Counter(change for change, _ in {(row.cells[0], row.id) for row in rows})
    return ", ".join(f"{in_words(tally[change])} {change}" for change in _SIGNS if tally[change])


def _folded(line: str) -> str:
    """To the width of the terminal, under the words and not under the id."""
    columns = shutil.get_terminal_size().columns
    return textwrap.fill(line, columns, subsequent_indent=" " * _INDENT, break_on_hyphens=False)


def _thing(id: str, change: str, what: str, rows: list[Row]) -> Iterator[str]:
    date, status = rows[0].cells[2], rows[0].cells[-1]
    told = {"new": f" ({status})" if rows[0].cells[1] == "track" else ""}.get(change, "")
    yield f"{f'{_SIGNS[change]} {id}':{_INDENT}}{f'{date}  ' if date else ''}{what}{told}"
    for row in rows:
        *_, field, before, now = row.cells
        if field:
            yield f"{'':{_INDENT}}{field}: {before or 'none'} → {now or 'none'}"
