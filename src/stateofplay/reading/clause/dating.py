"""When an act was: the time expression that goes with its trigger."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed, small_words
from stateofplay.model.dates import Basis, Date
from stateofplay.model.mentions import TimeMention
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.syntax import dates, dates_another
from stateofplay.reading.clause.verbs import adverbial, starts_clause, verbal

__all__ = ["of_a_relative", "said_day", "said_news_day", "when", "within_clause"]

UNANCHORED = "XXXX"  # a TIMEX3 value begins so where the year hangs on a day that the page does not give
A_DAY = re.compile(r"XXXX-(WXX-\d|\d\d-\d\d|XX-XX)")  # of those, the ones that name a day
A_CLOCK = re.compile(r"XXXX-XX-XXT\d\d")  # "at noon", of no day
CLAUSE_BREAKS = frozenset({";", "while", "although", "though", "which", "who", "whom", "whose", "whereas", "saying"})
CLAUSE_BREAKS |= {"because", "that", "where", "if", "unless"}
POINTED_AT = frozenset(
    {"day", "night", "evening", "morning", "week", "month", "year", "time", "point", "meeting", "round"}
)
POINTED_AT |= {"step", "move", "decision", "measure", "offer", "request", "demand", "claim", "charge", "plan", "ruling"}
OF_ANOTHER_TIME = frozenset({"after", "before", "since", "until", "once"})
NOUN_PHRASE = 5  # words of a subject behind one of these: "since the old quarrel began in January"
OPENS_CLAUSE = frozenset({"and", "but", "after", "before", "since", "until", "as", "when", "once"})  # with a subject
AT_ONCE = frozenset({"when", "as"})  # open a clause of the same time: "agreed on Nov. 22 as Oslo suspended its notice"
SETTINGS = frozenset({"at", "during"})
BEARS_ACT = SETTINGS | {"by", "in", "on", "through", "under", "with"}  # "in a letter of May 2", "by a decree of May 2"
FROM = 4  # words from "from" to its noun
WEEK = 7  # days: "for Friday" is when something is to be
BEFORE_PENALTY = 3  # an expression in front of its trigger is rarer than one behind it
BREAK_PENALTY = 40
OPENING = 3  # an expression within the first words of a sentence dates all that is told in it


def when(
    scene: Scene,
    trigger: tuple[int, int],
    others: Sequence[int] = (),
    *,
    ends: bool = True,
    apart: Container[int] = frozenset(),
) -> TimeMention | None:
    """The dated time expression that goes with a trigger, by its first and last word; None where there is none.

    It is the nearest that is not nearer to another trigger (`others` are their word numbers), else one that opens the
    sentence, else that of the verb with which the trigger shares its subject ("met on Friday and agreed"), else one
    that the parse hangs on it; never that of a verb which hangs on the trigger. Without `ends`, "until Friday" is left
    out: it says how long and not when. So are times in the words `apart`, such as those of what is said.
    """
    first, last = trigger
    times = [t for t in scene.times if said_day(scene, t) and scene.first(t) not in apart]
    times = [t for t in times if ends or scene.before(scene.first(t)) not in ("until", "till")]
    bound = [t for t in times if _describes(scene, t)]
    held = [t for t in bound if 0 < first - scene.last(t) <= OPENING and not verbal(scene, first)]
    if held:  # "Monday's talks", "its July rules": of that noun and of nothing else
        return held[-1]
    times = [t for t in times if t not in bound]
    times = [t for t in times if not _names_another(scene, t, last) and not _of_what_follows(scene, t, first)]
    times = [t for t in times if not (_comes_from(scene, t, first) or _meant_for(scene, t, last))]
    times = [t for t in times if not dates_another(scene, t, trigger)]
    own = [(gap, t) for t in times if (gap := _distance(scene, t, first, last)) < BREAK_PENALTY]
    mine = [(gap, t) for gap, t in own if all(gap <= _distance(scene, t, o, o) for o in _rivals(scene, t, others))]
    explained = [(gap, t) for gap, t in own if scene.last(t) < first and _goes_on(scene, t)]
    if mine or explained:
        return min((*mine, *explained), key=lambda pair: pair[0])[1]
    opening = [t for t in times if scene.first(t) <= OPENING and _distance(scene, t, first, last) < BREAK_PENALTY]
    if not verbal(scene, first):  # "Oslo on Friday rejected Bergen's call": the call is older
        opening = [t for t in opening if not any(scene.actor[: scene.first(t)])]
    shared = opening[0] if opening else _shared(scene, times, first)
    hung = (t for t in times if scene.before(scene.first(t)) != "since" and dates(scene, t, trigger))
    return shared or next(hung, None)


def _rivals(scene: Scene, time: TimeMention, others: Sequence[int]) -> list[int]:
    """The triggers that an expression may go with: "three days before" only with those behind it in its clause."""
    return [other for other in others if not _of_what_follows(scene, time, other)]


def within_clause(scene: Scene, time: TimeMention, last: int) -> bool:
    """Whether no clause opens between a trigger that ends at word `last` and a time behind it: not so in "called off
    the exercise that was to be held in July", nor where the time names the thing acted on."""
    if _comes_from(scene, time, last) or _names_another(scene, time, last):
        return False
    return not any(_breaks(scene, k) for k in range(last + 1, scene.first(time)))


def _describes(scene: Scene, time: TimeMention) -> bool:
    """Whether an expression describes the noun behind it: "its July rules", "the 2018 ruling", "last month's talks"."""
    after = scene.after(scene.last(time))
    first = scene.first(time)
    if after in ("'s", "'"):
        return True
    held = scene.before(first) in closed().determiners
    held = held or (scene.lower[first] in closed().determiners and "-" in scene.lower[first : scene.last(time) + 1])
    return held and after.isalpha() and after not in small_words()


def _names_another(scene: Scene, time: TimeMention, last: int) -> bool:
    """Whether an expression is part of the name of something other than the act: "the treaty of 1997", "withdrew its
    decision of May 2", but not "demanded in a letter of May 2", "sent grain during the drought of 2006"."""
    first = scene.first(time)
    told_on = scene.after(scene.last(time)) in closed().conjunctions  # "met the demand of May 2 and asked …"
    if scene.before(first) != "of" or not (first - 2 > last or (told_on and first - 2 != last)):
        return False
    year = scene.lower[first].isdigit() and first == scene.last(time)
    led = _led_by(scene, first - 2)
    return led not in SETTINGS if year else led is not None and led not in BEARS_ACT


def _led_by(scene: Scene, noun: int) -> str | None:
    """The word before the determiner of a noun, at most two words before it: "in" of "in a formal letter"; None where
    it has none, as in "as of May 2"."""
    if scene.lower[noun] in small_words():
        return None
    holders = closed().determiners | {"'s", "’s"}
    held = next((k for k in range(noun - 1, max(noun - 4, 0), -1) if scene.lower[k] in holders), None)
    return scene.before(held) if held is not None else None


def _comes_from(scene: Scene, time: TimeMention, trigger: int) -> bool:
    """Whether it dates a return from the act: "went home on Thursday from a meeting"."""
    between = scene.lower[scene.last(time) + 1 : trigger]
    return between[:1] == ("from",) and len(between) <= FROM


def _meant_for(scene: Scene, time: TimeMention, trigger: int) -> bool:
    """Whether it tells what a noun is for: "refused the quota for February", not "set for May", "talks for May"."""
    first = scene.first(time)
    if first - 2 == trigger or not time.date or (time.date.days or 0) <= WEEK:
        return False
    noun = scene.lower[first - 2] if first > 1 and scene.before(first) == "for" else ""
    return noun.isalpha() and not verbal(scene, first - 2) and noun not in event_words().bound


def _of_what_follows(scene: Scene, time: TimeMention, trigger: int) -> bool:
    """Whether an expression dates the clause that it opens, and the trigger is not in it: "a day after Oslo freed two,
    the talks opened", where the day is that of freeing."""
    last = scene.last(time)
    opens = scene.lower[last] in ("before", "after") and scene.after(last).isalnum()
    return opens and (trigger < last or "," in scene.lower[last:trigger])


def said_day(scene: Scene, time: TimeMention) -> Date | None:
    """The date of an expression. In a page that gives no day of its own, "Wednesday" and "last week" are kept as words
    with both ends open: the ledger can set them once it has found the page's day."""
    if time.date and (time.date.earliest or time.date.latest):
        return time.date
    words = " ".join(word.text for word in scene.words[scene.first(time) : scene.last(time) + 1])
    open_ended = time.type in ("DATE", "TIME") and time.value.startswith(UNANCHORED) and not A_CLOCK.match(time.value)
    return Date(None, None, words, Basis.RELATIVE) if open_ended else None


def said_news_day(scene: Scene, time: TimeMention) -> Date | None:
    """As `said_day`, of an expression that names one day."""
    date = said_day(scene, time)
    return date if date and (date.is_day or A_DAY.match(time.value)) else None


def _distance(scene: Scene, time: TimeMention, first: int, last: int) -> int:
    at = scene.first(time)
    last_word = scene.last(time)
    low, high = (last + 1, at) if at > last else (last_word + 1, first)
    low += _goes_on_about(scene, low)
    comma = scene.after(last_word) == "," and scene.after(last_word + 1) not in AT_ONCE
    closes = scene.after(last_word) in closed().conjunctions  # "filed a complaint in May and requested talks"
    aside = (
        at < first
        and at > OPENING
        and not _opens_as_phrase(scene, at)
        and (comma or closes or _of_a_verb(scene, time) or of_a_relative(scene, time, first))
    )
    lasting = scene.before(at) == "since" and not _goes_on(scene, time)
    stands = lasting and at > 1 and "," in scene.lower[low:high]  # "suspends the levy, in force since May"
    breaks = BREAK_PENALTY * (sum(_breaks(scene, k) for k in range(low, high)) + aside + stands)
    return high - low + breaks + (0 if at > last else BEFORE_PENALTY)


def _opens_as_phrase(scene: Scene, at: int) -> bool:
    """Whether it ends the phrase that a sentence opens with: "In a letter to the council on Friday, Oslo accused"."""
    opens = scene.lower[0] in ("in", "at", "during", "on")
    return opens and not any(verbal(scene, k) or scene.lower[k] == "," for k in range(at))


def _goes_on_about(scene: Scene, k: int) -> bool:
    """Whether a relative clause tells more of the noun before it: "the round that took place on May 3"."""
    return scene.lower[k : k + 1] in (("that",), ("which",)) and k + 1 < len(scene) and verbal(scene, k + 1)


def _of_a_verb(scene: Scene, time: TimeMention) -> bool:
    """Whether an expression ends a clause inside the subject: "the notice it gave on Friday was withdrawn"."""
    at, after = scene.first(time), scene.after(scene.last(time))
    return after in closed().auxiliaries and any(verbal(scene, k) for k in range(max(0, at - 3), at))


def of_a_relative(scene: Scene, time: TimeMention, first: int) -> bool:
    """Whether an expression stands in a relative clause that a comma closes: "growers, who lost much by May, urged"."""
    opens = next((k for k in range(scene.first(time) - 1, 0, -1) if scene.lower[k] == ","), 0)
    return scene.after(opens) in ("who", "which") and "," in scene.lower[scene.last(time) : first]


def _breaks(scene: Scene, k: int) -> bool:
    """Whether a clause with a subject of its own opens at word `k`, or one that tells from when on it was: "the first
    meeting since taking office this month"."""
    if scene.lower[k] == "since" and scene.after(k).endswith("ing"):
        return True
    if scene.lower[k] in CLAUSE_BREAKS:
        return not (scene.lower[k] == "that" and (scene.after(k) in POINTED_AT or _stands_alone(scene, k)))
    if scene.lower[k] in AT_ONCE and _names_the_time(scene, k):
        return False
    if scene.lower[k] in OF_ANOTHER_TIME and _clause_of_a_noun(scene, k):
        return True
    holder = scene.actor[k + 1] if scene.lower[k] in OPENS_CLAUSE and k + 1 < len(scene) else None
    return holder is not None and starts_clause(scene, holder)


def _stands_alone(scene: Scene, that: int) -> bool:
    """Whether "that" is what is acted on: "rejected that on Friday", and not "said that on Friday Oslo had"."""
    behind = that + 1 + (scene.after(that) in closed().prepositions)
    end = scene.last(time) + 1 if behind < len(scene) and (time := scene.time[behind]) else that + 1
    return scene.lower[end : end + 1] in ((), (",",), (".",), (";",), ("and",), ("but",))


def _clause_of_a_noun(scene: Scene, k: int) -> bool:
    """Whether a noun that is no actor and its verb follow: "since the quarrel began", not "after the talks in May"."""
    words = range(k + 1, min(k + 2 + NOUN_PHRASE, len(scene)))
    if scene.after(k) not in closed().determiners:
        return False
    ends = next((i for i in words if scene.lower[i] in closed().prepositions or not scene.lower[i].isalpha()), None)
    return any(verbal(scene, i) for i in words if i > k + 1 and (ends is None or i < ends))


def _names_the_time(scene: Scene, when: int) -> bool:
    """Whether a clause goes on from a time: "in 2011, when Oslo imposed a levy" tells the year of the levy."""
    before = when - 2 if scene.before(when) == "," else when - 1
    return before >= 0 and scene.time[before] is not None


def _goes_on(scene: Scene, time: TimeMention) -> bool:
    """Whether a clause goes on from this time."""
    last = scene.last(time)
    return scene.after(last + 1 if scene.after(last) == "," else last) in AT_ONCE


def _shared(scene: Scene, times: Sequence[TimeMention], first: int) -> TimeMention | None:
    """The expression of an earlier verb that a conjunction joins to this one, or that was at this: "met at talks"."""
    k = first - 1
    while k > 0 and adverbial(scene.lower[k]):
        k -= 1
    joined = scene.lower[k] in closed().conjunctions | SETTINGS or scene.lower[first].endswith("ing")
    before = [
        t for t in times if scene.first(t) < first and not any(_breaks(scene, k) for k in range(scene.last(t), first))
    ]
    return before[-1] if joined and before else None
