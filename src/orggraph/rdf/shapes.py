"""Validation: the SHACL shapes of the ontology, run over a graph."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import RDF, RDFS, SH, BNode, Graph, Literal
from rdflib.exceptions import ParserError
from rdflib.term import Node

from orggraph.errors import DataError, InputError
from orggraph.rdf.ontology import ontology_file


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Violation:
    """One finding: what is wrong with one node, under the name of the shape that says so.

    `shape` is the local name of the shape ("EvidenceSpan"), `severity` is "Violation",
    "Warning" or "Info"; `focus`, `path` and `value` are in the syntax of N-Triples, the last
    two empty where the shape speaks of the node as a whole. `messages` are pairs of a language
    and a sentence.
    """

    severity: str
    shape: str
    focus: str
    path: str
    value: str
    messages: tuple[tuple[str, str], ...]

    def message(self, language: str = "en") -> str:
        """Return the message in a language, in the first there is where that one is missing."""
        for tag, text in self.messages:
            if tag == language:
                return text
        return self.messages[0][1] if len(self.messages) > 0 else ""


def validate(data: bytes | Graph) -> list[Violation]:
    """Return what is wrong with a graph, violations before warnings, in order of shape and node.

    Args:
        data: the union of all graphs, as N-Triples or as an rdflib graph. A graph that is
            handed over is not changed. The ontology need not be part of it.
    """
    with _quiet_rdflib():
        graph = _copy(data)
        for triple in _subclasses():
            graph.add(triple)
        # inplace: the graph is a copy already, and a second one is what takes the time.
        _, report, _ = pyshacl.validate(
            graph, shacl_graph=_shapes(), advanced=False, inference="none", inplace=True
        )
    if not isinstance(report, Graph):
        raise DataError(f"the shapes cannot be run: {report}", path="shapes.ttl")
    results = report.subjects(RDF.type, SH.ValidationResult)
    return sorted({_violation(report, result) for result in results})


def _copy(data: bytes | Graph) -> Graph:
    """Return a graph of our own with the triples of `data`."""
    graph = Graph()
    if isinstance(data, bytes):
        try:
            return graph.parse(data=data, format="nt")
        except ParserError as error:
            raise InputError(f"not N-Triples: {error}") from error
    for triple in data:
        graph.add(triple)
    return graph


@contextmanager
def _quiet_rdflib() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each literal that its datatype does not allow.

    The shapes report them.
    """
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


@cache
def _shapes() -> Graph:
    """Return the shapes graph."""
    text = ontology_file("shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


@cache
def _subclasses() -> tuple[tuple[Node, Node, Node], ...]:
    """Return the subclass statements of the ontology: data names the closest class only."""
    text = ontology_file("orggraph.ttl").read_text(encoding="utf-8")
    ontology = Graph().parse(data=text, format="turtle")
    return tuple(ontology.triples((None, RDFS.subClassOf, None)))


def _violation(report: Graph, result: Node) -> Violation:
    """Read one result of a validation report."""
    severity = report.value(result, SH.resultSeverity)
    focus = report.value(result, SH.focusNode)
    messages = {
        (message.language or "", str(message))
        for message in report.objects(result, SH.resultMessage)
        if isinstance(message, Literal)
    }
    return Violation(
        severity=_local_name(severity),
        shape=_local_name(_named_shape(report.value(result, SH.sourceShape))),
        focus=_n3(focus),
        path=_n3(report.value(result, SH.resultPath)),
        value=_n3(report.value(result, SH.value)),
        messages=tuple(sorted(messages)),
    )


def _named_shape(shape: Node | None) -> Node | None:
    """Return the named shape that a nameless one is part of."""
    while isinstance(shape, BNode):
        shape = next(_shapes().subjects(SH.property, shape), None)
    return shape


def _local_name(term: Node | None) -> str:
    return "" if term is None else str(term).rpartition("#")[2]


def _n3(term: Node | None) -> str:
    """Return a term as N-Triples writes it; a path of several properties has no short form."""
    return "" if term is None or isinstance(term, BNode) else term.n3()
