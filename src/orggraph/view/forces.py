"""Positions in a network, where near means related.

A small network is laid out exactly. A large one starts from the distances to a few of its
nodes, which shows its rough form at once, and then relaxes under forces, in time that grows
with its size and not with the square of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft2, rfft2
from scipy.sparse.csgraph import dijkstra

Points = NDArray[np.float64]  # a row for each node: x, y
Ends = NDArray[np.int64]  # a row for each edge: the places of its two nodes

_MOST_EXACT = 60  # nodes; for more the better layout of Kamada and Kawai takes too long
_LANDMARKS = 40
_ROUNDS = 80
_GOLDEN = 2.399963  # the angle of sunflower seeds: no two directions are alike
_MOST_CELLS = 256  # along each side of the mesh


def forces(graph: nx.Graph[str]) -> Points:
    """Return a position for each node of a connected graph, in the graph's order."""
    if len(graph) <= _MOST_EXACT:
        place = {node: i for i, node in enumerate(graph)}
        return _exact(len(place), tuple((place[a], place[b]) for a, b in graph.edges))
    return _relaxed(graph, _by_landmarks(graph))


@lru_cache(maxsize=1024)
def _exact(nodes: int, edges: tuple[tuple[int, int], ...]) -> Points:
    """Return the layout of Kamada and Kawai; small parts of one form are met by the hundred."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(edges)
    exact: Mapping[int, Points] = nx.kamada_kawai_layout(graph)
    return np.array([exact[node] for node in range(nodes)])


def _by_landmarks(graph: nx.Graph[str]) -> Points:
    """Return positions by principal components of the distances to far-apart nodes."""
    matrix = nx.to_scipy_sparse_array(graph, weight=None, format="csr")
    columns: list[Points] = []
    landmark = 0
    nearest = np.full(len(graph), np.inf)
    for _ in range(min(_LANDMARKS, len(graph))):
        distance = dijkstra(matrix, unweighted=True, indices=landmark)
        columns.append(distance)
        nearest = np.minimum(nearest, distance)
        landmark = int(np.argmax(nearest))
    squared = np.array(columns).T ** 2
    squared -= squared.mean(axis=0)
    squared -= squared.mean(axis=1)[:, None]
    _, axes = np.linalg.eigh(squared.T @ squared)
    points = squared @ axes[:, :-3:-1]
    # leaves of one node are all at the same place: a little apart, so that forces can part them
    turn = np.arange(len(graph)) * _GOLDEN
    spread = points.std() * 0.05
    result: Points = points + spread * np.column_stack((np.cos(turn), np.sin(turn)))
    return result


def _relaxed(graph: nx.Graph[str], points: Points) -> Points:
    """Return the positions after rounds of the method of Fruchterman and Reingold (1991)."""
    place = {node: i for i, node in enumerate(graph)}
    ends: Ends = np.array([(place[a], place[b]) for a, b in graph.edges])
    points = points / np.maximum(np.ptp(points, axis=0), 1e-9)
    ideal = 1 / len(place) ** 0.5
    for step in range(_ROUNDS):
        move = ideal**2 * _repulsion(points)
        pull = points[ends[:, 0]] - points[ends[:, 1]]
        pull *= np.sqrt((pull**2).sum(axis=1))[:, None] / ideal
        for axis in (0, 1):
            move[:, axis] -= np.bincount(ends[:, 0], pull[:, axis], len(place))
            move[:, axis] += np.bincount(ends[:, 1], pull[:, axis], len(place))
        length = np.maximum(np.sqrt((move**2).sum(axis=1)), 1e-9)[:, None]
        warmth = 0.1 * (1 - step / _ROUNDS)
        points = points + move / length * np.minimum(length, warmth)
    return points


def _repulsion(points: Points) -> Points:
    """Return the sum of d / |d|² over all other points, for each point.

    By a particle mesh (Hockney and Eastwood, "Computer Simulation Using Particles", 1981): the
    points weigh on the corners of their cells, the field of all corners is one convolution,
    and each point feels the field of its corners.
    """
    cells = int(min(_MOST_CELLS, max(32, 2 * len(points) ** 0.5)))
    low, side = points.min(axis=0), float(np.ptp(points, axis=0).max()) + 1e-9
    scaled = (points - low) / side * (cells - 1)
    corner = np.minimum(scaled.astype(np.int64), cells - 2)
    part = scaled - corner
    mass = np.zeros((cells, cells))
    corners = []
    for dx, dy in ((0, 0), (0, 1), (1, 0), (1, 1)):
        share = np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1])
        index = (corner[:, 0] + dx) * cells + corner[:, 1] + dy
        mass += np.bincount(index, share, cells * cells).reshape(cells, cells)
        corners.append((index, share))
    spectrum = rfft2(mass, (2 * cells, 2 * cells))
    away = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
    x, y = away[:, None], away[None, :]
    square = np.maximum(x * x + y * y, 1.0)
    felt = np.zeros_like(points)
    for axis, along in enumerate((x, y)):
        field = irfft2(spectrum * rfft2(along / square))[:cells, :cells].ravel()
        felt[:, axis] = sum(field[index] * share for index, share in corners)
    return felt * ((cells - 1) / side)
