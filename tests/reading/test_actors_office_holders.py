"""Persons without a state: the words of the report first, then the dated table of office-holders, else nobody."""

from __future__ import annotations

import datetime as dt

import pytest

from stateofplay.language import analyze
from stateofplay.model.dates import Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.actors import Cast, resolve

NOBODY = ()


def cast_of(text: str, day: str | None = "2019-08-02", outlet: str | None = None) -> Cast:
    published = Date.day(dt.date.fromisoformat(day)) if day else None
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),), outlet=outlet, published=published)
    return resolve(document, analyze(document))


def told(text: str, day: str | None = "2019-08-02") -> dict[str, ActorMention]:
    return {text[one.start : one.end]: one for one in cast_of(text, day).mentions}


BY_DAY = [
    ("Abe told Seoul that Japan would not yield.", "2019-08-02", "Abe", ("JPN",)),
    ("President Donald Trump spoke.", "2018-03-01", "President Donald Trump", ("USA",)),
    ("Former President Barack Obama spoke.", "2018-03-01", "Former President Barack Obama", ("USA",)),
    ("President Reagan spoke.", "1987-04-29", "President Reagan", ("USA",)),
    ("Japan waited. Nakasone agreed.", "1987-04-29", "Nakasone", ("JPN",)),
    ("Foreign Minister Kang Kyung Wha spoke.", "2019-08-02", "Foreign Minister Kang Kyung Wha", ("KOR",)),
    ("Mr. Xi left China.", "2019-08-02", "Mr. Xi", ("CHN",)),
    ("Washington waited. Before Obama's opening it had refused.", "2018-03-01", "Obama", ("USA",)),
    ("The Abe government objected.", "2019-08-02", "The Abe government", ("JPN",)),
    ("Abe's government objected.", "2019-08-02", "Abe's government", ("JPN",)),
]


@pytest.mark.parametrize(("text", "day", "words", "actors"), BY_DAY)
def test_the_day_of_the_report_tells_whose_office_holder_a_name_is(
    text: str, day: str, words: str, actors: tuple[str, ...]
) -> None:
    assert told(text, day)[words].actors == actors


def test_a_title_and_its_state_from_the_table_are_an_office_held() -> None:
    offices = cast_of("President Donald Trump spoke. Trump left.", "2018-03-01").offices
    assert [(one.person, one.title, one.actor) for one in offices] == [("Donald Trump", "President", "USA")]


def test_a_name_that_only_the_table_knows_says_so_and_has_no_office() -> None:
    abe = told("Abe told Seoul that Japan would not yield.")["Abe"]
    assert (abe.how, abe.person, abe.office) == ("holder", "Abe", None)


def test_the_text_comes_before_the_table() -> None:
    found = told("Peruvian President Donald Trump spoke. Trump left the United States.", "2018-03-01")
    assert {found[words].actors for words in ("Peruvian President Donald Trump", "Trump")} == {("PER",)}


UNTOLD = [
    ("a state that the report never names", "Abe told Seoul.", "2019-08-02"),
    ("a report without a day", "Abe left Japan.", None),
    ("a day long before the office", "Abe left Japan.", "1999-08-02"),
    ("a surname that is a word", "Moon left South Korea.", "2019-08-02"),
    ("a word that the report also writes small", "Abe left Japan. An abe is a coat.", "2019-08-02"),
    ("a minister's surname that several bear", "Kim left South Korea.", "2019-08-02"),
]


@pytest.mark.parametrize(("text", "day"), [row[1:] for row in UNTOLD], ids=[row[0] for row in UNTOLD])
def test_a_bare_surname_is_nobody_for(text: str, day: str | None) -> None:
    assert {words for words, one in told(text, day).items() if one.person} == set()


def test_a_title_that_the_table_does_not_hold_is_not_looked_up() -> None:
    assert told("Senator Trump left Peru for the United States.", "2018-03-01")["Senator Trump"].how != "holder"


ADMINISTRATIONS = [
    ("The Halvorsen administration paid. President Ann Halvorsen of Norway left Peru.", "The Halvorsen administration"),
    ("Peru waited. The administration of Norwegian President Ann Halvorsen paid.", "The administration"),
]


@pytest.mark.parametrize(("text", "words"), ADMINISTRATIONS)
def test_an_administration_is_the_state_of_who_leads_it(text: str, words: str) -> None:
    assert told(text)[words].actors == ("NOR",)


def test_who_meets_his_counterpart_acts_for_the_other_state() -> None:
    text = "Chile sued Peru. Ann Moe, director-general for trade affairs, met her Peruvian counterpart Rosa Diaz."
    assert told(text)["Ann Moe"].actors == ("CHL",)


def test_an_ambassador_without_a_state_is_not_that_of_the_paper() -> None:
    cast = cast_of("Kenya sued Uganda. There is no ambassador. Ambassador Ann Moe left.", outlet="The Kenya Post")
    assert [one.actors for one in cast.mentions if one.office] == [("KEN",), NOBODY]
    assert [one.how for one in cast.mentions if one.office] == ["context", "title"]


def test_what_a_pronoun_is_said_to_be_tells_the_persons_state() -> None:
    found = told("Philip Moe, who left Peru, spoke. Most recently he has been the Kenyan ambassador.")
    assert {found[words].actors for words in ("Philip Moe", "he", "the Kenyan ambassador")} == {("KEN",)}


def test_a_legislator_of_a_place_is_of_its_state() -> None:
    assert told("Rep. Ann Moe of Florida left.")["Rep. Ann Moe"].states == ("USA",)


def test_the_state_in_an_organisations_name_is_not_its_presidents() -> None:
    found = told("It hurts, said Rosa Diaz, president of Peru Wool Growers.")
    assert found["Rosa Diaz"].actors == ("peru-wool-growers",)
    assert "president of Peru Wool Growers" in found


SENTENCES = [
    ("Peru was angry at the Norwegian decision to close its embassy.", "its embassy", ("NOR-embassy",)),
    ("In May, after attacks on its envoys, Norway left Peru.", "its envoys", ("NOR",)),
    ("Norway forbade Kenyans to visit Peru and do business in the country.", "the country", ("PER",)),
    ("Norway fined Peru. It has charged Peru with theft.", "It", ("NOR",)),
    ("“We will not pay,” said Norma Diaz, who met Peru's envoy.", "We", NOBODY),
    ("Chad paid. “We ask for nothing. Chad does,” Peruvian envoy Rosa Diaz said.", "We", ("PER",)),
    ("The Norwegian and Peruvian delegations met.", "The Norwegian and Peruvian delegations", ("NOR", "PER")),
    ("Norway pulled some two dozen diplomats.", "some two dozen diplomats", NOBODY),
    ("Chile sued Peru. The tribunal ruled.", "The tribunal", NOBODY),
    ("Chile sued Peru. The arbitrators ruled.", "The arbitrators", NOBODY),
]


@pytest.mark.parametrize(("text", "words", "actors"), SENTENCES)
def test_a_sentence_shows_whom_its_words_stand_for(text: str, words: str, actors: tuple[str, ...]) -> None:
    found = told(text)[words].actors
    assert tuple(actor.removesuffix("-delegation") for actor in found) == actors


@pytest.mark.parametrize("text", ["Norway made it harder for boats.", "It will be harder for boats to sail to Norway."])
def test_an_empty_it_is_nobody(text: str) -> None:
    assert {"it", "It"}.isdisjoint(told(text))


def test_a_major_port_is_no_officer() -> None:
    assert told("They built a major Baltic port.") == {}


def test_both_sides_can_be_a_state_and_an_organisation() -> None:
    text = "Peru sued the European Union. The EU fined Peru. Norway watched the EU. Both sides met."
    assert told(text)["Both sides"].actors == ("PER", "european-union")


def test_a_commissioner_is_of_the_commission_that_the_report_names() -> None:
    text = "The European Commission fined Peru. Farm Commissioner Ann Moe spoke."
    assert told(text)["Farm Commissioner Ann Moe"].actors == ("european-commission",)


def test_a_city_of_talks_is_nobodys_home() -> None:
    text = "Peru sued Chile. A trade official spoke."
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),), place="GENEVA")
    assert "CHE" not in {actor for one in resolve(document, analyze(document)).mentions for actor in one.actors}
