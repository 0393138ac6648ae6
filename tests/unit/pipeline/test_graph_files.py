"""What is exported opens in the libraries that read it, and holds what the graph holds."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import networkx as nx
import pydot
import pytest

from orggraph.analyze.graphs import Graph
from orggraph.errors import InputError
from orggraph.pipeline.export import FORMATS, export
from orggraph.pipeline.graph_files import WRITERS
from orggraph.pipeline.networks import to_networkx
from orggraph.store import MemoryStore
from unit.analyze.small import graph as small
from unit.view.samples import province

HOSTILE = 'Sở "Z" \\ <b>&amp; \x01\n]]> ={1+1} ẤÉ'


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return province()


@pytest.fixture(scope="module")
def whole(store) -> Graph:
    return to_networkx(store)


def exported(store: MemoryStore, name: str) -> bytes:
    file = io.BytesIO()
    export(store, file, format=name)
    return file.getvalue()


def written(graph: Graph, name: str) -> bytes:
    file = io.BytesIO()
    WRITERS[name](graph, file)
    return file.getvalue()


def tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))
            for name in archive.namelist()
        }


def ends(graph) -> list[tuple[str, str, str]]:
    return sorted((s, t, data["predicate"]) for s, t, data in graph.edges(data=True))


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_back_all_nodes_and_edges(store, whole, name, read):
    back = read(io.BytesIO(exported(store, name)))
    assert sorted(back.nodes) == sorted(whole.nodes)
    assert ends(back) == ends(whole)
    for node, data in whole.nodes(data=True):
        assert back.nodes[node]["label"] == data["label"]
        assert back.nodes[node]["kind"] == data["kind"]


def test_graphml_keeps_the_evidence_and_the_times_as_they_are(store, whole):
    back = nx.read_graphml(io.BytesIO(exported(store, "graphml")))
    told = sorted(data["evidence"] for *_, data in back.edges(data=True))
    assert told == sorted(" ".join(data["evidence"]) for *_, data in whole.edges(data=True))
    assert {d["start"] for *_, d in back.edges(data=True) if "start" in d} == {
        d["start"] for *_, d in whole.edges(data=True) if "start" in d
    }


def test_gexf_has_whole_days_for_the_timeline_and_no_day_of_its_own(store):
    data = exported(store, "gexf")
    assert b"lastmodifieddate" not in data
    starts = set(re.findall(rb' start="([^"]*)"', data))
    assert b"2010-03-01" in starts
    assert all(len(day) == len("2010-03-01") for day in starts)


def test_the_json_of_cytoscape_is_a_graph_again(store, whole):
    data = json.loads(exported(store, "cytoscape"))
    back = nx.cytoscape_graph(data)
    assert sorted(back.nodes) == sorted(whole.nodes)
    assert ends(back) == ends(whole)
    names = [edge["data"]["id"] for edge in data["elements"]["edges"]]
    assert len(set(names)) == len(names)
    assert (
        data["elements"]["nodes"][0]["data"]["name"] != data["elements"]["nodes"][0]["data"]["id"]
    )


def test_graphviz_reads_dot(store, whole):
    (back,) = pydot.graph_from_dot_data(exported(store, "dot").decode())
    assert len(back.get_nodes()) == whole.number_of_nodes()
    assert len(back.get_edges()) == whole.number_of_edges()


def test_csv_has_a_row_for_each_node_and_edge(store, whole):
    found = tables(exported(store, "csv"))
    assert [row["id"] for row in found["nodes.csv"]] == list(whole.nodes)
    assert sorted((r["source"], r["target"], r["predicate"]) for r in found["edges.csv"]) == ends(
        whole
    )


def test_neo4j_finds_its_headers_and_every_end_of_a_relationship(store, whole):
    found = tables(exported(store, "neo4j"))
    nodes, edges = found["nodes.csv"], found["relationships.csv"]
    assert {"iri:ID", "ordinal:int", ":LABEL"} <= nodes[0].keys()
    known = {row["iri:ID"] for row in nodes}
    assert len(edges) == whole.number_of_edges()
    assert all({row[":START_ID"], row[":END_ID"]} <= known for row in edges)
    assert "HOLDS_POST" in {row[":TYPE"] for row in edges}
    assert "Organization;PartyCell" in {row[":LABEL"] for row in nodes}


def test_a_hostile_name_is_data_in_every_format():
    graph = small(("b:A", "subOrganizationOf", "b:B"), b_A={"label": HOSTILE})
    kept = HOSTILE.replace("\x01", "")
    assert nx.read_graphml(io.BytesIO(written(graph, "graphml"))).nodes["b:A"]["label"] == kept
    assert (
        nx.read_gexf(io.BytesIO(written(graph, "gexf"))).nodes["b:A"]["label"].split()
        == kept.split()
    )
    back = nx.cytoscape_graph(json.loads(written(graph, "cytoscape")))
    assert back.nodes["b:A"]["label"] == kept
    (dot,) = pydot.graph_from_dot_data(written(graph, "dot").decode())
    assert len(dot.get_nodes()) == 2
    for name in ("csv", "neo4j"):
        assert tables(written(graph, name))["nodes.csv"][0]["label"] == kept


@pytest.mark.parametrize("name", [name for name in FORMATS if "view" in FORMATS[name].options])
def test_the_same_graph_gives_the_same_bytes(store, name):
    assert exported(store, name) == exported(province(), name)


def test_a_view_holds_its_part_alone(store):
    file = io.BytesIO()
    export(store, file, format="graphml", view="cascade")
    back = nx.read_graphml(io.BytesIO(file.getvalue()))
    assert {data["type"] for _, data in back.nodes(data=True)} == {"Document", "Event"}


def test_an_option_that_a_format_does_not_know_is_refused(store):
    with pytest.raises(InputError, match="turtle takes no --view"):
        export(store, io.BytesIO(), format="turtle", view="cascade")
    with pytest.raises(InputError, match="dot takes no --with-texts"):
        export(store, io.BytesIO(), format="dot", with_texts=True)
