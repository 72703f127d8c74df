"""Fills the templates: the frame that all pages share, links that keep the days, and marks that lead to words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from stateofplay.exports import wording
from stateofplay.exports.contract import dumps
from stateofplay.exports.footnotes import anchor
from stateofplay.exports.printable import printable
from stateofplay.exports.standings import Stance
from stateofplay.exports.templating import environment
from stateofplay.model.judgements import Recorded
from stateofplay.model.state import Evidence
from stateofplay.views.dates import known_day, say_asked, say_day
from stateofplay.views.judgements import said
from stateofplay.views.names import capital, count
from stateofplay.views.quotes import quoted
from stateofplay.web.asked import Asked
from stateofplay.web.book import Book
from stateofplay.web.facets import VIEWS
from stateofplay.web.texts import part_at
from stateofplay.web.verdicts import last, who

__all__ = ["Frame", "bare", "css", "frame_of", "json_of", "page", "sentence", "thing", "words"]

_ENVIRONMENT = environment("html", "stateofplay.web")
_STYLES = ("house.css", "page.css")
_BEFORE, _AFTER = dt.timedelta(days=7), dt.timedelta(days=21)  # of the slider beyond the first and the last report
_NEAR = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page needs beside its own matter. `whole` is the state of play of the last day, for the slider;
    `path` the address without its question, `who` the person who judges."""

    book: Book
    whole: Book
    asked: Asked
    path: str
    token: str
    who: str


def page(template: str, frame: Frame, status: int = 200, **context: Any) -> HTMLResponse:
    made = _ENVIRONMENT.get_template(template)
    return HTMLResponse(printable(made.render(_shared(frame) | context)), status)


def bare(template: str, status: int, headers: dict[str, str] | None = None, **context: Any) -> HTMLResponse:
    """A page without a state of play behind it: an error."""
    text = _ENVIRONMENT.get_template(template).render(version=version("stateofplay"), **context)
    return HTMLResponse(printable(text), status, headers)


def json_of(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(dumps(value), status, headers, media_type="application/json")


def sentence(said: object) -> str:
    """What an error of the library says, as pages say it: with a capital and a full stop."""
    return f"{capital(str(said))}."


def css() -> str:
    assert _ENVIRONMENT.loader
    return "".join(_ENVIRONMENT.loader.get_source(_ENVIRONMENT, name)[0] for name in _STYLES)


def thing(frame: Frame, id: str) -> str:
    """The address of the page about one thing, on the days asked."""
    kind = frame.book.kinds.get(id, "claims")
    return frame.asked.days(f"/{kind}/{quote(id, safe='')}")


def words(frame: Frame, document: str, start: int, end: int) -> str:
    """The address of words in a report."""
    part = part_at(frame.book.state.by_id[document].document, start)
    return f"{frame.asked.days(f'/documents/{document}', part=part)}#{anchor(document, start, end)}"


def _shared(frame: Frame) -> dict[str, Any]:
    book, state = frame.book, frame.book.state
    return {
        "frame": frame,
        "asked": frame.asked,
        "path": frame.path,
        "token": frame.token,
        "views": VIEWS,
        "dispute": frame.whole.title,
        "days_said": say_asked(state.as_of, state.known_on),
        "scope": wording.scope(state),
        "slider": _slider(frame),
        "judged": _judged(frame),
        "last": last(frame.whole.state),
        "silence": _silence(frame),
        "names": book.state.names,
        "marks": book.marks,
        "cite": partial(_cited, frame),
        "link": partial(_linked, frame),
        "to_report": partial(_linked, frame),
        "thing": partial(thing, frame),
        "words": partial(words, frame),
        "all_holders": partial(_all_holders, frame),
        "all_stances": partial(_all_stances, frame),
        "date": wording.when,
        "held": wording.held,
        "quoted": quoted,
        "said": said,
        "told_by": partial(_told_by, frame),
        "say_day": say_day,
        "version": version("stateofplay"),
    }


def _linked(frame: Frame, id: str, text: str) -> Markup | str:
    if id not in frame.book.kinds:
        return text
    return Markup('<a class="to" href="{}">{}</a>').format(thing(frame, id), text)


def _all_stances(frame: Frame, issue: str, stance: Stance) -> Markup:
    address = frame.asked.days("/positions", issue=issue, party=stance.holder)
    return Markup('<p><a href="{}">All {} of them</a></p>').format(address, stance.earlier + 1)


def _all_holders(frame: Frame, issue: str, left_out: int) -> Markup:
    address = frame.asked.days("/positions", issue=issue)
    return Markup('<p><a href="{}">and {} more</a></p>').format(address, left_out)


def _cited(frame: Frame, evidence: Iterable[Evidence]) -> Markup:
    """Who printed it: each outlet once, leading to its words; more than two are counted."""
    by_outlet: dict[str, Evidence] = {}
    for one in evidence:
        by_outlet.setdefault(frame.book.outlets[one.document], one)
    shown = [
        Markup('<a href="{}">{}</a>').format(words(frame, e.document, e.start, e.end), outlet)
        for outlet, e in list(by_outlet.items())[:2]
    ]
    more = [Markup("+{}").format(len(by_outlet) - 2)] if len(by_outlet) > 2 else []
    return Markup(' <span class="src">{}</span>').format(Markup(", ").join([*shown, *more]))


def _told_by(frame: Frame, evidence: Iterable[Evidence]) -> Markup:
    """Each outlet with its day, leading to its words."""
    by_document = {one.document: one for one in reversed(tuple(evidence))}
    told = [
        Markup('<a href="{}">{}, {}</a>').format(
            words(frame, id, one.start, one.end), frame.book.outlets[id], _day(frame, id)
        )
        for id, one in reversed(by_document.items())
    ]
    return Markup('<span class="by">{}</span>').format(Markup("; ").join(told))


def _day(frame: Frame, document: str) -> str:
    return wording.when(frame.book.state.by_id[document].document.published).text


def _judged(frame: Frame) -> Recorded | None:
    """The judgement that was just made."""
    made = frame.whole.state.judgements
    return next((one for one in made if one.judgement.id == frame.asked.judged), None) if frame.asked.judged else None


@dataclass(frozen=True, slots=True)
class _Slider:
    """Days as numbers, as a range input counts them; `ticks` are the report days in thousandths of the way."""

    first: int
    last: int
    value: int
    ticks: tuple[int, ...]
    then: bool
    said: str


def _slider(frame: Frame) -> _Slider | None:
    days = frame.whole.report_days
    if not days:
        return None
    first, last = (days[0] - _BEFORE).toordinal(), (max([days[-1], *_ahead(frame.whole)]) + _AFTER).toordinal()
    at = frame.asked.as_of or known_day(frame.book.state.as_of) or days[-1]
    value = min(max(at.toordinal(), first), last)
    ticks = tuple(round(1000 * (day.toordinal() - first) / (last - first)) for day in days)
    then = frame.asked.known_on is not None and frame.asked.known_on == frame.asked.as_of
    return _Slider(first, last, value, ticks, then, say_day(at))


def _ahead(book: Book) -> Iterable[dt.date]:
    """The first days for which something is scheduled, as far as they are near."""
    end = book.report_days[-1]
    dates = [track.next.date for track in book.state.tracks if track.next]
    return [date.earliest for date in dates if date and date.earliest and end < date.earliest < end + _NEAR]


def _silence(frame: Frame) -> str:
    """Where nothing is known yet on the days asked: since when something is."""
    days = frame.whole.report_days
    if frame.book.state.sources or not frame.whole.state.sources:
        return ""
    on = frame.asked.known_on
    if not days or on is None:
        return "No report was known on that day."
    reports = count(len(frame.whole.state.sources), "report")
    return f"On {say_day(on)} no report had been printed. The first of the {reports} here is of {say_day(days[0])}."


def frame_of(request: Request, wanted: Asked) -> Frame:
    """Raises LedgerError and its kinds, ScopeError and UnknownId where no dispute is meant."""
    shelf = request.app.state.shelf
    book = shelf.book(wanted.as_of, wanted.known_on, wanted.sides)
    whole = book if wanted.as_of is wanted.known_on is None else shelf.book(between=wanted.sides)
    path = request.url.path.removesuffix(".json").removesuffix(".csv")
    return Frame(book, whole, wanted, path, request.app.state.token, who(request))
