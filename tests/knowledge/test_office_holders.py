"""The table of office-holders is whole, ordered in time and right about offices that everybody remembers."""

from __future__ import annotations

import csv
import datetime as dt
import re
from importlib import resources

import pytest

from stateofplay import knowledge
from stateofplay.knowledge.actors import title_roles
from stateofplay.knowledge.office_holders import Holder, holders
from stateofplay.knowledge.states import states

TEXT = resources.files(knowledge).joinpath("office_holders.csv").read_text(encoding="utf-8")
LINES = [line for line in TEXT.splitlines() if not line.startswith("#")]
ROWS = [Holder(*row) for row in csv.reader(LINES[1:])]
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def test_every_row_has_a_known_state_and_role_and_a_plain_surname() -> None:
    for row in ROWS:
        assert row.state in states(), row
        assert row.role in set(title_roles().values()), row
        assert re.fullmatch(r"[A-Za-z][A-Za-z' -]*\.?", row.surname), row
        assert row.source in ("", "own"), row


def test_every_spell_is_written_in_days_and_ends_after_it_begins() -> None:
    for row in ROWS:
        assert DAY.fullmatch(row.start), row
        assert not row.end or DAY.fullmatch(row.end), row
        shared = min(len(row.start), len(row.end))
        assert row.start[:shared] <= row.end[:shared], row


def test_the_table_says_where_it_comes_from() -> None:
    assert "Wikidata (CC0)" in TEXT.split("state,name")[0]


def test_the_table_stays_small() -> None:
    assert len(TEXT.encode()) < 400_000


REMEMBERED = [
    ("thatcher", "1987-06-01", {"GBR"}),
    ("gorbachev", "1987-06-01", {"RUS"}),
    ("shultz", "1987-06-01", {"USA"}),
    ("kohl", "1990-10-03", {"DEU"}),
    ("merkel", "2015-06-01", {"DEU"}),
    ("abe", "2019-08-02", {"JPN"}),
    ("mandela", "1995-01-01", {"ZAF"}),
    ("mandela", "1985-01-01", set()),
    ("lula", "2015-01-01", set()),
]


@pytest.mark.parametrize(("word", "day", "expected"), REMEMBERED)
def test_who_held_office_on_a_day(word: str, day: str, expected: set[str]) -> None:
    date = dt.date.fromisoformat(day)
    assert {row.state for row in holders(word) if row.held_on(date)} == expected


def test_a_spell_given_in_years_holds_through_its_last_day() -> None:
    spell = Holder("NOR", "Ann Moe", "Moe", "head-of-state", "1980", "1989", "own")
    assert spell.held_on(dt.date(1989, 12, 31))
    assert not spell.over_by(dt.date(1989, 12, 31))
    assert spell.over_by(dt.date(1990, 1, 1))
