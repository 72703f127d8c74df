"""What the dispute is, in sentences put together from the ledger and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from stateofplay.model.claims import EventType, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import CommitmentState, DisagreementKind, Evidence, StateOfPlay
from stateofplay.views.acts import told
from stateofplay.views.dates import say, say_since
from stateofplay.views.names import (
    actor_names,
    all_of,
    capital,
    count,
    home_states,
    in_prose,
    in_words,
    listing,
    parties,
)

__all__ = ["Statement", "headline", "statements", "title"]

_MEASURES = (EventType.SANCTION, EventType.COERCE, EventType.MOBILIZE, EventType.ASSAULT)
_OPEN_QUESTIONS = (DisagreementKind.CONFLICT, DisagreementKind.PARTY_CLAIMS, DisagreementKind.UNCERTAIN)
_MOST_NAMED = 3
_PROMISED = {
    CommitmentState.OPEN: "open",
    CommitmentState.KEPT: "kept",
    CommitmentState.LAPSED: "lapsed",
    CommitmentState.CANCELLED: "cancelled",
    CommitmentState.UNKNOWN: "of unknown outcome",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


def title(state: StateOfPlay) -> str:
    """The parties: "Norway and Iceland"."""
    return all_of(parties(state), actor_names(state)) or "No dispute between states"


def headline(state: StateOfPlay) -> tuple[str, ...]:
    return tuple(statement.text for statement in statements(state))


def statements(state: StateOfPlay) -> tuple[Statement, ...]:
    """At most five: what it is over, the measures, the latest meeting, the tracks, the open promises and conflicts."""
    made = (_subject(state), _measures(state), _meeting(state), _tracks(state), _open(state))
    return tuple(statement for statement in made if statement)


def _subject(state: StateOfPlay) -> Statement | None:
    ranked = Counter(issue for event in state.events for issue in event.issues)
    ranked.update(position.issue for position in state.positions)
    issues = {issue.id: issue.name for issue in state.issues}
    top = [id for id, _ in ranked.most_common() if id in issues]
    if not top or not state.events or not parties(state):
        return None
    rest = len(top) - _MOST_NAMED
    over = [issues[id] for id in top[:_MOST_NAMED]] + ([count(rest, "other issue")] if rest > 0 else [])
    taken = [position.evidence for position in state.positions if position.issue in top[:_MOST_NAMED]]
    evidence = _once(e[-1] for e in taken[-_MOST_NAMED:]) or state.events[-1].evidence
    names = actor_names(state)
    who = listing(in_prose(names.get(id, id)) for id in parties(state))
    return Statement(f"{capital(who)} differ over {listing(over)}.", evidence)


def _measures(state: StateOfPlay) -> Statement | None:
    homes, names = home_states(state), actor_names(state)
    done = [e for e in state.events if e.type in _MEASURES and e.status is Status.HAPPENED and not e.part_of]
    by = {party: [e for e in done if party in {homes.get(id, id) for id in e.actors}] for party in parties(state)}
    by_whom = [f"{count(len(events), 'measure')} by {in_prose(names.get(p, p))}" for p, events in by.items() if events]
    if not by_whom:
        return None
    latest = max((e for events in by.values() for e in events), key=lambda e: _day(e.date))
    which = "the latest " if sum(map(len, by.values())) > 1 else ""
    text = f"The reports tell of {listing(by_whom)}, {which}{_when(latest.date)}: {_sentence(told(latest, names))}"
    return Statement(text, latest.evidence)


def _meeting(state: StateOfPlay) -> Statement | None:
    met = [e for e in state.events if e.type is EventType.CONSULT and e.status is Status.HAPPENED]
    if not met:
        return None
    last = max(met, key=lambda e: _day(e.date))
    came = [e for e in state.events if e.part_of == last.id and e.type is EventType.AGREE]
    outcome = f" It led to this: {_sentence(told(came[0], actor_names(state)))}" if came else ""
    held = capital(count(len(met), "meeting"))
    which = ", the latest " if len(met) > 1 else " "
    text = f"{held} took place{which}{_when(last.date)}: {_sentence(told(last, actor_names(state)))}"
    return Statement(text + outcome, _once(e for event in (last, *came[:1]) for e in event.evidence))


def _tracks(state: StateOfPlay) -> Statement | None:
    known = [track for track in state.tracks if track.states]
    if not known:
        return None
    newest = sorted(known, key=lambda t: -_day(t.since))[:_MOST_NAMED]
    stand = [f"{t.name}: {t.status_label}" + (f" {say_since(t.since)}" if t.since else "") for t in newest]
    first = f"Of {count(len(known), 'track')}, the latest to move stand so: " if len(known) > 1 else ""
    return Statement(f"{first}{'; '.join(stand)}.", _once(t.states[-1].evidence[0] for t in newest))


def _open(state: StateOfPlay) -> Statement | None:
    questions = [d for d in state.disagreements if d.kind in _OPEN_QUESTIONS]
    differ = f"the sources or parties contradict each other on {count(len(questions), 'point')}" if questions else ""
    text = "; ".join(part for part in (_promises(state), differ) if part)
    if not text:
        return None
    promises = [c.evidence[0] for c in state.commitments][:_MOST_NAMED]
    return Statement(f"{capital(text)}.", _once((*promises, *(q.values[0].evidence[0] for q in questions[:2]))))


def _promises(state: StateOfPlay) -> str:
    """As in "seven promises were made: two kept, five open"."""
    if not state.commitments:
        return ""
    tally = Counter(commitment.state for commitment in state.commitments)
    states = [f"{in_words(tally[kind])} {_PROMISED[kind]}" for kind in CommitmentState if tally[kind]]
    made = count(len(state.commitments), "promise")
    return f"{made} {'was' if len(state.commitments) == 1 else 'were'} made: {', '.join(states)}"


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
