"""Pieces with their roles -> what the page says of itself: title, outlet, agency, byline, place, day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from stateofplay.documents.calendar_dates import DAY_AND_MONTH, Written, day_and_month, written_days
from stateofplay.documents.datelines import Dateline, agency_named
from stateofplay.documents.flags import flag_name, rights_holder
from stateofplay.documents.pieces import Piece
from stateofplay.documents.stamps import WIRE_MARKS, Label, Stamp, byline, outlet_named, stamps, yearless
from stateofplay.knowledge.press import agencies, outlets
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Role

__all__ = ["Fields", "Masthead", "masthead"]

NEAR = dt.timedelta(days=7)  # a caption's day supports the year of a dateline so near to it
EARLIER = dt.timedelta(days=45)  # a corrected or late reprint counts from a day at most so long before
YEAR_LONG = dt.timedelta(days=366)
WEEK = 7  # days
OWN_SERVICE = ("subscription", "legal line", "feedback form", "newsletter", "comments", "sponsored content")
STORY_OF = re.compile(
    rf"(?:[Tt]his|originally published|first published|dated|of|from)(?: on)? (?P<day>{DAY_AND_MONTH})"
)
BY = re.compile(r"\b[Bb]y ")
PRINTED_IN = re.compile(r"[Pp]ublished in (?:[Tt]he )?([^,|]+)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
URL_DAY = re.compile(r"/(?P<y>[12]\d{3})[/-](?P<m>[01]?\d)[/-](?P<d>[0-3]?\d)(?=[/-])")


@dataclass(frozen=True, slots=True)
class Fields:
    """What came beside the text: fields of a JSON line, metadata of a page. `published` as the field has it."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """`anchor` is the day that relative words count from, where it is not the day of publication."""

    title: str | None
    outlet: str | None
    agency: str | None
    byline: str | None
    place: str | None
    published: Date | None
    anchor: Date | None
    notes: tuple[str, ...]


def masthead(pieces: Sequence[Piece], fields: Fields) -> Masthead:
    """What the page says of itself; a field given beside the text counts before the text."""
    line = _line(pieces)
    dated = line if line and line.month_day else _stamp_line(pieces, line)
    published, notes = _published(pieces, fields, dated)
    if fields.published and not _field_day(fields):
        notes = (f'the "published" field says {fields.published!r}, which is no day; write it as 2019-11-23', *notes)
    headline = next((piece.plain.strip(WIRE_MARKS) for piece in pieces if piece.role is Role.HEADLINE), None)
    return Masthead(
        title=fields.title or headline,
        outlet=fields.outlet or _outlet(pieces),
        agency=_agency(pieces, line),
        byline=fields.byline or next(_bylines(pieces), None),
        place=next((p.dateline.place for p in pieces if p.dateline and p.dateline.place), None),
        published=published,
        anchor=_anchor(pieces, line if published else dated, published),
        notes=notes,
    )


def _line(pieces: Sequence[Piece]) -> Dateline | None:
    """The dateline: the first that gives a day, before one that gives none."""
    lines = [piece.dateline for piece in pieces if piece.dateline]
    return next((line for line in lines if line.month_day), lines[0] if lines else None)


def _stamp_line(pieces: Sequence[Piece], line: Dateline | None) -> Dateline | None:
    """The dateline with the day of a stamp that gives no year."""
    found = next((told for piece in pieces if piece.reason == "stamp" and (told := yearless(piece.plain))), None)
    if found is None:
        return line
    bare = line or Dateline(0, None, None, None, None, None)
    return replace(bare, month_day=day_and_month(found[0]), date=found[0], weekday=found[1][:3].title() or None)


def _published(pieces: Sequence[Piece], fields: Fields, line: Dateline | None) -> tuple[Date | None, tuple[str, ...]]:
    if fields.published and (days := _field_day(fields)):
        return _date(days.days, fields.published, Basis.PUBLICATION), ()
    stamp = _best_stamp(pieces)
    if stamp and (day := _date(_settled(stamp.days, line), stamp.text, Basis.STATED)):
        late = ("the day is that of an update; the page gives no earlier one",) if stamp.label is Label.UPDATED else ()
        return day, late
    in_url = URL_DAY.search(fields.url or "")
    if in_url and (written := next(written_days("-".join(in_url.group("y", "m", "d"))), None)):
        return _date(written.days, in_url[0].strip("/-"), Basis.PUBLICATION), ()
    return (_dateline_day(pieces, line), ()) if line else (None, ())


def _field_day(fields: Fields) -> Written | None:
    return next(written_days(fields.published or ""), None)


def _best_stamp(pieces: Sequence[Piece]) -> Stamp | None:
    """The first stamp of the best label; a stamp under the article counts only where it is labelled or right below."""
    found = [stamp for piece in _own_stamps(pieces) for stamp in stamps(piece.plain)]
    return min(found, key=lambda stamp: stamp.label, default=None)


def _own_stamps(pieces: Sequence[Piece]) -> Iterator[Piece]:
    debris_since_body = False
    body = False
    for piece in pieces:
        if piece.role is Role.BODY:
            body, debris_since_body = True, False
        elif piece.role is Role.DEBRIS:
            debris_since_body = True
        elif piece.reason == "stamp" and not (body and debris_since_body and _unlabelled(piece)):
            yield piece


def _unlabelled(piece: Piece) -> bool:
    return all(stamp.label is Label.PLAIN for stamp in stamps(piece.plain))


def _settled(days: tuple[dt.date, ...], line: Dateline | None) -> tuple[dt.date, ...]:
    """The day of two that the dateline's day tells to be right."""
    told = tuple(day for day in days if line and line.month_day == (day.month, day.day))
    return told or days


def _date(days: tuple[dt.date, ...], text: str, basis: Basis) -> Date | None:
    """None where the figures leave the year open: "24/06/10" may be of 2010 and of 2024."""
    return Date(days[0], days[-1], text, basis) if days[-1] - days[0] < YEAR_LONG else None


def _dateline_day(pieces: Sequence[Piece], line: Dateline) -> Date | None:
    """The dateline's day in the year that it states, in the one year that captions near that day state, or in the
    page's copyright year where the weekday is that of the dateline.

    Body text is no support: a report writes the year of days of other years.
    """
    if not line.month_day:
        return None
    if line.year:
        day = _make_day(line.year, line.month_day)
        return Date.day(day, f"{line.date}, {line.year}", Basis.STATED) if day else None
    stated = (d for p in pieces if p.role is Role.CAPTION for w in written_days(p.plain) for d in w.days)
    near = {day for other in stated if (day := _make_day(other.year, line.month_day)) and abs(day - other) <= NEAR}
    found = near or {day for day in _in_copyright_year(pieces, line.month_day) if f"{day:%a}" == line.weekday}
    return Date.day(found.pop(), line.date, Basis.DATELINE) if len(found) == 1 else None


def _in_copyright_year(pieces: Sequence[Piece], month_day: tuple[int, int]) -> Iterator[dt.date]:
    for piece in pieces:
        years = YEAR.findall(piece.plain) if piece.reason == "legal line" else ()
        yield from (day for year in years if (day := _make_day(int(year), month_day)))


def _make_day(year: int, month_day: tuple[int, int]) -> dt.date | None:
    try:
        return dt.date(year, *month_day)
    except ValueError:
        return None


def _anchor(pieces: Sequence[Piece], line: Dateline | None, published: Date | None) -> Date | None:
    """The day of the story that a note says was corrected, or of the dateline, where it lies before publication. Of a
    page that gives no year, the dateline's words with both ends open."""
    if published is None and line and line.month_day:
        return Date(None, None, line.date, Basis.DATELINE)
    if not published or not published.latest or not published.is_day:
        return None
    notes = (STORY_OF.search(piece.plain) for piece in pieces if piece.reason == "correction")
    told = [(note["day"], day_and_month(note["day"])) for note in notes if note]
    if line and line.date:
        told.append((line.date, line.month_day))
    for text, month_day in told:
        day = _latest_before(published.latest, month_day) if month_day else None
        if day and day != published.latest and published.latest - day <= EARLIER:
            return Date.day(day, text, Basis.DATELINE)
    return _last_weekday(published.latest, line) if line and not line.date else None


def _last_weekday(published: dt.date, line: Dateline) -> Date | None:
    """The day before publication that a dateline names by its weekday alone: "OSLO, Wednesday." in Thursday's paper."""
    days = (published - dt.timedelta(days=n) for n in range(WEEK))
    day = next((day for day in days if f"{day:%a}" == line.weekday), None)
    return Date.day(day, f"{day:%A}", Basis.DATELINE) if day and day != published else None


def _latest_before(latest: dt.date, month_day: tuple[int, int]) -> dt.date | None:
    days = (_make_day(year, month_day) for year in (latest.year, latest.year - 1))
    return next((day for day in days if day and day <= latest), None)


def _bylines(pieces: Sequence[Piece]) -> Iterator[str]:
    """Names of who wrote it, also behind the "by" of a stamp; an agency alone is no byline."""
    for piece in pieces:
        if piece.reason in ("byline", "e-mail signature"):
            name = byline(piece.plain.strip(WIRE_MARKS))
            if name and not agency_named(name):
                yield name
        elif piece.reason == "stamp" and (name := byline(f"By {BY.split(piece.plain)[-1]}")):
            yield name


def _agency(pieces: Sequence[Piece], line: Dateline | None) -> str | None:
    """Named in the dateline, else in a byline of its own, else as the credit that closes the article."""
    if line and line.agency:
        return line.agency
    named = (agency_named(byline(piece.plain) or "") for piece in pieces if piece.reason == "byline")
    closing = (_credited(piece.plain) for piece in pieces if piece.reason in ("agency", "agency credit", "sign-off"))
    return next((name for name in (*named, *closing) if name), None) or _signed_off(pieces)


def _signed_off(pieces: Sequence[Piece]) -> str | None:
    """The word in capitals right under the article that the wire's line over it ends with: "f0417transwire"."""
    last = max((i for i, piece in enumerate(pieces) if piece.role is Role.BODY), default=len(pieces))
    name = pieces[last + 1].plain.strip() if last + 1 < len(pieces) else ""
    over = [p.plain.split() for p in pieces[:last] if p.role is Role.MASTHEAD or p.reason == "wire slug"]
    ends = any(words[-1].endswith(name.casefold()) for words in over if len(words) == 1)
    return name if name.isupper() and name.isalpha() and ends else None


def _credited(plain: str) -> str | None:
    """The agency that a credit names, the writers' initials after it left out: "PTI ABC XYZ"."""
    words = plain.strip("()[]-–—| .")
    return agency_named(words) or agency_named(words.split(" ", 1)[0])


def _outlet(pieces: Sequence[Piece]) -> str | None:
    """The flag; "Published in ..."; the one known outlet that service lines name; who holds the rights to the page."""
    line = next((piece.plain for piece in pieces if piece.reason == "outlet"), None)
    if line:
        return flag_name(line, pieces)
    printed = (PRINTED_IN.search(piece.plain) for piece in pieces if piece.reason == "stamp")
    paper = next((name for match in printed if match and (name := outlet_named(match[1]))), None)
    if paper:
        return paper
    service = " ".join(piece.plain for piece in pieces if piece.reason in OWN_SERVICE)
    named = {_names()[match[0]] for match in _name_form().finditer(service)}
    if len(named) == 1:
        return named.pop()
    holders = (rights_holder(piece.plain) for piece in pieces if piece.reason == "legal line")
    return next((name for name in holders if name), None) if not named else None


@cache
def _names() -> dict[str, str]:
    """Names of two words or more, with the outlet's; one word may be anything."""
    wires = {name for agency in agencies() for name in agency.names}
    return {name: o.name for o in reversed(outlets()) for name in o.names if " " in name and name not in wires}


@cache
def _name_form() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(n) for n in sorted(_names(), key=len, reverse=True))})\b")
