"""Measures `reading.times` on documents with gold time spans, one JSON object a line.

A line has `text`, `document_date` and `spans`; a span has `start`, `end` and either TEI's when, from, to, notBefore and
notAfter or TIMEX2's val and mod. Both corpora mark the ends of a range apart, so a range is measured by its ends; and
both give a part ("early 2016") the whole period, so the period in a mention's TIMEX3 value counts beside its days.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stateofplay.model.dates import Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading.times import find

__all__ = ["Tally", "measure", "measure_document"]

Interval = tuple[dt.date | None, dt.date | None]
JOINT = re.compile(r"\s*(?:[-–—]|\b(?:to|until|till|through|and)\b)\s*")
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


@dataclass(slots=True)
class Tally:
    """Counts over documents; a gold span has a value where its days are told."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    gold_hit: int = 0
    found_hit: int = 0
    valued: int = 0
    value_hit: int = 0

    def add(self, other: Tally) -> None:
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float | int]:
        return {
            "gold": self.gold,
            "found": self.found,
            "strict_f1": _f1(self.strict, self.found, self.strict, self.gold),
            "relaxed_f1": _f1(self.found_hit, self.found, self.gold_hit, self.gold),
            "valued": self.valued,
            "value_recall": round(self.value_hit / self.valued, 4) if self.valued else 0.0,
        }


def _f1(hits_found: int, found: int, hits_gold: int, gold: int) -> float:
    precision, recall = hits_found / found if found else 0.0, hits_gold / gold if gold else 0.0
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def measure(path: str | Path) -> dict[str, Any]:
    """Figures over all documents of a file, and by genre and split where it names them."""
    groups: dict[str, Tally] = {"all": Tally()}
    for row in _rows(Path(path)):
        tally = measure_document(row)
        for name in ("all", row.get("genre"), "-".join(filter(None, (row.get("genre"), row.get("split"))))):
            if name:
                groups.setdefault(name, Tally()).add(tally)
    return {name: tally.figures() for name, tally in sorted(groups.items())}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())


def measure_document(row: Mapping[str, Any]) -> Tally:
    """One document, anchored on its own day."""
    day = dt.date.fromisoformat(row["document_date"][:10])
    found = list(_pieces(row["text"], find(row["text"], Date.day(day))))
    spans = row["spans"]
    tally = Tally(gold=len(spans), found=len(found))
    keys = {(start, end) for start, end, _ in found}
    tally.strict = len({(span["start"], span["end"]) for span in spans} & keys)
    tally.found_hit = sum(any(s["start"] < end and start < s["end"] for s in spans) for start, end, _ in found)
    for span in spans:
        near = [days for start, end, days in found if span["start"] < end and start < span["end"]]
        tally.gold_hit += bool(near)
        if gold := gold_interval(span):
            tally.valued += 1
            tally.value_hit += any(gold in days for days in near)
    return tally


def _pieces(text: str, mentions: tuple[TimeMention, ...]) -> Iterator[tuple[int, int, list[Interval]]]:
    """Every mention, a range in two, with the intervals that it can be taken to give."""
    for mention in mentions:
        words = text[mention.start : mention.end]
        joint = JOINT.search(words) if "/" in mention.value and mention.date else None
        if joint is None:
            yield mention.start, mention.end, _intervals(mention)
            continue
        first, last = mention.value.split("/")
        yield mention.start, mention.start + joint.start(), [_interval(first) or (None, None)]
        yield mention.start + joint.end(), mention.end, [_interval(last) or (None, None)]


def _intervals(mention: TimeMention) -> list[Interval]:
    days = [(mention.date.earliest, mention.date.latest)] if mention.date else []
    whole = _interval(mention.value) if mention.mod in ("START", "MID", "END") else None
    return [*days, whole] if whole else [*days]


def gold_interval(span: Mapping[str, Any]) -> Interval | None:
    """The days of a gold span; None where it gives none, or only an hour, a length or a season."""
    if span.get("tag") == "time" and not ISO.fullmatch(span.get("when", "")):
        return None
    if when := span.get("when") or span.get("val"):
        return _interval(when)
    first = _interval(span.get("from") or span.get("notBefore") or "")
    last = _interval(span.get("to") or span.get("notAfter") or "")
    return ((first[0] if first else None), (last[1] if last else None)) if first or last else None


def _interval(value: str) -> Interval | None:
    """The days of an ISO 8601 year, month or day; None for any other value."""
    found = ISO.fullmatch(value)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day and month:
            whole = Date.day(dt.date(year or 0, month, day))
        else:
            whole = Date.month(year or 0, month) if month else Date.year(year or 0)
    except ValueError:
        return None
    return whole.earliest, whole.latest
