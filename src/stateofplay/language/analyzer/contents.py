"""What a cue reports, whole: the network gives one stretch of the cue's own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stateofplay.language.analyzer import quotations
from stateofplay.model.analysis import Attribution, ParsedSentence

__all__ = ["completed"]

Span = tuple[int, int]
FIRST = frozenset({"i", "we", "you"})
SHORTEST = 2  # words of a sentence that goes on behind a cue: "The talks, he said Friday." does not


def completed(text: str, sentences: Sequence[ParsedSentence], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with every part of their contents: quotations to their ends, the next part of one that its cue
    splits, and the rest of a clause that a cue stands in the middle of. A speaker's own "I think" is left out."""
    whole = [replace(said, contents=_parts(text, sentences[said.sentence], said, found)) for said in found]
    return [said for said in whole if not _own_words(text, said, whole)]


def _own_words(text: str, said: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether it is said of oneself inside what one is quoted with: “I think so,” he said."""
    source = text[said.source.start : said.source.end].lower() if said.source else ""
    inside = any(a <= said.start < b for other in others if other is not said for a, b in other.contents)
    return source in FIRST and inside


def _parts(text: str, sentence: ParsedSentence, said: Attribution, found: Sequence[Attribution]) -> tuple[Span, ...]:
    if split := _around(sentence, said):
        return split
    read = quotations.inner(text, *said.contents[0])
    start, end = quotations.whole(text, *read)
    if start <= said.start < end:  # a mark was misread: no quotation holds its own cue
        start, end = read
    more = quotations.goes_on(text, start, said.end) if end <= said.start else None
    if more and not any(_reports(other, more) for other in found if other is not said):
        return (start, end), more
    return ((start, end),)


def _reports(said: Attribution, part: Span) -> bool:
    """Whether the part has a cue of its own outside it; one inside is the speaker's."""
    start, end = said.contents[0]
    return start < part[1] and part[0] < end and not part[0] <= said.start < part[1]


def _around(sentence: ParsedSentence, said: Attribution) -> tuple[Span, ...]:
    """Both parts of a clause that goes on behind its cue: "The ban, he said, would stay." Its cue hangs on it as a
    parataxis, with its own words to the left and the right of it."""
    words = sentence.words
    cue = next(n for n, word in enumerate(words) if word.end > said.start)
    if words[cue].relation != "parataxis" or words[cue].head < 0:
        return ()
    inside = _below(sentence, cue)
    first, last = min(inside), max(inside)
    if len(inside) != last + 1 - first:
        return ()
    before, behind = _trimmed(sentence, 0, first), _trimmed(sentence, last + 1, len(words))
    if len(before) < 1 or len(behind) < SHORTEST or not _holds_together(sentence, before, behind):
        return ()
    return tuple((words[part[0]].start, words[part[-1]].end) for part in (before, behind))


def _below(sentence: ParsedSentence, top: int) -> set[int]:
    inside = {top}
    while more := {n for n, word in enumerate(sentence.words) if word.head in inside} - inside:
        inside |= more
    return inside


def _trimmed(sentence: ParsedSentence, first: int, stop: int) -> range:
    """The words there without signs at the edges."""
    signs = [sentence.words[n].upos == "PUNCT" for n in range(first, stop)]
    while signs and signs[-1]:
        signs.pop()
    while signs and signs[0]:
        signs.pop(0)
        first += 1
    return range(first, first + len(signs))


def _holds_together(sentence: ParsedSentence, before: range, behind: range) -> bool:
    """Whether a word of one part hangs on a word of the other, and not as a sentence of its own."""
    words = sentence.words
    return any(
        words[n].head in other and words[n].relation not in ("parataxis", "punct")
        for part, other in ((before, behind), (behind, before))
        for n in part
    )
