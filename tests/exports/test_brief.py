import dataclasses
import datetime as dt
import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

import pytest
from herring import CLOSED, HERRING, NORTH, NOTHING, SOUTH, evidence

from stateofplay.exports.brief import brief
from stateofplay.model.dates import Date
from stateofplay.model.state import StateOfPlay
from stateofplay.views.promised import without_promised


class Page(HTMLParser):
    """What a browser would make of the page, as far as these tests ask."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.outward: list[str] = []
        self.handlers: list[str] = []
        self.marked = ""
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self._open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids[str(value)] += 1
            if name == "href":
                (self.links if str(value).startswith("#") else self.outward).append(str(value))
            if name == "src":
                self.outward.append(str(value))
            if name.startswith("on"):
                self.handlers.append(name)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "mark" in self._open:
            self.marked += data


def page(state: StateOfPlay = HERRING) -> Page:
    return Page(brief(state, "html"))


def test_text_of_reports_never_becomes_markup() -> None:
    hostile = "</script><script>alert(1)</script></style><img src=x onerror=alert(1)>\"'><svg onload=alert(2)>"
    document = dataclasses.replace(NORTH.document, title=hostile, outlet=hostile, byline=hostile, path=hostile)
    event = dataclasses.replace(HERRING.events[1], summary=hostile, place=hostile)
    track = dataclasses.replace(HERRING.tracks[0], name=hostile, status_label=hostile)
    state = dataclasses.replace(
        HERRING,
        sources=(dataclasses.replace(NORTH, document=document), HERRING.sources[1]),
        events=(event, *HERRING.events[2:]),
        tracks=(track,),
        actors=tuple(dataclasses.replace(actor, name=hostile) for actor in HERRING.actors),
    )
    made = page(state)
    assert (made.tags["script"], made.tags["img"], made.handlers) == (0, 0, [])
    assert made.tags["style"] == 1


def test_the_page_loads_nothing_and_leads_nowhere_else() -> None:
    assert page().outward == []
    assert "@import" not in brief(HERRING, "html")
    assert "url(http" not in brief(HERRING, "html")


def test_every_link_has_its_target_and_every_name_is_given_once() -> None:
    made = page()
    assert {link[1:] for link in made.links} <= made.ids.keys()
    assert max(made.ids.values()) == 1


def test_every_line_of_the_timeline_has_a_footnote_with_its_exact_words() -> None:
    text = brief(HERRING, "html")
    for event in without_promised(HERRING).events:
        line = text.partition(f'id="e-{event.id}"')[2].partition("</li>")[0]
        number = re.search(r'href="#(n-\d+)"', line)
        assert number, event.id
        note = text.partition(f'id="{number[1]}"')[2].partition("</li>")[0]
        for cited in event.evidence:
            assert " ".join(cited.quote.split()) in unescape(note)
            assert f'href="#q-{cited.document}-{cited.start}-{cited.end}"' in note


def test_the_quoted_words_are_marked_in_the_full_text() -> None:
    assert CLOSED.quote in page().marked
    assert "Fjord Post" not in page().marked


def test_the_same_words_cited_again_keep_their_number() -> None:
    text = brief(HERRING, "html")
    numbers = re.findall(r'<li id="n-(\d+)">', text)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]


def test_debris_is_folded_away() -> None:
    folded = brief(HERRING, "html").partition("<details>")[2].partition("</details>")[0]
    assert "Share this" in folded


@pytest.mark.parametrize("format", ["html", "md"])
def test_an_empty_ledger_makes_a_brief_that_says_so(format: str) -> None:
    assert "No event was read." in brief(NOTHING, format)


@pytest.mark.parametrize("format", ["html", "md"])
def test_control_characters_and_lone_surrogates_are_replaced(format: str) -> None:
    odd = dataclasses.replace(HERRING.events[0], summary="bell \x07 and half \ud83d")
    text = brief(dataclasses.replace(HERRING, events=(odd,)), format)
    assert "bell \ufffd and half \ufffd" in text
    text.encode("utf-8")


def test_markdown_cites_footnotes_that_stand_at_its_end() -> None:
    text = brief(HERRING, "md")
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    noted = set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert cited == noted
    assert f"“{CLOSED.quote}” Fjord Post (Nordic Wire), 3 Mar 2026" in text


def test_text_of_reports_stays_text_in_markdown() -> None:
    event = dataclasses.replace(HERRING.events[1], summary="<b>*x*</b> | [y](http://z) `c`\n# h [^1]")
    text = brief(dataclasses.replace(HERRING, events=(event,)), "md")
    assert r"&lt;b&gt;\*x\*&lt;/b&gt; \| \[y\](http://z) \`c\` \# h \[\^1\]" in text


def test_since_chooses_what_counts_as_changed_last() -> None:
    from_first = HERRING.sources[0].document.published
    assert from_first
    all_new = brief(HERRING, "md", since=from_first.earliest).partition("## Timeline")[0]
    assert "blackmail" in all_new
    assert "blackmail" not in brief(HERRING, "md").partition("## What changed last")[2].partition("## Timeline")[0]


@pytest.mark.parametrize("format", ["html", "md"])
def test_where_no_report_is_dated_the_brief_says_so_and_names_no_day(format: str) -> None:
    undated = dataclasses.replace(NOTHING, as_of=dt.date.min, known_on=dt.date.min)
    text = brief(undated, format)
    assert "o dated report" in text
    assert "1 Jan 1" not in text


def test_words_are_shown_in_pairs_of_marks_and_the_footnote_keeps_them_exact() -> None:
    text = SOUTH.document.text.replace("on Tuesday & agreed", "on Tuesday (local & agreed")
    source = dataclasses.replace(SOUTH, document=dataclasses.replace(SOUTH.document, text=text))
    torn = evidence(source, "Berg and Iceland's Anna Jonsdottir met in Torshavn on Tuesday (local", "e1")
    event = dataclasses.replace(HERRING.events[3], summary=torn.quote, evidence=(torn,))
    state = dataclasses.replace(NOTHING, sources=(source,), events=(event,), actors=HERRING.actors)
    made = brief(state, "md")
    assert "Iceland and Norway meet: “Berg and Iceland's Anna Jonsdottir met in Torshavn on Tuesday…”" in made
    assert "on Tuesday (local” two.html" in made


def test_in_print_only_the_reports_in_full_begin_a_page() -> None:
    printed = brief(HERRING, "html").partition("@media print")[2].partition("</style>")[0]
    assert re.findall(r"(\S+) \{ break-before: page", printed) == ["#texts"]


def test_a_long_timeline_is_folded_but_for_its_newest_acts() -> None:
    first = HERRING.events[1]
    many = tuple(
        dataclasses.replace(first, id=f"e{n}", date=Date.day(dt.date(2026, 1 + n // 12, 1 + n % 12))) for n in range(60)
    )
    text = (
        brief(dataclasses.replace(HERRING, events=many), "html").partition('id="events"')[2].partition("</section>")[0]
    )
    assert text.count('<details class="fold" open>') == 3
    assert text.count('<details class="fold">') == 2


def test_earlier_stances_are_folded_under_the_newest() -> None:
    text = brief(HERRING, "html").partition('id="positions"')[2].partition("</section>")[0]
    assert "<summary>1 earlier</summary>" in text
    assert text.index("any quota below 12 percent") < text.index("<summary>") < text.index("blackmail")
