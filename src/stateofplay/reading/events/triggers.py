"""The words of a scene that say what was done, by lists; `hearing` holds what the analyzer finds beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.events import Entry, event_words
from stateofplay.knowledge.grammar import Tense, closed, singular
from stateofplay.model.claims import EventType
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import SUBJECT_PRONOUNS, adverbial, is_verb
from stateofplay.reading.hearing import Heard

__all__ = ["MILD", "Trigger", "as_heard", "find"]

HARD = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
# When the analyzer is this sure of a word's type and the lists differ, it is right 25 times and they twice in 30 on
# annotated passages that it never saw; when it is less so, they are right as often: "withdrew its claim".
CERTAIN = 0.97
MILD = frozenset(kind for kind in EventType if not (kind.material_conflict or kind in HARD))
GAP = 2  # words that may stand inside a phrase: "expressed *deep* concern", "lodged *a formal* protest"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words first..last; `tense` is None for a noun."""

    first: int
    last: int
    type: EventType
    lemma: str
    tense: Tense | None

    @property
    def noun(self) -> bool:
        return self.tense is None


def find(scene: Scene, taken: frozenset[int] = frozenset()) -> tuple[Trigger, ...]:
    """Triggers in text order, none overlapping another nor a word number in `taken`."""
    found: list[Trigger] = []
    i = 0
    while i < len(scene):
        trigger = None if i in taken or scene.actor[i] or scene.time[i] else _at(scene, i)
        if trigger:
            found.append(trigger)
        i = trigger.last + 1 if trigger else i + 1
    return tuple(found)


def as_heard(triggers: Sequence[Trigger], heard: Sequence[Heard]) -> tuple[Trigger, ...]:
    """The triggers, each with the type that the analyzer hears in its sentence where it is certain of it."""
    certain = {k: h.type for h in heard if h.type_probability >= CERTAIN for k in range(h.first, h.last + 1)}
    return tuple(replace(t, type=certain.get(t.first, t.type)) for t in triggers)


def _at(scene: Scene, i: int) -> Trigger | None:
    for entry in event_words().entries.get(scene.lower[i], ()):
        last = _matched(scene, i, entry)
        if last is not None and _fits(scene, i, last, entry):
            named = any(scene.actor[i : last + 1])  # "ordered Oslo to pay": the word before the name is the trigger
            mild = entry.lemma in event_words().vows and scene.after(last) == "to" and _mild(scene, last + 2)
            kind = EventType.AGREE if mild else entry.type
            return Trigger(i, i if named else last, kind, entry.lemma, entry.tense)
    return None


def _matched(scene: Scene, i: int, entry: Entry) -> int | None:
    """Number of the last word of the phrase that opens at `i`, None where it does not stand there."""
    k = i
    for wanted in entry.rest:
        found = _next(scene, k, wanted, 0 if entry.tense is None else GAP)
        if found is None:
            return None
        k = found
    return k


def _next(scene: Scene, k: int, wanted: str, gap: int) -> int | None:
    """Number of the word `wanted` behind word `k`, over at most `gap` words; a name counts for none."""
    skipped = 0
    for step in range(k + 1, len(scene)):
        word = scene.lower[step]
        if word == wanted or singular(word) == singular(wanted):
            return step
        if word in closed().negation:  # "voiced no concern"
            return None
        if scene.actor[step] is None:
            skipped += 1
        if skipped > gap or word in closed().prepositions or word in (",", ";", "."):
            return None
    return None


def _fits(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    if entry.tense is not None:
        if entry.tense == "ing" and _named_act(scene, i):
            return False
        if entry.lemma in event_words().readiness and not _offers(scene, i, last):
            return False
        own_plan = entry.lemma in event_words().own_before_to and scene.after(last) == "to"
        return is_verb(scene, i, entry.tense) and not own_plan and not _before_noun(scene, i, last, entry)
    reason = scene.before(i) == "in" and scene.lower[i] in event_words().own_reasons  # "in retaliation for"
    return not (reason or _modifier(scene, last) or _verb_use(scene, i))


def _offers(scene: Scene, i: int, last: int) -> bool:
    """Whether "is ready" in words i..last makes an offer: to do what is no act against another, or for talks."""
    if not all(adverbial(word) for word in scene.lower[i + 1 : last]):
        return False  # "is getting ready"
    if scene.after(last) == "for":
        return any(e.type is EventType.CONSULT for e in event_words().entries.get(scene.after(last + 1), ()))
    return scene.after(last) == "to" and _mild(scene, last + 2)


def _mild(scene: Scene, verb: int) -> bool:
    """Whether no act against another is told by the verb at this word or behind the adverbs there."""
    while verb < len(scene) and adverbial(scene.lower[verb]):
        verb += 1
    acts = event_words().entries.get(scene.lower[verb], ()) if verb < len(scene) else ()
    return all(e.type in MILD for e in acts if e.tense and not e.rest)


def _named_act(scene: Scene, i: int) -> bool:
    """Whether an -ing form behind a plain word is the noun that it can be: "a bilateral meeting"."""
    before, words = scene.before(i), closed()
    small = words.prepositions | words.conjunctions | words.auxiliaries | words.relatives
    noun = any(entry.tense is None for entry in event_words().entries.get(scene.lower[i], ()))
    return noun and before.isalpha() and before not in small and not scene.actor[i - 1] and not scene.time[i - 1]


def _before_noun(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """A participle in front of its noun describes: "agreed terms", "the released text"."""
    return entry.tense == "participle" and not entry.rest and scene.before(i) in closed().prepositions and last == i


def _modifier(scene: Scene, last: int) -> bool:
    """Whether the noun only modifies the one behind it: "talks venue", "sanction lists"."""
    return scene.after(last) in event_words().heads_behind


def _verb_use(scene: Scene, i: int) -> bool:
    """Whether a word listed as a noun is a verb here: "would demand", "they request", "Oslo calls"."""
    holder = scene.actor[i - 1] if i else None
    subject = bool(holder and not holder.attributive) and scene.lower[i].endswith("s")
    return subject or scene.before(i) in closed().modals | closed().do | SUBJECT_PRONOUNS
