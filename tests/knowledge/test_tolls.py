"""Counts of the dead and hurt as reports write them: the file's format, and what is found by it."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

import jsonschema
import pytest

from stateofplay.knowledge.tolls import incidents, tolls

FOLDER = files("stateofplay.knowledge")


def test_the_file_fits_its_schema() -> None:
    table = tomllib.loads(FOLDER.joinpath("tolls.toml").read_text("utf-8"))
    jsonschema.validate(table, json.loads(FOLDER.joinpath("schemas", "tolls.schema.json").read_text("utf-8")))


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("A raid in which at least five people were killed.", [(5, "dead", "anyone")]),
        ("A doctor said he had seen nine bodies, one of them a child's.", [(9, "dead", "anyone")]),
        ("The rocket killed a woman and her two sons, police said.", [(3, "dead", "anyone")]),
        ("They put the number of dead in that raid at eight.", [(8, "dead", "anyone")]),
        ("The fire left four people dead.", [(4, "dead", "anyone")]),
        ("Shells killed two marines and wounded 16 sailors.", [(2, "dead", "soldier"), (16, "hurt", "sailor")]),
        ("Two marines and two farmers were killed.", [(4, "dead", "anyone")]),
        ("The death toll rose to 1,127.", [(1127, "dead", "anyone")]),
        ("At least six hundred Tutsis died.", [(600, "dead", "anyone")]),
        ("Lima says eight of its men have been killed since May.", []),
        ("Forty fled, among them two women who were hurt.", []),
        ("The levy will kill 20 jobs.", []),
        ("The widow of one of the three guards wrote.", []),
    ],
)
def test_who_died_or_was_hurt(words: str, counts: list[tuple[int, str, str]]) -> None:
    assert [(one.value, one.fate, one.who) for one in tolls(words)] == counts


def test_what_they_died_of() -> None:
    assert set(incidents("Guards traded fire after mortar shells fell.")) == {"fight", "shelling"}
    assert set(incidents("The tug rammed a ferry, which sank.")) == {"collision"}
    assert not incidents("The battleship left its minefield of paperwork.")
