"""What a document has told so far: every mention made, and which states it speaks of most."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.states import states
from stateofplay.model.mentions import Actor, ActorKind, ActorMention
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line

__all__ = ["Past", "Story"]

_RECENT = 2  # sentences back in which a state counts threefold
_LISTING = frozenset({"and", ",", "the", "&", "or", "nor"})  # words between those listed
_MEMORY = 300  # mentions back that anything can refer to; keeps the work on a long text in proportion to its length


@dataclass(frozen=True, slots=True)
class Past:
    """A mention with the draft it was made from and the states behind its actors."""

    draft: Draft
    mention: ActorMention
    states: tuple[str, ...]

    @property
    def is_person(self) -> bool:
        return self.mention.kind is ActorKind.PERSON

    @property
    def is_many(self) -> bool:
        return self.mention.plural or len(self.mention.actors) > 1


class Story:
    """Grows as mentions are resolved in text order. `counts` are names of states in the whole document, `home` is the
    state of its dateline or outlet."""

    def __init__(self, lines: Sequence[Line], drafts: Iterable[Draft], home: str | None) -> None:
        self._lines = lines
        self.home = home
        self.past: deque[Past] = deque(maxlen=_MEMORY)
        self._told: Counter[str] = Counter()
        self._organisations: Counter[str] = Counter()
        self.actors: dict[str, Actor] = {}
        self.counts = Counter(draft.codes[0] for draft in drafts if len(draft.codes) == 1)

    def remember(self, draft: Draft, mention: ActorMention) -> None:
        codes = self.states_of(mention)
        self._told.update(codes if mention.how != "context" else ())
        if mention.kind is ActorKind.INTERNATIONAL:
            self._organisations.update(mention.actors)
        self.past.append(Past(draft, mention, codes))

    def states_of(self, mention: ActorMention) -> tuple[str, ...]:
        codes = (self.actors[one].of if one in self.actors else one for one in mention.actors)
        return tuple(dict.fromkeys(code for code in codes if code))

    def placed(self, mention: ActorMention) -> ActorMention:
        """With the states behind its actors, and whether it is of those who are no government's."""
        private = any(self.actors[one].kind.private for one in mention.actors if one in self.actors)
        return replace(mention, states=self.states_of(mention), private=private)

    def register(self, actor: Actor) -> str:
        """The actor's id; the first to come under an id names it."""
        return self.actors.setdefault(actor.id, actor).id

    def latest(self, fits: Callable[[Past], bool], since: int = 0) -> Past | None:
        """The last mention that fits, in sentence `since` or later."""
        return next((past for past in reversed(self.past) if past.draft.line >= since and fits(past)), None)

    def of_line(self, line: int) -> Iterator[Past]:
        """Mentions of one sentence, in text order."""
        backwards = []
        for past in reversed(self.past):
            if past.draft.line < line:
                break
            if past.draft.line == line:
                backwards.append(past)
        return reversed(backwards)

    def joined(self, wanted: int, line: int) -> tuple[str, ...]:
        """States last named side by side, "Chile and Peru", in this sentence or the one before."""
        run: list[Past] = []
        for past in reversed(self.past):
            if line - past.draft.line > 1:
                break
            if len(past.states) == wanted:
                return past.states
            beside = run and self._beside(past, run[-1])
            run = [*run, past] if beside and len(past.states) == 1 else [past] * (len(past.states) == 1)
            codes = tuple(dict.fromkeys(code for one in reversed(run) for code in one.states))
            if len(codes) == wanted:
                return codes
        return ()

    def context(self, line: int) -> tuple[str, ...]:
        """The state first named in this sentence, else the home state, else the first of the last that names one."""
        if codes := self._first_state(line):
            return codes
        if self.home:
            return (self.home,)
        last = self.latest(_of_one_state)
        return self._first_state(last.draft.line) if last else ()

    def together(self, line: int) -> tuple[str, ...]:
        """States that one sentence names side by side, themselves or their ministers: "Chile and Peru recalled …"; the
        last such."""
        runs: list[list[Past]] = []
        for past in self.of_line(line):
            stands = past.mention.kind is ActorKind.STATE or past.mention.office is not None
            if past.mention.attributive or not stands or len(past.states) != 1:
                continue
            if runs and 0 < past.draft.first - runs[-1][-1].draft.last <= 2:
                runs[-1].append(past)
            else:
                runs.append([past])
        named = [tuple(dict.fromkeys(one.states[0] for one in run)) for run in runs]
        return next((codes for codes in reversed(named) if len(codes) > 1), ())

    def _beside(self, one: Past, other: Past) -> bool:
        """Whether two are listed side by side, and not on two sides of a verb: "Chile and Peru", "Chile, Peru"."""
        between = range(one.draft.last, other.draft.first)
        if one.draft.line != other.draft.line or not 0 < len(between) <= 2:
            return False
        return all(self._lines[one.draft.line].word(k) in _LISTING for k in between)

    def is_about_one(self) -> bool:
        """Whether no more than one state has been named so far."""
        return len(self._told) == 1

    def land(self, line: int) -> tuple[str, ...]:
        """The state named last by its name, "Peru" or "Lima", in this sentence."""
        named = [past for past in self.of_line(line) if past.mention.kind is ActorKind.STATE and len(past.states) == 1]
        return next((past.states for past in reversed(named) if past.draft.rule in ("name", "capital")), ())

    def _first_state(self, line: int) -> tuple[str, ...]:
        return next((past.states for past in self.of_line(line) if _of_one_state(past)), ())

    def sides(self, line: int) -> tuple[str, ...]:
        """The two of "both sides": states, or a state and an organisation that is named more than any second state."""
        first, *second = sorted(self.salient(2, line), key=lambda code: -self._told[code]) or ("",)
        organisation = max(self._organisations, key=self._organisations.__getitem__, default="")
        named = self._organisations[organisation]
        if not first or not named or any(self._told[code] >= named for code in second):
            return self.salient(2, line)
        return (first, organisation)

    def salient(self, wanted: int, line: int, excluded: Collection[str] = ()) -> tuple[str, ...]:
        """States by how often they are named, those of the last sentences before others, in the order of naming."""
        score = self.counts + self._told
        for past in reversed(self.past):
            if line - past.draft.line > _RECENT:
                break
            score.update(2 * past.states)
        places = {code: place for place, code in enumerate(dict.fromkeys((*self._told, *self.counts)))}
        known = [code for code in score if code in states() and code not in excluded]
        ranked = sorted(known, key=lambda code: (-score[code], places[code]))[:wanted]
        return tuple(sorted(ranked, key=places.__getitem__))


def _of_one_state(past: Past) -> bool:
    return len(past.states) == 1 and past.mention.kind not in (ActorKind.COMPANY, ActorKind.INTERNATIONAL)
