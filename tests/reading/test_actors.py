"""Who is who, in invented reports: names, capitals, bodies, people, groups of states and pronouns."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.documents import Fields, compose
from stateofplay.language import analyze
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.actors import Cast, resolve


def cast_of(text: str, outlet: str | None = None) -> Cast:
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),), outlet=outlet)
    return resolve(document, analyze(document))


def told(text: str, outlet: str | None = None) -> dict[str, ActorMention]:
    """Mentions by their words; of words that come twice, the last."""
    return {text[one.start : one.end]: one for one in cast_of(text, outlet).mentions}


def states_of(text: str) -> dict[str, tuple[str, ...]]:
    return {words: one.actors for words, one in told(text).items() if one.kind is ActorKind.STATE}


def places(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.state) for one in cast_of(text).places]


STATES = [
    ("Peru made an offer to host ministers.", {"Peru": ("PER",)}),
    ("PERU'S decision to close the port angered Norway.", {"PERU": ("PER",), "Norway": ("NOR",)}),
    ("NATO asked Norway for ships.", {"Norway": ("NOR",)}),
    ("Kenya fined Uganda.", {"Kenya": ("KEN",), "Uganda": ("UGA",)}),
    ("Latin America's ministers met Peru on the Uruguay River.", {"Peru": ("PER",)}),
    ("Since the Uruguay Round, British Columbia and Lake Chad were quiet, Peru said.", {"Peru": ("PER",)}),
    ("Oslo said it would pay.", {"Oslo": ("NOR",), "it": ("NOR",)}),
    ("N. Zealand and S. Africa signed.", {"N. Zealand": ("NZL",), "S. Africa": ("ZAF",)}),
    ("The Kenyan government gave in.", {"The Kenyan government": ("KEN",)}),
    ("the Soviet Union protested to East Germany.", {"the Soviet Union": ("RUS",), "East Germany": ("DEU",)}),
    ("The Kremlin shrugged.", {"The Kremlin": ("RUS",)}),
    ("The Dutch objected.", {"The Dutch": ("NLD",)}),
    ("The Chile-Peru border talks failed.", {"Chile": ("CHL",), "Peru": ("PER",)}),
    ("They told us that U.S. tariffs hurt.", {"U.S.": ("USA",)}),
    ("A turkey crossed the South China Sea.", {}),
    ("He voiced anti-Kenyan views.", {}),
]
PLACES = [
    ("They met in Oslo.", [("Oslo", "NOR")]),
    ("Talks were held in the United States near Boston.", [("United States", "USA"), ("Boston", "USA")]),
    ("He flew to Lima.", [("Lima", "PER")]),
    ("They met on the outskirts of Nairobi.", [("Nairobi", "KEN")]),
    ("Boats met off Skrova.", [("Skrova", None)]),
    ("Ties with Oslo are good.", []),
    ("Anger was aimed at Oslo.", []),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states_are_known_by_every_name(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    known = {words: actors for words, actors in states_of(text).items() if words in expected or not expected}
    assert known == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_told_from_a_government(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert places(text) == expected


def test_a_dateline_is_nobody() -> None:
    assert [one.actors for one in cast_of("LIMA, March 3 (Reuters) - Chile sued Peru.").mentions] == [
        ("CHL",),
        ("PER",),
    ]


def test_what_modifies_a_noun_is_attributive() -> None:
    found = told("Oslo's decision hurt Kenyan exports and Uganda.")
    assert found["Oslo"].attributive
    assert found["Kenyan"].attributive
    assert not found["Uganda"].attributive


BODIES = [
    ("Kenya's Ministry of Energy, Trade and Industry", "KEN-ministry-of-energy-trade-and-industry", ActorKind.BODY),
    ("the Kenyan foreign ministry", "KEN-foreign-ministry", ActorKind.BODY),
    ("Nairobi's Foreign Ministry", "KEN-foreign-ministry", ActorKind.BODY),
    ("the labour ministry in Nairobi", "KEN-labour-ministry", ActorKind.BODY),
    ("Kenya's Supreme Court", "KEN-supreme-court", ActorKind.COURT),
    ("the State Department", "USA-state-department", ActorKind.BODY),
    ("the World Trade Organization", "world-trade-organization", ActorKind.INTERNATIONAL),
    ("the International Court of Justice", "international-court-of-justice", ActorKind.COURT),
    ("the Kenyan company Tana Motors", "tana-motors", ActorKind.COMPANY),
    ("Tana River Steel", "tana-river-steel", ActorKind.COMPANY),
]


@pytest.mark.parametrize(("words", "identity", "kind"), BODIES)
def test_bodies_courts_and_organisations_have_ids(words: str, identity: str, kind: ActorKind) -> None:
    text = f"On Monday {words} objected."
    cast = cast_of(text)
    found = next(one for one in cast.mentions if identity in one.actors)
    assert text[found.start : found.end] == words
    assert found.kind is kind
    actor = cast.actor(identity)
    assert actor is not None
    assert actor.kind is kind


def test_an_unnamed_body_of_a_national_paper_is_the_nations() -> None:
    found = told("Kenya objected to Uganda. Uganda paid. A Foreign Ministry official told reporters.", "The Kenya Post")
    assert found["A Foreign Ministry official"].actors == ("KEN",)
    assert found["A Foreign Ministry official"].how == "home"


def test_a_company_of_a_state_carries_it() -> None:
    found = told("Peru fined Chilean firms.")["Chilean firms"]
    assert (found.kind, found.actors, found.plural) == (ActorKind.COMPANY, ("CHL-firms",), True)
    assert found.states == ("CHL",)


def test_a_name_that_two_states_share_goes_to_the_one_named_otherwise() -> None:
    assert states_of("Brazzaville spoke. Congolese exports fell.")["Congolese"] == ("COG",)
    assert states_of("Kinshasa spoke. Congolese exports fell.")["Congolese"] == ("COD",)


def test_an_acronym_means_what_the_text_defined() -> None:
    found = told("The Kenyan Fisheries Agency (FAX) objected. Later FAX paid.".replace("FAX", "KFA"))
    assert found["KFA"].actors == ("KEN-fisheries-agency",)


PEOPLE = [
    ("Kenyan Foreign Minister Wafula Oduya", "Wafula Oduya", "Foreign Minister", "KEN"),
    ("U.S. Deputy Secretary of State Ann Moe", "Ann Moe", "Deputy Secretary of State", "USA"),
    ("Peru's President Min Hyo-ri", "Min Hyo-ri", "President", "PER"),
    (
        "Kenya’s Foreign Ministry chief for U.S. Affairs Rosa Diaz",
        "Rosa Diaz",
        "Foreign Ministry chief for U.S. Affairs",
        "KEN",
    ),
]


@pytest.mark.parametrize(("words", "person", "office", "state"), PEOPLE)
def test_a_title_gives_a_person_an_office_and_a_state(words: str, person: str, office: str, state: str) -> None:
    text = f"{words} spoke."
    found = told(text)[words]
    assert (found.person, found.office, found.actors) == (person, office, (state,))
    assert [(one.person, one.title, one.actor) for one in cast_of(text).offices] == [(person, office, state)]


@pytest.mark.parametrize(
    "text",
    [
        "Sigrid Halvorsen, Norway's foreign minister, spoke. Halvorsen left.",
        "Norway's foreign minister, Sigrid Halvorsen, spoke. Halvorsen left.",
        "Norwegian Foreign Minister Sigrid Halvorsen spoke. Halvorsen left.",
        "Foreign Minister Sigrid Halvorsen of Norway spoke. Ms. Halvorsen left.",
    ],
)
def test_a_surname_leads_back_to_the_person(text: str) -> None:
    last = cast_of(text).mentions[-1]
    assert (last.person, last.actors) == ("Sigrid Halvorsen", ("NOR",))


APART = [
    "Peru will act unless it quits Sandy Cay, the solicitor general, Arturo Dahl, warned.",
    "Mr Justice Tan Lund spoke.",
    "The Swiss presidency of the UN Security Council ends.",
]


@pytest.mark.parametrize("text", APART)
def test_no_mention_reaches_into_another(text: str) -> None:
    mentions = cast_of(text).mentions
    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))


def test_spellings_of_a_name_are_one_person() -> None:
    text = "Thai Premier Min Hyo-ri spoke. Min Hyo Ri left. Hyo-ri Min returned."
    assert {one.person for one in cast_of(text).mentions} == {"Min Hyo-ri"}


def test_a_counterpart_has_the_same_office_in_the_other_state() -> None:
    found = told(
        "Kenyan Trade Minister Wafula Oduya met her Ugandan counterpart Ann Moe. Peru's envoy met his counterpart."
    )
    moe = found["her Ugandan counterpart Ann Moe"]
    assert (moe.person, moe.office, moe.actors) == ("Ann Moe", "Trade Minister", ("UGA",))


def test_ministers_of_several_states_are_one_mention() -> None:
    found = told("The foreign ministers of Kenya, Uganda and Chad met.")[
        "The foreign ministers of Kenya, Uganda and Chad"
    ]
    assert (found.actors, found.plural) == (("KEN", "UGA", "TCD"), True)


def test_officials_act_for_the_bodies_they_come_from() -> None:
    found = told("Officials from the Kenyan and Ugandan foreign ministries met.")
    words = "Officials from the Kenyan and Ugandan foreign ministries"
    assert found[words].actors == ("KEN-foreign-ministry", "UGA-foreign-ministry")


def test_an_unnamed_official_is_a_person_without_a_name() -> None:
    found = told("A senior Kenyan official spoke. Later the official left.")
    assert [(found[w].person, found[w].actors) for w in ("A senior Kenyan official", "the official")] == [
        (None, ("KEN",)),
        (None, ("KEN",)),
    ]


PAIRS = [
    ("the two countries", ("KEN", "UGA")),
    ("both sides", ("KEN", "UGA")),
    ("neither side", ("KEN", "UGA")),
    ("the two U.S. allies", ("KEN", "UGA")),
    ("the three countries", ("KEN", "UGA", "USA")),
]


@pytest.mark.parametrize(("words", "expected"), PAIRS)
def test_a_pair_is_the_states_the_report_speaks_of_most(words: str, expected: tuple[str, ...]) -> None:
    text = f"Kenya and Uganda met. Kenya sued Uganda. The United States watched. Then {words} agreed."
    assert told(text)[words].actors == expected


def test_a_neighbour_is_the_other_state() -> None:
    assert told("Kenya and Uganda met. Then Kenya sued its neighbour.")["its neighbour"].actors == ("UGA",)


def test_the_kingdom_is_one() -> None:
    assert told("Norway and Peru met. The kingdom paid.")["The kingdom"].actors == ("NOR",)


def test_the_south_is_half_of_a_land_that_the_report_names() -> None:
    assert told("South Sudan and Kenya met. Then the South paid.")["the South"].actors == ("SSD",)
    assert "the South" not in told("Peru and Kenya met. Then the South paid.")


def test_pronouns_keep_the_person_and_the_state() -> None:
    found = told("Kenyan Premier Ann Moe met Peru's envoy. She praised her government. Peru raised its quota.")
    assert (found["She"].person, found["She"].actors) == ("Ann Moe", ("KEN",))
    assert found["her government"].actors == ("KEN",)
    assert found["its"].actors == ("PER",)


def test_we_is_whoever_speaks() -> None:
    assert told("Kenya met Uganda. “We will not pay,” Ugandan Premier Ann Moe said.")["We"].actors == ("UGA",)


def test_an_agency_in_brackets_is_nobody() -> None:
    assert told("Kenya paid. (Reuters)").keys() == {"Kenya"}


def test_a_treatys_name_holds_no_actor() -> None:
    assert told("They kept the Nordic Herring Management Agreement.").keys() == set()


SNIPPETS = st.sampled_from(
    [
        "Kenya ",
        "the two ",
        "its ",
        "envoy ",
        "'s ",
        ", ",
        "Foreign Minister ",
        "Ann Moe ",
        "of ",
        "in ",
        "Oslo",
        "- ",
        "\n",
    ]
)


@given(st.lists(st.one_of(SNIPPETS, st.text(max_size=8)), max_size=30).map("".join))
def test_mentions_are_in_order_and_apart_on_any_text(text: str) -> None:
    cast = cast_of(text)
    for mentions in (cast.mentions, cast.places):
        ends = [0, *(one.end for one in mentions)]
        for one, end in zip(mentions, ends, strict=False):
            assert end <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == text[one.start : one.end].strip()
    assert cast.within(0, len(text)) == cast.mentions


def test_the_american_georgia_is_no_state_of_the_world() -> None:
    assert "Georgia" not in told("Atlanta sued. Georgia paid.")
    assert told("Tbilisi sued. Georgia paid.")["Georgia"].actors == ("GEO",)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "Norway fined Kenya. Foreign Minister Ezekiel Aboud said in Nairobi the fine was unjust.",
            "Ezekiel Aboud",
            "KEN",
        ),
        ("Norway fined Kenya. “Unjust,” said Trade Minister Liv Dahl in Oslo.", "Liv Dahl", "NOR"),
        ("Norway fined Kenya. In Nairobi, Foreign Minister Ezekiel Aboud protested.", "Ezekiel Aboud", "KEN"),
        ("Norway fined Kenya. A trip to Oslo by Trade Minister Peter Otieno was called off.", "Peter Otieno", "KEN"),
    ],
)
def test_where_a_minister_speaks_or_travels_tells_whose_minister_it_is(text: str, name: str, state: str) -> None:
    found = {one.person: one.actors for one in cast_of(text).mentions if one.person}
    assert found[name] == (state,)


def test_a_papers_own_minister_may_speak_abroad() -> None:
    text = "Norway fined Kenya. Foreign Minister Liv Dahl said in Nairobi the fine was just."
    found = {one.person: one.actors for one in cast_of(text, outlet="Oslo Tidende").mentions if one.person}
    assert found["Liv Dahl"] == ("NOR",)


def test_one_mention_that_shows_whose_minister_it_is_tells_it_for_all() -> None:
    text = (
        "Norway fined Kenya. Trade Minister Peter Otieno called that unjust. "
        "Kenya will not pay. “Never,” said Trade Minister Peter Otieno in Nairobi."
    )
    assert {one.actors for one in cast_of(text).mentions if one.person} == {("KEN",)}


def test_a_paper_is_at_home_where_the_line_with_its_day_says() -> None:
    page = "THE FJORD POST\nOslo, Thursday, March 9, 2028          20 kr\n\nA fine for Kenya\n\n"
    lead = "The fine on Kenya stands, Foreign Minister Liv Dahl said yesterday, in spite of Norway's own courts."
    document = compose("post.txt", page + lead + "\n", Fields())
    found = resolve(document, analyze(document))
    assert [one.actors for one in found.mentions if one.person == "Liv Dahl"] == [("NOR",)]


@pytest.mark.parametrize("words", ["Kenya's National Security Council", "The Kenyan National Security Council"])
def test_a_body_is_of_the_state_named_before_it(words: str) -> None:
    mentions = told(f"{words} met on Monday. The National Security Council met again on Friday.")
    bodies = {one.actors for one in mentions.values() if one.kind is ActorKind.BODY}
    assert bodies == {("KEN-national-security-council",)}


def test_a_body_is_of_the_capital_in_which_its_paragraph_opens() -> None:
    found = told("Norway fined Kenya. In Nairobi, the Foreign Ministry summoned the Norwegian ambassador.")
    assert found["the Foreign Ministry"].actors == ("KEN-foreign-ministry",)


def test_a_town_in_a_longer_name_is_no_state() -> None:
    found = told("The tanker of Naviera Tres Lagos was stopped. Tres Lagos sued Chile.")
    assert not any(one.kind is ActorKind.STATE and one.actors == ("NGA",) for one in found.values())


def test_an_envoy_is_not_of_the_state_that_a_paper_is_printed_in() -> None:
    found = told("Norway expelled Lydia Otieno, the deputy head of mission, and fined Kenya.", outlet="Oslo Tidende")
    assert found["the deputy head of mission"].how != "home"


def test_officials_are_of_the_state_whose_officials_the_report_has_cited() -> None:
    one = "A Peruvian official spoke. Chile waited. The rules will change, officials told a briefing."
    assert told(one)["officials"].actors == ("PER",)
    two = "A Peruvian official and a Chilean official spoke. The rules will change, officials told a briefing."
    assert told(two)["officials"].how == "context"


def test_an_official_there_is_of_the_ministry_just_named() -> None:
    found = told("The Peruvian oil ministry asked Santiago to wait. An official there went further.")
    assert found["An official"].actors == ("PER",)


def test_the_parties_and_a_joint_body_are_those_the_report_is_about() -> None:
    text = "Peru and Chile met in Bern. A joint commission will report in May. Neither party spoke. The parties left."
    found = told(text)
    for words in ("A joint commission", "Neither party", "The parties"):
        assert found[words].actors == ("PER", "CHL")


def test_a_description_and_the_name_behind_it_are_one() -> None:
    found = told("Foreign ministers of the regional bloc Mercosur met.")
    assert found["Foreign ministers of the regional bloc Mercosur"].actors == ("mercosur",)


def test_an_acronym_that_several_states_use_is_of_one_that_the_report_names() -> None:
    abroad = told("KUALA LUMPUR, May 3 (Reuters) - Malaysia fined Vietnamese mills. MITI will summon the envoy.", None)
    assert abroad["MITI"].states == ("MYS",)
    home = told("Japan fined Vietnamese mills. MITI will summon the envoy.")
    assert home["MITI"].states == ("JPN",)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kenya said Uganda had sent troops to the lake.", "troops", "UGA-troops"),
        ("Kenya urged Uganda to withdraw its troops from the lake.", "its troops", "UGA-troops"),
        ("Kenya accused Uganda of moving its forces to the lake.", "its forces", "UGA-forces"),
        ("Kenya shelled Uganda, prompting Uganda to put its troops on alert.", "its troops", "UGA-troops"),
        ("Kenya said Uganda had recalled its ambassador.", "its ambassador", "UGA"),
        ("Kenya warned Uganda that its troops would stay.", "its troops", "KEN-troops"),
        ("Kenya said Uganda had seized its ship.", "its ship", "KEN"),
    ],
)
def test_forces_and_envoys_are_of_the_state_that_moves_them(text: str, words: str, actor: str) -> None:
    assert told(text)[words].actors == (actor,)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenya accused Uganda of theft and gave it a week to pay.", "UGA"),
        ("Kenya met Uganda on Friday but warned it not to land.", "UGA"),
        ("Kenya said Uganda attacked it on Friday.", "KEN"),
        ("Kenya accused Uganda of attacking it.", "KEN"),
        ("Kenya told Uganda that it would pay.", "KEN"),
    ],
)
def test_it_is_not_the_subject_of_the_verb_whose_object_it_is(text: str, state: str) -> None:
    assert told(text)["it"].actors == (state,)


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("DAKAR - Senegal warned Mali. The government in Bamako objected.", "The government in Bamako", ("MLI",)),
        ("DAKAR - Senegal warned Mali. The military junta in Bamako left.", "The military junta in Bamako", ("MLI",)),
        ("DAKAR - Senegal warned Mali. The leadership in Beijing left.", "The leadership in Beijing", ("CHN",)),
        ("DAKAR - Senegal warned Mali. The country in Dakar left.", "The country", ("SEN",)),
    ],
)
def test_a_government_is_that_of_the_town_where_it_sits(text: str, words: str, states: tuple[str, ...]) -> None:
    assert told(text)[words].actors == states


@pytest.mark.parametrize(
    "words",
    [
        "A diplomat in Bamako",
        "Military attaches in Dakar",
        "Arab foreign ministers",
        "European leaders",
        "Several African presidents",
        "The neighbouring ministers",
    ],
)
def test_who_is_of_another_or_of_many_states_is_none_of_the_reports(words: str) -> None:
    text = f"DAKAR - Senegal warned Mali. {words} objected."
    found = [one for one in cast_of(text).mentions if words.endswith(text[one.start : one.end].rsplit(maxsplit=1)[-1])]
    assert all(one.actors == () for one in found)


@pytest.mark.parametrize(
    ("text", "words", "states"),
    [
        ("Egypt and Sudan asked Norway to mediate. The two left.", "The two", ("EGY", "SDN")),
        (
            "France, Spain and Italy blamed Peru. Peru objected. France, Spain and Italy wrote. "
            "The three countries urged Peru to stop.",
            "The three countries",
            ("FRA", "ESP", "ITA"),
        ),
        (
            "Kenya warned Chad. The two coastal countries, Peru and Chile, left.",
            "The two coastal countries",
            ("PER", "CHL"),
        ),
    ],
)
def test_the_two_and_the_three_are_those_listed_and_not_whom_they_address(
    text: str, words: str, states: tuple[str, ...]
) -> None:
    assert told(text)[words].actors == states
