"""One side says so and another says not so: told in one sentence, in the sentences beside each other, or announced.

Out of what is on the page, in this order, a sentence that answers being taken once: what a report says that accounts
differ over, two accounts in one sentence, what is told and denied in one sentence, a charge and its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stateofplay.knowledge.contention import (
    charges,
    counters,
    cuts,
    denies,
    disputes,
    gives_ground,
    hearsay_denied,
    leans_back,
    reckoned,
    says,
    silent,
)
from stateofplay.knowledge.motives import accounts
from stateofplay.ledger.lines import Line, Reports, differing, unquoted
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["contradicted"]

_NEAR = 3  # sentences between a charge and its answer
_FAR = 12  # sentences between a plain accusation and an answer that nothing nearer has called for
_NOT = re.compile(r"\b(?:no|not|never|nothing|none|nobody|neither|cannot|\w+n't)\b", re.IGNORECASE)
_GOES_ON = 2  # sentences after an answer that may be part of it
_WE = re.compile(r"(?:we|I) ")
_SAME = re.compile(r"(?:but |while )?(?:he|she|it|they|then|also)\b", re.IGNORECASE)
_NO_SUCH = re.compile(r"no\b|not", re.IGNORECASE)
_NO = re.compile(r"(?:No|Not|Nothing|None|Nobody) ")
_SHORTEST = 20  # characters of an account


def contradicted(reports: Reports) -> Iterator[Disagreement]:
    for report in reports:
        taken: set[int] = set()
        for finds in (_announced, _divided, _told_and_denied, _answered):
            for line in report:
                if line.place not in taken:
                    found = finds(line, report, reports)
                    if found:
                        places, item = found
                        taken |= places
                        yield item


Found = tuple[set[int], Disagreement]


def _item(line: Line, reason: str, sides: Sequence[Sequence[Evidence]]) -> Disagreement:
    seed = f"against {line.document} {sides[0][0].start} {sides[1][0].start}"
    return differing(DisagreementKind.PARTY_CLAIMS, seed, reason, sides)


def _announced(line: Line, report: Sequence[Line], reports: Reports) -> Found | None:
    """What a sentence says that accounts differ over, in the next two, or in the two parts of the next."""
    after = report[line.place + 1 : line.place + 3]
    if not after or not disputes(line.flat):
        return None
    parts = _parts(after[0], reports)
    reason = "a report says that accounts differ, and gives them"
    if parts:
        return {line.place, after[0].place}, _item(line, reason, [[one] for one in parts])
    if len(after) == 2 and all(_says(one.flat) for one in after) and _apart(after[0], after[1], reports):
        return {one.place for one in after}, _item(line, reason, [[reports.evidence(one)] for one in after])
    return None


def _says(flat: str) -> bool:
    return says(unquoted(flat)) is not None or '"' in flat


def _apart(one: Line, other: Line, reports: Reports) -> bool:
    """Whether nothing shows that one side says both."""
    a, b = reports.speaker(one), reports.speaker(other)
    return a is None or a != b


def _divided(line: Line, _: Sequence[Line], reports: Reports) -> Found | None:
    parts = _parts(line, reports)
    if parts is None:
        return None
    reason = "one sentence gives two accounts"
    return {line.place}, _item(line, reason, [[one] for one in parts])


def _parts(line: Line, reports: Reports) -> tuple[Evidence, Evidence] | None:
    """The accounts of two sides that stand in one sentence."""
    for cut in cuts(line.flat):
        first, second = line.flat[: cut.start()], line.flat[cut.end() :]
        if min(len(first), len(second)) >= _SHORTEST and _against(first, second, reports):
            return reports.evidence(line, 0, cut.start()), reports.evidence(line, cut.start(), None)
    return _by_count(line, reports)


def _against(first: str, second: str, reports: Reports) -> bool:
    """Whether two parts of a sentence are each one side's word, and the second goes against the first."""
    a, b = reports.voice(first), reports.voice(second)
    if not (_says(first) and _says(second)) or (a is not None and a == b) or _SAME.match(second):
        return False
    common = reports.about(first) & reports.about(second)
    if denies(second) or counters(second) or (a and _WE.match(second) and _NOT.search(second) and common):
        return True
    return bool(a and b) and bool(charges(first) or counters(first) or common or ('"' in first and '"' in second))


def _by_count(line: Line, reports: Reports) -> tuple[Evidence, Evidence] | None:
    """ "43 by the Danish count and 58 by the Swedish"."""
    count = reckoned(line.flat)
    if count is None:
        return None
    rest = line.flat[count.end() :]
    cut = re.match(r"[^.;]{0,30}?\b(?:and|but|against) ", rest)
    other = re.search(r"\bby (?:the )?[A-Z][\w'-]+", rest[cut.end() :]) if cut else None
    if not cut or not other or not re.search(r"\d|\b(?:half|twice)\b", rest[cut.end() : cut.end() + other.start()]):
        return None
    middle = count.end() + cut.end()
    return reports.evidence(line, 0, count.end()), reports.evidence(line, middle, middle + other.end())


def _told_and_denied(line: Line, report: Sequence[Line], reports: Reports) -> Found | None:
    """Reports that something was so, and in the same sentence the denial."""
    found = hearsay_denied(line.flat)
    if found is None:
        return None
    told, no = (reports.evidence(line, *span) for span in found)
    more = _going_on(line, report, reports)
    sides = [[told], [no, *map(reports.evidence, more)]]
    return _places(line, *more), _item(line, "what is told is denied in the same sentence", sides)


def _answered(line: Line, report: Sequence[Line], reports: Reports) -> Found | None:
    """A charge, and the answer of another within a few sentences, with what the same side goes on to say."""
    charge = _charge(line, report, reports)
    if charge is None:
        return None
    more = _going_on(line, report, reports)
    sides = [[*map(reports.evidence, charge)], [*map(reports.evidence, (line, *more))]]
    return _places(line, *more), _item(line, "one side says so and the other denies or disputes it", sides)


def _places(*found: Line) -> set[int]:
    return {one.place for one in found}


def _going_on(line: Line, report: Sequence[Line], reports: Reports) -> list[Line]:
    """The next two sentences of the paragraph, as far as the same side goes on in them."""
    side, more = reports.speaker(line), []
    for after in report[line.place + 1 : line.place + 1 + _GOES_ON]:
        said = reports.voice(after.flat)
        quoted = after.flat.startswith('"') and said is None
        same = side is not None and said == side
        if after.block != line.block or not (same or quoted or (not _says(after.flat) and _NO.match(after.flat))):
            break
        more.append(after)
    return more


def _charge(line: Line, report: Sequence[Line], reports: Reports) -> list[Line] | None:
    """What a sentence answers: the sentence before that its words fit best, with the one before that it leans on."""
    for reach in _reaches(line):
        before = [one for one in report[max(0, line.place - reach) : line.place] if _fits(one, line, reports)]
        if before:
            return [max(before, key=lambda one: (_weight(one, line, reports), one.place))]
    return None


def _reaches(line: Line) -> tuple[int, ...]:
    """How many sentences back an answer looks, first near and then farther; none for what is no answer."""
    lean = leans_back(line.flat)
    if silent(line.flat) or (lean and _NO_SUCH.match(lean.group()) and not _says(line.flat)):
        return ()
    if lean or denies(line.flat):
        return _NEAR, _FAR
    says_not = _NOT.search(line.flat) is not None
    return (2,) if counters(line.flat) or (_says(line.flat) and (says_not or charges(line.flat))) else ()


def _fits(one: Line, answer: Line, reports: Reports) -> bool:
    """Whether the answer can be to this sentence: said by another, and of what the answer speaks of."""
    said, side = reports.accuser(one.flat) or reports.speaker(one), reports.speaker(answer)
    if side is not None and said == side != reports.accused(one.flat):
        return False
    if answer.place - one.place > _NEAR:
        return _charged(one) and bool(_common(one, answer, reports) or leans_back(answer.flat))
    if leans_back(answer.flat):
        return _charged(one) or reports.beside(one, answer)
    if denies(answer.flat):
        about = bool(_common(one, answer, reports)) and (_asserted(one) or _charged(one))
        return about or (_asserted(one) and said is not None and reports.beside(one, answer))
    if counters(answer.flat):
        about = bool(_common(one, answer, reports) and reports.sides(one.flat))
        return about or (one.place == answer.place - 1 and _asserted(one) and bool(said or side))
    return _says_otherwise(one, answer, said, reports)


def _says_otherwise(one: Line, answer: Line, said: str | None, reports: Reports) -> bool:
    """Whether what neither denies nor insists yet goes against the sentence: a grievance over why one was punished; a
    "no" to a charge, or to what the sentence before says."""
    side = reports.speaker(answer)
    if charges(answer.flat):
        return side is not None and gives_ground(one.flat) is not None and reports.beside(one, answer)
    known = side is not None and (said is not None or reports.accused(one.flat) == side)
    if not _common(one, answer, reports) or not (known or counters(one.flat)):
        return False
    return _charged(one) or (_asserted(one) and _negated(answer, one, reports) and reports.beside(one, answer))


def _common(one: Line, other: Line, reports: Reports) -> frozenset[str]:
    return reports.about(one.flat) & reports.about(other.flat)


def _negated(answer: Line, one: Line, reports: Reports) -> bool:
    """Whether the answer says no to a word of the sentence: "no undertaking" to "an undertaking"."""
    denied = " ".join(answer.flat[no.end() :][:_SHORTEST] for no in _NOT.finditer(answer.flat))
    return bool(reports.about(denied) & reports.about(one.flat))


def _asserted(one: Line) -> bool:
    return says(unquoted(one.flat)) is not None


def _charged(one: Line) -> bool:
    return charges(one.flat) is not None or "wrong" in accounts(one.flat)


def _weight(one: Line, answer: Line, reports: Reports) -> int:
    return (
        2 * _charged(one)
        + min(2, len(_common(one, answer, reports)))
        + _asserted(one)
        + (one.place == answer.place - 1)
    )
