"""State of Play reads news reports of a dispute between states and keeps its state of play.

    from stateofplay import Ledger, BuiltInReader, brief, read

    with Ledger.open("stateofplay.db", create=True) as ledger:
        read(["reports/"], ledger, reader=BuiltInReader())
        page = brief(ledger.state(), "html")

These names are the door; `views` and `exports` hold what else can be asked of a state, `errors` what can go wrong.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stateofplay.errors import StateOfPlayError
    from stateofplay.exports.brief import brief
    from stateofplay.intake import read
    from stateofplay.ledger import Ledger
    from stateofplay.reading import BuiltInReader

__all__ = ["BuiltInReader", "Ledger", "StateOfPlayError", "brief", "read"]

_ROOMS = {
    "Ledger": "ledger",
    "BuiltInReader": "reading",
    "StateOfPlayError": "errors",
    "brief": "exports.brief",
    "read": "intake",
}


def __getattr__(name: str) -> object:
    """Opens a room when one of its names is first asked for: `stateofplay --help` needs none of them."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'stateofplay' has no attribute {name!r}")
    return getattr(import_module(f"stateofplay.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
