"""`show` and `why`: tables of the state of play, and what a line of them rests on."""

# ruff: noqa: PLC0415  (a command imports what it needs when it runs)

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from stateofplay.cli.help import examples
from stateofplay.cli.options import Look, Out, looks, writes
from stateofplay.cli.output import TABLE_FORMATS, TABLE_HELP, put, put_table

if TYPE_CHECKING:
    from stateofplay.views.quotes import Quote
    from stateofplay.views.tables import Table
    from stateofplay.views.why import Explanation

__all__ = ["DISPUTES", "VIEWS", "show", "why"]

VIEWS = ("timeline", "positions", "tracks", "due", "disagreements", "meetings", "actors", "documents", "judgements")
DISPUTES = "disputes"  # not a view of one state of play: the others are asked `--between` what it lists


@click.command(
    epilog=examples(
        "stateofplay show tracks",
        "stateofplay show timeline --known-on 2019-09-30",
        "stateofplay show positions -o positions.csv",
        "stateofplay show due --json",
    )
)
@click.argument("view", type=click.Choice((*VIEWS, DISPUTES)), metavar="VIEW")
@looks
@writes(*TABLE_FORMATS, help=TABLE_HELP)
def show(view: str, look: Look, out: Out) -> None:
    """Show one table of the state of play. `why` takes the ids of its lines.

    \b
    timeline       what happened, is planned or is threatened, by date
    positions      where each party stands on each issue
    tracks         pacts, lists, controls, rulings, talks: their status and what is next
    due            what is scheduled and what was promised
    disagreements  where reports or parties give different values for one thing
    meetings       who met, where, and what came of it
    actors         states, bodies, firms and people with their offices
    documents      the reports that everything rests on
    judgements     what people said of the lines, and what has become of it
    disputes       every two states that some claim names together; --between takes their ids
    """
    put_table(_disputes(look) if view == DISPUTES else _table(view, look), out)


def _disputes(look: Look) -> Table:
    from stateofplay.views.disputes import disputes

    return disputes(look.disputes())


def _table(view: str, look: Look) -> Table:
    from stateofplay.views.tables import TABLES

    return TABLES[view](look.state())


@click.command(
    short_help="Explain one line: its quotes, its reader, its score.",
    epilog=examples("stateofplay why JPN", "stateofplay why JPN --json", "stateofplay why JPN --known-on 2019-09-30"),
)
@click.argument("id")
@looks
@writes("text", "json", help="By default text.")
def why(id: str, look: Look, out: Out) -> None:
    """Explain one line: its quotes, who printed them and when, the reader, the score, the judgements on it.

    ID is that of an event, track, position, commitment, disagreement, issue, actor, person, report, claim or judgement,
    or its beginning.
    """
    from stateofplay.views.why import why as explain

    explanation = explain(look.state(), id)
    put(_json(explanation) if out.format == "json" else "\n".join(_lines(explanation)), out)


def _lines(explanation: Explanation) -> Iterator[str]:
    from stateofplay.views.dates import say

    yield f"{explanation.title}  [{explanation.id}]"
    width = max((len(label) for label, _ in explanation.fields), default=0)
    for label, text in explanation.fields:
        yield f"  {label:{width}}  {text}"
    for quote in explanation.quotes:
        yield ""
        yield f"  “{' '.join(quote.text.split())}”"
        yield f"    {quote.outlet}, {say(quote.published)}; {_place(quote)}"
    if explanation.total is not None:
        yield ""
        yield "  weakest link between its reports, weight × value:"
        width = max(len(part.name) for part in explanation.score)
        for part in explanation.score:
            value = part.value or 0.0  # no "-0.00"
            yield f"    {part.name:{width}}  {part.weight:.2f} × {value:5.2f} = {part.weight * value:5.2f}"
        yield f"    {'total':{width}}                 {explanation.total:5.2f}"
    if explanation.judgements:
        yield ""
        yield "  judged:"
        yield from (f"    {line}" for line in explanation.judgements)
    if explanation.reader:
        yield ""
        yield f"  read by {explanation.reader}"


def _place(quote: Quote) -> str:
    return f"{quote.document}[{quote.start}:{quote.end}], claim {quote.claim}"


def _json(explanation: Explanation) -> str:
    return json.dumps({**asdict(explanation), "total": explanation.total}, default=str, ensure_ascii=False, indent=1)
