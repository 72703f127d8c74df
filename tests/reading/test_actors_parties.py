"""Parties of their own: what growers, firms, rebels or an opposition say and do is not their state's."""

import pytest

from stateofplay.documents import Fields, compose
from stateofplay.language import analyze
from stateofplay.model.claims import Claim, CommitmentClaim, PositionClaim
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors import Cast, resolve
from stateofplay.reading.reader import BuiltInReader


def cast_of(text: str) -> Cast:
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),))
    return resolve(document, analyze(document))


def actors(text: str) -> dict[str, tuple[str, ...]]:
    return {text[one.start : one.end]: one.actors for one in cast_of(text).mentions}


def party(text: str) -> Actor:
    (found,) = (actor for actor in cast_of(text).actors if actor.kind.private)
    return found


OWN = [
    (
        "The Kenya Tea Guild asked Ankara to wait.",
        Actor("kenya-tea-guild", "Kenya Tea Guild", ActorKind.GROUP, "KEN"),
    ),
    (
        "An association of Peruvian growers has written to Lima.",
        Actor("PER-association-of-peruvian-growers", "association of Peruvian growers", ActorKind.GROUP, "PER"),
    ),
    ("Turkish farmers blocked the port.", Actor("TUR-farmers", "Turkish farmers", ActorKind.GROUP, "TUR")),
    ("Malian rebels took the town of Ber.", Actor("MLI-rebels", "Malian rebels", ActorKind.ARMED_GROUP, "MLI")),
    ("Peru fined two Chilean canneries.", Actor("CHL-canneries", "Chilean canneries", ActorKind.COMPANY, "CHL")),
    ("Peru expelled 40 Chileans.", Actor("CHL-chileans", "Chileans", ActorKind.GROUP, "CHL")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_who_is_no_government_is_an_actor_of_its_own(text: str, expected: Actor) -> None:
    assert party(text) == expected


OPPOSITION = [
    "The Peruvian opposition objected.",
    "Opposition lawmakers in Lima objected.",
    "An opposition senator in Lima objected.",
    "Rosa Diaz of the conservative Peruvian opposition objected.",
]


@pytest.mark.parametrize("text", OPPOSITION)
def test_an_opposition_is_one_party_in_whatever_words(text: str) -> None:
    assert party(text) == Actor("PER-opposition", "Peruvian opposition", ActorKind.GROUP, "PER")


def test_those_who_make_laws_are_not_their_government() -> None:
    assert party("Senator Ann Moe of Florida objected.").id == "USA-lawmakers"
    assert party("U.S. lawmakers objected.").id == "USA-lawmakers"
    later = actors("Norwegian lawmaker Kari Dahl objected. Dahl will ask for hearings.")
    assert later["Dahl"] == ("NOR-lawmakers",)


def test_words_that_point_back_are_the_same_party() -> None:
    found = actors("An association of Peruvian growers wrote to Lima. The association said that it would wait.")
    own = ("PER-association-of-peruvian-growers",)
    assert found["The association"] == found["it"] == own


STATES_OWN = [
    ("Norwegian trawlers went home.", "Norwegian trawlers", ("NOR",)),
    ("Peru freed the Chilean crew.", "the Chilean crew", ("CHL",)),
    ("The Norwegians left.", "The Norwegians", ("NOR",)),
]


@pytest.mark.parametrize(("text", "words", "expected"), STATES_OWN)
def test_vessels_and_crews_stand_for_their_state(text: str, words: str, expected: tuple[str, ...]) -> None:
    assert actors(text)[words] == expected


def test_a_senators_office_is_the_states() -> None:
    (office,) = cast_of("Sen. Rosa Diaz of Peru objected.").offices
    assert office.actor == "PER"


def test_whoever_heads_a_guild_holds_an_office_of_it() -> None:
    (office,) = cast_of("Rosa Diaz, chairwoman of the Peru Cocoa Guild, objected.").offices
    assert (office.person, office.actor) == ("Rosa Diaz", "peru-cocoa-guild")


def claims_of(text: str) -> tuple[Claim, ...]:
    return BuiltInReader().read(compose("report.txt", text, Fields())).claims


NEWS = "ACCRA, May 3 (Reuters) - Ghana barred Togolese onions on Monday and Togo protested. "


def holders(text: str) -> set[str]:
    return {claim.party for claim in claims_of(NEWS + text) if isinstance(claim, PositionClaim)}


def test_a_stand_is_that_of_whoever_takes_it() -> None:
    assert "GHA-onion-traders" in holders("Ghanaian onion traders said the ban would ruin them.")
    assert "togo-onion-guild" in holders("The Togo Onion Guild said the ban was unlawful.")
    assert "GHA-opposition" in holders("Opposition lawmakers in Accra said the ban would hurt the wrong people.")


def test_a_newspaper_takes_no_stand() -> None:
    before = holders("")
    assert holders("A Ghanaian newspaper said the ban would be lifted.") == before


def test_an_undertaking_binds_whoever_gives_it() -> None:
    text = NEWS + "The Togo Onion Guild said it would continue to seek a meeting with the minister."
    (made,) = (claim for claim in claims_of(text) if isinstance(claim, CommitmentClaim))
    assert made.by == ("togo-onion-guild",)
    assert made.act == "continue to seek a meeting with the minister"
