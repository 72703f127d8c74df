"""Pacts, lists, controls, rulings and talks where the text names them, by the words in the lifecycle files.

In: the scenes of one document. Out: for each scene the `Naming`s in it. A bare "the pact" is the last one of its kind.
"""

from __future__ import annotations

import re
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

__all__ = ["POINTING", "find"]

FORMAL = re.compile(r"^[A-Z][\w.&'’-]*$")
ACRONYM = re.compile(r"^[A-Z][A-Z&-]{2,}$")
NAMING = frozenset({"called", "known", "named", "dubbed", "formally", "or"})
BRIDGE = NAMING | {",", "as", "the", "also", "better", "widely", "commonly", "officially", "a"}
JOINING = frozenset({"of", "on", "for", "and", "the", "in", "to"})
POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "such"})
OPENING = frozenset({"", ",", ";", "“", '"', "-", "--"})
PRONOUNS = {"it": False, "they": True}
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
            naming = _known_acronym(scene, i, acronyms) or _formal(scene, i) or _described(scene, i, last)
            naming = naming or made(scene, i, here) or _pronoun(scene, i, here or before)
            if naming:
                naming = _by_acronym(scene, _defined(scene, _with_place(scene, naming), acronyms), acronyms)
                if here and _same_thing(scene, here[-1], naming):
                    one = _as_one(here[-1].instrument, naming.instrument)
                    here[-1], naming = replace(here[-1], instrument=one), replace(naming, instrument=one)
                plural = naming.plural if scene.lower[naming.head] in PRONOUNS else _plural(scene.lower[naming.head])
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


def _pronoun(scene: Scene, i: int, told: Sequence[Naming]) -> Naming | None:
    """ "It expires in June", "They were imposed in May": what was named last, one or several as the pronoun says, where
    the clause says of it what is said of such instruments."""
    opens = closed().subordinators | closed().conjunctions | OPENING | event_words().statements.keys()
    plural = PRONOUNS.get(scene.lower[i]) if scene.before(i) in opens else None
    named = next((n for n in reversed(told) if n.plural == plural and (not plural or n.instrument.kind != TALKS)), None)
    naming = named and replace(named, first=i, last=i, head=i, anaphor=True)
    act = act_behind(scene, naming) if naming else None
    if act is None or not act.tense or not all(in_group(w) or w == "to" for w in scene.lower[i + 1 : act.first]):
        return None  # "it would let the pact lapse"
    return naming if act.passive or without_object(scene, act.last) else None


def _with_place(scene: Scene, naming: Naming) -> Naming:
    """What was agreed on at a place can be called by it: "the truce struck in Doha" is "the Doha truce"."""
    instrument = naming.instrument
    agreed = load()[instrument.kind].holder == "parties" and instrument.kind != TALKS and not naming.anaphor
    act = act_told_of(scene, naming) if agreed else None
    if act is None or not act.passive or scene.after(act.last) not in ("in", "at") or act.last + 2 >= len(scene):
        return naming
    start = end = act.last + 2
    while end < len(scene) and _capital(scene, end) and scene.time[end] is None:
        end += 1
    if start == end:
        return naming
    name = " ".join(word.text for word in scene.words[naming.first : end])
    words = tuple(dict.fromkeys((*instrument.words, *scene.lower[start:end])))
    return replace(naming, instrument=replace(instrument, name=name, words=words))


def _known_acronym(scene: Scene, i: int, acronyms: Mapping[str, Instrument]) -> Naming | None:
    known = acronyms.get(scene.words[i].text)
    return Naming(i, i, i, known) if known else None


def _defined(scene: Scene, naming: Naming, acronyms: dict[str, Instrument]) -> Naming:
    """Take up "(GSX)" behind a name as its acronym."""
    k = naming.last + 1
    if scene.lower[k : k + 1] != ("(",) or scene.lower[k + 2 : k + 3] != (")",):
        return naming
    acronym = scene.words[k + 1].text
    if not ACRONYM.match(acronym):
        return naming
    instrument = replace(naming.instrument, acronym=acronym)
    acronyms[acronym] = instrument
    return replace(naming, last=k + 2, instrument=instrument)


def _by_acronym(scene: Scene, naming: Naming, acronyms: dict[str, Instrument]) -> Naming:
    """Take up "the pact, known as GSX"."""
    k = naming.last + 1
    while k < len(scene) and scene.lower[k] in BRIDGE:
        k += 1
    named = NAMING & {*scene.lower[naming.last + 1 : k]}
    if not named or k >= len(scene) or not ACRONYM.match(scene.words[k].text) or naming.instrument.acronym:
        return naming
    acronym = scene.words[k].text
    acronyms[acronym] = replace(naming.instrument, acronym=acronym)
    return replace(naming, last=k, instrument=acronyms[acronym])


def _same_thing(scene: Scene, one: Naming, other: Naming) -> bool:
    """Whether only words of naming stand between two names: "the pact, formally called the Gulf Agreement"."""
    between = {*scene.lower[one.last + 1 : other.first]}
    kinds = {one.instrument.kind, *load()[one.instrument.kind].compatible}
    return between <= BRIDGE and bool(between & NAMING) and other.instrument.kind in kinds


def _as_one(described: Instrument, named: Instrument) -> Instrument:
    """The instrument under its formal name, with the words of both names."""
    base, other = (named, described) if named.formal or not described.formal else (described, named)
    words = tuple(dict.fromkeys((*base.words, *other.words)))
    return replace(base, words=words, acronym=base.acronym or other.acronym, parties=base.parties or other.parties)


def _formal(scene: Scene, i: int) -> Naming | None:
    """A capitalised name that ends in a head word: "Bergen Convention on Mackerel Stocks", "Treaty of Ribe"."""
    if not _capital(scene, i):
        return None
    found, k = None, i
    while k < len(scene) and (_capital(scene, k) or (scene.lower[k] in JOINING and k > i)):
        kind = _formal_kind(scene, k)
        found = (kind, k) if kind else found
        k += 1
    if found is None:
        return None
    kind, last = found
    first = i
    while first < last and _possessor(scene, first):  # whose it is stands in front of its name: "the Norwegian"
        first += 1
    return _naming(scene, kind, (first, last), last, formal=True) if first < last else None


def _possessor(scene: Scene, k: int) -> bool:
    holder = scene.actor[k]
    return holder is not None and holder.attributive and holder.kind is ActorKind.STATE


def _capital(scene: Scene, k: int) -> bool:
    """Whether word `k` is capitalised, and not one of a line in capitals."""
    text = scene.words[k].text
    return bool(FORMAL.match(text)) and not (text.isupper() and len(text) > 4)


def _formal_kind(scene: Scene, k: int) -> str | None:
    named = heads().get(singular(scene.lower[k]), ()) if _capital(scene, k) else ()
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
    first = phrase_start(scene, i)
    if load()[head.kind].moved_only:  # "the border" is no other thing that was closed before
        return None if goes_before_noun(scene, end) else _to_be_moved(scene, head.kind, (first, end))
    pointing = scene.before(first) in POINTING
    if not head.weak and (first < i or not pointing):
        return _naming(scene, head.kind, (first, end), end)
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
    return bare if not head.weak or stands or _acted_on(scene, head, bare) else None


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
    is concerned must be named: two states, or one where it is one's own or between parties."""
    if head.words[-1] not in load()[head.kind].acted_heads:
        return False
    own = scene.before(naming.first) in ("its", "their")
    needed = 1 if own or load()[head.kind].holder == "parties" else 2
    if len({actor for mention in scene.mentions for actor in mention.actors}) < needed:
        return False
    act = act_in_front(scene, naming) or act_told_of(scene, naming)
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
