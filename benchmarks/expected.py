"""Answers beside the files of the W3C that hold what they should be.

Two answers are one when their rows are, whatever their blank nodes are called and in whichever
order they come; numbers are compared by value, as the tests mean them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.query import Result
from rdflib.term import Node

_RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_ROW = Namespace("urn:row:")
_GRAPHS = {".ttl": "turtle", ".rdf": "xml", ".nt": "nt"}
_TABLES = {".srx": "xml", ".srj": "json", ".tsv": "tsv"}

Row = dict[str, Node]


def matches(data: bytes, kind: str, file: Path, *, lax: bool) -> str:
    """Compare an answer with the file of the suite; return how it differs, "" when it does not."""
    kind = kind.partition(";")[0]
    if file.suffix == ".csv":
        return _same_text(data, file.read_bytes())
    if kind == "application/n-triples":
        wanted = Graph().parse(file, format=_GRAPHS[file.suffix])
        return "" if isomorphic(Graph().parse(data=data, format="nt"), wanted) else "other triples"
    answered = Result.parse(io.BytesIO(data), content_type=kind)
    rows, truth = _rows(file)
    if answered.type == "ASK":
        return "" if answered.askAnswer == truth else f"answered {answered.askAnswer}"
    given = [_of(binding) for binding in answered.bindings]
    return _same(given, rows, lax=lax)


def _rows(file: Path) -> tuple[list[Row], bool | None]:
    """Return the rows or the truth that a file of the suite tells."""
    if file.suffix in _TABLES:
        with file.open("rb") as stream:
            result = Result.parse(stream, format=_TABLES[file.suffix])
        if result.type == "ASK":
            return [], result.askAnswer
        return [_of(binding) for binding in result.bindings], None
    graph = Graph().parse(file, format=_GRAPHS[file.suffix])
    truth = graph.value(None, _RS.boolean, any=True) or next(
        graph.objects(None, _RS.boolean), None
    )
    rows = [
        {
            str(graph.value(one, _RS.variable)): graph.value(one, _RS.value) or BNode()
            for one in graph.objects(solution, _RS.binding)
        }
        for solution in graph.objects(None, _RS.solution)
    ]
    return rows, None if truth is None else bool(truth.toPython())


def _of(binding: dict[object, Node]) -> Row:
    return {str(variable): value for variable, value in binding.items() if value is not None}


def _same(given: list[Row], wanted: list[Row], *, lax: bool) -> str:
    one, other = _graph(given, once=lax), _graph(wanted, once=lax)
    if isomorphic(one, other):
        return ""
    return f"{len(given)} rows, {len(wanted)} wanted"


def _graph(rows: Iterable[Row], *, once: bool) -> Graph:
    """Return rows as a graph with a blank node for each; with `once` equal rows count once."""
    graph, seen = Graph(), set()
    for row in rows:
        told = frozenset((name, _plain(value)) for name, value in row.items())
        if once and told in seen:
            continue
        seen.add(told)
        node = BNode()
        graph.add((node, RDF.type, _ROW.Row))
        for name, value in told:
            graph.add((node, _ROW[name], value))
    return graph


def _plain(value: Node) -> Node:
    """Return a term by its value: a number without regard to how it is written."""
    if isinstance(value, Literal) and isinstance(value.value, int | float | Decimal):
        if isinstance(value.value, bool):
            return Literal(value.value)
        return Literal(f"{float(value.value):.10g}", datatype=value.datatype)
    if isinstance(value, Literal) and value.language is not None:
        return Literal(str(value), lang=value.language.lower())
    if isinstance(value, Literal) and value.datatype == XSD.string:
        return Literal(str(value))  # since RDF 1.1 the same
    return value if isinstance(value, Literal | URIRef) else BNode(f"b{value}")


def _same_text(data: bytes, wanted: bytes) -> str:
    """Compare tables of text: columns by their names, blank nodes by any name."""
    one, other = (
        sorted(
            tuple(
                sorted(
                    (name, "_:" if cell.startswith("_:") else cell) for name, cell in row.items()
                )
            )
            for row in csv.DictReader(io.StringIO(text.decode()))
        )
        for text in (data, wanted)
    )
    return "" if one == other else f"{len(one)} lines, {len(other)} wanted"
