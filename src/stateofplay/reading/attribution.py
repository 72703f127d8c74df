"""Who says what: the cue, its source and the words that it covers.

In: a scene. Out: `Statement`s: "Oslo said that …", "…, a minister said", "according to the ministry, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import Tense, closed, irregular_participles, irregular_pasts, small_words
from stateofplay.model.claims import Said
from stateofplay.model.mentions import ActorKind, ActorMention
from stateofplay.reading.clause.roles import Side
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.clause.subjects import subject
from stateofplay.reading.clause.verbs import adverbial, group, is_verb, starts_clause, verbal

__all__ = ["Statement", "find", "foretold", "official", "outside", "said_at"]

CUE = 1  # words between two readings of one cue: "according", "to"
FEWEST = 3  # words in front of a verb of saying that can be what is said
SPEECH_ENDS = frozenset({"”", '"', "''", "?", "!"})
CLOSING = SPEECH_ENDS | {","}
LONGEST_CUE = 6  # words from a verb of saying to the comma behind it
CALLS = frozenset({"for", "on", "upon", "off", "up", "in", "at"})  # behind "call": no saying
OWN = frozenset({"it", "he", "she", "they"})  # who says it, in front of "would"
KEPT = frozenset({"”", '"', "''", "%"})  # signs that can end what is said
ADDRESSING = frozenset({"told", "tells", "telling", "warned", "warns", "warning"})  # whom stands right behind
SETS = frozenset({"on", "in", "at", "during"})
SETTING = 12  # words from a verb of saying to the "that" behind when and where it was said


@dataclass(frozen=True, slots=True)
class Statement:
    """`cue` is the number of the verb's word; words first..last are what is said, to `addressee` where one is named."""

    source: Side
    lemma: str
    cue: int
    first: int
    last: int
    addressee: ActorMention | None = None

    @property
    def said(self) -> Said | None:
        """As claims carry it; None where a news medium, an analyst or nobody known is the source."""
        mention = self.source.mentions[0] if self.source else None
        if mention is None or not mention.actors or mention.watcher:
            return None
        speaker = mention.person or (mention.office if mention.kind is ActorKind.PERSON else None)
        return Said(mention.actors[0], speaker, self.lemma)

    def covers(self, i: int) -> bool:
        return self.first <= i <= self.last


def official(statement: Statement) -> bool:
    """Whether it is a party that speaks, and not a company or a news medium."""
    return statement.said is not None and all(m.kind is not ActorKind.COMPANY for m in statement.source.mentions)


def find(scene: Scene, heard: Sequence[Statement] = ()) -> tuple[Statement, ...]:
    """Statements in text order: those that the rules find, and of those heard the ones whose cue is none of theirs."""
    told = [s for i in range(len(scene)) if (s := _verb(scene, i) or _according(scene, i))]
    apart = (s for s in heard if not any(_same(s, t) for t in told))
    others = [s for s in apart if not (_gives_name(scene, s.cue) or _unsaid(scene, s.cue))]
    found = sorted((*told, *others), key=lambda statement: statement.cue)
    return tuple(_inside(statement, found) for statement in found)


def _unsaid(scene: Scene, cue: int) -> bool:
    """Whether it is not said: "has not said whether it will"."""
    return scene.lower[cue] in event_words().statements and group(scene, cue, "past").negated


def _same(one: Statement, other: Statement) -> bool:
    return abs(one.cue - other.cue) <= CUE or (other.covers(one.cue) and one.covers(other.cue))


def _inside(statement: Statement, others: list[Statement]) -> Statement:
    """A statement passed on by a later cue ends where that one's words end: "X told Y that …, an official said"."""
    ends = [o.last for o in others if statement.cue < o.cue and o.covers(statement.cue) and o.last < o.cue]
    return replace(statement, last=max(statement.first, min([statement.last, *ends])))


def foretold(statements: tuple[Statement, ...], i: int) -> bool:
    """Whether word `i` is of what analysts say: that another will do it is their guess."""
    covering = [s for s in statements if s.covers(i)]
    inner = min(covering, key=lambda s: s.last - s.first, default=None)
    return inner is not None and all(mention.watcher for mention in inner.source.mentions)


def said_at(statements: tuple[Statement, ...], i: int) -> Said | None:
    """Who says word `i`: the innermost statement that covers it."""
    covering = [s for s in statements if s.covers(i) and s.said]
    return min(covering, key=lambda s: s.last - s.first).said if covering else None


def outside(statements: Sequence[Statement], i: int, size: int) -> range:
    """The words of a sentence of `size` that tell who said word `i` and when, on that side of what is said where its
    cue stands: the first four of "Oslo said on Friday it had sent"."""
    covering = (s for s in statements if s.covers(i) and s.cue != i)
    over = min(covering, key=lambda s: s.last - s.first, default=None)
    if over is None:
        return range(0)
    return range(over.first) if over.cue < over.first else range(over.last + 1, size)


def _verb(scene: Scene, i: int) -> Statement | None:
    lemma = event_words().statements.get(scene.lower[i])
    if lemma is None and scene.after(i) == "that":
        lemma = event_words().with_that.get(scene.lower[i])
    if lemma is None or scene.actor[i] or (lemma == "call" and _rings(scene, i)):
        return None
    inverted = _inverted(scene, i)
    if not inverted and not _says(scene, i, lemma):
        return None
    source = inverted or subject(scene, i)
    if not source:
        return None
    content = _in_front(scene, i, i) if inverted else _content(scene, i, source)
    if content is None or (not inverted and _gives_name(scene, i)):
        return None
    addressee = scene.actor[i + 1] if lemma == "tell" and i + 1 < len(scene) else None
    return Statement(source, lemma, i, *content, addressee)


def _rings(scene: Scene, i: int) -> bool:
    """Whether "call" at word `i` says nothing: "called for talks", "called the president on Friday and proposed"."""
    whom = scene.actor[i + 1] if i + 1 < len(scene) else None
    behind = scene.last(whom) + 1 if whom else i + 1
    settled = whom is not None and behind < len(scene) and _setting(scene, behind)
    return scene.after(i) in CALLS or settled


def _says(scene: Scene, i: int, lemma: str) -> bool:
    """Whether the word at `i` is a verb by which its subject says something: not "is said to", "a ban announced by",
    "did not say" nor "agreed to admit"."""
    word = scene.lower[i]
    tense: Tense = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "base" if word == lemma else "past"
    held = group(scene, i, tense)
    by = scene.after(i) == "by" and not "".join(scene.lower[i + 2 : i + 3]).endswith("ing")
    passive = by or not closed().be.isdisjoint(scene.lower[held.first : i])
    return is_verb(scene, i, tense) and not (passive or held.negated or held.infinitive)


def _gives_name(scene: Scene, i: int) -> bool:
    """Whether the words behind a verb are the name of what stands in front of it: "a pact called the Lagoon Fisheries
    Accord", and not "called the Lagoon Fisheries Accord a mistake"."""
    if scene.lower[i] not in event_words().naming:
        return False
    behind = range(i + 1, len(scene))
    end = next((k for k in behind if not (scene.lower[k].isalnum() or "-" in scene.lower[k])), len(scene))
    words = range(i + 1, end)
    named = [k for k in words if scene.lower[k] not in small_words() and not scene.actor[k]]
    return bool(named) and all(scene.words[k].text[0].isupper() for k in named)


def _inverted(scene: Scene, i: int) -> Side | None:
    """ "“…,” said the minister": the source stands behind the verb, and does nothing else there: "X, of Oslo, said Y
    had signed"."""
    before = scene.before(i)
    behind = scene.actor[i + 1] if i + 1 < len(scene) else None
    if behind is None or scene.lower[i] == "told" or before not in CLOSING:
        return None
    if before == "," and (behind.how == "pronoun" or starts_clause(scene, behind)):
        return None
    return Side((behind,), scene.first(behind), "behind the verb")


def _content(scene: Scene, i: int, source: Side) -> tuple[int, int] | None:
    """What X said: behind the verb, but in front of it where a quotation ends there, or where behind the verb comes no
    more than when, where and how it was said."""
    if scene.lower[i].endswith("ing"):
        return _behind(scene, i)
    start = min(i, source.first if source.first is not None else i)
    start = group(scene, start, "past").first if start == i else start
    return _in_front(scene, i, start) or _behind(scene, i)


def _in_front(scene: Scene, i: int, start: int) -> tuple[int, int] | None:
    """What stands in front of "…, X said", where X begins at word `start`, from the last semicolon on; with what
    follows, where the saying only stands between: "The ban, X said, will stay"."""
    k = start - 1
    while k > 0 and (scene.lower[k] in closed().determiners or scene.actor[k]):
        k -= 1
    if k <= 0 or scene.lower[k] not in CLOSING:
        return None
    first = max((n + 1 for n in range(k) if scene.lower[n] == ";" and not scene.quoted[n]), default=0)
    last = _resumed(scene, i) or k
    speech = scene.lower[k] in SPEECH_ENDS or scene.lower[k - 1] in SPEECH_ENDS
    if not speech and last == k and (k - first < FEWEST or _opening(scene, first, k) or not _ends_there(scene, i)):
        return None
    return _trim(scene, first, last)


def _resumed(scene: Scene, i: int) -> int | None:
    """The last word of a sentence that goes on behind "X said," with what X said."""
    k = next((n for n in range(i + 1, min(len(scene), i + 1 + LONGEST_CUE)) if scene.lower[n] == ","), None)
    if k is None or k + FEWEST >= len(scene) or not all(_setting(scene, n) for n in range(i + 1, k)):
        return None
    word = scene.lower[k + 1]
    apart = word.endswith("ing") or word in closed().subordinators | closed().prepositions
    return None if apart and not scene.quoted[k + 2] else len(scene) - 1


def _opening(scene: Scene, first: int, last: int) -> bool:
    """Whether words first..last only open a sentence: "In a note on Friday, X said", "Asked about it, X said"."""
    word = scene.lower[first]
    if word == "asked" or word.endswith("ing") or word in ("while", "although", "though", "when"):
        return True
    return word in closed().prepositions and not any(verbal(scene, k) for k in range(first, last))


def _ends_there(scene: Scene, i: int) -> bool:
    """Whether what follows a verb of saying is no clause of its own: "told reporters in Oslo", "said, adding"."""
    k = i + 1
    if scene.lower[i] in ADDRESSING:
        k = _addressed(scene, k) + 1
    while k < len(scene) and _setting(scene, k):
        k += 1
    if k >= len(scene):
        return True
    word = scene.lower[k]
    if word in (",", ":") and k + 1 < len(scene) and scene.lower[k + 1] in QUOTES:
        return False
    small = closed().prepositions | closed().subordinators | {",", ".", ";"}
    return word != "that" and (word in small or word.endswith("ing"))


def _addressed(scene: Scene, k: int) -> int:
    """The last word of whom X told, which opens at word `k`: "reporters", "a news conference", "his colleague Y"."""
    while k < len(scene) - 1 and scene.lower[k] in closed().determiners and not scene.actor[k]:
        k += 1
    named = scene.actor[k] if k < len(scene) else None
    if named:
        return scene.last(named)
    while k + 1 < len(scene) and scene.lower[k + 1].isalpha() and not _leaves_noun(scene, k + 1):
        k += 1
    return k


def _leaves_noun(scene: Scene, k: int) -> bool:
    taken = scene.actor[k] or scene.time[k] or scene.place[k]
    return bool(taken) or scene.lower[k] in small_words() or verbal(scene, k) or adverbial(scene.lower[k])


def _setting(scene: Scene, k: int) -> bool:
    """Whether word `k` tells when or where: "yesterday", "in Oslo"."""
    if scene.lower[k] in SETS and k + 1 < len(scene):
        k += 1
    return bool(scene.time[k] or scene.place[k]) or adverbial(scene.lower[k])


def _behind(scene: Scene, i: int) -> tuple[int, int] | None:
    """What stands behind "X said"; None where too little follows to be a statement."""
    first, last = i + 1, len(scene) - 1
    if first > last or scene.lower[first] in (",", "."):
        first += 1
    if first <= last and scene.actor[first] and scene.lower[i] in ADDRESSING:
        first = scene.last(scene.actor[first]) + 1  # type: ignore[arg-type]
    first = _past_setting(scene, first, scene.lower[i] in ADDRESSING)
    if first <= last and scene.lower[first] == "that" and scene.lower[i] not in event_words().naming:
        first += 1
    last = next((n - 1 for n in range(first, last) if _closes(scene, first, n)), last)
    if last - first < FEWEST:
        return None
    first, last = _trim(scene, first, last)
    return first, _without_setting(scene, first, last) if scene.lower[i] in event_words().naming else last


def _closes(scene: Scene, first: int, n: int) -> bool:
    """Whether what is said from word `first` on ends before word `n`: at a semicolon, or where the past tense goes on
    from what is to be: "said it would shut the bridge and gave them three days"."""
    if scene.quoted[n] or scene.lower[n] != "and":
        return scene.lower[n] == ";" and not scene.quoted[n]
    would = next((k for k in range(n - 1, first, -1) if scene.lower[k] == "would"), None)
    if would is None or scene.before(would) not in OWN or not _past(scene, n + 1):
        return False
    return "be" not in scene.lower[would:n] and not any(_past(scene, k) for k in range(would + 2, n))


def _past(scene: Scene, k: int) -> bool:
    return scene.lower[k] in irregular_pasts() or scene.lower[k].endswith("ed")


def _without_setting(scene: Scene, first: int, last: int) -> int:
    """The last word of what a thing is called, in front of when it was called so: "called the ban illegal on Friday",
    but not "called it a ban imposed on Friday"."""
    time = scene.time[last]
    end = scene.first(time) - 1 if time else last
    end -= scene.lower[end] in SETS
    own = end <= first or scene.lower[end].endswith("ed") or scene.lower[end] in irregular_participles()
    return last if time is None or own else end


def _past_setting(scene: Scene, first: int, told: bool) -> int:
    """The word at which what is said begins, behind when and where it was said: "said on Tuesday it would …", "said in
    a circular issued late on Friday that …"; where somebody is told, in front of "to" as well."""
    reach = range(first, min(len(scene), first + SETTING))
    that = next((k for k in reach if scene.lower[k] == "that"), None)
    opens = first < len(scene) and (scene.time[first] or scene.lower[first] in closed().prepositions)
    if that is not None and opens and not any(scene.quoted[k] or _acts(scene, k) for k in range(first, that)):
        return that
    k = first + (first + 1 < len(scene) and scene.lower[first] in SETS and bool(scene.time[first + 1]))
    while k < len(scene) and scene.time[k]:
        k += 1
    behind = k > first and k < len(scene) and scene.time[k - 1]
    apart = closed().prepositions - {"to"} if told else closed().prepositions
    return k if behind and scene.lower[k] not in (",", *apart) else first


def _acts(scene: Scene, k: int) -> bool:
    """Whether a clause opens at word `k`: somebody named, and a verb right behind."""
    return bool(scene.actor[k]) and k + 1 < len(scene) and not scene.actor[k + 1] and verbal(scene, k + 1)


def _trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    while last > first and not any(c.isalnum() for c in scene.lower[last]) and scene.lower[last] not in KEPT:
        last -= 1
    while first < last and scene.lower[first] in (",", ":", "."):
        first += 1
    return first, last


def _according(scene: Scene, i: int) -> Statement | None:
    if scene.lower[i : i + 2] != ("according", "to"):
        return None
    mention = next((scene.actor[k] for k in range(i + 2, min(i + 5, len(scene))) if scene.actor[k]), None)
    if mention is None:
        return None
    source = Side((mention,), scene.first(mention), "according to")
    behind = scene.last(mention) + 2
    content = _trim(scene, 0, i - 1) if i > 3 else (min(behind, len(scene) - 1), len(scene) - 1)
    return Statement(source, "according to", i, *content)
