"""`diff`: what changed between two report days."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import datetime as dt
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Look, Out, day, looks, writes
from stateofplay.cli.output import TABLE_FORMATS, put, put_table, to_terminal

if TYPE_CHECKING:
    from stateofplay.model.state import StateOfPlay
    from stateofplay.views.diff import Change, Difference

__all__ = ["diff"]

_INDENT = 15  # a sign and an id
_SIGNS: dict[Change, str] = {"new": "+", "changed": "~", "joined": "=", "gone": "-"}
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
    "--from", "start", callback=day, metavar="DAY", help="As known on this day; by default the report day before --to."
)
@click.option(
    "--to", callback=day, metavar="DAY", help="As known on this day, like --known-on; by default the last report day."
)
@writes("text", *TABLE_FORMATS, help="By default text on a terminal and TSV elsewhere.")
def diff(look: Look, start: dt.date | None, to: dt.date | None, out: Out) -> None:
    """Show what changed between two report days.

    + is new, ~ changed, = was found to be part of another, - is gone. Each line of it can be asked with `why`.
    """
    from stateofplay.views.diff import as_table, differences

    if to and look.known_on and to != look.known_on:
        raise click.UsageError(f"--to {to} and --known-on {look.known_on} are two days for one; leave one of them out")
    after = replace(look, known_on=to or look.known_on).state()
    first = start or _day_before(after)
    if first > after.known_on:
        raise click.UsageError(f"--from {first} is after --to {after.known_on}; give the earlier day first")
    found = tuple(differences(replace(look, known_on=first).state(), after))
    if out.format == "text" or (out.format is None and to_terminal(out)):
        lines = _lines(found, first, after.known_on)
        put("\n".join(map(_folded, lines) if to_terminal(out) else lines), out)
    else:
        put_table(as_table(found), out)


def _day_before(state: StateOfPlay) -> dt.date:
    """The report day before the one it is known on; the first day there is where there is none."""
    from stateofplay.views.changes import report_days

    return max((one for one in report_days(state) if one < state.known_on), default=dt.date.min)


def _lines(found: Sequence[Difference], first: dt.date, last: dt.date) -> Iterator[str]:
    from stateofplay.views.dates import known_day, say_day

    before = f"what was known on {say_day(first)}" if known_day(first) else "nothing"
    after = f"what was known on {say_day(last)}" if known_day(last) else "what reports without a day tell"
    yield f"From {before} to {after}"
    if not found:
        yield "  nothing changed"
    for thing, some in groupby(found, key=lambda one: one.thing):
        yield ""
        things = list(some)
        yield f"{_HEADINGS[thing]}: {_counted(things)}"
        for _, fields in groupby(things, key=lambda one: (one.id, one.change, one.what)):
            yield from _told(list(fields))


def _counted(found: Iterable[Difference]) -> str:
    """As in "one new, two changed"."""
    from stateofplay.views.names import in_words

    tally = Counter(change for change, _ in {(one.change, one.id) for one in found})
    return ", ".join(f"{in_words(tally[change])} {change}" for change in _SIGNS if tally[change])


def _folded(line: str) -> str:
    """To the width of the terminal, under the words and not under the id."""
    columns = shutil.get_terminal_size().columns
    return textwrap.fill(line, columns, subsequent_indent=" " * _INDENT, break_on_hyphens=False)


def _told(fields: Sequence[Difference]) -> Iterator[str]:
    """One thing, and below it the fields of it that changed."""
    one = fields[0]
    status = f" ({one.after})" if one.thing == "track" and one.change == "new" else ""
    yield f"{f'{_SIGNS[one.change]} {one.id}':{_INDENT}}{f'{one.date}  ' if one.date else ''}{one.what}{status}"
    for changed in fields:
        if changed.field:
            yield f"{'':{_INDENT}}{changed.field}: {changed.before or 'none'} → {changed.after or 'none'}"
