"""Reports go into the ledger one by one, and one that cannot be read stops none of the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stateofplay.documents import Skipped, Unread
from stateofplay.errors import InputError
from stateofplay.intake import take_in
from stateofplay.ledger import Ledger
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Block, Document, Role
from stateofplay.reading import BuiltInReader


class FakeReader:
    name = "fake"
    version = "1"

    def __init__(self, new_reading: Callable[..., Reading]) -> None:
        self._new_reading = new_reading
        self.asked: list[str] = []

    def read(self, document: Document) -> Reading:
        self.asked.append(document.path)
        return self._new_reading(document)


@pytest.fixture
def reader(new_reading: Callable[..., Reading]) -> FakeReader:
    return FakeReader(new_reading)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "l.db", create=True) as opened:
        yield opened


@pytest.fixture
def three(new_document: Callable[..., Document]) -> list[Document]:
    return [new_document(f"They met {n} times.", f"{n}.txt") for n in range(3)]


def test_each_report_is_read_and_stored(ledger: Ledger, reader: FakeReader, three: list[Document]) -> None:
    heard: list[str] = []
    taken = take_in(three, ledger, reader=reader, on_progress=heard.append)
    assert [added.path for added in taken.read] == heard == ["0.txt", "1.txt", "2.txt"]
    assert (taken.claims, taken.refused) == (3, 0)
    assert {document.path for document in ledger.documents()} == set(heard)


def test_many_reports_are_read_by_processes_with_the_same_outcome(
    tmp_path: Path, ledger: Ledger, new_document: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = [new_document(f"Norway fined Iceland {n} times on May {n}, 2031.", f"{n}.txt") for n in range(1, 7)]
    monkeypatch.setattr("stateofplay.intake.FEW", 2)
    taken = take_in(reports, ledger, reader=BuiltInReader(), processes=2)
    assert [added.path for added in taken.read] == [report.path for report in reports]
    with Ledger.open(tmp_path / "threads.db", create=True) as other:
        take_in(reports, other, reader=BuiltInReader())
        assert other.readings() == ledger.readings()


def test_what_the_ledger_has_is_not_read_again(ledger: Ledger, reader: FakeReader, three: list[Document]) -> None:
    take_in(three[:2], ledger, reader=reader)
    taken = take_in(three, ledger, reader=reader)
    assert [known.path for known in taken.already] == ["0.txt", "1.txt"]
    assert reader.asked == ["0.txt", "1.txt", "2.txt"]


def test_what_cannot_be_read_is_told_and_the_others_go_on(
    ledger: Ledger, reader: FakeReader, three: list[Document]
) -> None:
    bad, other = Unread("bad.txt", InputError("bad.txt is empty")), Skipped("reports", 4)
    taken = take_in([three[0], bad, other, three[1]], ledger, reader=reader)
    assert (len(taken.read), taken.unread, taken.skipped) == (2, (bad,), (other,))


def test_what_was_stored_before_a_failure_stays(
    ledger: Ledger, reader: FakeReader, three: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    def inputs() -> Iterator[Document]:
        yield three[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(inputs(), ledger, reader=reader)
    assert ledger.documents() == (three[0],)


class Slow:
    """Takes longest over the first report."""

    name, version = "slow", "1"

    def read(self, document: Document) -> Reading:
        time.sleep(0.2 if "first" in document.text else 0)
        return Reading(document.id, self.name, self.version, ())


def test_reports_read_ahead_are_stored_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    texts = [f"The {word} report." for word in ("first", "second", "third", "second", "fourth", "fifth")]
    documents = [Document(f"{n}.txt", text, (Block(0, len(text), Role.BODY),)) for n, text in enumerate(texts)]
    heard: list[str] = []
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        taken = take_in(documents, ledger, reader=Slow(), on_progress=heard.append)
    assert heard == [document.path for document in documents]
    assert [added.document for added in taken.read] == [documents[n].id for n in (0, 1, 2, 4, 5)]
    assert [already.path for already in taken.already] == ["3.txt"]
