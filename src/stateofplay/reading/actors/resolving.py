"""From drafts to mentions: whom each stands for, given what came before it in the document."""

from __future__ import annotations

from dataclasses import replace

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.actors.clues import closes_quote, own_state, quote_ends, speaks
from stateofplay.reading.actors.described_states import described_state, half_of_land, how_many, stands_for_context
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.institutions import institution
from stateofplay.reading.actors.nearby import object_of
from stateofplay.reading.actors.office_holders import Title
from stateofplay.reading.actors.parties import own_party
from stateofplay.reading.actors.persons import named_person, unnamed_person
from stateofplay.reading.actors.pronouns import antecedent
from stateofplay.reading.actors.references import FIRST, HE, IT, THEY
from stateofplay.reading.actors.situation import Situation
from stateofplay.reading.actors.story import Past

__all__ = ["resolve_all"]

_UNDER_SOMEBODY = frozenset({"administration", "government", "regime"})
_LANDS = frozenset({"country", "nation", "island", "land"})
_QUOTE_OPENS = frozenset({"“", '"', "`"})
_SPEAKER_LIMIT = 12  # mentions after "we" among which the speaker is looked for
_QUOTE_LIMIT = 2  # further sentences of the same quote


def resolve_all(situation: Situation) -> list[ActorMention]:
    """A mention for every draft, in text order, but for those whose words stand for nobody that can be told."""
    found = []
    for draft in situation.drafts:
        if mention := _mention(situation, draft):
            situation.story.remember(draft, mention)
            if mention.person and mention.actors and mention.how != "context":
                situation.sides.setdefault(mention.person, mention.actors)
            found.append(mention)
    return found


def _mention(situation: Situation, draft: Draft) -> ActorMention | None:
    by_rule = {"pronoun": _pronoun, "half": _half, "pair": _pair}
    if draft.inner:
        return _joined(situation, draft)
    if draft.rule in by_rule:
        return by_rule[draft.rule](situation, draft)
    if draft.kind is ActorKind.PERSON:
        return named_person(situation, draft) if draft.name else unnamed_person(situation, draft)
    if draft.kind is ActorKind.STATE and draft.noun:
        return _described_state(situation, draft)
    return institution(situation, draft)


def _joined(situation: Situation, draft: Draft) -> ActorMention:
    """Officials of a body act for whom the body acts for; so do those named."""
    inner = [mention for one in draft.inner if (mention := _mention(situation, one))]
    actors = tuple(dict.fromkeys(actor for mention in inner for actor in mention.actors))
    kinds = {mention.kind for mention in inner}
    international = draft.plural and kinds == {ActorKind.INTERNATIONAL}
    if draft.name and draft.rule in ("of", "apposition"):
        person = situation.people.find(draft.name)
        return replace(situation.made(draft, actors, draft.rule), person=person.name if person else draft.name)
    told = dict.fromkeys(code for mention in inner for code in situation.story.states_of(mention))
    if own := own_party(draft, situation.line(draft), tuple(told)):
        return situation.made(draft, (situation.story.register(own),), "noun")
    mention = situation.made(draft, actors, "noun")
    return replace(mention, kind=ActorKind.INTERNATIONAL) if international else mention


def _described_state(situation: Situation, draft: Draft) -> ActorMention | None:
    if not draft.codes and draft.noun in _UNDER_SOMEBODY and (codes := _of_president(situation, draft)):
        return situation.made(draft, codes, "president")
    meant = described_state(draft, situation.words(draft), situation.story, situation.owner(draft))
    if meant is None and stands_for_context(draft):
        land = draft.noun in _LANDS and situation.story.land(draft.line)
        meant = (land or situation.story.context(draft.line), "definite")
    if meant and meant[1] == "pair":
        meant = (_set_out(situation, draft, meant[0]) or _but_for_named(situation, draft, meant[0]), "pair")
    return situation.made(draft, *meant) if meant else None


def _set_out(situation: Situation, draft: Draft, codes: tuple[str, ...]) -> tuple[str, ...]:
    """As many as they are, named right behind: "the two downstream countries, Egypt and Sudan, …"."""
    line = situation.line(draft)
    behind = [one for one in situation.beside(draft) if one.first >= draft.last][: len(codes)]
    named = tuple(dict.fromkeys(code for one in behind for code in one.codes if one.kind is ActorKind.STATE))
    listed = behind and behind[0].first - draft.last <= 1 and line.word(draft.last) in (",", ":", "-", "--")
    closed = behind and line.word(behind[-1].last) in (",", ".", "-", "--", "")
    return named if listed and closed and len(named) == len(codes) > 1 else ()


def _but_for_named(situation: Situation, draft: Draft, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Those listed side by side just before, where of the others one is named behind: "France, Italy and Spain blamed
    Iran. The three countries urged Iran to stop"."""
    behind = {code for one in situation.beside(draft) if one.first >= draft.last for code in one.codes}
    listed = situation.story.joined(len(codes), draft.line) if behind & {*codes} else ()
    return listed if listed and not behind & {*listed} else codes


def _of_president(situation: Situation, draft: Draft) -> tuple[str, ...]:
    """Of "the Halvorsen administration", "the administration of President Halvorsen": the state of who is named."""
    following = situation.following(draft)
    if following and following.name and situation.line(draft).word(draft.last) == "of":
        return named_person(situation, following).actors if following.first == draft.last + 1 else ()
    name = " ".join(word for word in (draft.description or "").split() if word[:1].isupper())
    person = situation.people.find(name) if name else None
    if person is None and name and (code := situation.era.state_of(name, Title("head-of-government"))):
        return (code,)
    return person.codes if person else ()


def _half(situation: Situation, draft: Draft) -> ActorMention | None:
    code = half_of_land(draft, situation.story)
    return situation.made(draft, (code,), "half") if code else None


def _pair(situation: Situation, draft: Draft) -> ActorMention | None:
    if draft.noun in ("latter", "former"):
        recent = [past for past in situation.story.past if not past.mention.attributive][-2:]
        chosen = recent[-1:] if draft.noun == "latter" else recent[:1]
        return situation.like(draft, chosen[0], draft.noun) if chosen else None
    wanted = how_many(situation.words(draft)) or 2
    codes = situation.story.joined(wanted, draft.line) or situation.salient(draft, wanted)
    return situation.made(draft, codes, "pair") if len(codes) > 1 else None


def _pronoun(situation: Situation, draft: Draft) -> ActorMention | None:
    if draft.noun in FIRST:
        ours = situation.ours(draft) if draft.noun in ("our", "ours") else ()
        return situation.made(draft, ours, "outlet") if ours else _speaker(situation, draft)
    if draft.noun == "its" and (codes := situation.of_its(draft)):
        return situation.made(draft, codes, "pronoun")
    near = object_of(draft, situation.line(draft), situation.story) if draft.noun == "it" else None
    found = near or antecedent(*_looked_for(situation, draft), situation.story, situation.genders)
    if draft.noun in THEY and (codes := situation.together(draft, found)):
        return situation.made(draft, codes, "pronoun")
    if found is None:
        return None
    mention = situation.like(draft, found, "pronoun")
    guessed = mention.person and mention.office and (not mention.actors or mention.how == "context")
    if guessed and (own := own_state(draft, situation.line(draft), situation.story)):
        return replace(mention, actors=own, how="subject")
    return mention


def _looked_for(situation: Situation, draft: Draft) -> tuple[Draft, int]:
    """The pronoun and where its clause begins; of "“Oslo must pay,” it said" before the words that it says."""
    line = situation.line(draft)
    verbs, closes = actor_words()["speech_verbs"], closes_quote(line.word(draft.first - 1))
    quoted = closes and draft.noun in HE | IT | THEY and line.word(draft.last) in verbs
    opened = next((at for at in range(draft.first - 2, -1, -1) if line.words[at] in _QUOTE_OPENS), 0)
    first = next((past.draft.first for past in situation.story.of_line(draft.line)), opened)
    if quoted and draft.line and first >= opened:
        return replace(draft, line=draft.line - 1), 0
    return draft, situation.clause(draft)


def _speaker_before(situation: Situation, draft: Draft) -> Past | None:
    """Who speaks in "Premier Dahl told the radio: "We …", where the quote opens in the sentence itself."""
    line = situation.line(draft)
    verbs = actor_words()["speech_verbs"]
    spoken = [
        past for past in situation.story.of_line(draft.line) if past.mention.actors and not past.mention.attributive
    ]
    reach = next((at for at in range(draft.first - 1, line.start, -1) if line.words[at] in _QUOTE_OPENS), 0)
    said = [past for past in spoken if not verbs.isdisjoint(line.low[past.draft.last : reach])]
    return said[0] if said else None


def _speaker(situation: Situation, draft: Draft) -> ActorMention | None:
    """Of "we": who is said to speak before the quote ends, else who is named after, else, within quotes, the person
    last named."""
    reach = situation.after(draft, _SPEAKER_LIMIT)
    later = [one for one in reach if one.line == draft.line and (one.rule != "pronoun" or one.noun in HE | IT)]
    ends_here = quote_ends(draft, situation.line(draft))
    quoted = later if ends_here else [one for one in reach if one.line <= draft.line + _QUOTE_LIMIT]
    spoke = next((one for one in quoted if speaks(one, situation.line(one))), None)
    before = None if spoke else _speaker_before(situation, draft)
    if before:
        return situation.made(draft, before.mention.actors, "pronoun")
    named = [one for one in later if one.kind is not ActorKind.GROUP and one.rule != "pronoun"]
    for one in [spoke] if spoke else named:
        spoken = _mention(situation, one)
        if spoken and (spoken.actors or spoke) and not spoken.attributive:
            kind = ActorKind.STATE if spoken.kind is ActorKind.PERSON else spoken.kind
            return replace(situation.made(draft, spoken.actors, "pronoun"), kind=kind)
    if not situation.quoted(draft):
        return None
    last = situation.story.latest(lambda past: bool(past.states) and past.is_person)
    return situation.made(draft, last.mention.actors, "pronoun") if last else None
