"""One event or two, by how a report words them: articles, "and", what was agreed or denied, moves in looser words."""

from __future__ import annotations

import datetime as dt

import pytest
from invented import CURBS, PACT, TARIFF, Telling, by, day, event, move, report, sentence

from stateofplay.ledger.state import fold
from stateofplay.ledger.telling import Wording, conjunction, worded
from stateofplay.model.claims import Instrument, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Event

MET = by("met", event("Norway and Iceland met in Bergen on Monday", "CONSULT", "NOR ISL", date=day("2031-05-05")))


def events(*reports: object) -> tuple[Event, ...]:
    return fold(list(reports)).events


@pytest.mark.parametrize(
    ("text", "trigger", "wording"),
    [
        ("He left the talks early.", "talks", Wording.BACK),
        ("At their first meeting he said no.", "meeting", Wording.BACK),
        ("In Monday's talks he said no.", "talks", Wording.BACK),
        ("They had a second meeting.", "meeting", Wording.NEW),
        ("Both called for further talks.", "talks", Wording.NEW),
        ("Both stressed the need for dialogue.", "dialogue", Wording.BARE),
        ("Oslo held out hope of talks.", "talks", Wording.BARE),
        ("The two met again.", "met", Wording.VERB),
    ],
)
def test_a_report_brings_a_thing_in_and_points_back_to_it_in_different_words(
    text: str, trigger: str, wording: Wording
) -> None:
    start = text.index(trigger)
    assert worded(text, start, start + len(trigger)) is wording


@pytest.mark.parametrize(
    ("text", "trigger", "joined"),
    [
        ("Oslo urged calm and asked for monitors.", "asked", True),
        ("Oslo recalled its envoy and in October expelled two attaches.", "expelled", True),
        ("Oslo urged Norwegian and Danish crews to wait, and boats to turn, saying", "saying", False),
        ("Oslo urged calm.", "urged", False),
    ],
)
def test_and_brings_in_a_second_act(text: str, trigger: str, joined: bool) -> None:
    assert (conjunction(text, text.index(trigger)) is not None) is joined


def test_the_same_talks_are_pointed_back_to_and_a_further_conversation_is_another() -> None:
    again = by("talks", event("the talks lasted two hours", "CONSULT", "NOR ISL"))
    aside = by("conversation", event("a brief conversation without their aides", "CONSULT", "NOR ISL"))
    moment = by("dialogue", event("to keep the dialogue alive", "CONSULT", "NOR ISL"))
    at_it = by("meeting", event("At a meeting in Bergen on Monday", "CONSULT", "NOR ISL", date=day("2031-05-05")))
    assert len(events(report("2031-05-06", MET, again))) == 1
    assert len(events(report("2031-05-06", MET, at_it))) == 1
    assert len(events(report("2031-05-06", MET, aside, again, moment))) == 2


def test_in_one_report_a_visit_called_off_is_not_the_meeting_held() -> None:
    visit = by(
        "visit", event("Iceland cancelled the visit of a delegation", "CONSULT", "NOR ISL", status=Status.SUSPENDED)
    )
    assert len(events(report("2031-05-06", MET, visit))) == 2


def test_two_demands_joined_by_and_are_two_and_one_protest_in_two_verbs_is_one() -> None:
    on = day("2031-05-05")
    both = "Norway urged Iceland to reopen its ports and proposed talks on ports in Bergen"
    asked = sentence(
        both,
        by("urged", event("Norway urged Iceland to reopen its ports", "REQUEST", "NOR", "ISL", date=on)),
        by("proposed", event(both, "REQUEST", "NOR", "ISL", date=on)),
    )
    summoned = "Norway summoned the Icelandic ambassador and voiced regret at the closure"
    protest = sentence(
        summoned,
        by("summoned", event(summoned, "ACCUSE", "NOR", "ISL", date=on)),
        by("voiced", event(summoned, "ACCUSE", "NOR", "ISL", date=on)),
    )
    assert len(events(report("2031-05-06", *asked))) == 2
    assert len(events(report("2031-05-06", *protest))) == 1


def test_two_accords_of_one_report_without_words_in_common_are_two() -> None:
    def agreed(words: str, on: Date | None = None) -> Telling:
        return event(words, "AGREE", "NOR ISL", date=on, instruments=(PACT,))

    settled = agreed("Norway and Iceland settled their quarrel over the pact on Monday", day("2031-05-05"))
    visit = agreed("the two accepted yearly visits by inspectors")
    assert len(events(report("2031-05-06", settled, visit))) == 2


def test_what_was_only_agreed_on_is_the_agreement_and_what_has_a_day_is_an_event() -> None:
    def agreed(words: str, on: Date | None) -> object:
        host = by("agreed", event(words, "AGREE", "NOR ISL", date=day("2031-05-05")))
        inner = by("talks", event(words[words.index("to") :], "CONSULT", "NOR ISL", status=Status.PLANNED, date=on))
        return report("2031-05-06", *sentence(words, host, inner))

    (only,) = events(agreed("Norway and Iceland agreed to continue talks", None))
    assert (only.type, only.status) == ("AGREE", Status.HAPPENED)
    assert only.merged_by[0].name == "told as what was agreed or denied"
    assert [
        one.type for one in events(agreed("Norway and Iceland agreed to hold talks in June", Date.month(2031, 6)))
    ] == [
        "AGREE",
        "CONSULT",
    ]


def test_what_is_denied_is_told_by_the_denial() -> None:
    words = "Iceland denied that it had yielded to Norway"
    told = sentence(
        words,
        by("denied", event(words, "REJECT", "ISL", "NOR", date=day("2031-05-05"))),
        by("yielded", event("it had yielded to Norway", "CONCEDE", "ISL", "NOR", status=Status.DENIED)),
    )
    (only,) = events(report("2031-05-06", *told))
    assert (only.type, only.status) == ("REJECT", Status.HAPPENED)


def test_a_later_report_may_tell_a_move_in_looser_words() -> None:
    imposed = (
        event(
            "Morocco imposed export curbs on urea",
            "SANCTION",
            "MAR",
            "TUN",
            date=day("2031-03-03"),
            instruments=(CURBS,),
        ),
        move("imposed export curbs", CURBS, "impose", "MAR", on_last=True, date=day("2031-03-03")),
    )
    tightened = (
        event("Morocco's decision to tighten urea export curbs", "SANCTION", "MAR", "TUN", instruments=(CURBS,)),
        move("tighten urea export curbs", CURBS, "tighten", "MAR", on_last=True),
    )
    assert len(events(report("2031-03-04", *imposed), report("2031-04-20", *tightened))) == 1
    assert len(events(report("2031-03-04", *imposed, *tightened))) == 2


def test_an_act_that_bears_on_two_instruments_is_one_whichever_move_a_report_tells() -> None:
    embassy = Instrument("relations", "embassy in Tunis", parties=("MAR", "TUN"), words=("embassy", "tunis"))
    visas = Instrument("access", "visa services", owner="MAR", target="TUN", words=("visa", "service"))
    both = (embassy, visas)

    def told(words: str, instrument: Instrument, what: str, **fields: object) -> object:
        act = event(words, "SANCTION", "MAR", fields.pop("to", ""), instruments=both, **fields)
        return act, move(words + ".", instrument, what, "MAR", on_last=True)

    first = told("Morocco cut its embassy staff in Tunis and stopped visa services", embassy, "downgrade", to="TUN")
    later = told("Morocco's suspension of visa services at its embassy in Tunis", visas, "stop")
    assert len(fold([report("2031-03-04", *first), report("2031-03-06", *later)]).events) == 1


def test_reports_that_give_the_same_year_tell_the_same_tax() -> None:
    year = Date(dt.date(2029, 1, 1), dt.date(2029, 12, 31), "2029")
    one = event("Iceland imposed a salmon tariff", "SANCTION", "ISL", "NOR", date=year, instruments=(TARIFF,))
    other = event("Iceland has taxed Norwegian salmon since 2029", "SANCTION", "ISL", "NOR", date=year)
    assert len(events(report("2031-05-06", one), report("2031-06-20", other))) == 1


def test_an_act_told_of_one_side_meets_the_same_act_told_of_both_in_its_report() -> None:
    told = report(
        "2031-05-06",
        event(
            "Norway closed the herring grounds", "SANCTION", "NOR", "ISL", date=day("2031-05-05"), instruments=(PACT,)
        ),
        event("Norway's closing of the herring grounds", "SANCTION", "NOR", "", instruments=(PACT,)),
    )
    assert len(events(told)) == 1


def test_a_later_report_of_talks_in_the_month_for_which_they_were_planned_tells_that_they_were_held() -> None:
    month = Date.month(2031, 6)
    plan = event("the two agreed to hold formal talks", "CONSULT", "NOR ISL", status=Status.PLANNED, date=month)
    held = event("last month's summit of Norway and Iceland", "CONSULT", "NOR ISL", date=month)
    (only,) = events(report("2031-05-06", plan), report("2031-07-15", held))
    assert only.status is Status.HAPPENED
    assert len(events(report("2031-07-15", held, plan))) == 2


def test_an_act_of_a_known_day_is_met_again_months_later_without_day_or_instrument() -> None:
    def raised(words: str, on: Date | None) -> Telling:
        return event(words, "SANCTION", "PER", "ECU", date=on, place="Tumbes", topics=("lorry tolls",))

    first = raised("Peru raised the tolls that lorries pay at Tumbes", day("2031-03-03"))
    later = raised("the lorry tolls that Peru raised at Tumbes", None)
    assert len(events(report("2031-03-04", first), report("2031-08-09", later))) == 1
