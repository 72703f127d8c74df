"""Every view answers as a page, as JSON and as CSV, for the days and the lines that its address asks for."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from stateofplay.cli.answers import VIEWS as SHOWN
from stateofplay.web.facets import VIEWS

LINK = re.compile(r'href="(/[^"#]*)')


def links(text: str) -> set[str]:
    return {unescape(link) for link in LINK.findall(text)}


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_each_view_shows_its_lines_and_gives_them_as_json_and_csv(page: TestClient, view: str) -> None:
    shown = page.get(f"/{view}")
    data = page.get(f"/{view}.json").json()
    rows = list(csv.reader(io.StringIO(page.get(f"/{view}.csv").text)))
    assert shown.status_code == 200
    assert data["total"] == len(data["rows"]) == len(rows) - 1
    assert f"<b>{data['total']}</b>" in shown.text
    left = [row["id"] for row in data["rows"] if f'data-id="{row["id"]}"' not in unescape(shown.text)]
    whole = [link for link in sorted(links(shown.text)) if re.match(rf"/{view}\?.*issue=", link)] if left else []
    behind = unescape("".join(page.get(link).text for link in whole))
    assert [id for id in left if f'data-id="{id}"' not in behind] == []  # a long column links to all of it


def test_the_page_has_every_view_that_the_command_line_has() -> None:
    assert set(VIEWS) == {*SHOWN, "people", "judgements"}


def test_every_link_of_the_overview_and_of_each_view_leads_to_a_page(page: TestClient) -> None:
    """Of the pages of one kind of thing one is enough."""
    found = {link for address in ("/", *(f"/{view}" for view in VIEWS)) for link in links(page.get(address).text)}
    one_of_a_kind = {re.sub(r"^(/\w+/).*", r"\1", link.partition("?")[0]): link for link in sorted(found)}
    for address in one_of_a_kind.values():
        assert page.get(address).status_code == 200, address
    assert {"/timeline", "/positions", "/events/", "/documents/", "/people/"} <= one_of_a_kind.keys()


def test_an_event_leads_to_its_words_in_the_report_and_the_report_back(page: TestClient) -> None:
    event = page.get("/timeline.json").json()["rows"][20]["id"]
    text = page.get(f"/events/{event}").text
    document, spot = re.findall(r'href="/documents/(\w+)#(q-[\w-]+)"', text)[0]
    report = page.get(f"/documents/{document}").text
    assert f'id="{spot}"' in report
    assert f'href="/events/{event}"' in report


def test_text_and_claims_of_a_report_lead_to_each_other(page: TestClient) -> None:
    document = page.get("/documents.json").json()["rows"][0]["id"]
    text = page.get(f"/documents/{document}").text
    for number in re.findall(r'href="#c-(\d+)"', text):
        assert f'id="c-{number}"' in text
    for spot in re.findall(r'href="#(q-[\w-]+)"', text):
        assert f'id="{spot}"' in text


def test_filters_stand_in_the_address_and_keep_the_lines_that_fit_all_of_them(page: TestClient) -> None:
    every = page.get("/timeline.json").json()["rows"]
    some = page.get("/timeline.json?party=JPN&type=REJECT&status=happened").json()["rows"]
    assert some == [
        row
        for row in every
        if row["act"] == "reject" and row["status"] == "happened" and "Japan" in row["who"] + row["to whom"]
    ]
    assert 0 < len(some) < len(every)


@pytest.mark.parametrize(
    ("view", "name"),
    [(view.name, name) for view in VIEWS.values() for name in view.filters if view.name != "judgements"],
)
def test_every_value_that_a_filter_offers_finds_as_many_lines_as_it_says(
    page: TestClient, view: str, name: str
) -> None:
    form = page.get(f"/{view}").text.partition(f'name="{name}"')[2].partition("</select>")[0]
    offered = re.findall(r'value="([^"]+)">[^<]*\((\d+)\)<', form)
    assert offered
    for value, count in offered[:4]:
        assert page.get(f"/{view}.json", params={name: unescape(value)}).json()["total"] == int(count)


def test_a_filter_that_matches_nothing_says_what_is_there_without_it(page: TestClient) -> None:
    answer = page.get("/timeline?party=PER")
    assert answer.status_code == 200
    total = page.get("/timeline.json").json()["total"]
    assert f"Nothing matches. {total} lines are there without the filter" in answer.text


def test_both_days_stand_in_the_address_and_go_along_with_every_link(page: TestClient) -> None:
    days = "as_of=2019-11-22&known_on=2019-11-22"
    text = page.get(f"/tracks?{days}").text
    assert "As of 22 Nov 2019" in text
    inner = {link for link in links(text) if re.match(r"/(tracks|documents|timeline)\b", link) and "page." not in link}
    assert all(days in link or link == "/tracks?" for link in inner - {"/tracks"}), inner


def test_the_slider_without_a_script_leads_to_the_address_of_its_day(page: TestClient) -> None:
    moved = page.get("/tracks?day=737392&party=JPN")
    assert (moved.status_code, moved.headers["location"]) == (303, "/tracks?party=JPN&as_of=2019-11-29")
    event = page.get("/timeline.json").json()["rows"][3]["id"]
    assert page.get(f"/events/{event}?day=737392").headers["location"] == f"/events/{event}?as_of=2019-11-29"
    then = page.get("/?day=737392&then=1").headers["location"]
    assert then == "/?as_of=2019-11-29&known_on=2019-11-29"


def test_what_was_not_known_yet_is_not_shown(page: TestClient) -> None:
    before = page.get("/timeline.json?known_on=2019-09-01").json()
    assert before["total"] < page.get("/timeline.json").json()["total"]
    assert all("2020" not in row["date"] for row in before["rows"])


def test_a_day_before_the_first_report_says_which_is_the_first(page: TestClient) -> None:
    answer = page.get("/?known_on=2018-01-01")
    assert answer.status_code == 200
    assert (
        "On 1 Jan 2018 no report had been printed. The first of the eight reports here is of 4 Jul 2019." in answer.text
    )


def test_search_finds_words_whatever_their_ending_in_lines_and_in_reports(page: TestClient) -> None:
    found = page.get("/search.json?q=suspend pact").json()
    kinds = {row["kind"] for row in found["rows"]}
    assert "Report" in kinds
    assert len(kinds) > 1
    assert all(re.search("suspen", row["pieces"], re.IGNORECASE) for row in found["rows"])


def test_a_hit_in_a_report_leads_to_its_paragraph_with_the_words_marked(page: TestClient) -> None:
    text = page.get("/search?q=photoresist").text
    address, spot = re.findall(r'href="(/documents/[^"#]+)#(p-\d+)"', text)[0]
    report = page.get(unescape(address)).text
    assert f'id="{spot}"' in report
    assert re.search(r'class="[^"]*found[^"]*"[^>]*>photoresist', report)


@pytest.mark.parametrize("words", ['"', "*", "AND OR NOT", 'text:x"', "()", "-", "NEAR(a b)", "^a", "a" * 200])
def test_no_operator_of_the_index_reaches_it(page: TestClient, words: str) -> None:
    assert page.get("/search", params={"q": words}).status_code == 200


def test_search_knows_no_report_before_its_day(page: TestClient) -> None:
    late = page.get("/search.json?q=San Francisco").json()["total"]
    assert late
    assert page.get("/search.json?q=San Francisco&known_on=2019-08-01").json()["total"] == 0


def test_the_same_address_gives_the_same_bytes(page: TestClient) -> None:
    for path in ("/timeline.json", "/positions.csv", "/tracks"):
        assert page.get(path).content == page.get(path).content


def test_the_whole_state_is_there_in_the_format_of_the_contract(page: TestClient) -> None:
    assert page.get("/overview.json").json()["format"] == "stateofplay/1"
    assert page.get("/overview.csv").text.startswith('"id","type"')


def test_a_dispute_is_asked_alone_and_its_links_stay_in_it(page: TestClient) -> None:
    row = page.get("/disputes.json").json()["rows"][0]
    assert f'href="/?between={row["id"].replace(",", "%2C")}"' in page.get("/disputes").text
    text = page.get("/timeline", params={"between": row["id"]}).text
    assert "alone; " in text
    assert all("between=" in link for link in links(text) if link.startswith("/events/"))
    assert page.get("/disputes.csv").text.startswith('"id","between"')
