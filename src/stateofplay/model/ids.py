"""Ids as people give them: whole, or a beginning that only one id has."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from stateofplay.errors import UnknownId

__all__ = ["resolved"]

_SHOWN = 5


def resolved(id: str, known: Collection[str], listed_by: str) -> str:
    """The one of `known` that is meant. Raises UnknownId, naming the closest, where none or several fit; `listed_by`
    says how to list them."""
    if id in known:
        return id
    fits = sorted({candidate for candidate in known if id and candidate.startswith(id)})
    if len(fits) == 1:
        return fits[0]
    if fits:
        more = f" and {len(fits) - _SHOWN} more" if len(fits) > _SHOWN else ""
        raise UnknownId(f"{len(fits)} ids begin with {id!r}: {', '.join(fits[:_SHOWN])}{more}; give more of it")
    close = difflib.get_close_matches(id, known, n=3, cutoff=0.3)
    closest = f"closest: {', '.join(close)}; " if close else ""
    raise UnknownId(f"nothing in the ledger has the id {id!r}; {closest}{listed_by}")
