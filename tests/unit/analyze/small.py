"""Graphs small enough to work out by hand.

A node is named by its type and a word: "b:Bộ", "p:An", "d:36", "e:Đại hội".
"""

from __future__ import annotations

from itertools import pairwise

import networkx as nx

from orggraph.analyze.graphs import POST, SUCCESSION, Graph

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
        key = str(predicate) if len(rest) == 0 else f"{predicate} {rest}"
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


def succession(body: str, role: str, *holders: tuple[str, str]) -> list[tuple[object, ...]]:
    """Return the edges from each holder of a post, given with the beginning, to the next."""
    found: list[tuple[object, ...]] = []
    for number, ((before, since), (after, began)) in enumerate(pairwise(holders)):
        data = {
            "through": f"b:{body}", "role": role, "earlier_began": since, "began": began,
            "earlier": f"{body} {role} {number}", "later": f"{body} {role} {number + 1}",
        }  # fmt: skip
        found.append((f"p:{before}", SUCCESSION, f"p:{after}", data))
    return found


def keys(row: object) -> list[tuple[str, str]]:
    """Return the ends of the edges that a row rests on."""
    return [edge[:2] for edge in row.edges]  # type: ignore[attr-defined]
