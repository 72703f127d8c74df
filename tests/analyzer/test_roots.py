"""Deeds with a status, as PLOVER calls them."""

from __future__ import annotations

import pytest

from stateofplay.language.analyzer.roots import root
from training.labels import STATUSES, TYPES


@pytest.mark.parametrize(
    ("type", "status", "trigger", "called"),
    [
        ("RETREAT", "planned", "withdraw", "AGREE"),
        ("COERCE", "planned", "extend", "THREATEN"),
        ("SANCTION", "threatened", "cut", "THREATEN"),
        ("CONCEDE", "denied", "lift", "REJECT"),
        ("CONSULT", "suspended", "visit", "REJECT"),
        ("AID", "suspended", "aid", "SANCTION"),
        ("PROTEST", "suspended", "strike", "CONCEDE"),
        ("AGREE", "happened", "signed", "SUPPORT"),
        ("AGREE", "happened", "reached", "SUPPORT"),
        ("AGREE", "happened", "agreed", "AGREE"),
        ("AGREE", "happened", "signalled", "AGREE"),
        ("AID", "possible", "send", "AID"),
    ],
)
def test_a_status_turns_the_root(type: str, status: str, trigger: str, called: str) -> None:
    assert root(type, status, trigger) == called


def test_every_event_has_a_root() -> None:
    assert {root(type, status, "x") for type in TYPES for status in STATUSES} <= set(TYPES)
