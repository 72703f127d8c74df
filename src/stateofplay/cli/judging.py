"""`judge`: what a person says of a line, and its undo."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Command, Look, Out, looks, writes
from stateofplay.cli.output import put

if TYPE_CHECKING:
    from stateofplay.model.judgements import Judgement

__all__ = ["BY", "judge", "login_name"]

BY = "STATEOFPLAY_BY"
UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Signed:
    """Who judges, and the reason."""

    by: str
    reason: str


def _signs(command: Command) -> Command:
    """Adds --why and --by, and hands them over as `signed`."""

    @click.option("--why", default="", metavar="TEXT", help="The reason, kept with it.")
    @click.option("--by", envvar=BY, metavar="NAME", help=f"Who judges; by default ${BY}, else the login name.")
    @wraps(command)
    def packed(*, why: str, by: str | None, **rest: Any) -> Any:
        return command(signed=Signed(login_name() if by is None else by, why), **rest)

    return packed


@click.command(
    epilog=examples(
        "stateofplay judge e1a2b3c4d5e accept",
        'stateofplay judge e1a2b3c4d5e fix date 2019-08-22 --why "the wire has it"',
        "stateofplay judge undo J1",
    )
)
@click.argument("said", nargs=-1, metavar="ID RULING [WORDS]...")
@_signs
@looks
@writes("text", "json", help="Tell it in a line, the default, or give the judgement as it is kept.")
def judge(said: tuple[str, ...], signed: Signed, look: Look, out: Out) -> None:
    """Accept, reject or correct one line. Nothing is lost by it, and it can be undone.

    \b
    judge ID accept|reject|unsure           a line, or one claim of it
    judge EVENT merge EVENT...              they are one event; likewise two tracks, two issues
    judge EVENT split CLAIM...              these claims are not of it
    judge ID fix FIELD VALUE                type, status, date, actors, recipients or place of an event;
                                            stance or issue of a position; due or state of a commitment
    judge ID name "..."                     an issue or track
    judge undo JUDGEMENT

    IDs stand in the tables, those of claims and issues under `why`; a beginning is enough. Days are given as
    2019-08-22, 2019-08, 2019-08-01..2019-08-15 or unknown; actors by id or name, with commas between. What is judged
    holds on every day asked, and when the reports are read again.
    """
    from stateofplay.exports.contract import judgement_to_json
    from stateofplay.ledger import Ledger

    if len(said) < 2:
        raise click.UsageError(
            "name a line and what to say of it, such as `judge ID accept`, or `judge undo JUDGEMENT`"
        )
    id, ruling, *words = said
    with Ledger.open(look.ledger) as ledger:
        if id == UNDO:
            made = ledger.undo(_only(ruling, words), by=signed.by, reason=signed.reason)
        else:
            made = ledger.judge(id, ruling, *words, by=signed.by, reason=signed.reason, seen=look.state())
    put(judgement_to_json(made) if out.format == "json" else _told(made, look), out)


def login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login, no such user, no password file
        return ""


def _only(judgement: str, words: Sequence[str]) -> str:
    if words:
        raise click.UsageError(f"undo takes one judgement at a time; leave out {' '.join(words)!r}")
    return judgement


def _told(made: Judgement, look: Look) -> str:
    """What was done, and how to take it back."""
    from stateofplay.settings import default_ledger
    from stateofplay.views.judgements import said, shown_words

    ledger = "" if look.ledger == default_ledger() else f" -l {look.ledger}"
    words = shown_words(made)
    what = f"{made.thing} {made.about}" + (f" “{words}”" if words else "")
    return f"{what}: {said(made)}, by {made.by}; `stateofplay judge undo {made.id}{ledger}` takes this back"
