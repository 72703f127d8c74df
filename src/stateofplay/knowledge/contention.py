"""How English sets one account against another: who says, denies, insists; from `contention.toml`.

Text is given on one line with straight quotes. A function gives the words that it found with their place, or None.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from stateofplay.knowledge.cues import cues, tokens
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
_BE = "is|are|was|were|has been|have been|had been"
_NOBODY = "entry|access|permission|visas?|bail|him|her|them|us|me|you"  # what or to whom somebody is denied something
_ACTIVE = "".join(rf"(?<!\b{be} )" for be in ("is", "are", "was", "were", "be", "been", "being"))  # before a verb
_OFF = ("denying", "dismissing", "shrugging")
_VERBS = (
    "admitting",
    "saying",
    "saying_or_noun",
    "saying_or_nouns",
    "calling",
    "charging",
    "disputing",
    "countering",
    *_OFF,
)


@lru_cache(maxsize=_SENTENCES)
def says(words: str) -> re.Match[str] | None:
    """The first verb of saying whose subject speaks: not who was told or denied something."""
    return _says().search(words)


@lru_cache(maxsize=_SENTENCES)
def charges(words: str) -> re.Match[str] | None:
    """What lays something at another's door: "accused", "charged it with"."""
    return _charges().search(words)


@lru_cache(maxsize=_SENTENCES)
def counters(words: str) -> re.Match[str] | None:
    """What holds to something: "insists that", "replied", "rules out"; not who insists on a visit or keeps a fleet."""
    return _counters().search(words)


def spoke_before(words: str) -> bool:
    """Whether what stands before a verb of saying ends in who has spoken before: "…, he", "…, the official"."""
    return _spoke_before().search(words) is not None


def silent(words: str) -> bool:
    """Whether nobody answered."""
    return _silent().search(words) is not None


@lru_cache(maxsize=_SENTENCES)
def gives_ground(words: str) -> re.Match[str] | None:
    """For what somebody was fined, jailed or turned back."""
    return _grounds().search(words)


@lru_cache(maxsize=_SENTENCES)
def denies(words: str) -> re.Match[str] | None:
    """A denial of something said: "denied that", "rejected the charge", "dismissed it as", "called the report false".
    Not who was denied entry, and not an offer that was rejected."""
    return _denies().search(words)


@lru_cache(maxsize=_SENTENCES)
def leans_back(words: str) -> re.Match[str] | None:
    """A denial that does not itself say of what: "denied it", "rejected the charge", "no such promise"."""
    return _leans_back().search(words)


def hearsay_denied(words: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """In one sentence what is told and its denial, each with its place: "reports that ships had left | were denied",
    "Bonn accused Paris of it, | a charge Paris denied", "Oslo denied | reports that ships had left"."""
    found = next((one for finder in _hearsay_denied() if (one := finder.search(words))), None)
    return (found.span("told"), found.span("no")) if found else None


def admits(words: str) -> bool:
    """Whether somebody owns that it was otherwise than said before: "has since acknowledged", "later admitted"."""
    return _admits().search(words) is not None


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
    return _plain("diverging").search(words)


def belies(words: str) -> re.Match[str] | None:
    """What says that things did not go as said."""
    return _plain("belying").search(words)


def each_other(words: str) -> re.Match[str] | None:
    """What says that each of two sides lays it at the other's door: "each side accuses the other of it"."""
    return _each_other().search(words)


def calls(words: str) -> re.Match[str] | None:
    """What says what something is: "described the dam as a threat", and not "called for talks"."""
    return _calls().search(words)


def calls_it(words: str) -> re.Match[str] | None:
    """What says what something told before is: "called it an outrage", "described the step as routine"."""
    return _calls_it().search(words)


def postpones(words: str) -> re.Match[str] | None:
    """What says that something was given another day."""
    return _plain("postponing").search(words)


def proposes(words: str) -> re.Match[str] | None:
    """What says whose idea a meeting was: "at Oslo's initiative", and as its group "act" what one named before did:
    "asked for the talks", "offered to host"."""
    return _proposes().search(words)


def unmet(words: str) -> re.Match[str] | None:
    """What says of an undertaking in the same sentence that it has not come about: "promised for May | have yet to"."""
    late = _plain("unmet").search(words)
    return late if late and _plain("undertaking").search(words[: late.start()]) else None


def formerly(words: str) -> re.Match[str] | None:
    """What says that it was to be and is no longer."""
    return _plain("formerly").search(words)


def reckoned(words: str) -> re.Match[str] | None:
    """The first "by the Danish count", "by Oslo's reckoning"."""
    return _reckoned().search(words)


@cache
def asides() -> frozenset[str]:
    """Words of those who speak and of how, when and where they do."""
    verbs = ("saying", "charging", "denying", "dismissing", "countering")
    said = {form.text for key in verbs for lemma in _table()[key] for form in forms(lemma)}
    return frozenset(_table()["asides"]) | said | frozenset(_table()["hearsay"])


_ASKED = re.compile(
    r"(?:Asked|Pressed|Questioned|Challenged) (?:about|on|over|whether|if|why) (?P<told>[^;]{20,}?), "
    r"(?P<answer>(?=[A-Z]|the |he |she |an? )[^;]{20,})"
)
_CUT = re.compile(r"; |, (?:but|while|whereas) |, and (?=the )| -- (?:but|while) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Finder:
    """A pattern that can be found only where one of `hints` stands: most sentences have none."""

    hints: frozenset[str]
    pattern: re.Pattern[str]

    def search(self, words: str) -> re.Match[str] | None:
        return self.pattern.search(words) if self.hints & tokens(words) else None


def _finder(keys: Iterable[str], pattern: str, *hints: str) -> _Finder:
    told = [form.text for key in keys for word in _table()[key] for form in (forms(word) if key in _VERBS else ())]
    phrases = [phrase for key in keys if key not in _VERBS for phrase in _table()[key]]
    return _Finder(frozenset((*told, *hints)) | cues(phrases), re.compile(pattern, re.IGNORECASE))


@cache
def _plain(key: str) -> _Finder:
    return _finder([key], rf"\b(?:{_phrases(key)})\b")


@cache
def _says() -> _Finder:
    keys = ("saying", "saying_or_noun", "saying_or_nouns")
    pattern = rf"{_ACTIVE}\b(?:(?:{_saying()})\b|puts?(?= [^,;.]{{2,40}} at )|according to\b)"
    return _finder(keys, pattern, "put", "puts", "according")


@cache
def _admits() -> _Finder:
    afterwards = "later|since|subsequently|privately|afterwards|eventually|now"
    return _finder(["admitting"], rf"\b(?:{afterwards}) (?:\w+ly )?(?:{_verbs('admitting')})\b")


@cache
def _charges() -> _Finder:
    with_ = r"charg(?:ed|es|ing)(?= (?:[\w'-]+ ){1,4}with\b| that\b)"
    verbs = _inflected("charging")
    hints = ("charged", "charges", "charging")
    return _finder(["charging"], rf"\b(?:(?!claims)(?:{verbs})|claims(?= that\b)|{with_})\b", *hints)


@cache
def _counters() -> _Finder:
    verbs = rf"(?!maintain)(?:{_inflected('countering')})(?! (?:on|with|to|by)\b)"
    held = r"maintain(?:s|ed)?(?= that\b|[,.\"])"
    return _finder(["countering", "refusing"], rf"{_ACTIVE}\b(?:{verbs}|{held}|(?:{_phrases('refusing')})\b)")


@cache
def _spoke_before() -> re.Pattern[str]:
    who = rf"he|she|it|they|the (?:{_phrases('speakers')})"
    return re.compile(rf"(?:^|[,\"]) *(?:{who}) (?:also |later |then )?$", re.IGNORECASE)


@cache
def _each_other() -> _Finder:
    verbs = _inflected("charging")
    each = (
        r"(?:each|both|the two)\b(?: (?:side|country|countries|government|governments|party|capital|capitals|army)s?)?"
    )
    at = rf"(?:{verbs}|blame|accuse) (?:the other|each other|one another)"
    pattern = rf"\b{each}(?:[^.;,]{{0,30}}? {at}| (?:{_saying()}) (?:that )?(?:it was )?the other)\b"
    return _finder(["charging", "saying"], pattern, "accuse", "blame")


@cache
def _calls() -> _Finder:
    return _finder(["calling"], rf"{_ACTIVE}\b(?:{_inflected('calling')})\b(?! (?:for|on|off|in|up|by|to)\b)")


@cache
def _calls_it() -> _Finder:
    it = r"(?:it|this|that|them|the (?:step|move|measure|plan|decision|action|deal|list|announcement|drill|exercise)s?)"
    return _finder(["calling"], rf"\b(?:{_verbs('calling')}) {it}\b")


@cache
def _proposes() -> _Finder:
    idea = r"(?:initiative|request|invitation|suggestion|urging|proposal)"
    met = rf"(?:{_phrases('meetings')})"
    who = r"(?:[\w'.-]+ ){0,3}?[\w'.-]+"
    asked = "(?:proposed|suggested|asked for|requested|sought)"
    return _finder(
        ["meetings"],
        rf"\bat (?:[\w'.-]+ ){{0,3}}?[\w.-]+'s? (?:own )?{idea}\b|\bat the {idea} of {who}"
        rf"|\b(?:idea|{idea})\b[^.;]{{0,60}}? (?:came|had come|comes) from {who}(?: side)?"
        rf"|\b{met}\b,? (?:which|that) [^,.;]{{2,40}}? {asked}\b"
        rf"|\b(?P<act>offered (?:on \w+day )?to host|{asked} [^,.;]{{0,30}}?\b{met}|invited (?:him|her|them))\b",
        "invited",
        "offered",
    )


@cache
def _silent() -> _Finder:
    return _finder(["silence"], rf"(?:{_phrases('silence')})\b")


@cache
def _grounds() -> _Finder:
    return _finder(["grounds"], rf"\b(?:{_phrases('grounds')})\b|\bfor (?:allegedly )?\w{{2,}}ing\b", "for")


@cache
def _denies() -> _Finder:
    charge = rf"(?:\b(?:{_phrases('hearsay')})\b)"
    return _finder(
        (*_OFF, "disputing", "untrue"),
        rf"{_ACTIVE}\b(?:{_verbs('disputing')})\b(?= (?:that|this|it|(?:that|this|the|those|these|any|an?) {charge}))"
        rf"|{_ACTIVE}\b(?:{_inflected('denying')}|(?:neither confirm nor |n't |not )deny)\b(?! (?:{_NOBODY})\b)"
        rf"|\b(?:{_verbs('dismissing')})\b(?=[^.;]{{0,60}}?(?:{charge}|\bas\b))"
        rf"|\b(?:{_verbs('shrugging')}) (?:off|aside)\b(?=[^.;]{{0,60}}?(?:{charge}|\bas\b|: \"))"
        rf"|\b(?:{_BE}|as|it|them) (?:\w+ )?(?:{_phrases('untrue')})\b",
    )


@cache
def _leans_back() -> _Finder:
    hearsay = _phrases("hearsay")
    said = rf"(?:the|that|these|those|any such|an?|all) (?:{hearsay})(?! (?:that|of|by|from)\b)"
    this = rf"(?:it|this|so|that(?=[.,;]|$)|{said})"
    charge = rf"(?:the |these |those |such |any )?(?:{hearsay})"
    off = rf"(?:{_verbs('shrugging')}) (?:{charge} (?:aside|away|off)|(?:aside|away|off) {charge})"
    verbs = f"{_verbs('denying')}|{_verbs('dismissing')}|{_verbs('disputing')}"
    false = rf"(?:that|this|it|they) (?:{_BE}) (?:\w+ )?(?:{_phrases('untrue')})"
    doubted = (
        r"(?:few|nobody|no one|hardly anyone|not everyone) (?:[\w'-]+ ){0,6}?"
        r"(?:believes?d?|trusts?) (?:it|this|that|him|her|them)"
    )
    pattern = rf"\b{false}\b|\b(?:{verbs}) {this}\b|\b{off}\b|\b{doubted}\b|\b(?:{_phrases('answers')})\b"
    return _finder(
        (*_OFF, "disputing", "answers", "untrue"), pattern, "believe", "believes", "believed", "trust", "trusts"
    )


@cache
def _hearsay_denied() -> tuple[_Finder, ...]:
    hearsay, verbs = _phrases("hearsay"), f"{_verbs('denying')}|{_verbs('dismissing')}"
    passive = (
        rf"^(?P<told>(?:[^.;]*?\b(?P<said>{hearsay})\b|That\b)[^;]*?) "
        rf"(?P<no>(?:{_BE}) (?:(?:\w+ly|also|later|soon|since|all|both) ){{0,2}}"
        rf"(?:(?:{verbs})\b(?! (?:{_NOBODY})\b)|(?(said)(?:{_phrases('untrue')})|\b\B)\b).*)$"
    )
    aside = (
        rf"^(?P<told>.*?)(?:,| --) (?P<no>(?:(?:an? |the )?(?:{hearsay}) (?:that |which )?|something (?:that )?|which )"
        rf"(?!(?:{_BE}|has|have|had) )(?:[\w'.-]+ ){{1,8}}?"
        rf"(?:(?:{verbs})|(?:{_verbs('shrugging')}) (?:off|aside))(?=\W*$|[,.;:]| (?:and|as|but|on|in)\b).*)$"
    )
    active = (
        rf"^(?P<no>[^;]*?\b(?:{verbs})(?: (?:once more|again|flatly|firmly|categorically|on \w+day))*) "
        rf"(?P<told>(?:[\w'.-]+ ){{0,6}}?(?:{hearsay}) (?:that|of|by|from|it|he|she|they)\b.*?)"
        rf"(?:, (?:and|but|saying|adding|calling)\b.*)?$"
    )
    affirmed = (
        rf"^(?P<no>[^;]*?\b(?:{_verbs('denying')})\b[^;]*?),? "
        rf"(?P<told>as (?:was |were |has been |had been )?(?:{_saying()})\b.*)$"
    )
    return (
        _finder((*_OFF, "untrue"), passive),
        *(_finder(_OFF, text) for text in (aside, active)),
        _finder(["denying"], affirmed),
    )


@cache
def _reckoned() -> _Finder:
    return _finder(["reckonings"], rf"\bby (?:the )?[\w'-]+(?: [\w'-]+)? (?:{_phrases('reckonings')})\b")


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("stateofplay.knowledge").joinpath("contention.toml").read_text("utf-8"))


@cache
def _verbs(key: str) -> str:
    return _any(form.text for lemma in _table()[key] for form in forms(lemma))


@cache
def _saying() -> str:
    nouns = [form for lemma in _table()["saying_or_nouns"] for form in forms(lemma)]
    past = _any(form.text for form in nouns if form.tense in ("past", "participle"))
    present = _any(form.text for form in nouns if form.tense in ("base", "s"))
    return rf"{_verbs('saying')}|{_inflected('saying_or_noun')}|{past}|(?:{present})(?= that\b| [$£€\d])"


@cache
def _inflected(key: str) -> str:
    """The forms that are no noun or infinitive: not "a claim", "to counter"."""
    return _any(form.text for lemma in _table()[key] for form in forms(lemma) if form.text != lemma)


@cache
def _phrases(key: str) -> str:
    return _any(_table()[key])


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
