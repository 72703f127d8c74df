"""From a document to its reading: claims, each with its exact span.

`Reader` is the door: `BuiltInReader().read(document)` gives a `Reading`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stateofplay.reading.reader import BuiltInReader, Reader

__all__ = ["BuiltInReader", "Reader"]


def __getattr__(name: str) -> object:
    """Opens the reader's room when it is asked for: whoever only counts days needs no analyzer, and is there twice as
    fast."""
    if name not in __all__:
        raise AttributeError(f"module 'stateofplay.reading' has no attribute {name!r}")
    return getattr(import_module("stateofplay.reading.reader"), name)
