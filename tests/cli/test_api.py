"""The Python interface: the same use cases in as few lines."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

import orggraph
from factories import CONGRESS_TEXT
from orggraph.errors import StoreError


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(CONGRESS_TEXT, encoding="utf-8")
    orggraph.build(tmp_path / "in", store=tmp_path / "store")
    return tmp_path / "store"


def test_building_reports_what_it_did(tmp_path):
    (tmp_path / "a.txt").write_text(CONGRESS_TEXT, encoding="utf-8")

    report = orggraph.build(tmp_path / "a.txt", store=tmp_path / "store")
    assert (report.read, report.left_out) == (1, ())


def test_a_select_gives_rows_an_ask_a_truth_a_construct_triples(store):
    with orggraph.open(store) as graph:
        rows = graph.query("SELECT ?id ?none { ?s a og:Source ; dcterms:identifier ?id }")
        assert rows == [{"id": "a.txt", "none": None}]
        assert graph.query("ASK { ?s a og:Source }") is True
        triples = graph.query("CONSTRUCT { ?s a og:Source } WHERE { ?s a og:Source }")
        assert [type(triple) for triple in triples] == [ox.Triple]


def test_values_are_given_by_keyword(store):
    query = "SELECT ?s ?id { ?s dcterms:identifier ?id }"
    with orggraph.open(store) as graph:
        assert len(graph.query(query, id="a.txt")) == 1
        assert graph.query(query, id="b.txt") == []


def test_a_graph_is_exported_verified_and_counted(store, tmp_path):
    with orggraph.open(store) as graph:
        graph.export(tmp_path / "graph.ttl", format="turtle")
        assert graph.verify().percent == 100.0
        assert graph.info().sources == 1
        assert [source.identifier for source in graph.sources()] == ["a.txt"]
        quads = sum(1 for _ in graph.rdflib().quads())
        assert quads == graph.info().quads
    assert b"@prefix og:" in (tmp_path / "graph.ttl").read_bytes()


def test_a_store_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(StoreError, match="no store here"):
        orggraph.open(tmp_path / "none")


def test_the_package_has_no_other_names():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        orggraph.nothing  # noqa: B018


def test_records_are_read_by_a_mapping_that_is_named(tmp_path):
    table, mapping = tmp_path / "a.csv", tmp_path / "officials.yml"
    table.write_text("Tên,Chức vụ\nLê Văn An,Bí thư Huyện ủy Yên Hòa\n,Bí thư\n", "utf-8")
    mapping.write_text(
        "entities: {person: {type: Person, name: Tên, required: true}}\n"
        "statements: [{subject: person, predicate: holdsPost, role: Chức vụ}]\n",
        "utf-8",
    )
    report = orggraph.build(table, store=tmp_path / "store", mapping=mapping)

    assert report.statements == {"holdsPost": 1}
    assert [(row.row, row.reason) for row in report.rejects] == [(3, "no person")]
