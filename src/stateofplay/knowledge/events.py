"""Words of doing and saying, from `events.toml`, indexed by the form in which a text may open with them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from stateofplay.knowledge.grammar import Tense, forms, singular
from stateofplay.model.claims import EventType

__all__ = ["Entry", "EventWords", "Governing", "event_words"]

Governing = Literal["decided", "planned", "happened", "denied", "possible", "considered", "threatened", "caused"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that names an act. `rest` are the phrase's later words; `tense` is None for a noun."""

    type: EventType
    lemma: str
    rest: tuple[str, ...]
    tense: Tense | None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Verbs with the particles that may follow each form: "call" only with "off", "hold" with nothing."""

    rests: Mapping[str, tuple[tuple[str, ...], ...]]

    def at(self, words: tuple[str, ...], i: int) -> bool:
        """Whether one of them opens at word `i`."""
        return any(words[i + 1 : i + 1 + len(rest)] == rest for rest in self.rests.get(words[i], ()))


@dataclass(frozen=True, slots=True)
class EventWords:
    entries: Mapping[str, tuple[Entry, ...]]  # by first word as written in lower case; longest phrase first
    governors: Mapping[str, Governing]  # verb form -> what it makes of the act after it
    governor_nouns: Mapping[str, Governing]
    light: Phrases
    handing: Mapping[str, str]  # form of a verb that hands a paper over -> its lemma
    getting: Phrases  # verbs whose subject gets what another does
    papers: frozenset[str]  # that speak for who issued them
    motions: frozenset[str]  # papers that others have to pass
    unpassed: Phrases  # verbs by which a paper is not yet passed
    notifying: Mapping[str, str]  # form of a verb that gives notice -> its lemma
    suspending: Phrases
    failing: Phrases
    undoing: Phrases  # that leave undone what a noun behind them names, though it be the plan of another
    dropping: Phrases  # before a noun of planning: it is off, as with `suspending`
    debating: Phrases  # before one: it is only talked of
    wanting: frozenset[str]  # forms of verbs that ask something of another, unless "to" is right behind
    suspended: frozenset[str]  # adjectives
    planned: frozenset[str]
    unmade: frozenset[str]  # that say that it is only talked of
    scheduled: frozenset[str]  # participles and adjectives behind a noun that say the same
    weighed: frozenset[str]  # nouns before "of" or "for": what follows is not told as done
    own_before_to: frozenset[str]  # lemmas that are a plan of one's own right before "to"
    readiness: frozenset[str]  # lemmas that offer what stands behind "to"
    vows: frozenset[str]  # lemmas that threaten, or promise what is of the mild types
    own_reasons: frozenset[str]  # nouns behind "in" that give a reason for one's own act
    summoning: frozenset[str]  # forms of verbs of calling somebody in
    denials: frozenset[str]  # forms of verbs that deny what follows
    denials_negated: frozenset[str]  # of those that do so under a negation
    brushed_aside: frozenset[str]  # forms of verbs that deny the charge behind them
    charges: frozenset[str]  # nouns of what is brought forward against one
    supposing: frozenset[str]  # words that open a sentence that supposes
    spoken_of: Phrases  # verbs in front of a gerund that tell nothing done
    short_of: frozenset[str]  # words in front of "of" and a gerund that do the same
    unreal: frozenset[str]  # adverbs of what was nearly done or is only alleged
    degrees: frozenset[str]  # forms of verbs that these tell the degree of
    hopes: frozenset[str]  # forms of verbs of hope and fear, and nouns: what will be is only thought
    judging: frozenset[str]  # forms of verbs of judging what another has done
    judged: frozenset[str]  # nouns in front of "of" that judge what was done
    accorded: frozenset[str]  # forms of verbs of what an accord does
    unilateral: frozenset[str]  # lemmas of what one side does alone, though their type takes two
    offered: frozenset[str]  # nouns of what another has put forward
    feelings: frozenset[str]  # forms of verbs of what an act makes another feel
    envoys: tuple[str, ...]  # nouns of those whom one state keeps with another
    hosts: frozenset[str]  # lemmas of what the state that receives them does to them
    own: frozenset[str]  # and of what their own does
    away: frozenset[str]  # words behind a verb by which they are sent away
    mutual: frozenset[str]  # lemmas of fights in which both sides do the same
    mediating: frozenset[str]  # lemmas of going between two others
    sport: frozenset[str]  # words of games
    unnamed: frozenset[str]  # words by which a source asks not to be named
    silent: frozenset[str]  # verbs of what a source will not do for reporters
    heads_behind: frozenset[str]  # nouns in front of which an act's noun only describes
    statements: Mapping[str, str]  # form -> lemma
    with_that: Mapping[str, str]  # the same for those that need "that" behind them
    depicting: frozenset[str]  # verbs with "as" that blame only by the words behind it
    naming: frozenset[str]  # forms of verbs that give a thing its name, or say what it is thought to be
    telling: frozenset[str]  # lemmas behind which a bare noun is a thing done or told
    held: frozenset[str]  # forms of verbs that are none of saying, behind which a bare noun is what is held
    views: frozenset[str]  # forms of those by which a side holds that something is so
    firm: frozenset[str]  # lemmas of cues that stand firm
    conditions: frozenset[str]  # words that open one
    commitments: frozenset[str]  # forms of verbs by which a party binds itself, and adjectives that do the same
    commitment_nouns: frozenset[str]
    giving: frozenset[str]  # forms of verbs that promise a thing: "pledged $15 million"
    bound: frozenset[str]  # adjectives and participles between "is" and "to" that tell what is to come
    befalling: frozenset[str]  # verbs of what befalls their subject
    deciding: frozenset[str]  # verbs of deciding, for which a day can be set
    settled: frozenset[str]  # words in front of a promise that tell it as kept or broken
    stances: frozenset[str]  # verbs that, denied, tell where a side stands and not what it undertakes to leave undone
    doubts: frozenset[str]  # words by which what will be is only likely
    minds: frozenset[str]  # forms of verbs of thinking: what one fears or expects one does not undertake
    courses: frozenset[str]  # verbs of what a measure does: "will stay", "will expire"
    courses_now: frozenset[str]  # the same in the present tense
    content: Mapping[EventType, tuple[str, ...]]  # what a statement amounts to, by words in it


def _verb_entries(kind: EventType, phrase: str) -> list[tuple[str, Entry]]:
    lemma, *rest = phrase.split()
    return [(form.text, Entry(kind, phrase, tuple(rest), form.tense)) for form in forms(lemma)]


def _noun_entries(kind: EventType, phrase: str) -> list[tuple[str, Entry]]:
    first, *rest = phrase.split()
    heads = {first} if rest else {first, _plural(first)}
    return [(head, Entry(kind, phrase, tuple(rest), None)) for head in heads]


def _plural(noun: str) -> str:
    if singular(noun) != noun:
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def _all_forms(lemmas: list[str]) -> frozenset[str]:
    return frozenset(form.text for lemma in lemmas for form in forms(lemma.split()[0]))


def _present(lemmas: list[str]) -> frozenset[str]:
    return frozenset(form.text for lemma in lemmas for form in forms(lemma) if form.tense in ("base", "s"))


def _lemmas(verbs: list[str]) -> dict[str, str]:
    return {form.text: lemma for lemma in verbs for form in forms(lemma)}


def _phrases(lemmas: list[str]) -> Phrases:
    rests: dict[str, tuple[tuple[str, ...], ...]] = {}
    for lemma in lemmas:
        verb, *rest = lemma.split()
        for form in forms(verb):
            rests[form.text] = tuple(dict.fromkeys((*rests.get(form.text, ()), tuple(rest))))
    return Phrases(rests)


def _index(types: dict[str, dict[str, list[str]]]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for name, words in types.items():
        kind = EventType(name)
        for phrase in words["verbs"]:
            for form, entry in _verb_entries(kind, phrase):
                found[form].append(entry)
        for phrase in words["nouns"]:
            for form, entry in _noun_entries(kind, phrase):
                found[form].append(entry)
    return {form: tuple(sorted(entries, key=lambda e: -len(e.rest))) for form, entries in found.items()}


def _governors(groups: dict[str, list[str]]) -> dict[str, Governing]:
    found: dict[str, Any] = {}
    for name, lemmas in groups.items():
        for form in _all_forms(lemmas):
            found[form] = name
    return found


@cache
def event_words() -> EventWords:
    data = tomllib.loads(files("stateofplay.knowledge").joinpath("events.toml").read_text("utf-8"))
    nouns: dict[str, Any] = {w: name for name, words in data["governor_nouns"].items() for w in words}
    return EventWords(
        entries=_index(data["types"]),
        governors=_governors(data["governors"]),
        governor_nouns=nouns,
        light=_phrases(data["light"]["verbs"]),
        handing=_lemmas(data["light"]["handing"]),
        getting=_phrases(data["light"]["getting"]),
        papers=frozenset(data["light"]["papers"]),
        motions=frozenset(data["light"]["motions"]),
        unpassed=_phrases(data["light"]["unpassed"]),
        notifying=_lemmas(data["light"]["notifying"]),
        suspending=_phrases(data["light"]["suspending"]),
        failing=_phrases(data["light"]["failing"]),
        undoing=_phrases(data["light"]["undoing"]),
        dropping=_phrases(data["light"]["dropping"]),
        debating=_phrases(data["light"]["debating"]),
        wanting=_all_forms(data["own"]["before_to"]),
        suspended=frozenset(data["light"]["suspended"]),
        planned=frozenset(data["light"]["planned"]),
        unmade=frozenset(data["light"]["unmade"]),
        scheduled=frozenset(data["light"]["scheduled"]),
        weighed=frozenset(data["light"]["weighed"]),
        own_before_to=frozenset(data["own"]["before_to"]),
        readiness=frozenset(data["own"]["readiness"]),
        vows=frozenset(data["own"]["vows"]),
        own_reasons=frozenset(data["own"]["reasons"]),
        summoning=_all_forms(data["own"]["summoning"]),
        denials=_all_forms(data["denials"]["verbs"]) | frozenset(data["denials"]["false"]),
        denials_negated=_all_forms(data["denials"]["negated"]),
        brushed_aside=_all_forms(data["denials"]["brushing_aside"]),
        charges=frozenset(data["denials"]["charges"]),
        supposing=frozenset(data["unreal"]["supposing"]),
        spoken_of=_phrases(data["unreal"]["gerunds"]),
        short_of=frozenset(data["unreal"]["short_of"]),
        unreal=frozenset(data["unreal"]["adverbs"]),
        degrees=_all_forms(data["unreal"]["degrees"]),
        hopes=_all_forms(data["unreal"]["hopes"]),
        judging=_all_forms(data["judged"]["verbs"]),
        judged=frozenset(data["judged"]["nouns"]),
        accorded=_all_forms(data["accorded"]["verbs"]),
        unilateral=frozenset(data["unilateral"]["verbs"]),
        offered=frozenset(data["offered"]["nouns"]),
        feelings=_all_forms(data["feelings"]["verbs"]),
        envoys=tuple(data["envoys"]["nouns"]),
        hosts=frozenset(data["envoys"]["hosts"]),
        own=frozenset(data["envoys"]["own"]),
        away=frozenset(data["envoys"]["away"]),
        mutual=frozenset(data["mutual"]["words"]),
        mediating=frozenset(data["mediating"]["verbs"]),
        heads_behind=frozenset(data["modified"]["heads"]),
        unnamed=frozenset(data["press"]["unnamed"]),
        silent=frozenset(data["press"]["silent"]),
        sport=frozenset(data["sport"]["words"]),
        statements=_lemmas(data["statements"]["verbs"]),
        with_that=_lemmas(data["statements"]["with_that"]),
        depicting=frozenset(data["statements"]["depicting"]),
        naming=_all_forms(data["statements"]["naming"]),
        telling=frozenset(data["statements"]["telling"]),
        held=_all_forms(data["statements"]["held"]),
        views=_all_forms(data["statements"]["views"]),
        firm=frozenset(data["statements"]["cues"]["firm"]),
        conditions=frozenset(data["statements"]["cues"]["conditions"]),
        commitments=_all_forms(data["commitments"]["verbs"]) | frozenset(data["commitments"]["adjectives"]),
        commitment_nouns=frozenset(data["commitments"]["nouns"]),
        giving=_all_forms(data["commitments"]["giving"]),
        bound=frozenset(data["commitments"]["adjectives"]) | {"expected", "planned"},
        befalling=frozenset(data["commitments"]["befalling"]),
        deciding=frozenset(data["commitments"]["deciding"]),
        settled=frozenset(data["commitments"]["settled"]),
        stances=frozenset(data["commitments"]["stances"]),
        courses_now=_present(data["commitments"]["courses"]),
        minds=_all_forms([*data["commitments"]["minds"], *data["unreal"]["hopes"]]),
        doubts=frozenset(data["commitments"]["doubts"]),
        courses=frozenset(data["commitments"]["courses"]),
        content={EventType(name): tuple(words) for name, words in data["statements"]["content"].items()},
    )
