"""The state of play in short, as values of JSON."""

from __future__ import annotations

import datetime as dt
import json

from herring import HERRING
from nasty import STATES

from stateofplay.views.outline import outline


def test_every_sentence_comes_with_the_words_that_it_rests_on() -> None:
    made = outline(HERRING)
    assert made["title"] == "Iceland and Norway"
    texts = {source.id: source.document.text for source in HERRING.sources}
    quotes = [quote for one in (*made["headline"], *made["changed"]) for quote in one["quotes"]]
    assert quotes
    assert all(texts[one["document"]][one["start"] : one["end"]] == one["text"] for one in quotes)


def test_what_changed_counts_from_the_newest_report_day_or_the_day_given() -> None:
    assert (outline(HERRING)["since"], len(outline(HERRING)["changed"])) == ("2026-03-11", 3)
    earlier = outline(HERRING, dt.date(2026, 3, 3))
    assert (earlier["since"], len(earlier["changed"])) == ("2026-03-03", 9)


def test_every_state_can_be_told_in_short() -> None:
    assert all(json.loads(json.dumps(outline(state)))["title"] for state in STATES.values())
    assert outline(STATES["undated"])["as_of"] is None
