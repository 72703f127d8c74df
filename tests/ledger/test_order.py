"""The same reports give the same bytes: in whatever order they come, all at once or one by one, asked once or twice."""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import (
    ACCORD,
    CEASEFIRE,
    CURBS,
    PACT,
    RULING,
    TARIFF,
    THE_PACT,
    TREATY,
    WHITE_LIST,
    day,
    event,
    headline,
    move,
    office,
    position,
    promise,
    report,
    weekday,
)

from stateofplay.exports import FORMATS
from stateofplay.exports.brief import brief
from stateofplay.ledger import Entry, Ledger
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document
from stateofplay.model.state import StateOfPlay
from stateofplay.views.tables import TABLES
from stateofplay.views.why import why

Examples = tuple[tuple[tuple[Document, Reading], ...], ...]
TAKEN_IN = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)

INSTRUMENTS = (ACCORD, PACT, THE_PACT, TARIFF, CEASEFIRE, TREATY, WHITE_LIST, CURBS, RULING)
STATES = st.sampled_from(["NOR", "ISL", "NOR-ministry", "DNK", "cod-fleet"])
DAYS = st.dates(dt.date(2031, 1, 1), dt.date(2031, 6, 30)).map(dt.date.isoformat)
DATES = st.none() | DAYS.map(day) | st.just(weekday("Tuesday"))
TELLINGS = st.one_of(
    st.builds(
        lambda kind, one, other, date, status: event(
            f"{one} and {other} {kind.lower()} {status}", kind, one, other, date=date
        ),
        st.sampled_from(["ACCUSE", "REQUEST", "SANCTION", "REJECT"]),
        STATES,
        STATES,
        DATES,
        st.sampled_from(["at sea", "in Bergen"]),
    ),
    st.builds(
        lambda place, people, date: event(
            f"Ministers met in {place}", "CONSULT", "NOR ISL", place=place, people=people, date=date
        ),
        st.sampled_from(["Bergen", "Oslo"]),
        st.sampled_from([(), ("Ola Berg",), ("Berg",), ("Anna Jonsdottir", "Ola Berg")]),
        DATES,
    ),
    st.builds(
        lambda one, what, by, date: move(f"{by} {what} of the {one.name}", one, what, by, date=date),
        st.sampled_from(INSTRUMENTS),
        st.sampled_from(["attested", "announce", "impose", "lapse", "suspend", "notify"]),
        STATES,
        DATES,
    ),
    st.builds(
        lambda party, stance, one: position(f"{party} {stance} the {one.name}", party, stance, instrument=one),
        STATES,
        st.sampled_from(["demands", "refuses", "offers"]),
        st.sampled_from(INSTRUMENTS),
    ),
    st.builds(lambda by, due: promise(f"{by} will meet", by, "meet", to=("ISL",), due=due), STATES, DATES),
    st.builds(
        lambda name: office(f"minister {name}", name, "minister", "NOR"), st.sampled_from(["Ola Berg", "O Berg"])
    ),
    st.just(headline(event("Norway bans Icelandic fish", "SANCTION", "NOR", "ISL"))),
)
REPORTS = st.lists(
    st.builds(
        lambda day, tellings: report(day, *tellings), st.none() | DAYS, st.lists(TELLINGS, min_size=1, max_size=4)
    ),
    min_size=2,
    max_size=6,
    unique_by=lambda entry: entry.document.id,
)


DEPTH = int(os.environ.get("FUZZ", "1"))  # `make fuzz` looks deeper


def deep(examples: int) -> settings:
    return settings(max_examples=examples * DEPTH, deadline=None)


@pytest.fixture(scope="module")
def quarrel(examples: Examples) -> tuple[Entry, ...]:
    """The reports of the largest example."""
    return tuple(Entry(document, reading, TAKEN_IN) for document, reading in max(examples, key=len))


@pytest.fixture(scope="module")
def everything(examples: Examples) -> tuple[Entry, ...]:
    return tuple(Entry(document, reading, TAKEN_IN) for example in examples for document, reading in example)


def said(state: StateOfPlay) -> list[str | bytes]:
    """All that is made of a state: tables, exports, briefs, and what their lines rest on. The moment at which a report
    was first read is the clock's."""
    timeless = replace(state, sources=tuple(replace(source, first_read=None) for source in state.sources))
    tables = [table(timeless) for table in TABLES.values()]
    lines = [row.id for table in tables for row in table.rows[:3]]
    return [
        *map(repr, tables),
        *(export(timeless) for export in FORMATS.values()),
        *(brief(timeless, format) for format in ("md", "html")),
        *(repr(why(timeless, id)) for id in lines),
    ]


def stored(path: Path, entries: Sequence[Entry]) -> Ledger:
    ledger = Ledger.open(path, create=True)
    for entry in entries:
        ledger.add(entry.document, entry.reading)
    return ledger


def around(entries: Sequence[Entry]) -> list[dt.date]:
    """A year before the first report, the day of each and the day before it, a year after the last."""
    printed = sorted({entry.document.published.latest for entry in entries if entry.document.published})
    year = dt.timedelta(days=365)
    return sorted({printed[0] - year, printed[-1] + year, *printed, *(day - dt.timedelta(days=1) for day in printed)})


@deep(3)
@given(data=st.data())
def test_real_reports_stored_in_any_order_give_the_same_bytes(
    quarrel: tuple[Entry, ...], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    order = data.draw(st.permutations(quarrel))
    folder = tmp_path_factory.mktemp("orders")
    with stored(folder / "a.db", quarrel) as ledger, stored(folder / "b.db", order) as other:
        assert said(ledger.state()) == said(other.state())
        assert ledger.disputes() == other.disputes()


@deep(12)
@given(data=st.data())
def test_real_reports_in_any_order_are_one_state_of_play_on_any_days(
    quarrel: tuple[Entry, ...], data: st.DataObject
) -> None:
    days = st.none() | st.sampled_from(around(quarrel))
    asked = {"as_of": data.draw(days), "known_on": data.draw(days)}
    order = data.draw(st.permutations(quarrel))
    assert fold(order, **asked) == fold(quarrel, **asked)


def test_five_disputes_in_one_ledger_are_one_state_of_play_backwards_too(everything: tuple[Entry, ...]) -> None:
    assert fold(everything[::-1]) == fold(everything)


@deep(150)
@given(REPORTS, st.none() | DAYS, st.none() | DAYS, st.randoms(use_true_random=False))
def test_invented_reports_in_any_order_are_one_state_of_play_on_any_days(
    entries: list[Entry], as_of: str | None, known_on: str | None, chance: random.Random
) -> None:
    given_days = {"as_of": as_of, "known_on": known_on}
    asked = {name: dt.date.fromisoformat(text) for name, text in given_days.items() if text}
    order = chance.sample(entries, len(entries))
    assert fold(order, **asked) == fold(entries, **asked)


@deep(2)
@given(data=st.data())
def test_real_reports_one_by_one_with_questions_between_are_what_all_at_once_is(
    quarrel: tuple[Entry, ...], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    order = data.draw(st.permutations(quarrel))
    with Ledger.open(tmp_path_factory.mktemp("l") / "l.db", create=True) as ledger:
        for count, entry in enumerate(order, 1):
            ledger.add(entry.document, entry.reading)
            assert FORMATS["json"](ledger.state()) == FORMATS["json"](fold(order[:count]))
        assert said(ledger.state()) == said(fold(quarrel))


@deep(8)
@given(REPORTS)
def test_invented_reports_one_by_one_with_questions_between_are_what_all_at_once_is(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> None:
    folder = tmp_path_factory.mktemp("l")
    with Ledger.open(folder / "one-by-one.db", create=True) as ledger:
        for entry in entries:
            ledger.add(entry.document, entry.reading)
            ledger.state()
            ledger.disputes()
        with stored(folder / "at-once.db", entries) as other:
            assert said(ledger.state()) == said(other.state())
            assert ledger.disputes() == other.disputes()


def test_asked_twice_everything_gives_the_same_bytes_on_any_days(quarrel: tuple[Entry, ...]) -> None:
    days = [None, *around(quarrel)[::2]]
    for as_of, known_on in zip(days, days[len(days) // 2 :] + days[: len(days) // 2], strict=True):
        once, twice = (said(fold(quarrel, as_of=as_of, known_on=known_on)) for _ in range(2))
        assert once == twice


def test_nothing_of_a_report_is_known_before_its_day(quarrel: tuple[Entry, ...]) -> None:
    for known_on in around(quarrel):
        printed = [one for one in quarrel if not one.document.published or one.document.published.latest <= known_on]
        for by in (-60, 60):
            asked = {"as_of": known_on + dt.timedelta(days=by), "known_on": known_on}
            assert fold(quarrel, **asked) == fold(printed, **asked)


ASKING = """
import sys
from stateofplay.cli import main
for asked in ("show timeline", "show actors", "show disagreements", "show disputes", "export", "brief -f html"):
    assert main([*asked.split(), "-l", sys.argv[1]]) == 0
"""


def test_another_process_gives_the_same_bytes_however_it_hashes(everything: tuple[Entry, ...], tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    stored(path, everything).close()
    outs = [
        subprocess.run(
            [sys.executable, "-c", ASKING, path],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outs[0] == outs[1]
    assert outs[0]
