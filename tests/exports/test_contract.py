import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from herring import ACCORD, HERRING, NORTH, NOTHING

from stateofplay.exports import FORMATS
from stateofplay.exports.contract import export, to_json, to_jsonl
from stateofplay.model.state import StateOfPlay

SCHEMA = json.loads((files("stateofplay.exports") / "export.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("state", [HERRING, NOTHING], ids=["herring", "nothing"])
def test_the_export_keeps_the_contract(state: StateOfPlay) -> None:
    jsonschema.validate(json.loads(to_json(state)), SCHEMA)


def test_the_schema_that_ships_is_the_project_s_own() -> None:
    shared = Path(__file__).parents[3] / "shared" / "contract" / "export.schema.json"
    if not shared.exists():
        pytest.skip("the contract is not at hand here")
    assert json.loads(shared.read_text("utf-8")) == SCHEMA


def test_every_key_of_the_contract_is_written() -> None:
    whole = export(HERRING)
    assert whole.keys() == SCHEMA["properties"].keys()
    for name in ("documents", "actors", "people", "issues", "events", "positions", "tracks", "commitments"):
        assert SCHEMA["properties"][name]["items"]["properties"].keys() <= whole[name][0].keys(), name


def test_every_quote_stands_at_its_offsets() -> None:
    whole = export(HERRING)
    texts = {source.id: source.document.text for source in HERRING.sources}
    cited = [e for event in whole["events"] for e in event["evidence"]]
    assert cited
    assert all(texts[e["document"]][e["start"] : e["end"]] == e["quote"] for e in cited)


def test_the_same_state_gives_the_same_text_that_ends_with_a_line_break() -> None:
    assert to_json(HERRING) == to_json(dataclasses.replace(HERRING))
    assert to_json(HERRING).endswith("}\n")


def test_when_the_ledger_read_a_report_does_not_enter() -> None:
    read = dataclasses.replace(NORTH, first_read="2026-03-04T10:00:00Z")
    assert to_json(dataclasses.replace(HERRING, sources=(read, HERRING.sources[1]))) == to_json(HERRING)


def test_a_lone_surrogate_is_written_as_an_escape_and_read_back() -> None:
    odd = dataclasses.replace(HERRING.events[0], summary="half \ud83d of a pair")
    text = to_json(dataclasses.replace(HERRING, events=(odd,)))
    assert json.loads(text.encode("utf-8"))["events"][0]["summary"] == odd.summary


def test_a_kind_of_track_that_the_contract_lacks_takes_its_lifecycle_s_name_for_it() -> None:
    truce = dataclasses.replace(ACCORD, kind="ceasefire", status="agreed")
    whole = export(dataclasses.replace(HERRING, tracks=(truce,)))
    jsonschema.validate(whole, SCHEMA)
    assert whole["tracks"][0]["lifecycle"] == "ceasefire"


def test_json_lines_hold_the_same_records() -> None:
    lines = [json.loads(line) for line in to_jsonl(HERRING).splitlines()]
    assert lines[0] == {"record": "export", "format": "stateofplay/1", "as_of": "2026-03-11", "known_on": "2026-03-11"}
    whole = export(HERRING)
    for name in ("events", "tracks", "actors"):
        assert [{**line} for line in lines if line["record"] == name] == [{"record": name, **i} for i in whole[name]]


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_can_write_an_empty_ledger(format: str) -> None:
    assert FORMATS[format](NOTHING)


@pytest.mark.parametrize("write", [to_json, to_jsonl])
def test_where_no_report_is_dated_no_day_is_written(write: Callable[[StateOfPlay], str]) -> None:
    undated = dataclasses.replace(HERRING, as_of=dt.date.min, known_on=dt.date.min)
    assert "0001-01-01" not in write(undated)
    assert "as_of" not in export(undated)
    assert "known_on" not in export(undated)
    jsonschema.validate(export(undated), SCHEMA)
