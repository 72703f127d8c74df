"""What a document has for whoever asks whom its words stand for: its sentences, drafts and people, and the story so
far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stateofplay.knowledge.actors import actor_words, title_roles
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.actors.clues import announced, decider
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.home import Home
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.nearby import mover
from stateofplay.reading.actors.office_holders import Era
from stateofplay.reading.actors.people import People
from stateofplay.reading.actors.pronouns import owner
from stateofplay.reading.actors.reach import POSSESSIVES
from stateofplay.reading.actors.story import Past, Story

__all__ = ["DEFINITE", "Situation"]

_PARAGRAPH = 12  # sentences back that a quote can have opened in
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class Situation:
    """`drafts` are all of the document, in text order; `genders`, `offices` and `sides` are those of people by name."""

    def __init__(self, lines: Sequence[Line], drafts: Sequence[Draft], people: People, era: Era, home: Home) -> None:
        self.story = Story(lines, drafts, home.state)
        self.home = home
        self.lines = lines
        self.people = people
        self.era = era
        self.genders: dict[str, str] = {}
        self.offices: dict[str, str] = {}
        self.sides: dict[str, tuple[str, ...]] = {}
        self.drafts = drafts
        self._by_line: defaultdict[int, list[Draft]] = defaultdict(list)
        for draft in drafts:
            self._by_line[draft.line].append(draft)
        self._place = {draft.key: place for place, draft in enumerate(drafts)}

    def line(self, draft: Draft) -> Line:
        return self.lines[draft.line]

    def words(self, draft: Draft) -> tuple[str, ...]:
        return self.line(draft).low[draft.first : draft.last]

    def clause(self, draft: Draft) -> int:
        """Where the clause of the draft begins: after the last "but", "while" or semicolon before it."""
        return self.line(draft).clause(draft.first)

    def beside(self, draft: Draft) -> Sequence[Draft]:
        """All drafts of the same sentence."""
        return self._by_line[draft.line]

    def following(self, draft: Draft) -> Draft | None:
        """The next draft of the same sentence."""
        return next((one for one in self.beside(draft) if one.first >= draft.last), None)

    def after(self, draft: Draft, limit: int) -> Sequence[Draft]:
        """The next drafts of the document."""
        following = self._place[draft.key] + 1
        return self.drafts[following : following + limit]

    def salient(self, draft: Draft, wanted: int, excluded: Sequence[str] = ()) -> tuple[str, ...]:
        return self.story.salient(wanted, draft.line, excluded)

    def owner(self, draft: Draft) -> tuple[str, ...]:
        """The states, or the organisation, of whom "its", "his", "their" or "the company's" before the noun stands."""
        if possessor := self.possessor(draft):
            return possessor.states
        if draft.opening == "our":
            return self.ours(draft)
        if draft.opening == "its" and (codes := self.of_its(draft)):
            return codes
        moving = mover(draft, self.line(draft), self.story) if draft.opening in ("its", None) else None
        found = moving or owner(draft, self.clause(draft), self.story, self.genders)
        if draft.opening == "their" and (codes := self.together(draft, found)):
            return codes
        return found.states or found.mention.actors if found else ()

    def together(self, draft: Draft, nearest: Past | None) -> tuple[str, ...]:
        """States side by side that "they" stands for, where nobody else in the plural has come up since."""
        since = nearest.draft.line if nearest else draft.line - 2
        lines = range(draft.line, max(since, draft.line - 2), -1)
        return next((codes for line in lines if (codes := self.story.together(line))), ())

    def possessor(self, draft: Draft) -> Past | None:
        """Whom the words before it with "'s" stand for: "the company's director"."""
        if self.line(draft).word(draft.first - 1) not in POSSESSIVES:
            return None
        before = next((past for past in self.story.of_line(draft.line) if past.draft.last == draft.first - 1), None)
        return before if before and before.mention.how != "context" else None

    def ours(self, draft: Draft) -> tuple[str, ...]:
        """The state of a paper that says "our" outside quotes; no wire does."""
        home = self.home.state
        return (home,) if home and not self.quoted(draft) else ()

    def quoted(self, draft: Draft) -> bool:
        """Whether a quote that opened in the paragraph is still open."""
        line = self.line(draft)
        before: list[str] = []
        for one in self.lines[max(0, draft.line - _PARAGRAPH) : draft.line + 1]:
            if one.sentence.block == line.sentence.block:
                before += one.words[: draft.first] if one is line else one.words
        wire = sum(pair == ("`", "`") for pair in pairwise(before)) - sum(
            pair == ("'", "'") for pair in pairwise(before)
        )
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or wire > 0

    def of_its(self, draft: Draft) -> tuple[str, ...]:
        """Whom "its" stands for, where the sentence itself shows it."""
        line = self.line(draft)
        return decider(draft, line, self.story) or announced(draft, line, self.story, self.beside(draft))

    def same(self, draft: Draft) -> Past | None:
        """The last actor that the noun may repeat: "the ministry", or "the commission" after a name that ends so."""
        return self.story.latest(lambda past: _repeats(draft, past) and past.draft.plural == draft.plural)

    def like(self, draft: Draft, past: Past, how: str) -> ActorMention:
        """A mention of whom an earlier one is of, guessed where that one was."""
        before = past.mention
        if past.is_person and draft.kind is not ActorKind.PERSON and past.draft.actor:
            return replace(self.made(draft, before.actors, how), kind=past.draft.actor.kind)
        mention = self.made(draft, before.actors, "context" if before.how == "context" else how)
        office = before.office or draft.office
        return replace(mention, kind=before.kind, person=before.person, office=office, watcher=before.watcher)

    def made(self, draft: Draft, actors: tuple[str, ...], how: str) -> ActorMention:
        tokens = self.line(draft).sentence.tokens
        return ActorMention(
            start=tokens[draft.first].start,
            end=tokens[draft.last - 1].end,
            kind=draft.kind,
            actors=actors,
            office=draft.office,
            plural=draft.plural,
            attributive=draft.attributive,
            watcher=draft.kind is ActorKind.PERSON and draft.noun in actor_words()["watchers"],
            how=how,
        )


def _speak_alike(one: str, other: str) -> bool:
    """A spokeswoman is also a spokesperson."""
    roles = title_roles()
    return roles.get(one) == roles.get(other) == "spokesperson"


def _repeats(draft: Draft, past: Past) -> bool:
    noun = past.draft.noun or ""
    alike = noun == draft.noun or noun.endswith(f" {draft.noun}") or _speak_alike(noun, draft.noun or "")
    if alike and past.mention.kind is draft.kind:
        return True
    actor = past.draft.actor
    if actor is None or not actor.name.lower().endswith(f" {draft.noun}"):
        return False
    return past.draft.noun is None or actor.kind is ActorKind.INTERNATIONAL
