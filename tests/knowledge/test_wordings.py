"""Word lists that the ledger weighs wording by: their format, and what they tell."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

import jsonschema
import pytest

from stateofplay.knowledge.motives import accounts, hedged
from stateofplay.knowledge.plain_words import plain_words
from stateofplay.knowledge.subjects import names_a_thing

FOLDER = files("stateofplay.knowledge")


@pytest.mark.parametrize("name", ["plain_words", "motives", "subjects"])
def test_the_file_fits_its_schema(name: str) -> None:
    table = tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))
    jsonschema.validate(table, json.loads(FOLDER.joinpath("schemas", f"{name}.schema.json").read_text("utf-8")))


def test_grammar_and_words_of_every_dispute_are_plain_and_subjects_are_not() -> None:
    assert {"the", "with", "issue", "minister", "said"} <= plain_words()
    assert not {"quota", "treaty", "herring", "tariff"} & plain_words()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Oslo called the duty a retaliation", {"answer"}),
        ("it is not in\nretaliation for anything", {"unconnected"}),
        ("on grounds of national security", {"need"}),
        ("the seizure was illegal", {"wrong"}),
        ("the ministers met for lunch", set()),
    ],
)
def test_accounts_of_an_act(words: str, found: set[str]) -> None:
    assert accounts(words) == found


def test_words_that_leave_it_open() -> None:
    assert hedged("It was not immediately clear who fired")
    assert not hedged("Iceland fired first")


def test_an_issue_is_a_noun_for_something_that_can_be_differed_over() -> None:
    for phrase in ("forced labour", "fishing quotas", "seabed mining", "airspace", "wind farms", "herring catch"):
        assert names_a_thing(phrase), phrase
    for phrase in (
        "rising",
        "outstanding",
        "the disputed peninsula",
        "office",
        "communication",
        "half",
        "",
        "rising anti",
    ):
        assert not names_a_thing(phrase), phrase
