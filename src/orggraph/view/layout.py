"""Where each box stands: connected parts laid out one by one, then side by side.

Whole numbers and no chance: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import networkx as nx
import numpy as np

from orggraph.view.layers import ASPECT, GAP, Pair, Point, Size, cost_of, layered
from orggraph.view.nested import nested

PART_GAP = 70  # between connected parts
_SEED = 20  # of the spring layout's first positions; any number does
_ROOM = 1.6  # times the area of the boxes: what a network needs for its lines
_MOST_EXACT = 150  # nodes; for more the better layout of Kamada and Kawai takes too long
_PUSHES = 60

PlacePart = Callable[[Mapping[str, Size], Sequence[Pair]], dict[str, Point]]
Placed = dict[str, tuple[int, int]]


def place_layered(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> Placed:
    """Return the centers of boxes in layers; `pairs` are (upper, lower)."""
    return _parts_side_by_side(sizes, pairs, layered)


def place_structure(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> Placed:
    """Return the centers of boxes, superiors on top, in layers or in nested trees."""
    return _parts_side_by_side(sizes, pairs, _larger)


def _larger(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> dict[str, Point]:
    """Return the one of the two ways that a screen shows larger."""
    strict, compact = layered(sizes, pairs), nested(sizes, pairs)
    if compact is None or cost_of(strict, sizes) <= cost_of(compact, sizes):
        return strict
    return compact


def place_network(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> Placed:
    """Return the centers of boxes in a network, where near means related."""
    return _parts_side_by_side(sizes, pairs, springs)


def springs(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> dict[str, Point]:
    """Return the centers of the boxes of one connected part by a force-directed layout."""
    nodes = sorted(sizes)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(sorted(set(pairs)))
    found = _forces(graph)
    area = sum((width + GAP) * (height + GAP) for width, height in sizes.values()) * _ROOM
    height = (area / ASPECT) ** 0.5
    placed = {
        node: (float(x) * height * ASPECT, float(y) * height)
        for node, (x, y) in zip(nodes, _leveled(found, nodes), strict=True)
    }
    return pushed_apart(placed, sizes)


def _forces(graph: nx.Graph[str]) -> Mapping[str, np.ndarray]:
    if len(graph) <= _MOST_EXACT:
        exact: Mapping[str, np.ndarray] = nx.kamada_kawai_layout(graph)
        return exact
    iterations = 300 if len(graph) < 500 else 80
    positions: Mapping[str, np.ndarray] = nx.spring_layout(
        graph, seed=_SEED, iterations=iterations, method="force"
    )
    return positions


def _leveled(found: Mapping[str, np.ndarray], nodes: Sequence[str]) -> np.ndarray:
    """Return the positions turned so that the longest way is level, in a square of side 1."""
    points = np.array([found[node] for node in nodes])
    points = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(points.T @ points)
    axes = axes[:, ::-1]
    axes = axes * np.where(axes.sum(axis=0) < 0, -1, 1)  # an axis has two directions: choose one
    turned = points @ axes
    square: np.ndarray = turned / np.maximum(np.ptp(turned, axis=0), 1e-9)
    return square


def pushed_apart(placed: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Return positions near the given ones at which no two boxes overlap."""
    points = dict(placed)
    while True:
        for _ in range(_PUSHES):
            if not _push(points, sizes):
                return points
        points = {node: (x * 1.1, y * 1.1) for node, (x, y) in points.items()}


def _push(points: dict[str, Point], sizes: Mapping[str, Size]) -> bool:
    """Push each overlapping pair apart by the shorter way; tell whether there was one."""
    order = sorted(points, key=lambda node: (points[node], node))
    widest = max(width for width, _ in sizes.values()) + GAP
    found = False
    for i, left in enumerate(order):
        for right in order[i + 1 :]:
            (ax, ay), (bx, by) = points[left], points[right]
            if bx - ax > 2 * widest:
                break  # sorted by x as it was before this round's pushes, hence the margin
            apart_x = (sizes[left][0] + sizes[right][0]) / 2 + GAP - abs(bx - ax)
            apart_y = (sizes[left][1] + sizes[right][1]) / 2 + GAP - abs(by - ay)
            if apart_x <= 0.5 or apart_y <= 0.5:
                continue
            found = True
            if apart_x < apart_y:
                move = apart_x / 2 if bx >= ax else -apart_x / 2
                points[left], points[right] = (ax - move, ay), (bx + move, by)
            else:
                move = apart_y / 2 if by >= ay else -apart_y / 2
                points[left], points[right] = (ax, ay - move), (bx, by + move)
    return found


def _parts_side_by_side(
    sizes: Mapping[str, Size], pairs: Sequence[Pair], place: PlacePart
) -> Placed:
    """Lay out each connected part by itself, and pack the parts."""
    if len(sizes) == 0:
        return {}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(sizes))
    graph.add_edges_from(pairs)
    parts = []
    for members in sorted(sorted(part) for part in nx.connected_components(graph)):
        inside = set(members)
        part_sizes = {node: sizes[node] for node in members}
        part_pairs = [pair for pair in pairs if pair[0] in inside]
        parts.append(_at_origin(place(part_sizes, part_pairs), part_sizes))
    return _packed(parts)


Part = tuple[float, float, dict[str, Point]]  # width, height, centers from the upper left


def _at_origin(placed: Mapping[str, Point], sizes: Mapping[str, Size]) -> Part:
    left = min(x - sizes[node][0] / 2 for node, (x, _) in placed.items())
    top = min(y - sizes[node][1] / 2 for node, (_, y) in placed.items())
    moved = {node: (x - left, y - top) for node, (x, y) in placed.items()}
    width = max(x + sizes[node][0] / 2 for node, (x, _) in moved.items())
    height = max(y + sizes[node][1] / 2 for node, (_, y) in moved.items())
    return (width, height, moved)


def _packed(parts: list[Part]) -> Placed:
    """Put the parts in rows, the tallest first, so that the whole has a screen's form."""
    parts = sorted(parts, key=lambda part: (-part[1], -part[0], min(part[2])))
    total = sum(width + PART_GAP for width, _, _ in parts)
    widest = max(width for width, _, _ in parts)
    widths = [max(total * 0.85**step, widest) for step in range(24)]
    shelves = min((_shelves(parts, most) for most in widths), key=_shelves_cost)
    placed: Placed = {}
    for part, (left, top) in zip(parts, shelves[2], strict=True):
        for node, (x, y) in part[2].items():
            placed[node] = (round(x + left), round(y + top))
    return placed


Shelves = tuple[float, float, list[Point]]


def _shelves(parts: list[Part], most: float) -> Shelves:
    """Return the width, the height and where each part goes, in rows of at most `most`.

    A row is as tall as its first part; what is small enough goes below the part before it.
    """
    corners: list[Point] = []
    left = top = row_height = width = 0.0
    below, column = 0.0, 0.0  # where the free part of the column begins, and its width
    for part in parts:
        fits_below = below > 0 and below + part[1] <= row_height and part[0] <= column
        if not fits_below:
            left, below = left + (column + PART_GAP if column > 0 else 0.0), 0.0
            if left > 0 and left + part[0] > most:
                left, top, row_height = 0.0, top + row_height + PART_GAP, 0.0
            column = part[0]
        corners.append((left, top + below))
        below += part[1] + PART_GAP
        width, row_height = max(width, left + part[0]), max(row_height, part[1])
    return (width, top + row_height, corners)


def _shelves_cost(shelves: Shelves) -> float:
    return max(shelves[0] / ASPECT, shelves[1])
