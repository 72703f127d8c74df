"""`python -m evaluation`: one JSON object on standard output for each question asked."""

# ruff: noqa: PLC0415  (each command needs other rooms)

from __future__ import annotations

import json
from pathlib import Path

import click

READABLE = click.Path(exists=True, path_type=Path)


@click.group()
def app() -> None:
    """How well the program reads, as figures."""


@app.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("docs", type=click.Path(path_type=Path))
def cases(gold: Path, docs: Path) -> None:
    """Read DOCS into a fresh ledger and score its export against GOLD."""
    from evaluation.cases import figures

    click.echo(json.dumps(figures(gold, docs)))


@app.command()
def probes() -> None:
    """Fail where the ledger gives another status than probes.toml, or the right one where that is known to fail."""
    from evaluation.probes import answered

    found = [(probe, got) for probe, got in answered()]
    news = [
        f"{probe.case}: {probe.words}, {probe.as_of} as known {probe.known_on}: {got}, for {probe.wanted}"
        for probe, got in found
        if (got == probe.wanted) is probe.wrong
    ]
    right = sum(got == probe.wanted for probe, got in found)
    click.echo(json.dumps({"right": right, "asked": len(found), "unlike the table": news}))
    if news:
        raise SystemExit(1)


@app.command()
@click.option("--pin", "repin", is_flag=True, help="Write today's figures down as the floors.")
def floors(repin: bool) -> None:
    """Fail where a figure pinned in floors.json fell."""
    from evaluation.cases import SCORE
    from evaluation.floors import fallen, pin

    if not SCORE.exists():
        raise click.ClickException(f"{SCORE} is not there: the gold cases lie in the shared material, not here")
    if repin:
        pin()
    lines = fallen()
    click.echo(json.dumps({"fallen": lines}))
    if lines:
        raise SystemExit(1)


@app.command()
@click.argument("file", type=READABLE)
def times(file: Path) -> None:
    """Score time expressions against those marked in FILE."""
    from evaluation.times import measure

    click.echo(json.dumps(measure(file)))


@app.command()
@click.argument("file", type=READABLE)
def syntax(file: Path) -> None:
    """Parts of speech and trees against a CoNLL-U FILE."""
    from evaluation.syntax import measure

    click.echo(json.dumps(measure(file)))


@app.command()
@click.argument("path", type=READABLE, required=False)
def corpus(path: Path | None) -> None:
    """Mentions, events, roles and attributions on the measured tenth of the annotated corpus."""
    from evaluation.corpus import measure

    click.echo(json.dumps(measure(path) if path else measure()))


@app.command()
@click.argument("file", type=READABLE)
def relations(file: Path) -> None:
    """What the source does to the target in each row of FILE, as PLOVER roots."""
    from evaluation.relations import measure

    click.echo(json.dumps(measure(file)))


@app.command()
@click.argument("file", type=READABLE)
def attribution(file: Path) -> None:
    """Sources, cues and contents against those marked in FILE."""
    from evaluation.attribution import measure

    click.echo(json.dumps(measure(file)))


if __name__ == "__main__":
    app(prog_name="python -m evaluation")
