"""The sentences of a report, who says what in them, and the claims that they stand beside.

For what rests on whole sentences: what is denied, counted or left open often makes no claim of its own.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from stateofplay.knowledge.contention import asides, charges, says, spoke_before
from stateofplay.knowledge.states import city_states, states
from stateofplay.ledger.known import Known, day_of, stable_id
from stateofplay.ledger.passages import body
from stateofplay.ledger.wording import stems, trimmed
from stateofplay.model.claims import Claim, OfficeClaim
from stateofplay.model.documents import Document, Role
from stateofplay.model.mentions import TimeMention
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Value
from stateofplay.reading import times

__all__ = ["ALIKE", "BY", "Line", "Reports", "differing", "keywords", "lines", "unquoted"]

BY = "according to"  # before who says so
ALIKE = 2  # words of a subject that sentences about one thing have in common
_STRAIGHT = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})
_QUOTED = re.compile(r'"[^"]*"')
_BESIDE = 60  # characters between a verb of saying and who says so
_FINITE = "had|has|have|was|were|is|are|would|will|could|should|must"
_INVERTED = re.compile(  # after the verb, where who says so follows it: ", said Oslo", and not ", said Oslo had left"
    rf"\s+(?=an?\b|the\b|[A-Z])(?!(?:(?!who\b|which\b|that\b)[\w'.-]+ ){{1,4}}?(?:{_FINITE})\b)"
)
_HE = re.compile(r"\W*(?:He|She|They|It)\b")
_OF_WHOM = re.compile(r"(?: on \w+day)?(?: that)?(?: the| its| their)?(?: [\w'.-]+){1,4}? (?:had|has|have|was|were)\b")
_IT_SAYS = re.compile(r"\b(?:he|she|it|they)\s+(?:also |later |then )?$")  # before a verb of saying
_NAME = re.compile(r"(?:(?<=\w )|(?<=\w \")|(?<=[,;] ))[A-Z][\w'-]{2,}")
_SUBJECT = 40  # characters in which a sentence that tells no saying names whom it is of
_TURNS = 4  # sentences of one speaker, each leaning on the one before
_THIN = 4  # words for a subject below which a sentence says little
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report's body, in the block of that number. `flat` is its text, character for character, on one
    line with straight quotes."""

    document: str
    place: int
    start: int
    end: int
    block: int
    flat: str


@lru_cache(maxsize=1024)
def lines(document: Document) -> tuple[Line, ...]:
    id_, flat, blocks = document.id, document.text.translate(_STRAIGHT), [block.start for block in document.blocks]
    return tuple(
        Line(id_, place, start, end, bisect_right(blocks, start), flat[start:end])
        for place, (start, end) in enumerate(body(document))
    )


def unquoted(flat: str) -> str:
    """With spaces for what stands in quotation marks, those that open or close in another sentence too."""
    bare = _QUOTED.sub(_blank, flat)
    left = bare.find('"')
    if left < 0:
        return bare
    closes = left and bare[left - 1] != " "
    return " " * (left + 1) + bare[left + 1 :] if closes else bare[:left] + " " * (len(bare) - left)


def _blank(quoted: re.Match[str]) -> str:
    return " " * len(quoted.group())


@lru_cache(maxsize=16384)
def keywords(flat: str) -> frozenset[str]:
    """Stems of the words that tell what it is about, without accents and numbers."""
    bare = unicodedata.normalize("NFD", flat)
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return frozenset(stem for stem in stems(plain) - _asides() if not _DIGITS.search(stem))


@cache
def _asides() -> frozenset[str]:
    return stems(" ".join(asides()))


class Reports:
    """The reports known, sentence by sentence."""

    def __init__(self, known: Known) -> None:
        self._known = known
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in known.claims:
            if not claim.corroborates:
                claims[claim.quote.document].append(claim)
        self._claims = {id: claims[id] for id in known.documents if id in claims}
        self._lines = {id: lines(known.documents[id]) for id in self._claims}
        self._about: dict[str, frozenset[str]] = {}
        self._voices: dict[str, str | None] = {}
        self._order = {document: place for place, document in enumerate(known.documents)}
        self._starts = {document: [one.quote.start for one in of] for document, of in claims.items()}
        self._sides = _sides(known)
        self._called = keywords(" ".join([*self._sides, *(actor.name for actor in known.actors.values())]))
        self._side = re.compile(rf"(?<!\w)(?:{_alternatives(self._sides)})(?!\w)") if self._sides else None

    def __iter__(self) -> Iterator[tuple[Line, ...]]:
        """The sentences of each report that makes a claim."""
        yield from (self._lines[id] for id in self._claims)

    def at(self, document: str, offset: int) -> Line | None:
        """The sentence that holds a place of a report's text."""
        found = self.of(document)
        place = bisect_right(found, offset, key=lambda line: line.start) - 1
        return found[place] if place >= 0 and offset < found[place].end else None

    def beside(self, one: Line, other: Line) -> bool:
        """Whether nothing but sentences that say little stand between one and a later one."""
        between = self.of(one.document)[one.place + 1 : other.place]
        return all(len(self.about(line.flat)) < _THIN and not says(unquoted(line.flat)) for line in between)

    def notes(self, report: Sequence[Line]) -> Iterator[Line]:
        """What stands above a report's body, where corrections of an earlier version are told."""
        document = self._known.documents[report[0].document] if report else None
        for block in document.blocks if document else ():
            if document and block.role is Role.MASTHEAD:
                flat = document.text[block.start : block.end].translate(_STRAIGHT)
                yield Line(document.id, len(report), block.start, block.end, 0, flat)

    def of(self, document: str) -> tuple[Line, ...]:
        return self._lines[document]

    def about(self, flat: str) -> frozenset[str]:
        """What it is about, without the names of the states."""
        if flat not in self._about:
            self._about[flat] = keywords(flat) - self._known.state_words
        return self._about[flat]

    def sides(self, flat: str) -> tuple[str, ...]:
        """The states named, in the order of the words: by name, people, capital, city, minister or body."""
        return tuple(self._sides[one.group()] for one in self._named(flat))

    def names(self, flat: str) -> frozenset[str]:
        """Stems of the names in it, after its first word, that are of no state."""
        return self.about(" ".join(_NAME.findall(flat)))

    def places(self, flat: str) -> frozenset[str]:
        """Of its names those of no body or person known."""
        return self.names(flat) - self._called

    def times(self, line: Line) -> tuple[TimeMention, ...]:
        """What the sentence says of days and hours, read by itself; places count in the sentence."""
        return times.find(line.flat, self._known.documents[line.document].published)

    def day(self, line: Line) -> dt.date | None:
        """The day of its report."""
        return day_of(self._known.documents[line.document])

    def _named(self, flat: str) -> Iterator[re.Match[str]]:
        return self._side.finditer(flat) if self._side else iter(())

    def speaker(self, line: Line) -> str | None:
        """The state of who says what the sentence says; None where the report says it, or nobody known."""
        one = line
        for _ in range(_TURNS):
            own = self.voice(one.flat)
            if own is not None or not one.place or not (_HE.match(one.flat) or self.goes_on(one)):
                break
            one = self.of(line.document)[one.place - 1]
        if own is None and not says(unquoted(one.flat)):
            return next(iter(self.sides(one.flat if one is not line else one.flat[:_SUBJECT])), None)
        return own

    def goes_on(self, line: Line) -> bool:
        """Whether it is said, by its own words, by who says the sentence before: "…, he added"."""
        bare = unquoted(line.flat)
        verb = says(bare) if line.place else None
        return verb is not None and spoke_before(bare[: verb.start()])

    def voice(self, flat: str) -> str | None:
        """The state named beside the first verb of saying outside quotation marks."""
        if flat not in self._voices:
            bare = unquoted(flat)
            verb = says(bare)
            self._voices[flat] = self._beside_verb(flat, bare, verb) if verb else None
        return self._voices[flat]

    def accuser(self, flat: str) -> str | None:
        """The state of who lays something at another's door."""
        verb = charges(flat)
        return self._beside_verb(flat, flat, verb) if verb else self.voice(flat)

    def accused(self, flat: str) -> str | None:
        """The state at whose door something is laid."""
        verb = charges(flat)
        return next(iter(self.sides(flat[verb.end() : verb.end() + _BESIDE])), None) if verb else None

    def told_of(self, flat: str) -> str | None:
        """The state of which a saying tells that it did, was or had something."""
        verb = says(unquoted(flat))
        told = _OF_WHOM.match(flat, verb.end()) if verb else None
        return next(iter(self.sides(told.group())), None) if told else None

    def _beside_verb(self, flat: str, bare: str, verb: re.Match[str]) -> str | None:
        named = [(one.start(), one.end(), self._sides[one.group()]) for one in self._named(bare)]
        before = [side for _, end, side in named if verb.start() - _BESIDE <= end <= verb.start()]
        after = [side for start, _, side in named if verb.end() <= start <= verb.end() + _BESIDE]
        if verb.group().lower() == BY:
            return after[0] if after else None
        inverted = flat[: verb.start()].rstrip()[-1:] in (",", '"') and _INVERTED.match(flat, verb.end())
        if _IT_SAYS.search(bare, 0, verb.start()):  # "Oslo expelled an aide of Bonn's, which it said was no answer"
            return next((side for _, end, side in named if end <= verb.start()), None)
        return (after[0] if after else None) if inverted else (before[-1] if before else None)

    def evidence(self, line: Line, start: int = 0, end: int | None = None) -> Evidence:
        """The words of a sentence, or some of them, beside the claim that they stand in or next to."""
        flat = line.flat[start:end]
        first = line.start + start + len(flat) - len(flat.lstrip(" ,;:-"))
        last = line.start + start + len(flat.rstrip(" ,;:-"))
        text = self._known.documents[line.document].text
        return Evidence(line.document, first, last, text[first:last], self._beside(line).id)

    def _beside(self, line: Line) -> Claim:
        starts = self._starts[line.document]
        return self._claims[line.document][min(bisect_left(starts, line.start), len(starts) - 1)]

    @staticmethod
    def value(*evidence: Evidence) -> Value:
        return Value(trimmed(evidence[0].quote), evidence)

    def published(self, line: Line) -> int:
        """The place of its report among the reports, which stand by their days."""
        return self._order[line.document]


def _sides(known: Known) -> dict[str, str]:
    """From every name that means a state or who speaks for it to the state."""
    found: dict[str, str] = {}
    here = {known.state(id) for id in known.actors}
    for city, code in city_states().items():
        if code in here:
            found[city] = code
    for id, actor in known.actors.items():
        if known.state(id) != id:
            found[actor.name] = known.state(id)
    found.update(_people(known))
    for code in sorted(here & set(states())):
        state = states()[code]
        found.update((word, code) for word in (*state.names, *state.adjectives, *state.people, *state.capitals))
    return found


def _people(known: Known) -> dict[str, str]:
    """Surnames, each with the state that it mostly serves."""
    served: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in known.of_type(OfficeClaim):
        if claim.actor:
            for name in (claim.person, claim.person.split()[-1], claim.person.split()[0]):
                served[name][known.state(claim.actor)] += 1
    return {name: min(of, key=lambda state: (-of[state], state)) for name, of in served.items()}


def _alternatives(names: Sequence[str] | dict[str, str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def differing(kind: DisagreementKind, seed: str, reason: str, sides: Iterable[Sequence[Evidence]]) -> Disagreement:
    """One between sides, each by its quotes, called after the first of them; `seed` gives its id."""
    values = tuple(Reports.value(*side) for side in sides)
    return Disagreement(stable_id("d", seed), trimmed(values[0].evidence[0].quote, 80), kind, reason, values)
