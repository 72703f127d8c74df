"""An Atom feed of what each report day changed, newest first. Source: RFC 4287.

Its entries bear the day of the report that told the thing first; what only undated reports tell is not in it.
"""

from __future__ import annotations

import datetime as dt
from html import escape
from xml.etree import ElementTree as ET

from stateofplay.exports.printable import printable, squeezed, tag_uri
from stateofplay.model.state import StateOfPlay
from stateofplay.views.changes import Change, each_day
from stateofplay.views.dates import say_day, say_marked
from stateofplay.views.headline import title
from stateofplay.views.names import parties
from stateofplay.views.quotes import quotes

__all__ = ["feed"]

_ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = dt.date(1970, 1, 1)  # RFC 4287 wants a time even of a feed without an entry


def feed(state: StateOfPlay) -> str:
    """A feed of what each report day changed."""
    root = ET.Element("feed", xmlns=_ATOM)
    days = each_day(state)
    _texts(
        root,
        id=tag_uri("changes " + "-".join(sorted(parties(state)))),
        title=squeezed(f"{title(state)}: what changed"),
        updated=_midnight(days[-1][0] if days else _EPOCH),
        generator="stateofplay",
    )
    _texts(ET.SubElement(root, "author"), name="stateofplay")
    for day, changes in reversed(days):
        for change in changes:
            root.append(_entry(state, change, day))
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _entry(state: StateOfPlay, change: Change, day: dt.date) -> ET.Element:
    entry = ET.Element("entry")
    _texts(
        entry,
        id=tag_uri(f"{change.id} {change.step}".strip()),
        title=squeezed(change.text),
        updated=_midnight(day),
        published=_midnight(day),
    )
    ET.SubElement(entry, "category", term=change.kind.value)
    ET.SubElement(entry, "content", type="html").text = _content(state, change, day)
    return entry


def _content(state: StateOfPlay, change: Change, day: dt.date) -> str:
    """Reports are untrusted text: all of it is escaped."""
    told = [quote for quote in quotes(state, change.evidence) if quote.published]
    first = next((q for q in told if q.published and q.published.latest == day), None)
    lines = [f"<p>{escape(say_marked(change.date))}; first reported {say_day(day)}.</p>"]
    if first:
        words, outlet = escape(squeezed(first.text)), escape(squeezed(first.outlet))
        lines.append(f"<blockquote><p>{words}</p></blockquote><p>{outlet}, {escape(say_marked(first.published))}</p>")
    return printable("".join(lines))


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = text


def _midnight(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
