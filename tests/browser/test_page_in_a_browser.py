"""The page as people use it: by clicks, by keys, without a script, on a phone, in the dark, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import EVERYTHING
from playwright.sync_api import Page, expect

VIEWS = (
    "/",
    "/timeline",
    "/positions",
    "/tracks",
    "/due",
    "/disagreements",
    "/meetings",
    "/actors",
    "/people",
    "/documents",
    "/judgements",
    "/search?q=pact",
    "/help",
    "/timeline?party=PER",
    "/?known_on=2018-01-01",
)
FEW = [("/timeline", 1280, "light"), ("/positions", 390, "dark")]
ALL = [(path, width, scheme) for path in VIEWS for width in (1280, 390) for scheme in ("light", "dark")]
Open = Callable[..., Page]


def serious(page: Page) -> list[str]:
    """What axe-core finds serious or worse, with the place."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found if one["impact"] in ("serious", "critical")
    ]


def overflow(page: Page) -> int:
    """How much wider the page is than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize(("path", "width", "scheme"), ALL if EVERYTHING else FEW)
def test_every_page_is_accessible_and_no_wider_than_its_window(
    opened: Open, address: str, path: str, width: int, scheme: str
) -> None:
    page = opened(width=width, scheme=scheme)
    page.goto(address + path)
    assert overflow(page) <= 0
    assert serious(page) == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_an_event_leads_to_its_highlighted_quote_and_back(opened: Open, address: str, script: bool) -> None:
    page = opened(script=script)
    page.goto(f"{address}/timeline")
    page.locator("li.item a.to").nth(10).click()
    event = page.url
    page.locator("blockquote a.to").first.click()
    assert "/documents/" in page.url
    marked = page.locator(".at:target + .claimed, .at:target + .at + .claimed").first
    expect(marked).to_be_in_viewport()
    marked.click()
    claim = page.locator(".claims li:target")
    expect(claim).to_be_in_viewport()
    if script and EVERYTHING:
        assert serious(page) == []
    claim.locator("a.to").click()
    assert "#q-" in page.url
    page.goto(event)
    page.go_back()
    page.locator(f'a[href="{re.sub("^http://[^/]*", "", event)}"]').first.click()
    assert page.url == event
    if script and EVERYTHING:
        assert serious(page) == []


def test_keys_move_among_the_lines_and_open_one(opened: Open, address: str) -> None:
    page = opened()
    page.goto(f"{address}/timeline")
    for key in "jjjk":
        page.keyboard.press(key)
    chosen = page.locator(".item.chosen")
    assert chosen.count() == 1
    id = chosen.get_attribute("data-id")
    page.keyboard.press("o")
    page.wait_for_url(f"**/events/{id}")
    page.keyboard.press("?")
    page.wait_for_url("**/help")


def test_keys_judge_the_chosen_line_and_take_it_back(opened: Open, mine: str) -> None:
    page = opened()
    page.goto(f"{mine}/timeline")
    lines = page.locator("li.item")
    before = lines.count()
    page.keyboard.press("j")
    page.keyboard.press("j")
    id = page.locator(".item.chosen").get_attribute("data-id")
    page.keyboard.press("x")
    expect(page.locator(f'[data-id="{id}"] .sealed')).to_have_text("accepted")
    expect(page.locator(".item.chosen")).to_have_attribute("data-id", str(id))
    page.keyboard.press("n")
    expect(lines).to_have_count(before - 1)
    page.keyboard.press("z")
    expect(lines).to_have_count(before)
    page.keyboard.press("u")
    expect(page.locator(f'[data-id="{id}"] .sealed')).to_have_text("unsure")


def test_without_a_script_a_line_is_judged_on_its_own_page(opened: Open, mine: str) -> None:
    page = opened(script=False)
    page.goto(f"{mine}/timeline")
    page.locator("li.item a.to").nth(5).click()
    page.locator("form.judge input[name=reason]").first.fill("seen in the gazette")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("form.notice")).to_contain_text("Bea: event")
    expect(page.locator(".said-of")).to_contain_text("seen in the gazette")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator(".said-of")).to_contain_text("undone")


def test_the_slider_moves_the_page_through_time_at_once(opened: Open, address: str) -> None:
    page = opened()
    page.goto(f"{address}/tracks")
    newest = page.locator("main").inner_text()
    page.locator(".then input").check()
    page.wait_for_url("**/tracks?as_of=*known_on=*")
    slider = page.locator("input[type=range]")
    slider.focus()
    for _ in range(60):
        page.keyboard.press("ArrowLeft")
    expect(page.locator(".said")).to_have_text(re.compile("As of .* Nov 2019"))
    assert page.locator("main").inner_text() != newest
    page.reload()
    expect(page.locator(".said")).to_have_text(re.compile("As of .* Nov 2019"))


def test_without_a_script_the_slider_is_a_form(opened: Open, address: str) -> None:
    page = opened(script=False)
    page.goto(f"{address}/tracks")
    page.locator("input[type=range]").focus()
    for _ in range(30):
        page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Go").click()
    assert re.search(r"/tracks\?as_of=2019-12-\d\d$", page.url)
    expect(page.locator(".said")).to_have_text(re.compile(r"^\s*As of \d+ Dec 2019"))


def test_filters_and_search_work_without_a_script(opened: Open, address: str) -> None:
    page = opened(script=False)
    page.goto(f"{address}/timeline")
    page.locator(".sift summary").click()
    page.locator("select[name=type]").select_option("REJECT")
    page.get_by_role("button", name="Show").click()
    assert "type=REJECT" in page.url
    page.locator("input[type=search]").fill("photoresist")
    page.get_by_role("button", name="Search").click()
    page.locator(".hits a[href*='/documents/']").first.click()
    expect(page.locator(".text .found").first).to_be_visible()


def test_a_mark_of_the_chart_leads_to_its_line(opened: Open, address: str) -> None:
    page = opened()
    page.goto(f"{address}/timeline")
    page.locator(".chart a").nth(4).click()
    expect(page.locator("li.item:target")).to_be_in_viewport()


@pytest.mark.parametrize("path", VIEWS if EVERYTHING else ["/tracks"])
def test_a_page_prints_without_what_paper_cannot_do(opened: Open, address: str, path: str) -> None:
    page = opened()
    page.goto(address + path)
    assert page.pdf(format="A4")[:5] == b"%PDF-"
    page.emulate_media(media="print")
    assert not page.locator("nav.views").is_visible()
    assert not page.locator(".find").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")] if EVERYTHING else [(390, "light")])
def test_the_brief_is_accessible_and_prints_unfolded(opened: Open, written: Path, width: int, scheme: str) -> None:
    page = opened(width=width, scheme=scheme)
    page.goto(written.as_uri())
    assert overflow(page) <= 0
    if EVERYTHING:  # the whole of the reports takes axe-core ten seconds
        assert serious(page) == []
    page.emulate_media(media="print")
    folded = page.locator("details.fold:not([open])")
    assert folded.count()
    assert folded.first.locator(".item").first.is_visible()
    assert page.pdf(format="A4")[:5] == b"%PDF-"
