"""`stateofplay` itself: its commands, and what it says when none is given."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import json
import shutil
from typing import Any

import click

from stateofplay.cli.answers import show, why
from stateofplay.cli.changes import diff
from stateofplay.cli.files import brief, export
from stateofplay.cli.help import examples
from stateofplay.cli.judging import judge
from stateofplay.cli.options import Look, Out, looks, writes
from stateofplay.cli.output import coloured, put, to_terminal
from stateofplay.cli.page import serve
from stateofplay.cli.reports import check, read
from stateofplay.cli.setup import config

__all__ = ["app"]

PAGE = (100, 40)  # columns and lines where there is no terminal to fit

START = """\
{nothing}

  stateofplay read REPORTS          read files or folders of reports (.txt, .html, .jsonl) into one
  stateofplay brief -o brief.html   then write the brief
  stateofplay --help                all commands
"""


class _App(click.Group):
    """Lists its commands in the order in which one needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(
    cls=_App,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "stateofplay read reports/",
        "stateofplay",
        "stateofplay brief -o brief.html",
        'eval "$(_STATEOFPLAY_COMPLETE=bash_source stateofplay)"   # completion in this shell',
    ),
)
@click.version_option(package_name="stateofplay")
@looks
@writes("text", "json", help="By default text, cut to the screen; json has all of it.")
@click.pass_context
def app(context: click.Context, look: Look, out: Out) -> None:
    """Read news reports of a dispute between states and keep its state of play, every line resting on an exact quote.

    Without a command: the state of play on one screen.
    """
    if context.invoked_subcommand:
        context.default_map = _given(context)
    elif look.ledger.exists() or out.format == "json":
        put(_screen(look, out), out)
    else:
        put(START.format(nothing=f"There is no ledger at {look.ledger} yet."), out)


def _given(context: click.Context) -> dict[str, dict[str, Any]]:
    """Flags before a command serve it too, unless it has its own."""
    typed = click.core.ParameterSource.COMMANDLINE
    flags = {name: value for name, value in context.params.items() if context.get_parameter_source(name) is typed}
    return dict.fromkeys(app.commands, flags)


def _screen(look: Look, out: Out) -> str:
    state = look.state()
    if out.format == "json":
        from stateofplay.views.outline import outline

        return json.dumps(outline(state), ensure_ascii=False, indent=1)
    if not state.sources:
        return START.format(nothing=f"The ledger {look.ledger} holds no report yet.")
    from stateofplay.cli.screen import screen

    there = to_terminal(out)
    columns, lines = shutil.get_terminal_size() if there else PAGE
    return screen(
        state, () if look.sides else look.disputes(), width=columns, height=lines, styled=there and coloured()
    )


for command in (read, brief, show, why, diff, judge, export, check, config, serve):
    app.add_command(command)
