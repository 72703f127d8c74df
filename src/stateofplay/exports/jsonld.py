"""JSON-LD in the terms of schema.org, and in no others. Source: https://schema.org.

Reports are NewsArticles, acts are Events that are Actions, positions and the values that differ are Claims, what was
promised is a PlanAction, and every quote is a Quotation of its report. No ClaimReview: nothing here is rated true or
false. The context stands in the file, so that no reader has to fetch it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

from stateofplay.exports.printable import printable, tag_uri
from stateofplay.model.claims import Status
from stateofplay.model.dates import Date
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.model.state import (
    Commitment,
    CommitmentState,
    Disagreement,
    Event,
    Evidence,
    Person,
    Position,
    Source,
    StateOfPlay,
    Track,
)
from stateofplay.views.acts import told
from stateofplay.views.dates import parts
from stateofplay.views.names import source_name

__all__ = ["linked_data"]

Json = dict[str, Any]

_SCHEMA = "https://schema.org/"
_KINDS = {
    ActorKind.STATE: "Country",
    ActorKind.BODY: "GovernmentOrganization",
    ActorKind.COURT: "GovernmentOrganization",
    ActorKind.COMPANY: "Corporation",
    ActorKind.PERSON: "Person",
}  # of all others Organization
_DONE = {
    Status.HAPPENED: "CompletedActionStatus",
    Status.PLANNED: "PotentialActionStatus",
    Status.THREATENED: "PotentialActionStatus",
    Status.SUSPENDED: "PotentialActionStatus",
    Status.DENIED: "FailedActionStatus",
}
_SETTLED = {
    CommitmentState.OPEN: "PotentialActionStatus",
    CommitmentState.KEPT: "CompletedActionStatus",
    CommitmentState.LAPSED: "FailedActionStatus",
}


def linked_data(state: StateOfPlay) -> str:
    """Linked data in JSON-LD, in the terms of schema.org.

    Names of things are tag URIs of their ids.
    """
    graph: list[Json] = [
        *(_report(source) for source in state.sources),
        *(_actor(actor) for actor in state.actors),
        *(_person(person) for person in state.people),
        *(_thing(issue.id, "Thing", name=issue.name) for issue in state.issues),
        *(_track(track) for track in state.tracks),
        *(_act(event, state) for event in state.events),
        *(_position(position) for position in state.positions),
        *(_promise(one) for one in state.commitments),
        *(claim for one in state.disagreements for claim in _differing(one)),
    ]
    text = json.dumps({"@context": {"@vocab": _SCHEMA}, "@graph": graph}, ensure_ascii=False, indent=1)
    return printable(text) + "\n"


def _thing(id: str, type: str | list[str], **terms: Any) -> Json:
    """Without what is not known."""
    return {"@id": tag_uri(id), "@type": type, **{term: value for term, value in terms.items() if value}}


def _ref(ids: Iterable[str]) -> list[Json]:
    return [{"@id": tag_uri(id)} for id in ids]


def _report(source: Source) -> Json:
    document = source.document
    return _thing(
        source.id,
        "NewsArticle",
        headline=document.title,
        publisher={"@type": "Organization", "name": source_name(source)},
        sourceOrganization=document.agency and {"@type": "NewsMediaOrganization", "name": document.agency},
        author=document.byline and {"@type": "Person", "name": document.byline},
        datePublished=_last(document.published),
        identifier=[document.path, f"sha256:{document.sha256}"],
        isBasedOn=_ref([source.copy_of]) if source.copy_of else None,
    )


def _actor(actor: Actor) -> Json:
    home = _ref([actor.of]) if actor.of else None
    return _thing(actor.id, _KINDS.get(actor.kind, "Organization"), name=actor.name, areaServed=home)


def _person(person: Person) -> Json:
    return _thing(
        person.name,
        "Person",
        name=person.name,
        alternateName=list(person.also),
        jobTitle=list(dict.fromkeys(office.title for office in person.offices)),
        affiliation=_ref(dict.fromkeys(office.actor for office in person.offices)),
    )


def _track(track: Track) -> Json:
    return _thing(
        track.id,
        "Thing",
        name=track.name,
        alternateName=[name for name in track.names if name != track.name],
        description=track.status_label,
        subjectOf=_quotations(evidence for move in track.states for evidence in move.evidence),
    )


def _act(event: Event, state: StateOfPlay) -> Json:
    return _thing(
        event.id,
        ["Event", "Action"],
        name=told(event, state),  # says so where it did not happen, or not yet
        additionalType=event.type.value,
        **_dates(event.date),
        location=event.place and {"@type": "Place", "name": event.place},
        agent=_ref(event.actors),
        recipient=_ref(event.recipients),
        participant=[{"@type": "Person", "name": name} for name in event.people],
        actionStatus=_status(_DONE[event.status]),
        superEvent=_ref([event.part_of]) if event.part_of else None,
        about=_ref(event.issues),
        subjectOf=_quotations(event.evidence),
    )


def _position(position: Position) -> Json:
    return _thing(
        position.id,
        "Claim",
        text=position.text,
        name=f"{position.stance.value}: {position.text}",
        author=_ref([position.party]),
        claimInterpreter=position.speaker and {"@type": "Person", "name": position.speaker},
        dateCreated=_last(position.date),
        about=_ref([position.issue]),
        appearance=_quotations(position.evidence),
    )


def _promise(one: Commitment) -> Json:
    return _thing(
        one.id,
        "PlanAction",
        name=one.act,
        agent=_ref(one.by),
        recipient=_ref(one.to),
        scheduledTime=_last(one.due),
        actionStatus=_status(_SETTLED.get(one.state)),
        description=one.reason,
        result=_ref([one.settled_by]) if one.settled_by else None,
        subjectOf=_quotations(one.evidence),
    )


def _differing(one: Disagreement) -> Iterator[Json]:
    """A claim for each of the values."""
    for number, value in enumerate(one.values, 1):
        about = {"@id": tag_uri(one.id), "@type": "Thing", "name": one.about, "description": one.reason}
        appearance = _quotations(value.evidence)
        yield _thing(f"{one.id}-{number}", "Claim", text=value.value, about=about, appearance=appearance)


def _quotations(evidence: Iterable[Evidence]) -> list[Json]:
    """`identifier` is where the words stand: document[start:end]."""
    return [
        {
            "@type": "Quotation",
            "text": one.quote,
            "isPartOf": {"@id": tag_uri(one.document)},
            "identifier": f"{one.document}[{one.start}:{one.end}]",
        }
        for one in evidence
    ]


def _status(term: str | None) -> Json | None:
    return {"@id": f"{_SCHEMA}{term}"} if term else None


def _dates(date: Date | None) -> dict[str, str]:
    """The first and the last day that it can have been, or the month or year; an unknown end is left out."""
    ends = {"startDate": date and date.earliest, "endDate": date and date.latest}
    known = {term: _written(day, parts(date)) for term, day in ends.items() if date and day}
    return {"startDate": known["startDate"]} if len(set(known.values())) == 1 < len(known) else known


def _last(date: Date | None) -> str | None:
    """The last day that it can be, or the month or year."""
    return _written(date.latest, parts(date)) if date and date.latest else None


def _written(day: dt.date, count: int) -> str:
    """ISO 8601, cut to the year, or to year and month."""
    return day.isoformat()[: (4, 7, 10)[count - 1]]
