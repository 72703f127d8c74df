"""The format `stateofplay/1`: one JSON object, or the same records one a line.

`export.schema.json` beside this file is its contract. Keys stand in one fixed order, and nothing but the state of play
enters: the same ledger gives the same bytes on every machine.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from stateofplay.knowledge import lifecycles
from stateofplay.model.claims import Refusal
from stateofplay.model.dates import Basis, Date
from stateofplay.model.judgements import Ground, Judgeable, Judgement, Recorded
from stateofplay.model.mentions import Actor
from stateofplay.model.state import (
    Commitment,
    Disagreement,
    Event,
    Evidence,
    Issue,
    Person,
    Position,
    ScorePart,
    Source,
    StateOfPlay,
    Track,
    TrackState,
)
from stateofplay.views.dates import known_day

__all__ = ["FORMAT", "dumps", "export", "judgement_to_json", "to_json", "to_jsonl"]

FORMAT = "stateofplay/1"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_T = TypeVar("_T")
Json = dict[str, Any]


def to_json(state: StateOfPlay) -> str:
    """Everything, by the contract stateofplay/1."""
    return dumps(export(state), indent=1) + "\n"


def to_jsonl(state: StateOfPlay) -> str:
    """The same, one record a line.

    `record` tells the list of the JSON format that it stands in.
    """
    whole = export(state)
    lists = {key: value for key, value in whole.items() if isinstance(value, list)}
    head = {"record": "export", **{key: value for key, value in whole.items() if key not in lists}}
    records = ({"record": key, **item} for key, items in lists.items() for item in items)
    return "".join(dumps(record) + "\n" for record in (head, *records))


def judgement_to_json(judgement: Judgement) -> str:
    """One judgement, as it stands among those of the whole."""
    return dumps(_judgement(judgement), indent=1) + "\n"


def export(state: StateOfPlay) -> Json:
    """The object that the schema describes."""
    asked = {"as_of": known_day(state.as_of), "known_on": known_day(state.known_on)}
    return {
        "format": FORMAT,
        **{key: day.isoformat() for key, day in asked.items() if day},
        "documents": _each(_document, state.sources),
        "actors": _each(_actor, state.actors),
        "people": _each(_person, state.people),
        "issues": _each(_issue, state.issues),
        "events": _each(_event, state.events),
        "positions": _each(_position, state.positions),
        "tracks": _each(_track, state.tracks),
        "commitments": _each(_commitment, state.commitments),
        "disagreements": _each(_disagreement, state.disagreements),
        "rejected": _each(_refusal, state.rejected),
        **({"judgements": _each(_recorded, state.judgements)} if state.judgements else {}),
    }


def dumps(value: object, indent: int | None = None) -> str:
    """Text as it is, except lone surrogates, which no UTF-8 file can hold and a JSON escape can; days in ISO 8601."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _each(record: Callable[[_T], Json], items: Iterable[_T]) -> list[Json]:
    return [record(item) for item in items]


def _document(source: Source) -> Json:
    document = source.document
    return {
        "id": source.id,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "agency": document.agency,
        "byline": document.byline,
        "place": document.place,
        "published": _date(document.published),
        "copy_of": source.copy_of,
        "reader": source.reader,
        "notes": list(document.notes),
    }


def _actor(actor: Actor) -> Json:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "of": actor.of}


def _person(person: Person) -> Json:
    offices = [
        {
            "title": office.title,
            "actor": office.actor,
            "as_of": [_day(day) for day in office.as_of],
            "evidence": _evidence(office.evidence),
        }
        for office in person.offices
    ]
    return {"name": person.name, "also": list(person.also), "offices": offices}


def _issue(issue: Issue) -> Json:
    return {"id": issue.id, "name": issue.name, **_marks(issue)}


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type.value,
        "status": event.status.value,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "people": list(event.people),
        "date": _date(event.date),
        "place": event.place,
        "part_of": event.part_of,
        "issues": list(event.issues),
        "summary": event.summary,
        "independent_sources": event.independent_sources,
        "merged_by": _each(_part, event.merged_by),
        "evidence": _evidence(event.evidence),
        **_marks(event),
    }


def _part(part: ScorePart) -> Json:
    return {"name": part.name, "weight": part.weight, "value": part.value}


def _position(position: Position) -> Json:
    return {
        "id": position.id,
        "party": position.party,
        "issue": position.issue,
        "speaker": position.speaker,
        "stance": position.stance.value,
        "text": position.text,
        "date": _date(position.date),
        "evidence": _evidence(position.evidence),
        **_marks(position),
    }


def _track(track: Track) -> Json:
    return {
        "id": track.id,
        "name": track.name,
        "names": list(track.names),
        "kind": _kind(track),
        "lifecycle": track.kind,
        "parties": list(track.parties),
        "status": track.status,
        "status_label": track.status_label,
        "since": _date(track.since),
        "next": _state(track.next) if track.next else None,
        "states": _each(_state, track.states),
        **_marks(track),
    }


def _kind(track: Track) -> str:
    """The contract's name for the kind of the track's lifecycle."""
    lifecycle = lifecycles.load().get(track.kind)
    return lifecycle.export if lifecycle else track.kind


def _state(state: TrackState) -> Json:
    return {
        "status": state.status,
        "move": state.move,
        "date": _date(state.date),
        "by": list(state.by),
        "scheduled": state.scheduled,
        "cancelled": state.cancelled,
        "event": state.event,
        "evidence": _evidence(state.evidence),
    }


def _commitment(commitment: Commitment) -> Json:
    return {
        "id": commitment.id,
        "by": list(commitment.by),
        "to": list(commitment.to),
        "act": commitment.act,
        "made": _date(commitment.made),
        "due": _date(commitment.due),
        "state": commitment.state.value,
        "settled_by": commitment.settled_by,
        "reason": commitment.reason,
        "evidence": _evidence(commitment.evidence),
        **_marks(commitment),
    }


def _disagreement(disagreement: Disagreement) -> Json:
    values = [{"value": value.value, "evidence": _evidence(value.evidence)} for value in disagreement.values]
    return {
        "id": disagreement.id,
        "about": disagreement.about,
        "kind": disagreement.kind.value,
        "reason": disagreement.reason,
        "values": values,
        **_marks(disagreement),
    }


def _marks(line: Judgeable) -> Json:
    """What a person said of the line and which fields a person set; nothing where nobody did."""
    judged = {"judged": line.judged.value} if line.judged else {}
    return {**judged, **({"fixed": list(line.fixed)} if line.fixed else {})}


def _recorded(recorded: Recorded) -> Json:
    through = {"standing": recorded.standing.value, "through": recorded.through}
    return {**_judgement(recorded.judgement), **through}


def _judgement(judgement: Judgement) -> Json:
    return {
        "id": judgement.id,
        "thing": judgement.thing.value,
        "about": judgement.about,
        "ruling": judgement.ruling.value,
        "field": judgement.field,
        "value": judgement.value,
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "reason": judgement.reason,
        "undoes": judgement.undoes,
        "claims": [_ground(ground) for ground in judgement.claims],
        "others": [_ground(ground) for ground in judgement.others],
    }


def _ground(ground: Ground) -> Json:
    span = ground.quote
    return {
        "document": span.document,
        "start": span.start,
        "end": span.end,
        "quote": ground.words,
        "claim": ground.claim,
    }


def _refusal(refusal: Refusal) -> Json:
    return {"reason": refusal.reason, "kind": refusal.kind, "document": refusal.document, "quote": refusal.quote}


def _evidence(evidence: Iterable[Evidence]) -> list[Json]:
    return [
        {"document": e.document, "start": e.start, "end": e.end, "quote": e.quote, "claim": e.claim} for e in evidence
    ]


def _date(date: Date | None) -> Json | None:
    if date is None:
        return None
    return {
        "earliest": _day(date.earliest),
        "latest": _day(date.latest),
        "text": date.text,
        **_basis(date.basis),
    }


def _basis(basis: Basis) -> Json:
    """The contract knows no day that a person gave."""
    return {"basis": Basis.INFERRED.value, "judged": True} if basis is Basis.JUDGED else {"basis": basis.value}


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
