"""One document laid open: its scenes with all that was found in each, before any claim is made.

In: a `Document`. Out: a `Page`. The extractors (`events.claims`, `instruments.claims`, `positions`, `commitments`,
`offices`) take a page and make claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from stateofplay.knowledge.actors import actor_words
from stateofplay.knowledge.press import agencies, outlets
from stateofplay.language import analyze
from stateofplay.language.analyzer import Analyzer
from stateofplay.model.claims import Instrument, Span
from stateofplay.model.dates import Date
from stateofplay.model.documents import Document, Role
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading import actors, attribution, issuers, times
from stateofplay.reading.actors import Cast
from stateofplay.reading.attribution import Statement
from stateofplay.reading.clause.scene import Scene, stage
from stateofplay.reading.events import triggers
from stateofplay.reading.events.triggers import Trigger
from stateofplay.reading.hearing import Heard, Hearing, listen
from stateofplay.reading.instruments import moves, namings
from stateofplay.reading.instruments.acts import Act
from stateofplay.reading.instruments.made import Naming

__all__ = ["Page", "Passage", "lay_open"]


OFTEN = 2  # namings that make a state one of the pair
CLEAR = 0.7  # of the second's namings that a third state may have


@dataclass(frozen=True, slots=True)
class Passage:
    """A scene with its namings, the moves on them, the other triggers, the statements and what the analyzer hears, each
    in text order."""

    scene: Scene
    namings: tuple[Naming, ...]
    acts: tuple[Act, ...]
    triggers: tuple[Trigger, ...]
    statements: tuple[Statement, ...]
    heard: tuple[Heard, ...]

    @property
    def echo(self) -> bool:
        """Whether it stands in a headline, deck or caption, where it only says again what the body tells."""
        return self.scene.sentence.role is not Role.BODY

    @property
    def ruled(self) -> frozenset[Naming]:
        """Namings that are verbs of acts without an event: a court's ruling is heard with the court."""
        return frozenset(act.naming for act in self.acts if act.eventless and act.first == act.naming.first)

    def instruments(self, first: int, last: int) -> tuple[Instrument, ...]:
        return tuple(dict.fromkeys(n.instrument for n in self.namings if n.last >= first and n.first <= last))


@dataclass(frozen=True, slots=True)
class Page:
    document: Document
    cast: Cast
    passages: tuple[Passage, ...]
    today: Date | None  # the day that relative words count from
    pair: tuple[str, str] | None  # the two states that the report is about

    def official(self, mention: ActorMention) -> bool:
        """Whether a mention speaks for a state: the state, one of its bodies, or someone who holds an office or is
        called its official."""
        if mention.private:
            return False
        if mention.kind is ActorKind.PERSON:
            words = self.document.text[mention.start : mention.end].lower().split()
            held = mention.person and any(office.person == mention.person for office in self.cast.offices)
            return bool(mention.office or held) or not actor_words()["officials"].isdisjoint(words)
        return mention.kind in (ActorKind.STATE, ActorKind.BODY, ActorKind.COURT)

    def stands(self, mention: ActorMention) -> bool:
        """Whether what a mention says or undertakes is some party's own: a government, an organisation of states, or a
        firm, association or opposition for itself; but no news medium."""
        private = mention.private and not self._medium(mention)
        private = private or (mention.kind is ActorKind.GROUP and len(mention.actors) > 1)  # "engineers of both states"
        return private or self.official(mention) or mention.kind is ActorKind.INTERNATIONAL

    def _medium(self, mention: ActorMention) -> bool:
        words = self.document.text[mention.start : mention.end].split()
        named = words[-1] in actor_words()["media_endings"] or " ".join(words).removeprefix("the ") in _agencies()
        return named or not actor_words()["media"].isdisjoint(word.lower() for word in words)

    def place(self, offset: int) -> int:
        """The number of the passage that holds this place of the text, or the next one behind it."""
        return next((n for n, one in enumerate(self.passages) if offset < one.scene.sentence.end), 0)

    def state(self, actor: str) -> str:
        """The state that an actor belongs to, or the actor's own id."""
        return _state(self.cast, actor)

    def ahead(self, date: Date | None) -> bool:
        """Whether a day lies wholly after the report's own."""
        today = self.today.latest if self.today else None
        return bool(today and date and date.latest and date.latest > today)

    def span(self, scene: Scene, first: int, last: int) -> Span:
        return Span(self.document.id, *scene.offsets(first, last))


@cache
def _agencies() -> frozenset[str]:
    names = (*(one.names for one in agencies()), *(one.names for one in outlets()))
    return frozenset(name for forms in names for name in forms)


def lay_open(document: Document, analyzer: Analyzer) -> Page:
    analysis = analyze(document)
    cast = actors.resolve(document, analysis)
    today = document.anchor or document.published
    staged = []
    for sentence in analysis.sentences:
        found = times.find(document.text, today, start=sentence.start, end=sentence.end)
        mentions = tuple(_known(mention) for mention in cast.within(sentence.start, sentence.end))
        staged.append(stage(sentence, mentions, found, cast.places_within(sentence.start, sentence.end)))
    scenes = issuers.named(staged)
    hearing = listen(document.text, scenes, analyzer)
    whole = replace(cast, actors=(*cast.actors, *hearing.actors))
    parsed = tuple(replace(scene, parse=parse) for scene, parse in zip(scenes, hearing.parses, strict=True))
    return Page(document, whole, _passages(parsed, hearing), today, _pair(cast, scenes))


def _pair(cast: Cast, scenes: Sequence[Scene]) -> tuple[str, str] | None:
    """The two states that a report is about; where a third is named nearly as often, the two that it names together
    most, as in a report of talks that the third hosts. None where it is about fewer, or about more."""
    named = [_state(cast, m.actors[0]) for m in cast.mentions if len(m.actors) == 1]
    ranked = [*Counter(named).most_common(3), ("", 0), ("", 0), ("", 0)]
    (first, _), (second, often), (_, third) = ranked[:3]
    if often < OFTEN:
        return None
    return (first, second) if third <= often * CLEAR else _together(cast, scenes, [name for name, _ in ranked[:3]])


def _together(cast: Cast, scenes: Sequence[Scene], of: Sequence[str]) -> tuple[str, str] | None:
    met: Counter[tuple[str, str]] = Counter()
    for scene in scenes:
        here = {_state(cast, actor) for mention in scene.mentions for actor in mention.actors}
        met.update(pair for pair in combinations(of, 2) if {*pair} <= here)
    (best, most), (_, next_most) = [*met.most_common(2), (("", ""), 0), (("", ""), 0)][:2]
    return best if most >= OFTEN and next_most <= most * CLEAR else None


def _state(cast: Cast, actor: str) -> str:
    known = cast.actor(actor)
    return known.of or known.id if known else actor


def _known(mention: ActorMention) -> ActorMention:
    """A mention whose state is only guessed from what stands around it goes without: such a guess is right 45 times
    in 100 on the annotated corpus, and an unknown doer is no error."""
    return replace(mention, actors=(), states=(), private=False) if mention.how == "context" else mention


def _passages(scenes: tuple[Scene, ...], hearing: Hearing) -> tuple[Passage, ...]:
    passages = []
    seen: dict[str, Instrument] = {}
    heard = zip(scenes, namings.find(scenes), hearing.triggers, hearing.statements, strict=True)
    for scene, named, triggered, said in heard:
        acts = moves.find(scene, named, dict(seen))
        taken = frozenset(
            k for act in acts if act.move.event and not act.eventless for k in range(act.first, act.last + 1)
        )
        listed = triggers.as_heard(triggers.find(scene, taken), triggered)
        passages.append(Passage(scene, named, acts, listed, attribution.find(scene, said), triggered))
        seen.update({n.instrument.kind: n.instrument for n in named})
    return tuple(passages)
