"""Commitments, positions, issues, disagreements and people, computed from claims."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from invented import PACT, TARIFF, day, event, move, office, position, promise, report

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.state import fold
from stateofplay.model.claims import EventType, Instrument, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import CommitmentState, Disagreement, DisagreementKind

JUNE = Date.month(2031, 6, "next month")
PLEDGE = report(
    "2031-05-06",
    event("Norway and Iceland agreed on Monday to meet next month", "AGREE", "NOR ISL", date=day("2031-05-05")),
    promise("agreed to meet next month", "NOR ISL", "meet next month", type=EventType.CONSULT, due=JUNE, on_last=True),
)
HELD = report(
    "2031-06-20", event("Norway and Iceland held talks on Thursday", "CONSULT", "NOR ISL", date=day("2031-06-19"))
)


def state_of(*entries: Entry, **days: dt.date) -> CommitmentState:
    (only,) = fold(entries, **days).commitments
    return only.state


def test_a_promise_is_open_until_its_day_has_passed() -> None:
    assert state_of(PLEDGE) is CommitmentState.OPEN


def test_a_promise_is_kept_by_an_event_of_its_sides_and_kind_in_its_time() -> None:
    state = fold([PLEDGE, HELD])
    (only,) = state.commitments
    assert only.state is CommitmentState.KEPT
    assert only.settled_by == next(one.id for one in state.events if one.type is EventType.CONSULT)
    assert only.made == day("2031-05-05")


def test_a_promise_is_not_kept_by_other_sides_another_kind_or_another_time() -> None:
    for other in (
        event("Norway met Denmark", "CONSULT", "NOR DNK", date=day("2031-06-19")),
        event("Norway rebuked Iceland", "ACCUSE", "NOR", "ISL", date=day("2031-06-19")),
        event("Norway and Iceland met", "CONSULT", "NOR ISL", date=day("2031-07-19")),
    ):
        assert state_of(PLEDGE, report("2031-07-20", other)) is CommitmentState.LAPSED


def test_a_promise_lapses_when_its_day_has_passed_on_both_clocks_and_nothing_was_told() -> None:
    later = report("2031-07-05", event("Iceland jailed a skipper", "COERCE", "ISL", "NOR"))
    assert state_of(PLEDGE, later) is CommitmentState.LAPSED
    assert state_of(PLEDGE, later, as_of=dt.date(2031, 7, 5), known_on=dt.date(2031, 6, 1)) is CommitmentState.OPEN


def test_a_promise_is_cancelled_by_the_act_called_off() -> None:
    off = report(
        "2031-06-10",
        event(
            "The June talks of Norway and Iceland were called off",
            "CONSULT",
            "NOR ISL",
            status=Status.SUSPENDED,
            date=JUNE,
        ),
    )
    assert state_of(PLEDGE, off) is CommitmentState.CANCELLED


LEVY = promise(
    "the levy takes effect on May 20", "ISL", "the levy takes effect", type=EventType.SANCTION, due=day("2031-05-20")
)
DUE = move("the levy takes effect on May 20", TARIFF, "impose", effect=day("2031-05-20"))


def test_a_measure_is_brought_in_on_its_day_where_a_later_report_shows_it_in_force() -> None:
    due = report("2031-05-06", LEVY, DUE)
    assert state_of(due, report("2031-05-22", event("Iceland jailed a skipper", "COERCE", "ISL", "NOR"))) is (
        CommitmentState.LAPSED
    )
    (only,) = fold([due, report("2031-05-22", move("the salmon tariff, in force", TARIFF, "attested"))]).commitments
    assert only.state is CommitmentState.KEPT
    assert only.reason == "kept: Iceland's salmon tariff, as a later report shows: “the salmon tariff, in force”"


def test_a_measure_that_its_side_takes_back_before_its_day_was_promised_and_cancelled() -> None:
    duties = promise(
        "Norway will put duties on Icelandic ham", "NOR", "put duties on ham", type=EventType.SANCTION, due=JUNE
    )
    back = event("Norway put off the duties on ham", "CONCEDE", "NOR", "ISL", date=day("2031-05-20"))
    other = event("Norway put off the fees on cheese", "CONCEDE", "NOR", "ISL", date=day("2031-05-20"))
    assert state_of(report("2031-05-06", duties), report("2031-05-22", back)) is CommitmentState.CANCELLED
    assert state_of(report("2031-05-06", duties), report("2031-05-22", other)) is CommitmentState.OPEN


def test_a_promise_without_a_day_stays_unknown() -> None:
    vague = report("2031-05-06", promise("Iceland vowed to free the crew", "ISL", "free the crew"))
    assert state_of(vague, HELD) is CommitmentState.UNKNOWN


def test_a_promise_told_twice_is_one_with_both_quotes() -> None:
    again = report(
        "2031-05-08",
        promise("the sides are to meet next month", "ISL NOR", "meet next month", type=EventType.CONSULT, due=JUNE),
    )
    (only,) = fold([PLEDGE, again]).commitments
    assert len(only.evidence) == 2


def stand(words: str, party: str, stance: str, on: str = "2031-05-05", **fields: object) -> Entry:
    return report("2031-05-06", position(words, party, stance, date=day(on), **fields))


def test_a_position_on_an_instrument_speaks_to_its_issue() -> None:
    track = report("2031-05-01", move("Iceland's salmon tariff", TARIFF, "attested"))
    state = fold([track, stand("Norway demands an end to the salmon tariff", "NOR", "demands", instrument=TARIFF)])
    assert [issue.name for issue in state.issues] == [state.tracks[0].name]
    assert state.positions[0].issue == state.issues[0].id


def test_what_several_claims_speak_of_is_an_issue_and_what_one_speaks_of_is_relations() -> None:
    state = fold(
        [
            stand("Norway wants the jailed crew back", "NOR", "demands", topics=("jailed crew",)),
            stand("Iceland will keep the crew", "ISL", "refuses", topics=("crew",)),
            stand("Iceland warns of storms", "ISL", "warns", topics=("storm",)),
        ]
    )
    assert {issue.name for issue in state.issues} == {"jailed crew", "relations"}


def test_a_position_retold_is_one_and_another_day_is_another() -> None:
    words = "Norway demands the release of the jailed crew"
    told = [
        stand(words, "NOR", "demands"),
        report("2031-05-09", position("it again demands release of the jailed crew", "NOR", "demands")),
    ]
    assert len(fold(told).positions) == 1
    assert len(fold([*told, stand(words + " now", "NOR", "demands", on="2031-06-01")]).positions) == 2


def kinds(entries: list[Entry]) -> list[DisagreementKind]:
    return [one.kind for one in fold(entries).disagreements]


def only(entries: list[Entry]) -> Disagreement:
    (found,) = fold(entries).disagreements
    assert len(found.values) >= 2
    assert all(value.evidence for value in found.values)
    return found


def test_two_days_for_one_expiry_are_a_conflict_and_overlapping_ones_are_none() -> None:
    june = report("2031-05-01", move("The mackerel pact expires on June 15", PACT, "expire", effect=day("2031-06-15")))
    july = report("2031-05-02", move("The mackerel pact runs out on July 3", PACT, "expire", effect=day("2031-07-03")))
    month = report("2031-05-02", move("The mackerel pact runs out in June", PACT, "expire", effect=Date.month(2031, 6)))
    assert {value.value for value in only([june, july]).values} == {"15 Jun 2031", "3 Jul 2031"}
    assert kinds([june, july]) == [DisagreementKind.CONFLICT]
    assert kinds([june, month]) == []


def test_a_day_that_a_move_put_in_place_of_another_is_superseded() -> None:
    first = report("2031-05-01", move("The mackerel pact expires on June 15", PACT, "expire", effect=day("2031-06-15")))
    then = report(
        "2031-06-21",
        move(
            "Norway on June 20 gave notice; the pact ends on Dec. 20",
            PACT,
            "terminate",
            "NOR",
            date=day("2031-06-20"),
            effect=day("2031-12-20"),
        ),
    )
    assert kinds([first, then]) == [DisagreementKind.SUPERSEDED]


def test_one_act_on_two_days_in_two_reports_is_a_conflict() -> None:
    may = report(
        "2031-05-20",
        event(
            "Iceland expelled twelve Norwegian inspectors on May 3", "SANCTION", "ISL", "NOR", date=day("2031-05-03")
        ),
    )
    april = report(
        "2031-05-21",
        event(
            "Iceland expelled twelve Norwegian inspectors on April 29", "SANCTION", "ISL", "NOR", date=day("2031-04-29")
        ),
    )
    assert only([may, april]).kind is DisagreementKind.CONFLICT


def test_two_numbers_for_one_thing_are_a_conflict() -> None:
    one = report(
        "2031-05-20", event("Iceland seized 14 trawlers on Monday", "COERCE", "ISL", "NOR", date=day("2031-05-19"))
    )
    two = report(
        "2031-05-21", event("Iceland seized 17 trawlers on Monday", "COERCE", "ISL", "NOR", date=day("2031-05-19"))
    )
    assert [value.value for value in only([one, two]).values] == ["14 trawlers", "17 trawlers"]


def test_parties_at_odds_over_an_issue_are_set_side_by_side() -> None:
    entries = [
        stand("Norway demands an end to the salmon tariff", "NOR", "demands", instrument=TARIFF),
        stand("Iceland refuses to lift the salmon tariff", "ISL", "refuses", instrument=TARIFF),
    ]
    found = only(entries)
    assert found.kind is DisagreementKind.PARTY_CLAIMS
    assert [value.value.split(":")[0] for value in found.values] == ["Iceland", "Norway"]


def test_an_accusation_and_its_denial_are_set_side_by_side() -> None:
    entries = [
        report(
            "2031-05-06",
            event("Norway accused Iceland of jamming radios", "ACCUSE", "NOR", "ISL", topics=("jamming of radios",)),
        ),
        report(
            "2031-05-07",
            event("Iceland denied jamming any radios", "REJECT", "ISL", status=Status.DENIED, topics=("jamming",)),
        ),
    ]
    assert only(entries).kind is DisagreementKind.PARTY_CLAIMS


def test_different_grounds_for_one_measure_are_framing() -> None:
    entries = [
        report(
            "2031-05-06",
            move("the salmon tariff", TARIFF, "attested"),
            event("Norway calls the salmon tariff retaliation", "ACCUSE", "NOR", "ISL", instruments=(TARIFF,)),
        ),
        report(
            "2031-05-07",
            event("Iceland says the salmon tariff is unrelated to fish", "REJECT", "ISL", "NOR", instruments=(TARIFF,)),
        ),
    ]
    assert only(entries).kind is DisagreementKind.FRAMING


def test_names_of_one_office_holder_a_letter_apart_are_naming() -> None:
    entries = [
        report("2031-05-06", office("Foreign Minister Jon Arason", "Jon Arason", "Foreign Minister", "ISL")),
        report("2031-05-07", office("Foreign Minister Jon Arasen", "Jon Arasen", "foreign minister", "ISL")),
    ]
    assert kinds(entries) == [DisagreementKind.NAMING]


def test_spellings_of_one_name_are_one_person_with_the_days_of_the_office() -> None:
    state = fold(
        [
            report("2031-05-06", office("Foreign Minister Li Mei-lan", "Li Mei-lan", "Foreign Minister", "TWN")),
            report("2031-05-09", office("foreign minister LI Mei Lan", "LI Mei Lan", "foreign minister", "TWN")),
        ]
    )
    (person,) = state.people
    assert {person.name, *person.also} == {"Li Mei-lan", "LI Mei Lan"}
    assert [one.as_of for one in person.offices] == [(dt.date(2031, 5, 6), dt.date(2031, 5, 9))]


def test_an_office_of_no_side_is_the_one_that_another_report_gives_else_only_the_person_is_known() -> None:
    first = report("2031-05-06", office("Energy Minister Kari Dahl", "Kari Dahl", "Energy Minister", None))
    (person,) = fold([first]).people
    assert (person.name, person.offices) == ("Kari Dahl", ())
    second = report("2031-05-09", office("energy minister Kari Dahl", "Kari Dahl", "energy minister", "NOR"))
    (person,) = fold([first, second]).people
    assert [(one.actor, one.as_of) for one in person.offices] == [("NOR", (dt.date(2031, 5, 6), dt.date(2031, 5, 9)))]


def test_an_issue_needs_a_noun_and_two_passages_else_it_is_the_relations_of_the_two_sides() -> None:
    rebuke = report(
        "2031-05-06",
        event("Norway rebuked Iceland over the rising tide", "ACCUSE", "NOR", "ISL"),
        position("Norway rebuked Iceland", "NOR", "accuses", topics=("outstanding",)),
        position("Iceland regrets the office", "ISL", "refuses", topics=("office",)),
        position("Iceland spoke of the office again", "ISL", "refuses", topics=("office",), date=day("2031-05-01")),
    )
    state = fold([rebuke])
    assert [issue.name for issue in state.issues] == ["relations between Iceland and Norway"]
    assert {one.issue for one in state.positions} == {state.issues[0].id}


def test_a_charge_and_the_answer_beside_it_are_set_side_by_side() -> None:
    told = report(
        "2031-05-06",
        position("Norway said Iceland had jammed its radios.", "NOR", "accuses"),
        position("Iceland denied it.", "ISL", "refuses"),
    )
    found = only([told])
    assert found.kind is DisagreementKind.PARTY_CLAIMS
    assert [value.value for value in found.values] == [
        "Norway said Iceland had jammed its radios.",
        "Iceland denied it.",
    ]


def test_what_is_denied_may_stand_in_a_sentence_without_a_claim() -> None:
    told = report(
        "2031-05-06",
        position("A paper wrote that Oslo had paid in herring. An official of Norway denied it.", "NOR", "refuses"),
    )
    whole = told.document.text
    start = whole.index("An official")
    (claim,) = told.reading.claims
    moved = replace(claim, quote=replace(claim.quote, start=start, end=whole.index("denied it") + len("denied it")))
    entry = replace(told, reading=replace(told.reading, claims=(moved,)))
    found = only([entry])
    assert found.values[0].value == "A paper wrote that Oslo had paid in herring."


def test_what_a_report_says_is_not_clear_stands_beside_what_another_sentence_says() -> None:
    told = report(
        "2031-05-06",
        event("It was not clear whether Denmark had mediated.", "CONSULT", "NOR ISL"),
        event("An envoy said Denmark had mediated for a week.", "CONSULT", "NOR ISL DNK"),
    )
    found = only([told])
    assert found.kind is DisagreementKind.UNCERTAIN
    assert [value.value.startswith("left open") for value in found.values] == [True, False]


def test_what_excuses_a_measure_is_said_of_the_speakers_own() -> None:
    other = Instrument("tariff", "cheese tariff", owner="NOR", target="ISL", words=("cheese", "tariff"))
    told = report(
        "2031-05-06",
        move("the salmon tariff", TARIFF, "attested"),
        move("the cheese tariff", other, "attested"),
        position("Iceland called the cheese tariff retaliation", "ISL", "accuses", instrument=other),
        position("Norway said the cheese tariff was unrelated to salmon", "NOR", "claims", instrument=TARIFF),
    )
    framing = [one for one in fold([told]).disagreements if one.kind is DisagreementKind.FRAMING]
    assert [one.about for one in framing] == ["why: Norway's cheese tariff"]


def test_why_a_promise_is_as_it_is_is_told_in_words() -> None:
    def reason(*entries: Entry) -> str:
        (found,) = fold(entries).commitments
        return found.reason

    later = report("2031-07-05", event("Iceland jailed a skipper", "COERCE", "ISL", "NOR"))
    assert reason(PLEDGE) == "due by 30 Jun 2031"
    assert reason(PLEDGE, HELD) == "kept (19 Jun 2031): “Norway and Iceland held talks on Thursday”"
    assert reason(PLEDGE, later) == "due by 30 Jun 2031, and no report tells that it was kept"
