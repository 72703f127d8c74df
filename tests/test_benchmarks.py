"""The archive that the ledger is measured on is sound, in the shape of the examples, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.archive import EXAMPLES, Case, archive, cases, of_claims
from benchmarks.ledger import figures
from benchmarks.page import figures as page_figures
from stateofplay.ledger import Added, Ledger
from stateofplay.ledger.sides import sides
from stateofplay.model.claims import Reading
from stateofplay.model.documents import Document


@pytest.fixture
def known(examples: tuple[tuple[tuple[Document, Reading], ...], ...]) -> tuple[Case, ...]:
    return cases(examples)


def test_every_quote_of_a_made_up_report_stands_and_the_ledger_takes_all_its_claims(
    known: tuple[Case, ...], tmp_path: Path
) -> None:
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        for _, (document, reading) in archive(known, 600, seed=1):
            added = ledger.add(document, reading)
            assert isinstance(added, Added)
            assert (added.claims, added.refused) == (len(reading.claims), ())
        assert ledger.check() == ()


def test_a_made_up_report_is_as_long_and_tells_as_much_as_the_one_it_was_made_of(known: tuple[Case, ...]) -> None:
    shapes = {
        (len(document.text), tuple((claim.kind, claim.quote.start, claim.quote.end) for claim in reading.claims))
        for case in known
        for document, reading in case.reports
    }
    for _, (document, reading) in archive(known, 600, seed=2):
        shape = tuple((claim.kind, claim.quote.start, claim.quote.end) for claim in reading.claims)
        assert (len(document.text), shape) in shapes


def test_nine_in_ten_made_up_reports_tie_the_sides_of_their_dispute(known: tuple[Case, ...]) -> None:
    told = [between in sides(reading) for between, (_, reading) in archive(known, 1200, seed=2)]
    assert sum(told) >= 0.9 * len(told), "where the reader gives the sides each in a claim of its own, none is tied"


def test_the_same_seed_gives_the_same_archive_and_another_another(known: tuple[Case, ...]) -> None:
    assert list(archive(known, 300, seed=3)) == list(archive(known, 300, seed=3))
    assert list(archive(known, 300, seed=3)) != list(archive(known, 300, seed=4))


def test_reports_of_so_many_claims_have_so_many(known: tuple[Case, ...]) -> None:
    assert [len(reading.claims) for _, reading in of_claims(known, 5, 30, seed=5)] == [30] * 5


def test_a_claim_takes_less_than_a_kilobyte_text_and_all(known: tuple[Case, ...], tmp_path: Path) -> None:
    found = figures(tmp_path / "l.db", known, 1500)
    assert found["claims"] >= 1500
    assert found["bytes_a_claim_without_texts"] < found["bytes_a_claim"] < 1000


def test_every_page_of_a_larger_ledger_is_small_over_the_wire(tmp_path: Path) -> None:
    found = page_figures(tmp_path, EXAMPLES / "japan-korea", events=300, rounds=1)
    assert found["events"] == 300
    assert 0 < found["largest_bytes"] < 300_000
    assert {"overview", "timeline", "event", "report", "search"} <= found["pages"].keys()
