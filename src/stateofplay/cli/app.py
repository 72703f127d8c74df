"""`stateofplay` itself: its commands, and what it says when none is given."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

from typing import Any

import click

from stateofplay.cli.answers import show, why
from stateofplay.cli.files import brief, export
from stateofplay.cli.judging import judge
from stateofplay.cli.options import Look, Out, looks, writes
from stateofplay.cli.output import put
from stateofplay.cli.reports import check, read

__all__ = ["app"]

START = """\
{nothing}

  stateofplay read REPORTS          read files or folders of reports (.txt, .html, .jsonl) into one
  stateofplay brief -o brief.html   then write the brief
  stateofplay --help                all commands
"""

NEXT = """\
  stateofplay show timeline|positions|tracks|due|disagreements|meetings|actors|documents|judgements
  stateofplay why ID                the words that a line rests on
  stateofplay judge ID reject       say what is wrong with it; accept, fix, merge and split likewise
  stateofplay brief -o brief.html   the whole of it, every sentence with its sources
"""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="stateofplay")
@looks
@writes("text", help="The state of play in words.")
@click.pass_context
def app(context: click.Context, look: Look, out: Out) -> None:
    """Read news reports of a dispute between states and keep its state of play, every line resting on an exact quote.

    Without a command: the state of play on one screen.
    """
    if context.invoked_subcommand:
        context.default_map = _given(context)
    elif look.ledger.exists():
        put(_screen(look), out)
    else:
        put(START.format(nothing=f"There is no ledger at {look.ledger} yet."), out)


def _given(context: click.Context) -> dict[str, dict[str, Any]]:
    """Flags before a command serve it too, unless it has its own."""
    typed = click.core.ParameterSource.COMMANDLINE
    flags = {name: value for name, value in context.params.items() if context.get_parameter_source(name) is typed}
    return dict.fromkeys(app.commands, flags)


def _screen(look: Look) -> str:
    from stateofplay.views.dates import say_asked
    from stateofplay.views.headline import headline, title
    from stateofplay.views.names import count

    state = look.state()
    if not state.sources:
        return START.format(nothing=f"The ledger {look.ledger} holds no report yet.")
    lines = "\n".join(f"  {line}" for line in headline(state))
    reports = count(len(state.sources), "report")
    return f"{title(state)}, {say_asked(state.as_of, state.known_on)}, from {reports}\n\n{lines}\n\n{NEXT}"


for command in (read, brief, show, why, judge, export, check):
    app.add_command(command)
