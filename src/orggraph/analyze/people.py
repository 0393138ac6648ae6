"""What ties two people: an event that both took part in, a body, a post passed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import networkx as nx

from orggraph.analyze.graphs import (
    PARTICIPATIONS,
    POST,
    SUCCESSION,
    Edge,
    EdgeKey,
    Graph,
    add_edges,
    edges_of,
)
from orggraph.text.dates import PartialDate

# A congress of hundreds makes nobody acquainted, and pairs grow with the square of the number.
MOST_PEOPLE = 60

_Said = list[tuple[str, EdgeKey, dict[str, Any]]]  # person, edge, its attributes


def ties(
    G: Graph,
    *,
    most: int = MOST_PEOPLE,
) -> Graph:
    """Return the people of a graph of everything, and the ties between them.

    - `sharedEvent`: both took part in an event; `sharedBody`: both held posts in a body, at
      the same time as far as their times are known. One edge for the pair and the event or
      body (`through`), from the lesser IRI to the greater. Groups of more than `most` people
      are left out, and each tie weighs 1 / (n - 1), n the people of its group (Newman 2001,
      "Scientific collaboration networks. II", Physical Review E 64, 016132).
    - `succeededBy`: one held a post after the other, as it stands in the graph.

    Each edge keeps the evidence of both sides.
    """
    result: Graph = nx.MultiDiGraph(view="people")
    people = sorted(n for n, data in G.nodes(data=True) if data.get("type") == "Person")
    result.add_nodes_from((person, G.nodes[person]) for person in people)
    events: dict[str, _Said] = {}
    for (event, person, key), data in edges_of(G, PARTICIPATIONS):
        if person in result:
            events.setdefault(event, []).append((person, (event, person, key), data))
    bodies: dict[str, _Said] = {}
    for (person, body, key), data in edges_of(G, (POST,)):
        bodies.setdefault(body, []).append((person, (person, body, key), data))
    add_edges(result, _shared("sharedEvent", events, most))
    add_edges(result, _shared("sharedBody", bodies, most))
    add_edges(
        result, ((*edge, {**data, "weight": 1.0}) for edge, data in edges_of(G, (SUCCESSION,)))
    )
    return result


def _shared(name: str, groups: Mapping[str, _Said], most: int) -> Iterator[Edge]:
    """Yield a tie for each two people of each group."""
    for through, said in sorted(groups.items()):
        people = sorted({person for person, _, _ in said})
        if not 2 <= len(people) <= most:
            continue
        for one, other in combinations(people, 2):
            of_one = [data for person, _, data in said if person == one]
            of_other = [data for person, _, data in said if person == other]
            if any(overlap(a, b) for a in of_one for b in of_other):
                yield (
                    one,
                    other,
                    f"{name} {through}",
                    {
                        "predicate": name,
                        "through": through,
                        "weight": 1 / (len(people) - 1),
                        "evidence": _evidence(*of_one, *of_other),
                    },
                )


def overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two posts may have been held at the same time; unknown ends are open."""
    return not (_over_before(one, other) or _over_before(other, one))


def _over_before(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    end, start = one.get("end"), other.get("start")
    if end is None or start is None:
        return False
    return PartialDate.parse(end).last_day < PartialDate.parse(start).first_day


def _evidence(*edges: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted({iri for edge in edges for iri in edge["evidence"]}))


def undirected(G: Graph, *, predicates: tuple[str, ...] = ()) -> nx.Graph[str]:
    """Return a graph of single lines between its nodes, the weights of parallel edges added up.

    `predicates` are those that count; all, when none is given. Edges without a weight weigh 1.
    """
    H: nx.Graph[str] = nx.Graph()
    H.add_nodes_from(G.nodes)
    for source, target, data in G.edges(data=True):
        if source == target or (len(predicates) > 0 and data["predicate"] not in predicates):
            continue
        weight = data.get("weight", 1.0)
        if H.has_edge(source, target):
            H.edges[source, target]["weight"] += weight
        else:
            H.add_edge(source, target, weight=weight)
    return H


def louvain(H: nx.Graph[str], *, weight: str | None, seed: int) -> list[set[str]]:
    """Return the communities of a graph by the method of Louvain, the same in every process.

    The method goes through sets, whose order is that of hashes, which differ from process to
    process for text and not for small numbers.
    """
    names = sorted(H)
    numbered = nx.relabel_nodes(H, {name: number for number, name in enumerate(names)})
    found = nx.community.louvain_communities(numbered, weight=weight, seed=seed)
    return [{names[number] for number in people} for people in found]
