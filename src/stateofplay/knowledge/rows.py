"""Reads the CSV tables of this package."""

from __future__ import annotations

import csv
from importlib import resources

from stateofplay.errors import KnowledgeError

__all__ = ["read_rows"]


def read_rows(table: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a table, by column name; KnowledgeError where its columns are not these."""
    text = resources.files(__package__).joinpath(table).read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    if tuple(reader.fieldnames or ()) != columns:
        raise KnowledgeError(f"{table}: its columns are {reader.fieldnames}, not {list(columns)}; mend its first line")
    rows = list(reader)
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise KnowledgeError(f"{table}:{number}: has not {len(columns)} cells; add or remove commas")
    return rows
