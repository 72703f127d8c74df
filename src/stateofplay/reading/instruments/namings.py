"""Pacts, lists, controls, rulings and talks where the text names them, by the words in the lifecycle files.

In: the scenes of one document. Out: for each scene the `Naming`s in it. A bare "the pact" is the last one of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, singular
from stateofplay.knowledge.lifecycles import Lifecycle, load
from stateofplay.model.claims import Instrument
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.roles import noun_sides
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.verbs import in_group
from stateofplay.reading.instruments.behind import act_behind, act_told_of, in_force, without_object
from stateofplay.reading.instruments.front import act_in_front
from stateofplay.reading.instruments.made import Naming, made
from stateofplay.reading.instruments.names import (
    as_one,
    by_acronym,
    capital,
    defined,
    known_acronym,
    last_capital,
    same_thing,
    with_place,
)
from stateofplay.reading.instruments.phrases import (
    TALKS,
    Head,
    goes_before_noun,
    head_end,
    heads,
    is_verb_here,
    modified,
    on_a_state,
    phrase_end,
    phrase_start,
    small,
    takes_effect,
)

__all__ = ["OBJECTS", "POINTING", "find"]

BEARING = frozenset({"of", "on", "for"})  # before what a proper name is about
JOINING = frozenset({"of", "on", "for", "and", "the", "in", "to"})
POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "such"})
OPENING = frozenset({"", ",", ";", "“", '"', "-", "--"})
PLACING = frozenset({"in", "at", "here"})
PRONOUNS = {"it": False, "they": True}
OBJECTS = {"it": False, "them": True}
PARTICLES = 2  # words of particles between a verb and its pronoun: "did away with it"
FRESH = frozenset({"new", "old", "own", "latest", "present"})  # between "the" and a noun


def find(scenes: Sequence[Scene]) -> tuple[tuple[Naming, ...], ...]:
    """For each scene its namings, in text order, none overlapping another."""
    acronyms: dict[str, Instrument] = {}
    found = []
    last: dict[str, Instrument] = {}
    before: list[Naming] = []
    for scene in scenes:
        here: list[Naming] = []
        i = 0
        while i < len(scene):
            naming = known_acronym(scene, i, acronyms) or _formal(scene, i) or _described(scene, i, last)
            naming = naming or made(scene, i, here) or _pronoun(scene, i, here or before)
            naming = naming or _object_pronoun(scene, i, here or before)
            if naming:
                naming = by_acronym(scene, defined(scene, with_place(scene, naming), acronyms), acronyms)
                if here and same_thing(scene, here[-1], naming):
                    one = as_one(here[-1].instrument, naming.instrument)
                    here[-1], naming = replace(here[-1], instrument=one), replace(naming, instrument=one)
                plural = (
                    naming.plural
                    if scene.lower[naming.head] in (*PRONOUNS, *OBJECTS)
                    else _plural(scene.lower[naming.head])
                )
                naming = replace(naming, plural=plural)
                here.append(naming)
                last[naming.instrument.kind] = naming.instrument
                last[f"{naming.instrument.kind}: {singular(scene.lower[naming.head])}"] = naming.instrument
            i = naming.last + 1 if naming else i + 1
        before = here
        found.append(tuple(here))
    return tuple(found)


def _plural(noun: str) -> bool:
    return singular(noun) != noun


def _opens(before: str) -> bool:
    """Whether a subject can stand behind this word."""
    grammar = closed()
    plain = before in grammar.subordinators or before in grammar.conjunctions or before in OPENING
    return plain or before in event_words().statements


def _pronoun(scene: Scene, i: int, told: Sequence[Naming]) -> Naming | None:
    """ "It expires in June", "They were imposed in May": what was named last, one or several as the pronoun says, where
    the clause says of it what is said of such instruments."""
    plural = PRONOUNS.get(scene.lower[i])
    if plural is None or not told or not _opens(scene.before(i)):
        return None
    named = next((n for n in reversed(told) if n.plural == plural and (not plural or n.instrument.kind != TALKS)), None)
    naming = named and replace(named, first=i, last=i, head=i, anaphor=True)
    act = act_behind(scene, naming) if naming else None
    if act is None or not act.tense or not all(in_group(w) or w == "to" for w in scene.lower[i + 1 : act.first]):
        return None  # "it would let the pact lapse"
    return naming if act.passive or without_object(scene, act.last) else None


def _object_pronoun(scene: Scene, i: int, told: Sequence[Naming]) -> Naming | None:
    """ "Parliament ratified it", "lifted them in May": what was named last, where the verb right before is a move in
    its life. Talks are held all the time."""
    plural = OBJECTS.get(scene.lower[i])
    named = told[-1] if told and plural is not None and told[-1].plural == plural else None
    if named is None or named.instrument.kind == TALKS:
        return None
    naming = replace(named, first=i, last=i, head=i, anaphor=True)
    act = act_in_front(scene, naming)
    near = act is not None and act.tense is not None and i - act.first <= 1 + PARTICLES
    return naming if near and without_object(scene, i) else None


def _formal(scene: Scene, i: int) -> Naming | None:
    """A capitalised name that ends in a head word: "Bergen Convention on Mackerel Stocks", "Treaty of Ribe"."""
    if not capital(scene, i):
        return None
    found, k = None, i
    while k < len(scene) and (capital(scene, k) or (scene.lower[k] in JOINING and k > i)):
        kind = _formal_kind(scene, k)
        found = (kind, k) if kind else found
        k += 1
    if found is None:
        return None
    kind, last = found
    if scene.after(last) in BEARING:
        last = max(last, last_capital(scene, last + 2))
    first = i
    while first < last and _possessor(scene, first):  # whose it is stands in front of its name: "the Norwegian"
        first += 1
    return _naming(scene, kind, (first, last), found[1], formal=True) if first < last else None


def _possessor(scene: Scene, k: int) -> bool:
    holder = scene.actor[k]
    return holder is not None and holder.attributive and holder.kind is ActorKind.STATE


def _formal_kind(scene: Scene, k: int) -> str | None:
    named = heads().get(singular(scene.lower[k]), ()) if capital(scene, k) else ()
    between = (h.kind for h in named if len(h.words) == 1 and load()[h.kind].holder == "parties" and h.kind != TALKS)
    return next(between, None)


def _described(scene: Scene, i: int, last_seen: Mapping[str, Instrument]) -> Naming | None:
    if scene.time[i]:
        return None
    for head in heads().get(singular(scene.lower[i]), ()):
        end = head_end(scene, i, head.words)
        if end is not None and not is_verb_here(scene, i, end):
            found = _as_head(scene, head, (i, end), last_seen)
            if found:
                return found
    return None


def _as_head(scene: Scene, head: Head, at: tuple[int, int], last_seen: Mapping[str, Instrument]) -> Naming | None:
    """The phrase around a head: by its own words, as a pointer back, or as a bare strong head."""
    i, end = at
    first = phrase_start(scene, head.kind, i)
    if load()[head.kind].moved_only:  # "the border" is no other thing that was closed before
        plain = head.weak and not modified(scene, head.kind, first, at)  # "in force" is no force of observers
        return None if plain or goes_before_noun(scene, end) else _to_be_moved(scene, head.kind, (first, end))
    pointing = scene.before(first) in POINTING
    if not head.weak and (first < i or not pointing or _another(head, last_seen)):
        laid = load()[head.kind].holder == "owner" and scene.after(end) == "on"
        return _naming(scene, head.kind, (first, phrase_end(scene, head.kind, end) if laid else end), end)
    if modified(scene, head.kind, first, at) or on_a_state(scene, head, end):
        return _naming(scene, head.kind, (first, phrase_end(scene, head.kind, end)), end)
    goes_on = head.weak and head.kind != TALKS and scene.after(end) == "to"  # "the decision to keep the pact"
    goes_on = goes_on or (head.kind == TALKS and goes_before_noun(scene, end))  # "the dialogue momentum"
    known = _pointed_at(scene, head, end, last_seen) if pointing and not goes_on else None
    if known:
        return Naming(first, end, end, known, anaphor=True)
    pointing = pointing or (scene.before(first) in FRESH and scene.before(first - 1) in POINTING)
    bare = _naming(scene, head.kind, (first, phrase_end(scene, head.kind, end) if head.weak else end), end)
    stands = (
        pointing
        and not _meant_elsewhere(head)
        and (takes_effect(scene, head.kind, end) or in_force(scene, bare) is not None)
    )
    stands = stands or (head.kind == TALKS and _with_a_state(scene, bare))
    return bare if not head.weak or stands or _acted_on(scene, head, bare) else None


def _with_a_state(scene: Scene, naming: Naming) -> bool:
    """Whether talks with a state are put off, broken off or taken up again: "suspended talks with Oslo". That they are
    held is a meeting."""
    k = naming.last + 2
    other = scene.actor[k] if scene.after(naming.last) == "with" and k < len(scene) else None
    if other is None or other.kind is ActorKind.GROUP:
        return False
    act = act_in_front(scene, naming) or act_behind(scene, naming)
    return act is not None and act.move.id != "hold"


def _another(head: Head, last_seen: Mapping[str, Instrument]) -> bool:
    """Whether "the friendship treaty" is not the border treaty named before: of what stands between parties a name of
    several words points back only to what bears them. Of measures "the export curbs" are by turns "the controls"."""
    if load()[head.kind].holder != "parties":
        return False
    known = last_seen.get(f"{head.kind}: {head.words[-1]}") or last_seen.get(head.kind)
    return len(head.words) > 1 and known is not None and not {*head.words} <= {*known.words}


def _to_be_moved(scene: Scene, kind: str, words: tuple[int, int]) -> Naming | None:
    """What is named everywhere; people, who act themselves, only where something is done to them."""
    naming = _naming(scene, kind, words, words[1])
    holder = scene.actor[words[1]]
    people = holder is not None and holder.kind is not ActorKind.BODY
    done = people and (act_in_front(scene, naming) or act_behind(scene, naming) or act_told_of(scene, naming))
    return naming if done or not people else None


def _meant_elsewhere(head: Head) -> bool:
    """Whether the bare noun is rather another kind's: "the restrictions" are sanctions until they are "on exports"."""
    noun, cycles = head.words[-1], load()
    return any(noun in cycle.acted_heads for cycle in cycles.values()) and noun not in cycles[head.kind].acted_heads


def _pointed_at(scene: Scene, head: Head, end: int, last_seen: Mapping[str, Instrument]) -> Instrument | None:
    """What "the pact" points back to: what went by the same noun last, else the last of its kind, else, of a weak head,
    the last of a kind that goes by that noun too."""
    noun = singular(scene.lower[end])
    others = [kind for kind in load()[head.kind].compatible if _goes_by(kind, noun)] if head.weak else []
    keys = (f"{head.kind}: {noun}", head.kind, *others)
    return next((last_seen[key] for key in keys if key in last_seen), None)


def _goes_by(kind: str, noun: str) -> bool:
    cycle = load()[kind]
    return any(phrase.split()[-1] == noun for phrase in (*cycle.heads, *cycle.weak_heads))


def _acted_on(scene: Scene, head: Head, naming: Naming) -> bool:
    """Whether a verb makes a move of what a weak head names: "signed a deal", "the understanding initialled here". Who
    is concerned must be named: two states, or one where it is one's own or between parties; what was "signed in" some
    place was so by states."""
    if head.words[-1] not in load()[head.kind].acted_heads:
        return False
    told = act_told_of(scene, naming)
    if load()[head.kind].holder == "parties" and told and told.passive and scene.after(told.last) in PLACING:
        return True
    own = scene.before(naming.first) in ("its", "their")
    needed = 1 if own or load()[head.kind].holder == "parties" else 2
    if len({actor for mention in scene.mentions for actor in mention.actors}) < needed:
        return False
    act = act_in_front(scene, naming) or told
    return act is not None and act.tense is not None


def _naming(scene: Scene, kind: str, words: tuple[int, int], head: int, *, formal: bool = False) -> Naming:
    first, last = words
    name = " ".join(scene.words[k].text for k in range(first, last + 1)).replace(" - ", "-").replace(" 's", "'s")
    plain = [singular(w) for w in scene.lower[first : last + 1] if w[0].isalpha() and w not in small()]
    owner, target, parties = _holders(scene, load()[kind], first, max(last, head))
    return Naming(
        first, last, head, Instrument(kind, name, owner, target, parties, None, formal, tuple(dict.fromkeys(plain)))
    )


def _holders(scene: Scene, cycle: Lifecycle, first: int, last: int) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Whose it is, whom it bears on, and between whom it stands, as far as the phrase tells."""
    sides = noun_sides(scene, first, last)
    near = [m for k in range(max(0, first - 3), first) if (m := scene.actor[k]) and m.attributive]
    if cycle.holder == "parties":
        whose = scene.actor[last]  # "a Greek tanker" is a name for people with a side of its own
        near = near if whose is None or whose.attributive or whose.kind is ActorKind.BODY else [*near, whose]
        held = [a for m in near for a in m.actors]
        return None, None, tuple(dict.fromkeys((*held, *sides.partners.actors)))
    owners = [a for m in near if _surely(scene, m) for a in m.actors] or [*sides.by.actors]
    owner = owners[0] if owners else None
    bearing = () if sides.against.rule.endswith(" at") else sides.against.actors  # "controls at the border"
    against = [a for a in (*bearing, *sides.partners.actors) if a != owner]
    return owner, against[0] if against else None, ()


def _surely(scene: Scene, mention: ActorMention) -> bool:
    """Whether a holder is named, or is the "its" of "removed from its list". Any other pronoun is right two times in
    three, and whoever acts on the instrument tells better."""
    return mention.how != "pronoun" or scene.before(scene.first(mention)) == "from"
