import dataclasses

from herring import HERRING

from stateofplay.model.claims import Status
from stateofplay.views.promised import without_promised

PLANNED = next(event for event in HERRING.events if event.status is Status.PLANNED)
PROMISE = HERRING.commitments[0]


def test_a_planned_act_told_in_the_words_of_a_promise_is_shown_as_the_promise_alone() -> None:
    event = dataclasses.replace(PLANNED, evidence=PROMISE.evidence)
    state = dataclasses.replace(HERRING, events=(event,), commitments=(PROMISE,))
    assert without_promised(state).events == ()
    assert without_promised(state).commitments == (PROMISE,)


def test_a_planned_act_of_other_words_stays() -> None:
    event = dataclasses.replace(PLANNED, evidence=HERRING.events[0].evidence)
    assert without_promised(dataclasses.replace(HERRING, events=(event,), commitments=(PROMISE,))).events == (event,)


def test_what_happened_stays_and_so_does_what_settled_the_promise() -> None:
    happened = dataclasses.replace(PLANNED, evidence=PROMISE.evidence, status=Status.HAPPENED)
    settling = dataclasses.replace(PLANNED, evidence=PROMISE.evidence)
    settled = dataclasses.replace(PROMISE, settled_by=settling.id)
    for event in (happened, settling):
        state = dataclasses.replace(HERRING, events=(event,), commitments=(settled,))
        assert without_promised(state).events == (event,)


def test_a_state_in_which_nothing_is_told_twice_is_the_same() -> None:
    state = dataclasses.replace(HERRING, commitments=())
    assert without_promised(state) is state
