"""Parties beside their state's government: associations, firms, rebels, an opposition, legislators. Each is an actor of
its own, of its state: what growers ask of the government is not what the state asks.

A name of its own is an id in every report ("kenya-rose-guild"); of a party that is only described, its state and the
words are ("KEN-rose-growers"), so that reports in any order give the same one.
"""

from __future__ import annotations

from collections.abc import Sequence

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.knowledge.states import states
from stateofplay.model.mentions import Actor, ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES

__all__ = ["described", "house", "is_house", "own_party", "parties"]

_COUNTS = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_OPPOSITION = "opposition"
_LEGISLATORS = "lawmakers"


def parties(draft: Draft, line: Line, codes: Sequence[str]) -> tuple[Actor, ...]:
    """Those whom the words stand for, one for each of the states; none where they stand for the states themselves."""
    if draft.noun is None or not draft.description or not (draft.kind.private or _makes_laws(draft.noun)):
        return ()
    if name := _own_name(draft, line):
        return (Actor(slug(name), name, draft.kind, codes[0] if len(codes) == 1 else None),)
    if not set(codes) <= states().keys() or draft.noun in actor_words()["of_the_state"]:
        return ()
    words = " ".join(word for word in draft.description.split() if word not in _COUNTS) or draft.description
    return tuple(house(code, draft) or described(code, words, draft.kind) for code in codes)


def described(code: str, words: str, kind: ActorKind) -> Actor:
    """That of a state, by common words: "Kenyan rose growers"."""
    adjective = states()[code].adjectives[:1] if code in states() else ()
    name = words if " of " in words or words in states()[code].people else " ".join((*adjective, words))
    return Actor(f"{code}-{slug(words)}", name, kind, code)


def own_party(draft: Draft, line: Line, codes: Sequence[str]) -> Actor | None:
    """A group told by whom it is made of: "an association of Peruvian growers", "the Union of Farmers"."""
    if not draft.kind.private or draft.noun is None or draft.noun in actor_words()["of_the_state"]:
        return None
    code = codes[0] if len(codes) == 1 and codes[0] in states() else None
    words = line.text(draft.first + (draft.opening in ("the", "a", "an")), draft.last)
    proper = line.capitalised(draft.last - 1) and any(w[:1].isupper() for w in words.split()[:1])
    if proper:
        return Actor(slug(words), words, draft.kind, code)
    return Actor(f"{code}-{slug(words)}", words, draft.kind, code) if code else None


def house(code: str, draft: Draft, office: str | None = None) -> Actor | None:
    """The opposition, or those who make the laws, of a state: of whatever chamber, they are no government."""
    words = f"{draft.description or ''} {office or ''}".lower().split()
    if _OPPOSITION in words:
        return described(code, _OPPOSITION, ActorKind.GROUP)
    last = (office or draft.noun or "").lower().split()[-1:]
    return described(code, _LEGISLATORS, ActorKind.GROUP) if any(map(_makes_laws, last)) else None


def is_house(actor: Actor) -> bool:
    """Whether it is an opposition or the legislators of a state."""
    return actor.id in (f"{actor.of}-{_OPPOSITION}", f"{actor.of}-{_LEGISLATORS}")


def _makes_laws(noun: str) -> bool:
    return title_roles().get(noun) == "legislator"


def _own_name(draft: Draft, line: Line) -> str | None:
    """With the state's name where that opens it: "Kenya Rose Guild", but of "Kenya's Rose Guild" the last two."""
    if draft.rule != "name" or draft.description is None:
        return None
    words = line.text(draft.first, draft.last)
    before = words[: words.find(draft.description)]
    opening = "" if any(sign in before for sign in POSSESSIVES) else before
    return " ".join(word for word in (opening + draft.description).split() if word.lower() not in ("the", "a", "an"))
