"""What the life of a side's own measure tells of a promise to bring it about on a day: a levy due on 1 May that reports
of later days show in force was brought in; one taken back before was not.

In: the tracks, then the claims and the day of each promise. Out: the state of the track that the promise foretold, and
what later reports show of it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stateofplay.knowledge.lifecycles import ATTESTED, load
from stateofplay.ledger.known import Known
from stateofplay.model.claims import CommitmentClaim, MoveClaim
from stateofplay.model.dates import Date
from stateofplay.model.state import Evidence, Track, TrackState

__all__ = ["Course", "Measures", "course", "measures"]


@dataclass(frozen=True, slots=True)
class Measures:
    """`by_day` holds the tracks of measures of one side by the days on which a state of theirs began, with the number
    of that state; `attesting` are the claims that only show an instrument to be there."""

    by_day: Mapping[dt.date, Sequence[tuple[Track, int]]]
    attesting: frozenset[str]
    known: Known


@dataclass(frozen=True, slots=True)
class Course:
    """A track's state that a promise foretold; `shown` is the first words of a later report that show that it came."""

    track: Track
    state: TrackState
    shown: Evidence | None


def measures(tracks: Iterable[Track], known: Known) -> Measures:
    by_day: dict[dt.date, list[tuple[Track, int]]] = defaultdict(list)
    for track in tracks:
        for number, state in enumerate(track.states):
            own = load()[track.kind].holder == "owner" and not state.scheduled
            if own and state.date and state.date.is_day and state.date.earliest:
                by_day[state.date.earliest].append((track, number))
    attesting = frozenset(claim.id for claim in known.of_type(MoveClaim) if claim.move == ATTESTED)
    return Measures(by_day, attesting, known)


def course(claims: Sequence[CommitmentClaim], due: Date | None, told: Measures) -> Course | None:
    """That of the promiser's own measure which began on the very day due; one on the promise's own words before
    others."""
    day = due.earliest if due and due.is_day else None
    begun = told.by_day.get(day, ()) if day else ()
    found = [one for one in begun if _theirs(*one, claims, told.known)]
    track, number = min(found, key=lambda one: not _on_the_words(one[0].states[one[1]], claims), default=(None, 0))
    return Course(track, track.states[number], _later(track, number, told)) if track else None


def _theirs(track: Track, number: int, claims: Iterable[CommitmentClaim], known: Known) -> bool:
    bound = known.states([actor for claim in claims for actor in claim.by])
    return bool(bound & known.states(track.states[number].by or track.parties))


def _on_the_words(state: TrackState, claims: Iterable[CommitmentClaim]) -> bool:
    return any(
        one.document == claim.quote.document and one.start < claim.quote.end and claim.quote.start < one.end
        for one in state.evidence
        for claim in claims
    )


def _later(track: Track, number: int, told: Measures) -> Evidence | None:
    """The first evidence of a report from after the day: of this state or, where nothing took it back, of a later one
    (who suspends a levy has levied it), or words that only show the measure to be there."""
    day = track.states[number].date
    after = (one for one in _shown(track, number, told) if day and _told_after(one, day, told.known))
    return next(after, None)


def _shown(track: Track, number: int, told: Measures) -> Iterator[Evidence]:
    own = track.states[number : number + 1 if track.states[number].cancelled else None]
    yield from (one for state in own if not state.scheduled for one in state.evidence)
    yield from (one for state in track.states[:number] for one in state.evidence if one.claim in told.attesting)


def _told_after(evidence: Evidence, day: Date, known: Known) -> bool:
    published = known.documents[evidence.document].published
    return bool(published and published.earliest and day.latest and published.earliest >= day.latest)
