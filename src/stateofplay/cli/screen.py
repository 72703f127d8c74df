"""The state of play on one screen: what stands, what is new, what is due, cut to the width and height there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from rich.console import Console
from rich.text import Text

from stateofplay.model.disputes import Dispute
from stateofplay.model.state import CommitmentState, StateOfPlay, Track
from stateofplay.views.changes import changes, newest_day
from stateofplay.views.dates import say_asked, say_day, say_marked, say_since
from stateofplay.views.disputes import apart, named
from stateofplay.views.headline import statements, title
from stateofplay.views.names import capital, count, in_words
from stateofplay.views.statuses import UNKNOWN
from stateofplay.views.tables import due

__all__ = ["screen"]

_GAP, _MARK = 2, 26  # columns between, and at most for a status or a date
_LEAST = 2  # lines of each section, however low the screen
_LOW = 30  # lines below which no line is left empty between sections
_MOST_DISPUTES = 3  # that are named
_NEXT = "Next: stateofplay show tracks|due|…, why ID, diff, brief -o brief.html, --help"

Line = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading and its lines: an id, a date or status, a text that may be cut, and what stands at the right edge."""

    heading: str
    lines: Sequence[Line]
    command: str  # that shows the rest


def screen(state: StateOfPlay, disputes: Sequence[Dispute], *, width: int, height: int, styled: bool) -> str:
    """At most `height` lines of `width` characters, where that leaves each section two. `disputes` are those that the
    state of play is of."""
    console = Console(file=StringIO(), width=width, force_terminal=styled, highlight=False, legacy_windows=False)
    head = [_title(state), *_apart(disputes), Text(), *(Text(line.text) for line in statements(state)[:1])]
    sections = [section for section in _sections(state) if section.lines]
    foot = [Text(), Text(_NEXT, style="dim")]
    air = int(height >= _LOW)
    taken = sum(_height(console, one) for one in (*head, *foot)) + (1 + air) * len(sections) + 1 - air
    shares = _shares([len(section.lines) for section in sections], height - 1 - taken)
    with console.capture() as captured:
        for part in head:
            console.print(part)
        for n, (section, share) in enumerate(zip(sections, shares, strict=True)):
            if air or not n:
                console.print()
            console.print(_heading(section, share, width))
            for line in _drawn(section.lines[:share], width):
                console.print(line)
        for part in foot:
            console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _title(state: StateOfPlay) -> Text:
    asked = f"{say_asked(state.as_of, state.known_on)}, from {count(len(state.sources), 'report')}"
    return Text.assemble((title(state), "bold"), f"  {asked}")


def _apart(disputes: Sequence[Dispute]) -> Iterator[Text]:
    """A line where they are several, so that nobody takes them for one."""
    several = apart(disputes)
    if len(several) > 1:
        told = "; ".join(f"{named(one)} ({one.id})" for one in several[:_MOST_DISPUTES])
        more = "; …" if len(several) > _MOST_DISPUTES else ""
        yield Text(f"{capital(in_words(len(several)))} disputes: {told}{more}. Ask one with --between.", style="bold")


def _sections(state: StateOfPlay) -> Iterable[_Section]:
    day = newest_day(state)
    new = [(one.id, say_marked(one.date) if one.date else "", one.text, "") for one in changes(state)] if day else []
    open_ = {one.id for one in state.commitments if one.state is CommitmentState.OPEN}
    ahead = open_ | {track.id for track in state.tracks if track.next}
    coming = [
        (row.id, row.cells[0], f"{row.cells[1]}: {row.cells[3]}", "") for row in due(state).rows if row.id in ahead
    ]
    yield _Section("How things stand", [_stands(track) for track in _newest_first(state.tracks)], "show tracks")
    yield _Section(f"New in the reports of {say_day(day)}" if day else "", new, "diff")
    yield _Section("Due", coming, "show due")
    differ = [(one.id, one.kind.value, capital(one.about), "") for one in state.disagreements]
    yield _Section("Where reports differ", differ, "show disagreements")


def _newest_first(tracks: Iterable[Track]) -> list[Track]:
    known = [track for track in tracks if track.status != UNKNOWN]
    return sorted(known, key=_began, reverse=True)


def _began(track: Track) -> int:
    """The day on which the status began, as far as that is known."""
    day = track.since and (track.since.earliest or track.since.latest)
    return day.toordinal() if day else 0


def _stands(track: Track) -> Line:
    return track.id, track.status_label, capital(track.name), say_since(track.since)


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """How many lines each section gets: two, and then one after the other one more, as long as there is room."""
    shares = [min(one, _LEAST) for one in wanted]
    while sum(shares) < room and shares != list(wanted):
        for n, most in enumerate(wanted):
            if shares[n] < most and sum(shares) < room:
                shares[n] += 1
    return shares


def _heading(section: _Section, share: int, width: int) -> Text:
    """With how many lines more there are, where there are, and what shows them."""
    left = len(section.lines) - share
    if left <= 0:
        return Text(section.heading, style="bold")
    more = f"{left} more: stateofplay {section.command}"
    return Text.assemble((section.heading.ljust(width - len(more)), "bold"), (more, "dim"))


def _drawn(lines: Sequence[Line], width: int) -> Iterator[Text]:
    ids, marks = (max((len(line[column]) for line in lines), default=0) for column in (0, 1))
    marks = min(marks, _MARK)
    for id, mark, text, end in lines:
        room = width - ids - marks - len(end) - 2 * _GAP - (_GAP if end else 0)
        cut = [_cut(id, ids), _cut(mark, marks), _cut(text, room), Text(end)]
        cut[0].stylize("dim")
        yield Text(" " * _GAP).join(cut if end else cut[:3])


def _cut(text: str, width: int) -> Text:
    """Exactly that wide, on one line."""
    made = Text(" ".join(text.split()))
    made.truncate(max(width, 1), overflow="ellipsis", pad=True)
    return made


def _height(console: Console, text: Text) -> int:
    return max(len(console.render_lines(text)), 1)
