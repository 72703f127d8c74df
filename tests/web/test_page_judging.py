"""A person judges on the page: by a form that needs no script, or by keys that send the same form."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stateofplay import Ledger

EVENT = "/events/"


@pytest.fixture
def desk(ask: Callable[[Path], TestClient], own_ledger: Path) -> TestClient:
    return ask(own_ledger)


def form(text: str, ruling: str) -> dict[str, str]:
    """The fields of the form on a page that has a button for the ruling."""
    forms = (part for part in text.split("<form")[1:] if f'value="{ruling}"' in part)
    own = next(forms).partition("</form>")[0]
    fields = re.findall(r'<input[^>]*name="(\w+)"(?:[^>]*value="([^"]*)")?', own)
    return {name: unescape(value) for name, value in fields} | {"ruling": ruling}


def event_of(desk: TestClient, number: int = 19) -> str:
    return str(desk.get("/timeline.json").json()["rows"][number]["id"])


def judged(desk: TestClient, ruling: str, **fields: str) -> str:
    """Judges one event by its page's form; the address that the answer leads to."""
    event = event_of(desk)
    answer = desk.post("/judgements", data=form(desk.get(EVENT + event).text, ruling) | fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_accepting_an_event_leads_back_to_its_page_which_says_so(desk: TestClient) -> None:
    back = judged(desk, "accept", by="Ada", reason="seen in the gazette")
    page = desk.get(back)
    assert page.status_code == 200
    assert "seen in the gazette" in page.text
    assert "Accepted by Ada" in page.text
    assert ">accepted</span>" in desk.get("/timeline").text


def test_a_rejected_event_leaves_the_views_and_stands_among_the_judgements(desk: TestClient) -> None:
    event = event_of(desk)
    back = judged(desk, "reject", reason="another meeting")
    assert event not in [row["id"] for row in desk.get("/timeline.json").json()["rows"]]
    for address in (back, "/judgements", EVENT + event):
        assert "another meeting" in desk.get(address).text


def test_a_judgement_is_taken_back_from_the_notice_that_tells_of_it(desk: TestClient) -> None:
    event = event_of(desk)
    notice = desk.get(judged(desk, "reject")).text.partition('action="/judgements/undo"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', notice))
    assert desk.post("/judgements/undo", data=fields).status_code == 303
    assert event in [row["id"] for row in desk.get("/timeline.json").json()["rows"]]


def test_a_field_is_set_as_the_command_line_sets_it(desk: TestClient) -> None:
    event = event_of(desk)
    judged(desk, "fix", field="date", words="2019-08", reason="the gazette")
    told = dict(desk.get(f"{EVENT}{event}.json").json()["fields"])
    assert told["date"].startswith("Aug 2019")


def test_two_events_are_merged(desk: TestClient) -> None:
    event, other = event_of(desk), event_of(desk, 40)
    judged(desk, "merge", words=other)
    left = {row["id"] for row in desk.get("/timeline.json").json()["rows"]}
    assert len({event, other} & left) == 1


def test_a_script_gets_json_with_where_to_go_next(desk: TestClient) -> None:
    event = event_of(desk)
    fields = form(desk.get(EVENT + event).text, "unsure") | {"back": "/timeline?party=JPN"}
    told = desk.post("/judgements", data=fields, headers={"accept": "application/json"}).json()
    assert (told["about"], told["ruling"]) == (event, "unsure")
    assert told["next"] == f"/timeline?party=JPN&judged={told['judgement']}"


@pytest.mark.parametrize(
    "back",
    ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "http://[", "//[", ""],
)
def test_no_answer_leads_to_another_host(desk: TestClient, back: str) -> None:
    assert judged(desk, "accept", back=back).startswith("/judgements?judged=")


def test_who_judged_is_remembered_for_the_next_time(desk: TestClient) -> None:
    judged(desk, "accept", by="Ada Løvlid")
    assert 'name="by" value="Ada Løvlid"' in desk.get(EVENT + event_of(desk)).text


@pytest.mark.parametrize(
    ("fields", "status", "said"),
    [
        ({"ruling": "applaud"}, 422, "'applaud' is nothing that an event takes"),
        ({"ruling": "fix", "field": "date", "words": "yesterday"}, 422, "yesterday"),
        ({"ruling": "fix", "field": "colour", "words": "red"}, 422, "no field 'colour'"),
        ({"ruling": "merge", "words": "e0"}, 404, "e0"),
        ({"about": "nothing", "ruling": "accept"}, 404, "nothing"),
    ],
)
def test_what_cannot_be_judged_so_says_what_is_allowed(
    desk: TestClient, own_ledger: Path, fields: dict[str, str], status: int, said: str
) -> None:
    own = form(desk.get(EVENT + event_of(desk)).text, "accept") | {"reason": ""} | fields
    answer = desk.post("/judgements", data=own, headers={"accept": "application/json"})
    assert answer.status_code == status, answer.text
    assert said in answer.json()["error"]["what"]
    with Ledger.open(own_ledger) as ledger:
        assert ledger.judgements() == ()


def test_a_form_that_is_none_or_too_long_is_refused(desk: TestClient) -> None:
    assert desk.post("/judgements", json={"about": "e"}).status_code == 415
    assert desk.post("/judgements", data={"reason": "x" * 30_000}).status_code == 413


def test_a_judgement_made_elsewhere_is_seen_at_the_next_request(desk: TestClient, own_ledger: Path) -> None:
    event = event_of(desk)
    with Ledger.open(own_ledger) as ledger:
        ledger.judge(event, "reject", by="Bo")
    assert event not in [row["id"] for row in desk.get("/timeline.json").json()["rows"]]
