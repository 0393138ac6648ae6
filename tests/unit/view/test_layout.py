from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.view.layers import layers
from orggraph.view.layout import Placed, place_cascade, place_network, place_structure
from orggraph.view.nested import nested

SIZES = {f"n{i:02}": (90 + 17 * (i % 6), 32 + 16 * (i % 4)) for i in range(40)}
TREE = [(f"n{(i - 1) // 4:02}", f"n{i:02}") for i in range(1, 40)]


def overlaps(placed: Placed, sizes: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    return [
        (a, b)
        for a, b in combinations(sorted(placed), 2)
        if abs(placed[a][0] - placed[b][0]) < (sizes[a][0] + sizes[b][0]) / 2
        and abs(placed[a][1] - placed[b][1]) < (sizes[a][1] + sizes[b][1]) / 2
    ]


def extent(placed: Placed) -> tuple[int, int]:
    xs, ys = zip(*placed.values(), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, tuple[int, int]], list[tuple[str, str]]]:
    names = [f"n{i}" for i in range(draw(st.integers(1, 24)))]
    size = st.tuples(st.integers(30, 190), st.integers(30, 90))
    pair = st.tuples(st.sampled_from(names), st.sampled_from(names))
    return {name: draw(size) for name in names}, draw(st.lists(pair, max_size=40))


@pytest.mark.parametrize("place", [place_cascade, place_structure, place_network])
@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_no_two_boxes_overlap_whatever_the_graph(place, graph):
    sizes, pairs = graph
    placed = place(sizes, pairs)
    assert sorted(placed) == sorted(sizes)
    assert overlaps(placed, sizes) == []


@pytest.mark.parametrize("place", [place_cascade, place_structure, place_network])
def test_the_order_of_the_input_does_not_move_a_box(place):
    expected = place(SIZES, TREE)
    assert place(dict(reversed(SIZES.items())), TREE[::-1]) == expected


@pytest.mark.parametrize("place", [place_cascade, place_structure])
@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_superiors_stand_above_what_they_are_above(place, graph):
    sizes, pairs = graph
    placed = place(sizes, pairs)
    layer_of = layers(sizes, pairs, tight=False)
    for upper, lower in pairs:
        if layer_of[upper] < layer_of[lower]:
            assert placed[upper][1] < placed[lower][1]


@pytest.mark.parametrize("place", [place_cascade, place_structure])
def test_a_wide_tree_has_about_the_form_of_a_screen(place):
    width, height = extent(place(SIZES, TREE))
    assert 0.5 < width / height < 2.6


def test_many_parts_are_packed_and_not_strung_out():
    sizes = {f"{part}{i}": (140, 50) for part in "abcdefghijkl" for i in range(3)}
    pairs = [(f"{part}0", f"{part}{i}") for part in "abcdefghijkl" for i in (1, 2)]
    width, height = extent(place_structure(sizes, pairs))
    assert 0.6 < width / height < 2.6


def test_layers_follow_the_longest_path():
    pairs = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]
    assert layers(dict.fromkeys("abcd"), pairs) == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_a_circle_of_superiors_shares_a_layer():
    pairs = [("a", "b"), ("b", "a"), ("b", "c")]
    assert layers(dict.fromkeys("abc"), pairs) == {"a": 0, "b": 0, "c": 1}


def test_a_second_root_comes_down_to_what_it_stands_above():
    pairs = [("a", "b"), ("b", "c"), ("x", "c")]
    assert layers(dict.fromkeys("abcx"), pairs)["x"] == 1
    assert layers(dict.fromkeys("abcx"), pairs, tight=False)["x"] == 0


def test_the_second_superior_of_a_body_stands_beside_the_first():
    sizes = dict.fromkeys(("center", "committee", "council", "office", "shared"), (120, 40))
    pairs = [
        ("center", "committee"), ("committee", "office"),
        ("committee", "shared"), ("council", "shared"),
    ]  # fmt: skip
    placed = nested(sizes, pairs)
    assert placed is not None
    assert placed["council"][1] == placed["committee"][1]


def test_one_alone_never_stands_between_its_superior_and_the_next():
    sizes = {"top": (120, 40), "a": (400, 40), "b": (400, 40), "c": (400, 40), "d": (400, 40)}
    placed = nested(sizes, [("top", name) for name in "abcd"])
    assert placed is not None
    rows = [
        sum(1 for name in "abcd" if placed[name][1] == y) for y in {placed["a"][1], placed["c"][1]}
    ]
    assert min(rows) >= 2


def test_an_empty_graph_has_no_places():
    assert place_structure({}, []) == place_network({}, []) == {}


def test_a_chain_of_a_thousand_bodies_needs_no_deep_recursion():
    sizes = {f"n{i:04}": (100, 40) for i in range(1000)}
    placed = place_structure(sizes, [(f"n{i:04}", f"n{i + 1:04}") for i in range(999)])
    assert len(placed) == 1000
