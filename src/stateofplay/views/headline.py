"""What the dispute is, in sentences put together from the ledger and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from stateofplay.ledger.issues import is_general
from stateofplay.model.claims import Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Commitment, CommitmentState, Event, Evidence, StateOfPlay, Track, TrackState
from stateofplay.views.acts import told
from stateofplay.views.changes import changes
from stateofplay.views.dates import say, say_since
from stateofplay.views.names import all_of, capital, count, in_prose, listing, parties
from stateofplay.views.quotes import quoted
from stateofplay.views.statuses import UNKNOWN, label

__all__ = ["Statement", "headline", "statements", "title"]

_MOST_NAMED = 3
_MET = "meeting"  # that sides met is an act told as such, and says little of how they stand


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


def title(state: StateOfPlay) -> str:
    """The parties: "Norway and Iceland"."""
    return all_of(parties(state), state.names) or "No dispute between states"


def headline(state: StateOfPlay) -> tuple[str, ...]:
    return tuple(statement.text for statement in statements(state))


def statements(state: StateOfPlay) -> tuple[Statement, ...]:
    """At most four: who differs over what, what is newest, how the tracks stand that moved last, what is due."""
    made = (_subject(state), _newest(state), _tracks(state), _due(state))
    return tuple(statement for statement in made if statement)


def _subject(state: StateOfPlay) -> Statement | None:
    cited = _by_issue(state)
    top = sorted(cited, key=lambda id: (is_general(id), -len({e.claim for e in cited[id]})))
    if not top or not state.events or not parties(state):
        return None
    issues = {issue.id: in_prose(issue.name) for issue in state.issues}
    rest = len(top) - _MOST_NAMED
    over = [issues[id] for id in top[:_MOST_NAMED]] + ([count(rest, "other issue")] if rest > 0 else [])
    names = state.names
    who = [in_prose(names.get(id, id)) for id in parties(state)]
    text = f"{capital(listing(who))} {'differ' if len(who) > 1 else 'differs'} over {listing(over)}."
    return Statement(text, _once(cited[id][-1] for id in top[:_MOST_NAMED]))


def _by_issue(state: StateOfPlay) -> dict[str, list[Evidence]]:
    """What is said on each issue, in the order of the issues."""
    cited: dict[str, list[Evidence]] = {issue.id: [] for issue in state.issues}
    for event in state.events:
        for issue in event.issues:
            cited.get(issue, []).extend(event.evidence)
    for position in state.positions:
        cited.get(position.issue, []).extend(position.evidence)
    return {id: evidence for id, evidence in cited.items() if evidence}


def _newest(state: StateOfPlay) -> Statement | None:
    """The last that happened, of what the newest reports tell first if that is anything."""
    happened = [event for event in state.events if event.status is Status.HAPPENED and _day(event.date)]
    new = {change.id for change in changes(state)}
    event = max([e for e in happened if e.id in new] or happened, key=_last, default=None)
    if event is None:
        return None
    return Statement(f"Newest, {_when(event.date)}: {_sentence(told(event, state))}", event.evidence)


def _last(event: Event) -> tuple[int, int, int, bool]:
    """The latest; of one day what most is said of, and a meeting before what came of it."""
    return _day(event.date), event.independent_sources, len(event.evidence), event.part_of is None


def _tracks(state: StateOfPlay) -> Statement | None:
    known = [track for track in state.tracks if track.states and track.status != UNKNOWN]
    told = [track for track in known if track.kind != _MET] or known
    newest = sorted(told, key=lambda track: -_day(track.since))[:_MOST_NAMED]
    if not newest:
        return None
    stand = "; ".join(_stands(track) for track in newest)
    return Statement(f"{capital(stand)}.", _once(_ground(track) for track in newest))


def _stands(track: Track) -> str:
    since = say_since(track.since)
    return f"{in_prose(track.name)}: {track.status_label}" + (f" {since}" if since else "")


def _ground(track: Track) -> Evidence:
    """The last words on the move that led to the status."""
    led = [move for move in track.states if move.status == track.status and not move.scheduled and not move.cancelled]
    return (led or track.states)[-1].evidence[-1]


def _due(state: StateOfPlay) -> Statement | None:
    """What is scheduled or promised for a day to come, the next first."""
    coming = [(_day(track.next.date), *_scheduled(track, track.next)) for track in state.tracks if track.next]
    open_ = [c for c in state.commitments if c.state is CommitmentState.OPEN and c.due]
    coming += [(_day(one.due), *_promised(state, one)) for one in open_]
    first = sorted(coming, key=lambda item: item[0] or dt.date.max.toordinal())[:_MOST_NAMED]
    if not first:
        return None
    return Statement(f"Due: {'; '.join(text for _, text, _ in first)}.", _once(e[0] for _, _, e in first))


def _scheduled(track: Track, move: TrackState) -> tuple[str, tuple[Evidence, ...]]:
    return f"{in_prose(track.name)} to be {label(track.kind, move.status)} {_when(move.date)}", move.evidence


def _promised(state: StateOfPlay, one: Commitment) -> tuple[str, tuple[Evidence, ...]]:
    who = listing(in_prose(name) for name in [state.names.get(id, id) for id in one.by])
    return f"{who}, {quoted(one.act, one.evidence)} {_when(one.due)}", one.evidence


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))


def _day(date: Date | None) -> int:
    """For finding the latest: the first day that it can have been; what has none was never the latest."""
    return date.earliest.toordinal() if date and date.earliest else 0


def _when(date: Date | None) -> str:
    """To stand after a noun: "on 4 Mar 2021", "in Mar 2021"."""
    if date is None or not date.days:
        return f"({say(date)})"
    said = say(replace(date, text=None))
    return f"on {said}" if date.is_day else f"in {said}" if len(said) < 9 else f"({said})"


def _sentence(text: str) -> str:
    return text if text.endswith((".", ".”", "?", "!")) else f"{text}."
