"""Recognises years and longer times: "2017", "218 BC", "the 1990s", "19th century", "fiscal year 2016"."""

from __future__ import annotations

from stateofplay.reading.times.expressions import Calendar, Expression, Fiscal, Range, Years
from stateofplay.reading.times.scan import Scan

__all__ = ["Match", "ancient", "decade", "era_behind", "fiscal", "war", "year", "year_behind", "year_number"]

Match = tuple[Expression, int]


def year_number(scan: Scan, i: int) -> int | None:
    """Four digits that can be a year, whatever stands around them."""
    token = scan.at(i)
    if token is None or token.kind != "number" or len(token.text) != 4 or not 1000 <= int(token.text) <= 2199:
        return None
    after = scan.at(i + 1)
    return None if after and after.joined and after.kind == "word" else int(token.text)


def _counts(scan: Scan, i: int) -> bool:
    return scan.word(i + 1) in scan.words.counted or (scan.word(i + 1) in (",", ".") and _digits(scan, i + 2))


def _digits(scan: Scan, i: int) -> bool:
    return scan.joined(i) and scan.kind(i) == "number"


def year_behind(scan: Scan, i: int) -> tuple[int | None, int]:
    """A year that may follow a day or month: "2019", ", 2019", " of 2019"."""
    for start in (i, scan.skip(i, ","), scan.skip(i, "of"), scan.skip(i, "in"), scan.skip(i, "'"), scan.skip(i, "’")):
        if number := year_number(scan, start):
            return (None, i) if _counts(scan, start) else (number, start + 1)
    return None, i


def era_behind(scan: Scan, i: int, number: int | None) -> tuple[str | None, int]:
    """ "BC", "B.C." behind a year."""
    if number is None:
        return None, i
    letters = scan.word(i) if scan.word(i + 1) != "." else scan.word(i) + scan.word(i + 2)
    era = scan.words.eras.get(letters)
    if not era:
        return None, i
    return era, i + 1 if letters == scan.word(i) else i + 3 + (scan.word(i + 3) == ".")


def ancient(scan: Scan, i: int) -> tuple[int, str, int] | None:
    """ "218 BC": a year of up to four digits that its era shows to be one."""
    token = scan.at(i)
    if token is None or token.kind != "number" or len(token.text) > 4 or int(token.text) == 0:
        return None
    era, behind = era_behind(scan, i + 1, int(token.text))
    return (int(token.text), era, behind) if era else None


def year(scan: Scan, i: int) -> Match | None:
    """A year that stands alone: "2017", "1862" behind a preposition, "218 BC"."""
    if old := ancient(scan, i):
        return Calendar(old[0], era=old[1]), old[2]
    number = year_number(scan, i)
    if number is None or _labelled(scan, i) or _counts(scan, i) or scan.word(i + 1) in ("%", "°", "/"):
        return None
    if not 1900 <= number <= 2059 and not _led(scan, i):
        return None
    if _plural_follows(scan, i) and scan.word(i - 1) not in scan.words.year_cues | {"the", "a", "its", "their", "his"}:
        return None
    return Calendar(number), i + 1


def _led(scan: Scan, i: int) -> bool:
    """Whether what stands before a number far from our time shows it to be a year."""
    before = scan.word(i - 1)
    attributive = before in ("the", "a", "its", "their", "his", "her") and not _plural_follows(scan, i)
    return before in scan.words.year_cues or attributive or _bracketed(scan, i)


def _bracketed(scan: Scan, i: int) -> bool:
    return scan.word(i - 1) in ("(", "-", "–") or scan.word(i + 1) in (")", "-", "–")


def _plural_follows(scan: Scan, i: int) -> bool:
    """ "1950 mortgages were sold": the number counts the noun behind it."""
    word = scan.word(i + 1)
    return len(word) > 4 and word.endswith("s") and not word.endswith("ss") and not scan.capital(i + 1)


def _labelled(scan: Scan, i: int) -> bool:
    """Behind a currency, a label ("Resolution 1874") or another number joined to it ("555-1965")."""
    before = scan.word(i - 1)
    if before in ("$", "£", "€", "¥", "₩", "#", "№", "+", "@", "_", "=", ":") or before in scan.words.labels:
        return True
    if before == "." and scan.word(i - 2) in scan.words.labels:
        return True
    if not scan.joined(i) or scan.kind(i - 1) == "break":
        return False
    return before not in ("(", "[", "-", "–", "—", '"', "'", "‘", "“", ",", "’", "/", ".", ";") or (
        before in ("-", "/", ".")
        and scan.kind(i - 2) in ("number", "word")
        and not year_number(scan, i - 2)
        and scan.word(i - 2) != "mid"
    )


def fiscal(scan: Scan, i: int) -> Match | None:
    """ "fiscal year 2016", "fiscal 2016", "FY2016", "FY 2016-17" up to its first year."""
    start = scan.skip(scan.skip(scan.skip(i, "the"), "fiscal", "year"), "fiscal")
    start = start if start > scan.skip(i, "the") else scan.skip(i, "fy")
    number = year_number(scan, start)
    return (Fiscal(number), start + 1) if number and start > i else None


def decade(scan: Scan, i: int) -> Match | None:
    """ "the 1990s", "the '90s", "the sixties"; "19th century", "the twentieth century"."""
    start = scan.skip(i, "the")
    token = scan.at(start)
    if token is None:
        return None
    if token.kind == "decades" and scan.word(start + 1) != "°":
        return _decade(token.text.strip("'’").rstrip("s'’"), start, bare=start == i)
    if first := scan.words.decades.get(token.lower):
        told = start > i or scan.word(i - 1) == "-" or scan.phrase_before(i, scan.words.parts)
        return (Years(first, 10, f"XX{first // 10}"), start + 1) if told else None
    behind = scan.skip(start + 1, "-")
    if scan.word(behind) != "century" or token.kind not in ("ordinal", "word"):
        return None
    number = int(token.text[:-2]) if token.kind == "ordinal" else scan.words.ordinals.get(token.lower, 0)
    era, end = era_behind(scan, behind + 1, number)
    first = (number - 1) * 100
    if not 1 <= number <= 21 or era == "BC":
        return (Calendar(number * 100, era=era), end) if era == "BC" and number else None
    return Years(max(first, 100), 100, f"{number - 1:02d}"), end


def _decade(digits: str, i: int, *, bare: bool) -> Match | None:
    first = int(digits)
    if first % 10 or (len(digits) == 2 and bare) or (len(digits) == 4 and not 1000 <= first <= 2090):
        return None
    return Years(first, 10, digits[:3] if len(digits) == 4 else f"XX{digits[0]}"), i + 1


def war(scan: Scan, i: int) -> Match | None:
    """ "during World War II", from its first year to its last: elsewhere the name is that of an event and no time."""
    start = scan.skip(i, "the")
    found = scan.phrase(start, scan.words.wars) if scan.capital(start) else None
    if not found or scan.word(i - 1) not in ("during", "in", "throughout"):
        return None
    first, last = scan.words.war_years[found[0]]
    return Range(Calendar(first), Calendar(last)), found[1]
