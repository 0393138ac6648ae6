from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

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
def test_the_first_line_of_a_check_is_its_rule(check: str) -> None:
    first = QUERIES[check].read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith(".")


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_finds_its_bad_example(check: str) -> None:
    assert len(rows(check, DATA / f"{check}--bad.trig")) >= 1


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("good", CHECKS)
def test_a_check_finds_nothing_in_a_good_example(check: str, good: str) -> None:
    assert rows(check, DATA / f"{good}--good.trig") == []
