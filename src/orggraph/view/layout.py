"""Where each box stands: connected parts laid out one by one, then side by side.

Whole numbers and no chance: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import networkx as nx
import numpy as np
from scipy.spatial import cKDTree

from orggraph.view.forces import Points, forces
from orggraph.view.layers import ASPECT, GAP, Pair, Point, Size, cost_of, layered
from orggraph.view.nested import nested

PART_GAP = 70  # between connected parts
_ROOM = 1.6  # times the area of the boxes: what a network needs for its lines
_PUSHES = (15, 200)  # at a time, before all make more room: few where many boxes push
_ALL_PUSHES = 300_000  # of boxes

PlacePart = Callable[[Mapping[str, Size], Sequence[Pair]], dict[str, Point]]
Placed = dict[str, tuple[int, int]]


def place_cascade(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> Placed:
    """Return the centers of boxes, what came first on top; `pairs` are (upper, lower).

    Layers are steps of time, so they are given up only where a screen would show nothing.
    """
    return _parts_side_by_side(sizes, pairs, partial(_larger, layers_worth=1.6))


def place_structure(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> Placed:
    """Return the centers of boxes, superiors on top, in layers or in nested trees."""
    return _parts_side_by_side(sizes, pairs, partial(_larger, layers_worth=0.6))


def _larger(
    sizes: Mapping[str, Size], pairs: Sequence[Pair], *, layers_worth: float
) -> dict[str, Point]:
    """Return the one of the two ways that a screen shows larger, weighed."""
    strict, compact = layered(sizes, pairs), nested(sizes, pairs)
    if compact is None or cost_of(strict, sizes) <= layers_worth * cost_of(compact, sizes):
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
    boxes = np.array([sizes[node] for node in nodes], dtype=float) + GAP
    height = (boxes.prod(axis=1).sum() * _ROOM / ASPECT) ** 0.5
    points = _leveled(forces(graph)) * (height * ASPECT, height)
    pushed = pushed_apart(points, boxes)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, pushed, strict=True)}


def _leveled(points: Points) -> Points:
    """Return the positions turned so that the longest way is level, in a square of side 1."""
    points = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(points.T @ points)
    axes = axes[:, ::-1]
    axes = axes * np.where(axes.sum(axis=0) < 0, -1, 1)  # an axis has two directions: choose one
    turned = points @ axes
    square: Points = turned / np.maximum(np.ptp(turned, axis=0), 1e-9)
    return square


def pushed_apart(points: Points, boxes: Points) -> Points:
    """Return positions near the given ones at which no two boxes overlap.

    `boxes` are widths and heights, the gaps between boxes included.
    """
    pushes = min(max(_ALL_PUSHES // len(boxes), _PUSHES[0]), _PUSHES[1])
    while True:
        for _ in range(pushes):
            pushed = _push(points, boxes)
            if pushed is None:
                return points
            points = pushed
        points = points * 1.08


def _push(points: Points, boxes: Points) -> Points | None:
    """Push overlapping pairs apart along the way on which they overlap least; None without."""
    # in units of the largest box, whatever overlaps is less than 1 apart both ways
    near = cKDTree(points / boxes.max(axis=0)).query_pairs(1.0, p=np.inf, output_type="ndarray")
    near = near[np.lexsort((near[:, 1], near[:, 0]))]
    a, b = near[:, 0], near[:, 1]
    between = points[b] - points[a]
    needed = (boxes[a] + boxes[b]) / 2
    overlap = needed - np.abs(between)
    clash = (overlap > 0.5).all(axis=1)
    if not clash.any():
        return None
    a, b, between = a[clash], b[clash], between[clash]
    overlap, needed = overlap[clash], needed[clash]
    # measured by the boxes: they are wide, and by length all would be pushed into columns
    along = np.argmin(overlap / needed, axis=1)[:, None] == np.arange(2)
    move = np.where(along, overlap, 0) * np.where(between >= 0, 0.26, -0.26)
    pushed = points.copy()
    np.subtract.at(pushed, a, move)
    np.add.at(pushed, b, move)
    return pushed


def _parts_side_by_side(
    sizes: Mapping[str, Size], pairs: Sequence[Pair], place: PlacePart
) -> Placed:
    """Lay out each connected part by itself, and pack the parts."""
    if len(sizes) == 0:
        return {}
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(sizes))
    graph.add_edges_from(pairs)
    members = sorted(sorted(part) for part in nx.connected_components(graph))
    part_of = {node: i for i, part in enumerate(members) for node in part}
    part_pairs: list[list[Pair]] = [[] for _ in members]
    for pair in pairs:
        part_pairs[part_of[pair[0]]].append(pair)
    parts = []
    for part, within in zip(members, part_pairs, strict=True):
        part_sizes = {node: sizes[node] for node in part}
        parts.append(_at_origin(place(part_sizes, within), part_sizes))
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

    A row is as tall as its first part; what is flat enough goes below the part before it.
    """
    corners: list[Point] = []
    left = top = row_height = width = 0.0
    below, column = 0.0, 0.0  # where the free part of the column begins, and its width
    for part in parts:
        fits_below = below > 0 and below + part[1] <= row_height and left + part[0] <= most
        if not fits_below:
            left, below = left + (column + PART_GAP if column > 0 else 0.0), 0.0
            if left > 0 and left + part[0] > most:
                left, top, row_height = 0.0, top + row_height + PART_GAP, 0.0
            column = 0.0
        column = max(column, part[0])
        corners.append((left, top + below))
        below += part[1] + PART_GAP
        width, row_height = max(width, left + part[0]), max(row_height, part[1])
    return (width, top + row_height, corners)


def _shelves_cost(shelves: Shelves) -> float:
    return max(shelves[0] / ASPECT, shelves[1])
