"""The flags that are the same everywhere, packed into two values: what is looked at, and where the answer goes."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from stateofplay.model.disputes import Dispute
    from stateofplay.model.state import StateOfPlay

__all__ = ["Look", "Misplaced", "Out", "day", "ledger_option", "looks", "one_of", "writes"]

_SIDECARS = ("-wal", "-shm", "-journal", ".lock")
_ENDINGS = {
    "html": ("htm",),
    "ical": ("ics",),
    "md": ("markdown",),
    "table": ("txt",),
    "text": ("txt",),
}  # beside a format's own name

Command = Callable[..., Any]


class Misplaced(click.ClickException):
    """An answer cannot go where it was sent: one line, not the usage of the whole command."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Look:
    """A ledger as of one day, as known on another; None is the last day that its reports tell of. `between` are the
    sides of one dispute of it, by default those of its settings, or all that it holds."""

    ledger: Path
    as_of: dt.date | None
    known_on: dt.date | None
    between: tuple[str, ...] = ()

    def state(self) -> StateOfPlay:
        """Under the names of the ledger's settings."""
        from stateofplay.settings import applied, settings_of

        return applied(settings_of(self.ledger), self.unsettled())

    @property
    def sides(self) -> tuple[str, ...]:
        """Of the dispute that is looked at: those asked, else those of the settings."""
        from stateofplay.settings import settings_of

        return self.between or settings_of(self.ledger).between

    def unsettled(self) -> StateOfPlay:
        """Under the names that the reports give."""
        from stateofplay.errors import ScopeError, SettingsError
        from stateofplay.ledger import Ledger
        from stateofplay.settings import settings_of

        with Ledger.open(self.ledger) as ledger:
            try:
                return ledger.state(self.as_of, self.known_on, self.sides)
            except ScopeError as error:
                if self.between:
                    raise
                raise SettingsError(f"{settings_of(self.ledger).file}: between: {error}") from None

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


def _default_ledger() -> Path:
    from stateofplay.settings import default_ledger

    return default_ledger()


ledger_option = click.option(
    "-l",
    "--ledger",
    type=click.Path(path_type=Path),
    default=_default_ledger,
    metavar="FILE",
    help="The ledger; by default stateofplay.db here.",
)


def one_of(names: Callable[[], Sequence[str]]) -> dict[str, Any]:
    """For an option whose values are only known when it is used: those of installed packages among them."""

    def checked(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is None or value in names():
            return value
        raise click.BadParameter(f"{value!r} is not one of {', '.join(names())}", context, parameter)

    def completed(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
        return [name for name in names() if name.startswith(begun)]

    return {"callback": checked, "shell_complete": completed, "metavar": "NAME"}


def looks(command: Command) -> Command:
    """Adds -l, --as-of, --known-on and --between, and hands them over as `look`."""

    @ledger_option
    @click.option("--as-of", callback=day, metavar="DAY", help="The world on this day, such as 2019-11-23.")
    @click.option("--known-on", callback=day, metavar="DAY", help="Only what reports printed by this day had said.")
    @click.option("--between", metavar="A,B", help="Only reports that tie these states together, such as JPN,KOR.")
    @wraps(command)
    def packed(
        *, ledger: Path, as_of: dt.date | None, known_on: dt.date | None, between: str | None, **rest: Any
    ) -> Any:
        sides = () if between is None else tuple(between.split(","))
        return command(look=Look(ledger, as_of, known_on, sides), **rest)

    return packed


def writes(*formats: str, help: str, more: Callable[[], Sequence[str]] | None = None) -> Callable[[Command], Command]:
    """Adds -f with these formats and `more` that are only known when asked, --json, -o, -q and -v, handed over as
    `out`. One of the formats is json."""

    def offered() -> tuple[str, ...]:
        return (*formats, *(more() if more else ()))

    named: dict[str, Any] = one_of(offered) if more else {"type": click.Choice(formats)}

    def decorate(command: Command) -> Command:
        @click.option("-f", "--format", help=help, **named)
        @click.option("--json", "as_json", is_flag=True, help="Short for -f json.")
        @click.option("-o", "--output", default="-", metavar="FILE", help="Write there; - is standard output.")
        @click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
        @click.option("-v", "--verbose", is_flag=True, help="Say more.")
        @wraps(command)
        def packed(*, output: str, quiet: bool, verbose: bool, **rest: Any) -> Any:
            _spare(output, _ledger(rest))
            chosen = _asked(rest.pop("format"), rest.pop("as_json")) or _by_ending(output, offered)
            return command(out=Out(chosen, output, -1 if quiet else int(verbose)), **rest)

        return packed

    return decorate


def _asked(format: str | None, as_json: bool) -> str | None:
    if as_json and format not in (None, "json"):
        raise Misplaced(f"--json is short for -f json, and -f {format} asks for another; leave one of them out")
    return "json" if as_json else format


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


def _by_ending(output: str, offered: Callable[[], Sequence[str]]) -> str | None:
    """The format that the file's name asks for; None where it asks for none. Raises Misplaced for one not offered.

    A group's own flags serve the command that follows, which has other formats.
    """
    ending = Path(output).suffix.lower().removeprefix(".")
    if output == "-" or not ending or click.get_current_context().invoked_subcommand or Path(output).is_dir():
        return None
    formats = offered()
    format = next((one for one in formats if ending in (one, *_ENDINGS.get(one, ()))), None)
    if format is None:
        raise Misplaced(f"nothing is written as .{ending} here; choose with -f one of: {', '.join(formats)}")
    return format


def day(context: click.Context, parameter: click.Parameter, value: str | dt.date | None) -> dt.date | None:
    """A flag given before the command comes here twice, the second time as a date."""
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        message = f"{value!r} is no day; write year, month and day, such as 2019-11-23"
        raise click.BadParameter(message, context, parameter) from None
