"""What the PLOVER of 2018 and CAMEO before it call a deed that the corpus keeps with a status of its own.

They have no status: a deed that is only agreed to is AGREE (CAMEO 03, "express intent to", yielding counted in), one
that is announced against somebody THREATEN (13), one that is refused or did not come about REJECT (12), and an
agreement that is signed or concluded SUPPORT (057).
"""

from __future__ import annotations

import re

__all__ = ["root"]

FRIENDLY = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}
HOSTILE = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
CONCLUDED = re.compile(
    r"(?:sign(?:s|ed|ing|ature)?\b|ratif|finali[sz]|conclu|initial|seal(?:s|ed|ing)?\b|ink(?:s|ed|ing)?\b|clinch|struck"
    r"|strik|reach)",
    re.IGNORECASE,
)


def root(type: str, status: str, trigger: str) -> str:
    """The root of an event of the corpus, its trigger being the word given."""
    if status == "denied":
        return "REJECT"
    if status == "threatened" or (status == "planned" and type in HOSTILE):
        return "THREATEN"
    if status == "planned" and type in FRIENDLY:
        return "AGREE"
    if status == "suspended":
        return _suspended(type)
    if type == "AGREE" and status == "happened" and CONCLUDED.match(trigger):
        return "SUPPORT"
    return type


def _suspended(type: str) -> str:
    """A visit called off is refused, help held back is a sanction, a strike called off yields."""
    if type in ("COOPERATE", "AID"):
        return "SANCTION"
    return "CONCEDE" if type in HOSTILE else "REJECT"
