"""The outlet's flag: the line at the top of a page that is the name of who prints it, known by its form.

A list knows some names; others end as newspapers' names do, are a public body's, come again in the page's own service
lines ("© The Harbour Post", "More from ...", "... staff writer") or in its address, or stand alone over everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from stateofplay.documents.datelines import agency_named
from stateofplay.documents.pieces import Piece
from stateofplay.documents.stamps import outlet_named
from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.press import debris_words, press_words
from stateofplay.knowledge.states import city_states, states

__all__ = ["flag", "flag_name", "is_motto", "rights_holder"]

LONGEST = 10  # words, those of a ministry included
LONGEST_PREFIX = 4  # words before "Ministry": "U.S.", "Royal Norwegian"
LONGEST_PLAIN = 5  # words of a name that nothing but its form supports
CONNECTORS = frozenset(("of", "and", "the", "for", "in", "to", "de", "la", "del", "&", "al", "el", "on"))
PARTS = re.compile(r"\s+[|–—-]\s+|\s*\|\s*")
ADDRESS = re.compile(r"(?:@|www\.|https?://(?:www\.)?)([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,}", re.IGNORECASE)
SHORTEST_ADDRESS = 5  # letters
LONGEST_SERVICE = 500  # characters
NAME = r"[^\W\da-z_][\w'’&.-]*"
RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|(?i:copyright))(?: ?(?:©|\([cC]\)))?(?: (?:[12]\d{{3}})(?: ?[-–] ?[12]?\d{{3}})?)?,? (?:by )?"
    rf"((?:The |the )?{NAME}(?: (?:{NAME}|of|and|for|&|the))*)"
)


def flag(pieces: Sequence[Piece], able: Sequence[int], below: Sequence[str]) -> int | None:
    """Index of the flag among the lines `able`, those over the article that nothing else explains, in page order.

    `below` holds the article's paragraphs: a line whose words they use is about the story.
    """
    named = [i for i in able if _name(pieces[i].plain)]
    service = [p.plain for p in pieces if len(p.plain) <= LONGEST_SERVICE and p.plain not in below]
    for holds in (_is_public_body, lambda plain: _is_echoed(_first_part(plain), service)):
        found = next((i for i in named if holds(pieces[i].plain)), None)
        if found is not None:
            return found
    if not named or named[0] != able[0] or not _stands_apart(pieces, able):
        return None
    return named[0] if _is_unused(pieces[named[0]].plain, below) else None


def flag_name(plain: str, pieces: Sequence[Piece]) -> str:
    """The name on a flag; where the flag is all capitals, as another line of the page writes it."""
    known = outlet_named(plain)
    name = known or _first_part(plain)
    if not name.isupper():
        return name
    mixed = (m[0] for p in pieces for m in re.finditer(rf"\b{re.escape(name)}\b", p.plain, re.I) if not m[0].isupper())
    return next((words for words in mixed if words[:1].isupper()), name)


def is_motto(plain: str) -> bool:
    """Whether a line begins as mottos do and tells no news: no verb of the lists, no state and no city."""
    words = _words(plain)
    return plain.casefold().startswith(press_words().mottos) and not (_verbs() | _places()) & set(words)


def rights_holder(plain: str) -> str | None:
    """Who a copyright line names, words for the company left out; None where that is an agency or nobody."""
    match = RIGHTS.search(plain)
    if not match:
        return None
    words = re.split(r"\. |\.$", match[1])[0].split()
    while words and words[-1].casefold().strip(".,") in press_words().companies:
        words.pop()
    name = " ".join(words).strip(" .,")
    rights = name.casefold().startswith(("all rights", "copyright", "notice"))
    return name if 0 < len(words) <= LONGEST_PLAIN and not rights and not agency_named(name) else None


def _first_part(plain: str) -> str:
    return PARTS.split(plain.strip(" |-–—•»›"))[0].strip()


def _name(plain: str) -> str | None:
    """The name that a line could be: capitals and connectors, no figure, no verb, no section label."""
    name = _first_part(plain)
    parts = name.split()
    if (
        not 0 < len(parts) <= LONGEST
        or name[-1] in ".!?:;,…"
        or "," in name
        or name.casefold() in debris_words().sections
    ):
        return None
    capital = all(part[0].isupper() or part.casefold() in CONNECTORS for part in parts)
    return name if capital and not any(c.isdigit() for c in name) and not agency_named(name) else None


def _is_public_body(plain: str) -> bool:
    """ "Ministry of ...", "Embassy of ...", "House of ...", and no sentence about it."""
    words = _words(_first_part(plain).removeprefix("The "))
    before = next((i for i, word in enumerate(words) if word in CONNECTORS), len(words))
    starts = range(min(before, LONGEST_PREFIX) + 1)
    begins = any(" ".join(words[i:]).startswith(press_words().bodies) for i in starts)
    return begins and not _verbs() & set(words) and "on" not in words


def _is_echoed(name: str, service: Sequence[str]) -> bool:
    """Whether a service line, a credit or an address of the page has the name again."""
    form, squeezed = _echo_form(name), _squeezed(name)
    return any(form.search(line) for line in service) or any(
        _is_short_for(label, squeezed) for label in _sites(service)
    )


def _echo_form(name: str) -> re.Pattern[str]:
    bare = re.escape(re.sub(r"^the ", "", name, flags=re.I))
    before = "|".join(map(re.escape, press_words().echo_before))
    after = "|".join(map(re.escape, press_words().echo_after))
    start = rf"(?<!\w)(?:{before})[ :]*(?:[12]\d{{3}} )?(?:the )?{bare}(?!\w)"
    return re.compile(rf"{start}|(?<!\w){bare}(?:'s|’s)? (?:{after})\b", re.I)


def _sites(service: Sequence[str]) -> Iterator[str]:
    for line in service:
        for match in ADDRESS.finditer(line):
            yield from (_squeezed(part) for part in match[1].split("."))


def _is_short_for(label: str, squeezed: str) -> bool:
    """The address may leave out words of the name or add some: "fjordpost", and not "state" for "United States"."""
    short, long = sorted((label, squeezed), key=len)
    return len(short) >= SHORTEST_ADDRESS and short in long and 2 * len(short) >= len(long)


def _squeezed(name: str) -> str:
    return re.sub(r"\W", "", re.sub(r"^the ", "", name, flags=re.I)).casefold()


def _stands_apart(pieces: Sequence[Piece], able: Sequence[int]) -> bool:
    """Whether a menu, a stamp or a motto parts the first line from the next, or it begins "The": a kicker does not."""
    if len(able) < 2:
        return False
    top, below = pieces[able[0]].plain, pieces[able[1]].plain
    return able[1] > able[0] + 1 or is_motto(below) or top.casefold().startswith("the ")


def _is_unused(plain: str, below: Sequence[str]) -> bool:
    """Two words or more that the article does not use: a kicker names what the article is about."""
    name = _first_part(plain)
    words = {word for word in _words(name) if len(word) > 3}
    told = {word for paragraph in below for word in _words(paragraph)}
    short = 2 <= len(name.split()) <= LONGEST_PLAIN
    return short and bool(words) and not (told | _verbs() | debris_words().sections) & words


def _words(plain: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", plain.casefold()))


@cache
def _verbs() -> frozenset[str]:
    """Forms that a headline's verb has: "warns", "warned", "says"; "what they said" is for mottos as well."""
    known = event_words()
    finite = {form for form, entries in known.entries.items() if any(e.tense in ("s", "past") for e in entries)}
    said = {form for form in known.statements if not form.endswith("s")}
    return frozenset((finite - said) | {form for form in known.statements if form.endswith("s")})


@cache
def _places() -> frozenset[str]:
    names = (name for state in states().values() for name in (*state.names, *state.adjectives, *state.capitals))
    return frozenset(name.casefold() for name in (*names, *city_states()) if " " not in name)
