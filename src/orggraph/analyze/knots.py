"""Where a structure is no tree: cycles, several masters; and where two branches of it meet."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from orggraph.analyze.graphs import (
    EdgeKey,
    Graph,
    Simple,
    edges_between,
    superiors,
    without_cycles,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """Bodies each of which stands under the next, and the last under the first."""

    steps: int
    cycle: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def cycles(G: Graph) -> list[Cycle]:
    """Return a shortest cycle through the first body of each knot of subordination.

    A knot is a strongly connected component (Tarjan 1972, "Depth-first search and linear graph
    algorithms"); what it rests on is a mistake of a source or of its reading.
    """
    D = superiors(G)
    rows = []
    for component in nx.strongly_connected_components(D):
        if len(component) > 1:
            first = min(component)
            part = D.subgraph(component)
            ways = (nx.shortest_path(part, after, first) for after in sorted(part[first]))
            way = (first, *min(ways, key=lambda way: (len(way), way)))
            edges = edges_between(D, way)
            rows.append(Cycle(steps=len(way) - 1, cycle=way, edges=edges))
    return sorted(rows, key=lambda row: (row.steps, row.cycle))


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonSuperior:
    """A body above two others, and the way up to it from each."""

    superior: str
    steps: int  # of both ways
    from_one: tuple[str, ...]
    from_other: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def common_superior(G: Graph, one: str, other: str) -> list[CommonSuperior]:
    """Return the nearest bodies above two bodies: those with no other such body under them.

    The lowest common ancestors of Bender et al. 2005, "Lowest common ancestors in trees and
    directed acyclic graphs", Journal of Algorithms 57; a body counts as above itself.
    """
    D = without_cycles(superiors(G))
    if one not in D or other not in D:
        return []
    above = [nx.descendants(D, body) | {body} for body in (one, other)]
    common = above[0] & above[1]
    lowest = [body for body in common if not any(under in common for under in D.pred[body])]
    rows = []
    for body in lowest:
        ways = [tuple(_shortest(D, start, body)) for start in (one, other)]
        edges = tuple(edge for way in ways for edge in edges_between(D, way))
        steps = sum(len(way) - 1 for way in ways)
        rows.append(
            CommonSuperior(
                superior=body, steps=steps, from_one=ways[0], from_other=ways[1], edges=edges
            )
        )
    return sorted(rows, key=lambda row: (row.steps, row.superior))


@dataclass(frozen=True, slots=True, kw_only=True)
class Masters:
    """A body, and the bodies directly above it of which none is above another."""

    body: str
    masters: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def two_masters(G: Graph) -> list[Masters]:
    """Return the bodies with several direct superiors, most superiors first.

    Fayol (1916) asks for unity of command. Vietnamese law knows a dual one: a specialized agency
    is directed by its people's committee and, in its profession, by the agency above (Law on
    Organization of Local Government 77/2015/QH13, article 9.2), so a row need not be a mistake.
    """
    D = without_cycles(superiors(G))
    rows = []
    for body in D:
        direct = set(D[body])
        higher = {far for near in direct for far in nx.descendants(D, near)}
        masters = tuple(sorted(direct - higher))
        if len(masters) > 1:
            edges = tuple(e for master in masters for e in D.edges[body, master]["edges"])
            rows.append(Masters(body=body, masters=masters, edges=edges))
    return sorted(rows, key=lambda row: (-len(row.masters), row.body))


def _shortest(D: Simple, start: str, end: str) -> list[str]:
    """Return the shortest way, of several the first by IRIs."""
    return min(nx.all_shortest_paths(D, start, end))
