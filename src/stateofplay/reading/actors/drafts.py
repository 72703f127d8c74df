"""A mention while the rules are still at work on it: words of one sentence, and what is known of them so far."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.model.mentions import Actor, ActorKind

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """Words `first` to `last` (not included) of sentence `line`.

    `codes` are states that the words themselves name; `noun` is the head noun in the singular, lower case, where it is
    described and not named; `opening` the article or possessive pronoun it begins with.
    """

    line: int
    first: int
    last: int
    kind: ActorKind
    rule: str
    codes: tuple[str, ...] = ()
    actor: Actor | None = None
    name: str | None = None  # a person's, as written
    office: str | None = None
    noun: str | None = None
    opening: str | None = None
    plural: bool = False
    attributive: bool = False
    inner: tuple[Draft, ...] = ()  # whom the people so described belong to
    description: str | None = None  # words for the thing without article and state: "foreign ministry"

    @property
    def key(self) -> tuple[int, int]:
        return self.line, self.first
