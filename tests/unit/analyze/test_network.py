"""Measures of networks of a few nodes, worked out by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.analyze import network, nulls
from unit.analyze.small import graph, keys, under


def test_pagerank_flows_to_what_others_point_at():
    # Two bodies under A. With x the score of B and C and a of A, damping 0.85, and the dangling
    # score of A spread over all: x = 0.05 + 0.85 a/3, a = x + 2 · 0.85 x, and 2x + a = 1.
    # So a = 2.7 x, 4.7 x = 1: x = 0.212766, a = 0.574468.
    rows = network.pagerank(graph(*under("B<A", "C<A")))
    assert [row.entity for row in rows] == ["b:A", "b:B", "b:C"]
    assert rows[0].score == pytest.approx(0.574468, abs=1e-5)
    assert rows[1].score == pytest.approx(0.212766, abs=1e-5)
    assert keys(rows[0]) == [("b:B", "b:A"), ("b:C", "b:A")]


def test_hubs_point_at_authorities():
    # 1 and 2 implement A; 2 implements B. Authorities solve a = MᵀM a with MᵀM = [[2,1],[1,1]]:
    # the golden ratio, a_A : a_B = 1.618 : 1, which as shares is 0.618 and 0.382.
    G = graph(
        ("d:1", "implements", "d:A"), ("d:2", "implements", "d:A"), ("d:2", "implements", "d:B")
    )  # fmt: skip
    rows = {row.entity: row for row in network.hits(G)}
    assert rows["d:A"].authority == pytest.approx(0.618034, abs=1e-5)
    assert rows["d:B"].authority == pytest.approx(0.381966, abs=1e-5)
    # hubs: MMᵀ = [[1,1],[1,2]], so 1 : 1.618
    assert rows["d:2"].hub == pytest.approx(0.618034, abs=1e-5)
    assert next(iter(rows)) == "d:A"


def test_a_triangle_with_a_tail_is_a_core_of_two():
    # In A B C everyone has two neighbors among them; D has one.
    rows = network.cores(graph(*under("A<B", "B<C", "C<A", "D<A")))
    assert {row.entity: row.core for row in rows} == {"b:A": 2, "b:B": 2, "b:C": 2, "b:D": 1}
    assert keys(rows[0]) == [("b:A", "b:B"), ("b:C", "b:A")]


def test_an_articulation_point_alone_holds_parts_together():
    # A–B–C–A is a triangle; D and E hang on A, F on E. Without A: {B C} {D} {E F}, so 5 nodes
    # in three parts, of which a largest has two: three are cut off. Without E: {F} is.
    rows = network.articulation(graph(*under("A<B", "B<C", "C<A", "D<A", "E<A", "F<E")))
    assert [(row.entity, row.parts, row.cut_off) for row in rows] == [
        ("b:A", 3, 3),
        ("b:E", 2, 1),
    ]


def test_assortativity_by_place_of_two_pairs():
    # Links A–B and C–D within a place, B–C across. Shares of ends: each place 3 of 6, so by
    # chance 1/2 of links are within; 2/3 are: (2/3 - 1/2) / (1 - 1/2) = 1/3.
    G = graph(
        *under("A<B", "C<D", "B<C"),
        b_A={"place": "x"}, b_B={"place": "x"}, b_C={"place": "y"}, b_D={"place": "y"},
    )  # fmt: skip
    (row,) = network.assortativity(G, attributes=("place",))
    assert (row.links, row.same, row.coefficient) == (3, 0.667, 0.333)
    assert keys(row) == [("b:A", "b:B"), ("b:C", "b:D")]


def test_one_kind_alone_has_no_assortativity():
    assert network.assortativity(graph(*under("A<B", "C<B"))) == []


def test_a_star_is_like_every_network_of_its_degrees():
    # A center with four leaves has one network of its degrees: no spread, and p is 1.
    rows = nulls.significance(graph(*under("B<A", "C<A", "D<A", "E<A")), samples=5)
    assert [row.measure for row in rows] == ["transitivity", "degree assortativity", "modularity"]
    assert all((row.z, row.p, row.random_spread) == (0.0, 1.0, 0.0) for row in rows)


def test_two_triangles_are_more_transitive_than_chance():
    # All triples are closed: transitivity 1. Random networks of six nodes of degree two are two
    # triangles or a ring of six, so the mean is below 1; p is at least 1 / 21.
    G = graph(*under("A<B", "B<C", "C<A", "D<E", "E<F", "F<D"))
    row = nulls.significance(G, samples=20)[0]
    assert row.value == 1.0
    assert row.random_mean < 1.0
    assert row.p >= round(1 / 21, 4)


def test_a_network_of_nothing_has_no_measures():
    empty = graph()
    for analysis in (
        network.pagerank, network.hits, network.cores, network.articulation,
        network.assortativity, nulls.significance,
    ):  # fmt: skip
        assert analysis(empty) == []


edges = st.lists(
    st.tuples(st.sampled_from("ABCDEFGH"), st.sampled_from("ABCDEFGH")), min_size=1, max_size=20
)


@given(edges, st.randoms())
def test_measures_do_not_depend_on_the_order_of_edges(pairs, random):
    lines = under(*(f"{lower}<{upper}" for lower, upper in dict.fromkeys(pairs)))
    G, H = graph(*lines), graph(*random.sample(lines, len(lines)))
    for analysis in (network.pagerank, network.cores, network.articulation):
        assert analysis(G) == analysis(H)


@given(edges)
def test_without_an_articulation_point_its_component_falls_into_the_parts_told(pairs):
    G = graph(*under(*(f"{lower}<{upper}" for lower, upper in pairs)))
    H = nx.Graph((a, b) for a, b in G.edges() if a != b)
    rows = network.articulation(G)
    assert {row.entity for row in rows} == set(nx.articulation_points(H))
    for row in rows:
        part = H.subgraph(nx.node_connected_component(H, row.entity) - {row.entity})
        sizes = [len(piece) for piece in nx.connected_components(part)]
        assert (row.parts, row.cut_off) == (len(sizes), sum(sizes) - max(sizes))
