"""The state of play in short, as values of JSON: the headline, what is newest, the tracks, what is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.changes import changes, newest_day
from stateofplay.views.dates import known_day, say_marked
from stateofplay.views.headline import statements, title
from stateofplay.views.quotes import quotes
from stateofplay.views.tables import disagreements, due, tracks

__all__ = ["outline"]

Json = dict[str, Any]


def outline(state: StateOfPlay, since: dt.date | None = None) -> Json:
    """Every sentence with its quotes. What changed counts from `since`, by default from the newest report day."""
    days = {
        "as_of": known_day(state.as_of),
        "known_on": known_day(state.known_on),
        "since": since or newest_day(state),
    }
    return {
        "title": title(state),
        **{name: day and day.isoformat() for name, day in days.items()},
        "reports": len(state.sources),
        "headline": [{"text": one.text, "quotes": _quotes(state, one.evidence)} for one in statements(state)],
        "changed": [
            {"id": one.id, "kind": one.kind.value, "text": one.text, "quotes": _quotes(state, one.evidence)}
            for one in changes(state, since)
        ],
        "tracks": tracks(state).dicts(),
        "due": due(state).dicts(),
        "disagreements": disagreements(state).dicts(),
    }


def _quotes(state: StateOfPlay, evidence: Iterable[Evidence]) -> list[Json]:
    return [
        {
            "text": quote.text,
            "outlet": quote.outlet,
            "published": say_marked(quote.published),
            "document": quote.document,
            "start": quote.start,
            "end": quote.end,
        }
        for quote in quotes(state, evidence)
    ]
