"""Who says so: claims of a party stay that party's."""

from __future__ import annotations

import pytest
from reports import claims, report

from stateofplay.language.analyzer import load
from stateofplay.model.claims import EventClaim, PositionClaim, Stance
from stateofplay.reading.page import lay_open


def test_an_act_told_by_a_party_carries_its_teller() -> None:
    (event,) = claims("Iceland seized two trawlers on Tuesday, Norway's foreign ministry said.", EventClaim)
    assert event.said is not None
    assert event.said.party == "NOR-foreign-ministry"


def test_an_act_told_by_the_report_itself_has_no_teller() -> None:
    (event,) = claims("Iceland expelled a Norwegian diplomat on Tuesday.", EventClaim)
    assert event.said is None


def test_a_demand_is_a_position() -> None:
    (position,) = claims("Kenya demanded on Monday that Uganda drop the maize tariff.", PositionClaim)
    assert isinstance(position, PositionClaim)
    assert (position.party, position.stance) == ("KEN", Stance.DEMANDS)
    assert position.instrument is not None
    assert position.instrument.kind == "tariff"


def test_a_plain_statement_on_an_instrument_is_a_position_that_claims() -> None:
    text = "Ghana's trade minister, Ama Serwaa, said the tariffs on Togolese cement were in line with the treaty."
    positions = [p for p in claims(text, PositionClaim) if isinstance(p, PositionClaim)]
    assert [(p.party, p.stance, p.speaker) for p in positions] == [("GHA", Stance.CLAIMS, "Ama Serwaa")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The treaty lets either side fish there, said Norwegian Fisheries Minister Kari Moe, who was in Bergen.",
            "The treaty lets either side fish there",
        ),
        (
            "“Nobody has closed the port,” Norwegian Fisheries Minister Kari Moe said in Oslo, where she met them.",
            "“Nobody has closed the port,”",
        ),
        (
            "``Nobody has closed the treaty port,'' the Norwegian foreign ministry said in a note.",
            "``Nobody has closed the treaty port,''",
        ),
        (
            "The levy, the Norwegian foreign ministry said on Monday, would stay until the spring.",
            "The levy, the Norwegian foreign ministry said on Monday, would stay until the spring",
        ),
        (
            "Asked about the levy, the Norwegian foreign ministry said the treaty allowed for it.",
            "the treaty allowed for it",
        ),
        (
            "In Oslo on Monday, the Norwegian foreign ministry said that the treaty allowed for it.",
            "the treaty allowed for it",
        ),
        (
            "Kari Moe, the Norwegian deputy foreign minister, said she had been promised that the levy would go.",
            "she had been promised that the levy would go",
        ),
        (
            "The Norwegian foreign ministry said on Tuesday the treaty allowed for it.",
            "the treaty allowed for it",
        ),
        (
            "The Norwegian foreign ministry announced last Friday that the levy would go up.",
            "the levy would go up",
        ),
        (
            "The Norwegian foreign ministry said in a circular issued late on Monday that the levy would go up.",
            "the levy would go up",
        ),
    ],
)
def test_what_is_said_stands_in_front_of_the_verb_or_behind_it(text: str, said: str) -> None:
    page = lay_open(report(text), load())
    (one,) = [(scene, s) for p in page.passages for scene in [p.scene] for s in p.statements]
    scene, statement = one
    assert text[slice(*scene.offsets(statement.first, statement.last))] == said


def positions(text: str) -> list[tuple[str, Stance, str]]:
    found = [p for p in claims(text, PositionClaim) if isinstance(p, PositionClaim)]
    return [(p.party, p.stance, text[p.quote.start : p.quote.end]) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana's foreign ministry said no decision had been taken.",
            ("GHA-foreign-ministry", Stance.CLAIMS, "no decision had been taken"),
        ),
        (
            "The levy will go in the end, two Ghanaian officials said.",
            ("GHA", Stance.CLAIMS, "The levy will go in the end"),
        ),
        (
            "Togo will reject any offer from Ghana, Togo's foreign ministry said.",
            ("TGO", Stance.REFUSES, "Togo will reject any offer from Ghana"),
        ),
    ],
)
def test_what_a_side_says_is_where_it_stands(text: str, expected: tuple[str, Stance, str]) -> None:
    assert positions(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana freed two Togolese drivers on Monday.",
        "Ghana has not commented on the tariff that Togo imposed.",
        "Ghana is said to have answered Togo.",
        "Ghana's trade minister called off his trip to Togo.",
        "Ghana and Togo will meet in May; a Ghanaian official asked not to be named.",
        "Ghana's trade minister announced the duties of up to 18 percent on cement.",
        "Ghana's trade minister took part in the round on the pact called the Volta Cement Accord.",
        "Ghana gave no date, meaning that the levy would be on the table again in May.",
        "Ghana's trade minister met his Togolese counterpart in Accra on Monday, Ghana's trade ministry said.",
    ],
)
def test_a_deed_is_no_position_nor_is_what_is_not_said(text: str) -> None:
    assert positions(text) == []


def test_a_speech_that_goes_on_has_the_speaker_that_it_began_or_ends_with() -> None:
    text = (
        "“The levy is not for sale,” Ghana's foreign ministry said. “The treaty on transit is dead.” "
        "“Nobody wants a war over cocoa. We want the road open,” Togo's foreign ministry said."
    )
    found = {words: party for party, _, words in positions(text)}
    assert found["“The treaty on transit is dead.”"] == "GHA-foreign-ministry"
    assert found["“Nobody wants a war over cocoa."] == "TGO-foreign-ministry"


def test_what_one_side_passes_on_is_where_the_other_stands() -> None:
    told = positions("Togo has told its neighbours it will veto any new levy, Ghanaian diplomats said.")
    assert {party for party, _, _ in told} == {"TGO"}


def test_the_name_of_a_pact_is_nothing_that_is_said() -> None:
    (told,) = positions("Togo's trade minister urged Ghana to keep the pact, formally called the Volta Cement Accord.")
    assert told[:2] == ("TGO", Stance.DEMANDS)


def test_what_is_said_to_nobody_is_a_position_too() -> None:
    assert positions("Ghana welcomed the outcome on Monday.") == [
        ("GHA", Stance.SUPPORTS, "Ghana welcomed the outcome on Monday")
    ]


def test_a_states_court_rules_and_takes_no_side() -> None:
    text = "Chile's Supreme Court ruled in favour of fishermen from Peru on Monday. Chile criticized Peru."
    told = (claim for claim in claims(text, PositionClaim) if isinstance(claim, PositionClaim))
    assert {claim.party for claim in told} == {"CHL"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ghana's foreign ministry said on Monday that the levy was within the treaty.", "2031-05-12"),
        ("Ghana and Togo met on Tuesday. Ghana's foreign ministry said the levy was within the treaty.", "2031-05-13"),
        ("Ghana and Togo met on Tuesday. Ghana's foreign ministry had said the levy was within the treaty.", None),
    ],
)
def test_what_is_held_is_of_the_day_on_which_it_was_said(text: str, day: str | None) -> None:
    held = [c for c in claims(text, PositionClaim) if isinstance(c, PositionClaim) and c.stance is Stance.CLAIMS]
    assert [str(c.date.earliest) if c.date else None for c in held] == [day]
