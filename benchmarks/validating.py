"""What validation costs: each shape and check by itself, and all of them.

    python benchmarks/validating.py STORE [--pyshacl]

For each shape and check its processor time and the number of its findings, the costliest first;
then the whole, and the most memory that was in use. With --pyshacl the same shapes are also run
by pyshacl over the union of all graphs, in memory, for comparison.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable

import pyoxigraph as ox

from orggraph.pipeline.checks import checks
from orggraph.pipeline.validate import validate
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_file, shape_files
from orggraph.rdf.shapes import constraints
from orggraph.store import GraphReader, open_reader


def main(store: str, *options: str) -> None:
    with open_reader(store) as reader:
        names = {one.shape for one in constraints()} | {check.name for check in checks()}
        costs = defaultdict(float)
        found = {}
        for name in sorted(names):
            found[name], costs[name] = timed(lambda name=name: len(validate(reader, only=[name])))
        for name in sorted(names, key=lambda name: -costs[name]):
            print(f"{name:<40} {found[name]:>7,} findings {costs[name]:8.2f} s")
        print(f"{'all':<40} {sum(found.values()):>7,} findings {sum(costs.values()):8.2f} s")
        print(f"memory {memory():,.0f} MB")
        if "--pyshacl" in options:
            count, seconds = timed(lambda: by_pyshacl(reader))
            print(f"{'the shapes by pyshacl':<40} {count:>7,} findings {seconds:8.2f} s")
            print(f"memory {memory():,.0f} MB")


def timed(call: Callable[[], int]) -> tuple[int, float]:
    """Return what a call returns and the processor time that it took, in seconds."""
    start = time.process_time()
    result = call()
    return result, time.process_time() - start


def memory() -> float:
    """Return the most memory that was in use, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def by_pyshacl(reader: GraphReader) -> int:
    import pyshacl  # noqa: PLC0415 - asked for by an option
    from rdflib import RDF, RDFS, SH, Graph  # noqa: PLC0415

    ontology = ox.NamedNode(ONTOLOGY_IRI)
    triples = {quad.triple for quad in reader.quads() if quad.graph_name != ontology}
    graph = Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    terms = Graph().parse(data=ontology_file("orggraph.ttl").read_bytes(), format="turtle")
    for triple in terms.triples((None, RDFS.subClassOf, None)):
        graph.add(triple)
    shapes = Graph()
    for file in shape_files().values():
        shapes.parse(data=file.read_bytes(), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    return sum(1 for _ in report.subjects(RDF.type, SH.ValidationResult))


if __name__ == "__main__":
    main(*sys.argv[1:])
