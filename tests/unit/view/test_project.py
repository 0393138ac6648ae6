from __future__ import annotations

import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.project import draw, project
from orggraph.rdf.vocab import OG, PROV
from orggraph.store import MemoryStore
from orggraph.text.dates import PartialDate
from orggraph.view.model import Edge, ViewGraph, ViewKind
from unit.view.samples import DEPARTMENTS, province


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return province()


def label_of(graph: ViewGraph, iri: str) -> str:
    return next(node.label for node in graph.nodes if node.iri == iri)


def edge(graph: ViewGraph, predicate: str, source: str) -> Edge:
    return next(
        edge
        for edge in graph.edges
        if edge.predicate == predicate and label_of(graph, edge.source) == source
    )


def test_a_structure_holds_organizations_and_people_alone(store):
    graph = project(store, ViewKind.STRUCTURE)
    assert {node.type for node in graph.nodes} == {"Organization", "Person"}
    assert len(graph.nodes) == 67


def test_an_edge_answers_who_says_so(store):
    quote = edge(project(store, ViewKind.STRUCTURE), "reportsTo", "Tỉnh ủy Thanh Hải").quotes[0]
    assert quote.text == "Tỉnh ủy Thanh Hải chịu sự lãnh đạo của Bộ Chính trị."
    assert quote.source == "Thanh Hải-cơ-cấu.txt"
    assert quote.title == "Cơ cấu tổ chức Thanh Hải"
    assert (quote.date, quote.rule, quote.confidence) == ("2016-02-01", "reportsTo/1", 0.93)
    assert quote.url == "https://example.org/a?b=1&c=2"
    assert not quote.inferred


def test_every_edge_of_every_picture_has_a_quote(store):
    for kind in ViewKind:
        assert all(len(edge.quotes) > 0 for edge in project(store, kind).edges)


def test_a_post_is_one_edge_with_its_role_status_and_time(store):
    post = edge(project(store, ViewKind.STRUCTURE), "holdsPost", "Hoàng Thị Thu Thủy")
    assert (post.role, post.status) == ("Trưởng ban", "ended")
    assert (post.start, post.end) == (PartialDate(2014, 3), PartialDate(2015, 6, 30))


def test_as_of_drops_the_posts_that_had_ended(store):
    before = project(store, ViewKind.STRUCTURE, as_of=PartialDate(2015, 6, 30))
    after = project(store, ViewKind.STRUCTURE, as_of=PartialDate(2015, 7, 1))
    assert sum(edge.status == "ended" for edge in before.edges) == 3
    assert sum(edge.status == "ended" for edge in after.edges) == 0


def test_a_cascade_leads_from_the_directive_and_names_the_issuer_beside_it(store):
    graph = project(store, ViewKind.CASCADE)
    led = edge(graph, "ledTo", "Chỉ thị số 36-CT/TW về đại hội đảng bộ các cấp")
    assert label_of(graph, led.target).startswith("Đại hội đại biểu Đảng bộ tỉnh")
    issued = edge(graph, "issuedBy", "Chỉ thị số 36-CT/TW về đại hội đảng bộ các cấp")
    assert issued.context
    assert "Bộ Chính trị" not in {node.label for node in graph.drawn_nodes()}


def test_about_takes_a_name_without_diacritics(store):
    graph = project(store, ViewKind.STRUCTURE, about="bo chinh tri", depth=1)
    assert graph.about is not None
    assert label_of(graph, graph.about) == "Bộ Chính trị"
    assert len(graph.nodes) == 3


def test_about_an_unknown_name_suggests_the_nearest(store):
    with pytest.raises(QueryError, match="Bộ Chính trị"):
        project(store, ViewKind.STRUCTURE, about="Bộ Chính trịị")


def test_about_an_unclear_name_lists_the_candidates(store):
    with pytest.raises(QueryError, match=f"Sở {DEPARTMENTS[0]}"):
        project(store, ViewKind.STRUCTURE, about="Sở")


def test_about_a_source_is_refused(store):
    iri = next(iter(store.sources())).iri
    with pytest.raises(QueryError, match="not an organization"):
        project(store, ViewKind.STRUCTURE, about=iri)


def test_an_inference_is_told_by_its_rule():
    store = province()
    graph = project(store, ViewKind.STRUCTURE)
    a, b = (node.iri for node in graph.nodes[:2])
    store.replace_graph(
        "https://w3id.org/orggraph/id/inference/reports-to-parent",
        f"<{a}> <http://www.w3.org/ns/org#reportsTo> <{b}> .".encode(),
    )
    found = [edge for edge in project(store, ViewKind.STRUCTURE).edges if edge.inferred]
    assert [(edge.source, edge.target) for edge in found] == [(a, b)]
    assert found[0].quotes[0].rule == "reports-to-parent"
    assert found[0].quotes[0].premises == ()


def test_an_inference_is_told_with_the_words_it_was_inferred_from():
    store = province()
    graph = project(store, ViewKind.STRUCTURE)
    a, b = (node.iri for node in graph.nodes[:2])
    inference = "https://w3id.org/orggraph/id/inference/reports-to-parent"
    store.replace_graph(inference, f"<{a}> <http://www.w3.org/ns/org#reportsTo> <{b}> .".encode())
    used = [
        next(iter(store.match(None, OG.rule))).subject.value, a, inference,
    ]  # fmt: skip
    store.replace_graph(
        "https://w3id.org/orggraph/id/inferences",
        "".join(f"<{inference}> <{PROV.used.value}> <{node}> .\n" for node in used).encode()
        + f'<{inference}> <{OG.rule.value}> "cell-reports/1" .\n'.encode()
        + f'<{inference}> <{OG.basis.value}> "Điều lệ Đảng, Điều 10" .\n'.encode(),
    )
    (edge,) = [edge for edge in project(store, ViewKind.STRUCTURE).edges if edge.inferred]
    (premise,) = edge.quotes[0].premises
    assert (edge.quotes[0].rule, edge.quotes[0].basis) == (
        "cell-reports/1", "Điều lệ Đảng, Điều 10",
    )  # fmt: skip
    assert (premise.text != "", premise.inferred) == (True, False)


def test_the_same_store_gives_the_same_page_to_the_byte():
    one, other = (draw(province(), ViewKind.NETWORK).html for _ in range(2))
    assert one == other


def test_an_empty_store_gives_a_page_that_says_so():
    page = draw(MemoryStore(), ViewKind.STRUCTURE, language="en")
    assert (page.nodes, page.edges) == (0, 0)
    assert "Nothing to draw" in page.html
