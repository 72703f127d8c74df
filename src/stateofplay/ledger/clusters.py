"""Mentions into groups of one event each: agglomerative, best pairs first, with constraints on the whole group.

Mentions are compared only within blocks (same report, same instrument, same sides in the same days, same people), so
the cost grows with the reports and not with their square. A group never holds two mentions that veto each other, and
all its dates share at least one day, unless reports differ over the day of one step. What a person has joined or parted
stays so.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from stateofplay.ledger.contents import contents
from stateofplay.ledger.likeness import likeness, threshold, total
from stateofplay.ledger.mention import Mention, one_report
from stateofplay.ledger.rulings import Rulings
from stateofplay.ledger.timing import one_step
from stateofplay.ledger.wording import name_parts
from stateofplay.model.dates import Date
from stateofplay.model.state import ScorePart

__all__ = ["Cluster", "clustered", "meet"]

_NEAR = 40  # in a block larger than this each mention meets only so many of its neighbours in the order of reports
_HEADLINE_NEEDS = 0.4
_NEWS = 7  # days
_AS_CONTENT = (ScorePart("told as what was agreed or denied", 1.0, 1.0),)
_LEEWAY = 0.2  # by so much the mean over all pairs of two groups may fall short of the threshold


@dataclass(slots=True)
class Cluster:
    """Mentions of one event; `weakest` is the score of the weakest link that joined them, and `content` has the ids of
    the claims that only say what was agreed on or denied."""

    mentions: list[Mention]
    window: Date
    weakest: tuple[ScorePart, ...] = field(default=())
    content: set[str] = field(default_factory=set)

    @property
    def told(self) -> tuple[list[Mention], list[Mention]]:
        """The mentions that tell the event, and those that only say what was agreed on or denied."""
        parts: tuple[list[Mention], list[Mention]] = ([], [])
        for one in self.mentions:
            parts[one.claim.id in self.content].append(one)
        return parts


def clustered(mentions: Sequence[Mention], rulings: Rulings) -> list[Cluster]:
    """`mentions` come in the order of the reports, and clusters in that of their first mention.

    A headline or caption joins what the body tells; where nothing in any body fits, it makes no event.
    """
    body = [one for one in mentions if not one.claim.corroborates]
    acts = contents(body)
    clusters = _joined([one for place, one in enumerate(body) if place not in acts], rulings)
    _take_in(((body[place], body[act]) for place, act in sorted(acts.items())), clusters, rulings)
    told = _told(clusters)
    for one in mentions:
        if one.claim.corroborates:
            _take_up(one, [clusters[n] for n in _news(one, told)], rulings)
    return _together(clusters, rulings)


def _take_in(told: Iterable[tuple[Mention, Mention]], clusters: list[Cluster], rulings: Rulings) -> None:
    """Put what only tells the content of an act with that act, unless a person has parted them."""
    owner = {id(one): cluster for cluster in clusters for one in cluster.mentions}
    for one, act in told:
        home = owner[id(act)]
        if _parted([one], home.mentions, rulings):
            clusters.append(Cluster([one], one.window))
        else:
            home.mentions.append(one)
            home.content.add(one.claim.id)
            home.weakest = home.weakest or _AS_CONTENT


def meet(a: Date, b: Date) -> Date | None:
    """The days in both intervals, with the words of the narrower one; None where there are none."""
    if not a.overlaps(b):
        return None
    narrow = min((a, b), key=_width)
    earliest = max((day for day in (a.earliest, b.earliest) if day), default=None)
    latest = min((day for day in (a.latest, b.latest) if day), default=None)
    return Date(earliest, latest, narrow.text, narrow.basis)


def _width(date: Date) -> tuple[int, bool]:
    """Open intervals are wider than any closed one; of two alike the one with words is first."""
    return date.days or 10**6 * (2 - bool(date.earliest) - bool(date.latest) + 1), date.text is None


def _joined(mentions: Sequence[Mention], rulings: Rulings) -> list[Cluster]:
    owner = [Cluster([one], one.window) for one in mentions]
    place = {id(one): n for n, one in enumerate(mentions)}
    for _, a, b, parts in sorted(_links(mentions), key=lambda link: link[:3]):
        one, other = owner[a], owner[b]
        window = _shared_window(one, other) if one is not other else None
        if window is None or _parted(one.mentions, other.mentions, rulings) or not _agree(one, other):
            continue
        one.mentions.extend(other.mentions)
        one.window, one.weakest = window, parts
        for mention in other.mentions:
            owner[place[id(mention)]] = one
    groups = {id(cluster): cluster for cluster in owner}
    for cluster in groups.values():
        cluster.mentions.sort(key=lambda one: place[id(one)])
    return list(groups.values())


def _shared_window(one: Cluster, other: Cluster) -> Date | None:
    """The days that both leave; of one step told of two days those told first."""
    return meet(one.window, other.window) or (one.window if _one_step(one, other) else None)


def _one_step(one: Cluster, other: Cluster) -> bool:
    return any(one_step(a, b) for a, b in product(one.mentions, other.mentions))


def _links(mentions: Sequence[Mention]) -> Iterator[tuple[float, int, int, tuple[ScorePart, ...]]]:
    """(minus the score, two places in `mentions`, parts) for every compared pair over its threshold."""
    for a, b in sorted(_pairs(mentions)):
        parts = likeness(mentions[a], mentions[b])
        if parts and total(parts) >= threshold(mentions[a], mentions[b]):
            yield -round(total(parts), 9), a, b, parts


def _agree(one: Cluster, other: Cluster) -> bool:
    """No mention of the one vetoes a mention of the other, and on the whole they are nearly alike enough."""
    gained, step = 0.0, _one_step(one, other)
    for a, b in product(one.mentions, other.mentions):
        parts = likeness(a, b, dated_apart=step)
        if parts is None:
            return False
        gained += total(parts) - threshold(a, b) + _LEEWAY
    return gained >= 0


def _parted(some: Sequence[Mention], others: Sequence[Mention], rulings: Rulings) -> bool:
    """Whether a person has told one of these from one of those."""
    if not rulings.apart:
        return False
    return any(frozenset((a.claim.id, b.claim.id)) in rulings.apart for a, b in product(some, others))


def _together(clusters: Sequence[Cluster], rulings: Rulings) -> list[Cluster]:
    """With what a person has joined made one, in the place of the first."""
    owner = {one.claim.id: cluster for cluster in clusters for one in cluster.mentions}
    place = {id(cluster): n for n, cluster in enumerate(clusters)}
    for pair in sorted(map(sorted, rulings.together)):
        found = [owner[id] for id in pair if id in owner]
        if len(found) == 2 and found[0] is not found[1]:
            first, second = sorted(found, key=lambda cluster: place[id(cluster)])
            first.mentions.extend(second.mentions)
            first.weakest = (ScorePart("joined by a person", 1.0, 1.0),)
            owner.update({one.claim.id: first for one in second.mentions})
    kept = {id(cluster) for cluster in owner.values()}
    return [cluster for cluster in clusters if id(cluster) in kept]


def _pairs(mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, one in enumerate(mentions):
        for key in _keys(one):
            blocks[key].append(n)
    return {pair for members in blocks.values() for pair in _within(members)}


def _within(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(members) <= 2 * _NEAR:
        yield from combinations(members, 2)
        return
    for n, one in enumerate(members):
        for other in members[n + 1 : n + 1 + _NEAR]:
            yield one, other


def _keys(one: Mention) -> Iterator[tuple[str, ...]]:
    yield ("report", one.claim.quote.document)
    if one.told:
        yield ("words", one.told)
    yield from (("instrument", track) for track in one.tracks)
    sides = [" ".join(pair) for pair in combinations(sorted(one.sides), 2)] or list(one.sides)
    for side in sides:
        yield from (("month", side, one.family, month) for month in _months(one.window))
        yield from (("person", side, part) for name in one.claim.people for part in name_parts(name))
        yield ("type", side, one.claim.type)
        if one.window.earliest and one.window.latest:
            yield ("year", side, one.claim.type, str(one.window.earliest.year))


def _months(window: Date) -> Iterator[str]:
    """The months that a short interval touches; wider ones are met in the block of their year."""
    if window.earliest is None or window.latest is None or (window.days or 0) > 62:
        return
    day = window.earliest.replace(day=1)
    while day <= window.latest:
        yield f"{day:%Y-%m}"
        day = (day + dt.timedelta(days=32)).replace(day=1)


def _take_up(one: Mention, clusters: Sequence[Cluster], rulings: Rulings) -> None:
    """Join a headline's mention to the event that it fits best, its own report's before another's."""
    best: tuple[tuple[bool, float], Cluster] | None = None
    for cluster in clusters:
        if not one.window.overlaps(cluster.window) or _parted([one], cluster.mentions, rulings):
            continue
        acts, content = cluster.told
        if not (fits := _fit(one, acts) or _fit(one, content)):
            continue
        rank = max(fits)
        if rank[1] >= _HEADLINE_NEEDS and (best is None or rank > best[0]):
            best = rank, cluster
    if best:
        best[1].mentions.append(one)


def _fit(one: Mention, others: Sequence[Mention]) -> list[tuple[bool, float]]:
    """Whether each of the others is of the same report, and how like; empty where one of them is something else."""
    found = [(one_report(one, other), likeness(one, other)) for other in others]
    return [] if any(parts is None for _, parts in found) else [(same, total(parts)) for same, parts in found if parts]


def _told(clusters: Sequence[Cluster]) -> dict[dt.date | str, list[int]]:
    """From days of reporting and from documents to the places of the clusters that they tell."""
    found: dict[dt.date | str, list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for key in {key for one in cluster.mentions for key in (one.published, one.claim.quote.document) if key}:
            found[key].append(n)
    return found


def _news(one: Mention, told: Mapping[dt.date | str, Sequence[int]]) -> list[int]:
    """Places of the clusters that a headline may tell of: those of its own report and of reports within the week."""
    days = range(-_NEWS, _NEWS + 1) if one.published else ()
    keys: list[dt.date | str] = [
        one.claim.quote.document,
        *(one.published + dt.timedelta(days=n) for n in days if one.published),
    ]
    return sorted({n for key in keys for n in told.get(key, ())})
