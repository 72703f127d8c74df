"""Speed of reading an archive: reports of every example, each copied with a line of its own, into a fresh ledger."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

__all__ = ["figures"]

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WORDS = 700  # of a report as the figure counts it


def figures(copies: int) -> dict[str, float]:
    """Seconds and reports of 700 words a second, from text to a ledger; `cpu_s` counts all processes."""
    with tempfile.TemporaryDirectory() as folder:
        words = _archive(Path(folder) / "reports", copies)
        command = [sys.executable, "-m", "stateofplay", "read", f"{folder}/reports", "-q", "-l", f"{folder}/l.db"]
        before, started = os.times(), time.perf_counter()
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        seconds, after = time.perf_counter() - started, os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    return {
        "words": words,
        "seconds": round(seconds, 2),
        "cpu_s": round(cpu, 2),
        "reports_a_second": round(words / WORDS / seconds, 1),
        "reports_a_cpu_second": round(words / WORDS / cpu, 1),
    }


def _archive(folder: Path, copies: int) -> int:
    folder.mkdir()
    words = 0
    for copy in range(copies):
        for report in sorted(EXAMPLES.glob("*/*.txt")):
            text = f"{report.read_text('utf-8')}\nCopy {copy}.\n"
            (folder / f"{report.parent.name}-{report.stem}-{copy}.txt").write_text(text, encoding="utf-8")
            words += len(text.split())
    return words
