"""`read` and `check`: reports into the ledger, and the ledger looked over."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Out, ledger_option, one_of, writes
from stateofplay.cli.output import TABLE_FORMATS, put, put_table

if TYPE_CHECKING:
    from stateofplay.documents import Skipped, Unread
    from stateofplay.intake import Intake
    from stateofplay.ledger import Fault, Ledger
    from stateofplay.model.documents import Document
    from stateofplay.reading import Reader
    from stateofplay.views.tables import Table

    Input = Document | Unread | Skipped
    Progress = Callable[[str], None]

__all__ = ["check", "read"]

SOME_UNREAD = 3
CHECK_FAILED = 4
_NO_DAYS = (
    "none of them gives the day it was printed, so nothing has a status yet: write it into the dateline with its year "
    '("OSLO, March 3, 2013"), or as "published" in a .jsonl file, and read them again'
)
_AS_USUAL = "text extracted from HTML"  # a note that every page bears


def _readers() -> tuple[str, ...]:
    from stateofplay.plugins import BUILT_IN, READERS, offered

    return (BUILT_IN, *(name for name in offered(READERS) if name != BUILT_IN))


@click.command(
    epilog=examples(
        "stateofplay read reports/",
        "stateofplay read 'archive/2019-*.html' -l disputes.db",
        "stateofplay read - < report.txt",
        "stateofplay read reports/ --json",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--reader", default="built-in", show_default=True, help="Who reads them.", **one_of(_readers))
@ledger_option
@writes(*TABLE_FORMATS, help="List what became of each report; by default only count them.")
@click.pass_context
def read(context: click.Context, paths: tuple[str, ...], reader: str, ledger: Path, out: Out) -> None:
    """Read reports into the ledger.

    PATHS are files (.txt, .html, .jsonl), folders, globs, or - for standard input. A report that the ledger has is
    not read again.
    """
    from stateofplay import documents
    from stateofplay.plugins import reader as named

    notes: list[tuple[str, str]] = []
    undated: set[str] = set()
    inputs = documents.read(paths, sys.stdin.buffer if sys.stdin else None)
    with _progress(out, paths) as on_progress:
        taken = _taken_in(_noted(inputs, notes, undated), ledger, named(reader), on_progress)
    for unread in taken.unread:
        click.echo(f"stateofplay: {unread.error}", err=True)
    for name, note in notes:
        out.tell(f"{name}: {note}", detail=note == _AS_USUAL)
    open_days = sum(added.document in undated for added in taken.read)
    out.tell(_summary(taken, ledger, open_days))
    if taken.read and open_days == len(taken.read):
        out.tell(_NO_DAYS)
    if out.format:
        put_table(_listed(taken), out)
    if taken.unread:
        context.exit(SOME_UNREAD)


@click.command(
    short_help="Look the ledger over: texts, quotes, the file.",
    epilog=examples("stateofplay check", "stateofplay check -l disputes.db --json"),
)
@ledger_option
@writes(*TABLE_FORMATS, help="List the faults so; by default a line each.")
@click.pass_context
def check(context: click.Context, ledger: Path, out: Out) -> None:
    """Look the ledger over: every text, every quote at its offsets, the file. Exit 4 where something is wrong."""
    from stateofplay.errors import LedgerDamaged
    from stateofplay.ledger import Ledger

    try:
        with Ledger.open(ledger) as opened:
            faults = opened.check()
            found = "" if faults else _sound(opened)
    except LedgerDamaged as error:
        click.echo(f"stateofplay: {error}", err=True)
        context.exit(CHECK_FAILED)
    if out.format:
        put_table(_faults(faults), out)
    elif faults:
        put("\n".join(map(str, faults)), out)
    if not faults:
        out.tell(found)
        return
    context.exit(CHECK_FAILED)


def _noted(inputs: Iterable[Input], notes: list[tuple[str, str]], undated: set[str]) -> Iterator[Input]:
    """The inputs as they are; `notes` takes the name of each report with what had to be noted on it, `undated` the ids
    of those that give no day of their own."""
    from stateofplay.model.documents import Document

    for one in inputs:
        if isinstance(one, Document):
            notes.extend((one.path, note) for note in one.notes)
            if one.published is None:
                undated.add(one.id)
        yield one


def _taken_in(inputs: Iterator[Input], ledger: Path, reader: Reader, on_progress: Progress) -> Intake:
    """Makes no ledger before there is a report to keep in it."""
    from stateofplay import intake
    from stateofplay.documents import Skipped, Unread
    from stateofplay.ledger import Ledger
    from stateofplay.model.documents import Document

    first: list[Input] = []
    for one in inputs:
        first.append(one)
        if isinstance(one, Document):
            break
    else:
        unread = tuple(one for one in first if isinstance(one, Unread))
        return intake.Intake((), (), unread, tuple(one for one in first if isinstance(one, Skipped)))
    with Ledger.open(ledger, create=True) as opened:
        return intake.take_in(
            chain(first, inputs), opened, reader=reader, on_progress=on_progress, processes=os.cpu_count() or 1
        )


@contextmanager
def _progress(out: Out, paths: tuple[str, ...]) -> Iterator[Progress]:
    """Hears the path of each report: a bar on a terminal, with -v a line each, else silence."""
    if out.loudness != 0 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda path: out.tell(f"reading {path}", detail=True)
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    from stateofplay.documents import count

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=count(paths))
        yield lambda path: bar.update(task, advance=1, description=escape(path))


def _summary(taken: Intake, ledger: Path, undated: int) -> str:
    from stateofplay.views.names import count

    parts = [f"{count(len(taken.read), 'report')} read" + (f" into {ledger}" if taken.read or taken.already else "")]
    if taken.read:
        parts[0] += f" ({count(taken.claims, 'claim')}, {taken.refused} refused)"
    if undated:
        parts.append(f"{undated} of them without a day")
    if taken.already:
        parts.append(f"{len(taken.already)} known already")
    if taken.unread:
        parts.append(f"{len(taken.unread)} not readable")
    if taken.skipped:
        left_out = sum(skipped.count for skipped in taken.skipped)
        parts.append(f"{count(left_out, 'file')} of other kinds left out")
    return ", ".join(parts)


def _sound(ledger: Ledger) -> str:
    from stateofplay.views.names import count

    readings = ledger.readings()
    claims = sum(len(reading.claims) for reading in readings)
    made = len(ledger.judgements())
    judged = f", and {count(made, 'judgement')}" if made else ""
    return (
        f"{ledger.path.name} is sound: {count(len(readings), 'report')}, each of {claims} quotes at its offsets{judged}"
    )


def _listed(taken: Intake) -> Table:
    from stateofplay.views.tables import Row, Table

    added = [Row(a.document, ("read", a.path, str(a.claims), str(len(a.refused)))) for a in taken.read]
    known = [Row(a.document, ("known", a.path, "", "")) for a in taken.already]
    unread = [Row("", ("unreadable", str(one.error), "", "")) for one in taken.unread]
    return Table("Reports", ("became", "report", "claims", "refused"), (*added, *known, *unread))


def _faults(faults: tuple[Fault, ...]) -> Table:
    from stateofplay.views.tables import Row, Table

    return Table("Faults", ("where", "what"), tuple(Row("", (fault.where, fault.what)) for fault in faults))
