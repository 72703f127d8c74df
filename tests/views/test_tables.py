import dataclasses

import pytest
from herring import HERRING, JUDGED, NOTHING, SOUTH

from stateofplay.model.state import CommitmentState
from stateofplay.views.tables import TABLES, documents, due, meetings, positions, timeline, tracks


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_a_cell_for_each_column(name: str) -> None:
    table = TABLES[name](JUDGED)
    assert table.rows
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert all(row.id for row in table.rows)
    assert table.dicts()[0].keys() == {"id", *table.columns}


@pytest.mark.parametrize("name", TABLES)
def test_without_reports_a_table_has_no_rows(name: str) -> None:
    assert TABLES[name](NOTHING).rows == ()


def test_the_timeline_names_actors_and_marks_counted_dates() -> None:
    row = timeline(HERRING).dicts()[1]
    assert (row["date"], row["who"], row["to whom"]) == ("2 Mar 2026ʳ", "Norway", "Iceland")


def test_positions_stand_by_issue_and_party_the_newest_first_and_the_undated_last() -> None:
    assert [row.id for row in positions(HERRING).rows] == ["p2", "p1", "p3"]


def test_a_track_shows_what_is_next() -> None:
    assert tracks(HERRING).dicts()[0]["next"] == "lapsed, 1 Jun 2026"


def test_what_is_due_stands_before_what_is_settled() -> None:
    kept = dataclasses.replace(HERRING.commitments[0], id="c0", state=CommitmentState.KEPT)
    state = dataclasses.replace(HERRING, commitments=(kept, *HERRING.commitments))
    assert [row.id for row in due(state).rows] == ["c1", "t1", "c0"]


def test_a_meeting_tells_what_came_of_it() -> None:
    closed = dataclasses.replace(HERRING.events[1], part_of="ebb4")
    state = dataclasses.replace(HERRING, events=(*HERRING.events[:1], closed, *HERRING.events[2:]))
    rows = meetings(state).dicts()
    assert [row["id"] for row in rows] == ["ebb4", "ebb5"]
    assert rows[0]["outcome"] == closed.summary
    assert rows[1]["status"] == "planned"


def test_a_document_keeps_outlet_and_agency_apart_and_names_what_it_copies() -> None:
    copy = dataclasses.replace(SOUTH, copy_of=HERRING.sources[0].id)
    rows = documents(dataclasses.replace(HERRING, sources=(HERRING.sources[0], copy))).dicts()
    assert (rows[0]["outlet"], rows[0]["agency"]) == ("Fjord Post", "Nordic Wire")
    assert rows[1]["copy of"] == "Fjord Post (Nordic Wire)"
