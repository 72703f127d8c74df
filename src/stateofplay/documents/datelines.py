"""The dateline: place, day and agency before a report's first sentence, in the forms that newspapers print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from stateofplay.documents.calendar_dates import DAY_AND_MONTH, MONTH, WEEKDAY, day_and_month
from stateofplay.knowledge.press import agencies, press_words
from stateofplay.knowledge.states import city_states, states

__all__ = ["Dateline", "agency_named", "dateline"]

LONGEST = 160
SHORTEST_LEAD = 100  # characters
PARTICLES = frozenset(("de", "da", "do", "es", "la", "el", "le", "of", "al", "upon", "and"))
CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’.-]*)"
UPPER_PLACE = rf"{CAPITALS}(?:[ /]{CAPITALS}){{0,5}}"
TITLE = r"[^\W\d_][\w'’.-]*"
TITLE_PLACE = rf"{TITLE}(?:[ /]{TITLE}){{0,3}}"
DATE = rf"(?:{WEEKDAY}\.?,? )?(?P<date>{DAY_AND_MONTH})(?:,? (?P<year>[12]\d{{3}})(?!\d))?"
NO_DAY = rf"(?!(?i:{MONTH})(?: ?\d|$)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
REGION = rf"(?:, ?{NO_DAY}[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){{0,2}}| ?\[[^\]\d]{{2,30}}\])?"
BRACKETED = r"(?:\((?P<bracketed>[^()\d]{2,40})\)|/(?P<slashed>[A-Za-z .-]{2,30})/\.?)"
RULE = r"(?:--+|[-–—:_])"


def _form(place: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<place>{place}{REGION})(?:[,.]? {DATE})?[.,]?(?: ?{BRACKETED})?\.?"
        rf"(?:,? ?(?P<bare>{TITLE}(?: {TITLE}){{0,2}})(?= ?{RULE}(?: |$)))?"
        rf" ?(?P<rule>{RULE})?(?: |$|(?<=--))"
    )


UPPER_FORM, TITLE_FORM = _form(UPPER_PLACE), _form(TITLE_PLACE)
AGENCY_FORM = re.compile(rf"\((?P<bracketed>[^()\d]{{2,40}})\) ?(?P<rule>{RULE}) ")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`length` counts characters of the paragraph with its white space made single."""

    length: int
    place: str | None
    agency: str | None
    month_day: tuple[int, int] | None
    year: int | None
    date: str | None  # as written
    weekday: str | None = None  # its first three letters


def dateline(plain: str) -> Dateline | None:
    """The dateline that a paragraph begins with. `plain` has single spaces.

    A place in capitals needs a rule, day or agency after it; one in small letters a day and a rule, a known agency, or
    to be known cities before a long first sentence.
    """
    head = plain[:LONGEST].replace("\xa0", " ")
    match = AGENCY_FORM.match(head)
    if match and (name := agency_named(match["bracketed"])):
        return Dateline(match.end(), None, name, None, None, None)
    for form, accepts in ((UPPER_FORM, _accepts_upper), (TITLE_FORM, _accepts_title)):
        match = form.match(head)
        if match and accepts(match, len(plain)):
            return _dateline(match)
    return None


def agency_named(words: str) -> str | None:
    """Name of the agency that these words are, whatever their case."""
    return _agency_names().get(" ".join(words.casefold().split()))


@cache
def _agency_names() -> dict[str, str]:
    return {name.casefold(): agency.name for agency in reversed(agencies()) for name in agency.names}


def _accepts_upper(match: re.Match[str], length: int) -> bool:
    place, agency = _place_and_agency(match)
    if sum(c.isalpha() for c in place) < 3 or place.split()[0].casefold() in press_words().no_places:
        return False
    if match["bare"] and not (agency or match["date"]):
        return False
    if match.end() >= length:
        return bool(match["date"])
    bare_label = match["rule"] == ":" and not (match["date"] or agency)
    return bool(match["rule"] or (match["date"] and agency)) and not (bare_label and len(place.split()) > 3)


def _accepts_title(match: re.Match[str], length: int) -> bool:
    place, _ = _place_and_agency(match)
    if not all(word.lstrip("[")[:1].isupper() or word in PARTICLES for word in re.split(r"[ /]", place)):
        return False
    named = agency_named(match["bracketed"] or match["slashed"] or match["bare"] or "")
    if (match["bare"] and not (named or match["date"])) or place.split()[0].casefold() in press_words().no_places:
        return False
    if match["date"]:
        return bool(match["rule"] or named or match.end() >= length)
    if named:
        return bool(match["rule"] and match.end() < length)
    return bool(match["rule"]) and _are_cities(place) and _opens_sentence(match, length)


def _are_cities(place: str) -> bool:
    """Whether every place named, regions behind commas left out, is a city of the tables."""
    return all(part.partition(",")[0].strip().casefold() in _cities() for part in place.split("/"))


@cache
def _cities() -> frozenset[str]:
    capitals = (capital for state in states().values() for capital in state.capitals)
    return frozenset(city.casefold() for city in (*city_states(), *capitals))


def _opens_sentence(match: re.Match[str], length: int) -> bool:
    """Whether a rule that stands free is followed by a capital and enough for a lead; a headline is shorter."""
    rule = match["rule"] == ":" or match.string[match.start("rule") - 1] == " "
    first = match.string[match.end() : match.end() + 2].lstrip("“\"'‘")[:1]
    return rule and first.isupper() and length >= SHORTEST_LEAD


def _dateline(match: re.Match[str]) -> Dateline:
    place, agency = _place_and_agency(match)
    return Dateline(
        length=match.end(),
        place=place,
        agency=agency,
        month_day=day_and_month(match["date"]) if match["date"] else None,
        year=int(match["year"]) if match["year"] else None,
        date=match["date"],
        weekday=match["weekday"],
    )


def _place_and_agency(match: re.Match[str]) -> tuple[str, str | None]:
    """The agency may stand where a region would: "NEW YORK, Kyodo -". In brackets it may be one that no list knows."""
    place = match["place"].strip(" ,")
    bracketed = match["bracketed"] or match["slashed"] or ""
    first, _, last = place.rpartition(", ")
    if first and (known := agency_named(last)):
        return first, known
    unknown = bracketed if len(bracketed.split()) <= 3 and bracketed[:1].isupper() else None
    return place, agency_named(bracketed or match["bare"] or "") or unknown
