"""Rows are ordered here as SPARQL orders them, whatever they are ordered by."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from orggraph.pipeline.ordering import ordered
from orggraph.store import MemoryStore

G = "http://example.org/"
PEOPLE = """
<http://example.org/a> <http://example.org/age> 9 ; <http://example.org/name> "B" .
<http://example.org/b> <http://example.org/age> 10 ; <http://example.org/name> "a" .
<http://example.org/c> <http://example.org/age> 9.5 .
<http://example.org/c> <http://example.org/knows> <http://example.org/a> .
<http://example.org/d> <http://example.org/name> "Đ"@vi .
"""


@pytest.fixture
def store():
    with MemoryStore() as held:
        held.replace_graph(G, PEOPLE.encode())
        yield held


@pytest.mark.parametrize(
    "order",
    [
        "?who",
        "DESC(?who)",
        "?age ?who",
        "DESC(?age) ?who",
        "ASC(?name) DESC(?who)",
        "COALESCE(STR(?name), '~') ?who",
        "DESC(STRLEN(STR(?name))) ?age ?who",
        "(?age * -1) ?who",
        "?friend ?who",
        "BOUND(?name) DESC(BOUND(?friend)) ?who",
    ],
)
def test_rows_stand_where_the_engine_puts_them(store, order):
    query = f"""SELECT ?who ?age WHERE {{
      ?who ?any ?thing
      OPTIONAL {{ ?who <{G}age> ?age }} OPTIONAL {{ ?who <{G}name> ?name }}
      OPTIONAL {{ ?who <{G}knows> ?friend }}
    }} GROUP BY ?who ?age ?name ?friend ORDER BY {order}"""
    wanted = [tuple(row) for row in store.query(query)]
    answer = ordered(store, query, {})
    assert answer.columns == ("who", "age")
    assert list(answer.rows) == wanted
    assert len(wanted) == 4


def test_an_order_that_chooses_the_rows_is_left_to_the_engine(store):
    query = f"SELECT ?who WHERE {{ ?who <{G}age> ?age }} ORDER BY DESC(?age) LIMIT 1"
    assert ordered(store, query, {}).rows == ((ox.NamedNode(f"{G}b"),),)


def test_what_the_order_leaves_equal_stands_in_the_order_of_its_cells(store):
    query = f"SELECT ?age ?who WHERE {{ ?who <{G}age> ?age }} ORDER BY STR(<{G}>)"
    assert [row[1].value for row in ordered(store, query, {}).rows] == [f"{G}a", f"{G}c", f"{G}b"]


def test_a_query_without_an_order_keeps_the_engines(store):
    query = f"SELECT ?who WHERE {{ ?who <{G}age> 9 }}"
    assert ordered(store, query, {}).rows == ((ox.NamedNode(f"{G}a"),),)
