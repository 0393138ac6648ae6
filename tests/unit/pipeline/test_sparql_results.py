"""Answers are written as the engine writes them; the engine is the oracle here."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from orggraph.pipeline.sparql_results import written
from orggraph.serve.contract import Forms
from orggraph.serve.negotiate import CSV, JSON, TSV, TURTLE, XML

VALUES = r"""
SELECT ?a ?b ?c WHERE { VALUES (?a ?b ?c) {
  (<http://example.org/ủy?x=1&y=%20> "Đảng ủy"@vi 1)
  ("quote \" comma , back \\ slash" "line\nbreak\ttab" UNDEF)
  ("<b>&amp;</b>" "2017-03-01"^^<http://www.w3.org/2001/XMLSchema#date> 1.5)
  (true 1e3 "")
} }
"""


def asked() -> ox.QuerySolutions:
    found = ox.Store().query(VALUES)
    assert isinstance(found, ox.QuerySolutions)
    return found


def ours(form: str, *, most: int = 100):
    return written(asked(), Forms(table=form, truth=None, graph=None), most=most)


def test_json_is_that_of_the_engine():
    theirs = asked().serialize(format=ox.QueryResultsFormat.JSON)
    assert theirs is not None
    assert json.loads(ours(JSON).body) == json.loads(theirs)


def test_xml_is_that_of_the_engine():
    theirs = asked().serialize(format=ox.QueryResultsFormat.XML)
    assert theirs is not None
    assert ET.canonicalize(ours(XML).body.decode()) == ET.canonicalize(theirs.decode())


@pytest.mark.parametrize(
    ("form", "theirs"), [(CSV, ox.QueryResultsFormat.CSV), (TSV, ox.QueryResultsFormat.TSV)]
)
def test_the_lines_read_back_as_the_same_terms(form, theirs):
    if form == TSV:
        read = ox.parse_query_results(ours(TSV).body, format=ox.QueryResultsFormat.TSV)
        assert [[str(cell) for cell in row] for row in read] == [
            [str(cell) for cell in row] for row in asked()
        ]
    else:
        assert ours(CSV).body == asked().serialize(format=theirs)


def test_a_carriage_return_survives_in_xml():
    found = ox.Store().query('SELECT ("a\\r\\nb" AS ?x) {}')
    body = written(found, Forms(table=XML, truth=None, graph=None), most=1).body
    assert "".join(ET.fromstring(body).itertext()) == "a\r\nb"  # noqa: S314 - our own


def test_characters_that_xml_cannot_hold_are_replaced():
    found = ox.Store().query('SELECT ("a\\u0001b\\uFFFEc" AS ?x) {}')
    body = written(found, Forms(table=XML, truth=None, graph=None), most=1).body
    literal = "{http://www.w3.org/2005/sparql-results#}literal"
    assert [node.text for node in ET.fromstring(body).iter(literal)] == ["a\ufffdb\ufffdc"]  # noqa: S314


def test_rows_beyond_the_limit_are_left_out_and_told():
    cut = ours(JSON, most=3)
    assert len(json.loads(cut.body)["results"]["bindings"]) == 3
    assert not cut.complete
    assert ours(JSON, most=4).complete


def test_triple_terms_are_told_in_json_and_xml():
    store = ox.Store()
    store.load(b'<urn:r> <urn:p> <<( <urn:s> <urn:p> "o" )>> .', format=ox.RdfFormat.N_TRIPLES)
    for form, theirs in ((JSON, ox.QueryResultsFormat.JSON), (XML, ox.QueryResultsFormat.XML)):
        query = "SELECT ?o { ?s ?p ?o }"
        told = written(
            store.query(query), Forms(table=form, truth=None, graph=TURTLE), most=9
        ).body
        engine = store.query(query).serialize(format=theirs)
        if form == JSON:
            assert json.loads(told) == json.loads(engine)
        else:
            assert ET.canonicalize(told.decode()) == ET.canonicalize(engine.decode())
