"""The feed of changes, read by feedparser."""

from __future__ import annotations

import feedparser
import pytest
from herring import HERRING
from nasty import STATES, UNDATED

from stateofplay.exports.atom import feed
from stateofplay.model.state import StateOfPlay


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_feed_is_well_formed_and_has_what_a_feed_must_have(state: StateOfPlay) -> None:
    read = feedparser.parse(feed(state))
    assert (read.bozo, read.version) == (False, "atom10")
    assert read.feed.id.startswith("tag:stateofplay,2026:")
    assert read.feed.updated_parsed
    assert all(entry.id and entry.title and entry.updated_parsed for entry in read.entries)
    assert len({entry.id for entry in read.entries}) == len(read.entries)


def test_the_newest_report_day_comes_first_and_each_change_stands_under_the_day_that_told_it_first() -> None:
    days = [entry.published[:10] for entry in feedparser.parse(feed(HERRING)).entries]
    assert days == sorted(days, reverse=True)
    assert set(days) == {"2026-03-03", "2026-03-11"}


def test_an_entry_keeps_its_name_when_the_ledger_grows() -> None:
    entries = {entry.id for entry in feedparser.parse(feed(HERRING)).entries}
    assert {"tag:stateofplay,2026:ebb4", "tag:stateofplay,2026:c1"} <= entries


def test_an_entry_gives_the_words_and_who_printed_them() -> None:
    (meeting,) = [one for one in feedparser.parse(feed(HERRING)).entries if one.id.endswith(":ebb4")]
    assert "met in Torshavn on Tuesday" in meeting.summary or "met in Torshavn on Tuesday" in meeting.content[0].value
    assert "two.html, 11 Mar 2026" in meeting.content[0].value


def test_a_reports_markup_is_text() -> None:
    assert "<script" not in feed(STATES["nasty"])


def test_what_only_undated_reports_tell_is_in_no_feed() -> None:
    assert feedparser.parse(feed(UNDATED)).entries == []
