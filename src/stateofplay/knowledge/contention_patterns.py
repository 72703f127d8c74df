"""Patterns for how English sets one account against another, from the words of `contention.toml`.

Each is made once, when it is first asked for.
"""

from __future__ import annotations

import re
from functools import cache

from stateofplay.knowledge.contention_words import OFF, Finder, finder, inflected, phrases, saying, verbs

__all__ = [
    "admits",
    "calls",
    "calls_it",
    "charges",
    "counters",
    "denies",
    "each_other",
    "grounds",
    "hearsay_denied",
    "leans_back",
    "plain",
    "proposes",
    "reckoned",
    "says",
    "silent",
    "spoke_before",
]

_BE = "is|are|was|were|has been|have been|had been"
_NOBODY = "entry|access|permission|visas?|bail|him|her|them|us|me|you"  # what or to whom somebody is denied something
_ACTIVE = "".join(rf"(?<!\b{be} )" for be in ("is", "are", "was", "were", "be", "been", "being"))  # before a verb


@cache
def plain(key: str) -> Finder:
    return finder([key], rf"\b(?:{phrases(key)})\b")


@cache
def says() -> Finder:
    keys = ("saying", "saying_or_noun", "saying_or_nouns")
    pattern = rf"{_ACTIVE}\b(?:(?:{saying()})\b|puts?(?= [^,;.]{{2,40}} at )|according to\b)"
    return finder(keys, pattern, "put", "puts", "according")


@cache
def admits() -> Finder:
    afterwards = "later|since|subsequently|privately|afterwards|eventually|now"
    return finder(["admitting"], rf"\b(?:{afterwards}) (?:\w+ly )?(?:{verbs('admitting')})\b")


@cache
def charges() -> Finder:
    with_ = r"charg(?:ed|es|ing)(?= (?:[\w'-]+ ){1,4}with\b| that\b)"
    said = inflected("charging")
    hints = ("charged", "charges", "charging")
    return finder(["charging"], rf"\b(?:(?!claims)(?:{said})|claims(?= that\b)|{with_})\b", *hints)


@cache
def counters() -> Finder:
    said = rf"(?!maintain)(?:{inflected('countering')})(?! (?:on|with|to|by)\b)"
    held = r"maintain(?:s|ed)?(?= that\b|[,.\"])"
    return finder(["countering", "refusing"], rf"{_ACTIVE}\b(?:{said}|{held}|(?:{phrases('refusing')})\b)")


@cache
def spoke_before() -> re.Pattern[str]:
    who = rf"he|she|it|they|the (?:{phrases('speakers')})"
    return re.compile(rf"(?:^|[,\"]) *(?:{who}) (?:also |later |then )?$", re.IGNORECASE)


@cache
def each_other() -> Finder:
    said = inflected("charging")
    each = (
        r"(?:each|both|the two)\b(?: (?:side|country|countries|government|governments|party|capital|capitals|army)s?)?"
    )
    at = rf"(?:{said}|blame|accuse) (?:the other|each other|one another)"
    pattern = rf"\b{each}(?:[^.;,]{{0,30}}? {at}| (?:{saying()}) (?:that )?(?:it was )?the other)\b"
    return finder(["charging", "saying"], pattern, "accuse", "blame")


@cache
def calls() -> Finder:
    return finder(["calling"], rf"{_ACTIVE}\b(?:{inflected('calling')})\b(?! (?:for|on|off|in|up|by|to)\b)")


@cache
def calls_it() -> Finder:
    it = r"(?:it|this|that|them|the (?:step|move|measure|plan|decision|action|deal|list|announcement|drill|exercise)s?)"
    return finder(["calling"], rf"\b(?:{verbs('calling')}) {it}\b")


@cache
def proposes() -> Finder:
    idea = r"(?:initiative|request|invitation|suggestion|urging|proposal)"
    met = rf"(?:{phrases('meetings')})"
    who = r"(?:[\w'.-]+ ){0,3}?[\w'.-]+"
    asked = "(?:proposed|suggested|asked for|requested|sought)"
    return finder(
        ["meetings"],
        rf"\bat (?:[\w'.-]+ ){{0,3}}?[\w.-]+'s? (?:own )?{idea}\b|\bat the {idea} of {who}"
        rf"|\b(?:idea|{idea})\b[^.;]{{0,60}}? (?:came|had come|comes) from {who}(?: side)?"
        rf"|\b{met}\b,? (?:which|that) [^,.;]{{2,40}}? {asked}\b"
        rf"|\b(?P<act>offered (?:on \w+day )?to host|{asked} [^,.;]{{0,30}}?\b{met}|invited (?:him|her|them))\b",
        "invited",
        "offered",
    )


@cache
def silent() -> Finder:
    return finder(["silence"], rf"(?:{phrases('silence')})\b")


@cache
def grounds() -> Finder:
    return finder(["grounds"], rf"\b(?:{phrases('grounds')})\b|\bfor (?:allegedly )?\w{{2,}}ing\b", "for")


@cache
def denies() -> Finder:
    charge = rf"(?:\b(?:{phrases('hearsay')})\b)"
    return finder(
        (*OFF, "disputing", "untrue"),
        rf"{_ACTIVE}\b(?:{verbs('disputing')})\b(?= (?:that|this|it|(?:that|this|the|those|these|any|an?) {charge}))"
        rf"|{_ACTIVE}\b(?:{inflected('denying')}|(?:neither confirm nor |n't |not )deny)\b(?! (?:{_NOBODY})\b)"
        rf"|\b(?:{verbs('dismissing')})\b(?=[^.;]{{0,60}}?(?:{charge}|\bas\b))"
        rf"|\b(?:{verbs('shrugging')}) (?:off|aside)\b(?=[^.;]{{0,60}}?(?:{charge}|\bas\b|: \"))"
        rf"|\b(?:{_BE}|as|it|them) (?:\w+ )?(?:{phrases('untrue')})\b",
    )


@cache
def leans_back() -> Finder:
    hearsay = phrases("hearsay")
    said = rf"(?:the|that|these|those|any such|an?|all) (?:{hearsay})(?! (?:that|of|by|from)\b)"
    this = rf"(?:it|this|so|that(?=[.,;]|$)|{said})"
    charge = rf"(?:the |these |those |such |any )?(?:{hearsay})"
    off = rf"(?:{verbs('shrugging')}) (?:{charge} (?:aside|away|off)|(?:aside|away|off) {charge})"
    denying = f"{verbs('denying')}|{verbs('dismissing')}|{verbs('disputing')}"
    false = rf"(?:that|this|it|they) (?:{_BE}) (?:\w+ )?(?:{phrases('untrue')})"
    doubted = (
        r"(?:few|nobody|no one|hardly anyone|not everyone) (?:[\w'-]+ ){0,6}?"
        r"(?:believes?d?|trusts?) (?:it|this|that|him|her|them)"
    )
    pattern = rf"\b{false}\b|\b(?:{denying}) {this}\b|\b{off}\b|\b{doubted}\b|\b(?:{phrases('answers')})\b"
    return finder(
        (*OFF, "disputing", "answers", "untrue"), pattern, "believe", "believes", "believed", "trust", "trusts"
    )


@cache
def hearsay_denied() -> tuple[Finder, ...]:
    hearsay, denying = phrases("hearsay"), f"{verbs('denying')}|{verbs('dismissing')}"
    passive = (
        rf"^(?P<told>(?:[^.;]*?\b(?P<said>{hearsay})\b|That\b)[^;]*?) "
        rf"(?P<no>(?:{_BE}) (?:(?:\w+ly|also|later|soon|since|all|both) ){{0,2}}"
        rf"(?:(?:{denying})\b(?! (?:{_NOBODY})\b)|(?(said)(?:{phrases('untrue')})|\b\B)\b).*)$"
    )
    aside = (
        rf"^(?P<told>.*?)(?:,| --) (?P<no>(?:(?:an? |the )?(?:{hearsay}) (?:that |which )?|something (?:that )?|which )"
        rf"(?!(?:{_BE}|has|have|had) )(?:[\w'.-]+ ){{1,8}}?"
        rf"(?:(?:{denying})|(?:{verbs('shrugging')}) (?:off|aside))(?=\W*$|[,.;:]| (?:and|as|but|on|in)\b).*)$"
    )
    active = (
        rf"^(?P<no>[^;]*?\b(?:{denying})(?: (?:once more|again|flatly|firmly|categorically|on \w+day))*) "
        rf"(?P<told>(?:[\w'.-]+ ){{0,6}}?(?:{hearsay}) (?:that|of|by|from|it|he|she|they)\b.*?)"
        rf"(?:, (?:and|but|saying|adding|calling)\b.*)?$"
    )
    affirmed = (
        rf"^(?P<no>[^;]*?\b(?:{verbs('denying')})\b[^;]*?),? "
        rf"(?P<told>as (?:was |were |has been |had been )?(?:{saying()})\b.*)$"
    )
    return (
        finder((*OFF, "untrue"), passive),
        *(finder(OFF, text) for text in (aside, active)),
        finder(["denying"], affirmed),
    )


@cache
def reckoned() -> Finder:
    return finder(["reckonings"], rf"\bby (?:the )?[\w'-]+(?: [\w'-]+)? (?:{phrases('reckonings')})\b")
