"""Findings for people and programs: in words, with the quotes that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from orggraph.errors import OrgGraphError
from orggraph.pipeline.checks import column
from orggraph.pipeline.portrait import Quote, by_age
from orggraph.pipeline.results import Labels, compact
from orggraph.pipeline.tell import Teller
from orggraph.pipeline.validate import Cell, Finding
from orggraph.pipeline.words import Language, forward
from orggraph.rdf.vocab import DCTERMS, OG, PROV, RDF
from orggraph.store import GraphReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a source says what a finding is about: its file, the line or cell, the words."""

    source: str
    line: int | None = None  # from 1
    row: int | None = None
    column: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding in one language."""

    severity: str
    rule: str
    message: str
    why: str
    about: str  # the name of the node
    iri: str
    details: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]


class Findings:
    """Tells findings; each source's text and each label is read once."""

    def __init__(self, reader: GraphReader, language: Language = Language.ENGLISH) -> None:
        self._reader = reader
        self._language = language
        self._labels = Labels(reader, language)
        self._teller = Teller(reader, self._labels)
        self._text = cache(self._read)

    def tell(self, finding: Finding) -> Told:
        """Return a finding in words."""
        details = [
            (column(name, self._language), self._labels.of(cell)) for name, cell in finding.details
        ]
        if finding.path != "":
            details.insert(0, (column("path", self._language), self._path(finding.path)))
        return Told(
            severity=finding.severity,
            rule=finding.rule,
            message=finding.message(self._language),
            why=finding.why[self._language.value],
            about=self._labels.of(finding.about),
            iri=finding.about.value if isinstance(finding.about, ox.NamedNode) else "",
            details=tuple(details),
            places=tuple(self.places(finding)),
        )

    def places(self, finding: Finding) -> list[Place]:
        """Return where the sources say what a finding objects to, the oldest source first."""
        graphs = self.evidence(finding)
        quotes = sorted((self._teller.quote(graph) for graph in graphs), key=by_age)
        quoted = [self._place(quote) for quote in quotes if quote.source_iri is not None]
        if len(quoted) > 0:
            return list(dict.fromkeys(quoted))
        sources = {_source(graph) for graph in self._graphs(finding.about)}
        named = (self._identifier(ox.NamedNode(iri)) for iri in sorted(sources))
        return [Place(source=name) for name in named if name is not None]

    def evidence(self, finding: Finding) -> list[ox.NamedNode]:
        """Return the evidence of a finding: of what joins its nodes, or of its node alone."""
        others = [cell for _, cell in finding.details]
        joined = self._between(finding.about, others)
        if len(_evidence(joined)) == 0:  # the other way round
            joined |= {graph for cell in others for graph in self._between(cell, [finding.about])}
        stated = _evidence(joined)
        if len(stated) > 0:
            return sorted(stated, key=str)
        around = _evidence(self._graphs(finding.about))
        # An attribute stands in the graph of its source: what else that source says of it.
        there = {graph for graph in around if ox.NamedNode(_source(graph)) in joined}
        return sorted(there or around, key=str)

    def _between(self, node: Cell, values: Sequence[Cell]) -> set[object]:
        """Return the graphs in which a node has one of some values."""
        if not isinstance(node, ox.NamedNode):
            return set()
        quads = (quad for quad in self._reader.match(node) if quad.predicate != RDF.type)
        return {quad.graph_name for quad in quads if quad.object in values}

    def _graphs(self, node: Cell) -> set[ox.NamedNode]:
        """Return the graphs that speak of a node, and the evidence it is derived from."""
        if not isinstance(node, ox.NamedNode):
            return set()
        if "#" in node.value:
            return {node}
        found: set[ox.NamedNode] = set()
        for quad in self._reader.match(node):
            if quad.predicate == PROV.wasDerivedFrom:
                found |= _evidence([quad.object])
            if quad.predicate in (OG.concerns, OG.statedAs):
                found |= self._graphs(quad.object)
            if isinstance(quad.graph_name, ox.NamedNode):
                found.add(quad.graph_name)
        return found

    def _place(self, quote: Quote) -> Place:
        assert quote.source_iri is not None  # noqa: S101 - asked for by the caller
        line = None
        if quote.from_char is not None:
            line = self._text(quote.source_iri).count("\n", 0, quote.from_char) + 1
        return Place(
            source=self._identifier(ox.NamedNode(quote.source_iri)) or quote.source_iri,
            line=line,
            row=None if quote.row is None else int(quote.row),
            column=quote.column,
            words=quote.words,
        )

    def _identifier(self, source: ox.NamedNode) -> str | None:
        names = (quad.object for quad in self._reader.match(source, DCTERMS.identifier))
        return min((name.value for name in names if isinstance(name, ox.Literal)), default=None)

    def _path(self, path: str) -> str:
        nodes = [ox.NamedNode(iri.strip("<>")) for iri in path.strip("()").split("|")]
        names = (compact(node) for node in nodes)
        return " | ".join(forward(name, self._language) or name for name in names)

    def _read(self, source: str) -> str:
        try:
            return self._reader.text(source)
        except OrgGraphError:
            return ""


def as_json(told: Sequence[Told]) -> list[dict[str, Any]]:
    """Return findings as plain values."""
    return [
        {
            "severity": one.severity,
            "rule": one.rule,
            "message": one.message,
            "why": one.why,
            "about": one.about,
            "iri": one.iri,
            "details": dict(one.details),
            "places": [_plain(place) for place in one.places],
        }
        for one in told
    ]


def _plain(place: Place) -> dict[str, str | int]:
    fields = ("source", "line", "row", "column", "words")
    values = ((name, getattr(place, name)) for name in fields)
    return {name: value for name, value in values if value is not None}


def summary(findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
    """Return severity, rule and number of the findings of each rule, in their order."""
    counts: dict[tuple[str, str], int] = {}
    for one in findings:
        counts[one.severity, one.rule] = counts.get((one.severity, one.rule), 0) + 1
    return [(severity, rule, count) for (severity, rule), count in counts.items()]


def _evidence(terms: Iterable[object]) -> set[ox.NamedNode]:
    """Return those of some terms that name evidence: a place within a source."""
    return {term for term in terms if isinstance(term, ox.NamedNode) and "#" in term.value}


def _source(graph: ox.NamedNode) -> str:
    """Return the IRI of the source of an evidence graph."""
    return graph.value.partition("#")[0]
