"""The status of instruments on a day, as known on another: probes over disputes of several kinds."""

from __future__ import annotations

import datetime as dt

import pytest
from invented import (
    ACCORD,
    CEASEFIRE,
    CURBS,
    PACT,
    RULING,
    TARIFF,
    THE_PACT,
    TREATY,
    WHITE_LIST,
    day,
    event,
    move,
    report,
)

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Instrument, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Track

MACKEREL = (
    report(
        "2031-03-10",
        move("The mackerel pact expires on March 15 unless renewed", PACT, "expire", effect=day("2031-03-15")),
    ),
    report(
        "2031-03-20",
        move("Oslo's decision to quit the Bergen Mackerel Accord (BMA)", ACCORD, "terminate", "NOR"),
        move("The pact now expires on June 30", THE_PACT, "expire", effect=day("2031-06-30")),
    ),
    report(
        "2031-07-01",
        move(
            "Norway on June 29 suspended its exit from the mackerel pact",
            PACT,
            "suspend-exit",
            "NOR",
            date=day("2031-06-29"),
        ),
    ),
    report(
        "2031-09-15",
        move(
            "Norway announced in March that it would quit the mackerel pact",
            PACT,
            "terminate",
            "NOR",
            date=Date.month(2031, 3),
        ),
    ),
)
RESUMED = report(
    "2031-10-02",
    move("Norway on Oct. 1 ended the suspension of its exit", THE_PACT, "resume-exit", "NOR", date=day("2031-10-01")),
    move("The mackerel pact now lapses on Dec. 31", PACT, "expire", effect=day("2031-12-31")),
)
SALMON = (
    report(
        "2031-01-05",
        move(
            "Iceland will tax salmon from Feb. 1",
            TARIFF,
            "announce",
            "ISL",
            date=day("2031-01-05"),
            effect=day("2031-02-01"),
        ),
    ),
    report(
        "2031-01-25",
        move(
            "Iceland put off the tariff to March 1",
            TARIFF,
            "delay",
            "ISL",
            date=day("2031-01-24"),
            effect=day("2031-03-01"),
        ),
    ),
    report("2031-03-02", move("The tariff took effect on Saturday", TARIFF, "impose", "ISL", date=day("2031-03-01"))),
    report(
        "2031-04-11", move("Iceland halved the tariff on Thursday", TARIFF, "reduce", "ISL", date=day("2031-04-10"))
    ),
)
CONDOR = (
    report(
        "2031-05-02",
        move(
            "Peru and Ecuador agreed to a ceasefire from May 3",
            CEASEFIRE,
            "agree",
            "PER ECU",
            date=day("2031-05-01"),
            effect=day("2031-05-03"),
        ),
    ),
    report("2031-05-20", move("The ceasefire broke down on May 19", CEASEFIRE, "break", "ECU", date=day("2031-05-19"))),
    report(
        "2031-06-02",
        move("Both sides renewed the ceasefire on June 1", CEASEFIRE, "renew", "PER ECU", date=day("2031-06-01")),
    ),
)
RIBE = (
    report(
        "2030-01-15",
        move("The Treaty of Ribe entered into force on Jan. 10", TREATY, "enter-into-force", date=day("2030-01-10")),
    ),
    report(
        "2031-02-01",
        move(
            "Sweden denounced the Treaty of Ribe, with a year's notice",
            TREATY,
            "denounce",
            "SWE",
            date=day("2031-02-01"),
            effect=day("2032-02-01"),
        ),
    ),
    report(
        "2031-11-05",
        move("Sweden withdrew its notice on Nov. 4", TREATY, "withdraw-notice", "SWE", date=day("2031-11-04")),
    ),
)
CHEESE = (
    report("2031-02-01", move("Norway is on the white list", WHITE_LIST, "attested")),
    report(
        "2031-02-10",
        move(
            "Iceland will drop Norway from the list on March 1",
            WHITE_LIST,
            "announce-removal",
            "ISL",
            date=day("2031-02-10"),
            effect=day("2031-03-01"),
        ),
    ),
    report(
        "2031-03-03",
        move(
            "Iceland dropped Norway from its white list on March 1", WHITE_LIST, "remove", "ISL", date=day("2031-03-01")
        ),
    ),
)
UREA = (
    report("2031-02-01", move("Morocco's curbs on urea exports", CURBS, "attested")),
    report("2031-06-02", move("Morocco lifted the curbs on June 1", CURBS, "lift", "MAR", date=day("2031-06-01"))),
)
TRAWLER = (
    report("2031-04-02", move("The court ruled on April 1", RULING, "rule", "ISL", date=day("2031-04-01"))),
    report("2031-05-02", move("The trawler was seized on May 1", RULING, "seize", "ISL", date=day("2031-05-01"))),
    report(
        "2031-05-20",
        move("Creditors asked to sell the trawler", RULING, "threaten-liquidation", "ISL", date=day("2031-05-19")),
    ),
)

PROBES = [
    (MACKEREL, "2031-03-12", "2031-03-12", "in-force"),
    (MACKEREL, "2031-03-20", "2031-03-20", "exit-decided"),
    (MACKEREL, "2031-06-30", "2031-05-01", "due-to-lapse"),
    (MACKEREL, "2031-06-30", "2031-07-01", "exit-suspended"),
    (MACKEREL, "2031-09-15", "2031-07-01", "exit-suspended"),
    (MACKEREL, "2031-09-15", "2031-09-15", "exit-suspended"),
    ((*MACKEREL, RESUMED), "2031-10-02", "2031-10-02", "exit-decided"),
    ((*MACKEREL, RESUMED), "2031-12-31", "2032-01-05", "lapsed"),
    ((*MACKEREL, RESUMED), "2031-09-30", "2031-10-02", "exit-suspended"),
    (SALMON, "2031-01-05", "2031-01-05", "announced"),
    (SALMON, "2031-02-01", "2031-01-10", "due-to-start"),
    (SALMON, "2031-02-01", "2031-02-01", "delayed"),
    (SALMON, "2031-03-05", "2031-03-05", "in-force"),
    (SALMON, "2031-04-09", "2031-04-11", "in-force"),
    (SALMON, "2031-04-11", "2031-04-11", "reduced"),
    (CONDOR, "2031-05-02", "2031-05-02", "agreed"),
    (CONDOR, "2031-05-04", "2031-05-04", "in-force"),
    (CONDOR, "2031-05-20", "2031-05-20", "broken"),
    (CONDOR, "2031-06-02", "2031-06-02", "in-force"),
    (CONDOR, "2031-05-25", "2031-06-02", "broken"),
    (RIBE, "2029-12-31", "2031-11-05", "unknown"),
    (RIBE, "2031-01-01", "2031-01-01", "in-force"),
    (RIBE, "2031-03-01", "2031-03-01", "notice-given"),
    (RIBE, "2032-02-01", "2031-03-01", "due-to-lapse"),
    (RIBE, "2032-02-02", "2031-11-05", "in-force"),
    (CHEESE, "2031-01-15", "2031-02-01", "unknown"),
    (CHEESE, "2031-02-05", "2031-02-05", "listed"),
    (CHEESE, "2031-02-20", "2031-02-20", "removal-decided"),
    (CHEESE, "2031-03-03", "2031-03-03", "removed"),
    (UREA, "2031-05-31", "2031-06-02", "in-force"),
    (UREA, "2031-06-02", "2031-06-02", "lifted"),
    (TRAWLER, "2031-04-15", "2031-04-15", "ruled"),
    (TRAWLER, "2031-05-03", "2031-05-20", "seized"),
    (TRAWLER, "2031-05-20", "2031-05-20", "liquidation-threatened"),
]


def only_track(entries: tuple[Entry, ...], as_of: str, known_on: str) -> Track:
    state = fold(entries, as_of=dt.date.fromisoformat(as_of), known_on=dt.date.fromisoformat(known_on))
    assert len(state.tracks) == 1, [track.name for track in state.tracks]
    return state.tracks[0]


@pytest.mark.parametrize(("entries", "as_of", "known_on", "status"), PROBES)
def test_status_on_a_day_as_known_on_another(
    entries: tuple[Entry, ...], as_of: str, known_on: str, status: str
) -> None:
    assert only_track(entries, as_of, known_on).status == status


def test_nothing_is_known_before_the_first_report() -> None:
    assert fold(MACKEREL, known_on=dt.date(2031, 3, 9)).tracks == ()


def test_what_is_due_next_is_shown() -> None:
    track = only_track(MACKEREL, "2031-03-12", "2031-03-12")
    assert track.next is not None
    assert (track.next.status, track.next.date) == ("lapsed", day("2031-03-15"))


def test_a_decision_of_which_no_report_gives_the_day_fell_between_two_reports() -> None:
    track = only_track(MACKEREL, "2031-03-20", "2031-03-20")
    assert track.since is not None
    assert (track.since.earliest, track.since.latest) == (dt.date(2031, 3, 10), dt.date(2031, 3, 20))


def test_a_retelling_is_evidence_and_no_new_move() -> None:
    before, after = (
        only_track(MACKEREL[:3], "2031-09-15", "2031-09-15"),
        only_track(MACKEREL, "2031-09-15", "2031-09-15"),
    )
    assert [state.move for state in before.states] == [state.move for state in after.states]
    assert sum(len(state.evidence) for state in after.states) == 1 + sum(len(state.evidence) for state in before.states)


def test_a_retelling_with_another_day_is_still_a_retelling() -> None:
    again = report(
        "2031-08-01", move("Norway on Aug. 1 spoke of its exit", PACT, "terminate", "NOR", date=day("2031-08-01"))
    )
    first = MACKEREL[:2]
    assert len(only_track((*first, again), "2031-08-01", "2031-08-01").states) == len(
        only_track(first, "2031-08-01", "2031-08-01").states
    )


def test_what_a_later_move_took_back_is_marked_cancelled() -> None:
    track = only_track(MACKEREL, "2031-07-01", "2031-07-01")
    cancelled = {(state.move, state.date.earliest) for state in track.states if state.cancelled and state.date}
    assert ("expire", dt.date(2031, 6, 30)) in cancelled


def test_a_suspension_of_which_only_the_month_is_known_came_before_the_day_that_it_put_off() -> None:
    late = report(
        "2031-08-01", move("The exit was suspended in June", PACT, "suspend-exit", "NOR", date=Date.month(2031, 7))
    )
    due = report(
        "2031-06-01",
        move(
            "The mackerel pact is to end on July 10",
            PACT,
            "terminate",
            "NOR",
            date=day("2031-05-30"),
            effect=day("2031-07-10"),
        ),
    )
    assert only_track((due, late), "2031-07-10", "2031-08-01").status == "exit-suspended"


def test_a_plan_without_a_day_changes_nothing_and_a_denied_move_neither() -> None:
    start = report("2031-02-01", move("Iceland taxes salmon", TARIFF, "attested"))
    for status in (Status.PLANNED, Status.DENIED):
        talk = report(
            "2031-02-09",
            event("Iceland spoke of lifting the tariff", "CONCEDE", "ISL", "NOR", status=status),
            move("lifting the tariff", TARIFF, "lift", "ISL", on_last=True),
        )
        assert only_track((start, talk), "2031-02-09", "2031-02-09").status == "in-force"


def test_names_of_one_instrument_are_one_track_under_its_proper_name() -> None:
    track = only_track(MACKEREL, "2031-09-15", "2031-09-15")
    assert track.name == "Bergen Mackerel Accord (BMA)"
    assert set(track.names) == {"Bergen Mackerel Accord", "mackerel pact", "pact"}
    assert track.parties == ("ISL", "NOR")


def test_lists_of_two_owners_are_two_tracks() -> None:
    other = Instrument("trade-list", "white list", owner="NOR", target="ISL", words=("white", "list"))
    own = report("2031-03-04", move("Norway struck Iceland from its white list", other, "remove", "NOR"))
    tracks = fold((*CHEESE, own)).tracks
    assert {track.parties for track in tracks} == {("ISL", "NOR"), ("NOR", "ISL")}
    assert {track.name for track in tracks} == {"Iceland's white list of cheese importers", "Norway's white list"}


def test_a_bare_noun_is_the_instrument_that_its_report_named_last() -> None:
    gas = Instrument("pact", "gas pact", parties=("NOR", "ISL"), words=("gas", "pact"))
    both = report(
        "2031-05-01",
        move("the mackerel pact", PACT, "attested"),
        move("the gas pact", gas, "attested"),
        move("Iceland left the pact", THE_PACT, "terminate", "ISL"),
    )
    left = [track for track in fold((both,)).tracks if track.status == "exit-decided"]
    assert ["gas pact" in track.names for track in left] == [True]


def test_treaties_of_different_years_stay_apart() -> None:
    old, new = (
        Instrument("treaty", f"{year} border treaty", parties=("DNK", "SWE"), words=("border", "treaty"))
        for year in (1951, 1988)
    )
    both = report(
        "2031-05-01", move("the 1951 border treaty", old, "attested"), move("the 1988 border treaty", new, "attested")
    )
    assert len(fold((both,)).tracks) == 2


def test_a_bare_noun_of_one_dispute_does_not_join_the_instrument_of_another() -> None:
    ruling = Instrument("court-claim", "court ruling", owner="ECU", words=("court", "ruling"))
    bare = Instrument("court-claim", "ruling", words=("ruling",))
    here = report(
        "2031-05-20",
        event("Ecuador sued Peru", "ACCUSE", "ECU", "PER"),
        move("a court in Quito ruled", ruling, "rule", "ECU", date=day("2031-05-19")),
    )
    elsewhere = report(
        "2031-06-20",
        event("Chad sued Niger", "ACCUSE", "TCD", "NER"),
        move("the ruling came on Friday", bare, "rule", date=day("2031-06-18")),
    )
    (track,) = fold([here, elsewhere]).tracks  # and a bare noun alone makes none
    assert [step.date for step in track.states] == [day("2031-05-19")]
