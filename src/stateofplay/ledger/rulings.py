"""Which judgements hold, and of what: undone and replaced ones left out, the rest tied to the claims at hand.

In: the judgements in the order in which they were made, and the newest readings. Out: `Rulings`, which the fold asks.
The newest word on the same thing and field counts. A judgement is a person's knowledge: it holds on every day asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from stateofplay.ledger.entry import Entry
from stateofplay.ledger.finding import Finder, Finding
from stateofplay.model.claims import Claim, MoveClaim
from stateofplay.model.judgements import VERDICTS, Judgement, Recorded, Ruling, Standing, Thing

__all__ = ["NONE", "Marks", "Rulings", "Tied", "end_of", "line_of", "merged_with", "rulings", "undone"]

_STAYS = "stays"
_Matter = tuple[str, ...] | frozenset[str]
_OF_CLAIMS = (Thing.EVENT, Thing.POSITION, Thing.COMMITMENT, Thing.CLAIM)  # rejected, their claims leave


@dataclass(frozen=True, slots=True)
class Marks:
    """What holds of one line: the newest verdict on the whole of it, and by field the judgement that sets it."""

    verdict: Judgement | None = None
    fixes: Mapping[str, Judgement] = field(default_factory=dict)

    @property
    def judged(self) -> Ruling | None:
        return self.verdict.ruling if self.verdict else None

    @property
    def fixed(self) -> tuple[str, ...]:
        return tuple(sorted(self.fixes))


@dataclass(frozen=True, slots=True)
class Tied:
    """A judgement that is not undone, with the claims at hand that it speaks of."""

    judgement: Judgement
    claims: frozenset[str]
    others: frozenset[str]
    found: Finding

    @property
    def verdict(self) -> bool:
        return self.judgement.ruling in VERDICTS

    @property
    def of_a_claim(self) -> bool:
        return self.verdict and self.judgement.thing is Thing.CLAIM

    @property
    def takes_out(self) -> bool:
        """Whether it takes out the claims themselves, and not only the line that is computed from them."""
        return self.judgement.ruling is Ruling.REJECT and self.judgement.thing in _OF_CLAIMS


@dataclass(frozen=True, slots=True)
class Rulings:
    """`rejected` holds the claims that leave every view, each with the judgement that took it out; `together` and
    `apart` pairs of event claims that are, and are not, of one event. `recorded` is every judgement ever made."""

    recorded: tuple[Recorded, ...] = ()
    rejected: Mapping[str, Judgement] = field(default_factory=dict)
    together: frozenset[frozenset[str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()
    tied: tuple[Tied, ...] = ()

    def on(self, thing: Thing, lines: Mapping[str, Iterable[str]]) -> dict[str, Marks]:
        """What holds of each line that a judgement speaks of. `lines` holds for each id the claims that it stands on.

        A judgement is of the line that stands on most of its claims; of equals of the one with its id, else the first.
        """
        if not any(one.judgement.thing is thing for one in self.tied):
            return {}
        at = _places(lines)
        verdicts: dict[str, Judgement] = {}
        fixes: dict[str, dict[str, Judgement]] = defaultdict(dict)
        for one in self.tied:
            line = _line_of(one.claims, one.judgement.about, at) if one.judgement.thing is thing else None
            if line and one.verdict and not one.takes_out:
                verdicts[line] = one.judgement
            elif line and one.judgement.ruling in (Ruling.FIX, Ruling.NAME):
                fixes[line][one.judgement.field] = one.judgement
        return {line: Marks(verdicts.get(line), fixes.get(line, {})) for line in {**verdicts, **fixes}}

    def keeps(self, claim: Claim) -> bool:
        """Whether the claim stays. A move goes with the act that it is, unless a person kept it."""
        if claim.id in self.rejected:
            return False
        act = claim.event if isinstance(claim, MoveClaim) else None
        return act not in self.rejected or any(claim.id in one.claims for one in self.tied if one.of_a_claim)


NONE = Rulings()


def rulings(judgements: Sequence[Judgement], entries: Sequence[Entry]) -> Rulings:
    """`entries` are the newest reading of each document, whenever it was published."""
    if not judgements:
        return NONE
    gone = undone(judgements)
    finder = Finder(entries)
    tied = [_tied(one, finder) for one in judgements if one.id not in gone and not one.undoes]
    there = [one for one in tied if _found(one)]
    last = {matter: one for one in there for matter in _matters(one)}
    pairs = {matter: one.judgement.ruling for matter, one in last.items() if isinstance(matter, frozenset)}
    return Rulings(
        recorded=tuple(_recorded(judgements, gone, tied, last)),
        rejected={
            matter[-1]: one.judgement
            for matter, one in last.items()
            if isinstance(matter, tuple) and matter[0] == _STAYS and one.takes_out
        },
        together=frozenset(pair for pair, ruling in pairs.items() if ruling is Ruling.MERGE),
        apart=frozenset(pair for pair, ruling in pairs.items() if ruling is Ruling.SPLIT),
        tied=tuple(one for one in there if _holds(one, last)),
    )


def undone(judgements: Sequence[Judgement]) -> dict[str, str]:
    """From the judgement undone to the one that undid it. What undoes may be undone in its turn."""
    found: dict[str, str] = {}
    for one in reversed(judgements):
        if one.undoes and one.id not in found:
            found[one.undoes] = one.id
    return found


def _tied(judgement: Judgement, finder: Finder) -> Tied:
    """A copy of one side's claim that is itself on the other side stays there."""
    found, others = finder.find(judgement.claims), finder.find(judgement.others)
    own, other = ({ground.claim for ground in side} for side in (judgement.claims, judgement.others))
    return Tied(judgement, found.claims - other, others.claims - own, found)


def _found(one: Tied) -> bool:
    return bool(one.claims) and (bool(one.others) or not one.judgement.others)


def _matters(one: Tied) -> list[_Matter]:
    """What it has a word on, each a matter on which the newest word counts: pairs of claims that are, or are not, of
    one event; a field of a line, as far as it stands on a claim; whether a claim stays."""
    own = one.judgement
    if own.thing is Thing.EVENT and own.ruling in (Ruling.MERGE, Ruling.SPLIT):
        return [frozenset(pair) for pair in product(one.claims, one.others) if pair[0] != pair[1]]
    which = () if own.thing in _OF_CLAIMS else (own.about,)  # a claim may stand under several of these
    with_whom = (own.value,) if own.ruling is Ruling.MERGE else ()
    line: list[_Matter] = [(own.thing, own.field, *which, *with_whom, claim) for claim in one.claims]
    return line + _staying(one)


def _staying(one: Tied) -> list[_Matter]:
    of_claims = one.verdict and one.judgement.thing in _OF_CLAIMS
    return [(_STAYS, claim) for claim in one.claims] if of_claims else []


def _holds(one: Tied, last: Mapping[_Matter, Tied]) -> bool:
    """Whether it has the last word on something."""
    return any(last[matter] is one for matter in _decisive(one))


def _decisive(one: Tied) -> list[_Matter]:
    """What it stands and falls with: where it takes claims out, that they do not stay."""
    return _staying(one) if one.takes_out else _matters(one)


def _recorded(
    judgements: Iterable[Judgement], gone: Mapping[str, str], tied: Sequence[Tied], last: Mapping[_Matter, Tied]
) -> Iterator[Recorded]:
    by_id = {one.judgement.id: one for one in tied}
    for judgement in judgements:
        one = by_id.get(judgement.id)
        if judgement.id in gone:
            yield Recorded(judgement, Standing.UNDONE, gone[judgement.id])
        elif one is None:
            yield Recorded(judgement, Standing.APPLIES)  # it undoes
        else:
            standing, through = _standing(one, last)
            yield Recorded(judgement, standing, through, tuple(sorted(one.claims | one.others)), one.found.gone)


def _standing(one: Tied, last: Mapping[_Matter, Tied]) -> tuple[Standing, str | None]:
    if not _found(one):
        return Standing.GONE, None
    if not _holds(one, last):
        return Standing.REPLACED, last[min(_decisive(one), key=sorted)].judgement.id
    return (Standing.APPLIES if one.found.there else Standing.FOUND_AGAIN), None


def merged_with(one: Tied, lines: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """The line that a merge speaks of, each time with one that goes into it: found by their ids, or where none of these
    is left by their claims."""
    stays = line_of(one.claims, one.judgement.about, lines)
    named = [id for id in one.judgement.value.split(",") if id in lines]
    found = named or [id for id in [line_of(one.others, "", lines)] if id]
    return [(stays, goes) for goes in found if stays and goes != stays]


def end_of(id: str, into: Mapping[str, str]) -> str:
    """Where a line has gone in the end, by what went into what."""
    while id in into:
        id = into[id]
    return id


def line_of(claims: Iterable[str], about: str, lines: Mapping[str, Iterable[str]]) -> str | None:
    """The line that stands on most of the claims, of equals the one with the id `about`, else the first."""
    return _line_of(claims, about, _places(lines))


def _places(lines: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """From a claim to the ids of the lines that stand on it, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, claims in lines.items():
        for claim in claims:
            found[claim].append(id)
    return found


def _line_of(claims: Iterable[str], about: str, at: Mapping[str, Sequence[str]]) -> str | None:
    tally = Counter(id for claim in sorted(claims) for id in at.get(claim, ()))
    return max(tally, key=lambda id: (tally[id], id == about), default=None)
