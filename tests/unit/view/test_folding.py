"""A picture too large to read: what it falls into, and that nothing is lost or overlaps."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.view.communities import communities, pieces, subtrees
from orggraph.view.model import ViewKind
from orggraph.view.scene import MOST_READABLE, Scene, make_scene
from orggraph.view.theme import load_theme
from unit.view.samples import departments


def names(graph: nx.Graph) -> dict[str, tuple[str, str]]:
    return {node: ("Executive", node) for node in graph}


def test_two_crowds_with_one_line_between_them_are_two_pieces():
    # two complete graphs of 240: no cut within one is cheaper than the line between them
    one, other = (nx.complete_graph(240), nx.complete_graph(240))
    both = nx.relabel_nodes(nx.disjoint_union(one, other), lambda n: f"n{n:03}")
    both.add_edge("n000", "n240")
    found = pieces(names(both), list(both.edges), communities)
    assert [min(piece.members) for piece in found] == ["n000", "n240"]
    assert [len(piece.members) for piece in found] == [240, 240]


def test_small_parts_are_put_together_and_named_by_the_first_and_the_last():
    graph = nx.Graph([("a1", "a2"), ("b1", "b2"), ("c1", "c2")])
    (piece,) = pieces(names(graph), list(graph.edges), communities)
    assert (piece.center, piece.last, piece.parts) == ("a1", "c1", 3)


def test_a_hierarchy_falls_into_sub_trees():
    # a root with 20 offices of 30 each: 621 nodes, so that about 12 in a tree are enough
    pairs = [("root", f"o{i:02}") for i in range(20)]
    pairs += [(f"o{i:02}", f"o{i:02}/{j:02}") for i in range(20) for j in range(30)]
    found = pieces(names(nx.Graph(pairs)), pairs, subtrees)
    trees = {piece.center: len(piece.members) for piece in found}
    assert {trees[f"o{i:02}"] for i in range(1, 20)} == {31}


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000), st.integers(2, 60), st.integers(0, 80), st.randoms())
def test_every_node_is_in_one_piece_at_the_most_whatever_the_order(seed, nodes, edges, random):
    graph = nx.relabel_nodes(nx.gnm_random_graph(nodes, edges, seed=seed), lambda n: f"n{n:02}")
    pairs = [tuple(edge) for edge in graph.edges]
    found = pieces(names(graph), pairs, communities)
    members = [member for piece in found for member in piece.members]
    assert len(members) == len(set(members))
    random.shuffle(pairs)
    assert pieces(names(graph), pairs, communities) == found


@pytest.fixture(scope="module", params=[ViewKind.STRUCTURE, ViewKind.NETWORK])
def scene(request) -> Scene:
    graph = departments(60, request.param)
    assert len(graph.nodes) > MOST_READABLE
    return make_scene(graph, load_theme())


def test_a_large_picture_opens_as_a_map_of_groups_that_nothing_is_missing_from(scene):
    groups = scene.groups
    inside = [member for group in groups for member in group.members]
    assert all(group.folded and group.box is not None for group in groups)
    assert len(inside) == len(set(inside))
    alone = {node.id for node in scene.nodes} - set(inside)
    assert len(groups) + len(alone) <= MOST_READABLE


def test_boxes_of_the_map_do_not_overlap(scene):
    boxes = [group.box for group in scene.groups]
    for one, other in combinations(boxes, 2):
        beside = abs(one.x - other.x) >= (one.width + other.width) // 2
        above = abs(one.y - other.y) >= (one.height + other.height) // 2
        assert beside or above


def test_what_is_in_a_group_fits_the_room_it_takes_when_open(scene):
    places = {node.id: node for node in scene.nodes}
    for group in scene.groups:
        width, height = group.box.room
        for member in group.members:
            node = places[member]
            assert abs(node.x - group.box.x) + node.width / 2 <= width / 2
            assert abs(node.y - group.box.y) + node.height / 2 <= height / 2
