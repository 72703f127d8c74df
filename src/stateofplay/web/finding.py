"""Full-text search over one state of play: the words of its reports, and its lines in the ledger's own words.

The index lies in memory (SQLite FTS5) and is made anew for each state, so that the ledger holds nothing that could be
computed and no word is found before the day on which it was known. Twenty thousand acts and their reports take about
two seconds, once.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from threading import Lock

from stateofplay.model.documents import Document
from stateofplay.model.state import StateOfPlay
from stateofplay.views.acts import lead
from stateofplay.views.names import all_of

__all__ = ["Found", "Hit", "Index"]

_BEGIN, _END = "\ue000", "\ue001"  # private use: no report needs them, and they are taken out of what is indexed
_TOKENS = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"\w")
_AROUND = 40  # words of a passage that are shown
_MAKE = "CREATE VIRTUAL TABLE lines USING fts5(id UNINDEXED, start UNINDEXED, text, tokenize='porter unicode61')"
_FIND = f"""
    SELECT id, start, snippet(lines, 2, '{_BEGIN}', '{_END}', '…', {_AROUND})
    FROM lines WHERE lines MATCH ? ORDER BY start >= 0, rank LIMIT ? OFFSET ?
"""
_MARK = f"SELECT start, highlight(lines, 2, '{_BEGIN}', '{_END}') FROM lines WHERE lines MATCH ? AND id = ?"
_Line = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the ledger, or with `start` (an offset, else -1) a paragraph of a report. `pieces` are its words in
    turn, each with whether it was searched for."""

    id: str
    start: int
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """`all` unless no line has all the words, and these have some."""

    total: int
    hits: tuple[Hit, ...]
    all: bool = True


class Index:
    """Safe to ask from many threads."""

    def __init__(self, state: StateOfPlay) -> None:
        self._lock = Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.execute(_MAKE)
        self._connection.executemany("INSERT INTO lines VALUES (?, ?, ?)", _lines(state))

    def find(self, words: str, first: int, most: int) -> Found:
        """From hit number `first`, counted from 0, the best first, lines of the ledger before passages of reports."""
        terms = _terms(words)
        with self._lock:
            whole = self._count(" AND ".join(terms)) if terms else 0
            asked = (" AND " if whole else " OR ").join(terms)
            total = whole or (self._count(asked) if terms else 0)
            rows = self._connection.execute(_FIND, (asked, most, first)).fetchall() if total else []
        return Found(total, tuple(Hit(id, start, tuple(_pieces(text))) for id, start, text in rows), bool(whole))

    def _count(self, asked: str) -> int:
        (found,) = self._connection.execute("SELECT count(*) FROM lines WHERE lines MATCH ?", (asked,)).fetchone()
        return int(found)

    def within(self, document: str, words: str) -> tuple[tuple[int, int], ...]:
        """The offsets of the words in a report, in text order."""
        terms = _terms(words)
        with self._lock:
            rows = self._connection.execute(_MARK, (" OR ".join(terms), document)).fetchall() if terms else []
        return tuple(sorted(span for start, text in rows if start >= 0 for span in _spans(start, text)))


def _terms(words: str) -> list[str]:
    """The words and quoted phrases as FTS5 takes them; the last may go on. Its operators mean nothing here."""
    tokens = [quoted or bare.replace('"', "") for quoted, bare in _TOKENS.findall(words)]
    terms = [f'"{token}"' for token in tokens if _WORD.search(token)]
    return terms if words.rstrip().endswith('"') else [*terms[:-1], *(f"{term}*" for term in terms[-1:])]


def _lines(state: StateOfPlay) -> Iterator[_Line]:
    for source in state.sources:
        yield from _paragraphs(source.document, source.id)
    for id, text in _told(state):
        yield id, -1, _clean(text)


def _paragraphs(document: Document, id: str) -> Iterator[_Line]:
    """What is not the article is not searched. A mark that the text may hold is blanked, so that offsets stay."""
    for block in document.blocks:
        if block.readable:
            yield id, block.start, _clean(document.text[block.start : block.end])


def _told(state: StateOfPlay) -> Iterator[tuple[str, str]]:
    names, issues = state.names, {issue.id: issue.name for issue in state.issues}
    for event in state.events:
        yield event.id, _joined((lead(event, state), event.summary, *event.people, event.place))
    for track in state.tracks:
        yield track.id, _joined((*dict.fromkeys((track.name, *track.names)), track.status_label))
    for position in state.positions:
        about = issues.get(position.issue, "")
        yield position.id, _joined((names.get(position.party), position.stance, about, position.text, position.speaker))
    for commitment in state.commitments:
        yield commitment.id, _joined((all_of(commitment.by, names), commitment.act))
    for one in state.disagreements:
        yield one.id, _joined((one.about, one.reason, *(value.value for value in one.values)))
    for person in state.people:
        yield person.name, _joined((person.name, *person.also, *(office.title for office in person.offices)))
    for actor in state.actors:
        yield actor.id, actor.name


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)


def _clean(text: str) -> str:
    return re.sub(f"[{_BEGIN}{_END}\x00\ud800-\udfff]", " ", text)


def _pieces(marked: str) -> Iterator[tuple[str, bool]]:
    found = False
    for piece in re.split(f"([{_BEGIN}{_END}])", marked):
        if piece in (_BEGIN, _END):
            found = piece == _BEGIN
        elif piece:
            yield piece, found


def _spans(start: int, marked: str) -> Iterator[tuple[int, int]]:
    at = start
    for piece, found in _pieces(marked):
        if found:
            yield at, at + len(piece)
        at += len(piece)
