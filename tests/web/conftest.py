"""Two ledgers behind the page: that of the examples, and one whose reports are written to break a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from invented_reports import hostile, long_report
from starlette.testclient import TestClient

from stateofplay import Ledger
from stateofplay.web import application


@pytest.fixture(scope="session")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "nasty.db"
    with Ledger.open(path, create=True) as ledger:
        for document, reading in hostile():
            ledger.add(document, reading)
    return path


def browser_on(ledger: Path) -> TestClient:
    """A browser without a script, on this machine."""
    return TestClient(application(ledger, by="Bea"), base_url="http://127.0.0.1:8470", follow_redirects=False)


@pytest.fixture
def ask() -> Iterator[Callable[[Path], TestClient]]:
    made: list[TestClient] = []

    def on(ledger: Path) -> TestClient:
        made.append(browser_on(ledger))
        return made[-1]

    yield on
    for client in made:
        client.close()


@pytest.fixture(scope="session")
def page(example_ledger: Path) -> Iterator[TestClient]:
    """The examples, which nobody judges: folded once for all tests."""
    with browser_on(example_ledger) as client:
        yield client


@pytest.fixture(scope="session")
def broken(nasty: Path) -> Iterator[TestClient]:
    """The reports that are written to break a page."""
    with browser_on(nasty) as client:
        yield client


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One very long report."""
    path = tmp_path_factory.mktemp("page") / "long.db"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(*long_report())
    with browser_on(path) as client:
        yield client
