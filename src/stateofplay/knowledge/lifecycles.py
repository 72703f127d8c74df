"""Lifecycles: for each kind of instrument, its states, the moves between them and the words that name them.

One TOML file a kind in `lifecycles/`; `lifecycle.schema.json` beside them is the format. To have a new kind recognised,
write such a file and give its folder to `load`.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from stateofplay.errors import KnowledgeError

__all__ = ["ATTESTED", "Lifecycle", "LifecycleState", "Move", "announcement", "counterpart", "load"]

ATTESTED = "attested"  # the move that every kind has: a passage only shows the instrument in a state

_HOLDERS = ("parties", "owner", "court")
_TONES = ("live", "pending", "ended", "unknown")
_EXPORTS = ("pact", "treaty", "trade-list", "export-control", "sanction", "tariff", "court-claim", "talks", "other")
_FOLDER = Path(__file__).with_name("lifecycles")


@dataclass(frozen=True, slots=True)
class LifecycleState:
    """`foretold` is the state that holds on the day this one was announced for, as long as no report has come from
    that day: "due to lapse" before "lapsed" is known."""

    id: str
    label: str
    tone: str
    in_force: bool
    foretold: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """What can be done to an instrument, or happen to it.

    `verbs` take the instrument as object, `intransitive` as subject, `nouns` stand for the act ("the removal from the
    list"). Where `on` names other moves, the words act on those and not on the instrument: "suspended its withdrawal
    from the pact". The move leads `to` a state on its own day and, where `schedules` is given, to that state on its
    day of effect; it takes back earlier moves of the kinds in `cancels`, with what they had scheduled. Unless it
    `repeats`, a second telling while nothing took the first back is a retelling, whatever day it gives. `event` is the
    PLOVER type of the act, where making the move is one. `instead` is the state that it leads to where it takes back a
    move whose effect is still to come: who keeps a pact after notice was given holds up its end. `makes` are verbs that
    bring the instrument about and name it at once: who "bars trawlers from its ports" has laid a ban; in "take * to"
    what is brought stands at the star, before one of the lifecycle's `venues`. `threatened` is the move that is made by
    who threatens this one, or considers it. A move changes nothing where the instrument is in none of the states
    `only_from`: a breach alleged of a pact that is being left leaves it as it is.
    """

    id: str
    to: str
    event: str | None = None
    verbs: tuple[str, ...] = ()
    intransitive: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    schedules: str | None = None
    cancels: tuple[str, ...] = ()
    repeats: bool = False
    instead: str | None = None
    makes: tuple[str, ...] = ()
    threatened: str | None = None
    only_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """One kind of instrument. `heads` name one by themselves, `weak_heads` only with one of `modifiers`.

    `acted_heads` name one where a verb of its moves acts on them: "signed a deal", "the understanding initialled here".
    `export` is the kind of the export contract, `holder` whose such an instrument is (between parties, an owner's
    against a target, a court's), `compatible` the kinds that reports use for the same thing, `attested` the state of
    one that a report merely shows to exist, `made` the words for one that a verb brings about ("ban on"). One that is
    `moved_only` is a thing named everywhere, such as a border: only what is done to it makes it an instrument. A kind
    that is `mixed` holds things of different sorts, a corridor and a fund, which their nouns tell apart.
    `consultations` are the words of a consultation of two sides that is itself the instrument: they "met". The first is
    its name. `papers` are nouns of what lays one down: "a decree barring trawlers".
    """

    kind: str
    label: str
    export: str
    holder: str
    heads: tuple[str, ...]
    weak_heads: tuple[str, ...]
    modifiers: tuple[str, ...]
    compatible: tuple[str, ...]
    attested: str
    made: str
    moved_only: bool
    mixed: bool
    consultations: tuple[str, ...]
    papers: tuple[str, ...]
    acted_heads: tuple[str, ...]
    venues: tuple[str, ...]
    states: Mapping[str, LifecycleState]
    moves: Mapping[str, Move]


_Item = TypeVar("_Item", LifecycleState, Move)


def load(extra: Path | None = None) -> Mapping[str, Lifecycle]:
    """Every lifecycle by kind; a file in the folder `extra` adds a kind or takes the place of the built-in one.

    Raises KnowledgeError, naming file and key, for a file that does not fit the format.
    """
    builtin = _read_folder(_FOLDER)
    if extra is None:
        return builtin
    return MappingProxyType({**builtin, **_read_folder(extra)})


def counterpart(kind: str, move: str, cycle: Lifecycle) -> Move | None:
    """The move of one lifecycle in another that reports use for the same thing: by its id, else the one that most of
    the same words tell. To "sign" a pact that elsewhere is called a treaty is to sign the treaty."""
    if move in cycle.moves or kind not in load() or move not in load()[kind].moves:
        return cycle.moves.get(move)
    told = _words(load()[kind].moves[move])
    shared = {other.id: len(told & _words(other)) for other in cycle.moves.values() if not other.on}
    best = max(shared, key=lambda id_: shared[id_], default=None)
    return cycle.moves[best] if best and shared[best] else None


def announcement(cycle: Lifecycle, move: Move) -> Move | None:
    """The move by which this one is announced and not yet made: "said that it would lay a levy". It leads to a pending
    state and schedules the same one."""
    found = (
        other
        for other in cycle.moves.values()
        if other.schedules is not None and other.schedules == move.schedules != other.to
        if cycle.states[other.to].tone == "pending" and not other.cancels and not other.on
    )
    return next(found, None)


def _words(move: Move) -> frozenset[str]:
    return frozenset((*move.verbs, *move.intransitive, *move.nouns))


@functools.cache
def _read_folder(folder: Path) -> Mapping[str, Lifecycle]:
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}: no such folder of lifecycles; name a folder with .toml files")
    found = [_read(path) for path in sorted(folder.glob("*.toml"))]
    return MappingProxyType({one.kind: one for one in found})


def _read(path: Path) -> Lifecycle:
    try:
        table = _Table(tomllib.loads(path.read_text("utf-8")), path.name)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise KnowledgeError(f"{path.name}: not readable as TOML: {fault}") from fault
    states = _by_id([_state(one) for one in table.tables("states")], table, "states")
    moves = _by_id([_move(one) for one in table.tables("moves")], table, "moves")
    lifecycle = Lifecycle(
        kind=table.text("kind"),
        label=table.text("label"),
        export=table.one_of("export", _EXPORTS),
        holder=table.one_of("holder", _HOLDERS),
        heads=table.words("heads", needed="consultations" not in table.values),
        weak_heads=table.words("weak_heads"),
        modifiers=table.words("modifiers"),
        compatible=table.words("compatible"),
        attested=table.text("attested"),
        made=table.text("made", needed=False),
        moved_only=table.flag("moved_only", needed=False),
        mixed=table.flag("mixed", needed=False),
        acted_heads=table.words("acted_heads"),
        consultations=table.words("consultations"),
        papers=table.words("papers"),
        venues=table.words("venues"),
        states=MappingProxyType(states),
        moves=MappingProxyType(moves),
    )
    table.only(Lifecycle.__dataclass_fields__)
    _check_links(lifecycle, table)
    return lifecycle


def _state(table: _Table) -> LifecycleState:
    table.only(LifecycleState.__dataclass_fields__)
    return LifecycleState(
        id=table.text("id"),
        label=table.text("label"),
        tone=table.one_of("tone", _TONES),
        in_force=table.flag("in_force"),
        foretold=table.text("foretold", needed=False) or None,
    )


def _move(table: _Table) -> Move:
    table.only(Move.__dataclass_fields__)
    return Move(
        id=table.text("id"),
        to=table.text("to"),
        event=table.text("event", needed=False) or None,
        verbs=table.words("verbs"),
        intransitive=table.words("intransitive"),
        nouns=table.words("nouns"),
        on=table.words("on"),
        schedules=table.text("schedules", needed=False) or None,
        cancels=table.words("cancels"),
        repeats=table.flag("repeats", needed=False),
        instead=table.text("instead", needed=False) or None,
        makes=table.words("makes"),
        threatened=table.text("threatened", needed=False) or None,
        only_from=table.words("only_from"),
    )


def _by_id(items: Sequence[_Item], table: _Table, key: str) -> dict[str, _Item]:
    found = {item.id: item for item in items}
    if len(found) < len(items):
        twice = next(item.id for n, item in enumerate(items) if item.id in {other.id for other in items[:n]})
        raise table.fault(key, f"the id {twice!r} stands there twice; give each its own")
    return found


def _check_links(lifecycle: Lifecycle, table: _Table) -> None:
    """Raises KnowledgeError where a state or move is named that the file does not have."""
    links: list[tuple[str, str | None, Mapping[str, object]]] = [("attested", lifecycle.attested, lifecycle.states)]
    links += [(f"states[{one.id}].foretold", one.foretold, lifecycle.states) for one in lifecycle.states.values()]
    for move in lifecycle.moves.values():
        links.append((f"moves[{move.id}].to", move.to, lifecycle.states))
        links.append((f"moves[{move.id}].schedules", move.schedules, lifecycle.states))
        links.append((f"moves[{move.id}].instead", move.instead, lifecycle.states))
        links.append((f"moves[{move.id}].threatened", move.threatened, lifecycle.moves))
        links += [(f"moves[{move.id}].on", other, lifecycle.moves) for other in move.on]
        links += [(f"moves[{move.id}].only_from", state, lifecycle.states) for state in move.only_from]
        links += [(f"moves[{move.id}].cancels", other, lifecycle.moves) for other in move.cancels]
    for key, name, known in links:
        if name is not None and name not in known:
            raise table.fault(key, f"{name!r} is not among {', '.join(known)}")


class _Table:
    """A TOML table that knows its file and place, so that a fault can name them."""

    def __init__(self, values: dict[str, Any], file: str, place: str = "") -> None:
        self.values, self.file, self.place = values, file, place

    def fault(self, key: str, what: str) -> KnowledgeError:
        return KnowledgeError(f"{self.file}: {self.place}{key}: {what}")

    def text(self, key: str, needed: bool = True) -> str:
        value = self.values.get(key, None if needed else "")
        if not isinstance(value, str) or (needed and not value):
            raise self.fault(key, "a text is needed here")
        return value

    def one_of(self, key: str, choices: Sequence[str]) -> str:
        value = self.text(key)
        if value not in choices:
            raise self.fault(key, f"{value!r} is not one of {', '.join(choices)}")
        return value

    def flag(self, key: str, needed: bool = True) -> bool:
        value = self.values.get(key, None if needed else False)
        if not isinstance(value, bool):
            raise self.fault(key, "true or false is needed here")
        return value

    def words(self, key: str, needed: bool = False) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(
            isinstance(one, str) and one == one.lower().strip() != "" for one in value
        ):
            raise self.fault(key, "a list of lower-case words is needed here")
        if needed and not value:
            raise self.fault(key, "at least one word is needed here")
        if len(set(value)) < len(value):
            raise self.fault(key, f"{max(value, key=value.count)!r} stands there twice")
        return tuple(value)

    def tables(self, key: str) -> list[_Table]:
        value = self.values.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
            raise self.fault(key, f"at least one [[{key}]] is needed")
        return [_Table(one, self.file, f"{key}[{one.get('id', n)}].") for n, one in enumerate(value)]

    def only(self, known: Mapping[str, object]) -> None:
        for key in self.values:
            if key not in known:
                raise self.fault(key, f"no such key; known are {', '.join(known)}")
