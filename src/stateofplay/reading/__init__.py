"""From a document to its reading: claims, each with its exact span.

`Reader` is the door: `BuiltInReader().read(document)` gives a `Reading`.
"""

from stateofplay.reading.reader import BuiltInReader, Reader

__all__ = ["BuiltInReader", "Reader"]
