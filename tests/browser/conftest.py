"""Debian's Chromium without a window, in front of a server that runs as `stateofplay serve` runs it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn

from stateofplay import Ledger, brief
from stateofplay.web import application
from stateofplay.web.serving import listen

pytest.importorskip("playwright", reason="playwright is not installed: pip install -e '.[dev]'")

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
EVERYTHING = os.environ.get("BROWSER") == "all"  # as `make browser` asks; else each thing once


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM and EVERYTHING:
        pytest.fail("there is no chromium to be run: apt-get install chromium")
    if not CHROMIUM:
        pytest.skip("there is no chromium on this machine: `make browser` installs it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def written(example_ledger: Path) -> Path:
    """The brief of the examples."""
    path = example_ledger.with_name("brief.html")
    with Ledger.open(example_ledger) as ledger:
        path.write_text(brief(ledger.state(), "html"), "utf-8")
    return path


@pytest.fixture(scope="session")
def run_server() -> Iterator[Callable[[Path], str]]:
    servers: list[tuple[uvicorn.Server, threading.Thread]] = []

    def run(ledger: Path) -> str:
        """The address at which the ledger is served."""
        listening = listen("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(application(ledger, by="Bea"), log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield run
    for server, thread in servers:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def address(run_server: Callable[[Path], str], example_ledger: Path) -> str:
    """The examples, which nobody judges."""
    return run_server(example_ledger)


@pytest.fixture
def mine(run_server: Callable[[Path], str], own_ledger: Path) -> str:
    """A copy of them that a test may judge."""
    return run_server(own_ledger)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a window; what a page complains of is a failure of the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def window(*, script: bool = True, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            java_script_enabled=script, viewport={"width": width, "height": 900}, color_scheme=scheme
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url) if _lost(request) else None)
        return page

    def _lost(request: Request) -> bool:
        """Not merely given up for the next page."""
        return "ERR_ABORTED" not in str(request.failure)

    yield window
    for context in contexts:
        context.close()
    assert complaints == []
