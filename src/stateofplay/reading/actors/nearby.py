"""Whom the words of one clause point to: whose forces are moved, and whom "it" is where it is the object.

In: a draft, its line and the story so far. Out: the earlier mention that its clause points back to, or None.
"""

from __future__ import annotations

from stateofplay.knowledge.actors import actor_words
from stateofplay.knowledge.grammar import closed, irregular_pasts
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.lines import Line
from stateofplay.reading.actors.story import Past, Story

__all__ = ["mover", "object_of"]

_PARTICLES = frozenset({"back", "out", "in", "up", "away", "forward"})
_GERUNDS = frozenset({"of", "from", "for"})  # "accused Peru of moving its troops"
_GOVERN = frozenset({"with", "in", "from", "by", "against", "to", "at", "over", "between", "on", "and", ",", "for"})
_SAID = frozenset({"said", "thought", "felt", "knew", "found", "made", "feared", "believed", "hoped", "claimed"})
_BEHIND_OBJECT = frozenset(
    {"of", "to", "not", "a", "an", "the", "for", "against", "with", "on", "from", "over", "as", ""}
)
_MODIFIERS = 2  # plain words between a verb and the forces that it moves: "sent more elite troops"


def mover(draft: Draft, line: Line, story: Story) -> Past | None:
    """Who moves the forces of a draft, as the subject or the object that stands right before the verb: "said *Lima* had
    sent troops", "urged *Lima* to withdraw its troops"."""
    verb = next((at for at in _before(draft) if line.word(at) in actor_words()["moving"]), None)
    if verb is None or any(
        line.word(at) in actor_words()["barriers"] - _PARTICLES for at in range(verb + 1, draft.first)
    ):
        return None
    return _right_before(verb, draft.line, line, story)


def _before(draft: Draft) -> range:
    return range(draft.first - 1, max(-1, draft.first - 2 - _MODIFIERS), -1)


def _right_before(verb: int, number: int, line: Line, story: Story) -> Past | None:
    """The one state that stands before a verb with nothing but its auxiliaries, adverbs, "to" or "of" between."""
    at = verb - 1
    small = closed().auxiliaries | closed().adverbs | closed().negation | _GERUNDS | {"to"}
    while line.word(at) in small:
        at -= 1
    found = next((past for past in story.of_line(number) if past.draft.last == at + 1), None)
    if found is None or found.mention.attributive or len(found.states) != 1:
        return None
    return None if line.word(found.draft.first - 1) in _GOVERN else found


def object_of(draft: Draft, line: Line, story: Story) -> Past | None:
    """Whom "it" is behind a verb of which another is the subject: "Peru accused *Chile* of theft, and gave it a
    week"."""
    verb = draft.first - 1
    word, after = line.word(verb), line.word(draft.last)
    finite = (word.endswith("ed") or word in irregular_pasts()) and word not in _SAID
    if not finite or not (after in _BEHIND_OBJECT or not after[:1].isalpha()):
        return None
    named = [past for past in story.of_line(draft.line) if not past.mention.attributive and len(past.states) == 1]
    beside = _right_before(verb, draft.line, line, story)
    subject = beside or (named[0] if named and line.word(verb - 1) in ("and", "but", ",") else None)
    if subject is None:
        return None
    others = (past for past in named if past.mention.kind is ActorKind.STATE and past.states != subject.states)
    return next(others, None)
