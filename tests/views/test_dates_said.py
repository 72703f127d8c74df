import datetime as dt

import pytest

from stateofplay.model.dates import Basis, Date
from stateofplay.views.dates import say, say_asked, say_basis, say_marked, say_since


def between(first: str | None, last: str | None, text: str | None = None) -> Date:
    first_day, last_day = (dt.date.fromisoformat(day) if day else None for day in (first, last))
    return Date(first_day, last_day, text)


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (between("2019-08-21", "2019-08-21"), "21 Aug 2019"),
        (between("2019-08-01", "2019-08-31"), "Aug 2019"),
        (between("2020-02-01", "2020-02-29"), "Feb 2020"),
        (between("2019-02-01", "2019-02-27"), "1–27 Feb 2019"),
        (between("2019-09-24", "2019-09-30"), "24–30 Sep 2019"),
        (between("2018-10-01", "2018-12-31"), "Oct–Dec 2018"),
        (between("2018-10-01", "2018-12-31", "late last year"), "late 2018: Oct–Dec 2018"),
        (between("2018-11-01", "2019-02-28"), "Nov 2018 – Feb 2019"),
        (between("2019-11-28", "2019-12-02"), "28 Nov – 2 Dec 2019"),
        (between("2018-11-05", "2019-02-28"), "5 Nov 2018 – 28 Feb 2019"),
        (between("1962-01-01", "1962-12-31"), "1962"),
        (between("1910-01-01", "1945-12-31"), "1910–1945"),
        (between(None, "2020-05-03"), "by 3 May 2020"),
        (between("2020-05-03", None), "from 3 May 2020"),
        (between(None, None, "one day"), "date unknown"),
        (None, "date unknown"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(date: Date | None, said: str) -> None:
    assert say(date) == said


def test_only_counted_inferred_and_judged_dates_bear_a_mark() -> None:
    days = {basis: Date.day(dt.date(2020, 1, 2), None, basis) for basis in Basis}
    marked = {basis for basis, date in days.items() if say_marked(date) != say(date)}
    assert marked == {Basis.RELATIVE, Basis.INFERRED, Basis.JUDGED}
    assert say_marked(Date(None, None, "then", Basis.RELATIVE)) == "date unknown"


def test_the_ground_of_a_date_quotes_its_words() -> None:
    assert say_basis(Date.day(dt.date(2020, 1, 2), "on Thursday", Basis.RELATIVE)).endswith("“on Thursday”")
    assert say_basis(None) == "the reports do not say when"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (between("2019-08-21", "2019-08-21"), "since 21 Aug 2019"),
        (between("2018-10-01", "2018-12-31", "late last year"), "since Oct–Dec 2018"),
        (between("2019-08-21", "2019-09-27"), "by 27 Sep 2019"),
        (between(None, "2019-09-27"), "by 27 Sep 2019"),
        (between("2019-08-21", None), "since 21 Aug 2019 or later"),
        (None, ""),
    ],
)
def test_a_state_is_told_to_hold_from_no_earlier_day_than_is_known(date: Date | None, said: str) -> None:
    assert say_since(date) == said


def test_the_days_asked_about_are_said_once_where_they_are_one_and_not_at_all_where_no_report_is_dated() -> None:
    day, later = dt.date(2019, 11, 23), dt.date(2020, 1, 15)
    assert say_asked(day, later) == "as of 23 Nov 2019, as known on 15 Jan 2020"
    assert say_asked(day, day) == "as of 23 Nov 2019"
    assert say_asked(dt.date.min, dt.date.min) == "no dated report"
