"""The brief: one file that a person can read, check and print, as a page or as Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from importlib.metadata import version
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from stateofplay.exports import sections, standings, wording
from stateofplay.exports.footnotes import Footnotes, anchor
from stateofplay.exports.fulltext import passages
from stateofplay.exports.printable import printable
from stateofplay.exports.reports import dependence, reports
from stateofplay.exports.templating import environment
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.chart import chart
from stateofplay.views.dates import say_asked, say_day
from stateofplay.views.headline import statements, title
from stateofplay.views.promised import without_promised
from stateofplay.views.quotes import Quote, quoted, quotes

__all__ = ["brief"]

_TEMPLATES = {"html": "brief.html.j2", "md": "brief.md.j2"}
_STYLES = ("house.css", "brief.css")
_BY = Markup('<span class="by">{}</span>')
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
    made = environment(format)
    state = without_promised(state)
    notes = Footnotes(state)
    context = _context(state, since, notes)
    own = _for_page(made, state, notes) if format == "html" else _for_markdown(notes)
    return printable(made.get_template(_TEMPLATES[format]).render(context | own))


def _for_page(made: Environment, state: StateOfPlay, notes: Footnotes) -> dict[str, Any]:
    return {
        "cite": partial(_cited, notes),
        "told_by": lambda evidence: _cited(notes, evidence) + _BY.format(_outlets(state, evidence)),
        "link": lambda _, text: text,  # a heading of the brief leads nowhere
        "to_report": Markup('<a href="#d-{}">{}</a>').format,
        "passages": lambda document: passages(document, notes.of(document.id)),
        "css": Markup("".join(_source(made, name) for name in _STYLES)),  # ours, not a report's
    }


def _for_markdown(notes: Footnotes) -> dict[str, Any]:
    return {"cite": lambda evidence: Markup(f"[^{notes.cite(evidence).number}]")}


def _cited(notes: Footnotes, evidence: Iterable[Evidence]) -> Markup:
    """The footnote's number; where it is cited first the footnote leads back to."""
    cited = notes.cite(evidence)
    name = Markup(' id="r-{}"').format(cited.number) if cited.first else ""
    return Markup('<sup class="cite"><a href="#n-{0}"{1}>{0}</a></sup>').format(cited.number, name)


def _source(made: Environment, name: str) -> str:
    assert made.loader
    return made.loader.get_source(made, name)[0]


def _context(state: StateOfPlay, since: dt.date | None, notes: Footnotes) -> dict[str, Any]:
    latest_day, changes = sections.latest(state, since)
    holders, stances = standings.stances(state)
    groups = sections.timeline(state)
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
        "timeline": groups,
        "titles": {
            e.number: f"{e.number}. {e.when.text}: {e.lead} {e.text}" for group in groups for e in group.entries
        },
        "holders": holders,
        "stances": stances,
        "tracks": sections.tracks(state),
        "due": sections.due(state),
        "disagreements": state.disagreements,
        "people": sections.people(state),
        "reports": reports(state),
        "dependence": dependence(state),
        "readers": ", ".join(sorted({source.reader for source in state.sources if source.reader})),
        "names": state.names,
        "marks": sections.marks(state),
        "version": version("stateofplay"),
        "notes": notes,
        "date": wording.when,
        "held": wording.held,
        "anchor": _anchor,
        "quoted": quoted,
        "outlets": partial(_outlets, state),
    }


def _anchor(quote: Quote) -> str:
    return anchor(quote.document, quote.start, quote.end)


def _outlets(state: StateOfPlay, evidence: Iterable[Evidence]) -> str:
    told = (f"{quote.outlet}, {wording.when(quote.published).text}" for quote in quotes(state, evidence))
    return "; ".join(dict.fromkeys(told))
