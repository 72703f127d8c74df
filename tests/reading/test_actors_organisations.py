"""Companies, parties and courts that no table knows, in invented sentences."""

from __future__ import annotations

import pytest

from stateofplay.language import analyze
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors import Cast, resolve


def cast_of(text: str) -> Cast:
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),))
    return resolve(document, analyze(document))


def actors(text: str) -> dict[str, tuple[str, ...]]:
    return {text[one.start : one.end]: one.actors for one in cast_of(text).mentions}


INTRODUCED = [
    ("Varanger Gass, the Norwegian gas monopoly, shut the valve.", "varanger-gass", ActorKind.COMPANY, "NOR"),
    ("The valve was shut by Hidrandina, the state power company in Lima.", "hidrandina", ActorKind.COMPANY, "PER"),
    ("Nippon Kaisha, the steelmaker, will wait.", "nippon-kaisha", ActorKind.COMPANY, None),
    ("Umoja, the main opposition party, will sue.", "umoja", ActorKind.GROUP, None),
    ("The bill is high, said Fjord Compass, a consultancy in Oslo.", "fjord-compass", ActorKind.COMPANY, "NOR"),
]


@pytest.mark.parametrize(("text", "id", "kind", "state"), INTRODUCED)
def test_a_description_says_what_a_name_is(text: str, id: str, kind: ActorKind, state: str | None) -> None:
    found = cast_of(text).actor(id)
    assert found is not None
    assert (found.kind, found.of) == (kind, state)


def test_the_name_is_the_same_one_before_and_after() -> None:
    text = "Varanger Gass has sued. So said Varanger Gass, the Norwegian gas monopoly. Later it sued again."
    found = actors(text)
    assert found["Varanger Gass"] == ("varanger-gass",)
    assert found["it"] == ("varanger-gass",)


def test_people_and_towns_before_a_comma_are_no_organisations() -> None:
    others = (
        "Kari Dahl, the Norwegian minister, left.",
        "So said Kari Dahl, the embassy's head of chancery.",
        "Vardo, a fishing town, fell silent.",
    )
    for text in others:
        assert not [one for one in cast_of(text).actors if one.id in ("kari-dahl", "vardo")]


NO_STATES = [
    ("Arbitrators in Stockholm will hear Peru in May.", "Arbitrators in Stockholm"),
    ("Peru took it to a London tribunal.", "a London tribunal"),
]


@pytest.mark.parametrize(("text", "words"), NO_STATES)
def test_arbitrators_are_not_the_states_they_sit_in(text: str, words: str) -> None:
    assert actors(text)[words] == ()


def test_a_court_of_an_organisation_is_the_organisations() -> None:
    found = actors("Peru will sue Chile before the Economic Court of the Arab League.")
    assert ("arab-league",) in found.values()
