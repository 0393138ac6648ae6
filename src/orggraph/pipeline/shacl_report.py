"""Findings as a validation report in the vocabulary of SHACL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from orggraph.pipeline.findings import Findings
from orggraph.pipeline.results import turtle
from orggraph.pipeline.validate import Finding
from orggraph.rdf.shapes_graph import sh
from orggraph.rdf.vocab import PROV, RDF, XSD

_SHAPES = "https://w3id.org/orggraph/shapes#"
_REPORT = ox.BlankNode("report")
_RDF = RDF.type.value.removesuffix("type")
_FIRST, _REST, _NIL = (ox.NamedNode(f"{_RDF}{name}") for name in ("first", "rest", "nil"))


def shacl_report(findings: Sequence[Finding], teller: Findings) -> bytes:
    """Return a validation report as Turtle, with the evidence of each result.

    What a check found is a result of the constraint component for SPARQL, its source shape
    named after the check. A report conforms only when there are no results at all, as SHACL
    has it.
    """
    return turtle(_triples(findings, teller))


def _triples(findings: Sequence[Finding], teller: Findings) -> Iterator[ox.Triple]:
    conforms = ox.Literal(str(len(findings) == 0).lower(), datatype=XSD.boolean)
    yield ox.Triple(_REPORT, RDF.type, sh("ValidationReport"))
    yield ox.Triple(_REPORT, sh("conforms"), conforms)
    for number, finding in enumerate(findings, start=1):
        node = ox.BlankNode(f"r{number:06}")
        yield ox.Triple(_REPORT, sh("result"), node)
        yield from _result(node, finding)
        for evidence in teller.evidence(finding):
            yield ox.Triple(node, PROV.wasDerivedFrom, evidence)


def _result(node: ox.BlankNode, finding: Finding) -> Iterator[ox.Triple]:
    component = finding.component or sh("SPARQLConstraintComponent").value
    yield ox.Triple(node, RDF.type, sh("ValidationResult"))
    yield ox.Triple(node, sh("focusNode"), finding.about)
    yield ox.Triple(node, sh("resultSeverity"), sh(finding.severity))
    yield ox.Triple(node, sh("sourceShape"), ox.NamedNode(_SHAPES + finding.rule))
    yield ox.Triple(node, sh("sourceConstraintComponent"), ox.NamedNode(component))
    for language, text in finding.messages.items():
        yield ox.Triple(node, sh("resultMessage"), ox.Literal(text, language=language))
    for _, cell in finding.details[:1]:
        yield ox.Triple(node, sh("value"), cell)
    yield from _path(node, re.findall("<([^>]+)>", finding.path))


def _path(node: ox.BlankNode, properties: Sequence[str]) -> Iterator[ox.Triple]:
    """Yield a path: one property, or a list of alternatives."""
    if len(properties) == 1:
        yield ox.Triple(node, sh("resultPath"), ox.NamedNode(properties[0]))
    if len(properties) < 2:
        return
    path = ox.BlankNode(f"{node.value}path")
    yield ox.Triple(node, sh("resultPath"), path)
    items = [ox.BlankNode(f"{path.value}{place}") for place in range(len(properties))]
    yield ox.Triple(path, sh("alternativePath"), items[0])
    rests: list[ox.BlankNode | ox.NamedNode] = [*items[1:], _NIL]
    for item, following, one in zip(items, rests, properties, strict=True):
        yield ox.Triple(item, _FIRST, ox.NamedNode(one))
        yield ox.Triple(item, _REST, following)
