"""When a page was printed: what it says, never a guess."""

from __future__ import annotations

import pytest

from stateofplay.documents import Fields, compose
from stateofplay.model.dates import Basis, Date

LEAD = "Norway and Iceland ended their talks on fish on Friday without result, officials in Oslo said."


def published(head: str, lead: str = LEAD, tail: str = "", **fields: str) -> Date | None:
    return compose("x", f"Fish talks end in Oslo\n\n{head}\n\n{lead}\n\n{tail}", Fields(**fields)).published


@pytest.mark.parametrize(
    "stamp",
    [
        "27, Sep. 2019",
        "Published : Sept. 27, 2019 - 16:34",
        "All News 10:53 September 27, 2019",
        "2019-09-27",
        "2019-09-27T10:00:00Z",
        "27 Sep 2019",
        "27/09/2019 08:00",
        "09/27/2019",
        "2019.09.27 16:34",
        "Friday, 27th September 2019",
        "No. 24 | 27.09.2019 | For subscribers. Please do not forward.",
        "NORTHWIND-09-27-19 1922EST<",
        "Bergen, Friday, September 27, 2019                    25 kroner",
        "Vol. CXII No. 40,221   BERGEN, Friday, 27 September 2019   Price: Nkr 25",
        "27-SEP-1987 15:01:01.79".replace("1987", "2019"),
        "By Kari Olsen | Published September 27, 2019 | 3 min read",
        "Updated: Sep 29, 2019 10:00 IST | Published: Sep 27, 2019 09:00 IST",
        "Last updated 28 Sept 2019\n\nFirst published 27 Sept 2019",
        "27 SEP 19",
        "27-Sep-19 1822 GMT",
        "27SEP2019",
        "NP 27 Sept. '19 1822 GMT",  # 1822 is no year
        "Fri Sep 27 18:22:11 UTC 2019",
    ],
)
def test_a_stamp_in_any_form_is_the_day_of_publication(stamp: str) -> None:
    found = published(stamp)
    assert found is not None
    assert str(found.earliest) == str(found.latest) == "2019-09-27"
    assert found.basis is Basis.STATED


@pytest.mark.parametrize(("stamp", "year"), [("14 MAR 69", 1969), ("14 Mar 09", 2009), ("14 March '87", 1987)])
def test_two_digits_stand_for_a_year_of_1940_to_2039(stamp: str, year: int) -> None:
    found = published(stamp)
    assert found is not None
    assert str(found.earliest) == str(found.latest) == f"{year}-03-14"


def test_a_weeks_issue_is_of_its_days() -> None:
    found = published("Week of March 3-9, 1969")
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == ("1969-03-03", "1969-03-09")


def test_an_hour_in_front_of_a_month_is_no_day() -> None:
    assert published("R 14 18:22 MAR 69") is None


def test_a_dateline_with_a_day_may_name_an_agency_that_no_list_knows() -> None:
    document = compose("x", f"Fish talks end in Oslo\n\nOslo, 14 March 1969, Fjordnytt: {LEAD}", Fields())
    assert document.published is not None
    assert str(document.published.latest) == "1969-03-14"
    assert document.text[next(b for b in document.blocks if b.role == "body").start :].startswith("Norway and")


def test_day_and_month_that_may_change_places_give_an_interval() -> None:
    found = published("03/04/2019")
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == ("2019-03-04", "2019-04-03")


def test_the_dateline_settles_which_of_two_days_it_is() -> None:
    found = published("03/04/2019", f"OSLO, April 3 - {LEAD}")
    assert found is not None
    assert str(found.earliest) == str(found.latest) == "2019-04-03"


def test_a_field_counts_before_the_text_and_says_so() -> None:
    found = published("27 Sep 2019", published="2019-09-28")
    assert found is not None
    assert (str(found.earliest), found.basis) == ("2019-09-28", Basis.PUBLICATION)


def test_a_dateline_with_its_year_is_stated() -> None:
    found = published("", f"OSLO, April 3, 1987 (AP) -- {LEAD}")
    assert found is not None
    assert (str(found.earliest), found.basis) == ("1987-04-03", Basis.STATED)


def test_a_dateline_without_a_year_takes_the_copyright_year_if_its_weekday_fits() -> None:
    tail = "(c) 2019 Northwind Press Ltd."
    found = published("Bergen, Friday 27 September", tail=tail)
    assert found is not None
    assert (str(found.earliest), found.basis) == ("2019-09-27", Basis.DATELINE)
    assert published("Bergen, Thursday 27 September", tail=tail) is None
    assert published("Bergen, 27 September", tail=tail) is None


def test_a_dateline_without_a_year_is_kept_in_its_words() -> None:
    found = compose("x", f"Fish talks end in Oslo\n\nOSLO, Sept 27 (Northwind) - {LEAD}\n", Fields())
    assert (found.published, found.anchor) == (None, Date(None, None, "Sept 27", Basis.DATELINE))


def test_a_wires_marks_are_no_part_of_its_headline_or_byline() -> None:
    page = "^BC-Fish-Talks, 1st Ld-Writethru,0534<\n^Fish Talks End in Oslo<\n^Eds: UPDATES with quotes<\n"
    found = compose("x", f"{page}^By LIV DAHL=\n\nOSLO, Norway (Northwind) _ {LEAD}\n", Fields())
    assert (found.title, found.byline, found.place) == ("Fish Talks End in Oslo", "LIV DAHL", "OSLO, Norway")


def test_a_dateline_takes_its_year_from_a_caption_of_those_days() -> None:
    caption = "Ministers shake hands in Oslo, Norway April 3, 2009. Kari Olsen/Pool via REUTERS"
    found = published(caption, f"OSLO, April 3: {LEAD}")
    assert found is not None
    assert (str(found.earliest), found.basis) == ("2009-04-03", Basis.DATELINE)


@pytest.mark.parametrize(
    ("lead", "tail"),
    [
        (f"OSLO, April 3 - {LEAD}", ""),
        (f"OSLO, April 3 - {LEAD}", "The pact was signed on April 2, 1982, in Bergen, the ministry said on Friday."),
        (LEAD, "The pact was signed on 3 April 2009 in Bergen, the ministry said on Friday."),
        (LEAD, "Subscribe now! Offer ends October 31, 2019."),
        (LEAD, "Offer ends October 31, 2019"),
        (LEAD, "Copyright © 2019 The Fjord. All rights reserved."),
        (LEAD, "FILE PHOTO: Trawlers in Bergen, April 3, 2009. REUTERS/Kari Olsen\n\n" + LEAD[:-1] + " again."),
        (LEAD, "Related stories\n\nIceland sends envoy to Oslo\n\n3 January 2018"),
        (f"OSLO, Feb 30 - {LEAD}", ""),
    ],
)
def test_no_other_date_on_the_page_becomes_the_day_of_publication(lead: str, tail: str) -> None:
    assert published("", lead, tail) is None


def test_an_update_alone_is_taken_with_a_note() -> None:
    page = compose("x", f"Fish talks end in Oslo\n\nUpdated: 27 Sep 2019\n\n{LEAD}")
    assert page.published is not None
    assert "update" in page.notes[0]


def test_the_dateline_day_before_publication_anchors_relative_words() -> None:
    page = compose("x", f"Fish talks end in Oslo\n\nJanuary 1, 2019\n\nOSLO, Dec. 31 (AP) -- {LEAD}")
    assert page.anchor is not None
    assert str(page.anchor.earliest) == "2018-12-31"
    assert compose("x", f"Fish talks end\n\nJanuary 1, 2019\n\nOSLO, Jan. 1 (AP) -- {LEAD}").anchor is None


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("Friday 27 September", "27 September"),
        ("Posted: Fri, Sep 27, 2:05 PM", "Sep 27"),
        ("Fjord Times | 27 Sept | 14:05", "27 Sept"),
        ("Sept. 27", "Sept. 27"),
    ],
)
def test_a_stamp_without_a_year_is_kept_open_until_the_year_is_known(stamp: str, words: str) -> None:
    document = compose("x", f"Fish talks end in Oslo\n\n{stamp}\n\n{LEAD}", Fields())
    assert document.published is None
    assert document.anchor == Date(None, None, words, Basis.DATELINE)


def test_a_stamp_without_a_year_takes_the_copyright_year_if_its_weekday_fits() -> None:
    found = published("Posted: Fri, Sep 27, 2:05 PM", tail="(c) 2019 Northwind Press Ltd.")
    assert found is not None
    assert (str(found.earliest), found.basis) == ("2019-09-27", Basis.DATELINE)
    assert published("Posted: Mon, Sep 27, 2:05 PM", tail="(c) 2019 Northwind Press Ltd.") is None


def test_a_name_with_a_day_in_it_is_no_stamp() -> None:
    assert compose("x", f"Fish talks end in Oslo\n\nMay 14 Movement\n\n{LEAD}", Fields()).anchor is None
