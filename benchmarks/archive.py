"""An archive of made-up disputes in the shape of the examples: their reports under other names, states and days.

What an example report has of claims, quotes, blocks and words, a made-up one has too: names are rewritten letter by
letter, so that every offset holds. The same seed gives the same archive.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from stateofplay import BuiltInReader, documents
from stateofplay.knowledge.states import states
from stateofplay.ledger.codec import dump, dump_claim, load, load_claim
from stateofplay.ledger.sides import Pair, sides
from stateofplay.model.claims import Claim, Reading, Span
from stateofplay.model.documents import Document
from stateofplay.model.mentions import Actor

__all__ = ["Case", "Report", "archive", "cases", "examples", "of_claims"]

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
MOST_REPORTS = 8  # of the largest example
SIDES = frozenset({"actors", "recipients", "by", "to", "party", "owner", "target", "parties", "actor", "id", "of"})
DAYS = frozenset({"earliest", "latest"})
FIXED = frozenset({"kind", "type", "status", "stance", "move", "basis", "cue", "why", "role", "reason"})
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiou"
_CONSONANTS = "".join(letter for letter in string.ascii_lowercase if letter not in _VOWELS)

Report = tuple[Document, Reading]


@dataclass(frozen=True, slots=True)
class Case:
    """The reports of one example, the two sides that it is about, and its names: words that are never lower case."""

    reports: tuple[Report, ...]
    between: Pair
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Disguise:
    """What becomes of states, letters of names, and days in one made-up dispute."""

    states: dict[str, str]
    letters: dict[int, int]
    shift: dt.timedelta
    names: frozenset[str]
    folder: str


def examples() -> tuple[tuple[Report, ...], ...]:
    """The reports of each example, read by the built-in reader."""
    reader = BuiltInReader()
    folders = sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
    pages = ((one for one in documents.read([str(folder)], None) if isinstance(one, Document)) for folder in folders)
    return tuple(tuple((page, reader.read(page)) for page in read) for read in pages)


def cases(read: Iterable[tuple[Report, ...]]) -> tuple[Case, ...]:
    """The examples that are about two states."""
    found = map(_case, read)
    return tuple(case for case in found if set(case.between) <= set(states()))


def archive(known: tuple[Case, ...], claims: int, seed: int) -> Iterator[tuple[Pair, Report]]:
    """Reports with the sides of their dispute, until there are so many claims. Most disputes have one report, few as
    many as the largest example: it falls off with the power 2.5, which is some 50 claims a dispute."""
    chance = random.Random(seed)
    pairs = _pairs(chance)
    sizes = range(1, MOST_REPORTS + 1)
    told = 0
    while told < claims:
        (size,) = chance.choices(sizes, [size**-2.5 for size in sizes])
        case = chance.choice([one for one in known if len(one.reports) >= size])
        between = next(pairs)
        disguise = _disguise(case, between, chance)
        for report in chance.sample(case.reports, size):
            told += len(report[1].claims)
            yield between, _disguised(report, disguise)


def of_claims(known: tuple[Case, ...], count: int, claims: int, seed: int) -> Iterator[Report]:
    """So many reports of disputes of their own, each of so many claims."""
    chance = random.Random(seed)
    pairs = _pairs(chance)
    longer = [(case, report) for case in known for report in case.reports if len(report[1].claims) >= claims]
    for _ in range(count):
        case, (document, reading) = chance.choice(longer)
        cut = replace(reading, claims=reading.claims[:claims])
        yield _disguised((document, cut), _disguise(case, next(pairs), chance))


def _case(reports: tuple[Report, ...]) -> Case:
    counted: Counter[Pair] = Counter()
    for _, reading in reports:
        counted.update(sides(reading))
    words = {word for document, _ in reports for word in _WORD.findall(document.text)}
    lower = {word for word in words if word.islower()}
    names = frozenset(word.lower() for word in words if word[0].isupper() and word.lower() not in lower)
    return Case(reports, counted.most_common(1)[0][0], names)


def _pairs(chance: random.Random) -> Iterator[Pair]:
    """Every two states once, in an order by chance."""
    ids = sorted(states())
    pairs = [(one, other) for one in ids for other in ids if one < other]
    chance.shuffle(pairs)
    return iter(pairs)


def _disguise(case: Case, between: Pair, chance: random.Random) -> Disguise:
    others = sorted(set(states()) - set(case.between))
    mapped = dict(zip(others, chance.sample(sorted(set(states()) - set(between)), len(others)), strict=True))
    letters = str.maketrans(_VOWELS + _CONSONANTS, _mixed(_VOWELS, chance) + _mixed(_CONSONANTS, chance))
    shift = dt.timedelta(days=chance.randrange(-3000, 3000))
    folder = f"{'-'.join(between).lower()}-{chance.randrange(10**6):06}"
    return Disguise({**mapped, **dict(zip(case.between, between, strict=True))}, letters, shift, case.names, folder)


def _mixed(letters: str, chance: random.Random) -> str:
    return "".join(chance.sample(letters, len(letters)))


def _disguised(report: Report, disguise: Disguise) -> Report:
    document, reading = report
    text = _reworded(document.text, disguise)
    head = _rewritten(json.loads(dump(replace(document, text=""))), "", disguise)
    path = f"{disguise.folder}/{document.path}"
    other = replace(load(Document, json.dumps(head)), text=text, path=path)
    claims = tuple(_other(claim, other.id, disguise) for claim in reading.claims)
    ids = {old.id: new.id for old, new in zip(reading.claims, claims, strict=True)}
    linked = (_linked(old, new, ids) for old, new in zip(reading.claims, claims, strict=True))
    actors = (load(Actor, json.dumps(_rewritten(json.loads(dump(one)), "", disguise))) for one in reading.actors)
    return other, replace(reading, document=other.id, claims=tuple(linked), actors=tuple(actors), refused=())


def _other(claim: Claim, document: str, disguise: Disguise) -> Claim:
    plain = _rewritten(json.loads(dump_claim(claim)), "", disguise)
    made = load_claim(json.dumps(plain))
    moved: dict[str, Any] = {"quote": replace(claim.quote, document=document)}
    trigger = getattr(claim, "trigger", None)
    if isinstance(trigger, Span):
        moved["trigger"] = replace(trigger, document=document)
    return replace(made, **moved)


def _linked(old: Claim, new: Claim, ids: dict[str, str]) -> Claim:
    links = {link: getattr(old, link, None) for link in ("event", "within")}
    moved: dict[str, Any] = {link: ids[id] for link, id in links.items() if id in ids}
    return replace(new, **moved)


def _rewritten(value: Any, key: str, disguise: Disguise) -> Any:
    if isinstance(value, dict):
        return {name: _rewritten(part, name, disguise) for name, part in value.items()}
    if isinstance(value, list):
        return [_rewritten(part, key, disguise) for part in value]
    if not isinstance(value, str) or key in FIXED:
        return value
    if key in DAYS:
        return (dt.date.fromisoformat(value) + disguise.shift).isoformat()
    return _side(value, disguise) if key in SIDES else _reworded(value, disguise)


def _side(id: str, disguise: Disguise) -> str:
    head, dash, rest = id.partition("-")
    if head in disguise.states:
        return disguise.states[head] + dash + rest
    return _reworded(id, disguise)


def _reworded(text: str, disguise: Disguise) -> str:
    return _WORD.sub(lambda found: _renamed(found[0], disguise), text)


def _renamed(word: str, disguise: Disguise) -> str:
    if word.lower() not in disguise.names:
        return word
    other = word.lower().translate(disguise.letters)
    if word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other
