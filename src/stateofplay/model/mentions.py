"""Where the text names times, actors and places, and what each name stands for. Offsets count in `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from stateofplay.model.dates import Date

__all__ = ["Actor", "ActorKind", "ActorMention", "PlaceMention", "TimeMention"]


class ActorKind(StrEnum):
    """Kinds of the export contract."""

    STATE = "state"
    BODY = "government-body"
    COURT = "court"
    INTERNATIONAL = "international-organisation"
    COMPANY = "company"
    ARMED_GROUP = "armed-group"
    GROUP = "group"
    PERSON = "person"
    OTHER = "other"

    @property
    def private(self) -> bool:
        """Whether what such an actor does and says is its own, and not its state's."""
        return self in (ActorKind.COMPANY, ActorKind.ARMED_GROUP, ActorKind.GROUP)


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever can act. `id` is ISO 3166-1 alpha-3 for a state, a readable slug for any other ("JPN-finance-ministry",
    "nippon-example"); `of` is the state that it belongs to."""

    id: str
    name: str
    kind: ActorKind
    of: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. `type` and `value` are TIMEX3's, `mod` its modifier (APPROX, START, MID, END, BEFORE, …).

    `date` is None for a duration or a set that is anchored nowhere.
    """

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    date: Date | None = None
    zone: str | None = None  # "U.S. time", as written


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name phrase with its title and premodifiers, or a pronoun, and whom it stands for.

    `actors` holds actor ids: one for "Oslo" or "the Norwegian parliament", two for "the two countries", none where
    the text does not tell. A person's mention carries the state or body that the person acts for in `actors`, the
    person's fullest name in the document in `person` and the title, as written, in `office`.
    """

    start: int
    end: int
    kind: ActorKind
    actors: tuple[str, ...]
    person: str | None = None
    office: str | None = None
    plural: bool = False  # "the two sides", "both ministers", "officials"
    attributive: bool = False  # modifies the noun after it: "Norwegian fishing quotas", "Oslo's decision"
    states: tuple[str, ...] = ()  # those that the actors are or belong to
    private: bool = False  # a firm, growers, rebels, an opposition, or who acts for them: no government's
    watcher: bool = False  # a scholar, analyst or reporter: what they say is no party's
    how: str = "name"  # rule that resolved it: name, demonym, capital, title, surname, counterpart, pronoun, pair, …


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that something happens at: "in Geneva", "near Oslo"; `name` is the place as written."""

    start: int
    end: int
    name: str
    state: str | None = None  # ISO alpha-3 of the state it lies in, where known
