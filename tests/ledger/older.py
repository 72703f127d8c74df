"""Ledgers as older versions of the program left them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

MADE_SINCE = {
    1: ("TABLE judgements", "TABLE sides", "TABLE disputes"),
    2: ("INDEX judgements_after", "TABLE sides", "TABLE disputes"),
}


def set_back(path: Path, version: int, *changes: str) -> Path:
    """The ledger as that schema had it, and with changes by hand."""
    connection = sqlite3.connect(path)
    for made in MADE_SINCE[version]:
        connection.execute(f"DROP {made}")
    connection.executescript("".join(f"{change};" for change in changes) + f"PRAGMA user_version = {version};")
    connection.close()
    return path
