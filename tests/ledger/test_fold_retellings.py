"""One act told in other words, on another day or by the word that was given of it: still one event."""

from __future__ import annotations

import datetime as dt

from invented import PACT, TARIFF, Telling, by, day, event, headline, move, report, sentence

from stateofplay.ledger.state import fold
from stateofplay.model.claims import EventType, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.state import Event, StateOfPlay

PLEDGE = "Norway promised to lift its levy on skyr by July 1"


def events(state: StateOfPlay, kind: str | None = None) -> list[Event]:
    return [one for one in state.events if kind in (None, one.type)]


def pledged(*more: Telling) -> list[Event]:
    word = by("promised", event(PLEDGE, "AGREE", "ISL NOR", date=day("2031-05-05")))
    deed = by("lift", event(PLEDGE, "CONCEDE", "NOR", "ISL", status=Status.PLANNED, date=day("2031-07-01", "July 1")))
    return events(fold([report("2031-05-06", *sentence(PLEDGE, word, deed), *more)]))


def test_who_gives_its_word_has_given_way_alone_and_on_the_day_of_the_promise() -> None:
    (only,) = pledged()
    assert (only.type, only.status) == (EventType.CONCEDE, Status.HAPPENED)
    assert (only.actors, only.recipients) == (("NOR",), ("ISL",))
    assert only.date == day("2031-05-05")


def test_a_headline_that_tells_only_the_deed_is_evidence_for_the_promise() -> None:
    (only,) = pledged(headline(event("Norway to lift levy", "CONCEDE", "NOR", "ISL", status=Status.PLANNED)))
    assert (len(only.evidence), only.type) == (2, EventType.CONCEDE)


def test_what_is_agreed_on_behind_and_is_still_what_is_agreed_on() -> None:
    words = "Norway and Iceland left the line open but agreed to continue talks"
    accord = by("agreed", event(words, "AGREE", "NOR ISL", date=day("2031-05-05")))
    talks = by("talks", event(words, "CONSULT", "NOR ISL", status=Status.PLANNED))
    (only,) = events(fold([report("2031-05-06", *sentence(words, accord, talks))]))
    assert only.type is EventType.AGREE


def test_what_is_threatened_is_the_threat() -> None:
    words = "Iceland threatened to cut off Norwegian trawlers"
    threat = by("threatened", event(words, "THREATEN", "ISL", "NOR"))
    deed = by("cut", event(words, "SANCTION", "ISL", "NOR", status=Status.THREATENED))
    (only,) = events(fold([report("2031-05-06", *sentence(words, threat, deed))]))
    assert only.type is EventType.THREATEN


def levied(words: str, on: str | Date, what: str = "impose", **fields: object) -> tuple[Telling, Telling]:
    date = day(on, on) if isinstance(on, str) else on
    told = event(words, "SANCTION", "ISL", "NOR", date=date, instruments=(TARIFF,), **fields)
    return told, move(words, TARIFF, what, "ISL", on_last=True, date=date)


def test_one_step_that_reports_put_on_two_days_is_one_event_and_a_disagreement() -> None:
    wire = report("2031-05-07", *levied("Iceland imposed a salmon tariff on May 6", "2031-05-06"))
    weekly = report("2031-05-20", *levied("Iceland laid its salmon tariff on May 5", "2031-05-05"))
    state = fold([wire, weekly])
    assert len(events(state)) == 1
    assert [len(one.values) for one in state.disagreements] == [2]


def test_a_month_told_for_another_month_is_a_disagreement_over_one_event() -> None:
    wire = report("2031-11-07", *levied("Iceland imposed a salmon tariff in October", Date.month(2031, 10)))
    weekly = report("2031-12-20", *levied("in September Iceland imposed its salmon tariff", Date.month(2031, 9)))
    state = fold([wire, weekly])
    assert len(events(state)) == 1
    assert [len(one.values) for one in state.disagreements] == [2]


def test_a_step_taken_again_after_months_is_another() -> None:
    first = report("2031-01-07", *levied("Iceland imposed a salmon tariff on Jan. 6", "2031-01-06"))
    again = report("2031-05-20", *levied("Iceland imposed a salmon tariff on May 5", "2031-05-05"))
    assert len(events(fold([first, again]))) == 2


def test_in_one_report_a_step_of_two_days_is_two_steps_unless_the_days_are_neighbours() -> None:
    def told(other: str) -> int:
        first = levied("Iceland imposed a salmon tariff on May 5", "2031-05-05")
        return len(events(fold([report("2031-05-20", *first, *levied("Iceland imposed a salmon tariff", other))])))

    assert told("2031-05-06") == 1
    assert told("2031-05-16") == 2


def test_the_day_that_the_words_of_the_act_give_counts_before_one_it_takes_from_its_report() -> None:
    lead = Date(dt.date(2031, 5, 6), dt.date(2031, 5, 6), "Tuesday", Basis.DATELINE)
    told = report(
        "2031-05-06",
        *levied("Iceland imposed a salmon tariff, officials said", lead),
        *levied("Iceland imposed the salmon tariff on Monday", day("2031-05-05", "Monday")),
    )
    (only,) = events(fold([told]))
    assert only.date
    assert only.date.earliest == dt.date(2031, 5, 5)


def test_a_duty_announced_and_a_duty_imposed_are_one_where_no_days_part_them() -> None:
    first = report("2031-05-07", *levied("Iceland announced a salmon tariff", "2031-05-06", "announce"))
    later = report("2031-05-20", *levied("the salmon tariff that Iceland imposed in May", Date.month(2031, 5)))
    assert len(events(fold([first, later]))) == 1


def test_one_sentence_tells_an_act_twice_and_another_behind_and() -> None:
    words = (
        "Visas are no longer issued after Iceland recalled its consuls in April and ordered two Norwegian envoys out"
    )
    april = Date.month(2031, 4)
    visas = by("issued", event("Visas are no longer issued", "SANCTION", "ISL", "NOR", topics=("consulates",)))
    recalled = "Iceland recalled its consuls in April"
    consuls = by("recalled", event(recalled, "SANCTION", "ISL", "NOR", date=april, topics=("consulates",)))
    ordered = by("ordered", event("ordered two Norwegian envoys out", "SANCTION", "ISL", "NOR", date=april))
    found = events(fold([report("2031-05-06", *sentence(words, visas, consuls, ordered))]))
    assert sorted(len(one.evidence) for one in found) == [1, 2]


def test_two_acts_of_two_types_told_in_one_clause_are_two() -> None:
    words = "Iceland has withdrawn its notice on the mackerel pact under which it shares quotas with Norway"
    withdrew = by("withdrawn", event(words, "CONCEDE", "ISL", "NOR", instruments=(PACT,)))
    shares = by("shares", event(words, "COOPERATE", "NOR ISL", instruments=(PACT,)))
    pact = move("the mackerel pact", PACT, "attested")
    assert len(events(fold([report("2031-05-06", *sentence(words, withdrew, shares, pact))]))) == 2


def test_an_accord_and_what_it_brought_about_in_a_year_long_ago_are_one() -> None:
    year = Date(dt.date(1998, 1, 1), dt.date(1998, 12, 31), "1998")
    accord = event("the two settled the line by the mackerel pact of 1998", "AGREE", "NOR ISL", date=year)
    ties = event("Norway and Iceland shared out the bank in 1998", "COOPERATE", "NOR ISL", date=year)
    told = report("2031-05-06", accord, move("the mackerel pact", PACT, "attested", on_last=True))
    other = report("2031-09-06", ties, move("in 1998", PACT, "attested", on_last=True))
    assert len(events(fold([told, other]))) == 1


def protest(words: str, date: Date) -> Telling:
    return event(words, "ACCUSE", "ISL", "NOR", date=date, topics=("herring nets",))


def test_a_protest_told_back_with_its_month_is_the_protest() -> None:
    span = Date(dt.date(2031, 4, 2), dt.date(2031, 4, 3), "Wednesday or Thursday")
    first = report("2031-04-04", protest("Iceland has protested over herring nets", span))
    later = report(
        "2031-05-13", protest("Iceland, which protested over the herring nets in April", Date.month(2031, 4))
    )
    assert len(events(fold([first, later]))) == 1


def test_two_protests_of_two_days_are_two() -> None:
    first = report("2031-04-04", protest("Iceland protested over herring nets", day("2031-04-03")))
    later = report("2031-04-13", protest("Iceland protested over herring nets once more", day("2031-04-12")))
    assert len(events(fold([first, later]))) == 2


def test_people_whom_the_words_do_not_name_part_no_plan_from_the_meeting() -> None:
    month = Date.month(2031, 6)
    plan = event(
        "both sides plan a summit in June",
        "CONSULT",
        "NOR ISL",
        people=("Kari Dahl", "Jon Arason"),
        status=Status.PLANNED,
        date=month,
    )
    held = event("Bakke and Finsen met in June", "CONSULT", "NOR ISL", people=("Bakke", "Finsen"), date=month)
    assert len(events(fold([report("2031-05-20", plan), report("2031-07-02", held)]))) == 1


def test_what_has_lasted_since_a_year_is_what_began_in_it() -> None:
    def levy(words: str, date: Date) -> Telling:
        return event(words, "SANCTION", "ISL", "NOR", date=date)

    began = report("2031-05-06", levy("Iceland laid a levy on salmon in 2029", Date.year(2029)))
    since = Date(dt.date(2029, 1, 1), dt.date(2031, 6, 1), "2029")
    lasts = report("2031-06-01", levy("Iceland has taxed Norwegian salmon since 2029", since))
    assert len(events(fold([began, lasts]))) == 1
