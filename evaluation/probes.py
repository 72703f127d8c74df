"""Statuses on a day as known on another, held against what a careful person reads in the reports."""

from __future__ import annotations

import datetime as dt
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.cases import CASES
from stateofplay import BuiltInReader, Ledger, read
from stateofplay.model.state import StateOfPlay, Track

__all__ = ["Probe", "answered", "probes"]

TABLE = Path(__file__).with_name("probes.toml")


@dataclass(frozen=True, slots=True)
class Probe:
    """`next` is the state that is scheduled, and `due` its day, where one is."""

    case: str
    words: str
    as_of: dt.date
    known_on: dt.date
    status: str
    next: str | None
    due: str | None
    wrong: bool  # known to come out otherwise

    @property
    def wanted(self) -> tuple[str, str | None, str | None]:
        return self.status, self.next, self.due


def probes() -> tuple[Probe, ...]:
    table = tomllib.loads(TABLE.read_text("utf-8"))["probes"]
    return tuple(
        Probe(
            group["case"],
            group["words"],
            dt.date.fromisoformat(asked["as_of"]),
            dt.date.fromisoformat(asked["known_on"]),
            asked["status"],
            asked.get("next"),
            asked.get("due"),
            asked.get("wrong", False),
        )
        for group in table
        for asked in group["asked"]
    )


def answered() -> Iterator[tuple[Probe, tuple[str, str | None, str | None]]]:
    """Each probe of the cases that are there, with the status, scheduled state and its day that the ledger gives."""
    by_case: dict[str, list[Probe]] = {}
    for probe in probes():
        by_case.setdefault(probe.case, []).append(probe)
    for case, asked in by_case.items():
        docs = CASES[case][1]
        if docs.exists():
            with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "case.db", create=True) as ledger:
                read(sorted(map(str, docs.glob("*.txt"))), ledger, reader=BuiltInReader())
                for probe in asked:
                    yield probe, _answer(ledger.state(probe.as_of, probe.known_on), probe.words)


def _answer(state: StateOfPlay, words: str) -> tuple[str, str | None, str | None]:
    track = next((one for one in state.tracks if _called(one, words)), None)
    if track is None:
        return "unknown", None, None
    day = track.next.date.latest if track.next and track.next.date else None
    return track.status_label, track.next.status if track.next else None, str(day) if day else None


def _called(track: Track, words: str) -> bool:
    return any(words.lower() in name.lower() for name in (track.name, *track.names))
