"""The reports of two engines on one graph, in one form."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
from rdflib import RDF, RDFS, SH, BNode, Graph, Literal
from rdflib.term import Node

from orggraph.rdf.shapes import constraints

_DECIMAL = re.compile(r'^"(\d+)"(\^\^<.*#decimal>)$')  # rdflib writes 1 as 1.0
ONTOLOGY = Path(__file__).resolve().parents[1] / "ontology"
# shape, severity, component, focus, path, value, messages
Result = tuple[str, str, str, str, str, str, frozenset[tuple[str, str]]]


def read(*files: Path) -> Graph:
    graph = Graph()
    for path in files:
        graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def shapes() -> Graph:
    return read(*sorted((ONTOLOGY / "shapes").glob("*.ttl")))


def by_queries(data: bytes) -> set[Result]:
    """Return what the constraints, as queries, find in a Turtle document."""
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.TURTLE)
    return {
        (
            constraint.shape,
            constraint.severity,
            constraint.component,
            _told(row["focus"]),
            constraint.path,
            _told(row["value"]) if "?value" in constraint.query.partition("WHERE")[0] else "",
            frozenset(constraint.messages),
        )
        for constraint in constraints()
        for row in _rows(store, constraint.query)
    }


def _rows(store: ox.Store, query: str) -> Iterator[ox.QuerySolution]:
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return iter(found)


def by_pyshacl(data: bytes) -> set[Result]:
    """Return what pyshacl finds in a Turtle document."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # else it logs a traceback for each ill-typed literal
    try:
        graph = Graph().parse(data=data.decode(), format="turtle")
        for triple in read(ONTOLOGY / "orggraph.ttl").triples((None, RDFS.subClassOf, None)):
            graph.add(triple)
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), inference="none")
    finally:
        logger.setLevel(level)
    assert isinstance(report, Graph)
    return {_result(report, node) for node in report.subjects(RDF.type, SH.ValidationResult)}


def _result(report: Graph, node: Node) -> Result:
    component = str(report.value(node, SH.sourceConstraintComponent))

    value = report.value(node, SH.value)
    return (
        _local(_named(report.value(node, SH.sourceShape))),
        _local(report.value(node, SH.resultSeverity)),
        component,
        _told(report.value(node, SH.focusNode)),
        _path(report, report.value(node, SH.resultPath)),
        _told(value),
        frozenset(
            (text.language or "", str(text))
            for text in report.objects(node, SH.resultMessage)
            if isinstance(text, Literal)
        ),
    )


def _path(report: Graph, node: Node | None) -> str:
    if not isinstance(node, BNode):
        return "" if node is None else node.n3()
    for graph in (report, shapes()):
        several = graph.value(node, SH.alternativePath)
        if several is not None:
            return f"({'|'.join(one.n3() for one in graph.items(several))})"
    raise AssertionError(f"no path: {node}")


def _named(shape: Node | None) -> Node | None:
    while isinstance(shape, BNode):
        shape = next(iter(shapes().subjects(SH.property, shape)), None)
    return shape


def _local(term: Node | None) -> str:
    return str(term).rpartition("#")[2]


def _told(term: object) -> str:
    """Return a term as N-Triples writes it; a blank node has no name to compare."""
    if term is None or isinstance(term, (BNode, ox.BlankNode)):
        return ""
    text = term.n3() if isinstance(term, Node) else str(term)
    return _DECIMAL.sub(r'"\1.0"\2', text)
