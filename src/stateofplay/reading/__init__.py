"""From a document to its reading: claims, each with its exact span.

`Reader` is the door: `RuleReader().read(document)` gives a `Reading`.
"""

from stateofplay.reading.reader import Reader, RuleReader

__all__ = ["Reader", "RuleReader"]
