import csv
import dataclasses
import io

import pytest
from herring import HERRING

from stateofplay.exports.spreadsheet import events_csv, table_csv
from stateofplay.views.tables import Row, Table, positions


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_there_is_a_line_for_each_event_with_days_and_the_first_quote() -> None:
    second = rows(events_csv(HERRING))[1]
    assert len(rows(events_csv(HERRING))) == len(HERRING.events)
    assert (second["earliest"], second["latest"], second["date_basis"]) == ("2026-03-02", "2026-03-02", "relative")
    assert (second["actors"], second["recipients"], second["quotes"]) == ("NOR", "ISL", "2")
    assert second["first_quote"] == "Norway closed its ports to Icelandic trawlers on Monday"
    assert second["first_outlet"] == "Fjord Post (Nordic Wire)"


def test_an_unknown_date_is_an_empty_cell() -> None:
    assert rows(events_csv(HERRING))[2]["earliest"] == ""


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_cell_can_be_taken_for_a_formula(cell: str) -> None:
    text = table_csv(Table("x", ("what",), (Row("e1", (cell,)),)))
    assert rows(text)[0]["what"].startswith("'")


def test_a_table_is_written_as_it_is_shown() -> None:
    written = rows(table_csv(positions(HERRING)))
    assert written[0] == positions(HERRING).dicts()[0]
    assert [row["what"] for row in written if row["id"] == "p3"] == ["'+a lower quota"]


def test_a_lone_surrogate_does_not_stop_the_writing() -> None:
    odd = dataclasses.replace(HERRING.events[0], summary="half \ud83d of a pair")
    events_csv(dataclasses.replace(HERRING, events=(odd,))).encode("utf-8")
