"""The reports that all rests on: how many claims each bears, and which of them are one source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stateofplay.exports.wording import When, when
from stateofplay.model.state import Commitment, Event, Evidence, Position, Source, StateOfPlay
from stateofplay.views.names import count, listing, source_name

__all__ = ["Report", "dependence", "reports"]


@dataclass(frozen=True, slots=True)
class Report:
    """A source with how many claims of the ledger rest on it, and the name of the one that it repeats."""

    source: Source
    name: str
    when: When
    copy_of: str
    claims: int


def reports(state: StateOfPlay) -> list[Report]:
    """By publication day, each copy after what it repeats."""
    names = {source.id: source_name(source) for source in state.sources}
    claims = Counter(document for document, _ in {(e.document, e.claim) for e in _evidence(state)})
    order = {source.id: number for number, source in enumerate(state.sources)}
    found = [
        Report(
            source=source,
            name=names[source.id],
            when=when(source.document.published),
            copy_of=names.get(source.copy_of, "") if source.copy_of else "",
            claims=claims[source.id],
        )
        for source in state.sources
    ]
    return sorted(
        found, key=lambda one: (order.get(one.source.copy_of or "", order[one.source.id]), order[one.source.id])
    )


def dependence(state: StateOfPlay) -> str:
    """As in "Eight reports, seven independent sources: Harbour Ledger and Pacific Wire count as one." Copies and what
    one agency sent out are one source."""
    groups: dict[str, list[Source]] = defaultdict(list)
    agencies = {source.id: source.document.agency for source in state.sources}
    for source in state.sources:
        root = source.copy_of or source.id
        agency = source.document.agency or agencies.get(root)
        groups[f"agency {agency}" if agency else root].append(source)
    joined = [listing(dict.fromkeys(map(source_name, group))) for group in groups.values() if len(group) > 1]
    told = f"{count(len(state.sources), 'report')}, {count(len(groups), 'independent source')}"
    one = "; ".join(f"{names} count as one" for names in joined)
    return f"{told[:1].upper()}{told[1:]}{': ' if one else ''}{one}."


def _evidence(state: StateOfPlay) -> Iterator[Evidence]:
    told: Iterable[Event | Position | Commitment] = (*state.events, *state.positions, *state.commitments)
    for item in told:
        yield from item.evidence
    for track in state.tracks:
        for move in track.states:
            yield from move.evidence
    for person in state.people:
        for office in person.offices:
            yield from office.evidence
