"""`serve`: the page, until it is stopped."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from stateofplay.cli.help import examples
from stateofplay.cli.judging import BY, login_name
from stateofplay.cli.options import ledger_option

__all__ = ["serve"]

PORT = 8470


@click.command(epilog=examples("stateofplay serve --open", "stateofplay serve -p 0 -l disputes.db"))
@ledger_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Listen there; 0.0.0.0 lets others in."
)
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 is any that is free."
)
@click.option("--by", envvar=BY, default=login_name, metavar="NAME", help="Who judges, unless the page is told.")
@click.option("--open", "open_page", is_flag=True, help="Open it in the browser.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors and the address.")
@click.option("-v", "--verbose", "log", is_flag=True, help="A line for each request.")
def serve(ledger: Path, quiet: bool, **how: Any) -> None:
    """Show the ledger as a page in the browser, and judge it there.

    The address goes to standard output. Nobody but this machine can ask unless --host says so. Ctrl-C stops it.
    """
    from stateofplay.web import Serving
    from stateofplay.web import serve as run

    def told(address: str) -> None:
        click.echo(address)
        if not quiet:
            click.echo(f"showing {ledger}; Ctrl-C stops it", err=True)

    run(ledger, Serving(**how), told)
