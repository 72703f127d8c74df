"""What one sentence tells of whom it speaks: whose decision, who speaks, whose counterpart, who is said to be what."""

from __future__ import annotations

from collections.abc import Sequence

from stateofplay.knowledge.actors import actor_words
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.described_states import OTHERS
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lexicon import Sense
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.reach import POSSESSIVES
from stateofplay.reading.actors.story import Story

__all__ = [
    "announced",
    "counterparts",
    "decider",
    "hosts",
    "led_side",
    "own_state",
    "predicated_of",
    "quote_ends",
    "setting",
    "speaks",
    "speaks_in",
]

_CLOSING = frozenset({"”", '"', "''", "’"})
_BEING = frozenset({"is", "was", "be", "been", "became", "becomes", "remains"})
_STILL = frozenset({"has", "had", "will", "now", "then", "also", "still", "once", "currently", "previously"})
_SPOKEN_REACH = 8  # words between a verb of speech and "in Oslo"
_PAUSES = frozenset({",", ";", "that", "“", '"', "''"})
_TRIPS = frozenset({"trip", "visit", "journey", "voyage", "tour"})
_TRIP_REACH = 8
_THEIRS = frozenset({"his", "her", "their"})


def decider(draft: Draft, line: Line, story: Story) -> tuple[str, ...]:
    """Of "its" in "Peru's decision to close its embassy": whose decision it is."""
    clause = line.clause(draft.first)
    found: tuple[str, ...] = ()
    for past in story.of_line(draft.line):
        noun = past.draft.last + (line.word(past.draft.last) in POSSESSIVES)
        if past.mention.attributive and past.draft.first >= clause and line.word(noun + 1) == "to":
            found = past.states
    return found


def announced(draft: Draft, line: Line, story: Story, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Of "its" in "After attacks on its envoys, Peru left": the subject to come, where nobody has been named before."""
    if any(story.of_line(draft.line)) or line.word(line.start) not in actor_words()["barriers"]:
        return ()
    subject = next((one for one in drafts if one.first > draft.first and one.codes), None)
    return subject.codes if subject and line.word(subject.first - 1) == "," and not subject.attributive else ()


def counterparts(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The states of "his Japanese counterpart": whoever meets that one acts for another."""
    return tuple(code for one in drafts if one.noun in OTHERS and one.opening in _THEIRS for code in one.codes)


def predicated_of(draft: Draft, line: Line, story: Story) -> str | None:
    """Who, already named, is said to be it: "he has been the Kenyan ambassador"."""
    last = story.past[-1] if story.past else None
    if last is None or last.draft.line != draft.line or last.draft.rule != "pronoun" or draft.plural:
        return None
    between = set(line.low[last.draft.last : draft.first])
    return last.mention.person if between & _BEING and between <= _BEING | _STILL else None


def speaks(draft: Draft, line: Line) -> bool:
    """Whether the person stands right beside a verb of speech."""
    verbs = actor_words()["speech_verbs"]
    it = draft.noun == "it" and closes_quote(line.word(draft.first - 1))  # "…,” it said"
    beside = line.word(draft.first - 1) in verbs or line.word(draft.last) in verbs
    return (draft.kind is ActorKind.PERSON or it) and beside


def own_state(draft: Draft, line: Line, story: Story, *, alone: bool = True) -> tuple[str, ...]:
    """The state that a sentence is about in which an official or a body speaks: "Peru, said President Dahl, would"; of
    one who does not speak, where no other state has come up and `alone` lets that do."""
    first = next((past for past in story.of_line(draft.line) if len(past.states) == 1), None)
    if first is None or first.mention.kind is not ActorKind.STATE or first.mention.attributive:
        return ()
    return first.states if _utters(draft, line) or (alone and story.is_about_one()) else ()


def _utters(draft: Draft, line: Line) -> bool:
    """Whether a verb of speech has the person for its subject: not in "Peru declared Minister Dahl unwelcome"."""
    verbs = actor_words()["speech_verbs"]
    inverted = draft.first - 1 <= line.start or line.word(draft.first - 2) in _CLOSING | {","}
    return line.word(draft.last) in verbs or (inverted and line.word(draft.first - 1) in verbs)


def speaks_in(draft: Draft, line: Line) -> str | None:
    """The state of the capital or city that the person is said to speak in: "Foreign Minister Dahl said in Oslo"."""
    verbs = actor_words()["speech_verbs"]
    if not speaks(draft, line):
        return None
    start = draft.last + (line.word(draft.last) in verbs)
    for at in range(start, min(start + _SPOKEN_REACH, len(line.words) - 1)):
        if line.word(at) in _PAUSES:
            return None
        if line.word(at) == "in":
            return _seat(line, at + 1)
    return None


def led_side(draft: Draft, line: Line, story: Story) -> tuple[str, ...]:
    """The state of the delegation that an official leads: "The Peruvian team, led by Trade Minister Diaz"."""
    if line.word(draft.first - 1) != "by" or line.word(draft.first - 2) not in ("led", "headed"):
        return ()
    last = next((past for past in reversed(list(story.of_line(draft.line)))), None)
    return last.states if last and len(last.states) == 1 and not last.is_person else ()


def hosts(draft: Draft, line: Line) -> tuple[str, ...]:
    """The states of the places that the person travels to, and so is a guest of: "a trip to Lima by Minister Dahl"."""
    if line.word(draft.first - 1) != "by":
        return ()
    before = range(max(0, draft.first - _TRIP_REACH), draft.first)
    to = [at for at in before if line.word(at) in _TRIPS and line.word(at + 1) == "to"]
    seat = _seat(line, to[-1] + 2) if to else None
    return (seat,) if seat else ()


def setting(line: Line) -> str | None:
    """The state in whose capital or city a sentence opens: "In Buenos Aires, the Foreign Ministry summoned …"."""
    return _seat(line, line.start + 1) if line.word(line.start) == "in" else None


def _seat(line: Line, at: int) -> str | None:
    """The one state whose capital or city stands at a word."""
    name = line.owner[at] if at < len(line.owner) else None
    neutral = actor_words()["neutral_seats"]
    if name is None or " ".join(line.words[name.first : name.last]) in neutral:
        return None
    codes = name.codes(Sense.CAPITAL, Sense.CITY)
    return codes[0] if len(codes) == 1 else None


def closes_quote(word: str) -> bool:
    return word in _CLOSING


def quote_ends(draft: Draft, line: Line) -> bool:
    """Whether the speech that the words stand in ends in their own sentence."""
    return not _CLOSING.isdisjoint(line.words[draft.last :])
