"""To whom it is done, and who stands about a noun of doing, found by position and by small words.

In: a scene and the number of a trigger's word. Out: `Side`s, the mentions on each side, in text order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.syntax import does_another
from stateofplay.reading.clause.verbs import starts_clause, verbal

__all__ = ["BREAKS", "NOBODY", "NounSides", "Side", "noun_edges", "noun_sides", "objects"]

OPENS_CLAUSE = frozenset({"but", "while", "although", "though", "if", "because", "who", "which", "saying", "as"})
BREAKS = frozenset({";", ":", "--", "—"})
# Prepositions behind which an object can stand; behind the others ("in", "during", "after") stands a setting.
TOWARD = frozenset({"to", "with", "on", "upon", "against", "at", "from", "toward", "towards", "of", "over"})
OF_A_SETTING = frozenset(
    {"sidelines", "margins", "auspices", "invitation", "request", "behalf", "presence", "outskirts"}
)
IN_A_SETTING = "under"  # "met *under* the auspices of the UN", "spoke on the sidelines of": behind these is no object
COMMENT = 3  # words from "a" to the relative clause: "a rare public move that"
PARTNERS = frozenset({"with", "between", "among", "of", "by", "involving"})


@dataclass(frozen=True, slots=True)
class Side:
    """Mentions on one side of an act, and the number of the first word among them; empty where the text names none."""

    mentions: tuple[ActorMention, ...] = ()
    first: int | None = None
    rule: str = ""

    @property
    def actors(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a for m in self.mentions for a in m.actors))

    @property
    def states(self) -> frozenset[str]:
        return frozenset(state for m in self.mentions for state in m.states)

    @property
    def private(self) -> bool:
        return any(m.private for m in self.mentions)

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.person for m in self.mentions if m.person))

    def __bool__(self) -> bool:
        return bool(self.mentions)


NOBODY = Side()


def objects(scene: Scene, i: int, doers: tuple[str, ...] = ()) -> Side:
    """Whom the verb that ends at word `i` is done to: the first mention behind it that is not of the doers ("recalled
    its envoy from Oslo"), with those joined to it.

    A possessor counts where no whole noun phrase comes before the clause ends: "criticised Oslo's decision", "rejected
    mediation by Oslo".
    """
    preposition, holder, k = "", None, i + 1
    while k < len(scene) and not _ends_object(scene, k):
        word, mention = scene.lower[k], scene.actor[k]
        if mention:
            aimed = (not preposition or preposition in TOWARD) and not set(mention.actors) <= set(doers)
            aimed = aimed and not does_another(scene, mention, i)
            if maker := _maker(scene, mention, i, doers):
                return Side((maker,), scene.first(maker), "object with by")
            if aimed and not mention.attributive:
                return _joined_right(scene, mention, f"object{' with ' + preposition if preposition else ''}")
            holder = holder or (mention if aimed else None)
            k = scene.last(mention) + 1
            continue
        if word == "of" and (preposition not in TOWARD or scene.before(k) in OF_A_SETTING):
            preposition = preposition and IN_A_SETTING
        elif word in closed().prepositions and (word != "to" or _names(scene, k + 1)):
            preposition = word
        elif word == ",":
            preposition = ""
        k += 1
    return Side((holder,), scene.first(holder), "holder of the object") if holder else NOBODY


def _maker(scene: Scene, mention: ActorMention, i: int, doers: tuple[str, ...]) -> ActorMention | None:
    """To whom "by" gives the thing that the verb at `i` has for its object, a mention being that or what the thing
    befalls: "condemned raids *by Oslo*", "the shelling of a Kenyan town *by Oslo*"."""
    if not scene.parse or mention.attributive:
        return None
    by = scene.first(mention) - 1
    by -= scene.lower[by] in closed().determiners
    if scene.lower[by] == "by":
        thing = by - 1 > i and scene.parse[by - 1].upos == "NOUN" and not scene.actor[by - 1]
        return mention if thing and not set(mention.actors) <= set(doers) else None
    of, behind = scene.first(mention) - 1, scene.last(mention) + 1
    maker = scene.actor[behind + 1] if scene.lower[of] == "of" and behind + 1 < len(scene) else None
    named = maker is not None and scene.lower[behind] == "by" and not set(maker.actors) <= set(doers)
    return maker if named else None


def _names(scene: Scene, k: int) -> bool:
    return k < len(scene) and scene.actor[k] is not None


def _ends_object(scene: Scene, k: int) -> bool:
    word = scene.lower[k]
    if word in BREAKS | OPENS_CLAUSE | closed().auxiliaries:
        return True
    if word == "," and _comments(scene, k + 1):
        return True
    return word in ("and", ",") and k + 1 < len(scene) and (verbal(scene, k + 1) or _tells(scene, k + 1))


def _comments(scene: Scene, k: int) -> bool:
    """Whether what is told is taken up at word `k`: "asked for a delay, an idea that Oslo rejects"."""
    if scene.lower[k : k + 1] not in (("a",), ("an",)):
        return False
    near = range(k + 2, min(len(scene), k + 2 + COMMENT))
    relative = next((n for n in near if scene.lower[n] in ("that", "which")), None)
    return relative is not None and not any(scene.actor[n] or scene.lower[n] == "," for n in range(k, relative))


def _tells(scene: Scene, k: int) -> bool:
    """Whether who said it opens at word `k`: "offered to host the talks, a Kazakh diplomat disclosed"."""
    speaker = scene.actor[k] if scene.lower[k - 1] == "," else None
    return speaker is not None and scene.after(scene.last(speaker)) in event_words().statements


def _joined_right(scene: Scene, mention: ActorMention, rule: str) -> Side:
    """A mention with those joined to it behind; "between A and B" joins across the verb that follows."""
    listed = rule.endswith(("between", "among"))
    found, k = [mention], scene.last(mention) + 1
    while k + 1 < len(scene) and scene.lower[k] in ("and", ",", "-", "or"):
        step = k + 2 if scene.lower[k + 1] in ("and", "its", "his", "her") else k + 1
        other = scene.actor[step] if step < len(scene) else None
        if not other or (not listed and (other.attributive or starts_clause(scene, other))):
            break
        if scene.lower[k] == "," and scene.lower[k + 1] != "and" and other.person != mention.person:
            break
        found.append(other)
        k = scene.last(other) + 1
    return Side(tuple(found), scene.first(mention), rule)


@dataclass(frozen=True, slots=True)
class NounSides:
    """Who stands about a noun of doing: `left` its holder or premodifier, and those behind "by", "with"/"between"/"of",
    and "on"/"against"/"to"/"from"."""

    left: Side = NOBODY
    by: Side = NOBODY
    partners: Side = NOBODY
    against: Side = NOBODY


def noun_edges(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """First and last word of the noun phrase around a noun, with the prepositional phrases that hold mentions."""
    left = first
    while left > 0 and _in_noun_phrase(scene, left - 1):
        left -= 1
    right = last
    for k in range(last + 1, min(len(scene), last + 10)):
        if _ends_object(scene, k) or scene.lower[k] in ("that", ","):
            break
        if scene.actor[k] or scene.time[k] or scene.place[k]:
            right = k
    return left, right


def _in_noun_phrase(scene: Scene, k: int) -> bool:
    """Whether word `k` belongs to the noun phrase that goes on behind it."""
    word = scene.lower[k]
    if scene.actor[k] or scene.time[k] or word in (closed().determiners | QUOTES | {"'s", "-"}) - {"that"}:
        return True
    small = closed().prepositions | closed().conjunctions | closed().subordinators
    return word.replace("-", "").isalpha() and word not in small and not verbal(scene, k)


def noun_sides(scene: Scene, first: int, last: int) -> NounSides:
    left_edge, _ = noun_edges(scene, first, last)
    held = tuple(dict.fromkeys(m for m in scene.actor[left_edge:first] if m))
    left = Side(held, scene.first(held[0]), "holder") if held else NOBODY
    sides = dict(_right_sides(scene, last))
    return NounSides(left, *(sides.get(name, NOBODY) for name in ("by", "partners", "against")))


def _right_sides(scene: Scene, last: int) -> Iterator[tuple[str, Side]]:
    """The sides behind a noun, later ones first, so that a dict keeps the nearest."""
    found: list[tuple[str, Side]] = []
    preposition, k = "", last + 1
    while k < len(scene) and not _ends_noun(scene, k):
        mention = scene.actor[k]
        if mention is None:
            preposition = scene.lower[k] if scene.lower[k] in closed().prepositions else preposition
            k += 1
            continue
        side = _joined_right(scene, mention, f"noun with {preposition}")
        k = scene.last(side.mentions[-1]) + 1
        if preposition in PARTNERS | TOWARD | {"for"}:
            name = "by" if preposition == "by" else "partners" if preposition in PARTNERS else "against"
            found.append((name, side))
        preposition = preposition if preposition in ("between", "among") else ""
    yield from reversed(found)


def _ends_noun(scene: Scene, k: int) -> bool:
    word = scene.lower[k]
    verb = verbal(scene, k) and not word.endswith("ing")
    return _ends_object(scene, k) or word in (",", "that", "after", "before") or verb
