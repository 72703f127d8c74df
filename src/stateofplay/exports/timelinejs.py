"""TimelineJS JSON, the format of Knight Lab's TimelineJS 3.

A month stays a month and a year a year. Acts without a day are left out: a slide cannot be without one.
"""

from __future__ import annotations

import datetime as dt
import json
from html import escape
from typing import Any

from stateofplay.exports.printable import squeezed
from stateofplay.model.claims import Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Event, StateOfPlay
from stateofplay.views.acts import lead, worded
from stateofplay.views.dates import parts, say_asked, say_marked
from stateofplay.views.headline import headline, title
from stateofplay.views.quotes import quotes

__all__ = ["timeline"]

Json = dict[str, Any]


def timeline(state: StateOfPlay) -> str:
    """A TimelineJS timeline, a slide for each dated act."""
    front = {
        "text": {
            "headline": _html(title(state)),
            "text": "".join(
                f"<p>{_html(line)}</p>" for line in (say_asked(state.as_of, state.known_on), *_front(state))
            ),
        }
    }
    slides = [_slide(state, event, event.date) for event in state.events if event.date and _bounded(event.date)]
    return json.dumps({"title": front, "events": slides}, ensure_ascii=False, indent=1) + "\n"


def _front(state: StateOfPlay) -> tuple[str, ...]:
    without = sum(not (event.date and _bounded(event.date)) for event in state.events)
    return (*headline(state), *([f"Not shown for want of a day: {without}."] if without else []))


def _bounded(date: Date) -> bool:
    return bool(date.earliest or date.latest)


def _slide(state: StateOfPlay, event: Event, date: Date) -> Json:
    quote = quotes(state, event.evidence)[0]
    source = f"{quote.outlet}, {say_marked(quote.published)}"
    status = "" if event.status is Status.HAPPENED else event.status.value
    told = [_html(line) for line in (worded(event, state), event.place or "", status) if line and line != quote.text]
    words = f"<blockquote>{_html(quote.text)}</blockquote><p>{_html(source)}</p>"
    return {
        "unique_id": event.id,
        **_dates(date),
        "display_date": say_marked(date),
        "group": event.type.value.capitalize(),
        "text": {"headline": _html(lead(event, state)), "text": "".join(f"<p>{one}</p>" for one in told) + words},
        "autolink": False,
    }


def _dates(date: Date) -> Json:
    """No finer than the date: of whole years the year, of whole months the month. An open end is left open."""
    first, last = date.earliest or date.latest, date.latest or date.earliest
    assert first and last  # only dates with a bound get here
    start, end = _parts(first, parts(date)), _parts(last, parts(date))
    return {"start_date": start} if start == end else {"start_date": start, "end_date": end}


def _parts(day: dt.date, count: int) -> dict[str, int]:
    return dict([("year", day.year), ("month", day.month), ("day", day.day)][:count])


def _html(text: str) -> str:
    """TimelineJS takes its texts for HTML, and reports are untrusted."""
    return escape(squeezed(text))
