from __future__ import annotations

from orggraph.text.dates import PartialDate
from orggraph.view.choose import add_beside, choose
from orggraph.view.model import Edge, Node, ViewGraph, ViewKind


def make_node(iri: str, type_: str = "Organization", **more: object) -> Node:
    return Node(iri=iri, kind=type_, type=type_, label=iri.upper(), **more)  # type: ignore[arg-type]


def nodes(*made: Node) -> dict[str, Node]:
    return {node.iri: node for node in made}


def shown(graph: ViewGraph) -> list[str]:
    return [node.iri for node in graph.nodes]


CHAIN = nodes(*(make_node(iri) for iri in "abcde"))
REPORTS = [
    Edge(source=low, target=up, predicate="reportsTo") for up, low in ("ab", "bc", "cd", "de")
]
POST = Edge(
    source="p", target="a", predicate="holdsPost", iri="m1",
    start=PartialDate(2010, 3), end=PartialDate(2015),
)  # fmt: skip
STAFF = nodes(make_node("a"), make_node("p", "Person"))


def edges_on(day: PartialDate, edge: Edge = POST) -> int:
    return len(choose(ViewKind.STRUCTURE, STAFF, [edge], as_of=day).edges)


def test_depth_counts_steps_in_either_direction():
    graph = choose(ViewKind.STRUCTURE, CHAIN, REPORTS, about="b", depth=1)
    assert shown(graph) == ["a", "b", "c"]


def test_depth_zero_shows_the_entity_alone():
    graph = choose(ViewKind.STRUCTURE, CHAIN, REPORTS, about="b", depth=0)
    assert (shown(graph), graph.edges) == (["b"], ())


def test_a_post_is_shown_while_it_may_have_been_held():
    assert edges_on(PartialDate(2012, 1, 1)) == 1
    assert edges_on(PartialDate(2010, 3, 31)) == 1
    assert edges_on(PartialDate(2015, 12, 31)) == 1  # it ended some day of 2015


def test_a_post_is_dropped_before_it_began_and_after_it_ended():
    assert edges_on(PartialDate(2010, 2, 28)) == 0
    assert edges_on(PartialDate(2016, 1, 1)) == 0


def test_a_day_as_vague_as_a_year_drops_nothing_of_that_year():
    assert edges_on(PartialDate(2010)) == 1
    assert edges_on(PartialDate(2009)) == 0


def test_a_post_without_times_stays_on_every_day():
    edge = Edge(source="p", target="a", predicate="holdsPost", iri="m1")
    assert edges_on(PartialDate(1930), edge) == 1


def test_documents_of_later_days_are_dropped():
    known = nodes(
        make_node("d", "Document", date=PartialDate(2014, 5)),
        make_node("e", "Event", date=PartialDate(2015, 3)),
    )
    edge = Edge(source="d", target="e", predicate="ledTo")
    assert len(choose(ViewKind.CASCADE, known, [edge], as_of=PartialDate(2014, 12)).edges) == 0
    assert len(choose(ViewKind.CASCADE, known, [edge], as_of=PartialDate(2015, 3, 1)).edges) == 1


def test_led_to_replaces_the_statement_it_is_the_inverse_of():
    known = nodes(make_node("d", "Document"), make_node("e", "Event"), make_node("f", "Document"))
    edges = [
        Edge(source="e", target="d", predicate="implements"),
        Edge(source="d", target="e", predicate="ledTo"),
        Edge(source="f", target="d", predicate="implements"),
    ]
    graph = choose(ViewKind.CASCADE, known, edges)
    assert [edge.predicate for edge in graph.edges] == ["ledTo", "implements"]


def test_what_has_no_relation_is_left_out_and_counted():
    graph = choose(ViewKind.STRUCTURE, CHAIN | nodes(make_node("z")), REPORTS)
    assert (shown(graph), graph.unconnected) == (["a", "b", "c", "d", "e"], 1)


def test_entities_alone_are_shown_when_there_is_nothing_else():
    graph = choose(ViewKind.STRUCTURE, CHAIN, [])
    assert (shown(graph), graph.unconnected) == (["a", "b", "c", "d", "e"], 0)


def test_beyond_the_budget_the_best_connected_are_kept_and_the_rest_counted():
    graph = choose(ViewKind.STRUCTURE, CHAIN, REPORTS, most=3)
    assert (shown(graph), graph.left_out) == (["b", "c", "d"], 2)


def test_beyond_the_budget_the_nearest_are_kept_around_an_entity():
    graph = choose(ViewKind.STRUCTURE, CHAIN, REPORTS, about="e", depth=4, most=2)
    assert (shown(graph), graph.left_out) == (["d", "e"], 3)


def test_issuers_are_told_beside_a_cascade_and_not_drawn():
    known = nodes(
        make_node("d", "Document"), make_node("e", "Event"), make_node("o", "Organization")
    )
    edges = [
        Edge(source="d", target="e", predicate="ledTo"),
        Edge(source="d", target="o", predicate="issuedBy"),
    ]
    graph = add_beside(choose(ViewKind.CASCADE, known, edges), known, edges)
    assert [node.iri for node in graph.drawn_nodes()] == ["d", "e"]
    assert shown(graph) == ["d", "e", "o"]
    assert [edge.predicate for edge in graph.drawn_edges()] == ["ledTo"]
