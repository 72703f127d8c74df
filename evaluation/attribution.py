"""Sources, cues and contents against documents that were marked up by hand, one JSON object a line.

A document has `text` and `attributions`, each with `source`, `cue` and `content`, lists of spans with start and end.
PolNeAR draws its spans wider than the corpus guide: a content takes in the quotation marks and a "that" before it, a
source its appositions and clauses, a cue its auxiliaries, particles, days and colon. These are added before measuring,
by marks and by the tree; "as_read" gives the figures without.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.tally import Tally
from stateofplay.language.analyzer.graph import Graph
from stateofplay.language.analyzer.reader import read_text
from stateofplay.model.analysis import Analysis, Attribution, Mention, ParsedSentence

__all__ = ["measure"]

Span = tuple[int, int]
Spans = tuple[Span, ...]
PARTS = ("source", "cue", "content")
OPENS = re.compile(r"(?:\bthat,?\s+)?(?:[“\"‘]|'{1,2})?\Z", re.IGNORECASE)
CLOSES = re.compile(r"[.,!?]?(?:[”\"’]|'{1,2})")
BEHIND = ("compound:prt", "obl:unmarked", "advmod")  # relations of what a cue takes in behind it
RENAMES = ("appos", "flat")  # relations of a name to the phrase that it stands behind
OUTSIDE = ("case", "cc", "mark", "punct", "nsubj", "cop", "parataxis")  # of a phrase's head, but not of the phrase


def measure(path: Path, graph: Graph | None = None) -> dict[str, Any]:
    """F1 of each part with exact offsets; "overlap" counts a found span as right where it touches one that is there."""
    graph = graph or Graph()
    exact, loose, as_read = ({part: Tally() for part in PARTS} for _ in range(3))
    documents = 0
    for row in _rows(path):
        documents += 1
        read = read_text(row["text"], graph)
        narrow, wide = _as_read(read), _as_marked(row["text"], read)
        for part in PARTS:
            marked = [a[part] for a in row["attributions"]]
            gold = {tuple((span["start"], span["end"]) for span in spans) for spans in marked if spans}
            exact[part].add(wide[part], gold)
            as_read[part].add(narrow[part], gold)
            _touch(loose[part], *({span for spans in side for span in spans} for side in (wide[part], gold)))
    return {
        "documents": documents,
        **{part: exact[part].figures() for part in PARTS},
        "overlap": {part: loose[part].figures() for part in PARTS},
        "as_read": {part: as_read[part].figures() for part in PARTS},
    }


def _touch(tally: Tally, found: set[Span], gold: set[Span]) -> None:
    tally.found += len(found)
    tally.gold += len(gold)
    hit = sum(any(a < end and start < b for start, end in gold) for a, b in found)
    met = sum(any(a < end and start < b for a, b in found) for start, end in gold)
    tally.right += min(hit, met)


def _as_read(read: Analysis) -> dict[str, set[Spans]]:
    return {
        "source": {((a.source.start, a.source.end),) for a in read.attributions if a.source},
        "cue": {((a.start, a.end),) for a in read.attributions},
        "content": {a.contents for a in read.attributions},
    }


def _as_marked(text: str, read: Analysis) -> dict[str, set[Spans]]:
    found = [(read.sentences[a.sentence], a) for a in read.attributions]
    return {
        "source": {(_phrase(read.sentences[a.source.sentence], a.source, a),) for _, a in found if a.source},
        "cue": {(_verb_group(text, sentence, a),) for sentence, a in found},
        "content": {tuple(_quoted(text, start, end) for start, end in a.contents) for _, a in found},
    }


def _quoted(text: str, start: int, end: int) -> Span:
    before = OPENS.search(text, max(0, start - 8), start)
    after = CLOSES.match(text, end)
    return before.start() if before else start, after.end() if after else end


def _phrase(sentence: ParsedSentence, mention: Mention, said: Attribution) -> Span:
    """The mention with all that hangs on it in the tree, or on the phrase that it renames."""
    words = sentence.words
    inside = range(mention.first, mention.last + 1)
    head = next((n for n in inside if words[n].head not in inside), mention.first)
    while words[head].relation.split(":")[0] in RENAMES and words[head].head >= 0:
        head = words[head].head
    phrase = {head}
    while more := {n for n, word in enumerate(words) if _hangs(sentence, n, word.head, head, phrase)} - phrase:
        phrase |= more
    first = last = head
    while first - 1 in phrase:
        first -= 1
    while last + 1 in phrase:
        last += 1
    while last > head and words[last].upos == "PUNCT":
        last -= 1
    start, end = min(mention.start, words[first].start), max(mention.end, words[last].end)
    return (mention.start, mention.end) if start <= said.start < end else (start, end)


def _hangs(sentence: ParsedSentence, word: int, on: int, head: int, phrase: set[int]) -> bool:
    return on in phrase and not (on == head and sentence.words[word].relation.split(":")[0] in OUTSIDE)


def _verb_group(text: str, sentence: ParsedSentence, said: Attribution) -> Span:
    """The cue with the auxiliaries and adverbs right before it, and what of its own goes on right behind: particles,
    the day and the place where it was said, a colon."""
    words = sentence.words
    inside = [n for n, word in enumerate(words) if word.end > said.start and word.start < said.end]
    head = next((n for n in inside if words[n].head not in inside), inside[0])
    first, last = inside[0], inside[-1]
    while first > 0 and words[first - 1].head == head and words[first - 1].relation.split(":")[0] in ("aux", "advmod"):
        first -= 1
    limit = min((start for start, _ in said.contents if start > said.start), default=sentence.end)
    sources = (said.source.start, said.source.end) if said.source else (-1, -1)
    while last + 1 < len(words) and _goes_on(sentence, last + 1, head) and words[last + 1].end <= limit:
        if sources[0] <= words[last + 1].start < sources[1]:
            break
        last += 1
    end = max(said.end, words[last].end)
    return words[first].start, end + (text[end : end + 1] == ":")


def _goes_on(sentence: ParsedSentence, n: int, head: int) -> bool:
    """Whether word `n` is of a phrase that tells when or where of the cue."""
    words = sentence.words
    for _ in words:
        if words[n].head == head:
            return words[n].relation in BEHIND
        n = words[n].head
        if n < 0 or n == head:
            return False
    return False


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from (json.loads(line) for line in text.split("\n") if line.strip())
