"""Whom an official acts for whose state no word says: by home, by place, by the others of the sentence."""

from __future__ import annotations

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.actors.clues import counterparts, hosts, led_side, own_state, setting, speaks_in
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Sense
from stateofplay.reading.actors.reach import POSSESSIVES
from stateofplay.reading.actors.situation import Situation
from stateofplay.reading.actors.story import Past

__all__ = ["guessed", "home_officer", "is_official"]

_SPEAKING_ROLES = frozenset({"head-of-state", "head-of-government", "minister", "spokesperson"})
_ABROAD = frozenset({"embassy", "consulate", "high commission", "mission"})
_SOURCE = "official"  # who speaks without a name
_FOR_A_STATE = frozenset({"official", "soldier", "officer"})


def is_official(draft: Draft) -> bool:
    return draft.noun in _FOR_A_STATE or (draft.noun or "") in title_roles()


def guessed(situation: Situation, draft: Draft) -> ActorMention:
    """By the context, where no word says whose it is; of a speaker's "our minister" nobody is guessed, nor of who is
    some other state's or many states': "a Western diplomat", "Arab ministers"."""
    if draft.opening in ("our", "my") or _anyones(situation, draft):
        return situation.made(draft, (), draft.rule)
    if at_work := _there(situation, draft) or _cited(situation, draft):
        return situation.made(draft, at_work, "definite")
    if there := _setting(situation, draft):
        return situation.made(draft, (there,), "place")
    if _has_one(draft) and (own := own_state(draft, situation.line(draft), situation.story, alone=False)):
        return situation.made(draft, own, "subject")
    codes = situation.story.context(draft.line)
    at_home = codes == (situation.story.home,) and not (_is_envoy(draft) or draft.noun in _ABROAD)
    return situation.made(draft, codes, "home" if at_home else "context")


def _of_a_region(situation: Situation, draft: Draft) -> bool:
    """Whether a region's name stands before it: "Latin American ministers" are no one state's."""
    before = situation.line(draft).owner[draft.first - 1] if draft.first else None
    return before is not None and before.has(Sense.MASK)


def _anyones(situation: Situation, draft: Draft) -> bool:
    words = situation.line(draft).words[draft.first : draft.last]
    anyone = draft.noun in actor_words()["guests"] | actor_words()["watchers"]
    held = situation.line(draft).word(draft.first - 1) in POSSESSIVES  # "the island's government", of no island known
    return _of_a_region(situation, draft) or anyone or held or not actor_words()["regions"].isdisjoint(words)


def _there(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "an official there": whom the ministry named last serves, else the government."""
    if situation.line(draft).word(draft.last) != "there":
        return ()

    def seat(kind: ActorKind) -> Past | None:
        return situation.story.latest(
            lambda past: past.mention.kind is kind and len(past.states) == 1, since=draft.line - 1
        )

    last = seat(ActorKind.BODY) or seat(ActorKind.STATE)
    return last.states if last else ()


def _cited(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "officials said": whose officials the report has cited before, where it has cited those of one state alone."""
    if draft.noun != _SOURCE or draft.opening is not None or not draft.plural:
        return ()
    cited = {past.states for past in situation.story.past if past.draft.noun == _SOURCE and past.mention.how == "noun"}
    return cited.pop() if len(cited) == 1 else ()


def _has_one(draft: Draft) -> bool:
    """A body or officer of which a state has one that speaks for it."""
    body = draft.kind is ActorKind.BODY
    return not draft.plural and (body or title_roles().get(draft.noun or "") in _SPEAKING_ROLES)


def home_officer(situation: Situation, draft: Draft) -> ActorMention:
    """Of "Foreign Minister Dahl" with no state: a paper names its own country's officials so."""
    if theirs := counterparts(situation.beside(draft)):
        at_home = situation.home.of_outlet and situation.home.state and situation.home.state not in theirs
        codes = (situation.home.state,) if at_home and situation.home.state else situation.salient(draft, 1, theirs)
        return situation.made(draft, codes, "opposite")
    if beside := led_side(draft, situation.line(draft), situation.story) or _paired(situation, draft):
        return situation.made(draft, beside, "beside")
    if draft.noun == "commissioner" and (commission := situation.story.latest(_is_commission)):
        return situation.made(draft, commission.mention.actors, "definite")
    if title_roles().get(draft.noun or "") == "secretary-general":
        named = (one.actor for one in situation.beside(draft) if one.actor and one.first < draft.first)
        house = next((actor for actor in named if actor.kind is ActorKind.INTERNATIONAL), None)
        return situation.made(draft, (situation.story.register(house),) if house else (), draft.rule)
    if _is_envoy(draft):
        return situation.made(draft, (), draft.rule)
    return _spokesman(situation, draft) or _placed(situation, draft) or _at_home(situation, draft)


def _spokesman(situation: Situation, draft: Draft) -> ActorMention | None:
    """ "Spokesman Dahl" speaks for the ministry that the sentence before told of."""
    if title_roles().get(draft.noun or "") != "spokesperson":
        return None
    last = situation.story.latest(
        lambda past: past.mention.kind is ActorKind.BODY and len(past.states) == 1, since=draft.line - 1
    )
    return situation.made(draft, last.states, "definite") if last else None


def _paired(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """The state of "Norwegian Premier Dahl and Trade Minister Lie", unless the second may be home's own."""
    before = next((one for one in situation.beside(draft) if one.last == draft.first - 1), None)
    if before is None or not before.name or not before.office or situation.line(draft).word(draft.first - 1) != "and":
        return ()
    home = situation.home.state
    elsewhere = {code for one in situation.beside(draft) if one is not before for code in one.codes}
    roles = title_roles()
    alike = roles.get(before.noun or "") == roles.get(draft.noun or "") != "minister"
    return before.codes if not alike and (home is None or home in elsewhere or home in before.codes) else ()


def _at_home(situation: Situation, draft: Draft) -> ActorMention:
    """Of the state of the paper, else of the state that the sentence is about, else of any that the context names."""
    home = situation.home.state
    if home and situation.story.counts[home]:
        return situation.made(draft, (home,), "home")
    if own := own_state(draft, situation.line(draft), situation.story):
        return situation.made(draft, own, "subject")
    return situation.made(draft, situation.story.context(draft.line), "context")


def _is_envoy(draft: Draft) -> bool:
    """An envoy is met abroad as often as at home."""
    return title_roles().get(draft.noun or "") == "envoy"


def _placed(situation: Situation, draft: Draft) -> ActorMention | None:
    """By where the person speaks, or travels to: a guest is of the other state. A paper's own minister may well
    speak abroad; of a wire's, filed anywhere, the place tells more."""
    line = situation.line(draft)
    if not situation.home.of_outlet and (there := speaks_in(draft, line)) and situation.story.counts[there]:
        return situation.made(draft, (there,), "place")
    if there := _setting(situation, draft):
        return situation.made(draft, (there,), "place")
    theirs = hosts(draft, line)
    return situation.made(draft, situation.salient(draft, 1, theirs), "guest") if theirs else None


def _setting(situation: Situation, draft: Draft) -> str | None:
    """Where the paragraph opens, as far as it has come, if the report names that state otherwise too."""
    block = situation.line(draft).sentence.block
    for line in reversed(situation.lines[: draft.line + 1]):
        if line.sentence.block != block:
            return None
        if there := setting(line):
            return there if situation.story.counts[there] else None
    return None


def _is_commission(past: Past) -> bool:
    name = past.draft.actor.name if past.draft.actor else ""
    return (past.draft.description or name).lower().endswith("commission")
