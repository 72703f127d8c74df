"""Invented pages of many kinds: what is the article stays, what only stands around it is masked."""

from __future__ import annotations

import pytest

from stateofplay.documents import compose
from stateofplay.model.documents import Document, Role

WIRE_1987 = """\
NORWAY WARNS ICELAND OVER COD QUOTAS, SEES "SERIOUS
CONSEQUENCES"

    OSLO, March 4 - Norway warned Iceland today that it would
close its ports to Icelandic trawlers unless Reykjavik cut its
cod catch by 50,000 tonnes, Fisheries Minister Bjarne Moe said.
    Moe told reporters the quotas, worth 120 mln dlrs a year,
had been agreed in 1984.
    "We have waited long enough," he said.
    Icelandic officials could not be reached for comment.
 Reuter
"""
LOCAL_SITE = """\
Home
NATIONAL
Fiji, Tonga agree to reopen border trade post after two years
By Our Correspondent
Published: 2018-06-12 07:15
A A A
Share on Facebook
Advertisement
Suva, June 12 (PNA): Fiji and Tonga have agreed to reopen the disputed trading post next week, officials said.
Home Minister Ratu Vane said the decision was taken at a meeting in Nadi on Sunday.
"This will benefit farmers on both sides," he added.
ALSO READ: Tonga delays kava tariff
SHOW RESTRAINT
The two sides had closed the post in 2016 following a dispute over kava tariffs.
It remains to be seen whether Tonga will lift the levy.
Related News
Five injured in Lautoka bus accident
Rains likely to enter on Wed...
WORLD
Kava prices hit a record high on strong demand
Leave a Reply
Your email address will not be published. Required fields are marked *
"""
STATEMENT = """\
Statement on the situation at the Sylvania border

3 April 2015

1. The Ministry has summoned the Ambassador of Sylvania to convey its protest.

2. The two sides agreed in Geneva on 2 March 2015:

• to withdraw heavy weapons from the zone
• to exchange prisoners before the end of the month
• to resume talks

Our two countries share a long history. We call on you to respect the agreement.

Read the agreement in full, and respect it.

Further talks will be held on 15 April 2015
"""
BLOG = """\
Why the canal talks failed

It was over by noon.

Nobody shook hands.

Then came the statement: no deal, no date, no communique.

"You cannot negotiate with a wall," the Freedonian envoy told me.

He smiled.

A week later the dam began to fill, and Sylvania called it a violation of the 2015 declaration of principles.

3 comments:
Share this:
"""
PHOTOS = """\
Leaders of Freedonia and Sylvania meet at lake
In this photo released by the presidency, the two leaders walk beside the lake. (Presidency via AP)
LAKEVILLE, Freedonia (AP) — The leaders of the two countries met on Saturday and agreed on a plan to end their row.
The president said he had signed nothing.
FILE PHOTO: Police officers stand guard in Lakeville, January 3, 2023. REUTERS/Jana Petrova
"We agreed on some points," he told reporters, and left for the capital without taking any question.
___
Associated Press writer Ana Kost in Lakeville contributed to this report.
"""


def role_of(document: Document, words: str) -> Role:
    at = document.text.index(words)
    return next(block.role for block in document.blocks if block.start <= at < block.end)


def readable(document: Document) -> list[str]:
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.role is Role.BODY]


def test_a_hard_wrapped_wire_is_one_block_a_paragraph() -> None:
    wire = compose("x", WIRE_1987)
    assert wire.title == 'NORWAY WARNS ICELAND OVER COD QUOTAS, SEES "SERIOUS CONSEQUENCES"'
    assert (wire.place, wire.agency, wire.published) == ("OSLO", "Reuters", None)
    body = readable(wire)
    assert len(body) == 4
    assert body[0].startswith("Norway warned Iceland today")
    assert body[0].endswith("Fisheries Minister Bjarne Moe said.")
    assert body[-1].endswith("for comment.")


def test_a_local_site_keeps_its_sentences_and_crosshead_and_loses_the_rest() -> None:
    page = compose("x", LOCAL_SITE)
    assert page.title == "Fiji, Tonga agree to reopen border trade post after two years"
    assert (page.agency, page.byline, page.place) == ("PNA", "Our Correspondent", "Suva")
    assert len(readable(page)) == 5
    assert role_of(page, "SHOW RESTRAINT") is Role.DECK
    masked = ("Home\n", "NATIONAL", "A A A", "Share on", "Advertisement", "ALSO READ", "Related News", "Five injured")
    masked += ("Rains likely", "Kava prices", "Leave a Reply", "Your email")
    assert {words: role_of(page, words) for words in masked} == dict.fromkeys(masked, Role.DEBRIS)
    assert role_of(page, "Published:") is Role.MASTHEAD


def test_every_line_of_a_government_statement_is_kept() -> None:
    page = compose("x", STATEMENT)
    assert page.title == "Statement on the situation at the Sylvania border"
    assert len(readable(page)) == 8
    assert not [block for block in page.blocks if block.role is Role.DEBRIS]


def test_short_paragraphs_and_quotations_of_a_blog_are_kept() -> None:
    page = compose("x", BLOG)
    assert len(readable(page)) == 6
    assert role_of(page, "3 comments") is Role.DEBRIS
    assert role_of(page, "Share this") is Role.DEBRIS


def test_captions_are_told_from_sentences() -> None:
    page = compose("x", PHOTOS)
    assert role_of(page, "In this photo") is Role.CAPTION
    assert role_of(page, "FILE PHOTO") is Role.CAPTION
    assert role_of(page, "Associated Press writer") is Role.MASTHEAD
    assert (page.agency, page.place) == ("AP", "LAKEVILLE, Freedonia")
    assert len(readable(page)) == 3


def test_the_first_copy_of_a_caption_is_a_caption_and_the_second_debris() -> None:
    caption = "Minister Kari Olsen enters the ministry's building in Oslo, Thursday. (AFP)"
    text = f"Norway warns Iceland over cod\n\n{caption} {caption}\n\nOslo warned its neighbour on cod on Thursday."
    blocks = compose("x", text).blocks
    assert [b.role for b in blocks] == [Role.HEADLINE, Role.CAPTION, Role.DEBRIS, Role.BODY]
    assert text[blocks[1].start : blocks[1].end] == text[blocks[2].start : blocks[2].end] == caption


def test_a_story_in_one_line_starts_clean_after_its_note_byline_and_dateline() -> None:
    story = "Norway named an envoy to Iceland on Monday, three officials said. (Reporting by Kari Olsen)"
    note = "((This March 4 story has been corrected to change “June” to July (twice) in 3rd paragraph))"
    text = f"Norway names envoy\n\nMarch 5, 2018\n\n {note} By Kari Olsen OSLO (Reuters) - {story} \n"
    page = compose("x", text)
    assert readable(page) == ["Norway named an envoy to Iceland on Monday, three officials said."]
    assert (page.byline, page.agency, page.place) == ("Kari Olsen", "Reuters", "OSLO")
    assert page.anchor is not None
    assert str(page.anchor.earliest) == "2018-03-04"
    assert page.published is not None
    assert str(page.published.earliest) == "2018-03-05"


def test_paywall_and_template_text_after_the_article_is_masked() -> None:
    lead = "Fiji and Tonga agreed on Monday to end their row over fishing rights, officials in Suva said."
    tail = "You have {{n}} free articles left\n\nGet clear views from people in the region.\n\nTry 3 months for $9"
    page = compose("x", f"Fiji and Tonga end fishing row\n\n{lead}\n\n{tail}")
    assert readable(page) == [lead]


def test_the_agency_at_the_end_is_set_apart_from_the_last_sentence() -> None:
    page = compose("x", "Row ends\n\nFiji and Tonga ended their row on Monday, officials in Suva said. (AFP)")
    assert page.agency == "AFP"
    assert readable(page)[-1].endswith("said.")


def test_the_paper_that_prints_wire_copy_is_kept_apart_from_the_agency() -> None:
    lead = "OSLO (AFP) - Norway and Iceland ended their talks on Monday without result, officials said."
    page = compose("x", f"The Irish Times\n\nFish talks end in Oslo\n\n{lead}")
    assert (page.outlet, page.agency, page.title) == ("The Irish Times", "AFP", "Fish talks end in Oslo")


@pytest.mark.parametrize(
    "sentence",
    [
        'The minister said: "You have to sign up for our programme, read the terms and share the costs."',
        "Subscribers to the pact said they would get the latest text on Monday, officials told reporters.",
        "Share prices fell after Norway said it would close its ports, traders in Oslo said on Friday.",
        "Following talks in Oslo, the two sides agreed to print more visas for fishermen, the ministry said.",
        "Related disputes over herring and mackerel remain before the court, according to the ministry.",
    ],
)
def test_a_sentence_of_the_article_is_not_eaten_by_a_cue(sentence: str) -> None:
    lead = "Norway and Iceland ended their talks on Monday without result, officials in Oslo said."
    page = compose("x", f"Fish talks end in Oslo\n\n{lead}\n\n{sentence}\n\n{lead[:-1]} again.")
    assert role_of(page, sentence) is Role.BODY
