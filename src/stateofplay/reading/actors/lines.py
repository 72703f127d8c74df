"""A sentence made ready for the actor rules: its words, their lower forms, and the known names among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.knowledge.grammar import small_words
from stateofplay.model.documents import Document, Role
from stateofplay.model.language import Analysis, Sentence
from stateofplay.reading.actors.lexicon import Found, Meaning, Sense, find_names

__all__ = ["Line", "lines_of"]

_CLAUSE_OPENERS = frozenset({";", ":", "but", "while", "whereas", "though", "although", "unless", "because", "until"})
_ACRONYM = 3  # letters of a short form that may stand first
_CLAUSE_LIMIT = 60  # words
_INSIDE = frozenset({"of", "on", "and", "for", "the"})
_NAME_LIMIT = 12  # words in the name of a treaty
_DATELINE_LIMIT = 14  # words: "OSLO/LIMA, Jan. 7 (Reuters) --"


@dataclass(frozen=True, slots=True)
class Line:
    """`owner[i]` is the known name that word i belongs to; words before `start` are a dateline."""

    index: int
    sentence: Sentence
    words: tuple[str, ...]
    low: tuple[str, ...]
    owner: tuple[Found | None, ...]
    shouting: bool  # all in capitals, as old headlines are
    start: int

    def text(self, first: int, last: int) -> str:
        """The words as written, runs of white space as one space; needs no document."""
        tokens = self.sentence.tokens
        parts = [self.words[first]]
        for index in range(first + 1, last):
            parts.append((" " if tokens[index].start > tokens[index - 1].end else "") + self.words[index])
        return "".join(parts)

    def capitalised(self, index: int) -> bool:
        return self.words[index][:1].isupper()

    def clause(self, index: int) -> int:
        """Where the clause of word `index` begins."""
        first = max(0, index - _CLAUSE_LIMIT)
        return next((at for at in range(index, first, -1) if self.low[at] in _CLAUSE_OPENERS), 0)

    def word(self, index: int) -> str:
        """The lower form at an index, "" outside the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""


def lines_of(document: Document, analysis: Analysis) -> list[Line]:
    blocks = document.blocks
    opens = {blocks[s.block].start for s in analysis.sentences if s.block < len(blocks)}
    lines = [_line(index, sentence, sentence.start in opens) for index, sentence in enumerate(analysis.sentences)]
    return _mask_longer_names(_settle_shared_names(lines))


def _mask_longer_names(lines: list[Line]) -> list[Line]:
    """Hides a town's name where it ends a longer one that the document writes within a sentence: "Naviera Tres Lagos"
    is not Nigeria, nor is "Tres Lagos" then at the start of one."""
    longer = {pair for line in lines for found in line.owner if found and (pair := _longer_name(line, found))}
    if not longer:
        return lines
    return [replace(line, owner=tuple(_unless_longer(line, name, longer) for name in line.owner)) for line in lines]


def _longer_name(line: Line, found: Found) -> tuple[str, ...] | None:
    before = found.first - 1
    if before <= line.start or line.shouting or not found.has(Sense.CAPITAL, Sense.CITY) or found.has(Sense.ADJECTIVE):
        return None
    word, words = line.low[before], actor_words()
    plain = word in small_words() | words["not_names"] or word in title_roles() or not line.words[before].isalpha()
    named = line.capitalised(before) and line.owner[before] is None and not plain
    return line.words[before : found.last] if named else None


def _unless_longer(line: Line, name: Found | None, longer: set[tuple[str, ...]]) -> Found | None:
    if name is None or name.first == 0 or line.words[name.first - 1 : name.last] not in longer:
        return name
    return replace(name, meanings=(Meaning(Sense.MASK),))


def _settle_shared_names(lines: list[Line]) -> list[Line]:
    """Gives a name that states share ("Congolese") to the one that the document names most otherwise."""
    if any(word in actor_words()["american_georgia"] for line in lines for word in line.words):
        lines = [replace(line, owner=tuple(_unless_georgia(name) for name in line.owner)) for line in lines]
    found = [name for line in lines for name in dict.fromkeys(line.owner) if name]
    counts = Counter(name.states[0] for name in found if len(name.states) == 1)
    seats = Counter(name.states[0] for name in found if name.actor and len(name.states) == 1)
    settled = {}
    for name in found:
        if len(name.states) > 1:
            settled[name] = _only(name, max(name.states, key=lambda code: counts[code]))
        elif name.actor and name.states and counts[name.states[0]] > seats[name.states[0]]:
            settled[name] = _only(name, name.states[0])  # a capital that also seats an organisation
    if not settled:
        return lines
    return [
        replace(line, owner=tuple(settled.get(name, name) if name else None for name in line.owner)) for line in lines
    ]


def _unless_georgia(name: Found | None) -> Found | None:
    """The American Georgia is no state of this kind; Tbilisi in the same report stays one."""
    if name is None or name.codes(Sense.STATE) != ("GEO",):
        return name
    return replace(name, meanings=(Meaning(Sense.MASK),))


def _only(name: Found, code: str) -> Found:
    return replace(name, meanings=tuple(meaning for meaning in name.meanings if meaning.code == code))


def _line(index: int, sentence: Sentence, opens_block: bool) -> Line:
    words = tuple(token.text for token in sentence.tokens)
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    shouting = len(letters) > 2 and all(word.isupper() for word in letters)
    owner: list[Found | None] = [None] * len(words)
    for found in find_names(words if shouting else _as_names(words), capitals=shouting):
        owner[found.first : found.last] = [found] * (found.last - found.first)
    _mask_grounds(words, owner)
    _mask_instruments(words, owner)
    start = _dateline_end(words) if opens_block and sentence.role is Role.BODY and not shouting else 0
    return Line(index, sentence, words, tuple(word.lower() for word in words), tuple(owner), shouting, start)


def _as_names(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with those capitals undone that open a story in print: "NORWAY'S decision"."""
    if not (words[0].isupper() and len(words[0]) > _ACRONYM) or find_names(words[:1]):
        return words
    end = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    return (*(word.title() for word in words[:end]), *words[end:])


def _mask_grounds(words: Sequence[str], owner: list[Found | None]) -> None:
    """Hides a state's name in that of a river, a lake or a round of talks: "Uruguay River", "Lake Chad"."""
    for found in {one for one in owner if one and _grounded(one)}:
        behind = words[found.last : found.last + 1]
        before = words[max(0, found.first - 1) : found.first]
        ends = not {*behind}.isdisjoint(actor_words()["ground_endings"])
        if ends or not {*before}.isdisjoint(actor_words()["ground_openings"]):
            mask = Found(found.first, found.last, (Meaning(Sense.MASK),))
            owner[found.first : found.last] = [mask] * (found.last - found.first)


def _mask_instruments(words: Sequence[str], owner: list[Found | None]) -> None:
    """Hides the capitalised words of a treaty's or law's own name: "Nordic Herring … Agreement"."""
    endings = actor_words()["instrument_endings"]
    for end, word in enumerate(words):
        goes_on = end + 1 < len(words) and words[end + 1][:1].isupper()
        if word in endings and not word.isupper() and not goes_on:
            first = end
            while (
                first > max(0, end - _NAME_LIMIT)
                and (words[first - 1][:1].isupper() or words[first - 1] in _INSIDE)
                and not _grounded(owner[first - 1])
            ):
                first -= 1
            while words[first] in _INSIDE or words[first] in ("The", "A", "An"):
                first += 1
            if first < end:
                owner[first : end + 1] = [Found(first, end + 1, (Meaning(Sense.MASK),))] * (end + 1 - first)


def _grounded(found: Found | None) -> bool:
    return found is not None and not found.has(Sense.MASK)


def _dateline_end(words: tuple[str, ...]) -> int:
    """Index after a dateline's dash or colon; 0 where the line opens otherwise."""
    if not (words[0].isupper() and len(words[0]) > 2):
        return 0
    for index, word in enumerate(words[1:_DATELINE_LIMIT], 1):
        if word in ("-", "--", "—", "–", ":"):
            return index + 1
        if word.islower() and not word.isdigit():
            return 0
    return 0
