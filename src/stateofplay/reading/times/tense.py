"""Which way the sentence looks from the report: back, ahead, or either. Read from the verb words nearby."""

from __future__ import annotations

from enum import Enum

from stateofplay.reading.times.scan import Scan

__all__ = ["Tense", "sentence_ends", "tense"]

REACH = 30  # tokens looked at on either side
SHIFT_REACH = 3  # how far before a future cue "was" puts it in the past
STOPS = frozenset({".", "?", "!"})
TITLES = frozenset({"mr", "mrs", "ms", "dr", "gen", "gov", "sen", "rep", "lt", "col", "st", "no", "u", "s"})
CLAUSE_PREPOSITIONS = frozenset({"from", "in", "on", "by", "until"})
DUE = ("ON_OR_BEFORE", "BEFORE")  # bounds: "by June", "before June"
STARTS = frozenset({"from", "starting", "beginning", "effective"})  # before the day from which something is to be
RANGES = frozenset({"to", "until", "till", "through", "-", "–"})
CLAUSE_WORDS = frozenset({",", ";", "and", "but", "or", "that", "which", "who", "when", "while", "as", "after"})
CLAUSE_WORDS |= {"because", "before", "if", "since", "unless", "until", "where", "whose"}


class Tense(Enum):
    PAST = "past"
    LIKELY_PAST = "likely past"  # the only past verb stands behind it
    FUTURE = "future"
    EITHER = "either"  # "was set to expire on Friday"
    UNKNOWN = "unknown"


def tense(scan: Scan, first: int, last: int) -> Tense:
    """The tense of the verb words nearest before tokens first..last-1 in their sentence, else of those behind."""
    found = Tense.FUTURE if _opens_ahead(scan, first, last) else _before(scan, first)
    bound = scan.phrase_before(first, scan.words.bounds)
    if scan.word(first - 1) == "since":
        return Tense.PAST
    if scan.word(first - 1) in ("until", "till") and found is not Tense.EITHER:
        return Tense.PAST if _lasting(scan, first) else Tense.FUTURE
    if found is Tense.PAST and scan.word(first - 1) in STARTS:
        promised = _of_a_promise(scan, first)
        return Tense.FUTURE if promised else Tense.EITHER if _imposed(scan, first, last) else found
    if found is Tense.PAST and bound in DUE and _conditional(scan, first):
        return Tense.EITHER
    if found is Tense.UNKNOWN:
        found = _behind(scan, last)
    if found is Tense.UNKNOWN and bound in ("ON_OR_BEFORE", "BEFORE", "ON_OR_AFTER"):
        return Tense.FUTURE
    return found


def _opens_ahead(scan: Scan, first: int, last: int) -> bool:
    """Whether it opens a clause that looks ahead: "…, and from October the two armies are to patrol it"."""
    joined = scan.word(first - 2) if scan.word(first - 1) in CLAUSE_PREPOSITIONS else scan.word(first - 1)
    return joined in ("and", "but", "while") and _behind(scan, last) is Tense.FUTURE


def _of_a_promise(scan: Scan, first: int) -> bool:
    """Whether the clause before looks ahead, whatever participle tells of a noun in it: "will close its ports to ships
    registered in Oslo from Thursday"."""
    for i in range(first - 1, max(first - REACH, -1), -1):
        if sentence_ends(scan, i) or scan.word(i) in CLAUSE_WORDS:
            return False
        if _is_future(scan, i):
            return not _shifted(scan, i)
    return False


def _imposed(scan: Scan, first: int, last: int) -> bool:
    """Whether a measure is told with the day from which it is to be: "barred Icelandic boats from Friday", and not
    "from Friday to Sunday"."""
    if any(scan.word(k) in RANGES for k in range(first, last)):
        return False
    for i in range(first - 2, max(first - REACH, -1), -1):
        if sentence_ends(scan, i):
            return False
        if _is_past(scan, i):
            return scan.word(i) in scan.words.imposing
    return False


def _conditional(scan: Scan, first: int) -> bool:
    """ "if it has had no answer by June": the verb's form says nothing of the day."""
    for i in range(first - 1, max(first - REACH, -1), -1):
        if sentence_ends(scan, i):
            return False
        if scan.word(i) in ("if", "unless"):
            return True
    return False


def sentence_ends(scan: Scan, i: int) -> bool:
    if scan.kind(i) == "break":
        return True
    if scan.word(i) not in STOPS:
        return False
    before = scan.word(i - 1)
    initial = len(before) == 1 and before.isalpha()
    abbreviated = before in TITLES or initial or before in scan.words.month_abbreviations
    return not abbreviated and not scan.joined(i + 1)


def _before(scan: Scan, first: int) -> Tense:
    infinitive = False
    for i in range(first - 1, max(first - REACH, -1), -1):
        if sentence_ends(scan, i):
            break
        if _is_future(scan, i):
            return Tense.EITHER if _shifted(scan, i) else Tense.FUTURE
        if _is_infinitive(scan, i):
            infinitive = True
        elif _is_past(scan, i):
            asked = scan.word(i) in scan.words.mandative and scan.word(i + 1) == "that"
            return Tense.FUTURE if asked or (infinitive and scan.word(i) in scan.words.commits) else Tense.PAST
    return Tense.UNKNOWN


def _behind(scan: Scan, last: int) -> Tense:
    for i in range(last, last + REACH):
        if sentence_ends(scan, i):
            break
        if _is_future(scan, i):
            return Tense.EITHER if _shifted(scan, i) else Tense.FUTURE
        if _is_past(scan, i):
            return Tense.LIKELY_PAST
    return Tense.UNKNOWN


def _is_future(scan: Scan, i: int) -> bool:
    if scan.word(i) == "won":
        return scan.word(i + 1) in ("'", "’") and scan.word(i + 2) == "t"
    if scan.word(i) == "may" and scan.capital(i):
        return False
    return scan.phrase(i, scan.words.future) is not None


def _shifted(scan: Scan, i: int) -> bool:
    return any(scan.word(i - k) in scan.words.shifted for k in range(SHIFT_REACH + 1))


def _is_infinitive(scan: Scan, i: int) -> bool:
    """ "to" before a plain lower-case word; "to the" and "to Oslo" are no infinitives."""
    return (
        scan.word(i) == "to"
        and scan.kind(i + 1) == "word"
        and not scan.capital(i + 1)
        and scan.word(i + 1) not in ("the", "a", "an", "its", "his", "her", "their", "this", "that")
    )


def _is_past(scan: Scan, i: int) -> bool:
    word = scan.word(i)
    if scan.word(i - 1) in ("be", "being") or scan.word(i - 1) in scan.words.bare_after:
        return False
    if word in scan.words.past:
        return not (word == "won" and scan.word(i + 1) in ("'", "’"))
    return word.endswith("ed") and len(word) > 3 and not scan.capital(i) and word not in scan.words.not_past


def _lasting(scan: Scan, first: int) -> bool:
    """ "lasted until", "was held until": how long something went on."""
    for i in range(first - 2, max(first - REACH, -1), -1):
        if sentence_ends(scan, i):
            return False
        if _is_past(scan, i):
            return scan.word(i) in scan.words.lasting
    return False
