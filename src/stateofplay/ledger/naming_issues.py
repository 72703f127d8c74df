"""Issues as a person has named and merged them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stateofplay.ledger.issues import Agenda
from stateofplay.ledger.known import stable_id
from stateofplay.ledger.rulings import Rulings
from stateofplay.model.judgements import Ruling, Thing
from stateofplay.model.state import Issue

__all__ = ["renamed"]


def renamed(on: Agenda, rulings: Rulings) -> Agenda:
    """The agenda with the names that were given, and one issue for those that were merged or given one name. An issue
    that a position was put under and that there is not yet stands among them."""
    if not rulings.tied:
        return on
    speaking = on.by_issue()
    marks = rulings.on(Thing.ISSUE, speaking)
    given = {id: one.fixes["name"].value for id, one in marks.items() if "name" in one.fixes}
    named = [
        replace(issue, name=given[issue.id], fixed=("name",)) if issue.id in given else issue for issue in on.issues
    ]
    into = _into(rulings.merged_issues(speaking))
    into |= _of_one_name([issue for issue in named if issue.id not in into])
    kept = [issue for issue in named if issue.id not in into]
    of_claim = {
        claim: tuple(dict.fromkeys(_end(issue, into) for issue in spoken)) for claim, spoken in on.of_claim.items()
    }
    issues = sorted([*kept, *_new(kept, rulings)], key=lambda issue: (issue.name.lower(), issue.id))
    return Agenda(tuple(issues), of_claim)


def _into(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """From an issue that goes to the one that it goes into."""
    into: dict[str, str] = {}
    for pair in pairs:
        stays, goes = (_end(issue, into) for issue in pair)
        if stays != goes:
            into[goes] = stays
    return into


def _of_one_name(issues: Sequence[Issue]) -> dict[str, str]:
    """Issues that a person gave the name of another go into that one."""
    by_name: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        by_name[issue.name.lower()].append(issue)
    into = {}
    for same in by_name.values():
        first = min(same, key=lambda issue: (bool(issue.fixed), issue.id))
        into.update({issue.id: first.id for issue in same if issue.fixed and issue is not first})
    return into


def _end(issue: str, into: Mapping[str, str]) -> str:
    while issue in into:
        issue = into[issue]
    return issue


def _new(issues: Sequence[Issue], rulings: Rulings) -> list[Issue]:
    there = {issue.name.lower() for issue in issues}
    names: dict[str, str] = {}
    for one in rulings.tied:
        judgement = one.judgement
        if judgement.thing is Thing.POSITION and judgement.field == "issue" and judgement.ruling is Ruling.FIX:
            names.setdefault(judgement.value.lower(), judgement.value)
    return [Issue(stable_id("i", f"named {low}"), name) for low, name in sorted(names.items()) if low not in there]
