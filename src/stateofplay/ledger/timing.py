"""How far the days of two mentions bear out that they tell one event.

In: two `Mention`s. Out: a value for the score, or None where their days part them. Reports differ over the day of a
step by some days, or by the month, and it stays one step; any other acts with no day in common are two.
"""

from __future__ import annotations

import datetime as dt

from stateofplay.ledger.mention import Mention, meets, one_body, one_report

__all__ = ["named_time", "one_step", "timing"]

_DIFFER = -0.4  # of one step told of two days
_APART = 31  # days by which reports may differ over one step: 11 of 13 times annotators then saw one event
_NEIGHBOURS = 1  # the same within one report: "a day after it kept the pact" is the day before of another sentence
_MONTH = 31


def timing(a: Mention, b: Mention, *, dated_apart: bool = False) -> float | None:
    """`dated_apart` says that what else is told of the two is one step whose day the reports differ over."""
    if a.window.overlaps(b.window):
        return _overlap(a, b)
    return _DIFFER if one_step(a, b) or (dated_apart and _days_between(a, b) <= _APART) else None


def one_step(a: Mention, b: Mention) -> bool:
    """Whether the same move on one instrument is told, and the tellings differ at most over its day."""
    most = _NEIGHBOURS if one_report(a, b) else _APART
    return not meets(a, b) and bool(a.moves & b.moves) and _days_between(a, b) <= most


def named_time(a: Mention, b: Mention) -> bool:
    """Whether both are told of one stated time, and one of them of a week or month and not of a day."""
    shorter, longer = sorted(one.window.days or 0 for one in (a, b))
    return shorter > 0 and 1 < longer <= _MONTH and a.window.overlaps(b.window)


def _days_between(a: Mention, b: Mention) -> int:
    first, then = sorted((a.window, b.window), key=lambda window: window.earliest or dt.date.min)
    return max(0, (then.earliest - first.latest).days) if first.latest and then.earliest else 0


def _overlap(a: Mention, b: Mention) -> float:
    """The more the wider interval leaves open, the less an overlap says, but two reports that both put it in one year
    say more than a year and a day in it."""
    if a.window.days is None or b.window.days is None:
        return _nearness(a, b)
    wide = max(a.window.days, b.window.days)
    if wide <= _MONTH:
        return 1.0 if wide == 1 else 0.8 if wide <= 10 else 0.5
    if (a.window.earliest, a.window.latest) == (b.window.earliest, b.window.latest):
        return 0.8 if _long_ago(a) and _long_ago(b) else 0.4
    return 0.4 if a.window.earliest == b.window.earliest else 0.1  # "since 2011" and "in 2011"


def _long_ago(one: Mention) -> bool:
    """Whether it is told of a year well before its report: few acts of two sides are remembered by their year."""
    return bool(one.published and one.window.latest and one.published.year - one.window.latest.year > 1)


def _nearness(a: Mention, b: Mention) -> float:
    """Where one tells no day: news is of its own week, so reports of other weeks tell other news, background apart.

    One move on one instrument is told again in any week. This weighs in joining only; no event takes a day from it.
    """
    days = [one.window.earliest if one.window.days == 1 else one.published for one in (a, b)]
    if a.claim.retold or b.claim.retold or None in days or (one_body(a, b) and not meets(a, b)):
        return 0.0
    gap = abs((days[0] - days[1]).days) if days[0] and days[1] else 0
    return 0.4 if gap <= 4 else 0.0 if gap <= 14 or a.outcomes & b.outcomes or a.moves & b.moves else -0.6
