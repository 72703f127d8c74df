"""Whether two reports tell of one event: a score of named, weighted parts, or a veto.

In: two `Mention`s. Out: the parts, whose weighted sum is held against the threshold of the claims' kind; None where
the two cannot be one event whatever else they share.
"""

from __future__ import annotations

from functools import cache

from stateofplay.knowledge.states import states
from stateofplay.ledger.mention import Mention, meets, one_body, one_report
from stateofplay.ledger.telling import Wording
from stateofplay.ledger.timing import named_time, timing
from stateofplay.ledger.wording import name_parts, overlap, same_person, shared
from stateofplay.model.claims import EventType, Quad, Status
from stateofplay.model.state import ScorePart

__all__ = ["likeness", "threshold", "total"]

# Two speeches of one minister on one day are two events unless they speak of the same thing; two acts are one sooner.
_WORDS_NEED, _ACTS_NEED = 0.8, 0.62
_SOME_WORDS = 0.1  # share of words from which two clauses have something in common
_SAME_SENTENCE = 0.5  # the same of two clauses that stand in each other, from which they are one
_SAME_SPEECH = 0.2  # the same from which one report may tell one demand or accord twice


def threshold(a: Mention, b: Mention) -> float:
    return _WORDS_NEED if _speaks(a) or _speaks(b) else _ACTS_NEED


def total(parts: tuple[ScorePart, ...]) -> float:
    return sum(part.weight * part.value for part in parts)


# Weights are set by hand: those that a search finds best on seven annotated cases bring B-cubed F1 of the eighth from
# 0.869 to 0.866 on the mean.
def likeness(a: Mention, b: Mention, *, dated_apart: bool = False) -> tuple[ScorePart, ...] | None:
    """`dated_apart` says that the two are tellings of one step whose day the reports differ over."""
    if (kind := _type(a, b)) is None or (sides := _sides(a, b)) is None:
        return None
    if (date := timing(a, b, dated_apart=dated_apart)) is None:
        return None
    if (people := _people(a, b)) is None or (instruments := _instruments(a, b)) is None or _another_meeting(a, b):
        return None
    return (
        ScorePart("type", 0.20, kind),
        ScorePart("sides", 0.25, sides),
        ScorePart("date", 0.25, date),
        ScorePart("people", 0.15, people),
        ScorePart("instruments", 0.25, instruments),
        ScorePart("place", 0.10, _place(a, b)),
        ScorePart("topics", 0.15, _topics(a, b)),
        ScorePart("words", 0.20, _words(a, b)),
        ScorePart("status", 0.05, _status(a, b)),
        ScorePart("told in the same words", 0.60, float(bool(a.told) and a.told == b.told)),
        ScorePart("told again in one report", 0.20, _told_again(a, b)),
        ScorePart("told back with its month", 0.25, float(_told_back(a, b))),
        ScorePart("nothing in common", 0.15, -float(_nothing_in_common(a, b))),
    )


def _type(a: Mention, b: Mention) -> float | None:
    if a.claim.type is b.claim.type:
        return 1.0
    if meets(a, b) or ((_speaks(a) or _speaks(b)) and one_report(a, b)):
        return None
    accords = {a.claim.type, b.claim.type} == {EventType.AGREE, EventType.COOPERATE}
    return 0.7 if a.moves & b.moves else 0.4 if a.claim.type.quad is b.claim.type.quad or accords else None


def _speaks(one: Mention) -> bool:
    return one.claim.type.quad is Quad.VERBAL_CONFLICT or one.claim.type is EventType.SUPPORT


def _sides(a: Mention, b: Mention) -> float | None:
    if a.claim.type.symmetric and b.claim.type.symmetric:
        return _all_sides(a.sides, b.sides)
    if a.claim.type.symmetric != b.claim.type.symmetric:
        return 0.5 if a.sides == b.sides else None
    if a.actors and b.actors and not a.actors & b.actors:
        return None
    return 0.6 * _agreement(a.actors, b.actors) + 0.4 * _agreement(a.recipients, b.recipients)


def _all_sides(some: frozenset[str], others: frozenset[str]) -> float | None:
    """A meeting of two is not the meeting of three; one that names a single side may be either."""
    if some == others:
        return 1.0
    if min(len(some), len(others)) > 1 or not some & others:
        return None
    return 0.4


def _agreement(some: frozenset[str], others: frozenset[str]) -> float:
    if some == others:
        return 1.0 if some else 0.5
    if not some or not others:
        return 0.3
    return 0.5 if some & others else -0.6


def _people(a: Mention, b: Mention) -> float | None:
    """Meetings of different people are different meetings; a speech is its speaker's."""
    if not a.claim.people or not b.claim.people:
        return 0.0
    common = any(same_person(x, y) for x in a.claim.people for y in b.claim.people)
    if common or (meets(a, b) and not (a.named and b.named)):
        return float(common)
    return None if meets(a, b) or _speaks(a) else -1.0


def _instruments(a: Mention, b: Mention) -> float | None:
    """Two different moves on one instrument are two events, as are the same move on two instruments. A meeting is not
    told from another by what it is about."""
    if meets(a, b):
        return 0.0
    if a.moves and b.moves:
        return 1.0 if a.moves & b.moves else _other_move(a, b)
    if not a.tracks or not b.tracks:
        return 0.0
    return 0.8 if a.tracks & b.tracks else -1.0


def _other_move(a: Mention, b: Mention) -> float | None:
    """In another report, and of no known day, a move that comes to the same tells the other in looser words:
    "tightened" for "imposed". Moves on two instruments may be one act that bears on both: it closed the embassy and
    stopped its visas."""
    if a.outcomes & b.outcomes and not one_report(a, b) and not (a.window.is_day and b.window.is_day):
        return 0.7
    moved, other = ({track for track, _ in one.moves} for one in (a, b))
    return 0.4 if not moved & other and (moved & b.tracks or other & a.tracks) else None


def _place(a: Mention, b: Mention) -> float:
    if a.claim.place is None or b.claim.place is None:
        return 0.0
    one, other = name_parts(a.claim.place), name_parts(b.claim.place)
    if one <= other or other <= one:
        return 1.0
    countries = _countries()
    return 0.0 if a.claim.place in countries or b.claim.place in countries else -3.0 if meets(a, b) else -0.8


@cache
def _countries() -> frozenset[str]:
    """A country may be the same place as a town; two towns are two places."""
    return frozenset(name for state in states().values() for name in state.names)


def _topics(a: Mention, b: Mention) -> float:
    if not a.topics or not b.topics:
        return 0.0
    return shared(a.topics, b.topics) if a.topics & b.topics else -0.5


def _status(a: Mention, b: Mention) -> float:
    if a.claim.status is b.claim.status:
        return 1.0
    if _came_to_pass(a, b) or _came_to_pass(b, a):
        return 1.0
    return -2.0 if Status.DENIED in (a.claim.status, b.claim.status) else 0.5


def _came_to_pass(plan: Mention, act: Mention) -> bool:
    """Whether a later report tells as done what the earlier one tells as planned."""
    statuses = (plan.claim.status, act.claim.status)
    told = plan.published and act.published and plan.published < act.published
    return statuses == (Status.PLANNED, Status.HAPPENED) and bool(told)


def _same_words(a: Mention, b: Mention) -> bool:
    one, other = a.claim.quote, b.claim.quote
    return one_report(a, b) and one.start < other.end and other.start < one.end


def _words(a: Mention, b: Mention) -> float:
    """Words that tell two acts of two types are no likeness of them: "left the pact under which it sold gas"."""
    twofold = a.claim.type is not b.claim.type and _same_words(a, b)
    return 0.0 if twofold else overlap(a.clause, b.clause)


def _told_again(a: Mention, b: Mention) -> float:
    """Within one report "the meeting" and "the talks" are the meeting it told of, and one sentence tells an act by verb
    and noun; but a report tells each demand and each accord once, in its body, and what "and" joins on is another."""
    if not one_body(a, b):
        return 0.0
    first, later = sorted((a, b), key=lambda one: one.claim.trigger)
    same_words = _same_words(a, b)
    same_sentence = same_words or (a.sentence is not None and a.sentence == b.sentence)
    if meets(a, b):
        return _met_again(first, later)
    if (same_words if _speaks(a) else same_sentence) and later.beside and a.claim.type is not EventType.ACCUSE:
        return -2.0
    return _said_again(a, b, same_words) if _speaks(a) else _done_again(a, b, same_sentence)


def _done_again(a: Mention, b: Mention, same_sentence: bool) -> float:
    if same_sentence:
        return float(a.claim.type is b.claim.type or bool(a.moves & b.moves))
    accords = a.claim.type is b.claim.type is EventType.AGREE
    return -2.0 * (accords and overlap(a.clause, b.clause) < _SAME_SPEECH)


def _said_again(a: Mention, b: Mention, same_words: bool) -> float:
    """Charges that one person makes in one breath are one: who "summoned the envoy and voiced regret"."""
    like = overlap(a.clause, b.clause)
    if same_words and like >= _SAME_SENTENCE:
        return 1.0
    one_breath = a.claim.type is EventType.ACCUSE and _people(a, b) == 1.0
    return -0.5 if one_breath or like >= _SAME_SPEECH else -2.0


def _told_back(a: Mention, b: Mention) -> bool:
    """Whether two reports tell the same kind of words of one side to one subject in one month: "protested in May"."""
    same = a.claim.type is b.claim.type and a.actors == b.actors and not _nothing_in_common(a, b)
    return same and _speaks(a) and not one_report(a, b) and named_time(a, b)


def _met_again(first: Mention, later: Mention) -> float:
    """A report points back to the meeting that it told of; and what was held is not what is to come or was called
    off."""
    held = {one.claim.status is Status.HAPPENED for one in (first, later)}
    if len(held) > 1:
        return -0.5
    return float(later.wording in (Wording.BACK, Wording.VERB))


def _another_meeting(a: Mention, b: Mention) -> bool:
    """With "a" a report tells of a meeting beside the one that it told of, unless it gives the same day, place or
    people."""
    if not (meets(a, b) and one_body(a, b)) or _place(a, b) > 0 or _people(a, b) == 1.0:
        return False
    later = max((a, b), key=lambda one: one.claim.trigger)
    return later.wording is Wording.NEW and not (a.window.is_day and b.window.is_day)


def _nothing_in_common(a: Mention, b: Mention) -> bool:
    """Two acts of one side on one day are two, where neither words, topics, people nor instruments are the same."""
    if meets(a, b):
        return False
    people = any(same_person(x, y) for x in a.claim.people for y in b.claim.people)
    return not (people or a.tracks & b.tracks or a.topics & b.topics or overlap(a.clause, b.clause) >= _SOME_WORDS)
