"""What a person has set, put into the lines of the state of play. The quotes stay as they are.

Each function takes lines as the fold made them and gives them back with their marks and corrections, without those that
were rejected; lines of which nothing was judged come back as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from stateofplay.ledger.fixes import actors_of, date_of
from stateofplay.ledger.known import Known, undescribed
from stateofplay.ledger.rulings import Marks, Rulings
from stateofplay.model.claims import Claim, EventClaim, EventType, MoveClaim, Refusal, Stance, Status
from stateofplay.model.judgements import Judgement, Ruling, Thing
from stateofplay.model.state import (
    Commitment,
    CommitmentState,
    Disagreement,
    Event,
    Position,
    Track,
)

__all__ = [
    "corrected_act",
    "corrected_claim",
    "corrected_event",
    "corrected_position",
    "judged",
    "refusal",
    "refused_lines",
    "set_state",
    "with_named_actors",
]

L = TypeVar("L", Track, Position, Disagreement)


def judged(
    lines: Sequence[L], thing: Thing, rulings: Rulings, correct: Callable[[L, Marks], L] = lambda line, _: line
) -> tuple[L, ...]:
    """The lines with what was said of each, without those that were rejected."""
    marks = rulings.on(thing, {one.id: one.claims for one in lines})
    return tuple(
        _marked(correct(one, marks[one.id]), marks[one.id]) if one.id in marks else one
        for one in lines
        if one.id not in marks or marks[one.id].judged is not Ruling.REJECT
    )


def _marked(line: Any, marks: Marks) -> Any:
    return replace(line, judged=marks.judged, fixed=marks.fixed)


def refused_lines(
    lines: Sequence[Track | Disagreement], thing: Thing, rulings: Rulings, known: Known
) -> tuple[Refusal, ...]:
    """One for each line that was rejected, with the first words that the judgement spoke of and that are known."""
    marks = rulings.on(thing, {one.id: one.claims for one in lines})
    rejected = (one.verdict for one in marks.values() if one.verdict and one.judged is Ruling.REJECT)
    found = ((by, next((one for one in by.claims if one.quote.document in known.documents), None)) for by in rejected)
    return tuple(refusal(by, thing, ground.words, ground.quote.document) for by, ground in found if ground)


def refusal(judgement: Judgement, kind: str, quote: str, document: str) -> Refusal:
    return Refusal(_said_by(judgement, "rejected"), kind, quote, document)


def _said_by(judgement: Judgement, done: str) -> str:
    """As in "rejected by Ada: misread"."""
    return f"{done} by {judgement.by}" + (f": {judgement.reason}" if judgement.reason else "")


def corrected_event(event: Event, marks: Marks) -> Event:
    """With type, status, date, actors, recipients and place as set. A type set to a symmetric one has no recipients."""
    values = {field: by.value for field, by in marks.fixes.items()}
    kind = EventType(values["type"]) if "type" in values else event.type
    actors = actors_of(values["actors"]) if "actors" in values else event.actors
    recipients = actors_of(values["recipients"]) if "recipients" in values else event.recipients
    if kind.symmetric and recipients and "type" in values:
        actors, recipients = tuple(sorted({*actors, *recipients})), ()
    return replace(
        event,
        type=kind,
        status=Status(values["status"]) if "status" in values else event.status,
        date=date_of(values["date"]) if "date" in values else event.date,
        actors=actors,
        recipients=recipients,
        place=(values["place"] or None) if "place" in values else event.place,
        judged=marks.judged,
        fixed=marks.fixed,
    )


def corrected_claim(claim: Claim, events: Mapping[str, Event]) -> Claim:
    """The claim as it counts from here on: that of a corrected event says what the person says, and so does the move on
    the same words. `events` holds for each event claim's id its event."""
    if isinstance(claim, EventClaim):
        return corrected_act(claim, events[claim.id]) if claim.id in events else claim
    event = events.get(claim.event or "") if isinstance(claim, MoveClaim) else None
    if isinstance(claim, MoveClaim) and event:
        date = event.date if "date" in event.fixed else claim.date
        return replace(claim, date=date, by=event.actors if "actors" in event.fixed else claim.by)
    return claim


def corrected_act(claim: EventClaim, event: Event) -> EventClaim:
    """With what was set of its event, but for the type, which the claim's id rests on."""
    return replace(claim, **{name: getattr(event, name) for name in event.fixed if name != "type"})


def with_named_actors(known: Known, events: Iterable[Event]) -> Known:
    """With those that only a person has named, or of whom the reports known on the day do not tell."""
    named = {id for event in events if event.fixed for id in (*event.actors, *event.recipients)}
    return replace(known, actors={**known.actors, **{id: undescribed(id) for id in sorted(named - set(known.actors))}})


def corrected_position(put: Mapping[str, str]) -> Callable[[Position, Marks], Position]:
    """Sets stance and issue; `put` holds for each judgement that puts a position under an issue its id."""

    def correct(position: Position, marks: Marks) -> Position:
        stance, issue = marks.fixes.get("stance"), marks.fixes.get("issue")
        return replace(
            position,
            stance=Stance(stance.value) if stance else position.stance,
            issue=put[issue.id] if issue else position.issue,
        )

    return correct


def set_state(commitment: Commitment, marks: Marks) -> Commitment:
    by = marks.fixes.get("state")
    marked: Commitment = _marked(commitment, marks)
    return replace(marked, state=CommitmentState(by.value), reason=_said_by(by, "set")) if by else marked
