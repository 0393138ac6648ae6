"""Single values of a node, where the graph may hold several of them."""

from __future__ import annotations

import pyoxigraph as ox

from orggraph.store import GraphReader, Term


def value_of(
    reader: GraphReader,
    node: Term | None,
    predicate: ox.NamedNode,
    graph: ox.NamedNode | None = None,
) -> Term | None:
    """Return a value of a node, the first by its text; None when there is none."""
    if not isinstance(node, ox.NamedNode):
        return None
    values = (quad.object for quad in reader.match(node, predicate, None, graph))
    known = [value for value in values if isinstance(value, (ox.NamedNode, ox.Literal))]
    return min(known, key=str, default=None)


def text_of(
    reader: GraphReader,
    node: Term | None,
    predicate: ox.NamedNode,
    graph: ox.NamedNode | None = None,
) -> str | None:
    """Return a value of a node as text."""
    value = value_of(reader, node, predicate, graph)
    return None if value is None else value.value
