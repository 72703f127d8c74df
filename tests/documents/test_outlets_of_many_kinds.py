"""Invented pages of very different outlets: who prints them, what the headline is, where the article begins."""

from __future__ import annotations

import pytest

from stateofplay.documents import Fields, compose
from stateofplay.model.documents import Document, Role

AFRICAN_DAILY = """\
The Mutara Sentinel
Truth for the lakes since 1964

HOME   NEWS   BUSINESS   COUNTIES   SPORTS   LIFE & STYLE   E-PAPER

National

Burundi recalls envoy from Kigali as border row deepens

Friday, March 14, 2025
By ESTHER NIYONZIMA
What you need to know:
Trucks queue at the Gasenyi border post on Thursday. PHOTO | PETER OKELLO | SENTINEL

Burundi has recalled its ambassador to Rwanda, the foreign ministry in Gitega said on Thursday.

The two neighbours have traded accusations over a drone that fell near the border last week.

Rwanda called the recall regrettable and said its own envoy would stay.

ALSO READ: Tea prices up at the Mombasa auction

© 2025 The Mutara Sentinel. All rights reserved.
"""
LATIN_AMERICAN = """\
Andes Courier Online
Politics | Economy | Culture | Sports | Español
Subscribe
Economy

Bolivia and Peru put lake ferry pact on hold over fees

La Paz suspends the 2011 accord after Puno raises docking charges
May 6, 2024 | 09:12 AM
Lucía Quispe

La Paz — The Bolivian government suspended the ferry pact with Peru on Monday, Transport Minister Tomás Arce announced.

Peru said it had received no notice and called for talks.

"We will not sail at any price," Arce told reporters.

More from Andes Courier
Llama fair opens in Oruro
Contact: redaccion@andescourier.example
"""
GULF_STATEMENT = """\
Ministry of Foreign Affairs of the State of Jazira
General - Tuesday 9 January 2024

Jazira condemns attack on tanker in the strait

ABU NAKHLA, 9th January, 2024 (JNA) -- The State of Jazira strongly condemned the attack on an Omani tanker on Monday.

In a statement, the Ministry of Foreign Affairs affirmed its solidarity with the Sultanate of Oman.

The Ministry called on all sides to respect freedom of navigation.

JNA/Huda Saleh
"""
WIRE = """\
UPDATE 2-Greece, Albania agree to reopen sea border talks - officials

(Adds Tirana reaction, background)

Athens, June 3, 2022 (AFP) - Greece and Albania agreed on Friday to reopen talks on their sea border, officials said.

The talks broke down in 2010 when Albania's top court struck out an accord.

Tirana welcomed the step and named a negotiator.

str/jk/pm
© Agence France-Presse
"""
WEBLOG = """\
Straits and Narrows
A blog about the law of the sea

About   Archive   Subscribe   RSS

Why the Dover fish truce will not hold

Posted on 11 October 2021 by Ruth Calder

I have been reading the truce text so that others need not.

It says that France and Britain will freeze new licences until December. It does not say who counts the boats.

France has threatened to cut the power to Jersey.

Filed under: Fish
Leave a comment
Straits and Narrows is published by Ruth Calder. The opinions expressed are her own.
"""
PARLIAMENT = """\
PARLIAMENT OF THE REPUBLIC OF VELDIA
Press and Information Service

PRESS RELEASE No 41/2019

Committee backs ratification of river treaty with Sosnia

12 April 2019

The Foreign Affairs Committee voted by 14 to 3 on Thursday to ratify the treaty on the river Orla.

The Speaker said the plenary would take up the bill in May.

Sosnia ratified the treaty in February.

Contact: Press Service, press@parliament.example
"""
FIRST_WORDS = {
    AFRICAN_DAILY: "Burundi has recalled",
    LATIN_AMERICAN: "The Bolivian government",
    GULF_STATEMENT: "The State of Jazira strongly",
    WIRE: "Greece and Albania agreed",
    WEBLOG: "I have been reading",
    PARLIAMENT: "The Foreign Affairs Committee",
}
MASTHEADS = {
    AFRICAN_DAILY: ("Burundi recalls envoy from Kigali as border row deepens", "The Mutara Sentinel", None, None),
    LATIN_AMERICAN: ("Bolivia and Peru put lake ferry pact on hold over fees", "Andes Courier Online", None, "La Paz"),
    GULF_STATEMENT: (
        "Jazira condemns attack on tanker in the strait",
        "Ministry of Foreign Affairs of the State of Jazira",
        "JNA",
        "ABU NAKHLA",
    ),
    WIRE: ("UPDATE 2-Greece, Albania agree to reopen sea border talks - officials", None, "AFP", "Athens"),
    WEBLOG: ("Why the Dover fish truce will not hold", "Straits and Narrows", None, None),
    PARLIAMENT: (
        "Committee backs ratification of river treaty with Sosnia",
        "PARLIAMENT OF THE REPUBLIC OF VELDIA",
        None,
        None,
    ),
}
DAYS = dict(
    zip(
        MASTHEADS,
        ("2025-03-14", "2024-05-06", "2024-01-09", "2022-06-03", "2021-10-11", "2019-04-12"),
        strict=True,
    )
)
KINDS = ["african daily", "latin american page", "gulf statement", "wire", "blog", "parliament"]
LEAD = "Norway and Iceland ended their talks on fish on Friday without result, officials in Oslo said on Friday night."
REST = "The two sides had met for three days in a hotel outside the town, and neither would say when they meet again."


def role_of(document: Document, words: str) -> Role:
    at = document.text.index(words)
    return next(block.role for block in document.blocks if block.start <= at < block.end)


def body(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.role is Role.BODY]


@pytest.mark.parametrize("page", MASTHEADS, ids=KINDS)
def test_the_masthead_of_each_kind_of_page_is_read(page: str) -> None:
    found = compose("x", page)
    assert (found.title, found.outlet, found.agency, found.place) == MASTHEADS[page]
    assert found.published is not None
    assert str(found.published.earliest) == DAYS[page]


@pytest.mark.parametrize("page", FIRST_WORDS, ids=KINDS)
def test_the_article_of_each_kind_of_page_is_its_three_paragraphs(page: str) -> None:
    found = body(compose("x", page))
    assert len(found) == 3
    assert found[0].startswith(FIRST_WORDS[page])


@pytest.mark.parametrize(
    "bar",
    [
        "Markets Politics Technology Opinion Podcasts",
        "HOME LOCAL NATION HERRING FAIR FARM & SEA PHOTO SPORTS",
        "News | Weather | Tides | Jobs | Log in",
        "World   Fish Watch   Our Towns   Letters",
        "Facebook Twitter WhatsApp Email Print",
        "Home > World > Nordic",
    ],
)
def test_a_menu_is_never_the_headline(bar: str) -> None:
    page = compose("x", f"{bar}\n\nFish talks in Oslo end without a deal\n\n{LEAD}\n\n{REST}")
    assert page.title == "Fish talks in Oslo end without a deal"
    assert role_of(page, bar) is Role.DEBRIS


@pytest.mark.parametrize(
    "motto",
    [
        "Long reads on fish and power",
        "A weekly letter on what the ministries said",
        "The voice of the coast",
        "All news of the coast, every day since 1910.",
    ],
)
def test_a_motto_under_the_name_is_never_the_headline(motto: str) -> None:
    page = compose(
        "x", f"THE NORTHERN REVIEW\n{motto}\n\nTwo boats, one sea and a long winter ahead\n\n{LEAD}\n\n{REST}"
    )
    assert page.title == "Two boats, one sea and a long winter ahead"
    assert role_of(page, motto) is Role.MASTHEAD


def test_a_deck_under_the_headline_stays_a_deck() -> None:
    head = "Norway warns Iceland over cod\n\nOslo sees a breach of the 1998 accord and wants a ruling"
    page = compose("x", f"{head}\n\nBy Kari Olsen\n\n{LEAD}\n\n{REST}")
    assert page.title == "Norway warns Iceland over cod"
    assert role_of(page, "Oslo sees") is Role.DECK


@pytest.mark.parametrize(
    ("top", "tail", "outlet"),
    [
        ("Harbour Ledger", "© 2019 Harbour Ledger Publishing Co. All rights reserved.", "Harbour Ledger"),
        ("", "© 2019 Harbour Ledger Publishing Co. All rights reserved.", "Harbour Ledger"),
        ("FJORD WATCH | Nordics", "Unsubscribe | Fjord Watch Ltd", "Fjord Watch"),
        ("Coastline", "By Kari Olsen (desk@coastline.example)", "Coastline"),
        ("Compass North\nWeather | Ships | Log in", "", "Compass North"),
        ("The Compass North", "", "The Compass North"),
        ("U.S. Department of Fish\nOffice of the Speaker", "", "U.S. Department of Fish"),
        ("NORDIC TENSIONS", "", None),
        ("Border Dispute", "", None),
        ("Kari Olsen", "", None),
        ("Kari Olsen", "By Kari Olsen", None),
        ("United States", "Read more at www.state.example", None),
        ("Ministry of Fisheries and Coastal Affairs", "", "Ministry of Fisheries and Coastal Affairs"),
        ("COD WAR: TALKS", "", None),
        ("Fish Talks", "", None),
        ("", "Copyright 2019 The Associated Press. All rights reserved.", None),
    ],
)
def test_the_outlet_is_known_by_its_form(top: str, tail: str, outlet: str | None) -> None:
    page = compose("x", f"{top}\n\nNo deal in Oslo as Iceland walks out\n\n{LEAD}\n\n{REST}\n\n{tail}")
    assert page.outlet == outlet
    assert page.title == "No deal in Oslo as Iceland walks out"


def test_a_headline_about_a_ministry_is_no_outlet() -> None:
    page = compose("x", f"Ministry of Defence Denies Border Claim\n\n{LEAD}\n\n{REST}")
    assert (page.title, page.outlet) == ("Ministry of Defence Denies Border Claim", None)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Seoul — ", "Seoul"),
        ("Oslo/Reykjavik -- ", "Oslo/Reykjavik"),
        ("Bergen, Norway – ", "Bergen, Norway"),
        ("GENEVA, April 3 — ", "GENEVA"),
        ("Geneva, 3 April – ", "Geneva"),
    ],
)
def test_a_dateline_in_small_letters_is_known_by_its_city(line: str, place: str) -> None:
    page = compose("x", f"Fish talks end without a deal\n\n{line}{LEAD}\n\n{REST}")
    assert page.place == place
    assert body(page) == [LEAD, REST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Seoul — which had denied the claim for weeks — said on Friday that it would look at it again soon.",
        "Fish — The one thing that both sides have in plenty — was not on the table at the hotel, they said.",
        "Oslo-Reykjavik talks on fish will go on next week, officials in both capitals said on Friday.",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(sentence: str) -> None:
    page = compose("x", f"Fish talks end without a deal\n\n{sentence}\n\n{REST}")
    assert page.place is None
    assert body(page)[0] == sentence


def test_a_day_field_that_cannot_be_read_is_told_and_not_guessed() -> None:
    page = compose("x", f"Fish talks end\n\n{LEAD}", Fields(published="sometime in spring"))
    assert page.published is None
    assert page.notes == ("the \"published\" field says 'sometime in spring', which is no day; write it as 2019-11-23",)


@pytest.mark.parametrize(
    "caption",
    [
        "Ministers of both states shake hands in Oslo. (AFP)",
        "Kari Olsen, the minister's deputy, reads the statement on Thursday. (Joint Press Corps)",
        "Trawlers in the harbour of Bergen. Photo: Harbour archive",
        "Police stand guard outside the hotel. [Photo/Agencies]",
        "FILE PHOTO: Trawlers at sea, January 3, 2009. REUTERS/Kari Olsen",
        "Minister Kari Olsen, left, with her counterpart in Oslo, on May 3. | KYODO",
        "The two ministers before their talks on Wednesday. (Pool photo)",
        "A trawler leaves Bergen in this undated handout picture. Norwegian Coast Guard/Handout via REUTERS",
    ],
)
@pytest.mark.parametrize("place", ["above", "inside", "twice"])
def test_a_caption_stays_a_caption_wherever_it_stands(caption: str, place: str) -> None:
    above = f"{caption}\n\n" if place != "inside" else ""
    again = {"above": "", "inside": f"{caption}\n\n", "twice": f"{caption}\n\n"}[place]
    page = compose("x", f"Fish talks end without a deal\n\n{above}{LEAD}\n\n{again}{REST}")
    assert role_of(page, caption) is Role.CAPTION
    assert body(page) == [LEAD, REST]


def test_a_wire_slug_and_its_page_marks_are_no_headline() -> None:
    head = "4-MAR-1987 11:02:33.10\ncod\nnorway iceland\nf0417coastwire\nu f BC-NORWAY-COD   03-04 0098"
    page = compose(
        "x", f"{head}\n\nNORWAY TO CLOSE PORTS OVER COD\n\n    OSLO, March 4 - {LEAD}\n\n{REST}\nCOASTWIRE\n"
    )
    assert (page.title, page.agency) == ("NORWAY TO CLOSE PORTS OVER COD", "COASTWIRE")


def test_who_posted_it_is_the_byline() -> None:
    assert compose("x", WEBLOG).byline == "Ruth Calder"
    assert compose("x", AFRICAN_DAILY).byline == "ESTHER NIYONZIMA"
    assert compose("x", PARLIAMENT).byline is None
    stamp = "By Kari Olsen | Published September 27, 2019 | 3 min read"
    assert compose("x", f"Fish talks end in Oslo\n\n{stamp}\n\n{LEAD}").byline == "Kari Olsen"
