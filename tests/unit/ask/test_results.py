from __future__ import annotations

import json

import pyoxigraph as ox

from orggraph.pipeline.results import (
    Labels,
    Table,
    compact,
    markdown,
    serialized,
    turtle,
    with_labels,
)
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import OG, ORG, XSD
from orggraph.store import MemoryStore

A, B = ox.NamedNode("http://example.org/a"), ox.NamedNode("http://example.org/b")


def labeled(turtle_of_source: str, *more: str) -> MemoryStore:
    store = MemoryStore()
    for number, text in enumerate((turtle_of_source, *more)):
        prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
        store.replace_graph(f"http://example.org/source/{number}", (prefix + text).encode())
    return store


def test_of_many_labels_the_most_stated_of_the_language_is_taken():
    said = "<http://example.org/a> skos:prefLabel '{}'@vi ."
    with labeled(
        said.format("Sở A"), said.format("Sở Alpha tỉnh B"), said.format("Sở A")
    ) as store:
        assert Labels(store, Language.VIETNAMESE).of(A) == "Sở A"


def test_a_label_of_the_wanted_language_wins():
    with labeled("<http://example.org/a> skos:prefLabel 'Bí thư'@vi, 'Secretary'@en .") as store:
        assert Labels(store, Language.ENGLISH).of(A) == "Secretary"
        assert Labels(store, Language.VIETNAMESE).of(A) == "Bí thư"


def test_a_node_without_a_label_is_told_by_its_iri():
    with MemoryStore() as store:
        labels = Labels(store)
        assert labels.of(A) == "http://example.org/a"
        assert labels.of(OG.heldBy) == "og:heldBy"
        assert labels.of(ORG.reportsTo) == "reports to"
        assert labels.of(None) == ""


def test_only_iris_whose_rest_is_a_name_are_shortened():
    assert compact(OG.Congress) == "og:Congress"
    assert compact(ox.NamedNode("https://w3id.org/orggraph/ns#a/b")).startswith("https:")


def test_rows_that_differ_in_a_dropped_column_become_one():
    table = Table(columns=("x", "y"), rows=((B, A), (A, A), (B, B)))
    assert table.only(["x"]).rows == ((B,), (A,))


def test_a_column_of_nodes_gets_its_labels_beside_it():
    table = Table(columns=("x", "n"), rows=((A, ox.Literal(1)), (None, None)))
    with labeled("<http://example.org/a> skos:prefLabel 'Sở A'@vi .") as store:
        result = with_labels(table, Labels(store))
    assert result.columns == ("x", "x_label", "n")
    assert result.rows[0] == (A, ox.Literal("Sở A"), ox.Literal(1))
    assert result.rows[1] == (None, None, None)


def test_result_formats_keep_terms_whatever_they_hold():
    hostile = ox.Literal('"} UNION { ?s ?p ?o } #\n\\ \x1b[31m', language="vi")
    year = ox.Literal("2015", datatype=XSD.gYear)
    table = Table(columns=("a", "b"), rows=((hostile, year), (A, None), (hostile, year)))
    answer = json.loads(serialized(table, ox.QueryResultsFormat.JSON))
    first, second, third = answer["results"]["bindings"]
    assert first == third
    assert first["a"] == {"type": "literal", "value": hostile.value, "xml:lang": "vi"}
    assert first["b"]["datatype"] == XSD.gYear.value
    assert second == {"a": {"type": "uri", "value": A.value}}


def test_an_empty_table_has_its_columns():
    table = Table(columns=("a", "b"), rows=())
    assert serialized(table, ox.QueryResultsFormat.CSV) == b"a,b\r\n"


def test_markdown_escapes_what_would_break_a_cell():
    assert markdown(["a"], [["x|y\nz"]]) == "| a |\n| --- |\n| x\\|y z |\n"


def test_turtle_is_the_same_for_any_order_and_declares_what_it_uses():
    held = ox.Triple(A, OG.heldBy, ox.Literal("@prefix x\n@prefix a"))
    part = ox.Triple(A, ORG.subOrganizationOf, B)
    text = turtle([held, part])
    assert text == turtle([part, held, part])
    assert text.decode().splitlines()[:2] == [
        "@prefix og: <https://w3id.org/orggraph/ns#> .",
        "@prefix org: <http://www.w3.org/ns/org#> .",
    ]
    assert {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)} == {held, part}
    assert turtle([]) == b""
