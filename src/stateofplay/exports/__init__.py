"""The state of play in the formats that leave the program: data by contract, tables for spreadsheets, the brief."""

from __future__ import annotations

from collections.abc import Callable

from stateofplay.exports.contract import to_json, to_jsonl
from stateofplay.exports.spreadsheet import events_csv
from stateofplay.model.state import StateOfPlay

__all__ = ["FORMATS"]

FORMATS: dict[str, Callable[[StateOfPlay], str | bytes]] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": events_csv,
}
