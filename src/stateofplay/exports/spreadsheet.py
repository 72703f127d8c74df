"""CSV for spreadsheets. No cell can be taken for a formula: reports are untrusted text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from stateofplay.exports.flat import Cell, FlatTable
from stateofplay.views.tables import Table

__all__ = ["flat_csv", "table_csv"]

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def flat_csv(table: FlatTable) -> str:
    """For analysis: ids, ISO days, lists parted by semicolons, an empty cell for what is not known."""
    return _write([column.name for column in table.columns], table.rows)


def table_csv(table: Table) -> str:
    """The table as it is shown, with the id of each row."""
    return _write(("id", *table.columns), ((row.id, *row.cells) for row in table.rows))


def _write(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)  # else a lone "\r" in a quote breaks its line
    writer.writerow(columns)
    writer.writerows([_safe(_text(cell)) for cell in row] for row in rows)
    return out.getvalue().replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _text(cell: Cell) -> str:
    if isinstance(cell, tuple):
        return "; ".join(cell)
    return str(cell).lower() if isinstance(cell, bool) else "" if cell is None else str(cell)


def _safe(cell: str) -> str:
    """A leading apostrophe makes spreadsheets take the cell for text. Source: OWASP, CSV Injection."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell
