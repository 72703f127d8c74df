"""The overview and the list views: as pages, as JSON and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from stateofplay.errors import RequestError
from stateofplay.exports import sections, standings
from stateofplay.exports.contract import to_json
from stateofplay.exports.flat import flat_tables
from stateofplay.exports.reports import dependence
from stateofplay.exports.spreadsheet import flat_csv, table_csv
from stateofplay.model.state import StateOfPlay
from stateofplay.views.chart import chart
from stateofplay.views.dates import known_day, say_day
from stateofplay.views.disputes import disputes as disputes_table
from stateofplay.views.names import count
from stateofplay.views.tables import TABLES, Table
from stateofplay.web.asked import Asked
from stateofplay.web.book import Book
from stateofplay.web.facets import VIEWS, View, choices, chosen, label
from stateofplay.web.rendering import Frame, bare, frame_of, json_of, page

__all__ = ["data", "disputes", "overview", "overview_data", "reading_guide", "view"]

_ROWS = 1000  # of one page of JSON
_DISPUTES = 200  # of one page
_GROUPS = 20  # of one page: issues with all that is said on each
_BEFORE, _HOLDERS = 10, 5  # on an issue: a party's stances before the newest, and parties of a column, shown unasked
_NEWEST_ACTS, _CHANGES, _TRACKS, _DUE, _DIFFERENCES = 120, 12, 12, 10, 6  # of the overview


def overview(request: Request, wanted: Asked) -> Response:
    """The brief's views of the days asked, the newest of each."""
    frame = frame_of(request, wanted)
    state = frame.book.once
    latest_day, changes = frame.book.latest
    holders, stances = frame.book.most_said
    drawn = replace(state, events=state.events[-_NEWEST_ACTS:], tracks=state.tracks[:_TRACKS])
    owed = VIEWS["due"].lines(state)
    return page(
        "overview.html.j2",
        frame,
        statements=frame.book.statements,
        latest_day=latest_day,
        changes=changes[:_CHANGES],
        more_changes=max(len(changes) - _CHANGES, 0),
        **_drawn(drawn),
        left_out=len(state.events) - len(drawn.events),
        holders=holders,
        stances=stances,
        more_issues=max(len(state.issues) - len(stances), 0),
        tracks=sections.tracks(drawn),
        more_tracks=len(state.tracks) - len(drawn.tracks),
        due=sections.due(VIEWS["due"].part(state, owed[:_DUE])),
        more_due=max(len(owed) - _DUE, 0),
        disagreements=state.disagreements[:_DIFFERENCES],
        more_differences=max(len(state.disagreements) - _DIFFERENCES, 0),
    )


def overview_data(request: Request, wanted: Asked) -> Response:
    """Everything on the days asked: the contract `stateofplay/1`, or the events as CSV."""
    state = frame_of(request, wanted).book.state
    if request.url.path.endswith(".csv"):
        return _csv(flat_csv(flat_tables(state)["events"]), "overview")
    return Response(to_json(state), media_type="application/json")


def view(request: Request, wanted: Asked) -> Response:
    """One page of the lines that fit."""
    shown = _view(request)
    frame = frame_of(request, wanted)
    lines = chosen(frame.book, shown, wanted)
    group = None if wanted.issue else shown.group
    cut = _cut(lines, wanted, _GROUPS if group else shown.most, group)
    part = shown.part(frame.book.state, cut.lines)
    return page(
        "view.html.j2",
        frame,
        view=shown,
        total=len(lines),
        of=len(shown.lines(frame.book.state)),
        cut=cut,
        filters=[(name, choices(frame.book, shown, name)) for name in shown.filters],
        unused=[name for name in wanted.filters if name not in shown.filters],
        labels={name: label(frame.book, name, value) for name, value in wanted.filters.items()},
        **_MATTER[shown.name](part, cut, frame),
    )


def data(request: Request, wanted: Asked) -> Response:
    """The lines that fit, as JSON a page at a time or as CSV whole."""
    shown, frame = _view(request), frame_of(request, wanted)
    lines = chosen(frame.book, shown, wanted)
    if request.url.path.endswith(".csv"):
        return _csv(table_csv(_table(frame.book, shown, lines)), shown.name)
    cut = _cut(lines, wanted, _ROWS)
    rows = _table(frame.book, shown, cut.lines).dicts()
    more = wanted.url(request.url.path, page=cut.page + 1) if cut.page < cut.pages else None
    days = {"as_of": known_day(frame.book.state.as_of), "known_on": known_day(frame.book.state.known_on)}
    return json_of(
        {
            "view": shown.name,
            **{name: day.isoformat() if day else None for name, day in days.items()},
            "filters": wanted.filters,
            "total": len(lines),
            "page": cut.page,
            "pages": cut.pages,
            "next": more,
            "rows": rows,
        }
    )


@dataclass(frozen=True, slots=True)
class Cut:
    """One page of lines; `first` is the number of its first, from 1."""

    lines: Sequence[Any]
    page: int
    pages: int
    first: int


def _cut(lines: Sequence[Any], wanted: Asked, most: int, group: Callable[[Any], str] | None = None) -> Cut:
    """With `group` the lines of one group stay together, the largest group first, and `most` counts groups."""
    units: Sequence[Sequence[Any]] = [[line] for line in lines]
    if group:
        together: dict[str, list[Any]] = {}
        for line in lines:
            together.setdefault(group(line), []).append(line)
        units = sorted(together.values(), key=lambda held: -len(held))
    pages = max(-(-len(units) // most), 1)
    if wanted.page > pages:
        what = f"There is no page {wanted.page}: the lines fill {count(pages, 'page')}."
        raise RequestError(404, what, f"Ask for page {pages} or an earlier one.")
    first = (wanted.page - 1) * most
    held = [line for unit in units[first : first + most] for line in unit]
    return Cut(held, wanted.page, pages, sum(map(len, units[:first])) + 1)


def _view(request: Request) -> View:
    return VIEWS[request.url.path.strip("/").partition(".")[0]]


def _table(book: Book, shown: View, lines: Sequence[Any]) -> Table:
    """The table with the rows of these lines alone."""
    whole = shown.name in ("actors", "people", "documents")  # their rows name others of their kind
    table = TABLES[shown.table](book.state if whole else shown.part(book.state, lines))
    ids = {shown.id(line) for line in lines}
    return replace(table, rows=tuple(row for row in table.rows if row.id in ids))


def _csv(text: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def _drawn(state: StateOfPlay) -> dict[str, Any]:
    """The chart of the state's events and tracks, and of the reports that tell of them, with their list, numbered
    alike."""
    cited = {e.document for event in state.events for e in event.evidence}
    cited |= {e.document for track in state.tracks for move in track.states for e in move.evidence}
    state = replace(state, sources=tuple(source for source in state.sources if source.id in cited))
    groups = sections.timeline(state)
    entries = [entry for group in groups for entry in group.entries]
    return {
        "chart": chart(state),
        "as_of": say_day(state.as_of),
        "timeline": groups,
        "titles": {e.number: f"{e.number}. {e.when.text}: {e.lead} {e.text}" for e in entries},
    }


Matter = Callable[[StateOfPlay, Cut, Frame], dict[str, Any]]


def _timeline(part: StateOfPlay, cut: Cut, frame: Frame) -> dict[str, Any]:
    """The lives of the tracks are drawn where nothing is left out of what they go with."""
    return _drawn(replace(part, tracks=() if frame.asked.filters or cut.pages > 1 else part.tracks))


def _positions(part: StateOfPlay, cut: Cut, frame: Frame) -> dict[str, Any]:
    """Of one issue a list, of all a matrix."""
    if frame.asked.issue:
        return _listed(part, cut, frame)
    holders, stances = standings.stances(part, _BEFORE, _HOLDERS)
    return {"holders": holders, "stances": stances}


def _listed(_: StateOfPlay, cut: Cut, frame: Frame) -> dict[str, Any]:
    return {"table": _table(frame.book, VIEWS[frame.path.strip("/")], cut.lines)}


def _reports(_: StateOfPlay, cut: Cut, frame: Frame) -> dict[str, Any]:
    here = {source.id for source in cut.lines}
    return {
        "dependence": dependence(frame.book.state),
        "reports": [one for one in frame.book.reports if one.source.id in here],
    }


_MATTER: dict[str, Matter] = {
    "timeline": _timeline,
    "positions": _positions,
    "tracks": lambda part, *_: {"tracks": sections.tracks(part)},
    "due": lambda part, *_: {"due": sections.due(part)},
    "disagreements": lambda part, *_: {"disagreements": part.disagreements},
    "meetings": _listed,
    "actors": _listed,
    "people": lambda part, *_: {"people": sections.people(part)},
    "documents": _reports,
    "judgements": _listed,
}


def disputes(request: Request, wanted: Asked) -> Response:
    """Every two states that stand together in a claim, from the index alone: nothing is folded for it."""
    table = disputes_table(request.app.state.shelf.disputes(wanted.known_on))
    if request.url.path.endswith(".csv"):
        return _csv(table_csv(table), "disputes")
    if request.url.path.endswith(".json"):
        return json_of({"view": "disputes", "total": len(table.rows), "rows": table.dicts()})
    cut = _cut(table.rows, wanted, _DISPUTES)
    return bare("disputes.html.j2", 200, table=replace(table, rows=tuple(cut.lines)), cut=cut, asked=wanted)


def reading_guide(request: Request, wanted: Asked) -> Response:
    """How to read the page, and its keys."""
    return page("help.html.j2", frame_of(request, wanted))
