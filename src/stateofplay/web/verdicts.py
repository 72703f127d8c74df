"""What a person can say of a thing, and who and what was last: for the pages that offer to judge."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from starlette.requests import Request

from stateofplay.ledger.fixes import FIELDS, RULINGS
from stateofplay.model.judgements import VERDICTS, Ruling, Standing, Thing
from stateofplay.model.state import StateOfPlay

__all__ = ["FOLDERS", "THINGS", "WHO", "Choices", "choices", "last", "who"]

WHO = "by"  # the cookie that remembers who judges
THINGS = {
    "events": Thing.EVENT,
    "tracks": Thing.TRACK,
    "positions": Thing.POSITION,
    "promises": Thing.COMMITMENT,
    "disagreements": Thing.DISAGREEMENT,
    "issues": Thing.ISSUE,
    "claims": Thing.CLAIM,
}
FOLDERS = {thing: folder for folder, thing in THINGS.items()}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person can say of a thing: verdicts, fields to set, and whether it can be merged, split or named."""

    verdicts: tuple[Ruling, ...]
    fields: tuple[str, ...]
    merge: bool
    split: bool
    name: bool


def choices(folder: str) -> Choices | None:
    """None where it cannot be judged: an actor, a person, a report."""
    thing = THINGS.get(folder)
    if thing is None:
        return None
    allowed = RULINGS[thing]
    return Choices(
        verdicts=tuple(ruling for ruling in VERDICTS if ruling in allowed),
        fields=FIELDS.get(thing, ()),
        merge=Ruling.MERGE in allowed,
        split=Ruling.SPLIT in allowed,
        name=Ruling.NAME in allowed,
    )


def who(request: Request) -> str:
    """Who judged last from this browser, else who started the server."""
    return unquote(request.cookies.get(WHO, "")) or str(request.app.state.by)


def last(state: StateOfPlay) -> str:
    """The id of the newest judgement that can be taken back, "" where there is none."""
    made = (one.judgement for one in reversed(state.judgements) if one.standing is not Standing.UNDONE)
    return next((judgement.id for judgement in made if not judgement.undoes), "")
