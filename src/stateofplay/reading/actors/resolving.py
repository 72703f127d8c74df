"""From drafts to mentions: whom each stands for, given what came before it in the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from stateofplay.knowledge.actors import title_roles
from stateofplay.knowledge.states import states
from stateofplay.model.mentions import Actor, ActorKind, ActorMention
from stateofplay.reading.actors.clues import (
    announced,
    counterparts,
    decider,
    hosts,
    predicated_of,
    quote_ends,
    setting,
    speaks,
    speaks_in,
)
from stateofplay.reading.actors.described_states import (
    OTHERS,
    described_state,
    half_of_land,
    how_many,
    stands_for_context,
)
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.home import Home
from stateofplay.reading.actors.lexicon import slug
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.office_holders import Era, Title
from stateofplay.reading.actors.people import People
from stateofplay.reading.actors.pronouns import antecedent, owner
from stateofplay.reading.actors.references import FIRST
from stateofplay.reading.actors.story import Past, Story

__all__ = ["Resolver"]

_UNDER_SOMEBODY = frozenset({"administration", "government", "regime"})
_LANDS = frozenset({"country", "nation", "island", "land"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_NATIONS = frozenset({"nations", "countries", "sides", "governments", "neighbours", "neighbors", "allies", "states"})
_SPEAKER_LIMIT = 12  # mentions after "we" among which the speaker is looked for
_QUOTE_LIMIT = 2  # further sentences of the same quote
_OF_A_STATE = (ActorKind.BODY, ActorKind.COURT)
_FOR_A_STATE = frozenset({"official", "soldier", "officer"})
_OF_NO_STATE = frozenset(
    {"panel", "tribunal", "arbitrator", "arbitration panel", "appellate body", "reporter", "donor"}
)


class Resolver:
    """Takes the drafts of a document, which are in text order, one by one."""

    def __init__(self, lines: Sequence[Line], drafts: Sequence[Draft], people: People, era: Era, home: Home) -> None:
        self.story = Story(drafts, home.state)
        self._home = home
        self._lines = lines
        self._people = people
        self._era = era
        self._genders: dict[str, str] = {}
        self._offices: dict[str, str] = {}
        self._drafts = drafts
        self._by_line: defaultdict[int, list[Draft]] = defaultdict(list)
        for draft in drafts:
            self._by_line[draft.line].append(draft)
        self._place = {draft.key: place for place, draft in enumerate(drafts)}

    def resolve(self, draft: Draft) -> ActorMention | None:
        """The mention, or None where the words stand for nobody that can be told."""
        mention = self._mention(draft)
        if mention:
            self.story.remember(draft, mention)
        return mention

    def _mention(self, draft: Draft) -> ActorMention | None:
        by_rule = {"pronoun": self._pronoun, "half": self._half, "pair": self._pair}
        if draft.inner:
            return self._joined(draft)
        if draft.rule in by_rule:
            return by_rule[draft.rule](draft)
        if draft.kind is ActorKind.PERSON:
            return self._named_person(draft) if draft.name else self._person(draft)
        if draft.kind is ActorKind.STATE and draft.noun:
            return self._described_state(draft)
        return self._institution(draft)

    # States

    def _described_state(self, draft: Draft) -> ActorMention | None:
        if not draft.codes and draft.noun in _UNDER_SOMEBODY and (codes := self._of_president(draft)):
            return self._made(draft, codes, "president")
        meant = described_state(draft, self._words(draft), self.story, self._owner(draft))
        if meant is None and stands_for_context(draft):
            land = draft.noun in _LANDS and self.story.land(draft.line)
            meant = (land or self.story.context(draft.line), "definite")
        return self._made(draft, *meant) if meant else None

    def _of_president(self, draft: Draft) -> tuple[str, ...]:
        """Of "the Halvorsen administration", "the administration of President Halvorsen": the state of who is named."""
        following = self._following(draft)
        if following and following.name and self._lines[draft.line].word(draft.last) == "of":
            return self._named_person(following).actors if following.first == draft.last + 1 else ()
        name = " ".join(word for word in (draft.description or "").split() if word[:1].isupper())
        person = self._people.find(name) if name else None
        if person is None and name and (code := self._era.state_of(name, Title("head-of-government"))):
            return (code,)
        return person.codes if person else ()

    def _following(self, draft: Draft) -> Draft | None:
        """The next draft of the same sentence."""
        return next((one for one in self._by_line[draft.line] if one.first >= draft.last), None)

    def _half(self, draft: Draft) -> ActorMention | None:
        code = half_of_land(draft, self.story)
        return self._made(draft, (code,), "half") if code else None

    def _pair(self, draft: Draft) -> ActorMention | None:
        if draft.noun in ("latter", "former"):
            recent = [past for past in self.story.past if not past.mention.attributive][-2:]
            chosen = recent[-1:] if draft.noun == "latter" else recent[:1]
            return self._like(draft, chosen[0], draft.noun) if chosen else None
        wanted = how_many(self._words(draft)) or 2
        codes = self.story.joined(wanted, draft.line) or self._salient(draft, wanted)
        return self._made(draft, codes, "pair") if len(codes) > 1 else None

    # People

    def _person(self, draft: Draft) -> ActorMention:
        if draft.noun in OTHERS:
            return self._counterpart(draft)
        bare = not draft.codes and not draft.actor
        if draft.opening in _DEFINITE and bare and (known := self._same(draft)):
            return self._like(draft, known, "definite")
        if codes := self._side(draft):
            return replace(
                self._made(draft, codes, "noun"), person=predicated_of(draft, self._lines[draft.line], self.story)
            )
        if codes := self._several(draft):
            return self._made(draft, codes, "pair")
        return self._guessed(draft) if self._is_official(draft) else self._made(draft, (), "noun")

    def _side(self, draft: Draft) -> tuple[str, ...]:
        """Whom the words themselves make the person act for."""
        if draft.actor and not draft.codes:
            return (self.story.register(draft.actor),)
        return draft.codes or self._owner(draft)

    def _several(self, draft: Draft) -> tuple[str, ...]:
        """States of "the two ministers" or "both officials", of the people last named; of "the nations' leaders"."""
        words = self._words(draft)
        if not _NATIONS.isdisjoint(words):
            return self._salient(draft, 2)
        wanted = how_many(words)
        if not draft.plural or draft.opening not in ("the", "both") or wanted is None:
            return ()
        people: dict[str, tuple[str, ...]] = {}
        for past in reversed(self.story.past):
            if past.mention.person and past.states and len(people) < wanted:
                people.setdefault(past.mention.person, past.states)
        return tuple(dict.fromkeys(code for codes in reversed(people.values()) for code in codes))

    def _guessed(self, draft: Draft) -> ActorMention:
        """By the context, where no word says whose it is."""
        if there := self._setting(draft):
            return self._made(draft, (there,), "place")
        codes = self.story.context(draft.line)
        at_home = codes == (self.story.home,) and not self._is_envoy(draft)
        return self._made(draft, codes, "home" if at_home else "context")

    def _is_official(self, draft: Draft) -> bool:
        return draft.noun in _FOR_A_STATE or (draft.noun or "") in title_roles()

    def _is_envoy(self, draft: Draft) -> bool:
        """An envoy is met abroad as often as at home."""
        return title_roles().get(draft.noun or "") == "envoy"

    def _named_person(self, draft: Draft) -> ActorMention:
        person = self._people.find(draft.name or "", draft.codes)
        name = person.name if person else draft.name or ""
        office = draft.office or self._offices.get(name) or (person.office if person else None)
        codes = draft.codes or (person.codes if person else ())
        if draft.noun in OTHERS:
            counterpart = self._counterpart(draft)
            codes, office = codes or counterpart.actors, counterpart.office or office
        codes = codes or self._owner(draft)
        if draft.actor and not codes:
            codes = (self.story.register(draft.actor),)
        if office:
            self._offices[name] = office
        if codes or not draft.office:
            known = person is not None and person.by_table and not draft.codes and draft.rule != "surname"
            return replace(self._made(draft, codes, "holder" if known else draft.rule), person=name, office=office)
        return replace(self._home_officer(draft), person=name, office=office)

    def _home_officer(self, draft: Draft) -> ActorMention:
        """Of "Foreign Minister Dahl" with no state: a paper names its own country's officials so."""
        if theirs := counterparts(self._by_line[draft.line]):
            at_home = self._home.of_outlet and self._home.state and self._home.state not in theirs
            codes = (self._home.state,) if at_home and self._home.state else self._salient(draft, 1, theirs)
            return self._made(draft, codes, "opposite")
        if draft.noun == "commissioner" and (commission := self.story.latest(_is_commission)):
            return self._made(draft, commission.mention.actors, "definite")
        if self._is_envoy(draft):
            return self._made(draft, (), draft.rule)
        if placed := self._placed(draft):
            return placed
        home = self._home.state
        if home and self.story.counts[home]:
            return self._made(draft, (home,), "home")
        return self._made(draft, self.story.context(draft.line), "context")

    def _placed(self, draft: Draft) -> ActorMention | None:
        """By where the person speaks, or travels to: a guest is of the other state. A paper's own minister may well
        speak abroad; of a wire's, filed anywhere, the place tells more."""
        line = self._lines[draft.line]
        if not self._home.of_outlet and (there := speaks_in(draft, line)) and self.story.counts[there]:
            return self._made(draft, (there,), "place")
        if there := self._setting(draft):
            return self._made(draft, (there,), "place")
        theirs = hosts(draft, line)
        return self._made(draft, self._salient(draft, 1, theirs), "guest") if theirs else None

    def _setting(self, draft: Draft) -> str | None:
        """Where the paragraph opens, as far as it has come, if the report names that state otherwise too."""
        block = self._lines[draft.line].sentence.block
        for line in reversed(self._lines[: draft.line + 1]):
            if line.sentence.block != block:
                return None
            if there := setting(line):
                return there if self.story.counts[there] else None
        return None

    def _counterpart(self, draft: Draft) -> ActorMention:
        """Of the same office as the person last named, and of the other state."""
        last = self.story.latest(lambda past: past.is_person and not past.mention.plural and past.mention.person != "")
        codes = draft.codes or self._salient(draft, 1, last.states if last else ())
        office = last.mention.office if last else None
        return replace(self._made(draft, codes, "counterpart"), person=draft.name, office=office)

    def _joined(self, draft: Draft) -> ActorMention:
        """Officials of a body act for whom the body acts for."""
        inner = [mention for one in draft.inner if (mention := self._mention(one))]
        actors = tuple(dict.fromkeys(actor for mention in inner for actor in mention.actors))
        kinds = {mention.kind for mention in inner}
        international = draft.plural and kinds == {ActorKind.INTERNATIONAL}
        mention = self._made(draft, actors, "noun")
        return replace(mention, kind=ActorKind.INTERNATIONAL) if international else mention

    # Bodies, courts, companies, groups

    def _institution(self, draft: Draft) -> ActorMention:
        if draft.actor and (draft.noun is None or draft.actor.kind is ActorKind.INTERNATIONAL):
            return self._made(draft, (self.story.register(self._owned(draft, draft.actor)),), draft.rule)
        if draft.noun is None:
            return self._made(draft, draft.codes, draft.rule)
        if draft.opening in _DEFINITE and not draft.codes and (known := self._same(draft)):
            return self._like(draft, known, "definite")
        codes, how = draft.codes or self._owner(draft), draft.rule
        if not codes and draft.kind in _OF_A_STATE and (known := self._described_alike(draft)):
            return self._like(draft, known, "definite")
        if not codes and draft.kind is not ActorKind.INTERNATIONAL and draft.noun not in _OF_NO_STATE:
            guess = self._guessed(draft)
            codes, how = guess.actors, guess.how
        if (draft.plural and len(codes) < 2) or draft.kind not in _OF_A_STATE or not draft.description:
            return self._made(draft, codes, how)
        return self._made(draft, tuple(self._body(draft, code) for code in codes), how)

    def _owned(self, draft: Draft, actor: Actor) -> Actor:
        """The body of that name of the state named before it, or of the one whose body of that name came up last:
        several states have a "National Security Council"."""
        if actor.of is None or draft.kind not in _OF_A_STATE:
            return actor
        line = self._lines[draft.line]
        edge = draft.first - 1 if line.word(draft.first - 1) in ("'s", "'") else draft.first
        holder = next((one for one in self._by_line[draft.line] if one.last == edge and one.attributive), None)
        before = self.story.latest(lambda past: past.draft.actor == actor)
        codes = holder.codes if holder else before.states if before else ()
        code = codes[0] if len(codes) == 1 else actor.of
        return actor if code == actor.of else replace(actor, id=f"{code}-{slug(actor.name)}", of=code)

    def _body(self, draft: Draft, code: str) -> str:
        """The id of the body of that state which the draft describes."""
        words = draft.description or ""
        if draft.plural and " " not in (draft.noun or " "):
            words = " ".join((*words.split()[:-1], draft.noun or ""))
        proper = " of " in words or " for " in words
        adjective = states()[code].adjectives[:1] if code in states() else ()
        name = words if proper else " ".join((*adjective, words))
        return self.story.register(Actor(f"{code}-{slug(words)}", name, draft.kind, code))

    # Whoever was named before

    def _pronoun(self, draft: Draft) -> ActorMention | None:
        if draft.noun in FIRST:
            return self._speaker(draft)
        if draft.noun == "its" and (codes := self._of_its(draft)):
            return self._made(draft, codes, "pronoun")
        found = antecedent(draft, self._clause(draft), self.story, self._genders)
        return self._like(draft, found, "pronoun") if found else None

    def _speaker(self, draft: Draft) -> ActorMention | None:
        """Of "we": who is said to speak before the quote ends, else who is named after, else the person last named."""
        following = self._place[draft.key] + 1
        reach = self._drafts[following : following + _SPEAKER_LIMIT]
        later = [one for one in reach if one.line == draft.line and one.rule != "pronoun"]
        ends_here = quote_ends(draft, self._lines[draft.line])
        quoted = later if ends_here else [one for one in reach if one.line <= draft.line + _QUOTE_LIMIT]
        spoke = next((one for one in quoted if speaks(one, self._lines[one.line])), None)
        for one in [spoke] if spoke else [one for one in later if one.kind is not ActorKind.GROUP]:
            spoken = self._mention(one)
            if spoken and (spoken.actors or spoke) and not spoken.attributive:
                kind = ActorKind.STATE if spoken.kind is ActorKind.PERSON else spoken.kind
                return replace(self._made(draft, spoken.actors, "pronoun"), kind=kind)
        last = self.story.latest(lambda past: bool(past.states) and past.is_person)
        return self._made(draft, last.mention.actors, "pronoun") if last else None

    def _same(self, draft: Draft) -> Past | None:
        """The last actor that the noun may repeat: "the ministry", or "the commission" after a name that ends so."""
        return self.story.latest(lambda past: self._repeats(draft, past) and past.draft.plural == draft.plural)

    def _described_alike(self, draft: Draft) -> Past | None:
        words = (draft.description or "").lower()
        return self.story.latest(lambda past: (past.draft.description or "").lower() == words and bool(past.states))

    def _repeats(self, draft: Draft, past: Past) -> bool:
        noun = past.draft.noun or ""
        if (noun == draft.noun or noun.endswith(f" {draft.noun}")) and past.mention.kind is draft.kind:
            return True
        actor = past.draft.actor
        if actor is None or not actor.name.lower().endswith(f" {draft.noun}"):
            return False
        return past.draft.noun is None or actor.kind is ActorKind.INTERNATIONAL

    def _owner(self, draft: Draft) -> tuple[str, ...]:
        if draft.opening == "its" and (codes := self._of_its(draft)):
            return codes
        found = owner(draft, self._clause(draft), self.story, self._genders)
        return found.states if found else ()

    def _of_its(self, draft: Draft) -> tuple[str, ...]:
        """Whom "its" stands for, where the sentence itself shows it."""
        line = self._lines[draft.line]
        return decider(draft, line, self.story) or announced(draft, line, self.story, self._by_line[draft.line])

    def _clause(self, draft: Draft) -> int:
        """Where the clause of the draft begins: after the last "but", "while" or semicolon before it."""
        return self._lines[draft.line].clause(draft.first)

    def _salient(self, draft: Draft, wanted: int, excluded: Sequence[str] = ()) -> tuple[str, ...]:
        return self.story.salient(wanted, draft.line, excluded)

    def _words(self, draft: Draft) -> tuple[str, ...]:
        return self._lines[draft.line].low[draft.first : draft.last]

    def _like(self, draft: Draft, past: Past, how: str) -> ActorMention:
        before = past.mention
        mention = self._made(draft, before.actors, how)
        return replace(mention, kind=before.kind, person=before.person, office=before.office or draft.office)

    def _made(self, draft: Draft, actors: tuple[str, ...], how: str) -> ActorMention:
        tokens = self._lines[draft.line].sentence.tokens
        return ActorMention(
            start=tokens[draft.first].start,
            end=tokens[draft.last - 1].end,
            kind=draft.kind,
            actors=actors,
            office=draft.office,
            plural=draft.plural,
            attributive=draft.attributive,
            how=how,
        )


def _is_commission(past: Past) -> bool:
    name = past.draft.actor.name if past.draft.actor else ""
    return (past.draft.description or name).lower().endswith("commission")
