"""The calendar of days due, read by icalendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from herring import ACCORD, HERRING
from icalendar import Calendar
from nasty import NASTY, STATES, promise

from stateofplay.exports.ical import due_days
from stateofplay.model.dates import Date
from stateofplay.model.state import CommitmentState, StateOfPlay

JUNE = Date.day(dt.date(2026, 6, 1))


def entries(state: StateOfPlay) -> dict[str, object]:
    read = Calendar.from_ical(due_days(state))
    assert not read.errors
    return {str(one["uid"]): one for one in read.walk("VEVENT")}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_calendar_is_read_without_a_fault_and_its_entries_are_told_apart(state: StateOfPlay) -> None:
    read = Calendar.from_ical(due_days(state))
    assert len(entries(state)) == len(read.walk("VEVENT"))
    assert all(not one.errors for one in read.walk("VEVENT"))


def test_a_day_due_is_a_whole_day_that_blocks_nothing() -> None:
    lapse = entries(HERRING)["t1-lapsed-2026-06-01-2026-06-01@stateofplay"]
    assert (lapse["dtstart"].dt, lapse["dtend"].dt) == (dt.date(2026, 6, 1), dt.date(2026, 6, 2))
    assert lapse["transp"] == "TRANSPARENT"
    assert lapse["summary"] == "Herring accord: due to be lapsed"


def test_a_month_stays_a_month() -> None:
    meeting = entries(HERRING)["c1@stateofplay"]
    assert (meeting["dtstart"].dt, meeting["dtend"].dt) == (dt.date(2026, 5, 1), dt.date(2026, 6, 1))


def test_the_quote_and_who_printed_it_stand_in_the_description() -> None:
    said = str(entries(HERRING)["c1@stateofplay"]["description"])
    assert "“agreed to meet again in May” two.html, 11 Mar 2026" in said


def test_what_was_taken_back_is_cancelled_and_newer_than_when_it_was_due() -> None:
    (before, after) = (replace(ACCORD.states[2], cancelled=taken_back) for taken_back in (False, True))
    stood, gone = (
        entries(replace(HERRING, tracks=(replace(ACCORD, next=None, states=(*ACCORD.states[:2], move)),)))
        for move in (before, after)
    )
    (uid,) = [uid for uid in stood if uid.startswith("t1")]
    assert (stood[uid]["status"], gone[uid]["status"]) == ("CONFIRMED", "CANCELLED")
    assert gone[uid]["summary"].endswith("(cancelled)")
    assert gone[uid]["sequence"] > stood[uid]["sequence"]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (CommitmentState.OPEN, "TENTATIVE"),
        (CommitmentState.KEPT, "CONFIRMED"),
        (CommitmentState.LAPSED, "TENTATIVE"),
        (CommitmentState.CANCELLED, "CANCELLED"),
    ],
)
def test_a_promise_says_what_became_of_it(state: CommitmentState, status: str) -> None:
    entry = entries(replace(NASTY, commitments=(promise(JUNE, state),), tracks=()))["c9@stateofplay"]
    assert entry["status"] == status
    assert [str(one) for one in entry["categories"].cats] == [state.value]
    assert state is CommitmentState.OPEN or f"({state.value})" in entry["summary"]


def test_what_has_one_known_end_stands_on_it_and_what_has_none_is_left_out() -> None:
    found = entries(NASTY)
    assert found["c91@stateofplay"]["dtstart"].dt == dt.date(2026, 5, 3)
    assert found["c92@stateofplay"]["dtstart"].dt == dt.date(2026, 6, 1)
    assert "c93@stateofplay" not in found


def test_the_stamp_is_the_day_known_on_and_never_the_clock() -> None:
    stamps = {one["dtstamp"].dt for one in entries(HERRING).values()}
    assert stamps == {dt.datetime(2026, 3, 11, tzinfo=dt.UTC)}
