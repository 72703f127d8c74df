"""Which words are the evidence of an act: the clause that tells it, and nothing that tells of another."""

from __future__ import annotations

import pytest
from reports import claims

from stateofplay.model.claims import EventClaim

ENDS = [
    ("Peru closed its border with Chile on Monday, after two nights of talks in Lima.", "Monday"),
    ("Kenya expelled two Ugandan diplomats three days after a shooting on the lake.", "diplomats"),
    ("Turkey lifted its ban on Georgian hazelnuts, which had cost growers a season.", "hazelnuts"),
    ("Serbia seized three Kosovan trucks under a decree which both had called void.", "decree"),
    ("Poland released four Belarusian drivers whose arrest had begun the row.", "drivers"),
    ("Vietnam imposed duties on Thai sugar that were to start in June.", "sugar"),
    ("Egypt suspended talks with Ethiopia, as the dam was being filled.", "Ethiopia"),
    ("Bolivia recalled its envoy from Chile because the port was closed to its trucks.", "Chile"),
    ("Fiji and Tonga signed a fishing pact in Suva on Tuesday, according to a regional official.", "Tuesday"),
    ("Morocco withdrew its ambassador from Spain, and the consulate stays shut.", "Spain"),
]


def evidence(sentence: str, trigger: str | None = None) -> str:
    found = [claim for claim in claims(sentence, EventClaim) if isinstance(claim, EventClaim)]
    words = {sentence[one.trigger.start : one.trigger.end]: one.quote for one in found}
    quote = words[trigger] if trigger else found[0].quote
    return sentence[quote.start : quote.end]


@pytest.mark.parametrize(("sentence", "last"), ENDS, ids=[sentence[:40] for sentence, _ in ENDS])
def test_the_evidence_of_an_act_ends_where_another_clause_begins(sentence: str, last: str) -> None:
    first = sentence.split(maxsplit=1)[0]
    quotes = {
        sentence[one.quote.start : one.quote.end]
        for one in claims(sentence, EventClaim)
        if sentence[one.quote.start :].startswith(first)
    }
    assert sentence[: sentence.index(last) + len(last)] in quotes


@pytest.mark.parametrize(
    "sentence",
    [
        "India imposed duties on Nepalese tea, ginger and cardamom on Monday",
        "Ecuador put a levy on Colombian rice, on onions and on beer",
        "Hungary blocked the loan to Ukraine for as long as the pipeline stayed shut",
        "Laos warned Cambodia that it would shut the sluices after the harvest if no water came",
        "Mali accused Niger of shelling a village",
        "Kenya denounced the ban by Uganda as a blow struck in the dark",
    ],
)
def test_a_list_a_length_of_time_a_condition_and_what_is_said_belong_to_the_act(sentence: str) -> None:
    assert evidence(sentence + ".") == sentence


def test_an_act_has_no_place_from_a_clause_behind_it() -> None:
    told = "Peru closed its border with Chile on Monday, after two nights of talks in Lima."
    closed = next(one for one in claims(told, EventClaim) if told[one.trigger.start :].startswith("closed"))
    assert isinstance(closed, EventClaim)
    assert closed.place is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile stressed the importance of dialogue on Monday.",
        "Norway and Iceland saw no need for talks.",
        "Ministers of Kenya and Uganda spoke of the prospect of a summit.",
    ],
)
def test_talks_that_are_only_weighed_are_no_meeting(sentence: str) -> None:
    kinds = {str(one.type) for one in claims(sentence, EventClaim) if isinstance(one, EventClaim)}
    assert "CONSULT" not in kinds
