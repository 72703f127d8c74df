"""The flags that are the same everywhere, packed into two values: what is looked at, and where the answer goes."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from stateofplay.model.disputes import Dispute
    from stateofplay.model.state import StateOfPlay

__all__ = ["DEFAULT_LEDGER", "Look", "Misplaced", "Out", "ledger_option", "looks", "writes"]

DEFAULT_LEDGER = Path("stateofplay.db")
_SIDECARS = ("-wal", "-shm", "-journal", ".lock")
_ENDINGS = {"html": ("htm",), "md": ("markdown",), "table": ("txt",), "text": ("txt",)}  # beside a format's own name

Command = Callable[..., Any]


class Misplaced(click.ClickException):
    """An answer cannot go where it was sent: one line, not the usage of the whole command."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Look:
    """A ledger as of one day, as known on another; None is the last day that its reports tell of. `between` are the
    sides of one dispute of it, none for all that it holds."""

    ledger: Path
    as_of: dt.date | None
    known_on: dt.date | None
    between: tuple[str, ...] = ()

    def state(self) -> StateOfPlay:
        from stateofplay.ledger import Ledger

        with Ledger.open(self.ledger) as ledger:
            return ledger.state(self.as_of, self.known_on, self.between)

    def disputes(self) -> tuple[Dispute, ...]:
        from stateofplay.ledger import Ledger

        with Ledger.open(self.ledger) as ledger:
            return ledger.disputes(self.known_on, self.between)


@dataclass(frozen=True, slots=True)
class Out:
    """Where data goes and in which format, and how much is said on standard error."""

    format: str | None
    path: str  # "-" is standard output
    loudness: int  # -1 errors only, 0 as usual, 1 more

    @property
    def to_stdout(self) -> bool:
        return self.path == "-"

    def tell(self, line: str, *, detail: bool = False) -> None:
        """A line for the person, not for the pipe; a detail only with -v."""
        if self.loudness >= int(detail):
            click.echo(line, err=True)


ledger_option = click.option(
    "-l",
    "--ledger",
    type=click.Path(path_type=Path),
    default=DEFAULT_LEDGER,
    show_default=True,
    metavar="FILE",
    help="The ledger.",
)


def looks(command: Command) -> Command:
    """Adds -l, --as-of, --known-on and --between, and hands them over as `look`."""

    @ledger_option
    @click.option("--as-of", callback=_day, metavar="DAY", help="The world on this day, such as 2019-11-23.")
    @click.option("--known-on", callback=_day, metavar="DAY", help="Only what reports printed by this day had said.")
    @click.option("--between", metavar="A,B", help="Only reports that tie these states together, such as JPN,KOR.")
    @wraps(command)
    def packed(
        *, ledger: Path, as_of: dt.date | None, known_on: dt.date | None, between: str | None, **rest: Any
    ) -> Any:
        sides = () if between is None else tuple(between.split(","))
        return command(look=Look(ledger, as_of, known_on, sides), **rest)

    return packed


def writes(*formats: str, help: str) -> Callable[[Command], Command]:
    """Adds -f with these formats, -o, -q and -v, and hands them over as `out`."""

    def decorate(command: Command) -> Command:
        @click.option("-f", "--format", type=click.Choice(formats), help=help)
        @click.option("-o", "--output", default="-", metavar="FILE", help="Write there; - is standard output.")
        @click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
        @click.option("-v", "--verbose", is_flag=True, help="Say more.")
        @wraps(command)
        def packed(*, format: str | None, output: str, quiet: bool, verbose: bool, **rest: Any) -> Any:
            _spare(output, _ledger(rest))
            chosen = format or _by_ending(output, formats)
            return command(out=Out(chosen, output, -1 if quiet else int(verbose)), **rest)

        return packed

    return decorate


def _ledger(flags: dict[str, Any]) -> Path:
    """Of a command that reads or checks it by itself, and of one that looks."""
    ledger: Path = flags["look"].ledger if "look" in flags else flags["ledger"]
    return ledger


def _spare(output: str, ledger: Path) -> None:
    """Raises Misplaced where the answer would be written over the ledger or a file that stands beside it for it."""
    if output == "-":
        return
    place, ledger = Path(os.path.realpath(output)), Path(os.path.realpath(ledger))
    taken = [ledger.with_name(ledger.name + ending) for ending in ("", *_SIDECARS)]
    if any(place == one or _one_file(place, one) for one in taken):
        raise Misplaced(f"-o {output} would overwrite the ledger {ledger.name}; choose another file with -o")


def _one_file(path: Path, other: Path) -> bool:
    """Where one may not look there is none that could be written over."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _by_ending(output: str, formats: tuple[str, ...]) -> str | None:
    """The format that the file's name asks for; None where it asks for none. Raises Misplaced for one not offered.

    A group's own flags serve the command that follows, which has other formats.
    """
    ending = Path(output).suffix.lower().removeprefix(".")
    if output == "-" or not ending or click.get_current_context().invoked_subcommand:
        return None
    format = next((one for one in formats if ending in (one, *_ENDINGS.get(one, ()))), None)
    if format is None:
        raise Misplaced(f"nothing is written as .{ending} here; choose with -f one of: {', '.join(formats)}")
    return format


def _day(context: click.Context, parameter: click.Parameter, value: str | dt.date | None) -> dt.date | None:
    """A flag given before the command comes here twice, the second time as a date."""
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        message = f"{value!r} is no day; write year, month and day, such as 2019-11-23"
        raise click.BadParameter(message, context, parameter) from None
