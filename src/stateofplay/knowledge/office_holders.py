"""Who held which office and when: `office_holders.csv`, whose head tells where it comes from."""

from __future__ import annotations

import csv
import datetime as dt
import functools
import re
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

from stateofplay.errors import KnowledgeError

__all__ = ["Holder", "holders"]

_COLUMNS = ["state", "name", "surname", "role", "from", "to", "source"]
_BREAKS = re.compile(r"[ '-]")


class Holder(NamedTuple):
    """One spell of one person in one office. `surname` is one or more words in plain letters, `role` one of
    `titles.csv`; `start` and `end` are YYYY, YYYY-MM or YYYY-MM-DD, both inclusive, `end` empty for an open spell."""

    state: str
    name: str
    surname: str
    role: str
    start: str
    end: str
    source: str  # "own" for general knowledge, else empty: Wikidata

    def held_on(self, day: dt.date) -> bool:
        written = day.isoformat()
        return self.start <= written[: len(self.start)] and (not self.end or written[: len(self.end)] <= self.end)

    def over_by(self, day: dt.date) -> bool:
        return bool(self.end) and self.end < day.isoformat()[: len(self.end)]


def holders(word: str) -> Sequence[Holder]:
    """Spells of all who have that word, in lower case and plain letters, for a surname or part of one."""
    return [Holder(*row) for row in _by_word().get(word, ())]


@functools.cache
def _by_word() -> dict[str, list[list[str]]]:
    """Rows as they stand: to make a `Holder` of each of the 4,500 would double the time of the first look-up."""
    text = resources.files(__package__).joinpath("office_holders.csv").read_text(encoding="utf-8")
    rows = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    if next(rows) != _COLUMNS:
        raise KnowledgeError(f"office_holders.csv: its columns are not {_COLUMNS}; mend its first line")
    found: dict[str, list[list[str]]] = {}
    for row in rows:
        if len(row) != len(_COLUMNS):
            raise KnowledgeError(f"office_holders.csv: {','.join(row)!r} has not {len(_COLUMNS)} cells; mend it")
        for word in _BREAKS.split(row[2].lower()):
            found.setdefault(word, []).append(row)
    return found
