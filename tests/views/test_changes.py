import dataclasses
import datetime as dt

from herring import ENDS, HERRING, LAPSE, NOTHING, day

from stateofplay.views.changes import changes, report_days


def test_what_changed_last_is_what_the_newest_report_says_first() -> None:
    assert [change.id for change in changes(HERRING)] == ["ebb4", "ebb5", "c1"]


def test_since_an_earlier_day_more_has_changed_moves_before_events() -> None:
    since = [change.id for change in changes(HERRING, dt.date(2026, 3, 3))]
    assert since == ["t1", "t1", "t1", "eaa1", "eaa2", "ebb3", "ebb4", "ebb5", "c1"]


def test_background_that_a_new_report_retells_is_no_change() -> None:
    old = dataclasses.replace(HERRING.events[3], id="old", date=day("1976-06-01"), evidence=(ENDS,))
    state = dataclasses.replace(HERRING, events=(*HERRING.events, old))
    assert "old" not in [change.id for change in changes(state)]


def test_a_new_report_of_a_known_event_is_no_change() -> None:
    retold = dataclasses.replace(HERRING.events[4], evidence=(LAPSE, ENDS))
    state = dataclasses.replace(HERRING, events=(*HERRING.events[:4], retold))
    assert "ebb5" not in [change.id for change in changes(state)]


def test_without_reports_nothing_has_changed() -> None:
    assert changes(NOTHING) == ()
    assert report_days(NOTHING) == ()
