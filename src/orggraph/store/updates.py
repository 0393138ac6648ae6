"""SPARQL updates that the store writes with: each is one transaction of the engine."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import pyoxigraph as ox

# The engine's N-Quads parser refuses a statement longer than 16 MiB; its SPARQL parser has
# no such limit, so that a source with a huge text goes in as an update.
_PARSER_LIMIT = 8 * 1024 * 1024
_LINE_END = b"\n"


def fits_parser(nquads: bytes) -> bool:
    """Tell whether every line is short enough for the engine's N-Quads parser."""
    if len(nquads) < _PARSER_LIMIT:
        return True
    return max(len(line) for line in nquads.split(b"\n")) < _PARSER_LIMIT


def removal(graphs: Iterable[str]) -> str:
    """Return the update that removes named graphs."""
    return " ;\n".join(f"DROP SILENT GRAPH {ox.NamedNode(graph)}" for graph in graphs)


def replacement(graphs: Iterable[str], nquads: bytes) -> str:
    """Return the update that removes named graphs and inserts quads in the same transaction.

    The terms of an N-Quads line are written as SPARQL writes them, escapes included.
    """
    insertion = f"INSERT DATA {{\n{_blocks(nquads.split(_LINE_END))}}}"
    dropping = removal(graphs)
    return insertion if dropping == "" else f"{dropping} ;\n{insertion}"


def change_of_lines(removed: Iterable[bytes], added: Iterable[bytes]) -> str:
    """Return the update that removes some lines of N-Quads and adds others; "" for none."""
    parts = (("DELETE DATA", _blocks(removed)), ("INSERT DATA", _blocks(added)))
    return " ;\n".join(f"{verb} {{\n{blocks}}}" for verb, blocks in parts if blocks != "")


def _blocks(lines: Iterable[bytes]) -> str:
    """Return lines of N-Quads as SPARQL has them, graph by graph."""
    split = [_split(line.decode()) for line in lines if line != b""]
    return "".join(
        f"GRAPH {graph} {{\n{''.join(f'{triple} .{chr(10)}' for triple, _ in group)}}}\n"
        for graph, group in groupby(sorted(split, key=lambda pair: pair[1]), lambda pair: pair[1])
    )


def change(removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> str:
    """Return the update that removes some quads and adds others, none with a blank node."""
    parts = (("DELETE DATA", sorted(removed, key=str)), ("INSERT DATA", sorted(added, key=str)))
    return " ;\n".join(
        f"{verb} {{\n{''.join(map(_as_data, quads))}}}" for verb, quads in parts if len(quads) > 0
    )


def named_quads(graph: str, turtle: bytes) -> list[ox.Quad]:
    """Return the triples of a Turtle document as quads of one graph.

    Blank nodes become IRIs made from the content of the document, so that loading the same
    document twice stores the same bytes.
    """
    dataset = ox.Dataset(
        ox.Quad(*quad.triple) for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)
    )
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    name = ox.NamedNode(graph)
    return [
        ox.Quad(_named(graph, quad.subject), quad.predicate, _named(graph, quad.object), name)
        for quad in dataset
    ]


def _as_data(quad: ox.Quad) -> str:
    return f"GRAPH {quad.graph_name} {{ {quad.triple} }}\n"


def _split(line: str) -> tuple[str, str]:
    """Cut an N-Quads line into its triple and the name of its graph."""
    triple, _, graph = line.removesuffix(" .").rpartition(" ")
    return triple, graph


def _named(graph: str, term: Any) -> Any:
    """Return a blank node as an IRI below the graph's name, any other term as it is."""
    if isinstance(term, ox.BlankNode):
        return ox.NamedNode(f"{graph}/.well-known/genid/{term.value}")
    return term
