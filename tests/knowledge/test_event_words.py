"""The words of doing: each is told as its type, in sentences of invented quarrels."""

from __future__ import annotations

import pytest

from stateofplay.knowledge.events import event_words


def types(word: str) -> set[str]:
    """The types under which a phrase is listed, by any form of its first word."""
    first, *rest = word.split()
    return {str(e.type) for e in event_words().entries.get(first, ()) if list(e.rest) == rest}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            ["strafed", "gunned down", "shot dead", "returned fire", "firefight", "skirmishes", "drone strike"],
            "ASSAULT",
        ),
        (["massed", "dispatched warships", "moved tanks", "called up", "reinforcements", "sorties"], "MOBILIZE"),
        (["captured", "took prisoner", "turned back", "commandeered", "interception"], "COERCE"),
        (["fled", "laid down arms", "demilitarised", "troop withdrawal"], "RETREAT"),
        (["tore up", "severed", "shut frontier", "raised duties", "reprisals"], "SANCTION"),
        (["took in", "supplied", "rescued", "resettled", "food aid"], "AID"),
        (["regretted", "brought charges", "opened an inquiry", "pinned the blame"], "ACCUSE"),
        (["initialled", "hammered out", "made peace", "mended fences"], "AGREE"),
        (["waved through", "turned over", "repatriated"], "CONCEDE"),
        (["annulled", "struck down", "turned away", "stood its ground", "objections"], "REJECT"),
        (["gave until", "reserved the right", "set a deadline"], "THREATEN"),
        (["barricaded", "blocked roads", "walked off the job"], "PROTEST"),
        (["insisted on", "pressed for", "appealed to"], "REQUEST"),
    ],
)
def test_a_word_is_listed_under_its_type_in_every_form(words: list[str], kind: str) -> None:
    assert [word for word in words if kind not in types(word)] == []


def test_no_phrase_is_listed_twice_under_one_type() -> None:
    for form, entries in event_words().entries.items():
        found = [(e.type, e.rest, e.tense, e.lemma) for e in entries]
        assert len(found) == len(set(found)), form
