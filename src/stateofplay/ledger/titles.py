"""What each instrument is called: "Fisheries Accord of Turku (FAT)", "Morocco's export curbs", "1951 border treaty".

A proper name stands as the reports write it. A description is mended to a phrase that can stand alone, and says whose
the instrument is or between whom; where no report tells that, of which year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from stateofplay.knowledge.grammar import closed
from stateofplay.knowledge.lifecycles import Lifecycle, load
from stateofplay.knowledge.plain_words import plain_words
from stateofplay.knowledge.states import states
from stateofplay.ledger.known import Known
from stateofplay.ledger.namings import Naming, telling
from stateofplay.ledger.wording import in_prose, stems, union
from stateofplay.model.claims import EventClaim, EventType, Instrument, MoveClaim

__all__ = ["kind_of", "parties", "titles"]

_YEAR = r"\b((?:1[5-9]|20)\d\d)\s+(?:(?!(?:of|on|for|in|at|to|with|by)\s)[\w-]+\s+){0,2}?"
_MEASURES = (EventType.SANCTION, EventType.COERCE, EventType.CONCEDE)
_MOST_PARTIES = 3  # named in a title; of more the first alone


def titles(groups: Mapping[str, Sequence[Naming]], known: Known) -> dict[str, str]:
    """A name for each track but those of which the reports tell no more than a noun; of tracks that would be called the
    same, those with a target say on whom they bear."""
    found = {track: _title(group, known) for track, group in groups.items()}
    tally = Counter(found.values())
    named = {track: name for track, name in found.items() if " " in name or not name.islower()}
    return {track: _on_whom(name, groups[track], known) if tally[name] > 1 else name for track, name in named.items()}


def kind_of(group: Sequence[Naming]) -> str:
    """The kind that most namings give; a proper name's counts double."""
    tally: Counter[str] = Counter()
    for one in group:
        tally[one.instrument.kind] += 2 if one.instrument.formal else 1
    return max(tally, key=lambda kind: tally[kind])


def parties(group: Sequence[Naming], cycle: Lifecycle, known: Known) -> tuple[str, ...]:
    """Between whom it stands; for an owner's or a court's, the owner first and then whom it bears on. Where no naming
    tells, the states that the reports show acting on it."""
    if cycle.holder == "parties":
        between = union(known.states(one.instrument.parties) for one in group)
        return tuple(sorted(between if len(between) > 1 else between | _sides(group, between, known)))
    owners = sorted({known.state(one.instrument.owner) for one in group if one.instrument.owner})
    targets = {known.state(one.instrument.target) for one in group if one.instrument.target}
    if not owners and cycle.holder == "court":
        return tuple(sorted(_sides(group, frozenset(), known)))
    holders = owners or _doer(group, known)
    return tuple(holders) + tuple(sorted(targets - set(holders)))


def _sides(group: Sequence[Naming], among: frozenset[str], known: Known) -> frozenset[str]:
    """The two or more sides that most events on it are between."""
    told = (
        known.states((*one.claim.actors, *one.claim.recipients)) for one in group if isinstance(one.claim, EventClaim)
    )
    tally = Counter(sides for sides in told if len(sides) > 1 and among <= sides)
    return min(tally, key=lambda sides: (-tally[sides], sorted(sides)), default=frozenset())


def _doer(group: Sequence[Naming], known: Known) -> list[str]:
    """The state that made most of its moves, or else did most of the measures told in its name."""
    moved = [one.claim.by for one in group if isinstance(one.claim, MoveClaim) and one.claim.by]
    did = [one.claim.actors for one in group if isinstance(one.claim, EventClaim) and one.claim.type in _MEASURES]
    tally = Counter(next(iter(known.states(by))) for by in moved or did if len(known.states(by)) == 1)
    best = min(tally, key=lambda state: (-tally[state], state), default=None)
    return [best] if best else []


def _title(group: Sequence[Naming], known: Known) -> str:
    proper = Counter(one.instrument.name for one in group if one.instrument.formal and not _is_acronym(one.instrument))
    if proper:
        name = min(proper, key=lambda name: (-proper[name], -len(name), name)).removeprefix("The ")
        acronym = next((one.instrument.acronym for one in group if one.instrument.acronym), None)
        return f"{name} ({acronym})" if acronym and acronym not in name else name
    cycle = load().get(kind_of(group))
    name = _description(group, cycle, known)
    if cycle is None or any(word[0].isupper() and not word.isupper() for word in name.split()):
        return name
    year = None if " " in name else _year(name, group, known)
    whose = _whose(name, parties(group, cycle, known), _is_owned(group), cycle, known)
    return " ".join(part for part in (year, whose) if part)


def _is_owned(group: Sequence[Naming]) -> bool:
    return any(one.instrument.owner for one in group)


def _is_acronym(one: Instrument) -> bool:
    return one.name.isupper() and " " not in one.name


def _description(group: Sequence[Naming], cycle: Lifecycle | None, known: Known) -> str:
    """The commonest that tells more than a bare noun or two of the kind's do ("panel of arbitrators"); of equals the
    longest."""
    tally: Counter[str] = Counter()
    for one in group:
        tally[_mended(one.instrument.name, cycle, known)] += 1
    return min(tally, key=lambda name: (_tells_little(name, cycle), -tally[name], -len(name), name))


def _tells_little(name: str, cycle: Lifecycle | None) -> bool:
    if " " not in name or cycle is None:
        return " " not in name
    return not closed().prepositions.isdisjoint(name.lower().split()) and not telling(cycle.kind, name, ())


def _mended(name: str, cycle: Lifecycle | None, known: Known) -> str:
    """A phrase that can stand alone: no leading "new" or "recent", no clause, no dangling "on the outskirts", and whom
    it bears on left out."""
    grammar = closed()
    words = _lowered(name, cycle).split()
    while len(words) > 1 and words[0].lower() in plain_words() and words[1] not in grammar.prepositions:
        words.pop(0)
    for n, word in enumerate(words[1:], 1):
        after = words[n + 1].lower() if n + 1 < len(words) else None
        clause = word in grammar.relatives | grammar.subordinators | grammar.auxiliaries | grammar.conjunctions
        dangling = word in grammar.prepositions and (after is None or after in grammar.determiners | plain_words())
        target = word in grammar.prepositions and not stems(" ".join(words[n + 1 :])) - known.state_words
        if clause or dangling or target:
            return " ".join(words[:n])
    return " ".join(words)


def _lowered(name: str, cycle: Lifecycle | None) -> str:
    """A headline's capitals taken down, those of names and acronyms left."""
    if name.isupper() and " " in name:
        return name.lower()
    common = _common_words(cycle.kind) if cycle else frozenset()
    acronym = [word.isupper() and len(word) > 1 for word in name.split()]
    lowered = (word.lower() if {word.lower(), _singular(word)} & common else word for word in name.split())
    return " ".join(word if kept else low for word, low, kept in zip(name.split(), lowered, acronym, strict=True))


@cache
def _common_words(kind: str) -> frozenset[str]:
    cycle = load()[kind]
    return frozenset(word for phrase in (*cycle.heads, *cycle.weak_heads, *cycle.modifiers) for word in phrase.split())


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _whose(name: str, held_by: Sequence[str], owned: bool, cycle: Lifecycle, known: Known) -> str:
    """The bare name where nobody is known to hold it."""
    names = [known.name(party) for party in held_by]
    if not names:
        return name
    if cycle.holder == "parties" or (cycle.holder == "court" and not owned):
        return f"{'–'.join(names)} {name}" if 1 < len(names) <= _MOST_PARTIES else f"{name} with {in_prose(names[0])}"
    owner = states().get(held_by[0])
    if owner and owner.adjectives and (cycle.holder == "court" or names[0].endswith("s")):
        return f"{owner.adjectives[0]} {name}"
    return f"{names[0]}' {name}" if names[0].endswith("s") else f"{names[0]}'s {name}"


def _year(name: str, group: Sequence[Naming], known: Known) -> str | None:
    """The year that the reports put before it: "the 1951 border treaty"."""
    pattern = re.compile(_YEAR + re.escape(name), re.IGNORECASE)
    years = (pattern.search(known.quote(one.claim)) for one in group)
    return next((found[1] for found in years if found), None)


def _on_whom(name: str, group: Sequence[Naming], known: Known) -> str:
    targets = sorted({known.name(known.state(one.instrument.target)) for one in group if one.instrument.target})
    return f"{name} on {in_prose(targets[0])}" if targets else name
