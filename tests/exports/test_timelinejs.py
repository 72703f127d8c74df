"""Slides for TimelineJS: no date finer than the report's, no report's markup."""

from __future__ import annotations

import json

import pytest
from herring import HERRING
from nasty import NASTY, STATES

from stateofplay.exports.timelinejs import timeline
from stateofplay.model.state import StateOfPlay


def slides(state: StateOfPlay) -> dict[str, dict[str, object]]:
    return {slide["unique_id"]: slide for slide in json.loads(timeline(state))["events"]}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_slide_has_a_start_and_a_text_and_the_front_has_a_title(state: StateOfPlay) -> None:
    made = json.loads(timeline(state))
    assert made["title"]["text"]["headline"]
    assert all(slide["start_date"]["year"] and slide["text"]["headline"] for slide in made["events"])


def test_a_day_is_a_day_a_month_a_month_and_a_year_a_year() -> None:
    found = slides(HERRING)
    assert found["ebb4"]["start_date"] == {"year": 2026, "month": 3, "day": 10}
    assert found["ebb5"]["start_date"] == {"year": 2026, "month": 5}
    assert found["eaa1"]["start_date"] == {"year": 1994}
    assert not any("end_date" in slide for slide in found.values())
    assert found["ebb5"]["display_date"] == "May 2026"


def test_an_act_without_a_day_is_no_slide_and_is_counted() -> None:
    assert "ebb3" not in slides(HERRING)
    assert "Not shown for want of a day: 1." in timeline(HERRING)


def test_the_words_and_who_printed_them_stand_on_the_slide_as_text() -> None:
    assert (
        "met in Torshavn on Tuesday</blockquote><p>two.html, 11 Mar 2026</p>" in slides(HERRING)["ebb4"]["text"]["text"]
    )
    assert "<script" not in timeline(NASTY)
