"""The state of play in the formats that leave the program: data by contract, tables, calendars, feeds, networks.

A format is a function from a `StateOfPlay` to text or bytes; the first line of its docstring says what it is.
`TABULAR` are those that hold one flat table a file. `frames` gives the same tables to pandas.
"""

from __future__ import annotations

from collections.abc import Callable

from stateofplay.exports.atom import feed
from stateofplay.exports.contract import to_json, to_jsonl
from stateofplay.exports.dataframes import frames
from stateofplay.exports.flat import FlatTable, flat_tables
from stateofplay.exports.graphml import network
from stateofplay.exports.ical import due_days
from stateofplay.exports.jsonld import linked_data
from stateofplay.exports.parquet import table_parquet
from stateofplay.exports.spreadsheet import flat_csv
from stateofplay.exports.timelinejs import timeline
from stateofplay.model.state import StateOfPlay

__all__ = ["FORMATS", "TABULAR", "frames"]

TABULAR: dict[str, Callable[[FlatTable], str | bytes]] = {"csv": flat_csv, "parquet": table_parquet}


def _events_csv(state: StateOfPlay) -> str:
    """A line for each act, for spreadsheets."""
    return flat_csv(flat_tables(state)["events"])


def _events_parquet(state: StateOfPlay) -> bytes:
    """A row for each act, with real days and lists."""
    return table_parquet(flat_tables(state)["events"])


FORMATS: dict[str, Callable[[StateOfPlay], str | bytes]] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": _events_csv,
    "parquet": _events_parquet,
    "ical": due_days,
    "atom": feed,
    "timelinejs": timeline,
    "graphml": network,
    "jsonld": linked_data,
}
