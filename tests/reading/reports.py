"""Short reports of invented quarrels, read by the built-in reader: what the tests of `reading/` stand on."""

from __future__ import annotations

import datetime as dt

from stateofplay.model.claims import Claim, EventClaim
from stateofplay.model.dates import Date
from stateofplay.model.documents import Block, Document, Role
from stateofplay.reading import BuiltInReader

PUBLISHED = dt.date(2031, 5, 14)  # a Wednesday


def report(body: str, published: dt.date | None = PUBLISHED) -> Document:
    """A report of one paragraph and no headline, printed on a Wednesday."""
    date = Date.day(published) if published else None
    return Document("report.txt", body, (Block(0, len(body), Role.BODY),), published=date)


def claims(body: str, kind: type[Claim], published: dt.date | None = PUBLISHED) -> list[Claim]:
    return [claim for claim in BuiltInReader().read(report(body, published)).claims if isinstance(claim, kind)]


def events(body: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...], str]]:
    """(type, trigger, actors, recipients, status) of every event, sides in alphabetical order."""
    found = [claim for claim in claims(body, EventClaim) if isinstance(claim, EventClaim)]
    return [
        (
            str(claim.type),
            body[claim.trigger.start : claim.trigger.end],
            tuple(sorted(claim.actors)),
            tuple(sorted(claim.recipients)),
            str(claim.status),
        )
        for claim in found
    ]
