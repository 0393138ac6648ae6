from __future__ import annotations

import pytest

from orggraph.serve.negotiate import (
    CSV,
    GRAPHS,
    JSON,
    JSONLD,
    TABLES,
    TRUTHS,
    TSV,
    TURTLE,
    XML,
    best,
)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", CSV),
        ("text/csv;q=0.5, application/sparql-results+xml", XML),
        ("application/*", JSON),
        ("text/*", CSV),
        ("text/*;q=0.1, text/tab-separated-values", TSV),
        ("application/xml", XML),
        ("APPLICATION/JSON ; Q=0.5", JSON),
        ("*/*;q=0.1, text/csv;q=0", JSON),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=much", None),
    ],
)
def test_the_best_form_for_a_table_is_taken(accept, form):
    assert best(accept, TABLES) == form


def test_the_closest_range_decides_even_when_it_refuses():
    assert best("*/*, application/sparql-results+json;q=0", {JSON: JSON, XML: XML}) == XML


def test_a_truth_value_has_no_tab_separated_form():
    assert best("text/tab-separated-values", TRUTHS) is None


def test_json_means_json_ld_for_a_graph():
    assert best("application/json", GRAPHS) == JSONLD
    assert best("*/*", GRAPHS) == TURTLE
