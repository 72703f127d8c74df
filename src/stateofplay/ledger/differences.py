"""Differences in what reports tell of one thing: its day, numbers, motive and name, and what they leave open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from stateofplay.knowledge.lifecycles import ATTESTED, load
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.lines import Reports
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.wording import days_said, overlap, stems, trimmed, union
from stateofplay.model.claims import EventClaim, EventType, MoveClaim, Status
from stateofplay.model.dates import Date
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Person, Track, Value

__all__ = ["dates_differ", "each_once", "moves_differ", "names_differ", "span_of"]

_ACTS = frozenset(
    {EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE, EventType.RETREAT, EventType.AID}
)
_MONTH = 31  # days; farther apart a step may have been made twice
_BESIDE = 3  # days between which reports may disagree on one step, though they name the instrument differently
_SAME_WORDS = 0.5
_MONTHS_APART = 62  # days; farther apart it is rather done twice than dated twice
_ONE_NAME = 0.8  # likeness of letters from which two names in one office are one name spelled twice


def dates_differ(
    events: Sequence[Merged], tracks: Iterable[Track], known: Known, reports: Reports
) -> Iterator[Disagreement]:
    """One act in like words that different reports put on days that have none in common."""
    happened = (one for one in events if one.event.type in _ACTS and one.event.status is Status.HAPPENED)
    acts = [one for one in happened if one.event.date and one.event.date.earliest]  # a bare bound differs from no day
    words = {one.event.id: stems(" ".join(known.quote(claim) for claim in one.claims)) for one in acts}
    names = {track.id: stems(track.name) for track in tracks}
    for a, b in _pairs(acts, known):
        alike = overlap(words[a.event.id], words[b.event.id]) >= _SAME_WORDS or _one_move(a, b, names)
        if alike and _near(a, b) and not _documents(a) & _documents(b):
            values = tuple(Value(days_said(one.event.date), _dated(one, reports)) for one in (a, b))
            about = f"when: {trimmed(a.event.summary, 80)}"
            reason = "the reports give days that have none in common"
            seed = f"dates {a.event.id} {b.event.id}"
            yield Disagreement(stable_id("d", seed), about, DisagreementKind.CONFLICT, reason, values)
    for one in acts:
        if told := _told_apart(one):
            values = tuple(Value(days_said(claim.date), _dated(one, reports, like=claim.date)) for claim in told)
            seed, about = f"dates {one.event.id}", f"when: {trimmed(one.event.summary, 80)}"
            reason = "the reports give days that have none in common"
            yield Disagreement(stable_id("d", seed), about, DisagreementKind.CONFLICT, reason, values)


def _told_apart(one: Merged) -> tuple[EventClaim, EventClaim] | None:
    """The first two claims of an event, of two reports, that put it into times that have no day in common; two days of
    one step are told of its moves."""
    dated = [c for c in one.claims if c.date and c.date.days and c.status is Status.HAPPENED and not c.corroborates]
    pairs = ((a, b) for a, b in combinations(dated, 2) if a.quote.document != b.quote.document)
    return next(((a, b) for a, b in pairs if a.date and b.date and _times_apart(a.date, b.date)), None)


def _times_apart(one: Date, other: Date) -> bool:
    return not one.overlaps(other) and not (one.is_day and other.is_day)


def _dated(one: Merged, reports: Reports, like: Date | None = None) -> tuple[Evidence, ...]:
    """The event's quotes, where told those of the claims of `like` days, widened to the sentence where that gives the
    day and the quote does not."""
    told = [c for c in one.claims if like is None or (c.date and c.date.overlaps(like))]
    days = {c.id: c.date.text if c.date and c.date.text else "" for c in told}
    return each_once(
        _widened(quote, reports) if days[quote.claim] not in quote.quote else quote
        for quote in one.event.evidence
        if quote.claim in days
    )


def _widened(quote: Evidence, reports: Reports) -> Evidence:
    """The sentence that the words stand in."""
    line = reports.at(quote.document, quote.start)
    return reports.evidence(line) if line else quote


def _one_move(a: Merged, b: Merged, names: Mapping[str, frozenset[str]]) -> bool:
    """Whether the two say like things of one instrument, with a word in common besides its name."""
    common = a.tracks & b.tracks
    one, other = stems(a.event.summary), stems(b.event.summary)
    called = union(names.get(track, frozenset()) for track in common)
    return bool(common and (one & other) - called) and overlap(one, other) >= _SAME_WORDS / 2


def moves_differ(tracks: Sequence[Track], known: Known, reports: Reports) -> Iterator[Disagreement]:
    """One move in the life of an instrument that different reports put on different days; where they name the
    instrument differently, days next to each other."""
    claims = {claim.id: claim for claim in known.of_type(MoveClaim)}
    bites = {(track.id, claims[id].effect) for track in tracks for id in track.claims if id in claims}
    begins = {(track, date.earliest) for track, date in bites if date}
    made: dict[tuple[str, str, frozenset[str]], list[tuple[str, MoveClaim, Date]]] = defaultdict(list)
    for track in (one for one in tracks if load()[one.kind].export != "talks"):  # rounds are held again and again
        for claim in (claims[id] for id in track.claims if id in claims):
            if claim.date and _when_made(claim, claim.date) and (track.id, claim.date.earliest) not in begins:
                made[track.kind, claim.move, known.states(track.parties)].append((track.id, claim, claim.date))
    for (_, move, _), told in made.items():
        for (one, a, day), (other, b, then) in combinations(sorted(told, key=lambda item: str(item[2].earliest)), 2):
            apart = (then.earliest - day.earliest).days if then.earliest and day.earliest else 0
            if 0 < apart <= (_MONTH if one == other else _BESIDE) and a.quote.document != b.quote.document:
                values = tuple(_on(when, claim, reports, known) for claim, when in ((a, day), (b, then)))
                about = f"when: {trimmed(known.quote(a), 80)}"
                seed = f"moves {one} {move} {a.id} {b.id}"
                reason = "the reports give different days for one step"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.CONFLICT, reason, values)


def _when_made(claim: MoveClaim, date: Date) -> bool:
    """Whether the claim gives the day on which the move was made."""
    return date.is_day and claim.move != ATTESTED and not claim.corroborates


def _on(day: Date, claim: MoveClaim, reports: Reports, known: Known) -> Value:
    return Value(days_said(day), tuple(_widened(quote, reports) for quote in known.evidence([claim])))


def _pairs(acts: Iterable[Merged], known: Known) -> Iterator[tuple[Merged, Merged]]:
    """Acts of one type by the same doers to the same others."""
    blocks: dict[tuple[str, frozenset[str], frozenset[str]], list[Merged]] = defaultdict(list)
    for one in acts:
        event = one.event
        blocks[event.type, known.states(event.actors), known.states(event.recipients)].append(one)
    for block in blocks.values():
        for n, a in enumerate(block):  # by date, so that acts months apart are not looked at
            for b in block[n + 1 :]:
                if not _within_reach(a, b):
                    break
                yield a, b


def _within_reach(a: Merged, b: Merged) -> bool:
    first = a.event.date.latest or a.event.date.earliest if a.event.date else None
    then = b.event.date.earliest or b.event.date.latest if b.event.date else None
    return not first or not then or (then - first).days <= _MONTHS_APART


def _near(a: Merged, b: Merged) -> bool:
    one, other = sorted((a.event.date, b.event.date), key=lambda date: str(date.earliest) if date else "")
    if not one or not other or one.overlaps(other) or not one.latest or not other.earliest:
        return False
    return (other.earliest - one.latest).days <= _MONTHS_APART


def _documents(one: Merged) -> set[str]:
    return {claim.quote.document for claim in one.claims}


def each_once(quotes: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The same words only once, whichever claims rest on them."""
    return tuple({span_of(one): one for one in quotes}.values())


def span_of(quote: Evidence) -> tuple[str, int, int]:
    return quote.document, quote.start, quote.end


def names_differ(people: Sequence[Person]) -> Iterator[Disagreement]:
    """Two spellings for one holder of one office, a letter or two apart."""
    holders: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:
        for office in sorted(_held(person)):
            holders[office].append(person)
    for (title, _), group in sorted(holders.items()):
        for a, b in combinations(group, 2):
            if SequenceMatcher(None, a.name.lower(), b.name.lower()).ratio() >= _ONE_NAME:
                values = tuple(Value(one.name, one.offices[0].evidence) for one in (a, b))
                reason = "reports spell the name of one office-holder differently"
                seed = f"name {a.name} {b.name}"
                about = f"name of the {title}"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.NAMING, reason, values)


def _held(person: Person) -> set[tuple[str, str]]:
    return {(office.title.lower(), office.actor) for office in person.offices}
