"""CSV, Parquet and data frames carry the same tables, each read back by the reader that people use."""

from __future__ import annotations

import csv
import datetime as dt
import io
import subprocess
import sys
from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq
import pytest
from herring import HERRING
from nasty import NASTY, STATES, WORDS

from stateofplay.exports import FORMATS, frames
from stateofplay.exports.flat import TABLES, FlatTable, flat_tables
from stateofplay.exports.parquet import table_parquet
from stateofplay.exports.spreadsheet import flat_csv
from stateofplay.model.judgements import Judgement, Recorded, Ruling, Standing, Thing
from stateofplay.model.state import StateOfPlay

EACH = pytest.mark.parametrize("state", STATES.values(), ids=STATES)
STORED = WORDS.encode("utf-8", "replace").decode()  # the lone surrogate cannot be


def read_parquet(table: FlatTable) -> pd.DataFrame:
    return pq.read_table(io.BytesIO(table_parquet(table)))


@EACH
@pytest.mark.parametrize("name", TABLES)
def test_every_cell_comes_back_from_parquet(state: StateOfPlay, name: str) -> None:
    table = flat_tables(state)[name]
    read = read_parquet(table)
    assert read.column_names == [column.name for column in table.columns]
    back = [tuple(tuple(cell) if isinstance(cell, list) else cell for cell in row.values()) for row in read.to_pylist()]
    assert back == list(table.rows)


@EACH
@pytest.mark.parametrize("name", TABLES)
def test_csv_has_a_record_a_row_whatever_stands_in_the_cells(state: StateOfPlay, name: str) -> None:
    table = flat_tables(state)[name]
    records = list(csv.DictReader(io.StringIO(flat_csv(table))))
    assert len(records) == len(table.rows)
    assert all(None not in record and None not in record.values() for record in records)
    for record in records:
        assert not [cell for cell in record.values() if cell.lstrip(" ").startswith(("=", "+", "@", "\t", "\r"))]


@EACH
def test_pandas_reads_the_csv_as_the_frames_have_it(state: StateOfPlay) -> None:
    made = frames(state)
    for name, table in flat_tables(state).items():
        read = pd.read_csv(io.StringIO(flat_csv(table)), keep_default_na=False)
        assert list(read.columns) == list(made[name].columns)
        assert len(read) == len(made[name]) == len(table.rows)


def test_days_in_a_frame_are_days_and_an_unknown_one_is_none() -> None:
    events = frames(HERRING)["events"].set_index("id")
    assert events.earliest["eaa2"] == pd.Timestamp(2026, 3, 2)
    assert pd.isna(events.earliest["ebb3"])
    assert (events.earliest < "2000-01-01").sum() == 1


def test_days_before_and_after_any_clock_are_held() -> None:
    promises = frames(NASTY)["commitments"].set_index("id")
    assert promises.due_earliest["c94"].year == 1
    assert promises.due_latest["c94"].year == 9999


def test_lists_in_a_frame_can_be_taken_apart() -> None:
    exploded = frames(HERRING)["events"].explode("actors")
    assert set(exploded.actors) == {"ISL", "NOR"}


def test_every_quote_of_every_thing_is_in_the_evidence_and_joins_it() -> None:
    made = frames(HERRING)
    joined = made["evidence"].merge(made["documents"], left_on="document", right_on="id")
    assert len(joined) == len(made["evidence"])
    texts = {source.id: source.document.text for source in HERRING.sources}
    for row in made["evidence"].itertuples():
        assert texts[row.document][row.start : row.end] == row.quote
    quoted = made["evidence"][made["evidence"].thing == "event"].groupby("id").size()
    assert quoted.to_dict() == made["events"].set_index("id").quotes.to_dict()


def test_what_people_said_is_a_table_of_its_own_and_marks_the_lines_that_they_judged() -> None:
    said = Judgement("j1", Thing.EVENT, "ebb4", Ruling.ACCEPT, "ada", dt.datetime(2026, 3, 12, tzinfo=dt.UTC), "seen")
    accepted = replace(HERRING.events[3], judged=Ruling.ACCEPT, fixed=("place",))
    judged = replace(HERRING, events=(accepted,), judgements=(Recorded(said, Standing.APPLIES),))
    made = frames(judged)
    (row,) = made["judgements"].itertuples()
    assert (row.about, row.ruling, row.by, row.reason, row.standing) == ("ebb4", "accept", "ada", "seen", "applies")
    (event,) = made["events"].itertuples()
    assert (event.judged, event.fixed) == ("accept", ("place",))


def test_text_with_half_a_character_is_stored_with_a_mark_for_it() -> None:
    assert frames(NASTY)["events"].set_index("id").summary["e99"] == STORED
    assert read_parquet(flat_tables(NASTY)["events"]).column("summary").to_pylist()[-1] == STORED


def test_the_events_table_is_what_csv_and_parquet_hold_by_default() -> None:
    assert FORMATS["csv"](HERRING) == flat_csv(flat_tables(HERRING)["events"])
    assert pq.read_table(io.BytesIO(FORMATS["parquet"](HERRING))).column("id").to_pylist()[0] == "eaa1"
    assert pq.read_schema(io.BytesIO(FORMATS["parquet"](HERRING))).field("earliest").type == "date32[day]"


def test_a_row_is_a_line_for_each_event_with_days_and_the_first_quote() -> None:
    second = list(csv.DictReader(io.StringIO(FORMATS["csv"](HERRING))))[1]
    assert (second["earliest"], second["latest"], second["date_basis"]) == ("2026-03-02", "2026-03-02", "relative")
    assert (second["actors"], second["recipients"], second["quotes"]) == ("NOR", "ISL", "2")
    assert second["first_quote"] == "Norway closed its ports to Icelandic trawlers on Monday"
    assert second["first_outlet"] == "Fjord Post (Nordic Wire)"
    assert dt.date.fromisoformat(second["first_published"]) == dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("package", "call"), [("pyarrow", "FORMATS['parquet'](HERRING)"), ("pandas", "frames(HERRING)")]
)
def test_without_the_package_one_line_says_what_to_install(package: str, call: str) -> None:
    script = (
        f"import sys; sys.modules[{package!r}] = None; sys.path.insert(0, 'tests')\n"
        "from herring import HERRING\nfrom stateofplay.errors import NotInstalled\n"
        f"from stateofplay.exports import FORMATS, frames\ntry: {call}\nexcept NotInstalled as e: print(e)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    extra = {"pyarrow": "parquet", "pandas": "pandas"}[package]
    wanted = f"this needs {package}, which is not installed: pip install 'stateofplay[{extra}]'"
    assert done.stdout.strip() == wanted, done.stderr
