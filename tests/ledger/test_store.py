"""The ledger stores whole documents, exactly, once, and never lets go of one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from stateofplay.errors import LedgerError
from stateofplay.ledger import Added, Already, Ledger
from stateofplay.model.claims import EventClaim, Reading, Refusal, Span
from stateofplay.model.documents import Block, Document, Role

NewDocument = Callable[..., Document]
NewClaim = Callable[..., EventClaim]
NewReading = Callable[..., Reading]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    with Ledger.open(tmp_path / "l.db", create=True) as opened:
        yield opened


def dump(path: Path) -> list[str]:
    """Every row, as SQL."""
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_what_goes_in_comes_out(ledger: Ledger, document: Document, reading: Reading) -> None:
    assert ledger.add(document, reading) == Added(document.id, "cod.txt", 1, ())
    assert ledger.documents() == (document,)
    assert ledger.readings() == (reading,)


def test_it_is_there_when_the_ledger_is_opened_again(tmp_path: Path, document: Document, reading: Reading) -> None:
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        ledger.add(document, reading)
    with Ledger.open(tmp_path / "l.db") as ledger:
        (entry,) = ledger.entries()
    assert (entry.document, entry.reading) == (document, reading)
    assert entry.taken_in.utcoffset() == dt.timedelta(0)


def test_reading_again_changes_not_one_row(ledger: Ledger, document: Document, reading: Reading) -> None:
    ledger.add(document, reading)
    before = dump(ledger.path)
    assert ledger.add(document, reading) == Already(document.id, "cod.txt")
    assert dump(ledger.path) == before


def test_the_same_text_under_another_name_is_the_same_document(
    ledger: Ledger, document: Document, reading: Reading
) -> None:
    ledger.add(document, reading)
    copy = dataclasses.replace(document, path="elsewhere/cod.txt")
    assert isinstance(ledger.add(copy, reading), Already)
    assert [d.path for d in ledger.documents()] == ["cod.txt"]


def test_the_newest_reading_of_a_document_counts(ledger: Ledger, document: Document, new_reading: NewReading) -> None:
    ledger.add(document, new_reading(document, version="1"))
    assert isinstance(ledger.add(document, new_reading(document, version="2")), Added)
    assert [r.version for r in ledger.readings()] == ["2"]
    assert ledger.has(document.id, "fake", "1")


def test_a_newer_reading_may_lay_the_page_out_anew(
    ledger: Ledger, document: Document, new_claim: NewClaim, new_reading: NewReading
) -> None:
    ledger.add(document, new_reading(document))
    caption = document.blocks[2]
    seen_again = dataclasses.replace(
        document, blocks=(*document.blocks[:2], Block(caption.start, caption.end, Role.CAPTION))
    )
    claim = new_claim(document, caption.start, caption.end)
    assert ledger.add(seen_again, new_reading(seen_again, claim, version="2")) == Added(document.id, "cod.txt", 1, ())
    assert ledger.documents() == (seen_again,)


def test_the_order_of_reading_does_not_show(tmp_path: Path, new_document: NewDocument, new_reading: NewReading) -> None:
    documents = [new_document(f"They met {n} times.", f"{n}.txt") for n in range(6)]
    seen = []
    for name, order in (("a.db", documents), ("b.db", documents[::-1])):
        with Ledger.open(tmp_path / name, create=True) as ledger:
            for document in order:
                ledger.add(document, new_reading(document))
            seen.append(ledger.documents())
    assert seen[0] == seen[1]


def test_texts_with_half_characters_zeros_and_wide_letters_come_back(
    ledger: Ledger, new_document: NewDocument, new_reading: NewReading
) -> None:
    odd = new_document("A lone \ud83d half, a zero \0, a wide 𝔄 and é.", "odd.jsonl")
    ledger.add(odd, new_reading(odd))
    assert ledger.documents() == (odd,)
    assert ledger.check() == ()


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        (5, 5, "do not stand"),
        (9, 4, "do not stand"),
        (-3, 4, "do not stand"),
        (0, 10_000, "do not stand"),
        (30, 32, "white space"),
        (60, 90, "rests on debris"),
    ],
)
def test_a_claim_that_does_not_stand_is_refused_with_its_reason(
    *, ledger: Ledger, document: Document, new_claim: NewClaim, new_reading: NewReading, start: int, end: int, why: str
) -> None:
    added = ledger.add(document, new_reading(document, new_claim(document, start, end)))
    assert isinstance(added, Added)
    assert added.claims == 0
    (refusal,) = ledger.readings()[0].refused
    assert why in refusal.reason
    assert ledger.readings()[0].claims == ()


def test_a_claim_on_another_documents_words_is_refused(
    ledger: Ledger, document: Document, new_claim: NewClaim, new_reading: NewReading
) -> None:
    stray = dataclasses.replace(new_claim(document, 0, 7), quote=Span("0" * 12, 0, 7))
    added = ledger.add(document, new_reading(document, stray))
    assert isinstance(added, Added)
    assert "from document 000000000000" in added.refused[0].reason


def test_the_same_claim_twice_is_taken_once(
    ledger: Ledger, document: Document, new_claim: NewClaim, new_reading: NewReading
) -> None:
    claim = new_claim(document, 0, 7)
    added = ledger.add(document, new_reading(document, claim, claim))
    assert isinstance(added, Added)
    assert (added.claims, len(added.refused)) == (1, 1)


def test_what_the_reader_refused_is_kept_too(ledger: Ledger, document: Document, reading: Reading) -> None:
    refusal = Refusal("no actor could be told", "event", "met", document.id)
    ledger.add(document, dataclasses.replace(reading, refused=(refusal,)))
    assert ledger.readings()[0].refused == (refusal,)


def test_a_reading_of_another_document_is_not_taken(
    ledger: Ledger, reading: Reading, new_document: NewDocument
) -> None:
    with pytest.raises(LedgerError, match="cannot be stored with document"):
        ledger.add(new_document("Another text."), reading)
    assert ledger.documents() == ()


@pytest.mark.parametrize("table", ["documents", "readings", "claims", "actors", "refusals"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET rowid = 7"])
def test_no_row_can_be_changed_or_taken_away(
    ledger: Ledger, document: Document, reading: Reading, table: str, change: str
) -> None:
    refusal = Refusal("why", "event", "met", document.id)
    ledger.add(document, dataclasses.replace(reading, refused=(refusal,)))
    connection = sqlite3.connect(ledger.path)
    key = "reading" if table in ("claims", "actors", "refusals") else "rowid"
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        connection.execute(change.format(table).replace("rowid", key))
    connection.close()


def test_a_write_that_fails_midway_leaves_nothing(
    ledger: Ledger, document: Document, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        ledger._connection.execute("INSERT INTO documents VALUES (?, ?, ?)", (document.id, document.sha256, b"half"))
        raise KeyboardInterrupt

    monkeypatch.setattr("stateofplay.ledger.store.insert", fail)
    with pytest.raises(KeyboardInterrupt):
        ledger.add(document, reading)
    monkeypatch.undo()
    assert ledger.documents() == ()
    assert isinstance(ledger.add(document, reading), Added)


def test_a_full_disk_stores_nothing_and_says_so(
    ledger: Ledger, document: Document, reading: Reading, new_document: NewDocument, new_reading: NewReading
) -> None:
    ledger.add(document, reading)
    (pages,) = ledger._connection.execute("PRAGMA page_count").fetchone()
    ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
    long = new_document("They met. " * 2000)
    with pytest.raises(LedgerError, match=r"disk is full.*make room"):
        ledger.add(long, new_reading(long))
    assert ledger.documents() == (document,)
    assert ledger.check() == ()
