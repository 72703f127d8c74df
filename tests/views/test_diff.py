"""What changed from one state to another."""

from __future__ import annotations

from dataclasses import replace

from herring import ACCORD, END_OF_ACCORD, EVENTS, HERRING, MEETING_IN_MAY, NOTHING, day

from stateofplay.model.claims import Status
from stateofplay.model.state import CommitmentState, StateOfPlay, Value
from stateofplay.views.diff import as_table, differences


def told(before: StateOfPlay, after: StateOfPlay) -> list[tuple[str, str, str, str]]:
    """Change, id, field and what it became."""
    return [(d.change, d.id, d.field, d.after) for d in differences(before, after)]


def test_a_state_does_not_differ_from_itself() -> None:
    assert told(HERRING, HERRING) == []
    assert as_table(differences(HERRING, HERRING)).rows == ()


def test_from_nothing_everything_is_new_tracks_first() -> None:
    changes = told(NOTHING, HERRING)
    assert {change for change, *_ in changes} == {"new"}
    assert changes[0] == ("new", "t1", "", "in force, end decided")
    assert [row.id for row in as_table(differences(NOTHING, HERRING)).rows] == [id for _, id, *_ in changes]
    assert len(changes) == 1 + len(HERRING.events) + len(HERRING.positions) + 1 + 1


def test_a_tracks_status_tells_what_it_was_and_what_it_is() -> None:
    suspended = replace(ACCORD, status="suspended", status_label="in force, end suspended", next=None)
    (status, ahead) = differences(HERRING, replace(HERRING, tracks=(suspended,)))
    assert (status.before, status.after) == ("in force, end decided", "in force, end suspended")
    assert (ahead.field, ahead.before, ahead.after) == ("next", "lapsed, 1 Jun 2026", "")


def test_a_planned_meeting_that_was_held_changed_and_is_not_new() -> None:
    held = replace(EVENTS[4], status=Status.HAPPENED, date=day("2026-05-07"))
    after = replace(HERRING, events=(*EVENTS[:4], held))
    assert told(HERRING, after) == [
        ("changed", "ebb5", "status", "happened"),
        ("changed", "ebb5", "date", "7 May 2026"),
    ]


def test_a_thing_whose_id_changed_is_found_by_its_claims() -> None:
    renamed = replace(EVENTS[3], id="e-other", place="Bergen")
    after = replace(HERRING, events=(*EVENTS[:3], renamed, EVENTS[4]))
    assert told(HERRING, after) == [("changed", "e-other", "where", "Bergen")]


def test_an_act_that_became_part_of_another_joined_it() -> None:
    both = replace(EVENTS[1], evidence=(*EVENTS[1].evidence, *EVENTS[2].evidence))
    after = replace(HERRING, events=(EVENTS[0], both, *EVENTS[3:]))
    assert told(HERRING, after) == [("joined", "eaa2", "", "")]


def test_what_no_claim_tells_any_more_is_gone() -> None:
    assert told(HERRING, replace(HERRING, positions=HERRING.positions[1:])) == [("gone", "p1", "", "")]


def test_a_promise_that_was_kept_says_so() -> None:
    kept = replace(MEETING_IN_MAY, state=CommitmentState.KEPT)
    assert told(HERRING, replace(HERRING, commitments=(kept,))) == [("changed", "c1", "state", "kept")]


def test_a_third_value_changes_a_disagreement() -> None:
    third = replace(
        END_OF_ACCORD, values=(*END_OF_ACCORD.values, Value("1 Jul 2026", END_OF_ACCORD.values[0].evidence))
    )
    (change,) = differences(HERRING, replace(HERRING, disagreements=(third,)))
    assert (change.before, change.after) == ("1 Jun 2026 | 30 Jun 2026", "1 Jun 2026 | 30 Jun 2026 | 1 Jul 2026")
