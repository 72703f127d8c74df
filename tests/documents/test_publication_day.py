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
        "27 September 2019 Last updated at 15:41 GMT",
        "Page last updated at 15:41 GMT, Friday, 27 September 2019 16:41 UK",
        "September 27, 20193:12 PM ET",  # as it is copied from some pages
        "September 27, 2019 GMT",
        "Kari Olsen | 9/27/19, 3:12 PM CET",
        "BY KARI OLSEN - 09/27/19 03:12 PM ET",
        "Friday, 27/09/19",
        "Friday, September 27, '19",
        "2019 Sept 27",
        "271512Z SEP 19",
        "FJT 271530 GMT SEP 19",
        "Source: Radio Bergen, in Norwegian 1512 gmt 27 Sep 19",
        "By Kari Olsen in Bergen 3:12PM BST 27 Sep 2019",
        "By KARI OLSEN, Northwind Press Writer Kari Olsen, Northwind Press Writer – Fri Sep 27, 2019 3:12 pm ET",
        "By Kari Olsen, Staff writer of The Bergen Herald / September 27, 2019",
        "The Bergen Morning Herald, Friday 27 September 2019, page 17",
        "The Argus (Bergen : 1848 - 2021) Fri 27 Sep 2019 Page 17",
        "For Immediate Release September 27, 2019",
        "Fri 27 Sep 2019 15.12 BST\n\nLast modified on Thu 28 Nov 2019 05.12 GMT",
        "Friday, September 27, 2019 | Bergen 14°C, rain | Text size A A A",
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


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, Sept 27, 2019 (NTB) - ",
        "ATTENTION - ADDS quotes, background ///\n\nby Kari Olsen\n\nOSLO, Sept 27, 2019 (NTB) - ",
        "ATTENTION - ADDS quotes /// by Kari Olsen OSLO, Sept 27, 2019 (NTB) - ",
        "By KARI OLSEN and LIV DAHL OSLO, Norway, Sept 27, 2019 (NTB) - ",
        "(ATTN: UPDATES with quotes) OSLO, Sept. 27, 2019 (NTB) -- ",
        "• OSLO, Sept 27, 2019 (NTB) - ",
        "OSLO, Friday, September 27, 2019. ",
        "OSLO (27 September 2019): ",
        "Oslo, 27/09/2019 (NTB) - ",
        "OSLO, 27.09.2019 (NTB) -- ",
        "Oslo, 27 September 2019 15:12 (NTB): ",
        "Oslo, September 27, 2019 / 3:12 pm (NTB).- ",
        "OSLO, 27 Sept '19 (NTB) - ",
        "27 September 2019 – ",
        "September 27, 2019 (OSLO) – ",
        "27 September 2019, Oslo - ",
    ],
)
def test_a_dateline_gives_its_day_whatever_stands_before_it_and_however_it_is_written(line: str) -> None:
    page = compose("x", f"Fish talks end in Oslo\n\n{line}{LEAD}", Fields())
    assert page.published is not None
    assert str(page.published.earliest) == str(page.published.latest) == "2019-09-27"
    body = next(block for block in page.blocks if block.role == "body")
    assert page.text[body.start : body.end] == LEAD


def test_the_lead_starts_clean_behind_a_place_and_an_outlet() -> None:
    for line in ("Oslo (CNN) ", "Oslo CNN — ", "OSLO—", "[Text] OSLO (Northwind) - "):
        page = compose("x", f"Fish talks end in Oslo\n\n27 Sep 2019\n\n{line}{LEAD}", Fields())
        body = next(block for block in page.blocks if block.role == "body")
        assert page.text[body.start : body.end] == LEAD


def test_the_entries_of_a_chronicle_are_no_datelines_and_no_stamps() -> None:
    entries = f"24 June 2010 – {LEAD}\n\n30 June 2010 – {LEAD[:-1]} again.\n\n4 July 2010 – Talks open."
    assert compose("x", f"Timeline of the fish row\n\n{entries}\n", Fields()).published is None


def test_two_digits_that_may_be_the_year_or_the_day_are_no_day_until_a_dateline_tells() -> None:
    assert published("24/06/10") is None
    found = published("24/06/10", f"OSLO, June 24 - {LEAD}")
    assert found is not None
    assert str(found.earliest) == "2010-06-24"


@pytest.mark.parametrize(
    "line",
    [
        "Kolding 6-4-10 Bergen",
        "Version 1.2.10",
        "Call 12-10-2014 now",
        "Joined: 24 Jun 2008",
        "Retrieved 24 June 2018",
        "Accessed: 24 June 2018",
        "Born 24 June 1948",
        "Deadline 24/06/2018",
        "Next meeting: 24 June 2018",
        "The agreement of 24 June 1987",
        "Signed at Bergen, 24 June 1987",
        "The Battle of Bergen, 24 June 1948",
        "Today is Friday, September 27, 2019",
    ],
)
def test_a_line_with_a_day_of_something_else_is_no_stamp(line: str) -> None:
    assert published(line) is None


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


@pytest.mark.parametrize(
    "caption",
    [
        "Ministers shake hands in Oslo, Norway April 3, 2009. Kari Olsen/Pool via REUTERS",
        "Trawlers wait outside Bergen harbour, Norway April 1, 2009. NORTHWIND/Kari Olsen",
    ],
)
def test_a_dateline_takes_its_year_from_a_caption_of_those_days(caption: str) -> None:
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


def test_a_dateline_with_a_weekday_alone_anchors_within_the_week() -> None:
    page = compose("x", f"The Bergen Post, Thursday 24 June 2010\n\nTalks end\n\nOSLO, Wednesday.\n\n{LEAD}", Fields())
    assert page.anchor is not None
    assert str(page.anchor.earliest) == "2010-06-23"


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("Friday 27 September", "27 September"),
        ("Posted: Fri, Sep 27, 2:05 PM", "Sep 27"),
        ("Fjord Times | 27 Sept | 14:05", "27 Sept"),
        ("Sept. 27", "Sept. 27"),
        ("Friday, September 27 | Bergen 24°C, thundery | Text size A A A", "September 27"),
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
