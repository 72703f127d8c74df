"""How reports introduce people, in invented sentences: titles shared, names with "of", ranks, and whose they are."""

from __future__ import annotations

import pytest
from reports import claims

from stateofplay.language import analyze
from stateofplay.model.claims import OfficeClaim, PositionClaim
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.actors import Cast, resolve


def cast_of(text: str, outlet: str | None = None, place: str | None = None) -> Cast:
    document = Document("report.txt", text, (Block(0, len(text), Role.BODY),), outlet=outlet, place=place)
    return resolve(document, analyze(document))


def people(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """Office and side of everybody named, as the last mention gives them."""
    return {one.person: (one.office, one.actors) for one in cast_of(text).mentions if one.person}


def mention(text: str, words: str) -> ActorMention:
    return next(one for one in cast_of(text).mentions if text[one.start : one.end] == words)


SHARED = [
    (
        "Foreign ministers Ann Dahl of Norway and Rosa Diaz of Peru met.",
        {"Ann Dahl": ("foreign minister", ("NOR",)), "Rosa Diaz": ("foreign minister", ("PER",))},
    ),
    (
        "Two deputy trade ministers, Ann Dahl of Norway and Rosa Diaz of Peru, met.",
        {"Ann Dahl": ("deputy trade minister", ("NOR",)), "Rosa Diaz": ("deputy trade minister", ("PER",))},
    ),
    (
        "Prime Ministers Ann Dahl of Norway, Rosa Diaz of Peru and Ivo Horvat of Croatia signed.",
        {
            "Ann Dahl": ("Prime Minister", ("NOR",)),
            "Rosa Diaz": ("Prime Minister", ("PER",)),
            "Ivo Horvat": ("Prime Minister", ("HRV",)),
        },
    ),
    (
        "Presidents Dahl and Diaz spoke by telephone, Oslo said.",
        {"Dahl": ("President", ()), "Diaz": ("President", ())},
    ),
    ("Kenyan ministers Asha Odero and Paul Mwangi left.", {
        "Asha Odero": ("minister", ("KEN",)), "Paul Mwangi": ("minister", ("KEN",)),
    }),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_a_title_in_the_plural_is_each_ones(text: str, expected: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    assert people(text) == expected


def test_a_plural_title_before_something_else_stays_whole() -> None:
    assert people("Foreign ministers met in Oslo and Lima.") == {}
    assert people("The ministers, said Ann Dahl, a witness, left.") == {"Ann Dahl": (None, ())}


INTRODUCED = [
    ("Mr Odero and Rosa Diaz of Peru shook hands.", "Rosa Diaz", (None, ("PER",))),
    ("Sen. Rosa Diaz of Peru objected.", "Rosa Diaz", ("Sen.", ("PER-lawmakers",))),
    ("Vice Adm. Rosa Diaz of the Peruvian navy objected.", "Rosa Diaz", ("Vice Adm.", ())),
    ("In Lima Rosa Diaz, a Peruvian senator, objected.", "Rosa Diaz", ("senator", ("PER-lawmakers",))),
    ("The Peruvian ambassador, Mr. Pedro Diaz, objected.", "Pedro Diaz", ("ambassador", ("PER",))),
    ("Kenya's trade ministry objected. The ministry's spokesman, Paul Mwangi, left.", "Paul Mwangi",
     ("spokesman", ("KEN-trade-ministry",))),
    ("Said Paul Mwangi, a spokesman for the Kenyan trade ministry: we pay.", "Paul Mwangi",
     ("spokesman", ("KEN-trade-ministry",))),
    ("Paul Mwangi of the Kenyan opposition party Uhuru objected.", "Paul Mwangi", (None, ("KEN-opposition",))),
    ("Jógvan á Heygum, the Norwegian envoy, left.", "Jógvan á Heygum", ("envoy", ("NOR",))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), INTRODUCED)
def test_introductions(text: str, name: str, expected: tuple[str | None, tuple[str, ...]]) -> None:
    assert people(text)[name] == expected


def test_a_minister_who_speaks_of_one_state_is_its_own() -> None:
    found = mention("Peru will not pay, Energy Minister Rosa Diaz said.", "Energy Minister Rosa Diaz")
    assert found.actors == ("PER",)
    guess = mention("Peru fell out with Norway. It declared Energy Minister Rosa Diaz unwelcome.",
                    "Energy Minister Rosa Diaz")  # fmt: skip
    assert guess.how == "context"


def test_a_guess_passed_on_stays_a_guess() -> None:
    text = (
        "Peru fell out with Norway. It expelled Trade Minister Rosa Diaz. “I had packed,” the minister told Radio Sur."
    )
    assert mention(text, "the minister").person == "Rosa Diaz"
    assert mention(text, "the minister").how == "context"


def test_what_one_sentence_shows_of_a_person_holds_in_all() -> None:
    text = (
        "Norway met Peru. Trade Minister Rosa Diaz frowned. Peru, she told reporters, had waited a year. Ms Diaz left."
    )
    assert mention(text, "Ms Diaz").actors == ("PER",)


def test_an_office_stands_though_nobody_says_whose() -> None:
    text = "Norway and Peru fell out. Both blamed Energy Minister Rosa Diaz."
    assert [(one.person, one.title, one.actor) for one in cast_of(text).offices] == [
        ("Rosa Diaz", "Energy Minister", None)
    ]


PAIRS = [
    ("Peru and Norway quarrel. Both foreign ministries confirmed the talks.", "Both foreign ministries"),
    ("Peru and Norway quarrel. The two delegations sat down.", "The two delegations"),
    ("Peru and Norway quarrel. The two trade ministers will meet.", "The two trade ministers"),
]


@pytest.mark.parametrize(("text", "words"), PAIRS)
def test_both_bodies_are_one_of_each_side(text: str, words: str) -> None:
    cast = cast_of(text)
    found = next(one for one in cast.mentions if text[one.start : one.end] == words)
    assert {(actor.of if (actor := cast.actor(code)) else code) for code in found.actors} == {"PER", "NOR"}


def test_a_colleague_of_another_state_holds_the_same_office() -> None:
    text = "Kenyan Trade Minister Asha Odero smiled. Her Norwegian colleague, Kari Dahl, did not."
    assert people(text)["Kari Dahl"] == ("Trade Minister", ("NOR",))
    assert mention("Asha Odero left. Her colleague, Paul Mwangi, stayed.", "Her colleague").actors == ()


def test_we_is_he_who_speaks() -> None:
    text = "Kenya fell out with Norway. Norwegian Minister Kari Dahl stayed. “We stay,” she told reporters."
    assert mention(text, "We").actors == ("NOR",)


def ours(text: str, outlet: str | None) -> dict[str, tuple[str, ...]]:
    return {text[one.start : one.end]: one.actors for one in cast_of(text, outlet=outlet).mentions}


def test_a_papers_our_is_its_states_but_not_in_a_quote() -> None:
    text = "Norway wrote to our ambassador. Its side waits; ours refused."
    assert ours(text, "Lima Gazette")["our ambassador"] == ("PER",)
    assert ours(text, "LIMA GAZETTE")["ours"] == ("PER",)
    assert "ours" not in ours(text, None)
    quoted = "Norwegian Minister Kari Dahl wrote home. “Our ambassador stays,” she said."
    assert ours(quoted, "Lima Gazette").get("Our ambassador") != ("PER",)


BESIDE = [
    ("Norwegian Premier Kari Dahl and Trade Minister Ola Lie left.", "Ola Lie", ("NOR",)),
    ("The Peruvian team, led by Trade Minister Rosa Diaz, left.", "Rosa Diaz", ("PER",)),
    ("Ola Lie met his Peruvian counterpart, Deputy Trade Minister Rosa Diaz, in Bergen.", "Rosa Diaz", ("PER",)),
    ("Norway and Peru quarrel; their premiers, Kari Dahl and Rosa Diaz, spoke.", "Rosa Diaz", ("PER",)),
    ("The Arab League met. Its secretary general, Omar Haddad, spoke.", "Omar Haddad", ("arab-league",)),
]


@pytest.mark.parametrize(("text", "name", "side"), BESIDE)
def test_who_stands_beside_shows_the_side(text: str, name: str, side: tuple[str, ...]) -> None:
    assert people(text)[name][1] == side


def test_two_of_one_office_are_not_of_one_state() -> None:
    text = "Norwegian Foreign Minister Kari Dahl and Foreign Minister Rosa Diaz met."
    assert mention(text, "Foreign Minister Rosa Diaz").how == "context"


def test_a_wires_own_minister_is_not_the_guests() -> None:
    cast = cast_of("Peru waits. Norwegian Premier Kari Dahl and Trade Minister Rosa Diaz met.", place="Lima")
    found = {one.person: one.actors for one in cast.mentions if one.person}
    assert found["Rosa Diaz"] == ("PER",)


def test_senators_with_names_are_people() -> None:
    found = people("Senators Ann Dahl and Rosa Diaz of Peru objected.")
    assert found == {"Ann Dahl": ("Senator", ()), "Rosa Diaz": ("Senator", ("PER-lawmakers",))}


def test_a_spokeswoman_is_the_spokesperson_named_before() -> None:
    text = "Peruvian foreign ministry spokesperson Rosa Diaz spoke in Oslo. The spokeswoman named no Norwegian."
    assert mention(text, "The spokeswoman").person == "Rosa Diaz"


def test_an_embassy_is_seldom_homes() -> None:
    cast = cast_of("Peru waits. Police surrounded the embassy.", outlet="Lima Gazette")
    assert next(one for one in cast.mentions if one.end == len("Peru waits. Police surrounded the embassy")).how == (
        "context"
    )


def test_we_after_he_told_is_his() -> None:
    text = 'Norwegian Premier Kari Dahl told a radio: "We will not go unless Peru does."'
    assert mention(text, "We").actors == ("NOR",)


def test_a_later_name_keeps_the_side_of_the_first() -> None:
    cast = cast_of("Peru waits. Premier Rosa Diaz spoke. “Our case is clear,” Diaz said.", place="Lima")
    assert [one.actors for one in cast.mentions][-2:] == [("PER",), ("PER",)]


RANKS = [
    ("Gen Pedro Diaz, chief of the Peruvian general staff, left.", "Pedro Diaz", "Gen"),
    ("Commodore Rosa Diaz of the Peruvian coast guard left.", "Rosa Diaz", "Commodore"),
]


@pytest.mark.parametrize(("text", "name", "office"), RANKS)
def test_ranks_are_offices(text: str, name: str, office: str) -> None:
    assert people(text)[name][0] == office


def test_a_firm_of_a_state_is_nobody() -> None:
    assert people("Andes Copper Mines of Peru objected.") == {}


def test_a_secretary_general_is_an_organisations() -> None:
    text = "In Lima, Peru heard the Arab League through Secretary-General Omar Haddad."
    assert people(text)["Omar Haddad"][1] == ("arab-league",)
    text = "In Lima, Peru heard Secretary-General Omar Haddad."
    assert people(text)["Omar Haddad"][1] == ()


def test_a_known_paper_is_at_home_in_its_country_only_where_it_writes_of_it() -> None:
    own = cast_of("Tokyo fined Seoul. The foreign ministry objected.", outlet="The Korea Herald")
    other = cast_of("Oslo fined Lima. The foreign ministry objected.", outlet="The Korea Herald")
    assert [one.how for cast in (own, other) for one in cast.mentions if one.kind is ActorKind.BODY] == [
        "home",
        "context",
    ]


def test_a_spokesman_speaks_for_the_ministry_told_of_before() -> None:
    body = (
        "DAKAR, Sept 3 - Senegal halted permits. The Mauritanian foreign ministry rejected the charge. "
        '"Nobody is above the law," spokesman Sidi Hamed said.'
    )
    (said,) = [p for p in claims(body, PositionClaim) if isinstance(p, PositionClaim) and p.speaker == "Sidi Hamed"]
    assert said.party == "MRT"


def test_it_said_is_whoever_was_told_of_before_the_words() -> None:
    body = 'Brazil\'s foreign ministry was angry with Canada. "We expect Canada to honour its word," it said.'
    parties = {p.party for p in claims(body, PositionClaim) if isinstance(p, PositionClaim)}
    assert parties == {"BRA-foreign-ministry"}


def test_an_expert_is_told_of_by_what_they_are_called_and_serves_nobody() -> None:
    body = "LIMA, May 4 (AP) - Peru and Chile met. The talks were brief, said Rosa Diaz, a Chile expert, in Lima."
    (told,) = [one for one in claims(body, OfficeClaim) if isinstance(one, OfficeClaim)]
    assert (told.person, told.title, told.actor) == ("Rosa Diaz", "Chile expert", None)
