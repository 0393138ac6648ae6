"""Info: what is in a store, in numbers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from orggraph.model import Participation
from orggraph.rdf.encode import EDGES
from orggraph.rdf.vocab import OWL, PREFIXES, PROLOGUE
from orggraph.store import GraphReader, disk_size

# Of the types that sources give, those of the ontology alone: kinds of entity.
_KINDS = """
SELECT ?kind (COUNT(DISTINCT ?entity) AS ?n) WHERE {
  ?source a og:Source .
  GRAPH ?source { ?entity a ?kind ; skos:prefLabel ?name }
} GROUP BY ?kind
"""
_EVIDENCES = """
SELECT (COUNT(?evidence) AS ?n) WHERE {
  ?source a og:Source . GRAPH ?source { ?evidence a og:Evidence }
}
"""
_EVIDENCE_QUADS = """
SELECT (COUNT(*) AS ?n) WHERE {
  ?source a og:Source . GRAPH ?source { ?evidence a og:Evidence ; ?property ?value }
}
"""
# One statement as often as sources make it: the edge in each of the sources' evidence.
_STATEMENTS = """
SELECT ?property (COUNT(*) AS ?n) WHERE {
  SELECT DISTINCT ?source ?subject ?property ?object WHERE {
    ?source a og:Source .
    GRAPH ?source { ?evidence prov:wasDerivedFrom ?source }
    GRAPH ?evidence { ?subject ?property ?object }
  }
} GROUP BY ?property
"""
_STATEMENT_TRIPLES = """
SELECT (COUNT(*) AS ?n) WHERE {
  ?source a og:Source .
  GRAPH ?source { ?evidence prov:wasDerivedFrom ?source }
  GRAPH ?evidence { ?subject ?property ?object }
}
"""
_SPAN = """
SELECT (MIN(STR(?issued)) AS ?first) (MAX(STR(?issued)) AS ?last) WHERE {
  ?source a og:Source ; dcterms:issued ?issued
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What is in a store.

    `statements` counts edges, each once for each source that makes it: a membership with its
    role, status and time is one, and so are `implements` and its inverse. The ratios say how
    much the graph spends on telling where things are said: quads that describe evidence, per
    RDF statement that stands in the evidence graphs, and per edge.
    """

    sources: int
    first_published: str | None
    last_published: str | None
    entities: dict[str, int]  # by class, each node once
    statements: dict[str, int]  # by predicate
    evidences: int
    evidence_quads_per_edge: float
    evidence_quads_per_statement: float
    quads: int
    bytes_on_disk: int
    ontology: str | None

    def as_json(self) -> dict[str, Any]:
        """Return the numbers as plain values."""
        return asdict(self)


def info(store: GraphReader, folder: Path) -> Info:
    """Count what is in a store; `folder` is where it lies."""
    edges = _table(store, _STATEMENTS)
    statements = {name: edges[name] for name in _predicates() if name in edges}
    evidence_quads = _number(store, _EVIDENCE_QUADS)
    first, last = _row(store, _SPAN)
    return Info(
        sources=sum(1 for _ in store.sources()),
        first_published=first,
        last_published=last,
        entities=_table(store, _KINDS),
        statements=statements,
        evidences=_number(store, _EVIDENCES),
        evidence_quads_per_edge=_ratio(evidence_quads, sum(statements.values())),
        evidence_quads_per_statement=_ratio(evidence_quads, _number(store, _STATEMENT_TRIPLES)),
        quads=store.count(),
        bytes_on_disk=disk_size(folder),
        ontology=_ontology(store),
    )


def _predicates() -> list[str]:
    """Return the short names of the edges that stand for one statement each, sorted."""
    names = [_short(node.value) for node in EDGES.values()]
    names += [f"og:{mode.value}" for mode in Participation]
    return sorted([*names, "org:member"])


def _ontology(store: GraphReader) -> str | None:
    """Return the version of the ontology that the store holds."""
    ontology = ox.NamedNode(PREFIXES["og"].rstrip("#"))
    for quad in store.match(ontology, OWL.versionInfo):
        if isinstance(quad.object, ox.Literal):
            return quad.object.value
    return None


def _table(store: GraphReader, query: str) -> dict[str, int]:
    """Return the counts of a query by the short name of what they count, sorted."""
    rows = [_texts(row) for row in _solutions(store, query)]
    return dict(sorted((_short(name or ""), int(count or 0)) for name, count in rows))


def _number(store: GraphReader, query: str) -> int:
    """Return the one number that a query counts."""
    return int(_row(store, query)[0] or 0)


def _row(store: GraphReader, query: str) -> list[str | None]:
    """Return the one row of a query."""
    return _texts(next(iter(_solutions(store, query))))


def _solutions(store: GraphReader, query: str) -> ox.QuerySolutions:
    solutions = store.query(PROLOGUE + query)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - they are SELECTs
    return solutions


def _texts(row: ox.QuerySolution) -> list[str | None]:
    return [term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else None for term in row]


def _short(iri: str) -> str:
    """Return an IRI with its prefix, whole when it has none."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _ratio(part: int, whole: int) -> float:
    """Return a ratio to two decimals; 0 of nothing."""
    return 0.0 if whole == 0 else round(part / whole, 2)
