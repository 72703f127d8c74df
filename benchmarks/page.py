"""How fast the page answers for a ledger of 20,000 events: each kind of page, at the server and over the wire.

The reports of an example are told again and again under other days until there are so many events. Folding them all at
once is the ledger's matter (`benchmarks ledger`); here each telling is folded alone and the states are laid together,
so that the figures are those of the page. `first` is the first request after the ledger has changed, its fold apart.
"""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from stateofplay import BuiltInReader, Ledger, read
from stateofplay.model.claims import Reading
from stateofplay.model.dates import Date
from stateofplay.model.documents import Document
from stateofplay.model.state import Evidence, Source, StateOfPlay
from stateofplay.web import application
from stateofplay.web.book import Book

__all__ = ["figures"]

_APART = 11  # days between two tellings
_IDS = frozenset({"id", "part_of", "event", "settled_by", "claim", "document"})
_LISTS = ("sources", "events", "positions", "tracks", "commitments", "disagreements")


@dataclass(frozen=True, slots=True)
class _Again:
    """One telling: what becomes of ids and days."""

    number: int
    documents: Mapping[str, str]

    def days(self, date: Date) -> Date:
        by = dt.timedelta(days=_APART * self.number)
        first, last = (day and day + by for day in (date.earliest, date.latest))
        return replace(date, earliest=first, latest=last)

    def of(self, value: Any, name: str = "") -> Any:
        """The value under other ids and days, whatever it is made of."""
        if isinstance(value, Date):
            return self.days(value)
        if isinstance(value, Evidence):
            return replace(value, document=self.documents[value.document], claim=f"{value.claim}{self.number:03}")
        if isinstance(value, str) and type(value) is str and name in _IDS:
            return f"{value}{self.number:03}"
        if isinstance(value, tuple):
            return tuple(self.of(item) for item in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: self.of(getattr(value, f.name), f.name) for f in fields(value) if f.init})
        return value


def figures(folder: Path, reports: Path, events: int, rounds: int) -> dict[str, Any]:
    """Milliseconds of the server and bytes over the wire (gzip) of each kind of page; `worst_ms` over all of them."""
    ledger = folder / "page.db"
    with Ledger.open(ledger, create=True) as opened:
        read([str(reports)], opened, reader=BuiltInReader())
        once = opened.state()
        texts = {document.id: document.text for document in opened.documents()}
        readings = {texts[reading.document]: reading for reading in opened.readings()}
    started = time.perf_counter()
    state = _laid_together(once, events)
    told = _told_again(state, readings)
    book = Book(state, state, lambda: told)
    app = application(ledger)
    app.state.shelf.book = lambda *_, **__: book
    laid = time.perf_counter() - started
    with TestClient(app, base_url="http://localhost", headers={"accept-encoding": "gzip"}) as client:
        pages = {name: _page(client, path, rounds) for name, path in _paths(state)}
    return {
        "events": len(state.events),
        "positions": len(state.positions),
        "tracks": len(state.tracks),
        "reports": len(state.sources),
        "laid_together_s": round(laid, 1),
        "pages": pages,
        "worst_cpu": max(page["cpu"] for page in pages.values()),
        "worst_ms": max(page["ms"] for page in pages.values()),
        "largest_bytes": max(page["bytes"] for page in pages.values()),
    }


def _page(client: TestClient, path: str, rounds: int) -> dict[str, float]:
    """The first time, with what it looks up made for it, and the median of those after it; `cpu` is the processor's
    time of these, which other programs on the machine do not lengthen."""
    wall, cpu = [], []
    for _ in range(rounds + 1):
        started, worked = time.perf_counter(), time.process_time()
        answer = client.get(path)
        wall.append((time.perf_counter() - started) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
        assert answer.status_code == 200, (path, answer.text[:300])
    size = int(answer.headers.get("content-length", 0))
    times = {"first": wall[0], "ms": statistics.median(wall[1:]), "cpu": statistics.median(cpu[1:])}
    return {**{name: round(taken, 1) for name, taken in times.items()}, "bytes": size}


def _paths(state: StateOfPlay) -> Iterator[tuple[str, str]]:
    event = max(state.events, key=lambda one: len(one.evidence))
    issue = state.positions[0].issue
    last = -(-len(state.events) // 100)
    yield "overview", "/"
    for view in (
        "timeline",
        "positions",
        "tracks",
        "due",
        "disagreements",
        "meetings",
        "actors",
        "people",
        "documents",
    ):
        yield view, f"/{view}"
    yield "timeline, last page", f"/timeline?page={last}"
    yield "timeline, filtered", "/timeline?party=JPN&type=REJECT&status=happened"
    yield "timeline as JSON", "/timeline.json"
    yield "positions on one issue", f"/positions?issue={issue}"
    yield "event", f"/events/{event.id}"
    yield "track", f"/tracks/{state.tracks[0].id}"
    yield "actor", f"/actors/{event.actors[0]}"
    yield "report", f"/documents/{event.evidence[0].document}"
    yield "search", "/search?q=export licence"
    yield "search of one word", "/search?q=japan"


def _laid_together(once: StateOfPlay, events: int) -> StateOfPlay:
    lists: dict[str, list[Any]] = {name: [] for name in _LISTS}
    for name in _LISTS:
        lists[name] += getattr(once, name)
    for number in range(1, -(-events // len(once.events))):
        copies = {source.id: _copy(source.document, number) for source in once.sources}
        again = _Again(number, {id: document.id for id, document in copies.items()})
        dated = {id: replace(d, published=d.published and again.days(d.published)) for id, d in copies.items()}
        lists["sources"] += [Source(dated[s.id], None, s.first_read, s.reader) for s in once.sources]
        for name in _LISTS[1:]:
            lists[name] += again.of(getattr(once, name))
    last = max(source.document.published.latest for source in lists["sources"] if source.document.published)
    every: dict[str, Any] = {name: tuple(found) for name, found in lists.items()}
    every["events"] = tuple(sorted(every["events"], key=_first_day)[:events])
    return replace(once, **every, as_of=last, known_on=last)


def _copy(document: Document, number: int) -> Document:
    """The same report, told once more: another text, so that it has another id."""
    return replace(document, text=f"{document.text}\n{number}", path=f"{number}/{document.path}")


def _told_again(state: StateOfPlay, readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """The claims of each copy; `readings` are those of the reports by their texts."""
    texts = {source.id: source.document.text for source in state.sources}
    return {id: _moved(readings.get(text) or readings[text.rpartition("\n")[0]], id) for id, text in texts.items()}


def _moved(reading: Reading, document: str) -> Reading:
    claims = (replace(claim, quote=replace(claim.quote, document=document)) for claim in reading.claims)
    return replace(reading, document=document, claims=tuple(claims))


def _first_day(event: Any) -> int:
    day = event.date and (event.date.earliest or event.date.latest)
    return day.toordinal() if day else dt.date.max.toordinal()
