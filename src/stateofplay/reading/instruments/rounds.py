"""Rounds of talks, and meetings of a report's two sides, that its events tell as held, agreed, offered or put off.

In: a page, a passage of it and its event claims. Out: `MoveClaim`s in the words of the events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import EventClaim, EventType, Instrument, MoveClaim, Status
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.instruments.acts import move_verbs
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.instruments.phrases import TALKS
from stateofplay.reading.page import Page, Passage

__all__ = ["between", "consultation", "find"]

# Moves by the status of a consultation that is a round of talks; a lifecycle without them has none.
MOVES = {Status.HAPPENED: "hold", Status.PLANNED: "agree", Status.SUSPENDED: "suspend"}
OFFERED = frozenset({f"status: after {word}" for word in ("offered", "proposed", "invited", "willing")})


def find(page: Page, passage: Passage, events: Sequence[EventClaim]) -> Iterator[MoveClaim]:
    """The act is the move, in the event's words."""
    moved = {act.naming for act in passage.acts}
    held = set()
    for naming in passage.namings:
        event = consultation(page, passage.scene, naming, events)
        if event is not None and naming not in moved:
            held.add(event.id)
            yield from _told(between(page, naming.instrument, event), event)
    for event in events:
        here = passage.scene.sentence.start <= event.trigger.start < passage.scene.sentence.end
        if here and event.id not in held and not _named(page, passage, event) and (kind := _of_both(page, event)):
            name = load()[kind].consultations[0]
            told = _told(Instrument(kind, name, parties=page.pair or ()), event)
            yield from (replace(claim, event=None) for claim in told)  # all meetings of two sides are no sign of one


def _told(instrument: Instrument, event: EventClaim) -> Iterator[MoveClaim]:
    known = load()[instrument.kind].moves
    offered = event.status is Status.PLANNED and event.date is None and not OFFERED.isdisjoint(event.why)
    move = "propose" if offered else _put_off(instrument.kind, event) or MOVES.get(event.status)
    if move is None or move not in known:
        return
    ahead, called_off = event.status is Status.PLANNED, event.status is Status.SUSPENDED  # the day was the meeting's
    yield MoveClaim(
        quote=event.quote,
        said=event.said,
        instrument=instrument,
        move=move,
        by=event.actors,
        date=None if ahead or called_off else event.date,
        effect=event.date if ahead else None,
        event=None if called_off else event.id,  # the suspension is what happened
        why=(f"{instrument.kind}: {move}", f"event: {event.status}"),
    )


def _put_off(kind: str, event: EventClaim) -> str | None:
    """The move that the word by which the round is off tells: "was *postponed*", "*cancelled* talks"."""
    rule = next((why for why in event.why if why.startswith("status: ")), "")
    verbs = move_verbs(kind).get(rule.split()[-1], ()) if event.status is Status.SUSPENDED and rule else ()
    return next((verb.move.id for verb in verbs if not verb.rest), None)


def _named(page: Page, passage: Passage, event: EventClaim) -> bool:
    """Whether its words name a round of talks: those who "will meet for talks on fish" hold one."""
    rounds = (n for n in passage.namings if load()[n.instrument.kind].export == TALKS)
    spans = (page.span(passage.scene, n.first, n.last) for n in rounds)
    return any(event.quote.start <= span.start and span.end <= event.quote.end for span in spans)


def _of_both(page: Page, event: EventClaim) -> str | None:
    """The kind of instrument that a consultation of the report's two sides makes by its own word: they "met"."""
    sides = {page.state(actor) for actor in event.actors}
    if event.type is not EventType.CONSULT or not page.pair or not {*page.pair} <= sides:
        return None
    words = page.document.text[event.trigger.start : event.trigger.end].lower().split()
    return next((_by_word()[word] for word in words if word in _by_word()), None)


@cache
def _by_word() -> dict[str, str]:
    return {word: kind for kind, cycle in load().items() for word in cycle.consultations}


def consultation(page: Page, scene: Scene, naming: Naming, events: Sequence[EventClaim]) -> EventClaim | None:
    """The consultation that bears the name of a round of talks."""
    head = page.span(scene, naming.head, naming.head)
    held = (e for e in events if e.trigger.start <= head.start < e.trigger.end)
    return next((e for e in held if e.type is EventType.CONSULT), None)


def between(page: Page, instrument: Instrument, event: EventClaim | None, *, own: bool = False) -> Instrument:
    """The instrument with its parties: those named with it, else of the event, else, of talks, the report's pair. The
    event is its `own` where it is told of the instrument itself."""
    sides = event.actors if event and event.type.symmetric else ()
    talks = load()[instrument.kind].export == TALKS
    if not talks and not own and not {page.state(side) for side in sides} <= {*(page.pair or ())}:
        sides = ()  # who agreed on a pact in the same breath need not be party to it
    pair = page.pair if talks else None
    return replace(instrument, parties=instrument.parties or sides or pair or ())
