"""A tree of two roots, worked out by hand.

A           X
├── B       └── Y
│   ├── D
│   └── E ── F
└── C                       O stands alone
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orggraph.analyze import knots, structure
from orggraph.analyze.differences import changes
from unit.analyze.small import graph, keys, post, under

TREE = graph(
    *under("B<A", "C<A", "D<B", "E<B", "F<E", "Y<X"),
    post("An", "O", "Bí thư"),
)


def test_the_chain_of_command_of_each_lowest_body_leads_to_the_top():
    rows = structure.chains(TREE)
    # The lowest bodies are C, D, F and Y: three steps from F, two from D, one from C and Y.
    assert [(row.chain, row.steps) for row in rows] == [
        (("b:F", "b:E", "b:B", "b:A"), 3),
        (("b:D", "b:B", "b:A"), 2),
        (("b:C", "b:A"), 1),
        (("b:Y", "b:X"), 1),
    ]
    assert keys(rows[0]) == [("b:F", "b:E"), ("b:E", "b:B"), ("b:B", "b:A")]


def test_all_ways_up_from_one_body_are_told():
    two_ways = graph(*under("D<B", "D<C", "B<A", "C<A"))
    chains = [row.chain for row in structure.chains(two_ways, about="b:D")]
    assert chains == [("b:D", "b:B", "b:A"), ("b:D", "b:C", "b:A")]
    assert structure.chains(two_ways, about="b:A") == []


def test_depth_counts_the_levels_under_each_top():
    # Under A: B C, then D E, then F, which is three levels and five bodies.
    first, second = structure.depth(TREE)
    assert (first.top, first.levels, first.bodies) == ("b:A", 3, 5)
    assert first.deepest == ("b:A", "b:B", "b:E", "b:F")
    assert (second.top, second.levels, second.bodies) == ("b:X", 1, 1)


def test_the_span_of_control_is_the_number_directly_under_a_body():
    rows = structure.span(TREE)
    # A: B C of B C D E F; B: D E of D E F; E: F; X: Y
    assert [(row.body, row.direct, row.below) for row in rows] == [
        ("b:A", 2, 5), ("b:B", 2, 3), ("b:E", 1, 1), ("b:X", 1, 1),
    ]  # fmt: skip
    assert keys(rows[0]) == [("b:B", "b:A"), ("b:C", "b:A")]


def test_roots_have_others_under_them_and_none_above():
    assert [row.body for row in structure.roots(TREE)] == ["b:A", "b:X"]


def test_an_orphan_is_neither_above_nor_under_another():
    (row,) = structure.orphans(TREE)
    assert (row.body, row.posts, keys(row)) == ("b:O", 1, [("p:An", "b:O")])


def test_a_body_under_itself_is_told_by_the_shortest_cycle_through_the_first():
    # A < B < C < A, and the shorter A < B < A
    knot = graph(*under("A<B", "B<C", "C<A", "B<A", "D<A"))
    (row,) = knots.cycles(knot)
    assert (row.cycle, row.steps) == (("b:A", "b:B", "b:A"), 2)
    assert keys(row) == [("b:A", "b:B"), ("b:B", "b:A")]


def test_no_cycle_is_found_in_a_tree():
    assert knots.cycles(TREE) == []


def test_the_nearest_common_superior_is_the_lowest_body_above_both():
    # Above D: B A; above F: E B A. B is under A, so it is the nearer.
    (row,) = knots.common_superior(TREE, "b:D", "b:F")
    assert (row.superior, row.steps) == ("b:B", 3)
    assert row.from_one == ("b:D", "b:B")
    assert row.from_other == ("b:F", "b:E", "b:B")
    assert keys(row) == [("b:D", "b:B"), ("b:F", "b:E"), ("b:E", "b:B")]


def test_a_body_is_its_own_superior_and_two_roots_have_none_in_common():
    assert knots.common_superior(TREE, "b:B", "b:F")[0].superior == "b:B"
    assert knots.common_superior(TREE, "b:D", "b:Y") == []


def test_two_masters_are_superiors_of_which_none_is_above_the_other():
    # D: B and C, which is dual. E: B and A, but A is above B, so B alone is its master.
    dual = graph(*under("B<A", "C<A", "D<B", "D<C", "E<B", "E<A"))
    (row,) = knots.two_masters(dual)
    assert (row.body, row.masters) == ("b:D", ("b:B", "b:C"))


def test_changes_are_what_is_in_one_of_two_graphs():
    # Before: An and Chi; after: Bình and Chi.
    before = graph(post("An", "Bộ", "Bí thư"), post("Chi", "Bộ", "Ủy viên"))
    after = graph(post("Bình", "Bộ", "Bí thư"), post("Chi", "Bộ", "Ủy viên"))
    rows = changes(before, after)
    assert [(row.change, row.subject) for row in rows] == [("began", "p:Bình"), ("ended", "p:An")]
    assert changes(after, after) == []


edges = st.lists(
    st.tuples(st.sampled_from("ABCDEFGH"), st.sampled_from("ABCDEFGH")), min_size=1, max_size=20
)


@given(edges, st.randoms())
def test_structure_does_not_depend_on_the_order_of_edges(pairs, random):
    lines = under(*(f"{lower}<{upper}" for lower, upper in dict.fromkeys(pairs)))
    shuffled = random.sample(lines, len(lines))
    for analysis in (structure.chains, structure.depth, structure.span, knots.cycles):
        assert analysis(graph(*lines)) == analysis(graph(*shuffled))
    assert knots.two_masters(graph(*lines)) == knots.two_masters(graph(*shuffled))


@given(edges)
def test_spans_add_up_to_the_places_in_the_structure(pairs):
    G = graph(*under(*(f"{lower}<{upper}" for lower, upper in dict.fromkeys(pairs))))
    rows = structure.span(G)
    # each edge between two bodies is counted once, by the body at its upper end
    assert sum(row.direct for row in rows) == len({pair for pair in pairs if pair[0] != pair[1]})
