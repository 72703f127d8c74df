"""What the heads can answer, in the order of their outputs; written beside the weights as labels.json."""

from __future__ import annotations

__all__ = ["ACTORS", "INSTRUMENTS", "LAYERS", "ROLES", "STATUSES", "TYPES", "UPOS", "labels"]

LAYERS = ("mention", "instrument", "time", "place", "trigger", "cue")
ACTORS = ("state", "body", "court", "person", "company", "intl", "armed", "group")
INSTRUMENTS = (
    "pact", "treaty", "trade-list", "export-control", "sanction", "tariff", "court-claim", "talks", "other",
)  # fmt: skip
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
STATUSES = ("happened", "planned", "threatened", "suspended", "denied", "possible")
ROLES = ("none", "actor", "recipient", "adjunct")
UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip


def labels(relations: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Every list by name; `relations` are those of the treebanks."""
    return {
        "layers": LAYERS,
        "actors": ACTORS,
        "instruments": INSTRUMENTS,
        "types": TYPES,
        "statuses": STATUSES,
        "roles": ROLES,
        "upos": UPOS,
        "relations": relations,
    }
