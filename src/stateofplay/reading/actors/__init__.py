"""Who is who in one document: states, bodies, organisations, companies, groups and people, and the places named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from stateofplay.model.documents import Document
from stateofplay.model.language import Analysis
from stateofplay.model.mentions import Actor, ActorKind, ActorMention, PlaceMention
from stateofplay.reading.actors.acronyms import defined, uses
from stateofplay.reading.actors.cast import Cast, OfficeHeld
from stateofplay.reading.actors.drafts import Draft
from stateofplay.reading.actors.home import Home, home_of
from stateofplay.reading.actors.joining import join, join_named
from stateofplay.reading.actors.lines import Line, lines_of
from stateofplay.reading.actors.names import (
    appositions,
    bare_names,
    companies,
    counterparts_named,
    of_states,
    speakers,
    with_honorific,
)
from stateofplay.reading.actors.office_holders import Era, Title, era_of
from stateofplay.reading.actors.organisations import introduced, known, named_again
from stateofplay.reading.actors.parties import is_house
from stateofplay.reading.actors.people import People
from stateofplay.reading.actors.phrases import phrases
from stateofplay.reading.actors.references import references
from stateofplay.reading.actors.resolving import resolve_all
from stateofplay.reading.actors.shared_titles import share
from stateofplay.reading.actors.situation import Situation
from stateofplay.reading.actors.states import names_left, unknown_places
from stateofplay.reading.actors.story import Story

__all__ = ["Cast", "OfficeHeld", "resolve"]

SHOWING = ("opposite", "place", "guest", "subject", "beside")
SAID = frozenset({"title", "shared", "of", "apposition", "noun"})
SHOWN = frozenset({*SHOWING, "holder", "subject", "known"})
GUESSED = frozenset({"home", "context"})


def resolve(document: Document, analysis: Analysis) -> Cast:
    """Every actor and place that the readable text mentions, each with whom it stands for."""
    lines = lines_of(document, analysis)
    drafts: list[Draft] = []
    places: list[PlaceMention] = []
    names: list[Draft] = []
    for line in lines:
        named, spots, bare = _named(line)
        drafts += named
        places += spots
        names += bare
    if organisations := known(drafts):
        each = _by_line(lines, [*drafts, *names])
        both = [draft for line, group in each for draft in named_again(line, group, organisations)]
        drafts, names = _parted(both, names)
    era = era_of(document, lines, drafts, places)
    people = People(drafts, era)
    drafts += _known_names(names, people, era)
    short = {name: draft for line, group in _by_line(lines, drafts) for name, draft in defined(line, group).items()}
    for line, group in _by_line(lines, drafts):
        drafts += uses(line, _taken(line, group), short)
    for line, group in _by_line(lines, drafts):
        taken = _taken(line, group)
        drafts += references(line, taken)
        places += unknown_places(line, taken)
    places.sort(key=lambda place: place.start)
    drafts.sort(key=lambda draft: draft.key)
    home = _named_home(home_of(document), drafts, places)
    situation = Situation(lines, drafts, people, era, home)
    found = resolve_all(situation)
    if shown := _shown(found, people, situation.story):
        for name, codes in shown.items():
            people.learn(name, codes)
        situation = Situation(lines, drafts, people, era, home)
        found = resolve_all(situation)
    mentions = tuple(situation.story.placed(mention) for mention in _watching(_completed(found)))
    actors = _actors(situation.story, mentions)
    return Cast(mentions, tuple(places), actors, _offices(document, mentions, actors))


def _named_home(home: Home, drafts: Iterable[Draft], places: Iterable[PlaceMention]) -> Home:
    """None where the report names nothing of the state of its outlet: a paper that writes of others' quarrels."""
    here = any(home.state in draft.codes for draft in drafts) or any(home.state == place.state for place in places)
    return home if here or not home.by_table else Home(None)


def _shown(mentions: Iterable[ActorMention], people: People, story: Story) -> dict[str, tuple[str, ...]]:
    """Whom people act for, of whom no words say it, by where they speak or travel and by whose opposites they are: one
    such mention tells it for all others of the document."""
    shown: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for mention in mentions:
        if mention.person and mention.actors and mention.how in SHOWING:
            shown[mention.person].add(story.states_of(mention))
    told = {name: codes.pop() for name, codes in shown.items() if len(codes) == 1}
    return {name: codes for name, codes in told.items() if (person := people.find(name)) and not person.codes}


def _parted(drafts: Iterable[Draft], names: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Drafts, and those of them that are further names."""
    further = {id(name) for name in names}
    both: tuple[list[Draft], list[Draft]] = ([], [])
    for draft in drafts:
        both[id(draft) in further].append(draft)
    return both


def _named(line: Line) -> tuple[list[Draft], list[PlaceMention], list[Draft]]:
    """Drafts and places of one line, and further names that may be those of people known elsewhere."""
    drafts = share(line, phrases(line))
    drafts += with_honorific(line, _taken(line, drafts))
    drafts += companies(line, _taken(line, drafts))
    drafts = introduced(line, drafts)
    drafts += of_states(line, _taken(line, drafts))
    found, places = names_left(line, _taken(line, drafts))
    drafts += found
    drafts = join(line, drafts)
    bare = list(bare_names(line, _taken(line, drafts)))
    drafts = join_named(line, drafts, bare)
    bare = [name for name in bare if all(name.key != draft.key for draft in drafts)]
    honoured = [draft for draft in drafts if draft.name and draft.rule == "title" and not draft.office]
    given = [*appositions(line, drafts, sorted((*bare, *honoured), key=lambda draft: draft.first))]
    given += counterparts_named(line, drafts)
    given += speakers(line, [name for name in bare if all(name.key != other.key for other in given)])
    replaced = {draft.key for draft in given}
    kept = [draft for draft in drafts if draft.key not in replaced]
    return kept + given, places, [name for name in bare if name.key not in replaced]


def _known_names(names: Iterable[Draft], people: People, era: Era) -> Iterator[Draft]:
    """Those of people whom the text introduces elsewhere or whom the table of office-holders knows."""
    for name in names:
        if people.find(name.name or ""):
            yield name
        elif code := era.state_of(name.name or "", Title()):
            yield replace(name, rule="holder", codes=(code,))


def _taken(line: Line, drafts: Iterable[Draft]) -> list[bool]:
    taken = [False] * len(line.words)
    for draft in drafts:
        taken[draft.first : draft.last] = [True] * (draft.last - draft.first)
    return taken


def _by_line(lines: Sequence[Line], drafts: Sequence[Draft]) -> list[tuple[Line, list[Draft]]]:
    grouped: list[list[Draft]] = [[] for _ in lines]
    for draft in drafts:
        grouped[draft.line].append(draft)
    return list(zip(lines, grouped, strict=True))


def _completed(mentions: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Gives each mention of a person whose side is unknown or guessed the side that another mention shows; a guess
    passed on stays one."""
    sides: dict[str, tuple[tuple[str, ...], str]] = {}
    for guesses in (False, True):
        for mention in mentions:
            if mention.person and mention.actors and (mention.how == "context") is guesses:
                sides.setdefault(mention.person, (mention.actors, "context" if guesses else "known"))
    return tuple(_with_side(mention, sides) for mention in mentions)


def _watching(mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Whoever is once told to be a scholar or analyst, and holds no office, is one throughout."""
    known = {mention.person for mention in mentions if mention.person and mention.watcher}
    known -= {mention.person for mention in mentions if mention.office}
    for mention in mentions:
        yield replace(mention, watcher=mention.person in known) if mention.person else mention


def _with_side(mention: ActorMention, sides: Mapping[str, tuple[tuple[str, ...], str]]) -> ActorMention:
    actors, how = sides.get(mention.person or "", ((), ""))
    if not actors or (mention.actors and mention.how != "context"):
        return mention
    return replace(mention, actors=actors, how=how if "context" in (how, mention.how) else mention.how)


def _actors(story: Story, mentions: Sequence[ActorMention]) -> tuple[Actor, ...]:
    named = dict.fromkeys(identity for mention in mentions for identity in mention.actors)
    return tuple(story.actors[identity] for identity in named if identity in story.actors)


def _offices(document: Document, mentions: Sequence[ActorMention], actors: Sequence[Actor]) -> tuple[OfficeHeld, ...]:
    """What the text says of who holds which office, where the title stands; whose office it is only where that is more
    than a guess. A senator's office is the state's, though the senator is not its government."""
    state = {actor.id: actor.of for actor in actors if is_house(actor)}

    def stands(mention: ActorMention) -> bool:
        if mention.how in SAID:
            return True
        words = " ".join(document.text[mention.start : mention.end].split())
        return mention.how in SHOWN | GUESSED and (mention.office or "") in words

    return tuple(
        OfficeHeld(
            mention.person,
            mention.office,
            state.get(mention.actors[0]) or mention.actors[0]
            if mention.actors and mention.how not in GUESSED
            else None,
            mention.start,
            mention.end,
        )
        for mention in mentions
        if mention.kind is ActorKind.PERSON and mention.person and mention.office and stands(mention)
    )
