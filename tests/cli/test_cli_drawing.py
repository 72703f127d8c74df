"""Tables as people see them: within the width, no word broken that need not be."""

from __future__ import annotations

import pytest
from herring import HERRING
from rich.cells import cell_len

from stateofplay.cli.drawing import drawn
from stateofplay.views.tables import TABLES, Row, Table

LONG = Table(
    "Talks",
    ("what", "who", "when", "status", "where", "with", "why"),
    (
        Row(
            "e1234567890",
            ("a meeting of ministers on quotas", "Iceland and Norway", "30 Oct 2018", "held", "", "x", "y"),
        ),
    ),
)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 300])
@pytest.mark.parametrize("table", [*(make(HERRING) for make in TABLES.values()), LONG], ids=[*TABLES, "long"])
def test_no_line_is_wider_than_there_is_room(table: Table, width: int) -> None:
    lines = drawn(table, width=width, styled=False).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_where_there_is_room_cells_stand_in_columns_and_dates_are_whole() -> None:
    shown = drawn(LONG, width=120, styled=False)
    assert "30 Oct 2018   held" in shown
    assert shown.splitlines()[0] == "Talks"


def test_where_there_is_none_a_row_is_a_paragraph_with_the_names_of_its_columns() -> None:
    first, second, *_ = drawn(LONG, width=60, styled=False).splitlines()[1:]
    assert first == "e1234567890  a meeting of ministers on quotas"
    assert second.strip().startswith("who Iceland and Norway · when 30 Oct 2018 ·")
    assert "where" not in second


def test_a_long_id_is_folded_and_never_cut() -> None:
    shown = drawn(
        Table("x", ("what",), (Row("Somebody-with-a-very-long-name-indeed", ("y",)),)), width=80, styled=False
    )
    assert "Somebody-with-a-very-lon" in shown
    assert "g-name-indeed" in shown


def test_an_empty_table_says_so() -> None:
    assert drawn(Table("Talks", ("who",), ()), width=80, styled=True).startswith("Talks: nothing.")
