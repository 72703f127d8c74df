"""Why the ledger says so: everything under one id, down to the exact words."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from stateofplay.model.dates import Date
from stateofplay.model.ids import resolved
from stateofplay.model.judgements import Thing
from stateofplay.model.mentions import Actor
from stateofplay.model.state import (
    Commitment,
    Disagreement,
    Event,
    Evidence,
    Issue,
    Person,
    Position,
    Source,
    StateOfPlay,
    Track,
)
from stateofplay.views.dates import say, say_basis
from stateofplay.views.explanation import Explanation, explanation
from stateofplay.views.names import all_of, source_name
from stateofplay.views.quotes import resting
from stateofplay.views.why_judged import judgement_explained, not_shown, with_judgements

__all__ = ["Explanation", "explainers", "why"]

_HOW_TO_LIST = "`stateofplay show timeline` and the other tables list ids"
_MOST_QUOTES = 5  # of an actor
_Explain = Callable[[StateOfPlay, Any], Explanation]
_Lines = tuple[Thing, _Explain, Iterable[Any]]


def why(state: StateOfPlay, id: str) -> Explanation:
    """Explain an event, track, position, commitment, disagreement, issue, actor, person, report, claim or judgement.

    A beginning that only one id has is enough. Raises UnknownId, naming the closest ids, where none or several fit.
    """
    explain = dict(explainers(state))
    return explain[resolved(id, list(explain), _HOW_TO_LIST)]()


def explainers(state: StateOfPlay) -> Iterator[tuple[str, Callable[[], Explanation]]]:
    """Every id with what explains it; where two have one id, the later counts."""
    for recorded in state.judgements:
        if recorded.judgement.claims:
            for id in (recorded.judgement.about, *(ground.claim for ground in recorded.judgement.claims)):
                yield id, partial(not_shown, state, recorded, id)
        yield recorded.judgement.id, partial(judgement_explained, state, recorded)
    for _, owner, evidence in resting(state):
        yield from ((one.claim, partial(_claim, state, one, owner)) for one in evidence)
    yield from ((a.id, partial(_actor, state, a)) for a in state.actors)
    yield from ((s.id, partial(_source, s)) for s in state.sources)
    yield from ((p.name, partial(_person, state, p)) for p in state.people)
    lines: tuple[_Lines, ...] = (
        (Thing.ISSUE, _issue, state.issues),
        (Thing.DISAGREEMENT, _disagreement, state.disagreements),
        (Thing.COMMITMENT, _commitment, state.commitments),
        (Thing.POSITION, _position, state.positions),
        (Thing.TRACK, _track, state.tracks),
        (Thing.EVENT, _event, state.events),
    )
    for thing, explain, members in lines:
        yield from ((one.id, partial(_line, state, thing, explain, one)) for one in members)


def _line(state: StateOfPlay, thing: Thing, explain: _Explain, line: Any) -> Explanation:
    return with_judgements(state, thing, explain(state, line), line.claims)


def _event(state: StateOfPlay, event: Event) -> Explanation:
    names, issues = state.names, _issue_names(state)
    fields = (
        ("type", event.type.value),
        ("status", event.status.value),
        ("who", all_of(event.actors, names)),
        ("to whom", all_of(event.recipients, names)),
        ("people", ", ".join(event.people)),
        ("date", _date(event.date)),
        ("where", event.place or ""),
        ("part of", event.part_of or ""),
        ("issues", ", ".join(issues.get(i, i) for i in event.issues)),
        ("independent sources", str(event.independent_sources)),
    )
    explained = explanation(state, event.id, event.summary, fields, event.evidence)
    return replace(explained, score=event.merged_by)


def _issue_names(state: StateOfPlay) -> dict[str, str]:
    """With their ids, which stand in no table."""
    return {issue.id: f"{issue.name} [{issue.id}]" for issue in state.issues}


def _track(state: StateOfPlay, track: Track) -> Explanation:
    names = state.names
    moves = (
        (
            "scheduled" if move.scheduled else "cancelled" if move.cancelled else "move",
            f"{say(move.date)}: {move.move} → {move.status}" + (f", by {all_of(move.by, names)}" if move.by else ""),
        )
        for move in track.states
    )
    fields = (
        ("kind", track.kind),
        ("parties", all_of(track.parties, names)),
        ("status", track.status_label),
        ("since", _date(track.since) if track.since else ""),
        ("also named", ", ".join(name for name in track.names if name != track.name)),
        *moves,
    )
    return explanation(state, track.id, track.name, fields, (e for move in track.states for e in move.evidence))


def _position(state: StateOfPlay, position: Position) -> Explanation:
    names, issues = state.names, _issue_names(state)
    fields = (
        ("party", names.get(position.party, position.party)),
        ("stance", position.stance.value),
        ("issue", issues.get(position.issue, position.issue)),
        ("said by", position.speaker or ""),
        ("date", _date(position.date)),
    )
    return explanation(state, position.id, position.text, fields, position.evidence)


def _commitment(state: StateOfPlay, commitment: Commitment) -> Explanation:
    names = state.names
    fields = (
        ("by", all_of(commitment.by, names)),
        ("to", all_of(commitment.to, names)),
        ("made", _date(commitment.made) if commitment.made else ""),
        ("due", _date(commitment.due) if commitment.due else "no day given"),
        ("state", commitment.state.value),
        ("why", commitment.reason),
        ("settled by", commitment.settled_by or ""),
    )
    return explanation(state, commitment.id, commitment.act, fields, commitment.evidence)


def _disagreement(state: StateOfPlay, disagreement: Disagreement) -> Explanation:
    values = (("value", value.value) for value in disagreement.values)
    fields = (("kind", disagreement.kind.value), ("why", disagreement.reason), *values)
    evidence = (e for value in disagreement.values for e in value.evidence)
    return explanation(state, disagreement.id, disagreement.about, fields, evidence)


def _person(state: StateOfPlay, person: Person) -> Explanation:
    names = state.names
    offices = (("office", f"{o.title}, {names.get(o.actor, o.actor)}") for o in person.offices)
    part = [event for event in state.events if person.name in event.people]
    fields = (("also written", ", ".join(person.also)), *offices, ("events", str(len(part))))
    told = [e for office in person.offices for e in office.evidence] or [e for event in part for e in event.evidence]
    return explanation(state, person.name, person.name, fields, told)


def _actor(state: StateOfPlay, actor: Actor) -> Explanation:
    names = state.names
    own = [event for event in state.events if actor.id in event.actors]
    met = [event for event in state.events if actor.id in event.recipients and actor.id not in event.actors]
    stands = [position for position in state.positions if position.party == actor.id]
    held = [(person, office) for person in state.people for office in person.offices if office.actor == actor.id]
    fields = (
        ("kind", actor.kind.value),
        ("of", names.get(actor.of, actor.of) if actor.of else ""),
        *(("has", one.name) for one in state.actors if one.of == actor.id),
        *(("office", f"{office.title}: {person.name}") for person, office in held),
        *(("track", track.name) for track in state.tracks if actor.id in track.parties),
        ("events", f"{len(own)} of its own, {len(met)} towards it"),
        ("positions", str(len(stands))),
    )
    told = [e for event in own for e in event.evidence] + [e for position in stands for e in position.evidence]
    told += [e for track in state.tracks for move in track.states if actor.id in move.by for e in move.evidence]
    told += [e for event in met for e in event.evidence] + [e for _, office in held for e in office.evidence]
    return explanation(state, actor.id, actor.name, fields, _newest(state, told))


def _newest(state: StateOfPlay, evidence: Iterable[Evidence]) -> list[Evidence]:
    """The newest of its words only: of a state nearly every report tells."""
    dates = {source.id: source.document.published for source in state.sources}
    days = {id: (date and date.latest) or dt.date.min for id, date in dates.items()}
    once = {(one.document, one.start, one.end): one for one in reversed(tuple(evidence))}
    return heapq.nlargest(_MOST_QUOTES, reversed(once.values()), key=lambda one: days[one.document])


def _source(source: Source) -> Explanation:
    document = source.document
    fields = (
        ("outlet", source_name(source)),
        ("byline", document.byline or ""),
        ("place", document.place or ""),
        ("published", _date(document.published)),
        ("copy of", source.copy_of or ""),
        ("file", document.path),
        ("sha256", document.sha256),
        ("first read", source.first_read or ""),
        *(("note", note) for note in document.notes),
    )
    title = document.title or document.path
    return Explanation(source.id, title, tuple(f for f in fields if f[1]), (), source.reader or "not recorded")


def _claim(state: StateOfPlay, evidence: Evidence, owner: str) -> Explanation:
    fields = (("stands under", owner),)
    explained = explanation(state, evidence.claim, "One claim of one report", fields, (evidence,))
    return with_judgements(state, Thing.CLAIM, explained, (evidence.claim,))


def _issue(state: StateOfPlay, issue: Issue) -> Explanation:
    about = [position for position in state.positions if position.issue == issue.id]
    acts = [event for event in state.events if issue.id in event.issues]
    fields = (("positions", str(len(about))), ("events", str(len(acts))))
    told = [e for position in about for e in position.evidence] + [e for event in acts for e in event.evidence]
    return explanation(state, issue.id, issue.name, fields, _newest(state, told))


def _date(date: Date | None) -> str:
    return f"{say(date)} ({say_basis(date)})"
