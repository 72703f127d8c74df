"""One side says so and another says not so: told in one sentence, in the sentences beside each other, or announced.

Out of what is on the page, in this order, a sentence that answers being taken once: what a report says that accounts
differ over, two accounts in one sentence, what is told and denied in one sentence, a charge and its answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stateofplay.knowledge.contention import (
    admits,
    asked,
    charges,
    counters,
    cuts,
    denies,
    disputes,
    each_other,
    hearsay_denied,
    reckoned,
    says,
)
from stateofplay.knowledge.reckonings import figures
from stateofplay.ledger.answers import charge
from stateofplay.ledger.lines import Line, Reports, differing, unquoted
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence

__all__ = ["contradicted"]

_NOT = re.compile(r"\b(?:no|not|never|nothing|none|nobody|neither|cannot|\w+n't)\b", re.IGNORECASE)
_GOES_ON = 2  # sentences after an answer that may be part of it
_WE = re.compile(r"(?:we|I) ")
_SAME = re.compile(r"(?:but |while )?(?:he|she|it|they|then|also)\b", re.IGNORECASE)
_NO = re.compile(r"(?:No|Not|Nothing|None|Nobody) ")
_OTHER = re.compile(
    r"\b(?:disput|contest|den|reject|challeng)\w+ (?:the|that|this|these|those) (?:figure|number|count|total)s?\b"
)
_SHORTEST = 20  # characters of an account


def contradicted(reports: Reports) -> Iterator[Disagreement]:
    for report in reports:
        taken: set[int] = set()
        for finds in (_announced, _divided, _told_and_denied, _answered, _each_other):
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
    if not after or not (disputes(line.flat) or each_other(line.flat)):
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
    return _asked(line, reports) or _by_count(line, reports)


def _asked(line: Line, reports: Reports) -> tuple[Evidence, Evidence] | None:
    """ "Asked about the letters that Oslo says it sent, | she said that none had come"."""
    found = asked(line.flat)
    if found is None:
        return None
    told, answer = (line.flat[start:end] for start, end in found)
    one, other = reports.voice(told), reports.voice(answer)
    if not (_says(told) and _says(answer) and _NOT.search(answer)) or (one is not None and one == other):
        return None
    return reports.evidence(line, *found[0]), reports.evidence(line, *found[1])


def _against(first: str, second: str, reports: Reports) -> bool:
    """Whether two parts of a sentence are each one side's word, and the second goes against the first."""
    a, b = reports.voice(first), reports.voice(second)
    if admits(second) and _says(first):
        return True
    if not (_says(first) and _says(second)) or (a is not None and a == b) or _SAME.match(second):
        return False
    common = reports.about(first) & reports.about(second)
    if denies(second) or counters(second) or (a and _WE.match(second) and _NOT.search(second) and common):
        return True
    both = ('"' in first and '"' in second) or _two_figures(first, second)
    return bool(a and b) and bool(charges(first) or counters(first) or common or both)


def _two_figures(first: str, second: str) -> bool:
    """Whether each part gives one of a sort: "lost four aircraft, while Lima claimed nine"."""
    one, other = ([*figures(part)] for part in (first, second))
    return len(one) == len(other) == 1 and one[0].sort == other[0].sort and one[0].value != other[0].value


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
    said = charge(line, report, reports) if told.start > no.start else None  # "rejected the accusation of bias"
    common = reports.about(told.quote) & reports.about(" ".join(one.flat for one in said or ()))
    before = map(reports.evidence, said) if said and common else ()
    sides = [[*before, told], [no, *map(reports.evidence, more)]]
    return _places(line, *more), _item(line, "what is told is denied in the same sentence", sides)


def _answered(line: Line, report: Sequence[Line], reports: Reports) -> Found | None:
    """A charge, and the answer of another within a few sentences, with what the same side goes on to say."""
    answered = charge(line, report, reports)
    if answered is None:
        return None
    more = _going_on(line, report, reports)
    sides = [[*map(reports.evidence, answered)], [*map(reports.evidence, (line, *more))]]
    return _places(line, *more), _item(line, "one side says so and the other denies or disputes it", sides)


def _each_other(line: Line, report: Sequence[Line], reports: Reports) -> Found | None:
    """What each says that the other did, with the sentence before that tells of it."""
    before = report[line.place - 1] if line.place else None
    if not before or not each_other(line.flat) or not reports.about(before.flat) & reports.about(line.flat):
        return None
    reason = "each side lays it at the other's door"
    return {line.place}, _item(line, reason, [[reports.evidence(before)], [reports.evidence(line)]])


def _places(*found: Line) -> set[int]:
    return {one.place for one in found}


def _going_on(line: Line, report: Sequence[Line], reports: Reports) -> list[Line]:
    """The next two sentences of the paragraph, as far as the same side goes on in them."""
    more: list[Line] = []
    side = reports.speaker(line)
    for after in report[line.place + 1 : line.place + 1 + _GOES_ON]:
        said = reports.voice(after.flat)
        quoted = after.flat.startswith('"') and said is None
        same = (side is not None and said == side) or (
            not more and _OTHER.search(line.flat) and any(figures(after.flat))
        )
        if after.block != line.block or not (same or quoted or (not _says(after.flat) and _NO.match(after.flat))):
            break
        more.append(after)
    return more
