"""What the life of an instrument shows: each state once, nothing scheduled for a day gone by, a name that reads."""

from __future__ import annotations

import datetime as dt

from invented import ACCORD, PACT, TARIFF, WHITE_LIST, day, event, move, report
from test_fold_tracks import CHEESE, CONDOR, MACKEREL, PROBES, RESUMED, RIBE, SALMON, TRAWLER, only_track

from stateofplay.knowledge.lifecycles import load
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Instrument
from stateofplay.model.state import Track

EXPIRY = report("2031-05-01", move("The mackerel pact expires on June 15", PACT, "expire", effect=day("2031-06-15")))


def track_of(*entries: Entry, **days: dt.date) -> Track:
    (only,) = fold(entries, **days).tracks
    return only


def test_what_only_shows_an_instrument_after_a_move_is_evidence_of_the_move() -> None:
    removed = report(
        "2031-03-03", move("Iceland dropped Norway from its list", WHITE_LIST, "remove", "ISL", date=day("2031-03-01"))
    )
    later = report("2031-05-01", move("Iceland's white list of cheese importers", WHITE_LIST, "attested"))
    track = track_of(removed, later)
    assert [state.move for state in track.states] == ["remove"]
    assert [quote.quote for quote in track.states[0].evidence] == [
        "Iceland dropped Norway from its list",
        "Iceland's white list of cheese importers",
    ]
    assert track.status == "removed"


def test_a_tariff_named_by_the_report_that_announces_it_is_not_in_force_before() -> None:
    both = report(
        "2031-01-05",
        move("the salmon tariff", TARIFF, "attested"),
        move("Iceland will tax salmon", TARIFF, "announce", "ISL", date=day("2031-01-05"), effect=day("2031-02-01")),
    )
    track = track_of(both)
    assert [state.status for state in track.states if not state.scheduled] == ["announced"]


def test_a_move_told_again_by_other_doers_without_an_undoing_is_one_state() -> None:
    one = report("2031-03-20", move("Norway quit the mackerel pact", PACT, "terminate", "NOR"))
    two = report("2031-03-29", move("Oslo and Reykjavik ended the mackerel pact", PACT, "terminate", "ISL"))
    decided = [state for state in track_of(one, two).states if state.status == "exit-decided"]
    assert [len(state.evidence) for state in decided] == [2]
    assert decided[0].by == ("NOR",)


def test_the_same_state_reached_anew_on_another_day_stays_a_state_of_its_own() -> None:
    cuts = [
        report(f"2031-0{n}-11", move(f"cut on day {n}", TARIFF, "reduce", "ISL", date=day(f"2031-0{n}-10")))
        for n in (4, 6)
    ]
    assert [state.status for state in track_of(*cuts).states] == ["reduced", "reduced"]


def test_a_state_whose_day_has_come_is_not_scheduled_any_more() -> None:
    known = dt.date(2031, 5, 1)
    before = track_of(EXPIRY, as_of=dt.date(2031, 6, 14), known_on=known)
    on_the_day = track_of(EXPIRY, as_of=dt.date(2031, 6, 15), known_on=known)
    heard = track_of(
        EXPIRY, report("2031-06-16", event("Norway and Iceland met", "CONSULT", "NOR ISL")), as_of=dt.date(2031, 6, 16)
    )
    assert [state.status for state in before.states if state.scheduled] == ["lapsed"]
    assert before.next is not None
    assert [on_the_day.states[-1].status, on_the_day.status] == ["due-to-lapse", "due-to-lapse"]
    assert [heard.states[-1].status, heard.status] == ["lapsed", "lapsed"]
    assert not any(state.scheduled for track in (on_the_day, heard) for state in track.states)


def test_the_status_is_always_that_of_the_newest_state_that_stands() -> None:
    for entries, as_of, known_on, _ in PROBES:
        track = only_track(tuple(entries), as_of, known_on)
        until = dt.date.fromisoformat(as_of)
        stood = [
            state
            for state in track.states
            if not state.scheduled and not state.cancelled
            if not (state.date and state.date.earliest and state.date.earliest > until)
        ]
        assert track.status == (stood[-1].status if stood else "unknown")


def test_what_a_report_says_takes_effect_later_was_only_announced() -> None:
    entry = report(
        "2031-01-05",
        move("Iceland today put a tariff on salmon", TARIFF, "impose", "ISL", date=day("2031-01-05")),
        move("The tariff takes effect on Feb. 1", TARIFF, "impose", effect=day("2031-02-01")),
    )
    assert track_of(entry).status == "due-to-start"


def named(*instruments: Instrument, words: str = "the thing") -> list[str]:
    entry = report("2031-05-01", *(move(f"{words} {n}", one, "attested") for n, one in enumerate(instruments)))
    return sorted(track.name for track in fold([entry]).tracks)


def test_a_description_is_mended_and_says_whose_it_is() -> None:
    curbs = Instrument("export-control", "tighter export curbs", owner="MAR", target="TUN")
    assert named(curbs) == ["Morocco's export curbs"]
    assert named(Instrument("export-control", "EXPORT CURBS", owner="MAR")) == ["Morocco's export curbs"]
    assert named(Instrument("court-claim", "Court rulings", owner="TUN", words=("court", "ruling"))) == [
        "Tunisian court rulings"
    ]
    assert named(Instrument("trade-list", "list of firms that nobody", owner="MAR")) == ["Morocco's list of firms"]
    assert named(Instrument("pact", "new fisheries pact", parties=("KEN", "UGA"))) == ["Kenya–Uganda fisheries pact"]
    assert named(ACCORD) == ["Bergen Mackerel Accord (BMA)"]


def test_a_bare_noun_takes_its_year_and_its_parties_from_the_words_around() -> None:
    treaty = Instrument("treaty", "treaty", words=("treaty",))
    entry = report(
        "2031-05-01",
        event("Kenya accused Uganda of breaking the 1951 treaty", "ACCUSE", "KEN", "UGA", instruments=(treaty,)),
        move("the 1951 treaty", treaty, "attested"),
    )
    assert [track.name for track in fold([entry]).tracks] == ["1951 Kenya–Uganda treaty"]


def test_a_noun_of_which_no_more_is_told_is_no_track() -> None:
    assert named(Instrument("pact", "pact", words=("pact",))) == []


def test_plain_descriptions_of_one_owner_are_one_track_and_of_two_owners_two() -> None:
    curbs = [
        Instrument("export-control", name, owner="MAR", words=tuple(name.split()))
        for name in ("trade controls", "controls on exports", "export curbs")
    ]
    assert len(named(*curbs)) == 1
    other = Instrument("export-control", "export curbs", owner="TUN", words=("export", "curbs"))
    assert len(named(*curbs, other)) == 2


def test_tracks_that_would_be_called_the_same_say_on_whom_they_bear() -> None:
    both = [Instrument("export-control", "export curbs", owner="MAR", target=target) for target in ("TUN", "DZA")]
    assert named(*both) == ["Morocco's export curbs on Algeria", "Morocco's export curbs on Tunisia"]


def test_every_status_has_a_label_of_its_lifecycle() -> None:
    for track in fold([*MACKEREL, RESUMED, *SALMON, *CONDOR, *RIBE, *CHEESE, *TRAWLER]).tracks:
        assert track.status_label == load()[track.kind].states[track.status].label


def test_a_description_with_half_its_words_in_a_proper_name_means_it() -> None:
    formal = Instrument(
        "pact", "The Turku Convention on Herring Stocks", formal=True, words=("turku", "herring", "stock")
    )
    plain = Instrument("pact", "herring quota pact", words=("herring", "quota", "pact"))
    other = Instrument("pact", "gas transit pact", words=("gas", "transit", "pact"))
    assert named(formal, plain, other) == ["Turku Convention on Herring Stocks", "gas transit pact"]


def test_a_suspension_told_in_other_words_without_a_day_is_still_the_suspension() -> None:
    quit_ = report(
        "2031-03-20", move("Norway quit the mackerel pact", PACT, "terminate", "NOR", date=day("2031-03-19"))
    )
    words = "Norway suspended its exit on June 29"
    held = report("2031-06-30", move(words, PACT, "suspend-exit", "NOR", date=day("2031-06-29")))
    kept = report("2031-07-01", move("Denmark welcomed the decision to keep the pact", PACT, "renew"))
    assert track_of(quit_, held, kept).status == "exit-suspended"


def test_of_two_days_for_one_move_that_of_most_reports_stands() -> None:
    told = [
        report(f"2031-07-0{n}", move(f"telling {n}", PACT, "terminate", "NOR", date=day(on)))
        for n, on in enumerate(("2031-05-02", "2031-06-29", "2031-06-29"), 1)
    ]
    assert track_of(*told).since == day("2031-06-29")


def test_a_breach_alleged_of_a_pact_that_is_being_left_leaves_it_as_it_is() -> None:
    left = report("2031-03-20", move("Norway quit the mackerel pact", PACT, "terminate", "NOR", date=day("2031-03-19")))
    broken = report("2031-03-29", move("Iceland broke the mackerel pact", PACT, "breach", "ISL"))
    assert track_of(left, broken).status == "exit-decided"
    assert track_of(broken).status == "breached"


def test_a_move_in_the_words_of_another_kind_is_the_same_move() -> None:
    treaty = Instrument("treaty", "Treaty of Ribe", formal=True, words=("treaty", "ribe"), parties=("ISL", "NOR"))
    pact = Instrument("pact", "pact", words=("pact",))
    named = move("the Treaty of Ribe", treaty, "attested")
    track = track_of(report("2031-03-20", named, move("Norway scrapped the pact", pact, "terminate", "NOR")))
    assert (track.kind, track.status) == ("treaty", "notice-given")


def test_a_measure_of_ones_own_is_not_one_that_goes_by_another_noun() -> None:
    dues = Instrument("tariff", "pilotage dues", words=("pilotage", "due"))
    surcharge = Instrument("tariff", "surcharge", owner="NOR", target="ISL", words=("surcharge",))
    told = report(
        "2031-03-20",
        move("the pilotage dues took effect", dues, "impose", date=day("2031-03-19")),
        move("Norway announced a surcharge", surcharge, "announce", "NOR", date=day("2031-03-18")),
    )
    assert {track.names for track in fold((told,)).tracks} == {("pilotage dues",), ("surcharge",)}
