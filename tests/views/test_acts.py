import dataclasses

import pytest
from herring import CLOSED, EVENTS

from stateofplay.model.claims import EventType
from stateofplay.views.acts import lead, told

NAMES = {"NOR": "Norway", "ISL": "Iceland"}


@pytest.mark.parametrize("type", EventType)
def test_every_type_of_act_has_words_for_one_and_for_several_with_and_without_a_recipient(type: EventType) -> None:
    one = dataclasses.replace(EVENTS[1], type=type, actors=("NOR",), recipients=("ISL",))
    for event in (
        one,
        dataclasses.replace(one, recipients=()),
        dataclasses.replace(one, actors=("ISL", "NOR")),
        dataclasses.replace(one, actors=("ISL", "NOR"), recipients=()),
    ):
        assert lead(event, NAMES).startswith(("Norway ", "Iceland and Norway "))


def test_words_of_a_report_stand_in_quotation_marks_after_who_acts() -> None:
    quoted = dataclasses.replace(EVENTS[1], summary=CLOSED.quote[:20] + "…")
    assert told(quoted, NAMES) == "Norway takes measures against Iceland: “Norway closed its po…”"


def test_words_that_no_report_has_bear_no_quotation_marks() -> None:
    assert told(EVENTS[1], NAMES) == EVENTS[1].summary
