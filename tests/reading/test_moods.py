"""Acts that a sentence names and does not tell as done: asked, put off, only spoken of, nearly done or denied."""

from __future__ import annotations

import pytest
from reports import claims, events

from stateofplay.model.claims import MoveClaim

MADE = ("happened", "planned", "suspended")


def told(body: str, kind: str) -> list[str]:
    """The statuses of the acts of a type that the body is read to tell."""
    return [status for found, _, _, _, status in events(body) if found == kind]


def moves(body: str) -> list[str]:
    return [one.move for one in claims(body, MoveClaim) if isinstance(one, MoveClaim) and one.move != "attested"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Will Peru reopen its border with Ecuador?", "CONCEDE"),
        ("Did Chad break the truce with Libya?", "ASSAULT"),
        ("How could Bolivia have expelled the Chilean consul?", "SANCTION"),
        ('"When did Ghana close its border with Togo?" a reporter asked.', "SANCTION"),
    ],
)
def test_what_a_question_is_put_with_is_not_told(sentence: str, kind: str) -> None:
    assert told(sentence, kind) == []
    assert moves(sentence) == []


def test_what_is_told_before_a_quoted_question_is_told() -> None:
    body = 'Ghana expelled the Togolese consul on Monday. Ghana closed its border with Togo and asked, "What next?"'
    assert told(body, "SANCTION") == ["happened", "happened"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Peru ruled out closing its border with Ecuador.", "SANCTION"),
        ("Kenya opposes lifting the arms embargo on Somalia.", "CONCEDE"),
        ("Laos put off signing the border treaty with Thailand.", "AGREE"),
        ("Qatar stopped short of expelling the Bahraini ambassador.", "SANCTION"),
        ("Chile came close to closing its border with Bolivia.", "SANCTION"),
        ("Malta stopped seizing Tunisian trawlers.", "COERCE"),
        ("Chile almost closed its border with Bolivia.", "SANCTION"),
        ("Mali allegedly shelled a village in Niger.", "ASSAULT"),
    ],
)
def test_what_is_left_or_only_spoken_of_is_not_told_as_done(sentence: str, kind: str) -> None:
    assert not {*told(sentence, kind)} & {*MADE}
    assert moves(sentence) == []


def test_who_is_kept_from_an_act_did_not_do_it() -> None:
    assert {actors for _, _, actors, _, _ in events("Egypt prevented Sudan from seizing the tanker.")} == {("EGY",)}


@pytest.mark.parametrize(
    ("sentence", "kind", "move"),
    [
        ("Chile protested, closing its border with Bolivia.", "SANCTION", "stop"),
        ("Chile began closing its border with Bolivia.", "SANCTION", "stop"),
    ],
)
def test_a_participle_behind_a_comma_or_a_beginning_tells_what_was_done(sentence: str, kind: str, move: str) -> None:
    assert "happened" in told(sentence, kind)
    assert move in moves(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not true that Mali shelled a village in Niger, the army said.",
        "There is no evidence that Mali shelled a village in Niger.",
        "Mali rejected claims that it had shelled a village in Niger.",
        "Mali said it was untrue that it had shelled a village in Niger.",
    ],
)
def test_a_charge_brushed_aside_is_told_as_denied(sentence: str) -> None:
    assert {*told(sentence, "ASSAULT")} <= {"denied"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Burundi hopes that Rwanda will reopen the border.",
        "Burundi feared that Rwanda would reopen the border.",
        "Rwanda is unlikely to reopen the border with Burundi.",
    ],
)
def test_what_is_hoped_or_unlikely_is_not_planned(sentence: str) -> None:
    assert told(sentence, "CONCEDE") == []
    assert moves(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Malta abandoned plans to expel the Tunisian consul.",
        "Malta shelved a plan to expel the Tunisian consul.",
        "Malta withdrew its threat to expel the Tunisian consul.",
        "Malta had been due to expel the Tunisian consul on Monday.",
    ],
)
def test_what_a_dropped_plan_was_for_is_called_off(sentence: str) -> None:
    assert told(sentence, "SANCTION") == ["suspended"]
    assert moves(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Malta opposed a plan to expel the Tunisian consul.", "SANCTION"),
        ("Malta was accused of planning to expel the Tunisian consul.", "SANCTION"),
        ("Malta expects Tunisia to release the crew.", "CONCEDE"),
    ],
)
def test_the_plan_of_another_or_an_alleged_one_is_no_plan_told(sentence: str, kind: str) -> None:
    assert told(sentence, kind) == []


def test_what_one_no_longer_does_is_denied() -> None:
    assert {*told("Oman no longer bans Yemeni ships.", "SANCTION")} <= {"denied"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless Tunisia pays, Malta will close the border.",
        "Malta said it would expel the Tunisian consul unless Tunis apologised.",
        "Malta will expel the Tunisian consul if the raids go on.",
    ],
)
def test_what_is_made_to_hang_on_another_act_is_threatened(sentence: str) -> None:
    assert told(sentence, "SANCTION") == ["threatened"]
    assert set(moves(sentence)) <= {"threaten"}


def test_what_has_a_day_of_its_own_is_planned_whatever_it_hangs_on() -> None:
    assert told("Malta will close its ports to Tunisian boats on Friday unless they pay.", "SANCTION") == ["planned"]


def test_not_only_denies_nothing() -> None:
    body = "Ghana not only closed the border with Togo but expelled two Togolese consuls."
    assert told(body, "SANCTION") == ["happened", "happened"]


def test_what_was_not_done_until_a_day_was_done() -> None:
    assert told("Ghana did not close the border with Togo until Monday.", "SANCTION") == ["happened"]


def test_who_insists_that_another_shall_act_asks_for_it() -> None:
    found = [(kind, actors) for kind, _, actors, _, _ in events("Ghana insisted that Togo withdraw its patrols.")]
    assert found == [("REQUEST", ("GHA",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rumours that Oman had expelled the Yemeni envoy were denied in Muscat.",
        "Reports that Oman had expelled the Yemeni envoy were false, a spokesman said.",
        "A report that Oman had expelled the Yemeni envoy could not be confirmed.",
        "Had Oman expelled the Yemeni envoy, trade would have stopped.",
    ],
)
def test_what_is_only_rumoured_or_supposed_is_not_told_as_done(sentence: str) -> None:
    assert {*told(sentence, "SANCTION")} <= {"denied"}


def test_what_another_is_asked_to_agree_on_is_not_agreed() -> None:
    body = "Oman suggested that Iran and Iraq sign a non-aggression pact."
    assert told(body, "AGREE") == []
    assert moves(body) == []


@pytest.mark.parametrize("verb", ["rejected", "is to debate", "vetoed"])
def test_the_words_of_a_paper_not_passed_condemn_nobody(verb: str) -> None:
    assert told(f"The U.N. Security Council {verb} a resolution condemning Malta.", "ACCUSE") == []


def test_whom_a_resolution_names_has_not_agreed_to_it() -> None:
    found = events("The U.N. Security Council adopted a resolution demanding that Malta withdraw from Gozo.")
    assert [actors for kind, _, actors, _, _ in found if kind == "AGREE"] == [("un-security-council",)]
    assert ("REQUEST", "demanding", ("un-security-council",), ("MLT",), "happened") in found


def test_what_was_not_released_until_a_day_was_released() -> None:
    assert told("Ghana did not release the Togolese crew until Friday.", "CONCEDE") == ["happened"]
