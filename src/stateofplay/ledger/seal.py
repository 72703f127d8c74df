"""A seal over each reading and all before it: a row lost, changed or slipped in breaks the chain.

The writer notes the newest seal beside the ledger, because SQLite drops a damaged write-ahead log without a word and
a chain that has only lost its end still holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

__all__ = ["FIRST", "seal"]

FIRST = "0" * 64


def seal(previous: str, parts: Iterable[bytes]) -> str:
    """Hex sha256 of the seal before and of each part with its length, so that no two lists of parts look alike."""
    digest = hashlib.sha256(previous.encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
