"""Differences in what acts are said to be: why they were done, whether they are right or enough, what began it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from stateofplay.knowledge.contention import calls, calls_it, cuts, denies, says
from stateofplay.knowledge.motives import accounts, opposed, soured_by
from stateofplay.ledger.differences import each_once, span_of
from stateofplay.ledger.issues import issue_id
from stateofplay.ledger.known import Known, stable_id
from stateofplay.ledger.lines import Line, Reports, differing, keywords
from stateofplay.ledger.merging import Merged
from stateofplay.ledger.wording import stems, trimmed
from stateofplay.model.state import Disagreement, DisagreementKind, Evidence, Position, Track, Value

__all__ = ["accounts_differ", "contrary", "origins_differ"]

_MOTIVES = frozenset({"answer", "unconnected", "need"})
_EXCUSES = frozenset({"unconnected", "need"})
_OF_RIGHT = frozenset({"right", "wrong"})
_THIS = re.compile(r'"?(?:This|That) (?:is|was)\b')
_NEAR = 2  # sentences between two accounts of one act
_OF_LAW = keywords("law international breach violation legal illegal unlawful right rules agreement accord treaty")
_MOST = 4  # quotes of one side that are shown


def accounts_differ(
    events: Iterable[Merged], positions: Iterable[Position], tracks: Sequence[Track], known: Known
) -> Iterator[Disagreement]:
    """What one instrument's moves are said to be: an answer, unconnected, a need. Words that speak of
    several instruments count for the one that most is said about; "anti-dumping duties" are no ground by their name."""
    names = {track.id: track.name for track in tracks}
    told: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for track, speakers, evidence in _spoken(events, positions, names, known):
        for quote in evidence:
            for account in sorted((accounts(quote.quote) & _MOTIVES) - accounts(names[track])):
                for of in _meant(track, account, speakers, quote, tracks):
                    told[of][account].append(quote)
    used: set[tuple[str, int, int]] = set()
    for track, by_account in sorted(told.items(), key=lambda item: (-sum(map(len, item[1].values())), item[0])):
        grounds = {name: each_once(quotes) for name, quotes in sorted(by_account.items())}
        if _at_odds(grounds) and not any(used.issuperset(map(span_of, quotes)) for quotes in grounds.values()):
            used.update(span_of(quote) for quotes in grounds.values() for quote in quotes)
            values = tuple(Value(f"{name}: {trimmed(quotes[0].quote, 80)}", quotes) for name, quotes in grounds.items())
            reason = "the same moves are given different grounds"
            seed = f"accounts {track}"
            yield Disagreement(stable_id("d", seed), f"why: {names[track]}", DisagreementKind.FRAMING, reason, values)


def _at_odds(grounds: Mapping[str, Sequence[Evidence]]) -> bool:
    """Whether two of the accounts cannot both be right, and are given in different words."""
    return any(
        opposed(frozenset({a}), frozenset({b})) and set(map(span_of, grounds[a])) != set(map(span_of, grounds[b]))
        for a, b in combinations(grounds, 2)
    )


def _spoken(
    events: Iterable[Merged], positions: Iterable[Position], names: Mapping[str, str], known: Known
) -> Iterator[tuple[str, frozenset[str], Sequence[Evidence]]]:
    """Each track that is spoken of, by which states, in which words."""
    by_issue = {issue_id(track): track for track in names}
    for position in positions:
        if position.issue in by_issue:
            yield by_issue[position.issue], known.states([position.party]), position.evidence
    for one in events:
        for track in sorted(one.tracks & set(names)):
            yield track, known.states(one.event.actors), one.event.evidence


def _meant(
    track: str, account: str, speakers: frozenset[str], quote: Evidence, tracks: Sequence[Track]
) -> tuple[str, ...]:
    """The track that an account is given of. What excuses a measure is said of one's own: the one spoken of, or those
    that the words name too."""
    if account not in _EXCUSES:
        return (track,)
    own = [one for one in tracks if one.parties and one.parties[0] in speakers]
    if not own or track in {one.id for one in own}:
        return (track,)
    return tuple(one.id for one in own if stems(one.name) & stems(quote.quote) - stems(" ".join(one.parties)))


def contrary(reports: Reports) -> Iterator[Disagreement]:
    """Accounts that cannot both be right, in sentences near each other; and of what is called a breach of law or pact,
    that it is none, wherever either is said."""
    for report in reports:
        told = [(line, given) for line in report if (given := accounts(line.flat)) and not opposed(given, given)]
        for (line, given), (other, answer) in combinations(told, 2):
            if other.place - line.place <= _NEAR and opposed(given, answer) and _of_one_act(line, other, reports):
                yield _item((line,), (other,), reports)
        for line, other in pairwise(report):
            if _called_otherwise(line, other, reports):
                yield _item((line,), (other,), reports)
    yield from _breaches(reports)


def _called_otherwise(line: Line, other: Line, reports: Reports) -> bool:
    """Whether one side says what something is and the other, right after, what "it" is."""
    one, said = reports.speaker(line), reports.speaker(other)
    called = calls_it(other.flat) and (calls(line.flat) or accounts(line.flat))
    return bool(called) and one is not None and said is not None and one != said


def _of_one_act(line: Line, other: Line, reports: Reports) -> bool:
    one, said = reports.speaker(line), reports.speaker(other)
    common = reports.about(line.flat) & reports.about(other.flat)
    of_it = _THIS.match(other.flat) is not None or reports.beside(line, other)
    return (one is None or one != said) and says(other.flat) is not None and (of_it or bool(common))


def _breaches(reports: Reports) -> Iterator[Disagreement]:
    charges, answers = [], []
    for report in reports:
        for line in report:
            for evidence in _parts(line, reports) if accounts(line.flat) & _OF_RIGHT else ():
                given = accounts(evidence.quote)
                if "right" in given or ("wrong" in given and denies(evidence.quote)):
                    answers.append((line, evidence))
                elif "wrong" in given:
                    charges.append((line, evidence))
    for line, answer in answers:
        own = reports.about(line.flat) - _OF_LAW
        against = [one for at, one in charges if _denied_by(at, line, own, reports)]
        if against:
            seed = f"breach {line.document} {line.start}"
            reason = "one side calls it a wrong and the other denies that it is one"
            yield differing(DisagreementKind.PARTY_CLAIMS, seed, reason, (against[:_MOST], [answer]))


def _parts(line: Line, reports: Reports) -> tuple[Evidence, ...]:
    """The sentence, or its two parts where only one says that it is wrong."""
    for cut in cuts(line.flat):
        first, second = line.flat[: cut.start()], line.flat[cut.end() :]
        if opposed(accounts(first), accounts(second)):
            return reports.evidence(line, 0, cut.start()), reports.evidence(line, cut.start())
    return (reports.evidence(line),)


def _denied_by(charge: Line, answer: Line, own: frozenset[str], reports: Reports) -> bool:
    if not (reports.about(charge.flat) - _OF_LAW) & own:
        return False
    one, said = reports.accuser(charge.flat), reports.speaker(answer)
    return charge is answer or one is None or said is None or one != said


def _item(some: Sequence[Line], others: Sequence[Line], reports: Reports) -> Disagreement:
    seed = f"contrary {some[0].document} {some[0].start} {others[0].start}"
    sides = [[*map(reports.evidence, side)] for side in (some, others)]
    return differing(DisagreementKind.FRAMING, seed, "accounts that cannot both be right", sides)


def origins_differ(reports: Reports) -> Iterator[Disagreement]:
    """What reports say that turned relations bad, where two name causes that have nothing in common."""
    told: list[tuple[Line, frozenset[str]]] = []
    for report in reports:
        for line in report:
            found = soured_by(line.flat)
            if found and (cause := reports.about(found.group("cause"))):
                told.append((line, cause))
    for (a, cause), (b, other) in combinations(told, 2):
        alike = set(reports.sides(a.flat)) & set(reports.sides(b.flat))
        if alike and a.document != b.document and not cause & other:
            sides = (_blaming(told, cause, other), _blaming(told, other, cause))
            values = tuple(reports.value(*map(reports.evidence, side)) for side in sides)
            seed = f"origin {a.document} {a.start} {b.document} {b.start}"
            reason = "the reports say that different things began it"
            yield Disagreement(stable_id("d", seed), "what began it", DisagreementKind.FRAMING, reason, values)
            return


def _blaming(
    told: Sequence[tuple[Line, frozenset[str]]], cause: frozenset[str], other: frozenset[str]
) -> tuple[Line, ...]:
    """Those that name the one cause and not the other."""
    return tuple(line for line, why in told if why & cause and not why & other)[:_MOST]
