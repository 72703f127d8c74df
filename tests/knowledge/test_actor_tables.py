"""The tables of states, cities, organisations, nouns and titles hold what the rules count on."""

from __future__ import annotations

import json
import tomllib
from importlib import resources
from typing import Any

import jsonschema
import pytest

from stateofplay import knowledge
from stateofplay.errors import KnowledgeError
from stateofplay.knowledge.actors import actor_nouns, named_actors, title_roles
from stateofplay.knowledge.rows import read_rows
from stateofplay.knowledge.states import city_states, states
from stateofplay.model.mentions import ActorKind

FOLDER = resources.files(knowledge)
NO_CODE_OF_ISO = {"XKX", "YUG"}
SHARED_CAPITALS = {"Georgetown"}


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", ["abbreviations", "actor_words"])
def test_word_lists_fit_their_schema(name: str) -> None:
    schema = json.loads(FOLDER.joinpath("schemas", f"{name}.schema.json").read_text("utf-8"))
    jsonschema.validate(toml(name), schema)


def test_every_state_has_a_code_a_name_and_an_adjective() -> None:
    for code, state in states().items():
        assert len(code) == 3
        assert code.isupper()
        assert state.name
        assert state.adjectives


def test_there_are_no_fewer_states_than_in_the_united_nations() -> None:
    assert len(states()) >= 193


def test_no_capital_is_that_of_two_states() -> None:
    capitals = [capital for state in states().values() for capital in state.capitals]
    assert len(capitals) == len(set(capitals))


def test_every_city_lies_in_a_known_state_and_none_is_a_capital() -> None:
    capitals = {capital for state in states().values() for capital in state.capitals}
    assert set(city_states().values()) <= set(states())
    assert not capitals & set(city_states())


def test_every_named_actor_belongs_to_a_known_state_or_to_none() -> None:
    assert {actor.state for actor in named_actors() if actor.state} <= set(states())


def test_no_name_stands_for_two_actors() -> None:
    names = [name for actor in named_actors() for name in actor.names]
    assert sorted(name for name in names if names.count(name) > 1) == []


def test_bodies_and_seats_say_whose_they_are() -> None:
    assert all(actor.state for actor in named_actors() if actor.kind in (ActorKind.BODY, ActorKind.STATE))


def test_singular_and_plural_of_a_noun_are_told_apart() -> None:
    assert (actor_nouns()["envoy"].plural, actor_nouns()["envoys"].plural) == (False, True)
    assert actor_nouns()["envoys"].noun == "envoy"


def test_titles_of_one_office_have_one_role() -> None:
    assert title_roles()["premier"] == title_roles()["prime minister"] == "head-of-government"


def test_a_table_with_other_columns_is_refused_by_name() -> None:
    with pytest.raises(KnowledgeError, match=r"cities\.csv"):
        read_rows("cities.csv", ("name", "code"))
