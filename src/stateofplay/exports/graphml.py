"""GraphML: who did what to whom as a network. Source: the GraphML primer.

Actors and acts are both nodes, so that an act of three states, or one towards nobody, is one act: an actor `does` an
act, an act is `towards` an actor or `part of` another, and a ministry is `of` its state.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from stateofplay.exports.printable import squeezed
from stateofplay.model.mentions import Actor
from stateofplay.model.state import Event, StateOfPlay
from stateofplay.views.acts import worded

__all__ = ["network"]

_NODE = ("node", "name", "kind", "status", "earliest", "latest", "place", "sources")
Nodes = Iterator[tuple[str, dict[str, str]]]


def network(state: StateOfPlay) -> str:
    """Actors and acts as a network, in GraphML."""
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for name in _NODE:
        kind = "int" if name == "sources" else "string"
        ET.SubElement(root, "key", {"id": name, "for": "node", "attr.name": name, "attr.type": kind})
    ET.SubElement(root, "key", {"id": "role", "for": "edge", "attr.name": "role", "attr.type": "string"})
    graph = ET.SubElement(root, "graph", edgedefault="directed")
    for id, fields in _nodes(state):
        node = ET.SubElement(graph, "node", id=squeezed(id))
        for name, text in fields.items():
            if text:
                ET.SubElement(node, "data", key=name).text = squeezed(text)
    for number, (source, target, role) in enumerate(_edges(state)):
        edge = ET.SubElement(graph, "edge", id=f"r{number}", source=squeezed(source), target=squeezed(target))
        ET.SubElement(edge, "data", key="role").text = role
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _nodes(state: StateOfPlay) -> Nodes:
    """An actor that is named without being listed is a node too: an edge must not end nowhere."""
    named = {id for event in state.events for id in (*event.actors, *event.recipients)}
    named |= {actor.of for actor in state.actors if actor.of}
    yield from ((actor.id, _actor(actor)) for actor in state.actors)
    yield from ((id, {"node": "actor", "name": id}) for id in sorted(named - set(state.names)))
    yield from ((event.id, _act(event, state)) for event in state.events)


def _actor(actor: Actor) -> dict[str, str]:
    return {"node": "actor", "name": actor.name, "kind": actor.kind.value}


def _act(event: Event, state: StateOfPlay) -> dict[str, str]:
    date = event.date
    return {
        "node": "act",
        "name": worded(event, state),
        "kind": event.type.value,
        "status": event.status.value,
        "earliest": date.earliest.isoformat() if date and date.earliest else "",
        "latest": date.latest.isoformat() if date and date.latest else "",
        "place": event.place or "",
        "sources": str(event.independent_sources),
    }


def _edges(state: StateOfPlay) -> Iterator[tuple[str, str, str]]:
    acts = {event.id for event in state.events}
    for actor in state.actors:
        if actor.of:
            yield actor.id, actor.of, "of"
    for event in state.events:
        yield from ((actor, event.id, "does") for actor in event.actors)
        yield from ((event.id, recipient, "towards") for recipient in event.recipients)
        if event.part_of in acts:
            yield event.id, event.part_of or "", "part of"
