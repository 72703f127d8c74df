"""Text that a page, a feed or a calendar can hold, and names for things that are the same everywhere."""

from __future__ import annotations

import re
from urllib.parse import quote

__all__ = ["printable", "squeezed", "tag_uri"]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Characters that no XML file may hold become U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


def squeezed(text: str) -> str:
    """Printable, on one line."""
    return printable(" ".join(text.split()))


def tag_uri(id: str) -> str:
    """A name for the thing with that id; ids come from the reports, so that it is the same in every ledger.

    Source: RFC 4151.
    """
    return f"tag:stateofplay,2026:{quote(id.encode('utf-8', 'replace'), safe='')}"
