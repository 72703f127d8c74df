"""The dateline: place, day and agency before a report's first sentence, in the forms that newspapers print."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from stateofplay.documents.calendar_dates import (
    DAY_AND_MONTH,
    MONTH,
    WEEKDAY,
    day_and_month,
    full_year,
    written_days,
)
from stateofplay.knowledge.press import agencies, outlets, press_words
from stateofplay.knowledge.states import city_states, states

__all__ = ["Dateline", "agency_named", "dateline", "day_first", "opens_with_day"]

LONGEST = 160
SHORTEST_LEAD = 100  # characters
PARTICLES = frozenset(("de", "da", "do", "es", "la", "el", "le", "of", "al", "upon", "and"))
CAPITALS = r"(?:[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’.-]*)"
UPPER_PLACE = rf"{CAPITALS}(?:[ /]{CAPITALS}){{0,5}}"
TITLE = r"[^\W\d_][\w'’.-]*"
TITLE_PLACE = rf"{TITLE}(?:[ /]{TITLE}){{0,3}}"
ONLY_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
IN_FIGURES = r"\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}"
DATE = (
    rf"(?:(?:{WEEKDAY}\.?,? )?(?P<date>{DAY_AND_MONTH})(?:,? (?P<year>[12]\d{{3}}|['’]\d\d)(?!\d))?"
    rf"|(?P<figures>{IN_FIGURES})|(?P<only>{ONLY_WEEKDAY}))"
)
CLOCK = r"(?:(?: /)?,? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
OPENING_QUOTES = "“\"'‘"
BULLET = r"(?:[•·▪] )?"
NO_DAY = rf"(?!(?i:{MONTH})(?: ?\d|$)|{ONLY_WEEKDAY})"
REGION = rf"(?:, ?{NO_DAY}[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){{0,2}}| ?\[[^\]\d]{{2,30}}\])?"
BRACKETED = r"(?:\((?P<bracketed>[^()\d]{2,40})\)|/(?P<slashed>[A-Za-z .-]{2,30})/\.?)"
RULE = r"(?:--+|[-–—:_])"


def _form(place: str) -> re.Pattern[str]:
    return re.compile(
        rf"{BULLET}(?P<place>{place}{REGION})(?:[,.]? \(?{DATE}\)?{CLOCK})?[.,]?(?: ?{BRACKETED})?\.?"
        rf"(?:,? ?(?P<bare>{TITLE}(?: {TITLE}){{0,2}})(?= ?{RULE}(?: |$)))?"
        rf" ?(?P<rule>{RULE})?(?: |$|(?<=--)|(?<=—)(?=[A-Z“]))"
    )


UPPER_FORM, TITLE_FORM = _form(UPPER_PLACE), _form(TITLE_PLACE)
DAY_FORM = re.compile(rf"{DATE},?(?: (?P<place>{TITLE_PLACE}))??(?: {BRACKETED})? ?(?P<rule>{RULE}) (?=[A-Z“\"])")
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
        if match and accepts(match, plain):
            return _dateline(match)
    return None


def opens_with_day(plain: str) -> bool:
    """Whether a paragraph begins with a day and a rule, as an entry of a chronicle does, or a report whose dateline
    tells the day first."""
    return DAY_FORM.match(plain[:LONGEST].replace("\xa0", " ")) is not None


def day_first(plain: str) -> Dateline | None:
    """A dateline that begins with its day: "24 June 2010 – …", "June 24, 2010 (JUBA) – …", "June 24 (AP) -- …"."""
    match = DAY_FORM.match(plain[:LONGEST].replace("\xa0", " "))
    if match is None or len(plain) < SHORTEST_LEAD or not plain[match.end() :].lstrip(OPENING_QUOTES)[:1].isupper():
        return None
    line = _dateline(match)
    if line.agency is None and match["bracketed"]:
        line = replace(line, place=match["bracketed"])
    return line if line.month_day and (line.year or line.agency) else None


def agency_named(words: str) -> str | None:
    """Name of the agency that these words are, whatever their case."""
    return _agency_names().get(" ".join(words.casefold().split()))


def _is_printer(name: str) -> bool:
    """Whether it is an agency or an outlet that sets its name behind the place."""
    return agency_named(name) is not None or any(name in outlet.names for outlet in outlets())


@cache
def _agency_names() -> dict[str, str]:
    return {name.casefold(): agency.name for agency in reversed(agencies()) for name in agency.names}


def _accepts_upper(match: re.Match[str], plain: str) -> bool:
    place, agency = _place_and_agency(match)
    if sum(c.isalpha() for c in place) < 3 or _is_no_place(place):
        return False
    day = match["date"] or match["figures"]
    if match["bare"] and not (agency or day):
        return False
    if match.end() >= len(plain):
        return bool(day or match["only"])
    if match["only"] or (day and not match["rule"] and not agency):
        return bool(match["rule"]) or (bool(match["year"] or match["only"]) and _stops(match, plain))
    if match["rule"] and not (day or agency):
        return _leads(plain) and not (match["rule"] == ":" and len(place.split()) > 3)
    return bool(match["rule"] or agency)


def _is_no_place(place: str) -> bool:
    """Whether it begins with a word of notes and stamps: "ATTENTION", "Last Modified"."""
    known = press_words()
    words = place.casefold().split()
    against = known.published | known.updated | known.stamp_against
    return words[0] in known.no_places or not against.isdisjoint((*words, " ".join(words)))


def _stops(match: re.Match[str], plain: str) -> bool:
    """Whether a full stop closes the dateline, as in old papers, and a lead follows: "OSLO, Thursday. Norway has …"."""
    first = plain[match.end() :].lstrip(OPENING_QUOTES)[:1]
    return match[0].rstrip().endswith(".") and first.isupper() and len(plain) >= SHORTEST_LEAD


def _leads(plain: str) -> bool:
    """Whether what stands behind a bare place is a sentence; capitals before a rule also open headlines and labels."""
    return len(plain) >= SHORTEST_LEAD or plain.rstrip(OPENING_QUOTES + "”’)")[-1:] in (".", "?", "!")


def _accepts_title(match: re.Match[str], plain: str) -> bool:
    place, _ = _place_and_agency(match)
    if not all(word.lstrip("[")[:1].isupper() or word in PARTICLES for word in re.split(r"[ /]", place)):
        return False
    named = agency_named(match["bracketed"] or match["slashed"] or match["bare"] or "")
    day = match["date"] or match["figures"]
    if (match["bare"] and not (named or day)) or match["only"] or _is_no_place(place):
        return False
    return _closes_title(match, plain, place, named is not None)


def _closes_title(match: re.Match[str], plain: str, place: str, named: bool) -> bool:
    """Whether what follows a place in small letters makes it a dateline."""
    if match["date"] or match["figures"]:
        apart = match.string[match.end("place") : match.end("place") + 1] in (",", ".") or _are_cities(place)
        paper = place.rsplit(maxsplit=1)[-1].casefold() in press_words().outlet_endings
        stands_alone = match.end() >= len(plain) and apart and not paper
        return bool(match["rule"] or named) or stands_alone
    city, _, last = place.rpartition(" ")
    if match["rule"] and city and _is_printer(last):  # "Copenhagen CNN —"
        return _are_cities(city) and len(plain) >= SHORTEST_LEAD
    if not match["rule"] and _is_printer(match["bracketed"] or ""):
        return _are_cities(place) and len(plain) >= SHORTEST_LEAD and plain[match.end() : match.end() + 1].isupper()
    if named:
        return bool(match["rule"]) and match.end() < len(plain)
    return bool(match["rule"]) and _are_cities(place) and _opens_sentence(match, len(plain))


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
    first = match.string[match.end() : match.end() + 2].lstrip(OPENING_QUOTES)[:1]
    return rule and first.isupper() and length >= SHORTEST_LEAD


def _dateline(match: re.Match[str]) -> Dateline:
    place, agency = _place_and_agency(match)
    if match["figures"]:
        written = next(written_days(match["figures"]), None)
        day = written.days[0] if written and len(written.days) == 1 else None
        month_day, year = ((day.month, day.day), day.year) if day else (None, None)
    else:
        month_day = day_and_month(match["date"]) if match["date"] else None
        year = full_year(match["year"].strip("'’")) if match["year"] else None
    return Dateline(
        length=match.end(),
        place=place or None,
        agency=agency,
        month_day=month_day,
        year=year,
        date=match["figures"] or match["date"],
        weekday=match["weekday"] or (match["only"] or "")[:3] or None,
    )


def _place_and_agency(match: re.Match[str]) -> tuple[str, str | None]:
    """The agency may stand where a region would: "NEW YORK, Kyodo -". In brackets it may be one that no list knows."""
    place = (match["place"] or "").strip(" ,")
    bracketed, bare = match["bracketed"] or match["slashed"] or "", match.groupdict().get("bare")
    first, _, last = place.rpartition(", ")
    if first and (known := agency_named(last)):
        return first, known
    unknown = bracketed if len(bracketed.split()) <= 3 and bracketed[:1].isupper() else None
    return place, agency_named(bracketed or bare or "") or unknown
