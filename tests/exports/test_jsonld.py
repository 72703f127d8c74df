"""Linked data, read by rdflib without a network; every term is one that schema.org has."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from herring import HERRING
from nasty import STATES
from rdflib import RDF, SDO, Graph, Literal, URIRef

from stateofplay.exports.jsonld import linked_data
from stateofplay.model.claims import Status
from stateofplay.model.state import StateOfPlay

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
NAMES = "tag:stateofplay,2026:"


def read(state: StateOfPlay) -> Graph:
    return Graph().parse(data=linked_data(state), format="json-ld")


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_no_term_is_invented(state: StateOfPlay) -> None:
    graph = read(state)
    used = {term for term in graph.predicates() if term != RDF.type} | set(graph.objects(None, RDF.type))
    used |= {thing for thing in graph.objects() if isinstance(thing, URIRef) and thing.startswith(str(SDO))}
    assert [term for term in used if not term.startswith(str(SDO)) or term not in SDO] == []


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_act_position_and_promise_is_there_with_each_of_its_quotes(state: StateOfPlay) -> None:
    graph = read(state)
    for things, type, quotes in (
        (state.events, SDO.Event, SDO.subjectOf),
        (state.positions, SDO.Claim, SDO.appearance),
        (state.commitments, SDO.PlanAction, SDO.subjectOf),
    ):
        for thing in things:
            name = URIRef(NAMES + thing.id)
            assert (name, RDF.type, type) in graph
            assert len(list(graph.objects(name, quotes))) == len(thing.evidence)


def test_dates_are_no_finer_than_the_reports() -> None:
    graph = read(HERRING)
    assert list(graph.objects(URIRef(f"{NAMES}ebb5"), SDO.startDate)) == [Literal("2026-05")]
    assert list(graph.objects(URIRef(f"{NAMES}eaa1"), SDO.startDate)) == [Literal("1994")]
    assert list(graph.objects(URIRef(f"{NAMES}ebb3"), SDO.startDate)) == []


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.HAPPENED])
def test_what_did_not_happen_is_not_said_to_be_done(status: Status) -> None:
    graph = read(replace(HERRING, events=(replace(HERRING.events[1], status=status),)))
    act = URIRef(f"{NAMES}eaa2")
    assert (act, SDO.actionStatus, SDO.CompletedActionStatus) not in graph
    assert list(graph.objects(act, SDO.actionStatus)) != []
    assert f"({status})" in str(graph.value(act, SDO.name))


def test_a_quote_can_be_followed_to_its_report() -> None:
    asked = """SELECT ?text ?outlet WHERE {
        ?act a schema:Event ; schema:place|schema:location/schema:name "Torshavn" ; schema:subjectOf ?quote .
        ?quote schema:text ?text ; schema:isPartOf/schema:publisher/schema:name ?outlet }"""
    (row,) = read(HERRING).query(asked, initNs={"schema": SDO})
    assert str(row.text).startswith("Berg and Iceland's Anna Jonsdottir met")
    assert str(row.outlet) == "two.html"


def test_the_context_stands_in_the_file() -> None:
    assert json.loads(linked_data(HERRING))["@context"] == {"@vocab": "https://schema.org/"}


def test_nothing_is_said_to_be_reviewed() -> None:
    assert "ClaimReview" not in linked_data(HERRING)
