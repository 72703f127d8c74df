"""What a person says of a line of the state of play: accepted, rejected, joined, parted, corrected or named.

A judgement is a row of its own that never changes; what it spoke of is kept with it, so that it is found again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from stateofplay.model.claims import Claim, EventClaim, Span

__all__ = ["VERDICTS", "Ground", "Judgeable", "Judgement", "Recorded", "Ruling", "Standing", "Thing", "mark_of"]


class Ruling(StrEnum):
    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"
    MERGE = "merge"
    SPLIT = "split"
    FIX = "fix"
    NAME = "name"


VERDICTS = (Ruling.ACCEPT, Ruling.REJECT, Ruling.UNSURE)  # what is said of the whole of a thing


class Thing(StrEnum):
    """What can be judged."""

    EVENT = "event"
    POSITION = "position"
    TRACK = "track"
    COMMITMENT = "commitment"
    DISAGREEMENT = "disagreement"
    ISSUE = "issue"
    CLAIM = "claim"


class Standing(StrEnum):
    """What has become of a judgement."""

    APPLIES = "applies"
    FOUND_AGAIN = "found again"  # a newer reading has other claims; it applies to those on the same words
    GONE = "gone"  # no reading makes a claim that it spoke of
    REPLACED = "replaced"  # by a newer one on the same
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Ground:
    """A claim that a judgement spoke of: its id, its words and where they stood, and what told it from others there.

    `beside` are the claims of its kind on some of the same words that the judgement did not speak of.
    """

    claim: str
    quote: Span
    words: str
    mark: str = ""
    beside: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """First letter of the kind of claim, as claim ids have it."""
        return self.claim[0]


def mark_of(claim: Claim) -> str:
    """What tells a claim from others on the same words, wherever in a text they stand."""
    if isinstance(claim, EventClaim):
        return f"{claim.type}@{claim.trigger.start - claim.quote.start}"
    return claim.key


@dataclass(frozen=True, slots=True)
class Judgement:
    """`about` is the id that was judged, `claims` what it stood on then. `others` are the claims of what is merged with
    it (whose ids `value` lists), or those that are split off.

    `value` of a fix: a day or interval ("2019-08-01..2019-08-15"), ids joined by commas, or a word; "" is none.
    `undoes` is the id of a judgement that this one takes back; it then says no more than that.
    """

    id: str
    thing: Thing
    about: str
    ruling: Ruling
    by: str
    at: dt.datetime  # UTC
    reason: str = ""
    field: str = ""
    value: str = ""
    claims: tuple[Ground, ...] = ()
    others: tuple[Ground, ...] = ()
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A judgement with what has become of it: `through` is the judgement that undid or replaced it, `claims` the ids of
    the claims that it speaks of in the readings at hand, `gone` how many it spoke of are in none."""

    judgement: Judgement
    standing: Standing
    through: str | None = None
    claims: tuple[str, ...] = ()
    gone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgeable:
    """What every line has that a person can judge: the ids of all claims that it stands on, the newest word on the
    whole of it (accept or unsure), and the fields that a person has set."""

    claims: tuple[str, ...] = ()
    judged: Ruling | None = None
    fixed: tuple[str, ...] = ()
