"""Who stands under whom: chains of command, depth, spans, roots, and who stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from orggraph.analyze.graphs import (
    POST,
    EdgeKey,
    Graph,
    Simple,
    edges_between,
    edges_of,
    of_type,
    superiors,
    without_cycles,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A body and all that is above it, one after another."""

    body: str
    steps: int
    chain: tuple[str, ...]  # from the body up
    edges: tuple[EdgeKey, ...]


def chains(G: Graph, *, about: str | None = None) -> list[Chain]:
    """Return the chain of command above each body that has none under it, the longest first.

    Of several ways up the longest is taken (ties by IRI); with `about`, all ways up from it.
    The scalar principle of Fayol, *Administration industrielle et générale* (1916), ch. IV.
    """
    D = without_cycles(superiors(G))
    if about is not None:
        tops = [node for node in D if D.out_degree(node) == 0]
        ways = [] if about not in D or about in tops else nx.all_simple_paths(D, about, tops)
        paths = [tuple(way) for way in ways]
    else:
        ups = _longest(D)
        paths = [_way(node, ups) for node in D if D.in_degree(node) == 0]
    rows = [
        Chain(body=path[0], steps=len(path) - 1, chain=path, edges=edges_between(D, path))
        for path in paths
        if len(path) > 1
    ]
    return sorted(rows, key=lambda row: (-row.steps, row.chain))


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """A top body, and how far down the structure under it goes."""

    top: str
    bodies: int  # under it
    levels: int
    deepest: tuple[str, ...]  # from the top down
    edges: tuple[EdgeKey, ...]


def depth(G: Graph) -> list[Depth]:
    """Return the number of levels under each top body, the deepest first.

    Levels count the longest chain down (the "vertical span" of Meyer 1968, "Two authority
    structures of bureaucratic organization", Administrative Science Quarterly 13).
    """
    D = without_cycles(superiors(G))
    down = _longest(D.reverse(copy=False))
    rows = []
    for top in D:
        if D.out_degree(top) == 0:
            path = _way(top, down)
            rows.append(
                Depth(
                    top=top,
                    bodies=len(nx.ancestors(D, top)),
                    levels=len(path) - 1,
                    deepest=path,
                    edges=edges_between(D, reversed(path)),
                )
            )
    return sorted(
        (row for row in rows if row.levels > 0),
        key=lambda row: (-row.levels, -row.bodies, row.top),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A body, how many stand directly under it, and how many in all."""

    body: str
    direct: int
    below: int
    edges: tuple[EdgeKey, ...]


def span(G: Graph) -> list[Span]:
    """Return the span of control of each body that has others under it, the widest first.

    Graicunas, "Relationship in organization" (1933), in Gulick and Urwick, *Papers on the
    Science of Administration* (1937).
    """
    D = superiors(G)
    return _spans(D, (body for body in D if D.in_degree(body) > 0))


def roots(G: Graph) -> list[Span]:
    """Return the bodies that have others under them and none above them, the widest first.

    Sources of the graph in the sense of Harary, Norman and Cartwright 1965, *Structural Models*.
    In a complete structure there are few; most are places where the sources stop.
    """
    D = superiors(G)
    return _spans(D, (b for b in D if D.in_degree(b) > 0 and D.out_degree(b) == 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """A body that no source places above or under another."""

    body: str
    posts: int  # known in it
    edges: tuple[EdgeKey, ...]  # those posts


def orphans(G: Graph) -> list[Orphan]:
    """Return the bodies without a superior and without subordinates, most posts first.

    Isolates in the sense of Wasserman and Faust, *Social Network Analysis* (1994), 4.2.3.
    """
    D = superiors(G)
    posts: dict[str, list[EdgeKey]] = {}
    for edge, _ in edges_of(G, (POST,)):
        posts.setdefault(edge[1], []).append(edge)
    rows = [
        Orphan(body=body, posts=len(posts.get(body, ())), edges=tuple(posts.get(body, ())))
        for body in of_type(G, "Organization")
        if body not in D
    ]
    return sorted(rows, key=lambda row: (-row.posts, row.body))


def _spans(D: Simple, bodies: Iterable[str]) -> list[Span]:
    rows = [
        Span(
            body=body,
            direct=D.in_degree(body),
            below=len(nx.ancestors(D, body)),
            edges=tuple(
                e for under in sorted(D.pred[body]) for e in D.edges[under, body]["edges"]
            ),
        )
        for body in bodies
    ]
    return sorted(rows, key=lambda row: (-row.direct, -row.below, row.body))


def _longest(D: Simple) -> Mapping[str, tuple[int, str]]:
    """Return how long the longest way on from each node is, and its first step ("" at an end)."""
    found: dict[str, tuple[int, str]] = {}
    for node in reversed(list(nx.lexicographical_topological_sort(D))):
        ways = [(-found[after][0] - 1, after) for after in D[node]]
        steps, after = min(ways, default=(0, ""))
        found[node] = -steps, after
    return found


def _way(node: str, steps: Mapping[str, tuple[int, str]]) -> tuple[str, ...]:
    way = [node]
    while steps[way[-1]][1] != "":
        way.append(steps[way[-1]][1])
    return tuple(way)
