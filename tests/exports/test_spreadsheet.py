import csv
import io

import pytest
from herring import HERRING

from stateofplay.exports.spreadsheet import table_csv
from stateofplay.views.tables import Row, Table, positions


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "=cmd|' /C calc'!A0"])
def test_no_cell_can_be_taken_for_a_formula(cell: str) -> None:
    text = table_csv(Table("x", ("what",), (Row("e1", (cell,)),)))
    assert rows(text)[0]["what"].startswith("'")


def test_a_table_is_written_as_it_is_shown() -> None:
    written = rows(table_csv(positions(HERRING)))
    assert written[0] == positions(HERRING).dicts()[0]
    assert [row["what"] for row in written if row["id"] == "p3"] == ["'+a lower quota"]
