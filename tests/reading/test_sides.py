"""Whom an act is done to where its own clause does not say: a specification by examples of invented quarrels."""

from __future__ import annotations

import pytest
from reports import claims, events

from stateofplay.model.claims import EventClaim, PositionClaim

SUED = 1  # spoken acts in PAIR
PAIR = "Ghana fined Togo. Togo sued Ghana. Ghana and Togo broke off trade. "


def told(body: str, kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(actors, recipients) for found, _, actors, recipients, _ in events(body) if found == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Lome deployed gunboats off the coast on Monday.", "MOBILIZE", (("TGO",), ("GHA",))),
        ("Accra rejected the charge.", "REJECT", (("GHA",), ("TGO",))),
        ("Nigeria welcomed the outcome.", "SUPPORT", (("NGA",), ("GHA", "TGO"))),
        ("Nigeria and Benin welcomed the agreement.", "SUPPORT", (("BEN", "NGA"), ("GHA", "TGO"))),
        ("The African Union called for calm.", "REQUEST", (("african-union",), ("GHA", "TGO"))),
    ],
)
def test_in_a_report_on_two_states_an_act_is_to_the_other_and_a_third_states_word_to_both(
    sentence: str, kind: str, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides in [(actors, tuple(sorted(others))) for actors, others in told(PAIR + sentence, kind)]


@pytest.mark.parametrize(
    ("body", "kind", "sides"),
    [
        ("Peru recalled its envoy to Chile on Monday. Santiago protested.", "ACCUSE", (("CHL",), ("PER",))),
        (
            "Kenya's parliament voted for a levy. Uganda condemned it.",
            "ACCUSE",
            (("UGA",), ("KEN-parliament",)),
        ),
    ],
)
def test_in_a_short_report_an_act_is_to_the_one_other_state_named_by(
    body: str, kind: str, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides in told(body, kind)


def test_a_word_is_to_the_two_other_states_named_by_and_a_deed_to_neither() -> None:
    truce = "Peru and Ecuador signed a truce on Monday. "
    assert told(truce + "Chile condemned it.", "ACCUSE") == [(("CHL",), ("ECU", "PER"))]
    assert told(truce + "Chile deployed tanks.", "MOBILIZE") == []


def test_what_is_said_of_the_doers_own_forces_is_to_the_other_side() -> None:
    assert (("GHA",), ("TGO",)) in told(PAIR + "Ghana denied that its forces had shelled a village.", "REJECT")


def test_a_request_is_turned_down_by_those_whom_it_was_made_to() -> None:
    body = PAIR + "On Monday Accra asked Lome to reopen the crossing. That was turned down within a day."
    assert (("TGO",), ("GHA",)) in told(body, "REJECT")


def test_a_firm_speaks_to_the_other_side_and_citizens_to_their_own_government() -> None:
    assert (("TGO-company",), ("GHA",)) in told(PAIR + "The Togolese company rejected the charge.", "REJECT")
    growers = "Ghanaian cocoa growers urged the Ghanaian government to lift the duty."
    assert told(PAIR + growers, "REQUEST") == [(("GHA-cocoa-growers",), ("GHA",))]


def test_what_is_kept_from_the_press_is_no_refusal() -> None:
    assert told(PAIR + "The Ghanaian minister declined to comment.", "REJECT") == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Togolese Foreign Minister Afi Mensah is expected in Accra on Friday.", "planned"),
        ("The Togolese minister was due in Accra yesterday.", "planned"),
        ("Togolese Foreign Minister Afi Mensah flew to Accra on Friday.", "happened"),
    ],
)
def test_a_visit_is_to_the_state_whose_town_it_goes_to(sentence: str, status: str) -> None:
    found = [(tuple(sorted(actors)), told) for kind, _, actors, _, told in events(PAIR + sentence) if kind == "CONSULT"]
    assert found == [(("GHA", "TGO"), status)]


@pytest.mark.parametrize("sentence", ["A ruling is expected in Accra in May.", "Heavy rain is expected in Ghana."])
def test_what_else_is_expected_is_no_visit(sentence: str) -> None:
    assert told(PAIR + sentence, "CONSULT") == []


def test_what_a_light_verb_carries_is_to_the_other_side() -> None:
    assert (("TGO",), ("GHA",)) in told(PAIR + "Lome gave its consent on Monday.", "AGREE")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Togo maintains that the boats were outside the zone.", "REJECT"),
        ("If the gate is built there will be an answer, a Togolese official said.", "THREATEN"),
        ("Unless the duty goes the port would be shut again, the Togolese minister said.", "THREATEN"),
    ],
)
def test_what_a_party_says_is_an_act_by_its_cue_or_its_condition(sentence: str, kind: str) -> None:
    assert (("TGO",), ("GHA",)) in [
        (tuple(a[:3] for a in actors), others) for actors, others in told(PAIR + sentence, kind)
    ]


def test_what_a_party_offers_on_a_condition_is_no_threat() -> None:
    assert (
        told(PAIR + "Lome would return the boats if Accra paid the fee, the Togolese minister said.", "THREATEN") == []
    )


def test_a_source_that_asks_not_to_be_named_asks_nothing_of_the_other_side() -> None:
    assert told(PAIR + "A Togolese official, who asked not to be named, spoke of delays.", "REQUEST") == []


def test_who_is_heard_to_act_stands_in_for_a_subject_that_nobody_knows() -> None:
    body = PAIR + "The arbitrators in Geneva rejected a claim by the Togolese government on Monday."
    assert [actors for actors, _ in told(body, "REJECT")] == [("arbitrators-in-geneva",)]


def test_who_tells_of_an_act_is_none_of_its_sides() -> None:
    body = PAIR + "Nigeria had offered to host the talks, a Ghanaian diplomat disclosed."
    assert told(body, "AGREE") == [(("NGA",), ("GHA", "TGO"))]


def test_a_mediator_consults_those_between_whom_he_goes() -> None:
    body = PAIR + "The truce came after Nigerian Foreign Minister Chidi Okafor mediated between them, officials said."
    assert told(body, "CONSULT") == [(("GHA", "NGA", "TGO"), ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the first meeting since taking office, Togolese Minister Afi Mensah told Ghanaian Minister Kojo Asante "
        "that the fine hurt.",
        "In Tuesday's talks, Togolese Minister Afi Mensah urged Ghanaian Minister Kojo Asante to lift the fine.",
    ],
)
def test_a_meeting_that_is_a_setting_is_of_those_who_speak_there(sentence: str) -> None:
    assert (("GHA", "TGO"), ()) in told(PAIR + sentence, "CONSULT")


def test_two_states_named_twice_each_are_what_a_short_report_is_about() -> None:
    body = "Ghana fined Togo on Monday. Togo sued Ghana. The levy is two years old. Lome protested."
    assert (("TGO",), ("GHA",)) in told(body, "ACCUSE")


@pytest.mark.parametrize(
    ("issued", "acts", "kind"),
    [
        (
            '"The fine breaks our pact," the Togolese foreign ministry said in a statement late on Friday.',
            "The statement voiced deep regret over the fine.",
            "ACCUSE",
        ),
        (
            "Togolese Foreign Minister Afi Mensah handed the ambassador a note on Monday.",
            "The note also asked Ghana to lift the fine.",
            "REQUEST",
        ),
        ("A Togolese government communique was read on the radio.", "The communique urged Ghana to wait.", "REQUEST"),
    ],
)
def test_a_paper_speaks_for_who_issued_it(issued: str, acts: str, kind: str) -> None:
    speakers = [actors for actors, _ in told(f"{PAIR}{issued} {acts}", kind)]
    assert [actor[:3] for actors in speakers[-1:] for actor in actors] == ["TGO"]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("The Ghanaian fishermen were freed on Friday.", "CONCEDE", (("TGO",), ("GHA-fishermen",))),
        ("The Togolese traders, detained on Monday, are in good health.", "COERCE", (("GHA",), ("TGO",))),
        ("Togolese tanks were deployed along the river.", "MOBILIZE", (("TGO",), ("GHA",))),
        ("Togo's gunboats, withdrawn in March, will return.", "RETREAT", (("TGO",), ("GHA",))),
    ],
)
def test_those_whom_nobody_named_holds_are_held_by_the_other_side_and_forces_are_moved_by_their_own(
    sentence: str, kind: str, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides in told(PAIR + sentence, kind)


@pytest.mark.parametrize(
    "sentence", ["A Togolese trader was killed on the islet.", "A Togolese minister was arrested on Monday."]
)
def test_who_killed_a_man_or_arrested_a_minister_is_not_guessed(sentence: str) -> None:
    assert {kind for kind, *_ in events(PAIR + sentence)[3:]} == set()


def test_a_minister_is_due_to_meet_her_counterpart_and_visits_the_first_town_that_she_goes_to() -> None:
    ministers = "Ghanaian Minister Esi Asante spoke on Monday. "
    meet = "Asante and her Togolese counterpart, Afi Mensah, are due to meet in Abuja in June."
    assert told(PAIR + ministers + meet, "CONSULT") == [(("GHA", "TGO"), ())]
    visit = "The Togolese trade minister, Koffi Ajavon, is expected in Accra on Thursday and in Abuja the day after."
    assert told(PAIR + visit, "CONSULT") == [(("GHA", "TGO"), ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana was ready to send a team to Lome, an official said.",
        "Accra offered Togo a pause of ten days.",
        "Ghana has promised Lome an answer by June.",
    ],
)
def test_what_one_side_offers_or_promises_is_done_by_it_alone_and_to_the_other(sentence: str) -> None:
    assert set(told(PAIR + sentence, "AGREE")) == {(("GHA",), ("TGO",))}


OFFER = PAIR + "Benin offered on Monday to host talks in Cotonou. "


@pytest.mark.parametrize(
    ("body", "kind", "sides"),
    [
        (OFFER + "Togo accepted the offer.", "AGREE", (("TGO",), ("BEN",))),
        (OFFER + "Ghana has rejected the proposal.", "REJECT", (("GHA",), ("BEN",))),
        (OFFER + "Ghana turned the latest offer down a week later.", "REJECT", (("GHA",), ("BEN",))),
        (PAIR + "Nigeria called for a pause. The appeal was backed by Togo.", "SUPPORT", (("TGO",), ("NGA",))),
        (PAIR + "Nigeria proposed a joint patrol, an idea that Ghana supports.", "SUPPORT", (("GHA",), ("NGA",))),
        (PAIR + "Lome has agreed to the talks, which Benin had proposed.", "AGREE", (("TGO",), ("BEN",))),
    ],
)
def test_an_answer_is_to_who_made_the_offer_and_not_to_the_other_side(
    body: str, kind: str, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides in told(body, kind)


def test_an_acceptance_is_no_offer_that_the_next_one_answers() -> None:
    both = told(OFFER + "Togo accepted the offer. Ghana rejected the proposal.", "REJECT")
    assert both == [(("GHA",), ("BEN",))]


@pytest.mark.parametrize("sentence", ["Lome accepted the ruling.", "Lome rejected the charge."])
def test_what_is_no_offer_is_answered_to_the_other_side(sentence: str) -> None:
    found = {*told(OFFER + sentence, "AGREE"), *told(OFFER + sentence, "REJECT")}
    assert (("TGO",), ("GHA",)) in found


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Ghana summoned the Togolese envoy and handed him a note of protest demanding access.", ("GHA", "TGO")),
        ("Accra sent Lome a letter demanding payment within ten days.", ("GHA", "TGO")),
        ("Togo gave Ghana a memorandum urging a pause.", ("TGO", "GHA")),
    ],
)
def test_what_a_paper_demands_is_demanded_by_who_hands_it_over(sentence: str, sides: tuple[str, str]) -> None:
    assert told(PAIR + sentence, "REQUEST") == [((sides[0],), (sides[1],))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana and Togo agreed on Tuesday to reopen the crossing after two days of talks in Cotonou mediated by Benin.",
        "Envoys met in Cotonou on May 3 for talks brokered by Benin.",
    ],
)
def test_talks_and_who_mediates_them_are_one_act_of_all_three(sentence: str) -> None:
    assert [tuple(sorted(actors)) for actors, _ in told(PAIR + sentence, "CONSULT")] == [("BEN", "GHA", "TGO")]


def test_who_mediated_earlier_is_not_at_other_talks() -> None:
    body = PAIR + "Ghana and Togo held talks on Tuesday, and a truce was brokered by Benin in May."
    assert told(body, "CONSULT")[0] == (("GHA", "TGO"), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana imposed a levy on cocoa, a move that Benin criticised.",
        "Ghana closed its ports to trawlers, an unusual step which Benin called hasty.",
    ],
)
def test_who_comments_on_an_act_is_not_whom_it_is_done_to(sentence: str) -> None:
    assert not [others for _, others in told(PAIR + sentence, "SANCTION") if "BEN" in others]


def test_who_backs_an_idea_is_not_the_only_one_whom_it_is_put_to() -> None:
    body = PAIR + "Nigeria proposed a joint patrol, an idea that Togo supports."
    assert [(doers, {*others}) for doers, others in told(body, "REQUEST")] == [(("NGA",), {"GHA", "TGO"})]


@pytest.mark.parametrize("sentence", ["Ghana rejected criticism from Togo.", "Accra brushed off criticism from Lome."])
def test_what_comes_from_a_state_is_said_by_it(sentence: str) -> None:
    assert told(PAIR + sentence, "ACCUSE") == [(("TGO",), ("GHA",))]


def test_force_of_a_known_time_that_a_noun_gives_to_one_of_two_states_is_against_the_other() -> None:
    assert (("GHA",), ("TGO",)) in told(PAIR + "The row goes back to Ghana's 1950-1955 occupation.", "COERCE")


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Ghana criticised Togo for expelling two of its diplomats.", ("SANCTION", ("TGO",), ("GHA",))),
        ("Ghana thanked Togo for lifting the ban on its cocoa.", ("CONCEDE", ("TGO",), ("GHA",))),
        ("Togo, criticised by Ghana for expelling two diplomats, kept silent.", ("SANCTION", ("TGO",), ("GHA",))),
        ("Ghana decried the injustice of removing Ghana from Togo's whitelist.", ("SANCTION", ("TGO",), ("GHA",))),
    ],
)
def test_what_is_judged_was_done_by_whom_it_is_held_against(
    sentence: str, deed: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    kind, doers, others = deed
    assert (doers, others) in told(PAIR + sentence, kind)
    assert (others, doers) not in told(PAIR + sentence, kind)[len(told(PAIR, kind)) :]


def test_what_one_is_accused_of_is_no_deed_and_a_judgements_day_not_that_of_the_deed() -> None:
    assert told("Ghana accused Togo of having seized three trucks.", "COERCE") == []
    (blame, deed) = claims("Kenya on Monday blamed Uganda for breaking off the talks.", EventClaim)
    assert blame.date is not None
    assert deed.date is None


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Japan and the United States agreed on Monday to impose sanctions on North Korea.", ("JPN", "USA")),
        ("Kenya and Tanzania agreed to close their borders with Uganda.", ("KEN", "TZA")),
        ("Kenya agreed with Uganda to wait.", ("KEN", "UGA")),
        ("France and Germany vowed to support Ukraine.", ("DEU", "FRA")),
    ],
)
def test_an_accord_is_of_those_who_agree_and_not_of_those_it_bears_on(sentence: str, sides: tuple[str, ...]) -> None:
    assert told(sentence, "AGREE") == [(sides, ())]


def test_who_agrees_alone_on_a_measure_has_no_accord_with_those_it_hits() -> None:
    assert told("EU ministers agreed to extend sanctions against Russia until July.", "AGREE") == []


def test_a_body_of_states_meets_by_itself() -> None:
    assert (("european-union",), ()) in told("EU foreign ministers met in Brussels on Monday.", "CONSULT")
    gathering = "Uruguay's minister spoke in Asuncion at a gathering of the Group of 20."
    assert (("group-of-twenty",), ()) in told(gathering, "CONSULT")
    assert told("A European Commission official sat in on the talks.", "CONSULT") == []


def test_whoever_condemns_a_decision_condemns_whose_it_is() -> None:
    body = "Ghana's decision to expel three Togolese consuls was condemned by Benin."
    assert ("ACCUSE", "condemned", ("BEN",), ("GHA",), "happened") in events(body)


def test_who_summons_an_envoy_to_protest_protests() -> None:
    protest = "Ghana on Tuesday summoned the Togolese ambassador to protest against the ban."
    assert {actors for actors, _ in told(PAIR + protest, "ACCUSE")} == {("TGO",), ("GHA",)}
    assert (("TGO",), ("GHA",)) not in told(PAIR + protest, "ACCUSE")[1:]


def test_what_one_does_in_retaliation_accuses_nobody() -> None:
    answer = "Ghana said it would stop issuing permits to Togolese herders in retaliation for the seizure."
    assert [actors for actors, _ in told(PAIR + answer, "ACCUSE")] == [("TGO",)]


def test_talks_after_which_it_is_told_are_of_those_who_agreed() -> None:
    body = "Senegal and Mauritania agreed on Thursday to wait, officials said after two days of talks in Banjul."
    assert told(body, "CONSULT") == [(("MRT", "SEN"), ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya and Uganda will meet on Monday under the auspices of the African Union.",
        "Kenya and Uganda met in Addis Ababa at the invitation of Ethiopia.",
        "Trade Minister Ann Otieno of Kenya, who took office in May, and Uganda's Trade Minister Paul Okot met.",
    ],
)
def test_who_lends_the_roof_is_no_side_of_a_meeting(sentence: str) -> None:
    assert told(sentence, "CONSULT") == [(("KEN", "UGA"), ())]


def test_states_that_clash_over_trade_only_quarrel_and_a_quarrel_threatens_nobody() -> None:
    assert told("Canada and Brazil have clashed over trade before.", "ASSAULT") == []
    assert told("Thai and Cambodian troops clashed over the weekend.", "ASSAULT") != []
    eased = "Canada and Brazil met, easing a quarrel that had threatened to spread to farm goods."
    assert told(eased, "THREATEN") == []


def test_between_two_possessors_talks_are_of_both() -> None:
    body = "A meeting in Montreal between Canadian Trade Minister Robert Lachance and Brazil's Paulo Andrade ended it."
    assert told(body, "CONSULT") == [(("BRA", "CAN"), ())]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Ghana drew sharp criticism from Togo over the fees.", "ACCUSE", ("TGO", "GHA")),
        ("The seizure drew condemnation from Accra.", "ACCUSE", ("GHA", "TGO")),
        ("Lome shut the bridge, a move that also drew protests from Ghana.", "ACCUSE", ("GHA", "TGO")),
        ("Togo won an apology from Ghana on Tuesday.", "SUPPORT", ("GHA", "TGO")),
        ("Togo won support from Ghana.", "SUPPORT", ("GHA", "TGO")),
        ("Accra came under fire from Lome over its dam.", "ACCUSE", ("TGO", "GHA")),
        ("Ghana has received threats from Togo over the dam.", "THREATEN", ("TGO", "GHA")),
        ("Togo gave Ghana a final warning on Monday to stop sheltering rebels.", "THREATEN", ("TGO", "GHA")),
        ("Lome issued Accra an ultimatum.", "THREATEN", ("TGO", "GHA")),
    ],
)
def test_who_gets_what_another_does_is_whom_it_is_done_to(sentence: str, kind: str, sides: tuple[str, str]) -> None:
    spoken = [found for found in events(PAIR + sentence) if found[0] in ("ACCUSE", "SUPPORT", "THREATEN", "CONSULT")]
    assert [(found, doers, others) for found, _, doers, others, _ in spoken[SUED:]] == [
        (kind, (sides[0],), (sides[1],))
    ]


def test_who_fails_to_get_an_apology_or_only_demands_one_is_given_none() -> None:
    body = PAIR + "Togo failed to win an apology from Ghana. Togo demanded an apology from Ghana."
    assert [status for kind, *_, status in events(body) if kind == "SUPPORT"] == ["denied"]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("The seizure prompted Togo to recall its ambassador.", "SANCTION", ("TGO", "GHA")),
        ("Ghana massed troops at the frontier, prompting Togo to mobilise its reserves.", "MOBILIZE", ("TGO", "GHA")),
        ("The killing of two guards led Ghana to close its embassy in Lome.", "SANCTION", ("GHA", "TGO")),
        ("Pressure from Ghana forced Togo to free the drivers.", "CONCEDE", ("TGO", "GHA")),
        ("Togo was forced to withdraw its troops.", "RETREAT", ("TGO", "GHA")),
    ],
)
def test_what_a_side_is_brought_to_do_it_does(sentence: str, kind: str, sides: tuple[str, str]) -> None:
    assert ((sides[0],), (sides[1],)) in told(PAIR + sentence, kind)
    assert told(PAIR + sentence, "REQUEST") in ([], [(("GHA",), ("TGO",))] * ("Pressure" in sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana tried to force Togo to free the drivers.",
        "Ghana's threats could lead Togo to free the drivers.",
        "Ghana leads efforts to free the drivers.",
    ],
)
def test_what_a_side_is_not_told_to_have_been_brought_to_do_is_no_act(sentence: str) -> None:
    assert told(PAIR + sentence, "CONCEDE") == []


def test_what_a_side_says_was_done_to_it_is_not_denied_where_nobody_denies() -> None:
    body = PAIR + "Ghana said on Monday its patrol boat had been sunk by Togolese gunboats."
    assert [status for kind, *_, status in events(body) if kind == "ASSAULT"] == ["happened"]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Two Togolese diplomats were ordered to leave Ghana within 48 hours.", "SANCTION", ("GHA", "TGO")),
        ("Two Togolese diplomats were expelled on Monday.", "SANCTION", ("GHA", "TGO")),
        ("Ghana ordered two Togolese diplomats to leave the country.", "SANCTION", ("GHA", "TGO")),
        ("Ghana's ambassador was handed a note of protest.", "ACCUSE", ("TGO", "GHA")),
        ("Ghana's envoy was summoned on Monday and handed a note of protest.", "ACCUSE", ("TGO", "GHA")),
        ("Ghana's ambassador to Togo was recalled on Friday.", "SANCTION", ("GHA", "TGO")),
    ],
)
def test_envoys_are_sent_away_by_who_received_them_and_recalled_by_their_own(
    sentence: str, kind: str, sides: tuple[str, str]
) -> None:
    found = [(doers, others) for doers, others in told(PAIR + sentence, kind)]
    assert ((sides[0],), (sides[1],)) in found
    assert ((sides[1],), (sides[0],)) not in found[SUED:]


def test_who_suffers_beside_a_passive_takes_nobody() -> None:
    assert told(PAIR + "Three Togolese guards were killed and nine captured.", "COERCE") in (
        [],
        [(("GHA",), ("TGO",))],
    )


@pytest.mark.parametrize(
    "sentence",
    ["The treaty signed by Ghana and Togo was criticised by Benin.", "A truce agreed by Ghana and Togo took effect."],
)
def test_what_two_have_signed_is_of_both_whatever_verb_stands_behind(sentence: str) -> None:
    assert (("GHA", "TGO"), ()) in told(PAIR + sentence, "AGREE")


def test_who_acts_behind_an_agent_is_none_of_the_agents() -> None:
    found = told(PAIR + "The boats were seized by Ghana and Togo protested.", "COERCE")
    assert {*found} == {(("GHA",), ("TGO",))}


@pytest.mark.parametrize(
    "sentence", ["Ghana's refusal to withdraw angered Togo.", "Togo was infuriated by Ghana's claim to the island."]
)
def test_what_an_act_makes_another_feel_accuses_nobody(sentence: str) -> None:
    assert (("GHA",), ("TGO",)) not in told(PAIR + sentence, "ACCUSE")


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Chile rejected mediation by Ecuador.", "REJECT", (("CHL",), ("ECU",))),
        ("Chile rejected outside mediation by the Arab League.", "REJECT", (("CHL",), ("arab-league",))),
        ("Chile condemned attacks by Peruvian troops.", "ACCUSE", (("CHL",), ("PER-troops",))),
        (
            "Brazil condemned the shelling of a Chilean village by Peruvian forces.",
            "ACCUSE",
            (("BRA",), ("PER-forces",)),
        ),
    ],
)
def test_who_stands_behind_by_made_the_thing_and_did_not_do_the_verb(
    sentence: str, kind: str, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert sides in told(f"LIMA, May 4 (AP) - Peru and Chile argued on Monday over a river.\n{sentence}", kind)


WATCHED = "LIMA, May 4 (AP) - Peru and Chile held talks on Monday.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "A Chilean historian accused Peru of lying.",
        "Chilean analysts said Peru must withdraw.",
        '"Peru has violated the treaty," said Rosa Diaz, a Chilean scholar.',
        "Rosa Diaz, a Chilean political scientist, said the harvest was good. She accused Peru of lying.",
    ],
)
def test_what_a_scholar_or_analyst_says_is_not_said_by_a_state(sentence: str) -> None:
    found = [one for one in claims(WATCHED + sentence, EventClaim) if one.type in ("ACCUSE", "REQUEST")]
    assert [one for one in found if "CHL" in one.actors] == []
    assert [one for one in claims(WATCHED + sentence, PositionClaim) if one.party == "CHL"] == []


@pytest.mark.parametrize(
    "sentence", ["Analysts said Chile would retaliate.", "Economists said Chile will close its ports."]
)
def test_what_analysts_foretell_is_no_plan(sentence: str) -> None:
    assert told(WATCHED + sentence, "SANCTION") == []


def test_a_victim_is_of_its_state_whatever_it_writes() -> None:
    assert told(WATCHED + "Peruvian police arrested a Chilean journalist.", "COERCE") == [(("PER-police",), ("CHL",))]


@pytest.mark.parametrize(
    ("words", "blames"),
    [
        ("described the talks as useful", False),
        ("described the Peruvian army as the best on the continent", False),
        ("described the Peruvian measure as illegal", True),
        ('described the Peruvian measure as "daylight robbery"', True),
    ],
)
def test_to_describe_a_thing_is_to_blame_only_in_words_of_blame(words: str, blames: bool) -> None:
    assert bool(told(f"{WATCHED}Chile {words}.", "ACCUSE")) is blames
