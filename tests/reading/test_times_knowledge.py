"""The words of time expressions fit their schema and load."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from stateofplay.reading.times.lexicon import lexicon

KNOWLEDGE = files("stateofplay.knowledge")


def read() -> dict[str, Any]:
    return tomllib.loads(KNOWLEDGE.joinpath("times.toml").read_text(encoding="utf-8"))


def check(data: dict[str, Any]) -> None:
    schema = json.loads(KNOWLEDGE.joinpath("schemas/times.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)


def test_the_words_fit_their_schema() -> None:
    check(read())


def test_a_thirteenth_month_does_not_fit() -> None:
    data = read()
    data["months"]["undecember"] = 13
    with pytest.raises(jsonschema.ValidationError):
        check(data)


def test_every_plural_and_every_holiday_has_what_it_points_at() -> None:
    words = lexicon()
    assert {words.units[plural].name for plural in ("days", "fortnights", "centuries")} == {
        "day",
        "fortnight",
        "century",
    }
    assert words.holiday_days["new year's eve"] == (12, 31)


def test_no_list_names_a_word_twice() -> None:
    for name, group in read().items():
        lists = {key: value for key, value in group.items() if isinstance(value, list) and isinstance(value[0], str)}
        for key, value in lists.items():
            assert len(value) == len(set(value)), f"{name}.{key}"
