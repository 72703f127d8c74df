"""People: one for each name, however it is spelled, with the offices that reports give on their days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from stateofplay.ledger.known import Known
from stateofplay.ledger.wording import name_parts
from stateofplay.model.claims import EventClaim, OfficeClaim
from stateofplay.model.state import Office, Person

__all__ = ["people"]


def people(known: Known) -> tuple[Person, ...]:
    """By name. Everyone who holds an office in some report or takes part in an event under more than a surname.

    A name is without case, hyphens and order; of several spellings the commonest stands, the others are `also`.
    """
    spellings: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    held: dict[frozenset[str], list[OfficeClaim]] = defaultdict(list)
    for claim in known.of_type(OfficeClaim):
        spellings[name_parts(claim.person)][claim.person] += 1
        held[name_parts(claim.person)].append(claim)
    for event in known.of_type(EventClaim):
        for name in event.people:
            if len(name_parts(name)) > 1 or name_parts(name) in held:
                spellings[name_parts(name)][name] += 1
    full = _fullest(spellings)
    found = []
    for key, names in full.items():
        claims = [claim for part, target in _merged_keys(spellings).items() if target == key for claim in held[part]]
        best = min(names, key=lambda name: (-len(name_parts(name)), -names[name], name))
        found.append(Person(best, tuple(sorted(set(names) - {best})), _offices(claims, known)))
    return tuple(sorted(found, key=lambda person: person.name))


def _merged_keys(spellings: dict[frozenset[str], Counter[str]]) -> dict[frozenset[str], frozenset[str]]:
    """From each name to the fuller one that alone contains it, to itself where there is none or more than one."""
    fuller = {key: [other for other in spellings if key < other] for key in spellings}
    return {key: others[0] if len(others) == 1 else key for key, others in fuller.items()}


def _fullest(spellings: dict[frozenset[str], Counter[str]]) -> dict[frozenset[str], Counter[str]]:
    found: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for key, target in _merged_keys(spellings).items():
        found[target].update(spellings[key])
    return found


def _offices(claims: Sequence[OfficeClaim], known: Known) -> tuple[Office, ...]:
    """By title and body served; the same title with other capitals is the same."""
    groups: dict[tuple[str, str], list[OfficeClaim]] = defaultdict(list)
    for claim in claims:
        groups[" ".join(claim.title.lower().split()), claim.actor].append(claim)
    found = [
        Office(
            title=group[0].title,
            actor=actor,
            as_of=tuple(sorted({day for claim in group if (day := known.published(claim))})),
            evidence=known.evidence(group),
        )
        for (_, actor), group in groups.items()
    ]
    return tuple(sorted(found, key=lambda office: (office.as_of[:1], office.title, office.actor)))
