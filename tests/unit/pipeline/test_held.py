"""Tenures of a store as a timeline shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from orggraph.pipeline.project import project
from orggraph.store import open_reader
from orggraph.store.base import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.view.model import Edge, ViewGraph, ViewKind
from unit.ask.example import store_example

BOARD = "Đảng ủy Sở Thủy sản"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    folder: Path = tmp_path_factory.mktemp("held") / "store"
    store_example(folder)
    with open_reader(folder) as opened:
        yield opened


def timeline(reader: GraphReader, **more: object) -> ViewGraph:
    return project(reader, ViewKind.TIMELINE, about=BOARD, depth=1, **more)  # type: ignore[arg-type]


def secretaries(graph: ViewGraph) -> dict[str, Edge]:
    names = {node.iri: node.label for node in graph.nodes}
    board = next(iri for iri, name in names.items() if name == BOARD)
    return {
        names[edge.source]: edge
        for edge in graph.edges
        if (edge.predicate, edge.role, edge.target) == ("holdsPost", "Bí thư", board)
    }


def test_each_holder_has_the_days_that_the_question_of_holders_tells(reader):
    held = secretaries(timeline(reader))
    first, change = date(2015, 7, 1), date(2015, 7, 2)
    assert {name: edge.bounds.days for name, edge in held.items() if edge.bounds} == {
        "Lương Khải": (None, None, first, change),
        "Đỗ Quốc Thịnh": (change, change, date(2018, 3, 1), date(2018, 3, 1)),
        "Vũ Hạnh Mai": (
            date(2018, 3, 1), date(2018, 3, 1), date(2018, 3, 2), date(2020, 12, 31),
        ),
    }  # fmt: skip


def test_a_tenure_rests_on_quotes_and_on_the_rules_that_bound_it(reader):
    quotes = secretaries(timeline(reader))["Lương Khải"].quotes
    assert [quote.rule for quote in quotes if quote.inferred] == ["stated/1", "succession/1"]
    assert all(quote.text != "" for quote in quotes if not quote.inferred)


def test_a_succession_is_inferred_and_tells_from_what(reader):
    graph = timeline(reader)
    names = {node.iri: node.label for node in graph.nodes}
    next_ = [edge for edge in graph.edges if edge.predicate == "succeededBy"]
    pairs = {(names[edge.source], names[edge.target]) for edge in next_ if edge.role == "Bí thư"}
    assert pairs == {("Lương Khải", "Đỗ Quốc Thịnh"), ("Đỗ Quốc Thịnh", "Vũ Hạnh Mai")}
    assert all(edge.inferred and any(q.text != "" for q in edge.quotes) for edge in next_)


def test_as_of_a_day_who_cannot_have_held_the_post_is_left_out(reader):
    graph = timeline(reader, as_of=PartialDate(2017))
    assert set(secretaries(graph)) == {"Đỗ Quốc Thịnh"}
