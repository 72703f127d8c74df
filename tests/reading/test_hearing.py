"""What the analyzer hears beside the rules. Its answers are made by hand here, so that weights have no part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

import pytest
from reports import report

from stateofplay.language.analyzer import Analyzer
from stateofplay.model.analysis import (
    Analysis,
    Attribution,
    EventStatus,
    EventTrigger,
    Link,
    Mention,
    ParsedSentence,
    Role,
    RoleName,
    Word,
)
from stateofplay.model.claims import EventClaim, EventType
from stateofplay.model.language import Token
from stateofplay.reading.events import claims
from stateofplay.reading.page import Page, lay_open


@dataclass
class Stub:
    """Hears one act of the words given, and what is linked and said."""

    trigger: str
    type: EventType
    status: EventStatus = "happened"
    actor: tuple[str, str] | None = None  # words and kind
    recipient: tuple[str, str] | None = None
    link: tuple[str, str] | None = None
    said: tuple[str, str, str] | None = None  # cue, source, content
    sure: float = 1.0
    sentences: Sequence[Sequence[Token]] = field(default_factory=list)

    def analyze_sentences(self, text: str, sentences: Sequence[Sequence[Token]]) -> Analysis:
        self.sentences = sentences
        number, first, last, start, end = self._place(self.trigger)
        played = (("actor", self.actor), ("recipient", self.recipient))
        roles = tuple(Role(cast(RoleName, n), self._mention(*who), 1.0) for n, who in played if who)
        event = EventTrigger(number, first, last, start, end, self.type, self.status, roles, self.sure, 1.0, 1.0)
        links = (
            [Link(self._mention(self.link[0], "group"), self._mention(self.link[1], "state"), 1.0)] if self.link else []
        )
        parsed = tuple(self._parsed(tokens) for tokens in sentences)
        return Analysis("en", parsed, (), (event,), tuple(self._attributions()), tuple(links))

    def _parsed(self, tokens: Sequence[Token]) -> ParsedSentence:
        words = [
            Word(t.start, t.end, t.text, "VERB" if t.text == self.trigger else "NOUN", -1, "root", 1.0) for t in tokens
        ]
        return ParsedSentence(tokens[0].start, tokens[-1].end, tuple(words))

    def _attributions(self) -> list[Attribution]:
        if not self.said:
            return []
        (number, _, _, start, end), (*_, a, b) = self._place(self.said[0]), self._place(self.said[2])
        return [Attribution(number, start, end, self._mention(self.said[1], "state"), ((a, b),), 1.0, 1.0, 1.0)]

    def _mention(self, words: str, kind: str) -> Mention:
        return Mention("mention", kind, *self._place(words), self.sure)

    def _place(self, words: str) -> tuple[int, int, int, int, int]:
        wanted = words.split()
        for number, tokens in enumerate(self.sentences):
            for k in range(len(tokens)):
                if [token.text for token in tokens[k : k + len(wanted)]] == wanted:
                    last = k + len(wanted) - 1
                    return number, k, last, tokens[k].start, tokens[last].end
        raise AssertionError(f"{words!r} stands nowhere")


def read(text: str, stub: Stub) -> Page:
    return lay_open(report(text), cast(Analyzer, stub))


def acts(text: str, stub: Stub) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [
        (text[claim.trigger.start : claim.trigger.end], str(claim.status), claim.actors, claim.recipients)
        for claim in claims.find(read(text, stub))
        if isinstance(claim, EventClaim)
    ]


NORWAY, ICELAND = ("Norway", "state"), ("Iceland", "state")


def test_an_act_that_no_rule_knows_is_heard() -> None:
    stub = Stub("lassoed", EventType.ASSAULT, actor=NORWAY, recipient=("Icelandic trawlers", "group"))
    text = "Norway lassoed Icelandic trawlers."
    (act,) = acts(text, stub)
    assert act[:3] == ("lassoed", "happened", ("NOR",))
    assert read(text, stub).state(act[3][0]) == "ISL"


@pytest.mark.parametrize("said", ["the Norwegian state monopoly", "the pipeline monopoly in Oslo"])
def test_a_company_is_of_the_state_that_is_told_right_behind_its_name(said: str) -> None:
    stub = Stub("lassoed", EventType.ASSAULT, "happened", ("Nordgas", "company"), ICELAND)
    page = read(f"Nordgas, {said}, lassoed Iceland.", stub)
    assert [(actor.id, actor.of) for actor in page.cast.actors if actor.id == "nordgas"] == [("nordgas", "NOR")]


def test_what_is_heard_faintly_is_no_act() -> None:
    assert (
        acts("Norway lassoed Iceland.", Stub("lassoed", EventType.ASSAULT, "happened", NORWAY, ICELAND, sure=0.4)) == []
    )


@pytest.mark.parametrize(("who", "told"), [("Norwegian trawlers", 1), ("Norwegian Prime Minister Kari Vik", 0)])
def test_a_person_who_goes_home_does_not_pull_back(who: str, told: int) -> None:
    stub = Stub("sauntered", EventType.RETREAT, "happened", (who, "group" if told else "person"), ICELAND)
    assert len(acts(f"{who} sauntered home from Iceland.", stub)) == told


@pytest.mark.parametrize("status", ["possible"])
def test_what_is_only_talked_of_is_no_act(status: EventStatus) -> None:
    assert acts("Norway lassoed Iceland.", Stub("lassoed", EventType.ASSAULT, status, NORWAY, ICELAND)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway never lassoed Iceland.", "denied"),
        ("Norway will lasso Iceland.", "planned"),
        ("If Norway lassoed Iceland, it would lose.", None),
    ],
)
def test_rules_on_negation_future_and_condition_go_before_what_is_heard(text: str, status: str | None) -> None:
    verb = "lasso" if "will" in text else "lassoed"
    told = [act[1] for act in acts(text, Stub(verb, EventType.ASSAULT, "happened", NORWAY, ICELAND))]
    assert told == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "doer", "kind"),
    [
        ("Opponents of Norway lassoed Iceland.", "Opponents of Norway", "person"),
        ("Norwegian riffraff lassoed Iceland.", "Norwegian riffraff", "person"),
        ("The son of Norway 's king lassoed Iceland.", "The son of Norway 's king", "person"),
    ],
)
def test_whoever_a_state_only_describes_is_not_that_state(text: str, doer: str, kind: str) -> None:
    assert acts(text, Stub("lassoed", EventType.ASSAULT, "happened", (doer, kind), ICELAND)) == []


def test_a_group_that_no_rule_knows_is_an_actor_of_the_state_it_is_named_after() -> None:
    text = "Norwegian riffraff lassoed Iceland."
    page = read(text, Stub("lassoed", EventType.ASSAULT, "happened", ("Norwegian riffraff", "group"), ICELAND))
    (claim,) = claims.find(page)
    (doer,) = claim.actors
    assert (doer, page.state(doer)) == ("norwegian-riffraff", "NOR")


def test_a_link_leads_back_to_whom_the_rules_know() -> None:
    text = "Norway sent ships. The raiders lassoed Iceland."
    stub = Stub("lassoed", EventType.ASSAULT, "happened", ("The raiders", "group"), ICELAND, ("The raiders", "Norway"))
    assert [act[2] for act in acts(text, stub)] == [("NOR",)]


def test_who_does_what_a_verb_says_may_be_heard_in_another_sentence() -> None:
    text = "Norway sent ships. Iceland was criticised."
    stub = Stub("criticised", EventType.ACCUSE, "happened", NORWAY, ICELAND)
    assert acts(text, stub) == [("criticised", "happened", ("NOR",), ("ISL",))]


def test_whose_act_a_noun_names_is_filled_in_only_from_the_sentence_itself() -> None:
    text = "Norway sent ships. The criticism hurt Iceland."
    assert acts(text, Stub("criticism", EventType.ACCUSE, "happened", NORWAY, ICELAND)) == []


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("Norway ordered Iceland to be lassoed.", "lassoed", "happened"),  # a rule alone would leave it open
        ("Norway will sanction Iceland unless it yields.", "sanction", "threatened"),
    ],
)
def test_where_the_analyzer_is_certain_of_a_status_it_goes_before_a_rule(
    text: str, verb: str, status: EventStatus
) -> None:
    stub = Stub(verb, EventType.SANCTION, status, NORWAY, ICELAND)
    assert [act[1] for act in acts(text, stub) if act[0] == verb] == [status]


def test_where_the_analyzer_is_certain_of_a_type_it_goes_before_the_lists() -> None:
    text = "Norway withdrew its claim against Iceland."
    page = read(text, Stub("withdrew", EventType.CONCEDE, "happened", NORWAY, ICELAND))
    assert [str(claim.type) for claim in claims.find(page)] == ["CONCEDE"]


def test_what_one_is_accused_of_is_no_act_of_its_own() -> None:
    text = "Norway accused Iceland of overfishing."
    assert acts(text, Stub("overfishing", EventType.COERCE, "happened", ICELAND, NORWAY)) == []


def test_a_statement_whose_cue_no_rule_knows_is_heard() -> None:
    text = "Norway has it that Iceland lassoed trawlers."
    stub = Stub(
        "lassoed",
        EventType.ASSAULT,
        "happened",
        ICELAND,
        None,
        None,
        ("has it", "Norway", "Iceland lassoed trawlers"),
    )
    (statement,) = read(text, stub).passages[0].statements
    assert statement.said
    assert (statement.said.party, statement.said.cue) == ("NOR", "has it")
