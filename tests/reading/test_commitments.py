"""Who undertook what by when."""

from __future__ import annotations

import datetime as dt

import pytest
from reports import claims

from stateofplay.model.claims import CommitmentClaim, EventType


def commitments(text: str) -> list[CommitmentClaim]:
    return [claim for claim in claims(text, CommitmentClaim) if isinstance(claim, CommitmentClaim)]


def test_an_agreement_to_meet_next_month_is_due_in_that_month() -> None:
    (one,) = commitments("Brazil and Argentina agreed on Tuesday to hold talks next month.")
    assert one.by == ("BRA", "ARG")
    assert one.act == "hold talks next month"
    assert one.type is EventType.CONSULT
    assert one.due is not None
    assert (one.due.earliest, one.due.latest) == (dt.date(2031, 6, 1), dt.date(2031, 6, 30))


def test_a_plan_without_a_day_has_no_due_day() -> None:
    (one,) = commitments("Chad plans to lift its ban on Sudanese livestock.")
    assert (one.by, one.due) == (("TCD",), None)


def test_what_was_not_promised_is_no_commitment() -> None:
    assert commitments("Chad did not agree to lift its ban on Sudanese livestock.") == []
    assert commitments("Chad might agree to lift its ban on Sudanese livestock.") == []


@pytest.mark.parametrize(
    ("text", "by", "due"),
    [
        ("Norway promised that it would lift its ban on Icelandic cod by June 30.", ("NOR",), dt.date(2031, 6, 30)),
        ("Norway promised in return to lift its ban on Icelandic cod by June 30.", ("NOR",), dt.date(2031, 6, 30)),
        ("Norway is to lift its ban on Icelandic cod by June 30.", ("NOR",), dt.date(2031, 6, 30)),
        (
            "Norway will close its ports to Icelandic trawlers on June 30 unless they pay.",
            ("NOR",),
            dt.date(2031, 6, 30),
        ),
        ("Norway's levy on Icelandic cod takes effect on June 30.", ("NOR",), dt.date(2031, 6, 30)),
    ],
)
def test_what_is_set_for_a_day_is_undertaken(text: str, by: tuple[str, ...], due: dt.date) -> None:
    assert [(one.by, one.due and one.due.latest) for one in commitments(text)] == [(by, due)]


def test_who_undertakes_is_named_before_what_is_told_of_them_between_commas() -> None:
    text = "Ghana, which had turned the inspectors of Togo away, agreed to give them full access."
    assert [one.by for one in commitments(text)] == [("GHA",)]


@pytest.mark.parametrize(
    ("text", "by", "due"),
    [
        (
            "The ban on Icelandic cod, Norway's fisheries ministry said, will be lifted on June 30.",
            "NOR-fisheries-ministry",
            dt.date(2031, 6, 30),
        ),
        (
            "Norway's fisheries ministry said the levy on cod would stay until Iceland paid.",
            "NOR-fisheries-ministry",
            None,
        ),
        ("Norway warned that if the trawlers stayed it would close its ports.", "NOR", None),
        ("Norway's foreign minister is to return from Iceland on June 30.", "NOR", dt.date(2031, 6, 30)),
        ("Norway would not go to court before the talks, a Norwegian official said.", "NOR", None),
    ],
)
def test_what_a_side_says_will_be_done_it_undertakes(text: str, by: str, due: dt.date | None) -> None:
    assert [(one.by, one.due and one.due.latest) for one in commitments(text)] == [((by,), due)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will suffer from the ban on cod, Iceland's fisheries minister said.",
        "Norway will probably close its ports to Iceland, traders in Oslo said.",
        "Iceland expects that Norway will close its ports.",
        "If the talks fail Norway will close its ports.",
        "Norway's foreign minister said Norway would not accept the levy.",
        "Norway's fisheries minister said the ban would hurt growers.",
        "A Norwegian spokesman said Oslo would welcome a ruling on the ban.",
        "The ban on cod will hit a trade worth 80 million crowns a year.",
        "“We were told that the port would be opened on June 30,” a Norwegian official said.",
    ],
)
def test_what_is_feared_expected_or_refused_is_no_undertaking(text: str) -> None:
    assert commitments(text) == []


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        (
            "Norway stepped in with an offer to host ministers of both sides in Bergen on June 30.",
            "NOR",
            "host ministers of both sides in Bergen on June 30",
        ),
        (
            "Iceland welcomed Norway's promise to lift the levy by June 30.",
            "NOR",
            "lift the levy by June 30",
        ),
        ("Norway promised them an answer by June 30.", "NOR", "an answer by June 30"),
        (
            "Under the accord Norway suspends its levy on cod until June 30.",
            "NOR",
            "suspends its levy on cod until June 30",
        ),
        (
            "Norwegian Foreign Minister Kari Moe is expected in Reykjavik on June 30.",
            "NOR",
            "expected in Reykjavik on June 30",
        ),
        ("Norway's levy on cod starts on June 30.", "NOR", "starts on June 30"),
        (
            "Iceland said that Norway had agreed to lift its levy by June 30.",
            "NOR",
            "lift its levy by June 30",
        ),
    ],
)
def test_what_is_promised_stands_in_nouns_in_things_and_in_the_present_tense(text: str, by: str, act: str) -> None:
    assert [(one.by, one.act, one.due and one.due.latest) for one in commitments(text)] == [
        ((by,), act, dt.date(2031, 6, 30))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Iceland said the Norwegian levy would stay until June 30.",
        "Iceland rejected an offer to host talks.",
        "Norway made no promise to lift the levy.",
        "The trial of the skipper begins in Bergen on June 30.",
        "Under the 2011 treaty Norway says the levy is legal.",
        "Norway said nothing of the cod pact with Iceland, which will expire on June 30.",
        "Norway took back the notice two days before it would have run out.",
        "Norway made good on its promise to lift the levy.",
        "Iceland will celebrate the end of the levy on June 30.",
    ],
)
def test_what_is_another_sides_or_nobodys_is_no_undertaking(text: str) -> None:
    assert commitments(text) == []


def test_what_is_to_come_after_a_day_is_due_on_none() -> None:
    (one,) = commitments("Norway offered to host talks after June 30.")
    assert one.due is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Norway will decide on the licences by June 30.", ("NOR",)),
        ("Iceland and Norway met. A joint commission of lawyers is to meet in Bergen on June 30.", ("ISL", "NOR")),
        ("Iceland and Norway met. Engineers of both countries will read the logs on June 30.", ("ISL", "NOR")),
        ("A Norwegian official said so. Boats at sea will be allowed to land until June 30, officials said.", ("NOR",)),
        ("Norway's levy, announced last week in Oslo by the cabinet, starts on June 30.", ("NOR",)),
    ],
)
def test_what_joint_bodies_unnamed_officials_and_decisions_are_set_to_do_is_undertaken(
    text: str, by: tuple[str, ...]
) -> None:
    assert [(one.by, one.due and one.due.latest) for one in commitments(text)] == [(by, dt.date(2031, 6, 30))]


def test_when_alone_tells_nothing_of_what_one_will_decide() -> None:
    assert commitments("Norway will decide what is best.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Egypt was to have signed the accord with Sudan on Monday.",
        "Egypt had been due to sign the accord with Sudan on Monday.",
        "Egypt is unlikely to sign the accord with Sudan.",
        "Egypt would be willing to lift its ban on Sudanese livestock.",
        "Egypt was accused of planning to restrict imports of Sudanese livestock.",
        "Egypt withdrew its offer to share its patrols with Sudan.",
        "Egypt warned Sudan that it would be attacked.",
    ],
)
def test_what_is_past_doubted_alleged_or_taken_back_binds_nobody(text: str) -> None:
    assert commitments(text) == []


def test_a_promise_to_leave_something_undone_is_quoted_with_its_negation() -> None:
    (one,) = commitments("Oman vowed on Monday that it would never shell Yemen.")
    assert "never" in one.act


@pytest.mark.parametrize(
    "body",
    [
        "Senegal has not said whether it will let herders in after May 31.",
        "Dakar did not say if it would lift the ban.",
    ],
)
def test_what_a_side_does_not_say_binds_it_to_nothing(body: str) -> None:
    assert claims("Mali left. " + body, CommitmentClaim) == []


def test_what_was_to_be_done_by_a_day_was_due_then() -> None:
    (due,) = claims("Under the accord Mauritania was to hand over all five by May 3.", CommitmentClaim)
    assert isinstance(due, CommitmentClaim)
    assert due.due is not None
    assert due.due.latest == dt.date(2031, 5, 3)


@pytest.mark.parametrize(
    ("body", "act"),
    [
        ('"We will not use force," Prime Minister Somchai Wongsawat of Thailand said.', "not use force"),
        ("Thailand and Cambodia met, but neither will reinforce the garrison.", "neither will reinforce the garrison"),
    ],
)
def test_what_a_side_will_not_do_is_told_with_its_not(body: str, act: str) -> None:
    assert [(one.act, one.type) for one in commitments(body)] == [(act, None)]
