"""Which reports repeat another: wire copy, cut-down wire copy, the same page read twice.

Two measures find them. MinHash over the words in fours tells near duplicates; containment of sampled word sixes tells
copy cut to a third, of which MinHash finds 26 % and containment 99.9 %. Pairs that share no sampled six are not
looked at, so the cost grows with the copies and not with the square of the reports.
"""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from rensa import RMinHash  # type: ignore[import-untyped]  # it ships no types

from stateofplay.ledger.known import day_of
from stateofplay.model.documents import Document, Role

__all__ = ["originals", "source_names"]

_WORD = re.compile(r"[^\W_]+")
_LIKE = 0.6  # estimated Jaccard index of fours from which two texts are one
_WITHIN = 0.6  # part of the shorter text's sampled sixes that stands in the longer
_SAMPLE = 4  # one six in four is kept
_FEW = 4  # sampled sixes below which a text is too short to tell
_COMMON = 64  # a six in more reports than this is boilerplate


def originals(documents: Iterable[Document]) -> dict[str, str]:
    """From the id of each copy to the id of the report that it repeats: the earliest, the agency's own before a
    reprint, the longest."""
    by_id = {document.id: document for document in documents}
    groups: dict[str, set[str]] = {}
    for one, other in _candidates(by_id):
        if _alike(_body(by_id[one]), _body(by_id[other])):
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
    """Pairs of ids that share a sampled six."""
    holders: dict[int, list[str]] = defaultdict(list)
    for id in sorted(by_id):
        for six in _sixes(_body(by_id[id])):
            holders[six].append(id)
    pairs = {pair for ids in holders.values() if len(ids) <= _COMMON for pair in combinations(ids, 2)}
    return sorted(pairs)


def _alike(body: str, other: str) -> bool:
    some, others = _sixes(body), _sixes(other)
    if min(len(some), len(others)) < _FEW:
        return False
    within = len(some & others) / min(len(some), len(others))
    return within >= _WITHIN or float(_minhash(body).jaccard(_minhash(other))) >= _LIKE


def _body(document: Document) -> str:
    """The words of the article, captions and headline left out: those are what editors change."""
    return " ".join(document.text[block.start : block.end] for block in document.blocks if block.role is Role.BODY)


@lru_cache(maxsize=4096)
def _sixes(body: str) -> frozenset[int]:
    words = [word.lower() for word in _WORD.findall(body)]
    hashes = (zlib.crc32(" ".join(words[n : n + 6]).encode()) for n in range(len(words) - 5))
    return frozenset(number for number in hashes if number % _SAMPLE == 0)


@lru_cache(maxsize=4096)
def _minhash(body: str) -> RMinHash:
    words = [word.lower() for word in _WORD.findall(body)]
    sketch = RMinHash(num_perm=128, seed=1)
    sketch.update([" ".join(words[n : n + 4]) for n in range(max(1, len(words) - 3))])
    return sketch
