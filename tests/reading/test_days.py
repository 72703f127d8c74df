"""When it was: a day of its own, the day of the meeting reported, or none."""

from __future__ import annotations

import datetime as dt

import pytest
from reports import claims

from stateofplay.documents import Fields, compose
from stateofplay.model.claims import EventClaim, EventType, MoveClaim
from stateofplay.model.dates import Basis, Date
from stateofplay.reading import BuiltInReader

MEETING = (
    "Norwegian Foreign Minister Sigrid Halvorsen met her Icelandic counterpart Einar Jonsson in Bergen on Monday. "
    "Halvorsen urged Jonsson to reopen the ports. Jonsson rejected the demand. "
    "Iceland had expelled a Norwegian diplomat in March. Norway suspended the cod pact."
)


def by_trigger(text: str) -> dict[str, EventClaim]:
    found = (claim for claim in claims(text, EventClaim) if isinstance(claim, EventClaim))
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in found}


def day_of(text: str, word: str) -> tuple[dt.date | None, dt.date | None] | None:
    date = by_trigger(text)[word].date
    return (date.earliest, date.latest) if date else None


def single(day: int, month: int = 5) -> tuple[dt.date, dt.date]:
    return dt.date(2031, month, day), dt.date(2031, month, day)


def test_what_was_said_at_the_meeting_reported_was_said_on_its_day() -> None:
    found = by_trigger(MEETING)
    monday = dt.date(2031, 5, 12)
    assert found["met"].date is not None
    assert found["met"].date.earliest == found["met"].date.latest == monday
    for word in ("urged", "rejected"):
        date = found[word].date
        assert date is not None
        assert date.earliest == date.latest == monday
        assert found[word].within == found["met"].id


def test_background_keeps_its_own_day() -> None:
    date = by_trigger(MEETING)["expelled"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 3, 1), dt.date(2031, 3, 31))


def test_the_publication_day_never_stands_in_for_an_unknown_one() -> None:
    assert by_trigger(MEETING)["suspended"].date is None


def test_words_told_as_news_fall_between_its_day_and_the_reports() -> None:
    text = "Oman and Qatar signed a gas pact on Monday. Bahrain criticized Oman."
    date = by_trigger(text)["criticized"].date
    assert date is not None
    assert (date.earliest, date.latest, date.basis) == (dt.date(2031, 5, 12), dt.date(2031, 5, 14), Basis.DATELINE)


def test_a_day_after_the_report_makes_an_act_planned() -> None:
    (claim,) = claims("Chad and Niger meet in Zinder on May 20.", EventClaim)
    assert isinstance(claim, EventClaim)
    assert (claim.type, claim.status) == (EventType.CONSULT, "planned")


def test_a_day_that_describes_a_noun_or_an_aside_dates_nothing_else() -> None:
    assert by_trigger("Oman eased its July rules on exports to Qatar.")["eased"].date is None
    found = by_trigger("Layla Haddad, Jordan's foreign minister since May 1, urged Iraq to pay its debts.")
    assert found["urged"].date is None


def test_a_day_in_a_clause_of_another_time_dates_nothing_before_it() -> None:
    found = by_trigger("It was the first meeting of Norway and Iceland since the old quarrel began in January.")
    assert found["meeting"].date is None
    found = by_trigger("Norway barred the Icelandic trawlers, whose licences ran out in March.")
    assert found["barred"].date is None
    held = by_trigger("Norway expelled two Icelandic diplomats after the raid in March.")["expelled"].date
    assert held is not None
    assert held.earliest == dt.date(2031, 3, 1)


def test_what_is_done_by_saying_so_is_of_the_day_on_which_it_is_said() -> None:
    told = by_trigger("Norway said on Monday Iceland had violated the pact.")["said"]
    assert told.date is not None
    assert told.date.earliest == dt.date(2031, 5, 12)
    asked = by_trigger("Norway urged Iceland to reopen its ports before Friday.")["urged"]
    assert (asked.status, asked.date) == ("happened", None)


def test_a_wires_points_above_its_dateline_tell_no_day() -> None:
    page = "Gas row deepens\n\n* Iceland to answer in spring\n* Oslo says deadlines ignored\n\n"
    lead = "OSLO, May 14 (Northwind) - Norway shut a valve on Tuesday. Iceland criticized Norway.\n"
    document = compose("wire.txt", page + lead, Fields(published="2031-05-14"))
    (told,) = [c for c in BuiltInReader().read(document).claims if isinstance(c, EventClaim) and c.type == "ACCUSE"]
    assert told.date is not None
    assert (told.date.earliest, told.date.latest) == (dt.date(2031, 5, 13), dt.date(2031, 5, 14))


def test_a_clause_that_goes_on_from_since_is_of_that_time() -> None:
    date = by_trigger("It has brewed since March, when Norway seized an Icelandic trawler.")["seized"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 3, 1), dt.date(2031, 3, 31))


def test_how_long_and_since_when_are_not_when() -> None:
    assert by_trigger("Oman suspended talks with Qatar until June 30.")["talks"].date is None
    assert by_trigger("Oman lifted its tariff on Qatari steel, in force since March 16.")["lifted"].date is None


@pytest.mark.parametrize(
    "text",
    [
        "The mood soured in 2029, when Norway imposed a levy on Icelandic cod.",
        "The mission was shut in 2029 when Norway imposed a levy on Icelandic cod.",
        "The talks, agreed in 2029 as Norway imposed a levy on Icelandic cod, opened in Oslo on May 5.",
    ],
)
def test_a_clause_that_goes_on_from_a_time_is_of_that_time(text: str) -> None:
    date = by_trigger(text)["imposed"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2029, 1, 1), dt.date(2029, 12, 31))


def test_what_one_who_had_no_part_in_the_news_said_may_be_of_the_day_of_the_report() -> None:
    date = by_trigger("Norway banned Icelandic herring on Tuesday. Iceland condemned Norway.")["condemned"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 5, 13), dt.date(2031, 5, 14))


def test_what_those_who_spoke_in_the_news_said_beside_it_they_said_then() -> None:
    told = "Norway accused Iceland on Tuesday of overfishing. Norway warned Iceland of new tariffs."
    date = by_trigger(told)["warned"].date
    assert date is not None
    assert date.earliest == date.latest == dt.date(2031, 5, 13)


def test_a_day_in_front_of_a_noun_is_of_that_noun_alone() -> None:
    found = by_trigger("Oman and Qatar resumed their dialogue after last month's talks between Oman and Bahrain.")
    assert found["talks"].date is not None
    assert found["talks"].date.earliest == dt.date(2031, 4, 1)
    assert all(claim.date is None for word, claim in found.items() if word != "talks")


def test_a_day_of_a_clause_about_the_object_is_not_the_acts() -> None:
    date = by_trigger("Peru called off a naval exercise that it was to hold with Chile in August.")
    assert all(claim.date is None or claim.status != "happened" for claim in date.values())


def test_who_denies_speaks_on_the_day_of_the_news() -> None:
    text = "Norway banned Icelandic herring on Tuesday. Iceland denied that it had violated the pact with Norway."
    denied = [claim for claim in by_trigger(text).values() if claim.status == "denied" or claim.type == "REJECT"]
    assert [claim.date and claim.date.earliest for claim in denied] == [dt.date(2031, 5, 13)]


def test_what_two_sides_agreed_as_told_in_the_news_is_of_its_day() -> None:
    told = by_trigger("Norway and Iceland met in Bergen on Tuesday. Both governments agreed to a truce with Denmark.")
    assert told["agreed"].date is not None
    assert told["agreed"].date.earliest == dt.date(2031, 5, 13)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway banned Icelandic herring on Tuesday. Iceland condemned Norway at the time for a raid.", "condemned"),
        ("Norway promised Iceland an answer before the end of the month.", "promised"),
        ("If Peru fills the reservoir in 2034, Chile has warned that it will leave the river treaty.", "warned"),
    ],
)
def test_neither_another_time_nor_one_to_come_is_the_day_of_what_was_said(text: str, word: str) -> None:
    assert by_trigger(text)[word].date is None


def test_what_is_told_back_was_done_by_the_last_day_named_before_it() -> None:
    asked = by_trigger("Norway and Iceland ended joint patrols in January. Iceland had asked Norway for that.")["asked"]
    assert asked.date is not None
    assert (asked.date.earliest, asked.date.latest, asked.date.text) == (None, dt.date(2031, 1, 31), "January")


def test_a_larger_meeting_at_which_two_met_is_of_the_same_day() -> None:
    text = (
        "Norwegian Foreign Minister Sigrid Halvorsen met her Icelandic counterpart Einar Jonsson in Bergen on Monday, "
        "on the sidelines of a trilateral meeting with Danish Foreign Minister Palle Holm."
    )
    found = by_trigger(text)["meeting"]
    assert sorted(found.actors) == ["DNK", "ISL", "NOR"]
    assert found.date is not None
    assert found.date.earliest == dt.date(2031, 5, 12)


def wire(body: str, day: str = "1987-03-26") -> dict[str, EventClaim]:
    document = compose("wire.txt", f"Lumber row deepens\n\n    OTTAWA, March 26 - {body}\n", Fields(published=day))
    found = [c for c in BuiltInReader().read(document).claims if isinstance(c, EventClaim) and not c.corroborates]
    return {document.text[claim.trigger.start : claim.trigger.end]: claim for claim in found}


def test_wire_copy_whose_lead_names_no_day_tells_the_news_of_its_own() -> None:
    found = wire(
        "Canada has rejected U.S. demands to end a timber subsidy, Trade Minister Paul Garneau said. "
        "A U.S. embassy spokesman criticized Canada. Washington has asked Canada twice for talks."
    )
    day = dt.date(1987, 3, 26)
    rejected, criticized, asked = (found[word].date for word in ("rejected", "criticized", "asked"))
    assert rejected is not None  # "has" in a lead is the news
    assert (rejected.earliest, rejected.latest) == (day, day)
    assert criticized is not None
    assert (criticized.earliest, criticized.latest, criticized.basis) == (day, day, Basis.DATELINE)
    assert asked is None  # and further down it may have been at any time


def test_a_time_in_a_relative_clause_about_the_subject_is_not_the_acts() -> None:
    text = "Farmers of Iceland, who had lost half their herds by early May and fear worse, urged Norway to end the ban."
    (urged,) = [claim for claim in by_trigger(text).values() if claim.type == "REQUEST"]
    assert urged.date is None


def test_what_a_speaker_says_next_is_of_the_same_speech() -> None:
    text = (
        'Norway banned Icelandic herring on Tuesday. "One does not lock a harbour," Icelandic Foreign Minister '
        "Einar Jonsson said in Bergen on Monday. Jonsson accused Norway of bad faith."
    )
    accused = by_trigger(text)["accused"].date
    assert accused is not None
    assert accused.earliest == accused.latest == dt.date(2031, 5, 12)


def test_a_meeting_told_far_down_a_report_is_not_what_it_is_about() -> None:
    filler = "Fishermen in Bergen waited for news. " * 9
    text = f"Norway banned Icelandic herring on Tuesday. {filler}Norway and Iceland met in the spring for talks on cod."
    found = by_trigger(text)
    assert found["met"].date is not None
    assert found["met"].date.text == "the spring"
    assert found["talks"].date is None or found["talks"].date.text == "the spring"


def test_talks_for_which_one_should_wait_are_planned() -> None:
    found = by_trigger("Norway proposed that both sides wait from midnight on Friday until talks with Iceland.")
    assert found["talks"].status == "planned"


@pytest.mark.parametrize(
    ("text", "word", "last"),
    [
        ("Norway has expelled nine Icelandic fishermen since March 1.", "expelled", dt.date(2031, 5, 14)),
        ("Nine Icelandic fishermen have been expelled by Norway since March 1.", "expelled", dt.date(2031, 3, 1)),
    ],
)
def test_what_a_side_has_done_since_a_day_reaches_to_the_report(text: str, word: str, last: dt.date) -> None:
    date = by_trigger(text)[word].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 3, 1), last)


def test_what_follows_a_sentence_that_opens_with_a_day_may_be_of_that_day() -> None:
    text = "Norway banned Icelandic herring on Tuesday. On Monday, Norway met Denmark. Iceland criticized Norway."
    date = by_trigger(text)["criticized"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 5, 12), dt.date(2031, 5, 14))


def test_a_time_in_front_of_a_conjunction_is_of_the_verb_before_it() -> None:
    found = by_trigger("Norway filed a complaint against Iceland in March and urged Iceland to lift its ban.")
    for word in ("filed a complaint", "urged"):
        date = next(claim.date for trigger, claim in found.items() if trigger.startswith(word.split()[0]))
        assert date is not None
        assert date.earliest == dt.date(2031, 3, 1)


def test_what_things_do_is_not_done_by_who_speaks_of_them() -> None:
    text = "The rules, called Decree 9, began in May. Norway says they violate the pact with Iceland."
    told = [claim for claim in claims(text, MoveClaim) if isinstance(claim, MoveClaim)]
    assert [claim.by for claim in told if claim.move == "breach"] == [()]


def test_what_those_say_who_met_is_of_their_meeting_and_not_of_the_way_home() -> None:
    found = by_trigger(
        "Norwegian Foreign Minister Kari Moe returned home on Wednesday from a meeting with Iceland. "
        "The two sides met in Bergen on Monday. Moe urged Iceland to lift its ban."
    )
    assert found["meeting"].date is None or found["meeting"].date.earliest == dt.date(2031, 5, 12)
    urged = found["urged"].date
    assert urged is not None
    assert urged.earliest == urged.latest == dt.date(2031, 5, 12)


def test_what_a_statement_says_it_says_on_the_day_on_which_it_was_made() -> None:
    body = (
        "The report came on Tuesday. Norway fined two Icelandic boats. "
        'The Icelandic foreign ministry said in a statement on Monday that the fines were "absurd". '
        "The statement urged Norway to lift them."
    )
    date = by_trigger(body)["urged"].date
    assert date and date.latest == dt.date(2031, 5, 12)


def test_a_report_without_its_year_keeps_the_words_of_its_news() -> None:
    page = "Gas row deepens\n\nOSLO, May 14 (Northwind) - Norway shut a valve{}. Iceland criticized Norway.\n"
    for day, words in ((" on Tuesday", "Tuesday"), ("", "May 14")):
        document = compose("wire.txt", page.format(day), Fields())
        (told,) = [c for c in BuiltInReader().read(document).claims if isinstance(c, EventClaim) and c.type == "ACCUSE"]
        assert told.date == Date(None, None, words, Basis.DATELINE)


def test_what_is_told_on_from_an_old_day_is_not_before_it() -> None:
    text = (
        "Norway and Iceland reopened their sea border on Monday. A first truce, agreed in March, held until 11 April, "
        "when a trawler sank off Jan Mayen. Iceland recalled its envoy from Oslo and then accused Norway of piracy."
    )
    found = by_trigger(text)
    for word in ("recalled", "accused"):
        date = found[word].date
        assert date is not None
        assert (date.earliest, date.latest, date.basis) == (dt.date(2031, 4, 11), None, Basis.INFERRED)


def test_what_is_said_behind_an_old_day_is_news_unless_the_words_say_then() -> None:
    lead = "Iceland closed its ports on Monday. "
    told = by_trigger(f"{lead}Norway raised its quota on Feb. 24. Iceland called the increase a breach of the pact.")
    assert told["called"].date is not None
    assert told["called"].date.earliest == dt.date(2031, 5, 12)
    then = by_trigger(f"{lead}Norway raised its quota on Feb. 24. Iceland then accused Norway of breaking the pact.")
    assert then["accused"].date is not None
    assert then["accused"].date.earliest == dt.date(2031, 2, 24)


@pytest.mark.parametrize(
    "behind",
    [
        "The ban, in place since Feb. 24, would stay until Norway restored the licences of Iceland's boats.",
        "Norway, which had 900 trawlers idle by Feb. 24, rejected Iceland's ban.",
        "A ban began on Feb. 24, weeks after Norway expelled an Icelandic envoy.",
        "Norway had raised its quota on Feb. 24. Iceland expelled a Norwegian envoy.",
    ],
)
def test_a_day_that_is_due_or_stands_before_a_turn_tells_no_first_day(behind: str) -> None:
    found = by_trigger(f"Iceland closed its ports on Monday. {behind}")
    assert not any(claim.date and claim.date.earliest == dt.date(2031, 2, 24) for claim in found.values())


def test_what_is_done_under_a_deal_is_not_done_before_it() -> None:
    text = (
        "The reopening follows a deal signed in Oslo last Friday. Under it Norway has ended its ban on Icelandic "
        "boats, and Iceland has released two crews."
        "It follows a deal signed in Oslo last Friday. Under it Norway has ended its ban on Icelandic boats, "
        "and Iceland has released two crews."
    )
    date = by_trigger(text)["released"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2031, 5, 9), None)


def test_talks_that_were_over_before_the_news_are_not_the_meeting_reported() -> None:
    text = (
        "Norway will leave the pact, its ministry said Tuesday, a day after talks of Norway and Iceland in Geneva. "
        "Norwegian Fisheries Minister Kari Dahl accused Iceland of fraud."
    )
    accused = by_trigger(text)["accused"]
    assert accused.within is None
    assert accused.date is not None
    assert accused.date.earliest == dt.date(2031, 5, 13)


def test_words_given_in_the_next_sentence_tell_the_day_of_the_stance() -> None:
    text = (
        "Iceland closed its ports on Monday. Norway rejected the charge behind it. "
        "“It is false,” Norway's trade ministry said in a statement late Tuesday."
    )
    rejected = by_trigger(text)["rejected"].date
    assert rejected is not None
    assert rejected.earliest == rejected.latest == dt.date(2031, 5, 13)


def test_a_day_of_what_is_said_is_no_day_of_saying_it() -> None:
    text = (
        "Iceland closed its ports on Monday. “We are ready,” Norwegian Minister Kari Dahl said in Oslo, where the "
        "Icelandic ambassador had been summoned on Friday. She urged Iceland to lift the ban."
    )
    urged = by_trigger(text)["urged"].date
    assert urged is not None
    assert urged.earliest == dt.date(2031, 5, 12)


def test_an_act_in_a_sentence_that_opens_with_an_old_day_is_no_news() -> None:
    text = "Iceland closed its ports on Monday. In March, Norway left the pact, after Iceland accused Norway of fraud."
    assert day_of(text, "accused") == (None, dt.date(2031, 3, 31))


def test_what_a_side_says_that_it_is_doing_is_of_the_day_on_which_it_says_so() -> None:
    own = by_trigger("Norway said on Monday that it was expelling two Icelandic diplomats.")["expelling"].date
    assert own is not None
    assert own.earliest == own.latest == dt.date(2031, 5, 12)
    others = by_trigger("Norway said on Monday that Iceland was expelling its diplomats.")["expelling"].date
    assert others is not None
    assert others.text is None


def test_a_letters_own_day_is_that_of_what_it_says() -> None:
    text = "Norway called that step a provocation in a letter to Iceland dated April 12."
    called = by_trigger(text)["called"].date
    assert called is not None
    assert called.earliest == called.latest == dt.date(2031, 4, 12)


def test_a_day_that_names_the_thing_acted_on_is_not_the_acts() -> None:
    withdrawn = by_trigger("Peru has withdrawn its decision of 8 April to leave the pact with Chile.")["withdrawn"]
    assert withdrawn.date is None
    blamed = by_trigger("Peru rejected Chile's demand of 6 April and accused Chile of piracy.")["accused"].date
    assert blamed is None or blamed.text is None
    levy = by_trigger("Peru suspended its trade with Chile as of May 2.")["suspended"].date
    asked = by_trigger("Peru demanded in a letter of 2 May that Chile free the crew.")["demanded"].date
    aid = by_trigger("Peru closed its border with Chile during the drought of 2016.")["closed"].date
    assert levy and asked and aid
    assert aid.earliest == dt.date(2016, 1, 1)
    assert levy.earliest == asked.earliest == dt.date(2031, 5, 2)


def test_the_weather_above_a_report_tells_no_day_of_news() -> None:
    page = "Today: rain and wind, 4 degrees.\n\nFerry to Porvenir: sailing.\n\n"
    lead = (
        "Norway and Iceland signed a pact on cod in Bergen on Monday, after a quarrel of two months over their quotas."
    )
    document = compose("paper.txt", f"{page}{lead}\n\nDenmark criticized Norway.\n", Fields(published="2031-05-14"))
    (told,) = [c for c in BuiltInReader().read(document).claims if isinstance(c, EventClaim) and c.type == "ACCUSE"]
    assert told.date is not None
    assert told.date.earliest == dt.date(2031, 5, 12)


def test_a_month_that_a_noun_is_for_is_no_month_of_the_act() -> None:
    assert by_trigger("Norway refused Iceland the quota for February.")["refused"].date is None
    held = by_trigger("Norway and Iceland planned talks for May 20 in Oslo.")["talks"].date
    assert held is not None
    assert held.earliest == dt.date(2031, 5, 20)


def test_what_is_told_back_beside_another_act_told_back_has_no_last_day() -> None:
    text = "Norway had offered talks to Iceland in January, an official said, but Iceland had turned down the offer."
    turned_down = by_trigger(text)["turned down"].date
    assert turned_down is None


def test_what_was_said_at_the_time_of_an_old_act_was_said_between_it_and_the_report() -> None:
    text = (
        "Iceland closed its ports on Monday. The row has simmered since November, when a cutter seized a trawler. "
        "Norway complained at the time that Iceland had broken the pact."
    )
    date = by_trigger(text)["complained"].date
    assert date is not None
    assert (date.earliest, date.latest) == (dt.date(2030, 11, 1), dt.date(2031, 5, 13))


def test_what_a_time_counts_from_and_what_is_answered_is_not_of_the_day_of_the_answer() -> None:
    lead = "Norway on Tuesday rejected Icelandic calls for talks, two days after its navy fired on Icelandic trawlers."
    found = by_trigger(lead)
    tuesday = dt.date(2031, 5, 13)
    assert found["rejected"].date is not None
    assert found["rejected"].date.earliest == tuesday
    assert day_of(lead, "fired on") == single(11)
    assert found["calls"].date is None or found["calls"].date.latest != tuesday


def test_the_phrase_that_opens_a_sentence_dates_it() -> None:
    text = "Iceland closed its ports. In a letter to the council on Monday, Norway accused Iceland of fraud."
    accused = by_trigger(text)["accused"].date
    assert accused is not None
    assert accused.earliest == accused.latest == dt.date(2031, 5, 12)


def test_what_was_asked_before_it_is_told_has_no_day_of_news() -> None:
    text = "Iceland closed its ports on Monday. A ministry spokesman said Norway had asked Sweden to discuss the ban."
    assert by_trigger(text)["asked"].date is None


def test_what_was_done_by_an_accord_is_of_its_year_but_not_what_is_done_under_it_since() -> None:
    pair = "Peru fined Chile. Chile sued Peru. Chile and Peru broke off trade. "
    settled = by_trigger(f"{pair}Peru says all claims were settled under the 1929 treaty that ended the war.")[
        "settled"
    ]
    assert settled.date is not None
    assert settled.date.earliest == dt.date(1929, 1, 1)
    signed = by_trigger(f"{pair}Chile and Peru signed a protocol under the 1929 treaty on Monday.")["signed"]
    assert signed.date is not None
    assert signed.date.earliest == dt.date(2031, 5, 12)


def test_what_was_done_in_a_time_not_yet_over_was_done_by_the_day_of_the_report() -> None:
    done = by_trigger("Peru expelled two Chilean diplomats this year.")["expelled"].date
    planned = by_trigger("Peru will expel two Chilean diplomats this year.")["expel"].date
    assert done and planned
    assert (done.earliest, done.latest) == (dt.date(2031, 1, 1), dt.date(2031, 5, 14))
    assert planned.latest == dt.date(2031, 12, 31)


def test_whom_and_when_one_warned_is_no_part_of_the_warning() -> None:
    text = "Oman accused Qatar on Tuesday of theft. Qatar warned Oman last Friday that it would retaliate."
    assert day_of(text, "warned") == single(9)


def test_what_a_thing_is_called_ends_before_the_day_on_which_it_is_called_so() -> None:
    assert day_of("Oman barred Qatari ships. Qatar called Oman's ban illegal on Monday.", "called") == single(12)
    assert day_of("Oman jailed a man. Qatar called it a crime committed on Monday.", "called") != single(12)


def test_that_alone_is_what_is_acted_on_and_opens_no_clause() -> None:
    text = "Oman accused Qatar on Sunday of arming rebels. Qatar rejected that on Monday."
    assert day_of(text, "rejected") == single(12)


def test_the_day_of_the_saying_is_not_that_of_what_is_told_with_one_of_its_own_or_is_to_come() -> None:
    assert day_of("Oman said on Monday it had sent a gunboat to Qatar on Sunday night.", "sent") == single(11)
    assert day_of("Oman said on Monday it would recall its envoy from Qatar.", "recall") is None


def test_past_tense_behind_what_would_be_done_goes_on_from_the_saying() -> None:
    text = "Oman said on Monday it would shut the bridge and accused Qatar of smuggling."
    assert day_of(text, "accused") == single(12)


def test_a_clock_alone_is_of_the_day_that_its_sentence_told_last() -> None:
    night = (dt.date(2031, 5, 12), dt.date(2031, 5, 13))
    assert day_of("Oman said on Monday it would close its border to Qatar at midnight.", "close") == night
    assert day_of("Oman will close its border to Qatar at noon.", "close") is None


def test_the_year_of_a_dateline_is_of_no_other_day_of_its_sentence() -> None:
    body = "LIMA, Aug. 24, 2031 (Wire) - Peru and Chile signed a pact in October."
    found = [claim for claim in claims(body, EventClaim, dt.date(2031, 8, 24)) if isinstance(claim, EventClaim)]
    assert [claim.date and claim.date.earliest for claim in found] == [dt.date(2030, 10, 1)]


def test_when_it_was_promised_or_ordered_is_not_when_it_is_to_be_done() -> None:
    assert day_of("Oman promised on Monday to free two Qatari sailors.", "free") is None
    ordered = by_trigger("Oman ordered Qatar's consul to leave by Friday.")["ordered"]
    assert (ordered.status, ordered.date) == ("happened", None)


def test_a_move_that_is_agreed_on_comes_no_sooner_than_that() -> None:
    found = claims("Oman agreed on Monday to lift its ban on Qatari fish.", MoveClaim)
    effects = [claim.effect for claim in found if isinstance(claim, MoveClaim) and claim.move == "lift"]
    assert [(effect.earliest, effect.latest) for effect in effects if effect] == [(dt.date(2031, 5, 12), None)]


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Oman expelled two envoys of Qatar on Tuesday, a day after Qatar closed its border.", "closed", 12),
        ("Oman barred Qatari ships on May 5, three days before Qatar's navy arrested an Omani.", "arrested", 8),
        ("Two days after Qatar arrested an Omani pilot, Oman on Tuesday recalled its envoy.", "arrested", 11),
    ],
)
def test_a_clause_counted_from_a_day_is_of_the_day_that_it_comes_to(text: str, word: str, day: int) -> None:
    assert day_of(text, word) == single(day)


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        ("Oman recalled its envoy on May 5 after Qatar accused it of spying.", "accused", (None, 5)),
        ("After Qatar accused Oman of spying, Oman recalled its envoy on May 5.", "accused", (None, 5)),
        ("Oman closed its border to Qatar on May 5 before Qatar recalled its envoy.", "recalled", (5, 14)),
        ("Oman freed a Qatari pilot on May 5, hours after Qatar lifted its ban on fish.", "lifted", (4, 5)),
    ],
)
def test_what_led_to_a_dated_act_was_done_by_its_day(text: str, word: str, days: tuple[int | None, int]) -> None:
    first, last = days
    assert day_of(text, word) == (dt.date(2031, 5, first) if first else None, dt.date(2031, 5, last))


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Qatar wants talks. Oman protested against the shelling of Omani ships by Qatar on May 5.", "protested", 5),
        ("Oman rejected mediation on Monday and said Qatar must pay.", "rejected", 12),
        ("Oman apologised to Qatar at a summit in Cairo on Monday.", "apologised", 12),
    ],
)
def test_a_verb_has_its_day_before_the_noun_that_it_governs(text: str, word: str, day: int) -> None:
    assert day_of(text, word) == single(day)


def test_a_noun_has_no_day_that_its_verb_has() -> None:
    assert day_of("Oman condemned the arrest of two sailors by Qatar on May 5.", "arrest") is None


def test_whom_one_told_and_when_stands_before_what_was_told() -> None:
    assert day_of("Oman told students on Monday to leave Qatar.", "told") == single(12)


def test_who_rings_says_nothing_by_it() -> None:
    text = "President Said called Qatar's president on Monday and proposed talks in the coming months."
    assert "called" not in by_trigger(f"Oman closed its ports to Qatar. {text}") or day_of(text, "called") == single(12)


def test_since_before_its_clause_is_since_then() -> None:
    text = "Oman and Qatar are at odds. Since March, Oman has sent Qatar two notes of protest."
    assert {claim.date and claim.date.earliest for claim in by_trigger(text).values()} == {dt.date(2031, 3, 1)}


def test_the_following_days_of_what_was_done_are_over() -> None:
    text = "Oman barred Qatari ships in March. Qatar retaliated in the following days."
    assert day_of(text, "retaliated") == (None, dt.date(2031, 5, 14))


def test_a_week_after_counts_from_no_month() -> None:
    text = "Oman expelled two envoys last month, a week after Qatari soldiers stormed its embassy."
    assert day_of(text, "stormed") == (None, dt.date(2031, 4, 30))


def test_a_day_in_an_aside_about_the_subject_is_not_that_of_its_verb() -> None:
    text = "Oman, which denied the charge of spying on Monday, expelled two Qatari diplomats."
    assert day_of(text, "expelled") != single(12)


@pytest.mark.parametrize(
    "lead",
    [
        "Oman, which denied the charge of spying on Monday, expelled two Qatari diplomats.",
        "Oman has expelled two diplomats of Qatar after Qatari soldiers landed on an islet on Monday.",
    ],
)
def test_a_day_told_in_passing_is_not_the_day_of_the_news(lead: str) -> None:
    body = f"MUSCAT, May 14, 2031 (Wire) - {lead} Qatar rejected the charge."
    found = [claim for claim in claims(body, EventClaim) if isinstance(claim, EventClaim)]
    expelled = next(claim for claim in found if body[claim.trigger.start : claim.trigger.end] == "expelled")
    assert expelled.date is not None
    assert expelled.date.latest == dt.date(2031, 5, 14)
