"""Proper names and acronyms of instruments, and where two names are given to one thing.

In: a scene and a `Naming` in it. Out: the naming with its acronym or place taken up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from stateofplay.knowledge.lifecycles import load
from stateofplay.model.claims import Instrument
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.instruments.behind import act_told_of
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.instruments.phrases import TALKS

__all__ = ["as_one", "by_acronym", "capital", "defined", "known_acronym", "last_capital", "same_thing", "with_place"]

FORMAL = re.compile(r"^[A-Z][\w.&'’-]*$")
ACRONYM = re.compile(r"^[A-Z][A-Z&-]{2,}$")
NAMING = frozenset({"called", "known", "named", "dubbed", "formally", "or"})
BRIDGE = NAMING | {",", "as", "the", "also", "better", "widely", "commonly", "officially", "a"}


def with_place(scene: Scene, naming: Naming) -> Naming:
    """What was agreed on at a place can be called by it: "the truce struck in Doha" is "the Doha truce"."""
    instrument = naming.instrument
    agreed = load()[instrument.kind].holder == "parties" and instrument.kind != TALKS and not naming.anaphor
    act = act_told_of(scene, naming) if agreed else None
    if act is None or not act.passive or scene.after(act.last) not in ("in", "at") or act.last + 2 >= len(scene):
        return naming
    start = end = act.last + 2
    while end < len(scene) and capital(scene, end) and scene.time[end] is None:
        end += 1
    if start == end:
        return naming
    name = " ".join(word.text for word in scene.words[naming.first : end])
    words = tuple(dict.fromkeys((*instrument.words, *scene.lower[start:end])))
    return replace(naming, instrument=replace(instrument, name=name, words=words))


def known_acronym(scene: Scene, i: int, acronyms: Mapping[str, Instrument]) -> Naming | None:
    known = acronyms.get(scene.words[i].text)
    return Naming(i, i, i, known) if known else None


def defined(scene: Scene, naming: Naming, acronyms: dict[str, Instrument]) -> Naming:
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


def by_acronym(scene: Scene, naming: Naming, acronyms: dict[str, Instrument]) -> Naming:
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


def same_thing(scene: Scene, one: Naming, other: Naming) -> bool:
    """Whether only words of naming stand between two names, or the proper name is set off by commas: "the pact, known
    as the Gulf Agreement", "the pact, the Gulf Agreement,"."""
    between = {*scene.lower[one.last + 1 : other.first]}
    kinds = {one.instrument.kind, *load()[one.instrument.kind].compatible}
    proper = other.instrument.formal and not one.instrument.formal and scene.after(other.last) in (",", ".")
    set_off = proper and "," in between and between <= {",", "the"}
    return other.instrument.kind in kinds and (set_off or (between <= BRIDGE and bool(between & NAMING)))


def as_one(described: Instrument, named: Instrument) -> Instrument:
    """The instrument under its formal name, with the words of both names."""
    base, other = (named, described) if named.formal or not described.formal else (described, named)
    words = tuple(dict.fromkeys((*base.words, *other.words)))
    return replace(base, words=words, acronym=base.acronym or other.acronym, parties=base.parties or other.parties)


def last_capital(scene: Scene, start: int) -> int:
    """The last word of a run of capitals from word `start`: "Arrangement on *Steel Products*"."""
    k = start
    while k < len(scene) and capital(scene, k) and scene.time[k] is None:
        k += 1
    return k - 1 if k > start else -1


def capital(scene: Scene, k: int) -> bool:
    """Whether word `k` is capitalised, and not one of a line in capitals."""
    text = scene.words[k].text
    return bool(FORMAL.match(text)) and not (text.isupper() and len(text) > 4)
