"""People: one for each name, however it is spelled, with the offices that reports give on their days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

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
    fuller = _fuller(spellings)
    whole: dict[frozenset[str], list[frozenset[str]]] = defaultdict(list)
    for key, full in fuller.items():
        whole[full].append(key)
    found = []
    for keys in whole.values():
        names: Counter[str] = Counter()
        for key in keys:
            names.update(spellings[key])
        best = min(names, key=lambda name: (-len(name_parts(name)), -names[name], name))
        claims = [claim for key in keys for claim in held[key]]
        found.append(Person(best, tuple(sorted(set(names) - {best})), _offices(claims, known)))
    return tuple(sorted(found, key=lambda person: person.name))


def _fuller(names: Iterable[frozenset[str]]) -> dict[frozenset[str], frozenset[str]]:
    """From each name to the fuller one that alone contains it, to itself where there is none or more than one."""
    having: dict[str, list[frozenset[str]]] = defaultdict(list)
    names = list(names)
    for name in names:
        for part in name:
            having[part].append(name)
    wider = {name: [other for other in having[min(name, default="")] if name < other] for name in names}
    return {name: others[0] if len(others) == 1 else name for name, others in wider.items()}


def _offices(claims: Sequence[OfficeClaim], known: Known) -> tuple[Office, ...]:
    """By title and body served; the same title with other capitals is the same. A report that does not tell whose the
    office is tells of the one that others give under that title; where none does, of no office that can be shown."""
    groups: dict[tuple[str, str], list[OfficeClaim]] = defaultdict(list)
    served = {_title(claim): claim.actor for claim in claims if claim.actor}
    for claim in claims:
        if actor := claim.actor or served.get(_title(claim)):
            groups[_title(claim), actor].append(claim)
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


def _title(claim: OfficeClaim) -> str:
    return " ".join(claim.title.lower().split())
