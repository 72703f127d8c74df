"""`brief` and `export`: the whole state of play in one file."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import click

from stateofplay.cli.options import Look, Out, looks, writes
from stateofplay.cli.output import put

__all__ = ["BRIEFS", "EXPORTS", "brief", "export"]

BRIEFS = ("md", "html")
EXPORTS = ("json", "jsonl", "csv")


@click.command()
@looks
@writes(*BRIEFS, help="By default as the name of the output file ends, else md.")
def brief(look: Look, out: Out) -> None:
    """Write the brief: every sentence of it footnoted to its quote."""
    from stateofplay.exports.brief import brief as write
    from stateofplay.views.headline import headline

    state = look.state()
    put(write(state, out.format or BRIEFS[0]), out)
    if not out.to_stdout:
        for line in headline(state):
            out.tell(f"  {line}")


@click.command()
@looks
@writes(*EXPORTS, help="By default as the name of the output file ends, else json.")
def export(look: Look, out: Out) -> None:
    """Export the whole state of play: json keeps the contract stateofplay/1."""
    from stateofplay.exports import FORMATS

    put(FORMATS[out.format or EXPORTS[0]](look.state()), out)
