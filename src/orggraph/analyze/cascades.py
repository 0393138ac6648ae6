"""From a directive to what came of it: documents that carry it out, then events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from orggraph.analyze.graphs import (
    EdgeKey,
    Graph,
    Simple,
    edges_between,
    edges_of,
    flow,
    of_type,
    without_cycles,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something a document set off, how far from it, and what came right before."""

    level: int
    step: str
    after: str
    date: str
    edges: tuple[EdgeKey, ...]


def cascade(G: Graph, about: str) -> list[Step]:
    """Return what came of a document or event, in the order of a tree drawn with indents.

    Each thing stands once, at the level of its shortest way, under the first by IRI of what
    leads to it from the level above. Breadth-first search; Cormen et al., *Introduction to
    Algorithms*, 22.2.
    """
    D = flow(G)
    if about not in D:
        return []
    levels: Mapping[str, int] = nx.single_source_shortest_path_length(D, about)
    below: dict[str, list[str]] = {}
    for node, level in levels.items():
        if level > 0:
            parent = min(p for p in D.pred[node] if levels.get(p) == level - 1)
            below.setdefault(parent, []).append(node)
    rows: list[Step] = []
    waiting = [("", about)]
    while len(waiting) > 0:
        parent, node = waiting.pop()
        if node != about:
            rows.append(
                Step(
                    level=levels[node],
                    step=node,
                    after=parent,
                    date=G.nodes[node].get("date", ""),
                    edges=D.edges[parent, node]["edges"],
                )
            )
        under = sorted(below.get(node, ()), key=lambda n: (G.nodes[n].get("date", "~"), n))
        waiting.extend((node, child) for child in reversed(under))
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How much a document set off, directly and through others."""

    document: str
    documents: int
    events: int
    levels: int
    edges: tuple[EdgeKey, ...]


def reach(G: Graph) -> list[Reach]:
    """Return how much came of each document that set something off, the most first.

    The size and depth of its cascade, as Goel et al. 2016, "The structural virality of online
    diffusion", Management Science 62, measure them.
    """
    D = flow(G)
    rows = []
    for document in of_type(G, "Document"):
        if document not in D or D.out_degree(document) == 0:
            continue
        levels = nx.single_source_shortest_path_length(D, document)
        types = [G.nodes[node]["type"] for node in levels if node != document]
        rows.append(
            Reach(
                document=document,
                documents=types.count("Document"),
                events=types.count("Event"),
                levels=max(levels.values()),
                edges=_inside(D, levels),
            )
        )
    return sorted(rows, key=lambda r: (-r.documents - r.events, -r.levels, r.document))


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseless:
    """An event of which no source says on what basis it was held."""

    event: str
    date: str
    edges: tuple[EdgeKey, ...]  # who held it


def baseless(G: Graph) -> list[Baseless]:
    """Return the events that nothing led to, by date.

    Party bodies meet on the basis of acts from above (Charter of the Communist Party of Vietnam
    2011, articles 9 and 13), so a row mostly tells what the sources leave unsaid.
    """
    D = flow(G)
    holders: dict[str, list[EdgeKey]] = {}
    for edge, _ in edges_of(G, ("heldBy",)):
        holders.setdefault(edge[0], []).append(edge)
    rows = [
        Baseless(
            event=event,
            date=G.nodes[event].get("date", ""),
            edges=tuple(holders.get(event, ())),
        )
        for event in of_type(G, "Event")
        if event not in D or D.in_degree(event) == 0
    ]
    return sorted(rows, key=lambda row: (row.date or "~", row.event))


@dataclass(frozen=True, slots=True, kw_only=True)
class Redundant:
    """A direct step that a longer way makes needless."""

    source: str
    target: str
    way: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def redundant(G: Graph) -> list[Redundant]:
    """Return the steps of cascades that a longer way says as well.

    The edges that a transitive reduction drops (Aho, Garey and Ullman 1972, "The transitive
    reduction of a directed graph", SIAM Journal on Computing 1). A preamble cites all that an
    act rests on, so these are no mistakes: drawn, they hide the way the order went.
    """
    D = without_cycles(flow(G))
    kept = set(nx.transitive_reduction(D).edges)
    rows = []
    for source, target in D.edges:
        if (source, target) not in kept:
            others = nx.restricted_view(D, [], [(source, target)])
            way = tuple(min(nx.all_shortest_paths(others, source, target)))
            edges = (*D.edges[source, target]["edges"], *edges_between(D, way))
            rows.append(Redundant(source=source, target=target, way=way, edges=edges))
    return sorted(rows, key=lambda row: (row.source, row.target))


def _inside(D: Simple, nodes: Iterable[str]) -> tuple[EdgeKey, ...]:
    """Return the edges that the part of a flow between some nodes rests on."""
    part = D.subgraph(nodes)
    return tuple(sorted(e for step in part.edges for e in D.edges[step]["edges"]))
