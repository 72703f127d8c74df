"""Named actors that are no states, nouns for unnamed ones, titles and small word lists.

`organisations.csv`, `bodies.csv` and `seats.csv` name actors; `actor_nouns.csv` says what kind of actor a common noun
stands for; `titles.csv` groups offices by role; `actor_words.toml` holds the closed classes.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources

from stateofplay.knowledge.rows import read_rows
from stateofplay.model.mentions import ActorKind

__all__ = ["ActorNoun", "NamedActor", "actor_nouns", "actor_words", "named_actors", "title_roles"]

_TABLES = {
    "organisations.csv": ("name", "aliases", "kind", "state"),
    "bodies.csv": ("name", "aliases", "state"),
    "seats.csv": ("name", "aliases", "state", "kind"),
}


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An organisation, body or seat of government under all its names. A seat of kind state is the government."""

    names: tuple[str, ...]
    kind: ActorKind
    state: str | None


@dataclass(frozen=True, slots=True)
class ActorNoun:
    """A noun such as "ministry" or "officials": `kind` is the kind of actor that this form of it stands for."""

    noun: str  # in the singular
    kind: ActorKind
    plural: bool


@functools.cache
def named_actors() -> tuple[NamedActor, ...]:
    """Every row of the three tables; a table without a column of kinds holds government bodies."""
    found = []
    for table, columns in _TABLES.items():
        for row in read_rows(table, columns):
            names = (row["name"], *filter(None, row["aliases"].split("|")))
            kind = ActorKind(row.get("kind", ActorKind.BODY))
            found.append(NamedActor(names, kind, row["state"] or None))
    return tuple(found)


@functools.cache
def actor_nouns() -> dict[str, ActorNoun]:
    """By form, singular or plural, in lower case; where both are one form, as the plural."""
    found = {}
    for row in read_rows("actor_nouns.csv", ("noun", "plural", "kind", "plural_kind")):
        noun = row["noun"]
        found[noun.lower()] = ActorNoun(noun, ActorKind(row["kind"]), plural=False)
        if row["plural"]:
            found[row["plural"].lower()] = ActorNoun(noun, ActorKind(row["plural_kind"]), plural=True)
    return found


@functools.cache
def title_roles() -> dict[str, str]:
    """The role of each title, in lower case: "premier" and "prime minister" are both head-of-government."""
    return {row["title"].lower(): row["role"] for row in read_rows("titles.csv", ("title", "role"))}


@functools.cache
def actor_words() -> dict[str, frozenset[str]]:
    """The word lists of `actor_words.toml` by name."""
    text = resources.files(__package__).joinpath("actor_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
