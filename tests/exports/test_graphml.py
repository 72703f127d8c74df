"""The network of actors and acts, read by networkx."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
import pytest
from herring import HERRING
from nasty import NASTY, STATES

from stateofplay.exports.graphml import network
from stateofplay.model.state import StateOfPlay


def read(state: StateOfPlay) -> nx.DiGraph:
    return nx.read_graphml(BytesIO(network(state).encode()))


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_act_and_every_actor_is_a_node(state: StateOfPlay) -> None:
    nodes = dict(read(state).nodes(data=True))
    assert {id for id, fields in nodes.items() if fields["node"] == "act"} == {event.id for event in state.events}
    assert {actor.id for actor in state.actors} <= set(nodes)


def test_who_did_what_to_whom_can_be_walked() -> None:
    graph = read(HERRING)
    assert list(nx.all_simple_paths(graph, "NOR", "ISL")) == [["NOR", "eaa2", "ISL"]]
    assert graph.edges["NOR", "eaa2"]["role"] == "does"
    assert graph.edges["NOR-navy", "NOR"]["role"] == "of"


def test_an_act_carries_its_type_status_and_days() -> None:
    act = read(HERRING).nodes["eaa2"]
    assert (act["kind"], act["status"], act["earliest"], act["sources"]) == ("SANCTION", "happened", "2026-03-02", 1)
    assert "earliest" not in read(HERRING).nodes["ebb3"]


def test_an_actor_that_is_only_named_is_a_node_too() -> None:
    assert read(NASTY).nodes["who-is-not-listed"]["node"] == "actor"
