"""When a move is made and when it bites: what "said on Monday that it would lay a levy from June 1" tells is that the
levy was announced on Monday, and that it is due on June 1.

In: an act, how it stands, and the day that its words or its event give. Out: the move that counts, and its two days.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from stateofplay.knowledge.lifecycles import announcement, load
from stateofplay.model.claims import Status
from stateofplay.model.dates import Date
from stateofplay.reading.clause.dating import said_day
from stateofplay.reading.clause.rules import Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.instruments.acts import Act

__all__ = ["Clocks", "clocks"]


@dataclass(frozen=True, slots=True)
class Clocks:
    """The move, the day on which it was made and the day from which it holds."""

    move: str
    date: Date | None
    effect: Date | None


def clocks(scene: Scene, act: Act, stands: Standing, date: Date | None, today: dt.date | None) -> Clocks | None:
    """None for what was only announced, of a lifecycle that has no word for that and with no day of effect."""
    if stands.status is Status.PLANNED and date and today and date.latest and date.latest <= today:
        return _announced(scene, act, date, today)
    ahead = today is not None and date is not None and date.earliest is not None and date.earliest > today
    to_come = ahead or (date is not None and (stands.status is Status.PLANNED or act.intransitive))
    return Clocks(act.move.id, None, date) if to_come else Clocks(act.move.id, date, None)


def _announced(scene: Scene, act: Act, date: Date, today: dt.date) -> Clocks | None:
    days = (said_day(scene, time) for time in scene.times if scene.first(time) > act.last)
    effect = next((day for day in days if day and day.earliest and day.earliest > today), None)
    cycle, move = load()[act.naming.instrument.kind], act.move
    if move.schedules not in (None, move.to):  # the decision to leave a pact is a state of its own
        return Clocks(move.id, date, effect)
    if move.to == cycle.attested and move.schedules is None:  # who will keep it has said so
        return Clocks(move.id, None, effect or date)
    if told := announcement(cycle, move):
        return Clocks(told.id, date, effect)
    held = cycle.states[move.to].tone == "pending"
    return Clocks(move.id, None if effect else date, effect) if effect or held else None
