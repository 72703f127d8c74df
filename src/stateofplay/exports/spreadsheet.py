"""CSV for spreadsheets. No cell can be taken for a formula: reports are untrusted text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from stateofplay.model.state import Event, Source, StateOfPlay
from stateofplay.views.names import source_name
from stateofplay.views.tables import Table

__all__ = ["events_csv", "table_csv"]

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_COLUMNS = (
    "id",
    "type",
    "status",
    "earliest",
    "latest",
    "date_basis",
    "date_text",
    "actors",
    "recipients",
    "people",
    "place",
    "issues",
    "summary",
    "independent_sources",
    "quotes",
    "first_quote",
    "first_outlet",
    "first_published",
    "first_document",
)


def events_csv(state: StateOfPlay) -> str:
    """A line for each event, for analysis: ids, ISO days, lists parted by spaces or semicolons, the first quote."""
    sources = {source.id: source for source in state.sources}
    return _write(_COLUMNS, (_event(event, sources) for event in state.events))


def table_csv(table: Table) -> str:
    """The table as it is shown, with the id of each row."""
    return _write(("id", *table.columns), ((row.id, *row.cells) for row in table.rows))


def _event(event: Event, sources: dict[str, Source]) -> tuple[object, ...]:
    date, first = event.date, event.evidence[0]
    source = sources[first.document]
    published = source.document.published
    return (
        event.id,
        event.type.value,
        event.status.value,
        date and date.earliest,
        date and date.latest,
        date and date.basis.value,
        date and date.text,
        " ".join(event.actors),
        " ".join(event.recipients),
        "; ".join(event.people),
        event.place,
        " ".join(event.issues),
        event.summary,
        event.independent_sources,
        len(event.evidence),
        first.quote,
        source_name(source),
        published and published.earliest,
        source.document.path,
    )


def _write(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)  # else a lone "\r" in a quote breaks its line
    writer.writerow(columns)
    writer.writerows([_safe("" if cell is None else str(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace").decode()


def _safe(cell: str) -> str:
    """A leading apostrophe makes spreadsheets take the cell for text. Source: OWASP, CSV Injection."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell
