"""Nouns of doing that a verb carries: who does what they name, and who only gets it.

"Oslo held talks", "Oslo gave Riga a warning", "Riga drew criticism from Oslo". In: a scene and the word numbers of a
noun, or of the verb that gets it. Out: the sides that stand about it.
"""

from __future__ import annotations

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.reading.clause.roles import NOBODY, Side, noun_sides
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import group, main_verb, previous_verb
from stateofplay.reading.events.doing import agent

__all__ = ["carrying", "getter", "taken"]

LIGHT_REACH = 7  # words from a light verb to its noun
REACH = 6  # words from a verb of getting to what is got: "won a long awaited public apology"
HANDED = 4  # words from whom it is handed to the noun of what is: "gave Oslo a last and final warning"


def carrying(scene: Scene, noun: int) -> tuple[Side, Side]:
    """Whose act it is where a light verb carries the noun, and to whom such a verb hands it: "*Oslo* held talks",
    "*Oslo* gave *Riga* a warning"."""
    verb, words = previous_verb(scene, noun), event_words()
    hands = verb is not None and scene.lower[verb] in words.handing
    if verb is None or not (hands or words.light.at(scene.lower, verb) or words.suspending.at(scene.lower, verb)):
        return NOBODY, NOBODY
    between = scene.lower[verb + 1 : noun]
    paper = (
        hands and between[-1:] == ("of",) and scene.lower[noun - 2] in words.papers
    )  # "handed him a note of protest"
    between = between[:-1] if paper else between
    if any(word in closed().prepositions for word in between) or noun - verb > LIGHT_REACH:
        return NOBODY, NOBODY
    whom = _handed(scene, verb, noun)
    if hands and not whom and _is_handed(scene, verb):
        return agent(scene, noun), subject(scene, verb)
    return subject(scene, verb), whom


def _is_handed(scene: Scene, verb: int) -> bool:
    """Whether its subject is who is handed something: "was handed", "was summoned on Friday and handed"."""
    if group(scene, verb, "past").passive or scene.before(verb) not in closed().conjunctions:
        return group(scene, verb, "past").passive
    before = previous_verb(scene, verb)
    return before is not None and group(scene, before, "past").passive


def _handed(scene: Scene, verb: int, noun: int) -> Side:
    """To whom a verb hands what the noun behind it names: "issued *Oslo* a warning"."""
    holder = scene.actor[verb + 1] if verb + 1 < noun else None
    behind = scene.last(holder) + 1 if holder else noun
    whom = holder and scene.lower[behind] in closed().introducing | closed().pointing and noun - behind <= HANDED
    return Side((holder,), verb + 1, "to whom it is handed") if holder and whom else NOBODY


def getter(scene: Scene, noun: int) -> int | None:
    """The verb of getting that governs the noun at a word, or opens the phrase there."""
    near = (k for k in range(noun, max(-1, noun - 1 - REACH), -1) if event_words().getting.at(scene.lower, k))
    verb = next(near, None)
    if verb is None or scene.actor[verb] or scene.before(verb) in closed().determiners:
        return None
    particles = {word for rest in event_words().getting.rests[scene.lower[verb]] for word in rest}
    return verb if (closed().prepositions - particles | {",", ";"}).isdisjoint(scene.lower[verb + 1 : noun]) else None


def taken(scene: Scene, verb: int, noun: int) -> tuple[Side, Side]:
    """Who does what the verb at one word gets in the noun at another, by "from" or as its holder, and who gets it."""
    sides = noun_sides(scene, noun, noun)
    held = sides.left if noun > verb else NOBODY
    giver = sides.against if sides.against.rule == "noun with from" else sides.by or held
    return giver, subject(scene, verb) or _of_the_move(scene, verb)


def _of_the_move(scene: Scene, verb: int) -> Side:
    """Who did what a relative clause takes up: "*Oslo* closed the port, a move that drew criticism from Riga"."""
    comma = next((k for k in range(verb - 1, max(0, verb - REACH), -1) if scene.lower[k] == ","), None)
    told = main_verb(scene, comma) if comma and scene.lower[comma + 1] in ("a", "an") else None
    return subject(scene, told) if told is not None else NOBODY
