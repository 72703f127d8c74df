"""How a line shows that it is not the article: named parts, each weighed, from the words in `knowledge/debris.toml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stateofplay.documents.captions import closing_credit
from stateofplay.documents.paragraphs import ITEM
from stateofplay.knowledge.press import Cue, debris_words
from stateofplay.knowledge.states import states
from stateofplay.model.state import ScorePart

__all__ = ["Traits", "Verdict", "ends_sentence", "folded", "is_cued", "letters", "traits", "verdict"]

LONGEST_BAR = 8  # parts of a line of links
LONGEST_CUE = 500  # characters: a longer paragraph is not known by a phrase in it
STRENGTH = {"whole": 1.0, "start": 0.9, "anywhere": 0.8}
SENTENCE_END = re.compile(r"""[.!?:;]["'”’»)\]]*$|[”"»][)\]]?$|。$""")
CUT_OFF = re.compile(r"(?:\.\.\.+|…)$")
MENU = re.compile(r"\s[|/>»›·•]\s|\]\s*\[")
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
PRICE = re.compile(
    r"[$€£¥₹]\s?\d[\d.,]*(?! ?(?:million|billion|trillion|mln|bln|bn|m\b))(?=\s*(?:$|/|a |per |for |\.|!|only|now))"
)
ICONS = re.compile(r"[a-z][A-Z][a-z]")
SLUG = re.compile(
    r"(?:^|\s)(?:BC|bc|AM|PM|am|pm)-\S+-\S|^\w{3,}\d{3,} (?:page|add|take) \d+$|^(?:[a-z] ){2}\S*[A-Z]-\S"
)
ICON_NAMES = re.compile(r"(?:[Ii]con[-_ ]\w+(?: |$)){1,12}")
LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)@\w{2,}|(?<!\w)#\w{2,}")
MARKS = "•*-–—|>»›→·▶►▪●✓✔◆■~=_+<«‹← \t\"'“”‘’.:!?,;…()[]"
STRAIGHT = str.maketrans("’‘“”\xa0", "''\"\" ")
NAMES = {
    "cue": "known phrase",
    "listed": "related stories",
    "fragment": "stray fragment",
    "tail": "after the article",
    "truncated": "cut-off teaser",
    "short": "stray fragment",
    "title_case": "stray fragment",
    "icons": "icon names",
    "slug": "wire slug",
    "template": "template",
    "price": "subscription",
    "reader": "speaks to the reader",
    "imperative": "call to act",
    "link": "link",
    "menu": "navigation",
    "foreign": "other script",
    "repeated": "repeated",
    "marks": "marks",
}


@dataclass(frozen=True, slots=True)
class Traits:
    """What a line shows by itself. `parts` are values of 0 to 1 by name."""

    parts: dict[str, float]
    cue: Cue | None
    words: int
    sentence: bool
    item: bool
    section: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """The parts of a line's score, and what it is debris for where the sum reaches the threshold."""

    parts: tuple[ScorePart, ...]
    reason: str | None

    @property
    def score(self) -> float:
        return sum(part.weight * part.value for part in self.parts)


def verdict(values: dict[str, float], name: str | None) -> Verdict:
    """Weighs parts; `name` is the reason where a cue or an open list gives one."""
    known = debris_words()
    parts = tuple(ScorePart(part, known.weights[part], value) for part, value in values.items() if value)
    found = Verdict(parts, None)
    if round(found.score, 6) < known.threshold:
        return found
    strongest = max(parts, key=lambda part: part.weight * part.value)
    return Verdict(parts, name or NAMES[strongest.name])


def traits(plain: str, columns: int = 0) -> Traits:
    """`plain` is the line with single spaces, `columns` how many wide gaps it has."""
    words = plain.split()
    key = folded(plain)
    bare = key.strip(MARKS)
    section = bare in debris_words().sections
    cue = None if section else _cue(key.lstrip("^"))
    credit = closing_credit(plain)
    sentence, item = ends_sentence(plain[:credit].rstrip() if credit else plain), bool(ITEM.match(plain))
    parts = dict(_parts(plain, words, key))
    parts["menu"] = float(not sentence and len(words) <= 40 and (_is_menu(plain, key) or columns >= 2))
    parts["cue"] = 1.0 if section else STRENGTH[cue.at] if cue else 0.0
    parts["fragment"] = float(not sentence or plain[:1].islower())
    return Traits(parts, cue, len(words), sentence, item, section)


def ends_sentence(plain: str) -> bool:
    return bool(SENTENCE_END.search(plain[-8:])) and not CUT_OFF.search(plain[-4:])


def folded(plain: str) -> str:
    """Lower case with single spaces and straight quotes, for comparing lines that a page prints twice."""
    return " ".join(plain.translate(STRAIGHT).split()).casefold()


def is_cued(plain: str) -> bool:
    """Whether a line of the page's furniture begins or is made so: "Also read: ..."."""
    return _cue(folded(plain[:LONGEST_CUE])) is not None


def letters(plain: str) -> tuple[int, int]:
    """How many letters there are, and how many of them are not Latin."""
    found = [c for c in plain[:2000] if c.isalpha()]
    return len(found), sum(not unicodedata.name(c, "").startswith("LATIN") for c in found if not c.isascii())


def _parts(plain: str, words: list[str], key: str) -> Iterator[tuple[str, float]]:
    known = debris_words()
    count, foreign = letters(plain)
    outside = QUOTED.sub(" ", key) if len(words) <= 80 else ""
    spoken = {word.strip(MARKS) for word in outside.split()}
    yield "short", float(len(words) <= 6)
    yield "title_case", float(_title_case(words))
    yield "truncated", _truncated(plain, len(words))
    yield "icons", float(len(words) <= 60 and _is_icons(plain, len(words)))
    yield "slug", float(len(words) <= 12 and bool(SLUG.search(plain)))
    yield "template", float("{{" in plain and len(words) <= 60)
    yield "price", float(len(words) <= 25 and bool(PRICE.search(plain)))
    yield "reader", float(bool(spoken & known.reader))
    yield "imperative", float(bool(words) and key.strip(MARKS).split(" ", 1)[0] in known.imperative)
    yield "link", float(_is_link(plain))
    yield "foreign", float(count > 0 and foreign > 0.5 * count)
    yield "marks", float(not any(c.isalnum() for c in plain[:2000]))
    yield "spoken", float(bool(spoken & known.spoken) or (len(outside) < len(key) - 20 and len(words) > 12))
    yield "long", float(len(words) > 45)


def _is_icons(plain: str, words: int) -> bool:
    return bool(ICON_NAMES.fullmatch(plain)) or len(ICONS.findall(plain)) >= max(3, words // 4)


def _is_menu(plain: str, key: str) -> bool:
    """Parts between bars or arrows, or labels of sections and services one after the other."""
    if len(MENU.findall(plain)) >= 2:
        return True
    if "," in plain or any(word[0].islower() for word in plain.split() if word not in ("and", "to")):
        return False
    words = [word for word in key.split() if word.strip(MARKS) and word != "&"]
    labels, covered = _labels(words)
    return labels >= 3 and covered >= (0.4 if words[0] == "home" else 0.75) * len(words)


def _labels(words: list[str]) -> tuple[int, int]:
    """How many labels of menus stand in the line, longest first, and how many words they take; states are no labels."""
    count = covered = at = 0
    while at < len(words):
        longest = min(3, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if " ".join(words[at : at + n]) in _menu_labels()), 0)
        count, covered, at = count + bool(size), covered + size, at + (size or 1)
    return count, covered


@cache
def _menu_labels() -> frozenset[str]:
    cues = (cue for cue in debris_words().cues if cue.at == "whole" and cue.reason in ("share links", "article tools"))
    services = {phrase for cue in cues for phrase in cue.phrases if " " not in phrase}
    places = {name.casefold() for state in states().values() for name in state.names}
    return (debris_words().sections | services) - places


def _title_case(words: list[str]) -> bool:
    long_words = [word for word in words[:20] if len(word.strip(MARKS)) > 3]
    return 0 < len(words) <= 20 and len(long_words) > 0 and all(w.strip(MARKS)[:1].isupper() for w in long_words)


def _truncated(plain: str, words: int) -> float:
    match = CUT_OFF.search(plain)
    if not match or words > 25:
        return 0.0
    return 1.0 if plain[match.start() - 1 : match.start()].isalnum() else 0.5


def _is_link(plain: str) -> bool:
    found = LINK.findall(plain) if len(plain) < 300 else []
    return bool(found) and len(LINK.sub("", plain).split()) <= 6


def _cue(key: str) -> Cue | None:
    if len(key) > LONGEST_CUE:
        return None
    bare = key.strip(MARKS)
    for form, cues in _forms():
        match = form.fullmatch(bare) if cues[0].at == "whole" else form.search(key.lstrip("•*|>»›→▶► "))
        if match and match.lastindex:
            return cues[match.lastindex - 1]
    parts = bare.split(" | ")
    named = [_cue(part) for part in parts] if 1 < len(parts) <= LONGEST_BAR else []
    return named[0] if named and all(cue and cue.at == "whole" for cue in named) else None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], tuple[Cue, ...]], ...]:
    """One expression for each place that a cue may have in the line; its groups are the cues in order."""
    return tuple(_form(at) for at in STRENGTH)


def _form(at: str) -> tuple[re.Pattern[str], tuple[Cue, ...]]:
    cues = tuple(cue for cue in debris_words().cues if cue.at == at)
    before = {"whole": "", "start": "^", "anywhere": r"(?<!\w)"}[at]
    groups = "|".join(f"({'|'.join(_phrase(phrase, at) for phrase in cue.phrases)})" for cue in cues)
    return re.compile(f"{before}(?:{groups})"), cues


def _phrase(phrase: str, at: str) -> str:
    words = (phrase.strip(MARKS) if at == "whole" else phrase.rstrip()) or phrase
    edge = r"(?!\w)" if words[-1].isalnum() else ""
    return re.escape(words).replace(r"\#", r"\d[\d,.]*").replace(r"\*", r"\S+(?: \S+){0,3}") + edge
