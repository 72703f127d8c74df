"""An invented dispute, Norway and Iceland over herring, as the ledger would compute it from two reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from stateofplay.model.claims import EventType, Refusal, Span, Stance, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.model.judgements import Ground, Judgement, Recorded, Ruling, Standing, Thing
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import (
    Commitment,
    CommitmentState,
    Disagreement,
    DisagreementKind,
    Event,
    Evidence,
    Issue,
    Office,
    Person,
    Position,
    ScorePart,
    Source,
    StateOfPlay,
    Track,
    TrackState,
    Value,
)

FIRST = """Fjord Post

Norway shuts its ports to Iceland

OSLO, March 2 (Nordic Wire) -- Norway closed its ports to Icelandic trawlers on Monday, a step that Reykjavik
called blackmail. Foreign Minister Ola Berg said the herring accord of 1994 would lapse on June 1.

Share this <script>alert("fish")</script>
"""
SECOND = """=Talks open in Torshavn=

Berg and Iceland's Anna Jonsdottir met in Torshavn on Tuesday & agreed to meet again in May.
<img src=x onerror=alert(1)>
Iceland said it would never sign a quota below 12 percent. The accord ends on June 30, Iceland said.
"""


def day(text: str, basis: Basis = Basis.STATED, words: str | None = None) -> Date:
    return Date.day(dt.date.fromisoformat(text), words, basis)


def _source(path: str, text: str, roles: list[Role], published: Date | None, **more: str) -> Source:
    """With a block for each paragraph."""
    at, blocks = 0, []
    for paragraph, role in zip(text.strip().split("\n\n"), roles, strict=True):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        blocks.append(Block(start, at, role, "share link" if role is Role.DEBRIS else None))
    return Source(Document(path, text, tuple(blocks), published=published, **more), reader="rules 1")


NORTH = _source(
    "one.txt",
    FIRST,
    [Role.MASTHEAD, Role.HEADLINE, Role.BODY, Role.DEBRIS],
    day("2026-03-03"),
    title="Norway shuts its ports to Iceland",
    outlet="Fjord Post",
    agency="Nordic Wire",
)
SOUTH = _source("two.html", SECOND, [Role.HEADLINE, Role.BODY], day("2026-03-11"), title="=Talks open in Torshavn=")


def evidence(source: Source, quote: str, claim: str) -> Evidence:
    start = source.document.text.index(quote)
    return Evidence(source.id, start, start + len(quote), quote, claim)


CLOSED = evidence(NORTH, "Norway closed its ports to Icelandic trawlers on Monday", "e0000000001")
CALLED = evidence(NORTH, "a step that Reykjavik\ncalled blackmail", "e0000000002")
WHOLE = evidence(NORTH, FIRST.partition(" -- ")[2].partition(". Foreign")[0], "e0000000009")
LAPSE = evidence(NORTH, "the herring accord of 1994 would lapse on June 1", "m0000000003")
MET = evidence(SOUTH, "Berg and Iceland's Anna Jonsdottir met in Torshavn on Tuesday", "e0000000004")
AGREED = evidence(SOUTH, "agreed to meet again in May", "c0000000005")
NEVER = evidence(SOUTH, "Iceland said it would never sign a quota below 12 percent", "p0000000006")
ENDS = evidence(SOUTH, "The accord ends on June 30, Iceland said", "m0000000007")
BERG = evidence(NORTH, "Foreign Minister Ola Berg", "o0000000008")


def event(id: str, type: EventType, date: Date | None, summary: str, *ground: Evidence, **more: object) -> Event:
    """An act of Norway towards Iceland, unless told otherwise."""
    fields: dict[str, object] = {
        "status": Status.HAPPENED,
        "actors": ("NOR",),
        "recipients": ("ISL",),
        "people": (),
        "place": None,
        "part_of": None,
        "issues": ("quota",),
        "independent_sources": 1,
    }
    return Event(id=id, type=type, date=date, summary=summary, evidence=ground, **{**fields, **more})


EVENTS = (
    event("eaa1", EventType.AGREE, Date.year(1994, "1994"), "Norway and Iceland conclude the accord", LAPSE,
          actors=("ISL", "NOR"), recipients=()),
    event("eaa2", EventType.SANCTION, day("2026-03-02", Basis.RELATIVE, "Monday"),
          "Norway closes its ports to Icelandic trawlers", CLOSED, WHOLE,
          merged_by=(ScorePart("same day", 0.6, 1.0), ScorePart("same actors", 0.4, 1.0))),
    event("ebb3", EventType.ACCUSE, None, "Iceland calls it blackmail", CALLED, actors=("ISL",), recipients=("NOR",)),
    event("ebb4", EventType.CONSULT, day("2026-03-10"), "Berg and Jonsdottir meet", MET, actors=("ISL", "NOR"),
          recipients=(), people=("Ola Berg", "Anna Jonsdottir"), place="Torshavn"),
    event("ebb5", EventType.CONSULT, Date.month(2026, 5, "May"), "The two meet again", AGREED, actors=("ISL", "NOR"),
          recipients=(), status=Status.PLANNED),
)  # fmt: skip

_IN_FORCE = TrackState("in-force", "conclude", Date.year(1994, "1994"), ("ISL", "NOR"), False, False, "eaa1", (LAPSE,))
_LAPSES = TrackState("lapsed", "expire", day("2026-06-01", words="June 1"), (), True, False, None, (LAPSE, ENDS))
ACCORD = Track(
    id="t1",
    name="herring accord",
    kind="pact",
    parties=("ISL", "NOR"),
    status="exit-decided",
    status_label="in force, end decided",
    since=day("2026-03-02"),
    next=_LAPSES,
    states=(
        _IN_FORCE,
        TrackState("exit-decided", "terminate", day("2026-03-02"), ("NOR",), False, False, None, (CLOSED,)),
        _LAPSES,
    ),
    names=("herring accord", "accord"),
)
POSITIONS = (
    Position("p1", "ISL", "quota", "Anna Jonsdottir", Stance.REFUSES, "any quota below 12 percent", None, (NEVER,)),
    Position("p2", "ISL", "quota", None, Stance.ACCUSES, "Norway of blackmail", day("2026-03-03"), (CALLED,)),
    Position("p3", "NOR", "quota", None, Stance.DEMANDS, "+a lower quota", day("2026-03-02"), (CLOSED,)),
)
MEETING_IN_MAY = Commitment(
    "c1", ("ISL", "NOR"), (), "to meet again", day("2026-03-10"), Date.month(2026, 5, "May"), CommitmentState.OPEN,
    None, "its day has not come", (AGREED,)
)  # fmt: skip
END_OF_ACCORD = Disagreement(
    "d1", "when the accord ends", DisagreementKind.CONFLICT, "two days for one end",
    (Value("1 Jun 2026", (LAPSE,)), Value("30 Jun 2026", (ENDS,)))
)  # fmt: skip

AT = dt.datetime(2026, 3, 12, 9, 30, tzinfo=dt.UTC)
GROUND = Ground(CLOSED.claim, Span(CLOSED.document, CLOSED.start, CLOSED.end), CLOSED.quote, "SANCTION@7")
NO_MORE = replace(GROUND, claim="e0000000010")  # a claim that no reading makes
REJECTED = Judgement("j1", Thing.EVENT, "egone", Ruling.REJECT, "Ada", AT, "misread", claims=(NO_MORE,))
ACCEPTED = Judgement("j2", Thing.EVENT, EVENTS[1].id, Ruling.ACCEPT, "Bea", AT, claims=(GROUND,))
FIXED = Judgement("j3", Thing.EVENT, EVENTS[1].id, Ruling.FIX, "Bea", AT, "", "date", "2026-03-02", (GROUND,))
UNDID = Judgement("j4", Thing.EVENT, EVENTS[1].id, Ruling.FIX, "Ada", AT, "wrong day", undoes="j3")
RECORD = (
    Recorded(REJECTED, Standing.GONE, gone=1),
    Recorded(ACCEPTED, Standing.APPLIES, claims=(CLOSED.claim,)),
    Recorded(FIXED, Standing.UNDONE, "j4"),
    Recorded(UNDID, Standing.APPLIES),
)

HERRING = StateOfPlay(
    as_of=dt.date(2026, 3, 11),
    known_on=dt.date(2026, 3, 11),
    sources=(NORTH, SOUTH),
    actors=(
        Actor("ISL", "Iceland", ActorKind.STATE),
        Actor("NOR", "Norway", ActorKind.STATE),
        Actor("NOR-navy", "Norwegian navy", ActorKind.BODY, "NOR"),
    ),
    people=(Person("Ola Berg", ("Berg",), (Office("Foreign Minister", "NOR", (dt.date(2026, 3, 3),), (BERG,)),)),),
    issues=(Issue("quota", "herring quotas"),),
    events=EVENTS,
    positions=POSITIONS,
    tracks=(ACCORD,),
    commitments=(MEETING_IN_MAY,),
    disagreements=(END_OF_ACCORD,),
    rejected=(Refusal("its quote is debris", "event", "Share this", NORTH.id),),
)
NOTHING = StateOfPlay(dt.date(2026, 1, 1), dt.date(2026, 1, 1), (), (), (), (), (), (), (), (), (), ())
ACCEPTED_EVENT = replace(EVENTS[1], judged=Ruling.ACCEPT, claims=(CLOSED.claim, WHOLE.claim))
JUDGED = replace(HERRING, judgements=RECORD, events=(EVENTS[0], ACCEPTED_EVENT, *EVENTS[2:]))
