"""What cannot be answered says what is wrong and what to do next, with the right status and in the form asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stateofplay import Ledger
from stateofplay.ledger.lock import held


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/nowhere", 404, "There is no page /nowhere."),
        ("/timeline?partie=JPN", 400, "Did you mean “party”?"),
        ("/timeline?party=JPN&party=KOR", 400, "“party” is given more than once."),
        ("/timeline?as_of=23.11.2019", 400, "“23.11.2019” is no day for “as_of”."),
        ("/timeline?known_on=2019-02-30", 400, "such as 2019-11-23"),
        ("/timeline?page=0", 400, "“0” is no number for “page”."),
        ("/timeline?page=99999999999999999999", 400, "is no number"),
        ("/timeline?page=7", 404, "There is no page 7: the lines fill one page."),
        ("/timeline?day=later", 400, "“later” is no day of the slider."),
        ("/timeline?party=" + "x" * 300, 400, "The value of “party” is too long."),
        ("/events/e2f399ee817", 404, "Nothing in the ledger has the id"),
        ("/wishes/e2f399ee816", 404, "There is nothing at /wishes."),
        ("/search?q=pact&page=4000", 404, "There is no page 4000 of what was found."),
    ],
)
def test_an_address_that_cannot_be_answered_says_why(page: TestClient, address: str, status: int, said: str) -> None:
    answer = page.get(address)
    assert answer.status_code == status
    assert said in answer.text
    path, _, query = address.partition("?")
    told = page.get(f"{path}.json?{query}").json()["error"]
    assert set(told) == {"status", "what", "next"}
    assert told["status"] == status
    assert said in f"{told['what']} {told['next']}".replace(".json", "")


def test_an_unknown_id_names_the_closest(page: TestClient) -> None:
    known = page.get("/timeline.json").json()["rows"][3]["id"]
    wrong = known[:-1] + ("0" if known[-1] != "0" else "1")
    assert f"Closest: {known}" in page.get(f"/events/{wrong}").text


def test_the_beginning_of_an_id_leads_to_the_thing_and_so_does_a_wrong_folder(page: TestClient) -> None:
    event = page.get("/timeline.json").json()["rows"][3]["id"]
    assert page.get(f"/events/{event[:9]}").headers["location"] == f"/events/{event}"
    assert page.get(f"/tracks/{event}").headers["location"] == f"/events/{event}"
    assert (
        page.get(f"/tracks/{event}.json?as_of=2020-01-01").headers["location"]
        == f"/events/{event}.json?as_of=2020-01-01"
    )


def test_what_is_not_known_yet_on_the_day_asked_says_so(page: TestClient) -> None:
    event = page.get("/timeline.json").json()["rows"][-20]["id"]
    answer = page.get(f"/events/{event}?known_on=2019-07-06")
    assert answer.status_code == 404
    assert f"{event} is not in the state of play of the days asked." in answer.text


def test_a_dispute_that_is_none_says_how_to_write_one(page: TestClient) -> None:
    one, other = page.get("/?between=JPN"), page.get("/timeline.json?between=JPN,PER")
    assert (one.status_code, other.status_code) == (400, 404)
    assert "such as JPN,KOR" in one.text
    assert "Japan and Peru" in other.json()["error"]["what"]


def test_an_error_in_csv_is_a_line(page: TestClient) -> None:
    answer = page.get("/timeline.csv?as_of=x")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert answer.text.count("\n") == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("HEAD", "/timeline", 200),
        ("HEAD", "/nowhere", 404),
        ("POST", "/timeline", 405),
        ("PUT", "/judgements", 405),
        ("DELETE", "/events/e1", 405),
        ("OPTIONS", "/", 405),
        ("POST", "/nowhere", 404),
        ("GET", "/judgements/undo", 404),
    ],
)
def test_a_method_that_does_not_fit_is_refused_with_those_that_do(
    page: TestClient, method: str, path: str, status: int
) -> None:
    answer = page.request(method, path)
    assert answer.status_code == status
    if status == 405:
        assert "GET" in answer.headers["allow"] or "POST" in answer.headers["allow"]
        assert "cannot be done here" in answer.text
    if method == "HEAD":
        assert answer.text == ""


def test_what_is_written_of_a_report_in_parts_is_found_in_its_part(long: TestClient) -> None:
    report = next(row["id"] for row in long.get("/documents.json").json()["rows"] if row["file"] == "long.txt")
    first = long.get(f"/documents/{report}")
    assert "Part 1 of" in first.text
    events = long.get("/timeline.json").json()["rows"]
    last = max((e for e in events if e["what"].startswith("Norway accused Iceland. Norway")), key=lambda e: e["date"])
    address, _, spot = (
        long.get(f"/events/{last['id']}")
        .text.partition(f'href="/documents/{report}')[2]
        .partition('"')[0]
        .partition("#")
    )
    assert "part=" in address
    assert f'id="{spot}"' in long.get(f"/documents/{report}{address}").text
    assert long.get(f"/documents/{report}?part=99").status_code == 404


def test_every_part_of_a_very_long_report_is_small_over_the_wire(long: TestClient) -> None:
    report = next(row["id"] for row in long.get("/documents.json").json()["rows"] if row["file"] == "long.txt")
    for part in range(1, 8):
        answer = long.get(f"/documents/{report}?part={part}", headers={"accept-encoding": "gzip"})
        assert int(answer.headers["content-length"]) < 300_000


def test_a_ledger_that_another_process_writes_to_is_read_all_the_same(
    ask: Callable[[Path], TestClient], own_ledger: Path
) -> None:
    client = ask(own_ledger)
    with held(own_ledger):
        assert client.get("/timeline").status_code == 200


def test_a_ledger_that_is_locked_whole_asks_for_patience(
    ask: Callable[[Path], TestClient], own_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stateofplay.ledger.connection.WAIT", 0.05)
    other = sqlite3.connect(own_ledger, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    answer = ask(own_ledger).get("/timeline.json")
    other.close()
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "2"
    assert "another process holds the ledger" in answer.json()["error"]["what"].lower()


def test_a_ledger_that_is_gone_or_damaged_says_so(ask: Callable[[Path], TestClient], own_ledger: Path) -> None:
    client = ask(own_ledger)
    own_ledger.write_bytes(b"nothing")
    answer = client.get("/")
    assert answer.status_code == 500
    assert "is no ledger" in answer.text


def test_an_empty_ledger_has_pages_that_say_so(ask: Callable[[Path], TestClient], tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    Ledger.open(path, create=True).close()
    client = ask(path)
    for address in ("/", "/timeline", "/positions", "/people", "/documents", "/search?q=pact", "/judgements"):
        assert client.get(address).status_code == 200, address
    assert "No event was read." in client.get("/").text
