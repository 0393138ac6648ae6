"""Boxes in layers, superiors on top: where each box of one connected part stands.

The way of Sugiyama, made for boxes with words in them: layers by the longest path, order by
barycenters, and a layer that is too wide for a screen stands in several rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

Size = tuple[int, int]
Point = tuple[float, float]
Pair = tuple[str, str]  # the upper end of an edge, and the lower

ASPECT = 1.3  # width to height of the part of a screen that a picture has
GAP = 22  # between boxes side by side, and between the rows of one layer
LAYER_GAP = 64  # between layers: room to see lines bend
_SWEEPS = 8


@dataclass(slots=True)
class _Column:
    """Boxes of one layer that stand above one another, the children of one parent."""

    members: tuple[str, ...]
    width: float
    x: float = 0.0


def layered(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> dict[str, Point]:
    """Return the centers of the boxes of one connected part; no two overlap."""
    layer_of = layers(sizes, pairs)
    uppers, lowers = _links(sizes, pairs)
    rows = _ordered(layer_of, uppers, lowers)
    best: dict[str, Point] = {}
    best_cost = float("inf")
    for most in _widths(rows, sizes):
        placed = _place(rows, sizes, uppers, lowers, most)
        cost = cost_of(placed, sizes)
        if cost < best_cost - 1e-6:
            best, best_cost = placed, cost
    return best


def layers(
    nodes: Mapping[str, object], pairs: Sequence[Pair], *, tight: bool = True
) -> dict[str, int]:
    """Return the layer of each node, 0 on top: one more than that of its lowest upper.

    Nodes that stand above each other in a circle share a layer. When `tight`, a node with
    nothing above it comes down to what it stands above, so that its lines are short.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted(set(pairs)))
    condensed = nx.condensation(graph)
    depth: dict[int, int] = {}
    order = list(nx.topological_sort(condensed))
    for part in order:
        depth[part] = max((depth[upper] + 1 for upper in condensed.predecessors(part)), default=0)
    for part in reversed(order) if tight else ():
        below = [depth[lower] for lower in condensed.successors(part)]
        if condensed.in_degree(part) == 0 and len(below) > 0:
            depth[part] = min(below) - 1
    return {
        node: depth[part] for part in condensed.nodes for node in condensed.nodes[part]["members"]
    }


def _links(
    nodes: Mapping[str, object], pairs: Sequence[Pair]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the uppers and the lowers of each node."""
    uppers: dict[str, list[str]] = {node: [] for node in nodes}
    lowers: dict[str, list[str]] = {node: [] for node in nodes}
    for upper, lower in sorted(set(pairs)):
        if upper != lower:
            uppers[lower].append(upper)
            lowers[upper].append(lower)
    return uppers, lowers


def _ordered(
    layer_of: Mapping[str, int],
    uppers: Mapping[str, list[str]],
    lowers: Mapping[str, list[str]],
) -> list[list[str]]:
    """Return the nodes of each layer from left to right, with few crossings."""
    rows: list[list[str]] = [[] for _ in range(max(layer_of.values()) + 1)]
    for node in _depth_first(layer_of, lowers):
        rows[layer_of[node]].append(node)
    for sweep in range(_SWEEPS):
        links = uppers if sweep % 2 == 0 else lowers
        place = {node: (i + 0.5) / len(row) for row in rows for i, node in enumerate(row)}
        for row in rows if sweep % 2 == 0 else reversed(rows):
            row.sort(key=lambda node: _mean(place, links[node], place[node]))
            place.update({node: (i + 0.5) / len(row) for i, node in enumerate(row)})
    return rows


def _depth_first(layer_of: Mapping[str, int], lowers: Mapping[str, list[str]]) -> list[str]:
    """Return the nodes so that what is below one node stays together."""
    seen: dict[str, None] = {}
    for root in sorted(layer_of, key=lambda node: (layer_of[node], node)):
        stack = [root]
        while len(stack) > 0:
            node = stack.pop()
            if node not in seen:
                seen[node] = None
                # few below them first: leaves then fill the space beside deep branches
                stack.extend(sorted(lowers[node], key=lambda n: (len(lowers[n]), n), reverse=True))
    return list(seen)


def _widths(rows: list[list[str]], sizes: Mapping[str, Size]) -> list[float]:
    """Return the widths at which to try to wrap, from that of the widest layer down."""
    widest = max(sum(sizes[node][0] + GAP for node in row) for row in rows)
    return [widest * 0.8**step for step in range(16)]


def _place(
    rows: list[list[str]],
    sizes: Mapping[str, Size],
    uppers: Mapping[str, list[str]],
    lowers: Mapping[str, list[str]],
    most: float,
) -> dict[str, Point]:
    """Return the centers when no layer is wider than `most`, as far as that can be."""
    columns = [_columns(row, sizes, uppers, most) for row in rows]
    x: dict[str, float] = {}
    for row in columns:
        _spread(row, x, {})
    for links, order in ((uppers, columns), (lowers, columns[::-1])) * 3:
        for row in order:
            _spread(row, x, links)
    return _stacked(columns, sizes)


def _columns(
    row: list[str], sizes: Mapping[str, Size], uppers: Mapping[str, list[str]], most: float
) -> list[_Column]:
    """Return the layer as columns of as few boxes as fit within the width."""
    runs: list[list[str]] = []
    for i, node in enumerate(row):
        if i == 0 or uppers[node][:1] != uppers[row[i - 1]][:1]:
            runs.append([])
        runs[-1].append(node)
    longest = max(len(run) for run in runs)
    columns: list[_Column] = []
    for height in range(1, len(row) + 1):
        # where the children of one parent are too few to stack, those of several share columns
        columns = [
            _Column(members, max(sizes[node][0] for node in members))
            for run in (runs if height <= longest else [row])
            for members in _chunks(run, height)
        ]
        if sum(column.width + GAP for column in columns) <= most:
            break
    return columns


def _chunks(run: list[str], height: int) -> list[tuple[str, ...]]:
    """Return the run in pieces of at most `height`, as even as can be."""
    count = -(-len(run) // height)
    bounds = [len(run) * i // count for i in range(count + 1)]
    return [tuple(run[a:b]) for a, b in pairwise(bounds)]


def _spread(row: list[_Column], x: dict[str, float], links: Mapping[str, list[str]]) -> None:
    """Move the columns of a layer as near to what they hang on as their widths allow.

    That is isotonic regression: columns that would overlap share the mean of their wishes.
    """
    offsets = [0.0]
    for left, right in pairwise(row):
        offsets.append(offsets[-1] + (left.width + right.width) / 2 + GAP)
    blocks: list[tuple[float, int]] = []  # the sum of wishes, and how many share it
    for column, offset in zip(row, offsets, strict=True):
        near = [far for node in column.members for far in links.get(node, ())]
        total, count = _mean(x, near, column.x) - offset, 1
        while len(blocks) > 0 and blocks[-1][0] / blocks[-1][1] >= total / count:
            total, count = total + blocks[-1][0], count + blocks[-1][1]
            blocks.pop()
        blocks.append((total, count))
    places = [total / count for total, count in blocks for _ in range(count)]
    for column, offset, place in zip(row, offsets, places, strict=True):
        column.x = place + offset
        x.update(dict.fromkeys(column.members, column.x))


def _stacked(layer_columns: list[list[_Column]], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Return the centers of the boxes, each layer below the one before."""
    placed: dict[str, Point] = {}
    top = 0.0
    for columns in layer_columns:
        height = max(len(column.members) for column in columns)
        # like bricks: a line to a box of the second row then passes between two of the first
        shift = 0.0 if height == 1 else (min(column.width for column in columns) + GAP) / 4
        for level in range(height):
            level_nodes = [(c, c.members[level]) for c in columns if level < len(c.members)]
            tallest = max(sizes[node][1] for _, node in level_nodes)
            for column, node in level_nodes:
                aside = -shift if level % 2 == 0 else shift
                placed[node] = (column.x + aside, top + tallest / 2)
            top += tallest + GAP
        top += LAYER_GAP - GAP
    return placed


def cost_of(placed: Mapping[str, Point], sizes: Mapping[str, Size]) -> float:
    """Return how small the picture gets on a screen: less is better."""
    width = max(x + sizes[n][0] / 2 for n, (x, _) in placed.items()) - min(
        x - sizes[n][0] / 2 for n, (x, _) in placed.items()
    )
    height = max(y + sizes[n][1] / 2 for n, (_, y) in placed.items()) - min(
        y - sizes[n][1] / 2 for n, (_, y) in placed.items()
    )
    return max(width / ASPECT, height)


def _mean(values: Mapping[str, float], names: Sequence[str], otherwise: float) -> float:
    return sum(values[name] for name in names) / len(names) if len(names) > 0 else otherwise
