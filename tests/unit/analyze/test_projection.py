from __future__ import annotations

import networkx as nx
import pytest

from orggraph.analyze.graphs import View
from orggraph.pipeline.networks import to_networkx
from orggraph.pipeline.quotes import quotes
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import MemoryStore
from orggraph.text.dates import PartialDate
from unit.view.samples import province


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    store = province()
    store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    return store


def named(graph: nx.MultiDiGraph[str], label: str) -> str:
    return next(node for node, data in graph.nodes(data=True) if data["label"] == label)


def test_a_structure_is_of_bodies_and_people(store):
    G = to_networkx(store, "structure")
    assert type(G) is nx.MultiDiGraph
    assert {data["type"] for _, data in G.nodes(data=True)} == {"Organization", "Person"}
    assert {data["predicate"] for *_, data in G.edges(data=True)} == {
        "subOrganizationOf", "organizedWithin", "reportsTo", "holdsPost",
    }  # fmt: skip


def test_a_cascade_is_of_documents_and_events(store):
    G = to_networkx(store, View.CASCADE)
    assert {data["type"] for _, data in G.nodes(data=True)} == {"Document", "Event"}
    told = named(G, "Chỉ thị số 36-CT/TW về đại hội đảng bộ các cấp")
    assert {key for *_, key in G.out_edges(told, keys=True)} == {"ledTo"}


def test_a_people_graph_is_of_people_and_what_ties_them(store):
    G = to_networkx(store, "people")
    assert {data["type"] for _, data in G.nodes(data=True)} == {"Person"}
    assert {data["predicate"] for *_, data in G.edges(data=True)} >= {"sharedBody"}


def test_everything_is_in_the_graph_of_everything(store):
    G = to_networkx(store)
    assert G.number_of_nodes() == 92
    assert sum(data["predicate"] == "holdsPost" for *_, data in G.edges(data=True)) == 31


def test_a_post_has_its_role_rank_status_and_time(store):
    G = to_networkx(store, "structure")
    person = named(G, "Hoàng Thị Thu Thủy")
    ((_, _, data),) = G.out_edges(person, data=True)
    assert (data["role"], data["rank"], data["status"]) == ("Trưởng ban", 1, "ended")
    assert (data["start"], data["end"]) == ("2014-03", "2015-06-30")
    assert data["concept"] == "https://w3id.org/orggraph/role/truong-ban"


def test_an_edge_names_its_evidence_whose_words_are_looked_up(store):
    G = to_networkx(store, "structure")
    committee = named(G, "Tỉnh ủy Thanh Hải")
    data = next(d for *_, d in G.out_edges(committee, data=True) if d["predicate"] == "reportsTo")
    (quote,) = quotes(store, data["evidence"])
    assert quote.words == "Tỉnh ủy Thanh Hải chịu sự lãnh đạo của Bộ Chính trị."
    assert (quote.source, quote.date) == ("Cơ cấu tổ chức Thanh Hải", "2016-02-01")
    assert (quote.rule, quote.confidence) == ("reportsTo/1", 0.93)


def test_an_inference_has_no_words_and_its_rule(store):
    (quote,) = quotes(store, ["https://w3id.org/orggraph/id/inference/reports-to-parent"])
    assert quote.words is None
    assert quote.rule.endswith("inference/reports-to-parent")


def test_as_of_a_day_what_was_over_is_not_there(store):
    def ended(day: PartialDate) -> int:
        G = to_networkx(store, "structure", as_of=day)
        return sum(data.get("status") == "ended" for *_, data in G.edges(data=True))

    assert (ended(PartialDate(2015, 6, 30)), ended(PartialDate(2015, 7, 1))) == (3, 0)


def test_equal_stores_give_equal_graphs_in_equal_order(store):
    other = province()
    other.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    for view in View:
        G, H = to_networkx(store, view), to_networkx(other, view)
        assert list(G.nodes(data=True)) == list(H.nodes(data=True))
        assert list(G.edges(keys=True, data=True)) == list(H.edges(keys=True, data=True))


def test_a_view_that_is_not_there_is_refused(store):
    with pytest.raises(ValueError, match="pictures"):
        to_networkx(store, "pictures")
