"""What the parse adds to the rules of position: sentences of invented quarrels that those read wrongly alone."""

from __future__ import annotations

import pytest
from reports import claims, events

from stateofplay.model.claims import EventClaim


def test_a_subject_far_from_its_verb_is_the_parses() -> None:
    told = events(
        "The European Union, the body to which Austria and Romania also belong, appealed to Hungary for restraint."
    )
    assert [actors for kind, _, actors, _, _ in told if kind == "REQUEST"] == [("european-union",)]


def test_what_a_pronoun_does_is_its_own_doing() -> None:
    told = events("Chile turned down a Peruvian proposal in March, and it has asked Bolivia for a panel.")
    assert ("REQUEST", "asked", ("CHL",), ("BOL",), "happened") in told


def test_who_stands_right_beside_the_verb_does_it_whatever_the_parse_says() -> None:
    told = events("Peru has seized Chilean boats and Chile this year curbed exports of copper to Peru.")
    assert ("SANCTION", "curbed exports of", ("CHL",), ("PER",), "happened") in told


def test_the_subject_of_another_clause_is_not_whom_it_is_done_to() -> None:
    told = events("Both Peru and Chile accepted, Uruguayan Premier Jorge Silva told local radio.")
    assert told == [("AGREE", "accepted", ("CHL", "PER"), (), "happened")]


@pytest.mark.parametrize(
    ("body", "trigger", "day"),
    [
        ("Peru accused Chile of having held back water since January.", "accused", None),
        ("Peru promised Chile to lift the ban by June 2.", "promised", None),
        ("Peru urged Chile to think again before June 2.", "urged", None),
    ],
)
def test_a_time_of_a_verb_that_hangs_on_the_act_is_not_the_acts(body: str, trigger: str, day: str | None) -> None:
    found = [c for c in claims(body, EventClaim) if isinstance(c, EventClaim)]
    (claim,) = [c for c in found if body[c.trigger.start : c.trigger.end] == trigger]
    assert (claim.date.text if claim.date else None) == day


def test_a_time_that_hangs_on_the_act_is_the_acts_though_a_clause_stands_between() -> None:
    body = "A Chilean official, who asked not to be named, said Peru had offered talks in early May, but Chile had not."
    found = [c for c in claims(body, EventClaim) if isinstance(c, EventClaim)]
    assert "early May" in {c.date.text for c in found if c.date}


@pytest.mark.parametrize(
    ("body", "trigger", "quote"),
    [
        (
            "The Peruvian ministry abolished the levy on Chilean boats, and in May the navies will patrol together.",
            "abolished",
            "The Peruvian ministry abolished the levy on Chilean boats",
        ),
        (
            "Peru handed over the records to the Chilean embassy in March, before its notice was given.",
            "handed",
            "Peru handed over the records to the Chilean embassy in March",
        ),
    ],
)
def test_the_quote_ends_where_another_clause_tells_something_else(body: str, trigger: str, quote: str) -> None:
    found = [c for c in claims(body, EventClaim) if isinstance(c, EventClaim)]
    told = {body[c.trigger.start :].split(maxsplit=1)[0]: body[c.quote.start : c.quote.end] for c in found}
    assert told.get(trigger) == quote
