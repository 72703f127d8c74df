import dataclasses

from herring import HERRING, NORTH, NOTHING, SOUTH

from stateofplay.exports.reports import dependence, reports
from stateofplay.model.state import Source


def copy(**page: object) -> Source:
    document = dataclasses.replace(NORTH.document, path="three.txt", text=f"{NORTH.document.text} .", **page)
    return Source(document, copy_of=NORTH.id)


def test_a_copy_stands_after_what_it_repeats_and_names_it() -> None:
    state = dataclasses.replace(HERRING, sources=(NORTH, SOUTH, copy(outlet="Harbour Ledger")))
    assert [one.source.document.path for one in reports(state)] == ["one.txt", "three.txt", "two.html"]
    assert [one.copy_of for one in reports(state)] == ["", "Fjord Post (Nordic Wire)", ""]


def test_reports_bear_as_many_claims_as_rest_on_them() -> None:
    told = {one.source.id: one.claims for one in reports(HERRING)}
    cited = {(e.document, e.claim) for event in HERRING.events for e in event.evidence}
    assert told[NORTH.id] >= len([document for document, _ in cited if document == NORTH.id]) > 0


def test_copies_and_the_copy_of_one_agency_count_as_one_source() -> None:
    assert dependence(HERRING) == "Two reports, two independent sources."
    copied = dataclasses.replace(HERRING, sources=(NORTH, SOUTH, copy(outlet="Harbour Ledger", agency=None)))
    said = "Three reports, two independent sources: Fjord Post (Nordic Wire) and Harbour Ledger count as one."
    assert dependence(copied) == said
    assert dependence(NOTHING) == "No reports, no independent sources."
