"""Who says so: claims of a party stay that party's."""

from __future__ import annotations

from reports import claims

from stateofplay.model.claims import EventClaim, PositionClaim, Stance


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
