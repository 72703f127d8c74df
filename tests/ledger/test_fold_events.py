"""Which reports tell one event, and what of it they make."""

from __future__ import annotations

import datetime as dt

import pytest
from invented import PACT, THE_PACT, by, day, event, headline, move, report, weekday

from stateofplay.ledger.state import fold
from stateofplay.model.claims import EventType, Instrument, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.state import Event, StateOfPlay


def events(state: StateOfPlay, kind: str | None = None) -> list[Event]:
    return [one for one in state.events if kind in (None, one.type)]


def meeting(words: str, on: str | Date | None, **fields: object) -> object:
    date = day(on) if isinstance(on, str) else on
    return event(words, "CONSULT", "NOR ISL", date=date, **fields)


FIRST = report(
    "2031-05-06",
    meeting(
        "Ministers of Norway and Iceland met in Bergen on Monday",
        "2031-05-05",
        place="Bergen",
        people=("Kari Dahl", "Jon Arason"),
    ),
    outlet="Fjord Times",
)


def test_two_reports_of_one_meeting_are_one_event_with_two_sources() -> None:
    other = report(
        "2031-05-07",
        meeting("Dahl and Arason held talks in Bergen", "2031-05-05", people=("Dahl", "Arason")),
        outlet="Geysir Post",
    )
    (only,) = events(fold([FIRST, other]))
    assert only.independent_sources == 2
    assert only.people == ("Jon Arason", "Kari Dahl")
    assert only.place == "Bergen"


def test_a_retelling_months_later_joins_the_old_event() -> None:
    later = report(
        "2031-11-20",
        event(
            "the two met in Bergen in May", "CONSULT", "NOR ISL", date=Date.month(2031, 5), place="Bergen", retold=True
        ),
    )
    (only,) = events(fold([FIRST, later]))
    assert only.date == day("2031-05-05")


def test_two_meetings_on_following_days_stay_two() -> None:
    next_day = report("2031-05-07", meeting("They met again on Tuesday", "2031-05-06", place="Bergen"))
    assert len(events(fold([FIRST, next_day]))) == 2


def test_a_meeting_of_two_is_not_the_meeting_of_three_of_that_day() -> None:
    three = report(
        "2031-05-06",
        event("Norway, Iceland and Denmark met on Monday", "CONSULT", "NOR ISL DNK", date=day("2031-05-05")),
    )
    assert len(events(fold([FIRST, three]))) == 2


def test_the_talks_in_a_later_sentence_are_the_meeting() -> None:
    talks = report(
        "2031-05-06",
        meeting("Norway and Iceland met on Monday", "2031-05-05"),
        meeting("The talks lasted two hours", None),
    )
    assert len(events(fold([talks]))) == 1


def test_planned_in_one_report_and_held_in_another_is_one_event_that_happened() -> None:
    plan = report(
        "2031-05-01",
        meeting(
            "Norway and Iceland will meet next week",
            Date(dt.date(2031, 5, 4), dt.date(2031, 5, 10)),
            status=Status.PLANNED,
        ),
    )
    (only,) = events(fold([plan, FIRST]))
    assert (only.status, only.date) == (Status.HAPPENED, day("2031-05-05"))
    assert [quote.document for quote in only.evidence] == [plan.document.id, FIRST.document.id]


def test_planned_and_never_heard_of_again_stays_planned() -> None:
    plan = report("2031-06-01", meeting("They plan to meet in Akureyri", Date.month(2031, 7), status=Status.PLANNED))
    assert [one.status for one in events(fold([FIRST, plan]))] == [Status.HAPPENED, Status.PLANNED]


def test_a_planned_effect_that_a_later_move_took_back_is_suspended() -> None:
    due = report(
        "2031-06-01",
        event(
            "Norway's exit from the mackerel pact takes effect on July 10",
            "RETREAT",
            "NOR",
            "ISL",
            status=Status.PLANNED,
            date=day("2031-07-10"),
            instruments=(PACT,),
        ),
        move("takes effect on July 10", PACT, "expire", on_last=True, effect=day("2031-07-10")),
    )
    stop = report(
        "2031-07-08",
        move("Norway suspended its exit from the pact", THE_PACT, "suspend-exit", "NOR", date=day("2031-07-07")),
    )
    assert [one.status for one in events(fold([due]))] == [Status.PLANNED]
    assert [one.status for one in events(fold([due, stop]), "RETREAT")] == [Status.SUSPENDED]


def test_demands_of_one_day_on_two_subjects_stay_two() -> None:
    quota = event(
        "Oslo asked for a bigger herring quota",
        "REQUEST",
        "NOR",
        "ISL",
        date=day("2031-05-05"),
        topics=("herring quota",),
    )
    crew = event(
        "Oslo asked for the release of a jailed crew",
        "REQUEST",
        "NOR",
        "ISL",
        date=day("2031-05-05"),
        topics=("jailed crew",),
    )
    again = event(
        "it wanted a larger quota of herring",
        "REQUEST",
        "NOR",
        "ISL",
        date=day("2031-05-05"),
        topics=("herring quota",),
    )
    state = fold([report("2031-05-06", quota, crew), report("2031-05-07", again)])
    assert sorted(len(one.evidence) for one in events(state)) == [1, 2]


def test_two_moves_on_one_instrument_are_two_events() -> None:
    entries = [
        report(
            "2031-05-06",
            event("Norway signed the mackerel pact", "AGREE", "NOR ISL", instruments=(PACT,)),
            move("signed the mackerel pact", PACT, "conclude", on_last=True),
            event("Norway renewed the mackerel pact", "AGREE", "NOR ISL", instruments=(PACT,)),
            move("renewed the mackerel pact", PACT, "renew", on_last=True),
        )
    ]
    assert len(events(fold(entries))) == 2


def test_a_headline_is_evidence_for_the_body_and_makes_no_event_alone() -> None:
    told = report(
        "2031-05-06",
        headline(meeting("Norway, Iceland meet", None)),
        meeting("Norway and Iceland met on Monday", "2031-05-05"),
    )
    alone = report("2031-05-06", headline(event("Iceland threatens fleet", "THREATEN", "ISL", "NOR")))
    state = fold([told, alone])
    assert [(one.type, len(one.evidence)) for one in events(state)] == [(EventType.CONSULT, 2)]


def test_what_was_said_inside_a_meeting_is_part_of_it_and_takes_its_day() -> None:
    talks = meeting("Norway and Iceland met on Monday", "2031-05-05")
    demand = event("Dahl demanded access", "REQUEST", "NOR", "ISL")
    of_meeting = report("2031-05-06", talks, demand).reading.claims[0].id  # the text, and so the id, stays the same
    inside = event("Dahl demanded access", "REQUEST", "NOR", "ISL", within=of_meeting)
    linked = report("2031-05-06", talks, inside)
    state = fold([linked])
    consult, request = events(state, "CONSULT")[0], events(state, "REQUEST")[0]
    assert request.part_of == consult.id
    assert request.date == Date.day(dt.date(2031, 5, 5), None, Basis.INFERRED)


def test_an_event_without_a_day_was_by_the_day_of_the_first_report_that_tells_it() -> None:
    (only,) = events(fold([report("2031-05-06", event("Iceland seized a trawler", "COERCE", "ISL", "NOR"))]))
    assert only.date == Date(None, dt.date(2031, 5, 6), None, Basis.PUBLICATION)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.HAPPENED])
def test_what_was_not_done_has_no_day_from_its_report(status: Status) -> None:
    (only,) = events(fold([report("2031-05-06", event("Iceland to seize it", "COERCE", "ISL", "NOR", status=status))]))
    assert only.date is None


def test_as_of_a_day_before_the_bound_a_plan_is_shown_and_an_act_is_not() -> None:
    by_june = Date(None, dt.date(2031, 6, 1))
    told = report(
        "2031-05-06",
        event("Iceland seized a trawler", "COERCE", "ISL", "NOR"),
        event("Norway is to pay", "CONCEDE", "NOR", "ISL", date=by_june, status=Status.PLANNED),
    )
    state = fold([told], as_of=dt.date(2031, 5, 1), known_on=dt.date(2031, 5, 6))
    assert [one.type for one in events(state)] == [EventType.CONCEDE]


def test_a_summary_is_words_of_the_report() -> None:
    (only,) = events(fold([FIRST]))
    assert only.summary in FIRST.document.text


def test_events_of_later_days_are_not_in_the_state_as_of_an_earlier_one() -> None:
    late = report("2031-06-10", meeting("They met on Monday", "2031-06-09"))
    assert len(events(fold([FIRST, late], as_of=dt.date(2031, 5, 31), known_on=dt.date(2031, 6, 10)))) == 1


def test_why_two_claims_were_joined_is_told_by_parts_that_sum_over_the_threshold() -> None:
    other = report("2031-05-07", meeting("Dahl and Arason held talks", "2031-05-05"))
    (only,) = events(fold([FIRST, other]))
    assert {"type", "sides", "date"} <= {part.name for part in only.merged_by}
    assert sum(part.weight * part.value for part in only.merged_by) > 0.6


DAY_4, DAY_5 = dt.date(2031, 5, 4), dt.date(2031, 5, 5)
UNDATED = report(
    None,
    event(
        "The ministers of Norway and Iceland met in Bergen on Monday",
        "CONSULT",
        "NOR ISL",
        date=weekday("Monday"),
        place="Bergen",
        people=("Kari Dahl",),
    ),
    event("Iceland rejected the offer on Monday", "REJECT", "ISL", "NOR", date=weekday("Monday")),
    move("the mackerel pact, which expires Aug. 20", PACT, "expire", effect=Date(None, None, "Aug. 20")),
)


def test_an_undated_report_takes_the_day_of_its_meeting_from_a_dated_one() -> None:
    state = fold([FIRST, UNDATED])
    source = next(one for one in state.sources if one.id == UNDATED.document.id)
    assert source.document.published == Date.day(dt.date(2031, 5, 5), "Monday", Basis.INFERRED)
    assert [one.date.earliest for one in events(state) if one.date] == [dt.date(2031, 5, 5)] * 2
    assert [step.date.earliest for step in state.tracks[0].states if step.scheduled and step.date] == [
        dt.date(2031, 8, 20)
    ]


def test_an_undated_report_takes_a_day_of_talks_that_took_two() -> None:
    later = report("2031-06-03", meeting("The round in Bergen took two days", Date(DAY_4, DAY_5), place="Bergen"))
    state = fold([UNDATED, later])
    source = next(one for one in state.sources if one.id == UNDATED.document.id)
    assert source.document.published == Date.day(DAY_5, "Monday", Basis.INFERRED)


def test_every_expression_of_an_undated_report_counts_from_the_inferred_day() -> None:
    answer = event("Iceland filed its answer last week", "REJECT", "ISL", "NOR", date=weekday("last week"))
    told = report(None, meeting("They met in Bergen on Monday", weekday("Monday"), place="Bergen"), answer)
    (rejected,) = events(fold([FIRST, told]), "REJECT")
    assert rejected.date == Date(dt.date(2031, 4, 28), dt.date(2031, 5, 4), "last week", Basis.INFERRED)


def test_what_an_undated_report_tells_as_news_lies_between_its_news_and_the_inferred_day() -> None:
    news = event("Iceland criticized it", "ACCUSE", "ISL", "NOR", date=Date(None, None, "Dec. 4", Basis.DATELINE))
    told = report(None, news, event("on Dec. 4", "CONSULT", "NOR ISL"), anchor=Date(None, None, "Dec. 6"))
    near = report("2031-01-16", event("Norway opened it", "CONCEDE", "NOR", "ISL"))
    (criticized,) = events(fold([told, near]), "ACCUSE")
    assert criticized.date == Date(dt.date(2030, 12, 4), dt.date(2030, 12, 6), None, Basis.INFERRED)


def test_a_dateline_without_a_year_is_of_the_year_of_reports_on_the_same_states() -> None:
    dateline = Date(None, None, "Dec. 6", Basis.DATELINE)
    told = report(
        None, event("Norway shut it on Tuesday", "SANCTION", "NOR", "ISL", date=weekday("Tuesday")), anchor=dateline
    )
    near = report("2031-01-16", event("Norway opened it", "CONCEDE", "NOR", "ISL"))
    elsewhere = report("2029-12-01", event("Chad sued Niger", "ACCUSE", "TCD", "NER"))
    state = fold([told, near, elsewhere])
    source = next(one for one in state.sources if one.id == told.document.id)
    assert source.document.published == Date.day(dt.date(2030, 12, 6), "Dec. 6", Basis.INFERRED)
    assert "16 Jan 2031" in source.document.notes[-1]
    (shut,) = events(state, "SANCTION")
    assert shut.date == Date(dt.date(2030, 12, 3), dt.date(2030, 12, 3), "Tuesday", Basis.INFERRED)


def test_a_dateline_between_reports_of_two_years_is_of_neither() -> None:
    told = report(None, event("Norway shut it", "SANCTION", "NOR", "ISL"), anchor=Date(None, None, "Dec. 6"))
    before = report("2030-10-01", event("Norway opened it", "CONCEDE", "NOR", "ISL"))
    after = report("2031-11-01", event("Norway opened it again", "CONCEDE", "NOR", "ISL"))
    source = next(one for one in fold([told, before, after]).sources if one.id == told.document.id)
    assert source.document.published is None


@pytest.mark.parametrize(("weekday", "day"), [("Friday", dt.date(2030, 12, 6)), ("Monday", None)])
def test_a_weekday_beside_the_day_must_be_of_the_year(weekday: str, day: dt.date | None) -> None:
    words = f"{weekday}, Dec. 6 | Oslo 2°C. Norway shut it"
    told = report(None, event(words, "SANCTION", "NOR", "ISL"), anchor=Date(None, None, "Dec. 6"))
    before = report("2030-10-01", event("Norway opened it", "CONCEDE", "NOR", "ISL"))
    after = report("2031-11-01", event("Norway opened it again", "CONCEDE", "NOR", "ISL"))
    source = next(one for one in fold([told, before, after]).sources if one.id == told.document.id)
    assert source.document.published == (day and Date.day(day, "Dec. 6", Basis.INFERRED))


def test_an_inferred_day_is_withdrawn_with_its_support() -> None:
    elsewhere = report("2031-05-06", meeting("They met in Reykjavik on Monday", "2031-05-05", place="Reykjavik"))
    wrong_day = report("2031-05-07", meeting("They met in Bergen on Tuesday", "2031-05-06", place="Bergen"))
    for others in ([], [elsewhere], [wrong_day]):
        state = fold([UNDATED, *others])
        assert next(one for one in state.sources if one.id == UNDATED.document.id).document.published is None


def test_an_undated_report_is_known_from_the_day_that_is_inferred_for_it() -> None:
    assert [one.id for one in fold([FIRST, UNDATED], known_on=dt.date(2031, 5, 4)).sources] == []
    assert [one.id for one in fold([FIRST, UNDATED], known_on=dt.date(2031, 5, 5)).sources] == [UNDATED.document.id]
    assert len(fold([FIRST, UNDATED], known_on=dt.date(2031, 5, 6)).sources) == 2


def test_another_name_for_the_same_pact_does_not_split_its_event() -> None:
    sharing = Instrument("pact", "mackerel quota pact", words=("mackerel", "quota", "pact"))
    one = event("Norway quit the mackerel pact", "RETREAT", "NOR", "ISL", date=Date.month(2031, 5), instruments=(PACT,))
    two = event("its exit from the mackerel quota pact", "RETREAT", "NOR", "ISL", instruments=(sharing,))
    assert len(events(fold([report("2031-05-20", one), report("2031-05-21", two)]))) == 1


def test_events_are_in_date_order_also_where_the_day_comes_from_a_move() -> None:
    before = report("2031-03-10", move("the mackerel pact", PACT, "attested"))
    quit_ = report(
        "2031-03-20",
        event("Oslo's exit from the mackerel pact", "SANCTION", "NOR", "ISL", instruments=(PACT,)),
        move("exit from the mackerel pact", PACT, "terminate", "NOR", on_last=True),
        event("Iceland jailed a skipper", "COERCE", "ISL", "DNK"),
    )
    found = events(fold([before, quit_, FIRST]))
    assert [one.date.earliest if one.date else None for one in found] == [
        dt.date(2031, 3, 10),
        None,
        dt.date(2031, 5, 5),
    ]


def test_demands_of_one_side_on_one_day_are_several_where_their_words_differ() -> None:
    asked = report(
        "2031-05-06",
        *(
            event(words, "REQUEST", "NOR", "ISL", date=day("2031-05-05"), instruments=(PACT,))
            for words in ("Norway asked for more herring", "Norway urged inspectors to return", "Oslo wants a hotline")
        ),
    )
    assert len(events(fold([asked]))) == 3


def test_a_charge_and_a_refusal_of_one_report_are_two_though_they_speak_of_one_move() -> None:
    told = report(
        "2031-05-06",
        event("Norway called the exit a breach", "ACCUSE", "NOR", "ISL", date=day("2031-05-05"), instruments=(PACT,)),
        move("the exit", PACT, "terminate", "ISL", on_last=True),
        event("Norway refused to accept the exit", "REJECT", "NOR", "ISL", date=day("2031-05-05"), instruments=(PACT,)),
        move("exit", PACT, "terminate", "ISL", on_last=True),
    )
    assert len(events(fold([told]))) == 2


def test_two_measures_of_one_side_that_share_no_word_are_two() -> None:
    told = report(
        "2031-05-06",
        event("Iceland expelled two attaches", "SANCTION", "ISL", "NOR", date=Date.month(2031, 4)),
        event("Iceland shut its harbours", "SANCTION", "ISL", "NOR"),
    )
    assert len(events(fold([told]))) == 2


def test_a_decision_retold_months_later_without_a_day_is_the_decision() -> None:
    def quit_(words: str) -> tuple[object, object]:
        told = event(words, "SANCTION", "NOR", "ISL", instruments=(PACT,))
        return told, move(words + " again", PACT, "terminate", "NOR", on_last=True)

    first = report("2031-03-20", *quit_("Norway decided to quit the mackerel pact"))
    later = report("2031-09-15", *quit_("Oslo's decision to scrap the mackerel pact"))
    assert len(events(fold([first, later]), "SANCTION")) == 1


def test_a_headline_joins_the_news_of_its_week_and_not_an_old_meeting() -> None:
    caption = report("2031-08-20", headline(event("The ministers shake hands", "CONSULT", "NOR ISL")))
    (only,) = events(fold([FIRST, caption]))
    assert len(only.evidence) == 1


def test_a_summary_starts_with_its_doer_where_a_report_gives_such_words() -> None:
    noun = report("2031-05-06", event("seizure by Norway of a trawler", "COERCE", "NOR", "ISL", date=day("2031-05-05")))
    clause = report(
        "2031-05-07", event("Norwegian officers seized a trawler", "COERCE", "NOR", "ISL", date=day("2031-05-05"))
    )
    (only,) = events(fold([noun, clause]))
    assert only.summary == "Norwegian officers seized a trawler"


def test_a_summary_is_cut_between_words_and_only_where_it_is_too_long() -> None:
    words = "Norway seized a trawler " + "and one more boat " * 12
    (only,) = events(fold([report("2031-05-06", event(words, "COERCE", "NOR", "ISL", date=day("2031-05-05")))]))
    assert len(only.summary) <= 140
    assert only.summary.endswith(("boat…", "more…", "one…", "and…"))


def test_words_that_only_name_an_instrument_do_not_take_the_day_of_its_moves() -> None:
    told = report(
        "2031-05-06",
        move("Norway and Iceland signed the mackerel pact", PACT, "conclude", "NOR ISL", date=day("2016-02-01")),
        event("Iceland criticized Norway over the mackerel pact", "ACCUSE", "ISL", "NOR", instruments=(PACT,)),
        move("the mackerel pact", PACT, "attested", on_last=True),
    )
    assert [one.date.earliest for one in events(fold([told]), "ACCUSE") if one.date] == [None]


LEVY = event("Norway put a levy on Icelandic cod on May 2", "SANCTION", "NOR", "ISL", date=day("2031-05-02"))


def test_an_answer_to_an_act_comes_after_it_and_by_the_report_that_tells_it() -> None:
    answer = event("Iceland retaliated by shutting its ports to Norway", "SANCTION", "ISL", "NOR")
    told = events(fold([report("2031-05-06", LEVY, answer)]))
    (only,) = (one for one in told if one.actors == ("ISL",))
    assert only.date == Date(dt.date(2031, 5, 2), dt.date(2031, 5, 6), None, Basis.INFERRED)


def test_an_act_told_beside_another_as_no_answer_is_bound_by_the_report_alone() -> None:
    act = event("Iceland shut its ports to Norway", "SANCTION", "ISL", "NOR")
    told = events(fold([report("2031-05-06", LEVY, act)]))
    (only,) = (one for one in told if one.actors == ("ISL",))
    assert only.date == Date(None, dt.date(2031, 5, 6), None, Basis.PUBLICATION)


def test_who_alone_accepts_an_offer_agrees_with_its_maker_and_is_joined_by_a_report_that_names_both() -> None:
    accepted = event("Norway accepted the offer", "AGREE", "NOR", "ISL", date=day("2031-05-05"))
    (alone,) = events(fold([report("2031-05-06", accepted)]), "AGREE")
    assert (alone.actors, alone.recipients) == (("NOR",), ("ISL",))
    both = event("Norway and Iceland accepted it", "AGREE", "NOR ISL", date=day("2031-05-05"))
    (joint,) = events(fold([report("2031-05-06", accepted), report("2031-05-07", both)]), "AGREE")
    assert (joint.actors, joint.recipients) == (("ISL", "NOR"), ())


@pytest.mark.parametrize(
    ("words", "kind", "first"),
    [
        ("Iceland has rejected the claim as unfounded", "REJECT", dt.date(2031, 5, 3)),
        ("Iceland has turned down the demand", "REJECT", dt.date(2031, 5, 3)),
        ("Iceland has agreed, with some regret", "AGREE", dt.date(2031, 5, 3)),
        ("Iceland has rejected a Danish plan for the banks", "REJECT", None),
    ],
)
def test_a_reply_is_not_before_what_it_replies_to(words: str, kind: str, first: dt.date | None) -> None:
    asked = event("Norway asked Iceland for payment on 3 May", "REQUEST", "NOR", "ISL", date=day("2031-05-03"))
    told = report("2031-05-09", asked, by(words.split()[2].strip(","), event(words, kind, "ISL", "NOR")))
    (reply,) = events(fold([told]), kind)
    assert reply.date is not None
    assert (reply.date.earliest, reply.date.latest) == (first, dt.date(2031, 5, 9))
