"""Graphs small enough to work out by hand.

A node is named by its type and a word: "b:Bộ", "p:An", "d:36", "e:Đại hội".
"""

from __future__ import annotations

import networkx as nx

from orggraph.analyze.graphs import POST, Graph

TYPES = {"b": "Organization", "p": "Person", "d": "Document", "e": "Event"}


def graph(*edges: tuple[object, ...], **nodes: dict[str, object]) -> Graph:
    """Return a graph of (source, predicate, target, attributes) with evidence named after them.

    A keyword gives attributes of a node: `d_36={"date": "2015-01-01"}` of "d:36".
    """
    result: Graph = nx.MultiDiGraph()
    for source, predicate, target, *rest in edges:
        attributes = dict(rest[0]) if len(rest) > 0 else {}
        for node in (str(source), str(target)):
            add(result, node)
        key = str(predicate) if predicate != POST else f"{POST} {source} {rest}"
        evidence = (f"evidence:{source} {key} {target}",)
        result.add_edge(
            str(source), str(target), key=key, predicate=predicate, evidence=evidence, **attributes
        )
    for name, attributes in nodes.items():
        node = name.replace("_", ":", 1)
        add(result, node)
        result.nodes[node].update(attributes)
    return result


def add(result: Graph, node: str) -> None:
    if node not in result:
        kind = TYPES[node[0]]
        result.add_node(node, kind=kind, type=kind, label=node[2:])


def under(*pairs: str) -> list[tuple[object, ...]]:
    """Return "is part of" edges: under("B<A") puts the body B under the body A."""
    found = []
    for pair in pairs:
        lower, _, upper = pair.partition("<")
        found.append((f"b:{lower}", "subOrganizationOf", f"b:{upper}"))
    return found


def post(person: str, body: str, role: str, **more: object) -> tuple[object, ...]:
    return (f"p:{person}", POST, f"b:{body}", {"role": role, **more})


def keys(row: object) -> list[tuple[str, str]]:
    """Return the ends of the edges that a row rests on."""
    return [edge[:2] for edge in row.edges]  # type: ignore[attr-defined]
