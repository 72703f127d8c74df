"""States of play that formats trip over: nasty text, nothing known, no day, no end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from herring import HERRING, NOTHING, evidence

from stateofplay.model.claims import EventType, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.state import Commitment, CommitmentState, Event, Source, StateOfPlay

WORDS = "=cmd|' /C calc'!A0, \"so\";\r\nhe said\x07\x00 ]]> <script>alert(1)</script> 🐟 \u202eשלום عربى\ud83d end"


def _source(text: str) -> Source:
    block = Block(0, len(text), Role.BODY)
    return Source(Document("nasty\n,name.txt", text, (block,), title=WORDS, outlet="=Out\nlet, \x0bInc"), reader="r 1")


SOURCE = _source(f"{WORDS} and more.")
ACT = Event(
    id="e99",
    type=EventType.CONSULT,
    status=Status.HAPPENED,
    actors=("ISL", "NOR", "who-is-not-listed"),
    recipients=(),
    people=("Ola \x01 Berg", '"Q", R'),
    date=None,
    place="Tór\nshavn\x1b",
    part_of=None,
    issues=("quota",),
    summary=WORDS,
    independent_sources=1,
    evidence=(evidence(SOURCE, WORDS, "e0000000099"),),
)


def promise(due: Date | None, state: CommitmentState = CommitmentState.OPEN, id: str = "c9") -> Commitment:
    return Commitment(id, ("NOR",), ("ISL",), WORDS, None, due, state, None, "because, \n=1", ACT.evidence)


OPEN_ENDS = (
    promise(Date(None, dt.date(2026, 5, 3), "by May 3"), id="c91"),
    promise(Date(dt.date(2026, 6, 1), None, "from June 1"), id="c92"),
    promise(Date(None, None, "some day", Basis.RELATIVE), id="c93"),
    promise(Date(dt.date(1, 1, 1), dt.date(9999, 12, 31)), id="c94"),
)
NASTY = replace(
    HERRING,
    sources=(*HERRING.sources, SOURCE),
    events=(*HERRING.events, ACT),
    commitments=(*HERRING.commitments, *OPEN_ENDS),
)
UNDATED = replace(
    NOTHING, as_of=dt.date.min, known_on=dt.date.min, sources=(SOURCE,), actors=HERRING.actors[:2], events=(ACT,)
)  # as the fold gives it where no report has a day

STATES: dict[str, StateOfPlay] = {"herring": HERRING, "nasty": NASTY, "undated": UNDATED, "empty": NOTHING}
