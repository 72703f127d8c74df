"""States, their names, people, capitals and cities: `states.csv` and `cities.csv`."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from stateofplay.errors import KnowledgeError
from stateofplay.knowledge.rows import read_rows

__all__ = ["State", "city_states", "states"]

_STATE_COLUMNS = ("code", "name", "aliases", "adjectives", "people", "capitals", "epithets")


@dataclass(frozen=True, slots=True)
class State:
    """A state under its ISO 3166-1 alpha-3 code (XKX for Kosovo, YUG for Yugoslavia).

    `adjectives` stand before a noun ("Norwegian"), `people` alone ("Norwegians"), `epithets` after "the" ("the
    kingdom"). Names of states and territories that have gone over into it are among its `aliases`.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    epithets: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@functools.cache
def states() -> dict[str, State]:
    """Every state, by code."""
    found = {}
    for row in read_rows("states.csv", _STATE_COLUMNS):
        code, name, *lists = row.values()
        found[code] = State(code, name, *(tuple(filter(None, cell.split("|"))) for cell in lists))
    return found


@functools.cache
def city_states() -> dict[str, str]:
    """The code of the state in which each well-known city lies; capitals stand in `states`."""
    known = states()
    cities = {row["name"]: row["state"] for row in read_rows("cities.csv", ("name", "state"))}
    for city, code in cities.items():
        if code not in known:
            raise KnowledgeError(f"cities.csv: {city} lies in {code}, which states.csv lacks; add the state or mend it")
    return cities
