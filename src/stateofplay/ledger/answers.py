"""Which sentence another answers: a charge and its denial, a statement and what the other side says against it.

An answer looks back a few sentences for what another side has said of what the answer speaks of; farther back only for
a plain accusation. `charge` gives the sentences answered: the best one, after the one that its speaker goes on from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stateofplay.knowledge.contention import calls, charges, counters, denies, gives_ground, leans_back, says, silent
from stateofplay.knowledge.motives import accounts, opposed
from stateofplay.ledger.lines import BY, Line, Reports, unquoted

__all__ = ["charge"]

_NEAR = 3  # sentences between a charge and its answer
_FAR = 12  # sentences between a plain accusation and an answer that nothing nearer has called for
_MOST = 3  # sentences that see a link which is denied
_NOT = re.compile(r"\b(?:no|not|never|nothing|none|nobody|neither|cannot|\w+n't)\b", re.IGNORECASE)
_NO_SUCH = re.compile(r"no\b|not", re.IGNORECASE)
_NOT_THAT = re.compile(r"\b(?:not|never|\w+n't|cannot)\b [^,;]{0,30}?\b(?:that|this|so)\b(?! [a-z]+s?\b(?<!as))")
_TO_COME = re.compile(r"\b(?:will|would|shall|should|must|may|might|could|can)\b")
_OF_ITSELF = re.compile(
    r"\bsa(?:id|ys) (?:that )?(?:it|they|we|he|she|(?:its|his|her|their|our) \w+) (?:had|has|was|were)\b"
)
_POINTING = re.compile(r" (?:it|this|that|so)$|^(?:it|this|that) ", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:seen|viewed|regarded|interpreted|taken) (?:[\w-]+ ){0,4}?as\b")  # by others than who acts
_WHAT = re.compile(r"\b(?:what|which|whom)\b")
_HAD_NO = re.compile(
    r"\b(?:no|none|never|nothing|not)\b[^.;\"]{0,40}?\b(?:had|has|have|was|were|been)\b"
    r"|\b(?:had|was|were)(?: not|n't)\b"
)
_SHORTEST = 20  # characters in which a word that is denied stands


def charge(line: Line, report: Sequence[Line], reports: Reports) -> list[Line] | None:
    """What a sentence answers: the sentence before that its words fit best, after the one that it goes on from."""
    link = _of_contrary_account(line, report, reports)
    if link:
        return link[-_MOST:]
    for reach in _reaches(line):
        before = [one for one in report[max(0, line.place - reach) : line.place] if _fits(one, line, reports)]
        if before:
            that = _points(line) and before[-1].place == line.place - 1
            best = before[-1] if that else max(before, key=lambda one: (_weight(one, line, reports), one.place))
            leans = best.place and reports.goes_on(best) and leans_back(line.flat)
            return [report[best.place - 1], best] if leans else [best]
    return None


def _points(answer: Line) -> bool:
    """Whether what it denies is what was said last: "denied that", "this was untrue"."""
    lean = leans_back(answer.flat)
    return lean is not None and _POINTING.search(lean.group()) is not None


def _of_contrary_account(answer: Line, report: Sequence[Line], reports: Reports) -> list[Line]:
    """Where a link is denied, the sentences of others that see one."""
    given = accounts(answer.flat)
    if "unconnected" not in given or not denies(answer.flat):
        return []
    side = reports.speaker(answer)
    links = (one for one in report[: answer.place] if opposed(accounts(one.flat), given))
    return [one for one in links if _SEEN.search(one.flat) or reports.speaker(one) != side]


def _reaches(line: Line) -> tuple[int, ...]:
    """How many sentences back an answer looks, first near and then farther; none for what is no answer."""
    lean = leans_back(line.flat)
    if silent(line.flat) or (lean and _NO_SUCH.match(lean.group()) and not _asserted(line)):
        return ()
    if lean or denies(line.flat):
        return _NEAR, _FAR
    against = counters(line.flat) or (_asserted(line) and (_NOT.search(line.flat) or charges(line.flat)))
    return (2,) if against else (1,) if _asserted(line) else ()


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
        about = bool(_common(one, answer, reports)) and (_stated(one) or _charged(one))
        named = side is not None and side in reports.sides(one.flat)
        return about or (_stated(one) and said is not None and (named or reports.beside(one, answer)))
    if counters(answer.flat):
        about = bool(_common(one, answer, reports) and reports.sides(one.flat))
        return about or (one.place == answer.place - 1 and _asserted(one) and bool(said or side))
    return _says_otherwise(one, answer, said, reports)


def _says_otherwise(one: Line, answer: Line, said: str | None, reports: Reports) -> bool:
    """Whether what neither denies nor insists yet goes against the sentence: a charge that is turned round, a grievance
    over why one was punished; a "no" to a charge, or to what the sentence before says; another account of it."""
    side, next_to = reports.speaker(answer), one.place == answer.place - 1
    if charges(answer.flat):
        turned = next_to and charges(one.flat) and said is not None and said == reports.accused(answer.flat) != side
        return turned or (side is not None and gives_ground(one.flat) is not None and reports.beside(one, answer))
    if next_to and _branded(one, said, answer, side):
        return True
    if next_to and side is not None and said != side and _asserted(one):
        not_that = said is not None and _NOT_THAT.search(answer.flat)
        had_no = not _stated(one) and _HAD_NO.search(unquoted(answer.flat))
        if not_that or had_no or _rejoins(one, answer, reports):
            return True
    if "unconnected" in accounts(answer.flat):
        return False
    known = side is not None and (said is not None or side in reports.sides(one.flat))
    if not _common(one, answer, reports) or not (known or counters(one.flat)):
        return False
    against = _negated(answer, one, reports) or (next_to and _negated(one, answer, reports))
    return (_charged(one) and _NOT.search(answer.flat) is not None) or (
        _asserted(one) and not gives_ground(one.flat) and against and reports.beside(one, answer)
    )


def _branded(one: Line, said: str | None, answer: Line, side: str | None) -> bool:
    """Whether it calls a wrong what another has just given a reason for: "the company called the holding arbitrary"."""
    called, given = calls(answer.flat), accounts(answer.flat)
    if (
        said is None
        or said == side
        or not _stated(one)
        or called is None
        or _WHAT.search(answer.flat[: called.start()])
    ):
        return False
    return "wrong" in given and not opposed(accounts(one.flat), given)  # accounts of which one is wrong are framings


def _rejoins(one: Line, answer: Line, reports: Reports) -> bool:
    """Whether a side tells what the other did or was told right after the other has spoken of it: "Lima was told in
    May"; or tells of itself what the other has told of it. What is yet to be is no account."""
    if _TO_COME.search(one.flat) or _TO_COME.search(answer.flat):
        return False
    said, side, of = reports.speaker(one), reports.speaker(answer), reports.told_of(one.flat)
    own = of == side and bool(_common(one, answer, reports) or _OF_ITSELF.search(answer.flat))
    return own or (said is not None and reports.told_of(answer.flat) == said)


def _common(one: Line, other: Line, reports: Reports) -> frozenset[str]:
    return reports.about(one.flat) & reports.about(other.flat)


def _negated(answer: Line, one: Line, reports: Reports) -> bool:
    """Whether the answer says no to a word of the sentence: "no undertaking" to "an undertaking"."""
    denied = " ".join(answer.flat[no.end() :][:_SHORTEST] for no in _NOT.finditer(answer.flat))
    return bool(reports.about(denied) & reports.about(one.flat))


def _asserted(one: Line) -> bool:
    return says(unquoted(one.flat)) is not None


def _stated(one: Line) -> bool:
    """Whether it is somebody's statement, and not the report's own words with their source named in passing."""
    verb = says(unquoted(one.flat))
    return verb is not None and verb.group().lower() != BY


def _charged(one: Line) -> bool:
    return charges(one.flat) is not None or "wrong" in accounts(one.flat)


def _weight(one: Line, answer: Line, reports: Reports) -> int:
    """A charge counts where the answer has no words of its own for what it denies, or has some in common with it."""
    side, lean, common = reports.speaker(answer), leans_back(answer.flat), len(_common(one, answer, reports))
    return (
        2 * bool(_charged(one) and (lean or common))
        + 2 * min(2, common)
        + _stated(one)
        + 2 * (one.place == answer.place - 1)
        + (side is not None and side in reports.sides(one.flat))
    )
