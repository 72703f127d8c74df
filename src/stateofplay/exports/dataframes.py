"""Data frames: the flat tables for pandas. Needs the extra `pandas`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from stateofplay.exports.extras import needed
from stateofplay.exports.flat import Cell, Kind, flat_tables
from stateofplay.model.state import StateOfPlay

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]  # it ships no types

__all__ = ["frames"]

_TYPES = {"text": "string", "number": "Int64", "truth": "boolean", "list": "object"}


def frames(state: StateOfPlay) -> dict[str, pd.DataFrame]:
    """A data frame for each flat table. Days are `datetime64[s]`, which holds every year, an unknown one is NaT.

    Raises NotInstalled without pandas.
    """
    pandas = needed("pandas", extra="pandas")
    made = {}
    for name, table in flat_tables(state).items():
        cells = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
        series = {c.name: _series(pandas, one, c.kind) for c, one in zip(table.columns, cells, strict=True)}
        made[name] = pandas.DataFrame(series)
    return made


def _series(pandas: Any, cells: Sequence[Cell], kind: Kind) -> Any:
    if kind == "day":
        return pandas.Series(np.array(cells, dtype="datetime64[s]"))
    return pandas.Series(list(cells), dtype=_TYPES[kind])
