import dataclasses

import pytest
from herring import CLOSED, EVENTS, HERRING

from stateofplay.model.claims import EventType
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.views.acts import lead, told


@pytest.mark.parametrize("type", EventType)
def test_every_type_of_act_has_words_for_one_and_for_several_with_and_without_a_recipient(type: EventType) -> None:
    one = dataclasses.replace(EVENTS[1], type=type, actors=("NOR",), recipients=("ISL",))
    for event in (
        one,
        dataclasses.replace(one, recipients=()),
        dataclasses.replace(one, actors=("ISL", "NOR")),
        dataclasses.replace(one, actors=("ISL", "NOR"), recipients=()),
    ):
        assert lead(event, HERRING).startswith(("Norway ", "Iceland and Norway "))


def test_words_of_a_report_stand_in_quotation_marks_after_who_acts() -> None:
    quoted = dataclasses.replace(EVENTS[1], summary=CLOSED.quote[:34] + "…")
    assert told(quoted, HERRING) == "Norway takes measures against Iceland: “Norway closed its ports to Iceland…”"


def test_words_that_no_report_has_bear_no_quotation_marks() -> None:
    assert told(EVENTS[1], HERRING) == EVENTS[1].summary


def acting(name: str, kind: ActorKind, type: EventType, *others: str) -> str:
    """The lead of an act of one of that name towards Norway, or with others."""
    state = dataclasses.replace(HERRING, actors=(*HERRING.actors, Actor("x", name, kind, "ISL")))
    return lead(dataclasses.replace(EVENTS[1], type=type, actors=("x", *others), recipients=("NOR",)), state)


def test_a_court_rules() -> None:
    state = dataclasses.replace(HERRING, actors=(Actor("x", "Icelandic supreme court", ActorKind.COURT, "ISL"),))
    ruling = dataclasses.replace(EVENTS[1], type=EventType.COERCE, actors=("x",), recipients=())
    assert lead(ruling, state) == "The Icelandic supreme court issues a ruling"
    assert acting("Icelandic court", ActorKind.COURT, EventType.COERCE) == "The Icelandic court rules against Norway"
    assert acting("Iceland", ActorKind.STATE, EventType.COERCE) == "Iceland coerces Norway"


@pytest.mark.parametrize(
    ("name", "kind", "does"),
    [
        ("Icelandic troops", ActorKind.ARMED_GROUP, "attack"),
        ("cod fishermen's unions", ActorKind.GROUP, "attack"),
        ("Icelandic police", ActorKind.BODY, "attack"),
        ("ministry of fisheries", ActorKind.BODY, "attacks"),
        ("Icelandic congress", ActorKind.BODY, "attacks"),
        ("United States", ActorKind.STATE, "attacks"),
        ("Nordic Foods", ActorKind.COMPANY, "attacks"),
        ("army corps", ActorKind.ARMED_GROUP, "attacks"),
    ],
)
def test_the_verb_agrees_with_whoever_acts(name: str, kind: ActorKind, does: str) -> None:
    assert f" {does} Norway" in acting(name, kind, EventType.ASSAULT)


def test_two_parties_are_several() -> None:
    both = acting("cod council", ActorKind.BODY, EventType.REQUEST, "ISL")
    assert both == "The cod council and Iceland ask Norway"
