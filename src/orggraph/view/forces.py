"""Positions in a network, where near means related.

A small network is laid out exactly. A large one starts from the distances to a few of its
nodes, which shows its rough form at once, and then relaxes under forces.
"""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # a row for each node: x, y

_MOST_EXACT = 150  # nodes; for more the better layout of Kamada and Kawai takes too long
_LANDMARKS = 40
_ROUNDS = 60
_GOLDEN = 2.399963  # the angle of sunflower seeds: no two directions are alike


def forces(graph: nx.Graph[str]) -> Points:
    """Return a position for each node of a connected graph, in the graph's order."""
    if len(graph) <= _MOST_EXACT:
        exact: Mapping[str, Points] = nx.kamada_kawai_layout(graph)
        return np.array([exact[node] for node in graph])
    return _relaxed(graph, _by_landmarks(graph))


def _by_landmarks(graph: nx.Graph[str]) -> Points:
    """Return positions by principal components of the distances to far-apart nodes."""
    nodes = list(graph)
    columns: list[Points] = []
    landmark = 0
    nearest = np.full(len(nodes), np.inf)
    for _ in range(min(_LANDMARKS, len(nodes))):
        steps = nx.single_source_shortest_path_length(graph, nodes[landmark])
        distance = np.array([steps[node] for node in nodes], dtype=float)
        columns.append(distance)
        nearest = np.minimum(nearest, distance)
        landmark = int(np.argmax(nearest))
    squared = np.array(columns).T ** 2
    squared -= squared.mean(axis=0)
    squared -= squared.mean(axis=1)[:, None]
    _, axes = np.linalg.eigh(squared.T @ squared)
    points = squared @ axes[:, :-3:-1]
    # leaves of one node are all at the same place: a little apart, so that forces can part them
    turn = np.arange(len(nodes)) * _GOLDEN
    spread = points.std() * 0.05
    result: Points = points + spread * np.column_stack((np.cos(turn), np.sin(turn)))
    return result


def _relaxed(graph: nx.Graph[str], points: Points) -> Points:
    """Return the positions after rounds of the method of Fruchterman and Reingold."""
    place = {node: i for i, node in enumerate(graph)}
    ends = np.array([(place[a], place[b]) for a, b in graph.edges])
    points = points / np.maximum(np.ptp(points, axis=0), 1e-9)
    ideal = 1 / len(place) ** 0.5
    for step in range(_ROUNDS):
        x = points[:, 0][:, None] - points[:, 0]
        y = points[:, 1][:, None] - points[:, 1]
        away = ideal**2 / np.maximum(x * x + y * y, 1e-6)
        move = np.column_stack(((x * away).sum(axis=1), (y * away).sum(axis=1)))
        pull = points[ends[:, 0]] - points[ends[:, 1]]
        pull *= np.sqrt((pull**2).sum(axis=1))[:, None] / ideal
        np.subtract.at(move, ends[:, 0], pull)
        np.add.at(move, ends[:, 1], pull)
        length = np.maximum(np.sqrt((move**2).sum(axis=1)), 1e-9)[:, None]
        warmth = 0.1 * (1 - step / _ROUNDS)
        points = points + move / length * np.minimum(length, warmth)
    return points
