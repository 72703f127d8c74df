"""`config`: which ledger is meant, what stateofplay.toml settles for it, and which plugins are installed."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Look, Out, looks, writes
from stateofplay.cli.output import TABLE_FORMATS, TABLE_HELP, put_table

if TYPE_CHECKING:
    from stateofplay.model.state import StateOfPlay
    from stateofplay.settings import Settings
    from stateofplay.views.tables import Row

__all__ = ["config"]


@click.command(
    short_help="Show which ledger and which names are settled.",
    epilog=examples("stateofplay config show", "stateofplay config show --json"),
)
@click.argument("what", type=click.Choice(("show",)), metavar="show")
@looks
@writes(*TABLE_FORMATS, help=TABLE_HELP)
def config(what: str, look: Look, out: Out) -> None:  # noqa: ARG001  # one word, so that others can join it
    """Show what is settled: the ledger that is meant, names of issues and outlets, readers and exporters.

    A file stateofplay.toml in this folder or beside the ledger settles it; docs/settings.md tells how.
    """
    from stateofplay.settings import settings_of
    from stateofplay.views.tables import Table

    settings = settings_of(look.ledger)
    state = look.unsettled() if look.ledger.exists() else None
    rows = (*_ledger(look, settings), *_names(settings, state), *_plugins())
    put_table(Table("Settings", ("value", "note"), rows), out)


def _row(setting: str, value: str, note: str = "") -> Row:
    from stateofplay.views.tables import Row

    return Row(setting, (value, note))


def _ledger(look: Look, settings: Settings) -> Iterator[Row]:
    yield _row("file", str(settings.file or "none"), "" if settings.file else "nothing is settled")
    yield _row("ledger", str(look.ledger), "" if look.ledger.exists() else "not there yet")
    if look.sides:
        yield _row("between", ", ".join(look.sides), "one dispute of the ledger")


def _names(settings: Settings, state: StateOfPlay | None) -> Iterator[Row]:
    """With what each line bears on, so that a name that fits nothing is seen."""
    from stateofplay.settings import issues_named, outlet_of
    from stateofplay.views.names import count

    for key, name in settings.issues:
        found = issues_named(key, state) if state else ()
        yield _row("issue", f"{key} = {name}", "" if found or not state else "no issue of this ledger is called so")
    silent = [one.document.path for one in state.sources if not one.document.outlet] if state else []
    for pattern, outlet in settings.outlets:
        named = sum(outlet_of(path, settings) == outlet for path in silent)
        yield _row("outlet", f"{pattern} = {outlet}", f"names {count(named, 'report')}" if state else "")


def _plugins() -> Iterator[Row]:
    from stateofplay.plugins import BUILT_IN, EXPORTERS, READERS, offered

    yield _row("reader", BUILT_IN, "comes with the program")
    yield from (_row("reader", name, package) for name, package in offered(READERS).items())
    yield from (_row("exporter", name, package) for name, package in offered(EXPORTERS).items())
