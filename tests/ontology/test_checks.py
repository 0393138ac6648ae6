from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from orggraph.pipeline.checks import column
from orggraph.pipeline.words import Language
from orggraph.rdf.ontology import check_files, ontology_turtle

DATA = Path(__file__).parent / "checks"
QUERIES = {**check_files(), **check_files("warning")}
CHECKS = sorted(QUERIES)


def rows(check: str, data: Path) -> list[ox.QuerySolution]:
    store = ox.Store()
    graph = ox.NamedNode("https://w3id.org/orggraph/ns")
    store.load(ontology_turtle(), format=ox.RdfFormat.TURTLE, to_graph=graph)
    store.load(data.read_bytes(), format=ox.RdfFormat.TRIG)
    query = QUERIES[check].read_text(encoding="utf-8")
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return list(found)


def test_there_are_checks_and_each_has_its_examples() -> None:
    assert len(CHECKS) >= 4
    expected = {f"{check}--{kind}.trig" for check in CHECKS for kind in ("bad", "good")}
    assert {path.name for path in DATA.iterdir()} == expected


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_begins_with_its_rule_and_why_it_matters(check: str) -> None:
    first, second = QUERIES[check].read_text(encoding="utf-8").splitlines()[:2]
    for line in (first, second):
        assert line.startswith("# ")
        english, vietnamese = line.removeprefix("# ").split(" | ")
        assert english.endswith(".")
        assert vietnamese.endswith(".")


def test_every_column_of_a_check_has_words_in_both_languages() -> None:
    for check in CHECKS:
        store = ox.Store()
        found = store.query(QUERIES[check].read_text(encoding="utf-8"))
        assert isinstance(found, ox.QuerySolutions)
        for variable in found.variables[1:]:
            english, vietnamese = (column(variable.value, language) for language in Language)
            assert english != vietnamese, variable


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_finds_its_bad_example(check: str) -> None:
    assert len(rows(check, DATA / f"{check}--bad.trig")) >= 1


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("good", CHECKS)
def test_a_check_finds_nothing_in_a_good_example(check: str, good: str) -> None:
    assert rows(check, DATA / f"{good}--good.trig") == []
