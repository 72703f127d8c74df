"""The annotated corpus: markup into words and spans, and its faults. The scheme stands in corpus/GUIDE.md."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stateofplay.language.analyzer import quotations
from stateofplay.language.sentences import split
from stateofplay.language.tokens import tokenize
from training.labels import ACTORS, INSTRUMENTS, STATUSES, TYPES

__all__ = ["Cue", "Event", "Mark", "Passage", "faults", "measured", "parse", "passage", "read"]

SHAPES = {
    "m": re.compile(rf"m\d+ ({'|'.join(ACTORS)}) (-|[A-Z]{{3}}(\+[A-Z]{{3}})*)( =m\d+)*"),
    "i": re.compile(rf"i\d+ ({'|'.join(INSTRUMENTS)})( =i\d+)*"),
    "t": re.compile(r"t\d+"),
    "l": re.compile(r"l\d+"),
    "c": re.compile(r"c\d+"),
    "q": re.compile(r"q\d+ (m\d+|-) c\d+"),
    "e": re.compile(
        rf"e\d+ ({'|'.join(TYPES)}) (-|m\d+(,m\d+)*)>(-|m\d+(,m\d+)*) ({'|'.join(STATUSES)})"
        r"( (t=t\d+|p=l\d+|i=i\d+(,i\d+)*))*"
    ),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `first` to `last` (both counted in) of a passage; `same` is the id of an earlier mark of the same thing."""

    id: str
    first: int
    last: int
    kind: str = ""
    same: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    trigger: Mark
    type: str
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    adjuncts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    mark: Mark
    source: str | None
    content: str


@dataclass(frozen=True, slots=True)
class Passage:
    """`starts` and `ends` are the words' offsets in `text`; `sentence` numbers the sentence of each word."""

    id: str
    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentence: tuple[int, ...]
    marks: dict[str, Mark] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    cues: tuple[Cue, ...] = ()


def parse(markup: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text and its spans, each with its label. Raises ValueError where the braces do not balance."""
    text: list[str] = []
    spans: list[tuple[int, int, str]] = []
    open_at: list[int] = []
    rest = iter(re.split(r"(\{|\|[^{}|]*\}|\}|\|)", markup))
    length = 0
    for piece in rest:
        if piece == "{":
            open_at.append(length)
        elif piece[:1] == "|" and piece[-1:] == "}" and open_at:
            spans.append((open_at.pop(), length, piece[1:-1]))
        elif piece[:1] in ("|", "}"):
            raise ValueError(f"stray {piece[:1]!r} after {''.join(text)[-20:]!r}")
        else:
            text.append(piece)
            length += len(piece)
    if open_at:
        raise ValueError("a '{' is never closed")
    return "".join(text), spans


def faults(record: dict[str, Any]) -> list[str]:
    """What does not fit the scheme, one line each."""
    try:
        text, spans = parse(record["markup"])
        dt.date.fromisoformat(record["published"])
    except (ValueError, KeyError) as error:
        return [str(error)]
    ids = [label.split()[0] if label.split() else "" for *_, label in spans]
    found = [f"id {k} given twice" for k in sorted(set(ids)) if ids.count(k) > 1]
    used: set[str] = set()
    for start, end, label in spans:
        if start == end or text[start:end] != text[start:end].strip():
            found.append(f"{label!r}: empty, or space at an edge: {text[start:end]!r}")
        shape = SHAPES.get(label[:1])
        if shape is None or not shape.fullmatch(label):
            found.append(f"bad label {label!r}")
        used |= set(re.findall(r"\b[mitlc]\d+\b", label))
    return [*found, *(f"{k} is named but is no span" for k in sorted(used - set(ids)))]


def read(paths: Iterable[Path]) -> Iterator[Passage]:
    """Every passage that has no fault."""
    for path in sorted(paths):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                record = json.loads(line)
                if not faults(record):
                    yield passage(record)


def measured(identifier: str) -> bool:
    """Whether the passage is one of the tenth that is never trained on."""
    return hashlib.sha256(identifier.encode()).digest()[0] % 10 == 0


def passage(record: dict[str, Any]) -> Passage:
    """A record without faults, its spans moved onto whole words."""
    text, spans = parse(record["markup"])
    sentences = list(split(tokenize(text, 0, len(text))))
    tokens = [token for sentence in sentences for token in sentence]
    marks: dict[str, Mark] = {}
    parts: dict[str, list[str]] = {}
    for start, end, label in spans:
        name, *rest = label.split()
        first, last = quotations.inner(text, start, end) if name[0] == "c" else (start, end)
        inside = [n for n, token in enumerate(tokens) if token.start < last and first < token.end]
        same = next((part[1:] for part in rest if part.startswith("=")), None)
        marks[name] = Mark(name, inside[0], inside[-1], rest[0] if name[0] in "mie" else "", same)
        parts[name] = rest
    return Passage(
        record["id"],
        text,
        tuple(token.text for token in tokens),
        tuple(token.start for token in tokens),
        tuple(token.end for token in tokens),
        tuple(n for n, sentence in enumerate(sentences) for _ in sentence),
        marks,
        tuple(_event(marks[name], parts[name]) for name in marks if name[0] == "e"),
        tuple(_cue(marks[name], parts[name]) for name in marks if name[0] == "q"),
    )


def _event(trigger: Mark, parts: list[str]) -> Event:
    actors, recipients = (tuple(side.split(",")) if side != "-" else () for side in parts[1].split(">"))
    adjuncts = tuple(name for part in parts[3:] for name in part.split("=")[1].split(","))
    return Event(trigger, parts[0], parts[2], actors, recipients, adjuncts)


def _cue(mark: Mark, parts: list[str]) -> Cue:
    return Cue(mark, None if parts[0] == "-" else parts[0], parts[1])
