"""The graphs that analyses work on, and what they have in common.

A graph is a plain `networkx.MultiDiGraph`, so whatever NetworkX dispatches to, its own code or
a backend for many cores or a GPU, can take it. Nodes are IRIs, with `kind` (local name of the
class), `type` and `label`, and `number`, `date`, `ordinal`, `term`, `place`, `start`, `end`
where they are known. Edges run as the statements do, keyed by `predicate` and, for a post, its
IRI; each has `evidence`, the names of the graphs it stands in. Dates are text ("2015-03").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeAlias

import networkx as nx

Graph: TypeAlias = "nx.MultiDiGraph[str]"
Simple: TypeAlias = "nx.DiGraph[str]"
EdgeKey = tuple[str, str, str]  # source, target, key
Edge = tuple[str, str, str, dict[str, Any]]  # the same and the attributes

POST = "holdsPost"
SUCCESSION = "succeededBy"  # from who held a post to who held it next


class View(StrEnum):
    """Which part of a stored graph is taken."""

    STRUCTURE = "structure"  # bodies and the people who hold posts in them
    CASCADE = "cascade"  # documents and events, and what set off what
    PEOPLE = "people"  # people, and what ties two of them; see `orggraph.analyze.people`
    EVERYTHING = "everything"


STRUCTURE = (
    "actedOnBehalfOf", POST, "organizedWithin", "reportsTo", "subOrganizationOf", SUCCESSION,
)  # fmt: skip
CASCADE = ("adopted", "followed", "implements", "ledTo", "preparesFor")
PARTICIPATIONS = ("attendee", "chair", "delegate", "participant", "signatory", "speaker")
CHANGES = ("originalOrganization", "resultingOrganization")
RELATIONS: Mapping[View, tuple[str, ...]] = {
    View.STRUCTURE: STRUCTURE,
    View.CASCADE: CASCADE,
    View.PEOPLE: (POST, *PARTICIPATIONS, SUCCESSION),
    View.EVERYTHING: tuple(
        sorted((*STRUCTURE, *CASCADE, *PARTICIPATIONS, "heldBy", "issuedBy", *CHANGES, "spatial"))
    ),
}
TYPES: Mapping[View, frozenset[str]] = {
    View.STRUCTURE: frozenset(("Organization", "Person")),
    View.CASCADE: frozenset(("Document", "Event")),
    View.PEOPLE: frozenset(("Person",)),
    View.EVERYTHING: frozenset(("Organization", "Person", "Document", "Event")),
}

# Being organized within a body is no subordination: a trade union is not under its enterprise.
_ABOVE = frozenset(("reportsTo", "subOrganizationOf"))
# Which way a cascade flows along a statement: from its subject, or to it.
_FORWARD = frozenset(("ledTo", "adopted", "preparesFor"))
_BACKWARD = frozenset(("implements", "followed"))


def add_edges(G: Graph, edges: Iterable[Edge]) -> None:
    """Add edges with their keys and attributes."""
    for source, target, key, data in edges:
        G.add_edge(source, target, key=key, **data)


def edges_of(
    G: Graph,
    predicates: Collection[str],
) -> Iterator[tuple[EdgeKey, dict[str, Any]]]:
    """Yield the edges of some predicates with their attributes, in order of their keys."""
    found = [
        ((source, target, key), data)
        for source, target, key, data in G.edges(keys=True, data=True)
        if data["predicate"] in predicates
    ]
    yield from sorted(found, key=lambda edge: edge[0])


def of_type(G: Graph, *types: str) -> list[str]:
    """Return the nodes of some types ("Organization", …), in order."""
    return sorted(node for node, data in G.nodes(data=True) if data.get("type") in types)


def superiors(G: Graph) -> Simple:
    """Return who stands directly under whom: edges from a body to the one above it.

    That is "reports to" and "is part of"; each edge keeps in `edges` the edges of G it rests on.
    A body above itself is a mistake of a source, and is left out; people above people are too.
    """
    return _joined(
        (source, target, (source, target, key))
        for (source, target, key), _ in edges_of(G, _ABOVE)
        if G.nodes[source].get("type") != "Person"
    )


def flow(G: Graph) -> Simple:
    """Return what set off what: edges from a document or event to what came of it.

    A document leads to what implements it and to the events it led to, an event to what it
    adopted, to what it prepared and to what followed it.
    """
    return _joined(
        (source, target, (source, target, key))
        if data["predicate"] in _FORWARD
        else (target, source, (source, target, key))
        for (source, target, key), data in edges_of(G, _FORWARD | _BACKWARD)
    )


def without_cycles(D: Simple) -> Simple:
    """Return the graph without the edges inside of its cycles, for what needs an order.

    What is in a cycle (a strongly connected component, Tarjan 1972) has no order in it; `cycles`
    names such edges.
    """
    place = {
        node: number
        for number, component in enumerate(nx.strongly_connected_components(D))
        for node in component
    }
    result = D.copy()
    inside = [edge for edge in D.edges if place[edge[0]] == place[edge[1]]]
    result.remove_edges_from(inside)
    return result


def edges_between(D: Simple, nodes: Iterable[str]) -> tuple[EdgeKey, ...]:
    """Return the edges that the steps of a path rest on."""
    return tuple(
        edge for source, target in pairwise(nodes) for edge in D.edges[source, target]["edges"]
    )


def _joined(edges: Iterable[tuple[str, str, EdgeKey]]) -> Simple:
    result: Simple = nx.DiGraph()
    for source, target, key in edges:
        if source == target:
            continue
        if result.has_edge(source, target):
            result.edges[source, target]["edges"] += (key,)
        else:
            result.add_edge(source, target, edges=(key,))
    return result
