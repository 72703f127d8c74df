"""Judgements on disk: only ever added, sealed with the readings, and taken into ledgers of older versions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from older import set_back
from test_store_check import faults, tamper

from stateofplay.errors import JudgementError, LedgerDamaged, LedgerError, UnknownId
from stateofplay.ledger import Ledger, connection
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document
from stateofplay.model.judgements import Ruling, Standing, Thing


@pytest.fixture
def judged(path: Path, new_document: Callable[..., Document], new_reading: Callable[..., Reading]) -> Path:
    """A reading, two judgements, a reading, a judgement."""
    with Ledger.open(path) as ledger:
        (event,) = ledger.state().events
        first = ledger.judge(event.id, "reject", by="Ada", reason="no such meeting")
        ledger.undo(first.id, by="Bea")
        document = new_document("The ministers met again in Bodø.", "again.txt")
        ledger.add(document, new_reading(document))
        ledger.judge(event.id, "accept", by="Ada")
    return path


def test_a_judgement_tells_who_when_why_and_what_it_stood_on(path: Path, document: Document) -> None:
    with Ledger.open(path) as ledger:
        (event,) = ledger.state().events
        made = ledger.judge(event.id[:4], "reject", by=" Ada\nLovelace ", reason="no such  meeting")
        assert ledger.judgements() == (made,)
    assert (made.about, made.thing, made.ruling) == (event.id, Thing.EVENT, Ruling.REJECT)
    assert (made.by, made.reason, made.at.tzname()) == ("Ada Lovelace", "no such meeting", "UTC")
    (ground,) = made.claims
    assert document.text[ground.quote.start : ground.quote.end] == ground.words


def test_judgements_hold_when_the_ledger_is_opened_again(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.judge(ledger.state().events[0].id, "reject", by="Ada")
    with Ledger.open(path) as ledger:
        assert ledger.state().events == ()
        assert [one.standing for one in ledger.state().judgements] == [Standing.APPLIES]


def test_ids_are_looked_up_in_the_state_that_was_seen(path: Path) -> None:
    with Ledger.open(path) as ledger:
        seen = ledger.state()
        ledger.judge(seen.events[0].id, "reject", by="Ada")
        assert ledger.judge(seen.events[0].id, "fix", "place", "Narvik", by="Ada", seen=seen).value == "Narvik"


def test_nobody_cannot_judge_and_what_is_not_there_cannot_be_undone(path: Path) -> None:
    with Ledger.open(path) as ledger:
        event = ledger.state().events[0].id
        with pytest.raises(JudgementError, match="STATEOFPLAY_BY"):
            ledger.judge(event, "accept", by="  ")
        with pytest.raises(UnknownId, match="`stateofplay show judgements` lists them"):
            ledger.undo("j0", by="Ada")
        assert ledger.judgements() == ()


def test_a_sound_ledger_with_judgements_has_no_faults(judged: Path) -> None:
    assert faults(judged) == ""


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE judgements SET body = json_set(body, '$.by', 'Eve') WHERE id = 1", "judgement 1: it, or what stands"),
        ("UPDATE judgements SET body = json_set(body, '$.ruling', 'guess') WHERE id = 1", "cannot be understood"),
        ('UPDATE judgements SET "after" = 2 WHERE id = 1', "judgement 1: it, or what stands"),
        ("DELETE FROM judgements WHERE id = 1", "judgement 2: it, or what stands before it"),
        ("DELETE FROM judgements WHERE id = 2", "reading 2 of document"),
        ("DELETE FROM judgements WHERE id = 3", "what was written last is missing"),
    ],
)
def test_a_judgement_altered_or_lost_breaks_the_chain(judged: Path, statement: str, fault: str) -> None:
    tamper(judged, statement)
    assert fault in faults(judged)


def test_rows_of_judgements_cannot_be_changed_or_taken_out(judged: Path) -> None:
    bare = sqlite3.connect(judged)
    for statement in ("UPDATE judgements SET seal = ''", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="the ledger only grows"):
            bare.execute(statement)
    bare.close()


def test_a_judgement_that_cannot_be_understood_stops_the_reader(judged: Path) -> None:
    tamper(judged, "UPDATE judgements SET body = json_set(body, '$.ruling', 'guess')")
    with Ledger.open(judged) as ledger, pytest.raises(LedgerDamaged, match="run `stateofplay check`"):
        ledger.state()


@pytest.fixture
def old(path: Path) -> Path:
    """As the first version left it."""
    return set_back(path, 1)


def test_a_ledger_of_the_first_version_takes_judgements_and_keeps_what_it_has(old: Path, document: Document) -> None:
    with Ledger.open(old) as ledger:
        assert ledger.documents() == (document,)
        ledger.judge(ledger.state().events[0].id, "reject", by="Ada")
        assert ledger.check() == ()


def test_a_ledger_of_the_first_version_that_cannot_be_written_is_read_as_it_is(
    old: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection.os, "access", lambda *_: False)
    with Ledger.open(old) as ledger:
        assert ledger.documents() == (document,)
        assert ledger.judgements() == ()
        assert ledger.check() == ()
        event = ledger.state().events[0].id
        with pytest.raises(LedgerError, match="read-only"):
            ledger.judge(event, "reject", by="Ada")


def test_every_schema_has_its_migration() -> None:
    scripts = {one.name for one in resources.files("stateofplay.ledger").joinpath("migrations").iterdir()}
    assert {one for one in scripts if one.endswith(".sql")} == {f"{n:03}.sql" for n in range(1, connection.SCHEMA + 1)}


def test_a_ledger_that_may_not_be_written_takes_no_judgement(judged: Path) -> None:
    judged.with_name("l.db.lock").unlink()
    judged.with_name("l.db.lock").mkdir()
    with Ledger.open(judged) as ledger, pytest.raises(LedgerError, match="cannot be written"):
        ledger.judge(ledger.state().events[0].id, "accept", by="Ada")


def test_a_full_disk_stores_no_judgement_and_says_so(path: Path) -> None:
    with Ledger.open(path) as ledger:
        event = ledger.state().events[0].id
        (pages,) = ledger._connection.execute("PRAGMA page_count").fetchone()
        ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match=r"disk is full.*make room and try again"):
            ledger.judge(event, "accept", by="Ada", reason="long " * 20_000)
        assert ledger.judgements() == ()
        assert ledger.check() == ()
