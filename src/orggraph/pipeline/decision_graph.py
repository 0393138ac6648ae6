"""Decisions in the graph: what people decided stands beside what it changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from orggraph.errors import InputError
from orggraph.pipeline.decisions import COLUMNS, DECISIONS, Decision, Kind
from orggraph.rdf import terms
from orggraph.rdf.vocab import DCTERMS, OG, RDF, RDFS
from orggraph.store import GraphReader, GraphWriter
from orggraph.text.dates import PartialDate


def decision_graph(base: str) -> str:
    """Return the name of the graph of decisions."""
    return f"{base}decisions"


def store_decisions(store: GraphWriter, decisions: Iterable[Decision], *, base: str) -> None:
    """Put the decisions that a build applies in the place of those of the last one."""
    graph = decision_graph(base)
    triples = (triple for decision in decisions for triple in _triples(decision, base))
    store.replace_quads(graph, terms.in_graph(triples, graph))


def stored_decisions(store: GraphReader, *, base: str) -> int:
    """Return how many decisions the store was built with."""
    graph = ox.NamedNode(decision_graph(base))
    return sum(1 for _ in store.match(None, RDF.type, OG.EditorialDecision, graph))


def refuse_forgotten(store: GraphReader, *, base: str) -> None:
    """Refuse to build without a table of decisions what was built with one.

    Raises:
        InputError: with what to do.
    """
    count = stored_decisions(store, base=base)
    if count > 0:
        raise InputError(
            f"the store was built with {count} decisions, and {DECISIONS} is not there",
            remedy="name the table with --decisions FILE; an empty table undoes all decisions",
        )


def _triples(decision: Decision, base: str) -> Iterator[ox.Triple]:
    cells = "\x1f".join(str(getattr(decision, name)) for name in COLUMNS)
    digest = hashlib.sha256(cells.encode()).hexdigest()[:16]
    node = ox.NamedNode(f"{base}decision/{digest}")
    yield ox.Triple(node, RDF.type, OG.EditorialDecision)
    yield ox.Triple(node, OG.verdict, terms.words(decision.decision.value))
    if decision.decision is not Kind.REDACT:  # of a redacted person the graph says nothing
        for predicate, iri in (
            (OG.sideA, decision.a),
            (OG.sideB, decision.b),
            (OG.sourceA, decision.source_a),
            (OG.sourceB, decision.source_b),
        ):
            if iri != "":
                yield ox.Triple(node, predicate, terms.address(iri))
    for predicate, text in (
        (OG.relation, decision.relation),
        (OG.decidedValue, decision.value),
        (DCTERMS.creator, decision.who),
        (RDFS.comment, decision.why),
    ):
        if text != "":
            yield ox.Triple(node, predicate, terms.words(text))
    if decision.when != "":
        yield ox.Triple(node, DCTERMS.created, terms.day(PartialDate.parse(decision.when)))
