"""From what a person asks for to a judgement: the line found, the value made sure of, its ground written down."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stateofplay.errors import JudgementError
from stateofplay.knowledge.states import states
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.fixes import FIELDS, RULINGS, written
from stateofplay.ledger.rulings import undone
from stateofplay.model.claims import Claim
from stateofplay.model.ids import resolved
from stateofplay.model.judgements import Ground, Judgement, Ruling, Thing, mark_of
from stateofplay.model.state import Commitment, Disagreement, Event, Issue, Position, StateOfPlay, Track

__all__ = ["Request", "judgement", "taken_back"]

_LISTED = "`stateofplay show timeline` and the other tables list ids"
_JUDGEMENTS_LISTED = "`stateofplay show judgements` lists them"
_ACTORS = ("actors", "recipients")
_NOBODY = "none"
_ACTORS_LISTED = "`stateofplay show actors` lists ids"
_Shown = Issue | Disagreement | Commitment | Position | Track | Event


@dataclass(frozen=True, slots=True)
class Request:
    """`about` is an id or its beginning; `words` are the other ids of a merge, the claims of a split, field and value
    of a fix, or a name, as a person writes them."""

    about: str
    ruling: str
    words: tuple[str, ...]
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the state of play: what it is, and on which claims it stands."""

    thing: Thing
    claims: tuple[str, ...]


def judgement(asked: Request, state: StateOfPlay, entries: Sequence[Entry], at: dt.datetime) -> Judgement:
    """The judgement, yet without an id. `state` is what the person looks at, `entries` everything that was read.

    Raises UnknownId, and JudgementError with what is allowed.
    """
    lines, ground = _lines(state, entries), _Grounds(entries)
    about = _about(asked.about, lines, state)
    line = lines[about]
    ruling = _ruling(asked.ruling, line.thing)
    field, value, others = _told(asked.words, about, ruling, lines, state)
    apart = others if ruling is Ruling.SPLIT else ()
    claims = ground.of([claim for claim in line.claims if claim not in apart])
    if not claims:
        raise JudgementError(f"no reading makes a claim for {about} any more; there is nothing left to judge")
    return Judgement(
        id="",
        thing=line.thing,
        about=about,
        ruling=ruling,
        by=_who(asked.by),
        at=at,
        reason=" ".join(asked.reason.split()),
        field=field,
        value=value,
        claims=claims,
        others=ground.of([claim for other in others for claim in lines[other].claims]),
    )


def _told(
    words: Sequence[str], about: str, ruling: Ruling, lines: Mapping[str, _Line], state: StateOfPlay
) -> tuple[str, str, tuple[str, ...]]:
    """Field, value and other ids, as far as the ruling has them."""
    if ruling in (Ruling.MERGE, Ruling.SPLIT):
        others = _others(words, about, ruling, lines)
        return "", ",".join(others), others
    if ruling is Ruling.FIX:
        return *_set(words, lines[about].thing, state), ()
    if ruling is Ruling.NAME:
        return "name", written("name", " ".join(words)), ()
    if words:
        raise JudgementError(f"{ruling} takes nothing after it; leave out {' '.join(words)!r}")
    return "", "", ()


def taken_back(id: str, by: str, reason: str, made: Sequence[Judgement], at: dt.datetime) -> Judgement:
    """The judgement, yet without an id, that undoes the one meant. Raises UnknownId, or JudgementError where it is
    undone already."""
    by_id = {one.id: one for one in made}
    one = by_id[resolved(id, list(by_id), _JUDGEMENTS_LISTED)]
    through = undone(made)
    if one.id in through:
        again = f"`stateofplay judge undo {through[one.id]}` brings it back"
        raise JudgementError(f"judgement {one.id} was undone already, by {through[one.id]}; {again}")
    who, why = _who(by), " ".join(reason.split())
    return Judgement("", one.thing, one.about, one.ruling, who, at, why, undoes=one.id)


def _who(by: str) -> str:
    name = " ".join(by.split())
    if not name:
        raise JudgementError("nobody judges; say who with --by NAME or the variable STATEOFPLAY_BY")
    return name


def _lines(state: StateOfPlay, entries: Iterable[Entry]) -> dict[str, _Line]:
    """By id, with what was judged before and is not shown any more."""
    found = {
        one.judgement.about: _Line(one.judgement.thing, tuple(ground.claim for ground in one.judgement.claims))
        for one in state.judgements
        if not one.judgement.undoes
    }
    found |= {claim.id: _Line(Thing.CLAIM, (claim.id,)) for entry in entries for claim in entry.reading.claims}
    shown: tuple[tuple[Thing, Sequence[_Shown]], ...] = (
        (Thing.ISSUE, state.issues),
        (Thing.DISAGREEMENT, state.disagreements),
        (Thing.COMMITMENT, state.commitments),
        (Thing.POSITION, state.positions),
        (Thing.TRACK, state.tracks),
        (Thing.EVENT, state.events),
    )
    return found | {one.id: _Line(thing, one.claims) for thing, lines in shown for one in lines}


def _about(id: str, lines: Mapping[str, _Line], state: StateOfPlay) -> str:
    others = {
        *(one.id for one in state.actors),
        *(one.id for one in state.sources),
        *(one.name for one in state.people),
    }
    if id in others:
        things = ", ".join(thing.value for thing in Thing)
        raise JudgementError(f"{id} is an actor, a person or a report; what can be judged is: {things}")
    return resolved(id, list(lines), _LISTED)


def _ruling(text: str, thing: Thing) -> Ruling:
    allowed = RULINGS[thing]
    if text not in tuple(allowed):
        raise JudgementError(f"{text!r} is nothing that {_a(thing)} takes; choose one of: {', '.join(allowed)}")
    return Ruling(text)


def _others(words: Sequence[str], about: str, ruling: Ruling, lines: Mapping[str, _Line]) -> tuple[str, ...]:
    """Whole ids of what is merged with it or split off."""
    line = lines[about]
    merge = ruling is Ruling.MERGE
    what = f"{line.thing}s to merge it with" if merge else "claims of it to split off"
    fit = [id for id, one in lines.items() if one.thing is line.thing] if merge else list(line.claims)
    listed = _LISTED if merge else f"those of {about} are: {', '.join(line.claims)}"
    if not words:
        raise JudgementError(f"{ruling} needs the ids of the {what}; {listed}")
    found = tuple(dict.fromkeys(resolved(id, fit, listed) for id in words))
    if about in found:
        raise JudgementError(f"{about} cannot be merged with itself; name the other {line.thing}")
    if set(found) >= set(line.claims):
        raise JudgementError(f"{about} would stand on nothing; leave it one of its claims, or reject it")
    return found


def _set(words: Sequence[str], thing: Thing, state: StateOfPlay) -> tuple[str, str]:
    """Field and value of a fix, as the ledger keeps them."""
    allowed, (field, *rest) = FIELDS[thing], words or ("",)
    if field not in allowed:
        said = f"has no field {field!r} to fix" if field else "is fixed in one field at a time"
        raise JudgementError(f"{_a(thing)} {said}; choose one of: {', '.join(allowed)}")
    value = " ".join(rest)
    if field in _ACTORS:
        return field, _actors(field, value, state)
    return field, _issue(value, state) if field == "issue" else written(field, value)


def _issue(value: str, state: StateOfPlay) -> str:
    """The name of the issue that is meant by its id or name; any other name is that of a new one."""
    name = written("issue", value)
    return next((one.name for one in state.issues if name == one.id or name.lower() == one.name.lower()), name)


def _actors(field: str, value: str, state: StateOfPlay) -> str:
    words = [" ".join(word.split()) for word in value.split(",") if word.strip()]
    if field == "recipients" and [word.lower() for word in words] == [_NOBODY]:
        return ""
    if not words:
        raise JudgementError(f"{field} cannot be nobody; give ids or names of actors, such as JPN,KOR")
    ids = {name.lower(): one.code for one in states().values() for name in (one.code, *one.names)}
    ids |= {name.lower(): one.id for one in state.actors for name in (one.name, one.id)}
    for word in words:
        if word.lower() not in ids:
            close = difflib.get_close_matches(word.lower(), ids, n=3)
            closest = f"closest: {', '.join(dict.fromkeys(ids[one] for one in close))}; " if close else ""
            raise JudgementError(f"{word!r} is no actor of the reports and no state; {closest}{_ACTORS_LISTED}")
    return ",".join(dict.fromkeys(ids[word.lower()] for word in words))


def _a(thing: Thing) -> str:
    return f"an {thing}" if thing[0] in "aeiou" else f"a {thing}"


class _Grounds:
    """Writes down claims as they stand in the readings at hand."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._at = {claim.id: (entry, claim) for entry in entries for claim in entry.reading.claims}

    def of(self, ids: Sequence[str]) -> tuple[Ground, ...]:
        return tuple(self._ground(id, frozenset(ids)) for id in dict.fromkeys(ids) if id in self._at)

    def _ground(self, id: str, meant: frozenset[str]) -> Ground:
        entry, claim = self._at[id]
        quote = claim.quote
        beside = (other.id for other in entry.reading.claims if other.id not in meant and _touch(claim, other))
        words = entry.document.text[quote.start : quote.end]
        return Ground(id, quote, words, mark_of(claim), tuple(sorted(beside)))


def _touch(one: Claim, other: Claim) -> bool:
    """Two of a kind on some of the same words."""
    a, b = one.quote, other.quote
    return one.kind == other.kind and a.start < b.end and b.start < a.end
