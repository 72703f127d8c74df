"""Parquet, a file a table, with real days, numbers and lists. Needs the extra `parquet`."""

from __future__ import annotations

from typing import Any

from stateofplay.exports.extras import needed
from stateofplay.exports.flat import FlatTable, Kind

__all__ = ["table_parquet"]


def table_parquet(table: FlatTable) -> bytes:
    """The bytes of one Parquet file. Raises NotInstalled without pyarrow."""
    arrow = needed("pyarrow", extra="parquet")
    schema = arrow.schema([arrow.field(column.name, _type(arrow, column.kind)) for column in table.columns])
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    sink = arrow.BufferOutputStream()
    arrays = [arrow.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    needed("pyarrow.parquet", extra="parquet").write_table(arrow.Table.from_arrays(arrays, schema=schema), sink)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _type(arrow: Any, kind: Kind) -> Any:
    return {
        "text": arrow.string(),
        "number": arrow.int64(),
        "truth": arrow.bool_(),
        "day": arrow.date32(),
        "list": arrow.list_(arrow.string()),
    }[kind]
