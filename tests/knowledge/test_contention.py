"""How English sets one account against another, and how it counts: the files' format, and what is found by them."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

import jsonschema
import pytest

from stateofplay.knowledge.contention import (
    calls,
    calls_it,
    charges,
    counters,
    denies,
    disputes,
    each_other,
    gives_ground,
    hearsay_denied,
    leans_back,
    postpones,
    reckoned,
    says,
    silent,
    unmet,
)
from stateofplay.knowledge.cues import cues, tokens
from stateofplay.knowledge.motives import accounts, opposed, soured_by
from stateofplay.knowledge.quantities import amounts, changes, corrected, direction, sums

FOLDER = files("stateofplay.knowledge")


@pytest.mark.parametrize("name", ["contention", "quantities"])
def test_the_file_fits_its_schema(name: str) -> None:
    table = tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))
    jsonschema.validate(table, json.loads(FOLDER.joinpath("schemas", f"{name}.schema.json").read_text("utf-8")))


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Lima said the ships had left", "said"),
        ("Quito puts the loss at nine boats", "puts"),
        ("Bogota claims 40 million dollars", "claims"),
        ("its claims on the islets and the United States", None),
        ("the envoy was told to leave", None),
        ("the reports of the calls for help", None),
    ],
)
def test_who_says_something_speaks(words: str, verb: str | None) -> None:
    found = says(words)
    assert (found.group() if found else None) == verb


@pytest.mark.parametrize(
    ("words", "denial"),
    [
        ("Lima denied that the frigate had fired", True),
        ("Lima rejected the accusation", True),
        ("Lima dismissed the report as gossip", True),
        ("the report is untrue, Lima said", True),
        ("Lima disputed that account", True),
        ("Lima contradicted this", True),
        ("Lima disputed the islets", False),
        ("an unfounded fear of floods", False),
        ("Lima rejected the offer", False),
        ("the inspectors were denied entry", False),
        ("the law could deny them permits", False),
    ],
)
def test_a_denial_is_of_something_said(words: str, *, denial: bool) -> None:
    assert (denies(words) is not None) == denial


def test_what_leans_back_names_nothing_of_its_own() -> None:
    for words in ("Lima denied it", "Lima rejects the charges", "Lima said no such order was given"):
        assert leans_back(words), words
    assert leans_back("Lima brushed the allegation aside")
    assert leans_back("Lima disputed that, saying it had paid")
    assert leans_back("Lima said this was untrue")
    assert leans_back("That version was not shared in Lima")
    assert not leans_back("Lima denied that it had fired")
    assert not leans_back("Lima brushed aside a rival")


def test_to_hold_to_something_is_no_visit_and_no_fleet() -> None:
    assert counters("Lima insists that it paid")
    assert counters("Lima maintains that it paid")
    assert counters("Lima ruled out a withdrawal")
    assert not counters("Lima maintains a fleet of nine")
    assert not counters("Lima insisted on a visit")


def test_a_charge_lays_something_at_a_door() -> None:
    assert charges("Quito accused Lima of poaching")
    assert charges("Quito charged the Peruvian navy with piracy")
    assert not charges("a charge of ten dollars")
    assert gives_ground("a court fined the master for fishing at night")
    assert silent("Lima has not yet replied")


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Reports that a deal was near were dismissed by Lima.",
            ("Reports that a deal was near", "were dismissed by Lima."),
        ),
        ("That boats were rammed is denied in Lima.", ("That boats were rammed", "is denied in Lima.")),
        ("Talk of a coup is nonsense, the palace said.", ("Talk of a coup", "is nonsense, the palace said.")),
        (
            "Quito accused Lima of ramming boats, a charge Lima denied.",
            ("Quito accused Lima of ramming boats", "a charge Lima denied."),
        ),
        (
            "Quito says Lima armed the rebels, which Lima denies.",
            ("Quito says Lima armed the rebels", "which Lima denies."),
        ),
        (
            "Lima on Monday denied Ecuadorean allegations that it had mined the bay.",
            ("Ecuadorean allegations that it had mined the bay.", "Lima on Monday denied"),
        ),
        (
            "Lima denied that its boats had fired, as was claimed by a deputy.",
            ("as was claimed by a deputy.", "Lima denied that its boats had fired"),
        ),
        (
            "Residents saw guns on the coast road, which an army officer in the town denied.",
            ("Residents saw guns on the coast road", "which an army officer in the town denied."),
        ),
        (
            "Quito said 64 soldiers were dead, a figure which Lima dismissed as fantasy.",
            ("Quito said 64 soldiers were dead", "a figure which Lima dismissed as fantasy."),
        ),
        ("Lima denied wrongdoing.", None),
        ("The fleet is led by Lima, which has always denied any wrongdoing.", None),
        ("That envoy is a liar and was denied entry to Lima.", None),
    ],
)
def test_what_is_told_and_its_denial_in_one_sentence(words: str, parts: tuple[str, str] | None) -> None:
    found = hearsay_denied(words)
    assert (tuple(words[first:last] for first, last in found) if found else None) == parts


def test_announced_differences_and_whose_count_it_is() -> None:
    assert disputes("On the toll itself accounts differ.")
    assert not disputes("A different account was opened at the bank.")
    assert reckoned("nine by the Chilean count")
    assert reckoned("nine by Lima's reckoning")


def test_accounts_that_cannot_both_be_right() -> None:
    assert accounts("Lima called it a breach of the treaty") == {"wrong"}
    assert accounts("we do not think it breaches the treaty") == {"right"}
    assert accounts("the pact, he said, goes too far") == {"harsh"}
    assert opposed(frozenset({"wrong"}), frozenset({"right"}))
    assert opposed(frozenset({"lax"}), frozenset({"harsh"}))
    assert not opposed(frozenset({"wrong"}), frozenset({"answer"}))


def test_what_turned_relations_bad() -> None:
    found = soured_by("Ties frayed after Lima raised its harbour dues.")
    assert found
    assert found.group("cause") == "Lima raised its harbour dues"
    assert soured_by("Ties were restored after the war.") is None


def test_a_cue_is_the_longest_word_of_each_phrase() -> None:
    assert cues(["no such", "nothing of the kind"]) == {"such", "nothing"}
    assert tokens("Don't shoot") == {"don", "t", "shoot"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a trade of some 90 mln dlrs a year", [(90_000_000, "dollar")]),
        ("it claims 3.5 million, interest included", [(3_500_000, "sum")]),
        ("US$1.5 billion in aid", [(1_500_000_000, "dollar")]),
        ("Six hundred people marched", [(600, "crowd")]),
        ("at least 14 soldiers were killed", [(14, "dead")]),
        ("killing 17 people", [(17, "dead")]),
        ("nine Peruvian trawlers", [(9, "vessel")]),
        ("60 state-owned hotels", [(60, "hotels")]),
        ("held for 31 hours", [(31, "hour")]),
        ("in 2012, at 6 a.m. on Oct. 8, the two sides met for three months", []),
    ],
)
def test_amounts_with_their_units(words: str, found: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in amounts(words)] == found


def test_what_a_sum_is_of_and_which_way_a_number_goes() -> None:
    (owed,) = amounts("the mill owes $9 million")
    assert sums("the mill owes $9 million", owed) == {"debt"}
    (cut,) = amounts("the quota was cut by 400 tonnes")
    assert direction("the quota was cut by 400 tonnes", cut) == "down"


def test_changes_and_corrections_of_numbers() -> None:
    assert [found[2:] for found in changes("the flights drop to six from 14")] == [(14, 6)]
    assert [found[2:] for found in changes("the flights were cut from 14 to seven")] == [(14, 7)]
    words = "an award of $27 mln (not 24 mln, as printed) was made"
    found = corrected(words)
    assert found
    assert [words[first:last] for first, last in found] == ["$27 mln", "not 24 mln, as printed"]


def test_each_other_what_is_called_what_and_what_is_late() -> None:
    assert each_other("Each side accuses the other of firing")
    assert each_other("The two governments blame each other for it")
    assert not each_other("Lima accused Quito of firing")
    assert calls("Lima described the dam as a threat")
    assert not calls("Lima called for talks")
    assert calls_it("Quito calls it a gift")
    assert postpones("The vote was put off")
    assert unmet("The boats that Lima promised have yet to sail")
    assert not unmet("The boats have yet to sail")
