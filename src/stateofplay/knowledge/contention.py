"""How English sets one account against another: who says, denies, insists; from `contention.toml`.

Text is given on one line with straight quotes. A function gives the words that it found with their place, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from stateofplay.knowledge import contention_patterns as patterns
from stateofplay.knowledge.contention_words import table
from stateofplay.knowledge.grammar import forms

__all__ = [
    "admits",
    "asides",
    "asked",
    "belies",
    "calls",
    "calls_it",
    "charges",
    "counters",
    "cuts",
    "denies",
    "disputes",
    "each_other",
    "formerly",
    "gives_ground",
    "hearsay_denied",
    "leans_back",
    "postpones",
    "proposes",
    "reckoned",
    "says",
    "silent",
    "spoke_before",
    "unmet",
]

_SENTENCES = 16384  # remembered: one is asked about again for each answer near it
_ASKED = re.compile(
    r"(?:Asked|Pressed|Questioned|Challenged) (?:about|on|over|whether|if|why) (?P<told>[^;]{20,}?), "
    r"(?P<answer>(?=[A-Z]|the |he |she |an? )[^;]{20,})"
)
_CUT = re.compile(r"; |, (?:but|while|whereas) |, and (?=the )| -- (?:but|while) ", re.IGNORECASE)


@lru_cache(maxsize=_SENTENCES)
def says(words: str) -> re.Match[str] | None:
    """The first verb of saying whose subject speaks: not who was told or denied something."""
    return patterns.says().search(words)


@lru_cache(maxsize=_SENTENCES)
def charges(words: str) -> re.Match[str] | None:
    """What lays something at another's door: "accused", "charged it with"."""
    return patterns.charges().search(words)


@lru_cache(maxsize=_SENTENCES)
def counters(words: str) -> re.Match[str] | None:
    """What holds to something: "insists that", "replied", "rules out"; not who insists on a visit or keeps a fleet."""
    return patterns.counters().search(words)


def spoke_before(words: str) -> bool:
    """Whether what stands before a verb of saying ends in who has spoken before: "…, he", "…, the official"."""
    return patterns.spoke_before().search(words) is not None


def silent(words: str) -> bool:
    """Whether nobody answered."""
    return patterns.silent().search(words) is not None


@lru_cache(maxsize=_SENTENCES)
def gives_ground(words: str) -> re.Match[str] | None:
    """For what somebody was fined, jailed or turned back."""
    return patterns.grounds().search(words)


@lru_cache(maxsize=_SENTENCES)
def denies(words: str) -> re.Match[str] | None:
    """A denial of something said: "denied that", "rejected the charge", "dismissed it as", "called the report false".
    Not who was denied entry, and not an offer that was rejected."""
    return patterns.denies().search(words)


@lru_cache(maxsize=_SENTENCES)
def leans_back(words: str) -> re.Match[str] | None:
    """A denial that does not itself say of what: "denied it", "rejected the charge", "no such promise"."""
    return patterns.leans_back().search(words)


def hearsay_denied(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """In one sentence what is told and its denial, each with its place: "reports that ships had left | were denied",
    "Bonn accused Paris of it, | a charge Paris denied", "Oslo denied | reports that ships had left"."""
    found = next((one for finder in patterns.hearsay_denied() if (one := finder.search(words))), None)
    return (found.span("told"), found.span("no")) if found else None


def admits(words: str) -> bool:
    """Whether somebody owns that it was otherwise than said before: "has since acknowledged", "later admitted"."""
    return patterns.admits().search(words) is not None


def asked(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What somebody was asked about and what he answered, each with its place: "Asked about the cargo that Oslo says
    was found, | she said that none had been"."""
    found = _ASKED.match(words)
    return (found.span("told"), found.span("answer")) if found else None


def cuts(words: str) -> Iterator[re.Match[str]]:
    """Where a sentence may turn from one side's account to another's."""
    return _CUT.finditer(words)


def disputes(words: str) -> re.Match[str] | None:
    """What says that accounts differ."""
    return patterns.plain("diverging").search(words)


def belies(words: str) -> re.Match[str] | None:
    """What says that things did not go as said."""
    return patterns.plain("belying").search(words)


def each_other(words: str) -> re.Match[str] | None:
    """What says that each of two sides lays it at the other's door: "each side accuses the other of it"."""
    return patterns.each_other().search(words)


def calls(words: str) -> re.Match[str] | None:
    """What says what something is: "described the dam as a threat", and not "called for talks"."""
    return patterns.calls().search(words)


def calls_it(words: str) -> re.Match[str] | None:
    """What says what something told before is: "called it an outrage", "described the step as routine"."""
    return patterns.calls_it().search(words)


def postpones(words: str) -> re.Match[str] | None:
    """What says that something was given another day."""
    return patterns.plain("postponing").search(words)


def proposes(words: str) -> re.Match[str] | None:
    """What says whose idea a meeting was: "at Oslo's initiative", and as its group "act" what one named before did:
    "asked for the talks", "offered to host"."""
    return patterns.proposes().search(words)


def unmet(words: str) -> re.Match[str] | None:
    """What says of an undertaking in the same sentence that it has not come about: "promised for May | have yet to"."""
    late = patterns.plain("unmet").search(words)
    return late if late and patterns.plain("undertaking").search(words[: late.start()]) else None


def formerly(words: str) -> re.Match[str] | None:
    """What says that it was to be and is no longer."""
    return patterns.plain("formerly").search(words)


def reckoned(words: str) -> re.Match[str] | None:
    """The first "by the Danish count", "by Oslo's reckoning"."""
    return patterns.reckoned().search(words)


@cache
def asides() -> frozenset[str]:
    """Words of those who speak and of how, when and where they do."""
    verbs = ("saying", "charging", "denying", "dismissing", "countering")
    said = {form.text for key in verbs for lemma in table()[key] for form in forms(lemma)}
    return frozenset(table()["asides"]) | said | frozenset(table()["hearsay"])
