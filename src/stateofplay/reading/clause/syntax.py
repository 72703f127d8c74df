"""What hangs on what in a scene, by the analyzer's parse in Universal Dependencies.

The rules of position of `subjects` and `dating` stand first where they are exact; the parse is heard where it is sure.
Of its arcs with a probability of 0.8 or more, 16 of the 17 that named another subject than those rules did were right
in the reports of `examples`; of those below, 8 of 20.
"""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.knowledge.grammar import closed
from stateofplay.model.mentions import ActorMention, TimeMention
from stateofplay.reading.clause.scene import Scene

__all__ = ["dates", "dates_another", "does_another", "next_clause", "parsed_subject", "passive"]

SURE = 0.8  # probability of an arc that is heard
SURE_APART = 0.7  # of one by which a time dates another verb, or a side suffers: it only leaves a day or a doer unknown
TOLD = 3  # words from a verb to who opens its "that" clause
FARTHEST = 4  # arcs followed back to a subject
OWN_DAY = "dated"
SUBJECTS = ("nsubj", "nsubj:pass")
TELLS_WHEN = frozenset({"after", "before", "since", "when", "while", "as", "although", "though"})
NOMINAL = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True, slots=True)
class _Found:
    """The word that heads a subject, and the least probability of the arcs that lead to it."""

    word: int
    probability: float


def parsed_subject(scene: Scene, i: int) -> tuple[ActorMention, ...]:
    """Whom the parse is sure to be the subject of the verb at word `i`, with those joined to them; nobody where it is
    not sure, or where the subject's head is no mention."""
    found = _subject(scene, i, 0) if scene.parse and scene.parse[i].upos not in NOMINAL else None
    if found is None or found.probability < SURE:
        return ()
    joined = [k for k, word in enumerate(scene.parse) if word.head == found.word and word.relation == "conj"]
    named = (scene.actor[k] for k in (found.word, *joined))
    return tuple(dict.fromkeys(mention for mention in named if mention and not mention.attributive))


def _subject(scene: Scene, i: int, depth: int) -> _Found | None:
    """Its own subject, the noun of which a relative clause tells, or that of the verb on which it hangs."""
    word = scene.parse[i]
    own = next((k for k, other in enumerate(scene.parse) if other.head == i and other.relation in SUBJECTS), None)
    if own is not None and (scene.actor[own] or scene.lower[own] not in closed().relatives):
        return _Found(own, scene.parse[own].probability)
    if own is not None:
        return _Found(word.head, word.probability) if word.relation == "acl:relcl" else None
    if word.head < 0 or depth > FARTHEST or word.relation not in ("conj", "xcomp"):
        return None
    objects = (other for other in scene.parse if other.head == word.head and other.relation in ("obj", "iobj"))
    above = _subject(scene, word.head, depth + 1) if word.relation == "conj" or not any(objects) else None
    return _Found(above.word, min(above.probability, word.probability)) if above else None


def dates_another(scene: Scene, time: TimeMention, trigger: tuple[int, int]) -> bool:
    """Whether an expression dates a verb that hangs on the trigger: "ordered firms to pay men forced to work in 1944".
    Of a participle that opens its clause the time is the trigger's: "will let it through, beginning on May 1"; so is a
    paper's own: "called it a provocation in a letter dated May 1"."""
    if not scene.parse:
        return False
    top = _top(scene, scene.first(time), scene.last(time))
    dated = scene.parse[top].head
    while dated > trigger[1] and scene.parse[dated].upos != "VERB":
        dated = scene.parse[dated].head
    apart = dated > trigger[1] and scene.parse[dated].relation != "advcl" and scene.lower[dated] != OWN_DAY
    return apart and scene.parse[top].probability >= SURE_APART and _hangs_on(scene, dated, trigger)


def dates(scene: Scene, time: TimeMention, trigger: tuple[int, int]) -> bool:
    """Whether an expression hangs on the trigger itself."""
    if not scene.parse:
        return False
    top = scene.parse[_top(scene, scene.first(time), scene.last(time))]
    return trigger[0] <= top.head <= trigger[1] and top.probability >= SURE


def does_another(scene: Scene, mention: ActorMention, i: int) -> bool:
    """Whether a mention is sure to be the subject of a clause that does not hang on the verb at word `i`: the officials
    in "asked for a delay, officials said"."""
    told = scene.lower[i + 1 : i + 2] == ("that",) and scene.first(mention) - i <= TOLD  # "demanding that Oslo leave"
    if not scene.parse or told:
        return False
    top = _top(scene, scene.first(mention), scene.last(mention))
    word = scene.parse[top]
    return word.relation in SUBJECTS and word.probability >= SURE and not _under(scene, top, i)


def passive(scene: Scene, i: int) -> bool:
    """Whether the parse is sure that the verb at word `i` is done to its subject: "two were killed and nine taken"."""
    own = (word for word in scene.parse if word.head == i and word.relation in SUBJECTS)
    return any(word.relation == "nsubj:pass" and word.probability >= SURE_APART for word in own)


def _under(scene: Scene, k: int, i: int) -> bool:
    for _ in scene.parse:
        if k < 0 or k == i:
            break
        k = scene.parse[k].head
    return k == i


def next_clause(scene: Scene, last: int) -> int | None:
    """The word at which a clause begins that tells something else than the one whose verb ends at word `last`: one
    joined to it, or one of another subject that tells when. Conditions and reasons are part of what is told."""
    starts = (_opening(scene, k, last) for k in range(last + 1, len(scene.parse)) if _tells_else(scene, k, last))
    return min(starts, default=None)


def _tells_else(scene: Scene, k: int, last: int) -> bool:
    word = scene.parse[k]
    if word.head > last or word.probability < SURE or word.upos != "VERB":
        return False
    own = [n for n, other in enumerate(scene.parse) if other.head == k]
    marks = {scene.lower[n] for n in own if scene.parse[n].relation == "mark"}
    subject = any(scene.parse[n].relation in SUBJECTS for n in own)
    return word.relation == "conj" or (word.relation == "advcl" and subject and not marks.isdisjoint(TELLS_WHEN))


def _opening(scene: Scene, k: int, last: int) -> int:
    """The first word of the clause of the verb at word `k`."""
    return min(n for n in range(last + 1, k + 1) if _under(scene, n, k))


def _hangs_on(scene: Scene, k: int, trigger: tuple[int, int]) -> bool:
    while k > trigger[1]:
        k = scene.parse[k].head
    return k >= trigger[0]


def _top(scene: Scene, first: int, last: int) -> int:
    """The word of a span that the rest of it hangs on."""
    return next((k for k in range(first, last + 1) if not first <= scene.parse[k].head <= last), last)
