"""Move claims of one page: what was done to each instrument, or that it stands in force.

In: a `Page` and its event claims. Out: `MoveClaim`s; an instrument that is named and on which nothing is done is
"attested" once a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stateofplay.knowledge.events import event_words
from stateofplay.knowledge.grammar import closed
from stateofplay.knowledge.lifecycles import ATTESTED, load
from stateofplay.model.claims import EventClaim, Instrument, MoveClaim, Said, Status
from stateofplay.model.mentions import ActorKind
from stateofplay.reading.attribution import said_at
from stateofplay.reading.clause.dating import said_day, when
from stateofplay.reading.clause.roles import noun_edges
from stateofplay.reading.clause.rules import DROPPED, FUTURE, Standing
from stateofplay.reading.clause.scene import Scene
from stateofplay.reading.clause.status import standing
from stateofplay.reading.events.doing import SPOKEN
from stateofplay.reading.instruments import rounds
from stateofplay.reading.instruments.acts import Act, doers, threat_of
from stateofplay.reading.instruments.behind import IN_FORCE, in_force
from stateofplay.reading.instruments.clocks import Clocks, clocks
from stateofplay.reading.instruments.made import Naming
from stateofplay.reading.instruments.namings import POINTING
from stateofplay.reading.instruments.rounds import between, consultation
from stateofplay.reading.page import Page, Passage

__all__ = ["find"]


def find(page: Page, events: Sequence[EventClaim]) -> tuple[MoveClaim, ...]:
    claims = [c for passage in page.passages for act in passage.acts if (c := _move(page, passage, act, events))]
    claims += [c for passage in page.passages if not passage.echo for c in rounds.find(page, passage, events)]
    moved = {c.instrument.name.lower() for c in claims}
    return (*claims, *_attested(page, moved, events))


def _move(page: Page, passage: Passage, act: Act, events: Sequence[EventClaim]) -> MoveClaim | None:
    if act.undone:
        return None
    scene = passage.scene
    told = scene.lower[act.first : act.last + 1] in IN_FORCE  # whatever is asked of what is "in force since May 1"
    stands = Standing(Status.HAPPENED, False, "in force") if told else standing(scene, act.trigger)
    announced = act.move.schedules is not None and stands.rule == FUTURE  # "will leave the pact": notice is given
    # "Put off until May 1" sets a day, "closed until May 1" only tells how long.
    ends = act.move.schedules not in (None, act.move.to)
    time = when(scene, (act.first, act.last), ends=ends)
    time = None if time and _fixed(scene, act, scene.first(time)) else time
    undated_plan = stands.status is Status.PLANNED and not announced and time is None
    threat = threat_of(scene, act, stands)
    undone = (None, Status.DENIED, Status.THREATENED, Status.SUSPENDED)
    unmade = stands.status in undone or undated_plan  # asked for, put off, or to come some day
    said = said_at(passage.statements, act.first)
    unmade = unmade or stands.rule == DROPPED or _held_so(said)
    if passage.echo or (unmade and threat is None) or _at_home(page, scene, act):
        return None
    words = page.span(scene, act.first, act.last)
    event = next((e for e in events if e.trigger == words), None)
    if event and event.status is Status.THREATENED and threat is None:
        return None
    own = event.date if event and event.within is None else None  # the day of a meeting is that of what was said there
    date = own or (said_day(scene, time) if time else None)
    if date and time and stands.status is Status.PLANNED and stands.rule != FUTURE and not page.ahead(date):
        date = replace(date, latest=None) if scene.first(time) < act.first else date  # "agreed on Monday to free them"
    today = page.today.latest if page.today else None
    told_of = Clocks(threat, None, None) if threat else clocks(scene, act, stands, date, today)
    if told_of is None:
        return None
    rules = [f"{act.naming.instrument.kind}: {told_of.move}", f"status: {stands.rule}"]
    return MoveClaim(
        quote=event.quote if event and _names(page, scene, act, event) else page.span(scene, *_quote(scene, act)),
        said=said,
        instrument=_held(page, act, event, consultation(page, scene, act.naming, events)),
        move=told_of.move,
        by=event.actors if event else doers(scene, act).actors,
        date=told_of.date,
        effect=told_of.effect,
        event=event.id if event else None,
        why=(*rules, f"date: “{date.text}”") if date else tuple(rules),
    )


def _fixed(scene: Scene, act: Act, time: int) -> bool:
    """Whether the time is that for which the instrument itself is set: "boycotts talks *planned for next week*"."""
    k = time - (2 if scene.before(time) in closed().prepositions else 1)
    return k > max(act.last, act.naming.head) and scene.lower[k] in event_words().scheduled


def _names(page: Page, scene: Scene, act: Act, event: EventClaim) -> bool:
    """Whether the event's words have the instrument's name in them."""
    name = page.span(scene, act.naming.first, act.naming.last)
    return event.quote.start <= name.start and name.end <= event.quote.end


def _held_so(said: Said | None) -> bool:
    """Whether one side only holds that it is so: what "Oslo considers the claims settled" tells is Oslo's view."""
    return said is not None and said.party is not None and said.cue in event_words().views


def _at_home(page: Page, scene: Scene, act: Act) -> bool:
    """Whether a court only rules on what is its own state's."""
    if load()[act.naming.instrument.kind].holder != "court" or act.naming.first != act.first:
        return False
    foreign = any(mention.kind is ActorKind.COURT and not mention.actors for mention in scene.mentions)
    return not foreign and len({page.state(actor) for mention in scene.mentions for actor in mention.actors}) < 2


def _held(page: Page, act: Act, event: EventClaim | None, talks: EventClaim | None) -> Instrument:
    """The instrument with whose it is and whom it bears on filled in from who acts on it."""
    instrument = act.naming.instrument
    holder = load()[instrument.kind].holder
    if holder == "parties":
        signed = act.first > act.naming.last and act.passive  # "the agreement signed by Chad, Mali and Niger"
        return between(page, instrument, event or talks, own=signed)
    if event is None or (holder == "court" and page.state(event.actors[0]) == event.actors[0]):  # no state's court
        return instrument
    owner = instrument.owner
    if owner is None or owner in event.recipients:  # "struck Oslo from its list": the list is the doer's
        owner = event.actors[0]
    others = [actor for actor in event.recipients if actor != owner]
    return replace(instrument, owner=owner, target=others[0] if others else instrument.target)


def _quote(scene: Scene, act: Act) -> tuple[int, int]:
    """The name and the move with the time close behind them."""
    first, last = min(act.first, act.naming.first), max(act.last, act.naming.last)
    left, right = noun_edges(scene, first, last) if act.tense is None else (first, last)
    near = [scene.last(time) for time in scene.times if last < scene.first(time) <= last + 4]
    return left, max([right, *near])


def _attested(page: Page, moved: set[str], events: Sequence[EventClaim]) -> Iterator[MoveClaim]:
    """One claim for each instrument of the page that no move speaks of, and one for each time that a side speaks of
    an instrument as of something that stands: "urged Oslo not to leave the pact"."""
    for passage in (p for p in page.passages if not p.echo):
        for naming in passage.namings:
            if load()[naming.instrument.kind].moved_only or not _stands(passage, naming):
                continue
            spoken, stood = _spoken_of(passage, naming, events), in_force(passage.scene, naming)
            key = naming.instrument.name.lower()
            if spoken is None and stood is None and (key in moved or naming.anaphor):
                continue
            moved.add(key)
            yield _standing_claim(page, passage, naming, spoken, stood)


def _stands(passage: Passage, naming: Naming) -> bool:
    """Whether the passage shows the instrument as something that is there: it is spoken of as known ("the pact", "its
    tariffs", by a formal name), and what is said to be done to it is asked for and not told, denied or feared."""
    acts = [act for act in passage.acts if act.naming is naming]
    wanted = all(_left_as_it_is(act, _status(passage.scene, act)) for act in acts)
    known = (
        in_force(passage.scene, naming) is not None
        or naming.anaphor
        or naming.instrument.formal
        or bool(naming.instrument.acronym)
        or _definite(passage, naming)
    )
    return known and wanted and not _to_come(passage.scene, naming)


def _status(scene: Scene, act: Act) -> Status | None:
    return Status.DENIED if act.undone else standing(scene, act.trigger).status


def _to_come(scene: Scene, naming: Naming) -> bool:
    """Whether its very name says that it is not there yet: "its planned tariff", "a draft treaty"."""
    words = event_words()
    return not (words.planned | words.unmade).isdisjoint(scene.lower[naming.first : naming.head])


def _left_as_it_is(act: Act, status: Status | None) -> bool:
    """Whether the move was not made and would not have brought it about: it is asked for, or its end is denied."""
    cycle = load()[act.naming.instrument.kind]
    ends = "ended" in (cycle.states[act.move.to].tone, cycle.states[act.move.schedules or act.move.to].tone)
    return (status is None and not _creates(act)) or (status is Status.DENIED and ends)


def _creates(act: Act) -> bool:
    """Whether the move first brings the instrument about: whoever asks for it says that it is not there."""
    state = load()[act.naming.instrument.kind].states[act.move.to]
    return state.in_force and not act.move.cancels


def _definite(passage: Passage, naming: Naming) -> bool:
    scene, first = passage.scene, naming.first
    holder = scene.actor[first - 1] if first else None
    dated = first > 0 and scene.time[first - 1] is not None and scene.before(first - 1) in POINTING | {"a"}
    return scene.before(first) in POINTING | {"'s"} or dated or bool(holder and holder.attributive)


def _spoken_of(passage: Passage, naming: Naming, events: Sequence[EventClaim]) -> EventClaim | None:
    """The spoken act in whose words the instrument is named."""
    start, end = passage.scene.offsets(naming.first, naming.last)
    inside = (e for e in events if e.quote.start <= start and end <= e.quote.end)
    return next((e for e in inside if e.type in SPOKEN and e.status is Status.HAPPENED and not e.retold), None)


def _standing_claim(
    page: Page, passage: Passage, naming: Naming, spoken: EventClaim | None, stood: int | None
) -> MoveClaim:
    left, right = noun_edges(passage.scene, naming.first, naming.last)
    right = max(right, naming.last) if stood is None else stood
    return MoveClaim(
        quote=spoken.quote if spoken and stood is None else page.span(passage.scene, left, right),
        said=said_at(passage.statements, naming.first),
        instrument=between(page, naming.instrument, None),
        move=ATTESTED,
        date=spoken.date if spoken else None,
        event=spoken.id if spoken else None,
        why=(f"{naming.instrument.kind}: named, and nothing done to it",),
    )
