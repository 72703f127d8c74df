"""Which namings mean one instrument: "the fishing pact", "Bergen Agreement" and "BA" become one track.

In: every naming that the claims carry. Out: for each the id of its track. Namings that tell the same are one node;
nodes are linked, best first, by a score of named parts, as long as nothing in the two groups speaks against it. A bare
"the pact" joins the pact that its report named last, else the one of that kind that the reports name most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from stateofplay.knowledge.lifecycles import load
from stateofplay.ledger.known import Known
from stateofplay.ledger.wording import shared, stems
from stateofplay.model.claims import Claim, EventClaim, Instrument, MoveClaim, PositionClaim
from stateofplay.model.state import ScorePart

__all__ = ["Naming", "link", "namings", "telling"]

ENOUGH = 0.45
_HALF = 0.5
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_GENERIC_FROM = 4  # a word in so many heads of an owner's kind is the kind's and tells no two apart


@dataclass(frozen=True, slots=True)
class Naming:
    claim: Claim
    instrument: Instrument


@dataclass(frozen=True, slots=True)
class _Node:
    """What a naming tells, at the level of states; `document` only where it is bare and must be looked up there."""

    kind: str
    name: str
    words: frozenset[str]
    owner: str | None
    target: str | None
    parties: frozenset[str]
    acronym: str | None
    formal: bool
    nouns: frozenset[str]
    document: str | None

    @property
    def bare(self) -> bool:
        return self.document is not None


def namings(known: Known) -> tuple[Naming, ...]:
    """In the order of the reports."""
    return tuple(Naming(claim, one) for claim in known.claims for one in _instruments(claim))


def _instruments(claim: Claim) -> Iterator[Instrument]:
    if isinstance(claim, EventClaim):
        yield from claim.instruments
    elif isinstance(claim, MoveClaim | PositionClaim) and claim.instrument:
        yield claim.instrument


def link(found: Sequence[Naming], known: Known) -> tuple[str, ...]:
    """For each naming, in their order, the id of its track."""
    nodes = [_node(naming, known) for naming in found]
    groups = _grouped([node for node in dict.fromkeys(nodes) if not node.bare])
    _place_bare(found, nodes, groups, _sides_told(known))
    ids: dict[int, str] = {}
    for naming, node in zip(found, nodes, strict=True):  # the first naming of a group gives its id
        if id(groups[node]) not in ids:
            ids[id(groups[node])] = known.first_id("t", [naming.claim], naming.instrument.name)
    return tuple(ids[id(groups[node])] for node in nodes)


def _node(naming: Naming, known: Known) -> _Node:
    one = naming.instrument
    words = telling(one.kind, one.name, one.words) - known.state_words
    owner = known.state(one.owner) if one.owner else None
    target = known.state(one.target) if one.target else None
    bare = not words and not one.acronym and not one.formal
    return _Node(
        kind=one.kind,
        name=" ".join(one.name.lower().split()),
        words=words,
        owner=owner,
        target=target if target != owner else None,
        parties=known.states(one.parties),
        acronym=one.acronym or (one.name if one.name.isupper() and " " not in one.name else None),
        formal=one.formal,
        nouns=stems(one.name) & _generic(one.kind),
        document=naming.claim.quote.document if bare else None,
    )


@lru_cache(maxsize=16384)
def telling(kind: str, name: str, words: tuple[str, ...]) -> frozenset[str]:
    """Stems of the words that tell this instrument from another of its kind."""
    said = stems(" ".join((name, *words)))
    return said - _generic(kind)


@lru_cache(maxsize=64)
def _generic(kind: str) -> frozenset[str]:
    """Stems of the kind's head nouns, and of the words that run through the heads of an owner's or a court's kind. Of
    things that are named everywhere the nouns are what tells them apart: a border, flights, visas."""
    cycle = load().get(kind)
    if cycle is None or cycle.moved_only or cycle.mixed:
        return frozenset()
    last = [head.split()[-1] for head in (*cycle.heads, *cycle.weak_heads)]
    found = {stem for word in last for stem in stems(word)}
    if cycle.holder != "parties":
        tally = Counter(stem for head in cycle.heads for stem in stems(head))
        found |= {stem for stem, times in tally.items() if times >= _GENERIC_FROM}
    return frozenset(found)


def _grouped(nodes: Sequence[_Node]) -> dict[_Node, list[_Node]]:
    groups = {node: [node] for node in nodes}
    scored = [
        (sum(part.value * part.weight for part in parts), a, b) for a, b in _pairs(nodes) if (parts := _score(a, b))
    ]
    rank = {node: n for n, node in enumerate(nodes)}
    for score, a, b in sorted(scored, key=lambda one: (-one[0], rank[one[1]], rank[one[2]])):
        if score < ENOUGH:
            break
        some, others = groups[a], groups[b]
        if some is not others and not any(_clash(x, y) for x in some for y in others):
            some.extend(others)
            groups.update(dict.fromkeys(others, some))
    return groups


def _pairs(nodes: Sequence[_Node]) -> Iterator[tuple[_Node, _Node]]:
    families: dict[str, list[_Node]] = defaultdict(list)
    for node in nodes:
        for kind in {node.kind, *_compatible(node.kind)}:
            families[kind].append(node)
    seen = set()
    for family in families.values():
        for pair in combinations(family, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _compatible(kind: str) -> tuple[str, ...]:
    cycle = load().get(kind)
    return cycle.compatible if cycle else ()


def _clash(a: _Node, b: _Node) -> bool:
    """Whether the two cannot be one instrument."""
    if a.kind != b.kind and b.kind not in _compatible(a.kind):
        return True
    if any(x and y and x != y for x, y in ((a.owner, b.owner), (a.target, b.target), (a.acronym, b.acronym))):
        return True
    if a.parties and b.parties and not _one_circle(a.parties, b.parties):
        return True
    years = _years(a.name), _years(b.name)
    return all(years) and not years[0] & years[1]


@lru_cache(maxsize=16384)
def _years(name: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(name))


def _one_circle(some: frozenset[str], others: frozenset[str]) -> bool:
    """A pact of two is not the pact of three; one of which a single party is told may be either."""
    return some == others or (min(len(some), len(others)) == 1 and bool(some & others))


def _score(a: _Node, b: _Node) -> tuple[ScorePart, ...]:
    """Empty where the two clash."""
    if _clash(a, b):
        return ()
    return (
        ScorePart("holder", 0.4, float(_same_holder(a, b))),
        ScorePart("name", 0.8, float(_same_name(a, b))),
        ScorePart("words", 0.5, _words(a, b)),
        ScorePart("kind", 0.5, -float(a.kind != b.kind)),
    )


def _words(a: _Node, b: _Node) -> float:
    """A description need not have the words of the proper name; half of its own in the name are as good as all."""
    one_formal = a.formal != b.formal
    if not a.words & b.words:
        return (-0.2 if one_formal else -0.6) * bool(a.words and b.words)
    alike = shared(a.words, b.words)
    return 1.0 if one_formal and alike >= _HALF else alike


def _same_holder(a: _Node, b: _Node) -> bool:
    return bool((a.owner and a.owner == b.owner) or (a.parties and b.parties))


def _same_name(a: _Node, b: _Node) -> bool:
    if a.acronym and (a.acronym == b.acronym or (b.formal and a.acronym in _initials(b.name))):
        return True
    if b.acronym and a.formal and b.acronym in _initials(a.name):
        return True
    return (
        a.formal and b.formal and (a.name == b.name or (len(a.words & b.words) > 1 and shared(a.words, b.words) == 1))
    )


def _initials(name: str) -> set[str]:
    """With and without the short words: of "accord on fishing zones" both AOFZ and AFZ."""
    words = name.upper().split()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if len(word) > 3)}


def _sides_told(known: Known) -> Mapping[str, frozenset[str]]:
    """By document, the states and others that its acts are between."""
    told: dict[str, set[str]] = defaultdict(set)
    for claim in known.of_type(EventClaim):
        told[claim.quote.document] |= known.states((*claim.actors, *claim.recipients))
    return {document: frozenset(sides) for document, sides in told.items()}


def _place_bare(
    found: Sequence[Naming],
    nodes: Sequence[_Node],
    groups: dict[_Node, list[_Node]],
    told: Mapping[str, frozenset[str]],
) -> None:
    """Give each bare node a group: that of the last fitting naming before it, else the largest that fits among those of
    reports on the same sides, or its own."""
    before: dict[str, list[_Node]] = defaultdict(list)
    between: dict[frozenset[str] | None, Counter[_Node]] = defaultdict(Counter)
    for naming, node in zip(found, nodes, strict=True):
        between[told.get(naming.claim.quote.document)][node] += 1
    near: dict[frozenset[str] | None, Counter[_Node]] = {}
    for naming, node in zip(found, nodes, strict=True):
        document = naming.claim.quote.document
        here, sides = before[document], told.get(document)
        if node.bare and node not in groups:
            if sides not in near:
                near[sides] = _tallied(tally for others, tally in between.items() if _on_the_same(sides, others))
            groups[node] = _home(node, here, groups, near[sides])
            groups[node].append(node)
        here.append(node)


def _tallied(tallies: Iterable[Counter[_Node]]) -> Counter[_Node]:
    whole: Counter[_Node] = Counter()
    for tally in tallies:
        whole.update(tally)
    return whole


def _on_the_same(sides: frozenset[str] | None, others: frozenset[str] | None) -> bool:
    """Whether two reports can be on one dispute: they share two sides, or one of them does not tell who they are."""
    if not sides or not others or min(len(sides), len(others)) < 2:
        return True
    return len(sides & others) > 1


def _home(
    node: _Node, near: Sequence[_Node], groups: Mapping[_Node, list[_Node]], counts: Counter[_Node]
) -> list[_Node]:
    before = [groups[x] for x in reversed(near) if x != node and _one_sort(x.kind, node.kind)]
    homes = [
        group
        for group in {id(group): group for group in groups.values()}.values()
        if any(x.kind == node.kind for x in group) and any(counts[x] for x in group)
    ]
    far = sorted(homes, key=lambda group: -sum(counts[x] for x in group))
    alike = [group for group in (*before, *far) if _same_noun(node, group)]
    return next((group for group in (*alike, *before, *far) if _fits(node, group) and _its_own(node, group)), [])


def _same_noun(node: _Node, group: Sequence[_Node]) -> bool:
    """Whether a measure goes by the same noun: beside "the duties" another report's levy is "the levy". What is agreed
    on is "the pact" and "the accord" by turns."""
    cycle = load().get(node.kind)
    return cycle is not None and cycle.holder == "owner" and any(node.nouns & one.nouns for one in group)


def _its_own(node: _Node, group: Sequence[_Node]) -> bool:
    """Whether the group can be what is called one's own: of the same owner, or of none by the same noun."""
    owners = {one.owner for one in group if one.owner}
    return node.owner is None or node.owner in owners or _same_noun(node, group)


def _one_sort(kind: str, other: str) -> bool:
    """Whether a bare noun of the one kind may mean the other: "the pact" a treaty, but "the list" no export control."""
    cycle = load().get(kind)
    return kind == other or (cycle is not None and cycle.holder == "parties" and other in cycle.compatible)


def _fits(node: _Node, group: Sequence[_Node]) -> bool:
    return not any(_clash(node, other) for other in group)
