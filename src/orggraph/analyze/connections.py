"""Who stands between others, who belongs together, and how two people are connected.

`brokers` and `communities` work on the graph of `ties`, `connection` on that of everything.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from orggraph.analyze.graphs import EdgeKey, Graph, edges_of
from orggraph.analyze.people import louvain, undirected

SEED = 2025
_SAMPLED = 2000  # above so many people betweenness is estimated
_PIVOTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker:
    """A person, and how often they stand on the shortest ways between others."""

    person: str
    betweenness: float  # share of all pairs of others
    ties: int  # people tied to them
    edges: tuple[EdgeKey, ...]


def brokers(G: Graph, *, seed: int = SEED) -> list[Broker]:
    """Return the people who stand between others, the most first.

    Betweenness (Freeman 1977, "A set of measures of centrality based on betweenness",
    Sociometry 40) by Brandes 2001; in large graphs estimated from 500 seeded pivots (Brandes
    and Pich 2007). Only people with a tie count.
    """
    H = undirected(G)
    H.remove_nodes_from(list(nx.isolates(H)))
    pivots = _PIVOTS if len(H) > _SAMPLED else None
    scores = nx.betweenness_centrality(H, k=pivots, seed=seed)
    rows = [
        Broker(
            person=person,
            betweenness=round(score, 6),
            ties=H.degree(person),
            edges=_incident(G, person),
        )
        for person, score in scores.items()
        if score > 0
    ]
    return sorted(rows, key=lambda row: (-row.betweenness, -row.ties, row.person))


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """People who meet each other more than they meet others."""

    community: int  # 1 is the largest
    people: int
    members: tuple[str, ...]  # the best tied first
    inside: float  # share of the weight of their ties that stays among them
    edges: tuple[EdgeKey, ...]


def communities(G: Graph, *, seed: int = SEED) -> list[Community]:
    """Return the communities of people who took part in the same events, the largest first.

    Louvain (Blondel et al. 2008, "Fast unfolding of communities in large networks"), weighted
    and seeded. It finds communities in random graphs as well: see `significance`.
    """
    H = undirected(G, predicates=("sharedEvent",))
    H.remove_nodes_from(list(nx.isolates(H)))
    found = louvain(H, weight="weight", seed=seed)
    strength = dict(H.degree(weight="weight"))
    ordered = sorted(found, key=lambda people: (-len(people), min(people)))
    place = {person: number for number, people in enumerate(ordered) for person in people}
    edges: dict[int, list[EdgeKey]] = {}
    for edge, _ in edges_of(G, ("sharedEvent",)):
        if place[edge[0]] == place[edge[1]]:
            edges.setdefault(place[edge[0]], []).append(edge)
    rows = []
    for number, people in enumerate(ordered):
        total = sum(strength[person] for person in people)
        within = 2 * H.subgraph(people).size(weight="weight")
        rows.append(
            Community(
                community=number + 1,
                people=len(people),
                members=tuple(sorted(people, key=lambda one: (-round(strength[one], 9), one))),
                inside=round(within / total, 3),
                edges=tuple(edges.get(number, ())),
            )
        )
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of a connection: the statements that join two things."""

    step: int
    here: str
    relation: str  # "^chair" is said by the other side, as in paths of SPARQL
    there: str
    role: str
    edges: tuple[EdgeKey, ...]


def connection(G: Graph, one: str, other: str) -> list[Hop]:
    """Return the shortest way from one thing to another, over all statements, each hop a row.

    Of ways equally short, the one over the least connected things, since a way over a body that
    everybody has to do with tells little. Dijkstra 1959, the cost being the pair (hops, degrees);
    nothing when there is no way.
    """
    if one not in G or other not in G:
        return []
    way = _way(G, one, other)
    rows = []
    for number, (here, there) in enumerate(pairwise(way), start=1):
        edges = sorted(
            edge
            for source, target in ((here, there), (there, here))
            if G.has_edge(source, target)
            for edge in ((source, target, key) for key in G[source][target])
        )
        rows.append(
            Hop(
                step=number,
                here=here,
                relation=", ".join(sorted({_said(G, edge, here) for edge in edges})),
                there=there,
                role=", ".join(sorted({G.edges[e].get("role", "") for e in edges} - {""})),
                edges=tuple(edges),
            )
        )
    return rows


def _said(G: Graph, edge: EdgeKey, here: str) -> str:
    return f"{'' if edge[0] == here else '^'}{G.edges[edge]['predicate']}"


def _way(G: Graph, one: str, other: str) -> list[str]:
    """Return the cheapest way by (hops, sum of degrees), ties by IRIs; empty without one."""
    waiting: list[tuple[int, int, str, str]] = [(0, 0, one, "")]
    before: dict[str, str] = {}
    while len(waiting) > 0:
        hops, cost, node, parent = heapq.heappop(waiting)
        if node in before:
            continue
        before[node] = parent
        if node == other:
            return list(_back(before, other))[::-1]
        for near in {*G.succ[node], *G.pred[node]} - before.keys():
            heapq.heappush(waiting, (hops + 1, cost + G.degree(near), near, node))
    return []


def _back(before: dict[str, str], node: str) -> Iterator[str]:
    while node != "":
        yield node
        node = before[node]


def _incident(G: Graph, node: str) -> tuple[EdgeKey, ...]:
    return tuple(sorted({*G.in_edges(node, keys=True), *G.out_edges(node, keys=True)}))
