"""What people have said of the state of play, in words: of a line, and all of it in order."""

from __future__ import annotations

from collections.abc import Iterable

from stateofplay.model.judgements import Judgeable, Judgement, Recorded, Ruling, Standing, Thing
from stateofplay.model.state import StateOfPlay
from stateofplay.views.dates import say_day
from stateofplay.views.names import count, listing

__all__ = ["judged_on", "mark", "said", "said_in_full", "shown_words", "standing"]

_DONE = {Ruling.ACCEPT: "accepted", Ruling.REJECT: "rejected", Ruling.UNSURE: "unsure"}
_MOST = 70  # characters


def mark(line: Judgeable) -> str:
    """As in ", accepted", ", unsure, corrected", for the end of a cell; nothing where nobody judged the line. A name
    that was given corrects nothing."""
    corrected = set(line.fixed) - {"name"}
    marks = [*([_DONE[line.judged]] if line.judged else []), *(["corrected"] if corrected else [])]
    return "".join(f", {one}" for one in marks)


def said(judgement: Judgement) -> str:
    """As in "rejected", "date set to 2019-08-22", "merged with e5f…", "named “the pact”", "took back j1a…"."""
    ruling, value = judgement.ruling, judgement.value
    if judgement.undoes:
        return f"took back {judgement.undoes}"
    if ruling is Ruling.MERGE:
        return f"merged with {listing(value.split(','))}"
    if ruling is Ruling.SPLIT:
        return f"{listing(value.split(','))} split off"
    if ruling is Ruling.FIX:
        return f"{judgement.field} set to {value or 'unknown'}"
    return f"named “{value}”" if ruling is Ruling.NAME else _DONE[ruling]


def shown_words(judgement: Judgement) -> str:
    """The first words that it spoke of, on one line."""
    line = " ".join(judgement.claims[0].words.split()) if judgement.claims else ""
    return line if len(line) <= _MOST else line[: _MOST - 1].rsplit(" ", 1)[0] + "…"


def standing(recorded: Recorded) -> str:
    """What has become of it, as in "applies", "undone by j1a…", "the claim it spoke of is gone"."""
    judgement = recorded.judgement
    if recorded.standing is Standing.GONE:
        several = len(judgement.claims) + len(judgement.others) > 1
        return "the claims it spoke of are gone" if several else "the claim it spoke of is gone"
    if recorded.standing is Standing.FOUND_AGAIN:
        return "applies, its words found again in a newer reading"
    if recorded.standing in (Standing.UNDONE, Standing.REPLACED):
        return f"{recorded.standing} by {recorded.through}" if recorded.through else recorded.standing.value
    return f"applies; {count(recorded.gone, 'claim')} it spoke of gone" if recorded.gone else "applies"


def said_in_full(recorded: Recorded) -> str:
    """As in "rejected by Ada, 1 Dec 2031: another meeting (j1a…, applies)"."""
    one = recorded.judgement
    why = f": {one.reason}" if one.reason else ""
    return f"{said(one)} by {one.by}, {say_day(one.at.date())}{why} ({one.id}, {standing(recorded)})"


def judged_on(state: StateOfPlay, thing: Thing, id: str, claims: Iterable[str]) -> tuple[Recorded, ...]:
    """What was said of a line, or of a claim that it stands on, in the order in which it was."""
    here = frozenset(claims)
    return tuple(one for one in state.judgements if one.judgement.about == id or _speaks_of(one, thing, here))


def _speaks_of(recorded: Recorded, thing: Thing, here: frozenset[str]) -> bool:
    judgement = recorded.judgement
    spoken = {*recorded.claims, *(ground.claim for ground in judgement.claims)}
    return judgement.thing in (thing, Thing.CLAIM) and bool(spoken & here)
