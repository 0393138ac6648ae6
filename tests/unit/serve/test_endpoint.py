from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from orggraph.serve.sparql import INCOMPLETE
from unit.serve.conftest import client_of

NAMES = "SELECT DISTINCT ?name { ?cell a og:PartyCell ; skos:prefLabel ?name } ORDER BY ?name"
CELL = "Chi bộ Trung tâm Khuyến ngư"


def ask(client, query: str, accept: str | None = None, **parameters):
    headers = {} if accept is None else {"accept": accept}
    return client.get("/sparql", params={"query": query, **parameters}, headers=headers)


def names(client, accept: str, parse) -> list[str]:
    response = ask(client, NAMES, accept)
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == accept
    return parse(response.text)


def test_every_result_format_tells_the_same_names(client):
    by_json = names(
        client,
        "application/sparql-results+json",
        lambda text: [row["name"]["value"] for row in json.loads(text)["results"]["bindings"]],
    )
    assert CELL in by_json
    xml = "{http://www.w3.org/2005/sparql-results#}literal"
    by_xml = names(
        client,
        "application/sparql-results+xml",
        lambda text: [node.text for node in ET.fromstring(text).iter(xml)],  # noqa: S314 - ours
    )
    by_csv = names(
        client, "text/csv", lambda text: [row["name"] for row in csv.DictReader(io.StringIO(text))]
    )
    by_tsv = names(
        client,
        "text/tab-separated-values",
        lambda text: [line.partition('"')[2].partition('"')[0] for line in text.splitlines()[1:]],
    )
    assert by_json == by_xml == by_csv == by_tsv


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_a_constructed_graph_comes_in_every_form(client, accept, form):
    query = "CONSTRUCT { ?s skos:prefLabel ?l } WHERE { ?s a og:PartyCell ; skos:prefLabel ?l }"
    response = ask(client, query, accept)
    assert response.headers["content-type"].partition(";")[0] == accept
    labels = {quad.object.value for quad in ox.parse(response.content, format=form)}
    assert CELL in labels


def test_a_form_that_is_not_on_offer_is_refused(client):
    assert ask(client, "ASK {}", "image/png").status_code == 406
    assert ask(client, "ASK {}", "text/turtle").status_code == 406
    assert ask(client, "CONSTRUCT WHERE { ?s ?p ?o }", "text/csv").status_code == 406


def test_a_syntax_error_shows_its_line_and_place(client):
    response = ask(client, "SELECT ?a\nWHERE { ?a ?b }")
    assert response.status_code == 400
    assert "line 2" in response.text
    assert "^" in response.text


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:9/data.ttl>",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    ],
)
def test_what_reaches_the_network_or_changes_the_graph_is_refused(client, query):
    assert ask(client, query).status_code == 400


def test_an_answer_is_cut_at_the_limit_of_rows_and_says_so(example):
    with client_of(example, most_rows=3) as client:
        cut = ask(client, "SELECT * { ?s ?p ?o }")
        assert len(cut.json()["results"]["bindings"]) == 3
        assert cut.headers[INCOMPLETE] == "true"
        whole = ask(client, "SELECT * { ?s ?p ?o } LIMIT 3")
        assert INCOMPLETE not in whole.headers
        graph = ask(client, "CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples")
        assert len(graph.text.splitlines()) == 3
        assert graph.headers[INCOMPLETE] == "true"


def test_a_query_chooses_its_graphs_with_from(client):
    one = ask(client, "SELECT DISTINCT ?g { GRAPH ?g { ?g a og:Source } } ORDER BY ?g LIMIT 1")
    graph = one.json()["results"]["bindings"][0]["g"]["value"]
    of_one = "SELECT ?s FROM <GRAPH> { ?s a og:Source }".replace("GRAPH", graph)
    assert len(ask(client, of_one).json()["results"]["bindings"]) == 1
    everywhere = ask(client, "SELECT ?s { ?s a og:Source }")
    assert len(everywhere.json()["results"]["bindings"]) > 3


def test_the_service_describes_itself(client):
    response = client.get("/sparql", headers={"accept": "text/turtle"})
    triples = list(ox.parse(response.content, format=ox.RdfFormat.TURTLE))
    sd = "http://www.w3.org/ns/sparql-service-description#"
    endpoints = [t.object.value for t in triples if t.predicate.value == f"{sd}endpoint"]
    assert endpoints == ["http://testserver/sparql"]
    assert f"{sd}UnionDefaultGraph" in {str(t.object).strip("<>") for t in triples}


def test_a_person_at_the_endpoint_is_led_to_the_editor(client):
    response = client.get("/sparql", headers={"accept": "text/html"}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/editor")


def test_other_sites_may_ask(client):
    origin = {"origin": "https://example.org"}
    asked = client.get("/sparql", params={"query": "ASK {}"}, headers=origin)
    assert asked.headers["access-control-allow-origin"] == "*"
    preflight = client.options(
        "/sparql",
        headers=origin
        | {
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type",
        },
    )
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["access-control-allow-methods"]


def test_a_query_that_is_too_long_is_refused(client):
    body = "ASK { } #" + "x" * (1024 * 1024)
    headers = {"content-type": "application/sparql-query"}
    assert client.post("/sparql", content=body, headers=headers).status_code == 413
