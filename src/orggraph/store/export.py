"""The graph in other formats, in one order: same graph, same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import pyoxigraph as ox

from orggraph.rdf.vocab import PREFIXES

NQUADS = "nquads"
_FORMATS = {
    NQUADS: ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
}
FORMATS = tuple(_FORMATS)


def write(quads: Iterable[ox.Quad], output: IO[bytes], *, format: str) -> None:  # noqa: A002
    """Write quads in one of FORMATS; Turtle holds the union of all graphs."""
    kind = _FORMATS[format]
    if not kind.supports_datasets:
        triples = sorted({quad.triple for quad in quads}, key=str)
        ox.serialize(triples, output, kind, prefixes=dict(PREFIXES))
        return
    # The lines of N-Quads are in the order of their bytes; grouped formats want their
    # graphs together, the default graph (which has no name) first.
    key = str if format == NQUADS else _by_graph
    ox.serialize(sorted(quads, key=key), output, kind, prefixes=dict(PREFIXES))


def _by_graph(quad: ox.Quad) -> tuple[str, str]:
    """Order quads by graph, then by triple."""
    name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
    return name, str(quad.triple)
