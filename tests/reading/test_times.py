"""What news reports say of time, and the days that they mean."""

from __future__ import annotations

import datetime as dt

import pytest

from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading.times import find

WEDNESDAY = dt.date(2031, 5, 14)


def read(text: str, today: dt.date | None = WEDNESDAY) -> list[TimeMention]:
    return list(find(text, Date.day(today) if today else None))


def only(text: str, today: dt.date | None = WEDNESDAY) -> TimeMention:
    (mention,) = read(text, today)
    return mention


def days(mention: TimeMention) -> str | None:
    """ "first..last", or the one day."""
    if mention.date is None:
        return None
    first, last = mention.date.earliest, mention.date.latest
    return f"{first}" if first == last else f"{first or ''}..{last or ''}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers met on Wednesday.", "2031-05-14"),
        ("The ministers met on Thursday.", "2031-05-08"),
        ("The ministers will meet on Thursday.", "2031-05-15"),
        ("Oslo proposed that both sides wait until Thursday.", "2031-05-15"),
        ("The ministers met on Monday and Tuesday.", "2031-05-12..2031-05-13"),
        ("Oslo proposed that both sides stop work on Thursday.", "2031-05-15"),
        ("The quotas take effect on Monday.", "2031-05-19"),
        ("The talks, which broke off on Friday, cost a harvest.", "2031-05-09"),
        ("They promised to sign on Friday.", "2031-05-16"),
        ("Oslo was ordered to cut its quota by the end of June.", "2031-06-30"),
        ("Lima would put the ban in force in August.", "2031-08-01..2031-08-31"),
        ("Oslo cut its quota in August.", "2030-08-01..2030-08-31"),
        ("The lease was set to expire on Tuesday.", "2031-05-13"),
        ("Oslo was given until Sunday to answer.", "2031-05-18"),
        ("The blockade lasted until Sunday.", "2031-05-11"),
        ("On Friday, the envoys are to return.", "2031-05-16"),
        ("Friday's session will be closed.", "2031-05-16"),
        ("In Monday's session, Lima protested.", "2031-05-12"),
        ("Lima will close its ports to trawlers registered in Chile from Thursday.", "2031-05-15"),
        ("Lima said it would cut flights operated by Chile starting Friday.", "2031-05-16"),
        ("Lima barred boats from Friday.", "2031-05-16"),
        ("Lima barred boats from Friday to Sunday.", "2031-05-09..2031-05-11"),
        ("Lima will sue, and it seized boats from Thursday.", "2031-05-08"),
        ("Lima protested last Wednesday.", "2031-05-07"),
        ("Lima votes next Wednesday.", "2031-05-21"),
        ("A coalition may be formed in March.", "2032-03-01..2032-03-31"),
        ("The coalition fell in March.", "2031-03-01..2031-03-31"),
        ("The coalition fell in November.", "2030-11-01..2030-11-30"),
        ("The pact expires Nov. 23.", "2031-11-23"),
        ("The pact expired Nov. 23.", "2030-11-23"),
        ("The pact was signed on May 3.", "2031-05-03"),
        ("The pact was signed on the 20th.", "2031-04-20"),
        ("The pact will be signed on the 20th.", "2031-05-20"),
        ("The ban holds until the end of March.", "2032-03-31"),
        ("Chad has dropped a tax, and from October the two are to patrol the islet.", "2031-10-01..2031-10-31"),
        ("Chad has dropped a tax, and in October it lifted a ban.", "2030-10-01..2030-10-31"),
    ],
)
def test_the_verb_says_which_way_a_bare_day_or_month_lies(text: str, expected: str) -> None:
    assert days(only(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "value"),
    [
        ("late last year", "2030-10-01..2030-12-31", "2030"),
        ("early 2019", "2019-01-01..2019-03-31", "2019"),
        ("mid-March", "2031-03-11..2031-03-21", "2031-03"),
        ("next month", "2031-06-01..2031-06-30", "2031-06"),
        ("this month", "2031-05-01..2031-05-31", "2031-05"),
        ("last week", "2031-05-05..2031-05-11", "2031-W19"),
        ("earlier this week", "2031-05-12..2031-05-14", "2031-W20"),
        ("later this year", "2031-05-14..2031-12-31", "2031"),
        ("by the end of the year", "2031-12-31", "2031"),
        ("at the end of 2030", "2030-10-01..2030-12-31", "2030"),
        ("over the past two weeks", "2031-04-30..2031-05-14", "P2W"),
        ("must leave within 30 days", "2031-05-14..2031-06-13", "P30D"),
        ("three years ago", "2028-01-01..2028-12-31", "2028"),
        ("ten days ago", "2031-05-04", "2031-05-04"),
        ("a fortnight ago", "2031-04-28..2031-05-04", "2031-W18"),
        ("will start in two weeks", "2031-05-26..2031-06-01", "2031-W22"),
        ("in the 1990s", "1990-01-01..1999-12-31", "199"),
        ("in the sixties", "1960-01-01..1969-12-31", "196"),
        ("the 19th century", "1800-01-01..1899-12-31", "18"),
        ("first quarter of 2018", "2018-01-01..2018-03-31", "2018-Q1"),
        ("the second half of January 2018", "2018-01-16..2018-01-31", "2018-01"),
        ("the first week of April", "2031-04-01..2031-04-07", None),
        ("last summer", "2030-06-01..2030-08-31", "2030-SU"),
        ("June of last year", "2030-06-01..2030-06-30", "2030-06"),
        ("yesterday", "2031-05-13", "2031-05-13"),
        ("the day after tomorrow", "2031-05-16", "2031-05-16"),
        ("overnight", "2031-05-13..2031-05-14", "2031-05-14TNI"),
        ("in recent years", "..2031-05-14", "PAST_REF"),
    ],
)
def test_periods_count_from_the_day_of_the_report(text: str, expected: str, value: str | None) -> None:
    mention = only(text)
    assert days(mention) == expected
    assert value is None or mention.value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("July 4, 1999", "1999-07-04"),
        ("the 4th of July 1999", "1999-07-04"),
        ("27, Sep. 2019", "2019-09-27"),
        ("Friday, July 21, 2017", "2017-07-21"),
        ("2019-07-04", "2019-07-04"),
        ("on 07/25/1999", "1999-07-25"),
        ("on 25/07/1999", "1999-07-25"),
        ("on 25.7.1999", "1999-07-25"),
        ("on 07/04/1999", None),
        ("on 30 February 1999", None),
        ("Sept. 24-30, 2019", "2019-09-24..2019-09-30"),
        ("between 3 and 7 May 1986", "1986-05-03..1986-05-07"),
        ("April 18 and 19, 2028", "2028-04-18..2028-04-19"),
        ("on 18 and 19 April 2028", "2028-04-18..2028-04-19"),
        ("from 31 May to 1 June 1916", "1916-05-31..1916-06-01"),
        ("from 1977 to 2015", "1977-01-01..2015-12-31"),
        ("its 1910-1945 rule", "1910-01-01..1945-12-31"),
        ("throughout 1915-17", "1915-01-01..1917-12-31"),
        ("since 1961", "1961-01-01..1961-12-31"),
        ("218 BC", None),
    ],
)
def test_dates_written_in_full_need_no_anchor(text: str, expected: str | None) -> None:
    mention = only(text, None)
    assert days(mention) == expected
    assert mention.date is None or mention.date.basis is Basis.STATED


def test_a_range_without_years_is_one_mention() -> None:
    mention = only("The assembly, scheduled for Sept. 24-30, will hear both.")
    assert (days(mention), mention.value) == ("2031-09-24..2031-09-30", "2031-09-24/2031-09-30")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Wednesday", "XXXX-WXX-3"),
        ("Nov. 23", "XXXX-11-23"),
        ("last month", "XXXX-XX"),
        ("tomorrow", "XXXX-XX-XX"),
        ("within 30 days", "P30D"),
    ],
)
def test_an_undated_page_leaves_holes(text: str, value: str) -> None:
    mention = only(text, None)
    assert (mention.value, mention.date) == (value, None)


@pytest.mark.parametrize(
    ("text", "type_", "value", "mod"),
    [
        ("about three months", "DURATION", "P3M", "APPROX"),
        ("more than two and a half years", "DURATION", "P2.5Y", "MORE_THAN"),
        ("for decades", "DURATION", "PXY", None),
        ("a day after the vote", "DURATION", "P1D", None),
        ("every year", "SET", "P1Y", None),
        ("renewed annually", "SET", "P1Y", None),
        ("on Mondays", "SET", "XXXX-WXX-1", None),
        ("by June", "DATE", "2031-06", "ON_OR_BEFORE"),
        ("since March", "DATE", "2031-03", "ON_OR_AFTER"),
        ("nearly three years ago", "DATE", "2028", "AFTER"),
        ("fiscal year 2016", "DATE", "FY2016", None),
        ("FY2016", "DATE", "FY2016", None),
        ("at 10:30 GMT", "TIME", "XXXX-XX-XXT10:30", None),
        ("Friday evening", "TIME", "2031-05-09TEV", None),
    ],
)
def test_types_values_and_modifiers_are_those_of_timex3(text: str, type_: str, value: str, mod: str | None) -> None:
    mention = only(text)
    assert (mention.type, mention.value, mention.mod) == (type_, value, mod)


@pytest.mark.parametrize(
    "text",
    [
        "World War Two",
        "Prime Minister May said no",
        "They may march in step",
        "the Women's March",
        "the March to the sea",
        "the second time",
        "Sun shone and the cat Sat",
        "2,000 people and 1,965 men",
        "1950 people",
        "call 555-1965",
        "it cost $1965",
        "Resolution 1874",
        "a 17-year-old, aged 20",
        "the Sunday Times",
        "Super Tuesday",
        "three quarters of the vote",
        "at the last minute",
        "an august body",
        "a row rooted in a decades-old wrong",
        "on the 20th anniversary",
    ],
)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert read(text) == []


def test_the_month_of_may_is_told_from_a_person_of_that_name() -> None:
    found = read("Mrs May spoke of May. In May the premier had promised a vote.")
    assert [days(m) for m in found] == ["2031-05-01..2031-05-31"]


def test_a_zone_is_kept_as_written() -> None:
    assert [m.zone for m in read("on Tuesday (U.S. time) and at 10 p.m. EST on Friday")] == ["U.S. time", "EST"]


def test_midnight_on_a_day_is_the_night_that_it_ends_with() -> None:
    assert days(only("The truce was to lapse at midnight on Friday.")) == "2031-05-16..2031-05-17"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ban came on Monday. Two days earlier, Lima protested.", "2031-05-10"),
        ("The envoys met on Tuesday, a day after Lima lifted the ban.", "2031-05-12"),
        ("The pact was signed in 2015. Two years later it lapsed.", "2017-01-01..2017-12-31"),
        ("In 2015 he left. The following year he came back.", "2016-01-01..2016-12-31"),
        ("Lima closed the port on May 3. It opened the next day.", "2031-05-04"),
        ("Lima closed the port on May 3. It opened the next morning.", "2031-05-04"),
    ],
)
def test_removes_count_from_the_neighbouring_date(text: str, expected: str) -> None:
    assert days(read(text)[1]) == expected


def test_november_in_a_january_report_is_last_years() -> None:
    found = read("It was shelved in November, before last month's summit.", dt.date(2032, 1, 15))
    assert [days(m) for m in found] == ["2031-11-01..2031-11-30", "2031-12-01..2031-12-31"]


def test_the_basis_tells_stated_relative_and_the_anchors_own_day() -> None:
    found = read("On May 3, 2030, then last week, and again on Wednesday.")
    assert [m.date.basis for m in found if m.date] == [Basis.STATED, Basis.RELATIVE, Basis.DATELINE]


def test_old_wire_copy_with_hard_lines_reads_the_same() -> None:
    text = "TOKYO, March 4 - Exports fell 1,965 mln dlrs in the year to\nFebruary 28, the ministry said on\nTuesday."
    found = read(text, dt.date(1987, 3, 4))
    assert [days(m) for m in found] == ["1987-03-04", "1987-02-28", "1987-03-03"]


def test_offsets_count_in_the_whole_text_and_neighbours_are_seen_outside_the_part() -> None:
    text = "Lima closed the port on May 3. It opened the next day. It shut again on May 9."
    (mention,) = find(text, Date.day(WEDNESDAY), start=31, end=54)
    assert text[mention.start : mention.end] == "the next day"
    assert days(mention) == "2031-05-04"


def test_an_expression_over_the_edge_of_the_part_is_read_up_to_the_edge() -> None:
    text = "They met on Friday May 9"
    (mention,) = find(text, Date.day(WEDNESDAY), start=0, end=18)
    assert text[mention.start : mention.end] == "Friday"


def test_a_year_behind_two_joined_days_is_of_both() -> None:
    first, second = find("The rulings of Oct. 30 and Nov. 29, 2018 stand.", Date.day(dt.date(2019, 11, 22)))
    assert (first.value, second.value) == ("2018-10-30", "2018-11-29")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys left on May 3, two days after the raid.", "2031-05-01"),  # the raid's day, by the sentence's own date
        ("The list came out on May 3. Two days after the raid, lorries were turned back.", None),
        ("The list came out on May 3. Two weeks after the talks it grew. Three days later it grew again.", None),
        ("The list came out on May 3. Three days later it grew.", "2031-05-06"),
    ],
)
def test_what_is_counted_from_an_act_of_unknown_day_has_none(text: str, expected: str | None) -> None:
    assert days(read(text)[-1]) == expected


def test_in_a_condition_the_verb_does_not_say_which_june() -> None:
    assert days(only("If it has had no answer by the end of June it will sue.")) == "2031-06-30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Towns were razed during World War Two.", "1939-01-01..1945-12-31"),
        ("Bases were built throughout the Cold War.", "1947-01-01..1991-12-31"),
        ("The World War Two memorial was closed.", None),
    ],
)
def test_a_named_war_is_a_time_where_something_was_during_it(text: str, expected: str | None) -> None:
    found = read(text)
    assert (days(found[0]) if found else None) == expected
