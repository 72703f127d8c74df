"""The state of play on one screen, whatever the screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from herring import ACCORD, HERRING
from nasty import STATES
from rich.cells import cell_len

from stateofplay.cli.screen import screen
from stateofplay.model.disputes import Dispute
from stateofplay.model.state import StateOfPlay

BUSY = replace(HERRING, tracks=(ACCORD,) * 30, disagreements=HERRING.disagreements * 30)


def lines(state: StateOfPlay, width: int = 80, height: int = 24, *, styled: bool = False) -> list[str]:
    return screen(state, (), width=width, height=height, styled=styled).splitlines()


@pytest.mark.parametrize("state", [*STATES.values(), BUSY], ids=[*STATES, "busy"])
@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 60)])
def test_it_fits(state: StateOfPlay, width: int, height: int) -> None:
    made = lines(state, width, height)
    assert len(made) < height  # the prompt needs a line
    assert max(cell_len(line) for line in made) <= width


def test_it_tells_how_things_stand_what_is_new_what_is_due_and_where_reports_differ() -> None:
    shown = "\n".join(lines(HERRING, 100, 40))
    assert re.search(r"t1 +in force, end decided +Herring accord +since 2 Mar 2026", shown)
    assert "New in the reports of 11 Mar 2026" in shown
    assert re.search(r"t1 +1 Jun 2026 +Iceland and Norway: herring accord: lapsed", shown)
    assert re.search(r"d1 +conflict +When the accord ends", shown)


def test_what_has_no_room_is_counted_with_the_command_that_shows_it() -> None:
    shown = lines(BUSY)
    (heading,) = [line for line in shown if line.startswith("How things stand")]
    count = int(re.search(r"(\d+) more: stateofplay show tracks$", heading)[1])
    assert sum(line.startswith("t1") and "end decided" in line for line in shown) + count == 30


def test_colour_is_for_terminals() -> None:
    assert "\x1b[" not in "".join(lines(HERRING))
    assert "\x1b[1m" in "".join(lines(HERRING, styled=True))


def test_where_nothing_is_dated_no_day_is_made_up() -> None:
    shown = "\n".join(lines(STATES["undated"]))
    assert "no dated report" in shown
    assert "New in the reports" not in shown


def test_several_disputes_are_not_taken_for_one() -> None:
    pairs = [("JPN", "KOR"), ("ISL", "NOR"), ("KOR", "USA"), ("CHL", "PER")]
    found = [Dispute(sides, 3, claims, None, None) for sides, claims in zip(pairs, (90, 40, 20, 2), strict=True)]
    shown = screen(HERRING, found, width=120, height=40, styled=False)
    assert (
        "Two disputes: Japan and South Korea (JPN,KOR); Iceland and Norway (ISL,NOR). Ask one with --between." in shown
    )
    assert "disputes:" not in screen(HERRING, found[:1], width=120, height=40, styled=False)
