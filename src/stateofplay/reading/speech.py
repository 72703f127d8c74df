"""Sentences of a quotation that goes on over several, of which one alone tells who speaks: "“We are close,” the
minister said. “The rest is detail.”"

In: the passages of a page. Out: for the number of each passage that is nothing but such speech, the statement by which
its speaker speaks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stateofplay.reading.attribution import Statement
from stateofplay.reading.clause.scene import QUOTES, Scene
from stateofplay.reading.page import Passage

__all__ = ["continued"]

MARKS = QUOTES - {"'", "’", "‘"}


def continued(passages: Sequence[Passage]) -> Mapping[int, Statement]:
    """A sentence that closes a quotation goes on with the speech told before; one that only opens it begins that told
    in the next."""
    found: dict[int, Statement] = {}
    for n in range(1, len(passages)):
        before = found.get(n - 1) or _speech(passages[n - 1])
        if before and not passages[n].statements and not passages[n].echo and _closes(passages[n].scene):
            found[n] = before
    for n in range(len(passages) - 1):
        told = passages[n + 1].statements
        opens = not passages[n].statements and not passages[n].echo and _opens(passages[n].scene)
        if opens and told and told[0].first == 0 and _marks(passages[n + 1].scene) == 1:
            found[n] = told[0]
    return found


def _speech(passage: Passage) -> Statement | None:
    """The last statement of a passage, if it is a quotation."""
    scene, told = passage.scene, passage.statements
    spoken = told and not passage.echo and any(w in MARKS for w in scene.lower[told[-1].first : told[-1].last + 2])
    return told[-1] if spoken else None


def _marks(scene: Scene) -> int:
    return sum(word in MARKS for word in scene.lower)


def _closes(scene: Scene) -> bool:
    """Whether it is all within one quotation, which ends with it."""
    last = next((k for k in range(len(scene) - 1, -1, -1) if scene.lower[k] not in (".", ",")), 0)
    whole = _marks(scene) == 2 and scene.lower[0] in MARKS
    return scene.lower[last] in MARKS and (whole or _marks(scene) == 1)


def _opens(scene: Scene) -> bool:
    return scene.lower[0] in MARKS and _marks(scene) == 1
