"""What holds of every reading, whatever the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report

from stateofplay.documents import compose
from stateofplay.model.claims import EventClaim
from stateofplay.reading import BuiltInReader

TEXT = """Norway Iceland Oslo said that the pact was suspended on Monday by its minister , and talks with urged to
not terminate “ ” list of partners . Mr. President decided agreed hold removed from"""
WORDS = st.sampled_from([*TEXT.split(), "\n"])


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_every_quote_lies_in_a_readable_block(text: str) -> None:
    document = compose("any.txt", text)
    readable = [(b.start, b.end) for b in document.blocks if b.readable]
    for claim in BuiltInReader().read(document).claims:
        assert any(start <= claim.quote.start < claim.quote.end <= end for start, end in readable)


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_text_is_too_strange_to_read(text: str) -> None:
    document = compose("any.txt", text)
    assert BuiltInReader().read(document).document == document.id


def test_reading_twice_gives_the_same() -> None:
    document = report("Kenya urged Tanzania on Monday to reopen the border and agreed to hold talks in June.")
    assert BuiltInReader().read(document) == BuiltInReader().read(document)


def test_ids_are_unique_and_every_event_says_why() -> None:
    document = report("Oslo accused Reykjavik of overfishing and urged it to sign the cod pact. Iceland refused.")
    reading = BuiltInReader().read(document)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    assert all(claim.why for claim in reading.claims if isinstance(claim, EventClaim))
