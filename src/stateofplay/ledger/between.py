"""Between whom a dispute is, as a person writes it: ids and names of states, and of bodies of states such as the EU."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from stateofplay.errors import ScopeError
from stateofplay.knowledge.actors import named_actors
from stateofplay.knowledge.states import states

__all__ = ["called", "meant"]

_HOW = "write two or more states by id or name, such as JPN,KOR"


def meant(written: Sequence[str], indexed: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """Ids in their order. `indexed` gives those that the index holds, for a side that is no state.

    Raises ScopeError where a name is unknown or has two meanings, or where fewer than two sides are meant.
    """
    ids = {_side(name.strip(), indexed) for name in written if name.strip()}
    if len(ids) < 2:
        raise ScopeError(
            f"a dispute has two sides or more, and {','.join(written)!r} names {len(ids) or 'none'}; {_HOW}"
        )
    return tuple(sorted(ids))


def called(side: str) -> str:
    """The name of a state or of a well-known body of states; of any other its id."""
    if side in states():
        return states()[side].name
    return next((one.names[0] for one in named_actors() if _letters(one.names[0]) == _letters(side)), side)


def _side(name: str, indexed: Callable[[], Iterable[str]]) -> str:
    found = _state_names().get(_letters(name), ())
    if len(found) > 1:
        raise ScopeError(f"{name!r} is the name of {' and of '.join(map(called, found))}; write {' or '.join(found)}")
    return found[0] if found else _body(name, indexed())


def _body(name: str, indexed: Iterable[str]) -> str:
    """The id of a body of states; ids are made of names, so the letters of one are those of the other."""
    full = [actor.names[0] for actor in named_actors() if _letters(name) in map(_letters, actor.names)]
    letters = {_letters(one) for one in (name, *full)}
    bodies = [id for id in indexed if not id.isupper()]
    fits = [id for id in bodies if _letters(id) in letters]
    if not fits:
        raise ScopeError(f"no state in this ledger is called {name!r}{_closest(name, bodies)}; {_HOW}")
    return fits[0]


def _closest(name: str, bodies: Iterable[str]) -> str:
    names = [state.name for state in states().values()]
    close = difflib.get_close_matches(name.capitalize(), (*names, *states(), *bodies), n=3, cutoff=0.6)
    return f", closest: {', '.join(close)}" if close else ""


@cache
def _state_names() -> dict[str, tuple[str, ...]]:
    """From the letters of a state's id, name or capital to the ids of those that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for state in states().values():
        for name in {_letters(name) for name in (state.code, *state.names, *state.capitals)}:
            found[name] = (*found.get(name, ()), state.code)
    return found


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
