"""Differences in what reports tell of one thing: its day, numbers, motive and name, and what they leave open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from stateofplay.knowledge.motives import accounts
from stateofplay.ledger.issues import issue_id
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.wording import days_said, overlap, stems, trimmed
from stateofplay.model.claims import EventType, Status
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Person, Position, Track, Value

__all__ = ["accounts_differ", "dates_differ", "each_once", "names_differ", "numbers_differ"]

_ACTS = frozenset(
    {EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE, EventType.RETREAT, EventType.AID}
)
_SAME_WORDS = 0.5
_MONTHS_APART = 62  # days; farther apart it is rather done twice than dated twice
_NUMBER = re.compile(r"\b(\d[\d,]*(?:\.\d+)?)\s+(?:(?:percent|per cent|pct)\s+of\s+)?(?:the\s+)?([a-z][a-z-]{3,})")
_EXCUSES = frozenset({"unconnected", "need", "right"})
_ONE_NAME = 0.8  # likeness of letters from which two names in one office are one name spelled twice


def dates_differ(events: Sequence[Merged], known: Known) -> Iterator[Disagreement]:
    """One act in like words that different reports put on days that have none in common."""
    happened = (one for one in events if one.event.type in _ACTS and one.event.status is Status.HAPPENED)
    acts = [one for one in happened if one.event.date and one.event.date.earliest]  # a bare bound differs from no day
    words = {one.event.id: stems(" ".join(known.quote(claim) for claim in one.claims)) for one in acts}
    for a, b in _pairs(acts, known):
        alike = overlap(words[a.event.id], words[b.event.id]) >= _SAME_WORDS or _one_move(a, b)
        if alike and _near(a, b) and not _documents(a) & _documents(b):
            values = tuple(Value(days_said(one.event.date), one.event.evidence) for one in (a, b))
            about = f"when: {trimmed(a.event.summary, 80)}"
            reason = "the reports give days that have none in common"
            seed = f"dates {a.event.id} {b.event.id}"
            yield Disagreement(stable_id("d", seed), about, DisagreementKind.CONFLICT, reason, values)


def _one_move(a: Merged, b: Merged) -> bool:
    return bool(a.tracks & b.tracks) and overlap(stems(a.event.summary), stems(b.event.summary)) >= _SAME_WORDS / 2


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


def numbers_differ(events: Iterable[Merged]) -> Iterator[Disagreement]:
    """Reports of one event that count one thing differently."""
    for one in events:
        counts: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
        for quote in one.event.evidence:
            for number, noun in _NUMBER.findall(quote.quote):
                counts[noun][number.replace(",", "")].append(quote)
        for noun, numbers in counts.items():
            if len(numbers) > 1 and len({quote.document for quotes in numbers.values() for quote in quotes}) > 1:
                values = tuple(Value(f"{number} {noun}", tuple(quotes)) for number, quotes in sorted(numbers.items()))
                seed = f"number {one.event.id} {noun}"
                about = f"how many {noun}: {trimmed(one.event.summary, 80)}"
                reason = "reports of one event give different numbers"
                yield Disagreement(stable_id("d", seed), about, DisagreementKind.CONFLICT, reason, values)


def accounts_differ(
    events: Iterable[Merged], positions: Iterable[Position], tracks: Sequence[Track], known: Known
) -> Iterator[Disagreement]:
    """What one instrument's moves are said to be: an answer, unconnected, a need, a right, a wrong. Words that speak of
    several instruments count for the one that most is said about."""
    names = {track.id: track.name for track in tracks}
    told: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for track, speakers, evidence in _spoken(events, positions, names, known):
        for quote in evidence:
            for account in sorted(accounts(quote.quote)):
                for of in _meant(track, account, speakers, quote, tracks):
                    told[of][account].append(quote)
    used: set[tuple[str, int, int]] = set()
    for track, by_account in sorted(told.items(), key=lambda item: (-sum(map(len, item[1].values())), item[0])):
        grounds = {name: each_once(quotes) for name, quotes in sorted(by_account.items())}
        if len(grounds) > 1 and not any(used.issuperset(map(_place, quotes)) for quotes in grounds.values()):
            used.update(_place(quote) for quotes in grounds.values() for quote in quotes)
            values = tuple(Value(f"{name}: {trimmed(quotes[0].quote, 80)}", quotes) for name, quotes in grounds.items())
            reason = "the same moves are given different grounds"
            seed = f"accounts {track}"
            yield Disagreement(stable_id("d", seed), f"why: {names[track]}", DisagreementKind.FRAMING, reason, values)


def _spoken(
    events: Iterable[Merged], positions: Iterable[Position], names: Mapping[str, str], known: Known
) -> Iterator[tuple[str, frozenset[str], Sequence[Evidence]]]:
    """Each track that is spoken of, by which states, in which words."""
    by_issue = {issue_id(track): track for track in names}
    for position in positions:
        if position.issue in by_issue:
            yield by_issue[position.issue], known.states([position.party]), position.evidence
    for one in events:
        for track in sorted(one.tracks & set(names)):
            yield track, known.states(one.event.actors), one.event.evidence


def _meant(
    track: str, account: str, speakers: frozenset[str], quote: Evidence, tracks: Sequence[Track]
) -> tuple[str, ...]:
    """The track that an account is given of. What excuses a measure is said of one's own: the one spoken of, or those
    that the words name too."""
    if account not in _EXCUSES:
        return (track,)
    own = [one for one in tracks if one.parties and one.parties[0] in speakers]
    if not own or track in {one.id for one in own}:
        return (track,)
    return tuple(one.id for one in own if stems(one.name) & stems(quote.quote) - stems(" ".join(one.parties)))


def each_once(quotes: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The same words only once, whichever claims rest on them."""
    return tuple({_place(one): one for one in quotes}.values())


def _place(quote: Evidence) -> tuple[str, int, int]:
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
