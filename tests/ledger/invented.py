"""Reports of invented disputes with their claims made by hand, so that the fold is tested without any reader."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from stateofplay.ledger.entry import Entry
from stateofplay.model.claims import (
    Claim,
    CommitmentClaim,
    EventClaim,
    EventType,
    Instrument,
    MoveClaim,
    OfficeClaim,
    PositionClaim,
    Reading,
    Span,
    Stance,
    Status,
)
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Block, Document, Role

TAKEN_IN = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Telling:
    """Words of a report and the claim that rests on them; `last` names the event told just before."""

    words: str
    kind: type[Claim]
    fields: dict[str, Any] = field(default_factory=dict)
    on_last: bool = False
    role: Role = Role.BODY
    inside: str | None = None  # the sentence that the words stand in, where it holds more than one telling
    trigger: str | None = None  # the word that says what, where it is not the first


def sentence(words: str, *tellings: Telling) -> tuple[Telling, ...]:
    """Tellings whose words stand in one sentence."""
    return tuple(replace(telling, inside=words) for telling in tellings)


def by(word: str, telling: Telling) -> Telling:
    """The telling with the word that says what."""
    return replace(telling, trigger=word)


def day(text: str, words: str | None = None) -> Date:
    return Date.day(dt.date.fromisoformat(text), words)


def event(words: str, kind: str, actors: str, recipients: str = "", **fields: Any) -> Telling:
    own = {"type": EventType(kind), "status": Status.HAPPENED, **fields}
    return Telling(words, EventClaim, {"actors": tuple(actors.split()), "recipients": tuple(recipients.split()), **own})


def headline(telling: Telling) -> Telling:
    return replace(telling, fields={**telling.fields, "corroborates": True}, role=Role.HEADLINE)


def move(
    words: str, instrument: Instrument, what: str, by: str = "", *, on_last: bool = False, **fields: Any
) -> Telling:
    own = {"instrument": instrument, "move": what, "by": tuple(by.split())}
    return Telling(words, MoveClaim, {**own, **fields}, on_last)


def position(words: str, party: str, stance: str, **fields: Any) -> Telling:
    return Telling(words, PositionClaim, {"party": party, "stance": Stance(stance), **fields})


def promise(words: str, by: str, act: str, *, on_last: bool = False, **fields: Any) -> Telling:
    return Telling(words, CommitmentClaim, {"by": tuple(by.split()), "act": act, **fields}, on_last)


def office(words: str, person: str, title: str, actor: str | None) -> Telling:
    return Telling(words, OfficeClaim, {"person": person, "title": title, "actor": actor})


def report(published: str | None, *tellings: Telling, **page: Any) -> Entry:
    """A report of that day (None: it carries no day) whose paragraphs are the tellings' words."""
    text, blocks, spans = "", [], []
    for _, group in groupby(tellings, key=lambda telling: telling.inside or id(telling)):
        start, here = len(text), list(group)
        told, role = here[0].inside or here[0].words, here[0].role
        text += told + "\n\n"
        for telling in here:
            first = start + told.index(telling.words)
            spans.append((first, first + len(telling.words)))
        blocks.append(Block(start, start + len(told), role))
    stamp = day(published) if published else None
    path = page.pop("path", f"{published or 'undated'}-{len(text)}.txt")
    document = Document(path, text, tuple(blocks), published=stamp, **page)
    claims: list[Claim] = []
    for telling, (start, end) in zip(tellings, spans, strict=True):
        fields = dict(telling.fields)
        if telling.kind is EventClaim:
            word = telling.trigger or telling.words.split()[0]
            at = start + telling.words.index(word)
            fields["trigger"] = Span(document.id, at, at + len(word))
        if telling.on_last:
            fields["event"] = next(claim.id for claim in reversed(claims) if isinstance(claim, EventClaim))
        claims.append(telling.kind(quote=Span(document.id, start, end), **fields))
    return Entry(document, Reading(document.id, "hand", "1", tuple(claims)), TAKEN_IN)


def weekday(words: str) -> Date:
    """What a reader makes of a weekday in a report without a day."""
    return Date(None, None, words, Basis.RELATIVE)


ACCORD = Instrument(
    "pact",
    "Bergen Mackerel Accord",
    parties=("NOR", "ISL"),
    acronym="BMA",
    formal=True,
    words=("bergen", "mackerel", "accord"),
)
PACT = Instrument("pact", "mackerel pact", parties=("NOR", "ISL"), words=("mackerel", "pact"))
THE_PACT = Instrument("pact", "pact", words=("pact",))
TARIFF = Instrument("tariff", "salmon tariff", owner="ISL", target="NOR", words=("salmon", "tariff"))
CEASEFIRE = Instrument("ceasefire", "ceasefire", parties=("PER", "ECU"), words=("ceasefire",))
TREATY = Instrument("treaty", "Treaty of Ribe", parties=("DNK", "SWE"), formal=True, words=("treaty", "ribe"))
WHITE_LIST = Instrument(
    "trade-list", "white list of cheese importers", owner="ISL", target="NOR", words=("white", "list", "cheese")
)
CURBS = Instrument("export-control", "urea export curbs", owner="MAR", target="TUN", words=("urea", "export", "curb"))
RULING = Instrument("court-claim", "trawler ruling", owner="ISL", target="NOR", words=("trawler", "ruling"))
