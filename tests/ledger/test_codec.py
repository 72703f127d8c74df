"""What the ledger writes down, it reads back."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stateofplay.ledger.codec import CLAIMS, dump, dump_claim, load, load_claim
from stateofplay.model.claims import Claim, EventClaim, EventType, Refusal, Span, Status
from stateofplay.model.dates import Basis, Date
from stateofplay.model.documents import Block, Document
from stateofplay.model.mentions import Actor, ActorMention, PlaceMention, TimeMention

SPAN = Span("d" * 12, 3, 9)


def dates() -> st.SearchStrategy[Date]:
    ends = st.tuples(st.none() | st.dates(), st.none() | st.dates())
    ordered = ends.map(lambda e: tuple(sorted(e)) if None not in e else e)
    texts = st.none() | st.text()
    return st.builds(lambda e, text, basis: Date(*e, text, basis), ordered, texts, st.sampled_from(Basis))


def surrogates() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=()))


st.register_type_strategy(Date, dates())

KINDS = (Actor, ActorMention, Block, Date, Document, PlaceMention, Refusal)
VALUES = st.one_of(*map(st.from_type, KINDS))


@given(st.one_of(*(st.from_type(kind) for kind in CLAIMS.values())))
def test_every_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert load_claim(dump_claim(claim)) == claim


@given(VALUES)
def test_every_other_value_comes_back_as_it_was(value: object) -> None:
    assert load(type(value), dump(value)) == value


@given(st.from_type(TimeMention))
def test_a_mention_with_one_of_a_few_words_comes_back(mention: TimeMention) -> None:
    assert load(TimeMention, dump(mention)) == mention


@given(surrogates())
def test_any_text_survives_even_half_a_character(text: str) -> None:
    assert load(Refusal, dump(Refusal(text, "event", text, "d"))).quote == text


def test_the_registry_has_every_kind_of_claim() -> None:
    assert set(CLAIMS.values()) == set(Claim.__subclasses__()) & set(CLAIMS.values())
    assert {kind.__name__ for kind in Claim.__subclasses__()} == {kind.__name__ for kind in CLAIMS.values()}


def test_fields_at_their_default_are_left_out_so_that_old_rows_read_with_new_fields() -> None:
    claim = EventClaim(quote=SPAN, type=EventType.CONSULT, status=Status.PLANNED, trigger=SPAN, actors=("ISL", "NOR"))
    assert set(json.loads(dump_claim(claim))) == {"kind", "quote", "type", "status", "trigger", "actors"}


def test_equal_values_are_written_in_equal_bytes() -> None:
    day = dt.date(2031, 5, 4)
    assert dump(Date(day, day, "4 May")) == '{"earliest":"2031-05-04","latest":"2031-05-04","text":"4 May"}'


@pytest.mark.parametrize(
    "text",
    [
        '{"earliest":"2031-05-04","latest":"4 May"}',
        '{"earliest":"2031-05-04"}',
        '{"earliest":null,"latest":null,"basis":"guessed"}',
        '{"earliest":null,"latest":null,"text":7}',
        '{"earliest":null,"latest":null,"colour":"red"}',
        "{",
    ],
)
def test_what_dump_never_wrote_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        load(Date, text)


def test_a_word_outside_a_closed_list_is_refused() -> None:
    with pytest.raises(ValueError, match="none of"):
        load(TimeMention, '{"start":0,"end":1,"type":"YEAR","value":"2031"}')
