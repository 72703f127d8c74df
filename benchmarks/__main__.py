"""`python -m benchmarks brief|read|analyze|ledger|page`: one JSON object on standard output."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import click

from benchmarks import analyze as analyzing
from benchmarks import ledger as keeping
from benchmarks import page as serving
from benchmarks import reading
from benchmarks.archive import cases, examples

EXAMPLES = Path(__file__).resolve().parents[1] / "examples/japan-korea"
MB = 1024 * (1024 if sys.platform == "darwin" else 1)  # ru_maxrss counts bytes there and kilobytes elsewhere


@click.group()
def app() -> None:
    """How fast the program is."""


@app.command()
@click.argument("reports", type=click.Path(exists=True, path_type=Path), default=EXAMPLES)
@click.option("--rounds", default=3, show_default=True, help="The best of so many counts.")
def brief(reports: Path, rounds: int) -> None:
    """Read REPORTS into a fresh ledger and write the HTML brief."""
    best = min((_round(reports) for _ in range(rounds)), key=lambda figures: figures["seconds"])
    click.echo(json.dumps({"reports": len(list(reports.iterdir())), **best}))


@app.command()
@click.option("--copies", default=8, show_default=True, help="Of each example report.")
def read(copies: int) -> None:
    """Reports of 700 words a second from text to a ledger."""
    click.echo(json.dumps(reading.figures(copies)))


@app.command()
@click.option("--threads", default=2, show_default=True)
@click.option("--articles", default=100, show_default=True, help="Articles of eight passages each.")
def analyze(threads: int, articles: int) -> None:
    """Tokens a second through the analyzer, loading time and peak memory."""
    click.echo(json.dumps(analyzing.figures(threads, articles)))


@app.command()
@click.option("--claims", default=100_000, show_default=True, help="Of some 2,000 made-up disputes.")
def ledger(claims: int) -> None:
    """Milliseconds to add a report of 30 claims and to look at one dispute, bytes of a claim in the file."""
    with tempfile.TemporaryDirectory() as folder:
        click.echo(json.dumps(keeping.figures(Path(folder) / "l.db", cases(examples()), claims)))


@app.command()
@click.option("--events", default=20_000, show_default=True)
@click.option("--rounds", default=5, show_default=True, help="The median of so many counts.")
def page(events: int, rounds: int) -> None:
    """Milliseconds and bytes of each kind of page of a ledger of so many events."""
    with tempfile.TemporaryDirectory() as folder:
        click.echo(json.dumps(serving.figures(Path(folder), EXAMPLES, events, rounds), indent=1))


def _round(reports: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        ledger = ["--quiet", "--ledger", f"{folder}/l.db"]
        read_s, read_mb = _run("read", str(reports), *ledger)
        brief_s, brief_mb = _run("brief", "--output", f"{folder}/brief.html", *ledger)
    seconds = round(read_s + brief_s, 3)
    return {"seconds": seconds, "read_s": read_s, "brief_s": brief_s, "peak_mb": max(read_mb, brief_mb)}


def _run(*arguments: str) -> tuple[float, float]:
    """Wall seconds and peak resident megabytes of one `stateofplay` process and its children."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "stateofplay", *arguments]
    _, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.executable, command), 0)
    if os.waitstatus_to_exitcode(status):
        raise click.ClickException(f"stateofplay {arguments[0]} failed: see above")
    return round(time.perf_counter() - started, 3), round(usage.ru_maxrss / MB, 1)


if __name__ == "__main__":
    app(prog_name="python -m benchmarks")
