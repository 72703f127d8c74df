"""How an act stands, and the names of the rules that other rooms ask about."""

from __future__ import annotations

from dataclasses import dataclass

from stateofplay.model.claims import Status

__all__ = [
    "ASKED",
    "CONDITION",
    "DROPPED",
    "FIRM",
    "FUTURE",
    "JUDGED",
    "KEPT",
    "NEARLY",
    "NEGATED",
    "NOT_DONE",
    "RUMOURED",
    "THOUGHT",
    "TOLD",
    "UNTIL",
    "Standing",
]

TOLD = "told as fact"  # the rule of a verb that nothing puts off or denies
FUTURE = "future"  # the rule by which "will" and "said it would" plan
JUDGED = "judged as done"  # of a gerund: the day of the judgement is not the deed's
NEGATED = "negated"
CONDITION = "under a condition"
ASKED = "asked"
THOUGHT = "only thought"
RUMOURED = "in what a rumour or charge says"
UNTIL = "not until"
NEARLY = "came close to it, or alleged"
KEPT = "kept from it"
DROPPED = "given up before it was done"
NOT_DONE = "only spoken of"
# Rules that stand against an act heard as done.
FIRM = frozenset({NEGATED, FUTURE, CONDITION, ASKED, NEARLY, KEPT, NOT_DONE, DROPPED, RUMOURED, THOUGHT})


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` is None for an act only talked of, which makes no event; `retold` is background told back."""

    status: Status | None
    retold: bool
    rule: str
