"""`read` and `check`: reports into the ledger, and the ledger looked over."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stateofplay.cli.options import Out, ledger_option, writes
from stateofplay.cli.output import TABLE_FORMATS, put, put_table

if TYPE_CHECKING:
    from stateofplay.intake import Intake
    from stateofplay.ledger import Fault, Ledger
    from stateofplay.views.tables import Table

__all__ = ["check", "read"]

SOME_UNREAD = 3
CHECK_FAILED = 4


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@ledger_option
@writes(*TABLE_FORMATS, help="List what became of each report; by default only count them.")
@click.pass_context
def read(context: click.Context, paths: tuple[str, ...], ledger: Path, out: Out) -> None:
    """Read reports into the ledger.

    PATHS are files (.txt, .html, .jsonl), folders, globs, or - for standard input. A report that the ledger has is
    not read again.
    """
    from stateofplay import intake
    from stateofplay.ledger import Ledger
    from stateofplay.reading import RuleReader

    with Ledger.open(ledger, create=True) as opened, _progress(out) as on_progress:
        taken = intake.read(paths, opened, reader=RuleReader(), stdin=sys.stdin.buffer, on_progress=on_progress)
    for unread in taken.unread:
        click.echo(f"stateofplay: {unread.error}", err=True)
    out.tell(_summary(taken, ledger))
    if out.format:
        put_table(_listed(taken), out)
    if taken.unread:
        context.exit(SOME_UNREAD)


@click.command()
@ledger_option
@writes(*TABLE_FORMATS, help="List the faults so; by default a line each.")
@click.pass_context
def check(context: click.Context, ledger: Path, out: Out) -> None:
    """Look the ledger over: every text, every quote at its offsets, the file. Exit 4 where something is wrong."""
    from stateofplay.ledger import Ledger

    with Ledger.open(ledger) as opened:
        faults = opened.check()
        found = "" if faults else _sound(opened)
    if out.format:
        put_table(_faults(faults), out)
    elif faults:
        put("\n".join(map(str, faults)), out)
    if not faults:
        out.tell(found)
        return
    context.exit(CHECK_FAILED)


@contextmanager
def _progress(out: Out) -> Iterator[Callable[[str], None]]:
    """Hears the path of each report: a moving line on a terminal, with -v a line each, else silence."""
    if out.loudness != 0 or not sys.stderr.isatty():
        yield lambda path: out.tell(f"reading {path}", detail=True)
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status("reading") as status:
        yield lambda path: status.update(f"reading {escape(path)}")


def _summary(taken: Intake, ledger: Path) -> str:
    from stateofplay.views.names import count

    parts = [f"{count(len(taken.read), 'report')} read into {ledger}"]
    if taken.read:
        parts[0] += f" ({count(taken.claims, 'claim')}, {taken.refused} refused)"
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
    return f"{ledger.path.name} is sound: {count(len(readings), 'report')}, each of {claims} quotes at its offsets"


def _listed(taken: Intake) -> Table:
    from stateofplay.views.tables import Row, Table

    added = [Row(a.document, ("read", a.path, str(a.claims), str(len(a.refused)))) for a in taken.read]
    known = [Row(a.document, ("known", a.path, "", "")) for a in taken.already]
    unread = [Row("", ("unreadable", str(one.error), "", "")) for one in taken.unread]
    return Table("Reports", ("became", "report", "claims", "refused"), (*added, *known, *unread))


def _faults(faults: tuple[Fault, ...]) -> Table:
    from stateofplay.views.tables import Row, Table

    return Table("Faults", ("where", "what"), tuple(Row("", (fault.where, fault.what)) for fault in faults))
