"""The life of one instrument: what reports tell of its moves, folded into states and the status on a day.

A retelling is more evidence and no new move. A move with a day of effect schedules a state, which is pending until its
day; a later move can take it back, a later report can give it another day. Moves count in the order of their own days,
not of the reports. Before the first report the status is "unknown".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.lifecycles import ATTESTED, Lifecycle
from stateofplay.ledger.known import Known
from stateofplay.ledger.steps import Step, joined, told
from stateofplay.model.claims import MoveClaim, Status
from stateofplay.model.dates import Basis, Date

__all__ = ["UNKNOWN", "Life", "live"]

UNKNOWN = "unknown"
_NEWS = dt.timedelta(days=31)
_OPEN_DAYS = 10**6  # an interval with an open end is wider than any other


@dataclass(frozen=True, slots=True)
class Life:
    """`steps` in the order of their days; `since` is the date of the step that gave the status, `effects` are the
    states that reports gave a day for, in the order of those days."""

    status: str
    since: Date | None
    steps: tuple[Step, ...]
    next: Step | None
    effects: tuple[Step, ...] = ()


def live(claims: Sequence[MoveClaim], cycle: Lifecycle, known: Known, statuses: Mapping[str, Status]) -> Life:
    """The life as of the day asked. `claims` are one track's, in the order of the reports; `statuses` holds the status
    of the event claims that they name."""
    happened = Status.HAPPENED
    tellings = [one for claim in claims for one in told(claim, statuses.get(claim.event or "", happened), cycle, known)]
    attested = [one for one in tellings if one.move == ATTESTED]
    done = [one for one in tellings if not one.scheduled and one.move != ATTESTED]
    made = [_between_reports(one, tellings) for one in _one_each(done, _one_move)]
    ahead = _one_each([one for one in tellings if one.scheduled], _one_schedule)
    made, ahead = _come_to_pass(_in_other_words(_once(made, cycle), cycle), ahead)
    made = [_announced(one, ahead, cycle) for one in made]
    made = [one for one in (_in_time(one, ahead, cycle) for one in made) if not known.hidden(one.day)]
    ahead = [_taken_back(one, made, cycle) for one in _superseded(ahead)]
    made = [_undone(_held_up(one, made, cycle), made, cycle) for one in made]
    steps = sorted([*_first_seen(attested, made, cycle), *ahead], key=_order)
    steps = _each_once([_fallen_due(one, cycle, known) for one in steps], cycle)
    status, since = _status(steps, cycle, known)
    to_come = (one for one in steps if one.scheduled and not one.cancelled)
    return Life(status, since, tuple(steps), next(to_come, None), tuple(sorted(ahead, key=_order)))


def _order(step: Step) -> tuple[dt.date, bool, bool, dt.date, str]:
    """By day; on one day what stood before, then what was done, then what fell due."""
    return step.day, step.move != ATTESTED, step.scheduled, _first(step.told), step.claims[0].id


def _one_each(tellings: Iterable[Step], same: Callable[[Step, Step], bool]) -> list[Step]:
    """Tellings of the same made one: narrow dates first, so that vague ones join them."""
    found: list[Step] = []
    for one in sorted(tellings, key=lambda step: step.date.days or _OPEN_DAYS):
        home = next((n for n, step in enumerate(found) if same(step, one)), None)
        if home is None:
            found.append(one)
        else:
            found[home] = joined(found[home], one)
    return found


def _one_move(a: Step, b: Step) -> bool:
    same_doers = not a.by or not b.by or bool(a.by & b.by)
    return (a.move, a.status) == (b.move, b.status) and same_doers and a.date.overlaps(b.date)


def _one_schedule(a: Step, b: Step) -> bool:
    return a.status == b.status and a.date.overlaps(b.date)


def _once(made: Iterable[Step], cycle: Lifecycle) -> list[Step]:
    """A move that does not repeat and is told again before anything took it back is retold, whatever its day."""
    found: list[Step] = []
    for one in sorted(made, key=_order):
        home = next((n for n in reversed(range(len(found))) if found[n].move == one.move), None)
        undone = home is None or any(one.move in cycle.moves[step.move].cancels for step in found[home + 1 :])
        doers = home is None or not one.by or not found[home].by or bool(one.by & found[home].by)
        if home is None or undone or not doers or cycle.moves[one.move].repeats:
            found.append(one)
        else:
            found[home] = _retold(found[home], one)
    return found


def _retold(step: Step, again: Step) -> Step:
    """Of two days for one move that of most tellings, of equals the first."""
    return joined(again, step) if len(again.claims) > len(step.claims) else joined(step, again)


def _in_other_words(made: Sequence[Step], cycle: Lifecycle) -> list[Step]:
    """A move of no known day that takes back what one of a known day shortly before took back tells that one in other
    words: "the decision to keep the pact" that its exit was suspended."""
    found = list(made)
    for step in made:
        cancels = set(cycle.moves[step.move].cancels)
        for n, other in enumerate(found):
            same = other.date.is_day and other.move != step.move and cancels & set(cycle.moves[other.move].cancels)
            vague = not step.date.is_day and (step.date.basis is Basis.INFERRED or step.date.covers(other.day))
            if same and vague and _shortly_before(other, step):
                found[n] = replace(other, claims=other.claims + step.claims)
                found.remove(step)
                break
    return found


def _shortly_before(step: Step, other: Step) -> bool:
    return dt.timedelta(0) <= other.day - step.day <= _NEWS


def _between_reports(step: Step, tellings: Iterable[Step]) -> Step:
    """A move with no date but its report's happened after the last report that did not know of it yet."""
    if step.date.earliest or not step.told:
        return step
    first = min(step.told)
    before = [day for one in tellings if one.move != step.move for day in one.told if day < first]
    if not before or (step.date.latest and max(before) > step.date.latest):
        return step
    return replace(step, date=replace(step.date, earliest=max(before), basis=Basis.INFERRED))


def _come_to_pass(made: Sequence[Step], ahead: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """What a report tells as done was not only scheduled: its evidence goes to the move made."""
    made, rest = list(made), []
    for one in ahead:
        done = next((n for n, step in enumerate(made) if step.move in one.moves and _one_schedule(step, one)), None)
        if done is None:
            rest.append(one)
        else:
            made[done] = joined(made[done], one)
    return made, rest


def _in_time(step: Step, ahead: Iterable[Step], cycle: Lifecycle) -> Step:
    """What took back a scheduled effect, and may have been done before its day or after, was done before."""
    cancels = set(cycle.moves[step.move].cancels)
    for one in ahead:
        if one.moves & cancels and step.date.earliest and step.date.earliest <= one.day < step.day:
            return replace(step, date=replace(step.date, latest=one.day, basis=Basis.INFERRED))
    return step


def _superseded(ahead: Sequence[Step]) -> list[Step]:
    """Of several days for one state, the one stands that the latest report looks forward to."""
    found = []
    for step in ahead:
        last = max((day for one in ahead if one.status == step.status for day in one.ahead), default=None)
        found.append(replace(step, cancelled=last is not None and last not in step.ahead))
    return found


def _taken_back(step: Step, made: Iterable[Step], cycle: Lifecycle) -> Step:
    """Cancelled where a move made before its day takes it back and no later report looks forward to it again."""
    for one in made:
        again = bool(step.ahead and one.told) and min(step.ahead) > max(one.told)
        if step.moves & set(cycle.moves[one.move].cancels) and one.day <= step.day and not again:
            return replace(step, cancelled=True)
    return step


def _held_up(step: Step, made: Iterable[Step], cycle: Lifecycle) -> Step:
    """In the state that the move leads to where it takes back one whose effect is still to come."""
    move = cycle.moves[step.move]
    pending = {id_ for id_ in move.cancels if cycle.moves[id_].schedules}
    taken = [one for one in made if one.move in pending and one.day <= step.day]
    before = [one for one in made if one is not step and one.day < step.day]
    open_ = [one for one in taken if not any(_takes(other, one, cycle) for other in before)]
    return replace(step, status=move.instead) if move.instead and open_ else step


def _takes(step: Step, other: Step, cycle: Lifecycle) -> bool:
    return other.move in cycle.moves[step.move].cancels and other.day <= step.day


def _undone(step: Step, made: Iterable[Step], cycle: Lifecycle) -> Step:
    undone = any(step.move in cycle.moves[one.move].cancels and step.day <= one.day for one in made if one is not step)
    return replace(step, cancelled=True) if undone else step


def _first_seen(attested: Sequence[Step], made: Sequence[Step], cycle: Lifecycle) -> list[Step]:
    """The moves with all that only shows it in being: one step of the first day that they speak of; or more evidence of
    the move that announced it, if no earlier report shows it, and a step of its own once that is old news."""
    if not attested:
        return list(made)
    begun = min(made, key=_order, default=None)
    told = frozenset(day for one in attested for day in one.told)
    if not begun or not _not_yet(begun, cycle) or _first(begun.told) > _first(told):
        return [_shown(attested), *made]
    later = [one for one in attested if one.day - begun.day > _NEWS]
    claims = tuple(claim for one in attested if one not in later for claim in one.claims)
    first = [replace(one, claims=one.claims + claims) if one is begun else one for one in made]
    return [*first, _shown(later)] if later else first


def _shown(attested: Sequence[Step]) -> Step:
    """Passages that only show it in being, as one step of their first day."""
    claims = tuple(claim for one in attested for claim in one.claims)
    told = frozenset(day for one in attested for day in one.told)
    return replace(min(attested, key=lambda step: step.day), claims=claims, told=told)


def _not_yet(step: Step, cycle: Lifecycle) -> bool:
    state = cycle.states[step.status]
    return state.tone == "pending" and not state.in_force


def _first(days: Iterable[dt.date]) -> dt.date:
    return min(days, default=dt.date.max)


def _announced(step: Step, ahead: Iterable[Step], cycle: Lifecycle) -> Step:
    """What the report that tells it says will only take effect on a later day was announced."""
    due = cycle.states[step.status].foretold
    for one in ahead:
        if (
            due
            and one.status == step.status
            and step.move in one.moves
            and step.told & one.ahead
            and step.day < one.day
        ):
            return replace(step, status=due)
    return step


def _fallen_due(step: Step, cycle: Lifecycle, known: Known) -> Step:
    """A state whose day has come is scheduled no more; what was due on a day from which no report is known yet is only
    due."""
    if not step.scheduled or step.cancelled or step.day > known.as_of:
        return step
    due = cycle.states[step.status].foretold if step.day > known.known_on else None
    return replace(step, status=due or step.status, scheduled=False)


def _each_once(steps: Iterable[Step], cycle: Lifecycle) -> list[Step]:
    """A state told again before another took its place is one state, as is one that a passage after a move shows."""
    found: list[Step] = []
    for step in steps:
        last = next((n for n in reversed(range(len(found))) if not found[n].scheduled), None)
        if last is None or step.scheduled or not _tells_again(step, found[last], cycle):
            found.append(step)
        else:
            first = found[last]
            found[last] = replace(first, claims=first.claims + step.claims, by=first.by or step.by)
    return found


def _tells_again(step: Step, before: Step, cycle: Lifecycle) -> bool:
    if step.move == ATTESTED:
        return not _not_yet(before, cycle)
    if (step.status, step.move, step.cancelled) != (before.status, before.move, before.cancelled):
        return False
    may_recur = cycle.moves[step.move].repeats or bool(step.moves)
    return not may_recur or step.date.overlaps(before.date)


def _status(steps: Sequence[Step], cycle: Lifecycle, known: Known) -> tuple[str, Date | None]:
    """The state that the last step by the day asked led to."""
    status, since = UNKNOWN, None
    for one in steps:
        out_of = cycle.moves[one.move].only_from if one.move != ATTESTED else ()
        leads = not out_of or status == UNKNOWN or status in out_of
        if leads and not one.scheduled and not one.cancelled and one.day <= known.as_of:
            status, since = one.status, one.date
    return status, since
