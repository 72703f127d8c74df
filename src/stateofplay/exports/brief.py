"""The brief: one file that a person can read, check and print, as a page or as Markdown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import partial
from importlib.metadata import version
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stateofplay.exports import sections, standings, wording
from stateofplay.exports.footnotes import Footnotes, anchor
from stateofplay.exports.fulltext import passages
from stateofplay.exports.printable import printable
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.chart import chart
from stateofplay.views.dates import say_asked, say_day
from stateofplay.views.headline import statements, title
from stateofplay.views.names import actor_names, capital, ranges
from stateofplay.views.quotes import Quote, quoted, quotes

__all__ = ["brief"]

_TEMPLATES = {"html": "brief.html.j2", "md": "brief.md.j2"}
_MARKDOWN = re.compile(r"[\\`*_{}\[\]#|~!^$]")
_SECTIONS = (
    ("latest", "What changed last"),
    ("timeline", "Timeline"),
    ("positions", "Who stands where"),
    ("tracks", "Tracks"),
    ("due", "Due and promised"),
    ("differ", "Where sources differ"),
    ("people", "Who is who"),
    ("sources", "Sources"),
    ("notes", "Notes"),
    ("texts", "The reports in full"),
)


def brief(state: StateOfPlay, format: str, *, since: dt.date | None = None) -> str:
    """The brief in "html" or "md"; `since` is the report day from which on things count as changed last.

    Raises KeyError for another format.
    """
    template = _environment(format).get_template(_TEMPLATES[format])
    return printable(template.render(_context(state, since)))


def _environment(format: str) -> Environment:
    """Whatever a template prints is escaped, for a page by Jinja, for Markdown by `_plain`; Markup is printed as is."""
    page = format == "html"
    made = Environment(
        loader=PackageLoader("stateofplay.exports"),
        autoescape=page,
        finalize=None if page else _plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["squeeze"] = _squeeze
    made.filters["ranges"] = ranges
    made.filters["capital"] = capital
    return made


def _squeeze(text: str) -> str:
    """Without the line breaks of a hard-wrapped page."""
    return " ".join(text.split())


def _plain(value: object) -> str:
    """Text that Markdown takes for nothing but text: no tag, link, emphasis, table edge or footnote."""
    if isinstance(value, Markup):
        return value
    escaped = _MARKDOWN.sub(r"\\\g<0>", _squeeze(str(value)))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _context(state: StateOfPlay, since: dt.date | None) -> dict[str, Any]:
    notes = Footnotes(state)
    latest_day, changes = sections.latest(state, since)
    holders, stances = standings.stances(state)
    entries = sections.timeline(state)
    return {
        "title": title(state),
        "as_of": say_day(state.as_of),
        "asked": say_asked(state.as_of, state.known_on),
        "scope": wording.scope(state),
        "sections": _SECTIONS,
        "statements": statements(state),
        "latest_day": latest_day,
        "changes": changes,
        "chart": chart(state),
        "timeline": entries,
        "titles": {e.number: f"{e.number}. {e.when.text}: {e.lead} {e.text}" for _, group in entries for e in group},
        "holders": holders,
        "stances": stances,
        "tracks": sections.tracks(state),
        "due": sections.due(state),
        "disagreements": state.disagreements,
        "people": sections.people(state),
        "reports": sections.reports(state),
        "readers": ", ".join(sorted({source.reader for source in state.sources if source.reader})),
        "names": actor_names(state),
        "version": version("stateofplay"),
        "notes": notes,
        "cite": lambda evidence: Markup(f"[^{notes.cite(evidence).number}]"),  # for Markdown
        "date": wording.when,
        "held": wording.held,
        "anchor": _anchor,
        "quoted": quoted,
        "outlets": partial(_outlets, state),
        "passages": lambda document: passages(document, notes.of(document.id)),
        "css": Markup(_read("brief.css")),  # ours, not a report's
    }


def _anchor(quote: Quote) -> str:
    return anchor(quote.document, quote.start, quote.end)


def _outlets(state: StateOfPlay, evidence: Iterable[Evidence]) -> str:
    told = (f"{quote.outlet}, {wording.when(quote.published).text}" for quote in quotes(state, evidence))
    return "; ".join(dict.fromkeys(told))


def _read(name: str) -> str:
    loader = PackageLoader("stateofplay.exports")
    return loader.get_source(Environment(autoescape=True), name)[0]
