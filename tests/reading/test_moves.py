"""Moves in the life of an instrument, as passages tell them."""

from __future__ import annotations

import datetime as dt

import pytest
from reports import claims

from stateofplay.model.claims import EventClaim, MoveClaim

CASES = [
    ("Thailand terminated the fisheries agreement with Cambodia on Tuesday.", "pact", "terminate", ("THA",)),
    ("Canada tightened export controls on shipments to Mexico last week.", "export-control", "tighten", ("CAN",)),
    ("Saudi Arabia delayed the tariffs on Jordanian goods.", "tariff", "delay", ("SAU",)),
    ("Vietnam removed Laos from its list of trusted exporters.", "trade-list", "remove", ("VNM",)),
    ("Egypt denounced the border treaty with Sudan.", "treaty", "denounce", ("EGY",)),
    ("The European Union imposed sanctions on Belarus on Monday.", "sanction", "impose", ("european-union",)),
    ("Kenya closed its border with Uganda on Monday.", "access", "stop", ("KEN",)),
    ("Uzbekistan cut off gas deliveries to Kyrgyzstan on Monday.", "access", "stop", ("UZB",)),
    ("Chad resumed flights to Niger on Monday.", "access", "reopen", ("TCD",)),
    ("Peru broke off diplomatic relations with Chile in 1961.", "relations", "break-off", ("PER",)),
    ("The border treaty, signed in 1997 by Egypt and Sudan, stands.", "treaty", "sign", ("EGY", "SDN")),
    ("The claim for damages that Ghana lodged on Friday names Togo.", "court-claim", "file", ("GHA",)),
    ("Iceland barred Norwegian trawlers from landing cod on Monday.", "sanction", "impose", ("ISL",)),
]


@pytest.mark.parametrize(("sentence", "kind", "move", "by"), CASES, ids=[case[0][:30] for case in CASES])
def test_a_verb_moves_the_instrument_that_it_acts_on(sentence: str, kind: str, move: str, by: tuple[str, ...]) -> None:
    moves = [claim for claim in claims(sentence, MoveClaim) if isinstance(claim, MoveClaim)]
    assert [(m.instrument.kind, m.move, m.by) for m in moves] == [(kind, move, by)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's border with Uganda runs through the lake.",
        "Togolese farmers blocked the border crossing with Ghana on Monday.",
        "Chad tightened its import rules for goods of Niger.",
        "Eleven trawlers turned for Tromso, the coast guard of Norway said.",
        "Greek sailors said that the weather off Libya was bad.",
    ],
)
def test_a_thing_named_everywhere_is_an_instrument_only_where_a_state_acts_on_it(sentence: str) -> None:
    moves = [claim for claim in claims(sentence, MoveClaim) if isinstance(claim, MoveClaim)]
    assert not [m for m in moves if m.instrument.kind in ("access", "prisoners")]


def test_who_bars_something_has_laid_a_ban_on_it() -> None:
    (move,) = claims("Iceland will bar Norwegian trawlers from landing cod from June 1.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert move.instrument.name == "ban on Norwegian trawlers from landing cod"
    assert (move.instrument.owner, move.instrument.target) == ("ISL", "NOR")
    assert move.effect is not None
    assert move.effect.earliest == dt.date(2031, 6, 1)


def test_an_expiry_ahead_is_an_effect_and_no_date_of_a_move() -> None:
    (move,) = claims("The fisheries pact between Kenya and Uganda expires on June 1.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert move.date is None
    assert move.effect is not None
    assert move.effect.earliest == move.effect.latest == dt.date(2031, 6, 1)


def test_a_move_on_a_move_is_the_one_that_counts() -> None:
    text = "Kenya gave up the grain pact with Uganda. The planned termination was suspended on Monday."
    moves = [m.move for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)]
    assert "suspend-exit" in moves
    assert "terminate" not in moves


def test_what_is_demanded_of_an_instrument_is_no_move() -> None:
    moves = [
        m.move
        for m in claims("Mexico urged Canada to lift its export controls.", MoveClaim)
        if isinstance(m, MoveClaim)
    ]
    assert moves == ["attested"]


def test_an_acronym_defined_in_the_text_names_the_same_instrument() -> None:
    text = "Oman signed the Gulf Water Sharing Agreement (GWSA) with Qatar. Oman terminated the GWSA on Monday."
    moves = [m for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)]
    assert [m.move for m in moves] == ["conclude", "terminate"]
    assert {m.instrument.acronym for m in moves} == {"GWSA"}
    assert {m.instrument.name for m in moves} == {"Gulf Water Sharing Agreement"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oman did not impose sanctions on Yemen.",
        "Oman urged Qatar to sign a treaty.",
        "Peru has no extradition treaty with Laos.",
    ],
)
def test_what_is_not_there_is_not_attested(sentence: str) -> None:
    assert claims(sentence, MoveClaim) == []


def test_talks_that_were_held_move_their_track() -> None:
    (move,) = claims("Laos and Thailand held talks on river patrols on Monday.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert (move.instrument.kind, move.move, set(move.instrument.parties)) == ("talks", "hold", {"LAO", "THA"})


def test_a_hold_put_on_a_withdrawal_is_no_withdrawal() -> None:
    moves = [
        m.move
        for m in claims("Chile put its withdrawal from the mining pact on hold on Friday.", MoveClaim)
        if isinstance(m, MoveClaim)
    ]
    assert moves == ["suspend-exit"]


def test_what_is_to_come_some_day_or_would_have_come_has_not() -> None:
    text = "Oman signed the gas pact with Qatar. The pact is due to lapse. The pact would otherwise have ended."
    assert [m.move for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)] == ["conclude"]


def test_a_day_inside_the_subject_is_not_that_of_the_move() -> None:
    text = "Oman signed the gas pact with Qatar. The notice that Oman gave on April 8 was suspended."
    moves = [m for m in claims(text, MoveClaim) if isinstance(m, MoveClaim) and m.move != "conclude"]
    assert all(move.date is None for move in moves)


def test_two_names_for_one_thing_are_one_instrument() -> None:
    text = (
        "Oman left the radar-sharing pact, formally called the Gulf Agreement on Air Defence. "
        "Qatar criticized Oman's exit from the water pact known as GWP. Qatar kept the GWP."
    )
    found = [m.instrument for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)]
    assert {"radar-sharing", "air"} <= set(found[0].words) or {"radar-sharing", "agreement"} <= set(found[0].words)
    assert found[0].formal
    assert "GWP" in {one.acronym for one in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru has not given notice of withdrawal from the 1996 treaty with Bolivia.",
        "Algeria has yet to ratify the fisheries pact with Spain.",
    ],
)
def test_a_move_not_made_is_none(sentence: str) -> None:
    assert {m.move for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim)} <= {"attested"}


def test_a_tariff_put_off_is_put_off_though_its_day_stands_between() -> None:
    moves = [
        m.move
        for m in claims("Canada postponed until Sept. 1 a tariff on Mexican steel.", MoveClaim)
        if isinstance(m, MoveClaim)
    ]
    assert moves == ["delay"]


TWO_MOVES = [
    (
        "Ghana called the dam a breach of the Volta water accord, which the two presidents signed in Accra in 2026.",
        {"conclude"},
    ),
    ("The radar pact that Presidents Diallo of Guinea and Cissoko of Mali had signed in May lapsed.", {"conclude"}),
    ("The fisheries talks that were to have opened in Lome today have been put off.", {"postpone"}),
]


@pytest.mark.parametrize(("sentence", "moves"), TWO_MOVES, ids=[case[0][:30] for case in TWO_MOVES])
def test_what_is_told_of_an_instrument_on_the_way_is_a_move_too(sentence: str, moves: set[str]) -> None:
    assert moves <= {m.move for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim)}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Oman denounced the Gulf Water Treaty of 1997 on Monday.", dt.date(2031, 5, 12)),
        ("Oman withdrew its denunciation of the 1997 treaty with Qatar on Monday.", dt.date(2031, 5, 12)),
    ],
)
def test_the_year_in_a_name_is_not_that_of_the_move(sentence: str, day: dt.date) -> None:
    (move,) = (m for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim))
    assert move.date is not None
    assert (move.date.earliest, move.date.latest) == (day, day)


def test_a_day_that_counts_from_what_follows_is_not_that_of_the_main_clause() -> None:
    text = (
        "Five days before it would have come into force, Oman withdrew its denunciation of the 1997 treaty with Qatar."
    )
    (move,) = (m for m in claims(text, MoveClaim) if isinstance(m, MoveClaim))
    assert (move.move, move.date) == ("withdraw-notice", None)


BROUGHT_ABOUT = [
    ("Ghana handed Togo formal notice on Tuesday that it is leaving the Volta pact.", "pact", "terminate", "GHA"),
    ("Ghana took Togo to the International Court of Justice on Tuesday.", "case", "file", "GHA"),
    ("Chile brought the surcharge before the World Trade Organization on Monday.", "case", "file", "CHL"),
    ("Chad shut its market to Nigerian cement on Monday.", "sanction", "impose", "TCD"),
    ("Canada took its surcharge off Mexican steel on Monday.", "tariff", "lift", "CAN"),
    ("Egypt raised by 60 percent the tolls that Greek ships pay in the canal.", "tariff", "raise", "EGY"),
    ("Uzbekistan turned off the gas to Kyrgyzstan on Monday.", "access", "stop", "UZB"),
    ("Peru signed a deal on tuna with Chile on Monday.", "pact", "conclude", "PER"),
]


@pytest.mark.parametrize(("sentence", "kind", "move", "by"), BROUGHT_ABOUT, ids=[one[0][:30] for one in BROUGHT_ABOUT])
def test_words_of_daily_use_make_moves_too(sentence: str, kind: str, move: str, by: str) -> None:
    found = [m for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim) and m.move != "attested"]
    assert [(m.instrument.kind, m.move, by in m.by) for m in found] == [(kind, move, True)]


def test_a_court_that_rules_on_another_state_has_given_a_ruling() -> None:
    (move,) = claims("A court in Tripoli fined the owners of a Maltese trawler $400,000.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert (move.instrument.kind, move.move) == ("court-claim", "rule")
    assert claims("A court in Tripoli fined a Libyan baker.", MoveClaim) == []


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Thailand threatened to withdraw from the Mekong pact.", "threaten-exit"),
        ("Thailand may withdraw from the Mekong pact unless Laos opens the gates.", "threaten-exit"),
        ("Greece threatened to impose sanctions on Albania.", "threaten"),
        ("Greece is considering closing its airspace to Albanian planes.", "threaten"),
        ("Greece threatened to sue Albania before the International Court of Justice.", "threaten"),
    ],
)
def test_what_is_threatened_or_considered_is_not_done(sentence: str, move: str) -> None:
    found = [m for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim)]
    assert [(m.move, m.date, m.effect) for m in found if m.move != "attested"] == [(move, None, None)]


def test_the_day_on_which_a_notice_takes_effect_is_an_effect_of_it() -> None:
    text = "Oman denounced the Gulf Water Treaty on Monday. The denunciation takes effect on November 28."
    moves = [m for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)]
    assert [m.move for m in moves] == ["denounce", "denounce"]
    assert moves[1].effect is not None
    assert moves[1].effect.earliest == dt.date(2031, 11, 28)


def test_since_when_a_measure_stands_is_when_it_was_laid() -> None:
    (move,) = claims("The ban on Norwegian trawlers, in place since April 24, would stay, Iceland said.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert (move.move, move.date and move.date.earliest) == ("impose", dt.date(2031, 4, 24))


def test_what_is_said_to_be_in_force_is_attested() -> None:
    (move,) = claims("The trade accord of Chad and Niger is still in force.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert move.move == "attested"


OWN_KINDS = [
    ("Norway raised its own cod quota by 38,000 tonnes on Monday.", "quota", "raise"),
    ("Chile called off a naval exercise with Argentina on Monday.", "exercise", "call-off"),
    ("Bolivia recalled its ambassador from Lima on Monday.", "envoy", "recall"),
    ("Bolivia expelled the Peruvian ambassador on Monday.", "envoy", "expel"),
    ("Iran and Iraq swapped 200 prisoners of war on Monday.", "prisoners", "release"),
    ("Azerbaijan released ten Armenian prisoners on Monday.", "prisoners", "release"),
    ("Indonesia agreed to send military observers to the Thai border.", "observers", "agree"),
    ("The monitors, who had arrived in Georgia on Monday, saw no tanks.", "observers", "send"),
    ("India and China completed the disengagement of troops at the lake.", "pullback", "complete"),
    ("Peru protested after Mexico suspended stockpile sales of silver.", "sale", "suspend"),
    ("Mexico will sell 5,000 tonnes of silver from its stockpile.", "sale", "start"),
    ("China launched an anti-dumping probe into wine from Australia.", "investigation", "open"),
    ("Chile stepped up customs checks on Bolivian lorries on Monday.", "inspection", "tighten"),
    ("The United States froze military aid to Pakistan on Monday.", "access", "stop"),
    ("Qatar and Saudi Arabia agreed to reopen the land border.", "access", "agree-reopening"),
    ("Pakistan extended the closure of its airspace to Indian planes.", "access", "keep-shut"),
    ("Australia asked for a panel at the World Trade Organization.", "case", "ask-for-panel"),
    ("Kenya scrapped its tax on Ugandan milk on Monday.", "tariff", "lift"),
    ("Canada extended its steel duties on Mexico by a year.", "tariff", "renew"),
    ("Turkey imposed a minimum price on steel from Egypt.", "tariff", "impose"),
]


@pytest.mark.parametrize(("sentence", "kind", "move"), OWN_KINDS, ids=[one[0][:30] for one in OWN_KINDS])
def test_each_kind_of_instrument_has_a_life_of_its_own(sentence: str, kind: str, move: str) -> None:
    found = [m for m in claims(sentence, MoveClaim) if isinstance(m, MoveClaim)]
    assert [(m.instrument.kind, m.move) for m in found] == [(kind, move)]


def test_what_was_struck_at_a_place_is_called_by_it() -> None:
    (move,) = claims("The truce struck in Doha between Chad and Niger was broken.", MoveClaim)[:1]
    assert isinstance(move, MoveClaim)
    assert "doha" in move.instrument.words


def test_who_denounces_a_deal_criticises_it() -> None:
    text = "Zambia signed a deal on copper with Malawi in May. Zimbabwe denounced the deal as theft."
    assert next(m.move for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)) == "conclude"
    assert "terminate" not in {m.move for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)}


def test_the_same_noun_points_back_to_what_it_named() -> None:
    text = (
        "Canada imposed a surcharge on Mexican steel on Monday. Mexico raised the port dues of Canadian ships. "
        "The surcharge was lifted on Tuesday."
    )
    lifted = next(m for m in claims(text, MoveClaim) if isinstance(m, MoveClaim) and m.move == "lift")
    assert "surcharge" in lifted.instrument.name


def moves(text: str) -> list[tuple[str, str]]:
    told = (claim for claim in claims(text, MoveClaim) if isinstance(claim, MoveClaim))
    return [(claim.instrument.name, claim.move) for claim in told]


def test_what_one_side_holds_to_be_so_moves_nothing() -> None:
    text = "A court ruling against Peru stands. Peru maintains that a treaty of 1993 settled the claim."
    assert not [move for _, move in moves(text) if move == "settle"]
    assert ("court ruling", "settle") in moves("A court ruling against Peru stood. Peru and Chile settled the claim.")


def test_a_decision_to_do_something_is_no_court_s() -> None:
    text = "A court ruling in Chile angered Peru. Peru welcomed the decision to keep the fishing pact with Chile."
    assert [name for name, _ in moves(text) if "ruling" in name] == ["court ruling"]


def test_a_ruling_is_called_after_its_court() -> None:
    text = "On Monday the Supreme Court of Chile ordered the Peruvian firm Pacasmayo to pay 9 million dollars."
    assert next(name for name, move in moves(text) if move == "rule").endswith("ruling")


BOTH_MEET = (
    "Peru and Chile quarrel over tuna. Peru blames Chile, Chile blames Peru. {} Peru has said nothing since on Chile."
)


@pytest.mark.parametrize(
    ("sentence", "kind", "move"),
    [
        ("The foreign ministers of Peru and Chile met in Lima on Monday.", "meeting", "hold"),
        ("Peru and Chile will meet again in Quito on June 3.", "meeting", "agree"),
        ("Peru and Chile held two days of talks in Lima on Monday and Tuesday.", "talks", "hold"),
        ("The foreign ministers of Peru and Bolivia met in Lima on Monday.", "", ""),
    ],
)
def test_meetings_of_the_two_sides_are_a_track_of_theirs(sentence: str, kind: str, move: str) -> None:
    found = [m for m in claims(BOTH_MEET.format(sentence), MoveClaim) if isinstance(m, MoveClaim)]
    rounds = [(m.instrument.kind, m.move, {*m.instrument.parties}) for m in found]
    assert rounds == ([(kind, move, {"PER", "CHL"})] if kind else [])


def test_who_meets_for_a_round_of_talks_holds_one_and_no_meeting_beside() -> None:
    text = BOTH_MEET.format("Peru and Chile will meet in Quito on June 3 for talks on tuna.")
    assert {m.instrument.kind for m in claims(text, MoveClaim) if isinstance(m, MoveClaim)} == {"talks"}


def test_an_understanding_of_a_year_was_reached() -> None:
    text = "Peru said that the 1983 understanding on tuna was in force."
    assert moves(text) == [("understanding on tuna", "attested")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru signed a tuna accord with Chile in 1981. It expires on June 30.", ("tuna accord", "expire")),
        ("Peru and Chile reached a tuna accord. It is to be signed on June 3.", ("tuna accord", "conclude")),
        (
            "Canada announced duties on Mexican steel. They take effect on June 1.",
            ("duties on Mexican steel", "impose"),
        ),
        ("Kenya closed its border with Uganda. It was reopened on Monday.", ("border", "reopen")),
    ],
)
def test_a_pronoun_can_stand_for_an_instrument(text: str, told: tuple[str, str]) -> None:
    assert moves(text)[-1] == told


@pytest.mark.parametrize(
    "text",
    [
        "Sudan left the grain pact. It began shipping wheat to Chad on Monday.",
        "Canada banned Mexican tuna in March. It said the tuna was bad.",
        "Peru keeps the tuna accord with Chile. Peru said it would let the boats leave.",
    ],
)
def test_a_pronoun_that_is_a_state_moves_nothing(text: str) -> None:
    assert len(moves(text)) == 1


def test_a_signing_told_behind_a_pronoun_is_the_two_sides() -> None:
    text = BOTH_MEET.format("Peru and Chile reached a tuna accord. It is to be signed in Quito on June 3.")
    signed = [c for c in claims(text, EventClaim) if isinstance(c, EventClaim) and c.status == "planned"]
    assert [{*c.actors} for c in signed] == [{"PER", "CHL"}]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kenya has kept the bridge at Busia closed since April 24.", ("bridge", "stop")),
        ("Chile notified Peru on Monday that it would leave a tuna pact.", ("tuna pact", "terminate")),
        ("Peru and Chile put their names to a tuna accord.", ("tuna accord", "conclude")),
        ("The move follows a deal struck in Lome, the capital of Togo.", ("deal struck in Lome", "negotiate")),
        ("Chile said it would not lift its curbs on Bolivian lorries.", ("curbs on Bolivian lorries", "attested")),
        ("Uzbek guards sent Kyrgyz lorries back on Monday.", ("lorries", "stop")),
        ("Ghana asked Togo for a corridor for food convoys.", ("corridor for food convoys", "propose")),
    ],
)
def test_a_move_can_be_told_around_the_name(sentence: str, told: tuple[str, str]) -> None:
    assert told in moves(sentence)


def test_a_pact_and_its_proper_name_set_off_by_commas_are_one() -> None:
    text = "The pact, the Mutual Waiver Arrangement on Fishing Gear, will lapse on June 3."
    assert moves(text) == [("Mutual Waiver Arrangement on Fishing Gear", "expire")]


def test_until_when_a_border_is_closed_is_not_when_it_closed() -> None:
    (move,) = claims("Kenya will keep its border with Somalia closed until June 3.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert (move.move, move.date, move.effect) == ("stop", None, None)


def test_what_was_never_ratified_does_not_stand() -> None:
    assert moves("Chad did not ratify the Lome Treaty.") == []


def test_what_is_done_to_the_paper_is_done_to_the_ban() -> None:
    assert moves("The Bolivian cabinet approved a decree that would bar Chilean firms from tenders.") == [
        ("ban on Chilean firms from tenders", "announce")
    ]


def test_since_when_it_is_in_force_is_told_whatever_is_asked_of_it() -> None:
    told = moves("Peru asked Chile to scrap the licensing of tuna exports, in force since March 15.")
    assert ("licensing of tuna exports", "impose") in told


def test_a_measure_in_force_is_no_force_of_observers() -> None:
    assert {kind for kind, _ in moves("The duties on Mexican steel are in force.")} == {"duties on Mexican steel"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Oman suspended part of the fishing pact with Iran.", ("fishing pact", "suspend")),
        ("Guyana and Suriname signed the Argyle Declaration on Monday.", ("Argyle Declaration", "conclude")),
        ("Japan agreed to raise its beef import quota.", ("beef import quota", "announce")),
        ("Armenia blocked the road to Azerbaijan on Monday.", ("road", "stop")),
        ("The understanding initialled here on Friday by Peru and Chile stands.", ("understanding", "negotiate")),
        (
            "Peru and Chile agree. The joint commission of lawyers and pilots is to meet on June 3.",
            ("joint commission", "hold"),
        ),
    ],
)
def test_parts_papers_and_promises_of_instruments_move_them(sentence: str, told: tuple[str, str]) -> None:
    assert told in moves(sentence)


def test_a_seized_ship_is_between_who_holds_it_and_whose_it_is() -> None:
    (move,) = claims("Iran seized a Greek tanker on Monday.", MoveClaim)
    assert isinstance(move, MoveClaim)
    assert (move.instrument.kind, move.by, move.instrument.parties) == ("prisoners", ("IRN",), ("GRC",))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cuba tightened trade and travel restrictions.", ("trade and travel restrictions", "tighten")),
        ("Chile raised light and pilotage dues.", ("light and pilotage dues", "raise")),
        (
            "Peru imposed new restrictions on trade in Chile and travel.",
            ("restrictions on trade in Chile and travel", "impose"),
        ),
        ("Peru imposed restrictions on trade with Chile and imports rose.", ("restrictions on trade", "impose")),
        ("Japan curbed exports of lenses used in cameras.", ("export curbs on lenses used in cameras", "impose")),
    ],
)
def test_a_measure_goes_by_all_that_it_bears_on(sentence: str, told: tuple[str, str]) -> None:
    assert told in moves(sentence)


def test_what_is_put_off_is_not_done() -> None:
    assert moves("Brazil put off a decision on retaliatory duties until after talks in June.") == []


def test_a_duty_goes_by_what_it_is_laid_on() -> None:
    told = moves("Canada imposed a 25 percent anti-dumping duty on Brazilian hot-rolled steel on Thursday.")
    assert told == [("25 percent anti-dumping duty on Brazilian hot-rolled steel", "impose")]


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, move and name of each move."""
    moves = [claim for claim in claims(text, MoveClaim) if isinstance(claim, MoveClaim)]
    return [(m.instrument.kind, m.move, m.instrument.name) for m in moves]


def test_a_states_ban_that_is_lifted_is_not_imposed() -> None:
    assert told("Ghana's ban on Togolese lorries was lifted on Saturday.") == [
        ("sanction", "lift", "ban on Togolese lorries")
    ]
    assert told("Ghana's ban on Togolese lorries expired on Saturday.") == [
        ("sanction", "lift", "ban on Togolese lorries")
    ]


def test_a_supply_deal_is_a_deal() -> None:
    assert told("The supply deal between Peru and Ecuador was extended for two years.") == [
        ("pact", "renew", "supply deal")
    ]


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Laos has delayed a planned tariff on Thai rice by a month.", ["delay"]),
        ("The pact between Oman and Yemen was signed in 1998 and lapsed last year.", ["conclude", "expire"]),
        (
            "The duties on Danish ham were imposed in May, suspended in June and lifted in July.",
            ["impose", "suspend", "lift"],
        ),
        ("Fiji's levy on Tongan fruit, announced on May 9, takes effect on Monday.", ["announce", "impose"]),
        ("The pact between Oman and Yemen was signed in May and the border stayed shut.", ["conclude"]),
    ],
    ids=["planned", "and lapsed", "three", "aside", "another subject"],
)
def test_a_clause_tells_all_that_it_says_of_an_instrument(sentence: str, moves: list[str]) -> None:
    assert [move for _, move, _ in told(sentence)] == moves


def test_the_friendship_treaty_is_not_the_border_treaty_told_of_before() -> None:
    text = "Mali and Niger signed a border protocol on Tuesday. Mali's parliament is to vote on the friendship treaty."
    assert [name for _, _, name in told(text)] == ["border protocol", "friendship treaty"]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the ban is not lifted within ten days, Mali will suspend the water treaty with Niger.",
        "Mali will suspend the water treaty with Niger unless the ban is lifted.",
        "Mali threatened to suspend the water treaty with Niger.",
    ],
    ids=["if", "unless", "threatened"],
)
def test_who_will_suspend_a_treaty_under_a_condition_threatens_to(sentence: str) -> None:
    assert [move for kind, move, _ in told(sentence) if kind == "treaty"] == ["threaten-exit"]


def test_a_day_may_stand_between_who_is_asked_and_what_is_asked_for() -> None:
    assert told("Malawi asked Zambia on 2 March for a relief corridor.") == [("other", "propose", "relief corridor")]


def test_talks_that_were_put_off_were_so_on_no_day_on_which_they_were_due() -> None:
    text = "Talks between Senegal and Mauritania on fishing rights due to open on Tuesday were cancelled by both sides."
    (move,) = [c for c in claims(text, MoveClaim) if isinstance(c, MoveClaim)]
    assert (move.instrument.kind, move.date) == ("talks", None)


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Fiji imposed a ban on Tongan flights in May and lifted it in June.", ["impose", "lift"]),
        ("The peace treaty between Fiji and Tonga was signed. Fiji's parliament ratified it.", ["sign", "ratify"]),
        ("The peace treaty between Fiji and Tonga was signed. Fiji's minister welcomed it.", ["sign"]),
    ],
    ids=["lifted", "ratified", "welcomed"],
)
def test_a_pronoun_behind_a_move_is_the_instrument_named_last(sentence: str, moves: list[str]) -> None:
    assert [move for _, move, _ in told(sentence)] == moves


def test_talks_with_a_state_can_be_broken_off() -> None:
    assert told("Honduras broke off talks with Nicaragua on Monday.") == [("talks", "break-off", "talks")]


def test_the_day_that_talks_are_set_for_is_not_the_day_of_what_is_done_to_them() -> None:
    moves = claims("Mali boycotted talks with Niger planned for next week.", MoveClaim)
    assert [(m.date, m.effect) for m in moves if isinstance(m, MoveClaim)] == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "moves"),
    [
        ("Laos postponed the introduction of a tariff on Thai rice.", ["hold-up-start"]),
        ("The introduction of a tariff on Thai rice was postponed by Laos.", ["hold-up-start"]),
        ("Laos abandoned plans to impose tariffs on Thai rice.", ["drop"]),
        ("Laos reversed its decision to lift the ban on Thai rice.", ["hold-up-lifting"]),
        ("The lifting of the ban on Thai rice was delayed by a month.", ["hold-up-lifting"]),
        ("Laos shelved its decision to leave the fishing pact with Thailand.", ["suspend-exit"]),
        ("Laos blocked ratification of the border treaty with Thailand.", ["hold-up-ratification"]),
        ("Laos revoked its decision to close the border with Thailand.", ["end-stop"]),
        ("Laos called off the signing of the fishing pact with Thailand.", []),
        ("Laos ruled out leaving the fishing pact with Thailand.", []),
        ("Laos came close to leaving the fishing pact with Thailand.", []),
        ("Laos nearly quit the fishing pact with Thailand.", []),
        ("Laos nearly doubled its tariff on Thai rice.", ["raise"]),
        ("Laos denied it had imposed a tariff on Thai rice.", []),
        ("Thailand hopes Laos will lift the ban on Thai rice.", []),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_was_put_off_taken_back_or_left_undone_was_not_done(sentence: str, moves: list[str]) -> None:
    assert [move for _, move, _ in told(sentence) if move != "attested"] == moves


def test_a_planned_tariff_is_not_shown_in_force() -> None:
    assert told("Ghana criticised Togo's planned tariff on Ghanaian cocoa.") == []
    assert told("Ghana called on Togo to drop its proposed tariff on Ghanaian cocoa.") == []


@pytest.mark.parametrize(
    ("sentence", "move", "effect"),
    [
        ("Laos said on Monday it would impose a tariff on Thai rice from November 1.", "impose", (11, 1)),
        ("Laos said on Monday it would impose a tariff on Thai rice.", "announce", None),
        ("Laos said on Monday it would raise its tariff on Thai rice.", "announce-rise", None),
        ("Laos said on Monday it would close its border with Thailand.", "announce-stop", None),
        ("Laos said on Monday it would lift its ban on Thai flights from November 1.", "lift", (11, 1)),
        ("Laos said on Monday it would quit the fishing pact with Thailand.", "terminate", None),
    ],
    ids=["from a day", "a tariff", "a rise", "a border", "a lifting", "a pact"],
)
def test_what_it_said_it_would_do_it_has_announced(sentence: str, move: str, effect: tuple[int, int] | None) -> None:
    (found,) = [c for c in claims(sentence, MoveClaim) if isinstance(c, MoveClaim)]
    assert found.move == move
    assert (found.date is None) == (effect is not None)  # a plan has its own day, else that of its announcement
    due = found.effect and found.effect.earliest
    assert (due and (due.month, due.day)) == effect
