"""A person who reads reports and judges what is made of them, without a ledger on disk."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.judging import Request, judgement, taken_back
from stateofplay.ledger.state import fold
from stateofplay.model.claims import Claim
from stateofplay.model.judgements import Judgement, Recorded
from stateofplay.model.state import StateOfPlay

AT = dt.datetime(2031, 12, 1, tzinfo=dt.UTC)


@dataclass(repr=False)  # a failing example would print every report
class Person:
    entries: list[Entry]
    made: list[Judgement] = field(default_factory=list)

    def sees(self, **days: dt.date) -> StateOfPlay:
        return fold(self.entries, self.made, **days)

    def judges(self, about: str, ruling: str, *words: str, why: str = "", **days: dt.date) -> Judgement:
        asked = Request(about, ruling, words, "Ada", why)
        return self._writes(judgement(asked, self.sees(**days), self.entries, AT))

    def undoes(self, one: Judgement) -> Judgement:
        return self._writes(taken_back(one.id, "Ada", "", self.made, AT))

    def reads(self, *entries: Entry) -> None:
        """A document read before is read again, by a newer reader."""
        new = {one.document.id for one in entries}
        self.entries = [one for one in self.entries if one.document.id not in new] + list(entries)

    def record(self, one: Judgement) -> Recorded:
        return next(recorded for recorded in self.sees().judgements if recorded.judgement.id == one.id)

    def _writes(self, one: Judgement) -> Judgement:
        self.made.append(replace(one, id=f"j{len(self.made)}"))
        return self.made[-1]


def read_again(entry: Entry, *claims: Claim) -> Entry:
    """The same document, as a newer reader has it."""
    later = entry.taken_in + dt.timedelta(days=30)
    return Entry(entry.document, replace(entry.reading, version="2", claims=claims), later)
