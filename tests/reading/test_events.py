"""Who did what to whom, sentence by sentence: a specification by examples of invented quarrels."""

from __future__ import annotations

import datetime as dt

import pytest
from reports import claims, events

from stateofplay.model.claims import EventClaim, MoveClaim

ONE_ACT = [
    ("Kenya urged Tanzania on Monday to reopen the border.", ("REQUEST", "urged", ("KEN",), ("TZA",), "happened")),
    (
        "The foreign ministers of Peru and Chile met in Lima on Tuesday.",
        ("CONSULT", "met", ("CHL", "PER"), (), "happened"),
    ),
    ("Oslo accused Reykjavik of overfishing.", ("ACCUSE", "accused", ("NOR",), ("ISL",), "happened")),
    ("Ghana said it would expel the Togolese ambassador.", ("SANCTION", "expel", ("GHA",), ("TGO",), "planned")),
    (
        "Two trawlers were seized by Iceland on Tuesday, Norway said.",
        ("COERCE", "seized", ("ISL",), ("NOR",), "happened"),
    ),
    (
        "Poland's decision to expel two Belarusian diplomats drew comment.",
        ("SANCTION", "expel", ("POL",), ("BLR",), "happened"),
    ),
    (
        "Talks between India and Nepal were suspended on Monday.",
        ("CONSULT", "Talks", ("IND", "NPL"), (), "suspended"),
    ),
    ("Peru did not recall its ambassador from Chile.", ("SANCTION", "recall", ("PER",), ("CHL",), "denied")),
    (
        "Kenya lifted its ban on imports of Tanzanian maize on Monday.",
        ("CONCEDE", "lifted", ("KEN",), ("TZA",), "happened"),
    ),
    (
        "Vietnam removed Laos from its list of trusted exporters on Monday.",
        ("SANCTION", "removed", ("VNM",), ("LAO",), "happened"),
    ),
    (
        "The crew of a Danish boat waited and Riga this year seized trawlers of Poland.",
        ("COERCE", "seized", ("LVA",), ("POL",), "happened"),
    ),
    ("Norway didn't sign the pact with Iceland.", ("AGREE", "sign", ("ISL", "NOR"), (), "denied")),
    (
        "Morocco was urged by Spain to release the crew.",
        ("REQUEST", "urged", ("ESP",), ("MAR",), "happened"),
    ),
    (
        "Spain expressed deep concern over Morocco's fishing ban.",
        ("ACCUSE", "expressed deep concern", ("ESP",), ("MAR",), "happened"),
    ),
    (
        "Hungary said it would not renew the gas agreement with Ukraine.",
        ("SANCTION", "not renew", ("HUN",), ("UKR",), "planned"),
    ),
    (
        "Bolivian soldiers killed two Chilean border guards on Monday, Chile said.",
        ("ASSAULT", "killed", ("BOL",), ("CHL",), "happened"),
    ),
    (
        "Jordan's foreign minister, Layla Haddad, told her Iraqi counterpart that the raid was a violation.",
        ("ACCUSE", "told", ("JOR",), ("IRQ",), "happened"),
    ),
    (
        "Colombia's Supreme Court ordered Venezuelan oil company Petrosur to pay compensation.",
        ("COERCE", "ordered", ("COL-supreme-court",), ("petrosur",), "happened"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ONE_ACT, ids=[sentence[:40] for sentence, _ in ONE_ACT])
def test_a_sentence_tells_one_act(
    sentence: str, expected: tuple[str, str, tuple[str, ...], tuple[str, ...], str]
) -> None:
    assert expected in events(sentence)
    assert len(events(sentence)) == 1


def test_what_is_agreed_is_an_act_of_its_own_and_planned() -> None:
    assert events("Brazil and Argentina agreed on Tuesday to hold talks next month.") == [
        ("AGREE", "agreed", ("ARG", "BRA"), (), "happened"),
        ("CONSULT", "talks", ("ARG", "BRA"), (), "planned"),
    ]


def test_what_is_threatened_is_an_act_of_its_own() -> None:
    assert events("Egypt threatened to withdraw from the water-sharing treaty with Sudan.") == [
        ("THREATEN", "threatened", ("EGY",), ("SDN",), "happened"),
        ("SANCTION", "withdraw", ("EGY",), ("SDN",), "threatened"),
    ]


def test_who_speaks_at_a_meeting_was_at_it() -> None:
    text = "At a meeting with Greek Prime Minister Nikos Vlahos, Turkish President Kemal Aydin asked Athens to wait."
    assert events(text) == [
        ("CONSULT", "meeting", ("GRC", "TUR"), (), "happened"),
        ("REQUEST", "asked", ("TUR",), ("GRC",), "happened"),
    ]


def test_a_relative_clause_and_its_main_clause_share_the_subject() -> None:
    text = "Uganda, which had signed the pact with Rwanda in 2029, expelled two Congolese envoys on Sunday."
    assert [(kind, actors) for kind, _, actors, _, _ in events(text)] == [
        ("AGREE", ("RWA", "UGA")),
        ("SANCTION", ("UGA",)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "If Turkey closed the strait, Greece might respond.",
        "The price of copper fell in London on Tuesday.",
        "Heavy rain was expected in northern Kenya.",
        "Thailand beat Malaysia 2-0 in Bangkok.",
        "Sweden beat Norway 84–79.",
        "Sudan repelled Chad in the semi-final.",
    ],
)
def test_what_no_state_did_to_another_is_no_event(sentence: str) -> None:
    assert events(sentence) == []


def test_what_is_asked_for_has_not_been_done() -> None:
    kinds = [kind for kind, *_ in events("Kenya urged Tanzania to withdraw its troops from Uganda.")]
    assert kinds == ["REQUEST"]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("New Zealand did not impose sanctions on France.", "SANCTION", "denied"),
        ("Neither Brazil nor Argentina has accepted the terms of the treaty.", "AGREE", "denied"),
        ("Turkey denied that it had withdrawn from the treaty with Greece.", "SANCTION", "denied"),
        ("Kenya has not lifted its ban on Tanzanian maize.", "CONCEDE", "denied"),
        ("Kenya has yet to lift its ban on Tanzanian maize.", "CONCEDE", "denied"),
        ("Ghana will recall its ambassador from Togo.", "SANCTION", "planned"),
    ],
)
def test_what_is_denied_or_to_come_is_not_told_as_done(sentence: str, kind: str, status: str) -> None:
    assert {found[4] for found in events(sentence) if found[0] == kind} == {status}


def test_a_finite_verb_behind_an_infinitive_goes_back_to_the_finite_one() -> None:
    found = events("Denmark urged Iceland to reopen the ports and warned Norway of delays.")
    assert [(kind, actors) for kind, _, actors, _, _ in found] == [("REQUEST", ("DNK",)), ("THREATEN", ("DNK",))]


def test_those_in_a_with_phrase_do_what_its_participle_says() -> None:
    found = events("The ban was lifted, with Chad and Niger agreeing to hold talks on cattle.")
    assert ("AGREE", "agreeing", ("NER", "TCD"), (), "happened") in found


TWO_SIDES = "Ghana fined Togo. Togo sued Ghana. Ghana and Togo broke with Lome's bank. "


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("A round of talks failed. The round that did take place, in Bern on April 18 and 19, did not.", "happened"),
        ("The first round of talks, fixed for April 9, fell through.", "suspended"),
        (
            "Ghana and Togo signed a truce on Monday, closing two long days of talks that had been postponed.",
            "happened",
        ),
    ],
)
def test_talks_of_a_known_day_are_those_of_the_reports_two_states(sentence: str, status: str) -> None:
    found = [(actors, told) for kind, _, actors, _, told in events(TWO_SIDES + sentence) if kind == "CONSULT"]
    assert (("GHA", "TGO"), status) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The lack of face-to-face talks between Chad and Niger worries neighbours.",
        "India and Thailand did not meet during the summit.",
    ],
)
def test_a_meeting_that_was_not_is_not_told_as_held(sentence: str) -> None:
    assert {found[4] for found in events(sentence)} <= {"denied"}


def test_a_charge_that_the_speaker_does_not_make_is_none() -> None:
    text = 'Norway shut a port to Iceland. "We don\'t believe that it breaches the pact," a Norwegian official said.'
    assert not [told for told in events(text) if told[0] == "ACCUSE"]


def test_whom_a_sentence_sets_in_front_of_its_subject_takes_no_part() -> None:
    text = "Kenya and Uganda met on Monday. Regarding South Sudan, both sides agreed to share patrols."
    assert [actors for kind, _, actors, _, _ in events(text) if kind == "AGREE"] == [("KEN", "UGA")]


def test_a_row_between_two_is_no_act_of_both() -> None:
    text = (
        "Malaysia banned sand exports to Singapore on Tuesday, deepening a feud between the two neighbours over water."
    )
    assert all(len(actors) == 1 for kind, _, actors, _, _ in events(text) if kind != "CONSULT")


def test_they_behind_the_leaders_of_two_states_are_the_two() -> None:
    text = "Peruvian President Luis Soto and Chilean Premier Ana Rojas spoke on Monday. They agreed to meet in Lima."
    assert ("AGREE", "agreed", ("CHL", "PER"), (), "happened") in events(text)


def test_an_infinitive_that_and_joins_on_is_as_sure_as_the_first() -> None:
    body = "Peru and Chile agreed to set up a group and to resume negotiations on the border."
    assert ("CONSULT", "negotiations", ("CHL", "PER"), (), "planned") in events(body)
    assert ("CONSULT", "talks", ("CHL", "PER"), (), "planned") in events("Peru and Chile agreed to hold talks.")


def test_what_hangs_on_another_is_threatened_and_what_a_condition_supposes_is_no_act() -> None:
    threat = "Denmark said it would suspend the fisheries pact with Norway unless Oslo paid by June 1."
    assert ("SANCTION", "suspend", ("DNK",), ("NOR",), "threatened") in events(threat)
    assert not [claim for claim in claims(threat, MoveClaim) if claim.why[0] == "pact: suspend"]
    supposed = "Norway will recall its ambassador if Denmark does not lift the ban by June 1."
    assert [(kind, status) for kind, _, _, _, status in events(supposed)] == [("SANCTION", "threatened")]


def test_a_plan_has_its_own_day_and_not_that_on_which_it_is_told() -> None:
    body = "Senegal said on Tuesday it would stop issuing permits to Mauritanian herders from Oct. 1 in retaliation."
    (plan,) = (
        claim for claim in claims(body, EventClaim) if isinstance(claim, EventClaim) and claim.type == "SANCTION"
    )
    assert plan.date is not None
    assert plan.date.earliest == dt.date(2031, 10, 1)


def test_what_was_first_to_be_done_is_not_told_as_done() -> None:
    body = "Thailand's opposition criticised the meeting, held before Cambodia had apologised for the deaths."
    assert [kind for kind, *_ in events(body) if kind == "SUPPORT"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Should Kenya expel the envoys, Uganda said, it would answer in kind.",
        "Kenya ruled out expelling the Ugandan envoys.",
        "Kenya nearly expelled two Ugandan envoys.",
        "Uganda hopes Kenya will release two Ugandan envoys.",
    ],
    ids=["should", "ruled out", "nearly", "hopes"],
)
def test_what_is_supposed_or_all_but_done_is_no_act(sentence: str) -> None:
    done = [kind for kind, _, by, _, status in events(sentence) if by == ("KEN",) and status in ("happened", "planned")]
    assert not {"SANCTION", "CONCEDE", "COERCE"} & {*done}
