"""Who does it: the subject of a verb, found by position and by small words.

In: a scene and the number of a verb's word. Out: the `Side` that stands before it as its subject.
"""

from __future__ import annotations

from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, irregular_pasts, singular
from stateofplay.model.claims import EventType
from stateofplay.model.mentions import ActorMention
from stateofplay.reading.clause.roles import BREAKS, NOBODY, Side, noun_sides
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.syntax import parsed_subject
from stateofplay.reading.clause.verbs import adverbial, group, in_group, judging, main_verb, previous_verb, verbal

__all__ = ["subject"]

DEEPEST = 4  # coordinations and infinitives followed back to a subject
ASIDE = 7  # words between commas that tell who said it
PAPER_REACH = 4  # words from a participle back to the paper of which it tells the words: "a note of protest demanding"
ASIDES = frozenset({"who", "which", "whose", "where", "when"})  # open a clause that a comma sets off
OF_OBJECT = frozenset({"for", "of", "from", "into", "over"})  # before a gerund: what the object does, or is kept from
# A mention can be a subject behind nothing, or behind a word that also opens a clause: "after Oslo signed".
CLAUSAL = frozenset({None, "after", "before", "since", "until", "as"})


def subject(scene: Scene, i: int) -> Side:
    """Who does what the verb at word `i` tells: whom the parse is sure of, else who stands before it as its subject.
    Who stands right beside it and is passed over by the parse does it all the same."""
    if (handing := _handed_paper(scene, i)) is not None:
        return NOBODY if group(scene, handing, "past").passive else subject(scene, handing)
    parsed, placed = parsed_subject(scene, i), _placed(scene, i, 0)
    beside = scene.actor[_over_time(scene, _group_start(scene, i) - 1)]
    found = Side(parsed, scene.first(parsed[0]), "subject, parsed") if parsed else placed
    same = {*found.actors} == {*placed.actors}
    return placed if same or (beside in placed.mentions and beside not in parsed) else found


def _handed_paper(scene: Scene, i: int) -> int | None:
    """The verb that hands over the paper of which a participle at word `i` tells the words: "sent Oslo a letter
    demanding payment". Whoever has it handed to them asks nothing."""
    if not scene.lower[i].endswith("ing"):
        return None
    near = range(i - 1, max(0, i - PAPER_REACH) - 1, -1)
    paper = next((k for k in near if scene.lower[k] in event_words().papers), None)
    if paper is None or any(verbal(scene, k) or scene.actor[k] or scene.lower[k] == "," for k in range(paper + 1, i)):
        return None
    verb = previous_verb(scene, paper)
    return verb if verb is not None and scene.lower[verb] in event_words().handing else None


def _placed(scene: Scene, i: int, depth: int) -> Side:
    """Who stands before the verb at word `i` as its subject, through coordination, relatives and infinitives."""
    start = _group_start(scene, i)
    j = _over_time(scene, start - 1)
    before = scene.lower[j] if j >= 0 else ""
    if depth > DEEPEST or (before == "they" and not scene.actor[j]):  # things, or people not known
        return NOBODY
    if scene.lower[start] == "to" and start < i:
        return _controller(scene, start, depth)
    if before in closed().relatives and j > 0 and not scene.actor[j]:
        return _antecedent(scene, j)
    gerund = scene.lower[start].endswith("ing")
    judged = _judged(scene, start) if gerund and before in OF_OBJECT else None
    beside = judged or _beside(scene, j, gerund=gerund, timed=j < start - 1)
    if beside or judged is not None:
        return beside
    shares = before in closed().conjunctions or (gerund and before in closed().prepositions | {","})
    apart = before == "," or (shares and scene.before(j) == ",")  # set off by a comma, it goes back to the main clause
    aside = _before_aside(scene, j if before == "," else j - 1) if apart else j
    main = (main_verb(scene, aside) if apart else previous_verb(scene, j)) if shares else None
    while main is not None and scene.before(main) == "to" and _finite(scene.lower[i]):
        main = previous_verb(scene, main)  # "urged X to wait and warned": the finite verb goes with the finite one
    if main is not None:
        return _placed(scene, main, depth + 1)
    return _scan_left(scene, j) or (_following_subject(scene, i) if shares and gerund else NOBODY)


def _judged(scene: Scene, start: int) -> Side | None:
    """The object of the verb by which a gerund at word `start` hangs: "thanked *Oslo* for lifting", "kept *Oslo* from
    landing"; nobody where a noun judges it: "the injustice of closing the border"; None where it is another's."""
    holder = scene.actor[start - 2] if start > 1 else None
    if holder is None or holder.attributive:
        return NOBODY if judging(scene, start) and scene.before(start) == "of" else None
    verb = previous_verb(scene, scene.first(holder))
    direct = scene.preposition(holder) in (None, "against")
    if verb is None or not direct or "," in scene.lower[verb : scene.first(holder)]:
        return None
    return _listed(scene, holder, "object of the governing verb")


def _beside(scene: Scene, j: int, *, gerund: bool, timed: bool) -> Side:
    """A subject that ends at word `j`, before a gerund ("with both sides agreeing"), a time ("Oslo this year left") or
    an aside. Before a time it stands alone where a preposition governs what it would be listed with: "met men of Riga
    and Oslo on Friday left"."""
    holder = scene.actor[j] if j >= 0 and (gerund or timed) else None
    if holder is None or holder.attributive:
        spoken = _before_teller(scene, j)
        return _listed(scene, spoken, "subject") if spoken else NOBODY
    alone = timed and scene.preposition(holder) not in CLAUSAL
    return Side((holder,), scene.first(holder), "subject") if alone else _listed(scene, holder, "subject")


def _over_time(scene: Scene, j: int) -> int:
    """Number of the word before a time that ends at word `j`, where that is a name: "Oslo this year curbed …"."""
    k = j
    while k >= 0 and scene.time[k]:
        k -= 1
    k -= k < j and scene.lower[k] in ("on", "in", "earlier", "late")
    return k if 0 <= k < j and scene.actor[k] else j


def _of_a_day(scene: Scene, j: int) -> bool:
    """Whether word `j` only dates a noun of deciding: "its decision last week to", "its pledge of May 3 to"."""
    return scene.time[j] is not None or (scene.lower[j] == "of" and scene.time[j + 1] is not None)


def _before_teller(scene: Scene, j: int) -> ActorMention | None:
    """Whom the clause is about where words that tell who said it stand between: "Oslo, he told reporters, had left"."""
    if j < 0 or scene.lower[j] != ",":
        return None
    k = next((k for k in range(j - 1, max(0, j - ASIDE), -1) if scene.lower[k] == ","), None)
    said = k is not None and not event_words().statements.keys().isdisjoint(scene.lower[k:j])
    mention = scene.actor[k - 1] if k and said else None
    return mention if mention and not mention.attributive and scene.preposition(mention) in CLAUSAL else None


def _finite(word: str) -> bool:
    return word.endswith(("ed", "s")) or word in irregular_pasts()


def _group_start(scene: Scene, i: int) -> int:
    start = i
    while start > 0 and not scene.actor[start - 1]:
        word = scene.lower[start - 1]
        if word == "to":
            return start - 1
        if not in_group(word):
            break
        start -= 1
    return start


def _controller(scene: Scene, to: int, depth: int) -> Side:
    """Who would do what stands behind "to": the object of "urged X to", the holder of "X's decision to", or the
    subject of "agreed to" and "is due to"."""
    j = to - 1
    while j >= 0 and (adverbial(scene.lower[j]) or scene.lower[j] in closed().negation or _of_a_day(scene, j)):
        j -= 1
    if j < 0:
        return NOBODY
    holder = scene.actor[j]
    if holder and not holder.attributive:
        calls = previous_verb(scene, scene.first(holder))
        if calls is not None and scene.lower[calls] in event_words().summoning and _charges(scene, to + 1):
            return _placed(scene, calls, depth + 1)
        return _listed(scene, holder, "object of the governing verb")
    if scene.lower[j] in event_words().governor_nouns:
        sides = noun_sides(scene, j, j)
        if sides.left:
            return sides.left
    bound = scene.lower[j] in event_words().bound and scene.before(j) in closed().be  # "are due to meet"
    verb = j if bound or verbal(scene, j) else previous_verb(scene, j)
    return _placed(scene, verb, depth + 1) if verb is not None else NOBODY


def _charges(scene: Scene, verb: int) -> bool:
    """Whether a verb at this word is one of protest or demand."""
    kinds = {entry.type for entry in event_words().entries.get(scene.after(verb - 1), ()) if entry.tense}
    return bool(kinds & {EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})


def _antecedent(scene: Scene, j: int) -> Side:
    """Whom a relative pronoun at word `j` stands for."""
    k = j - 1
    while k >= 0 and scene.lower[k] in (",", ")", "("):
        k -= 1
    mention = scene.actor[k] if k >= 0 else None
    if mention:
        return _listed(scene, mention, "antecedent")
    sides = noun_sides(scene, k, k)
    return sides.left


def _following_subject(scene: Scene, i: int) -> Side:
    """ "After signing …, Oslo said": the subject comes behind the comma."""
    for k in range(i, len(scene) - 1):
        mention = scene.actor[k + 1]
        if scene.lower[k] == "," and mention and not mention.attributive:
            return _listed(scene, mention, "subject behind the comma")
    return NOBODY


def _before_aside(scene: Scene, comma: int) -> int:
    """The word before the relative clause that closes at a comma, or the comma: "Oslo, which had …, agreed"."""
    opened = (k - 1 for k in range(comma - 1, 0, -1) if scene.lower[k] in ASIDES or scene.lower[k] == ",")
    opener = next(opened, None)
    if opener is None or scene.lower[opener] != "," or scene.lower[opener + 1] not in ASIDES:
        return comma
    return opener - 1


def _scan_left(scene: Scene, j: int) -> Side:
    if decided := _decided(scene, j):
        return decided
    holder: ActorMention | None = None
    k = _before_aside(scene, j) if j > 0 and scene.lower[j] == "," else j
    while k >= 0:
        word, mention = scene.lower[k], scene.actor[k]
        if mention:
            k = scene.first(mention) - 1
            if mention.attributive:
                holder = holder or mention
            elif scene.preposition(mention) in CLAUSAL:
                return _listed(scene, mention, "subject")
            continue
        relative = word in closed().relatives and scene.before(k) == "," and scene.lower[j] == ","
        if word in BREAKS or (word in closed().subordinators and word not in closed().prepositions and not relative):
            break
        k -= 1
    return Side((holder,), scene.first(holder), "holder of the subject") if holder else NOBODY


def _decided(scene: Scene, j: int) -> Side:
    """Whose decision is the subject that ends at word `j`: "*Oslo's* refusal to free the Icelandic crew angered …"."""
    for k in range(j, 0, -1):
        if scene.lower[k] in BREAKS or scene.lower[k] in closed().relatives | {","}:
            return NOBODY
        if scene.lower[k] == "to" and singular(scene.before(k)) in event_words().governor_nouns:
            sides = noun_sides(scene, k - 1, k - 1)
            return replace(sides.by or sides.left, rule="holder of the subject") if sides.by or sides.left else NOBODY
    return NOBODY


def _listed(scene: Scene, mention: ActorMention, rule: str) -> Side:
    """A mention with those joined to it: "A, B and C". A comma alone joins nothing: it is an apposition."""
    found, k, joined = [mention], scene.first(mention) - 1, False
    while k > 0 and scene.lower[k] in ("and", ",", "or", "nor", "&", "well", "as", "-"):
        joined = joined or scene.lower[k] in ("and", "or", "nor", "&", "well", "-")
        aside = _before_aside(scene, k - 1) if joined and scene.lower[k - 1] == "," else k - 1
        other = scene.actor[aside]  # "Dahl, who took office in May, and Lie"
        if other and (joined or _one_person(other, found[0])):
            found.insert(0, other)
            k = scene.first(other) - 1
        elif scene.lower[k - 1] in (",", "as", "well", "and", ")"):
            k -= 1
        else:
            break
    return Side(tuple(found), scene.first(found[0]), rule)


def _one_person(one: ActorMention, other: ActorMention) -> bool:
    """Whether two mentions beside a comma name one person: "his Greek counterpart, Foreign Minister X"."""
    if one.person and other.person:
        return one.person == other.person
    return set(one.actors) == set(other.actors)
