"""Date stamps and bylines: short lines that say when a report was printed and by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from stateofplay.documents.calendar_dates import DAY_AND_MONTH, WEEKDAY, Written, written_days
from stateofplay.documents.datelines import agency_named
from stateofplay.knowledge.press import outlets, press_words

__all__ = ["WIRE_MARKS", "Label", "Stamp", "byline", "outlet_named", "stamps", "yearless"]

LONGEST = 160
LONGEST_NAME, LONGEST_LABEL = 2, 6  # words beside a day; where a clock, a page or a label tells what the line is
WIRE_MARKS = "^<="  # around the heading lines of a wire's copy: "^By LIV DAHL="
CLOCK = re.compile(
    r"T?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z\b)?|[+-]\d{2}:?\d{2}\b"
    r"|\b\d{4} ?(?=hrs|GMT|gmt|[A-Z]{3}T?\b)|\d+ (?=min)"
)
NO_YEAR = re.compile(rf"(?<![\w/.:])(?:{WEEKDAY}\b\.?,? )?(?P<day>{DAY_AND_MONTH})(?!\w)", re.IGNORECASE)
NUMBER = re.compile(r"\b(?:Vol(?:ume)?|No|Nr|Issue|Edition|Part)\b\.?:? ?(?:[\d,]+|[IVXLC]+\b)", re.IGNORECASE)
PAGE = re.compile(r"\b(?:Page|Pg|P)\b\.? ?[A-Z]?-?\d{1,3}\b", re.IGNORECASE)
FILED = re.compile(
    r"\b\d{4} (?:GMT|UTC) $", re.IGNORECASE
)  # before the day: "Oslo radio in English 1512 gmt 24 Jun 94"
PRICE = re.compile(r"(?:Price:? ?)?(?:[$€£¥₹] ?|[A-Z][A-Za-z]{0,3}\.? ?)?\d[\d,.]*(?: ?[A-Za-z]+)?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_][\w.'’&-]*")
EMAIL = re.compile(r"\(?\S+@\S+\.\w+\)?")
CONNECTORS = frozenset(
    ("and", "in", "of", "for", "with", "the", "at", "special", "to", "de", "van", "von", "al", "bin", "el", "writer")
)


class Label(IntEnum):
    """What a stamp says that its day is; a lower one is the better day of publication."""

    PUBLISHED = 0
    PLAIN = 1
    UPDATED = 2


@dataclass(frozen=True, slots=True)
class Stamp:
    """`days` holds two where day and month may change places; `text` is the day as written."""

    label: Label
    days: tuple[dt.date, ...]
    text: str


def stamps(plain: str) -> tuple[Stamp, ...]:
    """The days of a date stamp; empty where the line is something else. Of a line parted by bars, a part may be one."""
    days = tuple(written_days(plain)) if len(plain) <= LONGEST else ()
    if days and _is_stamp(plain, days):
        return tuple(_labelled(plain, days))
    parts = plain.split(" | ") if days else []
    return tuple(stamp for part in parts if len(parts) > 1 for stamp in stamps(part))


def yearless(plain: str) -> tuple[str, str] | None:
    """The day and month, as written, and the weekday or "" of a stamp that gives no year: "Posted: Fri, Sep 27".
    Beside a day there is a weekday, a clock or a label in it, or nothing: "May 14 Movement" is none. Of a line parted
    by bars, the part with a weekday may be one."""
    found = list(NO_YEAR.finditer(plain)) if len(plain) <= LONGEST and not any(written_days(plain)) else []
    if len(found) != 1:
        return None
    if not _is_stamp(plain, (Written(*found[0].span("day"), ()),)):
        parts = [part for part in plain.split(" | ") if part != plain and found[0]["weekday"] and found[0][0] in part]
        return next((stamp for part in parts if (stamp := yearless(part))), None)
    known, alone = press_words(), found[0][0] == plain.strip()
    labelled = not (known.published | known.updated).isdisjoint(WORD.findall(plain.casefold()))
    told = alone or labelled or found[0]["weekday"] or CLOCK.search(plain)
    return (found[0]["day"], found[0]["weekday"] or "") if told else None


def _is_stamp(plain: str, days: tuple[Written, ...]) -> bool:
    """Beside its days a stamp holds labels, clocks, sections, a name, an issue's number and price, and no sentence."""
    known = press_words()
    rest = _unpriced(plain, days[-1].end)
    for written in reversed(days):
        rest = rest[: written.start] + " " + rest[written.end :]
    filed = FILED.search(plain, 0, days[-1].start) is not None
    rest = NUMBER.sub(" ", rest)
    rest, clocks = CLOCK.subn(" ", rest)
    rest, pages = PAGE.subn(" ", rest)
    if _names_only(rest):
        return True
    if _is_entry(plain, days[-1].end) or _labelled_otherwise(plain[: days[0].start]):
        return False
    words = [word.rstrip(".") for word in WORD.findall(rest.casefold())]
    labels = known.published | known.updated
    labelled = bool(words) and words[0] in labels
    if known.stamp_against & set(words) - ({"in"} if labelled or filed else set()):
        return False
    left = [word for word in words if word not in known.stamp_filler and word not in labels]
    sure = bool(clocks or pages or labels & set(words))
    if left and not sure and any(len(written.days) > 1 and written.in_figures for written in days):
        return False  # "Version 1.2.10", "Call 12-10-2014"
    return len(left) <= (LONGEST_LABEL if sure else LONGEST_NAME)


def _is_entry(plain: str, end: int) -> bool:
    """Whether a sentence follows the last day, as in a chronicle: "4 July 2010 – Talks open."."""
    words = WORD.findall(plain[end:].casefold())
    return plain.endswith(".") and bool(words) and words[-1].rstrip(".") not in press_words().stamp_filler


def _labelled_otherwise(before: str) -> bool:
    """Whether a word that is no label of a stamp stands before a colon: "Joined: 24 Jun 2008"."""
    words = WORD.findall(before.casefold())
    known = press_words().published | press_words().updated | press_words().stamp_filler | {"source"}
    return before.rstrip().endswith(":") and bool(words) and words[-1] not in known


def _names_only(rest: str) -> bool:
    """Whether what stands beside the days is the name of a paper or who wrote it: "By A B in Oslo", "The Fjord Times";
    weekdays and zones may follow."""
    words = [word for part in rest.split() if (word := part.strip(" ,;|/·•–—-"))]
    while words:
        name = " ".join(words)
        if outlet_named(name) or (words[0].casefold() == "by" and byline(name)):
            return True
        if words.pop().casefold().rstrip(".") not in press_words().stamp_filler:
            return False
    return False


def _unpriced(plain: str, end: int) -> str:
    """The line without the price of the issue, where one stands behind the last day: "9 March 2028  2,000 riels"."""
    behind = PAGE.sub(" ", NUMBER.sub(" ", plain[end:])).strip(" |,;·•–—-")
    return plain[:end] if PRICE.fullmatch(behind) else plain


def _labelled(plain: str, days: tuple[Written, ...]) -> Iterator[Stamp]:
    before = 0
    for written in days:
        words = WORD.findall(plain[before : written.start].casefold())
        yield Stamp(_label(words), written.days, plain[written.start : written.end])
        before = written.end


def _label(words: list[str]) -> Label:
    known = press_words()
    if known.updated & set(words):
        return Label.UPDATED
    return Label.PUBLISHED if known.published & set(words) else Label.PLAIN


def byline(plain: str) -> str | None:
    """Who wrote it, where the line says only that: "By A B and C D in Oslo", "Staff Reporter"."""
    if len(plain) > LONGEST:
        return None
    words = " ".join(EMAIL.sub(" ", plain.partition(" | ")[0]).split()).rstrip(" |,.-–—")
    folded = words.casefold()
    if folded in press_words().byline_roles:
        return words
    match = _start_form().match(words)
    if match and (_is_names(words[match.end() :]) or _is_desk(words[match.end() :])):
        return words[match.end() :]
    has_role = folded.endswith(press_words().byline_roles) and len(words.split()) <= 8
    return words if has_role and _is_names(words.split(",")[0]) else None


@cache
def _start_form() -> re.Pattern[str]:
    starts = sorted(press_words().byline_starts, key=len, reverse=True)
    return re.compile(rf"(?i:{'|'.join(map(re.escape, starts))}) (?=\S)")


def _is_desk(words: str) -> bool:
    """Somebody without a name, and from where: "our correspondent in Oslo"."""
    role, _, place = words.partition(" in ")
    return role.casefold() in press_words().byline_roles and (not place or _is_names(place))


def _is_names(words: str) -> bool:
    """Whether every word could stand in names: capitals and connectors, no weekday, no sentence."""
    parts = [part.strip(",;|") for part in words.split()]
    if not 1 <= len(parts) <= 16 or (len(parts) > 4 and words.endswith((".", "?", "!", ":"))):
        return False
    if any(part.casefold().endswith("day") and part.casefold() in press_words().stamp_filler for part in parts):
        return False
    named = [part for part in parts if part[:1].isupper() or agency_named(part)]
    return bool(named) and all(part in named or part.casefold() in CONNECTORS or not part for part in parts)


def outlet_named(plain: str) -> str | None:
    """The outlet that the whole line names: one of the list, or a name formed like a newspaper's."""
    words = plain.strip(" |-–—•»›")
    known = _outlet_names().get(words.casefold())
    if known:
        return known
    parts = words.split()
    newspaper = 2 <= len(parts) <= 5 and parts[-1].casefold() in press_words().outlet_endings
    formed = newspaper and (parts[0] == "The" or words.isupper()) and all(part[0].isupper() for part in parts)
    return words if formed else None


@cache
def _outlet_names() -> dict[str, str]:
    return {name.casefold(): outlet.name for outlet in reversed(outlets()) for name in outlet.names}
