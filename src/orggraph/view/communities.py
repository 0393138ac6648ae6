"""What a picture that is too large to read falls into: communities, sub-trees, small parts.

Pure and deterministic: the same graph falls into the same pieces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from orggraph.view.layers import Pair

MOST_MEMBERS = 400  # of a piece that can be split further
_LEAST_PART = 12  # a connected part with fewer is put together with others of its kind
_LEAST_OF_PART = 8  # a smaller piece of a part is joined to a neighbor
_LEAST_PIECE = 3  # what is smaller needs no folding
_MOST_TREES = 100  # about so many sub-trees of one part
_SEED = 1
_ENOUGH = 1e-4  # gain of modularity in one level

Split = Callable[["nx.Graph[str]", Sequence[Pair]], Iterable[Iterable[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Nodes that fold into one box, named after the node with the most neighbors.

    `parts` is how many connected parts it holds: more than one where small ones of one kind
    are put together, in order of their names, of which `center` is the first and `last` the
    last.
    """

    center: str
    last: str
    members: tuple[str, ...]
    parts: int = 1


def pieces(
    names: Mapping[str, tuple[str, str]], pairs: Sequence[Pair], split: Split
) -> list[Piece]:
    """Return disjoint pieces of a graph, in order of their centers.

    `names` holds the kind and the label of each node. A large connected part is split; what
    is in no piece stands by itself.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(names))
    graph.add_edges_from(sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}))
    large: list[list[str]] = []
    small: list[list[str]] = []
    for nodes in nx.connected_components(graph):
        (small if len(nodes) < _LEAST_PART else large).append(sorted(nodes))
    found = [*_bundles(graph, names, small)]
    for part in sorted(large):
        inside = frozenset(part)
        within = [pair for pair in pairs if pair[0] in inside]
        split_up = split(_subgraph(graph, part), within) if len(part) > MOST_MEMBERS else [part]
        for members in _joined(graph, split_up):
            center = _center(graph, members)
            found.append(Piece(center=center, last=center, members=tuple(members)))
    kept = [piece for piece in found if len(piece.members) >= _LEAST_PIECE]
    return sorted(kept, key=lambda piece: piece.center)


def communities(graph: nx.Graph[str], _: Sequence[Pair]) -> list[list[str]]:
    """Return the communities of a connected graph by the method of Louvain.

    Blondel et al. 2008, "Fast unfolding of communities in large networks", Journal of
    Statistical Mechanics P10008. One that is too large is split again where it can be.
    """
    found = nx.community.louvain_communities(graph, threshold=_ENOUGH, seed=_SEED)
    result: list[list[str]] = []
    for members in sorted(sorted(community) for community in found):
        if len(found) > 1 and len(members) > MOST_MEMBERS:
            result += communities(_subgraph(graph, members), ())
        else:
            result.append(members)
    return result


def subtrees(graph: nx.Graph[str], pairs: Sequence[Pair]) -> list[list[str]]:
    """Return the nodes of a hierarchy in sub-trees of about the same size.

    `pairs` are (upper, lower); what has several uppers belongs to the one reached first from
    the top. From the bottom up, each node takes what is below it until there is enough.
    """
    enough = max(_LEAST_OF_PART, len(graph) // _MOST_TREES)
    upper_of = _uppers(graph, pairs)
    taken: dict[str, list[str]] = {node: [node] for node in upper_of}
    result = []
    for node in reversed(upper_of):
        upper = upper_of[node]
        if upper is None or len(taken[node]) >= enough:
            result.append(sorted(taken[node]))
        else:
            taken[upper] += taken[node]
    return sorted(result)


def _uppers(graph: nx.Graph[str], pairs: Sequence[Pair]) -> dict[str, str | None]:
    """Return the upper of each node, None for a root; uppers come before their lowers."""
    lowers: dict[str, list[str]] = {}
    for upper, lower in sorted(set(pairs)):
        lowers.setdefault(upper, []).append(lower)
    below = Counter(lower for _, lower in pairs)
    # what stands in a circle has no top: the one with the most below it is taken for one
    roots = sorted(graph, key=lambda n: (below[n] > 0, -len(lowers.get(n, ())), n))
    upper_of: dict[str, str | None] = {}
    for root in roots:
        if root in upper_of:
            continue
        upper_of[root] = None
        front = [root]
        while len(front) > 0:
            reached = []
            for upper in front:
                for lower in lowers.get(upper, ()):
                    if lower not in upper_of:
                        upper_of[lower] = upper
                        reached.append(lower)
            front = reached
    return upper_of


def _joined(graph: nx.Graph[str], split_up: Iterable[Iterable[str]]) -> list[list[str]]:
    """Return the pieces of a part, each small one joined to that with the most edges to it."""
    pieces_ = {i: sorted(members) for i, members in enumerate(split_up)}
    piece_of = {node: i for i, members in pieces_.items() for node in members}
    for i in sorted(pieces_, key=lambda i: (len(pieces_[i]), pieces_[i])):
        if len(pieces_[i]) >= _LEAST_OF_PART:
            continue
        near = Counter(piece_of[far] for node in pieces_[i] for far in graph[node])
        del near[i]
        if len(near) > 0:
            larger = min(near, key=lambda j: (-near[j], pieces_[j][0]))
            piece_of.update(dict.fromkeys(pieces_[i], larger))
            pieces_[larger] = sorted((*pieces_[larger], *pieces_.pop(i)))
    return list(pieces_.values())


def _bundles(
    graph: nx.Graph[str], names: Mapping[str, tuple[str, str]], small: Iterable[list[str]]
) -> Iterable[Piece]:
    """Yield small parts put together by the kind of their centers, in order of their names."""
    by_kind: dict[str, list[tuple[str, str, list[str]]]] = {}
    for part in small:
        center = _center(graph, part)
        kind, label = names[center]
        by_kind.setdefault(kind, []).append((label, center, part))
    for kind in sorted(by_kind):
        waiting: list[tuple[str, str, list[str]]] = []
        size = 0
        for item in sorted(by_kind[kind]):
            if size + len(item[2]) > MOST_MEMBERS:
                yield _bundle(waiting)
                waiting, size = [], 0
            waiting.append(item)
            size += len(item[2])
        yield _bundle(waiting)


def _bundle(parts: Sequence[tuple[str, str, list[str]]]) -> Piece:
    return Piece(
        center=parts[0][1],
        last=parts[-1][1],
        members=tuple(sorted(node for _, _, part in parts for node in part)),
        parts=len(parts),
    )


def _subgraph(graph: nx.Graph[str], nodes: Iterable[str]) -> nx.Graph[str]:
    """Return the part of a graph between nodes, its order that of the names alone."""
    inside = frozenset(nodes)
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(sorted(nodes))
    part.add_edges_from(
        sorted((a, b) for a, b in graph.edges(nodes) if a in inside and b in inside)
    )
    return part


def _center(graph: nx.Graph[str], nodes: Iterable[str]) -> str:
    return min(nodes, key=lambda node: (-graph.degree(node), node))
