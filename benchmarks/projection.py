"""How long the way from a store to a NetworkX graph is.

    python benchmarks/projection.py [EDGES]

A made-up store in memory (100,000 edges by default, 1000000 for a million) of bodies, people,
documents and events, every edge stated by two sources. Beside `to_networkx` stands what one
would write first: a SPARQL query over all graphs, and an edge added for each row.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator

import networkx as nx
import pyoxigraph as ox

from orggraph.pipeline.networks import to_networkx
from orggraph.rdf.vocab import OG, ORG, RDF, SKOS
from orggraph.store import MemoryStore

BASE = "https://example.org/id/"
KINDS = (("organization", OG.PartyCommittee), ("person", OG.Person), ("document", OG.Plan))
QUERY = """
SELECT ?s ?p ?o ?evidence WHERE {
  VALUES ?p { org:subOrganizationOf og:issuedBy og:implements og:participant og:heldBy }
  GRAPH ?evidence { ?s ?p ?o }
}
"""
LABELS = "SELECT ?s ?label { ?s skos:prefLabel ?label }"
PREFIXES = (
    "PREFIX og: <https://w3id.org/orggraph/ns#>\nPREFIX org: <http://www.w3.org/ns/org#>\n"
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
)


def main(edges: str = "100000") -> None:
    number = int(edges)
    start = time.perf_counter()
    store = MemoryStore()
    store._engine.bulk_extend(quads(number))  # readings are not what is measured
    print(f"store of {store.count():,} quads made in {time.perf_counter() - start:.1f} s")
    for name, project in (("to_networkx", to_networkx), ("SPARQL and add_edge", plainly)):
        start = time.perf_counter()
        graph = project(store)
        seconds = time.perf_counter() - start
        size = f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} edges"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{name:<20} {seconds:7.1f} s  {size}  (peak so far {peak:,.0f} MB)")
        del graph


def quads(edges: int) -> Iterator[ox.Quad]:
    """Yield a fifth as many entities as edges, and each edge in two graphs of evidence."""
    entities = max(10, edges // 5)
    for i in range(entities):
        node, source = entity(i), ox.NamedNode(f"{BASE}source/{i % 1000}")
        yield ox.Quad(node, RDF.type, KINDS[i % 3][1], source)
        yield ox.Quad(node, SKOS.prefLabel, ox.Literal(f"Tên {i}", language="vi"), source)
    predicates = (ORG.subOrganizationOf, OG.issuedBy, OG.implements, OG.participant, OG.heldBy)
    for i in range(edges):
        # steps by primes, so that no edge comes twice
        subject = entity(i % entities)
        target = entity(((i // entities + 1) * 7919 + i * 31) % entities)
        for n in range(2):
            evidence = ox.NamedNode(f"{BASE}source/{i % 1000}#char={i},{i + 9};rule=r{n}/1")
            yield ox.Quad(subject, predicates[i % 5], target, evidence)


def entity(i: int) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}{KINDS[i % 3][0]}/e-{i}")


def plainly(store: MemoryStore) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in store.query(PREFIXES + LABELS):
        graph.add_node(row["s"].value, label=row["label"].value)
    for row in store.query(PREFIXES + QUERY):
        source, target, key = row["s"].value, row["o"].value, row["p"].value
        if not graph.has_edge(source, target, key):
            graph.add_edge(source, target, key=key, evidence=[])
        graph.edges[source, target, key]["evidence"].append(row["evidence"].value)
    return graph


if __name__ == "__main__":
    main(*sys.argv[1:])
