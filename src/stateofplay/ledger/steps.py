"""What one claim tells of an instrument's life: a move made, a state scheduled, or the instrument in being."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from stateofplay.knowledge.lifecycles import ATTESTED, Lifecycle, Move, counterpart
from stateofplay.ledger.clusters import meet
from stateofplay.ledger.known import Known
from stateofplay.model.claims import MoveClaim, Status
from stateofplay.model.dates import Basis, Date

__all__ = ["Step", "joined", "told"]

_OPEN = Date(None, None)


@dataclass(frozen=True, slots=True)
class Step:
    """`date` is that of the state it leads to; `moves` the moves that scheduled it; `told` the days of the reports that
    tell it, `ahead` those of them that told it before its day."""

    status: str
    move: str
    date: Date
    by: frozenset[str]
    claims: tuple[MoveClaim, ...]
    told: frozenset[dt.date]
    moves: frozenset[str] = frozenset()
    ahead: frozenset[dt.date] = frozenset()
    scheduled: bool = False
    cancelled: bool = False

    @property
    def day(self) -> dt.date:
        """From when it counts: its last possible day; what was done counts by the first report that tells it."""
        first = None if self.scheduled else min(self.told, default=None)
        days = [day for day in (self.date.latest, first) if day]
        return min(days, default=self.date.earliest or dt.date.max)


def joined(step: Step, other: Step) -> Step:
    """One step of two that tell the same; the date is the days in both, or the first's where there are none."""
    return replace(
        step,
        date=meet(step.date, other.date) or step.date,
        by=step.by | other.by,
        claims=step.claims + other.claims,
        told=step.told | other.told,
        moves=step.moves | other.moves,
        ahead=step.ahead | other.ahead,
    )


def told(claim: MoveClaim, status: Status, cycle: Lifecycle, known: Known) -> tuple[Step, ...]:
    """`status` is that of the event on the same words. Empty where the lifecycle makes nothing of the claim."""
    published = known.published(claim)
    days = frozenset([published] if published else [])
    blank = Step("", claim.move, _OPEN, known.states(claim.by), (claim,), days)
    if claim.move == ATTESTED:
        seen = Date(published, published, None, Basis.INFERRED)
        return (replace(blank, status=cycle.attested, date=claim.date or seen),)
    move = _counted(claim, cycle, status)
    if move is None:
        return ()
    date, effect = _clocks(claim, status, published)
    done = replace(blank, status=move.to, move=move.id, date=_by_report(date, published))
    return (done,) if effect is None else _foretold(done, effect, move, cycle, published)


def _counted(claim: MoveClaim, cycle: Lifecycle, status: Status) -> Move | None:
    """The move as it counts. A denial is none; a plan or threat counts where the state that it leads to is itself
    pending, a plan also where it has a day; "the withdrawal was suspended" is the move that acts on the withdrawal."""
    move = counterpart(claim.instrument.kind, claim.move, cycle)
    if move is None or status is Status.DENIED:
        return None
    if status is Status.SUSPENDED and not move.on:
        return next((other for other in cycle.moves.values() if move.id in other.on), None)
    pending = cycle.states[move.to].tone == "pending"
    dated = status is Status.PLANNED and (claim.effect or claim.date)
    return move if pending or dated or status in (Status.HAPPENED, Status.SUSPENDED) else None


def _clocks(claim: MoveClaim, status: Status, published: dt.date | None) -> tuple[Date, Date | None]:
    """When it was done and when it bites. A day that had yet to come when the report was printed is one of effect."""
    date, effect = claim.date or _OPEN, claim.effect
    to_come = published is not None and date.earliest is not None and date.earliest > published
    told_after = published is not None and date.latest is not None and date.latest <= published
    if effect is None and (to_come or (status is Status.PLANNED and date != _OPEN and not told_after)):
        return _OPEN, date
    if effect and (effect.earliest, effect.latest) == (date.earliest, date.latest):
        return date, None
    return date, effect


def _by_report(date: Date, published: dt.date | None) -> Date:
    """What a report tells as done was done by its day."""
    if published is None or date.latest or (date.earliest and date.earliest > published):
        return date
    return replace(date, latest=published, basis=date.basis if date.earliest else Basis.INFERRED)


def _foretold(done: Step, effect: Date, move: Move, cycle: Lifecycle, published: dt.date | None) -> tuple[Step, ...]:
    """The state scheduled for the day of effect, and the one that holds from the decision to that day."""
    target = cycle.states[move.schedules or move.to]
    ahead = published is not None and (effect.latest is None or published <= effect.latest)
    moves = frozenset([move.id])
    later = replace(
        done, status=target.id, date=effect, scheduled=True, moves=moves, ahead=done.told if ahead else frozenset()
    )
    if move.schedules and move.schedules != move.to:
        return done, later
    if (
        ahead and target.foretold and (target.in_force or target.foretold == target.id)
    ):  # nothing is in force yet, so from the announcement it is due
        return replace(done, status=target.foretold), later
    if ahead and not target.in_force:  # what has yet to end is in being
        return replace(
            done, status=cycle.attested, move=ATTESTED, date=Date(published, published, None, Basis.INFERRED)
        ), later
    return (later,)
