"""Bodies, courts, companies and groups: the state each belongs to, and the id it goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stateofplay.knowledge.actors import actor_words
from stateofplay.knowledge.states import states
from stateofplay.model.mentions import Actor, ActorKind, ActorMention
from stateofplay.reading.actors.described_states import how_many
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import slug
from stateofplay.reading.actors.officers import guessed
from stateofplay.reading.actors.parties import described, parties
from stateofplay.reading.actors.situation import DEFINITE, Situation
from stateofplay.reading.actors.story import Past

__all__ = ["institution"]

_ALL_OF = frozenset({"the", "both", "neither", "either", "each"})
_OF_A_STATE = (ActorKind.BODY, ActorKind.COURT)


def institution(situation: Situation, draft: Draft) -> ActorMention:
    if draft.actor and (draft.noun is None or draft.actor.kind is ActorKind.INTERNATIONAL):
        return situation.made(draft, (situation.story.register(_owned(situation, draft, draft.actor)),), draft.rule)
    if draft.noun is None:
        return situation.made(draft, _people(situation, draft), draft.rule)
    if draft.opening in DEFINITE and not draft.codes and (known := situation.same(draft)):
        return situation.like(draft, known, "definite")
    of_some = draft.noun not in actor_words()["of_no_state"]
    codes, how = draft.codes or situation.owner(draft), draft.rule
    if not codes and of_some and draft.kind in _OF_A_STATE and (both := _each_ones(situation, draft)):
        codes, how = both, "pair"
    if not codes and (both := _sides(situation, draft)):
        return situation.made(draft, both, "pair")
    if not codes and draft.kind in _OF_A_STATE and (known := _described_alike(situation, draft)):
        return situation.like(draft, known, "definite")
    if not codes and draft.kind is not ActorKind.INTERNATIONAL and of_some:
        guess = guessed(situation, draft)
        codes, how = (guess.actors, guess.how) if not _anyone(situation, draft) else ((), draft.rule)
    if _has_own_id(draft, codes):
        codes = tuple(_body(situation, draft, code) for code in codes)
    elif how != "context" and (own := parties(draft, situation.line(draft), codes)):
        codes = tuple(situation.story.register(actor) for actor in own)
    return situation.made(draft, codes, how)


def _people(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "Americans", whoever they are: not the state."""
    if draft.kind is not ActorKind.GROUP:
        return draft.codes
    words = situation.line(draft).text(draft.first, draft.last)
    return tuple(situation.story.register(described(code, words, draft.kind)) for code in draft.codes)


def _has_own_id(draft: Draft, codes: Sequence[str]) -> bool:
    """Whether it is a body or court of some state, apart from that state: not "officials", "its council"."""
    several = draft.plural and len(codes) < 2
    return draft.kind in _OF_A_STATE and not several and bool(draft.description) and set(codes) <= states().keys()


def _anyone(situation: Situation, draft: Draft) -> bool:
    """Whether it is no matter whose they are: "producers" in a wire's report, which no paper writes for its own."""
    return draft.kind is ActorKind.COMPANY and draft.opening is None and not situation.home.of_outlet


def _each_ones(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "both foreign ministries", "the two delegations": the sides of the report, each of which has one."""
    wanted = how_many(situation.words(draft)) if draft.plural and draft.opening in ("both", "the") else None
    return situation.salient(draft, wanted) if wanted else ()


def _sides(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "the parties", and of "a joint commission", which has two: those that the report is about."""
    parties = draft.noun == "party" and draft.description in ("party", "parties") and draft.opening in _ALL_OF
    if parties and (draft.plural or draft.opening != "the"):
        return situation.story.sides(draft.line)
    if draft.kind is not ActorKind.BODY or "joint" not in (draft.description or "").lower().split() or draft.plural:
        return ()
    both = situation.salient(draft, 2)
    return both if len(both) > 1 else ()


def _owned(situation: Situation, draft: Draft, actor: Actor) -> Actor:
    """The body of that name of the state named before it, or of the one whose body of that name came up last:
    several states have a "National Security Council"."""
    if actor.of is None or draft.kind not in _OF_A_STATE:
        return actor
    edge = draft.first - 1 if situation.line(draft).word(draft.first - 1) in ("'s", "'") else draft.first
    holder = next((one for one in situation.beside(draft) if one.last == edge and one.attributive), None)
    before = situation.story.latest(lambda past: past.draft.actor == actor)
    codes = holder.codes if holder else before.states if before else ()
    code = codes[0] if len(codes) == 1 else _at_home(situation, draft, actor.of)
    if code == actor.of:
        return actor
    last = situation.line(draft).words[draft.last - 1]
    name = last if last.isupper() else actor.name
    return replace(actor, id=f"{code}-{slug(name)}", name=name, of=code)


def _at_home(situation: Situation, draft: Draft, state: str) -> str:
    """Of an acronym that several states' bodies share, "MITI": the one of the table's state if the report names that
    at all, else that of whom it is about."""
    acronym = situation.line(draft).words[draft.last - 1].isupper()
    named = any(one.codes == (state,) and one.actor is None for one in situation.drafts)
    if not acronym or named:
        return state
    return next(iter(guessed(situation, draft).actors), state)


def _body(situation: Situation, draft: Draft, code: str) -> str:
    """The id of the body of that state which the draft describes."""
    words = draft.description or ""
    if draft.plural and " " not in (draft.noun or " "):
        words = " ".join((*words.split()[:-1], draft.noun or ""))
    proper = " of " in words or " for " in words
    adjective = states()[code].adjectives[:1] if code in states() else ()
    name = words if proper else " ".join((*adjective, words))
    return situation.story.register(Actor(f"{code}-{slug(words)}", name, draft.kind, code))


def _described_alike(situation: Situation, draft: Draft) -> Past | None:
    words = (draft.description or "").lower()
    return situation.story.latest(lambda past: (past.draft.description or "").lower() == words and bool(past.states))
