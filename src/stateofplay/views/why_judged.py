"""Why, of judgements: what people said of a line, what was judged and is not shown, a judgement itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stateofplay.model.judgements import Ground, Recorded, Thing
from stateofplay.model.state import Evidence, StateOfPlay
from stateofplay.views.explanation import Explanation, explanation
from stateofplay.views.judgements import judged_on, said, said_in_full, standing
from stateofplay.views.names import capital

__all__ = ["judgement_explained", "not_shown", "with_judgements"]


def with_judgements(state: StateOfPlay, thing: Thing, explained: Explanation, claims: Iterable[str]) -> Explanation:
    """The explanation of a line with what people said of it and of the claims that it stands on."""
    told = judged_on(state, thing, explained.id, claims)
    return replace(explained, judgements=tuple(map(said_in_full, told)))


def not_shown(state: StateOfPlay, recorded: Recorded, id: str) -> Explanation:
    """What was judged and is not in the state of play as it was asked."""
    judgement = recorded.judgement
    spoken = [ground for ground in judgement.claims if id in (judgement.about, ground.claim)]
    title = " ".join(judgement.claims[0].words.split())
    fields = (("shown", "not on the days asked, or not since it was judged"),)
    return with_judgements(state, judgement.thing, explanation(state, id, title, fields, _known(state, spoken)), (id,))


def judgement_explained(state: StateOfPlay, recorded: Recorded) -> Explanation:
    one = recorded.judgement
    fields = (
        ("on", f"{one.thing} {one.about}"),
        ("by", one.by),
        ("when", one.at.isoformat()),
        ("why", one.reason),
        ("standing", standing(recorded)),
    )
    return explanation(state, one.id, capital(said(one)), fields, _known(state, one.claims + one.others))


def _known(state: StateOfPlay, grounds: Iterable[Ground]) -> Iterator[Evidence]:
    """The words of reports that are known on the day asked."""
    for ground in grounds:
        quote = ground.quote
        if quote.document in state.by_id:
            yield Evidence(quote.document, quote.start, quote.end, ground.words, ground.claim)
