"""Which reports repeat another: wire copy, cut-down wire copy, the same page read twice, a story filed again with more.

Three measures find them. MinHash over the words in fours tells near duplicates; containment of word sixes tells copy
cut to a third, of which MinHash finds 26 % and containment 99.9 %; and of one house's stories of one day the newer
version is told by its lead, which an update keeps in part when all below it is new. Pairs that share neither a sampled
six nor one of their leads are not looked at, so the cost grows with the copies and not with the square of the reports.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice

from rensa import RMinHash  # type: ignore[import-untyped]  # it ships no types

from stateofplay.ledger.known import day_of
from stateofplay.ledger.wording import shared
from stateofplay.model.documents import Document, Role

__all__ = ["originals", "source_names"]

_WORD = re.compile(r"[^\W_]+")
_LIKE = 0.6  # estimated Jaccard index of fours from which two texts are one
_WITHIN = 0.6  # part of the shorter text's sixes that stands in the longer
_SAMPLE = 4  # one six in four is looked up
_FEW = 10  # sixes below which a text is too short to tell
_SHORT = 40  # sampled sixes below which all of a pair are compared: of so few the sample tells too little
_LEAD = 24  # words in which a story says what it tells
_KEPT = 0.4  # part of the shorter lead's sixes that stands in the lead of a newer version
_FILED = 2  # days within which a story is filed again
_COMMON = 64  # a six in more reports than this is boilerplate


def originals(documents: Iterable[Document]) -> dict[str, str]:
    """From the id of each copy to the id of the report that it repeats: the earliest, the agency's own before a
    reprint, the longest."""
    by_id = {document.id: document for document in documents}
    groups: dict[str, set[str]] = {}
    for one, other in _candidates(by_id):
        if _alike(_body(by_id[one]), _body(by_id[other])) or _filed_again(by_id[one], by_id[other]):
            joined = groups.get(one, {one}) | groups.get(other, {other})
            groups.update(dict.fromkeys(joined, joined))
    firsts = {id: min(group, key=lambda member: _rank(by_id[member])) for id, group in groups.items()}
    return {id: first for id, first in sorted(firsts.items()) if id != first}


def source_names(documents: Sequence[Document], copies: Mapping[str, str]) -> dict[str, str]:
    """For each document the name under which it counts as a source: its agency, else the report that it repeats."""
    by_id = {document.id: document for document in documents}
    agencies: dict[str, str] = {}
    for document in sorted(documents, key=_rank):
        if document.agency:
            agencies.setdefault(copies.get(document.id, document.id), document.agency)
    roots = {id: copies.get(id, id) for id in by_id}
    return {id: f"agency {agencies[root]}" if root in agencies else root for id, root in roots.items()}


def _rank(document: Document) -> tuple[dt.date, bool, int, str]:
    reprint = document.agency is not None and document.outlet not in (None, document.agency)
    return day_of(document) or dt.date.max, reprint, -len(document.text), document.id


def _candidates(by_id: Mapping[str, Document]) -> list[tuple[str, str]]:
    """Pairs of ids that share a sampled six, or one of their leads."""
    holders: dict[int, list[str]] = defaultdict(list)
    for id in sorted(by_id):
        body = _body(by_id[id])
        for six in _sampled(body) | _lead(body):
            holders[six].append(id)
    pairs = {pair for ids in holders.values() if len(ids) <= _COMMON for pair in combinations(ids, 2)}
    return sorted(pairs)


def _alike(body: str, other: str) -> bool:
    some, others = _sampled(body), _sampled(other)
    if min(len(some), len(others)) < _SHORT:
        some, others = _sixes(body), _sixes(other)
    if min(len(some), len(others)) < _FEW:
        return False
    return shared(some, others) >= _WITHIN or float(_minhash(body).jaccard(_minhash(other))) >= _LIKE


def _filed_again(one: Document, other: Document) -> bool:
    """Whether one house tells the same story again: "UPDATE 1", the second take of a wire report."""
    houses = {one.agency, one.outlet} & {other.agency, other.outlet} - {None}
    days = [day for day in (day_of(one), day_of(other)) if day]
    if not houses or len(days) < 2 or abs((days[0] - days[1]).days) > _FILED:
        return False
    leads = [_lead(_body(document)) for document in (one, other)]
    return min(map(len, leads)) >= _FEW and shared(*leads) >= _KEPT


def _body(document: Document) -> str:
    """The words of the article, captions and headline left out: those are what editors change."""
    return " ".join(document.text[block.start : block.end] for block in document.blocks if block.role is Role.BODY)


@lru_cache(maxsize=4096)
def _lead(body: str) -> frozenset[int]:
    """The sixes of its first words."""
    return _sixes(" ".join(islice((word.group() for word in _WORD.finditer(body)), _LEAD)))


@lru_cache(maxsize=4096)
def _sampled(body: str) -> frozenset[int]:
    return frozenset(six for six in _sixes(body) if six % _SAMPLE == 0)


@lru_cache(maxsize=256)
def _sixes(body: str) -> frozenset[int]:
    words = [word.lower() for word in _WORD.findall(body)]
    return frozenset(zlib.crc32(" ".join(words[n : n + 6]).encode()) for n in range(len(words) - 5))


@lru_cache(maxsize=4096)
def _minhash(body: str) -> RMinHash:
    words = [word.lower() for word in _WORD.findall(body)]
    sketch = RMinHash(num_perm=128, seed=1)
    sketch.update([" ".join(words[n : n + 4]) for n in range(max(1, len(words) - 3))])
    return sketch
