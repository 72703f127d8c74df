"""What the page does not let happen: foreign hosts and forms, text of reports as markup, a way out of its folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stateofplay import Ledger

PAGES = ("/", "/timeline", "/documents", "/people", "/actors", "/meetings", "/search?q=onerror", "/judgements", "/help")


class Tags(HTMLParser):
    """The tags and the attributes that a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def faults(text: str) -> list[tuple[str, dict[str, str | None]]]:
    """What no page of ours has: another script, an image, a handler, a style of its own."""
    return [
        (tag, attributes)
        for tag, attributes in Tags(text).seen
        if tag in ("img", "iframe", "object", "style", "base")
        or (tag == "script" and not str(attributes.get("src")).startswith("/page.js"))
        or any(name.startswith("on") or name == "style" for name in attributes)
    ]


@pytest.mark.parametrize("path", PAGES)
def test_text_of_reports_is_shown_and_never_becomes_markup(broken: TestClient, path: str) -> None:
    answer = broken.get(path)
    assert answer.status_code == 200
    assert faults(answer.text) == []


def test_a_report_and_an_event_with_markup_in_every_field_show_it_as_text(broken: TestClient) -> None:
    event = next(row["id"] for row in broken.get("/timeline.json").json()["rows"] if "script" in row["what"])
    document = next(r["id"] for r in broken.get("/documents.json").json()["rows"] if "script" in r["outlet"])
    for path in (f"/events/{event}", f"/documents/{document}", f"/documents/{document}?q=script"):
        text = broken.get(path).text
        assert faults(text) == []
        assert "&lt;/script&gt;" in text


def test_a_table_for_spreadsheets_holds_no_formula(broken: TestClient) -> None:
    for line in broken.get("/timeline.csv").text.splitlines():
        assert not re.search(r'(^|,)"[=+\-@]', line)


def test_letters_that_no_page_can_hold_are_replaced(broken: TestClient) -> None:
    odd = next(row["id"] for row in broken.get("/documents.json").json()["rows"] if row["file"] == "odd.txt")
    assert "Norway \ufffd accused \ufffd Iceland" in broken.get(f"/documents/{odd}").text
    assert broken.get(f"/documents/{odd}.json").json()["id"] == odd


def test_every_answer_binds_the_browser(page: TestClient) -> None:
    for path in ("/", "/timeline.json", "/page.css", "/nowhere"):
        headers = page.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self';")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/timeline", "/help", "/nowhere"])
def test_a_page_loads_nothing_from_elsewhere(page: TestClient, path: str) -> None:
    text = page.get(path).text
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', text)
    assert "@import" not in page.get("/page.css").text
    assert "url(" not in page.get("/page.css").text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8470", "127.0.0.1.evil.example", "", "[::2]", "[::1", "10.0.0.7"]
)
def test_no_other_host_name_is_answered(page: TestClient, host: str) -> None:
    answer = page.get("/timeline.json", headers={"host": host})
    assert answer.status_code == 421
    assert answer.json()["error"]["status"] == 421


@pytest.mark.parametrize("host", ["127.0.0.1:9", "localhost", "[::1]:8470"])
def test_this_machine_is_answered_by_all_its_names(page: TestClient, host: str) -> None:
    assert page.get("/tracks", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/%2e%2e/%2e%2e/etc/passwd", "/documents/..%2f..%2fetc%2fpasswd", "/static/page.js"]
)
def test_no_file_is_reached_by_its_path(page: TestClient, path: str) -> None:
    answer = page.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text


@pytest.mark.parametrize("fields", [{}, {"token": "guessed"}, {"token": ""}])
@pytest.mark.parametrize("path", ["/judgements", "/judgements/undo"])
def test_a_write_without_the_token_of_the_page_changes_nothing(
    ask: Callable[[Path], TestClient], own_ledger: Path, path: str, fields: dict[str, str]
) -> None:
    client = ask(own_ledger)
    event = client.get("/timeline.json").json()["rows"][0]["id"]
    answer = client.post(path, data={"about": event, "ruling": "reject", **fields})
    assert answer.status_code == 403
    with Ledger.open(own_ledger) as ledger:
        assert ledger.judgements() == ()


def test_a_write_from_another_origin_is_refused_though_it_has_the_token(
    ask: Callable[[Path], TestClient], own_ledger: Path
) -> None:
    client = ask(own_ledger)
    token = re.findall(r'name="token" content="([^"]+)"', client.get("/").text)[0]
    form = {"token": token, "about": "e", "ruling": "reject"}
    assert client.post("/judgements", data=form, headers={"origin": "http://evil.example"}).status_code == 403
    assert client.post("/judgements", data=form, headers={"origin": "null"}).status_code == 403
    assert client.post("/judgements", data=form, headers={"origin": "http://["}).status_code == 403


def test_two_runs_of_the_server_have_two_tokens(ask: Callable[[Path], TestClient], example_ledger: Path) -> None:
    tokens = {re.findall(r'name="token" content="([^"]+)"', ask(example_ledger).get("/").text)[0] for _ in range(2)}
    assert len(tokens) == 2
