"""Nothing that a report says is ever run by a browser."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from stateofplay import Ledger

sys.path.append(str(Path(__file__).resolve().parents[1] / "web"))
from invented_reports import hostile


@pytest.fixture(scope="session")
def nasty(run_server: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("browser") / "nasty.db"
    with Ledger.open(path, create=True) as ledger:
        for document, reading in hostile():
            ledger.add(document, reading)
    return run_server(path)


def test_markup_in_a_report_is_text_on_every_page(opened: Callable[..., Page], nasty: str) -> None:
    page = opened()
    page.goto(f"{nasty}/timeline.json")
    for path in ("/", "/timeline", "/search?q=onerror"):
        page.goto(nasty + path)
        assert page.evaluate("window.owned") is None, path
        assert page.locator("main img, main script").count() == 0
    page.goto(f"{nasty}/documents")
    page.get_by_role("link", name="</script>").first.click()
    assert "onerror=window.owned" in page.locator(".text").inner_text()
    assert page.evaluate("window.owned") is None
