"""What a ledger of many disputes costs: a report more, any view of one dispute, the bytes of a claim."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.archive import Case, Report, archive, of_claims
from stateofplay.ledger import Added, Ledger
from stateofplay.ledger.sides import Pair
from stateofplay.model.state import StateOfPlay
from stateofplay.views.tables import TABLES
from stateofplay.views.why import why

__all__ = ["figures"]

SEED = 20310504
ADDED, CLAIMS_ADDED = 50, 30
LARGEST, SPREAD = 10, 10  # disputes looked at
LOOKS = 3  # the best of so many counts: what else the machine does is no cost of ours


def figures(path: Path, known: tuple[Case, ...], claims: int) -> dict[str, float]:
    """Builds a ledger of so many claims at `path` and measures it. Times in ms, but where the name says otherwise."""
    started = time.perf_counter()
    disputes = _built(path, archive(known, claims, SEED))
    built = time.perf_counter() - started
    size, texts = path.stat().st_size, _texts(path)
    stored = sum(disputes.values())
    adding = list(_adding(path, known))
    list(_looking(path, next(iter(disputes))))  # so that what is loaded once is loaded
    looking = {between: list(_looking(path, between)) for between in _chosen(disputes)}
    times = [taken for found in looking.values() for taken in found]
    return {
        "claims": stored,
        "disputes": len(disputes),
        "build_s": round(built, 1),
        "bytes_a_claim": round(size / stored),
        "bytes_a_claim_without_texts": round((size - texts) / stored),
        "add_median": _rounded(statistics.median(adding)),
        "add_p95": _rounded(statistics.quantiles(adding, n=20)[-1]),
        "view_median": _rounded(statistics.median(times)),
        "view_worst": _rounded(max(times)),
        "view_claims_worst": max(disputes[between] for between in looking),
        "list_disputes": _rounded(_timed(lambda: _list(path))),
    }


def _built(path: Path, reports: Iterable[tuple[Pair, Report]]) -> Counter[Pair]:
    """How many claims the reports of each dispute have."""
    disputes: Counter[Pair] = Counter()
    with Ledger.open(path, create=True) as ledger:
        for between, (document, reading) in reports:
            added = ledger.add(document, reading)
            disputes[between] += added.claims if isinstance(added, Added) else 0
    return disputes


def _texts(path: Path) -> int:
    connection = sqlite3.connect(path)
    (total,) = connection.execute("SELECT sum(length(text)) FROM documents").fetchone()
    connection.close()
    return int(total)


def _adding(path: Path, known: tuple[Case, ...]) -> Iterator[float]:
    reports = list(of_claims(known, ADDED, CLAIMS_ADDED, SEED + 1))
    with Ledger.open(path) as ledger:
        for document, reading in reports:
            yield _timed(partial(ledger.add, document, reading))


def _chosen(disputes: Counter[Pair]) -> list[Pair]:
    """The largest, and some spread over the rest."""
    ranked = sorted(disputes, key=lambda between: (-disputes[between], between))
    return ranked[:LARGEST] + ranked[LARGEST :: max(1, (len(ranked) - LARGEST) // SPREAD)][:SPREAD]


def _looking(path: Path, between: Pair) -> Iterator[float]:
    """Each table and `why`, the ledger opened anew for each as a command does."""
    looks: list[Callable[[StateOfPlay], object]] = [*TABLES.values(), lambda state: why(state, state.events[0].id)]
    for look in looks:
        yield min(_timed(partial(_look, path, between, look)) for _ in range(LOOKS))


def _look(path: Path, between: Pair, look: Callable[[StateOfPlay], object]) -> None:
    with Ledger.open(path) as ledger:
        look(ledger.state(between=between))


def _list(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.disputes()


def _timed(act: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - started)


def _rounded(milliseconds: float) -> float:
    return round(milliseconds, 1)
