"""The files of press knowledge fit their schemas."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

import jsonschema
import pytest

from stateofplay.knowledge.press import agencies, outlets

KNOWLEDGE = files("stateofplay.knowledge")


@pytest.mark.parametrize("name", ["agencies", "outlets", "debris", "press"])
def test_the_file_fits_its_schema(name: str) -> None:
    data = tomllib.loads(KNOWLEDGE.joinpath(f"{name}.toml").read_text("utf-8"))
    schema = json.loads(KNOWLEDGE.joinpath(f"schemas/{name}.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema, jsonschema.Draft202012Validator)


def test_no_two_agencies_share_a_name() -> None:
    names = [name.casefold() for agency in agencies() for name in {n.casefold() for n in agency.names}]
    assert len(names) == len(set(names))


def test_no_outlet_is_named_twice() -> None:
    names = [outlet.name for outlet in outlets()]
    assert len(names) == len(set(names))
