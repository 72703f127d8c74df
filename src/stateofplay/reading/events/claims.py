"""Event claims of one page: acts with their sides, dated, placed, attributed, each on its clause.

In: a `Page`. Out: `EventClaim`s. An act between fewer than two parties that bears on no instrument is no event of the
dispute and makes no claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.model.claims import EventClaim, EventType, Said, Span, Status
from stateofplay.model.dates import Date
from stateofplay.model.mentions import ActorKind, ActorMention, PlaceMention, TimeMention
from stateofplay.reading.attribution import Statement, foretold, outside, said_at
from stateofplay.reading.clause.dating import of_a_relative, said_day, when, within_clause
from stateofplay.reading.clause.extent import ending
from stateofplay.reading.clause.rules import FUTURE, JUDGED
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.topics import topics
from stateofplay.reading.clause.verbs import verbal
from stateofplay.reading.events import sides
from stateofplay.reading.events.days import on_their_days
from stateofplay.reading.events.doing import SPOKEN, Doing, gathers
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]

GIVEN = SPOKEN | {EventType.AGREE}  # given by word: a day to come is that of what is promised
DEADLINES = frozenset({"by", "within", "before", "until", "till"})
ACCORDS = frozenset({"treaty", "pact"})
ACCORD_REACH = 4  # words from "under" to an accord's name
PERFECT = 3  # words from "has" to its participle
PLACE_REACH = 8  # words from a meeting to the town that it is held in


def find(page: Page) -> tuple[EventClaim, ...]:
    """Event claims in text order, meetings made known to those that were part of them."""
    told = sides.told(page)
    found = [c for passage, acts in zip(page.passages, told, strict=True) for c in _of_passage(page, passage, acts)]
    claims = on_their_days(page, [claim for claim, _ in found])
    return _narrowed(claims, [span for _, span in found])


def _narrowed(claims: Sequence[EventClaim], quotes: Sequence[Span]) -> tuple[EventClaim, ...]:
    """The claims on their own words: who spoke at a meeting and on which day is read from the whole clause before."""
    own = [replace(claim, quote=quote) for claim, quote in zip(claims, quotes, strict=True)]
    ids = {claim.id: narrow.id for claim, narrow in zip(claims, own, strict=True)}
    return tuple(replace(claim, within=ids.get(claim.within or "")) for claim in own)


def _of_passage(page: Page, passage: Passage, found: Sequence[Doing]) -> Iterator[tuple[EventClaim, Span]]:
    """Claims with the words that are their evidence."""
    times = [_time(page, passage, doing, _rivals(passage.scene, doing, found)) for doing in found]
    for doing, own in zip(found, times, strict=True):
        said = said_at(passage.statements, doing.trigger[0])
        time = (
            None
            if own and not page.ahead(own.date) and _taken(passage.scene, doing, own, zip(found, times, strict=True))
            else own
        )
        act = sides.of_the_pair(page, doing) if time else doing
        if _between_parties(page, act, said) and not _guessed(passage, act):
            date = _date(page, passage.scene, act, time) if time else None
            last = _ending(passage.scene, act, time if date else None)
            yield _claim(page, passage, act, date, last), page.span(passage.scene, act.first, last)


def _rivals(scene: Scene, doing: Doing, found: Sequence[Doing]) -> list[int]:
    """The triggers with which a time may go sooner than with an act's own; a noun in the act's clause is none of them:
    "protested against the shelling on Friday"."""
    others = (other for other in found if other is not doing)
    return [other.trigger[0] for other in others if not (other.noun and _within_clause_of(scene, doing, other))]


def _within_clause_of(scene: Scene, doing: Doing, noun: Doing) -> bool:
    """Whether a noun stands behind a verb, with no other verb nor comma between."""
    between = range(doing.trigger[1] + 1, noun.trigger[0])
    apart = any(scene.lower[k] == "," or verbal(scene, k) for k in between)
    return not doing.noun and doing.trigger[1] < noun.trigger[0] and not apart


def _taken(scene: Scene, doing: Doing, time: TimeMention, dated: Iterable[tuple[Doing, TimeMention | None]]) -> bool:
    """Whether a noun's day is that of the verb whose clause it stands in. Talks, and what is told as a setting ("at the
    handover on Friday"), are of that day too."""
    if not doing.noun or doing.type is EventType.CONSULT or scene.first(time) < doing.trigger[0]:
        return False
    if scene.parse and scene.parse[doing.trigger[0]].upos == "ADV":
        return False  # "let them back on Friday"
    if scene.lower[doing.trigger[0] - 2 : doing.trigger[0] - 1] in (("at",), ("during",)):
        return False
    return any(own is time and _within_clause_of(scene, other, doing) for other, own in dated)


def _date(page: Page, scene: Scene, doing: Doing, time: TimeMention) -> Date | None:
    """The days that an expression gives an act. What a side "has sent back since May" it did from then to now; what has
    been barred since May was barred then. What was done "this year" was done by the day of the report."""
    date = said_day(scene, time)
    held = scene.lower[max(0, doing.trigger[0] - PERFECT) : doing.trigger[0]]
    lasts = not doing.noun and not closed().have.isdisjoint(held) and closed().be.isdisjoint(held)
    if date and page.today and lasts and scene.before(scene.first(time)) == "since":
        return replace(date, latest=page.today.latest)
    done, today = doing.standing.status is Status.HAPPENED, page.today.latest if page.today else None
    if date and today and done and date.earliest and date.latest and date.earliest <= today < date.latest:
        return replace(date, latest=today)
    return date


def _time(page: Page, passage: Passage, doing: Doing, others: Sequence[int]) -> TimeMention | None:
    """When it was done. What is done by saying so was done when it was said: a day to come is that of another act."""
    scene = passage.scene
    apart = outside(passage.statements, doing.trigger[0], len(scene))
    heard = doing.time if doing.time and within_clause(scene, doing.time, doing.trigger[1]) else None
    if heard and (scene.first(heard) in apart or of_a_relative(scene, heard, doing.trigger[0])):
        heard = None
    own = when(scene, doing.trigger, others, ends=False, apart=apart) or heard
    if own and _of_another(page, scene, doing, own):
        own = None
    told = doing.type in GIVEN and doing.standing.status is Status.HAPPENED and not doing.noun
    if own and told and _to_come(page, own.date):  # "called on Friday and proposed a summit in the coming months"
        of_other = range(scene.first(own), scene.last(own) + 1)
        own = when(scene, doing.trigger, others, ends=False, apart={*apart, *of_other}) or own
    ahead = own is not None and _to_come(page, own.date)
    speech = _speech(passage, doing)
    if speech and (own is None or ahead or not speech.covers(doing.trigger[0])):
        said = range(speech.first, speech.last + 1)
        dated = own if own and scene.before(scene.first(own)) == "dated" else None  # "in a letter dated April 12"
        beside = [other for other in others if other not in said]
        spoken = when(scene, (speech.cue, speech.cue), beside, ends=False, apart=said)
        return dated or (None if spoken and _to_come(page, spoken.date) else spoken)
    if own is None and (announcing := _announcing(passage, doing)):
        that = next(
            (k for k in range(announcing.first, doing.trigger[0]) if scene.lower[k] == "that"), announcing.first
        )
        said = range(that, announcing.last + 1)
        return when(scene, (announcing.cue, announcing.cue), ends=False, apart=said)
    return None if told and ahead else own or _by_accord(passage, doing)


def _of_another(page: Page, scene: Scene, doing: Doing, time: TimeMention) -> bool:
    """Whether an expression is of what another verb tells: of a judgement ("on Monday thanked Oslo for lifting"), of
    the promise of what is to come ("agreed on Monday to lift it"), or of what is to be done by then ("ordered it to
    leave by Friday")."""
    before, ahead = scene.first(time) < doing.trigger[0], _to_come(page, time.date)
    if doing.standing.rule == JUDGED:
        return before
    if doing.standing.status is Status.PLANNED:
        return before and not ahead and doing.standing.rule != FUTURE
    done = doing.standing.status is Status.HAPPENED
    return done and not before and page.ahead(time.date) and scene.before(scene.first(time)) in DEADLINES


def _by_accord(passage: Passage, doing: Doing) -> TimeMention | None:
    """The year in the name of the accord by which it was done: "were settled under the 1965 treaty"."""
    scene, behind = passage.scene, doing.trigger[1] + 1
    if doing.type is not EventType.AGREE or scene.lower[doing.trigger[0]] not in event_words().accorded:
        return None
    named = (n for n in passage.namings if behind < n.first <= doing.last and n.instrument.kind in ACCORDS)
    spans = ((range(max(behind, n.first - ACCORD_REACH), n.last + 1)) for n in named)
    phrases = (span for span in spans if not {"under", "by"}.isdisjoint(scene.lower[span.start : span.stop]))
    times = (time for span in phrases for k in span if (time := scene.time[k]) and scene.lower[k].isdigit())
    return next(times, None)


def _announcing(passage: Passage, doing: Doing) -> Statement | None:
    """The statement with which a side does what it says that it does: "said on Monday that it was expelling two"."""
    scene, verb = passage.scene, doing.trigger[0]
    if (
        doing.noun
        or doing.standing.status is not Status.HAPPENED
        or not scene.lower[verb].endswith("ing")
        or scene.before(verb) not in closed().be
    ):
        return None
    made = (s for s in passage.statements if s.covers(verb) and s.said and s.said.party in doing.doers.actors)
    return min(made, key=lambda s: s.last - s.first, default=None)


def _to_come(page: Page, date: Date | None) -> bool:
    """Whether a day lies ahead of the report; "the coming months" do."""
    today = page.today.latest if page.today else None
    first = date.earliest if date else None
    return bool(today and date and first and (first > today or (first == today and date.latest is None)))


def _speech(passage: Passage, doing: Doing) -> Statement | None:
    """The statement by which an act is done, where who does it is who makes the statement."""
    if doing.type not in SPOKEN:
        return None
    made = (s for s in passage.statements if s.said and s.said.party in doing.doers.actors)
    told = [s for s in made if s.covers(doing.trigger[0]) or doing.trigger[0] <= s.cue <= doing.trigger[1]]
    return min(told, key=lambda s: s.last - s.first, default=None)


def _guessed(passage: Passage, doing: Doing) -> bool:
    """Whether it is but what someone of no side foretells or thinks: "analysts said Oslo would retaliate"."""
    ahead = doing.standing.status is Status.PLANNED and foretold(passage.statements, doing.trigger[0])
    return ahead or (doing.type in SPOKEN and bool(doing.doers) and all(m.watcher for m in doing.doers.mentions))


def _ending(scene: Scene, doing: Doing, time: TimeMention | None) -> int:
    """The number of the last word of the evidence."""
    sides = [scene.last(m) for m in (*doing.doers.mentions, *doing.others.mentions) if m in scene.mentions]
    place = _place(scene, doing, doing.last) if doing.type is EventType.CONSULT else None
    setting = [scene.last(mention) for mention in (time, place) if mention]
    return ending(scene, doing.trigger[1], doing.last, (*sides, *setting), told=doing.type in GIVEN)


def _claim(page: Page, passage: Passage, doing: Doing, date: Date | None, last: int) -> EventClaim:
    scene = passage.scene
    doers, recipients = doing.doers.actors, doing.others.actors
    assert doing.standing.status
    return EventClaim(
        quote=page.span(scene, doing.first, doing.last),
        trigger=page.span(scene, *doing.trigger),
        said=said_at(passage.statements, doing.trigger[0]),
        type=doing.type,
        status=_on_the_day(page, doing.standing.status, date),
        actors=doers,
        recipients=tuple(r for r in recipients if r not in doers and page.state(r) not in doers),
        people=tuple(dict.fromkeys((*doing.doers.people, *doing.others.people))),
        date=date,
        place=place.name if (place := _place(scene, doing, last)) else None,
        instruments=doing.instruments,
        topics=topics(scene, doing.first, doing.last),
        retold=doing.standing.retold,
        corroborates=passage.echo,
        why=_why(doing, date),
    )


def _why(doing: Doing, date: Date | None) -> tuple[str, ...]:
    parts = [doing.rule, f"doer: {doing.doers.rule}", f"status: {doing.standing.rule}"]
    if doing.others:
        parts.append(f"other side: {doing.others.rule}")
    if date:
        parts.append(f"date: “{date.text}”")
    return tuple(parts)


def _between_parties(page: Page, doing: Doing, said: Said | None) -> bool:
    """Whether two states are in it, counting one that says the other did it, or one acts on an instrument."""
    doers = doing.doers.actors
    states = {page.state(actor) for actor in (*doers, *doing.others.actors)}
    if not doers:
        return False
    if doing.unilateral and page.pair:
        return bool(states & {*page.pair}) and not doing.noun
    if doing.type.symmetric:
        return len(states) > 1 or (doing.type is EventType.CONSULT and gathers(doing.doers))
    if _at_home(page, doing) and states & {*(page.pair or ())}:
        return True
    teller = {page.state(said.party)} if said and said.party and doing.type not in SPOKEN else set()
    return len(states | teller) > 1 or bool(doing.instruments)


def _at_home(page: Page, doing: Doing) -> bool:
    """Whether opposition, firms or citizens speak to or of those who govern them, or someone in office against them:
    "growers urged the ministry to wait"."""
    private = not any(page.official(mention) for mention in doing.doers.mentions)
    whom = (m for m in doing.others.mentions if not ({*m.states} <= doing.doers.states and _holds(page, m)))
    apart = doing.type in SPOKEN and not doing.noun and any({*m.actors} - {*doing.doers.actors} for m in whom)
    critic = doing.type is not EventType.SUPPORT and all(m.kind is ActorKind.PERSON for m in doing.doers.mentions)
    return (private and apart) or (doing.at_home and (private or critic))


def _holds(page: Page, mention: ActorMention) -> bool:
    """Whether what it has is meant, and not itself: "welcomed Dahl's offer"."""
    return mention.attributive or page.document.text[mention.end : mention.end + 2] in ("'s", "’s")


def _on_the_day(page: Page, status: Status, date: Date | None) -> Status:
    """What is told as fact for a day after the report's is planned."""
    return Status.PLANNED if status is Status.HAPPENED and _to_come(page, date) else status


def _place(scene: Scene, doing: Doing, last: int) -> PlaceMention | None:
    inside = [p for p in scene.places if doing.first <= scene.first(p) <= last]
    if doing.type is EventType.CONSULT and not inside:  # "The round that did take place, in Bergen on May 3, …"
        near = [p for p in scene.places if 0 < scene.first(p) - doing.trigger[1] <= PLACE_REACH]
        inside = [p for p in near if scene.before(scene.first(p)) in ("in", "at", "near")]
    return min(inside, key=lambda p: abs(scene.first(p) - doing.trigger[1])) if inside else None
