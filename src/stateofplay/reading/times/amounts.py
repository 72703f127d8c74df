"""Recognises amounts, durations and what recurs: "about three months", "11-year", "for decades", "every Monday"."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.reading.times.calendar import Match
from stateofplay.reading.times.expressions import Duration, Recurring
from stateofplay.reading.times.lexicon import Unit
from stateofplay.reading.times.scan import Scan

__all__ = ["Amount", "amount", "code", "duration", "recurring"]

MOST_DIGITS = 6  # longer numbers count no time
PREPOSITIONS = frozenset({"for", "in", "within", "over", "after", "of", "by", "since", "during", "took", "lasted"})


@dataclass(frozen=True, slots=True)
class Amount:
    """`count` is None where no number is told: "several years", "decades"."""

    count: float | None
    unit: Unit
    plural: bool
    mod: str | None
    hyphen: bool = False


def code(count: float | None, unit: Unit) -> str:
    """ISO 8601 duration; X stands for an unknown number."""
    number = "X" if count is None else f"{count * unit.times:g}"
    return f"PT{number}{unit.code[1:]}" if unit.code.startswith("T") else f"P{number}{unit.code}"


def amount(scan: Scan, i: int) -> tuple[Amount, int] | None:
    """[about] N units; the modifier belongs to it only before a number."""
    found = scan.phrase(i, scan.words.amount_mods)
    mod, start = found if found else (None, i)
    count = _count(scan, start)
    if count is None:
        return None
    number, behind = count
    hyphen = scan.word(behind) in ("-", "–") and scan.joined(behind) and scan.joined(behind + 1)
    unit_at = behind + 1 if hyphen else behind
    unit = scan.words.units.get(scan.word(unit_at))
    if unit is None or (number == 1 and unit.name == "second") or (unit.name == "quarter" and _share(scan, unit_at)):
        return None
    if scan.word(unit_at + 1) == "and" and scan.word(unit_at + 2) == "a" and scan.word(unit_at + 3) == "half":
        number, unit_at = (number or 0) + 0.5, unit_at + 3
    if number == 1 and scan.word(unit_at).endswith("s"):  # "a decades-old row"
        return None
    return Amount(number, unit, scan.word(unit_at).endswith("s"), mod, hyphen), unit_at + 1


def _share(scan: Scan, i: int) -> bool:
    """ "three quarters of the vote": no time."""
    return not scan.word(i).endswith("s") or scan.word(i - 1) == "-" or scan.word(i + 1) in ("of", "the")


def _count(scan: Scan, i: int) -> tuple[float | None, int] | None:
    """A number in figures or words, or an indefinite one (None); the index behind it."""
    if found := scan.phrase(i, scan.words.vague):
        return None, found[1]
    start = scan.skip(i, "the")
    token = scan.at(start)
    if token is None:
        return None
    if token.kind in ("number", "amount"):
        if len(token.text) > MOST_DIGITS or scan.word(start - 1) in ("$", "£", "€"):
            return None
        return float(token.text.replace(",", "")), start + 1
    return _spelled(scan, start) if start == i else None


def _spelled(scan: Scan, i: int) -> tuple[float, int] | None:
    numbers = scan.words.numbers
    if scan.word(i) not in numbers:
        return None
    value, behind = numbers[scan.word(i)], i + 1
    if value == 0.5:
        return 0.5, scan.skip(scan.skip(behind, "a"), "-")
    if scan.word(i) == "a" and scan.word(behind) == "half":
        return 0.5, scan.skip(behind + 1, "-")
    if scan.word(behind) in ("hundred",):
        value, behind = value * 100, behind + 1
    if (
        20 <= value <= 90
        and scan.word(behind) == "-"
        and scan.joined(behind)
        and numbers.get(scan.word(behind + 1), 99) < 10
    ):
        return value + numbers[scan.word(behind + 1)], behind + 2
    if scan.word(behind) == "and" and scan.word(behind + 1) in ("a", "half"):
        after = scan.skip(scan.skip(behind + 1, "a"), "half")
        return (value + 0.5, after) if scan.word(after - 1) == "half" else (value, behind)
    return value, behind


def duration(scan: Scan, i: int) -> Match | None:
    """A length of time; not an age, and not the bare unit ("a day", "one night") that is more often an adverb."""
    found = amount(scan, i)
    if found is None:
        return _bare_units(scan, i)
    told, behind = found
    if _is_age(scan, behind) or (told.hyphen and told.count is None):
        return None
    if told.count == 1 and not told.mod and scan.word(i - 1) not in PREPOSITIONS and not told.hyphen:
        return None
    if not told.plural and not told.hyphen and told.count is not None and told.count > 1:
        return None
    return Duration(told.count, told.unit.name, told.mod), behind


def _is_age(scan: Scan, i: int) -> bool:
    behind = scan.skip(i, "-")
    return scan.word(behind) in scan.words.ages or (scan.word(i) == "of" and scan.word(i + 1) in scan.words.ages)


def _bare_units(scan: Scan, i: int) -> Match | None:
    """ "for decades", "within hours"."""
    unit = scan.words.units.get(scan.word(i))
    if unit is None or not scan.word(i).endswith("s") or scan.word(i - 1) not in ("for", "in", "within"):
        return None
    return (Duration(None, unit.name), i + 1) if unit.name != "second" else None


def recurring(scan: Scan, i: int) -> Match | None:
    """What comes again: "every year", "annually", "twice a year" from its "a", "on Mondays"."""
    word = scan.word(i)
    if word in scan.words.recurring:
        return None if scan.capital(i) else (Recurring(scan.words.recurring[word]), i + 1)
    if (
        word in ("times", "twice", "once")
        and scan.word(i + 1) == "a"
        and (unit := scan.words.units.get(scan.word(i + 2)))
    ):
        return Recurring(code(1, unit)), i + 3
    if word.endswith("s") and (number := scan.words.weekdays.get(word[:-1])) and scan.word(i - 1) == "on":
        return Recurring(f"XXXX-WXX-{number}"), i + 1
    return _every(scan, i + 1) if word in scan.words.each else None


def _every(scan: Scan, i: int) -> Match | None:
    if unit := scan.words.units.get(scan.word(i)):
        return Recurring(code(1, unit)), i + 1
    if number := scan.words.weekdays.get(scan.word(i)):
        return Recurring(f"XXXX-WXX-{number}"), i + 1
    if (month := scan.words.months.get(scan.word(i))) and scan.capital(i):
        return Recurring(f"XXXX-{month:02d}"), i + 1
    found = amount(scan, i)
    return (Recurring(code(found[0].count, found[0].unit)), found[1]) if found and found[0].plural else None
