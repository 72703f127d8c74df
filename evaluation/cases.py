"""Figures of a gold case: its reports into a fresh ledger, the export scored against what a careful person found.

Source of the score: `score.py` in the folder of shared material beside the checkout. It is not part of the project,
and neither are two of the cases, whose reports cannot be shipped; the other four are our own examples.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from stateofplay import intake
from stateofplay.exports.contract import to_json
from stateofplay.ledger import Ledger
from stateofplay.reading import BuiltInReader

__all__ = ["CASES", "SCORE", "figures", "fingerprint"]

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
SCORE = SHARED / "score.py"
CASES = {
    "japan-korea": (SHARED / "gold/japan-korea.json", SHARED / "seeds"),
    "us-cuba-2017": (SHARED / "gold/us-cuba-2017.json", SHARED / "gold/us-cuba-2017/docs"),
    **{path.parent.name: (path, path.parent) for path in sorted(EXAMPLES.glob("*/expected.json"))},
}


def figures(gold: Path, docs: Path) -> dict[str, Any]:
    """What the score prints for the case. Raises ClickException where something that it needs is not there."""
    for needed in (SCORE, gold, docs):
        if not needed.exists():
            raise click.ClickException(f"{needed} is not there: the gold cases lie in the shared material, not here")
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "export.json"
        export.write_text(_export(docs, Path(folder) / "case.db"), encoding="utf-8")
        command = [sys.executable, str(SCORE), str(gold), str(docs), str(export), "--json"]
        scored = subprocess.run(command, capture_output=True, text=True, check=False)
    if scored.returncode:
        raise click.ClickException(f"{SCORE} failed on {gold.name}: {scored.stderr.strip().splitlines()[-1]}")
    return dict(json.loads(scored.stdout))


def fingerprint(gold: Path, docs: Path) -> str:
    """Of the gold file and the reports: a figure means something only beside the corpus it was taken on."""
    digest = hashlib.sha256(gold.read_bytes())
    for report in sorted(docs.iterdir()):
        digest.update(report.name.encode() + report.read_bytes())
    return digest.hexdigest()[:16]


def _export(docs: Path, path: Path) -> str:
    with Ledger.open(path, create=True) as ledger:
        taken = intake.read([str(docs)], ledger, reader=BuiltInReader())
        for unread in taken.unread:
            click.echo(f"evaluation: {unread.error}", err=True)
        return to_json(ledger.state())
