"""The fold: every entry of a ledger into the state of play as of one day, as known on another.

A pure function of the entries, whatever their order, and of the judgements: the entries are put into one fixed order
first, and everything else is computed from that.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stateofplay.knowledge.states import states
from stateofplay.ledger.commitments import commitments
from stateofplay.ledger.copies import originals, source_names
from stateofplay.ledger.corrections import (
    corrected_claim,
    corrected_position,
    judged,
    refusal,
    refused_lines,
    with_named_actors,
)
from stateofplay.ledger.disagreements import Found, disagreements
from stateofplay.ledger.entry import Entry
from stateofplay.ledger.issues import Agenda, agenda
from stateofplay.ledger.known import Known, day_of, undescribed
from stateofplay.ledger.merging import Merged, in_order, merged, shown
from stateofplay.ledger.naming_issues import renamed
from stateofplay.ledger.people import people
from stateofplay.ledger.positions import positions
from stateofplay.ledger.rulings import Rulings, rulings
from stateofplay.ledger.sequence import bounded
from stateofplay.ledger.sides import named
from stateofplay.ledger.tracks import linked, tracks
from stateofplay.ledger.undated import Told, anchored, inferred, told
from stateofplay.ledger.wording import stems
from stateofplay.model.claims import Claim, Refusal, Status
from stateofplay.model.judgements import Judgement, Thing
from stateofplay.model.mentions import Actor
from stateofplay.model.state import Event, Issue, Position, Source, StateOfPlay, Track, TrackState

__all__ = ["fold"]


def fold(
    entries: Sequence[Entry],
    judgements: Sequence[Judgement] = (),
    *,
    as_of: dt.date | None = None,
    known_on: dt.date | None = None,
) -> StateOfPlay:
    """The state of play. Both days are by default that of the latest report known. Judgements, in the order in which
    they were made, hold on every day: they are a person's knowledge, and not a report's.

    Reports of later days than `known_on` are not known; a report without a day is known from the day that is inferred
    for it, of whatever day the reports are that tell it: when it was printed is no matter of what was known then.
    """
    newest = _one_each(entries)
    said = rulings(judgements, newest)
    each = [_without_rejected(one, said) for one in newest] if said.rejected else newest
    elsewhere = told((one.document, one.reading.claims) for one in each if one.document.published)
    here = sorted(
        (entry for entry in (_dated(one, elsewhere) for one in each) if _is_known(entry, known_on)), key=_order
    )
    last = max((day for entry in here if (day := day_of(entry.document))), default=None)
    on = known_on or last or as_of or dt.date.min
    known = _known(here, as_of or last or on, on)
    return _computed(known, here, said)


def _computed(known: Known, entries: Sequence[Entry], said: Rulings) -> StateOfPlay:
    links = linked(known, said)
    events = merged(known, links.by_claim, said)
    home = {claim.id: one.event for one in events for claim in one.claims}
    if any(one.event.fixed for one in events):
        known = _as_set(known, home)
        links = linked(known, said)
    found = tracks(known, links, {claim: event.id for claim, event in home.items()})
    lives = judged([one.track for one in found], Thing.TRACK, said)
    by_id = {track.id: track for track in lives}
    lived = [replace(one, track=by_id[one.track.id]) for one in found if one.track.id in by_id]
    moved = _moved(lives)
    called = renamed(agenda(known, links), said)
    on = called.agenda
    done = [_finished(one, moved.get(one.event.id, ()), on) for one in events]
    events = in_order(one for one in bounded(done, known) if shown(one.event, known))
    stances = judged(positions(known, on, home), Thing.POSITION, said, corrected_position(called.put))
    persons = people(known)
    issues = _used(on, events, stances)
    differ = disagreements(known, Found(events, lived, stances, issues, persons))
    return StateOfPlay(
        as_of=known.as_of,
        known_on=known.known_on,
        sources=_sources(entries),
        actors=tuple(sorted(known.actors.values(), key=lambda actor: actor.id)),
        people=persons,
        issues=issues,
        events=tuple(one.event for one in events),
        positions=stances,
        tracks=lives,
        commitments=commitments(known, events, lives, said),
        disagreements=judged(differ, Thing.DISAGREEMENT, said),
        rejected=(
            *_rejected(entries),
            *refused_lines([one.track for one in found], Thing.TRACK, said, known),
            *refused_lines(differ, Thing.DISAGREEMENT, said, known),
        ),
        judgements=said.recorded,
    )


def _as_set(known: Known, events: Mapping[str, Event]) -> Known:
    """With the claims as a person has set them."""
    claims = tuple(corrected_claim(claim, events) for claim in known.claims)
    return with_named_actors(replace(known, claims=claims), events.values())


def _without_rejected(entry: Entry, said: Rulings) -> Entry:
    """The entry, the claims that a person rejected among what was refused."""
    claims, text = entry.reading.claims, entry.document.text
    refused = tuple(
        refusal(said.rejected[one.id], one.kind, text[one.quote.start : one.quote.end], entry.document.id)
        for one in claims
        if one.id in said.rejected
    )
    kept = tuple(one for one in claims if said.keeps(one))
    return replace(entry, reading=replace(entry.reading, claims=kept, refused=(*entry.reading.refused, *refused)))


def _one_each(entries: Iterable[Entry]) -> list[Entry]:
    """One entry a document: the one taken in last."""
    newest: dict[str, Entry] = {}
    for entry in sorted(entries, key=_version):
        newest[entry.document.id] = entry
    return list(newest.values())


def _version(entry: Entry) -> tuple[dt.datetime, str, str, str]:
    return entry.taken_in, entry.reading.reader, entry.reading.version, entry.document.path


def _dated(entry: Entry, known: Told) -> Entry:
    """The entry, its document with an inferred day where it carries none and what is told elsewhere gives one."""
    if entry.document.published:
        return entry
    document = inferred(entry.document, entry.reading.claims, known)
    day = day_of(document) if document else None
    if document is None or day is None:
        return entry
    claims = tuple(anchored(claim, day, document.text) for claim in entry.reading.claims)
    return replace(entry, document=document, reading=replace(entry.reading, claims=claims))


def _is_known(entry: Entry, known_on: dt.date | None) -> bool:
    day = day_of(entry.document)
    return known_on is None or (day is not None and day <= known_on)


def _order(entry: Entry) -> tuple[dt.date, str]:
    return day_of(entry.document) or dt.date.max, entry.document.id


def _known(entries: Sequence[Entry], as_of: dt.date, known_on: dt.date) -> Known:
    documents = [entry.document for entry in entries]
    claims = [claim for entry in entries for claim in entry.reading.claims]
    bare = Known({document.id: document for document in documents}, (), {}, {}, as_of, known_on)
    actors = _actors(entries, claims)
    return replace(
        bare,
        claims=tuple(sorted(claims, key=bare.order)),
        actors=actors,
        state_words=_state_words(actors),
        sources=source_names(documents, originals(documents)),
    )


def _actors(entries: Iterable[Entry], claims: Iterable[Claim]) -> dict[str, Actor]:
    """Everyone that the readings describe, and the states that the claims name or that those belong to. Of several
    descriptions of one actor one that tells its state stands, and of those the commonest, in whatever order they came.
    """
    told = Counter(actor for entry in entries for actor in entry.reading.actors)
    ranked = sorted(told, key=lambda one: (one.of is not None, told[one], one.of or "", one.name, one.kind))
    found = {actor.id: actor for actor in ranked}
    ids = {id for claim in claims for id in named(claim)} | {actor.of for actor in found.values() if actor.of}
    return found | {id: undescribed(id) for id in sorted(ids - set(found)) if id}


def _state_words(actors: Iterable[str]) -> frozenset[str]:
    here = [states()[id] for id in actors if id in states()]
    return stems(" ".join(word for one in here for word in (*one.names, *one.adjectives, *one.capitals)))


def _moved(lives: Iterable[Track]) -> Mapping[str, Sequence[TrackState]]:
    """By event, the states it brought about."""
    found: dict[str, list[TrackState]] = defaultdict(list)
    for life in lives:
        for state in life.states:
            if state.event:
                found[state.event].append(state)
    return found


def _finished(one: Merged, own: Sequence[TrackState], on: Agenda) -> Merged:
    """With its issues; with the days between which its move was made, where its own words give none; and suspended
    where it is the scheduled effect that a later move took back."""
    date, status = one.event.date, one.event.status
    if date is None and "date" not in one.event.fixed:
        between = (state.date for state in own if not state.scheduled and state.date)
        date = next((days for days in between if days.earliest and days.latest), None)
    undone = any(state.scheduled and state.cancelled for state in own)
    if undone and status in (Status.PLANNED, Status.THREATENED) and "status" not in one.event.fixed:
        status = Status.SUSPENDED
    return replace(one, event=replace(one.event, date=date, status=status, issues=on.of(one.claims)))


def _used(on: Agenda, events: Iterable[Merged], stances: Iterable[Position]) -> tuple[Issue, ...]:
    used = {id for one in events for id in one.event.issues} | {position.issue for position in stances}
    speaking = on.by_issue()
    for position in stances:
        speaking[position.issue].extend(position.claims)
    return tuple(
        replace(issue, claims=tuple(dict.fromkeys(speaking[issue.id]))) for issue in on.issues if issue.id in used
    )


def _sources(entries: Sequence[Entry]) -> tuple[Source, ...]:
    copies = originals(entry.document for entry in entries)
    return tuple(
        Source(
            entry.document,
            copies.get(entry.document.id),
            entry.taken_in.isoformat(),
            f"{entry.reading.reader} {entry.reading.version}",
        )
        for entry in entries
    )


def _rejected(entries: Iterable[Entry]) -> tuple[Refusal, ...]:
    return tuple(refusal for entry in entries for refusal in entry.reading.refused)
