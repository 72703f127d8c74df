"""Acts to come that a passage tells of: "will lift", "said it would lift", "is to lift", "is due to be lifted", "the
levy starts on May 3", "is expected in Oslo on Friday", "under the accord Oslo lifts".

In: a page and one of its passages. Out: `Announced`s, each with who is bound by it. What others expect or fear, what is
only likely, and what befalls its subject ("will suffer") binds nobody and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, irregular_participles
from stateofplay.knowledge.lifecycles import load
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.clause.roles import NOBODY, Side
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import group, in_group, is_verb
from stateofplay.reading.events.doing import clause_end
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.page import Page, Passage

__all__ = ["CONDITIONS", "Announced", "Teller", "find", "teller"]

MARKERS = closed().future | closed().be | {"would"}
CONDITIONS = frozenset({"if", "unless", "whether", "should", "were"})  # in front of what will be
EDGES = frozenset({",", ";", ":", "(", "that", "and", "but", "--", "—"}) | QUOTES
NEAR = 2  # words from "neither" to its verb
ASIDE = 5  # words between a measure and its verb: "the levy, announced on Friday, starts"
FAR_ASIDE = 14
HEARD = frozenset({"told", "promised", "assured", "given", "informed"})
RULES = ("subject", "subject, parsed", "antecedent")  # by which a mention is itself the verb's subject


@dataclass(frozen=True, slots=True)
class Announced:
    """`verb` is the number of the verb's word; words first..last are the clause; `by` are those who are bound, nobody
    where a measure is not said to be anybody's; `kept_from` is the number of the word by which it is not to be done."""

    verb: int
    first: int
    last: int
    by: tuple[str, ...]
    rule: str
    kept_from: int | None = None


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A verb told as to come; its group begins at word `first`."""

    verb: int
    first: int
    marker: str
    passive: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Teller:
    """`told` is False where the report itself tells; the words told begin at word `first`."""

    told: bool
    party: str | None
    first: int


def find(page: Page, passage: Passage) -> Iterator[Announced]:
    scene = passage.scene
    for i, word in enumerate(scene.lower):
        if scene.actor[i]:
            continue
        told = _ahead(scene, i) if word in MARKERS else _course(page, passage, i)
        by = _bound(page, passage, told) if told else None
        if told and by is not None:
            last = clause_end(scene, told.verb)
            kept_from = next((k for k in range(told.first - NEAR, told.verb) if _denies(scene, k)), None)
            yield Announced(told.verb, _opening(passage, told), last, by, f"announced: {told.marker}", kept_from)
    yield from _under_an_accord(page, passage)


def _ahead(scene: Scene, i: int) -> _Ahead | None:
    """The verb that a marker at word `i` tells as to come: "will …", "would …", "is to …", "is due to …"."""
    word, k = scene.lower[i], i + 1
    if word in closed().be:
        while k < len(scene) and (in_group(scene.lower[k]) or scene.lower[k] in event_words().bound):
            k += 1
        if scene.lower[k : k + 1] != ("to",):
            return _visit(scene, i, k)
        if _gone(scene, i):
            return None
        word, k = f"{word} to", k + 1
    start = k
    while k < len(scene) and in_group(scene.lower[k]):
        k += 1
    between = scene.lower[start:k]
    if (
        k >= len(scene)
        or scene.actor[k]
        or not scene.lower[k].isalpha()
        or not event_words().doubts.isdisjoint(scene.lower[i : k + 1])
    ):
        return None
    if word == "would" and "have" in between:  # "would have run out" did not
        return None
    being = "be" in between or "been" in between
    if being and not (scene.lower[k].endswith("ed") or scene.lower[k] in irregular_participles()):
        return None
    first = group(scene, i, "base").first
    negated = not closed().negation.isdisjoint(scene.lower[first:k])
    return _Ahead(k, first, word, being, negated)


def _gone(scene: Scene, i: int) -> bool:
    """Whether a form of "be" at word `i` tells what was to come and did not, or only might: "had been due to meet",
    "would be willing to"."""
    before = {*scene.lower[group(scene, i, "base").first : i]}
    return "had" in before or bool(before & (closed().modals - closed().future))


def _denies(scene: Scene, k: int) -> bool:
    """Whether word `k` says that something is not: "will *not* use force", "*neither* will reinforce them"."""
    return k >= 0 and scene.lower[k] in closed().negation | {"neither"}


def _visit(scene: Scene, i: int, k: int) -> _Ahead | None:
    """ "is expected in Oslo on Friday": word `k` is the one behind "expected"."""
    away = i + 1 < k < len(scene) - 1 and scene.lower[k] in ("in", "at") and scene.place[k + 1]
    present = scene.lower[i] in ("is", "are") and scene.before(k) in event_words().bound
    return _Ahead(k - 1, i, f"{scene.lower[i]} {scene.before(k)}", False, False) if away and present else None


def _course(page: Page, passage: Passage, i: int) -> _Ahead | None:
    """ "the levy starts on May 3": a measure, the present tense of what it does by itself, and a day ahead."""
    scene = passage.scene
    if scene.lower[i] not in event_words().courses_now or not _measure(passage, i):
        return None
    return _Ahead(i, i, scene.lower[i], False, False) if _dated(page, scene, i) else None


def _instrument(passage: Passage, verb: int) -> Naming | None:
    """The instrument named last before the verb, close enough to be its subject: "the levy", "Oslo's curbs"."""
    near = [n for n in passage.namings if 0 < verb - n.last <= ASIDE or _set_off(passage.scene, n.last, verb)]
    return max(near, key=lambda naming: naming.last, default=None)


def _set_off(scene: Scene, noun: int, verb: int) -> bool:
    """Whether nothing but words between two commas parts a noun from its verb: "the levy, ordered last month in Oslo
    by the cabinet, starts"."""
    parted = scene.lower[noun + 1 : noun + 2] == (",",) and scene.before(verb) == ","
    return parted and 0 < verb - noun <= FAR_ASIDE and "," not in scene.lower[noun + 2 : verb - 1]


def _measure(passage: Passage, verb: int) -> Naming | None:
    """The same, if it is a measure of one side."""
    found = _instrument(passage, verb)
    return found if found and load()[found.instrument.kind].holder == "owner" else None


def _bound(page: Page, passage: Passage, told: _Ahead) -> tuple[str, ...] | None:
    """Who is bound: the subject that acts, where the report or the subject's own side says so; of a thing, or of what
    will be done, whose it is, else the side that says so. None where nobody is; nobody of a measure that is not said to
    be anybody's."""
    scene, over = passage.scene, teller(page, passage, told.verb)
    asked = "whether" in scene.lower[max(0, over.first - 1) : told.verb]  # "has not said whether it will"
    willed = not asked and (_willed(scene, told) or _decided_by(page, scene, told))
    if not (over.party or _narrated(scene, told, over)) or not willed or _passed_on(scene, over, told):
        return None
    if "have" in scene.lower[told.first : told.verb] and not _dated(page, scene, told.verb):
        return None  # "was to have met on Monday" did not
    doers = _inside(scene, subject(scene, told.verb), over, told)
    if told.passive and over.party in doers.actors and scene.actor[told.first - 1] in doers.mentions:
        return None  # "said it would be attacked"
    known = bool(doers.actors) and all(_acts(page, mention) for mention in doers.mentions)
    own = over.party is None or page.state(over.party) in {page.state(actor) for actor in doers.actors}
    if doers.rule in RULES and not told.passive and known:
        return doers.actors if own else None
    if not told.passive and scene.lower[told.verb] not in event_words().courses | event_words().courses_now:
        return None
    return _owners(page, passage, told, doers if known else NOBODY)


def _inside(scene: Scene, doers: Side, over: Teller, told: _Ahead) -> Side:
    """The subject, unless it stands outside what is told: "Oslo said the Icelandic levy would stay" is not Oslo's."""
    if not over.told or doers.first is None or doers.first >= over.first:
        return doers
    held = next((m for m in scene.actor[over.first : told.first] if m and m.attributive), None)
    return Side((held,), scene.first(held), "holder of the subject") if held else NOBODY


def _owners(page: Page, passage: Passage, told: _Ahead, holder: Side) -> tuple[str, ...] | None:
    """Whose the thing is that something will be done to, or that will take its course."""
    over, measure = teller(page, passage, told.verb), _measure(passage, told.first)
    if measure is None and _instrument(passage, told.first) and not told.passive:  # a pact that lapses is nobody's act
        return None
    owner = measure.instrument.owner if measure else None
    holds = holder.rule == "holder of the subject" and passage.scene.preposition(holder.mentions[0]) is None
    held = (owner,) if owner else holder.actors if holds else ()  # "quotas on Icelandic cod" are not Iceland's
    if held and over.party:
        return held if page.state(over.party) in {page.state(actor) for actor in held} else None
    dated = any(page.ahead(t.date) for t in passage.scene.times if told.first <= passage.scene.first(t))
    return (over.party,) if over.party else held if dated and (held or (measure and not told.passive)) else None


def _acts(page: Page, mention: ActorMention) -> bool:
    return page.stands(mention)


def _under_an_accord(page: Page, passage: Passage) -> Iterator[Announced]:
    """ "Under the accord Oslo suspends its levy until June": what an accord says of a side in the present tense."""
    scene = passage.scene
    if scene.lower[:1] != ("under",) or not any(_accord(naming) for naming in passage.namings):
        return
    for k in range(1, len(scene)):
        doer, word = scene.actor[k - 1], scene.lower[k]
        now = (
            word.endswith("s")
            and not scene.actor[k]
            and word not in event_words().statements
            and in_group(word) is False
        )
        if doer and now and not doer.attributive and _acts(page, doer) and is_verb(scene, k, "s"):
            yield Announced(k, scene.first(doer), clause_end(scene, k), doer.actors, "announced: under an accord")


def _accord(naming: Naming) -> bool:
    return naming.last < ASIDE and load()[naming.instrument.kind].holder == "parties"


def _narrated(scene: Scene, told: _Ahead, over: Teller) -> bool:
    """Whether the report itself says that it will be, with no condition."""
    conditions = not CONDITIONS.isdisjoint(scene.lower[: told.verb])
    return not (over.told or told.marker == "would" or told.negated or conditions or scene.quoted[told.verb])


def _willed(scene: Scene, told: _Ahead) -> bool:
    """Whether it is what one does and not what befalls one, nor a mere refusal: "will not accept"."""
    verb = scene.lower[told.verb]
    return verb not in event_words().befalling and not (told.negated and verb in event_words().stances)


def _decided_by(page: Page, scene: Scene, told: _Ahead) -> bool:
    """Whether a day is named for a decision: "will decide on the licences by June 30"."""
    dated = _dated(page, scene, told.verb)
    return scene.lower[told.verb] in event_words().deciding and dated and not told.negated


def _dated(page: Page, scene: Scene, verb: int) -> bool:
    """Whether a day ahead stands behind the verb in its clause."""
    last = clause_end(scene, verb)
    return any(page.ahead(t.date) for t in scene.times if verb < scene.first(t) <= last)


def _passed_on(scene: Scene, over: Teller, told: _Ahead) -> bool:
    """Whether who speaks only tells what they heard from others: "we were told that it would run"."""
    before = range(over.first, told.first)
    return any(scene.lower[k] in HEARD and scene.before(k) in closed().be for k in before)


def teller(page: Page, passage: Passage, i: int) -> Teller:
    """Who says word `i`: the party that makes the innermost statement over it, None if whoever makes it is no party."""
    covering = [s for s in passage.statements if s.covers(i) and s.cue != i]
    over = min(covering, key=lambda s: s.last - s.first, default=None)
    if over is None:
        return Teller(False, None, i)
    thinks = not event_words().minds.isdisjoint((over.lemma, passage.scene.lower[over.cue]))
    speaks = over.said and not thinks and all(page.stands(mention) for mention in over.source.mentions)
    return Teller(True, over.said.party if over.said and speaks else None, over.first)


def _opening(passage: Passage, told: _Ahead) -> int:
    """The first word of the clause: that of its subject phrase."""
    scene, cues = passage.scene, {s.cue for s in passage.statements}
    k = told.first
    while k > 0 and scene.lower[k - 1] not in EDGES and k - 1 not in cues:
        k -= 1
    return k
