"""From what a user types to a decision on entities of the graph."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.decisions import Decision, Kind, redaction
from orggraph.pipeline.find import find
from orggraph.pipeline.review import own_iri
from orggraph.pipeline.why_same import Links
from orggraph.rdf.vocab import DCTERMS, OWL, RDF
from orggraph.store import GraphReader


def decide(
    reader: GraphReader,
    kind: Kind,
    names: Sequence[str],
    *,
    sources: Sequence[str | None] = (None, None),
    **values: str,
) -> list[Decision]:
    """Return the decisions on entities that names mean (see `find`).

    `sources` say, by their identifiers, which of several things of one name is meant. To
    redact takes as many decisions as the person has names.

    Raises:
        QueryError: when a name means nothing or more than one thing, or all is so already.
    """
    nodes = [find(reader, name) for name in names]
    if kind is Kind.SAME and nodes[0] == nodes[1]:
        raise QueryError(f"{names[0]!r} and {names[1]!r} are one node already")
    if kind is Kind.REDACT:
        return [
            Decision(decision=kind, a=redaction(iri), **values)
            for iri in _own_iris(reader, nodes[0])
        ]
    sides: dict[str, str] = {}
    for side, name, node, source in zip("ab", names, nodes, sources, strict=False):
        sides[side] = _own(reader, node, name)
        if source is not None:
            sides[f"source_{side}"] = _source(reader, source)
        elif sides[side] != node.value and not _stands_for(reader, sides[side], node):
            sides[f"source_{side}"] = _a_source(reader, node)
    if kind is Kind.DIFFERENT and _side(sides, "a") == _side(sides, "b"):
        raise QueryError(
            f"{names[0]!r} and {names[1]!r} are the same name",
            remedy="say with --source-a and --source-b which source means which",
        )
    return [Decision(decision=kind, **sides, **values)]


def _side(sides: dict[str, str], side: str) -> tuple[str, str]:
    return sides[side], sides.get(f"source_{side}", "")


def _own(reader: GraphReader, node: ox.NamedNode, words: str) -> str:
    """Return the IRI by its own key of what some words mean."""
    own = Links(reader).own(node, words)
    return own.value if own != node else own_iri(reader, node)


def _own_iris(reader: GraphReader, node: ox.NamedNode) -> list[str]:
    """Return all IRIs that a node's names have by themselves."""
    others = (quad.subject for quad in reader.match(None, OWL.sameAs, node))
    named = {own.value for own in others if isinstance(own, ox.NamedNode)}
    return sorted({own_iri(reader, node), *named})


def _stands_for(reader: GraphReader, own: str, node: ox.NamedNode) -> bool:
    return next(reader.match(ox.NamedNode(own), OWL.sameAs, node), None) is not None


def _source(reader: GraphReader, identifier: str) -> str:
    """Return the IRI of a source by its identifier.

    Raises:
        QueryError: when there is none.
    """
    for quad in reader.match(None, DCTERMS.identifier, ox.Literal(identifier)):
        if isinstance(quad.subject, ox.NamedNode):
            return quad.subject.value
    raise QueryError(f"no source is called {identifier!r}", remedy="orggraph query sources")


def _a_source(reader: GraphReader, node: ox.NamedNode) -> str:
    """Return a source that speaks of a node."""
    graphs = {q.graph_name for q in reader.match(node, RDF.type)}
    return min(graph.value for graph in graphs if isinstance(graph, ox.NamedNode))
