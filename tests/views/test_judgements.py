"""Judgements in words: in their own table, under the line they are on, and as a mark on it."""

from __future__ import annotations

import dataclasses

from herring import CLOSED, GROUND, JUDGED, REJECTED

from stateofplay.model.judgements import Judgement, Recorded, Ruling, Standing
from stateofplay.model.state import StateOfPlay
from stateofplay.views.judgements import said, standing
from stateofplay.views.tables import judgements, timeline
from stateofplay.views.why import why


def ruled(ruling: Ruling, **fields: str) -> Judgement:
    return dataclasses.replace(REJECTED, ruling=ruling, **fields)


def test_the_table_tells_who_said_what_of_which_line_and_what_became_of_it() -> None:
    gone, accepted, fixed, undid = judgements(JUDGED).dicts()
    assert gone == {
        "id": "j1",
        "when": "12 Mar 2026",
        "by": "Ada",
        "what": "rejected",
        "on": "egone",
        "words": CLOSED.quote,
        "why": "misread",
        "standing": "the claim it spoke of is gone",
    }
    assert (accepted["what"], accepted["standing"]) == ("accepted", "applies")
    assert (fixed["what"], fixed["standing"]) == ("date set to 2026-03-02", "undone by j4")
    assert (undid["what"], undid["words"], undid["standing"]) == ("took back j3", "", "applies")


def test_every_ruling_is_said_in_words() -> None:
    assert said(ruled(Ruling.UNSURE)) == "unsure"
    assert said(ruled(Ruling.MERGE, value="e1,e2")) == "merged with e1 and e2"
    assert said(ruled(Ruling.SPLIT, value="e9")) == "e9 split off"
    assert said(ruled(Ruling.FIX, field="place", value="")) == "place set to unknown"
    assert said(ruled(Ruling.NAME, field="name", value="the pact")) == "named “the pact”"


def test_what_became_of_it_is_said_in_words() -> None:
    several = dataclasses.replace(REJECTED, claims=(GROUND, GROUND))
    assert standing(Recorded(several, Standing.GONE, gone=2)) == "the claims it spoke of are gone"
    assert standing(Recorded(several, Standing.APPLIES, gone=1)) == "applies; one claim it spoke of gone"
    assert standing(Recorded(several, Standing.FOUND_AGAIN)) == "applies, its words found again in a newer reading"
    assert standing(Recorded(several, Standing.REPLACED, "j9")) == "replaced by j9"


def test_a_judged_line_bears_its_mark_and_the_others_do_not() -> None:
    assert [row["status"] for row in timeline(JUDGED).dicts()][:3] == ["happened", "happened, accepted", "happened"]


def test_why_shows_what_was_said_of_a_line_and_of_the_claims_that_it_stands_on() -> None:
    assert why(JUDGED, "eaa2").judgements == (
        "accepted by Bea, 12 Mar 2026 (j2, applies)",
        "date set to 2026-03-02 by Bea, 12 Mar 2026 (j3, undone by j4)",
        "took back j3 by Ada, 12 Mar 2026: wrong day (j4, applies)",
    )
    assert why(JUDGED, "eaa1").judgements == ()


def test_what_was_rejected_and_every_judgement_can_still_be_explained() -> None:
    rejected = why(JUDGED, "egone")
    assert rejected.title == CLOSED.quote
    assert rejected.judgements == ("rejected by Ada, 12 Mar 2026: misread (j1, the claim it spoke of is gone)",)
    explained = why(JUDGED, "j3")
    assert (explained.title, dict(explained.fields)["on"]) == ("Date set to 2026-03-02", "event eaa2")
    assert [quote.text for quote in explained.quotes] == [CLOSED.quote]


def test_words_of_reports_not_yet_known_are_not_quoted() -> None:
    early: StateOfPlay = dataclasses.replace(JUDGED, sources=JUDGED.sources[1:], events=(), positions=(), tracks=())
    assert why(early, "j1").quotes == ()
