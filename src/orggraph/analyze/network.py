"""Measures of any network: who is pointed at, who holds it together, who goes with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from orggraph.analyze.graphs import EdgeKey, Graph, Simple
from orggraph.analyze.people import undirected

_DIGITS = 6  # solvers differ beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A node and what it scores."""

    entity: str
    kind: str
    score: float
    edges: tuple[EdgeKey, ...]  # those that point to it


def pagerank(G: Graph) -> list[Score]:
    """Return the PageRank of each node, the highest first.

    Page et al. 1999, "The PageRank citation ranking", damping 0.85; statements are links from
    subject to object, so it flows from acts to issuers, from bodies to those above.
    """
    scores = nx.pagerank(_simple(G)) if len(G) > 0 else {}
    rows = [
        Score(entity=node, kind=G.nodes[node]["kind"], score=score, edges=_pointing(G, node))
        for node, score in _rounded(scores).items()
    ]
    return sorted(rows, key=lambda row: (-row.score, row.entity))


@dataclass(frozen=True, slots=True, kw_only=True)
class HubScore:
    """A node as one that points to good ones, and as one that good ones point to."""

    entity: str
    kind: str
    authority: float
    hub: float
    edges: tuple[EdgeKey, ...]


def hits(G: Graph) -> list[HubScore]:
    """Return hubs and authorities, the highest authority first.

    Kleinberg 1999, "Authoritative sources in a hyperlinked environment". Scores live in the
    densest part of a graph; nodes that score nothing are left out.
    """
    D = _simple(G)
    if D.number_of_edges() == 0:
        return []
    # a start of ours: the solver's own is random
    hubs, authorities = nx.hits(D, max_iter=1000, nstart=dict.fromkeys(D, 1.0))
    hubs, authorities = _rounded(hubs), _rounded(authorities)
    rows = [
        HubScore(
            entity=node,
            kind=G.nodes[node]["kind"],
            authority=authorities[node],
            hub=hubs[node],
            edges=_pointing(G, node),
        )
        for node in D
        if authorities[node] > 0 or hubs[node] > 0
    ]
    return sorted(rows, key=lambda row: (-row.authority, -row.hub, row.entity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A node, and the highest k of a k-core that it belongs to."""

    entity: str
    kind: str
    core: int
    neighbors: int
    edges: tuple[EdgeKey, ...]  # to others of that core


def cores(G: Graph) -> list[Core]:
    """Return the core number of each node that has neighbors, the innermost first.

    Seidman 1983, "Network structure and minimum degree", Social Networks 5, by the algorithm of
    Batagelj and Zaversnik 2003: in a k-core everyone has at least k neighbors of it.
    """
    H = undirected(G)
    numbers = nx.core_number(H)
    rows = [
        Core(
            entity=node,
            kind=G.nodes[node]["kind"],
            core=number,
            neighbors=H.degree(node),
            edges=tuple(
                sorted(
                    {
                        *(e for e in G.in_edges(node, keys=True) if numbers[e[0]] >= number),
                        *(e for e in G.out_edges(node, keys=True) if numbers[e[1]] >= number),
                    }
                )
            ),
        )
        for node, number in numbers.items()
        if number > 0
    ]
    return sorted(rows, key=lambda row: (-row.core, -row.neighbors, row.entity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Articulation:
    """A node without which a part of the network falls off."""

    entity: str
    kind: str
    parts: int  # that its component falls into
    cut_off: int  # nodes outside of the largest of them
    edges: tuple[EdgeKey, ...]


def articulation(G: Graph) -> list[Articulation]:
    """Return the nodes that alone hold parts of the network together, the most cut off first.

    Articulation points (Hopcroft and Tarjan 1973, "Algorithm 447: efficient algorithms for
    graph manipulation").
    """
    H = undirected(G)
    rows = []
    for node, sizes in _parts(H).items():
        edges = {*G.in_edges(node, keys=True), *G.out_edges(node, keys=True)}
        rows.append(
            Articulation(
                entity=node,
                kind=G.nodes[node]["kind"],
                parts=len(sizes),
                cut_off=sum(sizes) - max(sizes),
                edges=tuple(sorted(edges)),
            )
        )
    return sorted(rows, key=lambda row: (-row.cut_off, -row.parts, row.entity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixing:
    """Whether like goes with like, in one respect."""

    attribute: str
    links: int  # between nodes whose value is known
    same: float  # share of links between equals
    coefficient: float  # 1: only equals, 0: as chance has it, below: rather others
    edges: tuple[EdgeKey, ...]  # those between equals


def assortativity(G: Graph, *, attributes: tuple[str, ...] = ("kind", "place")) -> list[Mixing]:
    """Return the assortativity of the network by kind of body and by place.

    Newman 2003, "Mixing patterns in networks", Physical Review E 67. Where few links have both
    values known, or all nodes one value, there is no row.
    """
    rows = []
    for attribute in attributes:
        known = [node for node, data in G.nodes(data=True) if attribute in data]
        H = undirected(G.subgraph(known))
        if len({G.nodes[node][attribute] for node in known}) < 2 or H.number_of_edges() < 2:
            continue
        nx.set_node_attributes(H, {n: G.nodes[n][attribute] for n in known}, attribute)
        alike = {
            frozenset((a, b)) for a, b in H.edges if H.nodes[a][attribute] == H.nodes[b][attribute]
        }
        coefficient = nx.attribute_assortativity_coefficient(H, attribute)
        rows.append(
            Mixing(
                attribute=attribute,
                links=H.number_of_edges(),
                same=round(len(alike) / H.number_of_edges(), 3),
                coefficient=round(float(coefficient), 3),
                edges=tuple(sorted(e for e in G.edges(keys=True) if frozenset(e[:2]) in alike)),
            )
        )
    return rows


def _parts(H: nx.Graph[str]) -> dict[str, list[int]]:
    """Return the sizes of the parts that are left when each articulation point is taken away.

    Each block that holds a point leads to one part. In the tree of blocks and points, parts are
    what hangs under a block, and for the block above a point, all the rest.
    """
    found: dict[str, list[int]] = {}
    for component in nx.connected_components(H):
        # the stubs take a block for a list of sets
        found_blocks: Any = nx.biconnected_components(H.subgraph(component))
        blocks: list[set[str]] = list(found_blocks)
        points = {
            node for node, times in Counter(n for b in blocks for n in b).items() if times > 1
        }
        if len(points) == 0:
            continue
        tree: nx.Graph[str | int] = nx.Graph()
        tree.add_edges_from((n, b) for b, block in enumerate(blocks) for n in block & points)
        order = list(nx.dfs_preorder_nodes(tree, 0))
        parents = {child: parent for parent, child in nx.dfs_edges(tree, 0)}
        under: dict[str | int, int] = {}
        for one in reversed(order):
            own = 1 if isinstance(one, str) else len(blocks[one] - points)
            below = [under[child] for child in tree[one] if child != parents.get(one)]
            under[one] = own + sum(below)
            if isinstance(one, str):
                found[one] = [*below, len(component) - under[one]]
    return found


def _simple(G: Graph) -> Simple:
    """Return the graph with single lines; parallel statements weigh as many."""
    D: Simple = nx.DiGraph()
    D.add_nodes_from(G.nodes)
    for source, target in G.edges():
        if source != target:
            weight = D.edges[source, target]["weight"] if D.has_edge(source, target) else 0
            D.add_edge(source, target, weight=weight + 1)
    return D


def _rounded(scores: Mapping[str, float]) -> dict[str, float]:
    # adding 0.0 turns a negative zero into one
    return {node: round(float(score), _DIGITS) + 0.0 for node, score in scores.items()}


def _pointing(G: Graph, node: str) -> tuple[EdgeKey, ...]:
    return tuple(sorted(G.in_edges(node, keys=True)))
