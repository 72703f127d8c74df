"""One state of play with what pages look up in it, each index made when it is first asked for."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from stateofplay.errors import UnknownId
from stateofplay.exports.reports import Report, reports
from stateofplay.exports.sections import latest, marks
from stateofplay.exports.standings import IssueRow, stances
from stateofplay.model.claims import Reading
from stateofplay.model.ids import resolved
from stateofplay.model.state import StateOfPlay
from stateofplay.views.changes import Change, report_days
from stateofplay.views.headline import Statement, statements, title
from stateofplay.views.names import home_states, source_name
from stateofplay.views.promised import without_promised
from stateofplay.views.quotes import resting
from stateofplay.views.why import Explanation, explainers
from stateofplay.web.finding import Index
from stateofplay.web.verdicts import FOLDERS

__all__ = ["KINDS", "Book"]

KINDS = {
    "events": "Event",
    "tracks": "Track",
    "positions": "Position",
    "promises": "Promise",
    "disagreements": "Disagreement",
    "actors": "Actor",
    "people": "Person",
    "documents": "Report",
    "issues": "Issue",
    "judgements": "Judgement",
    "claims": "Claim",
}
_OF_CLAIMS = {
    "event": "events",
    "move": "tracks",
    "position": "positions",
    "commitment": "promises",
    "office": "people",
}
_MOST_COMPARED = 3_000  # ids, in some 30 ms
_ISSUES = 10  # of the overview
_BEFORE, _HOLDERS = 4, 6  # on an issue there: a party's stances before the newest, and parties of a column
_Span = tuple[str, int, int]


class Book:
    """`state` bears the names of the ledger's settings, `told` those of the reports, which judgements are made on;
    `readings` gives the claims of each document."""

    def __init__(self, state: StateOfPlay, told: StateOfPlay, readings: Callable[[], Mapping[str, Reading]]) -> None:
        self.state = state
        self.told = told
        self._readings = readings
        self._facets: dict[tuple[str, str], dict[str, tuple[int, ...]]] = {}

    @cached_property
    def homes(self) -> dict[str, str]:
        return home_states(self.state)

    @cached_property
    def issues(self) -> dict[str, str]:
        return {issue.id: issue.name for issue in self.state.issues}

    @cached_property
    def outlets(self) -> dict[str, str]:
        """From document to the name of who printed it."""
        return {source.id: source_name(source) for source in self.state.sources}

    @cached_property
    def title(self) -> str:
        return title(self.state)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return statements(self.state)

    @cached_property
    def once(self) -> StateOfPlay:
        """With nothing told both as planned and as promised."""
        return without_promised(self.state)

    @cached_property
    def latest(self) -> tuple[str, tuple[Change, ...]]:
        """Since when, in words, and what changed last."""
        return latest(self.once, None)

    @cached_property
    def most_said(self) -> tuple[tuple[str, ...], list[IssueRow]]:
        """Who stands where on the issues of which most is said."""
        said = Counter(position.issue for position in self.state.positions)
        most = {id for id, _ in said.most_common(_ISSUES)}
        kept = tuple(position for position in self.state.positions if position.issue in most)
        return stances(replace(self.state, positions=kept), _BEFORE, _HOLDERS)

    @cached_property
    def reports(self) -> list[Report]:
        return reports(self.state)

    @cached_property
    def marks(self) -> dict[str, str]:
        return marks(self.state)

    @cached_property
    def report_days(self) -> tuple[dt.date, ...]:
        return report_days(self.state)

    @cached_property
    def index(self) -> Index:
        return Index(self.state)

    @cached_property
    def _explainers(self) -> dict[str, Callable[[], Explanation]]:
        return dict(explainers(self.state))

    @cached_property
    def kinds(self) -> dict[str, str]:
        """From an id to the kind of thing that it is, by the folder of its page."""
        state = self.state
        found = dict.fromkeys(self._explainers, "claims")
        found |= {one.judgement.about: FOLDERS[one.judgement.thing] for one in state.judgements}  # also if not shown
        found |= {one.judgement.id: "judgements" for one in state.judgements} | dict.fromkeys(self.issues, "issues")
        found |= dict.fromkeys(state.names, "actors") | dict.fromkeys(state.by_id, "documents")
        found |= {person.name: "people" for person in state.people}
        found |= {one.id: "disagreements" for one in state.disagreements}
        found |= {one.id: "promises" for one in state.commitments}
        found |= {one.id: "positions" for one in state.positions}
        return found | {one.id: "tracks" for one in state.tracks} | {one.id: "events" for one in state.events}

    def explain(self, id: str) -> Explanation:
        """Raises UnknownId, naming the closest ids."""
        return self._explainers[self.near(id)]()

    def near(self, id: str) -> str:
        """The id, or the one that begins so. Raises UnknownId, naming the closest of those that begin alike."""
        if id in self._explainers:
            return id
        begun = [known for known in self._explainers if id and known.startswith(id)]
        alike = [known for known in self._explainers if known[:1].lower() == id[:1].lower()]
        return resolved(id, begun or alike[:_MOST_COMPARED], "the views list the ids")

    def reading(self, document: str) -> Reading:
        """Raises UnknownId."""
        found = self._readings().get(document)
        if document not in self.state.by_id or found is None:
            raise UnknownId(f"no report in the ledger has the id {document!r}")
        return found

    def stands_under(self, kind: str, span: _Span) -> tuple[str, ...]:
        """The ids of the things that a claim of that kind on these words is evidence for."""
        return tuple(id for id in self._owners.get(span, ()) if self.kinds[id] == _OF_CLAIMS[kind])

    @cached_property
    def _owners(self) -> dict[_Span, dict[str, None]]:
        owners: dict[_Span, dict[str, None]] = {}
        for _, id, evidence in resting(self.state):
            for one in evidence:
                owners.setdefault((one.document, one.start, one.end), {})[id] = None
        return owners

    def facet(
        self, view: str, name: str, values: Callable[[], Iterator[tuple[int, str]]]
    ) -> dict[str, tuple[int, ...]]:
        """From each value that a filter can have in a view to the numbers of the lines that have it."""
        if (view, name) not in self._facets:
            found: dict[str, dict[int, None]] = {}
            for number, value in values():
                found.setdefault(value, {})[number] = None
            self._facets[view, name] = {value: tuple(numbers) for value, numbers in found.items()}
        return self._facets[view, name]
